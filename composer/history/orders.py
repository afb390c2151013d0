"""Gives back the orders that reports told of: one, or a list with search and filter; and lets go of names in time."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from sqlite3 import Row

from composer.errors import UserError
from composer.history.fold import folded
from composer.history.order_data import body_of, buyer_text, order_from
from composer.history.search import terms
from composer.history.store import Store
from composer.model import Basis
from composer.orders.order import Buyer, Order, OrderState

NAMES_KEPT = timedelta(days=30)
"""How long after an order's completion it is kept who the buyer is."""
PAGE = 200
"""How many orders a list asks for at a time."""
_WILD, _ESCAPED = re.compile(r"[\\%_]"), r"\\\g<0>"
COLUMNS = (
    "id", "marketplace", "state", "purchased_on", "counts_from", "basis", "sought", "body", "buyer", "sought_buyer",
    "buyer_until",
)  # fmt: skip
"""The columns that ``values_of`` fills, in order."""


@dataclass(frozen=True, slots=True)
class OrderFilter:
    """What narrows a list of orders; None lets everything through."""

    marketplace: str | None = None
    state: OrderState | None = None
    counts_from: date | None = None
    """Only orders whose window counts from this day or a later one: with 30 days before today, those still open."""
    counts_until: date | None = None
    """Only orders whose window counts from this day or an earlier one: those that close soon."""
    unwritten: bool = False
    """Only orders that no message is about, neither one that is kept nor one that was logged by hand."""

    def where(self) -> tuple[str, list[object]]:
        """Return the filter as SQL conditions, each with `` AND `` in front, and their values."""
        parts: tuple[tuple[str, object], ...] = (
            ("marketplace = ?", self.marketplace),
            ("state = ?", self.state.value if self.state else None),
            ("counts_from >= ?", self.counts_from.isoformat() if self.counts_from else None),
            ("counts_from <= ?", self.counts_until.isoformat() if self.counts_until else None),
        )
        given = [(sql, value) for sql, value in parts if value is not None]
        sql = "".join(f" AND {it}" for it, _ in given)
        if self.unwritten:
            sql += " AND NOT EXISTS (SELECT 1 FROM messages WHERE messages.order_id = orders.id)"
            sql += " AND NOT EXISTS (SELECT 1 FROM logged WHERE logged.order_id = orders.id AND deleted_at IS NULL)"
        return sql, [value for _, value in given]


EVERY = OrderFilter()


def find(store: Store, order_id: str) -> Order | None:
    """Return the order of that id, or None when no report told of it."""
    rows = store.rows("SELECT body, buyer FROM orders WHERE id = ?", (order_id,))
    return order_of(rows[0]) if rows else None


def get(store: Store, order_id: str) -> Order:
    """Return the order of that id. Raises UserError that says what to do when there is none."""
    found = find(store, order_id)
    if found is None:
        raise UserError(
            f"The order {order_id} is not known. Look for it with: orders list; or bring in a report that has it "
            "with: orders import."
        )
    return found


def listed(
    store: Store, query: str = "", wanted: OrderFilter = EVERY, *, skip: int = 0, limit: int = PAGE
) -> list[Order]:
    """Return at most ``limit`` orders that fit, the last purchase first, after the first ``skip`` of them.

    Each word of the query must stand in the order's id, its items, its tracking numbers or what is kept of its buyer.
    """
    where, values = _narrowed(query, wanted)
    sql = f"SELECT body, buyer FROM orders WHERE true{where} ORDER BY purchased_on DESC, id DESC LIMIT ? OFFSET ?"  # noqa: S608 - values are bound
    return [order_of(row) for row in store.rows(sql, [*values, limit, skip])]


def count(store: Store, query: str = "", wanted: OrderFilter = EVERY) -> int:
    """Return how many orders fit."""
    where, values = _narrowed(query, wanted)
    (row,) = store.rows(f"SELECT count(*) FROM orders WHERE true{where}", values)  # noqa: S608 - values are bound
    return int(row[0])


def forget_buyers(store: Store, today: date | None = None) -> int:
    """Forget who the buyers of long completed orders are (None: of all orders); return how many there were."""
    store.run("PRAGMA secure_delete = ON")  # or what was forgotten would still stand in the file
    sql = "UPDATE orders SET buyer = '', sought_buyer = '', buyer_until = NULL WHERE buyer_until IS NOT NULL"
    with store.transaction():
        if today is None:
            return store.run(sql).rowcount
        return store.run(f"{sql} AND buyer_until < ?", (today.isoformat(),)).rowcount


def order_of(row: Row) -> Order:
    """Return the order that a row with its body and its buyer holds."""
    return order_from(row["body"], row["buyer"])


def values_of(order: Order, today: date) -> tuple[str | None, ...]:
    """Return what the columns hold for an order; no buyer where the time for it has run out."""
    basis, day = order.completion or (Basis.PURCHASED, date.min)
    until = day + NAMES_KEPT
    buyer = order.buyer if until >= today else Buyer()
    known = buyer != Buyer()
    items = (text for it in order.items for text in (it.name, it.sku, it.asin))
    sought = folded("\n".join((order.id, order.id.replace("-", ""), *items, *order.tracking)))
    who = (buyer.name, buyer.recipient, buyer.town, buyer.mail)
    return (
        order.id,
        order.marketplace or "",
        order.state.value,
        (order.purchased_on or day).isoformat(),
        day.isoformat(),
        basis.value,
        sought,
        body_of(order),
        buyer_text(buyer),
        folded("\n".join(who)) if known else "",
        until.isoformat() if known else None,
    )


def _narrowed(query: str, wanted: OrderFilter) -> tuple[str, list[object]]:
    """Return the condition for a query and a filter."""
    where, values = wanted.where()
    for term in terms(query):
        where += " AND (sought LIKE ? ESCAPE '\\' OR sought_buyer LIKE ? ESCAPE '\\')"
        pattern = f"%{re.sub(_WILD, _ESCAPED, term.text.strip())}%"
        values += [pattern, pattern]
    return where, values
