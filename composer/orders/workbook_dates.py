"""Reads the dates of a workbook, which are numbers of days that only their cells' formats tell from other numbers.

The numbers of the built-in formats, the two calendars and the day that never was, 29 February 1900, are those of
ECMA-376, part 1, 18.8.30 and 18.17.4.
"""

import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from composer.orders.workbook_parts import fed

_BUILT_IN = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
_QUIET = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)
"""What a format shows as it stands: words in quotes, single letters, colours and currencies in brackets."""
_LETTERS = re.compile(r"[ymdhs]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dates:
    """Which cells hold dates, and from when their days count."""

    styles: frozenset[str] = frozenset()
    """The numbers of the styles that show dates."""
    since_1904: bool = False

    def moment(self, days: float) -> str:
        """Return the moment that a number of days stands for, as a report writes it. Raises ValueError."""
        first = datetime(1904, 1, 1) if self.since_1904 else datetime(1899, 12, 30)  # noqa: DTZ001 - sheets know no zone
        if not self.since_1904 and days < 60:
            first += timedelta(days=1)
        try:
            at = first + timedelta(seconds=round(days * 86400))
        except (OverflowError, ValueError):
            raise ValueError("a date is out of the calendar") from None
        return at.isoformat(" ")


def dates_of(packed: zipfile.ZipFile) -> Dates:
    """Return how the workbook shows dates. Raises ExpatError and ValueError for parts that cannot be read."""
    formats: dict[str, str] = {}
    styles: list[str] = []
    old = within = False

    def style(name: str, given: dict[str, str]) -> None:
        nonlocal within
        if name == "numFmt":
            formats[given.get("numFmtId", "")] = given.get("formatCode", "")
        elif name in ("cellXfs", "cellStyleXfs", "cellStyles", "dxfs"):
            within = name == "cellXfs"
        elif name == "xf" and within:
            styles.append(given.get("numFmtId", "0"))

    def book(name: str, given: dict[str, str]) -> None:
        nonlocal old
        if name == "workbookPr":
            old = given.get("date1904", "") in ("1", "true")

    _read(packed, "xl/styles.xml", style)
    _read(packed, "xl/workbook.xml", book)
    return Dates(frozenset(str(at) for at, number in enumerate(styles) if _shows_date(number, formats)), old)


def _read(packed: zipfile.ZipFile, part: str, start: Callable[[str, dict[str, str]], None]) -> None:
    """Feed one part, where there is one."""
    if part in packed.namelist():
        with packed.open(part) as file:
            for _ in fed(file, start):
                pass


def _shows_date(number: str, formats: dict[str, str]) -> bool:
    """Whether a format shows a date or a time."""
    if number in formats:
        shown = _QUIET.sub("", formats[number]).split(";")[0]
        return bool(_LETTERS.search(shown)) and "general" not in shown.lower()
    return number.isdecimal() and int(number) in _BUILT_IN
