"""How long the seller has: the days of the contact window, and what was sent for this order before."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from composer.orders.window import State, Window
from ui import words
from ui.pieces import button, card, clear, label, restyle, row

_MEANING = "Amazon does not publish what completion means."
_LEVELS = {
    (State.OPEN, True): "",
    (State.CLOSING, False): "warning",
    (State.CLOSED, False): "warning",
    (State.CLOSED, True): "blocker",
}
"""The level by state, and by whether that is sure: the one at which ``window_expired`` counts."""


class WindowCard(QWidget):
    """Shows the days left, the last safe day, and the order's earlier messages."""

    opened = Signal(int)
    """Open the message with this id."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the cards, empty."""
        super().__init__(parent)
        self.setObjectName("clear")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        frame, inside = card(6)
        self._count = label(role="dim")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName("Days of the window that have passed")
        self._bar.setToolTip(f"A delivery day is taken for completion, also an estimated one. {_MEANING}")
        self._line = label(role="dim", wrap=True)
        inside.addLayout(row(label("Window", "head"), None, self._count))
        inside.addWidget(self._bar)
        inside.addWidget(self._line)
        layout.addWidget(frame)
        self._earlier, self._earlier_list = card(4)
        layout.addWidget(self._earlier)
        self._earlier.hide()

    def show_window(self, window: Window) -> None:
        """Show how the window of the order stands."""
        if window.start is None or window.last is None or window.last_safe is None or window.basis is None:
            self._bar.setValue(0)
            restyle(self._bar, "level", "")
            self._count.setText("not known")
            self._line.setText(f"Set when the order was completed to see the days left. {_MEANING}")
            return
        level = _LEVELS[window.state, window.sure]
        days = (window.last - window.start).days
        self._bar.setRange(0, days)
        self._bar.setValue(min(max(window.passed, 0), days))
        restyle(self._bar, "level", level)
        begun = f"{words.BASES[window.basis]} {words.day(window.start)}"
        if window.state is State.CLOSED:
            self._count.setText("closed" if window.sure else "may be closed")
            rest = "Only replies may be sent." if window.sure else "Only you can know when it was completed."
            self._line.setText(f"{begun} · ended {words.day(window.last)}. {rest}")
        elif window.left == 0:
            self._count.setText("last day")
            self._line.setText(f"{begun} · closes today. The safe days are over.")
        else:
            left = f"{window.left} day{'s' if window.left > 1 else ''} left"
            self._count.setText(f"day {max(window.passed, 0)} of {days}")
            self._line.setText(f"{begun} · {left} · last safe day {words.day(window.last_safe)}")

    def show_earlier(self, messages: Sequence[tuple[int, date, str]]) -> None:
        """Show earlier messages of this order as (id, day, kind in words), newest first."""
        clear(self._earlier_list)
        self._earlier_list.addWidget(label("Earlier for this order", "head"))
        for number, day, kind in messages[:5]:
            text = f"{words.day(day)}  ·  {kind}"
            made = button(text, "link", name=f"Open the message of {text}")
            made.clicked.connect(lambda _=False, number=number: self.opened.emit(number))
            self._earlier_list.addWidget(made)
        self._earlier.setVisible(bool(messages))
