"""What the page of orders asks the database for, and the lines that it gets."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from composer.history import orders
from composer.history.orders import OrderFilter
from composer.history.store import Store
from composer.orders import window
from composer.orders.order import Order, OrderState, facts_of
from composer.orders.window import Limits, Window
from composer.policy import resolve
from ui import order_words, words

ANY, OPEN, CLOSING, CLOSED = "any", "open", "closing", "closed"
DAYS = {
    ANY: "Any days left",
    OPEN: "Open",
    CLOSING: "Open, 5 days or fewer",
    CLOSED: "Over",
}
"""What the days left may be narrowed to, in words."""
_SOON = 5


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for; None and what is empty let everything through."""

    query: str = ""
    marketplace: str | None = None
    state: OrderState | None = None
    days: str = ANY
    unwritten: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One order in the list, with its window today."""

    order: Order
    window: Window

    @property
    def text(self) -> str:
        """The two lines that are shown."""
        return order_words.line(self.order, self.window)

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return f"{words.LEVELS[self.level]}. {self.text}" if self.level in ("blocker", "warning") else self.text

    @property
    def level(self) -> str:
        """The level of the days left, or ``ok``."""
        return order_words.level(self.order, self.window)


class OrderFetch:
    """Gets the lines of a list of orders page by page; ``total`` says how many there are."""

    def __init__(self, store: Store, wanted: Wanted, today: Callable[[str | None], date]) -> None:
        """Look for ``wanted`` in ``store``; ``today`` gives the day in a marketplace."""
        self._store, self._query, self._today = store, wanted.query, today
        self._limits: dict[str | None, tuple[date, Limits]] = {}
        self._filter = self._narrowed(wanted)
        self.total = orders.count(store, self._query, self._filter)

    def __call__(self, seen: Sequence[Any]) -> list[Line]:
        """Return the lines that follow those seen."""
        found = orders.listed(self._store, self._query, self._filter, skip=len(seen))
        return [Line(it, self.window_of(it)) for it in found]

    def window_of(self, order: Order) -> Window:
        """Return the order's window on the marketplace's day."""
        today, limits = self._known(order.marketplace)
        return window.of(facts_of(order), today, limits)

    def _narrowed(self, wanted: Wanted) -> OrderFilter:
        """Return the filter in the database's terms."""
        today, limits = self._known(wanted.marketplace)
        first = today - timedelta(days=limits.days)
        since = first if wanted.days in (OPEN, CLOSING) else None
        until = {CLOSING: first + timedelta(days=_SOON), CLOSED: first - timedelta(days=1)}.get(wanted.days)
        return OrderFilter(wanted.marketplace, wanted.state, since, until, wanted.unwritten)

    def _known(self, place: str | None) -> tuple[date, Limits]:
        """Return the day and the limits in a marketplace."""
        if place not in self._limits:
            today = self._today(place)
            self._limits[place] = today, window.limits(resolve(place, None, today).numbers)
        return self._limits[place]
