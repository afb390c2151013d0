"""Finds what was meant as an order id but is not one: wrong groups, letters for digits, missing hyphens."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from composer import late
from composer.lines import paragraphs, remembered
from composer.model import Span
from composer.orders import number_names, order_id
from composer.orders.order_id import DIGITS
from composer.text import blank, folded

_MANY = late.plain(r"[0-9](?:[^0-9]{0,6}[0-9]){8}")
# Nine signs of digits and separators, which stand in all that is looked for here.
_LONG = late.plain(r"[-0-9OoQIl|_./·:# \n]{9}")
_PIECE = r"[0-9OoQIl|]++(?![0-9A-Za-z])"
# Pieces of digits with one separator between them; a line break only behind a hyphen, where mail wraps.
_RUN = late.plain(rf"(?<![0-9A-Za-z+.,/_-])(?<![0-9][ ]){_PIECE}(?:(?: ?[-_./·:#]{{1,2}} ?| |-\n){_PIECE})*")
_LETTERED = late.plain(
    r"(?<![0-9A-Za-z])([A-HJKMNPR-Z])([0-9]{2})( ?[-_. ] ?)([0-9]{7})\3([0-9]{7})(?![0-9A-Za-z])", re.IGNORECASE
)
_TAIL = late.plain(r"(?![0-9A-Za-z])(?!-[0-9A-Za-z])")
_SPLIT = late.plain(r" ?[-_./·:#]{1,2} ?\n?| ")
# Between an order word and a number that it names there are only words such as "number", "is" or "#".
_GLUE = late.plain(
    r"\W*(?:(?:amazon|id|ids|no|nr|num|number|nummer|num[eé]ro|n[uú]mero|numer|n[°º]|code|ref|reference|is|was|with|ist|lautet|mit|der"
    r"|die|the|this|your|following|folgende\w*|est|le|avec|es|con|el|il|[eè]|com|met|är|med|to|o|nr[.]?|numaral[ıi]|no[’']?lu|は|の|番号|が"
    r"|号|是|رقم|संख्या|है)\W*){0,5}",
    re.IGNORECASE,
)
_OTHERS = number_names.together(number_names.SENT, number_names.OTHER)
_BEFORE, _AFTER = 48, 24


class Fault(Enum):
    """What is wrong with it, as the finding says it."""

    LETTER = "Order IDs hold digits only; here is a letter."
    HYPHENS = "Write the order ID with hyphens: 3-7-7 digits."
    GROUPS = "The order ID must be grouped as 3-7-7 digits."
    SHORT = "This order ID has too few digits; it needs 17."
    LONG = "This order ID has too many digits; it needs 17."
    LETTERED = "This number is not a seller order ID (3-7-7 digits)."


@dataclass(frozen=True, slots=True)
class NearMiss:
    """Something in a text that was meant as an order id."""

    span: Span
    fault: Fault
    digits: str
    """Its digits, letters that look like digits read as such."""

    @property
    def right(self) -> str | None:
        """The right form, or None when its digits are not 17."""
        return order_id.grouped(self.digits)


@lru_cache(maxsize=8)
def find(text: str, own: str | None = None) -> tuple[NearMiss, ...]:
    """Return what was meant as an order id, in order. ``own`` is this order's id, known by its digits alone."""
    view = folded(text)
    places = [
        (start + place, end + place, digits)
        for place, part in paragraphs(view.text)
        for start, end, digits in _in_part(part)
    ]
    if not places or not _MANY.search(view.text):
        return ()
    found = []
    for start, end, digits in places:
        fault = _fault(view.text, Span(start, end), own) if digits else Fault.LETTERED
        if fault is not None:
            found.append(NearMiss(view.span(start, end), fault, digits))
    return tuple(sorted(found, key=lambda it: it.span))


@remembered
def _in_part(part: str) -> tuple[tuple[int, int, str], ...]:
    """Return the ends of what may be meant as an order id in a paragraph, and its digits; none for a lettered one."""
    if not _LONG.search(part):
        return ()
    plain = blank(part, tuple(Span(*ends) for ends in order_id.written(part)))
    lettered = [Span(*match.span()) for match in _LETTERED.finditer(plain)]
    plain = blank(plain, tuple(lettered))
    runs = ((it.start, it.end, order_id.mended(it.of(plain))) for it in _runs(plain))
    return (*((it.start, it.end, "") for it in lettered), *runs)


