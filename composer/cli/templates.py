"""``templates``: list the templates, fill one for an order, prove them against the rules, carry them in and out."""

import argparse
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from composer.cli import template_check, template_fill
from composer.cli.commands import add_command, as_json, give
from composer.cli.judge import habits
from composer.cli.message_options import words_of
from composer.cli.template_shelf import Shelf, open_shelf
from composer.errors import UserError
from composer.history.store import open_store
from composer.model import Kind
from composer.policy.resolve import version_on
from composer.templates import exchange, own, shelf
from composer.templates.local_forms import LANGUAGES
from composer.templates.picking import gaps, pick
from composer.templates.stress import Given, gathered
from composer.templates.template import Template, usable

Act = Callable[[Shelf, argparse.Namespace], int]


def add_to(commands: "argparse._SubParsersAction[Any]") -> None:
    """Add the command and the commands below it."""
    about = "List the templates, fill one for an order, and prove them against the rules."
    parser = add_command(commands, "templates", about, "templates list --search delayed")
    below = parser.add_subparsers(dest="act", required=True, metavar="list|fill|check|import|export")
    listing = _add(below, "list", "List the templates.", 'list --kind order_problem --search "late"', _list)
    listing.add_argument("--kind", choices=list(Kind), type=Kind, metavar="KIND", help="only of this kind")
    listing.add_argument("--language", default="", metavar="TAG", help="the titles' language; missing ones are told")
    listing.add_argument("--search", default="", metavar="WORDS", help="words that must all be there, in any language")
    listing.add_argument("--folder", default="", metavar="NAME", help="only in this folder, such as Returns")
    listing.add_argument("--favourites", action="store_true", help="only favourites")
    listing.add_argument("--own", action="store_true", help="only your own")
    told = "Fill a template for an order: the text, or what is missing."
    example = "fill late_dispatch --language de --facts facts.json --set new_date=2026-12-01"
    template_fill.add_options(_add(below, "fill", told, example, template_fill.run))
    told = "Try templates with fifty made-up orders in each language: every message must pass all rules."
    template_check.add_options(_add(below, "check", told, "check my-templates.json", template_check.run))
    told = "Bring in templates from JSON or plain text; what passes all rules may be used."
    bringing = _add(below, "import", told, "import my-templates.json", _import)
    bringing.add_argument("file", metavar="FILE", help="an export, or a plain text; - is standard input")
    bringing.add_argument("--kind", choices=list(Kind), type=Kind, metavar="KIND", help="of a text that does not say")
    bringing.add_argument("--language", default="", metavar="TAG", help="of a text that does not say")
    giving = _add(below, "export", "Write templates as JSON or plain text.", "export --own --output mine.json", _export)
    giving.add_argument("id", nargs="*", metavar="ID", help="only these")
    giving.add_argument("--own", action="store_true", help="only your own")
    giving.add_argument("--plain", action="store_true", help="as plain text")
    giving.add_argument("--language", default="", metavar="TAG", help="only texts in this language; for --plain")
    giving.add_argument("--output", type=Path, metavar="FILE", help="where to write (standard output)")


def _add(below: Any, name: str, about: str, example: str, act: Act) -> Any:
    """Add one of the commands below ``templates``."""

    def run(asked: argparse.Namespace) -> int:
        return act(open_shelf(asked.history), asked)

    parser = add_command(below, name, about, f"templates {example}", run)
    parser.add_argument("--history", type=Path, metavar="FILE", help="another history than your own")
    parser.add_argument("--format", choices=["text", "json"], default="text", help="how to tell (text)")
    return parser


def _list(at_hand: Shelf, asked: argparse.Namespace) -> int:
    """List the templates that are wanted."""
    favourites = frozenset(at_hand.favourites) if asked.favourites else None
    wanted = shelf.Wanted(asked.search, asked.kind, asked.folder, "", favourites)
    found = [it for it in shelf.found(at_hand.templates.values(), wanted) if it.own or not asked.own]
    if asked.format == "json":
        give(as_json([_data(it, asked.language, at_hand) for it in found], indent=2) + "\n", None)
        return 0
    widest = max((len(it.id) for it in found), default=0)
    give("".join(_line(it, asked.language, at_hand, widest) for it in found), None)
    return 0


def _line(template: Template, language: str, at_hand: Shelf, widest: int) -> str:
    """Return a template's line, and below it what there is to say of it."""
    picked = pick(template, language or "en")
    title = picked.version.title if picked else template.about
    star = "*" if template.id in at_hand.favourites else " "
    notes = [*(picked.notes if picked and language else ()), *_state(template)]
    below = "".join(f"{'':>{widest + 4}}{it}\n" for it in notes)
    return f"{star} {template.id:<{widest}}  {template.folder}: {title}\n{below}"


def _state(template: Template) -> list[str]:
    """Return what there is to say of one of the seller's own."""
    if not template.own:
        return []
    policy = version_on(None).version
    unproved = [it.language for it in template.versions if not usable(template, it, policy)]
    return ["Your own."] if not unproved else [f"Your own; not proved and not to be used yet: {', '.join(unproved)}."]


def _data(template: Template, language: str, at_hand: Shelf) -> dict[str, Any]:
    """Return a template as data, without its texts."""
    missing, behind = gaps(template, LANGUAGES)
    picked = pick(template, language or "en")
    policy = version_on(None).version
    return {
        "id": template.id,
        "kind": template.kind.value,
        "folder": template.folder,
        "about": template.about,
        "title": picked.version.title if picked else None,
        "revision": template.revision,
        "languages": [it.language for it in template.versions],
        "missing": list(missing),
        "behind": list(behind),
        "own": template.own,
        "favourite": template.id in at_hand.favourites,
        "usable": [it.language for it in template.versions if usable(template, it, policy)],
        "notes": list(picked.notes) if picked and language else [],
    }


def _import(at_hand: Shelf, asked: argparse.Namespace) -> int:
    """Bring in templates, prove them and keep them; 1 when one of their texts may not be used yet."""
    brought = exchange.read(words_of(asked.file), asked.kind, asked.language)
    given = _given(at_hand)
    told: list[dict[str, Any]] = []
    with open_store(at_hand.path) as store:
        for template in brought:
            proved, tried = own.proved(template, given, version_on(None).version)
            own.save(store, proved, datetime.now(UTC))
            told += [template_check.as_data(it) for it in tried]
            if asked.format == "text":
                for it in tried:
                    state = "may be used" if it.usable else "is kept, but not to be used yet"
                    lines = "".join(f"  {template_check.line(*both)}" for both in gathered(it.objections))
                    give(f"{it.template} [{it.language}] {state}.\n{lines}", None)
    if asked.format == "json":
        give(as_json(told, indent=2) + "\n", None)
    return 0 if all(it["usable"] for it in told) else 1


def _given(at_hand: Shelf) -> Given:
    """Return what templates are tried with: with the seller's own words and levels."""
    mine = habits()
    return Given(at_hand.library.asks, at_hand.library.samples, mine.own_words, mine.levels)


def _export(at_hand: Shelf, asked: argparse.Namespace) -> int:
    """Write templates. Raises UserError when there are none to write."""
    chosen = [shelf.get(at_hand.templates, it) for it in asked.id] or list(at_hand.templates.values())
    chosen = [it for it in chosen if it.own or not asked.own]
    if not chosen:
        raise UserError("There are no templates of your own yet. Leave --own away to export the library's.")
    text = exchange.as_plain(chosen, asked.language) if asked.plain else exchange.as_json(chosen)
    give(text, asked.output)
    return 0
