"""Where things lie: our own resources, and the folders that belong to the seller."""

import sys
from dataclasses import dataclass
from pathlib import Path

import platformdirs

_NAME = "Permitted"


def resources() -> Path:
    """Return the folder of our data files, in a checkout as well as in an installed program."""
    bundled = getattr(sys, "_MEIPASS", None)
    root = Path(bundled) if bundled else Path(__file__).resolve().parent.parent
    return root / "resources"


@dataclass(frozen=True, slots=True)
class Folders:
    """The seller's folders. None is made before something is written to it."""

    data: Path
    """History, drafts and the seller's own words."""
    config: Path
    cache: Path
    """What can be made anew at any time, such as unpacked dictionaries."""
    log: Path

    @property
    def history(self) -> Path:
        """The history's database file."""
        return self.data / "history.db"

    @property
    def settings(self) -> Path:
        """The settings file."""
        return self.config / "settings.json"

    @property
    def words(self) -> Path:
        """The folder of the seller's own words, one text file for each language."""
        return self.data / "words"


def of_user() -> Folders:
    """Return the folders where this system keeps such things (platformdirs)."""
    return Folders(
        data=Path(platformdirs.user_data_dir(_NAME, appauthor=False)),
        config=Path(platformdirs.user_config_dir(_NAME, appauthor=False)),
        cache=Path(platformdirs.user_cache_dir(_NAME, appauthor=False)),
        log=Path(platformdirs.user_log_dir(_NAME, appauthor=False)),
    )


def under(root: Path) -> Folders:
    """Return folders below ``root``, for tests and for a copy that is carried along."""
    return Folders(root / "data", root / "config", root / "cache", root / "log")
