"""Tells of orders what is known, as text and as JSON, with the days that are left to write about them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from composer.history.plain_data import to_data
from composer.model import Earlier
from composer.orders import clock, window
from composer.orders.clock import Standing
from composer.orders.order import Order, facts_of
from composer.policy import day_at, resolve

_TITLE = 60


def order_data(order: Order) -> dict[str, Any]:
    """Return an order ready for JSON, with what its window says today."""
    seen = _window(order)
    return {
        **to_data(order),
        "state": order.state.value,
        "amount": order.amount,
        "quantity": order.quantity,
        "completion": seen.start.isoformat() if seen.start else None,
        "basis": seen.basis.value if seen.basis else None,
        "window": seen.state.value,
        "sure": seen.sure,
        "days_left": seen.left if seen.start else None,
        "last_safe_day": seen.last_safe.isoformat() if seen.last_safe else None,
    }


def kinds_data(order: Order, earlier: Sequence[Earlier]) -> dict[str, Any]:
    """Return what may be sent about an order today, kind by kind, ready for JSON."""
    return {it.kind.value: {**to_data(it), "kind": it.kind.value} for it in _standings(order, earlier)}


def order_page(order: Order, earlier: Sequence[Earlier] = ()) -> str:
    """Return what is known of an order, and what may be sent about it today, as text."""
    seen = _window(order)
    buyer = order.buyer
    items = [
        f"{it.quantity} × {it.name or it.sku or it.asin}{f' ({it.sku})' if it.sku and it.name else ''}"
        for it in order.items
    ]
    known = {
        "Order": order.id,
        "Marketplace": order.marketplace or "",
        "State": order.state.value,
        "Purchased on": _day(order.purchased_on),
        "Ship by": _day(order.ship_by),
        "Shipped on": _day(order.shipped_on),
        "Expected on": _day(order.estimated_on),
        "Delivered on": _day(order.delivered_on),
        "Window": f"{seen.state.value}, {days_left(order)}, counted from the day {seen.basis}" if seen.basis else "",
        "Last safe day": _day(seen.last_safe),
        "Amount": f"{order.amount:.2f} {order.currency}" if order.amount is not None else "",
        "Pieces": str(order.quantity or ""),
        "Tracking": " ".join((order.carrier, *order.tracking)).strip(),
        "Buyer": ", ".join(dict.fromkeys(it for it in (buyer.name, buyer.recipient, buyer.town, buyer.mail) if it)),
        "Items": ("\n" + " " * 15).join(items),
    }
    page = "".join(f"{name + ':':<15}{value}\n" for name, value in known.items() if value)
    said: dict[tuple[bool, str], list[str]] = {}
    for it in _standings(order, earlier):
        said.setdefault((it.open, it.reason), []).append(it.kind.value)
    for (open_now, reason), kinds in said.items():
        page += f"\n{'Open' if open_now else 'Closed'} today: {', '.join(kinds)}\n  {reason}\n"
    return page


def _standings(order: Order, earlier: Sequence[Earlier]) -> tuple[Standing, ...]:
    """Return what may be sent about an order today, where the marketplace is."""
    today = day_at(order.marketplace, datetime.now(UTC).astimezone())
    numbers = resolve(order.marketplace, None, today).numbers
    return clock.standings(replace(facts_of(order), earlier=tuple(earlier)), today, numbers, order.state)


def _window(order: Order) -> window.Window:
    """Return the order's window today, where the marketplace is."""
    today = day_at(order.marketplace, datetime.now(UTC).astimezone())
    limits = window.limits(resolve(order.marketplace, None, today).numbers)
    return window.of(facts_of(order), today, limits)


def days_left(order: Order) -> str:
    """Return how many days are left to write, in words."""
    seen = _window(order)
    if seen.start is None:
        return ""
    return f"{seen.left} day{'' if seen.left == 1 else 's'}" if seen.left >= 0 else "closed"


def title(order: Order) -> str:
    """Return the first item's name, and how many others there are."""
    if not order.items:
        return ""
    first = order.items[0].name or order.items[0].key
    more = f" (+{len(order.items) - 1})" if len(order.items) > 1 else ""
    return f"{first[:_TITLE]}{'…' if len(first) > _TITLE else ''}{more}"


def _day(day: date | None) -> str:
    """Return a day as text, nothing for none."""
    return day.isoformat() if day else ""
