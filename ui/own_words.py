"""The seller's own words while the program runs: kept at once, undone step by step, watched from outside."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from composer.errors import UserError
from composer.language import own_words

SOON = 150
"""Milliseconds from a change to its being read: another program may still be writing."""


@dataclass(frozen=True, slots=True)
class Change:
    """What was done to the words of one file."""

    name: str
    """``all`` or a language without region."""
    more: tuple[str, ...]
    less: tuple[str, ...]

    @property
    def back(self) -> "Change":
        """The change that undoes this one."""
        return Change(self.name, self.less, self.more)


class OwnWords(QObject):
    """Holds the words of every file. Reading is safe from every thread: the values are frozen."""

    changed = Signal()
    """The words are others now, whoever changed them; drafts must be checked again."""
    failed = Signal(str)
    """Something could not be read or kept; the sentence says what to do."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        """Read the files of ``folder``, which need not be there."""
        super().__init__(parent)
        self._folder = folder
        self.files: Mapping[str, tuple[str, ...]] = {}
        self.trouble = ""
        """What to do about files that could not be read at first; empty when all is well."""
        self._united: dict[tuple[str, ...], frozenset[str]] = {}
        self._done: list[Change] = []
        self._undone: list[Change] = []
        self._stamp = own_words.stamp(folder)
        try:
            self.files = own_words.everything(folder)
        except UserError as error:
            self.trouble = str(error)
        self._watcher: QFileSystemWatcher | None = None
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self.look_again)

    def of(self, *tags: str) -> frozenset[str]:
        """Return the words that count in a draft of these languages; the same object until they change."""
        united = self._united
        if tags not in united:
            united[tags] = own_words.united(self.files, tags)
        return united[tags]

    # Changes, each of which can be undone

    def add(self, name: str, words: Iterable[str]) -> Change | None:
        """Put words into a file; return what is new by that, or None when it could not be kept."""
        there = frozenset(self.files.get(name, ()))
        return self._make(Change(name, tuple(it for it in dict.fromkeys(words) if it not in there), ()))

    def remove(self, name: str, words: Iterable[str]) -> Change | None:
        """Take words out of a file; return what is gone by that, or None when it could not be kept."""
        there = frozenset(self.files.get(name, ()))
        return self._make(Change(name, (), tuple(it for it in dict.fromkeys(words) if it in there)))

    def undo(self) -> Change | None:
        """Undo the latest change and return what that did; None where there is none, or it could not be kept."""
        return self._step(self._done, self._undone)

    def redo(self) -> Change | None:
        """Make the latest undone change again and return it; None where there is none, or it could not be kept."""
        return self._step(self._undone, self._done)

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to undo."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether there is a change to make again."""
        return bool(self._undone)

    def _make(self, change: Change) -> Change | None:
        """Make a change and remember it, if it changes anything."""
        if not change.more and not change.less:
            return change
        self._done.append(change)
        self._undone, undone = [], self._undone
        if self._write(change):
            return change
        self._done.pop()
        self._undone = undone
        return None

    def _step(self, source: list[Change], target: list[Change]) -> Change | None:
        """Undo the latest change of ``source``, and note on ``target`` how to undo that."""
        if not source:
            return None
        change = source.pop().back
        target.append(change)
        if self._write(change):
            return change
        source.append(target.pop().back)
        return None

    def _write(self, change: Change) -> bool:
        """Keep a change and read what is there then; return whether that could be done."""
        try:
            own_words.change(self._folder, change.name, more=change.more, less=change.less)
            self._read()
        except UserError as error:
            self.failed.emit(str(error))
            return False
        self._watch_all()
        return True

    def _read(self) -> None:
        """Read every file, and tell of it if the words are others."""
        self._stamp = own_words.stamp(self._folder)
        files = own_words.everything(self._folder)
        if files != self.files:
            self.files, self._united = files, {}
            self.changed.emit()

    # What others do with the files

    def watch(self) -> None:
        """Follow what other programs do with the files from now on."""
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._look_soon)
        self._watcher.fileChanged.connect(self._look_soon)
        self._watch_all()

    def look_again(self) -> None:
        """Read the words again if a file was changed from outside."""
        self._watch_all()
        if own_words.stamp(self._folder) != self._stamp:
            try:
                self._read()
            except UserError as error:
                self.failed.emit(str(error))

    def stop(self) -> None:
        """Follow nothing more: the program is about to end."""
        self._soon.stop()
        if self._watcher is not None:
            self._watcher.deleteLater()
            self._watcher = None

    def _look_soon(self) -> None:
        """Look again in a moment."""
        if not self._soon.isActive():
            self._soon.start()

    def _watch_all(self) -> None:
        """Watch the folder, or the nearest one that is there, and each file: one that was replaced is another file."""
        if self._watcher is None:
            return
        place = next((it for it in (self._folder, *self._folder.parents) if it.is_dir()), self._folder)
        files = [str(path) for path in self._folder.glob("*.txt")]
        wanted = {str(place), *files}
        there = {*self._watcher.directories(), *self._watcher.files()}
        if there - wanted:
            self._watcher.removePaths(sorted(there - wanted))
        if wanted - there:
            self._watcher.addPaths(sorted(wanted - there))
