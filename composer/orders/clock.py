"""What may be sent about an order today: for each kind of message whether it is open, since when and until when.

Every day is one of the marketplace's time zone. ``next_change`` tells when the answers may be others.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from composer.model import Basis, Facts, Kind
from composer.orders import window
from composer.orders.days import written
from composer.orders.order import OrderState
from composer.orders.window import State, Window

_FROM = {
    Basis.DELIVERED: "delivery",
    Basis.ESTIMATED: "the expected delivery",
    Basis.SHIPPED: "shipping",
    Basis.PURCHASED: "the purchase",
}
_STRONG = (Basis.DELIVERED, Basis.ESTIMATED)
_WAITING = (OrderState.PENDING, OrderState.UNSHIPPED)


@dataclass(frozen=True, slots=True)
class Standing:
    """Whether one kind of message may be sent today, and why."""

    kind: Kind
    open: bool
    sure: bool
    """Whether that is certain. A weak basis, such as the day of shipping, leaves it open."""
    reason: str
    """One plain sentence for the seller."""
    first: date | None = None
    """The first day on which it may be sent: one to come says until when it is closed. None for no such day."""
    last_safe: date | None = None
    """The last day on which it surely is in time; None where nothing ends it."""
    last: date | None = None


def standings(
    facts: Facts, today: date | None, numbers: Mapping[str, float], state: OrderState = OrderState.UNKNOWN
) -> tuple[Standing, ...]:
    """Return what may be sent on ``today``, kind by kind; ``numbers`` are those of the policy.

    Raises KeyError when one of the numbers is missing.
    """
    usual = _usual(facts, today, window.limits(numbers), state)
    wait = int(numbers["review_timing.days_after_delivery"])
    found = []
    for kind in Kind:
        if kind is Kind.REPLY:
            found.append(Standing(kind, open=True, sure=True, reason="A reply to the buyer may be sent at any time."))
        elif kind is Kind.REVIEW_REQUEST:
            found.append(_review(replace(usual, kind=kind), facts, today, wait, state))
        else:
            found.append(replace(usual, kind=kind))
    return tuple(found)


def next_change(now: datetime, zone: str) -> datetime:
    """Return the next moment, in UTC, at which a new day begins in the time zone; ``now`` must know its own zone.

    Where clocks are put forward at midnight, the day begins with the first moment that there is.
    """
    place = ZoneInfo(zone)
    tomorrow = now.astimezone(place).date() + timedelta(days=1)
    return datetime.combine(tomorrow, time(), place).astimezone(UTC)


def _usual(facts: Facts, today: date | None, given: window.Limits, state: OrderState) -> Standing:
    """Return the standing of messages that need nothing but the window."""
    seen = window.of(facts, today, given)
    kind = Kind.OTHER_REQUIRED
    if state is OrderState.CANCELLED:
        told = "The order is cancelled, and Amazon has no contact page for it: only replies may be sent."
        return Standing(kind, open=False, sure=True, reason=told)
    if seen.basis is None or seen.start is None or seen.last is None:
        told = "No day of this order is known, so nobody can say when the time to write ends."
        return Standing(kind, open=True, sure=False, reason=told)
    if state in _WAITING:
        fresh = seen.passed <= given.days
        told = "The order is not shipped yet, so the time to write has not begun to run."
        if not fresh:
            told = f"No shipping is known, and {seen.passed} days have passed since the purchase: look it up."
        return Standing(kind, open=True, sure=fresh, reason=told, first=seen.start)
    return Standing(
        kind,
        open=seen.state is not State.CLOSED,
        sure=seen.sure,
        reason=_reason(seen, given),
        first=seen.start,
        last_safe=seen.last_safe,
        last=seen.last,
    )


def _reason(seen: Window, given: window.Limits) -> str:
    """Return why messages are open or closed that need nothing but the window."""
    assert seen.basis is not None and seen.last is not None and seen.last_safe is not None  # noqa: S101,PT018 - known
    source, last = _FROM[seen.basis], written(seen.last)
    weak = seen.basis not in _STRONG
    if seen.state is State.CLOSED and not seen.sure:
        return f"Counted from {source}, {given.days} days ended on {last}; only you can know when it was completed."
    if seen.state is State.CLOSED:
        return f"The time to write, counted from {source}, ended on {last}: only replies may be sent."
    if seen.state is State.CLOSING:
        return f"The time to write is nearly over: {given.days} days from {source} end on {last}."
    more = ", which is less than you really have" if weak else ""
    return f"Send it by {written(seen.last_safe)}: {given.days} days from {source} end on {last}{more}."


def _review(usual: Standing, facts: Facts, today: date | None, wait: int, state: OrderState) -> Standing:
    """Return the standing of a request for a review: one for an order, some days after delivery."""
    asked = next((it for it in facts.earlier if it.asked_for_review), None)
    if asked is not None:
        told = f"A review was asked for on {written(asked.sent_on)}, and it may be asked for once in an order."
        return replace(usual, open=False, sure=True, reason=told, first=None, last_safe=None, last=None)
    if state is OrderState.CANCELLED:
        return usual
    if state in _WAITING:
        told = f"The order is not shipped yet: ask for a review {wait} days after delivery."
        return replace(usual, open=False, sure=True, reason=told, first=None)
    found = window.basis_of(facts)
    if found is None or today is None:
        return usual
    basis, start = found
    first = start + timedelta(days=wait)
    here = replace(usual, first=first)
    if basis not in _STRONG:
        if not usual.open:
            return here
        told = f"No delivery day is known: ask for a review {wait} days after delivery, not before."
        return replace(here, open=today >= first, sure=False, reason=told)
    if today < first:
        told = f"It is early: ask for a review from {written(first)} on, {wait} days after {_FROM[basis]}."
        return replace(here, open=False, sure=basis is Basis.DELIVERED, reason=told)
    return here
