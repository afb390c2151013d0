"""What was sent for the order before, here or elsewhere, and what the draft repeats of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from ui.pieces import button, card, clear, label, row

WAYS = {
    "review_button": "I used Request a Review",
    "seller_central": "I sent something from Seller Central",
    "email": "I sent an e-mail",
    "other": "I wrote in another way",
}
"""What a seller can log, by the way it was sent."""


@dataclass(frozen=True, slots=True)
class Line:
    """One earlier message, as it is shown."""

    text: str
    message: int | None = None
    """The kept message that it opens."""
    logged: int | None = None
    """The logged line that it can take back."""


class EarlierCard(QWidget):
    """Lists earlier messages of an order."""

    opened = Signal(int)
    """Open the message with this id."""
    logged = Signal(str)
    """Something was sent elsewhere, in this way."""
    taken_back = Signal(int)
    """The logged line with this id was not so."""
    compared = Signal()
    """Show how the draft differs from the message that it repeats."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the card, hidden until there is an order."""
        super().__init__(parent)
        self.setObjectName("clear")
        frame, inside = card(4)
        self._repeat = label("", "warning", wrap=True)
        self._compare = button("Show what differs", "link", self.compared.emit, "Show how the draft differs from it")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        self._none = label("Nothing was sent for it yet.", "dim", wrap=True)
        self._log = button("Sent elsewhere", "link", None, "Note what was sent for this order elsewhere")
        menu = QMenu(self._log)
        for way, text in WAYS.items():
            menu.addAction(text, partial(self.logged.emit, way))
        self._log.setMenu(menu)
        inside.addWidget(label("Earlier for this order", "head"))
        for part in (self._repeat, self._compare, self._none):
            inside.addWidget(part)
        inside.addLayout(self._rows)
        inside.addLayout(row(self._log, None))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)
        self._lines: tuple[Line, ...] | None = None
        self.show_repeat("")
        self.hide()

    def show_lines(self, lines: Sequence[Line] | None) -> None:
        """Show earlier messages, newest first; None where there is no order."""
        self.setVisible(lines is not None)
        given = tuple(lines) if lines is not None else None
        if given == self._lines:
            return
        self._lines = given
        clear(self._rows)
        for it in given or ():
            if it.message is not None:
                made = button(it.text, "link", partial(self.opened.emit, it.message), f"Open the message of {it.text}")
                self._rows.addWidget(made)
            elif it.logged is not None:
                back = button("Take back", "link", partial(self.taken_back.emit, it.logged), f"Take back: {it.text}")
                self._rows.addLayout(row(label(it.text, wrap=True), None, back))
        self._none.setVisible(not given)

    def show_repeat(self, sentence: str) -> None:
        """Say that the draft nearly repeats a message; nothing where it does not."""
        self._repeat.setText(sentence)
        self._repeat.setVisible(bool(sentence))
        self._compare.setVisible(bool(sentence))
