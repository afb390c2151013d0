"""Gives messages as dicts, JSON lines or a CSV table, for the seller's own files."""

import csv
import io
import json
from collections.abc import Iterable, Iterator
from typing import Any

from composer.history.messages import Entry, Message
from composer.history.plain_data import to_data

COLUMNS = (
    "id", "kept_at", "channel", "order_id", "marketplace", "kind", "policy", "accepted", "subject", "text", "seal"
)  # fmt: skip
"""The CSV table's columns in order. Released names stay: other programs rely on them."""
# A spreadsheet takes a cell that begins so for a formula and runs it.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_dict(message: Message) -> dict[str, Any]:
    """Return a message with its draft and its receipt, ready for JSON; nothing is left out."""
    return {
        "id": message.id,
        "kept_at": message.kept_at.isoformat(),
        "text": message.draft.text,
        "subject": message.draft.subject,
        "kind": message.draft.kind.value if message.draft.kind else None,
        "order_id": message.draft.facts.order_id,
        "marketplace": message.draft.facts.marketplace,
        "channel": message.channel,
        "draft": to_data(message.draft),
        "receipt": json.loads(message.receipt),
        "seal": message.seal,
    }


def entry_dict(entry: Entry) -> dict[str, Any]:
    """Return one line of a search, ready for JSON."""
    return {**to_data(entry), "kept_at": entry.kept_at.isoformat()}


def json_lines(messages: Iterable[Message]) -> Iterator[str]:
    """Yield one JSON text for each message, with its line feed."""
    for message in messages:
        yield json.dumps(as_dict(message), ensure_ascii=False) + "\n"


def csv_lines(messages: Iterable[Message]) -> Iterator[str]:
    """Yield the lines of a CSV table (RFC 4180), its header first.

    A cell that a spreadsheet would run as a formula gets an apostrophe in front.
    """
    yield _line(COLUMNS)
    for message in messages:
        whole = {**as_dict(message), "policy": message.policy, "accepted": len(message.accepted)}
        yield _line([_cell(whole[name]) for name in COLUMNS])


def _line(cells: Iterable[object]) -> str:
    """Return one line of a CSV table."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerow(cells)
    return out.getvalue()


def _cell(value: object) -> str:
    """Return a value as a spreadsheet may safely open it."""
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text
