"""Reads single cells of a report: texts, days in a marketplace's time zone, amounts and numbers of pieces."""

import re
import unicodedata
from datetime import UTC, date, datetime, timedelta, timezone
from functools import lru_cache
from zoneinfo import ZoneInfo

LONGEST = 500
"""Characters that are kept of a text; Amazon's titles have 200 at most."""
_JOINERS = "\u200c\u200d"
"""Persian and the languages of India spell with them."""
_MOMENT = re.compile(
    r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?"
    r" ?(Z|UTC|GMT|PST|PDT|JST|[+-]\d{2}:?\d{2})?",
    re.IGNORECASE,
)
_USUAL = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d", re.ASCII)
"""As most reports write it, which is read by the quickest way."""
_ZONES = {"": "+0000", "Z": "+0000", "UTC": "+0000", "GMT": "+0000", "PST": "-0800", "PDT": "-0700", "JST": "+0900"}
_AMOUNT = re.compile(r"[+-]?(?:\d+|\d{1,3}(?:([,.])\d{3})*)(?:([.,])\d{1,2})?")


@lru_cache(maxsize=4096)
def moment(cell: str) -> datetime | None:
    """Return the moment that a cell tells, in UTC where it names no zone. Raises ValueError for anything else.

    Only years first are read, as nobody can say whether 03/04/2026 is in March.
    """
    cell = cell.strip()
    if not cell:
        return None
    if _USUAL.fullmatch(cell):
        try:
            return datetime.fromisoformat(cell).astimezone(UTC)
        except (ValueError, OverflowError):
            raise ValueError("There is no such day or hour.") from None
    found = _MOMENT.fullmatch(cell)
    if found is None:
        raise ValueError("This is not a date such as 2026-10-01T08:04:21+00:00.")
    *parts, zone = found.groups(default="")
    year, month, day, hour, minute, second = (int(it or 0) for it in parts)
    try:
        there = _offset(_ZONES.get(zone.upper(), zone.replace(":", "")))
        # Moved to UTC at once, so that the first and the last day of the calendar are refused as well.
        return datetime(year, month, day, hour, minute, second, tzinfo=there).astimezone(UTC)
    except (ValueError, OverflowError):
        raise ValueError("There is no such day or hour.") from None


def day(cell: str, zone: str) -> date | None:
    """Return the day in a time zone on which the moment of a cell was. Raises ValueError."""
    at = moment(cell)
    try:
        return at.astimezone(_zone(zone)).date() if at else None
    except OverflowError:
        raise ValueError("There is no such day or hour.") from None


def amount(cell: str) -> float | None:
    """Return the number that a cell tells, with a point or a comma for the decimals. Raises ValueError."""
    cell = cell.strip()
    if not cell:
        return None
    try:
        if "," not in cell and "_" not in cell and cell.replace(".", "", 1).lstrip("+-").isdigit():
            return float(cell)
    except ValueError:
        pass
    found = _AMOUNT.fullmatch(cell)
    if found is None or not cell.isascii() or (found[1] and found[1] == found[2]):
        raise ValueError("This is not an amount such as 24.99.")
    whole, decimals = (cell[: found.start(2)], cell[found.start(2) + 1 :]) if found[2] else (cell, "0")
    return float(f"{whole.replace(',', '').replace('.', '')}.{decimals}")


def pieces(cell: str) -> int | None:
    """Return a number of pieces. Raises ValueError."""
    cell = cell.strip().removesuffix(".0")
    if not cell:
        return None
    if not (cell.isascii() and cell.isdigit()) or len(cell) > 7:
        raise ValueError("This is not a number of pieces.")
    return int(cell)


def tame(cell: str) -> str:
    """Return a text on one line, without control characters, and not longer than a title is."""
    kept = (char if char.isprintable() or char in _JOINERS else _instead(char) for char in cell[: LONGEST * 2])
    return " ".join("".join(kept).split())[:LONGEST]


def _instead(char: str) -> str:
    """Return what stands in for a character that cannot be shown: nothing for marks that only steer the writing."""
    return "" if unicodedata.category(char) == "Cf" else " "


@lru_cache(maxsize=64)
def _offset(written: str) -> timezone:
    """Return the zone for an offset such as ``+0200``. Raises ValueError for a day and more."""
    minutes = int(written[1:3]) * 60 + int(written[3:])
    return timezone(timedelta(minutes=-minutes if written[0] == "-" else minutes))


@lru_cache(maxsize=64)
def _zone(name: str) -> ZoneInfo:
    """Return a time zone."""
    return ZoneInfo(name)
