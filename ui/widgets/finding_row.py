"""One finding: its shape, what is wrong, the words it is about, and what can be done."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from composer.model import Level, Placed
from ui import words
from ui.icons import level_icon
from ui.pieces import button, clear, label, restyle, row
from ui.theme import Colors

SHOWN_FIXES = 3
"""Fixes with a key of their own: Alt+1 to Alt+3."""


def identity(placed: Placed, text: str) -> tuple[object, ...]:
    """Return what a row shows of a finding: two findings of one identity look the same."""
    finding = placed.finding
    labels = tuple(fix.label for fix in finding.fixes)
    return (placed.rule, placed.level, finding.message, finding.span.of(text), labels)


class FindingRow(QFrame):
    """Shows one finding, in the list or at the caret."""

    chosen = Signal(object)
    """The Placed whose words are to be shown."""
    fixed = Signal(object, int)
    """Apply the fix with this number to the Placed."""
    asked = Signal(str)
    """Why? With the rule's id."""
    accepted = Signal(object)
    """Accept the Placed, a warning."""
    taught = Signal(object)
    """Add the Placed's word to the seller's own words."""

    def __init__(self, scheme: Colors, parent: QWidget | None = None) -> None:
        """Make an empty row."""
        super().__init__(parent)
        self.setObjectName("finding")
        self.setProperty("card", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scheme = scheme
        self._shape = QLabel()
        self._shape.setFixedSize(18, 18)
        self._head = label(role="head", wrap=True)
        self._quote = label(role="quote", wrap=True)
        self._actions = QVBoxLayout()
        self._actions.setSpacing(0)
        side = QVBoxLayout()
        side.setSpacing(4)
        side.addWidget(self._head)
        side.addWidget(self._quote)
        side.addLayout(self._actions)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 8)
        layout.setSpacing(8)
        layout.addWidget(self._shape, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(side, 1)
        self.placed: Placed | None = None
        self._current = False
        self._key: tuple[tuple[object, ...], bool] | None = None

    @property
    def identity(self) -> object:
        """What is shown, to find the row again for the same finding."""
        return self._key[0] if self._key else None

    def show_finding(self, placed: Placed, text: str, *, current: bool = False) -> None:
        """Show ``placed``, whose span counts in ``text``; a current one also tells its keys."""
        self.placed = placed
        finding = placed.finding
        quote = finding.span.of(text)
        key = (identity(placed, text), current)
        if key == self._key:
            return
        self._key = key
        self._current = current
        self._shape.setPixmap(
            level_icon(placed.level.word, self._scheme).pixmap(QSize(18, 18), self.devicePixelRatio())
        )
        self._head.setText(finding.message.removesuffix("."))
        self._quote.setText(f"“{words.shortened(quote)}”")
        self._quote.setVisible(bool(quote.strip()))
        self.setAccessibleName(f"{words.LEVELS[placed.level.word]}: {finding.message} {words.shortened(quote)}")
        self._fill_actions(placed)
        restyle(self, "current", "true" if current else "false")

    def _fill_actions(self, placed: Placed) -> None:
        """Put the buttons in: fixes first, each with its key, then what else one can do."""
        clear(self._actions)
        fixes = []
        for number, fix in enumerate(placed.finding.fixes[:SHOWN_FIXES]):
            text = fix.label + (f"  {words.key(f'Alt+{number + 1}')}" if self._current else "")
            made = button(words.shortened(text, 44), "action", name=fix.label)
            made.clicked.connect(lambda _=False, number=number: self.fixed.emit(self.placed, number))
            fixes.append(made)
        others = [
            button("Why?", "action", lambda: self.asked.emit(placed.rule), f"Why? About {placed.finding.message}")
        ]
        if placed.rule == "spelling" and len(placed.finding.span):
            others.append(button("Add word", "action", lambda: self.taught.emit(self.placed), "Add to my words"))
        if placed.level is Level.WARNING:
            text = f"Accept  {words.key('Alt+I')}" if self._current else "Accept"
            others.append(button(text, "action", lambda: self.accepted.emit(self.placed), "Accept this warning"))
        together = sum(len(made.text()) for made in (*fixes, *others)) <= 40
        for group in (
            [[*fixes, *others]] if together else [fixes, others] if len(fixes) < 3 else [fixes[:2], fixes[2:], others]
        ):
            if group:
                line = QWidget()
                line.setObjectName("clear")
                line.setLayout(row(*group, None, spacing=2))
                self._actions.addWidget(line)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Show the words on a click."""
        if self.placed is not None and event.button() is Qt.MouseButton.LeftButton:
            self.chosen.emit(self.placed)
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show the words on Enter and space."""
        if self.placed is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self.placed)
            return
        super().keyPressEvent(event)

    def recolor(self, scheme: Colors) -> None:
        """Take other colours."""
        self._scheme = scheme
        self._key = None
