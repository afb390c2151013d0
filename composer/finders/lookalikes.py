"""Finds letters of another script that stand for letters of the word they are in."""

from functools import lru_cache

import regex

from composer.text import LOOKALIKES

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+(?:[\u00ad\u200b-\u200d\u2060\ufeff]+[\p{L}\p{M}\p{N}]+)*+")
_LATIN = regex.compile(r"\p{Latin}")
_OTHER = regex.compile(r"[\p{Cyrillic}\p{Greek}\p{Armenian}\p{Cherokee}]")
_SMALL_GREEK = regex.compile(r"[\p{Greek}&&\p{Ll}]", regex.V1)
_GREEK = regex.compile(r"\p{Greek}")
_CYRILLIC = regex.compile(r"\p{Cyrillic}")
_DOUBLES = {char: plain for char, plain in LOOKALIKES.items() if not _LATIN.match(char)}
_TWINS = {plain: char for char, plain in LOOKALIKES.items() if _CYRILLIC.match(char)}
_OWN_SCRIPT = frozenset(("ru", "uk", "bg", "sr", "mk", "be", "kk", "el", "hy"))


@lru_cache(maxsize=8)
def lookalikes(text: str, language: str) -> tuple[dict[int, str], frozenset[int]]:
    """Return the right letter by place, and the places that are not sure.

    A word counts as Latin, Cyrillic or Greek by its letters that have no double; a word that is all
    doubles counts as Latin where the whole text has no letter that is surely of the other script.
    """
    letters = set(text)
    if not any(char in _DOUBLES for char in letters) and not any(_OTHER.match(char) for char in letters):
        return {}, frozenset()
    foreign = language in _OWN_SCRIPT or any(_OTHER.match(char) and char not in _DOUBLES for char in letters)
    latin = any(_LATIN.match(char) and char not in _DOUBLES for char in letters)
    found: dict[int, str] = {}
    doubtful: set[int] = set()
    for match in _WORD.finditer(text):
        right = _word(match.group(), whole=latin and not foreign)
        found |= {match.start() + place: char for place, char in right.items()}
        edge = len(right) == 1 and next(iter(right)) in (0, len(match.group()) - 1)
        if edge and _SMALL_GREEK.match(match.group()[next(iter(right))]):
            doubtful.add(match.start() + next(iter(right)))
    return found, frozenset(doubtful)


def _word(word: str, *, whole: bool) -> dict[int, str]:
    """Return the right letters of one word by their place in it; ``whole`` lets a word be all doubles."""
    doubles = {place: _DOUBLES[char] for place, char in enumerate(word) if char in _DOUBLES}
    latin = {place: char for place, char in enumerate(word) if char not in _DOUBLES and _LATIN.match(char)}
    other = any(char not in _DOUBLES and _OTHER.match(char) for char in word)
    if other:
        swapped = {place: _TWINS[char] for place, char in latin.items() if char in _TWINS}
        cyrillic = sum(bool(_CYRILLIC.match(char)) for char in word)
        return swapped if len(swapped) == len(latin) and cyrillic > len(latin) else {}
    if not doubles or latin:
        return doubles
    greek = any(_GREEK.match(word[place]) for place in doubles)
    return doubles if whole and (len(doubles) > 1 or not greek) else {}
