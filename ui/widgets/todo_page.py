"""What there is to do: messages that can be sent now and steps that were left open, the most urgent first."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QItemSelection, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QStackedWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from ui.icons import level_icon
from ui.models.lines import THING, Fetch, Lines
from ui.pieces import button, card, label, row
from ui.theme import Colors

_NOTHING = (
    "Nothing to do now. Bring in order reports, and this page tells when a review may be asked for, "
    "which orders are late, and which steps are still open."
)


class TodoPage(QWidget):
    """Lists reminders on the left; the chosen one on the right, with what to do about it."""

    written = Signal(object)
    """Begin the message of this reminder."""
    done = Signal(object)
    """The step of this reminder is done."""
    order_wanted = Signal(str)
    """Show the order with this id."""

    def __init__(
        self, line: Callable[[Any], str], page: Callable[[Any], str], level: Callable[[Any], str], banner: Any,
        scheme: Colors, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """Show each reminder by ``line``, its ``page`` in HTML and its ``level``."""
        super().__init__(parent)
        self.setObjectName("page")
        self._page, self._level, self.banner, self._scheme = page, level, banner, scheme
        self._model = Lines(line, self, icon=self._icon)
        self._list = QListView()
        self._list.setModel(self._model)
        self._list.setAccessibleName("To do, the most urgent first")
        self._list.setUniformItemSizes(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._list.selectionModel().selectionChanged.connect(self._select)
        self._list.activated.connect(lambda _: self._act())
        self._empty = label(_NOTHING, "dim", wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._browser = QTextBrowser()
        self._browser.setAccessibleName("What there is to do, and why")
        self._browser.document().setDocumentMargin(22)
        self._write = button("Write it", "primary", self._act, "Begin the message")
        self._tick = button("It is done", "primary", self._act, "The step is done")
        self._order = button("Show the order", "", self._show_order)
        self._lists = QStackedWidget()
        self._lay_out()

    def _lay_out(self) -> None:
        """Put list and detail side by side."""
        side = QWidget()
        side.setObjectName("clear")
        side.setFixedWidth(430)
        left = QVBoxLayout(side)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(10)
        left.addWidget(label("To do", "title"))
        self._lists.addWidget(self._list)
        self._lists.addWidget(self._empty)
        left.addWidget(self._lists, 1)
        self._detail, inside = card(0)
        inside.setContentsMargins(4, 4, 4, 12)
        inside.addWidget(self._browser, 1)
        inside.addLayout(row(16, self._write, self._tick, self._order, None))
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addWidget(side)
        columns.addWidget(self._detail, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(self.banner)
        layout.addLayout(columns, 1)

    def show_list(self, fetch: Fetch) -> None:
        """List what ``fetch`` gives; the place in the list stays."""
        before = self._list.currentIndex().row()
        self._model.show(fetch)
        count = self._model.rowCount()
        self._lists.setCurrentIndex(0 if count else 1)
        self._detail.setVisible(bool(count))
        if count:
            self._list.setCurrentIndex(self._model.index(min(max(before, 0), count - 1)))

    def focus_first(self) -> None:
        """Put the focus on the list."""
        self._list.setFocus()

    def _chosen(self) -> Any:
        index = self._list.currentIndex()
        return index.data(THING) if index.isValid() else None

    def _select(self, _on: QItemSelection, _off: QItemSelection) -> None:
        """Show the chosen reminder."""
        it = self._chosen()
        if it is not None:
            self._browser.setHtml(self._page(it))
            self._write.setVisible(it.kind is not None)
            self._tick.setVisible(it.kind is None)

    def _act(self) -> None:
        """Do what the chosen reminder is about."""
        it = self._chosen()
        if it is not None:
            (self.written if it.kind is not None else self.done).emit(it)

    def _show_order(self) -> None:
        """Ask for the reminder's order."""
        it = self._chosen()
        if it is not None:
            self.order_wanted.emit(it.order_id)

    def _icon(self, it: Any) -> QIcon:
        """Return the shape that goes with how urgent it is."""
        return level_icon(self._level(it), self._scheme)

    def recolor(self, scheme: Colors) -> None:
        """Take other colours."""
        self._scheme = scheme
        self.banner.recolor(scheme)
        self._list.viewport().update()
