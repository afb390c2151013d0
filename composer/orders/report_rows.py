"""Turns one row of an order report into what it says of an order, or says why it cannot be used.

Columns with streets, phone numbers and tax ids are never looked at; those that say who the buyer is only when the
seller wants it.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import TypeVar

from composer.orders import order_id, report_cells
from composer.orders.order import Buyer, Item, Order, OrderState
from composer.orders.report_columns import Columns, ReportKind
from composer.orders.report_text import Row

T = TypeVar("T")
_NOT_AMAZON = ("non-amazon", "si uk prod", "si ca prod", "si prod", "sim1.stores")
_NET = ("amazon.com", "amazon.ca")
"""Where prices stand without the tax that is added to them; elsewhere it is part of them."""
_ADDED = ("item-price", "shipping-price", "gift-wrap-price")
_TAXES = ("item-tax", "shipping-tax", "gift-wrap-tax")
_TAKEN_OFF = ("item-promotion-discount", "ship-promotion-discount")
_STATES = (
    ("delivered to buyer", OrderState.DELIVERED),
    ("return", OrderState.RETURNED),
    ("rejected", OrderState.RETURNED),
    ("cancel", OrderState.CANCELLED),
    ("unfulfillable", OrderState.CANCELLED),
    ("partial", OrderState.PART_SHIPPED),
    ("unshipped", OrderState.UNSHIPPED),
    ("shipp", OrderState.SHIPPED),
    ("invoiceunconfirmed", OrderState.SHIPPED),
    ("pending", OrderState.PENDING),
)


@dataclass(frozen=True, slots=True)
class Wish:
    """How the seller wants reports to be read."""

    zones: Mapping[str, str]
    """The time zones of all marketplaces by id."""
    marketplace: str | None = None
    """Where the orders are from, for reports that do not say."""
    names: bool = False
    """Whether to keep who the buyer is: name, town and Amazon's stand-in for the mail address."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """A row that was left out, and why."""

    row: int
    column: str
    """The column that it is about; empty when it is about the whole row."""
    reason: str
    """A plain sentence."""
    order_id: str | None = None
    """The order that the row belongs to, whose sums are not known without it."""


class _Unusable(Exception):  # noqa: N818 - it never leaves this module
    """What stands in one column cannot be used."""

    def __init__(self, column: str, reason: str) -> None:
        super().__init__(reason)
        self.column, self.reason = column, reason


class _Cells:
    """One row's cells by the names of their columns."""

    def __init__(self, columns: Columns, cells: list[str]) -> None:
        bare = list(map(str.strip, cells))
        line, count = "".join(bare), len(bare)
        if not line.isprintable() or len(line) >= report_cells.LONGEST:
            bare = [it if it.isprintable() and len(it) < report_cells.LONGEST else report_cells.tame(it) for it in bare]
        self._said = {name: bare[place] for name, place in columns.places.items() if place < count and bare[place]}

    def text(self, *names: str) -> str:
        """Return the first of these columns that says something, on one line; empty when none does."""
        for name in names:
            if cell := self._said.get(name):
                return cell
        return ""

    def read(self, reader: Callable[[str], T | None], *names: str) -> T | None:
        """Return what the first filled column means, None when all are empty. Raises _Unusable that names it."""
        for name in names:
            if said := self._said.get(name):
                try:
                    return reader(said)
                except ValueError as error:
                    raise _Unusable(name, str(error)) from None
        return None

    def amounts(self, names: Sequence[str]) -> list[float]:
        """Return the amounts of those of these columns that are filled. Raises _Unusable."""
        return [self.read(report_cells.amount, name) or 0.0 for name in names if name in self._said]

    def true(self, *names: str) -> bool:
        """Whether one of these columns says yes."""
        return any(self.text(name).lower() in ("true", "yes", "y", "1") for name in names)


def read(row: Row, columns: Columns, wish: Wish) -> Order | Skipped:
    """Return what the row says of its order, or why it is left out."""
    cells = _Cells(columns, row.cells)
    typed = cells.text(columns.order_id)
    if not order_id.valid(typed):
        return Skipped(row.number, columns.order_id, _id_fault(typed))
    if any(row.cells[columns.count :]):
        told = f"The row has {len(row.cells)} cells, but the header {columns.count}."
        return Skipped(row.number, "", told, typed)
    try:
        return _order(typed, cells, columns.kind, wish)
    except _Unusable as error:
        return Skipped(row.number, error.column, error.reason, typed)


def _id_fault(typed: str) -> str:
    """Return why an order id cannot be used."""
    if typed.upper().startswith("S0"):
        return "This is a Multi-Channel Fulfilment order; its buyer cannot be written to."
    return order_id.fault(typed) or "This is not an order ID." if typed else "The order ID is missing."


