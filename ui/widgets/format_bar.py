"""The editor's tools: only what Amazon allows can be set."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from ui import words
from ui.icons import icon
from ui.pieces import tool
from ui.theme import Colors

_TOOLS = (
    ("bold", "Bold", "Ctrl+B"),
    ("italic", "Italic", "Ctrl+I"),
    ("bullets", "List with bullets", "Ctrl+Shift+8"),
    ("numbers", "List with numbers", "Ctrl+Shift+7"),
    ("link", "Link", "Ctrl+L"),
    ("undo", "Undo", "Ctrl+Z"),
    ("redo", "Redo", "Ctrl+Shift+Z"),
    ("eye", "What the buyer sees", "Ctrl+E"),
)


class FormatBar(QFrame):
    """A row of tools; each tells its name when pressed."""

    pressed_tool = Signal(str)
    """One of bold, italic, bullets, numbers, link, undo, redo, eye."""

    def __init__(self, scheme: Colors, parent: QWidget | None = None) -> None:
        """Make the tools in the colours of ``scheme``."""
        super().__init__(parent)
        self.setObjectName("clear")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 6, 12, 6)
        layout.setSpacing(2)
        self._tools: dict[str, QToolButton] = {}
        for name, words_, key in _TOOLS:
            made = tool(icon(name, scheme.text), words_, f"{words_}  {words.key(key)}")
            made.clicked.connect(lambda _=False, name=name: self.pressed_tool.emit(name))
            made.setCheckable(name in ("bold", "italic", "eye"))
            if name in ("undo", "eye"):
                layout.addStretch(1) if name == "eye" else layout.addSpacing(12)
            layout.addWidget(made)
            self._tools[name] = made
        for name in ("undo", "redo"):
            self._tools[name].setEnabled(False)

    def show_state(self, *, bold: bool, italic: bool, undo: bool, redo: bool) -> None:
        """Show what the caret stands in, and what can be undone."""
        self._tools["bold"].setChecked(bold)
        self._tools["italic"].setChecked(italic)
        self._tools["undo"].setEnabled(undo)
        self._tools["redo"].setEnabled(redo)

    def show_preview(self, on: bool) -> None:
        """Show whether the preview is open; nothing can be formatted there."""
        self._tools["eye"].setChecked(on)
        for name, made in self._tools.items():
            made.setVisible(name == "eye" or not on)

    def recolor(self, scheme: Colors) -> None:
        """Take other colours."""
        for name, made in self._tools.items():
            made.setIcon(icon(name, scheme.text))
