"""The history's lines as a Qt list, a page at a time."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from composer.history.messages import PAGE, Entry

Fetch = Callable[[int | None], list[Entry]]
"""The id below which to go on, or None for the newest, in; at most a page of lines out."""
ENTRY = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


class Entries(QAbstractListModel):
    """Lists entries as far as someone has scrolled."""

    def __init__(self, line: Callable[[Entry], str], parent: QObject | None = None) -> None:
        """Show each entry by what ``line`` makes of it."""
        super().__init__(parent)
        self._line = line
        self._entries: list[Entry] = []
        self._fetch: Fetch | None = None
        self._more = False

    def show(self, fetch: Fetch) -> None:
        """Begin anew with what ``fetch`` gives."""
        self.beginResetModel()
        self._fetch = fetch
        self._entries = fetch(None)
        self._more = len(self._entries) == PAGE
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        """Return how many lines are there so far."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a line's words, or the entry itself."""
        if not index.isValid() or index.row() >= len(self._entries):
            return None
        entry = self._entries[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._line(entry)
        return entry if role == ENTRY else None

    def canFetchMore(self, parent: _Index) -> bool:
        """Whether there may be more lines."""
        return not parent.isValid() and self._more

    def fetchMore(self, parent: _Index) -> None:
        """Get the next page."""
        if parent.isValid() or self._fetch is None or not self._more:
            return
        page = self._fetch(self._entries[-1].id)
        self._more = len(page) == PAGE
        if page:
            self.beginInsertRows(QModelIndex(), len(self._entries), len(self._entries) + len(page) - 1)
            self._entries.extend(page)
            self.endInsertRows()
