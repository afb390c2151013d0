"""``orders``: bring in order reports, list the orders and show one, with the days left to write about it.

What was sent elsewhere and what there is to do is in ``order_notes``.
"""

import argparse
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from composer.cli import order_notes
from composer.cli.commands import add_command, as_json, give
from composer.cli.order_pages import days_left, kinds_data, order_data, order_page, title
from composer.errors import UserError
from composer.history import order_import, orders, sent
from composer.history.order_import import OrderImport, Preview
from composer.history.orders import OrderFilter
from composer.history.store import Store, open_store
from composer.orders import order_id, window
from composer.orders.order import OrderState
from composer.orders.report_rows import Wish
from composer.orders.report_sheet import rows_of
from composer.paths import of_user
from composer.policy import day_at, marketplace, marketplaces, resolve

Act = Callable[[Store, argparse.Namespace], int]


def add_to(commands: "argparse._SubParsersAction[Any]") -> None:
    """Add the command and the commands below it."""
    about = "Bring in order reports and look at the orders."
    parser = add_command(commands, "orders", about, "orders import AllOrders.txt")
    below = parser.add_subparsers(dest="act", required=True, metavar="import|list|show|log|take-back|done|reminders")
    told = "Bring in an order report: All Orders, New orders, Unshipped orders or Amazon Fulfilled Shipments."
    bringing = _add(below, "import", told, "import AllOrders.txt --dry-run", _import)
    bringing.add_argument("file", metavar="FILE", help="the report as Seller Central gave it; - is standard input")
    bringing.add_argument("--dry-run", action="store_true", help="only tell what would come in")
    told = "keep buyers' names, towns and Amazon's stand-ins for their mail addresses, until 30 days after completion"
    bringing.add_argument("--names", action="store_true", help=told)
    told = "where the orders are from, for reports that do not say"
    bringing.add_argument("--marketplace", metavar="NAME", help=told)
    listing = _add(below, "list", "List orders, the last purchase first.", 'list --search "blue lamp"', _list)
    listing.add_argument("--search", default="", metavar="TEXT", help="words that must all be there")
    listing.add_argument("--state", choices=list(OrderState), type=OrderState, metavar="STATE", help="how far it is")
    listing.add_argument("--marketplace", metavar="NAME", help="only orders from this store")
    listing.add_argument("--days-left", type=_count, metavar="N", help="only orders with at most N days left to write")
    listing.add_argument("--unwritten", action="store_true", help="only orders that no kept message is about")
    listing.add_argument("--limit", type=_count, default=50, metavar="N", help="at most so many (50)")
    showing = _add(below, "show", "Show what is known of one order.", "show 302-1234567-7654321", _show)
    showing.add_argument("id", metavar="ID", help="the order's id")
    order_notes.add_to(below, _add)


def _add(below: Any, name: str, about: str, example: str, act: Act) -> Any:
    """Add one of the commands below ``orders``."""

    def run(asked: argparse.Namespace) -> int:
        path = asked.history or of_user().history
        if name == "import" and asked.file != "-" and not Path(asked.file).is_file():
            raise UserError(f"There is no file {asked.file}. Give the report that Seller Central made.")
        if name not in ("import", "log") and not path.exists():
            raise UserError("There are no orders yet. Bring in a report with: orders import FILE.")
        if name == "import" and asked.dry_run and not path.exists():
            with TemporaryDirectory() as folder, open_store(Path(folder) / path.name) as store:
                return act(store, asked)
        with open_store(path) as store:
            orders.forget_buyers(store, datetime.now(UTC).date())
            return act(store, asked)

    parser = add_command(below, name, about, f"orders {example}", run)
    parser.add_argument("--history", type=Path, metavar="FILE", help="another history than your own")
    parser.add_argument("--format", choices=["text", "json"], default="text", help="how to tell (text)")
    return parser


