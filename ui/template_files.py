"""Reads and writes the files in which templates are exchanged."""

from pathlib import Path

from composer import atomic
from composer.errors import UserError

MOST = 20_000_000
"""Bytes that a file of templates may have: more is some other file."""


def read_file(path: str) -> str:
    """Return what a file of templates holds. Raises UserError that says what to do."""
    place = Path(path)
    try:
        if place.stat().st_size > MOST:
            raise UserError(f"{place.name} is too large for a file of templates. Choose another one.")
        return place.read_text("utf-8-sig")
    except OSError as error:
        raise UserError(f"{place} cannot be read: {error.strerror}. Choose another file.") from error
    except UnicodeDecodeError as error:
        raise UserError(
            f"{place.name} is not text in UTF-8. Save it as UTF-8, or export the templates anew."
        ) from error


def write_file(path: str, text: str) -> None:
    """Write templates, whole or not at all. Raises UserError."""
    atomic.write(Path(path), text.encode("utf-8"))
