"""The days in which a seller may start a message about an order: how many are left, and how sure that is.

Amazon gives 30 days from the order's completion and does not publish what completion means. A delivery day, also an
estimated one, is taken for it. Where only the shipping or purchase day is known, completion came some time later, so
past the 30 days nothing is sure until a longer count has run out as well.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from composer.model import Basis, Facts

_STRONG = (Basis.DELIVERED, Basis.ESTIMATED)


class State(StrEnum):
    """Where the window stands."""

    UNKNOWN = "unknown"
    OPEN = "open"
    CLOSING = "closing"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Limits:
    """The policy's numbers for the window, in days."""

    days: int
    from_shipping: int
    from_purchase: int
    closing: int
    """How many of the last days are not safe, as the day ends elsewhere at another hour."""


@dataclass(frozen=True, slots=True)
class Window:
    """The window of one order, seen from one day."""

    state: State
    sure: bool = True
    """Whether the state is certain; never while the window is closing."""
    basis: Basis | None = None
    """What the count starts from; None when nothing is known."""
    start: date | None = None
    last: date | None = None
    """The last day of the window; for a weak basis that has surely run out, the last day of the longer count."""
    last_safe: date | None = None
    """The last day on which a message surely is in time."""
    passed: int = 0
    """Days since ``start``; below nought for a day to come."""

    @property
    def left(self) -> int:
        """Days until ``last``, nought on the day itself and below nought behind it."""
        assert self.start is not None and self.last is not None  # noqa: S101,PT018 - asked of known windows only
        return (self.last - self.start).days - self.passed


def limits(numbers: Mapping[str, float]) -> Limits:
    """Return the limits from a policy's numbers. Raises KeyError when one is missing."""
    names = ("days", "days_from_shipping", "days_from_purchase", "closing_days")
    return Limits(*(int(numbers[f"window_expired.{name}"]) for name in names))


def basis_of(facts: Facts) -> tuple[Basis, date] | None:
    """Return the best day that the facts have to count from, and what it is; None when they have none."""
    days = ((Basis.SHIPPED, facts.shipped_on), (Basis.PURCHASED, facts.purchased_on))
    known = [(facts.completed_basis, facts.completed_on), *days]
    found = [(basis, day) for basis, day in known if day is not None]
    order = list(Basis)
    return min(found, key=lambda it: order.index(it[0]), default=None)


def of(facts: Facts, today: date | None, given: Limits) -> Window:
    """Return the order's window on ``today``, the day in the marketplace's time zone."""
    found = basis_of(facts)
    if found is None or today is None:
        return Window(State.UNKNOWN)
    basis, start = found
    passed = (today - start).days
    strong = basis in _STRONG
    longest = given.days if strong else given.from_shipping if basis is Basis.SHIPPED else given.from_purchase
    over = passed > longest
    if passed > given.days:
        state, sure = State.CLOSED, over
    else:
        closing = passed > given.days - given.closing
        state, sure = (State.CLOSING, False) if closing else (State.OPEN, True)
    last = start + timedelta(days=longest if over else given.days)
    safe = start + timedelta(days=given.days - given.closing)
    return Window(state, sure, basis, start, last, safe, passed)
