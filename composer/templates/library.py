"""Reads the library of templates, which comes with the program, from its data files.

``library.toml`` lists the templates and the values that sellers are asked for, ``<language>.toml`` has the texts, and
``samples.toml`` an example of each asked text in each language. A fault is told as file, line and key.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from composer.errors import DataError
from composer.model import Kind
from composer.paths import resources
from composer.templates.local_forms import LANGUAGES
from composer.templates.names import Sort, Value
from composer.templates.template import Template, Version

_ID = re.compile(r"[a-z][a-z0-9_]{1,60}")
_SENTENCE = re.compile(r"[A-Z].*\.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Library:
    """All templates that come with the program."""

    templates: Mapping[str, Template]
    """By id, in the order in which they are listed."""
    asks: Mapping[str, Value]
    """The values that a seller can be asked for, by name without ``ask:``."""
    folders: Mapping[str, str]
    """The folders' titles by id, in their order."""
    samples: Mapping[str, Mapping[str, str]]
    """By name of an asked text and by language, what a seller would answer."""


@lru_cache(maxsize=4)
def read_library(folder: Path | None = None) -> Library:
    """Return the library. A language whose file is not there has no versions. Raises DataError."""
    place = folder or resources() / "templates"
    top = _File(place / "library.toml")
    folders = {key: top.text("folders", key) for key in top.tables.get("folders", {})}
    asks = {key: _ask(top, key) for key in top.below("ask")}
    texts = {it: _File(place / f"{it}.toml") for it in LANGUAGES if (place / f"{it}.toml").exists()}
    templates = {key: _template(top, key, folders, texts) for key in top.below("template")}
    for file in texts.values():
        for key in file.tables:
            if key not in templates:
                raise file.fault(key, "", "is not in library.toml")
    return Library(
        MappingProxyType(templates), MappingProxyType(asks), MappingProxyType(folders), _samples(place, asks)
    )


class _File:
    """One data file, and the means to complain about it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            self._words = path.read_text("utf-8")
            self.tables: Mapping[str, Any] = tomllib.loads(self._words)
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            raise DataError(path, "file", str(error)) from error

    def fault(self, table: str, key: str, fault: str) -> DataError:
        """Return the error about a key of a table, which may be one inside another."""
        head = re.search(rf"^\[{re.escape(table)}\]", self._words, re.MULTILINE)
        own = re.compile(rf"^{re.escape(key)}\s*=", re.MULTILINE).search(self._words, head.end()) if head else None
        found = own if own and key else head
        line = self._words.count("\n", 0, found.start()) + 1 if found else None
        return DataError(self._path, f"{table}.{key}" if key else table, fault, line)

    def below(self, table: str) -> Mapping[str, Any]:
        """Return the tables below a table."""
        found = self.tables.get(table, {})
        if not isinstance(found, dict) or not all(isinstance(it, dict) for it in found.values()):
            raise self.fault(table, "", "expected tables")
        for key in found:
            if not _ID.fullmatch(key):
                raise self.fault(f"{table}.{key}", "", "expected small letters, digits and _")
        return found

    def _table(self, table: str) -> Mapping[str, Any]:
        """Return a table by its name with dots."""
        found: Any = self.tables
        for part in table.split("."):
            found = found[part]
        if not isinstance(found, dict):
            raise self.fault(table, "", "expected a table")
        return found

    def only(self, table: str, known: tuple[str, ...]) -> None:
        """Raise DataError when a table has another key than the known ones."""
        for key in self._table(table):
            if key not in known:
                raise self.fault(table, key, f"is not known; known are {', '.join(known)}")

    def text(self, table: str, key: str, default: str | None = None) -> str:
        """Return a text that is not empty; without a default it must be there."""
        value = self._table(table).get(key, default)
        if not isinstance(value, str) or (not value.strip() and default is None):
            raise self.fault(table, key, "expected a text")
        return value

    def sentence(self, table: str, key: str) -> str:
        """Return a whole sentence."""
        value = self.text(table, key)
        if not _SENTENCE.fullmatch(value):
            raise self.fault(table, key, "expected a whole sentence with a full stop")
        return value

    def number(self, table: str, key: str) -> int:
        """Return a whole number from 1 on."""
        value = self._table(table).get(key)
        if type(value) is not int or value < 1:
            raise self.fault(table, key, "expected a number from 1 on")
        return value

    def word(self, table: str, key: str, known: tuple[str, ...]) -> str:
        """Return one of a few words."""
        value = self.text(table, key)
        if value not in known:
            raise self.fault(table, key, f"expected one of {', '.join(known)}")
        return value


def _ask(file: _File, name: str) -> Value:
    """Return a value that can be asked for."""
    table = f"ask.{name}"
    file.only(table, ("type", "label"))
    sorts = (Sort.TEXT, Sort.DATE, Sort.AMOUNT, Sort.NUMBER)
    return Value(name, Sort(file.word(table, "type", sorts)), file.sentence(table, "label"))


def _template(file: _File, name: str, folders: Mapping[str, str], texts: Mapping[str, _File]) -> Template:
    """Return a template with all its versions."""
    table = f"template.{name}"
    file.only(table, ("kind", "folder", "about", "revision"))
    revision = file.number(table, "revision")
    kind = Kind(file.word(table, "kind", tuple(Kind)))
    folder = folders[file.word(table, "folder", tuple(folders))]
    versions = tuple(_version(it, name, language, revision) for language, it in texts.items() if name in it.tables)
    return Template(name, kind, folder, file.sentence(table, "about"), revision, versions)


def _version(file: _File, name: str, language: str, newest: int) -> Version:
    """Return a template in one language."""
    file.only(name, ("title", "revision", "subject", "text"))
    revision = file.number(name, "revision")
    if revision > newest:
        raise file.fault(name, "revision", f"is higher than the template's, {newest}, in library.toml")
    text = file.text(name, "text").strip("\n")
    return Version(language, file.text(name, "title"), text, revision, file.text(name, "subject", ""))


def _samples(place: Path, asks: Mapping[str, Value]) -> Mapping[str, Mapping[str, str]]:
    """Return the examples of asked texts."""
    if not (place / "samples.toml").exists():
        return MappingProxyType({})
    file = _File(place / "samples.toml")
    found = {}
    for name in file.tables:
        if name not in asks or asks[name].sort is not Sort.TEXT:
            raise file.fault(name, "", "is no text that library.toml asks for")
        file.only(name, LANGUAGES)
        found[name] = MappingProxyType({it: file.text(name, it) for it in LANGUAGES})
    return MappingProxyType(found)
