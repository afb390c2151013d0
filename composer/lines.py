"""Puts the answer about a text together from its lines and keeps each line's, so that a key re-does one line.

Only for what looks at one line at a time: nothing here sees across a line feed.
"""

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import TypeVar

Answer = TypeVar("Answer")
Ends = tuple[int, int]
"""Where something starts and ends."""

_KEPT = 256
"""Lines whose answers are kept by each finder; a message of twenty pages has as many."""
_LONGEST = 4_000
"""Longer lines are not kept: twenty pages without a line feed would fill the memory at every key."""
_WORDS_KEPT, _LONGEST_WORD = 4_000, 40
"""The same for words: so many by each finder, and none that is longer."""


@lru_cache(maxsize=8)
def lines(text: str) -> tuple[tuple[int, str], ...]:
    """Return the lines of a text that hold anything, each with its place. Memoised: many ask about the same text."""
    found = []
    place = 0
    for line in text.split("\n"):
        if line:
            found.append((place, line))
        place += len(line) + 1
    return tuple(found)


@lru_cache(maxsize=8)
def paragraphs(text: str) -> tuple[tuple[int, str], ...]:
    """Return the stretches between empty lines, each with its place. Memoised."""
    found = []
    place = 0
    for part in text.split("\n\n"):
        if part:
            found.append((place, part))
        place += len(part) + 2
    return tuple(found)


def remembered(find: Callable[[str], Answer]) -> Callable[[str], Answer]:
    """Return ``find``, a pure function of a line, with its last answers kept."""
    kept = lru_cache(maxsize=_KEPT)(find)

    def asked(line: str) -> Answer:
        return kept(line) if len(line) <= _LONGEST else find(line)

    return asked


@remembered
def _odd(line: str) -> frozenset[str]:
    """Return the characters of a line that are none of ASCII."""
    return frozenset() if line.isascii() else frozenset(char for char in set(line) if char > "\x7f")


def odd_chars(text: str) -> frozenset[str]:
    """Return the characters of a text that are none of ASCII."""
    return frozenset().union(*(_odd(line) for _, line in lines(text)))


def by_line(find: Callable[[str], Iterable[Ends]]) -> Callable[[str], list[Ends]]:
    """Return a function that finds in every line of a text what ``find`` finds in one, in order of lines."""
    kept = lru_cache(maxsize=_KEPT)(lambda line: tuple(find(line)))

    def gathered(text: str) -> list[Ends]:
        found: list[Ends] = []
        for place, line in lines(text):
            for start, end in kept(line) if len(line) <= _LONGEST else find(line):
                found.append((start + place, end + place))
        return found

    return gathered


def by_paragraph(find: Callable[[str], Iterable[Ends]]) -> Callable[[str], list[Ends]]:
    """Return the like of ``by_line`` for what may go on in the next line, but not across an empty one."""
    kept = lru_cache(maxsize=_KEPT)(lambda part: tuple(find(part)))

    def gathered(text: str) -> list[Ends]:
        found: list[Ends] = []
        for place, part in paragraphs(text):
            for start, end in kept(part) if len(part) <= _LONGEST else find(part):
                found.append((start + place, end + place))
        return found

    return gathered


# Letters that a search without regard to case takes for others, which ``lower`` keeps or makes longer.
_STRANGE = "İıſ\u212a"
_ALIKE = str.maketrans(_STRANGE, "iisk")


def low(text: str) -> str:
    """Return the text in lower case, every character in its place."""
    return (text.translate(_ALIKE) if _strange(text) else text).lower()


def _strange(text: str) -> bool:
    """Whether the text holds letters of which ``low`` makes something else than ``lower``."""
    return not text.isascii() and any(char in text for char in _STRANGE)


def within(stems: Iterable[str], *, lowered: bool = False) -> Callable[[str], frozenset[str]]:
    """Return a function that says which of the stems, none of which holds a line feed, stand in a text.

    A look that costs next to nothing, before dear patterns are asked. With ``lowered`` the text is put in lower case.
    """
    listed = tuple(stems)
    usual = Stems(listed, low=low if lowered else str)
    strange = Stems(listed, low=str.lower) if lowered else usual

    def told(text: str) -> frozenset[str]:
        look = strange if lowered and _strange(text) else usual
        return frozenset().union(*look.of_lines([line for _, line in lines(text)]))

    return told


