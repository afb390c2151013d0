"""The seller's own words of one language: found while typing, added by Enter, removed by Delete, each step undone."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from composer.language.own_words import ALL, word_of
from ui import words
from ui.icons import icon
from ui.models.word_list import WordList
from ui.own_words import Change, OwnWords
from ui.pieces import button, label, row, tool
from ui.theme import Colors


class WordsCard(QFrame):
    """Lists the words of one file and changes them at once."""

    told = Signal(str, str)
    """A level's word and a sentence: what was done, or why not. After ``ok`` the last change can be undone."""
    moved = Signal(str)
    """A change of another file was undone: show that one."""

    def __init__(self, own: OwnWords, scheme: Colors, parent: QWidget | None = None) -> None:
        """Show and change ``own``, at first the words for all languages."""
        super().__init__(parent)
        self.setProperty("card", "true")
        self._own, self._name = own, ALL
        self._model = WordList(self)
        self._list, self._line = QListView(), QLineEdit()
        self._head, self._empty = label(role="head"), label(role="dim", wrap=True)
        self._add_button = button("Add", "", self._add, "Add the word that was typed")
        self._remove_button = button("Remove", "", self._remove, "Remove the selected words")
        self._undo = tool(icon("undo", scheme.text), "Undo the last change", f"Undo  {words.key('Ctrl+Z')}")
        self._redo = tool(icon("redo", scheme.text), "Make the undone change again", f"Redo  {words.key('Ctrl+Y')}")
        self._set_up()
        self._lay_out()
        self._connect()
        self.follow()

    def _set_up(self) -> None:
        """Give the parts their names and ways."""
        self._line.setPlaceholderText("Find a word, or type a new one and press Enter")
        self._line.setAccessibleName("Find or add a word")
        self._line.setClearButtonEnabled(True)
        self._line.installEventFilter(self)
        self._list.setModel(self._model)
        self._list.setUniformItemSizes(True)
        policy = self._list.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._list.setSizePolicy(policy)
        self._list.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._remove_button.setToolTip(f"Remove  {words.key('Del')}")

    def _lay_out(self) -> None:
        """Put the line above the list, and what is done with the list below it."""
        inside = QVBoxLayout(self)
        inside.setContentsMargins(14, 12, 14, 14)
        inside.setSpacing(8)
        inside.addWidget(self._head)
        inside.addLayout(row(self._line, self._add_button))
        inside.addWidget(self._empty)
        inside.addWidget(self._list, 1)
        inside.addLayout(row(self._remove_button, None, self._undo, self._redo))

    def _connect(self) -> None:
        """Join the parts and their keys with what they do."""
        self._line.textChanged.connect(self._narrow)
        self._line.returnPressed.connect(self._add)
        self._list.selectionModel().selectionChanged.connect(lambda _on, _off: self._enable())
        self._undo.clicked.connect(lambda: self._step(self._own.undo, "Undone"))
        self._redo.clicked.connect(lambda: self._step(self._own.redo, "Done again"))
        self._own.changed.connect(self.follow)
        here, whole = Qt.ShortcutContext.WidgetShortcut, Qt.ShortcutContext.WindowShortcut
        for key, place, act in (
            ("Ctrl+Z", self, self._undo.click),
            ("Ctrl+Y", self, self._redo.click),
            ("Ctrl+Shift+Z", self, self._redo.click),
            ("Del", self._list, self._remove),
            ("Backspace", self._list, self._remove),
            ("Down", self._line, self._go_to_list),
        ):
            context = whole if place is self else here
            QShortcut(QKeySequence(key), place, context=context).activated.connect(act)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave undo and redo to the list while nothing is typed."""
        if event.type() is QEvent.Type.ShortcutOverride and not self._line.text():
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    # What is shown

    def show_file(self, name: str) -> None:
        """Show the words of a file: ``all`` or a language without region."""
        if name != self._name:
            self._name = name
            self._line.clear()
            self.follow()

    def follow(self) -> None:
        """Show the words as they are now, the selected ones selected again."""
        chosen = self._selected()
        self._model.show(self._own.files.get(self._name, ()))
        self._select(chosen)
        self._list.setAccessibleName(f"My words: {words.words_of(self._name)}")
        self._describe()

    def forget_search(self) -> None:
        """Show all words again."""
        self._line.clear()

    def focus_line(self) -> None:
        """Put the focus into the line in which one looks and adds."""
        self._line.setFocus()
        self._line.selectAll()

    def _narrow(self) -> None:
        """List the words that hold what was typed."""
        self._model.narrow(self._line.text())
        self._describe()

    def _describe(self) -> None:
        """Say how many words there are, or what to do when there is none."""
        total, shown, typed = (
            len(self._own.files.get(self._name, ())),
            len(self._model.words),
            self._line.text().strip(),
        )
        where = words.words_of(self._name)
        self._head.setText(f"{where}: {shown:,} of {words.counted(total, 'word')}" if typed and total else where)
        if typed:
            self._empty.setText(f"No word fits. Press Enter to add “{words.shortened(typed, 40)}”.")
        else:
            self._empty.setText("No words yet. Type one above and press Enter, or import a list with one word a line.")
        self._empty.setVisible(not shown)
        self._list.setVisible(bool(shown))
        self._enable()

    def _enable(self) -> None:
        """Let only those buttons be pressed that do something."""
        self._add_button.setEnabled(bool(self._line.text().strip()))
        self._remove_button.setEnabled(self._list.selectionModel().hasSelection())
        self._undo.setEnabled(self._own.can_undo)
        self._redo.setEnabled(self._own.can_redo)

    def _selected(self) -> list[str]:
        """Return the selected words."""
        return [self._model.words[index.row()] for index in self._list.selectionModel().selectedRows()]

    def _select(self, wanted: Sequence[str]) -> None:
        """Select these words where they are listed, and show the first of them."""
        rows = self._model.rows_of(wanted)
        flags = QItemSelectionModel.SelectionFlag
        for at in rows:
            self._list.selectionModel().select(self._model.index(at), flags.Select)
        if rows:
            self._list.selectionModel().setCurrentIndex(self._model.index(rows[0]), flags.NoUpdate)
            self._list.scrollTo(self._model.index(rows[0]))

    # What one does

    def _add(self) -> None:
        """Add what was typed; several words parted by spaces are several words."""
        typed = self._line.text().split()
        wanted = [word_of(it) for it in typed]
        where = words.mine(self._name)
        if not typed:
            return
        if not all(wanted):
            strange = typed[wanted.index("")]
            self.told.emit("hint", f"“{words.shortened(strange, 40)}” is not a word: it must have a letter.")
            return
        change = self._own.add(self._name, wanted)
        if change is None:
            return
        self._line.clear()
        self._list.clearSelection()
        self._select(wanted)
        said = words.listed([f"“{words.shortened(it, 40)}”" for it in (change.more or wanted)])
        if change.more:
            self.told.emit("ok", f"{said} added to {where}.")
        else:
            self.told.emit("hint", f"{said} {'is' if len(wanted) == 1 else 'are'} among {where} already.")

    def _remove(self) -> None:
        """Remove the selected words, and select the one that follows."""
        chosen = self._selected()
        if not chosen:
            return
        first = self._model.rows_of(chosen)[0]
        change = self._own.remove(self._name, chosen)
        if change is None:
            return
        self._select(self._model.words[min(first, len(self._model.words) - 1) :][:1])
        said = f"“{words.shortened(chosen[0], 40)}”" if len(chosen) == 1 else words.counted(len(chosen), "word")
        self.told.emit("ok", f"{said} removed from {words.mine(self._name)}.")
        (self._list if self._model.words else self._line).setFocus()

    def _step(self, act: Callable[[], Change | None], what: str) -> None:
        """Undo or redo, show the file that this was about, and say what came of it."""
        change = act()
        if change is None:
            return
        if change.name != self._name:
            self.moved.emit(change.name)
        self._list.clearSelection()
        self._select(change.more)
        parts = [
            f"{words.counted(len(some), 'word')} {way} {words.mine(change.name)}"
            for some, way in ((change.more, "added to"), (change.less, "removed from"))
            if some
        ]
        self.told.emit("hint", f"{what}: {' and '.join(parts)}.")
        self._enable()

    def _go_to_list(self) -> None:
        """Go from the line to the first word."""
        if self._model.words:
            if not self._selected():
                self._select(self._model.words[:1])
            self._list.setFocus()

    def recolor(self, scheme: Colors) -> None:
        """Take other colours."""
        self._undo.setIcon(icon("undo", scheme.text))
        self._redo.setIcon(icon("redo", scheme.text))
