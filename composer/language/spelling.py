"""Finds the misspelled words of a message: each sentence by the dictionary, names and foreign sentences left alone."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import regex

from composer.language import detection
from composer.language.edits import bare
from composer.language.function_words import FUNCTION_WORDS
from composer.language.languages import Language
from composer.language.suggestions import suggester
from composer.language.tokens import Word, checkable
from composer.language.words import Lexicon, lexicon
from composer.language.writing import plain
from composer.model import Span
from composer.text import sentences

_LATIN = regex.compile(r"[\p{Latin}\p{M}']+")
_ROMAN = regex.compile(r"[ivx]{1,6}")
_ENOUGH = 600
"""Characters of a sentence that are enough to tell its language."""
_QUOTED = regex.compile(r'"[^"\n]{2,40}"|[“„”][^“”„"\n]{2,40}[”“]|«[^«»\n]{2,40}»|‘[^‘’\n]{2,40}’')
_POSSESSIVE = regex.compile(r"'s?$")
_INITIALS = 8
"""Words all in capitals up to this length are taken for abbreviations."""
_SHORTEST = 3
"""Shorter words are units, initials and abbreviations far more often than slips."""
_COMMON = 4.0
"""Logarithm of the count in a thousand million words from which a word is common enough to be meant."""
_KNOWN = 2.8
"""The same for the first word of a sentence, whose capital says nothing."""
_FOREIGN_SHARE = 0.4
"""With this share of unknown words, a likely other language is believed."""
_MOSTLY_FOREIGN = 0.6
"""With this share of unknown words, any sign of another language is believed."""
_PARTICLE = 4
"""Unknown words up to this length between two capitalised ones belong to a name, as in "Ústí nad Labem"."""
_LOOKED_INTO = 100
"""Unknown words that are looked into, half a millisecond each; the rest of a text with more are not sure."""
_NAME_LINE = 6
"""A line of at most so many words, all with capitals, is a name, an address or a title."""


@dataclass(frozen=True, slots=True)
class Slip:
    """A word that is not in the dictionary."""

    span: Span
    word: str
    sure: bool
    """False where it may be a name."""


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
        lower = text.lower()
        if lower in self.language.meant and not self._allowed(lower):
            return False
        if len(text) < _SHORTEST or not _LATIN.fullmatch(text) or _ROMAN.fullmatch(lower):
            return True
        if not self.language.alphabet.issuperset(lower):
            return True
        if text.isupper() and len(text) <= _INITIALS:
            return True
        if any(char.isupper() for char in text[1:]) and not text.isupper():
            return True
        return self._listed(text) or self._listed(_POSSESSIVE.sub("", text)) or self._joined(text)

    def _joined(self, text: str) -> bool:
        """Whether the word is right once what the language hangs on to words is taken off."""
        if self.language.endings:
            stem = regex.sub(f"(?:{self.language.endings})$", "", text)
            if len(stem) >= _SHORTEST - 1 and stem != text and (self._listed(stem) or self._listed(bare(stem))):
                return True
        lower = text.lower()
        rests = [lower.removeprefix(part) for part in self.language.first_parts if lower.startswith(part)]
        if any(len(it) > _SHORTEST and (self._listed(it) or self._listed(it.capitalize())) for it in rests):
            return True
        pieces = text.split("'")
        if not self.language.elides or len(pieces) == 1 or not pieces[0]:
            return False
        return all(self._listed(it) or self._listed(f"{it}'") or len(it) < _SHORTEST for it in pieces)

    def _listed(self, text: str) -> bool:
        """Whether a dictionary or one of the lists has the word."""
        return self._allowed(text.lower()) or self.words.knows(text)

    def _allowed(self, lower: str) -> bool:
        """Whether the word is right whatever the dictionary says."""
        return lower in self.allowed or lower in self.language.accepted


def speller(language: Language, country: str, allowed: frozenset[str]) -> Speller:
    """Return the speller for a buyer in a country. Raises UserError when a dictionary is missing or damaged."""
    return Speller(language, lexicon(language.dictionaries(country)), allowed)


def word_set(texts: tuple[str, ...]) -> frozenset[str]:
    """Return every word of the texts in lower case, hyphenated ones whole and in parts."""
    found: set[str] = set()
    for text in texts:
        for token in plain(text).lower().split():
            bare = token.strip(".,;:!?()[]\"'“”„«»")
            found.update((bare, *regex.split(r"[^\p{L}\p{M}']+", bare), *regex.split(r"[^\p{L}\p{M}]+", bare)))
    return frozenset(found - {""})


def slips(text: str, given: Speller) -> Iterator[Slip]:
    """Yield the misspelled words of a text in order. Sentences in another language are left out."""
    words = _all_words(text)
    quotes = [Span(*match.span()) for match in _QUOTED.finditer(text)]
    known: dict[tuple[str, str], bool] = {}

    def right(word: Word) -> bool:
        key = (word.text, word.compound)
        answer = known.get(key)
        if answer is None:
            answer = known[key] = given.right(word)
        return answer

    left = _LOOKED_INTO
    starts = [word.span.start for word in words]
    for sentence in sentences(text):
        inside = words[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        unknown = [(place, word) for place, word in enumerate(inside) if not right(word)]
        if not unknown:
            continue
        strange = len(unknown) + sum(given.strange(word) for word in inside)
        if _foreign(sentence.of(text)[:_ENOUGH], len(inside), strange, given.language.id):
            continue
        for place, word in unknown:
            left -= 1
            sure = _judged(place, inside, text, given) if left >= 0 else False
            if sure is not None and not _quoted(word, quotes):
                yield Slip(word.span, plain(word.text), sure)


@lru_cache(maxsize=8)
def _all_words(text: str) -> tuple[Word, ...]:
    """Return the words to check; kept, since the same text is asked about again."""
    return tuple(checkable(text))


def _quoted(word: Word, quotes: list[Span]) -> bool:
    """Whether the word stands in a short quotation: a button, an engraving, a title, in whatever language."""
    return any(quote.start <= word.span.start < quote.end for quote in quotes)


def _foreign(sentence: str, words: int, unknown: int, language: str) -> bool:
    """Whether the sentence is in another language, or most likely is one of whose words few are known."""
    if detection.verify(sentence, language):
        return True
    if unknown < 2 or unknown < words * _FOREIGN_SHARE:
        return False
    found = detection.detect(sentence)
    # The fewer words are known, the less it takes to believe in another language.
    least = 0.5 if unknown >= words * _MOSTLY_FOREIGN else detection.CERTAIN
    return found.language not in ("", language) and found.probability > least


def _judged(place: int, inside: tuple[Word, ...], text: str, given: Speller) -> bool | None:
    """Return whether an unknown word is surely a slip; None when it is most likely a name."""
    typed = plain(inside[place].text)
    engine = suggester(given.language, given.words.tags)
    if typed.lower() in given.language.meant:
        return True
    if not typed[:1].isupper():
        beside = inside[max(place - 1, 0) : place] + inside[place + 1 : place + 2]
        if len(typed) <= _PARTICLE and len(beside) > 1 and all(_capital(it) for it in beside):
            return None
        return not given.language.joins_freely or bool(engine.near(typed))
    if typed.isupper():
        # A long word in capitals that is near to no other is a brand more often than a slip.
        return bool(engine.near(typed.lower()))
    near = engine.near(_POSSESSIVE.sub("", typed))
    if not given.language.letter_words.isdisjoint(near):
        return True
    nouns = given.language.noun_capitals
    if not near or engine.frequency(near[0]) < (_COMMON if place and not nouns else _KNOWN):
        return None
    if _named(place, inside, text, given):
        return None
    # A capital in mid-sentence speaks for a name; at the start it says nothing.
    return (place == 0 or nouns) and len(typed) > _SHORTEST + 1


def _capital(word: Word) -> bool:
    """Whether the word starts with a capital and goes on without, as names do."""
    return word.text[:1].isupper() and not word.text[1:].isupper()


def _named(place: int, inside: tuple[Word, ...], text: str, given: Speller) -> bool:
    """Whether the word stands among names: in a line of capitals, after a form of address, beside another name."""
    if len(inside) <= _NAME_LINE and all(it.text[:1].isupper() for it in inside):
        return True
    before = inside[place - 1] if place else None
    after = inside[place + 1] if place + 1 < len(inside) else None
    if before is not None and before.text.lower() in given.language.before_names:
        return True
    if given.language.noun_capitals:
        # Two capitals side by side are a first name and a surname, unless the first is a polite "Ihre".
        joined = before is not None and text[before.span.end : inside[place].span.start] == " "
        polite = before is not None and before.text.lower() in FUNCTION_WORDS
        return place > 1 and joined and not polite and before is not None and _capital(before)
    return any(
        it is not None
        and it.text[:1].isupper()
        and text[min(it.span.end, inside[place].span.end) : max(it.span.start, inside[place].span.start)] in (" ", "-")
        and (it is after or place > 1)
        for it in (before, after)
    )
