"""Keeps open drafts in the history's database while they are written, at most a second behind.

What is to be kept is taken on the window's thread, which costs next to nothing; the writing itself, which
waits for the disk, is done on a thread of its own with a connection of its own.
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from composer.errors import UserError
from composer.history import drafts
from composer.history.store import Store
from ui.desk import Desk

DELAY = 600
"""Milliseconds from a change to its being kept: with the writing itself well under a second."""

Sheets = dict[str, drafts.Sheet]


class Keeper(QObject):
    """Saves desks; tells when it has, and when it could not."""

    kept = Signal(object)
    """The moment at which the desks were kept."""
    failed = Signal(str)
    """What to do about it, as a sentence."""
    _ended = Signal(object)
    """A round of saving that has ended, told to the window's thread."""

    def __init__(
        self, open_store: Callable[[], Store], clock: Callable[[], datetime], parent: QObject | None = None
    ) -> None:
        """Save into the history that ``open_store`` opens; ``clock`` gives the moment with its zone."""
        super().__init__(parent)
        self._open, self._clock = open_store, clock
        self._store: Store | None = None
        """Used on the saving thread only."""
        self._dirty: dict[str, Desk] = {}
        self._going: dict[str, Desk] = {}
        """The desks of the round that is being saved."""
        self._round: Future[UserError | None] | None = None
        self._worker = ThreadPoolExecutor(1, "keeper")
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._begin)
        self._ended.connect(self._hear, Qt.ConnectionType.QueuedConnection)

    def note(self, desk: Desk) -> None:
        """Note that ``desk`` changed. Formatting counts; what an input method composes does not."""
        if not desk.handed_over:
            self._dirty[desk.name] = desk
            if not self._timer.isActive():
                self._timer.start(DELAY)

    def forget(self, desk: Desk) -> None:
        """Keep nothing more of ``desk``."""
        self._dirty.pop(desk.name, None)

    def now(self) -> None:
        """Keep every changed desk at once, and come back when that is done."""
        self._timer.stop()
        if self._round is not None:
            self._finish(self._round)
        self._finish(self._begun())

    def stop(self) -> None:
        """Keep every changed desk and let go of the history."""
        self.now()
        self._timer.stop()
        self._worker.submit(self._close).result()
        self._worker.shutdown()

    def _begin(self) -> None:
        """Take what changed and have it saved; while a round is under way, a little later."""
        if self._round is None:
            self._begun()
        else:
            self._timer.start(DELAY)

    def _begun(self) -> "Future[UserError | None]":
        """Return a round that has just begun, with what changed."""
        self._going, self._dirty = self._dirty, {}
        sheets = {name: sheet(desk) for name, desk in self._going.items()}
        self._round = self._worker.submit(self._save, sheets, self._clock())
        self._round.add_done_callback(self._ended.emit)
        return self._round

    def _hear(self, ended: Future[UserError | None]) -> None:
        """Take the end of a round on the window's thread, unless it was waited for."""
        if ended is self._round:
            self._finish(ended)

    def _finish(self, ended: Future[UserError | None]) -> None:
        """Wait for a round's end and tell it; what could not be kept is tried again a little later."""
        going, self._going, self._round = self._going, {}, None
        try:
            trouble = ended.result()
        except BaseException:
            self._dirty = going | self._dirty
            raise
        if trouble is None:
            self.kept.emit(self._clock())
        else:
            self._dirty = going | self._dirty
            self.failed.emit(str(trouble))
            self._timer.start(10 * DELAY)

    # On the saving thread

    def _save(self, sheets: Sheets, moment: datetime) -> UserError | None:
        """Save the sheets; return what stood in the way."""
        try:
            if self._store is None:
                self._store = self._open()
            for name, it in sheets.items():
                drafts.save(self._store, name, it, moment)
        except UserError as error:
            return error
        return None

    def _close(self) -> None:
        """Close the history."""
        if self._store is not None:
            self._store.close()


def sheet(desk: Desk) -> drafts.Sheet:
    """Return the desk as it is kept."""
    caret = desk.offsets.from_qt(min(desk.caret, desk.document.characterCount() - 1))
    return drafts.Sheet(desk.whole(), desk.document.toHtml(), caret, desk.accepted)
