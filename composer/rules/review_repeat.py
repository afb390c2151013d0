"""A review may be asked for once in an order, whichever way it is asked.

A second request, by message or by the Request a Review button, goes against the guidelines. Amazon's interface lets a
seller send either a request of its own or one message that the seller starts, so any other message that you started
before is pointed out, less surely. What was sent is known from your history.
"""

from collections.abc import Iterator
from datetime import date

from composer.model import WHOLE, Draft, Earlier, Finding, Kind
from composer.policy.policy import Policy
from composer.reading.review_requests import asked_before, asks, started_before
from composer.rule import Rule, bad, good

_SECOND = "A review was already asked for in this order."
_OTHER = "You have written about this order before; ask only once."


def check(draft: Draft, policy: Policy) -> Iterator[Finding]:
    """Yield one finding about the whole message when it asks for a review after another message."""
    if not asks(draft, policy):
        return
    if asked_before(draft):
        yield Finding(WHOLE, _SECOND)
    elif started_before(draft):
        yield Finding(WHOLE, _OTHER, sure=False)


_DAY = date(2026, 11, 10)
_ASKED = Earlier(_DAY, Kind.REVIEW_REQUEST, asked_for_review=True)
_LATE = Earlier(_DAY, Kind.ORDER_PROBLEM)
_ANSWER = Earlier(_DAY, Kind.REPLY)

RULE = Rule(
    title="One review request",
    check=check,
    proactive_only=True,
    examples=(
        bad("⟦⟧How was your lamp?", kind=Kind.REVIEW_REQUEST, earlier=(_ASKED,)),
        bad("⟦⟧Wie gefällt Ihnen die Lampe?", kind=Kind.REVIEW_REQUEST, earlier=(_ASKED, _LATE), language="de-DE"),
        bad("⟦⟧Votre avis nous intéresse.", kind=Kind.REVIEW_REQUEST, earlier=(_ASKED,), language="fr-FR"),
        bad("⟦⟧ご感想をお聞かせください。", kind=Kind.REVIEW_REQUEST, earlier=(_ASKED,), language="ja-JP"),
        bad("⟦⟧How was your lamp?", kind=Kind.REVIEW_REQUEST, earlier=(_LATE,), sure=False),
        bad("⟦⟧¿Qué le parece?", kind=Kind.REVIEW_REQUEST, earlier=(Earlier(_DAY, None),), sure=False),
        bad("⟦⟧Come si trova?", kind=Kind.REVIEW_REQUEST, earlier=(Earlier(_DAY, Kind.REPLY, asked_for_review=True),)),
        good("How was your lamp?", kind=Kind.REVIEW_REQUEST),
        good("Wie gefällt Ihnen die Lampe?", kind=Kind.REVIEW_REQUEST, earlier=(_ANSWER,)),
        good("Your parcel is late.", kind=Kind.ORDER_PROBLEM, earlier=(_ASKED, _LATE)),
        good("Voici votre facture.", kind=Kind.INVOICE, earlier=(_LATE,)),
        good("Gracias por su respuesta.", kind=Kind.REPLY, earlier=(_ASKED,)),
    ),
)
