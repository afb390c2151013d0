"""Finds dates in a text, reads them as the buyer's country does, and writes another day in the same form."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import regex

from composer import late
from composer.finders import month_names
from composer.model import Span

_NAMES = "|".join(sorted(month_names.ALL, key=len, reverse=True))
_YEAR = r"(?<y>(?:19|20)\d\d|\d\d(?![\d:.,]))"
_FULL_YEAR = r"(?<y>(?:19|20)\d\d)"
_DAY = r"(?<![\d.,:/-])(?<d>\d{1,2})"
_OF = r"(?:of\s|de\s|d['’]\s?|den\s)?"
_FORMS = (
    # 5 March 2026, 5. März, le 1er avril 2026, 5 de marzo de 2026, 5 marca 2026 r.
    rf"{_DAY}(?<s>st|nd|rd|th|er|º|°|:e)?\.?\s?{_OF}(?<n>{_NAMES})\b(?:\.?,?\s(?:de\s|del\s)?{_FULL_YEAR}(?!\d))?",
    # March 5, 2026
    rf"\b(?<n>{_NAMES})\.?\s(?<d>\d{{1,2}})(?<s>st|nd|rd|th)?\b(?![.,:]?\d)(?:,?\s{_FULL_YEAR}(?!\d))?",
    # 2026-03-05, 2026年3月5日
    rf"(?<![\d-]){_FULL_YEAR}\s?[-/.年]\s?(?<m>\d{{1,2}})\s?[-/.月]\s?(?<d>\d{{1,2}})(?![\d-])日?",
    # 3月5日
    r"(?<!\d)(?<m>\d{1,2})\s?月\s?(?<d>\d{1,2})\s?日",
    # 05/03/2026, 5.3.26, 05-03-2026
    rf"(?<![\d./-])(?<a>\d{{1,2}})(?<sep>[./-])(?<b>\d{{1,2}})(?&sep_again){_YEAR}(?![\d/-])",
    # 05/03, 14.03.
    r"(?<![\d./,-])(?<a>\d{1,2})(?:/(?<b>\d{1,2})|\.(?<b>\d{1,2})\.)(?![\d/-])",
)
_PATTERNS = tuple(late.full(form.replace("(?&sep_again)", r"(?P=sep)"), regex.IGNORECASE | regex.V0) for form in _FORMS)
_ORDINALS = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a date as it is written: ``kind`` is d, m, y, n (a month's name) or s (an ordinal's ending)."""

    span: Span
    kind: str


@dataclass(frozen=True, slots=True)
class Dated:
    """A date in a text."""

    span: Span
    readings: tuple[tuple[int | None, int, int], ...]
    """What it can mean, the likeliest first: year (None where it is left out), month, day."""
    parts: tuple[Part, ...]
    names: tuple[str, ...] = ()
    """The twelve names of the form in which its month is written."""

    def means(self, day: date) -> bool:
        """Whether it can mean ``day``."""
        return any(
            (month, of) == (day.month, day.day) and year in (None, day.year) for year, month, of in self.readings
        )

    def near(self, day: date) -> bool:
        """Whether it can mean the day before or after ``day``."""
        return any(abs((it - day).days) == 1 for it in self._days(day.year))

    def _days(self, year: int) -> Iterator[date]:
        """Yield the days that it can mean, in ``year`` where none is written."""
        for written, month, of in self.readings:
            yield date(written or year, month, min(of, 28) if month == 2 else of)

    def write(self, text: str, day: date) -> str:
        """Return ``day`` in the form in which this date stands in ``text``."""
        written: list[str] = []
        at = self.span.start
        numeric = not self.names and "月" not in self.span.of(text)
        for part in self.parts:
            written.append(text[at : part.span.start])
            written.append(_piece(part.kind, part.span.of(text), day, self.names, padded=numeric))
            at = part.span.end
        written.append(text[at : self.span.end])
        return "".join(written)


def _piece(kind: str, old: str, day: date, names: tuple[str, ...], *, padded: bool) -> str:
    """Return one piece of a date in the form of the old piece."""
    if kind == "n":
        name = names[day.month - 1]
        return name.upper() if old.isupper() and len(old) > 1 else name.capitalize() if old[0].isupper() else name
    if kind == "s":
        if old.lower() == "er":
            return "er" if day.day == 1 else ""
        return _ORDINALS.get(day.day, "th") if old.isalpha() else old
    if kind == "y":
        return f"{day.year}"[-len(old) :]
    number = day.day if kind == "d" else day.month
    return f"{number:02}" if (padded and len(old) == 2) or old.startswith("0") else str(number)


@lru_cache(maxsize=16)
def find(text: str, language: str, country: str) -> tuple[Dated, ...]:
    """Return the dates of a text in order, none inside another.

    ``language`` is the buyer's, without region; ``country`` is the store's (ISO 3166, or empty) and decides how 05/03
    is read: the month comes first in the United States and in Japanese and Chinese, either way in Canada.
    """
    if not regex.search(r"\d", text):
        return ()
    found: list[Dated] = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            span = Span(*match.span())
            if not any(span.touches(it.span) for it in found):
                dated = _read(match, span, language, country)
                if dated is not None:
                    found.append(dated)
    return tuple(sorted(found, key=lambda it: it.span))


def _read(match: "regex.Match[str]", span: Span, language: str, country: str) -> Dated | None:
    """Return the date of a match; None when there is no such day."""
    groups = match.groupdict()
    year = int(groups["y"]) if groups.get("y") else None
    year = year + 2000 if year is not None and year < 100 else year
    orders: tuple[str, ...] = ("dm",)
    names: tuple[str, ...] = ()
    kinds = {name: name for name in "dmyns"}
    if groups.get("a"):
        orders = _orders(language, country)
        pairs = [
            (int(groups["a"]), int(groups["b"])) if it == "dm" else (int(groups["b"]), int(groups["a"]))
            for it in orders
        ]
    elif groups.get("n"):
        known = month_names.read(groups["n"].lower(), language)
        if known is None:
            return None
        month, names = known
        pairs = [(int(groups["d"]), month)]
    else:
        pairs = [(int(groups["d"]), int(groups["m"]))]
    right = [(order, day, month) for order, (day, month) in zip(orders, pairs, strict=True) if _possible(day, month)]
    if not right:
        return None
    if groups.get("a"):
        kinds |= dict(zip("ab", right[0][0], strict=True))
    parts = [Part(Span(*match.span(name)), kind) for name, kind in kinds.items() if groups.get(name)]
    readings = tuple((year, month, day) for _, day, month in right)
    return Dated(span, readings, tuple(sorted(parts, key=lambda it: it.span)), names)


def _orders(language: str, country: str) -> tuple[str, ...]:
    """Return the orders of day and month in which numbers are read, the likeliest first."""
    if language in ("ja", "zh", "ko"):
        return ("md",)
    if country == "US" and language in ("en", ""):
        return ("md",)
    return ("dm", "md") if country in ("CA", "US", "") else ("dm",)


def _possible(day: int, month: int) -> bool:
    """Whether there is such a day in some year."""
    return 1 <= month <= 12 and 1 <= day <= (29 if month == 2 else 30 if month in (4, 6, 9, 11) else 31)
