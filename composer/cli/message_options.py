"""The options that tell a message and the facts of its order, as ``check`` and ``handover`` have them."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from composer.cli import order_keys
from composer.cli.facts import unbroken
from composer.errors import UserError
from composer.model import Basis, Channel, Kind

_PLAIN_OPTIONS = (
    ("--order-id", "ID", "the order, such as 302-1234567-7654321"),
    ("--marketplace", "NAME", "the store, such as amazon.de"),
    ("--language", "TAG", "the buyer's language, such as de-DE (the store's first one, as a guess)"),
    ("--completed-on", "DAY", "when the order was completed, such as 2026-11-02"),
    ("--completed-basis", "NAME", f"what that day is: {', '.join(Basis)} (the first)"),
    ("--shipped-on", "DAY", "when the order was shipped"),
    ("--purchased-on", "DAY", "when the order was placed"),
    ("--amount", "NUMBER", "what the buyer paid for the whole order, such as 24.99"),
    ("--currency", "CODE", "the amount's currency, such as EUR"),
    ("--quantity", "NUMBER", "how many pieces were ordered, all items together"),
    ("--tracking", "NUMBER", "the parcel's tracking number; several are parted by spaces"),
    ("--sent-today", "NUMBER", "how many messages you have started today"),
    ("--daily-orders", "NUMBER", "how many orders you have on an average day"),
    ("--today", "DAY", "the day to judge by (today, where the store is)"),
    ("--subject", "TEXT", "the message's subject"),
    ("--note", "TEXT", "why the buyer needs the message; wanted with --kind other_required"),
)


def add_message(parser: argparse.ArgumentParser, *, attached: str) -> None:
    """Add the file of the message and the facts; ``attached`` says what ``--attachment`` wants."""
    parser.add_argument("file", nargs="?", default="-", metavar="FILE", help="the message; - is standard input")
    parser.add_argument("--html", action="store_true", help="read it as HTML (a .html file always is)")
    facts = parser.add_argument_group("facts")
    told = "an order that was brought in; its facts count where no option says otherwise"
    facts.add_argument("--order", metavar="ID", help=told)
    facts.add_argument("--history", type=Path, metavar="FILE", help="another history than your own, for --order")
    facts.add_argument("--facts", type=Path, metavar="FILE", help="a JSON file with the keys of a batch line")
    facts.add_argument("--kind", metavar="KIND", help=f"why you write: {', '.join(Kind)}")
    for name, shown, about in _PLAIN_OPTIONS:
        facts.add_argument(name, metavar=shown, help=about)
    told = "languages that are fine in the message, too, such as en-GB"
    facts.add_argument("--also-language", nargs="+", action="extend", metavar="TAG", help=told)
    facts.add_argument("--channel", metavar="NAME", help=f"where it goes: {', '.join(Channel)} (the first)")
    facts.add_argument("--attachment", nargs="+", action="extend", metavar="NAME", help=attached)
    facts.add_argument("--earlier-review-request", action="store_true", default=None, help="a review was asked for")


def is_html(asked: argparse.Namespace) -> bool:
    """Whether the message is read as HTML."""
    return bool(asked.html) or asked.file.lower().endswith((".html", ".htm"))


def facts_of(asked: argparse.Namespace, *, keeps: bool = False) -> dict[str, Any]:
    """Return the keys of the facts file with the options laid over them; ``keeps``: the command needs a history."""
    data = order_keys.keys_of(asked.order, asked.history) if asked.order else {}
    if asked.history and not asked.order and not keeps:
        raise UserError("--history is for --order: give the order's id, too.")
    data.update(_facts_file(asked.facts) if asked.facts else {})
    for key in ("text", "html"):
        if key in data:
            raise UserError(f"The key {key!r} does not belong in a facts file: the message is a file of its own.")
    names = ["kind", "channel", "earlier_review_request", *(it[0][2:].replace("-", "_") for it in _PLAIN_OPTIONS)]
    data.update({name: getattr(asked, name) for name in names if getattr(asked, name) is not None})
    lists = {"attachments": asked.attachment, "also_languages": asked.also_language}
    data.update({key: given for key, given in lists.items() if given})
    return data


def _facts_file(path: Path) -> dict[str, Any]:
    """Return the keys of a facts file."""
    try:
        data = json.loads(words_of(str(path)))
    except (ValueError, RecursionError) as error:
        raise UserError(f"{path} is not JSON: {error}.") from error
    if not isinstance(data, dict):
        raise UserError(f"{path} must hold one JSON object.")
    return data


def words_of(name: str) -> str:
    """Return the words of a file without a byte order mark and the line feed at its end."""
    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        raise UserError(f"{name} cannot be read: {error.strerror}.") from error
    try:
        return unbroken(data.decode("utf-8")).removesuffix("\n")
    except UnicodeDecodeError as error:
        place = f"line {data.count(bytes([10]), 0, error.start) + 1}"
        raise UserError(f"{name} is not UTF-8 text: see {place}. Save it as UTF-8 and try again.") from error
