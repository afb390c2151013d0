"""What the digits of a number alone say: whether it can be dialled, and how people write such numbers."""

import importlib
import re
from functools import lru_cache
from itertools import pairwise
from typing import Any

REGIONS = (
    *("US", "GB", "DE", "FR", "IT", "ES", "JP", "CA", "IN", "AU", "NL", "SE", "PL"),
    *("BE", "IE", "TR", "MX", "BR", "AE", "SA", "EG", "ZA", "SG", "AT", "CH", "CN"),
)
"""ISO 3166 codes of the marketplaces' countries, the largest first, and of Austria, Switzerland and China."""

NORTH_AMERICA = frozenset(["US", "CA"])
GROUP = re.compile(r"\d+")
_POSTAL = re.compile(r"\d{5}-\d{3,4}")
_DECIMALS = re.compile(r"\d{1,3}[.,]\d{1,2}(?:[ -]{1,3}\d{1,3}[.,]\d{1,2}){2,}")
_YEARS = re.compile(r"(?:19|20)\d\d(?:[ /-]{1,3}(?:19|20)\d\d)+")
_ROUND = re.compile(r"[1-9]\d{0,2}00?0?(?:[ /-]{1,3}[1-9]\d{0,2}00?){1,4}")
_LARGEST, _EAN = 7, 13
_AMERICAN = re.compile(r"(?:\+?1[-. ]?)?(?:\(\d{3}\) ?|\d{3}[-.])\d{3}[-. ]\d{4}")


def digits(text: str) -> str:
    """Return the digits of ``text``."""
    return "".join(char for char in text if char.isdigit())


def american(raw: str) -> bool:
    """Whether the number has the groups of North America, such as (212) 555-0123, allotted or not."""
    return _AMERICAN.fullmatch(raw) is not None


def international(raw: str) -> bool:
    """Whether the number starts with a plus, or with 00 and enough digits for a country and a line."""
    return raw.lstrip("([ ").startswith("+") or (raw.startswith("00") and len(digits(raw)) >= 10)


def trunk(raw: str) -> bool:
    """Whether it is a long number that starts with the nought that most countries dial first."""
    return raw.lstrip("([ ").startswith("0") and 9 <= len(digits(raw)) <= 12


def grouped(raw: str) -> bool:
    """Whether the digits stand in groups."""
    return len(GROUP.findall(raw)) > 1


def usual(raw: str) -> bool:
    """Whether the groups are those of a number that people read out, not those of an amount."""
    lengths = [len(it) for it in GROUP.findall(raw)]
    amount = "." in raw and lengths[0] < 4 and all(it == 3 for it in lengths[1:])
    return 2 <= len(lengths) <= 5 and min(lengths) >= 2 and not amount


def drawn_out(raw: str) -> bool:
    """Whether the digits stand apart one by one, or words such as "dash" stand between them."""
    lengths = [len(it) for it in GROUP.findall(raw)]
    return "\x01" in raw or (len(lengths) > 7 and lengths.count(1) >= len(lengths) - 2)


def postal(raw: str) -> bool:
    """Whether the number looks like a postcode of nine or eight digits, as used in the USA and Brazil."""
    return _POSTAL.fullmatch(raw) is not None


def barcode(raw: str) -> bool:
    """Whether thirteen digits in a row have the check digit of an article number (EAN-13: weights 1 and 3 in turn)."""
    if len(raw) != _EAN or not raw.isdecimal() or raw.startswith("00"):
        return False
    return sum(int(digit) * (3 if at % 2 else 1) for at, digit in enumerate(raw)) % 10 == 0


def listed(raw: str) -> bool:
    """Whether the groups are a list or a range: sizes that rise evenly, years, decimals, round figures."""
    if len(raw) > 60:
        return False
    if _DECIMALS.fullmatch(raw) or _YEARS.fullmatch(raw) or _ROUND.fullmatch(raw):
        return True
    groups = [int(it) for it in GROUP.findall(raw)]
    if len(groups) < 4 or raw.startswith("0") or groups[-1] > 999:
        return False
    steps = {right - left for left, right in pairwise(groups)}
    return min(steps) > 0 and max(steps) <= 10 and len(steps) <= 2


@lru_cache(maxsize=512)
def valid_in(raw: str, region: str | None) -> bool:
    """Whether it is an allotted number, dialled from ``region``, or from a large country when that is None."""
    return any(_valid(_dialled(raw, it), it) for it in ((region,) if region else REGIONS[:_LARGEST]))


@lru_cache(maxsize=512)
def possible_in(raw: str, region: str | None) -> bool:
    """Whether the number has a length that is dialled in ``region``, allotted or not."""
    return any(_valid(_dialled(raw, it), it, strict=False) for it in ((region,) if region else REGIONS[:_LARGEST]))


@lru_cache(maxsize=512)
def valid_anywhere(raw: str) -> bool:
    """Whether the number is an allotted one in any marketplace country."""
    return any(_valid(_dialled(raw, it), it) for it in REGIONS)


def _dialled(raw: str, region: str) -> str:
    """Return the digits with a plus in front when the number has an international prefix."""
    found = digits(raw)
    if "+" in raw[:4]:
        return f"+{found}"
    if found.startswith("00"):
        return f"+{found[2:]}"
    if region in NORTH_AMERICA and found.startswith("011"):
        return f"+{found[3:]}"
    return found


def _valid(number: str, region: str, *, strict: bool = True) -> bool:
    """Whether phonenumbers knows the number as one that exists, or else as one of a length that exists."""
    library = _library()
    try:
        parsed = library.parse(number, region)
    except library.NumberParseException:
        return False
    return bool(library.is_valid_number(parsed) if strict else library.is_possible_number(parsed))


@lru_cache(maxsize=1)
def _library() -> Any:
    """Return phonenumbers, which takes 20 ms to load and is not needed by messages without digits."""
    return importlib.import_module("phonenumbers")
