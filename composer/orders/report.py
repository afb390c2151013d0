"""Reads an order report row by row into orders, with what was left out and why.

Rows of one order that follow each other come as one order; where they are apart, whoever keeps the orders joins them
(``joined``). Nothing but the order at hand is held, so a report may be as long as it likes.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from composer.errors import UserError
from composer.orders.order import Order, joined
from composer.orders.report_columns import ReportKind, columns_of
from composer.orders.report_rows import Skipped, Wish
from composer.orders.report_rows import read as read_row
from composer.orders.report_text import Row


@dataclass(frozen=True, slots=True)
class Told:
    """What a row, or several, brought."""

    kind: ReportKind
    rows: int
    """How many rows below the header have been read so far."""
    share: float
    """How much of the report that is, from 0 to 1."""
    order: Order | None = None
    skipped: Skipped | None = None


def read(rows: Iterator[Row], wish: Wish) -> Iterator[Told]:
    """Yield each order and each row that was left out. Raises UserError for a file that is no order report."""
    header = next(rows, None)
    if header is None:
        raise UserError("The report is empty: it has not even a header. Download it again.")
    columns = columns_of(header.cells)
    held: Order | None = None
    share, count = header.share, 0
    for count, row in enumerate(rows, 1):
        share = row.share
        found = read_row(row, columns, wish)
        if isinstance(found, Skipped):
            yield Told(columns.kind, count, share, skipped=found)
            # An order that lacks a row is known, but not what all of it costs.
            if held is not None and held.id == found.order_id:
                held = replace(held, partial=True)
            elif found.order_id is not None:
                if held is not None:
                    yield Told(columns.kind, count, share, order=held)
                held = Order(found.order_id, partial=True)
        elif held is not None and held.id == found.id:
            held = joined(held, found)
        else:
            if held is not None:
                yield Told(columns.kind, count, share, order=held)
            held = found
    if held is not None:
        yield Told(columns.kind, count, share, order=held)
