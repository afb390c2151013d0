"""Shows beside the draft what its kind needs, what may be sent today, and what was sent for its order before."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from importlib import import_module
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QTextCursor

from composer.errors import UserError
from composer.history import logged
from composer.history.logged import How
from composer.history.sent import Sent, sent
from composer.history.store import Store
from composer.model import Draft, Kind
from composer.orders import order_id
from composer.orders.order import OrderState
from ui import words
from ui.compose_page import ComposePage
from ui.desk import Desk
from ui.drafting import Drafting
from ui.order_book import OrderBook
from ui.repeat_page import show_difference
from ui.widgets.earlier_card import Line
from ui.writing import Writing, length_of

PAUSE = 300
"""Milliseconds after the last change before the lists follow: nobody reads them while typing."""


class Guiding(QObject):
    """Keeps the cards at the left up to date with the desk that is shown."""

    _made = Signal(object)
    """A ``guide.Guide``, or what went wrong with it: told to the window's thread."""

    def __init__(
        self,
        page: ComposePage,
        writing: Writing,
        drafting: Drafting,
        store: Store,
        book: OrderBook,
        worker: ThreadPoolExecutor,
        clock: Callable[[], datetime],
    ) -> None:
        """Work on ``page``; the lists are made on ``worker``."""
        super().__init__(drafting)
        self._page, self._writing, self._drafting = page, writing, drafting
        self._store, self._book, self._worker, self._clock = store, book, worker, clock
        self._situations: dict[str, str] = {}
        """What the seller says a draft is about, by the draft's name."""
        self._guide: Any = None
        self._asked: object = None
        self._busy = False
        self._later = QTimer(self, singleShot=True, interval=PAUSE)
        self._later.timeout.connect(self._ask)
        self._made.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        writing.followed.connect(self._later.start)
        writing.shown.connect(self.refresh)
        kinds, earlier = page.kind_card, page.earlier_card
        kinds.chosen.connect(self._choose)
        kinds.ticked.connect(self._tick)
        kinds.wanted.connect(self._add)
        kinds.pointed.connect(self._go)
        earlier.logged.connect(self._log)
        earlier.taken_back.connect(self._take_back)
        earlier.compared.connect(self._compare)

    def stop(self) -> None:
        """Follow nothing more."""
        self._later.stop()

    @property
    def _desk(self) -> Desk | None:
        return self._writing.desk

    def refresh(self) -> None:
        """Show what was sent before at once, and the lists a moment later."""
        desk = self._desk
        if desk is None:
            return
        number = order_id.of(desk.draft.facts)
        lines = [_line(it) for it in sent(self._store, number, desk.name)[:6]] if number else None
        self._page.earlier_card.show_lines(lines)
        self._later.start()

    def _ask(self) -> None:
        """Have the lists made for the draft as it stands, unless it stands as before."""
        desk = self._desk
        if desk is None or self._busy:
            return
        draft, policy = desk.whole(), desk.policy()
        number = order_id.of(draft.facts)
        ticked = import_module("composer.history.steps").ticked(self._store, number) if number else frozenset()
        order = self._book.find(number)
        state = order.state if order else OrderState.UNKNOWN
        before = sent(self._store, number, desk.name) if number else ()
        beside = (policy, self._situations.get(desk.name), ticked, before, state)
        if (draft, beside) == self._asked:
            return
        self._asked, self._busy = (draft, beside), True
        self._worker.submit(self._make, draft, beside)

    def _make(self, draft: Draft, beside: tuple[Any, ...]) -> None:
        """Make the lists. Called on the worker."""
        try:
            module = import_module("ui.guide")
            self._made.emit(module.guide(draft, module.Beside(*beside)))
        except Exception as error:  # noqa: BLE001 - it is raised on the window's thread
            self._made.emit(error)

    def _hear(self, made: Any) -> None:
        """Show what was made; if the draft has gone on, it is made anew."""
        self._busy = False
        if isinstance(made, UserError):
            self._page.banner.tell(str(made), "blocker")
            return
        if isinstance(made, Exception):
            raise made
        self._guide = made
        self._page.kind_card.show_list(made.checklist)
        self._page.window_card.show_standing(made.standing)
        self._page.facts.show_standings({it.kind: it for it in made.standings})
        self._show_budget(made.budget)
        repeat = made.repeat
        told = f"{repeat.likeness:.0%} like your message of {words.day(repeat.sent.sent_on)}." if repeat else ""
        self._page.earlier_card.show_repeat(told)
        if self._desk is not None and self._desk.whole() != made.draft:
            self._later.start()

    def _show_budget(self, budget: Any) -> None:
        """Count against the room that channel and kind leave; where it is not the usual one, a hint says why."""
        self._writing.limit = budget.limit or 0
        self._page.status.show_why(budget.why)
        if self._desk is not None:
            self._page.status.show_count(length_of(self._desk), self._writing.limit)

    # What is done on the cards

    def _choose(self, situation: str | None) -> None:
        """Take what the seller says the message is about."""
        if self._desk is not None:
            self._situations.pop(self._desk.name, None)
            if situation:
                self._situations[self._desk.name] = situation
            self._ask()

    def _tick(self, step: str, on: bool) -> None:
        """Keep that a step outside the text is done, or open after all."""
        number = order_id.of(self._desk.draft.facts) if self._desk else None
        if number is None:
            self._page.banner.tell("Set the order ID first: a step is kept for its order.", "hint")
            self._asked = None
        else:
            steps = import_module("composer.history.steps")
            steps.tick(self._store, number, step, self._clock()) if on else steps.untick(self._store, number, step)
        self._ask()

    def _add(self, item: Any) -> None:
        """Put an item's sentence into the text, in a paragraph of its own; its first gap is selected."""
        desk, editor, offer = self._desk, self._page.editor, item.offer
        if desk is None or offer is None:
            return
        cursor = editor.textCursor()
        cursor.beginEditBlock()
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        before = "\n\n" if cursor.block().text().strip() else ""
        start = cursor.position() + len(before)
        cursor.insertText(before + offer.text)
        cursor.endEditBlock()
        if offer.gaps:
            gap = offer.gaps[0]
            cursor.setPosition(start + len(offer.text[: gap.start].encode("utf-16-le")) // 2)
            cursor.setPosition(
                start + len(offer.text[: gap.end].encode("utf-16-le")) // 2, QTextCursor.MoveMode.KeepAnchor
            )
        editor.setTextCursor(cursor)
        editor.setFocus()

    def _go(self, item: Any) -> None:
        """Select the words that an item is about, if they stand as they were read."""
        desk = self._desk
        if desk is None or not item.spans or self._guide is None or self._guide.draft.text != desk.text:
            return
        span = item.spans[0]
        cursor = self._page.editor.textCursor()
        cursor.setPosition(desk.offsets.to_qt(span.start))
        cursor.setPosition(desk.offsets.to_qt(span.end), QTextCursor.MoveMode.KeepAnchor)
        self._page.editor.setTextCursor(cursor)
        self._page.editor.setFocus()

    def _log(self, way: str) -> None:
        """Keep that something was sent elsewhere today; a line takes it back."""
        desk = self._desk
        number = order_id.of(desk.draft.facts) if desk else None
        if desk is None or number is None:
            return
        kind = Kind.REVIEW_REQUEST if way == "review_button" else desk.draft.kind
        day = desk.whole().today or self._clock().date()
        try:
            line = logged.log(self._store, number, kind, day, How(way), now=self._clock())
        except UserError as error:
            self._page.banner.tell(str(error), "blocker")
            return
        self._after_log()
        told = f"Noted: {How(way).told} on {words.day(day)}."
        self._page.banner.tell(told, "hint", "Undo", lambda: self._take_back(line))

    def _take_back(self, line: int) -> None:
        """Take a logged line back; a line brings it back again."""
        logged.take_back(self._store, line, self._clock())
        self._after_log()
        self._page.banner.tell("It is taken back.", "hint", "Undo", lambda: self._bring_back(line))

    def _bring_back(self, line: int) -> None:
        """Undo ``_take_back``."""
        logged.bring_back(self._store, line)
        self._after_log()

    def _after_log(self) -> None:
        """Let rules and cards know of what was logged."""
        self._drafting.note_sent()
        self.refresh()

    def _compare(self) -> None:
        """Show how the draft differs from the message that it repeats."""
        if self._guide is not None and self._guide.repeat is not None:
            show_difference(self._page, self._guide.draft.text, self._guide.repeat)


def _line(it: Sent) -> Line:
    """Return an earlier message as the card shows it."""
    kind = words.KINDS[it.kind] if it.kind else "Message"
    if it.how is not None:
        return Line(f"{words.day(it.sent_on)}  ·  {it.how.told}", logged=it.logged)
    return Line(f"{words.day(it.sent_on)}  ·  {kind}", message=it.message)
