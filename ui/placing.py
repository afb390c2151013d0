"""Places a card beside the caret, never over its line."""

from PySide6.QtWidgets import QTextEdit, QWidget

_GAP = 8
"""Pixels between the line and the card, and between the card and the editor's edge."""


def fit(card: QWidget, editor: QTextEdit) -> None:
    """Give ``card``, a child of ``editor``, the height that it needs, and its place below or above the caret."""
    card.resize(card.width(), card.heightForWidth(card.width()))
    caret = editor.cursorRect().translated(editor.viewport().pos())
    left = max(_GAP, min(caret.left() - 3 * _GAP, editor.width() - card.width() - _GAP))
    below = caret.bottom() + _GAP
    top = below if below + card.height() < editor.height() else caret.top() - card.height() - _GAP
    card.move(left, max(_GAP // 2, top))
