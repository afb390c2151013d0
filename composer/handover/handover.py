"""Hands a draft over: checks it once more, gives it away, sees that it arrived, and keeps it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from composer import engine
from composer.approval import Accepted, HandedOver, State, Verdict, holding, ready, verdict
from composer.errors import UserError
from composer.handover.plain_text import normalised
from composer.handover.way import Way
from composer.model import Channel, Draft, Report
from composer.policy.policy import Policy
from composer.rule import Rule
from composer.rules import RULES

Keep = Callable[[HandedOver], int]
"""Keeps what went out and returns the message's id. Raises UserError when it cannot."""


class End(StrEnum):
    """How a hand-over ended."""

    REFUSED = "refused"
    """The draft is not ready. Nothing went out."""
    FAILED = "failed"
    """It could not be given, or something else arrived. Nothing may be pasted."""
    NOT_KEPT = "not_kept"
    """It went out, but the history could not keep it."""
    KEPT = "kept"


@dataclass(frozen=True, slots=True)
class Result:
    """What happened, and how it is told."""

    end: End
    sentence: str
    """What happened and what to do next, in plain words."""
    report: Report
    """The last check; about the draft as it goes out."""
    message: int | None = None
    """The id in the history, once it is kept."""


def hand_over(
    draft: Draft,
    policy: Policy,
    accepted: Iterable[Accepted],
    way: Way,
    keep: Keep,
    clock: Callable[[], datetime],
    rules: Mapping[str, Rule] = RULES,
) -> Result:
    """Give an approved draft away and keep it; anything else is refused with the reason.

    What goes out is the very text that this check judged. ``clock`` gives the moment, with its zone.
    """
    checked_at = clock()
    accepted = tuple(accepted)
    report = _checked(draft, policy, way.judged_as, rules, plain=way.plain)
    if not ready(report, accepted):
        return _refused(report, accepted)
    try:
        text = way.body(report.draft)
        arrived = way.give(text)
    except UserError as error:
        return Result(End.FAILED, str(error), report)
    if not _same(text, arrived):
        return Result(End.FAILED, way.differs, report)
    try:
        gone = HandedOver(report, policy, holding(report, accepted), way.channel, checked_at, clock())
        number = keep(gone)
    except UserError as error:
        return Result(End.NOT_KEPT, f"{way.done} But it is not in the history: {error}", report)
    return Result(End.KEPT, way.done, report, number)


def refusal(
    draft: Draft,
    policy: Policy,
    accepted: Iterable[Accepted],
    channel: Channel,
    rules: Mapping[str, Rule] = RULES,
) -> Result | None:
    """Return how a hand-over to ``channel`` would be refused now, or None when it would not.

    It is asked before the seller is asked for an address or a place; the hand-over itself checks once more.
    """
    accepted = tuple(accepted)
    report = _checked(draft, policy, channel, rules, plain=channel.plain)
    return None if ready(report, accepted) else _refused(report, accepted)


def _checked(
    draft: Draft, policy: Policy, channel: Channel | None, rules: Mapping[str, Rule], *, plain: bool
) -> Report:
    """Return the report on the draft as it would go out; ``channel`` is the one whose rules count."""
    clean = normalised(draft, plain=plain)
    return engine.check(clean if channel is None else replace(clean, channel=channel), policy, rules)


def _refused(report: Report, accepted: tuple[Accepted, ...]) -> Result:
    """Return the refusal of a draft that is not ready."""
    return Result(End.REFUSED, _why_not(verdict(report.draft, report, accepted)), report)


def _same(given: str, arrived: str) -> bool:
    """Whether the two are the same byte for byte."""
    return given.encode("utf-8") == arrived.encode("utf-8", "surrogatepass")


def _why_not(said: Verdict) -> str:
    """Return why the draft does not go out, as a whole sentence with the next step."""
    if said.state is State.EMPTY:
        return "There is nothing to hand over yet. Write your message first."
    return f"{said.headline}. {said.detail}."
