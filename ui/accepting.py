"""Lays what the seller accepted over findings that were carried along while the text changed."""

from collections import defaultdict, deque

from composer.approval import Accepted, still
from composer.model import Level, Placed, Report


def opened(
    shown: tuple[Placed, ...], text: str, report: Report | None, accepted: tuple[Accepted, ...]
) -> tuple[Placed, ...]:
    """Return the findings without the warnings that are accepted.

    ``shown`` count in ``text``; ``report`` is the newest whole one and may be about an older text.
    Equal warnings about equal words are matched in their order.
    """
    if report is None or not accepted:
        return shown
    covered: dict[tuple[str, str, str], deque[bool]] = defaultdict(deque)
    for placed, by in still(report, accepted):
        covered[_about(placed, report.draft.text)].append(by is not None)
    left = []
    for placed in shown:
        flags = covered[_about(placed, text)] if placed.level is Level.WARNING else None
        if not (flags and flags.popleft()):
            left.append(placed)
    return tuple(left)


def _about(placed: Placed, text: str) -> tuple[str, str, str]:
    """Return what a warning is about."""
    return placed.rule, placed.finding.message, placed.finding.span.of(text)
