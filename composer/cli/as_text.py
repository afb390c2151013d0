"""Tells a report to a person: each finding under its line, the verdict at the end."""

import os
import unicodedata
from typing import TextIO

from composer.cli.judge import Judged
from composer.model import WHOLE, Level, Placed

_COLOURS = {Level.BLOCKER: "31", Level.WARNING: "33", Level.HINT: "36"}
_GOOD, _BAD, _FAINT = "32", "31", "2"
_WIDEST = 100
"""Columns of a line that are shown; of a longer one the part around the finding."""


def wants_colour(stream: TextIO) -> bool:
    """Whether the stream is a terminal whose owner has not asked for plain text (no-color.org)."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def told(judged: Judged, *, strict: bool = False, colour: bool = False) -> str:
    """Return the whole report as text, which ends in a line feed."""
    parts = [_finding(it, judged.report.draft.text, colour=colour) for it in judged.placed]
    parts += [f"could not check  [{it.rule}]  {it.error}\n" for it in judged.report.errors]
    return "\n".join([*parts, _verdict(judged, strict=strict, colour=colour)])


def _finding(placed: Placed, text: str, *, colour: bool) -> str:
    """Return one finding under the line that it stands in."""
    finding = placed.finding
    level = _painted(placed.level.word, _COLOURS.get(placed.level, ""), colour=colour)
    told_as = f"{level}  [{placed.rule}]  {finding.message}"
    if finding.fixes:
        told_as += f"  Fix: {finding.fixes[0].label}."
    if finding.span == WHOLE:
        return f"whole message\n  {told_as}\n"
    start = text.rfind("\n", 0, finding.span.start) + 1
    stop = text.find("\n", finding.span.start)
    stop = len(text) if stop < 0 else stop
    number = text.count("\n", 0, start) + 1
    before, marked, after = _window(
        text[start : finding.span.start],
        text[finding.span.start : min(finding.span.end, stop)],
        text[min(max(finding.span.end, finding.span.start), stop) : stop],
    )
    head = f"line {number}: "
    caret = " " * (len(head) + width(before)) + "^" * max(1, width(marked))
    return f"{head}{before}{marked}{after}\n{_painted(caret, _FAINT, colour=colour)}\n  {told_as}\n"


def _window(before: str, marked: str, after: str) -> tuple[str, str, str]:
    """Return the three parts as they are printed, cut down to what fits around the finding."""
    before, marked, after = _printable(before), _printable(marked), _printable(after)
    room = _WIDEST - min(width(marked), _WIDEST)
    if width(before) > room // 2 and width(before) + width(after) > room:
        keep = max(room // 2, room - width(after)) - 1
        while width(before) > max(keep, 0):
            before = before[max(1, (width(before) - keep) // 2) :]
        before = "…" + before
    spare = room - width(before)
    if width(after) > max(spare, 0):
        after = _cut(after, max(spare - 1, 0)) + "…"
    return before, marked if width(marked) <= 2 * _WIDEST else _cut(marked, 2 * _WIDEST) + "…", after


def _cut(text: str, columns: int) -> str:
    """Return the start of ``text`` that fits into so many columns."""
    used = 0
    for place, char in enumerate(text):
        used += _columns(char)
        if used > columns:
            return text[:place]
    return text


def _printable(text: str) -> str:
    """Return text that a terminal shows as it is and that cannot command it: odd characters as ``·``."""
    return "".join(
        " " if char == "\t" else "·" if unicodedata.category(char) in ("Cc", "Cs") else char for char in text
    )


def width(text: str) -> int:
    """Return how many columns a terminal takes for the text."""
    return sum(map(_columns, text))


def _columns(char: str) -> int:
    """Return 0, 1 or 2: what a terminal takes for one character (Unicode Standard Annex 11)."""
    if char < "\x7f":
        return 1
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _verdict(judged: Judged, *, strict: bool, colour: bool) -> str:
    """Return the last line."""
    blockers = sum(it.level is Level.BLOCKER for it in judged.placed)
    counts = [
        _counted(blockers, "blocker"),
        _counted(judged.to_accept, "warning"),
        _counted(len(judged.placed) - blockers - judged.to_accept, "hint"),
        _counted(len(judged.report.errors), "check") + " could not run" if judged.report.errors else "",
        _counted(len(judged.report.passed), "check") + " passed",
    ]
    approved = judged.approved(strict=strict)
    said = _painted("Approved" if approved else "Not approved", _GOOD if approved else _BAD, colour=colour)
    policy = f"policy {judged.report.policy}"
    return f"{said}: {', '.join(filter(None, counts))} ({policy}).\n"


def _counted(number: int, thing: str) -> str:
    """Return a number with its thing, empty for none."""
    return "" if number == 0 else f"{number} {thing}" + ("" if number == 1 else "s")


def _painted(words: str, code: str, *, colour: bool) -> str:
    """Return words in a terminal's colour, where that is wanted."""
    return f"\x1b[{code}m{words}\x1b[0m" if colour and code else words
