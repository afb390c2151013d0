"""The seller's own words: plain text files, one word a line, for one language each or for all.

Files may be edited by hand or lie in a synchronised folder: a byte order mark, Windows line ends,
blank lines and doubled words do no harm.
"""

from pathlib import Path

from composer import atomic
from composer.errors import UserError

ALL = "all"
"""The file for words that are right in every language."""


def read(folder: Path) -> frozenset[str]:
    """Return every word of every file, as typed. Without the folder there are none. Raises UserError."""
    return frozenset(word for path in sorted(folder.glob("*.txt")) for word in _lines(path))


def of(folder: Path, language: str = ALL) -> tuple[str, ...]:
    """Return the words of one file in their order. Raises UserError."""
    return _lines(folder / f"{language}.txt")


def add(folder: Path, word: str, language: str = ALL) -> None:
    """Add a word, unless it is there already. Raises UserError when the file cannot be written."""
    word = " ".join(word.split())
    words = of(folder, language)
    if word and word not in words:
        _write(folder, language, (*words, word))


def remove(folder: Path, word: str) -> None:
    """Take a word out of every file that has it. Raises UserError when a file cannot be written."""
    for path in folder.glob("*.txt"):
        words = _lines(path)
        if word in words:
            _write(folder, path.stem, tuple(it for it in words if it != word))


def stamp(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """Return what tells whether a file has changed from outside: name, time and size of each."""
    states = ((path.name, path.stat()) for path in sorted(folder.glob("*.txt")))
    return tuple((name, state.st_mtime_ns, state.st_size) for name, state in states)


def _lines(path: Path) -> tuple[str, ...]:
    """Return a file's words."""
    try:
        text = path.read_text("utf-8-sig", errors="replace")
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise UserError(f"Your words in {path} cannot be read: {error.strerror}. Allow reading that file.") from error
    return tuple(dict.fromkeys(line.strip() for line in text.splitlines() if line.strip()))


def _write(folder: Path, language: str, words: tuple[str, ...]) -> None:
    """Write a file, whole or not at all."""
    atomic.write(folder / f"{language}.txt", "".join(f"{word}\n" for word in words).encode("utf-8"))
