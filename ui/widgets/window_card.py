"""How long the seller has: the days of the contact window, and whether the draft's kind may be sent today."""

from typing import Any

from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from composer.orders.window import State, Window
from ui import words
from ui.pieces import card, label, restyle, row

_MEANING = "Amazon does not publish what completion means."
_LEVELS = {
    (State.OPEN, True): "",
    (State.CLOSING, False): "warning",
    (State.CLOSED, False): "warning",
    (State.CLOSED, True): "blocker",
}
"""The level by state, and by whether that is sure: the one at which ``window_expired`` counts."""


class WindowCard(QWidget):
    """Shows the days left and the last safe day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the card, empty."""
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
        self._standing = label("", "warning", wrap=True)
        self._standing.hide()
        inside.addWidget(self._standing)
        layout.addWidget(frame)

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

    def show_standing(self, standing: Any) -> None:
        """Say whether the draft's kind may be sent today: a ``clock.Standing``, or None while there is no kind."""
        told = standing is not None and not standing.open
        self._standing.setText(standing.reason if told else "")
        self._standing.setVisible(told)