def _order(typed: str, cells: _Cells, kind: ReportKind, wish: Wish) -> Order:
    """Return what a row says. Raises _Unusable."""
    place = _marketplace(cells, wish)
    zone = wish.zones[place] if place else "UTC"

    def day(*names: str) -> date | None:
        return cells.read(lambda cell: report_cells.day(cell, zone), *names)

    if not cells.text("purchase-date"):
        raise _Unusable("purchase-date", "The day of the purchase is missing.")
    state = _state(cells, kind)
    item = _item(cells, kind, place)
    told_at = cells.read(report_cells.moment, "last-updated-date", "reporting-date")
    delivered = state is OrderState.DELIVERED and bool(cells.text("last-updated-date"))
    tracking = cells.text("tracking-number")
    return Order(
        id=typed,
        marketplace=place,
        state=state,
        items=(item,) if item.key else (),
        currency=_currency(cells),
        purchased_on=day("purchase-date"),
        ship_by=day("latest-ship-date", "promise-date"),
        shipped_on=day("shipment-date"),
        estimated_on=day("estimated-arrival-date", "latest-delivery-date", "delivery-end-date"),
        delivered_on=day("last-updated-date") if delivered else None,
        tracking=(tracking,) if tracking else (),
        carrier=cells.text("carrier"),
        by_amazon=_by_amazon(cells, kind),
        business=cells.true("is-business-order"),
        cancel_asked=cells.true("is-buyer-requested-cancellation"),
        told_at=told_at,
        buyer=_buyer(cells) if wish.names else Buyer(),
    )


def _marketplace(cells: _Cells, wish: Wish) -> str | None:
    """Return where the order is from: as the report says, else by the buyer's address, else as the seller says."""
    channel = cells.text("sales-channel").lower()
    if channel:
        place = channel.removeprefix("www.")
        if place in wish.zones:
            return place
        if place.startswith(_NOT_AMAZON):
            raise _Unusable("sales-channel", "This was not sold on Amazon, so its buyer cannot be written to.")
        raise _Unusable("sales-channel", f"The store {_short(channel)} is not known.")
    _, _, domain = cells.text("buyer-email").lower().rpartition("@")
    _, _, ending = domain.rpartition("marketplace.")
    return ending if ending in wish.zones else wish.marketplace


def _state(cells: _Cells, kind: ReportKind) -> OrderState:
    """Return how far the order has come, as the report says or by its kind."""
    if kind is ReportKind.FBA_SHIPMENTS:
        return OrderState.SHIPPED
    said = cells.text("order-status")
    if said:
        return _named_state(said)
    if kind is ReportKind.ALL_ORDERS:
        return OrderState.UNKNOWN
    shipped = cells.read(report_cells.pieces, "quantity-shipped") or 0
    left = cells.read(report_cells.pieces, "quantity-to-ship")
    if not shipped:
        return OrderState.UNSHIPPED
    return OrderState.SHIPPED if left == 0 else OrderState.PART_SHIPPED


@lru_cache(maxsize=256)
def _named_state(said: str) -> OrderState:
    """Return the state that a report's words mean."""
    return next((state for words, state in _STATES if words in said.lower()), OrderState.UNKNOWN)


def _item(cells: _Cells, kind: ReportKind, place: str | None) -> Item:
    """Return the item of a row. Raises _Unusable."""
    names = ("quantity", "quantity-purchased", "quantity-shipped")
    count = cells.read(report_cells.pieces, *(("quantity-shipped",) if kind is ReportKind.FBA_SHIPMENTS else names))
    cancelled = "cancel" in cells.text("item-status").lower()
    paid = None
    if place is not None and cells.text("item-price"):
        added = (*_ADDED, *_TAXES) if place in _NET else _ADDED
        off = sum(map(abs, cells.amounts(_TAKEN_OFF)))
        paid = max(round(sum(cells.amounts(added)) - off, 2), 0.0)
    item = Item(cells.text("product-name"), cells.text("sku"), cells.text("asin"), count or 0, paid)
    return replace(item, quantity=0, paid=None) if cancelled else item


def _currency(cells: _Cells) -> str | None:
    """Return the currency's code. Raises _Unusable."""
    said = cells.text("currency").upper()
    if said and not (len(said) == 3 and said.isascii() and said.isalpha()):
        raise _Unusable("currency", "A currency has three letters such as EUR.")
    return said or None


def _by_amazon(cells: _Cells, kind: ReportKind) -> bool | None:
    """Return whether Amazon ships the order."""
    said = cells.text("fulfillment-channel").lower()
    if said:
        return said in ("amazon", "afn")
    return None if kind is ReportKind.ALL_ORDERS else kind is ReportKind.FBA_SHIPMENTS


def _buyer(cells: _Cells) -> Buyer:
    """Return who the buyer is."""
    mail = cells.text("buyer-email").lower()
    _, _, domain = mail.rpartition("@")
    alias = mail if domain.startswith(("marketplace.amazon.", "m.marketplace.amazon.")) else ""
    return Buyer(cells.text("buyer-name"), cells.text("recipient-name"), cells.text("ship-city"), alias)


def _short(text: str) -> str:
    """Return a text from a file as it may stand in a sentence."""
    return f"“{text[:30]}…”" if len(text) > 30 else f"“{text}”"
