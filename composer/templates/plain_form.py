"""Turns templates into plain data, as files and the seller's store keep them, and back.

What is wrong with data from outside is told with the template and the key that it is about.
"""

import re
from collections.abc import Mapping
from typing import Any, NoReturn

from composer.errors import UserError
from composer.model import Kind
from composer.templates.template import Template, Version

_TEMPLATE_KEYS = ("id", "kind", "folder", "about", "revision", "versions")
_VERSION_KEYS = ("language", "title", "text", "revision", "subject", "proved")
_ID = re.compile(r"[a-z0-9][a-z0-9_-]{0,79}")
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?")
"""The form of a version's language, such as ``de`` or ``pt-BR``."""
_LONGEST = 50_000


def to_data(template: Template, *, proved: bool) -> dict[str, Any]:
    """Return a template as data; with ``proved`` the marks of what passed all rules go with it."""
    keys = _VERSION_KEYS if proved else _VERSION_KEYS[:-1]
    versions = [{key: getattr(it, key) for key in keys if getattr(it, key) != ""} for it in template.versions]
    return {
        "id": template.id,
        "kind": template.kind.value,
        "folder": template.folder,
        "about": template.about,
        "revision": template.revision,
        "versions": versions,
    }


def from_data(data: Any, *, proved: bool, where: str = "The template") -> Template:
    """Return the seller's template that data tell. Marks are read with ``proved`` only. Raises UserError."""
    table = _table(data, _TEMPLATE_KEYS, where)
    name = _text(table, "id", where)
    if not _ID.fullmatch(name):
        _told(where, "id", "must be small letters, digits, _ and -")
    where = f"The template {name!r}"
    kind = _text(table, "kind", where)
    if kind not in tuple(Kind):
        _told(where, "kind", f"must be one of {', '.join(Kind)}, not {kind!r}")
    listed = table.get("versions")
    if not isinstance(listed, list) or not listed:
        _told(where, "versions", "must be a list with at least one version")
    versions = tuple(_version(it, where, proved=proved) for it in listed)
    if len({it.language for it in versions}) < len(versions):
        _told(where, "versions", "has the same language twice")
    folder, about = _text(table, "folder", where, "My templates"), _text(table, "about", where, "")
    return Template(name, Kind(kind), folder, about, _number(table, "revision", where), versions, own=True)


def _version(data: Any, where: str, *, proved: bool) -> Version:
    """Return one version."""
    table = _table(data, _VERSION_KEYS, where)
    language = _text(table, "language", where)
    if not LANGUAGE.fullmatch(language):
        _told(where, "language", f"must be a language such as de or pt-BR, not {language!r}")
    where = f"{where} in {language}"
    text = _text(table, "text", where).replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    if len(text) > _LONGEST:
        _told(where, "text", f"is longer than {_LONGEST:,} characters")
    title, subject = _text(table, "title", where), _text(table, "subject", where, "")
    mark = _text(table, "proved", where, "") if proved else ""
    return Version(language, title.strip(), text, _number(table, "revision", where), subject.strip(), mark)


def _table(data: Any, known: tuple[str, ...], where: str) -> Mapping[str, Any]:
    """Return an object that has known keys only."""
    if not isinstance(data, dict):
        raise UserError(f"{where} must be a JSON object.")
    for key in data:
        if key not in known:
            _told(where, key, f"is not known. Known are: {', '.join(known)}")
    return data


def _text(table: Mapping[str, Any], key: str, where: str, default: str | None = None) -> str:
    """Return a text that says something; without a default it must be there."""
    value = table.get(key, default)
    if not isinstance(value, str) or (default is None and not value.strip()):
        _told(where, key, "must be a text that is not empty")
    return value


def _number(table: Mapping[str, Any], key: str, where: str) -> int:
    """Return a whole number from 1 on, 1 where there is none."""
    value = table.get(key, 1)
    if type(value) is not int or not 1 <= value < 1_000_000:
        _told(where, key, "must be a whole number from 1 on")
    return value


def _told(where: str, key: str, fault: str) -> NoReturn:
    """Raise the UserError about a key."""
    raise UserError(f"{where}: the key {key!r} {fault}.")
