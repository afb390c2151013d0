"""Finds the misspelled words of a message: each sentence by the dictionary, names and foreign sentences left alone."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import regex

from composer.language import detection, naming
from composer.language.naming import Unknown
from composer.language.speller import Speller
from composer.language.tokens import Line, Piece, Word, lines
from composer.language.writing import plain
from composer.lines import Ends
from composer.model import Span
from composer.text import sentences

_ENOUGH = 600
"""Characters of a sentence that are enough to tell its language."""
_QUOTED = regex.compile(r'"[^"\n]{2,40}"|[“„”][^“”„"\n]{2,40}[”“]|«[^«»\n]{2,40}»|‘[^‘’\n]{2,40}’')
_FOREIGN_SHARE = 0.4
"""With this share of unknown words, a likely other language is believed."""
_MOSTLY_FOREIGN = 0.6
"""With this share of unknown words, any sign of another language is believed."""
_LOOKED_INTO = 100
"""Unknown words that are looked into, half a millisecond each; the rest of a text with more are not sure."""
_LOOKED_DEEP_INTO = 4
"""Unknown nouns of which all that is near is asked for, some 20 ms each."""
_REMEMBERED = 20_000
"""Words of which the answer is remembered."""


@dataclass(frozen=True, slots=True)
class Slip:
    """A word that is not in the dictionary."""

    span: Span
    word: str
    sure: bool
    """False where it may be a name."""


def slips(text: str, given: Speller) -> Iterator[Slip]:
    """Yield the misspelled words of a text in order. Sentences in another language are left out."""
    left, deep = _LOOKED_INTO, _LOOKED_DEEP_INTO
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
            sure = naming.judged(it.place, it.inside, line.text, given) if left >= 0 else False
            if sure is None and deep and naming.worth_a_look(it, line.text, given):
                deep -= 1
                sure = naming.looked_into(it, given) or None
            if sure is None:
                continue
            quotes = [Span(*match.span()) for match in _QUOTED.finditer(line.text)] if quotes is None else quotes
            if not _quoted(it.word, quotes):
                yield Slip(Span(it.word.span.start + start, it.word.span.end + start), plain(it.word.text), sure)


@lru_cache(maxsize=256)
def _unknown(line: Line, bounds: tuple[Ends, ...], given: Speller) -> tuple[Unknown, ...]:
    """Return the unknown words of a line's sentences but for foreign ones; kept, as most lines come again."""
    pieces = line.pieces()
    known = _answers(given)
    doubted = [it[0] for it in pieces if not (known.get(it[2:]) or _right(it, given, known))]
    if not doubted:
        return ()
    found: list[Unknown] = []
    starts = [it[0] for it in pieces]
    for start, end in bounds:
        wrong = set(doubted[bisect_left(doubted, start) : bisect_left(doubted, end)])
        if not wrong:
            continue
        inside = tuple(map(_word, pieces[bisect_left(starts, start) : bisect_left(starts, end)]))
        unknown = [place for place, word in enumerate(inside) if word.span.start in wrong]
        strange = len(unknown) + sum(given.strange(word) for word in inside)
        if not _foreign(line.text[start:end][:_ENOUGH], len(inside), strange, given.language.id):
            found.extend(Unknown(place, inside) for place in unknown)
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
