"""Amazon order ids: reading them, finding them in a text, and what is wrong with those that nearly are.

An order id is 3-7-7 digits with hyphens, 17 digits and 19 characters in all (Amazon's Orders API
model). Which digits it starts with says nothing certain, so nothing is read from them.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from composer.lines import by_line
from composer.model import Facts, Span
from composer.text import folded

DIGITS = 17
"""Digits of an order id."""

_RIGHT = re.compile(r"\d{3}-\d{7}-\d{7}", re.ASCII)
_SAMPLES = frozenset(["123-1234567-1234567", "123-4567890-1234567", "123-4567891-1234567", "012-3456789-0123456"])
_DIGITAL = re.compile(r"[A-Z]\d{2}-\d{7}-\d{7}", re.ASCII)
# In folded text: one letter or a hyphened word in front makes it part of something else, as an invoice number.
_WRITTEN = re.compile(
    r"(?<![0-9])(?<![0-9A-Za-z]-)(?<!(?<![A-Za-z])[A-Za-z])\d{3} ?- ?\d{7} ?- ?\d{7}(?![0-9])(?!-[0-9])", re.ASCII
)
_LONG = re.compile(r"[0-9]{7} ?- ?[0-9]{7}")
written = by_line(lambda line: [match.span() for match in _WRITTEN.finditer(line)] if _LONG.search(line) else ())
"""Where order ids in their right form stand in folded text."""
_LETTERS = str.maketrans({"O": "0", "o": "0", "Q": "0", "I": "1", "l": "1", "|": "1"})
_OTHER = re.compile(r"[^0-9]+")
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class OrderId:
    """An order id that stands in a text."""

    span: Span
    id: str
    """The id in its right form, however the text has its dashes, spaces and digits."""


def valid(text: str) -> bool:
    """Whether ``text`` is exactly an order id in its right form."""
    return _RIGHT.fullmatch(text) is not None


def sample(order_id: str) -> bool:
    """Whether the id is one that manuals show, or has one digit only."""
    return order_id in _SAMPLES or len(set(order_id) - {"-"}) == 1


def grouped(digits: str) -> str | None:
    """Return 17 digits as 3-7-7, or None when they are not 17 digits."""
    if len(digits) != DIGITS or not (digits.isascii() and digits.isdigit()):
        return None
    return f"{digits[:3]}-{digits[3:10]}-{digits[10:]}"


def mended(text: str) -> str:
    """Return the digits that ``text`` was meant to hold: letters O and l read as nought and one."""
    return _OTHER.sub("", text.translate(_LETTERS))


def normalised(typed: str) -> str | None:
    """Return the right form of an id as typed or pasted, or None when it cannot be told.

    Spaces, other dashes, full-width digits, missing hyphens and the letters O and l are put right.
    """
    plain = folded(typed).text.strip().lstrip("#").strip()
    if re.search(r"[^0-9OoQIl|\s\-_./]", plain):
        return None
    return grouped(mended(plain))


def of(facts: Facts) -> str | None:
    """Return the order's id in its right form, or None when it is not known or cannot be one."""
    return normalised(facts.order_id) if facts.order_id else None


def close(left: str, right: str) -> bool:
    """Whether one id is likely a slip of the other: at most two digits differ, or ``left`` breaks off early."""
    near, whole = mended(left), mended(right)
    if len(near) > 7 and whole.startswith(near):
        return True
    return Levenshtein.distance(near, whole, score_cutoff=2) <= 2


def fault(typed: str) -> str | None:
    """Return a plain sentence on what is wrong with an id as typed, or None when it is right."""
    plain = folded(typed).text.strip()
    if valid(plain):
        return "This is an example from a manual, not a real order ID." if sample(plain) else None
    if not plain:
        return "Type the order ID: 17 digits, as in 305-0123456-7654321."
    if _DIGITAL.fullmatch(plain.upper()):
        return f"Numbers with {plain[:4].upper()} in front are not seller orders; use the 3-7-7 digit order ID."
    right = normalised(typed)
    if right:
        return f"Write it as {right}."
    strange = re.search(r"[^\d\s\-#]", plain)
    if strange:
        return f"An order ID holds digits and hyphens only; “{strange.group()}” does not belong there."
    count = sum(char.isdigit() for char in plain)
    if count < DIGITS:
        return f"An order ID has 17 digits; {DIGITS - count} {'is' if DIGITS - count == 1 else 'are'} missing."
    return f"An order ID has 17 digits; here {'is' if count - DIGITS == 1 else 'are'} {count - DIGITS} too many."


@lru_cache(maxsize=8)
def find(text: str) -> tuple[OrderId, ...]:
    """Return every order id in ``text``, in order. Other dashes and digits count as hyphens and digits."""
    view = folded(text)
    return tuple(
        OrderId(view.span(start, end), view.text[start:end].replace(" ", "")) for start, end in written(view.text)
    )
