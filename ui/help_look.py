"""How a help page looks: room between its parts, examples on a tint with their marks, quiet tables."""

from PySide6.QtGui import (
    QBrush,
    QColor,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextTable,
    QTextTableFormat,
)

from ui.snapshot import Offsets
from ui.theme import Colors

BODY = 14
"""The type size of a page in pixels, at a zoom of 100 %."""
_OPEN, _CLOSE = "⟦", "⟧"


def dress(document: QTextDocument, scheme: Colors) -> None:
    """Give a document that was read from Markdown the window's looks."""
    block = document.begin()
    while block.isValid():
        _space(block, scheme)
        block = block.next()
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _rule(frame, scheme)


def _space(block: QTextBlock, scheme: Colors) -> None:
    """Give a paragraph, heading or example its room."""
    cursor = QTextCursor(block)
    form = block.blockFormat()
    if _is_code(block):
        form.setBackground(QColor(scheme.hint_soft))
        form.setNonBreakableLines(False)
        form.setLeftMargin(8)
        form.setRightMargin(8)
        form.setTopMargin(0)
        form.setBottomMargin(0 if _is_code(block.next()) else 12)
        cursor.setBlockFormat(form)
        _mark(block, scheme)
        return
    level = form.headingLevel()
    inside = cursor.currentTable() is not None
    leads = not level and not inside and _is_code(block.next())
    form.setTopMargin(8 if leads else (0, 0, 20, 14)[min(level, 3)])
    form.setBottomMargin(0 if inside else 4 if leads or block.textList() is not None else 8)
    form.setLineHeight(130, form.LineHeightTypes.ProportionalHeight.value)
    cursor.setBlockFormat(form)


def _is_code(block: QTextBlock) -> bool:
    """Whether the block is a line of an example."""
    return block.isValid() and block.blockFormat().hasProperty(QTextFormat.Property.BlockCodeFence)


def _mark(block: QTextBlock, scheme: Colors) -> None:
    """Underline what an example marks as found."""
    text = block.text()
    offsets = Offsets(text)
    start = text.find(_OPEN)
    while start >= 0:
        end = text.find(_CLOSE, start)
        if end < 0:
            return
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + offsets.to_qt(start))
        cursor.setPosition(block.position() + offsets.to_qt(end + 1), QTextCursor.MoveMode.KeepAnchor)
        look = QTextCharFormat()
        look.setForeground(QColor(scheme.blocker))
        look.setBackground(QColor(scheme.blocker_soft))
        cursor.mergeCharFormat(look)
        start = text.find(_OPEN, end)


def _rule(table: QTextTable, scheme: Colors) -> None:
    """Give a table thin lines and room in its cells."""
    form = QTextTableFormat(table.format())
    form.setBorder(1)
    form.setBorderCollapse(True)
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setBorderBrush(QBrush(QColor(scheme.line)))
    form.setCellPadding(6)
    form.setCellSpacing(0)
    form.setBottomMargin(12)
    table.setFormat(form)
