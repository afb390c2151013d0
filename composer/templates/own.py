"""Keeps the seller's own templates in the history's file, with every older state, and the favourites.

A template of the library that the seller changes is kept under the same id and stands before the library's.
"""

import json
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from composer.errors import UserError
from composer.history.plain_data import to_json
from composer.history.receipts import in_utc
from composer.history.store import Store
from composer.templates import form
from composer.templates.names import Value
from composer.templates.pieces import Fault
from composer.templates.plain_form import from_data, to_data
from composer.templates.stress import Given, Tried, try_version
from composer.templates.template import Template, Version, mark

OLDER_KEPT = 50
"""How many older states of one template are kept."""


@dataclass(frozen=True, slots=True)
class Older:
    """An older state of a template, in a list."""

    number: int
    made_at: datetime
    template: Template


def new_id() -> str:
    """Return an id for a new template of the seller's."""
    return f"own-{uuid.uuid4().hex[:16]}"


def proved(template: Template, given: Given, policy: str) -> tuple[Template, tuple[Tried, ...]]:
    """Try every version that is not proved, and return the template with the marks of those that passed.

    ``policy`` is the version of the policy that counts. Takes a fraction of a second for each version.
    """
    versions: list[Version] = []
    tried: list[Tried] = []
    for it in template.versions:
        wanted = mark(template, it, policy)
        if it.proved != wanted:
            tried.append(try_version(template, it, given))
            it = replace(it, proved=wanted if tried[-1].usable else "")  # noqa: PLW2901 - the very version, marked
        versions.append(it)
    return replace(template, versions=tuple(versions), own=True), tuple(tried)


def save(store: Store, template: Template, now: datetime) -> None:
    """Keep a template; what was kept before becomes an older state. Whether it is usable, its marks say."""
    body = to_json(to_data(template, proved=True))
    with store.transaction():
        rows = store.rows("SELECT body FROM templates WHERE id = ?", (template.id,))
        if rows and rows[0]["body"] != body:
            _keep_older(store, template.id, rows[0]["body"], now)
        sql = (
            "INSERT INTO templates (id, changed_at, body) VALUES (?, ?, ?) ON CONFLICT (id)"
            " DO UPDATE SET changed_at = excluded.changed_at, body = excluded.body, deleted_at = NULL"
        )
        store.run(sql, (template.id, in_utc(now), body))


def everything(store: Store) -> tuple[Template, ...]:
    """Return the seller's templates, the last changed one first. Raises UserError for one that cannot be read."""
    return _listed(store, "deleted_at IS NULL ORDER BY changed_at DESC, id")


def deleted(store: Store) -> tuple[Template, ...]:
    """Return the deleted ones, which can be brought back."""
    return _listed(store, "deleted_at IS NOT NULL ORDER BY deleted_at DESC, id")


def delete(store: Store, name: str, now: datetime) -> None:
    """Put a template away; of a library's one that was changed, the library's own comes back."""
    store.run("UPDATE templates SET deleted_at = ? WHERE id = ?", (in_utc(now), name))


def bring_back(store: Store, name: str) -> None:
    """Undo ``delete``."""
    store.run("UPDATE templates SET deleted_at = NULL WHERE id = ?", (name,))


def older(store: Store, name: str) -> tuple[Older, ...]:
    """Return the older states of a template, newest first."""
    sql = "SELECT id, made_at, body FROM template_versions WHERE template = ? ORDER BY id DESC"
    rows = store.rows(sql, (name,))
    return tuple(Older(it["id"], datetime.fromisoformat(it["made_at"]), _read(it["body"])) for it in rows)


def restore(store: Store, name: str, number: int, now: datetime) -> Template:
    """Make an older state the template again and return it; the state of now becomes an older one."""
    found = next((it for it in older(store, name) if it.number == number), None)
    if found is None:
        raise UserError("This state of the template is no longer there. Choose another one.")
    save(store, found.template, now)
    return found.template


def favourites(store: Store) -> tuple[str, ...]:
    """Return the ids of the favourites, in the order in which they were marked."""
    return tuple(it["id"] for it in store.rows("SELECT id FROM favourite_templates ORDER BY marked_at, id"))


def set_favourite(store: Store, name: str, now: datetime, *, favourite: bool) -> None:
    """Make a template a favourite, or none."""
    if favourite:
        sql = "INSERT INTO favourite_templates (id, marked_at) VALUES (?, ?) ON CONFLICT (id) DO NOTHING"
        store.run(sql, (name, in_utc(now)))
    else:
        store.run("DELETE FROM favourite_templates WHERE id = ?", (name,))


def faults(template: Template, asks: Mapping[str, Value]) -> dict[str, tuple[Fault, ...]]:
    """Return what is wrong with the form of each version, by language; versions without a fault are left out."""
    found = {it.language: form.read(it.text, asks).faults for it in template.versions}
    return {language: it for language, it in found.items() if it}


def _keep_older(store: Store, name: str, body: str, now: datetime) -> None:
    """Keep a state that is written over, and no more of them than are wanted."""
    sql = "INSERT INTO template_versions (template, made_at, body) VALUES (?, ?, ?)"
    store.run(sql, (name, in_utc(now), body))
    sql = (
        "DELETE FROM template_versions WHERE template = ? AND id NOT IN"
        " (SELECT id FROM template_versions WHERE template = ? ORDER BY id DESC LIMIT ?)"
    )
    store.run(sql, (name, name, OLDER_KEPT))


def _listed(store: Store, where: str) -> tuple[Template, ...]:
    """Return the templates that fit."""
    rows = store.rows(f"SELECT body FROM templates WHERE {where}")  # noqa: S608 - our own words only
    return tuple(_read(it["body"]) for it in rows)


def _read(body: str) -> Template:
    """Return a kept template."""
    return from_data(json.loads(body), proved=True, where="A kept template")
