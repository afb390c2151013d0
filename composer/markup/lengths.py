"""Reads the lengths and letter sizes of HTML and CSS as pixels, whatever unit they are written in."""

import re

LETTERS = 16.0
"""Pixels of letters to which nobody set a size."""
WIDTH = 600.0
"""Pixels that a message is taken to be wide when it does not say."""

_LENGTH = re.compile(r"\s*([+-]?(?:\d{1,9}\.?\d{0,9}|\.\d{1,9}))\s*([a-z]+|%)?", re.IGNORECASE)
_SUM = re.compile(r"\s*calc\(\s*([^()\s]{1,20})\s*([+-])\s*([^()\s]{1,20})\s*\)\s*", re.IGNORECASE)
# https://www.w3.org/TR/css-values-3/#absolute-lengths
_PIXELS = {"px": 1.0, "pt": 4 / 3, "pc": 16.0, "in": 96.0, "cm": 96 / 2.54, "mm": 96 / 25.4, "q": 96 / 101.6}
_OF_LETTERS = {"em": 1.0, "ex": 0.5, "ch": 0.5}
_OF_WIDTH = {"vw": WIDTH / 100, "vi": WIDTH / 100, "vmax": WIDTH / 100, "vmin": WIDTH / 100}
# https://www.w3.org/TR/css-fonts-3/#absolute-size-value
_NAMED = {
    "xx-small": 9.0,
    "x-small": 10.0,
    "small": 13.0,
    "medium": 16.0,
    "large": 18.0,
    "x-large": 24.0,
    "xx-large": 32.0,
    "xxx-large": 48.0,
}
_STEPS = (10.0, 13.0, 16.0, 18.0, 24.0, 32.0, 48.0)
"""The sizes one to seven of ``<font size>``."""
_HEADINGS = {"h1": 2.0, "h2": 1.5, "h3": 1.17, "h4": 1.0, "h5": 0.83, "h6": 0.67}


def pixels(value: str | None, *, letters: float = LETTERS, of: float | None = None) -> float | None:
    """Return a length in pixels; a percentage counts of ``of``. None for what is no length."""
    if not value:
        return None
    found = _LENGTH.match(value)
    if found is None:
        return _sum(value, letters, of)
    number, unit = float(found[1]), (found[2] or "px").lower()
    if unit == "%":
        return None if of is None else number / 100 * of
    if unit == "rem":
        return number * LETTERS
    factor = _PIXELS.get(unit) or _OF_WIDTH.get(unit) or _OF_LETTERS.get(unit, 0) * letters
    return number * factor if factor else None


def _sum(value: str, letters: float, of: float | None) -> float | None:
    """Return the outcome of a ``calc()`` with one plus or minus; None for any other."""
    found = _SUM.fullmatch(value)
    parts = [] if found is None else [pixels(found[number], letters=letters, of=of) for number in (1, 3)]
    if found is None or parts[0] is None or parts[1] is None:
        return None
    return parts[0] + (parts[1] if found[2] == "+" else -parts[1])


def letter_size(value: str, around: float) -> float | None:
    """Return the pixels of a ``font-size`` inside letters of the size ``around``; None where it sets none."""
    value = value.strip().lower()
    if value in _NAMED:
        return _NAMED[value]
    if value in ("smaller", "larger"):
        return around / 1.2 if value == "smaller" else around * 1.2
    if value in ("initial", "revert"):
        return LETTERS
    size = pixels(value, letters=around, of=around)
    return None if size is None else min(max(size, 0.0), 1000.0)


def step_size(value: str) -> float | None:
    """Return the pixels of ``<font size>``, which is a step from one to seven, or a number of steps up or down."""
    found = re.match(r"\s*([+-]?)(\d{1,3})", value)
    if found is None:
        return None
    number = int(found[2]) if not found[1] else 3 + int(found[1] + found[2])
    return _STEPS[min(max(number, 1), 7) - 1]


def heading_size(tag: str, around: float) -> float:
    """Return the size that a heading gives to its letters, by https://html.spec.whatwg.org/#sections-and-headings."""
    return _HEADINGS.get(tag, 1.0) * around
