"""Icons from ``resources/icons``, in the scheme's colours and sharp at every scale."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from composer.paths import resources
from ui.theme import Colors


class _Engine(QIconEngine):
    """Draws one SVG at whatever size is asked for; pale when its button is off."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self._data = data
        self._renderer = QSvgRenderer(QByteArray(data))

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw into ``rect``."""
        painter.setOpacity(0.4 if mode is QIcon.Mode.Disabled else 1.0)
        self._renderer.render(painter, QRectF(rect))
        painter.setOpacity(1.0)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return the icon as a picture of ``size`` pixels."""
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(QPointF(0, 0).toPoint(), size), mode, state)
        painter.end()
        return picture

    def clone(self) -> QIconEngine:
        """Return another engine for the same picture."""
        return _Engine(self._data)


@lru_cache(maxsize=64)
def _read(path: Path) -> str:
    """Return an icon's source."""
    return path.read_text("utf-8")


def icon(name: str, color: str, on_color: str = "#FFFFFF") -> QIcon:
    """Return the icon ``name`` drawn in ``color``; what lies on filled shapes is in ``on_color``."""
    source = _read(resources() / "icons" / f"{name}.svg")
    return QIcon(_Engine(source.replace("currentColor", color).replace("onColor", on_color).encode()))


def level_icon(level: str, scheme: Colors) -> QIcon:
    """Return the shape of a level's word or of ``ok``: octagon, triangle, circle with i, tick."""
    return icon(level, scheme.of(level), scheme.panel)
