"""The settings and the seller's own words while the program runs: changed at once, kept at once."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from composer import settings as settings_file
from composer.errors import UserError
from composer.paths import Folders
from composer.settings import ZOOM, Settings
from ui.own_words import OwnWords


class Preferences(QObject):
    """Holds what the seller set. Reading is safe from every thread: the values are frozen."""

    looks_changed = Signal()
    """Theme or zoom are others now."""
    policy_changed = Signal()
    """Another day's policy counts, or levels were raised; drafts must be checked again."""
    failed = Signal(str)
    """Something could not be kept; the sentence says what to do."""

    def __init__(self, folders: Folders, parent: QObject | None = None) -> None:
        """Read settings and words from ``folders``."""
        super().__init__(parent)
        self._folders = folders
        loaded = settings_file.load(folders.settings)
        self.troubles = list(loaded.troubles)
        self.settings: Settings = loaded.settings
        self.words = OwnWords(folders.words, self)
        self.words.failed.connect(self.failed)
        if self.words.trouble:
            self.troubles.append(self.words.trouble)

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
