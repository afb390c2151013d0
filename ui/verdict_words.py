"""What the verdict says: its shape, its headline and what goes with it, drawn by hand as it changes while one types."""

from functools import lru_cache

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import links
from ui.theme import VERDICT_SIZE, Colors

_SHAPE, _GAP, _BELOW = 24, 10, 8
_WRAP = Qt.TextFlag.TextWordWrap.value
_LINE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class VerdictWords(QWidget):
    """Shows a headline beside a level's shape, and a sentence below."""

    def __init__(self, scheme: Colors, parent: QWidget | None = None) -> None:
        """Make it empty."""
        super().__init__(parent)
        self._scheme, self._level, self._headline, self._detail = scheme, "hint", "", ""
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, level: str, headline: str, detail: str) -> None:
        """Show these words with the shape of ``level``; the window makes room anew only if they need other room."""
        if (level, headline, detail) == (self._level, self._headline, self._detail):
            return
        before = self.heightForWidth(self.width())
        self._level, self._headline, self._detail = level, headline, detail
        self.setAccessibleName(f"{headline}. {detail}")
        if self.heightForWidth(self.width()) != before:
            self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Tell that words are wrapped."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return how high the words are at ``width``."""
        below = links.height(self._detail, width)
        return self._head_height(width) + (below + _BELOW if below else 0)

    def _head_height(self, width: int) -> int:
        room = QRect(0, 0, max(1, width - _SHAPE - _GAP), 1000)
        return max(_SHAPE, _metrics().boundingRect(room, _WRAP, self._headline).height())

    def sizeHint(self) -> QSize:
        """Return the size at the width that there is."""
        return QSize(self.width(), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """Return what must be seen at least."""
        return QSize(_SHAPE + _GAP, _SHAPE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the words at the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the shape and the words on the level's tint."""
        scheme, tall = self._scheme, self._head_height(self.width())
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(scheme.soft_of(self._level)))
        image = links.shape(self._level, scheme, _SHAPE, self.devicePixelRatioF())
        painter.drawImage(QRect(0, (tall - _SHAPE) // 2, _SHAPE, _SHAPE), image)
        painter.setFont(_font())
        painter.setPen(QColor(scheme.of(self._level)))
        indent = _SHAPE + _GAP
        painter.drawText(QRect(indent, 0, self.width() - indent, tall), int(_LINE) | _WRAP, self._headline)
        painter.setFont(links.font())
        painter.setPen(QColor(scheme.text))
        painter.drawText(QRect(0, tall + _BELOW, self.width(), self.height() - tall - _BELOW), _WRAP, self._detail)
        painter.end()

    def recolor(self, scheme: Colors) -> None:
        """Take other colours."""
        self._scheme = scheme
        self.update()


def _font() -> QFont:
    """Return the headline's type."""
    made = links.font()
    made.setPixelSize(VERDICT_SIZE)
    made.setWeight(QFont.Weight.Bold)
    return made


@lru_cache(maxsize=1)
def _metrics() -> QFontMetrics:
    """Return the headline's measures."""
    return QFontMetrics(_font())
