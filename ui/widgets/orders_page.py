"""The orders: bring reports in, find an order, see how long one may write about it, begin a draft with its facts."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QItemSelection, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QIcon, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStackedWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from composer.orders.order import Order, OrderState
from composer.policy import Marketplace
from ui import order_words, words
from ui.icons import level_icon
from ui.models.lines import THING, Lines
from ui.order_list import ANY, DAYS, Line, OrderFetch, Wanted
from ui.pieces import button, card, label, row
from ui.theme import Colors


class OrdersPage(QWidget):
    """Searches as one types; the list on the left, the order, or a report on its way in, on the right."""

    opened = Signal(object)
    """Write about this Order."""
    import_wanted = Signal()
    """Ask for a report's file."""
    dropped = Signal(str)
    """A file's path was dropped."""
    message_wanted = Signal(int)
    """Show the message with this id."""
    pasted = Signal()
    """The clipboard may hold a report's text."""

    def __init__(
        self,
        stores: Sequence[Marketplace],
        fetch_for: Callable[[Wanted], OrderFetch],
        messages: Callable[[str], Sequence[tuple[int, date, str]]],
        coming: Any,
        banner: Any,
        scheme: Colors,
        parent: QWidget | None = None,
    ) -> None:
        """List what ``fetch_for`` gives, each order with its ``messages`` as id, day and kind.

        ``coming`` shows a report on its way in, ``banner`` what happened.
        """
        super().__init__(parent)
        self.setObjectName("page")
        self.setAcceptDrops(True)
        self._fetch_for, self._messages, self._scheme = fetch_for, messages, scheme
        self.coming, self.banner = coming, banner
        self._search = QLineEdit()
        self._search.setPlaceholderText("Search order ID, item, SKU, tracking number or buyer")
        self._search.setAccessibleName("Search the orders")
        self._search.setClearButtonEnabled(True)
        self._store = _combo("Marketplace", "Every marketplace", [(f"{it.name} · {it.id}", it.id) for it in stores])
        self._state = _combo("State", "Every state", [(text, it) for it, text in order_words.STATES.items()])
        self._days = _combo("Days left", DAYS[ANY], [(text, it) for it, text in DAYS.items() if it is not ANY])
        self._unwritten = QCheckBox("Not yet written to")
        self._model = Lines(lambda it: it.text, self, icon=self._icon, spoken=lambda it: it.spoken)
        self._list = _list(self._model)
        self._count = label(role="dim")
        self._empty = label(role="dim", wrap=True)
        self._browser = QTextBrowser()
        self._browser.setAccessibleName("What is known of the order")
        self._browser.setOpenLinks(False)
        self._browser.document().setDocumentMargin(22)
        self._write = button("Write about this order", "primary", self._open_it)
        self._write.setToolTip(f"Begin a draft with everything filled in  {words.key('Return')}")
        self._side, self._lists = QStackedWidget(), QStackedWidget()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        """Put list and detail side by side."""
        bring = button("Bring in a report…", "", self.import_wanted.emit)
        bring.setToolTip(f"Open an order report from Seller Central  {words.key('Ctrl+Shift+I')}")
        paste = button("Paste", "", self.pasted.emit, "Paste an order report")
        paste.setToolTip(f"Paste an order report's text  {words.key('Ctrl+V')}")
        side = QWidget()
        side.setObjectName("clear")
        side.setFixedWidth(430)
        left = QVBoxLayout(side)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(10)
        left.addLayout(row(label("Orders", "title"), None, paste, bring))
        left.addWidget(self._search)
        left.addLayout(row(self._store, self._state))
        left.addLayout(row(self._days, self._unwritten, None, self._count))
        left.addWidget(self._lists, 1)
        detail, inside = card(0)
        inside.setContentsMargins(4, 4, 4, 12)
        inside.addWidget(self._browser, 1)
        inside.addLayout(row(16, self._write, None))
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._lists.addWidget(self._list)
        self._lists.addWidget(self._empty)
        self._side.addWidget(detail)
        self._side.addWidget(self.coming)
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addWidget(side)
        columns.addWidget(self._side, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(self.banner)
        layout.addLayout(columns, 1)

    def _connect(self) -> None:
        """Look again with every change of the fields; the list leads to a draft."""
        self._search.textChanged.connect(self.refresh)
        self._search.returnPressed.connect(self._open_it)
        for combo in (self._store, self._state, self._days):
            combo.currentIndexChanged.connect(self.refresh)
        self._unwritten.toggled.connect(self.refresh)
        self._list.selectionModel().selectionChanged.connect(self._select)
        self._browser.anchorClicked.connect(lambda url: self.message_wanted.emit(int(url.path())))
        self._list.activated.connect(lambda _: self._open_it())

    def refresh(self) -> None:
        """Look again, for what the fields say now; the order that was chosen stays chosen."""
        before = self._chosen()
        wanted = Wanted(
            self._search.text().strip(),
            self._store.currentData(),
            OrderState(self._state.currentData()) if self._state.currentData() else None,
            self._days.currentData() or ANY,
            self._unwritten.isChecked(),
        )
        fetch = self._fetch_for(wanted)
        self._model.show(fetch)
        found, narrowed = self._model.rowCount() > 0, wanted != Wanted()
        self._count.setText(words.counted(fetch.total, "order") if found else "")
        self._empty.setText("No order fits. Try fewer words, or another filter." if narrowed else "No orders yet.")
        self._lists.setCurrentIndex(0 if found else 1)
        self._write.setVisible(found)
        if found:
            self._choose(before)
        else:
            self._browser.setHtml("" if narrowed else order_words.WELCOME)

    def show_import(self, *, on: bool) -> None:
        """Show the report on its way in, or the order again."""
        self._side.setCurrentIndex(1 if on else 0)

    def look_for(self, query: str) -> None:
        """Search for ``query``."""
        self._search.setText(query)

    def focus_first(self) -> None:
        """Put the focus into the search field."""
        self._search.setFocus()
        self._search.selectAll()

    def _choose(self, before: Order | None) -> None:
        """Choose the order that was chosen before, or the first."""
        for at in range(self._model.rowCount()):
            it = self._model.index(at).data(THING)
            if before is not None and it.order.id == before.id:
                self._list.setCurrentIndex(self._model.index(at))
                return
        self._list.setCurrentIndex(self._model.index(0))

    def _chosen(self) -> Order | None:
        index = self._list.currentIndex()
        it = index.data(THING) if index.isValid() else None
        return it.order if isinstance(it, Line) else None

    def _select(self, _on: QItemSelection, _off: QItemSelection) -> None:
        """Show the chosen order."""
        index = self._list.currentIndex()
        it = index.data(THING) if index.isValid() else None
        if isinstance(it, Line):
            self._browser.setHtml(order_words.page(it.order, it.window, self._messages(it.order.id)))
            self.show_import(on=False)

    def _open_it(self) -> None:
        """Ask for a draft about the chosen order."""
        order = self._chosen()
        if order is not None:
            self.opened.emit(order)

    def _icon(self, it: Line) -> QIcon:
        """Return the shape that goes with an order's days left."""
        return level_icon(it.level, self._scheme)

    def recolor(self, scheme: Colors) -> None:
        """Take other colours."""
        self._scheme = scheme
        self.banner.recolor(scheme)
        self._list.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a pasted report wherever no field takes the key."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let files be dropped."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the first file."""
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(paths[0])


def _combo(name: str, every: str, choices: Sequence[tuple[str, object]]) -> QComboBox:
    """Return a filter that begins by letting everything through."""
    made = QComboBox()
    made.setAccessibleName(name)
    made.addItem(every, None)
    for text, value in choices:
        made.addItem(text, value)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(12)
    return made


def _list(model: Lines) -> QListView:
    """Return the list over ``model``."""
    made = QListView()
    made.setModel(model)
    made.setAccessibleName("Orders, the last purchase first")
    made.setUniformItemSizes(True)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setTextElideMode(Qt.TextElideMode.ElideRight)
    made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    return made
