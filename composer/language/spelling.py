"""Finds the misspelled words of a message: each sentence by the dictionary, names and foreign sentences left alone."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import regex

from composer.language import detection
from composer.language.function_words import FUNCTION_WORDS
from composer.language.speller import SHORTEST, Speller
from composer.language.suggestions import suggester
from composer.language.tokens import Line, Piece, Word, lines
from composer.language.writing import plain
from composer.lines import Ends
from composer.model import Span
from composer.text import sentences

_ENOUGH = 600
"""Characters of a sentence that are enough to tell its language."""
_QUOTED = regex.compile(r'"[^"\n]{2,40}"|[“„”][^“”„"\n]{2,40}[”“]|«[^«»\n]{2,40}»|‘[^‘’\n]{2,40}’')
_POSSESSIVE = regex.compile(r"'s?$")
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
_REMEMBERED = 20_000
"""Words of which the answer is remembered."""
_LONG_NAME = 8
"""A name of so many letters is seldom one letter away from a common noun."""
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
class _Unknown:
    """A word that no dictionary has, by its place in its sentence; spans count in its line."""

    place: int
    inside: tuple[Word, ...]
    """The sentence's words."""

    @property
    def word(self) -> Word:
        """The word itself."""
        return self.inside[self.place]


def slips(text: str, given: Speller) -> Iterator[Slip]:
    """Yield the misspelled words of a text in order. Sentences in another language are left out."""
    left = _LOOKED_INTO
    bounds = iter(sentences(text))
    sentence = next(bounds, None)
    for start, line in lines(text):
        inside: list[Ends] = []
        while sentence is not None and sentence.start <= start + len(line.text):
            inside.append((sentence.start - start, sentence.end - start))
            sentence = next(bounds, None)
        quotes = None
        for it in _unknown(line, tuple(inside), given):
            left -= 1
            sure = _judged(it.place, it.inside, line.text, given) if left >= 0 else False
            if sure is None:
                continue
            quotes = [Span(*match.span()) for match in _QUOTED.finditer(line.text)] if quotes is None else quotes
            if not _quoted(it.word, quotes):
                yield Slip(Span(it.word.span.start + start, it.word.span.end + start), plain(it.word.text), sure)


@lru_cache(maxsize=256)
def _unknown(line: Line, bounds: tuple[Ends, ...], given: Speller) -> tuple[_Unknown, ...]:
    """Return the unknown words of a line's sentences but for foreign ones; kept, as most lines come again."""
    pieces = line.pieces()
    known = _answers(given)
    doubted = [it[0] for it in pieces if not (known.get(it[2:]) or _right(it, given, known))]
    if not doubted:
        return ()
    found: list[_Unknown] = []
    starts = [it[0] for it in pieces]
    for start, end in bounds:
        wrong = set(doubted[bisect_left(doubted, start) : bisect_left(doubted, end)])
        if not wrong:
            continue
        inside = tuple(map(_word, pieces[bisect_left(starts, start) : bisect_left(starts, end)]))
        unknown = [place for place, word in enumerate(inside) if word.span.start in wrong]
        strange = len(unknown) + sum(given.strange(word) for word in inside)
        if not _foreign(line.text[start:end][:_ENOUGH], len(inside), strange, given.language.id):
            found.extend(_Unknown(place, inside) for place in unknown)
    return tuple(found)


@lru_cache(maxsize=8)
def _answers(given: Speller) -> dict[tuple[str, ...], bool]:
    """Return what the speller has said of words so far, by word and compound."""
    del given
    return {}


def _right(piece: Piece, given: Speller, known: dict[tuple[str, ...], bool]) -> bool:
    """Whether the word is right, asked once."""
    key = piece[2:]
    answer = known.get(key)
    if answer is None:
        if len(known) >= _REMEMBERED:
            known.clear()
        answer = known[key] = given.right(_word(piece))
    return answer


def _word(piece: Piece) -> Word:
    """Return a word of a line by what is known of it."""
    start, end, text, compound = piece
    return Word(text, Span(start, end), compound)


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
    noun = typed.rpartition("'")[2]
    if given.language.elides and noun[:1].islower():
        typed = noun  # "L'expédission": the capital is the article's, and speaks for no name.
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
        long = nouns and place > 1 and len(typed) >= _LONG_NAME and engine.frequency(near[0]) >= _COMMON
        return False if long and inside[place - 1].text.lower() not in given.language.before_names else None
    # A capital in mid-sentence speaks for a name; at the start it says nothing.
    return (place == 0 or nouns) and len(typed) > SHORTEST + 1


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
