"""A review should not be asked for before the fifth day after delivery.

Amazon's own Request a Review button works from five days after the delivery on, and its help speaks of delivered orders
only. A request that comes before the parcel asks for something that the buyer cannot know. Nothing is said when no
delivery day is known.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from composer.model import WHOLE, Basis, Draft, Finding, Kind
from composer.orders.days import written
from composer.policy.policy import Policy
from composer.reading.review_requests import asks
from composer.rule import Rule, bad, good

_DELIVERY = (Basis.DELIVERED, Basis.ESTIMATED)


def check(draft: Draft, policy: Policy) -> Iterator[Finding]:
    """Yield one finding about the whole message when it asks for a review too early."""
    done = draft.facts.completed_on
    if not asks(draft, policy) or done is None or draft.today is None or draft.facts.completed_basis not in _DELIVERY:
        return
    first = done + timedelta(days=int(policy.number("review_timing.days_after_delivery")))
    if draft.today < first:
        yield Finding(WHOLE, f"It is early to ask for a review: wait until {written(first)}.")


RULE = Rule(
    title="Time of the review request",
    check=check,
    proactive_only=True,
    examples=(
        bad("⟦⟧How is your lamp?", kind=Kind.REVIEW_REQUEST, completed_on=date(2026, 11, 20)),
        bad("⟦⟧Wie gefällt sie?", kind=Kind.REVIEW_REQUEST, completed_on=date(2026, 11, 24), language="de-DE"),
        bad(
            "⟦⟧Votre avis ?",
            kind=Kind.REVIEW_REQUEST,
            completed_on=date(2026, 12, 1),
            completed_basis=Basis.ESTIMATED,
            language="fr-FR",
        ),
        bad("⟦⟧ご感想は？", kind=Kind.REVIEW_REQUEST, completed_on=date(2026, 11, 23), language="ja-JP"),
        good("How is your lamp?", kind=Kind.REVIEW_REQUEST, completed_on=date(2026, 11, 19)),
        good("Wie gefällt sie?", kind=Kind.REVIEW_REQUEST),
        good("¿Qué le parece?", kind=Kind.ORDER_PROBLEM, completed_on=date(2026, 11, 23)),
        good("Come va?", kind=Kind.REVIEW_REQUEST, completed_on=date(2026, 11, 23), completed_basis=Basis.SHIPPED),
        good("Grazie per la risposta.", kind=Kind.REPLY, completed_on=date(2026, 11, 23)),
        good("How is your lamp?", kind=Kind.REVIEW_REQUEST, completed_on=date(2026, 11, 23), today=None),
    ),
)
