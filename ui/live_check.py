"""Checks the draft while it is written: one worker, never two checks at once, always one after the last key."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

from composer.model import Draft
from ui.asking import Told

PAUSE = 30
"""Milliseconds from one check's start to the next's: a throttle, so it also fires while typing never pauses."""
PAINT = 8
"""Milliseconds that a check waits at least, so that the key or the fix is painted before the worker wants a turn."""

Ask = Callable[[Draft], Iterable[Told]]
Take = Callable[[], Draft | None]


class LiveCheck(QObject):
    """Turns edits into reports. Answers come on the window's thread."""

    checked = Signal(object)
    """A Told: after the cheap rules if that has news, and when every rule has answered."""
    failed = Signal(object)
    """An Exception out of the engine itself; a rule that breaks is in the report instead."""
    _answered = Signal(object, bool)
    """An answer, or the Exception or None at the end; and whether it was the end."""

    def __init__(self, take: Take, ask: Ask, worker: ThreadPoolExecutor, parent: QObject | None = None) -> None:
        """Check what ``take`` returns by ``ask``; ``take`` returns None while nothing may be checked."""
        super().__init__(parent)
        self._take, self._ask, self._worker = take, ask, worker
        self._dirty = self._busy = self._stopped = False
        self._begun = 0.0
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._start)
        self._answered.connect(self._hear)

    @property
    def idle(self) -> bool:
        """Whether nothing is being checked and nothing waits to be."""
        return not (self._busy or self._dirty)

    def edited(self) -> None:
        """Note that the draft is no longer the one last checked. The first key after a rest is checked at once."""
        self._dirty = True
        if not self._busy and not self._stopped and not self._timer.isActive():
            self._wait()

    def now(self) -> None:
        """Check without the pause, for what is not typing: a fix, a paste, a changed fact."""
        self._dirty = True
        if not self._busy and not self._stopped:
            self._timer.start(PAINT)

    def stop(self) -> None:
        """Check nothing more: the worker is about to end."""
        self._stopped = True
        self._timer.stop()
        self._answered.disconnect()

    def _wait(self) -> None:
        """Start the next check when the pause since the last one's start is over."""
        self._timer.start(max(PAINT, round(PAUSE - (monotonic() - self._begun) * 1000)))

    def _start(self) -> None:
        draft = self._take()
        if draft is None:
            self._timer.start(5 * PAUSE)
            return
        self._busy, self._dirty, self._begun = True, False, monotonic()
        self._worker.submit(self._work, draft)

    def _work(self, draft: Draft) -> None:
        """Run on the worker: hand on each answer as it comes, the last one with the word that it is."""
        try:
            for told in self._ask(draft):
                if told.report.complete:
                    self._answered.emit(told, True)
                    return
                self._answered.emit(told, False)
        except Exception as error:  # noqa: BLE001 - it is told on the window's thread, and nothing is approved
            self._answered.emit(error, True)
        else:
            self._answered.emit(None, True)

    def _hear(self, answer: Told | Exception | None, last: bool) -> None:
        """Take an answer on the window's thread."""
        if last:
            self._busy = False
            if self._dirty and not self._stopped:
                self._wait()
        if isinstance(answer, Told):
            self.checked.emit(answer)
        elif answer is not None:
            self.failed.emit(answer)
