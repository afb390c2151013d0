"""Makes texts plain for searching: letters without case and accents, and scripts without word gaps cut up.

The index and every query go through the same fold, so both sides agree whatever SQLite's own tables
of letters say. Chinese, Japanese and Thai have no gaps between words: there each letter becomes a
word of its own and a query becomes a phrase of them, which finds 注文 inside a sentence.
"""

import unicodedata
from functools import lru_cache

from composer.model import Span

# Letters that Unicode does not take apart, as people type them without their own keyboard.
_STROKED = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ħ": "h"})
_DASHES = frozenset("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63")
# Accents, Hebrew points, Arabic vowel signs and the long stroke: left out by most writers.
_MARKS = ((0x0300, 0x036F), (0x0591, 0x05C7), (0x0610, 0x061A), (0x0640, 0x0640), (0x064B, 0x065F), (0x0670, 0x0670))
# Thai, Lao, Burmese, Khmer, kana, Bopomofo, Han with its extensions, half-width kana.
_GAPLESS = (
    (0x0E00, 0x0EFF),
    (0x1000, 0x109F),
    (0x1780, 0x17FF),
    (0x3005, 0x3007),
    (0x3041, 0x312F),
    (0x31F0, 0x31FF),
    (0x3400, 0x9FFF),
    (0xF900, 0xFAFF),
    (0x20000, 0x3FFFF),
)


def folded(text: str) -> str:
    """Return ``text`` plain for searching, each letter of a gapless script between spaces."""
    text = text.replace("\0", "")  # SQLite takes it for the end of a text
    if text.isascii():
        return text.lower()
    return "".join(_letter(char) for char in unicodedata.normalize("NFKC", text))


def places(text: str, wanted: str) -> tuple[Span, ...]:
    """Return where ``wanted`` stands in ``text``, both compared as folded: what a list highlights."""
    needle = folded(wanted).replace(" ", "")
    if not needle:
        return ()
    plain: list[str] = []
    origin: list[int] = []
    for place, char in enumerate(text):
        letters = _letter(char).replace(" ", "")
        plain.append(letters)
        origin.extend([place] * len(letters))
    hay = "".join(plain)
    found = []
    at = hay.find(needle)
    while at >= 0:
        found.append(Span(origin[at], origin[at + len(needle) - 1] + 1))
        at = hay.find(needle, at + len(needle))
    return tuple(found)


def gapless(char: str) -> bool:
    """Whether the letter belongs to a script that is written without gaps between words."""
    return _within(ord(char), _GAPLESS)


@lru_cache(maxsize=8192)
def _letter(char: str) -> str:
    """Return one character as it is searched; an accent of its own gives nothing."""
    if char in _DASHES:
        return "-"
    if "\ud800" <= char <= "\udfff":
        return ""  # half of a pair has no UTF-8 form, so SQLite cannot take it
    parts = (it for it in unicodedata.normalize("NFKD", char) if not _within(ord(it), _MARKS))
    plain = unicodedata.normalize("NFC", "".join(parts)).casefold().translate(_STROKED)
    plain = "".join(it for it in plain if not _within(ord(it), _MARKS))
    return "".join(f" {it} " if gapless(it) else it for it in plain)


def _within(code: int, ranges: tuple[tuple[int, int], ...]) -> bool:
    """Whether a code point lies in one of the ranges."""
    return any(low <= code <= high for low, high in ranges)
