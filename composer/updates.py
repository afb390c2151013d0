"""Reads the file that tells of a newer version. The seller downloads it; this program never asks a network."""

import json
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from composer import __version__
from composer.errors import UserError

NAME = "permitted-latest.json"
FORMAT = 1
_MOST = 1_000_000
_VERSION = re.compile(r"(\d{1,6})\.(\d{1,6})\.(\d{1,6})")


@dataclass(frozen=True, slots=True)
class Latest:
    """What the file says of the newest version."""

    version: str
    day: date
    changes: str
    """What has changed, as Markdown."""
    files: tuple[tuple[str, str], ...]
    """Name and SHA-256 of each package."""

    @property
    def newer(self) -> bool:
        """Whether it is newer than this program."""
        return _parts(self.version) > _parts(__version__)


def read(path: Path) -> Latest:
    """Return what the file says. Raises UserError for one that cannot be used."""
    strange = UserError(f"{path.name} does not tell of a version. Download {NAME} from the page of the releases anew.")
    try:
        if path.stat().st_size > _MOST:
            raise strange
        data = json.loads(path.read_text("utf-8"))
        version, day, changes = data["version"], date.fromisoformat(data["day"]), data["changes"]
        files = tuple((str(it["name"]), str(it["sha256"])) for it in data["files"])
        if data["format"] != FORMAT or not isinstance(changes, str) or not _VERSION.fullmatch(version):
            raise strange
    except OSError as error:
        raise UserError(f"{path} cannot be read: {error.strerror}. Choose another file.") from error
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise strange from error
    return Latest(version, day, changes, files)


def _parts(version: str) -> tuple[int, ...]:
    """Return a version as numbers that can be compared."""
    found = _VERSION.match(version)
    return tuple(map(int, found.groups())) if found else ()
