"""Drafts, rules and messages that the history's and the hand-over's tests share."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from composer import engine
from composer.approval import Accepted, HandedOver, accept
from composer.history.messages import keep
from composer.history.store import Store
from composer.model import Draft, Facts, Finding, Kind, Level, Span
from composer.policy.policy import Policy
from composer.policy.resolve import resolve
from composer.rule import Rule

NOON = datetime(2026, 11, 24, 12, 0, 0, 250, tzinfo=UTC)
TODAY = date(2026, 11, 24)
ORDER = "302-1234567-7654321"


def _find(word: str) -> Rule:
    """Return a rule that objects to one word wherever it stands."""

    def check(draft: Draft, policy: Policy) -> Iterator[Finding]:
        for match in re.finditer(word, draft.text):
            yield Finding(Span(*match.span()), f"{word.capitalize()} is doubtful.")

    return Rule(word, check, ())


# Under the ids of real rules, as only those have levels: emoji is a blocker, spelling a warning, shouting a hint.
RULES = {"emoji": _find("smile"), "spelling": _find("colour"), "shouting": _find("loud")}


def draft(text: str, subject: str = "", order_id: str = ORDER, **given: object) -> Draft:
    facts = Facts(order_id, "amazon.de", "de-DE", language_known=True, names=("Jörg Müller", "Köln"))
    made = Draft(text, subject=subject, kind=Kind.ORDER_PROBLEM, facts=facts, today=TODAY)
    return replace(made, **given)  # type: ignore[arg-type]


def policy() -> Policy:
    return resolve("amazon.de", "de-DE", TODAY)


def handed_over(made: Draft, at: datetime = NOON, channel: str = "seller_central") -> HandedOver:
    report = engine.check(made, policy(), RULES)
    accepted: tuple[Accepted, ...] = tuple(accept(it, made.text, at) for it in report.at(Level.WARNING))
    return HandedOver(report, policy(), accepted, channel, at, at + timedelta(milliseconds=20))


def kept(store: Store, *texts: str) -> list[int]:
    return [keep(store, handed_over(draft(text), NOON + timedelta(hours=n))) for n, text in enumerate(texts)]
