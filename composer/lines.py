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


def remembered(find: Callable[[str], Answer]) -> Callable[[str], Answer]:
    """Return ``find``, a pure function of a line, with its last answers kept."""
    kept = lru_cache(maxsize=_KEPT)(find)

    def asked(line: str) -> Answer:
        return kept(line) if len(line) <= _LONGEST else find(line)

    return asked


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


def within(stems: Iterable[str], *, low: bool = False) -> Callable[[str], frozenset[str]]:
    """Return a function that says which of the stems, none of which holds a line feed, stand in a text.

    A look that costs next to nothing, before dear patterns are asked. With ``low`` the text is put in lower case.
    """
    listed = tuple(dict.fromkeys(stems))

    def of_line(line: str) -> frozenset[str]:
        hay = line.lower() if low else line
        return frozenset(stem for stem in listed if stem in hay)

    asked = remembered(of_line)

    def gathered(text: str) -> frozenset[str]:
        return frozenset().union(*(asked(line) for _, line in lines(text)))

    return gathered
