"""No review is paid for: nothing of value stands beside a request for a review.

Amazon treats money, gifts, free goods, discounts and refunds tied to a review as manipulation, however neutral the
request, and takes selling rights for it. A refund that makes good a fault is fine by itself, so beside a request for a
review it counts as doubtful: keep the two in separate messages.
"""

from collections.abc import Iterator

from composer.model import Draft, Finding
from composer.policy.policy import Policy
from composer.reading.rewards import rewards
from composer.rule import Rule, bad, good, remove_sentence

_MESSAGE = "A review must not be tied to anything of value."


def check(draft: Draft, policy: Policy) -> Iterator[Finding]:
    """Yield each tie between a review and something of value."""
    for it in rewards(draft, policy):
        yield Finding(it.span, _MESSAGE, (remove_sentence(draft.text, it.span),), sure=it.sure)


RULE = Rule(
    title="Reward for a review",
    check=check,
    examples=(
        bad("⟦Leave a review and we will send you a $10 gift card⟧."),
        bad("Please leave us a review. ⟦As a thank-you we will send you a free gift⟧."),
        bad("⟦Für Ihre Bewertung erhalten Sie einen Gutschein⟧.", language="de-DE", marketplace="amazon.de"),
        bad("⟦Laissez un avis et recevez un bon d'achat⟧.", language="fr-FR", marketplace="amazon.fr"),
        bad(
            "⟦レビューを書いていただいた方にギフト券をプレゼントしております⟧。",
            language="ja-JP",
            marketplace="amazon.co.jp",
        ),
        good("We have refunded the order in full because the parcel was lost."),
        good("Your gift card holder left our warehouse today.", items=("Gift card holder",)),
        good("We do not offer anything in return for reviews."),
        good("Die Erstattung für den defekten Artikel ist veranlasst.", language="de-DE", marketplace="amazon.de"),
    ),
)
