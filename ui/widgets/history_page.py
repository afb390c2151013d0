"""The history: find any message that was handed over, read it with its receipt, write anew from it."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QDate, QItemSelection, QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from composer.history.messages import Entry
from composer.model import Kind
from composer.policy import Marketplace
from ui import words
from ui.models.lines import THING, Fetch, Lines
from ui.pieces import button, card, label, row

Wanted = tuple[str, str | None, Kind | None, date | None]
"""What is looked for: the query, marketplace, kind and first day; None lets everything through."""
FetchFor = Callable[[Wanted], Fetch]


class HistoryPage(QWidget):
    """Searches as one types; the list on the left, the message on the right."""

    opened = Signal(int)
    """Show the message with this id; answer by ``show_message``."""
    reused = Signal(int)
    """Start a new draft from the message with this id."""
    drafts_wanted = Signal()
    """Offer the drafts that were closed without being handed over."""

    def __init__(
        self,
        marketplaces: Sequence[Marketplace],
        fetch_for: FetchFor,
        line: Callable[[Entry], str],
        parent: QWidget | None = None,
    ) -> None:
        """List what ``fetch_for`` gives, each entry by ``line``."""
        super().__init__(parent)
        self.setObjectName("page")
        self._fetch_for = fetch_for
        self._search = QLineEdit()
        self._search.setPlaceholderText("Search text, subject, order ID or buyer")
        self._search.setAccessibleName("Search the history")
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self.refresh)
        self._marketplace = self._combo("Marketplace", "Every marketplace")
        for it in marketplaces:
            self._marketplace.addItem(f"{it.name} · {it.id}", it.id)
        self._kind = self._combo("Why it was written", "Every kind")
        for kind, text in words.KINDS.items():
            self._kind.addItem(text, kind)
        self._since_on = QCheckBox("Since")
        self._since = QDateEdit(QDate.currentDate().addMonths(-1))
        self._make_since()
        self._model = Lines(line, self)
        self._list = QListView()
        self._list.setModel(self._model)
        self._list.setAccessibleName("Messages, newest first")
        self._list.setUniformItemSizes(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._list.selectionModel().selectionChanged.connect(self._select)
        self._empty = label(role="dim", wrap=True)
        self._browser = QTextBrowser()
        self._browser.setAccessibleName("The message and its receipt")
        self._browser.setOpenLinks(False)
        self._browser.document().setDocumentMargin(22)
        self._lay_out()

    def _make_since(self) -> None:
        """Set the filter for the first day up; it is off at first."""
        self._since_on.setAccessibleName("Only messages since a day")
        self._since.setAccessibleName("First day")
        self._since.setCalendarPopup(True)
        self._since.setDisplayFormat("d MMM yyyy")
        self._since.setEnabled(False)
        self._since_on.toggled.connect(self._since.setEnabled)
        self._since_on.toggled.connect(self.refresh)
        self._since.dateChanged.connect(self.refresh)

    def _combo(self, name: str, every: str) -> QComboBox:
        """Return a filter that begins by letting everything through."""
        made = QComboBox()
        made.setAccessibleName(name)
        made.addItem(every, None)
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        made.setMinimumContentsLength(10)
        made.currentIndexChanged.connect(self.refresh)
        return made

    def _lay_out(self) -> None:
        """Put the parts in their places."""
        left = QVBoxLayout()
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(10)
        left.addLayout(row(label("History", "title"), None, button("Closed drafts…", "", self.drafts_wanted.emit)))
        left.addWidget(self._search)
        left.addLayout(row(self._marketplace, self._kind))
        left.addLayout(row(self._since_on, self._since, None))
        left.addWidget(self._empty)
        left.addWidget(self._list, 1)
        side = QWidget()
        side.setObjectName("clear")
        side.setLayout(left)
        side.setFixedWidth(400)
        frame, inside = card(0)
        inside.setContentsMargins(4, 4, 4, 12)
        inside.addWidget(self._browser, 1)
        self._reuse = button("New draft from this", "", self._reuse_it)
        foot = row(16, self._reuse, None)
        inside.addLayout(foot)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(16)
        layout.addWidget(side)
        layout.addWidget(frame, 1)

    def refresh(self) -> None:
        """Look again, for what the fields say now."""
        picked = self._since.date()
        since = date(picked.year(), picked.month(), picked.day()) if self._since_on.isChecked() else None
        wanted = (self._search.text(), self._marketplace.currentData(), self._kind.currentData(), since)
        self._model.show(self._fetch_for(wanted))
        found = self._model.rowCount() > 0
        narrowed = any(wanted)
        self._empty.setText(
            "No message fits. Try fewer words, or another filter."
            if narrowed
            else "Nothing was handed over yet. Each message that you hand over is kept here, with its receipt."
        )
        self._empty.setVisible(not found)
        self._reuse.setVisible(found)
        if found:
            self._list.setCurrentIndex(self._model.index(0))
        else:
            self._browser.clear()

    def show_message(self, html: str) -> None:
        """Show a message's page."""
        self._browser.setHtml(html)

    def look_for(self, query: str) -> None:
        """Search for ``query``."""
        self._search.setText(query)

    def focus_first(self) -> None:
        """Put the focus into the search field."""
        self._search.setFocus()
        self._search.selectAll()

    def _chosen(self) -> int | None:
        index: QModelIndex = self._list.currentIndex()
        entry = index.data(THING) if index.isValid() else None
        return entry.id if isinstance(entry, Entry) else None

    def _select(self, _on: QItemSelection, _off: QItemSelection) -> None:
        """Ask for the chosen message."""
        number = self._chosen()
        if number is not None:
            self.opened.emit(number)

    def _reuse_it(self) -> None:
        """Ask for a new draft from the chosen message."""
        number = self._chosen()
        if number is not None:
            self.reused.emit(number)
