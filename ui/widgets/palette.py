"""A list to choose from by the keyboard, every action by name for one: type a few letters, press Enter."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

_ACTION = Qt.ItemDataRole.UserRole


class Palette(QDialog):
    """Lists actions that fit what was typed."""

    def __init__(
        self,
        actions: Sequence[QAction],
        parent: QWidget,
        *,
        name: str = "All actions",
        asked: str = "What do you want to do?",
    ) -> None:
        """Offer ``actions`` under a ``name``; the ones that cannot be done now are left out."""
        super().__init__(parent, Qt.WindowType.Popup)
        self._actions = [action for action in actions if action.isEnabled()]
        self.setAccessibleName(name)
        self.setMinimumWidth(520)
        self._line = QLineEdit()
        self._line.setPlaceholderText(asked)
        self._line.setAccessibleName(f"Search: {name.lower()}")
        self._line.textChanged.connect(self._fill)
        self._line.installEventFilter(self)
        self._list = QListWidget()
        self._list.setAccessibleName(name)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemActivated.connect(self._take)
        self._list.itemClicked.connect(self._take)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.addWidget(self._line)
        layout.addWidget(self._list)
        self._fill()

    def open_over(self, window: QWidget) -> None:
        """Open in the middle of a window."""
        self.adjustSize()
        middle = window.mapToGlobal(window.rect().center())
        self.move(middle.x() - self.width() // 2, middle.y() - self.height() // 2)
        self.open()

    def _fill(self) -> None:
        """List the actions whose name holds every word typed."""
        asked = self._line.text().lower().split()
        self._list.clear()
        for action in self._actions:
            if all(word in action.text().lower() for word in asked):
                key = action.shortcut().toString()
                item = QListWidgetItem(f"{action.text()}    {key}" if key else action.text())
                item.setData(_ACTION, action)
                self._list.addItem(item)
        self._list.setCurrentRow(0)

    def _take(self, item: QListWidgetItem) -> None:
        """Do the chosen action, with the palette out of the way."""
        action = item.data(_ACTION)
        self.accept()
        action.trigger()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let arrows and Enter in the search line work the list."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                self._list.setCurrentRow(min(max(self._list.currentRow() + step, 0), self._list.count() - 1))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._list.count():
                self._take(self._list.currentItem())
                return True
        return super().eventFilter(watched, event)
