"""Checks the draft while it is written: one worker, never two checks at once, always one after the last key."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor

from PySide6.QtCore import QObject, QTimer, Signal

from composer.model import Draft, Report

PAUSE = 30
"""Milliseconds between an edit and its check: a throttle, so it also fires while typing never pauses."""

Ask = Callable[[Draft], Iterable[Report]]
Take = Callable[[], Draft | None]


class LiveCheck(QObject):
    """Turns edits into reports. Answers come on the window's thread."""

    checked = Signal(object)
    """A Report: after the cheap rules, and again when every rule has answered."""
    failed = Signal(object)
    """An Exception out of the engine itself; a rule that breaks is in the report instead."""
    _answered = Signal(object)
    _ended = Signal(object)

    def __init__(self, take: Take, ask: Ask, worker: ThreadPoolExecutor, parent: QObject | None = None) -> None:
        """Check what ``take`` returns by ``ask``; ``take`` returns None while nothing may be checked."""
        super().__init__(parent)
        self._take, self._ask, self._worker = take, ask, worker
        self._dirty = self._busy = self._stopped = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._start)
        self._answered.connect(self.checked)
        self._ended.connect(self._finish)

    @property
    def idle(self) -> bool:
        """Whether nothing is being checked and nothing waits to be."""
        return not (self._busy or self._dirty)

    def edited(self) -> None:
        """Note that the draft is no longer the one last checked."""
        self._dirty = True
        if not self._busy and not self._stopped and not self._timer.isActive():
            self._timer.start(PAUSE)

    def now(self) -> None:
        """Check without the pause, for what is not typing: a fix, a paste, a changed fact."""
        self._dirty = True
        if not self._busy and not self._stopped:
            self._timer.start(0)

    def stop(self) -> None:
        """Check nothing more: the worker is about to end."""
        self._stopped = True
        self._timer.stop()
        self._answered.disconnect()
        self._ended.disconnect()

    def _start(self) -> None:
        draft = self._take()
        if draft is None:
            self._timer.start(5 * PAUSE)
            return
        self._busy, self._dirty = True, False
        self._worker.submit(self._work, draft)

    def _work(self, draft: Draft) -> None:
        """Run on the worker: hand on each report as it comes."""
        try:
            for report in self._ask(draft):
                self._answered.emit(report)
        except Exception as error:  # noqa: BLE001 - it is told on the window's thread, and nothing is approved
            self._ended.emit(error)
        else:
            self._ended.emit(None)

    def _finish(self, error: Exception | None) -> None:
        self._busy = False
        if self._dirty and not self._stopped:
            self._timer.start(PAUSE)
        if error is not None:
            self.failed.emit(error)
