"""Lists what a seller is reminded of, over all orders that are kept, the most urgent first.

Each matter is asked for in the order of its own last day, a page of them, and the pages are merged: so a page costs the
same among a hundred orders and among a hundred thousand.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from sqlite3 import Row

from composer.history.store import Store
from composer.model import Basis
from composer.orders import window
from composer.orders.days import written
from composer.orders.reminders import Matter, Reminder
from composer.policy import day_at, marketplaces, resolve

PAGE = 100
"""How many reminders a list asks for at a time."""
_STEPS = (
    "SELECT steps.order_id AS id, steps.marketplace, wanted_on AS due FROM steps"
    " LEFT JOIN orders ON orders.id = steps.order_id WHERE done_at IS NULL AND wanted_on IS NOT NULL AND step = ?"
    " AND coalesce(orders.state, '') != 'cancelled' AND {more} AND steps.marketplace IN ({places})"
    " AND (wanted_on, steps.order_id) > (?, ?) ORDER BY wanted_on, steps.order_id LIMIT ?"
)
_CANCELLING = "json_extract(orders.body, '$.cancel_asked')"
_LATE = (
    "SELECT id, marketplace, json_extract(body, '$.ship_by') AS due FROM orders"
    " WHERE state IN ('unshipped', 'part_shipped') AND json_extract(body, '$.ship_by') >= ?"
    " AND json_extract(body, '$.ship_by') < ? AND marketplace IN ({places})"
    " AND (json_extract(body, '$.ship_by'), id) > (?, ?) AND NOT {written}"
    " ORDER BY json_extract(body, '$.ship_by'), id LIMIT ?"
)
_REVIEWS = (
    "SELECT id, marketplace, counts_from AS due, basis FROM orders WHERE counts_from >= ? AND counts_from <= ?"
    " AND state IN ('shipped', 'delivered', 'unknown') AND marketplace IN ({places}) AND (counts_from, id) > (?, ?)"
    " AND NOT {written} ORDER BY counts_from, id LIMIT ?"
)
_WRITTEN = (
    "(EXISTS (SELECT 1 FROM messages WHERE messages.order_id = orders.id AND messages.kind = '{kind}')"
    " OR EXISTS (SELECT 1 FROM logged WHERE logged.order_id = orders.id AND logged.kind = '{kind}'"
    " AND logged.deleted_at IS NULL))"
)


@dataclass(frozen=True, slots=True)
class Here:
    """Marketplaces where it is the same day and the same numbers count."""

    today: date
    limits: window.Limits
    wait: int
    """Days from delivery to a request for a review."""


def reminders(
    store: Store, days: Mapping[str, date], *, after: Reminder | None = None, ahead: int = 0, limit: int = PAGE
) -> list[Reminder]:
    """Return at most ``limit`` reminders, the one with the earliest last day first, behind the reminder ``after``.

    ``days`` has the day at each marketplace by its id, as ``days_of`` gives it; orders from elsewhere are left out.
    With ``ahead``, requests for reviews that open within so many days are told, too.
    """
    groups: dict[Here, list[str]] = {}
    for place, today in days.items():
        numbers = resolve(place or None, None, today).numbers
        wait = int(numbers["review_timing.days_after_delivery"])
        groups.setdefault(Here(today, window.limits(numbers), wait), []).append(place)
    found = [
        it
        for here, places in groups.items()
        for part in (_steps, _late, _reviews)
        for it in part(_Ask(store, here, tuple(places), after, limit), ahead)
    ]
    found.sort(key=_order)
    return found[:limit]


def days_of(now: datetime, today: date | None = None) -> dict[str, date]:
    """Return the day at each marketplace at ``now``, which knows its zone; ``today`` stands for all where given.

    The empty name is that of orders of which nobody knows where they are from.
    """
    return {place: today or day_at(place or None, now) for place in ("", *marketplaces())}


@dataclass(frozen=True, slots=True)
class _Ask:
    """What a part of the list is asked for."""

    store: Store
    here: Here
    places: tuple[str, ...]
    after: Reminder | None
    limit: int

    def rows(self, sql: str, matter: Matter, shift: int, *values: object) -> list[Row]:
        """Return a part's rows; ``shift`` is how many days after the part's own day the last day is."""
        last, seen = "", ""
        if self.after is not None:
            last = (self.after.no_later - timedelta(days=shift)).isoformat()
            # At the same last day parts are in the order of matters, and within one in that of ids.
            place = list(Matter).index(matter) - list(Matter).index(self.after.matter)
            seen = self.after.order_id if place == 0 else "" if place > 0 else "\uffff"
        kind = matter.kind.value if matter.kind else ""
        asked = sql.replace("{places}", ", ".join("?" * len(self.places)))
        asked = asked.replace("{written}", _WRITTEN.replace("{kind}", kind))
        return self.store.rows(asked, (*values, *self.places, last, seen, self.limit))


def _order(it: Reminder) -> tuple[date, int, str]:
    """Return what reminders are sorted by."""
    return it.no_later, list(Matter).index(it.matter), it.order_id


def _steps(ask: _Ask, _: int) -> Iterator[Reminder]:
    """Yield steps that a message which went out has left open."""
    for matter, more, told in (
        (Matter.ADJUST_AMOUNT, "true", "You wrote that it cannot be sent: adjust the whole amount in Manage Orders."),
        (Matter.REFUND_CANCELLED, _CANCELLING, "The buyer has asked to cancel after your notice: start the refund."),
    ):
        for row in ask.rows(_STEPS.replace("{more}", more), matter, 0, matter.value):
            day = date.fromisoformat(row["due"])
            yield Reminder(matter, row["id"], row["marketplace"], day, day, told)


def _late(ask: _Ask, _: int) -> Iterator[Reminder]:
    """Yield orders that should have been shipped and of whose delay the buyer does not know."""
    today = ask.here.today
    oldest = today - timedelta(days=ask.here.limits.days)
    for row in ask.rows(_LATE, Matter.TELL_DELAY, 1, oldest.isoformat(), today.isoformat()):
        due = date.fromisoformat(row["due"])
        told = f"It should have been shipped by {written(due)}: tell the buyer of the delay."
        day = due + timedelta(days=1)
        yield Reminder(Matter.TELL_DELAY, row["id"], row["marketplace"], day, day, told)


def _reviews(ask: _Ask, ahead: int) -> Iterator[Reminder]:
    """Yield orders of which a review can be asked for and has not been."""
    here = ask.here
    safe = here.limits.days - here.limits.closing
    oldest, newest = here.today - timedelta(days=safe), here.today - timedelta(days=here.wait - ahead)
    for row in ask.rows(_REVIEWS, Matter.ASK_REVIEW, safe, oldest.isoformat(), newest.isoformat()):
        start, basis = date.fromisoformat(row["due"]), Basis(row["basis"])
        sure = basis is Basis.DELIVERED
        first, last = start + timedelta(days=here.wait), start + timedelta(days=safe)
        told = f"A review can be asked for until {written(last)}, and has not been."
        if basis is Basis.ESTIMATED:
            told = f"A review can be asked for until {written(last)}, if it was delivered as expected."
        elif not sure:
            told = f"No delivery day is known: if it has been there for {here.wait} days, a review can be asked for."
        yield Reminder(Matter.ASK_REVIEW, row["id"], row["marketplace"], first, last, told, sure)
