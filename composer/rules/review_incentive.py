"""No review is paid for: nothing of value stands beside a request for a review.

Amazon treats money, gifts, free goods, discounts and refunds tied to a review as manipulation, however neutral the
request, and takes selling rights for it. A refund that makes good a fault is fine by itself, so beside a request for a
review it counts as doubtful: keep the two in separate messages.
"""

from collections.abc import Iterator

from composer.model import Draft, Finding, Span
from composer.policy.policy import Policy
from composer.reading.clauses import clause_of, joined
from composer.reading.rewards import Reward, rewards
from composer.reading.said import Sentence, spoken
from composer.rule import Rule, bad, good, remove_sentence

_MESSAGE = "A review must not be tied to anything of value."


def check(draft: Draft, policy: Policy) -> Iterator[Finding]:
    """Yield each tie between a review and something of value."""
    sentences = spoken(draft, policy)
    told = sorted(rewards(draft, policy), key=lambda it: it.span.start)
    for span, sure in joined((_clause(draft, it, sentences), it.sure) for it in told):
        yield Finding(span, _MESSAGE, (remove_sentence(draft.text, span),), sure=sure)


def _clause(draft: Draft, it: Reward, sentences: tuple[Sentence, ...]) -> Span:
    """Return the clauses in which a reward is held out."""
    around = next((one.span for one in sentences if one.span.touches(it.span)), it.span)
    return clause_of(draft.text, it.span, around)


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
