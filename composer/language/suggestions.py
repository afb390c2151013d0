"""Ranks the words that a misspelled word may stand for: pyspellchecker makes candidates, Hunspell confirms them.

``Suggester.first`` answers within a few milliseconds from the commonest words; ``Suggester.wider`` asks Hunspell
about every single edit and adds words two edits away.
"""

import math
from collections import defaultdict
from functools import cached_property, lru_cache
from heapq import nlargest
from itertools import islice
from threading import Lock

import regex
from rapidfuzz import process
from rapidfuzz.distance import OSA

from composer.language import dictionaries
from composer.language.candidates import Candidates, triples
from composer.language.edits import ONE_MORE, bare, cost
from composer.language.languages import Language
from composer.language.words import Lexicon, lexicon
from composer.language.writing import plain

MOST = 5
"""How many words are offered."""
_WEIGHT = 1.3
"""How much an edit's cost weighs against the logarithm of the frequency."""
_PER_LENGTH = 12
_SPLIT_FLOOR = 4.3
"""The logarithm of the frequency (counts in a thousand million words) that both halves of a split must reach."""
_ALL_WORDS = 9.0
_KEPT = 5000
_UNLISTED = 3
"""The count taken for a word that only the dictionary has."""
_COMMON = 10_000
"""So many words show which letters stand together."""
_ASKED = 100
"""So many edits that are not listed are asked for where a listed one is found."""
_LONGEST = 30
"""Longer words are not guessed at: their edits are too many."""
_APOSTROPHE = regex.compile(r"'(?:s|m|t|d|ll|re|ve)$")


