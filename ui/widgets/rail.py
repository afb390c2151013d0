"""The rail at the left: the program's pages."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QToolButton, QVBoxLayout, QWidget

from ui import words
from ui.icons import icon
from ui.theme import Colors

PAGES = (
    ("compose", "Compose", "Ctrl+1"),
    ("orders", "Orders", "Ctrl+O"),
    ("todo", "To do", "Ctrl+J"),
    ("templates", "Templates", "Ctrl+T"),
    ("history", "History", "Ctrl+H"),
    ("settings", "Settings", "Ctrl+,"),
    ("help", "Help", "F1"),
)
"""Id, name and key of each page; the last two stand at the foot."""
_BELOW = {"words": "settings"}
"""Pages without a button, with the page that leads to them."""


class Rail(QFrame):
    """Switches between pages."""

    chosen = Signal(str)
    """A page's id."""

    def __init__(self, scheme: Colors, parent: QWidget | None = None) -> None:
        """Make the buttons in the colours of ``scheme``."""
        super().__init__(parent)
        self.setObjectName("rail")
        self.setFixedWidth(80)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 10, 6, 10)
        layout.setSpacing(4)
        self._buttons: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        for page, name, key in PAGES:
            if page == "settings":
                layout.addStretch(1)
            made = QToolButton()
            made.setText(name)
            made.setAccessibleName(name)
            made.setToolTip(f"{name}  {words.key(key)}")
            made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            made.setIconSize(QSize(20, 20))
            made.setCheckable(True)
            made.setFixedSize(68, 54)
            made.clicked.connect(lambda _=False, page=page: self.chosen.emit(page))
            self._group.addButton(made)
            self._buttons[page] = made
            layout.addWidget(made)
        self.recolor(scheme)

    def show_page(self, page: str) -> None:
        """Show which page is open."""
        self._buttons[_BELOW.get(page, page)].setChecked(True)

    def recolor(self, scheme: Colors) -> None:
        """Take other colours."""
        for page, made in self._buttons.items():
            made.setIcon(icon(page, scheme.text))
