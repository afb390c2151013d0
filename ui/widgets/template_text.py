"""The text of a template while it is written: values stand out as chips, and names are completed as one types."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QSyntaxHighlighter, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPlainTextEdit, QWidget

from ui.snapshot import Offsets
from ui.theme import Colors

Offers = Callable[[str, int], Sequence[Any]]
"""Text and caret (code points) in; ``completion.Offer`` values out."""
_EDIT = Qt.ItemDataRole.UserRole
_ROWS, _WIDTH = 8, 420


class _Chips(QSyntaxHighlighter):
    """Gives values and blocks a ground of their own, and faults a wave."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self.form: Any = None
        self.scheme: Colors | None = None

    def highlightBlock(self, text: str) -> None:
        """Draw the chips of one line."""
        if self.form is None or self.scheme is None or self.form.text != self.document().toPlainText():
            return
        offsets, start = Offsets(self.form.text), self.currentBlock().position()
        for spans, look in (
            ([it.span for it in self.form.slots], _chip(self.scheme.soft, self.scheme.accent)),
            (self.form.tags, _chip(self.scheme.hint_soft, self.scheme.hint)),
            ([it.span for it in self.form.faults], _wave(self.scheme.blocker)),
        ):
            for span in spans:
                first, last = offsets.to_qt(span.start) - start, offsets.to_qt(span.end) - start
                if last > 0 and first < len(text) * 2:
                    self.setFormat(max(first, 0), last - max(first, 0), look)


class TemplateText(QPlainTextEdit):
    """Edits the text; asks for completions after an opening brace or bracket, and on Ctrl+Space."""

    typed = Signal()
    """The text is another one."""

    def __init__(self, scheme: Colors, parent: QWidget | None = None) -> None:
        """Begin empty; ``offers`` must be set before names are completed."""
        super().__init__(parent)
        self.setAccessibleName("Text of the template")
        self.offers: Offers = lambda _text, _caret: ()
        self._chips = _Chips(self.document())
        self._chips.scheme = scheme
        self._list = QListWidget(self)
        self._list.setAccessibleName("Values that can stand here")
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemClicked.connect(lambda _: self._take())
        self._list.hide()
        self.textChanged.connect(self._note)

    def show_form(self, form: Any) -> None:
        """Draw the chips of a form, if it is that of the text as it stands."""
        self._chips.form = form
        self.blockSignals(True)
        self._chips.rehighlight()
        self.blockSignals(False)

    def put(self, words: str) -> None:
        """Put a value in at the caret."""
        self.textCursor().insertText(words)
        self.setFocus()

    def replace(self, start: int, end: int, words: str) -> None:
        """Put words in the place of a stretch, counted in code points, as one step to undo."""
        offsets = Offsets(self.toPlainText())
        cursor = self.textCursor()
        cursor.setPosition(offsets.to_qt(start))
        cursor.setPosition(offsets.to_qt(end), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(words)
        self.setTextCursor(cursor)

    def go(self, start: int) -> None:
        """Put the caret at a place, counted in code points."""
        cursor = self.textCursor()
        cursor.setPosition(Offsets(self.toPlainText()).to_qt(start))
        self.setTextCursor(cursor)
        self.setFocus()

    @property
    def completing(self) -> bool:
        """Whether names are offered."""
        return self._list.isVisible()

    def _note(self) -> None:
        """Follow an edit."""
        self.typed.emit()
        self._complete()

    def _complete(self) -> None:
        """Offer what completes the name before the caret."""
        text = self.toPlainText()
        caret = Offsets(text).from_qt(self.textCursor().position())
        offers = self.offers(text, caret) if self.hasFocus() else ()
        self._list.clear()
        for it in offers:
            line = QListWidgetItem(f"{it.insert}    {it.label}")
            line.setData(_EDIT, it.edit)
            self._list.addItem(line)
        self._list.setVisible(bool(offers))
        if not offers:
            return
        self._list.setCurrentRow(0)
        height = self._list.sizeHintForRow(0) * min(len(offers), _ROWS) + 14
        place = self.cursorRect().bottomLeft()
        below = self.viewport().height() - place.y()
        top = place.y() + 4 if below > height else self.cursorRect().top() - height
        self._list.setGeometry(min(place.x(), max(self.width() - _WIDTH, 0)), max(top, 0), _WIDTH, height)
        self._list.raise_()

    def _take(self) -> None:
        """Put the chosen value in."""
        item = self._list.currentItem()
        self._list.hide()
        if item is not None:
            edit = item.data(_EDIT)
            self.replace(edit.span.start, edit.span.end, edit.text)
            self._list.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Steer the list of names while it is open."""
        key = event.key()
        if key == Qt.Key.Key_Space and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._complete()
        elif self.completing and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            step = 1 if key == Qt.Key.Key_Down else -1
            self._list.setCurrentRow((self._list.currentRow() + step) % self._list.count())
        elif self.completing and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            self._take()
        elif self.completing and key == Qt.Key.Key_Escape:
            self._list.hide()
        else:
            super().keyPressEvent(event)

    def recolor(self, scheme: Colors) -> None:
        """Take other colours."""
        self._chips.scheme = scheme
        self._chips.rehighlight()


def _chip(ground: str, ink: str) -> QTextCharFormat:
    """Return the look of a value or of a block's tag."""
    made = QTextCharFormat()
    made.setBackground(QColor(ground))
    made.setForeground(QColor(ink))
    return made


def _wave(ink: str) -> QTextCharFormat:
    """Return the look of a fault."""
    made = QTextCharFormat()
    made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    made.setUnderlineColor(QColor(ink))
    return made
