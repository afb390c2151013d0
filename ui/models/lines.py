"""What the database holds as a Qt list, a page at a time: messages, orders."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QIcon

Fetch = Callable[[Sequence[Any]], list[Any]]
"""The things that are listed so far in; those that follow out, none when there are no more."""
THING = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


def nothing(_thing: Any) -> QIcon | None:
    """Return no icon."""
    return None


class Lines(QAbstractListModel):
    """Lists things as far as someone has scrolled."""

    def __init__(
        self,
        line: Callable[[Any], str],
        parent: QObject | None = None,
        *,
        icon: Callable[[Any], QIcon | None] = nothing,
        spoken: Callable[[Any], str] | None = None,
    ) -> None:
        """Show each thing by what ``line`` makes of it, beside an ``icon``; screen readers say what is ``spoken``."""
        super().__init__(parent)
        self._line, self._icon, self._spoken = line, icon, spoken or line
        self._things: list[Any] = []
        self._fetch: Fetch | None = None
        self._more = False

    def show(self, fetch: Fetch) -> None:
        """Begin anew with what ``fetch`` gives."""
        self.beginResetModel()
        self._fetch = fetch
        self._things = fetch(())
        self._more = bool(self._things)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        """Return how many lines are there so far."""
        return 0 if parent.isValid() else len(self._things)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a line's words or icon, or the thing itself."""
        if not index.isValid() or index.row() >= len(self._things):
            return None
        thing = self._things[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._line(thing)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(thing)
        if role == Qt.ItemDataRole.DecorationRole:
            return self._icon(thing)
        return thing if role == THING else None

    def canFetchMore(self, parent: _Index) -> bool:
        """Whether there may be more lines."""
        return not parent.isValid() and self._more

    def fetchMore(self, parent: _Index) -> None:
        """Get the next page."""
        if parent.isValid() or self._fetch is None or not self._more:
            return
        page = self._fetch(self._things)
        self._more = bool(page)
        if page:
            self.beginInsertRows(QModelIndex(), len(self._things), len(self._things) + len(page) - 1)
            self._things.extend(page)
            self.endInsertRows()
