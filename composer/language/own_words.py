"""Keeps the seller's own words: plain text files, one word a line, for all languages and for each one."""

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from composer import atomic
from composer.errors import UserError
from composer.language.writing import plain

ALL = "all"
"""The name of the file whose words are right in every language."""


def read(folder: Path, language: str = "") -> frozenset[str]:
    """Return the words for a language (without region) and those for all languages. Missing files hold none.

    A changed file is read anew, whoever changed it. Raises UserError when a file is there but cannot be read.
    """
    names = [ALL, *([language] if language else [])]
    return frozenset(word for name in names for word in listed(folder, name))


def listed(folder: Path, name: str) -> tuple[str, ...]:
    """Return the words of one file (``all`` or a language without region) in its own order."""
    path = _path(folder, name)
    try:
        state = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return ()
    except OSError as error:
        raise UserError(f"Your words in {path} cannot be read. Check that you may open the file.") from error
    return _words(path, state.st_mtime_ns, state.st_size)


def stamp(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """Return what changes whenever a file of words changes; cheap enough to ask before each check."""
    try:
        found = [(path.name, path.stat()) for path in sorted(folder.glob("*.txt"))]
    except OSError:
        return ()
    return tuple((name, state.st_mtime_ns, state.st_size) for name, state in found)


def add(folder: Path, word: str, name: str = ALL) -> None:
    """Put a word at the end of a file unless it is there. Raises ValueError for what is no single word."""
    clean = plain(word.strip())
    if not clean or any(char.isspace() for char in clean):
        raise ValueError(f"not a word: {word!r}")
    words = listed(folder, name)
    if clean not in words:
        write(folder, (*words, clean), name)


def remove(folder: Path, word: str, name: str = ALL) -> None:
    """Take a word out of a file; does nothing when it is not there."""
    clean = plain(word.strip())
    words = listed(folder, name)
    if clean in words:
        write(folder, [it for it in words if it != clean], name)


def write(folder: Path, words: Iterable[str], name: str = ALL) -> None:
    """Replace a file's words in one step. Raises UserError when it cannot be written."""
    atomic.write(_path(folder, name), "".join(f"{word}\n" for word in words).encode("utf-8"))


def _path(folder: Path, name: str) -> Path:
    """Return the file of a language. Raises ValueError for a name that is none."""
    if not name.isalpha() or not name.isascii():
        raise ValueError(f"not a language: {name!r}")
    return folder / f"{name.lower()}.txt"


@lru_cache(maxsize=32)
def _words(path: Path, changed: int, size: int) -> tuple[str, ...]:  # noqa: ARG001  # they make the file's state the key
    """Return the words of a file in the state that time and size tell; any line ends, with or without a mark."""
    try:
        text = path.read_bytes().decode("utf-8-sig", "replace")
    except OSError as error:
        raise UserError(f"Your words in {path} cannot be read. Check that you may open the file.") from error
    lines = (plain(line.strip()) for line in text.splitlines())
    return tuple(dict.fromkeys(line for line in lines if line and not line.startswith("#")))
