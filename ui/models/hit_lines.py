"""Draws what a search of the help found: a title, and below it an excerpt with the words marked."""

from html import escape

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPainter, QTextDocument
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.help_book import Hit, matches
from ui.theme import TEXT_SIZE, Colors

HIT = Qt.ItemDataRole.UserRole
"""Under this role a line holds its Hit."""
_ROOM, _LINES = 8, 4


class HitLines(QStyledItemDelegate):
    """Draws lines that hold a ``Hit``."""

    def __init__(self, scheme: Colors, parent: QWidget) -> None:
        """Draw in the colours of ``scheme``."""
        super().__init__(parent)
        self.scheme = scheme
        self.wanted: tuple[str, ...] = ()
        """The words that are marked."""

    def _document(self, hit: Hit, width: int) -> QTextDocument:
        """Return the line as a document of that width."""
        made = QTextDocument()
        made.setDocumentMargin(0)
        made.setTextWidth(width)
        title, excerpt = (self._marked(text) for text in (hit.title, hit.excerpt))
        size = f"font-size:{TEXT_SIZE}px"
        made.setHtml(
            f'<div style="{size};color:{self.scheme.text};font-weight:600">{title}</div>'
            f'<div style="{size};color:{self.scheme.dim}">{excerpt}</div>'
        )
        return made

    def _marked(self, text: str) -> str:
        """Return the text as HTML with the words marked."""
        parts, last = [], 0
        for start, end in matches(text, self.wanted):
            look = f"background-color:{self.scheme.warning_soft};color:{self.scheme.text}"
            parts += [escape(text[last:start]), f'<span style="{look}">{escape(text[start:end])}</span>']
            last = end
        return "".join([*parts, escape(text[last:])])

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the room that a line takes, the same for all: laying each out would be felt while one types."""
        return QSize(0, _LINES * (option.fontMetrics.lineSpacing() + 2) + 2 * _ROOM)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw a line, on a tint when it is chosen."""
        hit = index.data(HIT)
        if not isinstance(hit, Hit):
            return
        bare = QStyleOptionViewItem(option)
        bare.text = ""
        option.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, bare, painter, option.widget)
        painter.save()
        inside = option.rect.adjusted(_ROOM, _ROOM, -_ROOM, -_ROOM)
        painter.setClipRect(inside)
        painter.translate(inside.topLeft())
        self._document(hit, inside.width()).drawContents(painter)
        painter.restore()
