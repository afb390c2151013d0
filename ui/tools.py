"""The editor's tools on the page: formatting, paste, find, preview, and what an input method composes."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor, QTextListFormat

from ui import words
from ui.compose_page import ComposePage
from ui.heavy import load
from ui.writing import Writing


class Tools(QObject):
    """Does on the current desk's text what the tools are for."""

    link_wanted = Signal()
    """The seller wants to link the selection."""

    def __init__(self, page: ComposePage, writing: Writing, parent: QObject | None = None) -> None:
        """Work on ``page`` and the desk of ``writing``."""
        super().__init__(parent)
        self.page, self._writing = page, writing
        page.editor.composing.connect(self._note_composing)
        page.editor.pasted.connect(self._tell_paste)
        page.editor.currentCharFormatChanged.connect(lambda _form: self._show_format())
        page.editor.undoAvailable.connect(lambda _can: self._show_format())
        page.editor.redoAvailable.connect(lambda _can: self._show_format())
        page.tools.pressed_tool.connect(self.use)
        page.find_bar.wanted.connect(self._find)
        page.find_bar.closed.connect(page.editor.setFocus)

    def use(self, name: str) -> None:
        """Use one of the format bar's tools."""
        editor = self.page.editor
        if name == "eye":
            self.toggle_preview()
        elif name == "link":
            self.link_wanted.emit()
        elif name in ("bullets", "numbers"):
            style = QTextListFormat.Style.ListDisc if name == "bullets" else QTextListFormat.Style.ListDecimal
            editor.toggle_list(style)
        else:
            {"bold": editor.toggle_bold, "italic": editor.toggle_italic, "undo": editor.undo, "redo": editor.redo}[
                name
            ]()
        if name != "eye":
            editor.setFocus()
        self._show_format()

    def toggle_preview(self) -> None:
        """Show the message as the buyer gets it, or the editor again."""
        if self._writing.desk is None:
            return
        open_it = not self.page.previewing
        self.page.show_preview(load().normalised(self._writing.desk.whole(), plain=True).text if open_it else None)

    def _show_format(self) -> None:
        """Show what the caret stands in."""
        editor = self.page.editor
        document = editor.document()
        self.page.tools.show_state(
            bold=editor.fontWeight() > 500,
            italic=editor.fontItalic(),
            undo=document.isUndoAvailable(),
            redo=document.isRedoAvailable(),
        )

    def _note_composing(self, on: bool) -> None:
        """Leave the text alone while an input method composes."""
        if self._writing.desk is not None:
            self._writing.desk.composing = on
            if on:
                self.page.popup.hide()

    def _tell_paste(self, removed: tuple[str, ...]) -> None:
        """Say what a paste lost, with the way back."""
        if self._writing.desk is not None:
            self._writing.desk.recheck()
        if removed:
            text = f"Pasted without {words.listed(removed)}: Amazon does not allow it."
            self.page.banner.tell(text, "hint", "Undo paste", self.page.editor.undo)

    def _find(self, asked: str, back: bool) -> None:
        """Select the next place that holds the words asked for."""
        editor = self.page.editor
        if not asked:
            self.page.find_bar.tell("")
            return
        flag = editor.document().FindFlag.FindBackward if back else editor.document().FindFlag(0)
        found = editor.document().find(asked, editor.textCursor(), flag)
        if found.isNull():
            again = QTextCursor(editor.document())
            if back:
                again.movePosition(QTextCursor.MoveOperation.End)
            found = editor.document().find(asked, again, flag)
        if found.isNull():
            self.page.find_bar.tell("Not found")
        else:
            self.page.find_bar.tell("")
            editor.setTextCursor(found)
