"""The check list: every rule that applies, passed or with its findings, blockers first."""

from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from composer.approval import Accepted
from composer.model import Level, Placed, Report
from ui import words
from ui.carried import identity
from ui.column import put
from ui.pieces import button, label, row
from ui.theme import Colors

MOST_ROWS = 60
"""Rows shown at once; a text with more findings is mended from the top."""
SPARE_ROWS = 12
"""Rows kept for the next findings: to make one costs more than to fill it."""
_GROUPS = ((Level.BLOCKER, "Fix these"), (Level.WARNING, "Mend or accept"), (Level.HINT, "Worth a look"))
_GAP, _TAIL_GAP, _RIGHT = 8, 4, 8
_Line = tuple[str, str, str, str, Callable[[], object]]
"""A line of the tail: level, words, what its button says, the button's name, what it does."""


class ChecksPanel(QScrollArea):
    """Lists findings by weight, then what could not be checked, then what passed."""

    row_made = Signal(object)
    """A new row, for whoever connects its signals."""
    all_safe = Signal()
    """Fix all safe."""
    asked = Signal(str)
    """Why? With a rule's id."""
    taken_back = Signal(object)
    """Take an Accepted back."""

    def __init__(
        self,
        make_row: Callable[[Colors], Any],
        make_line: Callable[[Colors], Any],
        titles: Mapping[str, str],
        scheme: Colors,
        parent: QWidget | None = None,
    ) -> None:
        """List findings in rows that ``make_row`` gives and the rest in lines of ``make_line``; rules by ``titles``."""
        super().__init__(parent)
        self._make_row, self._make_line, self._titles, self._scheme = make_row, make_line, titles, scheme
        self._rows: dict[Level, list[Any]] = {level: [] for level, _ in _GROUPS}
        self._spare: list[Any] = []
        self._tail: list[Any] = []
        self._open = False
        self._told: tuple[Report | None, tuple[Accepted, ...]] = (None, ())
        self._tail_key: object = None
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName("Check list")
        self._safe = button("Fix all safe", "link", self.all_safe.emit, "Apply every safe fix in one step")
        self._safe.setToolTip(f"Apply every safe fix in one step  {words.key('Ctrl+Shift+F')}")
        self._inside = QWidget()
        self._inside.setObjectName("clear")
        self._inside.setAttribute(Qt.WidgetAttribute.WA_StaticContents)
        self._heads = {
            level: self._head(title, self._safe if level is Level.BLOCKER else None) for level, title in _GROUPS
        }
        self.setWidget(self._inside)
        # The way of the Tab key is set right when the list has come to rest.
        self._order = QTimer(self, singleShot=True, interval=300)
        self._order.timeout.connect(self._order_tabs)

    def _head(self, title: str, extra: QWidget | None) -> QWidget:
        """Return a group's head, hidden until the group has a row."""
        head = QWidget(self._inside)
        head.setObjectName("clear")
        head.setLayout(row(label(title, "head"), None, *([extra] if extra else [])))
        head.hide()
        return head

    def show_findings(self, shown: tuple[Placed, ...], text: str, current: Placed | None, *, safe: bool) -> None:
        """Show the open findings; ``current`` is the one at the caret. ``safe``: there is a safe fix."""
        changed = safe is self._safe.isHidden()
        for level, _ in _GROUPS:
            placed = [it for it in shown if it.level is level][:MOST_ROWS]
            changed = self._show_group(level, placed, text, current) or changed
        self._safe.setVisible(safe)
        if changed:
            self._place()

    def _show_group(self, level: Level, placed: list[Placed], text: str, current: Placed | None) -> bool:
        """Show one level's findings; return whether something looks new. A row stays with its finding."""
        before = self._rows[level]
        left: dict[object, list[Any]] = {}
        for made in reversed(before):
            left.setdefault(made.identity, []).append(made)
        looks = [identity(it, text) for it in placed]
        if current is None and looks == [None if made.current else made.identity for made in before]:
            for made, it in zip(before, placed, strict=True):
                made.placed = it
            return False
        same = [found.pop() if (found := left.get(look)) else None for look in looks]
        self._spare.extend(made for found in left.values() for made in found)
        rows, changed = [], False
        for it, kept, look in zip(placed, same, looks, strict=True):
            made = kept or self._another_row()
            changed = made.show_finding(it, text, current=it is current, look=look) or changed
            rows.append(made)
        for made in self._spare:
            made.hide()
        while len(self._spare) > SPARE_ROWS:
            self._spare.pop().deleteLater()
        self._rows[level] = rows
        return changed or rows != before

    def _another_row(self) -> Any:
        """Return a row that shows nothing yet; a new one is connected by whoever listens."""
        if self._spare:
            return self._spare.pop()
        made = self._make_row(self._scheme)
        made.setParent(self._inside)
        made.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.row_made.emit(made)
        return made

    # Room

    def _place(self) -> None:
        """Put everything below one another. By hand: a layout would ask every part at every change."""
        width, top = max(1, self.viewport().width() - _RIGHT), 0
        wanted: list[tuple[QWidget, QRect]] = []
        for level, _ in _GROUPS:
            head, rows = self._heads[level], self._rows[level]
            head.setVisible(bool(rows))
            if rows:
                wanted.append((head, QRect(0, top, width, head.sizeHint().height())))
                top = wanted[-1][1].bottom() + 1 + _GAP
            for made in rows:
                wanted.append((made, QRect(0, top, width, made.heightForWidth(width))))
                top = wanted[-1][1].bottom() + 1 + _GAP
        for line in self._tail:
            wanted.append((line, QRect(0, top, width, line.heightForWidth(width))))
            top = wanted[-1][1].bottom() + 1 + _TAIL_GAP
        self._inside.resize(width + _RIGHT, max(1, top))
        put(wanted)
        self._order.start()

    def _order_tabs(self) -> None:
        """Let the Tab key walk from top to bottom."""
        rows = [made for level, _ in _GROUPS for made in self._rows[level]]
        chain = [
            self._safe,
            *(part for made in rows for part in (made, *made.links())),
            *(it.link for it in self._tail),
        ]
        for one, other in pairwise(chain):
            QWidget.setTabOrder(one, other)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap everything at the new width."""
        super().resizeEvent(event)
        self._place()

    # What is below the findings

    def show_rest(self, report: Report | None, accepted: tuple[Accepted, ...]) -> None:
        """Show what was accepted, what waits or could not be said, and what passed."""
        errors = report.errors if report else ()
        waiting = report.waiting if report else ()
        passed = report.passed if report else ()
        self._told = (report, accepted)
        key = (errors, waiting, passed, accepted, self._open)
        if key == self._tail_key:
            return
        self._tail_key = key
        wanted: list[_Line] = []
        for outcome in errors:
            text = f"Could not check {self._title(outcome.rule)}: {outcome.error}"
            wanted.append(self._about("blocker", text, outcome.rule))
        wanted.extend(self._about("hint", f"{self._title(rule)}: starting…", rule) for rule in waiting)
        wanted.extend(self._accepted_line(it) for it in accepted)
        if passed:
            text = f"{len(passed)} check{'' if len(passed) == 1 else 's'} passed"
            action = "Hide" if self._open else "Show"
            wanted.append(("ok", text, action, "Show or hide the checks that passed", self._toggle))
            wanted.extend(self._about("ok", self._title(rule), rule) for rule in passed if self._open)
        self._show_tail(wanted)

    def _show_tail(self, wanted: list[_Line]) -> None:
        """Show these lines."""
        while len(self._tail) > len(wanted):
            line = self._tail.pop()
            line.hide()
            line.deleteLater()
        while len(self._tail) < len(wanted):
            line = self._make_line(self._scheme)
            line.setParent(self._inside)
            line.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
            self._tail.append(line)
        for line, (level, text, action, name, act) in zip(self._tail, wanted, strict=True):
            line.show_line(level, text, action, name, act)
        self._place()

    def _title(self, rule: str) -> str:
        return self._titles.get(rule, rule)

    def _accepted_line(self, it: Accepted) -> _Line:
        """Return the line of one accepted warning."""
        about = f" “{words.shortened(it.words, 24)}”" if it.words else ""
        text = f"Accepted: {self._title(it.rule)}{about}"
        return ("ok", text, "Take back", f"Take back: {it.message}", lambda: self.taken_back.emit(it))

    def _about(self, level: str, text: str, rule: str) -> _Line:
        """Return a line about a rule, with the way to its page."""
        return (level, text, "Why?", f"About the check {self._title(rule)}", lambda: self.asked.emit(rule))

    def _toggle(self) -> None:
        """Open or close the list of what passed."""
        self._open = not self._open
        self.show_rest(*self._told)

    def forget(self) -> None:
        """Fill every row anew the next time: what rows say besides the findings has changed."""
        for made in (made for rows in self._rows.values() for made in rows):
            made.identity = None

    def recolor(self, scheme: Colors) -> None:
        """Take other colours."""
        self._scheme = scheme
        for made in (*self._spare, *self._tail, *(made for rows in self._rows.values() for made in rows)):
            made.recolor(scheme)
