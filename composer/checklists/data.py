"""Reads the check lists from ``resources/checklists``.

``kinds.toml`` has a table for each kind: its ``items``, and its ``situations`` where the list depends on what happened.
``<language>.toml`` has the sentences that are offered, by name, and ``<language>.phrases.toml`` what only check lists
look for, in the form that ``composer/language/phrase_data.py`` tells. They are apart from the phrases of the rules, as
those are read at every key and take each sense that they know for a purpose of the message.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from threading import Lock
from types import MappingProxyType
from typing import Any

from composer import paths
from composer.checklists.items import Role, Situation
from composer.errors import DataError
from composer.language.phrase_data import LANGUAGES, Sayings, read
from composer.model import Kind

SIGNS = ("order_id", "attachment", "design", "note", "asked_once", "delivered", "substance")
"""What ``composer/checklists/signs.py`` can tell of a draft without reading its sentences."""
_reading = Lock()


@dataclass(frozen=True, slots=True)
class Wanted:
    """One item of a kind's list, as the data has it."""

    id: str
    title: str
    role: Role
    when: tuple[str, ...]
    """The situations in which it counts; none stands for all."""
    says: tuple[str, ...]
    """The senses of which any ticks or breaks it."""
    sign: str
    """What of the draft's facts ticks it, one of ``SIGNS``; empty for none."""
    offer: str
    """The name of the sentence that is offered; empty for none."""
    remind: bool
    """Whether a step that was left open is reminded of."""


@dataclass(frozen=True, slots=True)
class KindList:
    """The check list of a kind."""

    situations: tuple[tuple[Situation, tuple[str, ...]], ...]
    """Each with the senses by which it is recognised; the last one has none and is what is left."""
    items: tuple[Wanted, ...]


def lists() -> Mapping[Kind, KindList]:
    """Return every kind's list. Raises DataError for a fault in the file."""
    with _reading:
        return _lists(paths.resources() / "checklists" / "kinds.toml")


def offers(language: str) -> Mapping[str, str]:
    """Return the sentences in a language without region, by name; none where there are none in it."""
    if language not in LANGUAGES:
        return MappingProxyType({})
    with _reading:
        return _offers(paths.resources() / "checklists" / f"{language}.toml")


def own_phrases(language: str) -> Sayings | None:
    """Return what only check lists look for in a language, or None where nothing is known of it."""
    if language not in LANGUAGES:
        return None
    with _reading:
        return _phrases(paths.resources() / "checklists" / f"{language}.phrases.toml", language)


@dataclass(frozen=True, slots=True)
class _File:
    """A data file and what it says."""

    path: Path
    content: Mapping[str, Any] = field(hash=False)


@lru_cache(maxsize=2)
def _lists(path: Path) -> Mapping[Kind, KindList]:
    """Read the lists. Raises DataError."""
    file = _open(path)
    found = {}
    for name, table in file.content.items():
        if name not in list(Kind):
            raise DataError(path, name, "is not a kind")
        found[Kind(name)] = _kind(file, name, table)
    for kind in Kind:
        if kind not in found:
            raise DataError(path, kind.value, "is missing")
    return MappingProxyType(found)


def _kind(file: _File, name: str, table: Mapping[str, Any]) -> KindList:
    """Return the list in a kind's table. Raises DataError."""
    situations = tuple(
        (Situation(it["id"], it["title"]), tuple(it.get("says", ()))) for it in table.get("situations", ())
    )
    known = {it.id for it, _ in situations}
    items = []
    for entry in table.get("items", ()):
        item = _item(file, name, entry)
        for missing in set(item.when) - known:
            raise DataError(file.path, f"{name}.{item.id}", f"no such situation: {missing}")
        items.append(item)
    if not items or len({it.id for it in items}) != len(items):
        raise DataError(file.path, name, "needs items, each with an id of its own")
    return KindList(situations, tuple(items))


def _item(file: _File, name: str, entry: Mapping[str, Any]) -> Wanted:
    """Return an item. Raises DataError."""
    key = f"{name}.{entry.get('id', '?')}"
    for other in entry.keys() - {"id", "title", "role", "when", "says", "sign", "offer", "remind"}:
        raise DataError(file.path, f"{key}.{other}", "is not a known key")
    for needed in ("id", "title", "role"):
        if not isinstance(entry.get(needed), str):
            raise DataError(file.path, f"{key}.{needed}", "is missing")
    if entry["role"] not in list(Role) or entry.get("sign", "") not in ("", *SIGNS):
        raise DataError(file.path, key, "has an unknown role or sign")
    if entry["role"] != Role.STEP and not (entry.get("says") or entry.get("sign")):
        raise DataError(file.path, key, "says nothing that would tick it")
    return Wanted(
        id=entry["id"],
        title=entry["title"],
        role=Role(entry["role"]),
        when=tuple(entry.get("when", ())),
        says=tuple(entry.get("says", ())),
        sign=entry.get("sign", ""),
        offer=entry.get("offer", ""),
        remind=bool(entry.get("remind", False)),
    )


@lru_cache(maxsize=2 * len(LANGUAGES))
def _offers(path: Path) -> Mapping[str, str]:
    """Read the sentences of a language. Raises DataError."""
    file = _open(path)
    for name, text in file.content.items():
        if not isinstance(text, str) or not text.strip():
            raise DataError(path, name, "expected a sentence")
    return MappingProxyType(dict(file.content))


@lru_cache(maxsize=len(LANGUAGES))
def _phrases(path: Path, language: str) -> Sayings:
    """Read and compile the phrases of a language. Raises DataError."""
    return read(path, language)


def _open(path: Path) -> _File:
    """Read a file. Raises DataError."""
    try:
        return _File(path, tomllib.loads(path.read_text("utf-8")))
    except (OSError, ValueError) as error:
        raise DataError(path, "file", f"it cannot be read ({error})") from error
