"""``history``: search what was handed over, show it, export it, and prove that it was not changed."""

import argparse
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from composer.cli.commands import add_command, as_json, give
from composer.history import export, messages, proof, search
from composer.history.messages import Filter, Message
from composer.history.store import Store, open_store
from composer.model import Kind
from composer.paths import of_user
from composer.policy import marketplace

Act = Callable[[Store, argparse.Namespace], int]


def add_to(commands: "argparse._SubParsersAction[Any]") -> None:
    """Add the command and the commands below it."""
    about = "Look into the history of messages that were handed over."
    parser = add_command(commands, "history", about, 'history search "late parcel" --marketplace amazon.de')
    below = parser.add_subparsers(dest="act", required=True, metavar="search|show|export|verify")
    finding = _add(below, "search", "Find messages by their words, newest first.", 'search "late parcel"', _search)
    finding.add_argument("query", nargs="?", default="", metavar="WORDS", help="words that must all be there")
    _add_filter(finding)
    finding.add_argument("--limit", type=_count, default=50, metavar="N", help="at most so many (50)")
    showing = _add(below, "show", "Show one message with its receipt.", "show 12", _show)
    showing.add_argument("id", type=_count, metavar="ID", help="the message's number")
    giving = _add(below, "export", "Write out messages whole, oldest first.", "export --format csv", _export, ("csv",))
    _add_filter(giving)
    giving.add_argument("--output", type=Path, metavar="FILE", help="write here instead, whole or not at all")
    proving = _add(below, "verify", "Prove that messages are as kept. Exit status 1 if not.", "verify", _verify)
    proving.add_argument("id", nargs="?", type=_count, metavar="ID", help="one message (all)")


def _add(below: Any, name: str, about: str, example: str, act: Act, others: tuple[str, ...] = ("text",)) -> Any:
    """Add one of the commands below ``history``."""

    def run(asked: argparse.Namespace) -> int:
        path = asked.history or of_user().history
        with open_store(path, create=False) as store:
            return act(store, asked)

    parser = add_command(below, name, about, f"history {example}", run)
    parser.add_argument("--history", type=Path, metavar="FILE", help="another history than your own")
    formats = [*others, "json"] if "text" in others else ["json", *others]
    parser.add_argument("--format", choices=formats, default=formats[0], help=f"how to tell ({formats[0]})")
    return parser


def _add_filter(parser: argparse.ArgumentParser) -> None:
    """Add the options that narrow what is listed."""
    parser.add_argument("--order-id", metavar="ID", help="only messages about this order")
    parser.add_argument("--marketplace", metavar="NAME", help="only messages to this store's buyers")
    parser.add_argument("--kind", choices=list(Kind), type=Kind, metavar="KIND", help="only this kind of message")
    parser.add_argument("--since", type=_day, metavar="DAY", help="the first day that counts (UTC)")
    parser.add_argument("--until", type=_day, metavar="DAY", help="the last day that counts (UTC)")


def _filter(asked: argparse.Namespace) -> Filter:
    """Return the filter that the options make. Raises UserError for an unknown marketplace."""
    after = asked.until + timedelta(days=1) if asked.until else None
    return Filter(
        order_id=asked.order_id,
        marketplace=marketplace(asked.marketplace).id if asked.marketplace else None,
        kind=asked.kind,
        since=datetime.combine(asked.since, time(), UTC) if asked.since else None,
        before=datetime.combine(after, time(), UTC) if after else None,
    )


def _search(store: Store, asked: argparse.Namespace) -> int:
    """List messages, one a line."""
    found = search.search(store, asked.query, _filter(asked), limit=asked.limit)
    if asked.format == "json":
        give(as_json([export.entry_dict(it) for it in found], indent=2) + "\n", None)
        return 0
    lines = [
        f"{it.id:>6}  {it.kept_at:%Y-%m-%d %H:%M}  {it.order_id or '-':<19}  {it.marketplace or '-':<13}  "
        f"{search.excerpt(it, asked.query)}\n"
        for it in found
    ]
    give("".join(lines) or "No message fits.\n", None)
    return 0


def _show(store: Store, asked: argparse.Namespace) -> int:
    """Show one message."""
    message = messages.get(store, asked.id)
    if asked.format == "json":
        give(as_json(export.as_dict(message), indent=2) + "\n", None)
    else:
        give(_page(message), None)
    return 0


def _page(message: Message) -> str:
    """Return a message with what is known of it, as text."""
    facts = message.draft.facts
    known = {
        "Message": str(message.id),
        "Kept at": f"{message.kept_at:%Y-%m-%d %H:%M:%S} UTC",
        "Order": facts.order_id,
        "Marketplace": facts.marketplace,
        "Language": facts.language,
        "Kind": message.draft.kind,
        "Channel": message.channel,
        "Policy": message.policy,
        "Checks passed": str(len(message.report.passed)),
        "Accepted warnings": "; ".join(f"{it.rule}: {it.message}" for it in message.accepted),
        "Seal": message.seal,
        "Subject": message.draft.subject,
    }
    head = "".join(f"{name + ':':<19}{value}\n" for name, value in known.items() if value)
    return f"{head}\n{message.draft.text}\n"


def _export(store: Store, asked: argparse.Namespace) -> int:
    """Write out messages."""
    wanted = messages.everything(store, _filter(asked))
    lines = export.csv_lines(wanted) if asked.format == "csv" else export.json_lines(wanted)
    give("".join(lines), asked.output)
    return 0


def _verify(store: Store, asked: argparse.Namespace) -> int:
    """Prove one message or all."""
    found = proof.verify_all(store) if asked.id is None else proof.verify(store, asked.id)
    faults = list(found.faults)
    if asked.id is None and not store.sound():
        faults.append("The history's file is damaged.")
    if asked.format == "json":
        data = {"sound": not faults, "looked_at": found.looked_at, "faults": faults, "seal": found.seal}
        give(as_json(data, indent=2) + "\n", None)
    else:
        said = "not as they were kept" if faults else "as they were kept"
        lines = [*faults, f"Looked at {found.looked_at}: {said}.", f"Newest seal: {found.seal or 'none'}"]
        give("".join(f"{line}\n" for line in lines), None)
    return 1 if faults else 0


def _count(value: str) -> int:
    """Return a whole number above nought. Raises ArgumentTypeError."""
    if not value.isdecimal() or not 0 < int(value) < 2**62:
        raise argparse.ArgumentTypeError(f"{value!r} is not a whole number above nought")
    return int(value)


def _day(value: str) -> date:
    """Return a day. Raises ArgumentTypeError."""
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{value!r} is not a day such as 2026-11-24") from None
