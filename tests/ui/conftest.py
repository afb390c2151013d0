"""The real window for each test, with a clock, a clipboard and a browser that the test holds."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from threading import Lock
from typing import Any

import pytest
from PySide6.QtCore import QUrl
from pytestqt.qtbot import QtBot

from composer.model import Facts, Kind
from composer.paths import Folders
from ui.app import App
from ui.desk import Desk
from ui.main_window import MainWindow
from ui.outside import Outside

ORDER = "305-1234567-7654321"
GOOD = (
    f"Guten Tag,\n\nIhre Bestellung {ORDER} verspätet sich leider und kommt erst am Freitag an."
    "\n\nFreundliche Grüße\nIhr Team"
)


@dataclass
class World:
    """The app and everything outside it that a test may look at or change."""

    folders: Folders
    qtbot: QtBot
    now: datetime = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
    clipboard: str = ""
    spoiled: bool = False
    """Whether another program changes the clipboard at once."""
    path: str = ""
    open_path: str = ""
    templates_path: str = ""
    backup_path: str = ""
    answer: str = ""
    files: list[str] = field(default_factory=list)
    """What is chosen to be attached."""
    choice: int = 0
    """Which of several choices is taken."""
    opened: list[str] = field(default_factory=list)
    lock: Any = field(default_factory=Lock)
    """The worker asks for the time as well."""
    app: App = field(init=False)

    def start(self) -> App:
        """Open the program."""
        ask = (lambda _n, _e: self.path), (lambda _t, _q: self.answer)
        outside = Outside(
            self._tick, self._copy, *ask, self._browse, *(lambda: self.open_path,) * 2, lambda: self.clipboard,
            lambda: self.files, lambda _t, _q, choices: choices[self.choice], lambda: self.templates_path,
            lambda: self.backup_path, lambda: self.backup_path,
        )  # fmt: skip
        window = MainWindow()
        self.qtbot.addWidget(window)
        self.app = App(self.folders, outside, ThreadPoolExecutor(1, "checks"), window)
        window.show()
        return self.app

    def _tick(self) -> datetime:
        """Return the moment, each a little later than the last."""
        with self.lock:
            self.now += timedelta(milliseconds=1)
            return self.now

    def _copy(self, text: str) -> str:
        self.clipboard = text
        return "something else" if self.spoiled else text

    def _browse(self, address: QUrl) -> bool:
        self.opened.append(address.toString())
        return True

    @property
    def desk(self) -> Desk:
        """The desk that is open."""
        desk = self.app.desks.current
        assert desk is not None
        return desk

    def settle(self) -> None:
        """Wait until the draft is judged as it stands."""
        self.qtbot.waitUntil(lambda: self.desk.idle and not self.desk.checking, timeout=20_000)

    def write(self, text: str, **facts: Any) -> None:
        """Type a text as if pasted plain, with the facts of a German order."""
        known = Facts(ORDER, "amazon.de", "de-DE", language_known=True, completed_on=date(2026, 11, 20))
        self.desk.change(replace(self.desk.draft, facts=replace(known, **facts), kind=Kind.ORDER_PROBLEM))
        self.app.writing.show(self.desk)
        self.app.page.editor.insertPlainText(text)
        self.settle()

    def rules(self) -> set[str]:
        """Return the ids of the rules that object, hints left out."""
        return {it.rule for it in self.desk.shown if it.level.word != "hint"}


@pytest.fixture
def world(folders: Folders, qtbot: QtBot) -> Iterator[World]:
    """Open the program over empty folders."""
    made = World(folders, qtbot)
    made.start()
    yield made
    made.app.stop()


@pytest.fixture
def restart(world: World) -> Callable[[], App]:
    """Return what ends the program and opens it again over the same folders."""

    def again() -> App:
        world.app.window.close()
        return world.start()

    return again
