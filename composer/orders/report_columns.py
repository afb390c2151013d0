"""The columns of Amazon's order reports: which report a header belongs to, and where its columns stand.

Columns are found by their names, in whatever order; those that are not wanted are never looked at.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from composer.errors import UserError


class ReportKind(StrEnum):
    """The order reports that can be read."""

    ALL_ORDERS = "all_orders"
    NEW_ORDERS = "new_orders"
    UNSHIPPED = "unshipped"
    FBA_SHIPMENTS = "fba_shipments"

    @property
    def label(self) -> str:
        """The report's name in Seller Central."""
        return _TITLES[self]


_TITLES = {
    ReportKind.ALL_ORDERS: "All Orders",
    ReportKind.NEW_ORDERS: "New orders",
    ReportKind.UNSHIPPED: "Unshipped orders",
    ReportKind.FBA_SHIPMENTS: "Amazon Fulfilled Shipments",
}
ORDER_ID = ("amazon-order-id", "order-id")
"""The names of the column with the order id."""
_NEEDED = "purchase-date"


@dataclass(frozen=True, slots=True)
class Columns:
    """A report's header."""

    kind: ReportKind
    places: Mapping[str, int]
    """Where each column stands, by its plain name."""
    count: int
    order_id: str
    """The name that the order id's column has here."""


def columns_of(header: Sequence[str]) -> Columns:
    """Return what a header says. Raises UserError when it is not that of an order report."""
    names = [_plain(cell) for cell in header]
    places: dict[str, int] = {}
    for place, name in enumerate(names):
        places.setdefault(name, place)
    order_id = next((name for name in ORDER_ID if name in places), None)
    if order_id is None:
        raise _stranger("amazon-order-id or order-id")
    if _NEEDED not in places:
        raise _stranger(_NEEDED)
    if not places.keys() & {"sku", "asin", "product-name"}:
        raise _stranger("sku or product-name")
    return Columns(_kind(places), places, len(names), order_id)


def _kind(places: Mapping[str, int]) -> ReportKind:
    """Return the report that has such columns."""
    if places.keys() & {"shipment-id", "shipment-date", "estimated-arrival-date"}:
        return ReportKind.FBA_SHIPMENTS
    if places.keys() & {"order-status", "item-status", "last-updated-date"}:
        return ReportKind.ALL_ORDERS
    if places.keys() & {"days-past-promise", "promise-date", "quantity-to-ship"}:
        return ReportKind.UNSHIPPED
    return ReportKind.NEW_ORDERS


def _plain(cell: str) -> str:
    """Return a column's name as we know it."""
    return "-".join(cell.strip().strip('"').lower().replace("_", " ").replace("-", " ").split())


def _stranger(name: str) -> UserError:
    """Return the trouble with a file that is another report."""
    return UserError(
        f"This is not an order report: it has no column {name}. In Seller Central choose "
        f"{', '.join(_TITLES.values())} under Reports or Orders, and open that file as it is."
    )
