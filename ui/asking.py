"""Asks the rules about a draft, on the worker, and makes ready there what the window is to show.

The window compares two things that it can see to be equal at a glance, and does nothing when they are.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from time import monotonic

from composer.approval import Verdict, verdict
from composer.model import Draft, Facts, Placed, Report
from composer.policy import Policy
from ui.carried import Carried, identity
from ui.heavy import Heavy
from ui.suggesting import with_suggestions

PATIENCE = 0.02
"""Seconds that the costly rules may take before the cheap ones' report is told ahead of theirs."""


@dataclass(frozen=True, slots=True)
class Told:
    """A report, and what of it is seen."""

    report: Report
    findings: Carried
    """The report's findings, for the window to carry on with; nobody else holds them."""
    looks: tuple[object, ...]
    """All that one can see of the report but for the places: two reports of equal looks look the same."""
    verdict: Verdict
    """The verdict on the report's draft when nothing is accepted."""


class Asking:
    """Answers a draft with one report, or with two when the first has news and the second takes long."""

    def __init__(self, policy_for: Callable[[Facts], Policy], heavy: Callable[[], Heavy]) -> None:
        """Ask by the policy for a draft's facts, with the engine that ``heavy`` gives."""
        self._policy_for, self._heavy = policy_for, heavy
        self._slow = True
        self._seen: tuple[tuple[object, ...], ...] = ()
        self.lost = False
        """Set by the window when it no longer shows all that was told: then everything is news."""

    def ask(self, draft: Draft) -> Iterator[Told]:
        """Yield what is told of ``draft``; the costly fixes are worked out before the last word."""
        policy, heavy = self._policy_for(draft.facts), self._heavy()
        begun = monotonic()
        for report in heavy.steps(draft, policy):
            if report.complete:
                told = self._last(with_suggestions(report, policy, heavy))
                self._slow = monotonic() - begun > PATIENCE
                yield told
            elif self._slow:
                placed = report.findings()
                seen = _seen(placed, draft.text)
                if self.lost or seen != tuple(it for it in self._seen if it[0] not in report.waiting):
                    yield _told(report, placed, seen)
            begun = monotonic()

    def _last(self, report: Report) -> Told:
        """Return the last word on a draft, and remember it."""
        placed = report.findings()
        self._seen = _seen(placed, report.draft.text)
        return _told(report, placed, self._seen)


def _seen(placed: tuple[Placed, ...], text: str) -> tuple[tuple[object, ...], ...]:
    """Return what one sees of each finding."""
    return tuple(identity(it, text) for it in placed)


def _told(report: Report, placed: tuple[Placed, ...], seen: tuple[object, ...]) -> Told:
    """Return a report with what is seen of it."""
    draft = report.draft
    known = (draft.facts.language, draft.facts.language_known, bool(draft.text.strip()))
    looks = (report.policy, report.waiting, report.passed, report.errors, known, seen)
    return Told(report, Carried(placed, draft.text), looks, verdict(draft, report, ()))
