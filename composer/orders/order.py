"""An order as reports tell it, how two reports of it go together, and what it says for a draft.

Streets, phone numbers and tax ids have no place in it. Who the buyer is stands in a part of its own, which is
kept only where the seller wants it and goes after a while.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from composer.model import Basis, Facts


class OrderState(StrEnum):
    """How far an order has come."""

    PENDING = "pending"
    UNSHIPPED = "unshipped"
    PART_SHIPPED = "part_shipped"
    SHIPPED = "shipped"
    DELIVERED = "delivered"
    RETURNED = "returned"
    CANCELLED = "cancelled"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that was ordered."""

    name: str = ""
    sku: str = ""
    asin: str = ""
    quantity: int = 0
    """Nought when it was cancelled."""
    paid: float | None = None
    """What the buyer paid for all pieces of it, delivery counted; None when the report does not say."""

    @property
    def key(self) -> str:
        """What tells the items of one order apart, whichever report they come from."""
        return self.sku or self.asin or self.name


@dataclass(frozen=True, slots=True)
class Buyer:
    """Who the buyer is, as far as the seller wants it kept."""

    name: str = ""
    recipient: str = ""
    town: str = ""
    mail: str = ""
    """Amazon's stand-in for the buyer's own address."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is known of one order. Days are those of the marketplace's time zone."""

    id: str
    marketplace: str | None = None
    state: OrderState = OrderState.UNKNOWN
    items: tuple[Item, ...] = ()
    currency: str | None = None
    partial: bool = False
    """Whether a row of it could not be read, so that its sums are not known."""
    purchased_on: date | None = None
    ship_by: date | None = None
    """The last day on which the seller should ship."""
    shipped_on: date | None = None
    estimated_on: date | None = None
    delivered_on: date | None = None
    tracking: tuple[str, ...] = ()
    carrier: str = ""
    by_amazon: bool | None = None
    """Whether Amazon ships it; None when the report does not say."""
    business: bool = False
    cancel_asked: bool = False
    """Whether the buyer has asked to cancel it."""
    told_at: datetime | None = None
    """From when the report's words on it are."""
    buyer: Buyer = Buyer()

    @property
    def amount(self) -> float | None:
        """What the buyer paid for the whole order; None unless every item says."""
        paid = [it.paid for it in self.items if it.quantity]
        if self.partial or not paid or self.currency is None:
            return None
        known = [it for it in paid if it is not None]
        return round(sum(known), 2) if len(known) == len(paid) else None

    @property
    def quantity(self) -> int | None:
        """How many pieces of all items together; None when that is not known."""
        return None if self.partial else sum(it.quantity for it in self.items) or None

    @property
    def completion(self) -> tuple[Basis, date] | None:
        """The best day to count the window from, and what it is; None when there is none."""
        days = (
            (Basis.DELIVERED, self.delivered_on),
            (Basis.ESTIMATED, self.estimated_on),
            (Basis.SHIPPED, self.shipped_on),
            (Basis.PURCHASED, self.purchased_on),
        )
        return next(((basis, day) for basis, day in days if day is not None), None)


def facts_of(order: Order) -> Facts:
    """Return what the order says for a draft; the buyer's language stands in no report."""
    basis, day = order.completion or (Basis.DELIVERED, None)
    strong = basis in (Basis.DELIVERED, Basis.ESTIMATED)
    buyer = order.buyer
    return Facts(
        order_id=order.id,
        marketplace=order.marketplace,
        completed_on=day if strong else None,
        completed_basis=basis if strong else Basis.DELIVERED,
        items=_unique(it.name for it in order.items),
        names=_unique((buyer.name, buyer.recipient, buyer.town)),
        shipped_on=order.shipped_on,
        purchased_on=order.purchased_on,
        amount=order.amount,
        currency=order.currency,
        quantity=order.quantity,
        tracking=" ".join(order.tracking) or None,
    )


def joined(first: Order, row: Order) -> Order:
    """Return one order from two rows of the same report: pieces and sums add up."""
    items = {it.key: it for it in first.items}
    for item in row.items:
        known = items.get(item.key)
        items[item.key] = item if known is None else _sum(known, item)
    return replace(_laid_over(first, row), items=tuple(items.values()), partial=first.partial or row.partial)


def renewed(kept: Order, told: Order) -> Order:
    """Return what is known after another report told of a kept order; whichever is newer counts."""
    old = kept.told_at is not None and told.told_at is not None and told.told_at < kept.told_at
    base, newer = (told, kept) if old else (kept, told)
    items = {it.key: it for it in base.items}
    for item in newer.items:
        known = items.get(item.key)
        items[item.key] = item if known is None else _newer_item(known, item)
    partial = newer.partial if newer.items else base.partial
    return replace(_laid_over(base, newer), items=tuple(items.values()), partial=partial)


def _laid_over(base: Order, newer: Order) -> Order:
    """Return ``base`` with all that ``newer`` knows; the first purchase and the last of the other days count."""
    return Order(
        id=base.id,
        marketplace=newer.marketplace or base.marketplace,
        state=_further(base.state, newer.state),
        currency=newer.currency or base.currency,
        purchased_on=min(_days(base.purchased_on, newer.purchased_on), default=None),
        ship_by=newer.ship_by or base.ship_by,
        shipped_on=max(_days(base.shipped_on, newer.shipped_on), default=None),
        estimated_on=max(_days(base.estimated_on, newer.estimated_on), default=None),
        delivered_on=max(_days(base.delivered_on, newer.delivered_on), default=None),
        tracking=_unique((*base.tracking, *newer.tracking)),
        carrier=newer.carrier or base.carrier,
        by_amazon=base.by_amazon if newer.by_amazon is None else newer.by_amazon,
        business=base.business or newer.business,
        cancel_asked=base.cancel_asked or newer.cancel_asked,
        told_at=newer.told_at or base.told_at,
        buyer=Buyer(
            newer.buyer.name or base.buyer.name,
            newer.buyer.recipient or base.buyer.recipient,
            newer.buyer.town or base.buyer.town,
            newer.buyer.mail or base.buyer.mail,
        ),
    )


_STEPS = (OrderState.UNKNOWN, OrderState.PENDING, OrderState.UNSHIPPED, OrderState.PART_SHIPPED, OrderState.SHIPPED)


def _further(base: OrderState, newer: OrderState) -> OrderState:
    """Return the state that counts: what was shipped once is not unshipped again, whatever a report left out."""
    if newer in _STEPS and base in _STEPS:
        return max(base, newer, key=_STEPS.index)
    return base if newer in _STEPS else newer


def _sum(known: Item, row: Item) -> Item:
    """Return two rows about the same item as one."""
    paid = None if (known.quantity and known.paid is None) or (row.quantity and row.paid is None) else 0.0
    if paid is not None:
        paid = round((known.paid or 0.0) + (row.paid or 0.0), 2)
    return replace(known, quantity=known.quantity + row.quantity, paid=paid)


def _newer_item(known: Item, told: Item) -> Item:
    """Return an item as two reports tell it; fewer pieces are a part of the shipments, none were cancelled."""
    part = 0 < told.quantity < known.quantity
    most, other = (known, told) if part else (told, known)
    paid = other.paid if most.paid is None and most.quantity == other.quantity else most.paid
    name, sku, asin = told.name or known.name, told.sku or known.sku, told.asin or known.asin
    return Item(name, sku, asin, most.quantity, paid)


def _days(*days: date | None) -> list[date]:
    """Return the days that are known."""
    return [day for day in days if day is not None]


def _unique(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the texts that say something, each once, in their order."""
    return tuple(dict.fromkeys(text for text in texts if text))