class Stems:
    """Says which of some stems stand in lines; what is looked for in the same letters is looked for in one reading."""

    def __init__(self, stems: Iterable[str], *, low: Callable[[str], str] = str) -> None:
        """Look for ``stems`` in lines, or in what ``low`` makes of them: as many lines, in lower case."""
        self._stems = frozenset(stems)
        self._reading = _READINGS.setdefault(low, _Reading(low))
        self._reading.add(self._stems)

    def of_lines(self, asked: list[str]) -> list[frozenset[str]]:
        """Return the stems that stand in each of the lines."""
        mine = self._stems
        return [held & mine for held in self._reading.of_lines(asked)]


class _Reading:
    """Says which stems of all who ask stand in lines, and keeps what it knows of lines and of single words.

    Messages are made of the same words over and over: only words never seen are searched, all at once.
    """

    def __init__(self, low: Callable[[str], str]) -> None:
        """Read what ``low`` makes of lines."""
        self._low = low
        self._stems: frozenset[str] = frozenset()
        self._apart: dict[str, frozenset[str]] = {}
        self._inside: tuple[str, ...] = ()
        self._lines: dict[str, frozenset[str]] = {}
        self._silent: set[str] = set()
        self._telling: dict[str, frozenset[str]] = {}

    def add(self, stems: frozenset[str]) -> None:
        """Look for these as well from now on."""
        self._stems |= stems
        parts = {stem: frozenset(stem.split()) for stem in self._stems}
        # A stem with a space in it is looked for only where its parts stand in words.
        self._apart = {stem: pieces for stem, pieces in parts.items() if pieces != {stem}}
        self._inside = tuple(frozenset().union(*parts.values()))
        for known in (self._lines, self._silent, self._telling):
            known.clear()

    def of_lines(self, asked: list[str]) -> list[frozenset[str]]:
        """Return the stems that stand in each of the lines."""
        told = [self._lines.get(line) for line in asked]
        unseen = [line for line, held in zip(asked, told, strict=True) if held is None]
        read = iter(self._read(unseen) if unseen else ())
        return [next(read) if held is None else held for held in told]

    def _read(self, asked: list[str]) -> list[frozenset[str]]:
        """Return the stems that stand in lines never seen, and keep them."""
        hay = self._low("\n".join(asked))
        inside = self._in_words(frozenset(hay.split()))
        apart = [stem for stem, pieces in self._apart.items() if pieces <= inside and stem in hay]
        stems = (inside & self._stems).union(apart)
        told = [_held(stems, line) if stems else stems for line in hay.split("\n")]
        if len(self._lines) > _KEPT:
            self._lines.clear()
        self._lines.update(it for it in zip(asked, told, strict=True) if len(it[0]) <= _LONGEST)
        return told

    def _in_words(self, words: frozenset[str]) -> frozenset[str]:
        """Return the stems and parts of stems that stand in the words; only words never seen are searched."""
        rest = words.difference(self._silent)
        told = [self._telling[word] for word in rest if word in self._telling]
        unseen = [word for word in rest if word not in self._telling]
        inside = _held(self._inside, " ".join(unseen)) if unseen else frozenset[str]()
        if len(self._silent) > _WORDS_KEPT:
            self._silent.clear()
            self._telling.clear()
        for word in unseen if inside else ():
            if len(word) <= _LONGEST_WORD and (held := _held(inside, word)):
                self._telling[word] = held
        self._silent.update(word for word in unseen if len(word) <= _LONGEST_WORD and word not in self._telling)
        return inside.union(*told)


_READINGS: dict[Callable[[str], str], _Reading] = {}


def _held(stems: Iterable[str], text: str) -> frozenset[str]:
    """Return the stems that stand in the text."""
    return frozenset([stem for stem in stems if stem in text])
