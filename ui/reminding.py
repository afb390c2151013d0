"""Joins the page of what there is to do with the orders, their messages and their steps."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from html import escape
from importlib import import_module
from typing import Any

from PySide6.QtCore import QObject, Signal

from composer.history.store import Store
from composer.model import Draft, Facts
from composer.orders.reminders import Matter, Reminder
from ui import order_words, words
from ui.order_book import OrderBook
from ui.widgets.todo_page import TodoPage

TITLES = {
    Matter.ADJUST_AMOUNT: "Adjust the amount in Manage Orders",
    Matter.REFUND_CANCELLED: "Refund the order, as the buyer wants to cancel",
    Matter.TELL_DELAY: "Tell the buyer of the delay",
    Matter.ASK_REVIEW: "A review may be asked for",
}


def line(it: Reminder) -> str:
    """Return a reminder as the list shows it: two lines."""
    return f"{TITLES[it.matter]}\n{it.order_id}  ·  by {words.day(it.no_later)}"


class Reminding(QObject):
    """Lists what there is to do, and begins it."""

    started = Signal(object)
    """Begin this Draft."""
    order_wanted = Signal(str)
    """Show this order on its page."""

    def __init__(self, page: TodoPage, store: Store, book: OrderBook, clock: Callable[[], datetime]) -> None:
        """Work on ``page``; ``clock`` gives the moment with its zone."""
        super().__init__(page)
        self._page, self._store, self._book, self._clock = page, store, book, clock
        page.written.connect(self._write)
        page.done.connect(self._tick)
        page.order_wanted.connect(self.order_wanted)

    def refresh(self) -> None:
        """List what there is to do today."""
        reminders = import_module("composer.history.reminders")
        days = reminders.days_of(self._clock())
        self._page.show_list(lambda seen: reminders.reminders(self._store, days, after=seen[-1] if seen else None))

    def _write(self, it: Reminder) -> None:
        """Begin the message of a reminder, with everything filled in."""
        order = self._book.find(it.order_id)
        facts = self._book.facts(order) if order else Facts(it.order_id, it.marketplace or None)
        self.started.emit(replace(Draft("", facts=facts), kind=it.kind))

    def _tick(self, it: Reminder) -> None:
        """Keep that a step is done; a line takes it back."""
        steps: Any = import_module("composer.history.steps")
        steps.tick(self._store, it.order_id, it.matter.value, self._clock())
        self.refresh()
        self._page.banner.tell("Noted as done.", "ok", "Undo", lambda: self._untick(it))

    def _untick(self, it: Reminder) -> None:
        """Undo ``_tick``."""
        import_module("composer.history.steps").untick(self._store, it.order_id, it.matter.value)
        self.refresh()


class Wording:
    """Words reminders for the page; ``today`` comes from the clock."""

    def __init__(self, book: OrderBook, clock: Callable[[], datetime]) -> None:
        """Look orders up in ``book``."""
        self._book, self._clock = book, clock

    def page(self, it: Reminder) -> str:
        """Return a reminder as HTML, with its order where that is known."""
        order = self._book.find(it.order_id)
        what = order_words.title(order) if order else ""
        last = words.full_day(it.no_later)
        days = f"No earlier than {words.full_day(it.no_earlier)}, no later than {last}."
        if it.no_later < self._clock().date():
            days = f"It was to be done by {last}."
        unsure = "" if it.sure else "<p>The days are not certain, as no delivery day is known.</p>"
        return (
            f"<h3 style='margin:0 0 10px 0'>{escape(TITLES[it.matter])}</h3>"
            f"<p>{escape(it.order_id)}{'  ·  ' + escape(it.marketplace) if it.marketplace else ''}</p>"
            f"<p>{escape(what)}</p><p>{escape(it.why)}</p><p>{days}</p>{unsure}"
        )

    def level(self, it: Reminder) -> str:
        """Return how urgent it is: a level's word."""
        left = (it.no_later - self._clock().date()).days
        return "blocker" if left < 0 else "warning" if left <= 3 or it.kind is None else "hint"
