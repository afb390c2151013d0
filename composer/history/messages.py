"""Keeps messages that were handed over, and gives them back: one, or page by page, newest first."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from sqlite3 import Row
from typing import Any
from zoneinfo import ZoneInfo

from composer.approval import Accepted, HandedOver
from composer.errors import UserError
from composer.history import steps
from composer.history.fold import folded
from composer.history.plain_data import from_data, report_from, to_json
from composer.history.receipts import draft_json, in_utc, receipt, sha256
from composer.history.store import Store
from composer.model import Draft, Kind, Report

PAGE = 200
"""How many lines a list asks for at a time."""


@dataclass(frozen=True, slots=True)
class Message:
    """A draft that was handed over and kept, with its proof."""

    id: int
    kept_at: datetime
    draft: Draft
    report: Report
    policy: str
    channel: str
    accepted: tuple[Accepted, ...]
    receipt: str
    """The receipt's JSON text, exactly as it was sealed."""
    seal: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the history: enough to list a message without opening it."""

    id: int
    kept_at: datetime
    order_id: str
    marketplace: str
    kind: str
    channel: str
    buyer: str
    subject: str
    text: str


@dataclass(frozen=True, slots=True)
class Filter:
    """Which messages to list; None lets everything through."""

    order_id: str | None = None
    marketplace: str | None = None
    kind: Kind | None = None
    channel: str | None = None
    since: datetime | None = None
    """The first moment that counts."""
    before: datetime | None = None
    """The first moment that no longer counts."""

    def where(self) -> tuple[str, list[object]]:
        """Return the condition on the table ``messages`` and its values."""
        wanted = {
            "order_id =": self.order_id,
            "marketplace =": self.marketplace,
            "kind =": self.kind.value if self.kind else None,
            "channel =": self.channel,
            "kept_at >=": in_utc(self.since) if self.since else None,
            "kept_at <": in_utc(self.before) if self.before else None,
        }
        given = {test: value for test, value in wanted.items() if value is not None}
        return "".join(f" AND messages.{test} ?" for test in given), list(given.values())


ALL = Filter()
"""The filter that lets everything through."""


def days(first: date | None, last: date | None, zone: str) -> tuple[datetime | None, datetime | None]:
    """Return ``since`` and ``before`` for whole days in a time zone, both days included."""
    place = ZoneInfo(zone)
    since = datetime.combine(first, time(), place) if first else None
    before = datetime.combine(last + timedelta(days=1), time(), place) if last else None
    return since, before


def keep(store: Store, gone: HandedOver, draft_id: str | None = None) -> int:
    """Keep what was handed over, with its receipt, and return its id; all of it or nothing.

    The same draft given the same way again, as after a lost clipboard, is the same message: its day
    is in the draft. ``draft_id`` names the autosaved draft it came from, which is marked with the
    message. Raises UserError when it cannot be kept.
    """
    draft = gone.report.draft
    proof = receipt(gone.report, gone.policy, gone.accepted, gone.channel, gone.checked_at, gone.kept_at)
    with store.transaction():
        known = _same(store, draft, gone.channel)
        number = known or _insert(store, draft, gone.channel, proof)
        if known is None:
            steps.want(store, draft, gone.policy, gone.kept_at)
        if draft_id is not None:
            store.run("UPDATE drafts SET message = ? WHERE id = ?", (number, draft_id))
    return number


def _same(store: Store, draft: Draft, channel: str) -> int | None:
    """Return the id of the message that is this very draft, given the same way, if there is one."""
    sql = "SELECT id FROM messages WHERE order_id = ? AND draft = ? AND body = ? AND channel = ?"
    rows = store.rows(sql, (draft.facts.order_id or "", draft_json(draft), draft.text, channel))
    return rows[0]["id"] if rows else None


def _insert(store: Store, draft: Draft, channel: str, proof: dict[str, Any]) -> int:
    """Add a message at the end of the chain, and its words to the index; return its id."""
    (chain,) = store.rows("SELECT length, seal FROM chain")
    text = to_json({**proof, "previous": chain["seal"]})
    seal = sha256(text)
    (row,) = store.rows(
        "INSERT INTO messages (kept_at, channel, order_id, marketplace, kind, buyer, subject, body, draft, receipt,"
        " seal) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
        (proof["kept_at"], channel, *_columns(draft), draft_json(draft), text, seal),
    )
    sought = (draft.subject, draft.text, draft.facts.order_id or "", " ".join(draft.facts.names))
    sql = "INSERT INTO sought (rowid, subject, body, order_id, buyer) VALUES (?, ?, ?, ?, ?)"
    store.run(sql, (row["id"], *(folded(it) for it in sought)))
    store.run("UPDATE chain SET length = length + 1, seal = ?", (seal,))
    return int(row["id"])


def get(store: Store, number: int) -> Message:
    """Return one message whole. Raises UserError when there is none of that id."""
    rows = store.rows("SELECT * FROM messages WHERE id = ?", (number,))
    if not rows:
        raise UserError(f"There is no message {number} in the history.")
    return message_of(rows[0])


def message_of(row: Row) -> Message:
    """Return the message that a whole row holds."""
    draft = from_data(Draft, {**json.loads(row["draft"]), "text": row["body"]})
    proof: dict[str, Any] = json.loads(row["receipt"])
    return Message(
        id=row["id"],
        kept_at=datetime.fromisoformat(row["kept_at"]),
        draft=draft,
        report=report_from(proof["report"], draft),
        policy=proof["policy"]["version"],
        channel=row["channel"],
        accepted=tuple(from_data(Accepted, it) for it in proof["accepted"]),
        receipt=row["receipt"],
        seal=row["seal"],
    )


def entries(store: Store, wanted: Filter = ALL, below: int | None = None, limit: int = PAGE) -> list[Entry]:
    """Return at most ``limit`` lines, newest first; ``below`` is the last id of the page before."""
    where, values = wanted.where()
    if below is not None:
        where += " AND messages.id < ?"
        values.append(below)
    sql = f"SELECT {ENTRY} FROM messages WHERE true{where} ORDER BY id DESC LIMIT ?"  # noqa: S608 - our own words only
    return [entry_of(row) for row in store.rows(sql, [*values, limit])]


def count(store: Store, wanted: Filter = ALL) -> int:
    """Return how many messages there are."""
    where, values = wanted.where()
    (row,) = store.rows(f"SELECT count(*) FROM messages WHERE true{where}", values)  # noqa: S608 - our own words only
    return int(row[0])


def everything(store: Store, wanted: Filter = ALL) -> Iterator[Message]:
    """Yield every message whole, oldest first: for exports and checks."""
    where, values = wanted.where()
    sql = f"SELECT * FROM messages WHERE true{where} ORDER BY id"  # noqa: S608 - our own words only
    for row in store.stream(sql, values):
        yield message_of(row)


ENTRY = ", ".join(
    f"messages.{name}"
    for name in ("id", "kept_at", "order_id", "marketplace", "kind", "channel", "buyer", "subject", "body")
)
"""The columns of a line."""


def entry_of(row: Row) -> Entry:
    """Return the line that a row holds."""
    number, kept_at, *texts = row
    return Entry(number, datetime.fromisoformat(kept_at), *texts)


def _columns(draft: Draft) -> tuple[str, ...]:
    """Return what of a draft stands in columns of its own: order, marketplace, kind, buyer, subject, text."""
    facts = draft.facts
    kind = draft.kind.value if draft.kind else ""
    return (facts.order_id or "", facts.marketplace or "", kind, " ".join(facts.names), draft.subject, draft.text)
