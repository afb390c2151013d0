"""The text field: rich text of which only what Amazon allows can be set, and a cleaner for what is pasted."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QMimeData, Qt, QUrl, Signal
from PySide6.QtGui import (
    QFont,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextListFormat,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from ui.theme import LINE_HEIGHT, editor_size

Clean = Callable[[str], tuple[str, tuple[str, ...]]]
"""HTML in; clean HTML and what was removed, in plain words, out."""

COLUMN = 75
"""Widest line, in average characters: longer ones are hard to read."""
MARGIN = 22
"""Pixels around the text."""


class Editor(QTextEdit):
    """Edits one draft's document at a time."""

    pasted = Signal(tuple)
    """What the cleaner removed from a paste, in plain words; empty when nothing was."""
    composing = Signal(bool)
    """Whether an input method holds text that is not in the document yet."""
    files_dropped = Signal(list)
    """Paths of files that were dropped or pasted: they are to be attached."""
    pointed_at = Signal(int)
    """A click at this UTF-16 offset."""

    def __init__(self, clean: Clean, parent: QWidget | None = None) -> None:
        """Make an empty editor that puts pasted HTML through ``clean``."""
        super().__init__(parent)
        self._clean = clean
        self.setObjectName("editor")
        self.setAccessibleName("Message to the buyer")
        self.setTabChangesFocus(True)
        self.setAcceptRichText(True)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setPlaceholderText("Write to the buyer here. Every rule is checked as you type.")

    def edit(self, document: QTextDocument) -> None:
        """Show ``document``, laid out as the editor wants it."""
        self.setDocument(document)
        self._set_column()

    def toggle_bold(self) -> None:
        """Make the selection, or what is typed next, bold or no longer bold."""
        form = QTextCharFormat()
        form.setFontWeight(QFont.Weight.Normal if self.fontWeight() > QFont.Weight.Medium else QFont.Weight.Bold)
        self.mergeCurrentCharFormat(form)

    def toggle_italic(self) -> None:
        """Make the selection, or what is typed next, italic or no longer italic."""
        form = QTextCharFormat()
        form.setFontItalic(not self.fontItalic())
        self.mergeCurrentCharFormat(form)

    def toggle_list(self, style: QTextListFormat.Style) -> None:
        """Turn the paragraphs of the selection into a list of this style, or back."""
        cursor = self.textCursor()
        cursor.beginEditBlock()
        made = cursor.currentList()
        if cursor.block().textList() is not None and made.format().style() == style:
            self._unlist(cursor)
        else:
            cursor.createList(style)
        cursor.endEditBlock()

    def _unlist(self, cursor: QTextCursor) -> None:
        """Make the paragraphs of the selection ordinary ones."""
        plain = QTextBlockFormat()
        plain.setIndent(0)
        block = self.document().findBlock(cursor.selectionStart())
        while block.isValid() and block.position() <= cursor.selectionEnd():
            if block.textList() is not None:
                block.textList().remove(block)
                QTextCursor(block).mergeBlockFormat(plain)
            block = block.next()

    def set_link(self, address: str) -> None:
        """Link the selection to ``address``, or write the address where nothing is selected."""
        cursor = self.textCursor()
        form = QTextCharFormat()
        form.setAnchor(bool(address))
        form.setAnchorHref(address)
        form.setFontUnderline(bool(address))
        if cursor.hasSelection():
            cursor.mergeCharFormat(form)
        elif address:
            cursor.insertText(address, form)

    def insert_clean(self, html: str) -> tuple[str, ...]:
        """Insert HTML through the cleaner as one undo step; return what was removed."""
        clean, removed = self._clean(html)
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        start = cursor.position()
        cursor.insertHtml(clean)
        lay_out(cursor, start, cursor.position())
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        return removed

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take text and HTML; nothing else has a place in a message."""
        return source.hasText() or source.hasHtml()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Insert what was pasted or dropped, cleaned."""
        if source.hasUrls() and not source.hasHtml():
            local = [it.toLocalFile() for it in source.urls() if it.isLocalFile()]
            self.files_dropped.emit(local) if local else self.pasted.emit(("a file",))
        elif source.hasHtml():
            self.pasted.emit(self.insert_clean(source.html()))
        elif source.hasText():
            cursor = self.textCursor()
            cursor.insertText(source.text().replace("\r\n", "\n").replace("\r", "\n"), QTextCharFormat())
            self.ensureCursorVisible()
            self.pasted.emit(())

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Load nothing: neither the network nor a file may be touched by a text."""
        return None

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Tell whether text is being composed."""
        self.composing.emit(bool(event.preeditString()))
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let a list end on an empty item, and keep what a soft break would hide."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        cursor = self.textCursor()
        if enter and cursor.block().textList() is not None and not cursor.block().text():
            self.toggle_list(cursor.currentList().format().style())
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell where a click without a selection went."""
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self.pointed_at.emit(self.textCursor().position())

    def resizeEvent(self, event: Any) -> None:
        """Keep the column readable."""
        super().resizeEvent(event)
        self._set_column()

    def _set_column(self) -> None:
        """Wrap the text at a column of ``COLUMN`` characters, or at the edge when there is less room.

        The column is the text's, not the viewport's: beside margins of the viewport every letter typed would have
        the whole text laid out again.
        """
        column = self.fontMetrics().averageCharWidth() * COLUMN + 2 * MARGIN
        self.setLineWrapColumnOrWidth(min(column, self.viewport().width()))


def new_document(parent: QWidget, zoom: int = 100) -> QTextDocument:
    """Return an empty document in the editor's type."""
    document = QTextDocument(parent)
    font = QFont(parent.font())
    font.setPixelSize(editor_size(zoom))
    document.setDefaultFont(font)
    document.setDocumentMargin(MARGIN)
    return document


def lay_out(cursor: QTextCursor, start: int, end: int) -> None:
    """Give the paragraphs from ``start`` to ``end`` (UTF-16) the editor's line height, and no margins."""
    form = QTextBlockFormat()
    form.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    form.setTopMargin(0)
    form.setBottomMargin(0)
    whole = QTextCursor(cursor)
    whole.setPosition(start)
    whole.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    whole.mergeBlockFormat(form)
