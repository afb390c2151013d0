"""Turns orders into the texts that their rows hold, and back: by hand, as a report brings a hundred thousand of them.

What an order does not know is left out, so a field that is added later reads back as not known.
"""

import json
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from composer.orders.order import Buyer, Item, Order, OrderState

_DAYS = ("purchased_on", "ship_by", "shipped_on", "estimated_on", "delivered_on")
_PLAIN = ("marketplace", "currency", "partial", "carrier", "by_amazon", "business", "cancel_asked")
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def body_of(order: Order) -> str:
    """Return the text for an order, without its buyer."""
    data: dict[str, Any] = {"id": order.id, "state": order.state.value}
    for name in _PLAIN:
        value = getattr(order, name)
        if value not in (None, ""):
            data[name] = value
    for name in _DAYS:
        day = getattr(order, name)
        if day is not None:
            data[name] = day.isoformat()
    data["items"] = [[it.name, it.sku, it.asin, it.quantity, it.paid] for it in order.items]
    if order.tracking:
        data["tracking"] = order.tracking
    if order.told_at is not None:
        data["told_at"] = order.told_at.isoformat()
    return _encode(data)


def buyer_text(buyer: Buyer) -> str:
    """Return the text for a buyer; empty where nothing is known."""
    parts = [buyer.name, buyer.recipient, buyer.town, buyer.mail]
    return _encode(parts) if any(parts) else ""


def order_from(body: str, buyer: str) -> Order:
    """Return the order that gave the two texts."""
    data: Mapping[str, Any] = json.loads(body)
    plain: dict[str, Any] = {name: data[name] for name in _PLAIN if name in data}
    days: dict[str, Any] = {name: date.fromisoformat(data[name]) for name in _DAYS if name in data}
    return Order(
        id=data["id"],
        state=OrderState(data["state"]),
        items=tuple(Item(*it) for it in data["items"]),
        tracking=tuple(data.get("tracking", ())),
        told_at=datetime.fromisoformat(data["told_at"]) if "told_at" in data else None,
        buyer=Buyer(*json.loads(buyer)) if buyer else Buyer(),
        **plain,
        **days,
    )
