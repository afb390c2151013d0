"""The window: the rail, the pages, and the keys."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMainWindow, QSplitter, QStackedWidget, QWidget


class MainWindow(QMainWindow):
    """Shows one page at a time; every action has a name and a key."""

    painted = Signal()
    """The pages have been painted for the first time: what is heavy may load now."""
    closing = Signal()
    """The window closes: nothing is asked, everything is kept."""

    def __init__(self) -> None:
        """Make the window, empty but for a word; ``fill`` brings the pages."""
        super().__init__()
        self.setWindowTitle("Permitted")
        self.resize(1280, 800)
        self.setMinimumSize(560, 480)
        self.pages: dict[str, QWidget] = {}
        self._painted = False
        waiting = QLabel("Starting…")
        waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setCentralWidget(waiting)

    def fill(self, pages: Mapping[str, QWidget], rail: QWidget, show_rail: Callable[[str], None]) -> None:
        """Show ``pages`` beside ``rail``, the first one at first; ``show_rail`` marks a page there."""
        self.pages = dict(pages)
        self._show_rail = show_rail
        self._stack = QStackedWidget()
        for page in pages.values():
            self._stack.addWidget(page)
        root = QWidget()
        root.setObjectName("root")
        layout = QHBoxLayout(root)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(rail)
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
        self._show_rail(name)

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

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell of the pages' first paint, when it is done."""
        super().paintEvent(event)
        if not self._painted and self.pages:
            self._painted = True
            QTimer.singleShot(0, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell of the closing, and close."""
        self.closing.emit()
        super().closeEvent(event)
