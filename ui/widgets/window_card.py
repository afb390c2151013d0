"""How long the seller has: the days of the contact window, and what was sent for this order before."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from composer.model import Facts
from ui import words
from ui.pieces import button, card, clear, label, restyle, row

WINDOW_DAYS = 30
"""Days after completion in which a seller may start a message (Communication Guidelines, 2020)."""


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
        self._bar.setRange(0, WINDOW_DAYS)
        self._bar.setAccessibleName("Days of the window that have passed")
        self._line = label(role="dim", wrap=True)
        inside.addLayout(row(label("Window", "head"), None, self._count))
        inside.addWidget(self._bar)
        inside.addWidget(self._line)
        layout.addWidget(frame)
        self._earlier, self._earlier_list = card(4)
        layout.addWidget(self._earlier)
        self._earlier.hide()

    def show_window(self, facts: Facts, today: date) -> None:
        """Show the window of an order completed as ``facts`` say, seen from ``today``."""
        done = facts.completed_on
        if done is None:
            self._bar.setValue(0)
            restyle(self._bar, "level", "")
            self._count.setText("not known")
            self._line.setText(
                "Set when the order was completed to see the days left. Amazon does not publish what completion means."
            )
            return
        passed, last = (today - done).days, done + timedelta(days=WINDOW_DAYS)
        left = WINDOW_DAYS - passed
        level = "blocker" if left < 0 else "warning" if left <= 2 else ""
        self._bar.setValue(min(max(passed, 0), WINDOW_DAYS))
        restyle(self._bar, "level", level)
        basis = words.BASES[facts.completed_basis]
        if left < 0:
            self._count.setText("closed")
            self._line.setText(f"{basis} {words.day(done)} · closed since {words.day(last)}. Only replies may be sent.")
        elif left == 0:
            self._count.setText("last day")
            self._line.setText(f"{basis} {words.day(done)} · closes today")
        else:
            self._count.setText(f"day {max(passed, 0)} of {WINDOW_DAYS}")
            self._line.setText(f"{basis} {words.day(done)} · last safe day {words.day(last - timedelta(days=1))}")

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
