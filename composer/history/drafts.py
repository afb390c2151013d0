"""Keeps drafts by themselves while the seller writes, with older states that can be brought back.

Saving is cheap enough for every second. A text that shrinks never takes the full one with it: the
fullest state is held when the text begins to shrink, and becomes a version of its own when much is gone.
"""

import json
import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta
from sqlite3 import Row

from composer.approval import Accepted
from composer.drift import between
from composer.history.plain_data import from_data, to_data, to_json
from composer.history.receipts import in_utc
from composer.history.store import Store
from composer.model import Draft

EVERY = timedelta(minutes=5)
"""How long a draft is written on before its state becomes a version anyway."""
VERSIONS = 30
"""How many versions of one draft are kept."""
VERSION_AGE = timedelta(days=60)
DELETED_AGE = timedelta(days=30)
"""How long a deleted draft can still be brought back."""
_WORTH = 20
"""From how many characters on a state is worth a version of its own."""
_ROOM = 80


@dataclass(frozen=True, slots=True)
class Sheet:
    """A draft as it stands in the window."""

    draft: Draft
    html: str = ""
    """The editor's own form of it."""
    caret: int = 0
    """The caret's place in code points of the draft's text."""
    accepted: tuple[Accepted, ...] = ()


@dataclass(frozen=True, slots=True)
class Kept:
    """One line of a list of drafts; its preview comes from the very row that opens."""

    id: str
    opened_at: datetime
    changed_at: datetime
    closed: bool
    deleted: bool
    message: int | None
    """The id of the message that it was handed over as."""
    preview: str
    """The first line that holds words."""


@dataclass(frozen=True, slots=True)
class Version:
    """One older state of a draft."""

    id: int
    made_at: datetime
    length: int
    """Characters of its text."""


def fresh_id() -> str:
    """Return an id for a new draft. Nothing is kept before its first words."""
    return uuid.uuid4().hex


def save(store: Store, draft_id: str, sheet: Sheet, now: datetime) -> None:
    """Keep a draft as it is now. An empty one that was never kept stays so. Raises UserError."""
    text = sheet.draft.text
    body, moment = to_json(text), in_utc(now)
    with store.transaction():
        rows = store.rows("SELECT body, sheet, opened_at FROM drafts WHERE id = ?", (draft_id,))
        if rows:
            _guard(store, draft_id, rows[0], text, now)
            sql = "UPDATE drafts SET changed_at = ?, body = ?, sheet = ? WHERE id = ?"
            store.run(sql, (moment, body, to_json(to_data(sheet)), draft_id))
        elif text.strip() or sheet.draft.images or sheet.draft.attachments:
            sql = "INSERT INTO drafts (id, opened_at, changed_at, body, sheet) VALUES (?, ?, ?, ?, ?)"
            store.run(sql, (draft_id, moment, moment, body, to_json(to_data(sheet))))


def load(store: Store, draft_id: str) -> Sheet | None:
    """Return a draft as it was last kept, or None when there is none of that id."""
    rows = store.rows("SELECT sheet FROM drafts WHERE id = ?", (draft_id,))
    return _sheet(rows[0]["sheet"]) if rows else None


def open_drafts(store: Store) -> list[Kept]:
    """Return the drafts that were open when the program ended, in the order in which they were opened."""
    return _listed(store, "closed_at IS NULL AND deleted_at IS NULL ORDER BY opened_at, id")


def closed_drafts(store: Store) -> list[Kept]:
    """Return the drafts that were closed and can be opened again, the last one first."""
    return _listed(store, "closed_at IS NOT NULL AND deleted_at IS NULL ORDER BY closed_at DESC, id")


def deleted_drafts(store: Store) -> list[Kept]:
    """Return the drafts that were deleted and can still be brought back, the last one first."""
    return _listed(store, "deleted_at IS NOT NULL ORDER BY deleted_at DESC, id")


def close(store: Store, draft_id: str, now: datetime) -> None:
    """Put a draft away. It stays as it is and can be opened again."""
    store.run("UPDATE drafts SET closed_at = ? WHERE id = ?", (in_utc(now), draft_id))


def delete(store: Store, draft_id: str, now: datetime) -> None:
    """Delete a draft; ``bring_back`` undoes it until ``prune`` takes it for good."""
    store.run("UPDATE drafts SET deleted_at = ? WHERE id = ?", (in_utc(now), draft_id))


def bring_back(store: Store, draft_id: str) -> None:
    """Open a draft again that was closed or deleted."""
    store.run("UPDATE drafts SET closed_at = NULL, deleted_at = NULL WHERE id = ?", (draft_id,))


