"""A report on its way in: how far it is, what will come, what is left out and why, and the choice to keep it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QListWidget, QProgressBar, QTabWidget, QVBoxLayout, QWidget

from composer.history.order_import import SHOWN as TOLD
from composer.history.order_import import Preview
from composer.orders.order import Order
from composer.orders.report_rows import Skipped
from composer.policy import Marketplace
from ui import order_words, words
from ui.importing import Coming
from ui.pieces import button, card, label, row

_NAMES = "Keep buyers' names, towns and Amazon mail addresses for a while after completion (see the settings)"


class ImportCard(QWidget):
    """Shows one report; the seller keeps it or leaves it."""

    kept = Signal()
    """Keep what is shown."""
    left = Signal()
    """Leave the report: nothing of it is kept."""
    wished = Signal()
    """Another marketplace or other wishes about names: the report must be read again."""

    def __init__(self, stores: Sequence[Marketplace], parent: QWidget | None = None) -> None:
        """Offer ``stores`` for reports that do not say where their orders are from."""
        super().__init__(parent)
        self.setObjectName("clear")
        self._title = label("", "head", wrap=True)
        self._line = label(role="dim", wrap=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 1000)
        self._bar.setAccessibleName("How much of the report is read")
        self._store = QComboBox()
        self._store.setAccessibleName("Marketplace of orders that do not say it")
        self._store.addItem("Not known: choose it in each draft", None)
        for it in stores:
            self._store.addItem(f"{it.name} · {it.id}", it.id)
        self._store_words = label("", "warning", wrap=True)
        self._names = QCheckBox(_NAMES)
        self._told = QTabWidget()
        self._coming, self._skipped = _list("Orders that will come in"), _list("Rows that are left out")
        self._keep = button("Bring them in", "primary", self.kept.emit)
        self._leave = button("Cancel", "", self.left.emit, "Leave the report; nothing is kept")
        self._lay_out()
        self._store.activated.connect(lambda _: self.wished.emit())
        self._names.clicked.connect(lambda _: self.wished.emit())

    def _lay_out(self) -> None:
        """Put the parts in their places."""
        frame, inside = card(10)
        self._told.setDocumentMode(True)
        for part in (self._title, self._bar, self._line, self._store_words, self._store, self._names):
            inside.addWidget(part)
        inside.addWidget(self._told, 1)
        inside.addLayout(row(self._keep, self._leave, None))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)

    @property
    def store(self) -> str | None:
        """The marketplace of orders that do not say it."""
        place: str | None = self._store.currentData()
        return place

    @property
    def names(self) -> bool:
        """Whether to keep who the buyers are."""
        return self._names.isChecked()

    def open(self, name: str, *, names: bool) -> None:
        """Show a report that is about to be read."""
        self._title.setText(f"Bring in “{name}”")
        self._store.setCurrentIndex(0)
        self._names.setChecked(names)
        self.begin()

    def begin(self) -> None:
        """Show that the report is read, or read again."""
        self._line.setText("Reading…")
        self._bar.setValue(0)
        self._bar.show()
        self._keep.setEnabled(False)
        self._keep.setText("Bring them in")
        self._store.setVisible(self.store is not None)
        self._store_words.hide()
        self._told.clear()
        self._told.hide()
        self._leave.setFocus()

    def show_progress(self, coming: Coming) -> None:
        """Show how far the reading is."""
        self._bar.setValue(round(coming.done * 1000))
        self._line.setText(f"{_kind(coming.preview)}{words.counted(coming.preview.rows, 'row')} so far…")

    def show_read(self, coming: Coming) -> None:
        """Show what will come in once the seller says so."""
        seen = coming.preview
        self._bar.hide()
        changed = seen.new + seen.renewed
        self._line.setText(f"{_kind(seen)}{words.counted(seen.rows, 'row')}. {_counts(seen)}")
        if seen.without_store:
            many = words.counted(seen.without_store, "order")
            self._store_words.setText(f"The report does not say where {many} came from. Choose it here if you can:")
        self._store_words.setVisible(bool(seen.without_store))
        self._store.setVisible(bool(seen.without_store) or self.store is not None)
        self._fill(coming)
        self._keep.setText(f"Bring in {words.counted(changed, 'order')}" if changed else "Nothing new to bring in")
        self._keep.setEnabled(bool(changed))
        (self._keep if changed else self._leave).setFocus()

    def _fill(self, coming: Coming) -> None:
        """List what comes in and what does not."""
        seen, orders = coming.preview, coming.orders or ()
        self._coming.clear()
        self._coming.addItems([_order(it) for it in orders])
        if seen.orders > len(orders):
            self._coming.addItem(f"and {seen.orders - len(orders):,} more")
        self._skipped.clear()
        self._skipped.addItems([_row(it) for it in seen.skipped])
        if seen.skipped_rows > TOLD:
            self._skipped.addItem(f"and {seen.skipped_rows - TOLD:,} more")
        self._told.clear()
        if orders:
            self._told.addTab(self._coming, f"Orders ({seen.orders:,})")
        if seen.skipped_rows:
            self._told.addTab(self._skipped, f"Left out ({seen.skipped_rows:,})")
        self._told.setVisible(bool(self._told.count()))


def _list(name: str) -> QListWidget:
    """Return a list with its accessible name."""
    made = QListWidget()
    made.setAccessibleName(name)
    made.setWordWrap(True)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return made


def _kind(seen: Preview) -> str:
    """Return what sort of report it is, to begin a line with."""
    return f"{seen.kind.label}: " if seen.kind else ""


def _counts(seen: Preview) -> str:
    """Return in a sentence what the report will change."""
    parts = [(seen.new, "new"), (seen.renewed, "with news"), (seen.same, "as known")]
    told = words.listed([f"{number:,} {what}" for number, what in parts if number] or ["no order that can be used"])
    rest = f" Left out: {words.counted(seen.skipped_rows, 'row')}." if seen.skipped_rows else ""
    return f"Orders: {told}.{rest}"


def _order(order: Order) -> str:
    """Return an order that comes in, in a line."""
    day = words.full_day(order.purchased_on) if order.purchased_on else ""
    return "  ·  ".join(filter(None, (order.id, order.marketplace, day, order_words.title(order, 60))))


def _row(it: Skipped) -> str:
    """Return a row that is left out, in a line."""
    place = f", {it.column}" if it.column else ""
    return f"Row {it.row:,}{place}: {it.reason}"
