"""What the seller accepted, laid over a report, and the verdict that follows from both.

An acceptance is kept beside the draft and never changes what a rule says. It is tied to the words it
was about and to the words around them, so it survives edits elsewhere and lapses with its words.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from composer.model import WHOLE, Draft, Level, Placed, Report, Span
from composer.policy.policy import Policy
from composer.policy.resolve import version_on

_AROUND = 60
"""How many characters on each side are searched for a finding's neighbours."""
_NEIGHBOUR = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Accepted:
    """One warning that the seller looked at and stands by."""

    rule: str
    words: str
    """The words it was about, in normal form with single spaces; empty for the whole message."""
    before: str
    """The word before them, in lower case; empty where there is none near."""
    after: str
    message: str
    """What the rule said of them; if it says something else later, that was not accepted."""
    at: datetime
    """When the seller accepted it, in UTC."""


@dataclass(frozen=True, slots=True)
class HandedOver:
    """A draft that has just gone out, with everything that is to be kept of it."""

    report: Report
    """It holds the draft that it judged, which is the draft that went out."""
    policy: Policy
    accepted: tuple[Accepted, ...]
    """The acceptances that held; lapsed ones are not kept."""
    channel: str
    """How it went out, such as ``seller_central`` or ``text_file``."""
    checked_at: datetime
    kept_at: datetime


