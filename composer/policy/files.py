"""Reads and checks the data files of policies and marketplaces.

A fault is told as file, line and key, and nothing of a faulty file is used.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from composer.errors import DataError
from composer.model import Level
from composer.paths import resources
from composer.policy.policy import CERTAINTIES, Marketplace, Source

_SENTENCE = re.compile(r"[A-Z\[“].*[.!?]", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Version:
    """One policy version as its file has it, before a marketplace is laid over it."""

    version: str
    effective: date
    changes: tuple[str, ...]
    """What is other than in the version before, in plain sentences."""
    levels: Mapping[str, Level]
    numbers: Mapping[str, float]
    sources: Mapping[str, Source]


@dataclass(frozen=True, slots=True)
class Overrides:
    """What a marketplace changes of every policy version."""

    levels: Mapping[str, Level]
    numbers: Mapping[str, float]
    reasons: Mapping[str, str]
    """By rule, in a plain sentence: why it differs there."""


class _Table:
    """One table of a data file, and the means to complain about it with file, line and key."""

    def __init__(self, path: Path, text: str, key: str, values: Mapping[str, Any]) -> None:
        self._path, self._text, self._key, self._values = path, text, key, values
        self._read: set[str] = set()

    def fault(self, key: str, fault: str) -> DataError:
        """Return the error for ``key`` of this table."""
        full = f"{self._key}.{key}" if self._key else key
        return DataError(self._path, full, fault, self._line(key, full))

    def _line(self, key: str, full: str) -> int | None:
        """Return the line of the key, or else that of the table it belongs to."""
        above = self._header(self._key) if self._key else None
        start = above.end() if above else 0
        below = re.compile(r"^[ \t]*\[", re.MULTILINE).search(self._text, start)
        within = self._text[: below.start()] if below else self._text
        own = re.compile(rf"^[ \t]*{re.escape(key)}[ \t]*=", re.MULTILINE)
        found = (own.search(within, start) if above or not self._key else None) or self._header(full) or above
        return self._text.count("\n", 0, found.start()) + 1 if found else None

    def _header(self, full: str) -> re.Match[str] | None:
        """Return where the table of that name begins."""
        return re.search(rf"^[ \t]*\[{re.escape(full)}\]", self._text, re.MULTILINE)

    def take(self, key: str, kind: type, default: Any = None) -> Any:
        """Return the value of ``key``, which must be of ``kind``; without a default it must be there."""
        self._read.add(key)
        value = self._values.get(key, default)
        if value is None:
            raise self.fault(key, "is missing")
        wrong = type(value) is bool and kind is not bool
        if wrong or not isinstance(value, kind):
            raise self.fault(key, f"expected {kind.__name__}, found {type(value).__name__}")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts."""
        values = self.take(key, list)
        if not all(isinstance(value, str) for value in values):
            raise self.fault(key, "expected a list of texts")
        return tuple(values)

    def sentence(self, key: str) -> str:
        """Return a whole sentence."""
        text = self.take(key, str)
        if not _SENTENCE.fullmatch(text):
            raise self.fault(key, "expected a whole sentence with a full stop")
        return str(text)

    def sentences(self, key: str) -> tuple[str, ...]:
        """Return a list of whole sentences, at least one."""
        texts = self.texts(key)
        if not texts or not all(map(_SENTENCE.fullmatch, texts)):
            raise self.fault(key, "expected a list of whole sentences, each with a full stop")
        return texts

    def tables(self, key: str) -> dict[str, "_Table"]:
        """Return the tables below ``key``, none if it is not there."""
        below = self.take(key, dict, {})
        full = f"{self._key}.{key}" if self._key else key
        for name, values in below.items():
            if not isinstance(values, dict):
                raise self.fault(name, "expected a table")
        return {name: _Table(self._path, self._text, f"{full}.{name}", values) for name, values in below.items()}

    def level(self, key: str) -> Level:
        """Return a level by its word."""
        word = self.take(key, str)
        if word.upper() not in Level.__members__:
            raise self.fault(key, f"no such level: {word}")
        return Level[word.upper()]

    def rest(self) -> Mapping[str, float]:
        """Return what was not taken yet, which must be numbers."""
        numbers = {}
        for key in self._values.keys() - self._read:
            value = self._values[key]
            if type(value) not in (int, float):
                raise self.fault(key, "is not a known key, and not a number of this rule")
            numbers[key] = float(value)
        return numbers

    def done(self) -> None:
        """Raise DataError when a key was not taken: it is misspelt or does not belong here."""
        for key in self._values.keys() - self._read:
            raise self.fault(key, "is not a known key")


