"""The page of the seller's own words: a list for each language, import from a text file and export to one."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QPlainTextEdit, QVBoxLayout, QWidget

from composer.errors import UserError
from composer.language.own_words import ALL
from ui import word_files, words
from ui.own_words import OwnWords
from ui.pieces import button, label, row
from ui.speech import announce
from ui.theme import Colors

_NAME = Qt.ItemDataRole.UserRole
_LINES = 5
"""Lines that are shown at once of what could not be imported."""
_ABOUT = (
    "Names, brands and terms that are spelled right. Those for all languages count in every draft, "
    "the others in drafts of their language."
)


class WordsPage(QWidget):
    """Offers the files of words on the left; the words of the chosen one stand on the right."""

    left = Signal()
    """Back to the settings."""

    def __init__(
        self,
        own: OwnWords,
        card: Any,
        banner: Any,
        ask_open: Callable[[], str],
        ask_path: Callable[[str, str], str],
        parent: QWidget | None = None,
    ) -> None:
        """Show ``own``: its words in ``card``, what happened in ``banner``; the others ask for a file's place."""
        super().__init__(parent)
        self.setObjectName("page")
        self._own, self._card, self._banner = own, card, banner
        self._ask_open, self._ask_path = ask_open, ask_path
        self._languages, self._lines = QListWidget(), QPlainTextEdit()
        self._languages.setAccessibleName("Languages of my words")
        self._languages.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lines.setReadOnly(True)
        self._lines.setAccessibleName("Lines that are not one word")
        self._lines.setTabChangesFocus(True)
        self._lines.hide()
        self._import = button("Import…", "", self._take_in, "Import words of this language from a text file")
        self._export = button("Export…", "", self._give_out, "Export all words of this language to a text file")
        self._lay_out()
        self._fill([ALL])
        self._languages.currentItemChanged.connect(lambda _now, _before: self._show_file())
        card.told.connect(lambda level, sentence: self._tell(level, sentence, undo=level == "ok"))
        card.moved.connect(self._choose)
        own.changed.connect(self._count)
        own.failed.connect(lambda text: self._tell("blocker", text))

    def _lay_out(self) -> None:
        """Put languages and files on the left, the words on the right."""
        side = QWidget()
        side.setObjectName("clear")
        side.setFixedWidth(200)
        left = QVBoxLayout(side)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(8)
        left.addWidget(self._languages, 1)
        left.addLayout(row(self._import, self._export))
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addWidget(side)
        columns.addWidget(self._card, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addLayout(row(label("My words", "title"), None, button("Back to settings", "link", self.left.emit)))
        layout.addWidget(label(_ABOUT, "dim", wrap=True))
        layout.addWidget(self._banner)
        layout.addWidget(self._lines)
        layout.addLayout(columns, 1)

    @property
    def file(self) -> str:
        """The file that is chosen: ``all`` or a language without region."""
        at = self._languages.currentRow()
        return str(self._languages.item(at).data(_NAME)) if at >= 0 else ALL

    def open(self, languages: Sequence[str]) -> None:
        """Offer the words for all languages and for these; show those shown before."""
        others = sorted({*languages, *self._own.files} - {ALL}, key=words.words_of)
        self._fill([ALL, *others])
        self._card.forget_search()
        self._banner.hide()
        self._lines.hide()

    def focus_search(self) -> None:
        """Put the focus into the line in which one looks and adds."""
        self._card.focus_line()

    def _fill(self, names: Sequence[str]) -> None:
        """List these files, the one that was chosen chosen again."""
        before = self.file
        self._languages.blockSignals(True)
        self._languages.clear()
        for name in names:
            self._languages.addItem("")
            self._languages.item(self._languages.count() - 1).setData(_NAME, name)
        self._languages.blockSignals(False)
        self._count()
        self._choose(before if before in names else ALL)

    def _count(self) -> None:
        """Say how many words each file has, also one that has just come."""
        known = [self._languages.item(at).data(_NAME) for at in range(self._languages.count())]
        if set(self._own.files) - set(known):
            self._fill([*known, *sorted(set(self._own.files) - set(known))])
            return
        self._export.setEnabled(bool(self._own.files.get(self.file)))
        for at, name in enumerate(known):
            number = len(self._own.files.get(name, ()))
            self._languages.item(at).setText(
                f"{words.words_of(name)}  ({number:,})" if number else words.words_of(name)
            )

    def _choose(self, name: str) -> None:
        """Choose a file."""
        for at in range(self._languages.count()):
            if self._languages.item(at).data(_NAME) == name:
                self._languages.setCurrentRow(at)
        self._show_file()

    def _show_file(self) -> None:
        """Show the words of the file that is chosen."""
        self._card.show_file(self.file)
        self._count()

    # Files

    def _take_in(self) -> None:
        """Import a text file into the language that is shown."""
        path = self._ask_open()
        if not path:
            return
        try:
            found = word_files.taken_in(Path(path))
        except UserError as error:
            self._tell("blocker", str(error))
            return
        change = self._own.add(self.file, found.words)
        if change is None:
            return
        told = word_files.import_sentence(found, len(change.more), words.mine(self.file))
        self._tell(told.level, told.sentence, undo=bool(change.more))
        self._lines.setPlainText("\n".join(told.lines))
        shown = min(len(told.lines), _LINES)
        self._lines.setFixedHeight(shown * self._lines.fontMetrics().lineSpacing() + 24)
        self._lines.setVisible(bool(shown))

    def _give_out(self) -> None:
        """Export the language that is shown to a text file."""
        path = self._ask_path(f"my words {words.words_of(self.file).lower()}.txt", "txt")
        if path:
            told = word_files.given_out(Path(path), self._own.files.get(self.file, ()))
            self._tell(told.level, told.sentence)

    def _tell(self, level: str, sentence: str, *, undo: bool = False) -> None:
        """Tell what happened, with the way back where there is one."""
        self._lines.hide()
        self._banner.tell(sentence, level, "Undo" if undo else "", self._own.undo)
        announce(self, sentence)

    def recolor(self, scheme: Colors) -> None:
        """Take other colours."""
        self._card.recolor(scheme)
        self._banner.recolor(scheme)
