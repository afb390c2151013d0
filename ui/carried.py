"""The findings that are shown, kept where they belong while the text changes, at next to no cost for a key.

Typing moves everything behind the caret by one. That is kept as one number; findings are made anew
only when somebody asks for them, or when the change comes near one.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Container
from dataclasses import replace
from itertools import accumulate

from composer.drift import Drift, between, carry_by
from composer.model import WHOLE, Edit, Finding, Placed, Span
from composer.model.report import in_order

Stretch = tuple[int, int, int, str]
"""Start and end in code points, how much it weighs, and its style: a level's word, ``spelling`` or ``grammar``."""
LONG = 80
"""Characters from which a mark stays while one types inside it: to take it off and draw it anew would flicker."""


class Carried:
    """Findings in order of place over one text that changes."""

    def __init__(self, placed: tuple[Placed, ...] = (), text: str = "") -> None:
        """Hold ``placed``, which are in order and count in ``text``."""
        self.text = text
        self.lost = False
        """Whether a change touched a finding or a fix: it is not shown until the next report."""
        self.dropped: list[tuple[int, int]] = []
        """Where findings stood that changes touched, since somebody last emptied the list."""
        self._stale: list[Stretch] = []
        """Long marks of findings that are not shown any more, until the next report says what is true."""
        self._take(placed)

    def _take(self, placed: tuple[Placed, ...]) -> None:
        """Hold these findings as they stand, with nothing to move."""
        whole = sum(1 for it in placed if it.finding.span == WHOLE)
        self._whole, self._base = placed[:whole], placed[whole:]
        reaches = [_reach(it.finding) for it in self._base]
        self._low = list(accumulate((low for low, _ in reversed(reaches)), min))[::-1]
        self._high = list(accumulate((high for _, high in reaches), max))
        self._from, self._shift = len(self._base), 0
        self._placed: tuple[Placed, ...] | None = placed
        spans = ((it.finding.span, it) for it in self._base)
        self._still = [(span.start, span.end, int(it.level), _style(it)) for span, it in spans]
        self._stretches: list[Stretch] | None = None

    @property
    def placed(self) -> tuple[Placed, ...]:
        """The findings where they now stand, in order of place."""
        if self._placed is None:
            self._placed = (*self._whole, *self._base[: self._from], *self._behind())
        return self._placed

    def of(self, rules: Container[str]) -> tuple[Placed, ...]:
        """Return the findings of some rules, where they now stand."""
        found = [(number, it) for number, it in enumerate(self._base) if it.rule in rules]
        here = (_moved(it, self._shift) if number >= self._from else it for number, it in found)
        return (*(it for it in self._whole if it.rule in rules), *here)

    def add(self, more: tuple[Placed, ...]) -> None:
        """Hold these findings as well; they count in the text as it now stands."""
        self._take(in_order((*self.placed, *more)))

    def stretches(self) -> list[Stretch]:
        """Return what is to be underlined, in order of place."""
        if self._stretches is None:
            at, by = self._from, self._shift
            behind = [(start + by, end + by, level, style) for start, end, level, style in self._still[at:]]
            self._stretches = self._still[:at] + behind
            if self._stale:
                self._stretches = sorted(self._stretches + self._stale)
        return self._stretches

    def _behind(self) -> tuple[Placed, ...]:
        """Return the findings that move, where they now stand."""
        return (
            tuple(_moved(it, self._shift) for it in self._base[self._from :])
            if self._shift
            else self._base[self._from :]
        )

    def ends_in(self, word: Span) -> bool:
        """Whether a finding ends in ``word``."""
        return any(word.start < it[1] <= word.end for it in self.stretches())

    def move_to(self, text: str) -> None:
        """Carry the findings over to ``text``; one that the change touches is dropped."""
        before, self.text = self.text, text
        if before != text and (self._base or self._whole or self._stale):
            self._move(between(before, text), before)

    def _move(self, drift: Drift, before: str) -> None:
        """Carry the findings over by a drift from ``before`` to the text as it is now."""
        old, at = drift.old, self._from
        self._stale = [it for it in (_stretched(it, drift) for it in self._stale) if it]
        if any(it.finding.fixes for it in self._whole):
            self._whole = self._near(self._whole, drift, before)
        untouched = at == 0 or self._high[at - 1] < old.start
        all_move = at == len(self._base) or self._low[at] + self._shift > old.end
        if not (untouched and all_move):
            self._split(drift, before)
        self._shift += drift.shift
        self._placed = self._stretches = None

    def _split(self, drift: Drift, before: str) -> None:
        """Note anew from which finding on all must move, and carry those that the drift comes near."""
        if self._shift:
            self._take((*self._whole, *self._base[: self._from], *self._behind()))
        first = bisect_left(self._high, drift.old.start)
        last = max(first, bisect_right(self._low, drift.old.end))
        if last > first:
            near = self._near(self._base[first:last], drift, before)
            rest = self._base[last:]
            self._take((*self._whole, *self._base[:first], *near, *rest))
            first += len(near)
        self._from = first

    def _near(self, placed: tuple[Placed, ...], drift: Drift, before: str) -> tuple[Placed, ...]:
        """Return findings carried one by one, and note when something of them is lost."""
        kept: list[Placed] = []
        for it in placed:
            carried = carry_by(drift, (it,), before, self.text)
            kept.extend(carried)
            if not carried:
                self._drop(it, drift)
            self.lost = self.lost or not carried or len(carried[0].finding.fixes) < len(it.finding.fixes)
        return tuple(kept)

    def _drop(self, it: Placed, drift: Drift) -> None:
        """Show a finding no more: a long mark stays when the change is inside it, and is noted otherwise."""
        span = it.finding.span
        mark = _stretched((span.start, span.end, int(it.level), _style(it)), drift) if len(span) >= LONG else None
        if mark:
            self._stale.append(mark)
        else:
            self.dropped.append((min(drift.new.start, span.start), max(drift.new.end, span.end + drift.shift)))


