"""Decides from its digits and the words around it whether a number is one to telephone."""

from composer.finders import phone_shapes, phone_words
from composer.finders.phone_words import Evidence


def verdict(text: str, raw: str, start: int, end: int, region: str | None, *, hidden: bool) -> bool | None:
    """Return True for a telephone number, False for one that may be, None for no number.

    ``raw`` is the number in plain digits, ``start`` and ``end`` its place in ``text``; ``hidden`` says
    that letters were read as digits in it.
    """
    words = phone_words.around(text, start, end)
    valid = phone_shapes.valid_in(raw, region)
    if words.named:
        return True if valid and "+" in raw else None
    if phone_shapes.drawn_out(raw) and phone_shapes.trunk(raw) and phone_shapes.valid_anywhere(raw):
        return True
    if words.call:
        return True if _called(raw, words, region, valid=valid) else None
    if phone_shapes.listed(raw) or phone_shapes.postal(raw):
        return None
    if hidden:
        return True if valid and (raw.startswith("0") or phone_words.reach(text, start)) else None
    if phone_shapes.international(raw) and ("+" in raw or valid):
        return True if valid or len(phone_shapes.digits(raw)) >= 9 else None
    american = phone_shapes.american(raw)
    if american and (region is None or region in phone_shapes.NORTH_AMERICA) and not words.other:
        return True
    plausible = american or phone_shapes.trunk(raw) or phone_shapes.valid_anywhere(raw)
    if plausible and phone_words.reach(text, start):
        return True
    if words.other:
        may_be = valid and phone_shapes.trunk(raw) and phone_shapes.grouped(raw)
        return False if may_be and not phone_words.sent(text, start) else None
    return _unnamed(raw, region, valid=valid) if plausible or valid else _possible(raw, region)


def _called(raw: str, words: Evidence, region: str | None, *, valid: bool) -> bool:
    """Whether a number beside a call word can be meant by it; right beside it, nearly any number can."""
    count = len(phone_shapes.digits(raw))
    if valid:
        return True
    if phone_shapes.listed(raw):
        return False
    if words.close or phone_shapes.international(raw):
        return 6 <= count <= (17 if phone_shapes.international(raw) else 15)
    if phone_shapes.trunk(raw) or phone_shapes.american(raw) or phone_shapes.possible_in(raw, region):
        return True
    return count >= 8 and phone_shapes.valid_anywhere(raw)


def _unnamed(raw: str, region: str | None, *, valid: bool) -> bool | None:
    """Return the verdict on a national number beside which no word says what it is."""
    trunk, grouped = phone_shapes.trunk(raw), phone_shapes.grouped(raw)
    if valid:
        return trunk or (grouped and phone_shapes.usual(raw))
    return _possible(raw, region) if phone_shapes.possible_in(raw, region) else (False if trunk and grouped else None)


def _possible(raw: str, region: str | None) -> bool | None:
    """Return the verdict on a number that is not allotted: its nought and its length must speak for it."""
    if phone_shapes.trunk(raw) and phone_shapes.possible_in(raw, region):
        return phone_shapes.grouped(raw)
    return None
