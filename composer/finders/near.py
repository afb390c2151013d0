"""Finds what a dear pattern finds, asked only near the marks without which it cannot match."""

from bisect import bisect_left
from collections.abc import Callable, Container, Iterable, Iterator
from functools import lru_cache

import regex

from composer import late
from composer.lines import Ends, low, remembered


def places_of(stems: Iterable[str]) -> Callable[[str], tuple[Ends, ...]]:
    """Return a function that says where the stems stand in a line of any case, in order."""
    listed = tuple(dict.fromkeys(stems))

    def of_line(line: str) -> tuple[Ends, ...]:
        plain = low(line)
        return tuple(sorted({ends for stem in listed if stem in plain for ends in _all(plain, stem)}))

    return remembered(of_line)


def _all(text: str, stem: str) -> Iterator[Ends]:
    """Yield where the stem stands."""
    at = text.find(stem)
    while at >= 0:
        yield at, at + len(stem)
        at = text.find(stem, at + 1)


def near(
    text: str, pattern: "regex.Pattern[str]", marks: list[Ends], reach: int, starts: Container[str] | None = None
) -> "Iterator[regex.Match[str]]":
    """Yield what ``pattern.finditer`` does, if every match starts at one of the marks or at most ``reach`` before it.

    With ``starts``, every match starts with one of them or with white space.
    """
    place = 0
    while match := search_near(text, place, pattern, marks, reach, starts):
        place = match.end()
        yield match


def search_near(
    text: str,
    place: int,
    pattern: "regex.Pattern[str]",
    marks: list[Ends],
    reach: int = 0,
    starts: Container[str] | None = None,
) -> "regex.Match[str] | None":
    """Return what ``pattern.search`` does from ``place`` on, on the same terms."""
    for at in range(bisect_left(marks, (place, 0)), len(marks)):
        mark = marks[at][0]
        for start in range(max(place, mark - reach), mark + 1):
            if starts is None or text[start] in starts or text[start].isspace():
                match = pattern.match(text, start)
                if match:
                    return match
    return None


_WORD = late.plain(r"\w+")
_LONGEST_WORD = 40
"""What is known of longer words is not kept."""


class AtWords:
    """Finds what a pattern finds, if in text of ASCII all that it finds starts at the start of a word.

    Messages are made of the same words over and over: which words may start a match is remembered.
    """

    def __init__(self, pattern: "regex.Pattern[str]") -> None:
        """Ask the pattern, which must not match nothing."""
        self._pattern = pattern
        self._starts = lru_cache(maxsize=4_096)(self._may_start)

    def _may_start(self, word: str) -> bool:
        """Whether a match may start with this word."""
        return self._pattern.match(word, partial=True) is not None

    def spans(self, text: str) -> Iterator[Ends]:
        """Yield where the pattern stands."""
        if not text.isascii():
            yield from (match.span() for match in self._pattern.finditer(text))
            return
        place = 0
        for word in _WORD.finditer(text):
            if word.start() < place:
                continue
            if word.end() - word.start() > _LONGEST_WORD or self._starts(word.group()):
                match = self._pattern.match(text, word.start())
                if match:
                    place = match.end()
                    yield match.span()

    def within(self, text: str) -> bool:
        """Whether the pattern stands in the text."""
        return next(self.spans(text), None) is not None
