"""The one answer that a seller looks for: may this be sent? The hand-over button lives in it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from composer.approval import State, Verdict
from ui import words
from ui.pieces import button, restyle
from ui.theme import Colors
from ui.verdict_words import VerdictWords


def look(verdict: Verdict) -> str:
    """Return the level whose shape and colour the verdict has."""
    if verdict.state is State.READY:
        return "ok"
    if verdict.state is not State.NOT_READY:
        return "hint"
    return "blocker" if verdict.blockers or verdict.could_not_say else "warning"


class VerdictCard(QFrame):
    """Shows the verdict in words, shape and colour, and offers the ways to hand the message over."""

    handed_over = Signal()
    """Copy for Seller Central."""
    opened = Signal()
    """Open the order's compose page in the browser."""
    saved = Signal(str)
    """Save as a file; the argument is its ending, ``txt`` or ``html``."""

    def __init__(self, scheme: Colors, parent: QWidget | None = None) -> None:
        """Make the card in the colours of ``scheme``."""
        super().__init__(parent)
        self.setObjectName("verdict")
        self._words = VerdictWords(scheme)
        self._button = button("", "primary", self.handed_over.emit)
        self._button.setMinimumHeight(36)
        self._more = self._other_ways()
        self._page = button("Open its page", "link", self.opened.emit, "Open the order's message page in the browser")
        ways = QHBoxLayout()
        ways.setContentsMargins(0, 0, 0, 0)
        ways.setSpacing(4)
        ways.addWidget(self._page)
        ways.addWidget(self._more)
        ways.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 10)
        layout.setSpacing(8)
        layout.addWidget(self._words)
        layout.addWidget(self._button)
        layout.addLayout(ways)
        self._verdict = Verdict(State.EMPTY)
        self.show_verdict(self._verdict)

    def _other_ways(self) -> QPushButton:
        """Return the button with the menu of files."""
        made = button("Save as…", "link", name="Save the message as a file")
        menu = QMenu(made)
        menu.addAction("Plain text (.txt)").triggered.connect(lambda: self.saved.emit("txt"))
        menu.addAction("Web page (.html)").triggered.connect(lambda: self.saved.emit("html"))
        made.setMenu(menu)
        return made

    @property
    def verdict(self) -> Verdict:
        """What is shown."""
        return self._verdict

    def show_verdict(self, verdict: Verdict) -> None:
        """Show this verdict."""
        self._verdict = verdict
        level = look(verdict)
        ready = verdict.state is State.READY
        self._words.say(level, verdict.headline, verdict.detail)
        self._button.setText("Copy for Seller Central" + (f"    {words.key('Ctrl+Return')}" if ready else ""))
        for part in (self._button, self._more, self._page):
            part.setEnabled(ready)
        restyle(self, "level", level)
        self.setAccessibleName(f"{verdict.headline}. {verdict.detail}")

    def recolor(self, scheme: Colors) -> None:
        """Take other colours."""
        self._words.recolor(scheme)

    def focus_button(self) -> None:
        """Put the focus on the hand-over button."""
        self._button.setFocus(Qt.FocusReason.ShortcutFocusReason)
