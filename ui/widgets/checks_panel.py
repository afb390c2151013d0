"""The check list: every rule that applies, passed or with its findings, blockers first."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from composer.approval import Accepted
from composer.model import Level, Placed, Report
from ui import words
from ui.icons import level_icon
from ui.pieces import button, clear, label, row
from ui.theme import Colors

MOST_ROWS = 60
"""Rows shown at once; a text with more findings is mended from the top."""

_GROUPS = ((Level.BLOCKER, "Fix these"), (Level.WARNING, "Mend or accept"), (Level.HINT, "Worth a look"))


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
        make_row: Callable[[Colors], QFrame],
        identity: Callable[[Placed, str], object],
        titles: Mapping[str, str],
        scheme: Colors,
        parent: QWidget | None = None,
    ) -> None:
        """List findings in rows that ``make_row`` gives, told apart by ``identity``; rules by ``titles``."""
        super().__init__(parent)
        self._identity = identity
        self._make_row, self._titles, self._scheme = make_row, titles, scheme
        self._rows: dict[Level, list[QFrame]] = {level: [] for level, _ in _GROUPS}
        self._told_rows: dict[Level, list[object]] = {}
        """What the rows of each level show while none is current."""
        self._open = False
        self._told: tuple[Report | None, tuple[Accepted, ...]] = (None, ())
        self._tail_key: object = None
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName("Check list")
        self._heads: dict[Level, QWidget] = {}
        self._lists: dict[Level, QVBoxLayout] = {}
        self._safe = button("Fix all safe", "link", self.all_safe.emit, "Apply every safe fix in one step")
        self._safe.setToolTip(f"Apply every safe fix in one step  {words.key('Ctrl+Shift+F')}")
        self._tail = QVBoxLayout()
        self.setWidget(self._make_inside())

    def _make_inside(self) -> QWidget:
        """Return what scrolls: a list for each level, and the tail."""
        inside = QWidget()
        inside.setObjectName("clear")
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 8, 0)
        layout.setSpacing(8)
        for level, title in _GROUPS:
            self._heads[level] = self._head(title, self._safe if level is Level.BLOCKER else None)
            self._lists[level] = QVBoxLayout()
            self._lists[level].setSpacing(8)
            layout.addWidget(self._heads[level])
            layout.addLayout(self._lists[level])
        self._tail.setSpacing(4)
        layout.addLayout(self._tail)
        layout.addStretch(1)
        return inside

    def _head(self, title: str, extra: QWidget | None) -> QWidget:
        """Return a group's head, hidden until the group has a row."""
        head = QWidget()
        head.setObjectName("clear")
        parts: list[QWidget | None] = [label(title, "head"), None]
        if extra is not None:
            parts.append(extra)
        head.setLayout(row(*parts))
        head.hide()
        return head

    def show_findings(self, shown: tuple[Placed, ...], text: str, current: Placed | None, *, safe: bool) -> None:
        """Show the open findings; ``current`` is the one at the caret. ``safe``: there is a safe fix."""
        for level, _ in _GROUPS:
            placed = [it for it in shown if it.level is level][:MOST_ROWS]
            self._show_group(level, placed, text, current)
            self._heads[level].setVisible(bool(placed))
        self._safe.setVisible(safe)

    def _show_group(self, level: Level, placed: list[Placed], text: str, current: Placed | None) -> None:
        """Show one level's findings. A row stays with its finding: building rows anew is what costs."""
        before, layout = self._rows[level], self._lists[level]
        wanted_rows = [self._identity(it, text) for it in placed]
        if current is None and wanted_rows == self._told_rows.get(level):
            for made, it in zip(before, placed, strict=True):
                made.placed = it  # type: ignore[attr-defined]
            return
        self._told_rows.pop(level, None)
        if current is None:
            self._told_rows[level] = wanted_rows
        spare = list(before)
        taken: list[QFrame | None] = []
        for wanted in wanted_rows:
            same = next((made for made in spare if made.identity == wanted), None)  # type: ignore[attr-defined]
            if same is not None:
                spare.remove(same)
            taken.append(same)
        rows = []
        for number, (it, same) in enumerate(zip(placed, taken, strict=True)):
            made = same or (spare.pop() if spare else self._new_row())
            if layout.indexOf(made) != number:
                layout.insertWidget(number, made)
            made.show_finding(it, text, current=it == current)  # type: ignore[attr-defined]
            rows.append(made)
        for made in spare:
            layout.removeWidget(made)
            made.hide()
            made.deleteLater()
        self._rows[level] = rows

    def _new_row(self) -> QFrame:
        """Return a new row, connected by whoever listens."""
        made = self._make_row(self._scheme)
        self.row_made.emit(made)
        return made

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
        clear(self._tail)
        for outcome in errors:
            self._line("blocker", f"Could not check {self._title(outcome.rule)}: {outcome.error}", outcome.rule)
        for rule in waiting:
            self._line("hint", f"{self._title(rule)}: starting…", rule)
        for it in accepted:
            self._accepted_line(it)
        if passed:
            self._passed_line(len(passed))
            if self._open:
                for rule in passed:
                    self._line("ok", self._title(rule), rule)

    def _title(self, rule: str) -> str:
        return self._titles.get(rule, rule)

    def _accepted_line(self, it: Accepted) -> None:
        """Add the line of one accepted warning."""
        about = f" “{words.shortened(it.words, 24)}”" if it.words else ""
        undo = button("Take back", "link", lambda: self.taken_back.emit(it), f"Take back: {it.message}")
        self._add("ok", f"Accepted: {self._title(it.rule)}{about}", undo)

    def _passed_line(self, count: int) -> None:
        """Add the line that counts what passed."""
        text = f"{count} check{'' if count == 1 else 's'} passed"
        self._add(
            "ok",
            text,
            button("Hide" if self._open else "Show", "link", self._toggle, "Show or hide the checks that passed"),
        )

    def _toggle(self) -> None:
        """Open or close the list of what passed."""
        self._open = not self._open
        self.show_rest(*self._told)

    def _line(self, level: str, text: str, rule: str) -> None:
        """Add a line about a rule, with the way to its page."""
        self._add(
            level, text, button("Why?", "link", lambda: self.asked.emit(rule), f"About the check {self._title(rule)}")
        )

    def _add(self, level: str, text: str, extra: QWidget) -> None:
        """Add a line with a shape, words and a button."""
        shape = QLabel()
        shape.setPixmap(level_icon(level, self._scheme).pixmap(QSize(16, 16), self.devicePixelRatio()))
        shape.setFixedWidth(18)
        words_label = label(text, "dim" if level in ("ok", "hint") else "", wrap=True)
        line = QWidget()
        line.setObjectName("clear")
        made = row(shape, words_label, extra)
        made.setStretch(1, 1)
        line.setLayout(made)
        self._tail.addWidget(line)

    def recolor(self, scheme: Colors) -> None:
        """Take other colours; rows take them when they are shown again."""
        self._scheme = scheme
        self._tail_key = None
        self._told_rows.clear()
        for rows in self._rows.values():
            for made in rows:
                made.recolor(scheme)  # type: ignore[attr-defined]
