"""The help's left side: a search over the whole book as one types, and its contents."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui import words
from ui.help_book import Book, Hit, search, words_of
from ui.models.hit_lines import HIT, HitLines
from ui.pieces import button, label, row
from ui.theme import Colors

_NAME = Qt.ItemDataRole.UserRole


class HelpSide(QWidget):
    """Offers the book's pages: by topic, or those that hold the words searched for."""

    chosen = Signal(str)
    """Show the page with this name."""
    searched = Signal()
    """Other words are searched for now."""

    def __init__(self, scheme: Colors, parent: QWidget | None = None) -> None:
        """Offer nothing yet; ``fill`` brings the book."""
        super().__init__(parent)
        self.setObjectName("clear")
        self._book = Book({}, ())
        self._search = QLineEdit()
        self._search.setPlaceholderText(f"Search the help  {words.key('Ctrl+F')}")
        self._search.setAccessibleName("Search the help")
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._look)
        self._search.installEventFilter(self)
        self._tree = QTreeWidget()
        self._tree.setAccessibleName("Contents of the help")
        self._tree.setHeaderHidden(True)
        self._tree.setIndentation(12)
        self._tree.setRootIsDecorated(False)
        self._tree.currentItemChanged.connect(self._open_entry)
        self._hits = QListWidget()
        self._hits.setAccessibleName("Pages that were found")
        self._hits.setUniformItemSizes(True)
        self._hits.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._lines = HitLines(scheme, self._hits)
        self._hits.setItemDelegate(self._lines)
        self._hits.currentItemChanged.connect(self._open_hit)
        self._nothing = label(wrap=True)
        self._found = label(role="dim")
        self._stack = QStackedWidget()
        for part in (self._tree, self._hits, self._make_nothing()):
            self._stack.addWidget(part)
        for view in (self._tree, self._hits):
            view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        for part in (label("Help", "title"), self._search, self._found, self._stack):
            layout.addWidget(part, 1 if part is self._stack else 0)
        self._found.hide()

    def _make_nothing(self) -> QWidget:
        """Return what stands in the list's place when nothing was found."""
        made = QWidget()
        made.setObjectName("clear")
        inside = QVBoxLayout(made)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self._nothing)
        inside.addLayout(row(button("Show the contents", "", self._search.clear), None))
        inside.addStretch(1)
        return made

    @property
    def wanted(self) -> tuple[str, ...]:
        """The words that are searched for; none where the contents are shown."""
        return self._lines.wanted

    def fill(self, book: Book) -> None:
        """Offer the pages of ``book``."""
        self._book = book
        for title, names in book.contents:
            group = QTreeWidgetItem([title])
            group.setFlags(Qt.ItemFlag.ItemIsEnabled)
            font = self._tree.font()
            font.setBold(True)
            group.setFont(0, font)
            self._tree.addTopLevelItem(group)
            for name in names:
                item = QTreeWidgetItem([book.pages[name].title])
                item.setData(0, _NAME, name)
                item.setToolTip(0, book.pages[name].title)
                group.addChild(item)
        self._tree.expandAll()

    def choose(self, name: str) -> None:
        """Mark the page called ``name`` in the contents, without asking for it."""
        groups = [it for at in range(self._tree.topLevelItemCount()) if (it := self._tree.topLevelItem(at))]
        items = [it for group in groups for at in range(group.childCount()) if (it := group.child(at))]
        found = next((it for it in items if it.data(0, _NAME) == name), None)
        self._tree.blockSignals(True)
        self._tree.setCurrentItem(found)  # type: ignore[arg-type]
        if found is not None:
            for item in (found.parent() or found, found):
                self._tree.scrollToItem(item)
        self._tree.blockSignals(False)
        self._tree.viewport().update()

    def focus_search(self) -> None:
        """Put the focus into the search field."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def clear_search(self) -> None:
        """Show the contents again."""
        self._search.clear()

    def _open_entry(self, item: QTreeWidgetItem | None) -> None:
        """Ask for the page that was chosen in the contents."""
        if item is not None and item.data(0, _NAME):
            self.chosen.emit(item.data(0, _NAME))

    def _look(self) -> None:
        """List the pages that hold every word; the contents where no word is asked for."""
        asked = self._search.text().strip()
        hits = search(self._book, asked)
        self._lines.wanted = words_of(asked)
        self._hits.blockSignals(True)
        self._hits.clear()
        for hit in hits:
            item = QListWidgetItem(self._hits)
            item.setData(HIT, hit)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{hit.title}: {hit.excerpt}")
        self._hits.setCurrentRow(-1)
        self._hits.blockSignals(False)
        self._nothing.setText(f"No page holds “{words.shortened(asked)}”. Try one word, or a shorter one.")
        self._found.setText(f"{len(hits)} page{'' if len(hits) == 1 else 's'} found")
        self._found.setVisible(bool(hits))
        self._stack.setCurrentIndex(0 if not asked else 1 if hits else 2)
        self.searched.emit()

    def _open_hit(self, item: QListWidgetItem | None) -> None:
        """Ask for a page that was found."""
        hit = item.data(HIT) if item is not None else None
        if isinstance(hit, Hit):
            self.chosen.emit(hit.name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow down and Enter go from the search field into the list of what was found."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            keys = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if event.key() in keys and self._stack.currentIndex() == 1:
                self._hits.setCurrentRow(max(self._hits.currentRow(), 0))
                self._hits.setFocus()
                return True
            if event.key() == Qt.Key.Key_Escape and self._search.text():
                self._search.clear()
                return True
        return super().eventFilter(watched, event)

    def recolor(self, scheme: Colors) -> None:
        """Take other colours."""
        self._lines.scheme = scheme
        self._hits.viewport().update()
