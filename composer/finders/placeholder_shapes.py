"""Judges whether something that is shaped like a placeholder is one, and what belongs there."""

import re
from collections.abc import Callable

from composer import late
from composer.finders.field_words import Field, asks, field, personal

Judge = Callable[[re.Match[str], str], Field | None]
"""Says what belongs where a pattern matched in a text; None where it is no placeholder."""

_CODED = late.plain(r"\w{1,30}(?:_\w{1,30}){1,6}|[a-z]{2,15}(?:[A-Z][a-z]{1,15}){1,4}")
_CROSSES = late.plain(r"[Xx]{2,}|#{2,}|[•●○〇]{2,}|_{2,}")
_VALUE_FOLLOWS = late.plain(r"\s?[:：]?\s?[#№]?\d")
_COLON = late.plain(r"\s?[:：]")
_IBERIAN = late.plain(
    r"\b(?:de|que|el|la|los|las|es|est[áa]|lo|os|em|com|con|para|por|su|seu|gracias|correcto|bien|perfecto|listo|obrigad[oa]|certo|bem)\b",
    re.IGNORECASE,
)


def whatever(match: re.Match[str], text: str) -> Field | None:
    """Take every match; what a group holds tells the field."""
    del text
    content = next((it for it in match.groups() if it), "")
    return field(content) or Field.OTHER


def order_id(match: re.Match[str], text: str) -> Field | None:
    """Take every match as the order id."""
    del match, text
    return Field.ORDER_ID


def in_brackets(match: re.Match[str], text: str) -> Field | None:
    """Take square brackets that name a value or say what to put in; a heading with its value is none."""
    content = match[1]
    if text[match.end() : match.end() + 1] in ("(", "/"):
        return None
    known = field(content)
    if asks(content) or _CODED.fullmatch(content) or _CROSSES.fullmatch(content):
        return known or Field.OTHER
    if match.group()[0] == "【":
        return known if text[match.end() : match.end() + 1] == "様" else None
    if known and _around(match, text).strip() == match.group() and not match[1][0].isascii():
        return None
    opens = not text[max(0, match.start() - 40) : match.start()].rpartition("\n")[2].strip()
    heads = _VALUE_FOLLOWS.match(text, match.end()) or (opens and _COLON.match(text, match.end()))
    return None if heads else known


def in_angles(match: re.Match[str], text: str) -> Field | None:
    """Take angle brackets in capitals, or with the words of a value."""
    del text
    content = match[1]
    if content.isupper() and len(content) > 2:
        return field(content) or Field.OTHER
    return field(content) or (Field.OTHER if asks(content) or _CODED.fullmatch(content) else None)


def in_quotes(match: re.Match[str], text: str) -> Field | None:
    """Take the fields of a mail merge, which look like quotes."""
    del text
    return field(match[1]) or (Field.OTHER if "_" in match[1] else None)


def in_braces(match: re.Match[str], text: str) -> Field | None:
    """Take single braces with a name or a number of a value, not a whole remark."""
    del text
    content = match[1].strip(" $")
    known = field(content)
    short = len(content.split()) <= 3 and (content.isdigit() or (len(content) > 1 and not content[0].isdigit()))
    return known or (Field.OTHER if short or asks(content) else None)


def dollars(match: re.Match[str], text: str) -> Field | None:
    """Take a name between dollar signs, not a currency."""
    del text
    return None if match[1].upper() in ("US", "AU", "CA", "NZ", "HK", "SG") else field(match[1]) or Field.OTHER


def todo(match: re.Match[str], text: str) -> Field | None:
    """Take TODO as a note to oneself; it is an ordinary word in Spanish and Portuguese."""
    if match.group() != "TODO" or text[match.end() : match.end() + 1] == ":":
        return Field.OTHER
    return None if _IBERIAN.search(text, max(0, match.start() - 25), match.end() + 25) else Field.OTHER


def greeted(match: re.Match[str], text: str) -> Field | None:
    """Take a greeting of somebody who is called First Name, or null."""
    del text
    if match[1].lower() in ("null", "undefined", "none", "nan", "n/a", "[object object]"):
        return Field.BUYER
    return field(match[1]) if personal(match[1]) else None


def alone(match: re.Match[str], text: str) -> Field | None:
    """Take a line that is nothing but "Your Name" and the like."""
    del text
    content = match[1].strip("()")
    return Field.OTHER if asks(content) and personal(content) else None


def blank(match: re.Match[str], text: str) -> Field | None:
    """Take a blank to fill in, not a ruled line and not the mouth of a face."""
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    if before and after and (before == after or before + after == "><") and not before.isspace():
        return None
    return Field.OTHER if _around(match, text).strip(" \t_＿#-") else None


def named(match: re.Match[str], text: str) -> Field | None:
    """Take a pair of signs only with the words of a value between them."""
    del text
    return field(match[2])


def dated(match: re.Match[str], text: str) -> Field | None:
    """Take a date without figures, unless the sentence speaks of how to write one."""
    near = text[max(0, match.start() - 60) : match.end() + 30].lower()
    return None if "format" in near or "形式" in near else Field.OTHER


def here(match: re.Match[str], text: str) -> Field | None:
    """Take "insert name here", not an instruction such as "insert battery here"."""
    del text
    return field(match[1])


def crossed(match: re.Match[str], text: str) -> Field | None:
    """Take the crosses of a greeting as the buyer's name."""
    del match, text
    return Field.BUYER


def _around(match: re.Match[str], text: str) -> str:
    """Return the match's line, at most 120 characters to each side."""
    before = text[max(0, match.start() - 120) : match.start()].rpartition("\n")[2]
    return before + text[match.start() : match.end() + 120].partition("\n")[0]