def _import(store: Store, asked: argparse.Namespace) -> int:
    """Bring in a report, or tell what it would bring."""
    place = marketplace(asked.marketplace).id if asked.marketplace else None
    wish = Wish({name: it.time_zone for name, (it, _) in marketplaces().items()}, place, asked.names)
    # Standard input is read whole, as its letters are only known at its end.
    rows = rows_of(sys.stdin.buffer.read() if asked.file == "-" else Path(asked.file))
    now = datetime.now(UTC)
    with OrderImport(store, wish, now.date()) as coming:
        for done in coming.reading(rows):
            _progress(f"{done:4.0%}")
        _progress("")
        if not asked.dry_run:
            coming.keep(now)
        if asked.format == "json":
            data = {**_preview_data(coming.preview), "kept": not asked.dry_run}
            give(as_json(data, indent=2) + "\n", None)
        else:
            give(_preview_text(coming.preview, dry=asked.dry_run), None)
    return 0


def _preview_data(seen: Preview) -> dict[str, Any]:
    """Return a preview ready for JSON."""
    return {
        "report": seen.kind.value if seen.kind else None,
        "rows": seen.rows,
        "orders": seen.orders,
        "new": seen.new,
        "renewed": seen.renewed,
        "same": seen.same,
        "without_marketplace": seen.without_store,
        "skipped_rows": seen.skipped_rows,
        "skipped": [
            {"row": it.row, "column": it.column or None, "order_id": it.order_id, "reason": it.reason}
            for it in seen.skipped
        ],
    }


def _preview_text(seen: Preview, *, dry: bool) -> str:
    """Return a preview as lines."""
    what = seen.kind.label if seen.kind else "No rows"
    lines = [f"{what}: {_rows(seen.rows)}. New orders: {seen.new}; renewed: {seen.renewed}; as known: {seen.same}."]
    for it in seen.skipped:
        place = f", {it.column}" if it.column else ""
        lines.append(f"Row {it.row}{place}: {it.reason}")
    if seen.skipped_rows > order_import.SHOWN:
        lines.append(f"And {_rows(seen.skipped_rows - order_import.SHOWN)} more.")
    if seen.skipped_rows:
        lines.append(f"Left out: {_rows(seen.skipped_rows)}.")
    if seen.without_store:
        lines.append(f"Orders without a store: {seen.without_store}. Name it with --marketplace.")
    lines.append("Nothing was kept, as it was a dry run." if dry else "All is kept.")
    return "".join(f"{line}\n" for line in lines)


def _rows(number: int) -> str:
    """Return a number of rows in words."""
    return f"{number} row" if number == 1 else f"{number} rows"


def _progress(text: str) -> None:
    """Show how far it is, where somebody looks."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r{text:5}\r")
        sys.stderr.flush()


def _list(store: Store, asked: argparse.Namespace) -> int:
    """List orders, one a line."""
    place = marketplace(asked.marketplace).id if asked.marketplace else None
    since = until = None
    if asked.days_left is not None:
        today = day_at(place, datetime.now(UTC))
        since = today - timedelta(days=window.limits(resolve(place, None, today).numbers).days)
        until = since + timedelta(days=asked.days_left)
    wanted = OrderFilter(place, asked.state, since, until, asked.unwritten)
    found = orders.listed(store, asked.search, wanted, limit=asked.limit)
    if asked.format == "json":
        give(as_json([order_data(it) for it in found], indent=2) + "\n", None)
        return 0
    lines = [
        f"{it.id}  {it.marketplace or '-':<13}  {it.state:<12}  {it.purchased_on}  {days_left(it):>8}  {title(it)}\n"
        for it in found
    ]
    give("".join(lines) or "No order fits.\n", None)
    return 0


def _show(store: Store, asked: argparse.Namespace) -> int:
    """Show one order."""
    found = orders.get(store, order_id.normalised(asked.id) or asked.id)
    before = sent.earlier(store, found.id)
    if asked.format == "json":
        give(as_json({**order_data(found), "kinds": kinds_data(found, before)}, indent=2) + "\n", None)
    else:
        give(order_page(found, before), None)
    return 0


def _count(value: str) -> int:
    """Return a whole number. Raises ArgumentTypeError."""
    if not value.isdecimal() or int(value) >= 2**31:
        raise argparse.ArgumentTypeError(f"{value!r} is not a whole number")
    return int(value)
