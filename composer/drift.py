"""Carries findings over to a text that has changed since they were made.

The change is taken as one replaced stretch: what stands before it stays, what stands behind it
moves, and what it touches is dropped until the next check says what is true.
"""

from dataclasses import dataclass, replace

from composer.model import WHOLE, Edit, Finding, Fix, Placed, Span


@dataclass(frozen=True, slots=True)
class Drift:
    """The smallest single replacement that turns one text into another."""

    old: Span
    """What was replaced, in the old text."""
    new: Span
    """What replaced it, in the new text."""

    @property
    def shift(self) -> int:
        """How far everything behind the change has moved, in code points."""
        return self.new.end - self.old.end

    def span(self, span: Span) -> Span | None:
        """Return where the span stands in the new text, or None when the change touches it."""
        if self.old == self.new and not len(self.old):
            return span
        if span.end < self.old.start or (span.end == self.old.start and len(self.old)):
            return span
        if span.start > self.old.end or (span.start == self.old.end and len(self.old)):
            return Span(span.start + self.shift, span.end + self.shift)
        return None


def between(before: str, after: str) -> Drift:
    """Return the drift from ``before`` to ``after``."""
    limit = min(len(before), len(after))
    start = _same(before, after, limit)
    tail = _same(before[::-1], after[::-1], limit - start)
    return Drift(Span(start, len(before) - tail), Span(start, len(after) - tail))


def _same(left: str, right: str, limit: int) -> int:
    """Return how many leading characters are equal, at most ``limit``. Halves, as slices compare fast."""
    low, high = 0, limit
    while low < high:
        middle = (low + high + 1) // 2
        if left[low:middle] == right[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def carry(placed: tuple[Placed, ...], before: str, after: str) -> tuple[Placed, ...]:
    """Return the findings where they now stand, without those that the change touched.

    Findings about the whole message stay. A finding is also dropped when the words under it are no
    longer the words it was about. A fix that the change touched is dropped, its finding is not.
    """
    return placed if before == after else carry_by(between(before, after), placed, before, after)


def carry_by(drift: Drift, placed: tuple[Placed, ...], before: str, after: str) -> tuple[Placed, ...]:
    """Return what ``carry`` does, for a caller that knows the drift from ``before`` to ``after``."""
    carried = []
    for it in placed:
        finding = _carry_one(it.finding, drift, before, after)
        if finding is it.finding:
            carried.append(it)
        elif finding is not None:
            carried.append(Placed(it.rule, it.level, finding))
    return tuple(carried)


def _carry_one(finding: Finding, drift: Drift, before: str, after: str) -> Finding | None:
    """Return one finding in the new text, or None."""
    last = max((edit.span.end for fix in finding.fixes for edit in fix.edits), default=0)
    if max(last, finding.span.end) < drift.old.start:
        return finding
    span = finding.span if finding.span == WHOLE else drift.span(finding.span)
    if span is None or span.of(after) != finding.span.of(before):
        return None
    fixes = tuple(fix for fix in (_carry_fix(fix, drift) for fix in finding.fixes) if fix is not None)
    return replace(finding, span=span, fixes=fixes)


def _carry_fix(fix: Fix, drift: Drift) -> Fix | None:
    """Return the fix with its edits in the new text, or None when one of them was touched."""
    edits = []
    for edit in fix.edits:
        span = drift.span(edit.span)
        if span is None:
            return None
        edits.append(Edit(span, edit.text))
    return replace(fix, edits=tuple(edits))
