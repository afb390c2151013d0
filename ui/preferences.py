"""The settings and the seller's own words while the program runs: changed at once, kept at once."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from composer import settings as settings_file
from composer.errors import UserError
from composer.language import own_words
from composer.paths import Folders
from composer.settings import ZOOM, Settings


class Preferences(QObject):
    """Holds what the seller set. Reading is safe from every thread: the values are frozen."""

    looks_changed = Signal()
    """Theme or zoom are others now."""
    policy_changed = Signal()
    """Another day's policy counts, or levels were raised; drafts must be checked again."""
    words_changed = Signal()
    """The seller's words are others now; drafts must be checked again."""
    failed = Signal(str)
    """Something could not be kept; the sentence says what to do."""

    def __init__(self, folders: Folders, parent: QObject | None = None) -> None:
        """Read settings and words from ``folders``."""
        super().__init__(parent)
        self._folders = folders
        loaded = settings_file.load(folders.settings)
        self.troubles = list(loaded.troubles)
        self.settings: Settings = loaded.settings
        self.words: frozenset[str] = frozenset()
        try:
            self.words = own_words.read(folders.words)
        except UserError as error:
            self.troubles.append(str(error))
        self._stamp = own_words.stamp(folders.words)

    def change(self, changed: Settings) -> None:
        """Take and keep other settings."""
        before, self.settings = self.settings, changed
        try:
            settings_file.save(self._folders.settings, changed)
        except UserError as error:
            self.failed.emit(str(error))
        if (before.theme, before.zoom) != (changed.theme, changed.zoom):
            self.looks_changed.emit()
        if (before.policy_day, before.levels) != (changed.policy_day, changed.levels):
            self.policy_changed.emit()

    def zoom(self, percent: int) -> None:
        """Set the size of the text, within what makes sense."""
        low, high = ZOOM
        self.change(replace(self.settings, zoom=min(max(percent, low), high)))

    def teach(self, word: str) -> bool:
        """Add a word to the seller's own; return whether it could be kept."""
        return self._write({word}, frozenset())

    def unteach(self, word: str) -> bool:
        """Take a word out again; return whether that could be kept."""
        return self._write(frozenset(), {word})

    def set_words(self, wanted: tuple[str, ...]) -> None:
        """Make the seller's words the ones wanted."""
        self._write(set(wanted) - self.words, self.words - set(wanted))

    def look_again(self) -> None:
        """Read the words again if a file was changed from outside."""
        if own_words.stamp(self._folders.words) != self._stamp:
            self._write(frozenset(), frozenset())

    def _write(self, more: set[str] | frozenset[str], less: set[str] | frozenset[str]) -> bool:
        """Add and remove words, and read what is there then."""
        folder = self._folders.words
        try:
            for word in sorted(less):
                own_words.remove(folder, word)
            for word in sorted(more):
                own_words.add(folder, word)
            self.words = own_words.read(folder)
            self._stamp = own_words.stamp(folder)
        except UserError as error:
            self.failed.emit(str(error))
            return False
        self.words_changed.emit()
        return True