def _stretched(mark: Stretch, drift: Drift) -> Stretch | None:
    """Return a mark moved, or stretched around a change inside it; None when the change reaches over its edge."""
    start, end, level, style = mark
    if start < drift.old.start and drift.old.end < end:
        return start, end + drift.shift, level, style
    span = drift.span(Span(start, end))
    return (span.start, span.end, level, style) if span else None


def identity(placed: Placed, text: str) -> tuple[object, ...]:
    """Return what one sees of a finding but for its place: two of one identity look the same."""
    finding = placed.finding
    labels = tuple(fix.label for fix in finding.fixes)
    return (placed.rule, placed.level, finding.message, finding.span.of(text), labels)


def _style(placed: Placed) -> str:
    """Return the style of a finding's mark."""
    return placed.rule if placed.rule in ("spelling", "grammar") else placed.level.word


def _reach(finding: Finding) -> tuple[int, int]:
    """Return the first and the last place that a finding or one of its edits has to do with."""
    low, high = finding.span.start, finding.span.end
    for fix in finding.fixes:
        for edit in fix.edits:
            low, high = min(low, edit.span.start), max(high, edit.span.end)
    return low, high


def _moved(it: Placed, shift: int) -> Placed:
    """Return a finding moved by ``shift`` code points, with its edits."""
    if not shift:
        return it
    finding = it.finding
    fixes = tuple(
        replace(fix, edits=tuple(Edit(_further(edit.span, shift), edit.text) for edit in fix.edits))
        for fix in finding.fixes
    )
    return Placed(it.rule, it.level, replace(finding, span=_further(finding.span, shift), fixes=fixes))


def _further(span: Span, shift: int) -> Span:
    """Return the span moved by ``shift``."""
    return Span(span.start + shift, span.end + shift)
