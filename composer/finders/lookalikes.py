"""Finds letters of another script that stand for letters of the word they are in."""

from functools import lru_cache

import regex

from composer.lines import odd_chars
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
    odd = (char for char in odd_chars(text) if char.isalpha())
    if not any(char in _DOUBLES or "\u0370" <= char <= "\u1fff" or "\ua640" <= char <= "\ua69f" for char in odd):
        return {}, frozenset()
    letters = {char for char in set(text) if char.isalpha()}
    other = frozenset(char for char in letters if char not in _DOUBLES and _OTHER.match(char))
    latin = frozenset(char for char in letters if char not in _DOUBLES and _LATIN.match(char))
    whole = bool(latin) and not other and language not in _OWN_SCRIPT
    found: dict[int, str] = {}
    doubtful: set[int] = set()
    for match in _WORD.finditer(text):
        word, start = match.group(), match.start()
        right = _word(word, latin, other, whole=whole)
        for place, char in right.items():
            found[start + place] = char
            if len(right) == 1 and place in (0, len(word) - 1) and _SMALL_GREEK.match(word[place]):
                doubtful.add(start + place)
    return found, frozenset(doubtful)


def _word(word: str, latin: frozenset[str], other: frozenset[str], *, whole: bool) -> dict[int, str]:
    """Return the right letters of one word by their place in it.

    ``latin`` and ``other`` are the text's letters that are surely of a script; ``whole`` lets a word be all doubles.
    """
    doubles = {place: _DOUBLES[char] for place, char in enumerate(word) if char in _DOUBLES}
    ours = [place for place, char in enumerate(word) if char in latin]
    if not other.isdisjoint(word):
        swapped = {place: _TWINS[word[place]] for place in ours if word[place] in _TWINS}
        cyrillic = sum(bool(_CYRILLIC.match(char)) for char in word)
        return swapped if len(swapped) == len(ours) and cyrillic > len(ours) else {}
    if not doubles or ours:
        return doubles
    greek = any(_GREEK.match(word[place]) for place in doubles)
    return doubles if whole and (len(doubles) > 1 or not greek) else {}
