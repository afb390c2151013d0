"""One line below the findings: a check that passed, waits or could not run, or a warning that was accepted."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui import links
from ui.links import Link
from ui.theme import Colors

_SHAPE, _INDENT, _GAP = 16, 26, 8
_WRAP = Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignVCenter.value


class CheckLine(QWidget):
    """Shows a shape, words and a button; drawn by hand."""

    def __init__(self, scheme: Colors, parent: QWidget | None = None) -> None:
        """Make an empty line."""
        super().__init__(parent)
        self._scheme = scheme
        self._level, self._text = "ok", ""
        self._act: Callable[[], object] = self.update
        self.link = Link(self)
        self.link.clicked.connect(self._press)

    def show_line(self, level: str, text: str, action: str, name: str, act: Callable[[], object]) -> None:
        """Show ``text`` under a level's shape; a button that says ``action`` does ``act``."""
        self._act = act
        self.link.say(action, name)
        if (level, text) != (self._level, self._text):
            self._level, self._text = level, text
            self.setAccessibleName(text)
            self.update()
        self._place()

    def _press(self) -> None:
        """Do what the button is for."""
        self._act()

    def heightForWidth(self, width: int) -> int:
        """Return how high the line is at ``width``."""
        return max(links.height(self._text, self._room(width)), self.link.sizeHint().height())

    def _room(self, width: int) -> int:
        """Return how many pixels wide the words may be."""
        return max(1, width - _INDENT - _GAP - self.link.sizeHint().width())

    def _place(self) -> None:
        """Put the button at the right end."""
        size = self.link.sizeHint()
        self.link.setGeometry(
            self.width() - size.width(), (self.height() - size.height()) // 2, size.width(), size.height()
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button at its end."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the shape and the words."""
        scheme = self._scheme
        painter = QPainter(self)
        links.fill_ground(painter, self, scheme)
        image = links.shape(self._level, scheme, _SHAPE, self.devicePixelRatioF())
        painter.drawImage(QRect(0, (self.height() - _SHAPE) // 2, _SHAPE, _SHAPE), image)
        painter.setFont(links.font())
        painter.setPen(QColor(scheme.dim if self._level in ("ok", "hint") else scheme.text))
        painter.drawText(QRect(_INDENT, 0, self._room(self.width()), self.height()), _WRAP, self._text)
        painter.end()

    def recolor(self, scheme: Colors) -> None:
        """Take other colours."""
        self._scheme = scheme
        self.update()
