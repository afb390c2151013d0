"""Carries templates from one seller to another: as JSON with everything, or as plain text that any editor opens.

Plain text has a head of lines such as ``Title: Delayed``, an empty line and the text; a line of twenty ``=`` parts two
templates. A text without a head takes its first line for the title, and kind and language from what is given.
"""

import json
import re
from collections.abc import Iterable
from dataclasses import replace

from composer.errors import UserError
from composer.model import Kind
from composer.templates.plain_form import from_data, to_data
from composer.templates.template import Template, Version

_FORMAT, _VERSION = "permitted-templates", 1
_PARTING = "=" * 20
_HEADS = ("Id", "Title", "Language", "Kind", "Folder", "About", "Revision", "Subject")
_HEAD = re.compile(rf"({'|'.join(_HEADS)}):[ \t]*(.*)", re.IGNORECASE)
_NOT_ID = re.compile(r"[^a-z0-9]+")


_JSON = re.compile(r'\s*\{\s*"')


def read(text: str, kind: Kind | None = None, language: str = "") -> tuple[Template, ...]:
    """Return the templates of a file, whichever of the two forms it has. Raises UserError."""
    if _JSON.match(text.removeprefix("\ufeff")):
        return from_json(text)
    return from_plain(text, kind, language)


def as_json(templates: Iterable[Template]) -> str:
    """Return templates with all their versions as JSON. Marks of what was proved stay at home."""
    data = {"format": _FORMAT, "version": _VERSION, "templates": [to_data(it, proved=False) for it in templates]}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def from_json(text: str) -> tuple[Template, ...]:
    """Return the templates of an export, as the seller's own and unproved. Raises UserError that names the fault."""
    try:
        data = json.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise UserError(f"The templates are not JSON: {error}.") from error
    if not isinstance(data, dict) or data.get("format") != _FORMAT or not isinstance(data.get("templates"), list):
        raise UserError(f'A file of templates holds one JSON object with "format": "{_FORMAT}" and "templates".')
    if data.get("version") != _VERSION:
        raise UserError(f"These templates were written by another Permitted (version {data.get('version')!r}).")
    listed = enumerate(data["templates"], 1)
    made = tuple(from_data(it, proved=False, where=f"Template {number}") for number, it in listed)
    if len({it.id for it in made}) < len(made):
        raise UserError("The file has two templates of the same id. Give one of them another id.")
    return made


def as_plain(templates: Iterable[Template], language: str = "") -> str:
    """Return templates as plain text, those in one language where it is given.

    Raises UserError for a text that has the line by which templates are parted.
    """
    parts = [
        _plain(template, version)
        for template in templates
        for version in template.versions
        if not language or version.language.partition("-")[0] == language.partition("-")[0]
    ]
    return f"\n{_PARTING}\n".join(parts)


def _plain(template: Template, version: Version) -> str:
    """Return one version as plain text."""
    if any(line.rstrip() == _PARTING for line in version.text.split("\n")):
        raise UserError(f"{template.id} [{version.language}] has a line of twenty =. Export it as JSON.")
    heads = (
        ("Id", template.id),
        ("Title", version.title),
        ("Language", version.language),
        ("Kind", template.kind.value),
        ("Folder", template.folder),
        ("About", template.about),
        ("Revision", str(version.revision)),
        ("Subject", version.subject),
    )
    head = "\n".join(f"{name}: {' '.join(value.split())}" for name, value in heads if value)
    return f"{head}\n\n{version.text}\n"


def from_plain(text: str, kind: Kind | None = None, language: str = "") -> tuple[Template, ...]:
    """Return the templates of a plain text; texts with the same id are versions of one template.

    ``kind`` and ``language`` count where a text does not tell them. Raises UserError.
    """
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    parts = re.split(rf"^{_PARTING}[ \t]*$", plain, flags=re.MULTILINE)
    made: dict[str, Template] = {}
    for number, part in enumerate((it for it in parts if it.strip()), 1):
        template = _from_part(part.strip("\n"), kind, language, f"Text {number}")
        known = made.get(template.id)
        made[template.id] = template if known is None else _together(known, template)
    if not made:
        raise UserError("The file has no text of a template.")
    return tuple(made.values())


def _from_part(part: str, kind: Kind | None, language: str, where: str) -> Template:
    """Return the template that one text tells."""
    lines = part.split("\n")
    told: dict[str, str] = {}
    while lines and (match := _HEAD.fullmatch(lines[0].rstrip())):
        told[match[1].lower()] = match[2].strip()
        lines.pop(0)
    text = "\n".join(lines).strip("\n")
    title = told.get("title") or next((it.strip() for it in text.split("\n") if it.strip()), "")
    if "kind" not in told and kind is None:
        raise UserError(f"{where} does not tell its kind. Add a line such as Kind: order_problem, or give --kind.")
    if "language" not in told and not language:
        raise UserError(f"{where} does not tell its language. Add a line such as Language: de, or give --language.")
    revision = told.get("revision", "1")
    version = {
        "language": told.get("language") or language,
        "title": title[:120],
        "text": text,
        "subject": told.get("subject", ""),
        "revision": int(revision) if revision.isdecimal() and len(revision) < 7 else revision,
    }
    data = {
        "id": told.get("id") or _NOT_ID.sub("-", title.lower()).strip("-")[:60] or "template",
        "kind": told.get("kind") or kind,
        "folder": told.get("folder") or "My templates",
        "about": told.get("about", ""),
        "revision": version["revision"],
        "versions": [version],
    }
    return from_data(data, proved=False, where=where)


def _together(known: Template, other: Template) -> Template:
    """Return one template from two texts of it. Raises UserError when both are in the same language."""
    (version,) = other.versions
    if known.version(version.language) is not None:
        raise UserError(f"The template {known.id!r} has two texts in {version.language}. Give one of them another Id.")
    return replace(known, versions=(*known.versions, version), revision=max(known.revision, other.revision))
