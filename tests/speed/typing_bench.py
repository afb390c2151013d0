"""Types into the real window and measures what each key costs; used by the speed tests and by the bench."""

import statistics
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit

from composer.model import Facts, Kind
from composer.paths import under
from ui.app import App
from ui.desk import Desk
from ui.main_window import MainWindow
from ui.outside import Outside

SENTENCE = "The carrier told us that the parcel with order 112-1234567-7654321 is late and we are sorry for it. "
BAD = (
    "Call +1 206 555 0142 now",
    "Write to shop@example.com",
    "See www.example-shop.com",
    "So sorry 😟",
    "It is recieved",
)


@dataclass(frozen=True, slots=True)
class Costs:
    """Milliseconds for each key, sorted."""

    values: tuple[float, ...]

    def at(self, share: float) -> float:
        """Return the value that this share of the keys does not exceed."""
        return self.values[min(len(self.values) - 1, int(share * len(self.values)))]

    @property
    def median(self) -> float:
        """Return the middle value."""
        return statistics.median(self.values)


def message(length: int, findings: int) -> str:
    """Return a message of about ``length`` characters with ``findings`` things to find, spread evenly."""
    parts = []
    size = 0
    every = max(1, length // (findings + 1))
    for number in range(findings):
        while size < (number + 1) * every - len(SENTENCE):
            parts.append(SENTENCE)
            size += len(SENTENCE)
        parts.append(f"{BAD[number % len(BAD)]}. ")
        size += len(parts[-1])
        if number % 4 == 3:
            parts.append("\n\n")
    while size < length - len(SENTENCE):
        parts.append(SENTENCE)
        size += len(SENTENCE)
    return "".join(parts)


def open_window(folder: Path) -> App:
    """Return the real window over an empty folder, with nothing outside it."""
    outside = Outside(
        lambda: datetime.now(UTC), lambda text: text, lambda _n, _e: "", lambda _t, _q: "", lambda _u: True
    )
    app = App(under(folder), outside, ThreadPoolExecutor(1, "checks"), MainWindow())
    app.window.show()
    facts = Facts("112-1234567-7654321", "amazon.com", "en-US", language_known=True, completed_on=date(2026, 11, 20))
    desk = app.desks.current
    assert desk is not None
    desk.change(replace(desk.draft, facts=facts, kind=Kind.ORDER_PROBLEM))
    app.writing.show(desk)
    return app


def wait(condition: Callable[[], bool], seconds: float = 20) -> None:
    """Let the window run until the condition holds. Raises TimeoutError."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError("the window did not come to rest")
        QApplication.processEvents()
        time.sleep(0.0005)


def settle(app: App) -> None:
    """Wait until the draft is judged as it stands."""
    desk = app.desks.current
    assert desk is not None
    wait(lambda: desk.idle and not desk.checking)


def fill(app: App, text: str) -> None:
    """Put a text into the editor, the caret where a sentence starts in its middle, and wait for the report."""
    app.page.editor.setPlainText(text)
    cursor = app.page.editor.textCursor()
    middle = text.find(SENTENCE, len(text) // 2)
    cursor.setPosition(len(text[:middle].encode("utf-16-le")) // 2)
    app.page.editor.setTextCursor(cursor)
    settle(app)


def keys(editor: QTextEdit, count: int, pause: float = 0.06) -> Costs:
    """Type ``count`` letters; return the work on the window's thread for each, until the next key.

    The work is the thread's own processor time in the event loop that a program runs in, so it counts
    the key, the paint, the report of the check and everything else that the window does because of the
    key, keeping the draft too; what the loop costs with nothing to do is taken off.
    """
    letters = "the parcel left our warehouse and arrives soon "
    idle = statistics.median(_work(lambda: None, pause) for _ in range(10))
    costs = []
    for number in range(count):
        letter = letters[number % len(letters)]
        costs.append(max(0.0, _work(partial(QTest.keyClick, editor, letter), pause) - idle))
    return Costs(tuple(sorted(costs)))


def _work(act: Callable[[], object], pause: float) -> float:
    """Return the milliseconds of this thread's own time that ``act`` and what follows from it take."""
    loop = QEventLoop()
    QTimer.singleShot(round(pause * 1000), loop.quit)
    start = time.thread_time()
    act()
    loop.exec()
    return (time.thread_time() - start) * 1000


class _Paints(QObject):
    """Notes when the editor was painted last."""

    def __init__(self) -> None:
        super().__init__()
        self.last = 0.0

    def since(self, moment: float) -> bool:
        """Whether the editor was painted at or after the moment."""
        return self.last >= moment

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Note a paint when it is about to happen."""
        if event.type() is QEvent.Type.Paint:
            self.last = time.perf_counter()
        return False


def _marked(desk: Desk, start: int, end: int) -> bool:
    """Whether a finding is shown that starts between two places."""
    return any(start <= it.finding.span.start < end for it in desk.shown if len(it.finding.span))


def key_to_mark(app: App, count: int, text: str = "😀") -> Costs:
    """Put in ``text``, something to find, and take it back, again and again; return key to painted mark."""
    desk, editor, paints = app.desks.current, app.page.editor, _Paints()
    assert desk is not None
    editor.viewport().installEventFilter(paints)
    costs = []
    for _ in range(count):
        place = desk.offsets.from_qt(editor.textCursor().position())
        start = time.perf_counter()
        editor.insertPlainText(text)
        wait(partial(_marked, desk, place, place + len(text)))
        wait(partial(paints.since, start))
        costs.append((time.perf_counter() - start) * 1000)
        editor.undo()
        settle(app)
    editor.viewport().removeEventFilter(paints)
    return Costs(tuple(sorted(costs)))


def fix_to_paint(app: App, count: int) -> Costs:
    """Apply a fix and undo it, again and again; return press to repainted text."""
    desk, editor, paints = app.desks.current, app.page.editor, _Paints()
    assert desk is not None
    editor.viewport().installEventFilter(paints)
    costs = []
    for _ in range(count):
        placed = next(it for it in desk.shown if it.finding.fixes and len(it.finding.span))
        start = time.perf_counter()
        app.mending.fix(placed, 0)
        done = time.perf_counter()
        wait(partial(paints.since, done))
        costs.append((time.perf_counter() - start) * 1000)
        editor.undo()
        settle(app)
    editor.viewport().removeEventFilter(paints)
    return Costs(tuple(sorted(costs)))
