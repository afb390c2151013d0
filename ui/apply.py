"""Applies edits to the document, as one undo step, only where the text is still what the rule saw."""

from collections.abc import Sequence

from PySide6.QtGui import QTextCursor, QTextDocument

from composer.model import Edit
from ui.snapshot import Offsets, text_of


def edits(document: QTextDocument, wanted: Sequence[Edit], judged: str) -> bool:
    """Apply ``wanted``, whose spans count in ``judged``; return whether it was done.

    Nothing is changed when the document no longer holds ``judged``: the next check brings new fixes.
    The formatting of what is replaced is kept, and one undo takes everything back.
    """
    if not wanted or text_of(document) != judged:
        return False
    offsets = Offsets(judged)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for edit in sorted(wanted, key=lambda it: it.span, reverse=True):
        cursor.setPosition(offsets.to_qt(edit.span.start))
        cursor.setPosition(offsets.to_qt(edit.span.end), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(edit.text)
    cursor.endEditBlock()
    return True
