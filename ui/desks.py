"""The open drafts: opened where they were left, closed without a question, never lost."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor, QTextDocument

from composer.history import drafts
from composer.history.messages import Message
from composer.history.store import Store
from composer.model import Draft, Facts
from ui.desk import Desk, Surroundings
from ui.keeper import Keeper
from ui.snapshot import text_of
from ui.theme import Colors
from ui.widgets.editor import lay_out

MakeDocument = Callable[[], QTextDocument]


class Desks(QObject):
    """Holds the open desks in the order of their tabs; there is always one."""

    changed = Signal()
    """Another desk is current, or the tabs changed."""
    opened = Signal(object)
    """A Desk has been opened, for whoever connects it."""

    def __init__(
        self,
        store: Store,
        keeper: Keeper,
        around: Surroundings,
        make_document: MakeDocument,
        clock: Callable[[], datetime],
        scheme: Colors,
        parent: QObject | None = None,
    ) -> None:
        """Open desks over documents that ``make_document`` gives, kept in ``store`` by ``keeper``."""
        super().__init__(parent)
        self._store, self._keeper, self._around = store, keeper, around
        self._make_document, self._clock, self._scheme = make_document, clock, scheme
        self._checking = False
        self.all: list[Desk] = []
        self.current: Desk | None = None

    def start_checking(self) -> None:
        """Check every open desk from now on: the window stands."""
        self._checking = True
        for desk in self.all:
            desk.recheck()

    def open_all(self, first: Facts) -> None:
        """Open the drafts that were open the last time, or an empty one with the facts ``first``."""
        for kept in drafts.open_drafts(self._store):
            if kept.message is None:
                self._open_kept(kept.id)
        if not self.all:
            self.new(Draft("", facts=first))
        else:
            self.choose(len(self.all) - 1)

    def new(self, draft: Draft) -> Desk:
        """Open a new desk with the text and facts of ``draft``, and show it."""
        desk = self._open(drafts.fresh_id(), drafts.Sheet(draft, caret=len(draft.text)))
        self._keeper.note(desk)
        self.choose(self.all.index(desk))
        return desk

    def from_message(self, message: Message) -> Desk:
        """Open a new desk with a kept message's words and facts; it is judged as of today."""
        return self.new(replace(message.draft, today=None, runs=()))

    def choose(self, number: int) -> None:
        """Show the desk at ``number``."""
        if 0 <= number < len(self.all):
            self.current = self.all[number]
            self.changed.emit()

    def step(self) -> None:
        """Show the next desk, after the last one the first."""
        if self.current is not None:
            self.choose((self.all.index(self.current) + 1) % len(self.all))

    def close(self, number: int, first: Facts) -> str:
        """Close the desk at ``number`` and return its draft's id; the draft is kept and can be reopened."""
        desk = self.all[number]
        self._keeper.note(desk)
        self._keeper.now()
        drafts.close(self._store, desk.name, self._clock())
        self._keeper.forget(desk)
        desk.stop()
        del self.all[number]
        if not self.all:
            self.new(Draft("", facts=first))
        else:
            self.choose(min(number, len(self.all) - 1))
        desk.document.deleteLater()
        return desk.name

    def reopen(self, name: str) -> None:
        """Open a draft again that was closed."""
        drafts.bring_back(self._store, name)
        self._open_kept(name)
        self.choose(len(self.all) - 1)

    def closed(self) -> list[drafts.Kept]:
        """Return the drafts that were closed and hold words, the last one first."""
        return [it for it in drafts.closed_drafts(self._store) if it.preview]

    def titles(self) -> list[str]:
        """Return what each tab says: the order, or the first words."""
        return [_title(desk) for desk in self.all]

    def restyle(self, scheme: Colors, size: int) -> None:
        """Draw all marks in other colours, and all text at ``size`` pixels."""
        self._scheme = scheme
        for desk in self.all:
            desk.recolor(scheme)
            font = desk.document.defaultFont()
            font.setPixelSize(size)
            desk.document.setDefaultFont(font)

    def _open_kept(self, name: str) -> None:
        """Open a draft from the database."""
        sheet = drafts.load(self._store, name)
        if sheet is not None:
            self._open(name, sheet)

    def _open(self, name: str, sheet: drafts.Sheet) -> Desk:
        """Open a desk for a sheet. The words come back whatever becomes of their formatting."""
        document = self._make_document()
        document.setUndoRedoEnabled(False)
        fill(document, sheet)
        document.setUndoRedoEnabled(True)
        desk = Desk(name, document, self._around, self._scheme)
        desk.draft = replace(sheet.draft, text="", runs=(), today=self._around.today(sheet.draft.facts.marketplace))
        desk.accepted = sheet.accepted
        desk.caret = desk.offsets.to_qt(min(sheet.caret, len(desk.text)))
        desk.edited.connect(lambda: self._keeper.note(desk))
        self.all.append(desk)
        self.opened.emit(desk)
        if self._checking:
            desk.recheck()
        return desk


def fill(document: QTextDocument, sheet: drafts.Sheet) -> None:
    """Put a sheet's text into ``document``, with its formatting where that holds the very same words."""
    document.setHtml(sheet.html)
    if text_of(document) != sheet.draft.text:
        document.setPlainText(sheet.draft.text)
    lay_out(QTextCursor(document), 0, document.characterCount() - 1)


def _title(desk: Desk) -> str:
    """Return a desk's name for its tab."""
    if desk.draft.facts.order_id:
        return desk.draft.facts.order_id
    first = next((line.strip() for line in desk.text.splitlines() if line.strip()), "")
    return first or "New message"
