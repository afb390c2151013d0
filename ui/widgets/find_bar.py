"""Finds words in the text."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget

from ui.pieces import button, label


class FindBar(QFrame):
    """A line to type into; tells what to find and in which direction."""

    wanted = Signal(str, bool)
    """Words, and whether to look backwards."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the bar, hidden."""
        super().__init__(parent)
        self.setObjectName("clear")
        self._line = QLineEdit()
        self._line.setPlaceholderText("Find in the message")
        self._line.setAccessibleName("Find in the message")
        self._line.textChanged.connect(lambda: self.wanted.emit(self._line.text(), False))
        self._count = label(role="dim")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 16, 6)
        layout.addWidget(self._line, 1)
        layout.addWidget(self._count)
        layout.addWidget(button("Previous", "link", lambda: self.wanted.emit(self._line.text(), True)))
        layout.addWidget(button("Next", "link", lambda: self.wanted.emit(self._line.text(), False)))
        layout.addWidget(button("Close", "link", self.leave))
        self.hide()

    def open(self) -> None:
        """Show the bar and take the focus."""
        self.show()
        self._line.setFocus()
        self._line.selectAll()

    def tell(self, text: str) -> None:
        """Show what the search gave."""
        self._count.setText(text)

    def leave(self) -> None:
        """Hide the bar."""
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Shift+Enter back, Escape closes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.wanted.emit(self._line.text(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)
