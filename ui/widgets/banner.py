"""One line that tells what happened and what can be done about it, such as undo."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.icons import icon
from ui.pieces import button, label, restyle, tool
from ui.theme import Colors

SHORT, LONG = 8_000, 0
"""Milliseconds that a message stays; nought: until it is closed."""


class Banner(QFrame):
    """Shows one message at a time, with at most one thing to do."""

    def __init__(self, scheme: Colors, parent: QWidget | None = None) -> None:
        """Make the banner, hidden."""
        super().__init__(parent)
        self.setObjectName("banner")
        self._words = label(wrap=True)
        self._act: Callable[[], object] | None = None
        self._button = button("", "link", self._do, "Do what the line offers")
        self._close = tool(icon("close", scheme.text), "Close this line")
        self._close.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 6, 6, 6)
        layout.addWidget(self._words, 1)
        layout.addWidget(self._button)
        layout.addWidget(self._close)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.hide)
        self.hide()

    @property
    def words(self) -> str:
        """What is shown."""
        return self._words.text()

    def tell(self, text: str, level: str = "hint", do: str = "", act: Callable[[], object] | None = None) -> None:
        """Show ``text``; with ``do`` a button that calls ``act``. Bad news stays until it is closed."""
        self._words.setText(text)
        self._button.setText(do)
        self._button.setAccessibleName(do or "Nothing to do")
        self._button.setVisible(bool(do))
        self._act = act
        restyle(self, "level", level)
        self.setAccessibleName(text)
        self.show()
        self._timer.stop()
        if level != "blocker":
            self._timer.start(SHORT)

    def _do(self) -> None:
        """Do what the button says."""
        self.hide()
        if self._act is not None:
            self._act()

    def recolor(self, scheme: Colors) -> None:
        """Take other colours."""
        self._close.setIcon(icon("close", scheme.text))
