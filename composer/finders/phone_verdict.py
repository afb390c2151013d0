"""Decides from its digits and the words around it whether a number is one to telephone."""

import re
from dataclasses import dataclass

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
    words = phone_words.around(text, it.start, it.end)
    reach = phone_words.reach(text, it.start, it.end)
    if not reach and not words.call and "+" not in raw and _denied(text, it):
        return None
    valid = phone_shapes.valid_in(raw, region)
    if words.named:
        return True if valid and "+" in raw else None
    if phone_shapes.drawn_out(raw) and phone_shapes.trunk(raw) and phone_shapes.valid_anywhere(raw):
        return True
    if words.call:
        return True if _called(raw, words, region, valid=valid) else None
    if phone_shapes.listed(raw) or phone_shapes.postal(raw):
        return None
    if not reach and "+" not in raw and (words.thing or _set_against(text, it) or _DATED.match(raw)):
        return None
    if it.hidden:
        return True if valid and (raw.startswith("0") or reach) else None
    if reach and _reached(raw, valid=valid):
        return True
    if phone_shapes.international(raw) and ("+" in raw or valid):
        return True if valid or len(phone_shapes.digits(raw)) >= 9 else None
    return None if it.cut else _alone(text, it, words, region, valid=valid)


def _denied(text: str, it: Candidate) -> bool:
    """Whether the text says that this number, or one of the same shape, is no telephone number."""
    shape = None
    for said in _DENIED.finditer(text):
        near = max(0, said.start() - _NEAR), said.end() + _NEAR
        if near[0] <= it.end and it.start <= near[1]:
            return True
        shape = shape or re.compile(re.sub(r"\d", r"\\d", re.escape(it.raw)))
        if shape.search(text, *near):
            return True
    return False


def _set_against(text: str, it: Candidate) -> bool:
    """Whether another number of the same shape is set against it, as in "0635-804, not 0635-840"."""
    if not _NOT.search(text, max(0, it.start - _NEAR), it.end + _NEAR):
        return False
    shape = re.compile(re.sub(r"\d", r"\\d", re.escape(it.raw)))
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
