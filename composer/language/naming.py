"""Tells a misspelled word from a name that no dictionary has, by its letters and by what stands around it."""

from dataclasses import dataclass

import regex

from composer.language import compounds
from composer.language.function_words import FUNCTION_WORDS
from composer.language.speller import SHORTEST, Speller
from composer.language.suggestions import Suggester, suggester
from composer.language.tokens import Word
from composer.language.writing import plain
from composer.model import Span

_POSSESSIVE = regex.compile(r"'s?$")
_DETERMINER = regex.compile(
    r"(?i:d(?:er|ie|as|en|em|es)|(?:k|m|d|s)?ein(?:e[rnms]?)?|ihre?[rnms]?|unsere?[rnms]?|unserm|diese[rnms]?|jede[rnms]?"
    r"|alle[rn]?|zu[rm]|im|ins|am|ans|vo[mn]|beim|mit|ohne|per|wegen|trotz|laut|viele|weitere|folgende[rnms]?|keinerlei)"
)
_CHAIN = regex.compile(r"[\w'’-]+")
_BEFORE_PLACES = frozenset(
    ["in", "aus", "bei", "an", "von", "nach", "für", "über", "nachbar", "nachbarin", "kollege", "kollegin", "fahrer"]
)
"""What stands before a name without an article; other nouns seldom do without one there."""
_ADJECTIVE = regex.compile(r"\p{Ll}{3,}e[rnms]?")
_COMMON = 4.0
"""Logarithm of the count in a thousand million words from which a word is common enough to be meant."""
_VERY_COMMON = 5.0
"""The same for the first word of a sentence that ends as names do."""
_KNOWN = 2.8
"""The same for the first word of a sentence, whose capital says nothing."""
_PARTICLE = 4
"""Unknown words up to this length between two capitalised ones belong to a name, as in "Ústí nad Labem"."""
_LONG_NAME = 8
"""A name of so many letters is seldom one letter away from a common noun."""
_NAME_LINE = 6
"""A line of at most so many words, all with capitals, is a name, an address or a title."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """A word that no dictionary has, by its place in its sentence; spans count in its line."""

    place: int
    inside: tuple[Word, ...]
    """The sentence's words."""

    @property
    def word(self) -> Word:
        """The word itself."""
        return self.inside[self.place]


def judged(place: int, inside: tuple[Word, ...], text: str, given: Speller) -> bool | None:
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
        return True if engine.near(typed) or not _joined(typed, given, engine) else None
    if typed.isupper():
        # A long word in capitals that is near to no other is a brand more often than a slip.
        return bool(engine.near(typed.lower()))
    near = engine.near(_POSSESSIVE.sub("", typed))
    if not given.language.letter_words.isdisjoint(near):
        return True
    nouns = given.language.noun_capitals
    if not near or engine.frequency(near[0]) < (_COMMON if place and not nouns else _KNOWN):
        joined = nouns and (place or not compounds.like_a_name(typed)) and compounds.meant(typed, engine)
        return True if joined and not _named(place, inside, text, given) else None
    if _named(place, inside, text, given):
        long = nouns and place > 1 and len(typed) >= _LONG_NAME and engine.frequency(near[0]) >= _COMMON
        return False if long and inside[place - 1].text.lower() not in given.language.before_names else None
    if nouns and not place and compounds.like_a_name(typed) and engine.frequency(near[0]) < _VERY_COMMON:
        return False
    # A capital in mid-sentence speaks for a name; at the start it says nothing.
    return (place == 0 or nouns) and len(typed) > SHORTEST + 1


def _joined(typed: str, given: Speller, engine: Suggester) -> bool:
    """Whether a word that is near to no other may be right: made of two, or with endings that no list has."""
    language = given.language
    return language.joins_freely or (language.compounds and compounds.composed(typed, engine))


def _capital(word: Word) -> bool:
    """Whether the word starts with a capital and goes on without, as names do."""
    return word.text[:1].isupper() and not word.text[1:].isupper()


def _chain(text: str, span: Span) -> str:
    """Return what a word is joined to by hyphens, with the word."""
    match = _CHAIN.match(text, span.start)
    return match.group() if match else ""


def _named(place: int, inside: tuple[Word, ...], text: str, given: Speller) -> bool:
    """Whether the word stands among names: in a line of capitals, after a form of address, beside another name."""
    if len(inside) <= _NAME_LINE and all(it.text[:1].isupper() for it in inside):
        return True
    before = inside[place - 1] if place else None
    after = inside[place + 1] if place + 1 < len(inside) else None
    if before is not None and before.text.lower() in given.language.before_names:
        return True
    if given.language.noun_capitals:
        typed = plain(inside[place].text)
        if compounds.names_a_place(_chain(text, inside[place].span)):
            return True
        if before is not None and before.text.lower() in _BEFORE_PLACES and compounds.like_a_name(typed):
            return True
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


def _opens(unknown: Unknown, text: str, given: Speller) -> bool:
    """Whether a long word opens a sentence of some length, where a capital says nothing."""
    typed = unknown.word.text
    long = len(typed) >= _LONG_NAME and len(unknown.inside) > _NAME_LINE
    if given.language.noun_capitals and compounds.like_a_name(typed):
        return False
    return unknown.place == 0 and long and _capital(unknown.word) and not _named(0, unknown.inside, text, given)


def worth_a_look(unknown: Unknown, text: str, given: Speller) -> bool:
    """Whether a word that may be a name stands where a noun or any word would, so that more is asked about it."""
    return _determined(unknown, text, given) or _opens(unknown, text, given)


def looked_into(unknown: Unknown, given: Speller) -> bool:
    """Whether a word that may be a name is a slip for all that: for a common word, or for a noun after its article."""
    typed = plain(unknown.word.text)
    engine = suggester(given.language, given.words.tags)
    return compounds.likely(typed, engine) if unknown.place else bool(engine.meant(typed))


def _determined(unknown: Unknown, text: str, given: Speller) -> bool:
    """Whether a capitalised word stands as a noun does, after an article or the like and perhaps an adjective."""
    place, inside = unknown.place, unknown.inside
    if (
        not given.language.noun_capitals
        or not place
        or not _capital(unknown.word)
        or len(unknown.word.text) < _LONG_NAME
    ):
        return False
    before = inside[place - 1].text
    if place > 1 and _ADJECTIVE.fullmatch(before):
        before = inside[place - 2].text
    touching = text[inside[place - 1].span.end : unknown.word.span.start] == " "
    if not touching or not _DETERMINER.fullmatch(before):
        return False
    return not _named(place, inside, text, given)
