"""Few messages should be started for one order, and in one day.

Amazon limits the messages of a day to five for each order of an average day and 600 besides. For one order it names
no figure; three or more are more than buyers are used to. Replies never count. What was sent is known from your
history, the day's figures only where they are given.
"""

from collections.abc import Iterator
from datetime import date

from composer.model import WHOLE, Draft, Earlier, Finding, Kind
from composer.policy.policy import Policy
from composer.reading.review_requests import started_before
from composer.rule import Rule, bad, good


def check(draft: Draft, policy: Policy) -> Iterator[Finding]:
    """Yield a finding about the whole message for an order with many messages, and for a day with too many."""
    count = len(started_before(draft)) + 1
    if count >= policy.number("volume.messages_for_an_order"):
        yield Finding(WHOLE, f"This is message {count} that you start for this order.")
    facts = draft.facts
    if facts.sent_today is None or facts.daily_orders is None:
        return
    limit = policy.number("volume.for_each_daily_order") * facts.daily_orders + policy.number("volume.besides")
    if facts.sent_today + 1 > limit:
        yield Finding(WHOLE, f"The day's limit is reached: {int(limit):,} messages.")


_ONE = Earlier(date(2026, 11, 10), Kind.ORDER_PROBLEM)
_TWO = Earlier(date(2026, 11, 12), None)
_ANSWER = Earlier(date(2026, 11, 13), Kind.REPLY)

RULE = Rule(
    title="Number of messages",
    check=check,
    proactive_only=True,
    examples=(
        bad("⟦⟧Your parcel is late again.", earlier=(_ONE, _TWO)),
        bad("⟦⟧Ihr Paket kommt noch später.", earlier=(_ONE, _ONE, _TWO, _ANSWER), language="de-DE"),
        bad("⟦⟧Votre colis est en retard.", sent_today=650, daily_orders=10.0, language="fr-FR"),
        bad("⟦⟧Su paquete llega tarde.", sent_today=600, daily_orders=0.0, language="es-ES"),
        good("Your parcel is late.", earlier=(_ONE,)),
        good("Ihr Paket kommt später.", earlier=(_ONE, _ANSWER, _ANSWER)),
        good("Votre colis est en retard.", sent_today=649, daily_orders=10.0),
        good("Il pacco è in ritardo.", sent_today=5000),
        good("荷物が遅れております。"),
    ),
)
