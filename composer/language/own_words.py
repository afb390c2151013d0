"""Keeps the seller's own words: plain text files, one word a line, for all languages and for each one."""

import codecs
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from composer import atomic
from composer.errors import UserError
from composer.language.writing import plain

ALL = "all"
"""The name of the file whose words are right in every language."""
LONGEST = 80
"""Letters that a word may have."""
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a text with one word a line holds."""

    words: tuple[str, ...]
    """Each once, in the order of the text."""
    strange: tuple[tuple[int, str], ...]
    """The lines that are no words, with their numbers; empty ones and notes left out."""


def read(folder: Path, language: str = "") -> frozenset[str]:
    """Return the words for a language (without region) and those for all languages. Missing files hold none.

    A changed file is read anew, whoever changed it. Raises UserError when a file is there but cannot be read.
    """
    names = [ALL, *([language] if language else [])]
    return frozenset(word for name in names for word in listed(folder, name))


def everything(folder: Path) -> Mapping[str, tuple[str, ...]]:
    """Return the words of every file by its name. Raises UserError when one cannot be read."""
    names = (name for name, _, _ in stamp(folder))
    known = (name.removesuffix(".txt") for name in names)
    return {name: listed(folder, name) for name in known if name.islower() and name.isalpha() and name.isascii()}


def united(files: Mapping[str, tuple[str, ...]], tags: Iterable[str]) -> frozenset[str]:
    """Return the words that count in a draft of these languages (BCP 47 tags): theirs, and those for all."""
    names = (ALL, *(tag.split("-")[0].lower() for tag in tags))
    return frozenset(word for name in names for word in files.get(name, ()))


def listed(folder: Path, name: str) -> tuple[str, ...]:
    """Return the words of one file (``all`` or a language without region) in its own order."""
    path = _path(folder, name)
    try:
        state = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return ()
    except OSError as error:
        raise _unreadable(path) from error
    return _words(path, state.st_mtime_ns, state.st_size)


def stamp(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """Return what changes whenever a file of words changes; cheap enough to ask before each check."""
    try:
        found = [(path.name, path.stat()) for path in sorted(folder.glob("*.txt"))]
    except OSError:
        return ()
    return tuple((name, state.st_mtime_ns, state.st_size) for name, state in found)


def word_of(text: str) -> str:
    """Return the word as it is kept, or nothing for what is no single word."""
    clean = plain(text.strip())
    single = clean.isprintable() and not any(char.isspace() for char in clean) and "\ufffd" not in clean
    lettered = len(clean) <= LONGEST and not clean.startswith("#") and any(char.isalpha() for char in clean)
    return clean if single and lettered else ""


def parsed(text: str) -> Parsed:
    """Return the words of a text that has one a line, and the lines that are none."""
    words: dict[str, None] = {}
    strange = []
    for number, line in enumerate(text.splitlines(), 1):
        word = word_of(line)
        if word:
            words[word] = None
        elif line.strip() and not line.lstrip().startswith("#"):
            strange.append((number, line.strip()))
    return Parsed(tuple(words), tuple(strange))


def decoded(data: bytes) -> str:
    """Return a text file's text, whether it is UTF-8, UTF-16 or Windows-1252."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    if b"\0" in data:  # UTF-16 without a mark: letters and line ends have a nought as one of their halves
        return data.decode("utf-16-le" if data[1::2].count(0) >= data[::2].count(0) else "utf-16-be", "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def add(folder: Path, word: str, name: str = ALL) -> None:
    """Put a word at the end of a file unless it is there. Raises ValueError for what is no single word."""
    clean = word_of(word)
    if not clean:
        raise ValueError(f"not a word: {word!r}")
    change(folder, name, more=(clean,))


def remove(folder: Path, word: str, name: str = ALL) -> None:
    """Take a word out of a file; does nothing when it is not there."""
    change(folder, name, less=(plain(word.strip()),))


def change(folder: Path, name: str, *, more: Iterable[str] = (), less: Iterable[str] = ()) -> None:
    """Put words at the end of a file and take others out, in one step; notes and other lines stay as they are.

    Does nothing when they are there, or not there, already. Raises UserError when the file cannot be read or written.
    """
    path, gone = _path(folder, name), frozenset(less)
    there = frozenset(listed(folder, name))
    added = [word for word in dict.fromkeys(more) if word not in there]
    if not added and gone.isdisjoint(there):
        return
    lines = _text(path).splitlines() if path.is_file() else ()
    kept = (line for line in lines if plain(line.strip()) not in gone)
    write(folder, (*kept, *added), name)


def write(folder: Path, words: Iterable[str], name: str = ALL) -> None:
    """Replace a file's words in one step. Raises UserError when it cannot be written."""
    atomic.write(_path(folder, name), "".join(f"{word}\n" for word in words).encode("utf-8"))
    _words.cache_clear()  # two changes of one size may fall into one tick of the file system's clock


def _path(folder: Path, name: str) -> Path:
    """Return the file of a language. Raises ValueError for a name that is none."""
    if not name.isalpha() or not name.isascii():
        raise ValueError(f"not a language: {name!r}")
    return folder / f"{name.lower()}.txt"


@lru_cache(maxsize=32)
def _words(path: Path, changed: int, size: int) -> tuple[str, ...]:  # noqa: ARG001  # they make the file's state the key
    """Return the words of a file in the state that time and size tell; any line ends, with or without a mark."""
    lines = (plain(line.strip()) for line in _text(path).splitlines())
    return tuple(dict.fromkeys(line for line in lines if line and not line.startswith("#")))


def _text(path: Path) -> str:
    """Return what stands in a file. Raises UserError when it cannot be read."""
    try:
        return decoded(path.read_bytes())
    except OSError as error:
        raise _unreadable(path) from error


def _unreadable(path: Path) -> UserError:
    """Return that a file of words cannot be read, and what to do."""
    return UserError(f"Your words in {path} cannot be read. Check that you may open the file.")
