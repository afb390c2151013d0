"""The one answer that a seller looks for: may this be sent? The hand-over button lives in it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QMenu, QPushButton, QVBoxLayout, QWidget

from composer.approval import State, Verdict
from composer.model import Channel
from ui import words
from ui.pieces import button, restyle, row
from ui.theme import Colors
from ui.verdict_words import VerdictWords

_WAYS = {
    Channel.SELLER_CENTRAL: ("Copy for Seller Central", "Ctrl+Return"),
    Channel.EMAIL: ("Save as e-mail draft…", "Ctrl+Shift+E"),
    Channel.API: ("Save as API request…", "Ctrl+Shift+J"),
}
"""What each channel's hand-over is called, and its key."""


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
    mailed = Signal()
    """Save as an e-mail draft."""
    requested = Signal()
    """Save as a request to the Messaging API."""
    review_wanted = Signal()
    """Open the order's page Request a Review in the browser."""
    opened = Signal()
    """Open the order's compose page in the browser."""
    saved = Signal(str)
    """Save as a file; the argument is its ending, ``txt`` or ``html``."""

    def __init__(self, scheme: Colors, parent: QWidget | None = None) -> None:
        """Make the card in the colours of ``scheme``."""
        super().__init__(parent)
        self.setObjectName("verdict")
        self._words = VerdictWords(scheme)
        self._channel = Channel.SELLER_CENTRAL
        self._button = button("", "primary", lambda: self._way_of(self._channel).emit())
        self._button.setMinimumHeight(36)
        self._more = self._other_ways()
        hand_over = row(self._button, self._more, spacing=4)
        hand_over.setStretch(0, 1)
        self._page = button("Open its page", "link", self.opened.emit, "Open the order's message page in the browser")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 10)
        layout.setSpacing(8)
        layout.addWidget(self._words)
        layout.addLayout(hand_over)
        layout.addLayout(row(self._page, None))
        self._verdict = Verdict(State.EMPTY)
        self.show_verdict(self._verdict)

    def _other_ways(self) -> QPushButton:
        """Return the button with the menu of all ways."""
        made = button("▾", "ways", name="All ways to hand over")
        made.setToolTip("All ways to hand over")
        made.setMinimumHeight(36)
        menu = QMenu(made)
        menu.setAccessibleName("All ways to hand over")
        self._copy, *_ = (self._offer(menu, *named, self._way_of(way).emit) for way, named in _WAYS.items())
        menu.addSeparator()
        self._ready_only = [
            self._offer(menu, "Save as plain text…", "Ctrl+S", lambda: self.saved.emit("txt")),
            self._offer(menu, "Save as web page…", "Ctrl+Shift+S", lambda: self.saved.emit("html")),
        ]
        menu.addSeparator()
        self._offer(menu, "Open Request a Review", "Ctrl+Shift+R", self.review_wanted.emit)
        made.setMenu(menu)
        return made

    def _offer(self, menu: QMenu, name: str, key: str, act: Callable[[], object]) -> QAction:
        """Add one way to the menu, with the key that it has in the window, and return it."""
        action = menu.addAction(f"{name}\t{words.key(key)}")
        action.triggered.connect(lambda _checked=False: act())
        return action

    def _way_of(self, channel: Channel) -> SignalInstance:
        """Return the signal that hands over to ``channel``."""
        ways = {Channel.EMAIL: self.mailed, Channel.API: self.requested}
        return ways.get(channel, self.handed_over)

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
        name, key = _WAYS[self._channel]
        # The longer keys of the other ways stand in the menu: here they would not fit.
        shown = ready and self._channel is Channel.SELLER_CENTRAL
        self._button.setText(f"{name}   {words.key(key)}" if shown else name)
        for part in (self._button, self._page):
            part.setEnabled(ready)
        for action in self._ready_only:
            action.setEnabled(ready)
        self._copy.setEnabled(ready or self._channel is not Channel.SELLER_CENTRAL)
        # E-mail and API have limits of their own, so they are asked for also where Seller Central's are not kept.
        self._more.setEnabled(verdict.state is not State.EMPTY)
        restyle(self, "level", level)
        self.setAccessibleName(f"{verdict.headline}. {verdict.detail}")

    def show_way(self, channel: Channel) -> None:
        """Let the button hand over to ``channel``, the one whose rules the verdict is about."""
        if channel is not self._channel:
            self._channel = channel
            self.show_verdict(self._verdict)

    def recolor(self, scheme: Colors) -> None:
        """Take other colours."""
        self._words.recolor(scheme)

    def focus_button(self) -> None:
        """Put the focus on the hand-over button."""
        self._button.setFocus(Qt.FocusReason.ShortcutFocusReason)
