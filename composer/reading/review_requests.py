"""Tells whether a message asks for a review, and what was sent for its order before."""

from composer.model import Draft, Earlier, Kind
from composer.policy.policy import Policy
from composer.reading.said import spoken


def asks(draft: Draft, policy: Policy) -> bool:
    """Whether the message asks for a review or for seller feedback, by its kind or by its words."""
    return draft.kind is Kind.REVIEW_REQUEST or any(it.surely("asks_review") for it in spoken(draft, policy))


def asked_before(draft: Draft) -> bool:
    """Whether a review was asked for before, for the same order and in whatever way."""
    return any(it.asked_for_review for it in draft.facts.earlier)


def started_before(draft: Draft) -> tuple[Earlier, ...]:
    """Return the earlier messages for the order that the seller started; an unknown kind counts as started."""
    return tuple(it for it in draft.facts.earlier if it.kind is None or it.kind.proactive)