def _runs(text: str) -> Iterator[Span]:
    """Yield stretches of digits with separators, of 9 to 24 digits: the parts between spaces, or the whole."""
    for match in _RUN.finditer(text):
        if not 9 <= len(match.group()) <= 400 or not _TAIL.match(text, match.end()):
            continue
        whole = _trimmed(text, match.start(), match.end())
        parts = [_trimmed(text, *it) for it in _words(match)] if "-" in match.group() else []
        hyphened = [part for part in parts if part.of(text).count("-") and 9 <= _count(part.of(text)) <= 24]
        if hyphened and hyphened[0].start == whole.start and _count(whole.of(text)) == DIGITS:
            hyphened = [whole]
        yield from hyphened or ([whole] if 9 <= _count(whole.of(text)) <= 24 else [])


def _words(match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Yield the ends of the run's parts between single spaces that stand beside no other separator."""
    for part in re.finditer(r"[^ ]+(?:(?: [-_./·:#]|(?<=[-_./·:#])) [^ ]+)*", match.group()):
        yield match.start() + part.start(), match.start() + part.end()


def _trimmed(text: str, start: int, end: int) -> Span:
    """Return the stretch without pieces at its ends that hold no digit, such as the word "I"."""
    digits = [place for place in range(start, end) if text[place].isdigit()]
    if not digits:
        return Span(start, start)
    first, last = digits[0], digits[-1]
    while first > start and text[first - 1] in "OoQIl|":
        first -= 1
    while last + 1 < end and text[last + 1] in "OoQIl|":
        last += 1
    return Span(first, last + 1)


def _count(text: str) -> int:
    """Return how many digits the text holds, look-alike letters included."""
    return len(order_id.mended(text))


def _fault(text: str, span: Span, own: str | None) -> Fault | None:
    """Return what is wrong with the stretch as an order id, or None when it was not meant as one."""
    raw = span.of(text)
    pieces = _SPLIT.split(raw)
    digits = order_id.mended(raw)
    named = _named(text, span)
    if named is False:
        return None
    mine = own is not None and digits == order_id.mended(own)
    if not mine and not _shaped(raw, pieces) and not (named and _likely(raw, pieces)):
        return None
    if len(digits) != DIGITS:
        return Fault.SHORT if len(digits) < DIGITS else Fault.LONG
    if any((not char.isdigit() and char.isalpha()) or char == "|" for char in raw):
        return Fault.LETTER
    lengths = [len(piece) for piece in pieces]
    return Fault.HYPHENS if lengths in ([3, 7, 7], [3, 14], [10, 7], [17]) else Fault.GROUPS


def _shaped(raw: str, pieces: list[str]) -> bool:
    """Whether the shape alone tells an order id: three groups near 3-7-7, or 17 digits in hyphened groups."""
    lengths = [len(piece) for piece in pieces]
    total = sum(lengths)
    if len(lengths) == 3 and total == DIGITS and lengths == [3, 7, 7]:
        return True
    if "-" not in raw or " " in raw.replace(" - ", "-"):
        return False
    if len(lengths) == 3:
        near = abs(lengths[0] - 3) + abs(lengths[1] - 7) + abs(lengths[2] - 7)
        return near <= 2
    if lengths in ([3, 14], [10, 7]) or (len(lengths) == 4 and lengths[:3] == [3, 7, 7]):
        return True
    return total == DIGITS and len(lengths) > 3 and raw.count("-") == len(lengths) - 1


def _likely(raw: str, pieces: list[str]) -> bool:
    """Whether digits that an order word names are near enough to an order id."""
    total = sum(len(piece) for piece in pieces)
    first = len(pieces[0])
    if "-" in raw and len(pieces) == 2:
        return 14 <= total <= 20 or (first == 3 and 6 <= len(pieces[1]) <= 8)
    if "-" in raw or len(pieces) > 1:
        return 14 <= total <= 20
    return 15 <= total <= 19


def _named(text: str, span: Span) -> bool | None:
    """Whether an order word names the number (True), another word does (False), or none does (None)."""
    before = text[max(0, span.start - _BEFORE) : span.start]
    order = number_names.ORDER.last(before)
    if order >= 0 and _GLUE.fullmatch(before[order:]):
        return True
    if _OTHERS.last(before) > order:
        return False
    if order >= 0:
        return None
    after = text[span.end : span.end + _AFTER]
    found = number_names.ORDER.first(after)
    return True if found >= 0 and _GLUE.fullmatch(after[:found]) else None
