"""Places parts by hand: a card beside the caret, never over its line, and a column's parts below one another."""

from collections.abc import Sequence

from PySide6.QtCore import QRect
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


def put(wanted: Sequence[tuple[QWidget, QRect]]) -> None:
    """Put each part of a column, given from top to bottom, in its place and show it.

    An opaque part that moves where nothing else is in the way is copied as it was painted. So what goes down
    goes from the bottom up, and what goes up from the top down.
    """
    down = [it for it in wanted if it[1].top() > it[0].y()]
    for part, place in (*reversed(down), *(it for it in wanted if it not in down)):
        if part.geometry() != place:
            part.setGeometry(place)
    for part, _ in wanted:
        if part.isHidden():
            part.show()