def _open(path: Path) -> _Table:
    """Return the file's top table. Raises DataError when it cannot be read as TOML in UTF-8."""
    try:
        text = path.read_text("utf-8")
        return _Table(path, text, "", tomllib.loads(text))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise DataError(path, "file", str(error)) from error


def read_version(path: Path) -> Version:
    """Return the policy version in ``path``. Raises DataError."""
    top = _open(path)
    origins = {key: _read_origin(table) for key, table in top.tables("sources").items()}
    levels: dict[str, Level] = {}
    numbers: dict[str, float] = {}
    sources: dict[str, Source] = {}
    for rule, table in top.tables("rules").items():
        levels[rule] = table.level("level")
        key, certainty = table.take("source", str), table.take("certainty", str)
        if key not in origins:
            raise table.fault("source", f"no such source: {key}")
        if certainty not in CERTAINTIES:
            raise table.fault("certainty", f"expected one of {', '.join(CERTAINTIES)}")
        title, publisher, address, read_on = origins[key]
        sources[rule] = Source(title, publisher, address, read_on, certainty)
        numbers |= {f"{rule}.{name}": value for name, value in table.rest().items()}
    version, effective, changes = top.take("version", str), top.take("effective", date), top.sentences("changes")
    top.done()
    if path.stem != version or not levels:
        raise top.fault("version", "must be the file's name, and there must be rules")
    return Version(version, effective, changes, levels, numbers, sources)


def _read_origin(table: _Table) -> tuple[str, str, str, date]:
    """Return title, publisher, address and the day it was read."""
    origin = (
        table.take("title", str),
        table.take("publisher", str),
        table.take("address", str, ""),
        table.take("read_on", date),
    )
    table.done()
    return origin


def read_marketplace(path: Path) -> tuple[Marketplace, Overrides]:
    """Return the marketplace in ``path`` and what it overrides. Raises DataError."""
    top = _open(path)
    marketplace = Marketplace(
        id=top.take("id", str),
        name=top.take("name", str),
        country=top.take("country", str),
        marketplace_id=top.take("marketplace_id", str),
        languages=top.texts("languages"),
        assumes_language=top.take("assumes_language", bool, default=True),
        time_zone=top.take("time_zone", str),
        host=top.take("host", str),
        mail_domain=top.take("mail_domain", str),
        compose_address=top.take("compose_address", str),
        review_address=top.take("review_address", str),
    )
    levels: dict[str, Level] = {}
    numbers: dict[str, float] = {}
    reasons: dict[str, str] = {}
    for rule, table in top.tables("rules").items():
        reasons[rule] = table.sentence("reason")
        if table.take("level", str, "") != "":
            levels[rule] = table.level("level")
        numbers |= {f"{rule}.{name}": value for name, value in table.rest().items()}
    top.done()
    if path.stem != marketplace.id or not marketplace.languages:
        raise top.fault("id", "must be the file's name, and there must be languages")
    return marketplace, Overrides(levels, numbers, reasons)


@lru_cache(maxsize=4)
def versions(folder: Path | None = None) -> tuple[Version, ...]:
    """Return every policy version, oldest first. Raises DataError when there is none."""
    folder = folder or resources() / "policies"
    found = sorted((read_version(path) for path in folder.glob("*.toml")), key=lambda it: it.effective)
    if not found:
        raise DataError(folder, "policies", "there is no policy file")
    return tuple(found)


@lru_cache(maxsize=4)
def marketplaces(folder: Path | None = None) -> Mapping[str, tuple[Marketplace, Overrides]]:
    """Return every marketplace with its overrides, by id in the order of their names."""
    folder = folder or resources() / "marketplaces"
    found = sorted((read_marketplace(path) for path in folder.glob("*.toml")), key=lambda it: it[0].name)
    return {marketplace.id: (marketplace, overrides) for marketplace, overrides in found}
