"""Says whether a word is right for one buyer: in a dictionary, a word of the order or the seller, or not judged."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import regex

from composer.language.edits import bare
from composer.language.languages import Language
from composer.language.tokens import Word
from composer.language.words import Lexicon, lexicon
from composer.language.writing import plain

_LATIN = regex.compile(r"[\p{Latin}\p{M}']+")
_ROMAN = regex.compile(r"[ivx]{1,6}")
_POSSESSIVE = regex.compile(r"'s?$")
_INITIALS = 8
"""Words all in capitals up to this length are taken for abbreviations."""
_MOST_ENDINGS = 3
"""As many may hang on to one word: "devuélvamelos" has two."""
_LONG_PART = 5
"""Shorter words stand in long ones by chance: of slips in long words, one in fifty can be parted in two of four."""
SHORTEST = 3
"""Shorter words are units, initials and abbreviations far more often than slips."""


@dataclass(frozen=True, slots=True)
class Speller:
    """One language's spelling for a buyer in one country, with the words that are right in this message."""

    language: Language
    words: Lexicon
    allowed: frozenset[str]
    """In lower case: the order's words and the seller's own."""

    def right(self, word: Word) -> bool:
        """Whether the word, or the hyphenated word that it is part of, needs no second look."""
        text = plain(word.text)
        return self._ordinary(text) or (word.compound != word.text and self._listed(plain(word.compound)))

    def strange(self, word: Word) -> bool:
        """Whether the word is written with letters that the language does not have."""
        text = plain(word.text).lower()
        return bool(_LATIN.fullmatch(text)) and not self.language.alphabet.issuperset(text)

    def _ordinary(self, text: str) -> bool:
        """Whether the word is right by itself, or of a shape that is not judged."""
        if self.language.unwritten:
            text = "".join(char for char in text if char not in self.language.unwritten)
        lower = text.lower()
        if lower in self.language.meant and not self._allowed(lower):
            return False
        # A word with letters that the language does not have is foreign.
        if len(text) < SHORTEST or not self.language.alphabet.issuperset(lower) or _ROMAN.fullmatch(lower):
            return True
        if text.isupper() and len(text) <= _INITIALS:
            return True
        if any(char.isupper() for char in text[1:]) and not text.isupper():
            return True
        return self._listed(text) or self._listed(_POSSESSIVE.sub("", text)) or self._joined(text)

    def _joined(self, text: str) -> bool:
        """Whether the word is right once what the language hangs on to words is taken off."""
        if any(self._listed(it) or self._listed(bare(it)) for it in self._stems(text)):
            return True
        lower = text.lower()
        rests = [lower.removeprefix(part) for part in self.language.first_parts if lower.startswith(part)]
        for part in self.language.last_parts:
            if lower.endswith(part):
                rests += (lower.removesuffix(link + part) for link in ("", "s", "n") if lower.endswith(link + part))
        if any(len(it) > SHORTEST and (self._listed(it) or self._listed(it.capitalize())) for it in rests):
            return True
        if self.language.compounds and self._compound(lower):
            return True
        pieces = text.split("'")
        if not self.language.elides or len(pieces) == 1 or not pieces[0]:
            return False
        return all(self._listed(it) or self._listed(f"{it}'") or len(it) < SHORTEST for it in pieces)

    def _compound(self, lower: str) -> bool:
        """Whether the word is two known words in one, both too long to stand in a slip by chance."""
        places = range(_LONG_PART, len(lower) - _LONG_PART + 1)
        return any(
            self._listed(lower[at:]) and any(self._listed(it) for it in (lower[:at], lower[:at].removesuffix("s")))
            for at in places
        )

    def _stems(self, text: str) -> Iterator[str]:
        """Yield what is left without what the language hangs on to words, one piece less each time, and its roots."""
        stem = text
        for _ in range(_MOST_ENDINGS if self.language.endings else 0):
            shorter = regex.sub(f"(?:{self.language.endings})$", "", stem)
            if shorter == stem or len(shorter) < SHORTEST - 1:
                break
            stem = shorter
            yield stem
        for suffix, roots in self.language.derived.items():
            root = regex.sub(f"(?:{suffix})$", "", text)
            if root != text and len(root) >= SHORTEST - 1:
                yield from (root + end for end in roots.split("|"))

    def _listed(self, text: str) -> bool:
        """Whether a dictionary or one of the lists has the word."""
        return self._allowed(text.lower()) or self.words.knows(text)

    def _allowed(self, lower: str) -> bool:
        """Whether the word is right whatever the dictionary says."""
        return lower in self.allowed or lower in self.language.accepted


def speller(language: Language, country: str, allowed: frozenset[str]) -> Speller:
    """Return the speller for a buyer in a country. Raises UserError when a dictionary is missing or damaged."""
    return Speller(language, lexicon(language.dictionaries(country)), allowed)


@lru_cache(maxsize=16)
def word_set(texts: tuple[str, ...], own: frozenset[str] = frozenset()) -> frozenset[str]:
    """Return every word of the order's texts and the seller's own words, in small letters, hyphenated ones in parts.

    It is kept, as lists of own words may be long and are asked for at every key.
    """
    if own:
        return word_set(texts) | word_set(tuple(own))
    found: set[str] = set()
    for text in texts:
        for token in plain(text).lower().split():
            bare = token.strip(".,;:!?()[]\"'“”„«»")
            found.update((bare, *regex.split(r"[^\p{L}\p{M}']+", bare), *regex.split(r"[^\p{L}\p{M}]+", bare)))
    return frozenset(found - {""})
