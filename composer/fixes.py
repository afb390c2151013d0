"""Turns edits into text, and decides which safe fixes can be applied together."""

from collections.abc import Iterable

from composer.model import Edit, Fix, Placed


def apply(text: str, edits: Iterable[Edit]) -> str:
    """Return ``text`` after the edits, which count in the text as given.

    Raises ValueError when two edits overlap or one lies outside the text.
    """
    out = []
    last = 0
    for edit in sorted(edits, key=lambda it: it.span):
        if edit.span.start < last or edit.span.end > len(text):
            raise ValueError(f"edit {edit.span} overlaps another or lies outside the text")
        out.append(text[last : edit.span.start])
        out.append(edit.text)
        last = edit.span.end
    out.append(text[last:])
    return "".join(out)


def together(fixes: Iterable[Fix]) -> tuple[Edit, ...]:
    """Return the edits of as many fixes as fit side by side, first come first served, in order.

    A fix goes in whole or not at all; one that touches an edit already taken is left out.
    """
    taken: list[Edit] = []
    for fix in fixes:
        if not any(edit.span.touches(other.span) for edit in fix.edits for other in taken):
            taken.extend(fix.edits)
    return tuple(sorted(taken, key=lambda it: it.span))


def all_safe(placed: Iterable[Placed]) -> tuple[Edit, ...]:
    """Return the edits of "fix all safe": the one safe first fix of each finding, where they fit."""
    return together(it.finding.fixes[0] for it in placed if it.finding.fixes and it.finding.fixes[0].safe)
