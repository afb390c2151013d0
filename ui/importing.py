"""Brings order reports in on a thread of its own: read, look, then keep or leave it."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Qt, Signal

from composer.errors import UserError
from composer.history.order_import import OrderImport, Preview
from composer.history.store import Store
from composer.orders.order import Order
from composer.orders.report_rows import Wish
from composer.orders.report_sheet import rows_of

SHOWN = 200
"""How many of the orders that would come in are shown."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a report comes from."""

    name: str
    """What the seller knows it by."""
    place: Path | str
    """The file, or the text itself where it was pasted."""


@dataclass(frozen=True, slots=True)
class Coming:
    """How far a report is on its way in."""

    done: float
    """From 0 to 1."""
    preview: Preview
    orders: tuple[Order, ...] | None = None
    """The first of the orders as they would be kept; None until all is read."""


class Importing(QObject):
    """Holds at most one report that is on its way in."""

    progressed = Signal(object)
    """A Coming, while the report is read."""
    read = Signal(object)
    """The Coming of a report that is read to its end: nothing is kept yet."""
    kept = Signal(object)
    """The Preview of what was kept."""
    failed = Signal(str)
    """What to do about a report that cannot be used. Nothing was kept."""
    _told = Signal(object, object)
    """Which report's reading tells something, and what: told to the window's thread."""

    def __init__(
        self, open_store: Callable[[], Store], clock: Callable[[], datetime], parent: QObject | None = None
    ) -> None:
        """Keep in the history that ``open_store`` opens; ``clock`` gives the moment with its zone."""
        super().__init__(parent)
        self._open, self._clock = open_store, clock
        self._worker = ThreadPoolExecutor(1, "orders")
        self._leave = Event()
        """Set when the report that is read is to be left; each has its own."""
        self._told.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        # Used on the worker's thread only.
        self._store: Store | None = None
        self._coming: OrderImport | None = None

    def begin(self, source: Source, wish: Wish) -> None:
        """Read a report; what was being read is left."""
        self.cancel()
        self._leave = Event()
        self._worker.submit(self._do, self._leave, partial(self._read, source, wish))

    def cancel(self) -> None:
        """Leave the report that is on its way in: nothing of it is kept."""
        self._leave.set()
        self._worker.submit(self._let_go)

    def keep(self) -> None:
        """Keep what was read."""
        self._worker.submit(self._do, self._leave, self._keep)

    def stop(self) -> None:
        """Leave everything and let go of the history."""
        self._leave.set()
        self._worker.submit(self._close).result()
        self._worker.shutdown()

    def _hear(self, leave: Event, told: object) -> None:
        """Pass on what is told of the report at hand. Raises what was not foreseen."""
        if leave.is_set() or leave is not self._leave:
            return
        match told:
            case Coming(orders=None):
                self.progressed.emit(told)
            case Coming():
                self.read.emit(told)
            case Preview():
                self.kept.emit(told)
            case UserError():
                self.failed.emit(str(told))
            case Exception():
                raise told

    # On the worker's thread

    def _do(self, leave: Event, act: Callable[[Event], None]) -> None:
        """Do one step, and tell what stood in its way."""
        try:
            act(leave)
        except Exception as error:  # noqa: BLE001 - it is raised on the window's thread
            self._told.emit(leave, error)

    def _read(self, source: Source, wish: Wish, leave: Event) -> None:
        if self._store is None:
            self._store = self._open()
        self._coming = OrderImport(self._store, wish, self._clock().date())
        steps = self._coming.reading(rows_of(source.place))
        for done in steps:
            if leave.is_set():
                steps.close()
                return
            self._told.emit(leave, Coming(done, self._coming.preview))
        orders = tuple(self._coming.orders(limit=SHOWN))
        self._told.emit(leave, Coming(1.0, self._coming.preview, orders))

    def _keep(self, leave: Event) -> None:
        if self._coming is not None:
            self._coming.keep(self._clock())
            self._told.emit(leave, self._coming.preview)

    def _let_go(self) -> None:
        if self._coming is not None:
            self._coming.close()
            self._coming = None

    def _close(self) -> None:
        self._let_go()
        if self._store is not None:
            self._store.close()
            self._store = None
