"""How likely a slip of the pen is: the cost of each kind of edit between what was typed and what was meant."""

import unicodedata
from types import MappingProxyType

from rapidfuzz.distance import OSA

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_LAYOUTS = MappingProxyType({"de": str.maketrans("yz", "zy"), "fr": str.maketrans("qwaz", "azqw")})
_VOWELS = frozenset("aeiouyäöüàáâèéêìíîòóôùúû")
# Letters that sound alike and so are taken for each other.
_ALIKE = frozenset(frozenset(pair) for pair in ("cs", "ck", "sz", "gj", "bp", "dt", "fv", "vw", "mn"))

_STROKES = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe"})

ACCENT = 0.12
"""Only an accent differs."""
CASE = 0.7
"""Only a capital differs: what lacks it may as well be a slip for a common word."""
SWAP = 0.2
"""Two neighbours change places."""
SINGLE = 0.15
"""A double letter is typed once, likelier than that another is missing: "sory" is "sorry" before "story"."""
LEFT_OUT = 0.4
"""A letter is missing, which is the commonest slip."""
DOUBLED = 0.6
"""A letter is typed twice by mistake."""
VOWEL = 0.8
"""One vowel for another."""
KEY = 0.9
"""The key beside it, or a letter of like sound."""
ONE_MORE = 1.0
"""A space too few."""
BESIDE = 1.2
"""A letter too many, from a key beside one of its neighbours."""
PUT_IN = 1.5
"""Any other letter too many."""
OTHER = 1.9
"""Any other letter for another."""
FIRST = 0.5
"""Added when the first letter is wrong, which is rare."""
EACH = 1.4
"""For each edit when there are two or more."""


def bare(word: str) -> str:
    """Return the word without accents and strokes."""
    if word.isascii():
        return word
    plain = "".join(char for char in unicodedata.normalize("NFKD", word) if not unicodedata.combining(char))
    return plain.translate(_STROKES)


def cost(typed: str, meant: str, language: str) -> float:
    """Return the cost of typing ``typed`` for ``meant``, both in lower case; smaller is likelier."""
    if typed == meant:
        return CASE
    if typed.replace("'", "") == meant.replace("'", "") or bare(typed) == bare(meant):
        return ACCENT
    distance = OSA.distance(typed, meant)
    if distance > 1:
        return EACH * distance + (FIRST if typed[:1] != meant[:1] else 0)
    if len(typed) == len(meant):
        return _replaced(typed, meant, language)
    if len(typed) < len(meant):
        place, doubled = _spare(typed, meant)
        return (SINGLE if doubled else LEFT_OUT) + (FIRST if place == 0 and not doubled else 0)
    place, doubled = _spare(meant, typed)
    if doubled:
        return DOUBLED
    beside = any(
        _neighbours(typed[place], it, language) for it in typed[place - 1 : place] + typed[place + 1 : place + 2]
    )
    return (BESIDE if beside else PUT_IN) + (FIRST if place == 0 else 0)


def _replaced(typed: str, meant: str, language: str) -> float:
    """Return the cost of one edit that leaves the length as it is."""
    place = next(at for at in range(len(typed)) if typed[at] != meant[at])
    first = FIRST if place == 0 else 0
    if typed[place + 1 :] != meant[place + 1 :]:
        return SWAP + first
    wrong, right = typed[place], meant[place]
    if wrong in _VOWELS and right in _VOWELS:
        return VOWEL + first
    if frozenset((wrong, right)) in _ALIKE or _neighbours(wrong, right, language):
        return KEY + first
    return OTHER + first


def _spare(shorter: str, longer: str) -> tuple[int, bool]:
    """Return the place of the letter that the longer word has more, and whether it is one of a double letter."""
    place = next((at for at in range(len(shorter)) if shorter[at] != longer[at]), len(shorter))
    return place, longer[place] in (longer[place - 1 : place], longer[place + 1 : place + 2])


def _neighbours(one: str, other: str, language: str) -> bool:
    """Whether two letters are neighbours on the keyboard of a language."""
    layout = _LAYOUTS.get(language)
    if layout:
        one, other = one.translate(layout), other.translate(layout)
    places = [(row.find(one), number) for number, row in enumerate(_ROWS) if one in row]
    others = [(row.find(other), number) for number, row in enumerate(_ROWS) if other in row]
    if not places or not others:
        return False
    (column, row), (other_column, other_row) = places[0], others[0]
    return abs(row - other_row) <= 1 and -1 <= (column - other_column) + 0.5 * (row - other_row) <= 1
