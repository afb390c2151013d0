"""Finds characters that a reader does not see or takes for others, with the plain ones behind them."""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import islice

import regex

from composer import late
from composer.finders.emoji import emoji
from composer.finders.lookalikes import lookalikes
from composer.lines import odd_chars
from composer.model import Span
from composer.text import LOOKALIKES, fancy, invisible


class Kind(StrEnum):
    """What is wrong with a character."""

    INVISIBLE = "invisible"
    UNSHOWN = "unshown"
    """A control or private character: an empty box on the buyer's screen."""
    LOOKALIKE = "lookalike"
    FANCY = "fancy"
    """A styled, enclosed or full-width letter, digit or mark."""


@dataclass(frozen=True, slots=True)
class Hidden:
    """The characters of one kind in one word."""

    kind: Kind
    places: tuple[tuple[Span, str], ...]
    """Each stretch of such characters, and the plain characters for it; nothing where there are none."""
    sure: bool = True

    @property
    def span(self) -> Span:
        """From the first such character to the last one."""
        return Span(self.places[0][0].start, self.places[-1][0].end)


# Word's symbol fonts put their signs into the private range; these are the usual ones.
_SYMBOLS = {
    "\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0e0": "→", "\uf0df": "←", "\uf0fc": "✓", "\uf0a8": "□",
    "\uf06f": "□", "\uf0f0": "→", "\uf02d": "-", "\uf076": "❖", "\uf0e8": "→", "\uf0f3": "↔", "\uf0ae": "→",
    "\uf0b0": "°", "\uf0b4": "×",
}  # fmt: skip
_FACES = "\uf04a\uf04b\uf04c"
_UNSHOWN = late.plain(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ufff9-\ufffb\ue000-\uf8ff\u2800]")
_JOINERS, _SELECTORS = "\u200c\u200d", late.full(r"[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_MARKS = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u2066\u2067\u2068\u2069")
_RIGHT_TO_LEFT = late.full(r"[\p{Arabic}\p{Hebrew}\p{Syriac}\p{Thaana}\p{Nko}]")
_JOINED = late.full(
    r"[\p{Arabic}\p{Syriac}\p{Nko}\p{Mongolian}\p{Devanagari}\p{Bengali}\p{Gurmukhi}\p{Gujarati}\p{Oriya}\p{Tamil}"
    r"\p{Telugu}\p{Kannada}\p{Malayalam}\p{Sinhala}\p{Khmer}\p{Myanmar}\p{Tibetan}\p{Thai}\p{Lao}]"
)
_SELECTED = late.full(r"[\p{Han}\p{Sm}\p{Mongolian}\p{Myanmar}]|[[^\x00-\x7f]&&\p{Emoji}]", regex.V1)
_EASTERN = late.plain(r"[\u3005-\u3007\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_ENOUGH = 3
"""Characters of an eastern script from which on they are more than a decoration."""
_NUMBERED = late.full(r"[\u2460-\u249b\u24ea-\u24ff\u2776-\u2793]")
_LATIN = late.full(r"\p{Latin}")
_LETTERLIKE = late.full(r"[\u2102-\u2138]")
_OVERLAY = late.full(r"[\u0332-\u0338\u0305\u20d2\u20d3\u20d8-\u20da\u20e5]")
_SMALL_CAPITALS = dict(zip("ʙɢʜɪʟɴʏꜰꜱǫ", "bghilnyfsq", strict=True))
_RAISED_ONE = late.plain(r"[\u1d2c-\u1d6a\u02b0-\u02b8\u02e1-\u02e3ⁿⁱ]")
_RAISED = late.plain(r"[\u1d2c-\u1d6a\u02b0-\u02b8\u02e1-\u02e3ⁿⁱ]{2,}")
_WIDE_MARKS = {"。": ".", "、": ",", "\u3000": " ", "￥": "¥", "￡": "£", "￠": "¢", "｡": "."}
_ORDINAL = 3
# How many other characters may stand within one finding.
_GAPS = {Kind.INVISIBLE: 4, Kind.UNSHOWN: 0, Kind.FANCY: 2}
_SPACE = late.full(r"\s")
_SPACED = frozenset(",.;:!?")

Plain = Mapping[int, str]
"""What belongs at a place of the text."""


@lru_cache(maxsize=8)
def hidden(text: str, language: str) -> tuple[Hidden, ...]:
    """Return the hidden and disguised characters, grouped by word and kind, in order.

    ``language`` is the message's main language, such as ``ja``: scripts that need joiners, marks or
    full-width forms may have them.
    """
    if text.isascii() and not _UNSHOWN.search(text):
        return ()
    alike, doubtful = lookalikes(text, language)
    found: dict[Kind, Plain] = {
        Kind.INVISIBLE: _invisible(text, language),
        Kind.UNSHOWN: _unshown(text),
        Kind.LOOKALIKE: alike,
        Kind.FANCY: _fancy(text, language),
    }
    groups = [it for kind, places in found.items() for it in _grouped(text, kind, places, doubtful)]
    return tuple(sorted(groups, key=lambda it: it.span))


def _grouped(text: str, kind: Kind, places: Plain, doubtful: frozenset[int]) -> Iterator[Hidden]:
    """Yield one group for each word that has such characters."""
    group: list[tuple[Span, str]] = []
    for span in _stretches(sorted(places)):
        gap = text[group[-1][0].end : span.start] if group else ""
        if _SPACE.search(gap) or len(gap) > _GAPS.get(kind, len(gap)):
            yield _hidden(kind, group, doubtful)
            group = []
        group.append((span, "".join(places[place] for place in range(span.start, span.end))))
    if group:
        yield _hidden(kind, group, doubtful)


def _stretches(places: list[int]) -> Iterator[Span]:
    """Yield the unbroken stretches of places that are in order."""
    start = 0
    for number, place in enumerate(places):
        if number + 1 == len(places) or places[number + 1] != place + 1:
            yield Span(places[start], place + 1)
            start = number + 1


def _hidden(kind: Kind, stretches: list[tuple[Span, str]], doubtful: frozenset[int]) -> Hidden:
    """Return one group; only a letter that looks like another one can be doubtful."""
    sure = kind is not Kind.LOOKALIKE or stretches[0][0].start not in doubtful
    return Hidden(kind, tuple(stretches), sure)


_silent = lru_cache(maxsize=4096)(invisible)


def _invisible(text: str, language: str) -> Plain:
    """Return the places of characters that show nothing and that the script does not need."""
    bad = {char for char in odd_chars(text) if _silent(char)}
    if not bad:
        return {}
    parts = {place for it in emoji(text) for place in range(it.span.start, it.span.end)}
    marked = language in ("ar", "he", "fa", "ur") or bool(_RIGHT_TO_LEFT.search(text))
    found = {}
    for place, char in enumerate(text):
        if char not in bad or place in parts or (marked and char in _MARKS):
            continue
        if not _needed(char, text[place - 1 : place], text[place + 1 : place + 2]):
            found[place] = ""
    return found


@lru_cache(maxsize=1024)
def _needed(char: str, before: str, after: str) -> bool:
    """Whether the script of the neighbours needs the invisible character."""
    if _SELECTORS.match(char):
        return bool(_SELECTED.match(before))
    if char in _JOINERS or char in "\u200b\u2060\u034f\u180e\u17b4\u17b5":
        return bool(_JOINED.match(before) or _JOINED.match(after))
    return False


def _unshown(text: str) -> Plain:
    """Return the places of control and private characters."""
    found = {}
    for match in _UNSHOWN.finditer(text):
        char = match.group()
        if char in _FACES:
            continue
        plain = _SYMBOLS.get(char, " " if char == "\u2800" else "")
        if "\x80" <= char <= "\x9f":
            plain = "\n" if char == "\x85" else bytes([ord(char)]).decode("cp1252", "ignore")
        found[match.start()] = plain
    return found


def _fancy(text: str, language: str) -> Plain:
    """Return the places of styled, enclosed, struck and full-width characters."""
    odd = odd_chars(text)
    eastern = language in ("ja", "zh", "ko") or (
        any(_EASTERN.match(char) for char in odd) and len(list(islice(_EASTERN.finditer(text), _ENOUGH))) == _ENOUGH
    )
    plain = {char: it for char in odd if (it := _plain(char, eastern=eastern, text=text)) is not None}
    found: dict[int, str] = {}
    raised = list(_RAISED.finditer(text)) if any(_RAISED_ONE.match(char) for char in odd) else []
    if any(len(it.group()) > _ORDINAL for it in raised):
        found = {at: unicodedata.normalize("NFKC", text[at]) for it in raised for at in range(*it.span())}
    if not plain:
        return found
    # Signs that are fancy only beside another one, such as the letter of a list or a unit.
    lonely = {it for it in plain if _LETTERLIKE.match(it) or "\u249c" <= it <= "\u24e9" or it in _SMALL_CAPITALS}
    taken = {place for it in emoji(text) for place in range(it.span.start, it.span.end)}
    for place, char in enumerate(text):
        if char not in plain or place in taken:
            continue
        before, after = text[place - 1 : place], text[place + 1 : place + 2]
        if char in lonely and before not in plain and after not in plain:
            continue
        if not plain[char] and place:
            found.setdefault(place - 1, text[place - 1])
        found[place] = _set(plain[char], before, after)
    return found


def _plain(char: str, *, eastern: bool, text: str) -> str | None:
    """Return the plain characters behind a fancy one, or None where it is none or belongs there."""
    if eastern and ("\uff00" <= char <= "\uffef" or char in _WIDE_MARKS):
        return None
    plain = _bare(char)
    own_digit = plain is not None and unicodedata.category(char) == "Nd" and not "\U0001d7ce" <= char <= "\U0001d7ff"
    return None if own_digit and char < "\uff00" and _same_script(char, text) else plain


@lru_cache(maxsize=2048)
def _bare(char: str) -> str | None:
    """Return the plain characters behind a fancy one wherever it stands, or None."""
    if char < "\x80" or _NUMBERED.match(char):
        return None
    if char in _SMALL_CAPITALS or (char in LOOKALIKES and _LATIN.match(char)):
        return _SMALL_CAPITALS.get(char) or LOOKALIKES[char]
    if _OVERLAY.match(char):
        return ""
    if _LETTERLIKE.match(char):
        it = unicodedata.normalize("NFKC", char)
        return it if it.isascii() and it.isalpha() and len(it) == 1 else None
    return _WIDE_MARKS.get(char) or fancy(char)


def _same_script(digit: str, text: str) -> bool:
    """Whether the text has letters of the script that a decimal digit belongs to."""
    script = unicodedata.name(digit, "").split()[0].split("-")[0]
    return any(char.isalpha() and unicodedata.name(char, "").startswith(script) for char in set(text))


@lru_cache(maxsize=1024)
def _set(plain: str, before: str, after: str) -> str:
    """Return a mark with the space that Latin script wants after it."""
    if plain in _SPACED and after.isalnum() and not (before.isdigit() and after.isdigit()):
        return f"{plain} "
    return plain
