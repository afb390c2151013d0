"""Writes a file whole or not at all, so that a crash or a full disk never leaves half of one."""

import os
from contextlib import suppress
from itertools import count
from pathlib import Path

from composer.errors import UserError

_numbers = count()


def write(path: Path, data: bytes) -> None:
    """Put ``data`` into the file at ``path``; what stood there before stays until all is on the disk.

    Raises UserError when it cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_name(f".{path.name}.{os.getpid()}-{next(_numbers)}.part")
        handle = unfinished.open("wb")
    except OSError as error:
        raise _told(path, error) from error
    try:
        with handle as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    except OSError as error:
        with suppress(OSError):
            unfinished.unlink()
        raise _told(path, error) from error


def _told(path: Path, error: OSError) -> UserError:
    """Return the trouble in words that say what to do."""
    return UserError(f"{path} could not be written: {error.strerror}. Choose another place, or free some space.")
