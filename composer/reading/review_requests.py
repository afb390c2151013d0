"""Tells whether a message asks for a review, and what was sent for its order before."""

import regex

from composer import late
from composer.model import Draft, Earlier, Kind
from composer.policy.policy import Policy
from composer.reading.said import spoken

_NAMED = late.full(
    r"review|feedback|rating|testimonial|rezens|bewert|beurteil|recens|beoordel|waarder|\bavis\b|commentaire|évaluation|"
    r"reseñ|valoraci|opinion|opinión|avalia|omdöm|recenz|opini|yorum|değerlendirme|レビュー|評価|口コミ",
    regex.IGNORECASE,
)
"""A review in the languages with phrase rules, by its usual names."""


def named(draft: Draft, policy: Policy) -> bool:
    """Whether the message asks for a review, be it doubtful, or names one."""
    said = draft.kind is Kind.REVIEW_REQUEST or any(it.says("asks_review") for it in spoken(draft, policy))
    return said or _NAMED.search(draft.text) is not None


def asks(draft: Draft, policy: Policy) -> bool:
    """Whether the message asks for a review or for seller feedback, by its kind or by its words."""
    return draft.kind is Kind.REVIEW_REQUEST or any(it.surely("asks_review") for it in spoken(draft, policy))


def asked_before(draft: Draft) -> bool:
    """Whether a review was asked for before, for the same order and in whatever way."""
    return any(it.asked_for_review for it in draft.facts.earlier)


def started_before(draft: Draft) -> tuple[Earlier, ...]:
    """Return the earlier messages for the order that the seller started; an unknown kind counts as started."""
    return tuple(it for it in draft.facts.earlier if it.kind is None or it.kind.proactive)
