"""The seller's own words as a Qt list in the order of the alphabet, narrowed to those that hold what is looked for."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from composer.history.fold import folded

_Index = QModelIndex | QPersistentModelIndex


class WordList(QAbstractListModel):
    """Lists words; capitals and accents make no difference when one looks for them."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin without words."""
        super().__init__(parent)
        self._all: list[tuple[str, str]] = []
        self._query = ""
        self.words: list[str] = []
        """What is listed."""

    def show(self, words: Iterable[str]) -> None:
        """List these words, narrowed as before."""
        self._all = sorted((folded(word), word) for word in words)
        self._list()

    def narrow(self, query: str) -> None:
        """List only the words that hold ``query``."""
        self._query = folded(query.strip())
        self._list()

    def _list(self) -> None:
        """List what fits."""
        self.beginResetModel()
        self.words = [word for plain, word in self._all if self._query in plain]
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        """Return how many words are listed."""
        return 0 if parent.isValid() else len(self.words)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a word."""
        if not index.isValid() or index.row() >= len(self.words):
            return None
        return self.words[index.row()] if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole) else None

    def rows_of(self, words: Sequence[str]) -> list[int]:
        """Return where words are listed."""
        wanted = frozenset(words)
        return [row for row, word in enumerate(self.words) if word in wanted]