def versions(store: Store, draft_id: str) -> list[Version]:
    """Return a draft's older states, newest first."""
    sql = "SELECT id, made_at, length FROM draft_versions WHERE draft = ? ORDER BY id DESC"
    rows = store.rows(sql, (draft_id,))
    return [Version(row["id"], datetime.fromisoformat(row["made_at"]), row["length"]) for row in rows]


def version(store: Store, number: int) -> Sheet | None:
    """Return an older state to look at or to bring back, or None when it is no longer there."""
    rows = store.rows("SELECT sheet FROM draft_versions WHERE id = ?", (number,))
    return _sheet(rows[0]["sheet"]) if rows else None


def restore(store: Store, draft_id: str, number: int, now: datetime) -> Sheet | None:
    """Make an older state the draft again and return it; the state of now becomes a version."""
    with store.transaction():
        sheet = version(store, number)
        rows = store.rows("SELECT body, sheet FROM drafts WHERE id = ?", (draft_id,))
        if sheet is None or not rows:
            return None
        _add(store, draft_id, rows[0], now, held=False)
        sql = "UPDATE drafts SET changed_at = ?, body = ?, sheet = ? WHERE id = ?"
        store.run(sql, (in_utc(now), to_json(sheet.draft.text), to_json(to_data(sheet)), draft_id))
    return sheet


def prune(store: Store, now: datetime) -> None:
    """Take away what is too old or too much: deleted drafts and versions, never a draft itself."""
    with store.transaction():
        store.run("DELETE FROM drafts WHERE deleted_at < ?", (in_utc(now - DELETED_AGE),))
        store.run("DELETE FROM draft_versions WHERE made_at < ? AND NOT held", (in_utc(now - VERSION_AGE),))
        store.run(
            "DELETE FROM draft_versions WHERE id IN (SELECT id FROM (SELECT id, row_number() OVER"
            " (PARTITION BY draft ORDER BY held DESC, id DESC) AS place FROM draft_versions) WHERE place > ?)",
            (VERSIONS,),
        )


def _guard(store: Store, draft_id: str, row: Row, text: str, now: datetime) -> None:
    """Make versions of what the new text is about to write over."""
    before: str = json.loads(row["body"])
    (last,) = store.rows("SELECT max(made_at) AS at FROM draft_versions WHERE draft = ?", (draft_id,))
    since = datetime.fromisoformat(last["at"] or row["opened_at"])
    held = _held(store, draft_id)
    lost = len(between(before, text).old)
    if held is not None and len(text) * 2 < held["length"]:
        # Much of the fullest state has gone, letter by letter or at once: hold it for good.
        store.run("UPDATE draft_versions SET held = 0 WHERE id = ?", (held["id"],))
        if lost * 2 >= len(before) and before.strip() and json.loads(held["sheet"]) != json.loads(row["sheet"]):
            _add(store, draft_id, row, now, held=False)
    elif len(before) >= _WORTH and before != text and (lost * 2 >= len(before) or now - since >= EVERY):
        _add(store, draft_id, row, now, held=False)
    elif len(text) < len(before) and (held is None or len(before) >= held["length"]):
        if held is not None:
            store.run("DELETE FROM draft_versions WHERE id = ?", (held["id"],))
        _add(store, draft_id, row, now, held=True)


def _held(store: Store, draft_id: str) -> Row | None:
    """Return the fullest state that is held while the text shrinks, if there is one."""
    sql = "SELECT id, length, sheet FROM draft_versions WHERE draft = ? AND held"
    rows = store.rows(sql, (draft_id,))
    return rows[0] if rows else None


def _add(store: Store, draft_id: str, row: Row, now: datetime, *, held: bool) -> None:
    """Keep the state that a row of ``drafts`` holds as a version."""
    sql = "INSERT INTO draft_versions (draft, made_at, held, length, sheet) VALUES (?, ?, ?, ?, ?)"
    store.run(sql, (draft_id, in_utc(now), int(held), len(json.loads(row["body"])), row["sheet"]))


def _listed(store: Store, where: str) -> list[Kept]:
    """Return lines for the drafts that fit."""
    sql = f"SELECT id, opened_at, changed_at, closed_at, deleted_at, message, body FROM drafts WHERE {where}"  # noqa: S608 - our own words only
    found = []
    for row in store.rows(sql):
        lines = (line.strip() for line in json.loads(row["body"]).splitlines())
        opened, changed = datetime.fromisoformat(row["opened_at"]), datetime.fromisoformat(row["changed_at"])
        closed, deleted = row["closed_at"] is not None, row["deleted_at"] is not None
        preview = next((line for line in lines if line), "")[:_ROOM]
        found.append(Kept(row["id"], opened, changed, closed, deleted, row["message"], preview))
    return found


def _sheet(text: str) -> Sheet:
    """Return the sheet that a row holds."""
    return from_data(Sheet, json.loads(text))
