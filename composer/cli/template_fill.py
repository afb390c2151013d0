"""``templates fill``: the text of a template for an order, or a list of what is missing."""

import argparse
import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from composer.cli import order_keys
from composer.cli.commands import as_json, give
from composer.cli.facts import draft_of
from composer.cli.message_options import words_of
from composer.cli.template_shelf import Shelf
from composer.errors import UserError
from composer.model import Draft
from composer.policy import resolve
from composer.policy.resolve import version_on
from composer.templates import form, shelf
from composer.templates.filling import Filled, fill
from composer.templates.known import Answer, More, Reader, typed, values_of
from composer.templates.names import ASK, Value, closest, named
from composer.templates.picking import Picked, pick_for
from composer.templates.template import usable

_EXTRA = ("carrier", "store", "buyer_name", "item")
"""What a facts file may hold for a template beside the keys of a batch line."""


@dataclass(frozen=True, slots=True)
class _Made:
    """What came of it."""

    picked: Picked
    text: Filled
    subject: Filled
    notes: tuple[str, ...]

    @property
    def missing(self) -> tuple[str, ...]:
        """The names of what text and subject lack."""
        return tuple(dict.fromkeys(self.text.missing + self.subject.missing))


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options."""
    parser.add_argument("id", metavar="ID", help="the template, such as late_dispatch")
    told = "the buyer's language, which picks the version (that of the facts)"
    parser.add_argument("--language", metavar="TAG", help=told)
    parser.add_argument("--order", metavar="ID", help="an order that was brought in")
    told = f"a JSON file with the keys of a batch line, and {', '.join(_EXTRA)}"
    parser.add_argument("--facts", type=Path, metavar="FILE", help=told)
    parser.add_argument("--marketplace", metavar="NAME", help="the store, such as amazon.de")
    parser.add_argument("--today", metavar="DAY", help="the day of today (the one where the store is)")
    told = "an answer to what the template asks for, such as new_date=2026-12-01; also carrier, store, buyer_name, item"
    parser.add_argument("--set", nargs="+", action="extend", default=[], metavar="NAME=VALUE", help=told)


def run(at_hand: Shelf, asked: argparse.Namespace) -> int:
    """Fill a template; 1 when something is missing, and then no text is printed. Raises UserError."""
    template = shelf.get(at_hand.templates, asked.id)
    draft, extra = _facts(asked)
    more = _more(extra, asked.set, at_hand.library.asks)
    policy = resolve(draft.facts.marketplace, draft.facts.language, draft.today)
    picked = pick_for(template, policy)
    if picked is None:
        raise UserError(f"The template {template.id!r} has no text.")
    version, asks = picked.version, at_hand.library.asks
    language = version.language.partition("-")[0]
    known = values_of(draft.facts, more, policy, draft.today, asks)
    reader = Reader(language, policy.country(language))
    text, subject = (fill(form.read(it, asks), known, reader) for it in (version.text, version.subject))
    proved = usable(template, version, version_on(draft.today).version)
    unproved = (
        f"This text has not been proved against the rules: permitted-cli templates check --template {template.id}"
    )
    notes = picked.notes if proved else (*picked.notes, unproved + ".")
    made = _Made(picked, text, subject, notes)
    _tell(made, template.id, asks, as_data=asked.format == "json")
    return 0 if made.text.text is not None and made.subject.text is not None else 1


def _facts(asked: argparse.Namespace) -> tuple[Draft, dict[str, str]]:
    """Return the facts as an empty draft has them, and what the facts file says beside them."""
    data: dict[str, Any] = order_keys.keys_of(asked.order, asked.history) if asked.order else {}
    extra = order_keys.beside(asked.order, asked.history) if asked.order else {}
    if asked.facts:
        try:
            told = json.loads(words_of(str(asked.facts)))
        except (ValueError, RecursionError) as error:
            raise UserError(f"{asked.facts} is not JSON: {error}.") from error
        if not isinstance(told, dict):
            raise UserError(f"{asked.facts} must hold one JSON object.")
        for key in _EXTRA:
            value = told.pop(key, "")
            if not isinstance(value, str):
                raise UserError(f"The key {key!r} must be a text.")
            extra |= {key: value} if value else {}
        data.update({key: value for key, value in told.items() if key not in ("text", "html")})
    given = {key: getattr(asked, key) for key in ("language", "marketplace", "today")}
    return draft_of({**data, **{key: it for key, it in given.items() if it is not None}, "text": ""}), extra


def _more(extra: Mapping[str, str], pairs: list[str], asks: Mapping[str, Value]) -> More:
    """Return what is known beside the facts: from the facts file, and from ``--set`` before it."""
    told = dict(extra)
    answers: dict[str, Answer] = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        name = name.strip().removeprefix(ASK)
        if not equals:
            raise UserError(f"--set wants a name and a value, such as new_date=2026-12-01, not {pair!r}.")
        if name in _EXTRA:
            told[name] = value
        elif name in asks:
            answers[name] = typed(value, asks[name])
        else:
            near = closest(name, (*asks, *_EXTRA))
            raise UserError(
                f"Nothing that is asked for is called {name!r}." + (f" Did you mean {near}?" if near else "")
            )
    return More(**{key: told.get(key, "") for key in _EXTRA}, answers=tuple(answers.items()))


def _tell(made: _Made, name: str, asks: Mapping[str, Value], *, as_data: bool) -> None:
    """Print the text, or what is missing."""
    version = made.picked.version
    lacks = [(it, value.label if (value := named(it, asks)) else "") for it in made.missing]
    faults = (*made.text.faults, *made.subject.faults)
    if as_data:
        whole = not lacks and not faults
        data = {
            "template": name,
            "language": version.language,
            "revision": version.revision,
            "notes": list(made.notes),
            "subject": made.subject.text if whole else None,
            "text": made.text.text if whole else None,
            "missing": [{"name": it, "label": label} for it, label in lacks],
            "faults": [{"line": it.line, "column": it.column, "message": it.message} for it in faults],
        }
        give(as_json(data, indent=2) + "\n", None)
        return
    for note in made.notes:
        print(f"permitted-cli templates: {note}", file=sys.stderr)
    for it, label in lacks:
        asking = f" Give it with --set {it.removeprefix(ASK)}=..." if it.startswith(ASK) or it in _EXTRA else ""
        print(f"permitted-cli templates: {it} is missing. {label}{asking}", file=sys.stderr)
    for fault in faults:
        print(f"permitted-cli templates: {name} [{version.language}], {fault}", file=sys.stderr)
    if not lacks and not faults:
        give(f"{made.text.text}\n", None)
