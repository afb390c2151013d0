"""Finds amounts of money in a text, reads them whatever marks the decimals, and writes another in the same form."""

from dataclasses import dataclass
from functools import lru_cache

import regex

from composer import late
from composer.model import Span

_CODES = {
    "€": "EUR", "eur": "EUR", "euro": "EUR", "euros": "EUR", "£": "GBP", "gbp": "GBP", "usd": "USD", "us$": "USD",
    "$": "USD CAD AUD MXN SGD", "cad": "CAD", "aud": "AUD", "mxn": "MXN", "sgd": "SGD", "r$": "BRL", "brl": "BRL",
    "zł": "PLN", "zl": "PLN", "pln": "PLN", "kr": "SEK DKK NOK", "sek": "SEK", "kronor": "SEK", "tl": "TRY", "₺": "TRY",
    "try": "TRY", "¥": "JPY CNY", "￥": "JPY CNY", "円": "JPY", "jpy": "JPY", "元": "CNY", "₹": "INR", "rs": "INR",
    "inr": "INR", "aed": "AED", "sar": "SAR", "egp": "EGP", "zar": "ZAR", "chf": "CHF",
}  # fmt: skip
_MARKS = "|".join(sorted((regex.escape(it) for it in _CODES), key=len, reverse=True))
_NUMBER = r"\d{1,3}(?:[.,'’ \u00a0\u202f]\d{3})+(?:[.,]\d{1,2})?|\d{1,9}(?:[.,]\d{1,2})?"
_AMOUNT = late.full(
    rf"(?<![\p{{Latin}}\d.,])(?:(?<before>{_MARKS})\.?\s?(?<n>{_NUMBER})(?![\d.,]*\d)|(?<n>{_NUMBER})\s?(?<after>{_MARKS})(?![\p{{Latin}}\d]))",
    regex.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount of money in a text."""

    span: Span
    """The number and its currency."""
    number: Span
    value: float
    currencies: frozenset[str]
    """What its sign can stand for, such as USD and CAD."""

    def write(self, text: str, value: float) -> str:
        """Return the amount in this one's form, with ``value`` in its stead."""
        old = self.number.of(text)
        decimals = 2 if _decimal(old) or value != int(value) else 0
        point = _decimal(old) or ("," if "." in old else "." if "," in old else "." if text.isascii() else ",")
        gaps = [char for char in old if not char.isdigit() and char != _decimal(old)]
        whole, _, rest = f"{value:,.{decimals}f}".partition(".")
        new = whole.replace(",", gaps[0] if gaps else "") + (point + rest if rest else "")
        start = self.number.start - self.span.start
        shown = self.span.of(text)
        return shown[:start] + new + shown[start + len(old) :]


@lru_cache(maxsize=16)
def find(text: str) -> tuple[Amount, ...]:
    """Return the amounts of a text in order; numbers without a currency are none."""
    found = []
    for match in _AMOUNT.finditer(text):
        mark = (match["before"] or match["after"]).lower()
        codes = frozenset(_CODES[mark].split())
        found.append(Amount(Span(*match.span()), Span(*match.span("n")), _value(match["n"]), codes))
    return tuple(found)


def _decimal(number: str) -> str:
    """Return the sign in front of the decimals, or nothing where there are none."""
    tail = number[-3:-2] if number[-3:-2] in (".", ",") else number[-2:-1]
    return tail if tail in (".", ",") else ""


def _value(number: str) -> float:
    """Return what a number says."""
    sign = _decimal(number)
    whole, _, rest = number.rpartition(sign) if sign else (number, "", "")
    return float(f"{regex.sub(r'[^0-9]', '', whole)}.{rest or 0}")
