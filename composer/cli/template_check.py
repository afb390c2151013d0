"""``templates check``: try templates with made-up orders, and tell which of their texts may be used."""

import argparse
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from composer.cli.commands import as_json, give
from composer.cli.judge import habits
from composer.cli.message_options import words_of
from composer.cli.template_shelf import Shelf
from composer.errors import UserError
from composer.model import Kind
from composer.templates import exchange, shelf
from composer.templates.library import Library, read_library
from composer.templates.stress import Given, Objection, Tried, gathered, sweep
from composer.templates.template import Template


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options."""
    told = "an export, a plain text, or a file of the library such as de.toml (all templates at hand)"
    parser.add_argument("file", nargs="?", metavar="FILE", help=told)
    parser.add_argument("--all", action="store_true", help="all templates in all languages; takes a minute")
    parser.add_argument("--template", metavar="ID", help="only this one")
    parser.add_argument("--language", default="", metavar="TAG", help="only texts in this language")
    parser.add_argument(
        "--kind", choices=list(Kind), type=Kind, metavar="KIND", help="of a plain text that does not say"
    )


def run(at_hand: Shelf, asked: argparse.Namespace) -> int:
    """Try the templates; 1 when a text may not be used. Raises UserError for what cannot be read."""
    if not (asked.file or asked.all or asked.template or asked.language):
        raise UserError("Say what to check: a FILE, --template ID, --language TAG or --all.")
    library, templates, language = _chosen(at_hand, asked)
    if asked.template:
        templates = [shelf.get({it.id: it for it in templates}, asked.template)]
    mine = habits()
    given = Given(library.asks, library.samples, mine.own_words, mine.levels)
    have = dict.fromkeys(it.language for template in templates for it in template.versions)
    languages = [it for it in have if not language or it.partition("-")[0] == language.partition("-")[0]]
    tried = list(_told(sweep(templates, given, languages), shown=sys.stderr.isatty()))
    if asked.format == "json":
        give(as_json([as_data(it) for it in tried], indent=2) + "\n", None)
    else:
        give(_lines(tried), None)
    return 0 if tried and all(it.usable for it in tried) else 1


def line(objection: Objection, count: int) -> str:
    """Return an objection with the number of messages that gave it, as a line."""
    return f"{objection} ({'1 message' if count == 1 else f'{count} messages'})\n"


def as_data(tried: Tried) -> dict[str, Any]:
    """Return how one text fared as data."""
    return {
        "template": tried.template,
        "language": tried.language,
        "usable": tried.usable,
        "orders": tried.orders,
        "checked": tried.checked,
        "unfilled": [{"order": order, "missing": list(names)} for order, names in tried.unfilled],
        "objections": [
            {
                "order": it.order,
                "rule": it.rule,
                "level": it.level.word,
                "text": it.words,
                "message": it.message,
                "messages": count,
            }
            for it, count in gathered(tried.objections)
        ],
    }


def _chosen(at_hand: Shelf, asked: argparse.Namespace) -> tuple[Library, list[Template], str]:
    """Return the templates to try, with the library that they belong to, and the language if only one is wanted."""
    if not asked.file:
        return at_hand.library, list(at_hand.templates.values()), asked.language
    path = Path(asked.file)
    if path.suffix == ".toml" and (path.parent / "library.toml").exists():
        library = read_library(path.parent)
        language = "" if path.stem == "library" else path.stem
        return library, list(library.templates.values()), asked.language or language
    brought = exchange.read(words_of(asked.file), asked.kind, asked.language)
    return at_hand.library, list(brought), asked.language


def _told(tried: Iterable[Tried], *, shown: bool) -> Iterator[Tried]:
    """Yield what is tried, with its progress on standard error where someone looks."""
    for number, it in enumerate(tried, 1):
        if shown:
            print(f"\r{number} texts", end="", file=sys.stderr, flush=True)
        yield it
    if shown:
        print("\r", end="", file=sys.stderr)


def _lines(tried: list[Tried]) -> str:
    """Return the objections, and a line that sums up."""
    lines = []
    for it in tried:
        for one, count in gathered(it.objections):
            lines.append(line(one, count))
        if not it.objections and not it.usable:
            lines.append(f"{it.template} [{it.language}]: no made-up order gives a message.\n")
    good = sum(it.usable for it in tried)
    checked = sum(it.checked for it in tried)
    lines.append(
        f"{len(tried)} texts, {checked:,} messages checked: {good} may be used, {len(tried) - good} may not.\n"
    )
    return "".join(lines)
