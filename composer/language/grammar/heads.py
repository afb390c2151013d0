"""Tells which listed word an unlisted one ends with: its gender and forms are those of its last part.

A word is held by its last part ("Lieferadresse" by "adresse") or by an ending that a list gives with a hyphen in
front ("Umrüstung" by "-ung"); the longest counts, and a word that is listed itself has none. German nouns are told
from other words by their capital, so that each list holds for words of one kind.
"""

from collections.abc import Collection, Container

_REMEMBERED = 20_000
"""Words of which is remembered what they end with."""
_FRONT = 3
"""Letters that stand at least before a last part."""
_SHORT = 4
"""Letters that a last part has at least; a list may give a shorter one as an ending."""
_ENDED = 2
"""Letters that stand at least before an ending."""


class Heads:
    """The words of some lists that others may end with: filled once, then only asked."""

    def __init__(self, capital: Collection[str] = (), small: Collection[str] = (), never: Collection[str] = ()) -> None:
        """Hold the words, in lower case, that what starts with a capital may end with, and what does not.

        Those in ``never`` are no last part.
        """
        self._listed = frozenset(capital) | frozenset(small)
        self._capital, self._small = frozenset(capital).difference(never), frozenset(small).difference(never)
        self._longest = max(map(len, self._listed), default=0)
        self._known: dict[str, str] = {}

    def __bool__(self) -> bool:
        """Return whether any word is held."""
        return bool(self._listed)

    def of(self, word: str) -> str:
        """Return what a word as written ends with, or nothing."""
        if not self._listed:
            return ""
        if word not in self._known:
            if len(self._known) >= _REMEMBERED:
                self._known = {}
            words = self._capital if word[:1].isupper() and self._capital else self._small
            self._known[word] = self._found(word.lower(), words)
        return self._known[word]

    def either(self, low: str) -> tuple[str, ...]:
        """Return what a word in lower case ends with, whichever way it is written."""
        both = (self._found(low, it) for it in (self._capital, self._small) if it)
        return tuple(it for it in both if it)

    def _found(self, low: str, words: frozenset[str]) -> str:
        """Return the longest of the words that a word ends with."""
        return "" if low in self._listed else last_part(low, words, self._longest)


def last_part(low: str, words: Container[str], longest: int) -> str:
    """Return the longest of the words, and of the endings, that a word in lower case ends with, or nothing."""
    for start in range(max(_ENDED, len(low) - longest), len(low) - 1):
        last = low[start:]
        if start >= _FRONT and len(last) >= _SHORT and last in words:
            return last
        if f"-{last}" in words:
            return f"-{last}"
    return ""
