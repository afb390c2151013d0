"""Decides from its digits and the words around it whether a number is one to telephone."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter

from composer.finders import phone_shapes, phone_words
from composer.finders.phone_words import Evidence

_NOT = re.compile(
    r"\b(?:not|rather than|instead|nicht|statt|non|pas|au lieu|no|não|nao|niet|geen|inte|ej|nie|zamiast|değil|yerine)\b"
    r"|ではな|じゃな|不是|而非|وليس",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:not|isn['’]?t) (?:a |an |any )?(?:tele|mobile |cell )?phone number"
    r"|\bkeine? (?:telefon|handy|ruf|mobil)nummer"
    r"|\b(?:pas|ni) (?:un |de )?num[eé]ro de (?:t[eé]l|portable|mobile)"
    r"|\bno (?:es|son) (?:un |ning[uú]n )?(?:n[uú]mero de )?(?:tel[eé]f|m[oó]vil)"
    r"|\bnon [eè] (?:un |alcun )?(?:numero di )?(?:telef|cellul)"
    r"|\bn[aã]o [eé] (?:um )?(?:n[uú]mero de )?(?:telef|telem|celul)"
    r"|\bgeen (?:telefoon|mobiel)nummer|\b(?:inte|inget|ej) (?:n[aå]got |ett )?(?:telefon|mobil)nummer"
    r"|\bnie jest (?:to )?numer\w* telef|telefon (?:numaras[ıi] )?değil"
    r"|電話番号では(?:な|あり|ござい)|不是(?:电话|電話|手机)",
    re.IGNORECASE,
)
"""What says that a number is none to telephone."""
_DATED = re.compile(r"\d{1,4}[-/](?:19|20)\d\d[-/]")
"""How numbers of invoices and cases are written that hold the year."""
_LETTERED = re.compile(r" ?[A-HJ-LNP-Z](?![\w'’]|\.\S)| ?M(?![\w.'’])")
"""A letter at the end of a serial number: "06 4471 2290 B"; "M." is how a gentleman's name begins."""
_NUMBER = re.compile(r"\d[\d()./ -]*\d")
_NEAR = 60
"""Characters around a number in which another one is set against it."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch of a text that may be a telephone number."""

    start: int
    end: int
    raw: str
    """The stretch in plain digits, with its brackets and separators."""
    hidden: bool
    """Whether letters were read as digits in it."""
    cut: bool
    """Whether more digits stand right beside it, as in a longer number of another kind."""


def verdict(text: str, it: Candidate, region: str | None) -> bool | None:
    """Return True for a telephone number, False for one that may be, None for no number."""
    raw = it.raw
    if "+" not in raw and _denied(text, it):
        text = _without_denials(text)
        # Where anybody is asked to get in touch, what is said of the number does not count.
        if not phone_words.asks_to_reach(text) and not phone_words.spoken_of(text, it.start, it.end):
            return None
    words = phone_words.around(text, it.start, it.end)
    valid = phone_shapes.valid_in(raw, region)
    if words.named:
        return True if valid and "+" in raw else None
    if phone_shapes.drawn_out(raw) and phone_shapes.trunk(raw) and phone_shapes.valid_anywhere(raw):
        return True
    serial = (words.other or words.thing) and not words.close and _LETTERED.match(text, it.end)
    if words.call and not serial:
        return True if _called(raw, words, region, valid=valid) else None
    reach = phone_words.reach(text, it.start, it.end)
    if serial or phone_shapes.listed(raw) or phone_shapes.postal(raw) or (not reach and _of_thing(text, it, words)):
        return None
    return _unspoken(text, it, words, region, reach=reach, valid=valid)


def _of_thing(text: str, it: Candidate, words: Evidence) -> bool:
    """Whether a number that nobody is told to call is a part's, a barcode's, an invoice's or set against another."""
    if "+" in it.raw:
        return False
    named = words.thing or phone_shapes.barcode(it.raw) or _DATED.match(it.raw) is not None
    return named or _set_against(text, it)


def _unspoken(
    text: str, it: Candidate, words: Evidence, region: str | None, *, reach: bool, valid: bool
) -> bool | None:
    """Return the verdict on a number of which no word says that it is for telephoning."""
    raw = it.raw
    if it.hidden:
        return True if valid and (raw.startswith("0") or reach) else None
    if reach and _reached(raw, valid=valid):
        return True
    if phone_shapes.international(raw) and ("+" in raw or valid):
        return True if valid or len(phone_shapes.digits(raw)) >= 9 else None
    return None if it.cut else _alone(text, it, words, region, valid=valid)


