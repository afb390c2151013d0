"""How the window words an order: its line in the list, its page, the days that are left to write about it."""

from collections.abc import Sequence
from datetime import date
from html import escape

from composer.orders.order import Item, Order, OrderState
from composer.orders.window import State, Window
from ui import words

STATES: dict[OrderState, str] = {
    OrderState.PENDING: "Pending",
    OrderState.UNSHIPPED: "To be shipped",
    OrderState.PART_SHIPPED: "Shipped in part",
    OrderState.SHIPPED: "Shipped",
    OrderState.DELIVERED: "Delivered",
    OrderState.RETURNED: "Returned",
    OrderState.CANCELLED: "Cancelled",
    OrderState.UNKNOWN: "State not known",
}
_TITLE = 44


def line(order: Order, seen: Window) -> str:
    """Return an order as the list shows it: two lines."""
    state = STATES[order.state] if order.state is not OrderState.UNKNOWN else ""
    below = "  ·  ".join(filter(None, (state, title(order, _TITLE))))
    return f"{order.id}  ·  {left(order, seen)}\n{below or 'Nothing else is known of it'}"


def title(order: Order, limit: int = 80) -> str:
    """Return the first item's name in at most ``limit`` characters, and how many others there are."""
    if not order.items:
        return ""
    more = f" (+{len(order.items) - 1})" if len(order.items) > 1 else ""
    return words.shortened(_named(order.items[0]), limit) + more


def left(order: Order, seen: Window) -> str:
    """Return how long one may write about an order, in a few words."""
    if order.state is OrderState.CANCELLED:
        return "cancelled"
    if seen.start is None:
        return "days not known"
    if seen.state is State.CLOSED:
        return "closed" if seen.sure else "may be closed"
    return "last day" if seen.left == 0 else f"{words.counted(seen.left, 'day')} left"


def level(order: Order, seen: Window) -> str:
    """Return the level that goes with what ``left`` says, or ``ok``."""
    over = seen.state is State.CLOSED and seen.sure
    if over or order.state is OrderState.CANCELLED or seen.start is None:
        return "hint"
    return "warning" if seen.state is not State.OPEN else "ok"


WELCOME = (
    "<h3 style='margin:0 0 10px 0'>Bring in your orders</h3>"
    "<p>With an order's facts beside your text, its days left are counted, dates and amounts are compared with what "
    "you write, and a draft begins with everything filled in.</p>"
    "<ol style='margin-left:-18px'><li style='margin-bottom:6px'>In Seller Central, open <b>Reports</b> and download "
    "one of these: All Orders, New orders, Unshipped orders, Amazon Fulfilled Shipments.</li>"
    "<li style='margin-bottom:6px'>Drop the file here, open it with <b>Bring in a report…</b>, or copy its rows with "
    "their header and press <b>Paste</b>.</li>"
    "<li>Look at what will come in, and bring it in.</li></ol>"
    "<p>Nothing of it leaves this machine. Streets, phone numbers and tax ids are never kept; names and mail "
    "addresses only if you want it, and not for long.</p>"
    "<p>Without a report, type an order id into a new draft and set the facts by hand.</p>"
)
"""What the page says while there are no orders, as HTML."""


def page(order: Order, seen: Window, messages: Sequence[tuple[int, date, str]] = ()) -> str:
    """Return what is known of an order, and its messages as (id, day, kind), as HTML for a browser widget."""
    buyer = order.buyer
    who = ", ".join(dict.fromkeys(filter(None, (buyer.name, buyer.recipient, buyer.town, buyer.mail))))
    money = f"{order.amount:,.2f} {order.currency}" if order.amount is not None else ""
    rows = [
        ("Marketplace", order.marketplace or "not known: choose it in the draft"),
        ("State", STATES[order.state] + (" · the buyer asks to cancel" if order.cancel_asked else "")),
        ("Time to write", _time(order, seen)),
        ("Ordered", _day(order.purchased_on)),
        ("Ship by", _day(order.ship_by) if order.state in (OrderState.PENDING, OrderState.UNSHIPPED) else ""),
        ("Shipped", _day(order.shipped_on)),
        ("Expected", _day(order.estimated_on)),
        ("Delivered", _day(order.delivered_on)),
        ("Paid", money),
        ("Pieces", str(order.quantity or "")),
        ("Parcel", " ".join((order.carrier, *order.tracking)).strip()),
        ("Shipped by", "" if order.by_amazon is None else "Amazon" if order.by_amazon else "you"),
        ("Buyer", f"{who} · kept for a while after completion" if who else "not kept"),
    ]
    items = "".join(f"<p style='margin:2px 0 6px 0'>{escape(_piece(it))}</p>" for it in order.items)
    sent = "".join(
        f'<p style="margin:2px 0"><a href="{number}">{escape(f"{words.full_day(day)}  ·  {kind}")}</a></p>'
        for number, day, kind in messages
    )
    return (
        f"<h3 style='margin:0 0 10px 0'>{escape(order.id)}</h3>{items or '<p>No items are known.</p>'}"
        f"<table style='margin-top:8px'>{_table(rows)}</table>"
        f"<h4 style='margin:18px 0 6px 0'>Messages</h4>{sent or '<p>None was handed over yet.</p>'}"
    )


def _table(rows: Sequence[tuple[str, str]]) -> str:
    """Return the rows that say something as rows of a table."""
    return "".join(
        f'<tr><td style="padding:3px 20px 3px 0">{escape(name)}</td><td style="padding:3px 0">{escape(value)}</td></tr>'
        for name, value in rows
        if value
    )


def _time(order: Order, seen: Window) -> str:
    """Return how long one may write about an order, in a sentence."""
    if order.state is OrderState.CANCELLED:
        return "Cancelled: only replies may be sent."
    if seen.start is None or seen.basis is None or seen.last_safe is None or seen.last is None:
        return "Not known: no day of delivery, shipping or purchase stands in the report."
    begun = f"{words.BASES[seen.basis].lower()} {words.full_day(seen.start)}"
    if seen.state is State.CLOSED:
        rest = "only replies may be sent" if seen.sure else "only you can know when it was completed"
        return f"{left(order, seen).capitalize()} since {words.day(seen.last)}: {rest} ({begun})."
    safe = f"last safe day {words.day(seen.last_safe)}"
    return f"{left(order, seen).capitalize()}, {safe} ({begun})."


def _piece(item: Item) -> str:
    """Return an item with its number and what it is known by."""
    codes = "  ·  ".join(dict.fromkeys(filter(None, (item.sku, item.asin))))
    name = _named(item)
    return f"{item.quantity} × {name}{f'  ·  {codes}' if codes and item.name else ''}"


def _named(item: Item) -> str:
    """Return what an item is called."""
    return item.name or item.sku or item.asin or "an item without a name"


def _day(when: date | None) -> str:
    """Return a day in words, nothing for none."""
    return words.full_day(when) if when else ""
