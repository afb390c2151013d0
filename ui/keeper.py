"""Keeps open drafts in the history's database while they are written, at most a second behind."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from composer.errors import UserError
from composer.history import drafts
from composer.history.store import Store
from ui.desk import Desk

DELAY = 600
"""Milliseconds from a change to its being kept: with the writing itself well under a second."""


class Keeper(QObject):
    """Saves desks; tells when it has, and when it could not."""

    kept = Signal(object)
    """The moment at which the desks were kept."""
    failed = Signal(str)
    """What to do about it, as a sentence."""

    def __init__(self, store: Store, clock: Callable[[], datetime], parent: QObject | None = None) -> None:
        """Save into ``store``; ``clock`` gives the moment with its zone."""
        super().__init__(parent)
        self._store, self._clock = store, clock
        self._dirty: dict[str, Desk] = {}
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.now)

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
        """Keep every changed desk at once."""
        self._timer.stop()
        for name, desk in list(self._dirty.items()):
            try:
                drafts.save(self._store, name, sheet(desk), self._clock())
            except UserError as error:
                self.failed.emit(str(error))
                self._timer.start(10 * DELAY)
                return
            del self._dirty[name]
        self.kept.emit(self._clock())


def sheet(desk: Desk) -> drafts.Sheet:
    """Return the desk as it is kept."""
    caret = desk.offsets.from_qt(min(desk.caret, desk.document.characterCount() - 1))
    return drafts.Sheet(desk.whole(), desk.document.toHtml(), caret, desk.accepted)