class State(StrEnum):
    """What the verdict is, also the name of its shape and colour."""

    EMPTY = "empty"
    CHECKING = "checking"
    NOT_READY = "not_ready"
    READY = "ready"


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether the draft may be handed over, and the counts behind that."""

    state: State
    blockers: int = 0
    warnings: int = 0
    """Warnings that are still open."""
    accepted: int = 0
    hints: int = 0
    passed: int = 0
    could_not_say: int = 0
    waiting: int = 0
    language_assumed: bool = False
    other_policy: str = ""
    """The policy's version where it is not the one in force on the draft's day."""

    @property
    def headline(self) -> str:
        """The few words that a seller must see in one second."""
        if self.state is State.EMPTY:
            return "Nothing written yet"
        if self.state is State.CHECKING:
            return "Checking…"
        if self.state is State.READY:
            return "Ready to send"
        if self.blockers:
            return f"Not ready: {self.blockers} to fix"
        if self.warnings:
            return f"Not ready: {self.warnings} to accept"
        return f"Not ready: {_count(self.could_not_say, 'check')} could not run"

    @property
    def detail(self) -> str:
        """The line below: what else is open, what passed, and what was only assumed."""
        if self.state is State.EMPTY:
            return "Write your message: every rule is checked as you type."
        parts = []
        if self.warnings and self.blockers:
            parts.append(f"{self.warnings} more to mend or accept")
        elif self.warnings:
            parts.append("Mend each warning, or accept it")
        if self.could_not_say and (self.blockers or self.warnings):
            parts.append(f"{_count(self.could_not_say, 'check')} could not run")
        if self.accepted:
            parts.append(f"{_count(self.accepted, 'warning')} accepted")
        if self.hints:
            parts.append(_count(self.hints, "hint"))
        parts.append(f"{_count(self.passed, 'check')} passed")
        if self.waiting:
            parts.append(f"{self.waiting} still at work")
        if self.language_assumed:
            parts.append("the buyer's language is only assumed")
        if self.other_policy:
            parts.append(f"judged by the policy of {self.other_policy}")
        return " · ".join(parts)


def accept(placed: Placed, text: str, at: datetime) -> Accepted:
    """Return the acceptance of one warning in ``text``. Raises ValueError for anything but a warning."""
    if placed.level is not Level.WARNING:
        raise ValueError(f"only a warning can be accepted, not a {placed.level.word}")
    words, before, after = _about(placed.finding.span, text)
    return Accepted(placed.rule, words, before, after, placed.finding.message, at)


def still(report: Report, accepted: Iterable[Accepted]) -> tuple[tuple[Placed, Accepted | None], ...]:
    """Return the report's warnings in order, each with the acceptance that covers it.

    An acceptance covers one warning only. Where the words around it have changed on one side, the
    other side must hold; where both sides hold, that warning comes first.
    """
    warnings = report.at(Level.WARNING)
    left = list(accepted)
    found: dict[int, Accepted] = {}
    places = [_about(it.finding.span, report.draft.text) for it in warnings] if left else []
    for wanted in (2, 1):
        for number, place in enumerate(places):
            if number in found:
                continue
            covering = next((it for it in left if _fit(it, warnings[number], place) == wanted), None)
            if covering is not None:
                found[number] = covering
                left.remove(covering)
    return tuple((it, found.get(number)) for number, it in enumerate(warnings))


def open_warnings(report: Report, accepted: Iterable[Accepted]) -> tuple[Placed, ...]:
    """Return the warnings that the seller has not accepted, in order of place."""
    return tuple(placed for placed, by in still(report, accepted) if by is None)


def holding(report: Report, accepted: Iterable[Accepted]) -> tuple[Accepted, ...]:
    """Return the acceptances that cover a warning of this report; the others have lapsed."""
    return tuple(by for _, by in still(report, accepted) if by is not None)


def ready(report: Report, accepted: Iterable[Accepted]) -> bool:
    """Whether the draft may be handed over: it holds words, is approved, and no warning is open."""
    return bool(report.draft.text.strip()) and report.approved and not open_warnings(report, accepted)


def verdict(draft: Draft, report: Report | None, accepted: Iterable[Accepted]) -> Verdict:
    """Return the verdict on ``draft``, as it is now, from the newest report there is.

    A report about another draft says "Checking…" and keeps its counts, so that they do not flicker.
    """
    accepted = tuple(accepted)
    if not draft.text.strip():
        return Verdict(State.EMPTY)
    if report is None:
        return Verdict(State.CHECKING)
    open_count = len(open_warnings(report, accepted))
    return Verdict(
        state=_state(draft, report, accepted),
        blockers=len(report.at(Level.BLOCKER)),
        warnings=open_count,
        accepted=len(report.at(Level.WARNING)) - open_count,
        hints=len(report.at(Level.HINT)),
        passed=len(report.passed),
        could_not_say=len(report.errors),
        waiting=len(report.waiting),
        language_assumed=bool(draft.facts.language) and not draft.facts.language_known,
        other_policy=report.policy if draft.today and report.policy != version_on(draft.today).version else "",
    )


def _state(draft: Draft, report: Report, accepted: tuple[Accepted, ...]) -> State:
    """Return the state for a draft that holds words."""
    if report.draft != draft or not report.complete:
        return State.CHECKING
    return State.READY if ready(report, accepted) else State.NOT_READY


def _about(span: Span, text: str) -> tuple[str, str, str]:
    """Return the words of a span and its neighbours, in the form in which they are compared."""
    if span == WHOLE:
        return "", "", ""
    before = _NEIGHBOUR.findall(text[max(0, span.start - _AROUND) : span.start])
    after = _NEIGHBOUR.search(text, span.end, span.end + _AROUND)
    return (
        _plain(span.of(text)),
        _plain(before[-1] if before else "").lower(),
        _plain(after[0] if after else "").lower(),
    )


def _plain(words: str) -> str:
    """Return words in normal form with single spaces, so that a tidied text compares equal."""
    return " ".join(unicodedata.normalize("NFC", words).split())


def _fit(it: Accepted, placed: Placed, place: tuple[str, str, str]) -> int:
    """Return how well an acceptance fits a warning: 2 on both sides, 1 on one side, 0 not at all."""
    words, before, after = place
    if (it.rule, it.message, it.words) != (placed.rule, placed.finding.message, words):
        return 0
    if (it.before, it.after) == (before, after):
        return 2
    return 1 if (before and it.before == before) or (after and it.after == after) else 0


def _count(number: int, thing: str) -> str:
    """Return a number with its thing, such as "1 check" or "3 checks"."""
    return f"{number} {thing}{'' if number == 1 else 's'}"
