"""Buttons that look like words, and the shapes of levels, drawn by hand.

Under a style sheet each button of a list costs about as much as a letter typed; these cost next to nothing.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui.icons import level_icon
from ui.theme import TEXT_SIZE, Colors

GAP = 6
"""Pixels between two links in a line."""
PAD = 4
"""Pixels around a link's words, which belong to what can be pressed."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Link(QAbstractButton):
    """A button drawn as words in the accent's colour: underlined under the mouse, framed with the focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a link without words."""
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def say(self, text: str, name: str) -> None:
        """Show ``text``; ``name`` is what a screen reader says."""
        if text != self.text() or name != self.accessibleName():
            self.setText(text)
            self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        """Return the room that the words need."""
        return QSize(advance(self.text()) + 2 * PAD, metrics().height() + 2 * PAD)

    def minimumSizeHint(self) -> QSize:
        """Return what ``sizeHint`` says."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words."""
        room, words = self.width() - 2 * PAD, self.text()
        form = font()
        form.setUnderline(self.underMouse())
        painter = QPainter(self)
        painter.setFont(form)
        painter.setPen(self.palette().color(QPalette.ColorRole.Link))
        if advance(words) > room:
            words = metrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(self.rect().adjusted(PAD, 0, 0, 0), _LEFT, words)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.end()


def font(*, bold: bool = False) -> QFont:
    """Return the window's type."""
    made = QFont(_family())
    made.setPixelSize(TEXT_SIZE)
    if bold:
        made.setWeight(QFont.Weight.DemiBold)
    return made


@lru_cache(maxsize=1)
def _family() -> QFont:
    """Return the system's type."""
    return QFont()


@lru_cache(maxsize=2)
def metrics(*, bold: bool = False) -> QFontMetrics:
    """Return the measures of the window's type."""
    return QFontMetrics(font(bold=bold))


@lru_cache(maxsize=1024)
def advance(text: str) -> int:
    """Return how many pixels wide ``text`` is in one line."""
    return metrics().horizontalAdvance(text)


@lru_cache(maxsize=4096)
def height(text: str, width: int, *, bold: bool = False) -> int:
    """Return how many pixels high ``text`` is when it is wrapped at ``width``."""
    room = QRect(0, 0, max(1, width), 10_000)
    flags = Qt.TextFlag.TextWordWrap.value
    return metrics(bold=bold).boundingRect(room, flags, text).height() if text else 0


@lru_cache(maxsize=64)
def shape(level: str, scheme: Colors, size: int, ratio: float) -> QImage:
    """Return the shape of a level's word or of ``ok``, ``size`` pixels wide on a screen of ``ratio``."""
    return level_icon(level, scheme).pixmap(QSize(size, size), ratio).toImage()


def lines(links: Sequence[Link], width: int) -> Iterator[list[Link]]:
    """Yield links line by line, as many in each as fit into ``width``."""
    line: list[Link] = []
    used = 0
    for link in links:
        wanted = link.sizeHint().width() + GAP
        if line and used + wanted - GAP > width:
            yield line
            line, used = [], 0
        line.append(link)
        used += wanted
    if line:
        yield line


def fill_ground(painter: QPainter, widget: QWidget, scheme: Colors) -> None:
    """Fill an opaque widget with the window's ground, so that it can be moved without being painted again."""
    if widget.testAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent):
        painter.fillRect(widget.rect(), QColor(scheme.background))
