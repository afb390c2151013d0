"""Makes backups from the window, and puts one back when the program starts next, before the history is opened."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from composer import atomic
from composer.errors import UserError
from composer.history import archive
from composer.history.archive import Archive
from composer.paths import Folders
from ui import words
from ui.outside import Outside
from ui.widgets.backup_card import BackupCard

_YES, _NO = "Put it back when Permitted starts next", "Leave everything as it is"


class Backups(QObject):
    """Does what the card of backups is for."""

    _told = Signal(object)
    """A backup that was made, or what stood in its way: told to the window's thread."""

    def __init__(self, card: BackupCard, folders: Folders, outside: Outside, keep: Callable[[], None]) -> None:
        """Work on ``card``; ``keep`` keeps every open draft at once."""
        super().__init__(card)
        self._card, self._folders, self._outside, self._keep = card, folders, outside, keep
        self._worker = ThreadPoolExecutor(1, "backups")
        self._told.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        card.wanted.connect(self._make)
        card.back_wanted.connect(self._ask_back)

    def stop(self) -> None:
        """Wait for a backup that is being made."""
        self._worker.shutdown(wait=True)

    def offer(self, path: str) -> None:
        """Ask whether a backup is to be put back."""
        try:
            found = archive.look_into(Path(path))
        except UserError as error:
            self._card.tell(str(error), "blocker")
            return
        if self._outside.ask_choice("Backup", f"{_gist(found)} What is there now is moved aside.", (_YES, _NO)) == _YES:
            atomic.write(_note(self._folders), str(found.path.resolve()).encode("utf-8"))
            self._card.tell("It is put back when Permitted starts next. Close the window and open it again.", "ok")

    def _make(self) -> None:
        """Ask for a place and write a backup there."""
        now = self._outside.clock()
        path = self._outside.ask_path(f"permitted-{now:%Y-%m-%d}", "permitted")
        if path:
            self._keep()
            self._card.tell("Writing…", "dim")
            self._worker.submit(self._write, Path(path), now)

    def _write(self, path: Path, now: datetime) -> None:
        """Write a backup. Called on the worker."""
        try:
            self._told.emit(archive.make(self._folders, path, now))
        except Exception as error:  # noqa: BLE001 - it is raised on the window's thread
            self._told.emit(error)

    def _hear(self, told: object) -> None:
        """Say how it went."""
        if isinstance(told, Archive):
            self._card.tell(f"{_gist(told)} It is in {told.path}.", "ok")
        elif isinstance(told, UserError):
            self._card.tell(str(told), "blocker")
        elif isinstance(told, Exception):
            raise told

    def _ask_back(self) -> None:
        """Ask for a backup that is to be put back."""
        path = self._outside.ask_backup()
        if path:
            self.offer(path)


def put_back_noted(folders: Folders, now: datetime) -> str:
    """Put back the backup that was asked for the last time, if one was; return what to say of it.

    Whatever happens, it is tried once only.
    """
    note = _note(folders)
    if not note.exists():
        return ""
    path = Path(note.read_text("utf-8"))
    note.unlink()
    try:
        aside = archive.put_back(path, folders, now)
    except UserError as error:
        return f"{error} Nothing was put back."
    return f"The backup is put back. What was there before is in {aside}."


def _note(folders: Folders) -> Path:
    """Return the file that says which backup is to be put back."""
    return folders.config / "put-back.txt"


def _gist(found: Archive) -> str:
    """Return what a backup holds, in a sentence."""
    many = words.listed([words.counted(found.messages, "message"), words.counted(found.orders, "order")])
    return f"Backup of {words.full_day(found.made_at.astimezone().date())} with {many}."
