"""The values that a template can hold places for: names, sorts, forms, and the name that is nearest to a wrong one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from rapidfuzz import process
from rapidfuzz.distance import OSA

ASK = "ask:"
"""Stands in front of the name of a value that the seller is asked for."""


class Sort(StrEnum):
    """What a value is, which decides how it is written."""

    TEXT = "text"
    ITEM = "item"
    DATE = "date"
    AMOUNT = "amount"
    NUMBER = "number"


FORMS: Mapping[Sort, tuple[str, ...]] = MappingProxyType(
    {Sort.ITEM: ("short",), Sort.DATE: ("long", "short"), Sort.TEXT: (), Sort.AMOUNT: (), Sort.NUMBER: ()}
)
"""The forms that can follow a colon; a date without one is long, an item whole."""


@dataclass(frozen=True, slots=True)
class Value:
    """A value that can stand in a template."""

    name: str
    sort: Sort
    label: str
    """A sentence for the seller: what it is, or for an asked value, what to type."""


_KNOWN = (
    Value("order_id", Sort.TEXT, "The order ID."),
    Value("item", Sort.ITEM, "The item's title; all of them where the order has several."),
    Value("items", Sort.ITEM, "The titles of all items."),
    Value("quantity", Sort.NUMBER, "How many pieces were ordered."),
    Value("order_date", Sort.DATE, "The day of the order."),
    Value("ship_date", Sort.DATE, "The day on which the order was shipped."),
    Value("delivery_date", Sort.DATE, "The day of the delivery, or the estimated one."),
    Value("amount", Sort.AMOUNT, "What the buyer paid for the order."),
    Value("tracking", Sort.TEXT, "The parcel's tracking number."),
    Value("carrier", Sort.TEXT, "Who carries the parcel."),
    Value("buyer_name", Sort.TEXT, "The buyer's name, where it is known."),
    Value("store", Sort.TEXT, "The name of your store."),
    Value("today", Sort.DATE, "The day of today."),
    Value("last_day", Sort.DATE, "The last day on which a message about the order is permitted."),
)
VALUES: Mapping[str, Value] = MappingProxyType({it.name: it for it in _KNOWN})
"""The values that come from the order and the store, by name, in the order in which they are offered."""

_ALIASES = MappingProxyType(
    {
        "name": "buyer_name",
        "customer": "buyer_name",
        "customer_name": "buyer_name",
        "first_name": "buyer_name",
        "buyer": "buyer_name",
        "order": "order_id",
        "order_number": "order_id",
        "product": "item",
        "product_name": "item",
        "title": "item",
        "article": "item",
        "price": "amount",
        "total": "amount",
        "sum": "amount",
        "shop": "store",
        "company": "store",
        "seller": "store",
        "delivered_on": "delivery_date",
        "arrival_date": "delivery_date",
        "purchase_date": "order_date",
        "shipping_date": "ship_date",
        "dispatch_date": "ship_date",
        "tracking_number": "tracking",
        "tracking_id": "tracking",
        "shipper": "carrier",
        "courier": "carrier",
        "date": "today",
    }
)
_LIKENESS = 0.5
"""From which share of equal letters on a name is near enough to be meant."""


def named(name: str, asks: Mapping[str, Value]) -> Value | None:
    """Return the value of that name, one that is asked for with ``ask:`` in front; None for an unknown name."""
    return asks.get(name.removeprefix(ASK)) if name.startswith(ASK) else VALUES.get(name)


def nearest(name: str, asks: Mapping[str, Value]) -> str | None:
    """Return the known name that is most likely meant, or None when none is near."""
    plain = "_".join(name.lower().replace("-", " ").replace("_", " ").split()).replace("ask:_", ASK)
    if plain in VALUES:
        return plain
    if plain in _ALIASES:
        return _ALIASES[plain]
    if plain.removeprefix(ASK) in asks:
        return ASK + plain.removeprefix(ASK)
    return closest(plain, (*VALUES, *(ASK + it for it in asks)))


def closest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word with the fewest letters changed, or None when all are far from it."""
    found = process.extractOne(word, list(known), scorer=OSA.normalized_similarity, score_cutoff=_LIKENESS)
    return found[0] if found else None
