"""Tells which sentences say the same: those that differ only in words and numbers that no pattern asks for.

Sellers' messages are alike but for names and numbers, and a word that is being typed is mostly none that is known.
"""

from collections.abc import Callable, Hashable, Iterator
from itertools import count

from composer.language.phrase_words import UNSPACED, fold, parts_of, tokens, words_of

STOPS = frozenset("。、！？!?,.・」)）")
"""What a match does not end with."""
_REMEMBERED = 20_000
"""Words of which the kind is remembered."""


class Kinds:
    """The kinds of one language's words: two words are of one kind if the same items of patterns are both."""

    def __init__(self, language: str, items_of: Callable[[str], tuple[str, ...]]) -> None:
        """Tell words apart by ``items_of``, which has the items that a folded word is."""
        self._language, self._items_of = language, items_of
        self._known: dict[str, int] = {}
        self._numbers: dict[Hashable, int] = {}
        self._unused = count()

    def of(self, sentence: str) -> Hashable:
        """Return the kind of a sentence. Of two with the same one the patterns find the same, counted in words."""
        if self._language in UNSPACED:
            return sentence
        known = self._known
        words = tokens(sentence)
        kinds = tuple([known[word] if word in known else self._kind(word) for word in words])
        return (kinds, *self._joined(sentence)) if "-" in sentence else kinds

    def _kind(self, word: str) -> int:
        """Return the number of a written word's kind, and remember it."""
        items = tuple((self._items_of(it), it in STOPS) for it in self._folded(word))
        if len(self._known) >= _REMEMBERED:
            self._known = {}
        found = self._known[word] = self._numbers.setdefault(items, next(self._unused))
        return found

    def _folded(self, word: str) -> list[str]:
        """Return the words that a written word is cut into, folded."""
        return [fold(it, self._language) for it in parts_of(word, self._language)]

    def _joined(self, sentence: str) -> Iterator[Hashable]:
        """Yield what the words are that a hyphen joins, with their places."""
        words = words_of(sentence, self._language)
        for at in words.joined:
            yield at, self._items_of(words.folded[at] + words.folded[at + 1])