class Suggester:
    """Suggestions in one language. Safe to use from several threads."""

    def __init__(self, language: Language, words: Lexicon) -> None:
        """Load the frequency list. Raises UserError when it is missing or damaged."""
        self._language = language
        self._words = words
        name = f"{language.id}.json"
        with dictionaries.opened((name,)) as folder:
            self._candidates = Candidates(str(folder / name), words)
        self._counts: dict[str, int] = self._candidates.word_frequency.dictionary
        self._usual = language.accepted if language.joins_freely else frozenset[str]()
        """Where most forms of a word stand in no list, those of shop words that the language's data has."""
        self._near: dict[str, tuple[str, ...]] = {}
        self._common: frozenset[str] = frozenset()
        self._bare: dict[str, list[str]] = {}
        self._by_length: dict[int, list[str]] = {}

    def frequency(self, word: str) -> float:
        """Return the logarithm of a word's count in a thousand million words, a rare word's for an unlisted one."""
        return math.log10(self._counts.get(word.lower(), _UNLISTED))

    @property
    def language(self) -> str:
        """The language's id."""
        return self._language.id

    def has(self, word: str) -> bool:
        """Whether a dictionary has the word, in lower case or with a capital."""
        return self._known(word, "X")

    def rare(self, word: str) -> set[str]:
        """Return words a single edit away that the dictionary has and no list of frequent words. Takes some 20 ms."""
        lower = plain(word).lower()
        if len(lower) > _LONGEST:
            return set()
        edits = self._candidates.edit_distance_1(lower)
        return self._unlisted(word, lower, edits, _ASKED)

    def meant(self, word: str) -> str:
        """Return the commonest word two edits away among the common ones, or an empty text."""
        lower = plain(word).lower()
        common = self._common_words
        return next((it for it, _, _ in process.extract_iter(lower, common, scorer=OSA.distance, score_cutoff=2)), "")

    def near(self, word: str) -> tuple[str, ...]:
        """Return the listed words a single edit away, the commonest first. Answers are kept."""
        lower = plain(word).lower()
        if len(lower) > _LONGEST:
            return ()
        if len(self._near) > _KEPT:
            self._near.clear()
        if lower not in self._near:
            edits = self._candidates.edit_distance_1(lower)
            listed = [it for it in edits if it in self._usual or (it in self._counts and self._known(it))]
            self._near[lower] = tuple(sorted(listed, key=lambda it: (-self._counts.get(it, 0), it)))
        return self._near[lower]

    def first(self, word: str) -> tuple[str, ...]:
        """Return the likeliest words, best first, within about 5 ms: listed words one edit away, then others."""
        lower = plain(word).lower()
        if len(lower) > _LONGEST:
            return ()
        edits = self._candidates.edit_distance_1(lower) | {lower}
        found = {it for it in edits if it in self._counts and self._known(it)}
        found = found or self._unlisted(word, lower, edits) or self._edits_away(lower, 2)
        return self._ranked(word, lower, found | self._split(lower))

    def wider(self, word: str) -> tuple[str, ...]:
        """Return the likeliest words, best first, with edits asked for that are not listed; within about 50 ms."""
        lower = plain(word).lower()
        if len(lower) > _LONGEST:
            return ()
        edits = self._candidates.edit_distance_1(lower) | {lower}
        near = {*(it for it in edits if it in self._counts), *self._by_bare().get(bare(lower), ())}
        listed = {it for it in near if self._known(it)}
        found = listed | self._unlisted(word, lower, edits, _ASKED if listed else None) | self._split(lower)
        if len(lower) > 4 or not found:
            found |= self._edits_away(lower, 2)
        if not found and len(lower) > 7:
            found = self._edits_away(lower, 3)
        if not found:
            found = {plain(it).lower() for it in self._words.suggestions(plain(word))}
        return self._ranked(word, lower, found)

    def _known(self, word: str, typed: str = "") -> bool:
        """Whether a dictionary has the word, in lower case or, where one is likely, with a capital."""
        if self._words.knows(word):
            return True
        # Asking a second time about each of some hundred edits would take twice as long.
        capital = word in self._counts or self._language.noun_capitals or typed[:1].isupper()
        return capital and self._words.knows(word[:1].upper() + word[1:])

    def _unlisted(self, word: str, lower: str, edits: set[str], most: int | None = None) -> set[str]:
        """Return the edits that only the dictionary has, asked for so many of those that look like words.

        The dictionary is slow to say no. All others are asked for where none is found and no ``most`` is given.
        """
        rest = {it for it in edits if it not in self._counts}
        likely_triples = self._triples() | triples(lower)
        plain_letters = bare(lower)
        likely = (
            it
            for it in rest
            if "'" in it or likely_triples.issuperset(triples(it)) or (not it.isascii() and bare(it) == plain_letters)
        )
        asked = sorted(likely, key=lambda it: (cost(lower, it, self._language.id), it))[:most]
        found = {it for it in asked if self._known(it, word)}
        return found if found or most else {it for it in rest.difference(asked) if self._known(it, word)}

    def _triples(self) -> frozenset[str]:
        """Return the letters that stand together in common words, three by three; made when first needed."""
        if not self._common:
            self._common = frozenset().union(*map(triples, self._common_words))
        return self._common

    @cached_property
    def _common_words(self) -> list[str]:
        """The commonest words, the commonest first."""
        return nlargest(_COMMON, self._counts, key=self._counts.__getitem__)

    def _by_bare(self) -> dict[str, list[str]]:
        """Return the listed words that have accents, by what is left without them; made when first needed."""
        if not self._bare and not all(letter.isascii() for letter in self._language.alphabet):
            made: dict[str, list[str]] = defaultdict(list)
            for word in self._counts:
                if not word.isascii():
                    made[bare(word)].append(word)
            self._bare = made
        return self._bare

    def _of_length(self) -> dict[int, list[str]]:
        """Return the listed words by their length, the commonest first; made when first needed."""
        if not self._by_length:
            made: dict[int, list[str]] = defaultdict(list)
            for word in sorted(self._counts, key=lambda it: -self._counts[it]):
                made[len(word)].append(word)
            self._by_length = made
        return self._by_length

    def _edits_away(self, lower: str, edits: int) -> set[str]:
        """Return the commonest listed words up to so many edits away."""
        near: list[str] = []
        by_length = self._of_length()
        for length in range(max(3, len(lower) - edits), len(lower) + edits + 1):
            words = by_length.get(length, ())
            # Common words come first in each list, so the limit cuts off the rare ones.
            hits = process.extract_iter(lower, words, scorer=OSA.distance, score_cutoff=edits)
            near.extend(word for word, _, _ in islice(hits, _PER_LENGTH))
        return {word for word in near if self._known(word)}

    def _split(self, lower: str) -> set[str]:
        """Return the word with one space put in where both halves are common words."""
        found = set()
        for place in range(1, len(lower)):
            halves = lower[:place], lower[place:]
            if any(len(half) == 1 and half not in ("a", "i") for half in halves) or halves[1] == "i":
                continue
            if all(self.frequency(half) >= _SPLIT_FLOOR and self._words.knows(half) for half in halves):
                found.add(" ".join(halves))
        return found

    def _score(self, lower: str, candidate: str) -> float:
        """Return how likely the candidate was meant."""
        if " " in candidate:
            left, right = candidate.split(" ")
            return self.frequency(left) + self.frequency(right) - _ALL_WORDS - _WEIGHT * ONE_MORE
        frequency = self.frequency(candidate)
        if candidate not in self._counts and _APOSTROPHE.search(candidate):
            frequency = self.frequency(_APOSTROPHE.sub("", candidate)) - 2
        return frequency - _WEIGHT * cost(lower, candidate, self._language.id)

    def _ranked(self, word: str, lower: str, found: set[str]) -> tuple[str, ...]:
        """Return the best of the found words with the typed capitals."""
        offered = found - self._language.never_offered
        ordered = sorted(offered, key=lambda it: (-self._score(lower, it), it))
        meant = self._language.meant.get(lower)
        if meant:
            ordered = [meant, *ordered]
        written = dict.fromkeys(self._capitals(word, it) for it in ordered)
        written.pop(word, None)
        return tuple(written)[:MOST]

    def _capitals(self, word: str, candidate: str) -> str:
        """Return the candidate written with capitals as they were typed, or as the dictionary demands them."""
        if word.isupper() and len(word) > 1:
            return candidate.upper()
        if " " not in candidate and not self._words.knows(candidate):
            candidate = candidate[:1].upper() + candidate[1:]
        return candidate[:1].upper() + candidate[1:] if word[:1].isupper() else candidate


_loading = Lock()


def suggester(language: Language, tags: tuple[str, ...]) -> Suggester:
    """Return the suggester of a language with the dictionaries, loaded once. Raises UserError as ``lexicon`` does."""
    words = lexicon(tags)
    with _loading:
        return _load(language, words)


@lru_cache(maxsize=6)
def _load(language: Language, words: Lexicon) -> Suggester:
    """Load a suggester; a failure is not kept, so that the next call tries again."""
    return Suggester(language, words)
