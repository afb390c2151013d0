"""Asks the rules about a draft, on the worker, and makes ready there what the window is to show.

The window compares two things that it can see to be equal at a glance, and does nothing when they are.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from time import monotonic

from composer.approval import Verdict, verdict
from composer.model import Draft, Facts, Report, Span
from composer.policy import Policy
from ui.carried import Carried, identity
from ui.heavy import Heavy, settle
from ui.suggesting import with_suggestions

PATIENCE = 0.02
"""Seconds that the costly rules may take before the cheap ones' report is told ahead of theirs."""


@dataclass(frozen=True, slots=True)
class Told:
    """A report, and what of it is seen."""

    report: Report
    calm: Report
    """The report without what is only about the word being typed: that is what one sees while typing."""
    findings: Carried
    """The report's findings, for the window to carry on with; nobody else holds them."""
    looks: tuple[object, ...]
    """All that one can see of the calm report but for the places: two reports of equal looks look the same."""
    verdict: Verdict
    """The verdict on the report's draft when nothing is accepted, from the calm report."""


class Asking:
    """Answers a draft with one report, or with two when the first has news and the second takes long."""

    def __init__(self, policy_for: Callable[[Facts], Policy], heavy: Callable[[], Heavy]) -> None:
        """Ask by the policy for a draft's facts, with the engine that ``heavy`` gives."""
        self._policy_for, self._heavy = policy_for, heavy
        self._slow = True
        self._languages: set[str] = set()
        """Those whose data a check has loaded."""
        self._seen: tuple[tuple[object, ...], ...] = ()
        self._typing: Span | None = None
        self.lost = False
        """Set by the window when it no longer shows all that was told: then the last word is news."""

    def about(self, draft: Draft, typing: Span | None) -> Draft:
        """Return ``draft``, which is asked about next; ``typing`` is the word being typed in it."""
        self._typing = typing
        return draft

    def ask(self, draft: Draft) -> Iterator[Told]:
        """Yield what is told of ``draft``; the costly fixes are worked out before the last word."""
        policy, heavy, word = self._policy_for(draft.facts), self._heavy(), self._typing
        begun = monotonic()
        for report in heavy.steps(draft, policy):
            if report.complete:
                told = self._last(with_suggestions(report, policy, heavy), word)
                if policy.language not in self._languages:
                    self._languages.add(policy.language)
                    settle()
                self._slow = monotonic() - begun > PATIENCE
                yield told
            elif self._slow:
                calm = _calm(report, word)
                seen = _seen(calm)
                if seen != tuple(it for it in self._seen if it[0] not in report.waiting):
                    yield _told(report, calm, seen)
            begun = monotonic()

    def _last(self, report: Report, word: Span | None) -> Told:
        """Return the last word on a draft, and remember it."""
        calm = _calm(report, word)
        self._seen = _seen(calm)
        return _told(report, calm, self._seen)


def _calm(report: Report, word: Span | None) -> Report:
    """Return the report without the findings that end in ``word``, the one being typed."""
    if word is None:
        return report
    outcomes = []
    for it in report.outcomes:
        left = tuple(one for one in it.findings if not word.start < one.span.end <= word.end)
        outcomes.append(it if len(left) == len(it.findings) else replace(it, findings=left))
    return replace(report, outcomes=tuple(outcomes))


def _seen(report: Report) -> tuple[tuple[object, ...], ...]:
    """Return what one sees of each finding."""
    return tuple(identity(it, report.draft.text) for it in report.findings())


def _told(report: Report, calm: Report, seen: tuple[tuple[object, ...], ...]) -> Told:
    """Return a report with what is seen of it."""
    draft = report.draft
    known = (draft.facts.language, draft.facts.language_known, bool(draft.text.strip()))
    looks = (report.policy, report.waiting, calm.passed, report.errors, known, seen)
    return Told(report, calm, Carried(report.findings(), draft.text), looks, verdict(draft, calm, ()))
