"""Writes days, amounts of money and lists as the readers of a language in a country write them.

The same forms that ``composer.finders.dates`` and ``amounts`` read back, as a test holds. Patterns and separators are
those of the Unicode CLDR; groups of digits are parted by a space that does not break where it is a space at all.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from composer.finders.month_names import MONTHS

LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "nl", "sv", "pl", "tr", "ja")
"""The languages in which templates are written."""
_SPACE = "\u00a0"

_LONG = MappingProxyType(
    {
        "en": "{day} {month} {year}",
        "de": "{day}. {month} {year}",
        "es": "{day} de {month} de {year}",
        "pt": "{day} de {month} de {year}",
        "ja": "{year}年{number}月{day}日",
    }
)
_SHORT = MappingProxyType(
    {
        "de": "{day:02}.{number:02}.{year}",
        "pl": "{day:02}.{number:02}.{year}",
        "tr": "{day:02}.{number:02}.{year}",
        "nl": "{day:02}-{number:02}-{year}",
        "sv": "{year}-{number:02}-{day:02}",
        "ja": "{year}/{number:02}/{day:02}",
    }
)
_ISO = "{year}-{number:02}-{day:02}"
_FIRST = MappingProxyType({"fr": "1er", "it": "1º"})
"""How the first of a month is written, where it is written otherwise than other days."""

_CURRENCIES = MappingProxyType(
    {
        "AE": "AED", "AU": "AUD", "BE": "EUR", "BR": "BRL", "CA": "CAD", "DE": "EUR", "EG": "EGP", "ES": "EUR",
        "FR": "EUR", "GB": "GBP", "IE": "EUR", "IN": "INR", "IT": "EUR", "JP": "JPY", "MX": "MXN", "NL": "EUR",
        "PL": "PLN", "SA": "SAR", "SE": "SEK", "SG": "SGD", "TR": "TRY", "US": "USD", "ZA": "ZAR",
    }
)  # fmt: skip
_SIGNS = MappingProxyType({"EUR": "€", "GBP": "£", "INR": "₹", "BRL": "R$"})
_DOLLARS = MappingProxyType({"USD": "US", "CAD": "CA", "AUD": "AU", "MXN": "MX", "SGD": "SG"})
_HOME_SIGNS = MappingProxyType({("sv", "SEK"): "kr", ("pl", "PLN"): "zł", ("tr", "TRY"): "TL", ("ja", "JPY"): "円"})
"""Signs that only the currency's own language uses."""
_NO_CENTS = frozenset(["JPY"])

_AND = MappingProxyType(
    {
        "en": " and ", "de": " und ", "fr": " et ", "es": " y ", "it": " e ", "pt": " e ", "nl": " en ",
        "sv": " och ", "pl": " i ", "tr": " ve ", "ja": "と",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Numbers:
    """How a language writes an amount."""

    point: str
    group: str
    least: int = 1
    """How many digits must stand before the first group of three for it to be parted."""
    in_front: bool = False
    """Whether the currency stands in front."""
    gap: str = _SPACE
    """What stands between number and sign."""


_ENGLISH = _Numbers(".", ",", in_front=True, gap="")
_NUMBERS = MappingProxyType(
    {
        "en": _ENGLISH,
        "de": _Numbers(",", "."),
        "fr": _Numbers(",", _SPACE),
        "es": _Numbers(",", ".", least=2),
        "it": _Numbers(",", "."),
        "pt": _Numbers(",", _SPACE, least=2),
        "nl": _Numbers(",", ".", in_front=True),
        "sv": _Numbers(",", _SPACE),
        "pl": _Numbers(",", _SPACE, least=2),
        "tr": _Numbers(",", "."),
        "ja": _Numbers(".", ",", gap=""),
    }
)
_ELSEWHERE = MappingProxyType(
    {
        ("es", "MX"): _ENGLISH,
        ("es", "US"): _ENGLISH,
        ("pt", "BR"): _Numbers(",", ".", in_front=True),
    }
)


def currency_of(country: str) -> str | None:
    """Return the currency in which the store of a country is paid, as ISO 4217 has it."""
    return _CURRENCIES.get(country)


def day(when: date, language: str, country: str, form: str = "long") -> str:
    """Return a day in the long or the short form; ``language`` is without region, ``country`` as ISO 3166 or empty."""
    if form == "short" and language != "en":
        return _short(language, country).format(day=when.day, number=when.month, year=when.year)
    number = _FIRST.get(language, str(when.day)) if when.day == 1 else str(when.day)
    if language == "ja":
        return _LONG["ja"].format(day=when.day, number=when.month, year=when.year)
    names = MONTHS.get(language) or MONTHS["en"]
    # In English 03/05 is read either way, so that the short form shortens the month's name.
    month = names[form == "short"][when.month - 1]
    if language in ("en", "de", "tr"):
        month = month.capitalize()
    if language == "en" and country in ("US", "CA"):
        return f"{month} {when.day}, {when.year}"
    return _LONG.get(language, "{day} {month} {year}").format(day=number, month=month, year=when.year)


def _short(language: str, country: str) -> str:
    """Return the pattern of the short form."""
    if country == "CA":
        return _ISO
    return _SHORT.get(language, "{day:02}/{number:02}/{year}")


def amount(value: float, currency: str, language: str, country: str) -> str:
    """Return an amount of money with its currency, an ISO 4217 code."""
    how = _ELSEWHERE.get((language, country)) or _NUMBERS.get(language, _ENGLISH)
    number = _number(value, how, decimals=0 if currency in _NO_CENTS else 2)
    sign = _sign(currency, language, country)
    if how.in_front:
        gap = _SPACE if sign[-1:].isalpha() else how.gap
        return f"{sign}{gap}{number}"
    gap = _SPACE if sign.isascii() else how.gap
    return f"{number}{gap}{sign}"


def _number(value: float, how: _Numbers, decimals: int) -> str:
    """Return a number with its groups and its point."""
    whole, _, rest = f"{value:,.{decimals}f}".partition(".")
    digits = whole.replace(",", "")
    if len(digits) < 3 + how.least:
        whole = digits
    return whole.replace(",", how.group) + (how.point + rest if rest else "")


def _sign(currency: str, language: str, country: str) -> str:
    """Return the sign of a currency for a reader; its code where the sign would not be clear."""
    if (language, currency) in _HOME_SIGNS:
        return _HOME_SIGNS[language, currency]
    if currency in _DOLLARS:
        return "$" if country == _DOLLARS[currency] else currency
    return _SIGNS.get(currency, currency)


def listed(words: Sequence[str], language: str) -> str:
    """Return a list as a sentence has it: "a, b and c"."""
    if len(words) < 2:
        return "".join(words)
    if language == "ja":
        return "、".join(words)
    last = _AND.get(language, _AND["en"])
    if language == "es" and words[-1].lower().startswith(("i", "hi", "y")):
        last = " e "
    return ", ".join(words[:-1]) + last + words[-1]
