"""The window: the rail, the pages, and the keys."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QByteArray, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QSplitter, QStackedWidget, QWidget

from ui.theme import Colors
from ui.widgets.rail import Rail


class MainWindow(QMainWindow):
    """Shows one page at a time; every action has a name and a key."""

    closing = Signal()
    """The window closes: nothing is asked, everything is kept."""

    def __init__(self, pages: Mapping[str, QWidget], scheme: Colors) -> None:
        """Show ``pages``, by the ids of the rail; the first one at first."""
        super().__init__()
        self.setWindowTitle("Permitted")
        self.resize(1280, 800)
        self.setMinimumSize(560, 480)
        self.rail = Rail(scheme)
        self.pages = dict(pages)
        self._stack = QStackedWidget()
        for page in pages.values():
            self._stack.addWidget(page)
        root = QWidget()
        root.setObjectName("root")
        layout = QHBoxLayout(root)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.rail)
        layout.addWidget(self._stack, 1)
        self.setCentralWidget(root)
        self.show_page(next(iter(pages)))

    @property
    def page(self) -> str:
        """The id of the page that is shown."""
        return next(name for name, page in self.pages.items() if page is self._stack.currentWidget())

    def show_page(self, name: str) -> None:
        """Show the page called ``name``."""
        self._stack.setCurrentWidget(self.pages[name])
        self.rail.show_page(name)

    def add_actions(self, actions: Mapping[str, tuple[str, Callable[[], object]]]) -> None:
        """Add actions: their name, with their keys (several parted by spaces) and what they do."""
        for name, (keys, act) in actions.items():
            action = QAction(name, self)
            action.setShortcuts([QKeySequence(key) for key in keys.split()])
            action.triggered.connect(lambda _=False, act=act: act())
            self.addAction(action)

    def restore(self, geometry: object, columns: object, splitter: QSplitter) -> None:
        """Take size, place and columns of the last time, where they were kept."""
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        if isinstance(columns, QByteArray):
            splitter.restoreState(columns)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell of the closing, and close."""
        self.closing.emit()
        super().closeEvent(event)
