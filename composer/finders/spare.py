"""Finds the spaces and line breaks that become spare when a stretch is taken out of a text."""

from composer.model import Span

_SPACES = " \u00a0\u202f\t"
_CLOSING = ".,;:!?…)]。、，！？）"


def spare(text: str, start: int, end: int) -> tuple[Span, str]:
    """Return what to cut so that taking out ``start`` to ``end`` leaves the rest well set, and what to put.

    A stretch alone on its line takes the line along, and an empty line when it stood between two.
    A space is put where two words would grow together, which scripts without spaces do not need.
    """
    left, right = start, end
    while left > 0 and text[left - 1] in _SPACES:
        left -= 1
    while right < len(text) and text[right] in _SPACES:
        right += 1
    opens, closes = text[left - 1 : left] in ("", "\n"), text[right : right + 1] in ("", "\n")
    if opens and closes:
        return _line(text, left, right), ""
    if opens:
        return Span(start, right), ""
    if closes:
        return Span(left, right), ""
    if text[right] in _CLOSING or (left < start and right > end):
        return Span(left, end), ""
    if text[left - 1] in "([" and right > end:
        return Span(start, right), ""
    ends = text[start - 1].isalnum() or text[start - 1] in _CLOSING
    glued = ends and text[end].isalnum() and text[start - 1] < "\u3000"
    return Span(start, end), " " if glued else ""


def _line(text: str, left: int, right: int) -> Span:
    """Return the line from ``left`` to ``right`` with the line breaks that it makes spare."""
    if right == len(text):
        while left > 0 and text[left - 1] == "\n":
            left -= 1
        return Span(left, right)
    right += 1
    if text[max(0, left - 2) : left] in ("", "\n", "\n\n"):
        while right < len(text) and text[right] == "\n":
            right += 1
    return Span(left, right)