@lru_cache(maxsize=4)
def _denials(text: str) -> tuple[tuple[int, int], ...]:
    """Return the neighbourhoods, in their order, of what says that a number is none to telephone."""
    return tuple((max(0, said.start() - _NEAR), said.end() + _NEAR) for said in _DENIED.finditer(text))


@lru_cache(maxsize=4)
def _without_denials(text: str) -> str:
    """Return the text with blanks in their places, which speak of telephoning too."""
    return _DENIED.sub(lambda said: " " * len(said[0]), text)


@lru_cache(maxsize=4)
def _denied_shapes(text: str) -> frozenset[str]:
    """Return how the numbers there are written, each digit as a nought."""
    numbers = (number for start, end in _denials(text) for number in _NUMBER.findall(text, start, end))
    return frozenset(re.sub(r"\d", "0", number) for number in numbers)


def _denied(text: str, it: Candidate) -> bool:
    """Whether the text says that this number, or one that is written like it, is none to telephone."""
    denials = _denials(text)
    if not denials:
        return False
    last = bisect_right(denials, it.end, key=itemgetter(0)) - 1
    near = last >= 0 and it.start <= denials[last][1]
    return near or re.sub(r"\d", "0", it.raw) in _denied_shapes(text)


def _shape(raw: str) -> re.Pattern[str]:
    """Return what finds numbers that are written like this one."""
    return re.compile(re.sub(r"\d", r"\\d", re.escape(raw)))


def _set_against(text: str, it: Candidate) -> bool:
    """Whether another number of the same shape is set against it, as in "0635-804, not 0635-840"."""
    if not _NOT.search(text, max(0, it.start - _NEAR), it.end + _NEAR):
        return False
    shape = _shape(it.raw)
    before = [match.end() for match in shape.finditer(text, max(0, it.start - _NEAR), it.start)]
    after = shape.search(text, it.end, it.end + _NEAR)
    between = [text[before[-1] : it.start]] if before else []
    between += [text[it.end : after.start()]] if after else []
    return any(_NOT.search(one) for one in between)


def _alone(text: str, it: Candidate, words: Evidence, region: str | None, *, valid: bool) -> bool | None:
    """Return the verdict on a national number beside which no word speaks of telephoning."""
    if words.other:
        may_be = valid and phone_shapes.trunk(it.raw) and phone_shapes.grouped(it.raw)
        return False if may_be and not phone_words.sent(text, it.start) else None
    if phone_shapes.american(it.raw) and (region is None or region in phone_shapes.NORTH_AMERICA):
        return True
    return _unnamed(it.raw, region, valid=valid)


def _reached(raw: str, *, valid: bool) -> bool:
    """Whether a number beside a word about getting in touch has a shape that people telephone."""
    if valid or phone_shapes.american(raw) or phone_shapes.trunk(raw):
        return True
    return len(phone_shapes.digits(raw)) >= 9 and phone_shapes.valid_anywhere(raw)


def _called(raw: str, words: Evidence, region: str | None, *, valid: bool) -> bool:
    """Whether a number beside a call word can be meant by it; right beside it, nearly any number can."""
    count = len(phone_shapes.digits(raw))
    if valid or phone_shapes.american(raw):
        return True
    if phone_shapes.listed(raw):
        return False
    if words.close or phone_shapes.international(raw):
        return 6 <= count <= (17 if phone_shapes.international(raw) else 15)
    if phone_shapes.trunk(raw) or phone_shapes.possible_in(raw, region):
        return True
    return count >= 8 and phone_shapes.valid_anywhere(raw)


def _unnamed(raw: str, region: str | None, *, valid: bool) -> bool | None:
    """Return the verdict on a national number beside which no word says what it is."""
    trunk, grouped = phone_shapes.trunk(raw), phone_shapes.grouped(raw)
    if trunk:
        # A nought on its own in front is how part numbers are written, except in Turkey and France.
        if raw.startswith("0 ") and region not in ("TR", "FR") and "/" not in raw and not phone_shapes.drawn_out(raw):
            return None
        if valid:
            return True
        if phone_shapes.possible_in(raw, region):
            return grouped
        return False if grouped and phone_shapes.valid_anywhere(raw) else None
    if not valid or raw.startswith("0") or len(phone_shapes.digits(raw)) < 8:
        return None
    return grouped and phone_shapes.usual(raw)
