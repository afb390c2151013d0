"""Whoever cannot send an order says that its amount was adjusted, and why.

When an item cannot be sent, Amazon wants the full amount adjusted first and the buyer told of it in the notice,
with the reason. A notice that only apologises leaves the buyer to find out whether the money comes back.
"""

from collections.abc import Iterator

from composer.model import Draft, Finding, Kind
from composer.policy.policy import Policy
from composer.reading.clauses import thought_of
from composer.reading.said import Sentence, spoken
from composer.reading.whole_message import says
from composer.rule import Rule, bad, good


def check(draft: Draft, policy: Policy) -> Iterator[Finding]:
    """Yield a finding where a notice that an order cannot be sent does not speak of the amount."""
    if draft.kind is not Kind.ORDER_PROBLEM:
        return
    told = says(draft, policy, "cannot_ship")
    if not told and not any(_offers_a_choice(it) for it in spoken(draft, policy)):
        told = says(draft, policy, "out_of_stock")
    if told and not any(it.says("amount_adjusted") for it in spoken(draft, policy)):
        sentence = spoken(draft, policy)[told[0].sentence]
        place = thought_of(draft.text, told[0].span, sentence.span)
        yield Finding(place, "Say that the order's amount was refunded, and why.")


def _offers_a_choice(sentence: Sentence) -> bool:
    """Whether a sentence asks the buyer what to do, such as to take another colour, but not to cancel."""
    asks = sentence.says("serves_additional_info") or sentence.text.rstrip().endswith(("?", "？"))
    return asks and not sentence.says("asks_cancel")


RULE = Rule(
    title="Refund not mentioned",
    check=check,
    proactive_only=True,
    examples=(
        bad("⟦Unfortunately we cannot ship your order because the last piece was damaged⟧."),
        bad("⟦Unfortunately the item is out of stock⟧. We are very sorry."),
        bad("⟦Leider können wir Ihre Bestellung nicht liefern⟧.", language="de-DE", marketplace="amazon.de"),
        bad("⟦The lamp is out of stock⟧. Could you please cancel the order on your side?"),
        good("The blue lamp is out of stock. Would you like the red one instead?"),
        good("We cannot ship your order because the last piece was damaged. We have refunded the full amount."),
        good("Your order will arrive two days later than planned."),
        good(
            "Leider ist der Artikel ausverkauft. Der volle Betrag ist erstattet.",
            language="de-DE",
            marketplace="amazon.de",
        ),
    ),
)
