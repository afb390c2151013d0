"""``check``: judge one message."""

import argparse
import sys
from pathlib import Path
from typing import Any

from composer.cli import as_text, sarif
from composer.cli.commands import add_command, as_json, give
from composer.cli.facts import draft_of
from composer.cli.judge import Judged, as_data, habits, judge
from composer.cli.message_options import add_message, facts_of, is_html, words_of
from composer.errors import UserError
from composer.markup import mended


def add_to(commands: "argparse._SubParsersAction[Any]") -> None:
    """Add the command."""
    parser = add_command(
        commands,
        "check",
        "Check one message. Exit status: 0 approved, 1 not approved, 2 unusable input.",
        "check reply.txt --kind reply --marketplace amazon.co.uk --order-id 202-1234567-7654321",
        run,
    )
    add_message(parser, attached="files that go with it")
    parser.add_argument("--strict", action="store_true", help="count warnings, too")
    parser.add_argument("--format", choices=["text", "json", "sarif"], default="text", help="how to tell (text)")
    parser.add_argument("--output", type=Path, metavar="FILE", help="write here instead, whole or not at all")
    told = "write the HTML here without the styling and pictures that must go; the words stay"
    parser.add_argument("--mended", type=Path, metavar="FILE", help=told)


def run(asked: argparse.Namespace) -> int:
    """Judge the message and tell. Raises UserError for input that cannot be used."""
    data, words, html = facts_of(asked), words_of(asked.file), is_html(asked)
    if asked.mended and not html:
        raise UserError("--mended needs a message in HTML: give a .html file, or --html.")
    data["html" if html else "text"] = words
    judged = judge(draft_of(data), habits())
    if asked.mended:
        firsts = (it.finding.fixes[0] for it in judged.placed if it.finding.fixes)
        give(mended(words, [fix for fix in firsts if fix.safe]) + "\n", asked.mended)
    give(_told(judged, data.get("id"), asked), asked.output)
    return 0 if judged.approved(strict=asked.strict) else 1


def _told(judged: Judged, name: Any, asked: argparse.Namespace) -> str:
    """Return the report in the format that was asked for."""
    if asked.format == "json":
        return as_json(as_data(judged, name, strict=asked.strict), indent=2) + "\n"
    if asked.format == "sarif":
        return as_json(sarif.as_data(judged, asked.file), indent=2) + "\n"
    colour = asked.output is None and as_text.wants_colour(sys.stdout)
    return as_text.told(judged, strict=asked.strict, colour=colour)
