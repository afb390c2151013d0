"""The buyer is not asked to cancel: an order that cannot be sent is refunded by the seller.

A cancellation by the buyer hides a seller's missing stock from Amazon. Refund the whole amount in Manage Orders
with its reason, then tell the buyer that it is done. That a buyer may cancel while waiting for a late parcel can
be said.
"""

from collections.abc import Iterator

from composer.model import Draft, Finding
from composer.policy.policy import Policy
from composer.reading.clauses import marked, thought_of
from composer.reading.said import said, spoken
from composer.reading.taken_back import taken_back
from composer.rule import Rule, bad, good, remove_sentence


def check(draft: Draft, policy: Policy) -> Iterator[Finding]:
    """Yield each request to cancel. Under the newer wording it is sure where the item is not in stock."""
    sentences = spoken(draft, policy)
    whatever = policy.number("cancel_request.any_reason") > 0
    stock = any(sentence.says("out_of_stock", "cannot_ship") for sentence in sentences)
    reviews = {it.sentence for it in taken_back(draft, policy)}
    found = (it for it in said(draft, policy, "asks_cancel") if it.sentence not in reviews)
    for span, sure in marked(draft.text, sentences, found, thought_of):
        fix = remove_sentence(draft.text, span)
        yield Finding(span, "A buyer must not be asked to cancel.", (fix,), sure=sure and (whatever or stock))


RULE = Rule(
    title="Request to cancel",
    check=check,
    examples=(
        bad("The lamp is out of stock. ⟦Please cancel your order⟧."),
        bad("Unfortunately we have no more of it. ⟦Could you cancel the order on your side⟧?"),
        bad(
            "Der Artikel ist ausverkauft. ⟦Bitte stornieren Sie die Bestellung⟧.",
            language="de-DE",
            marketplace="amazon.de",
        ),
        bad("⟦Please cancel your order, as the courier is on strike⟧.", sure=False),
        good("The parcel is late. You may cancel if you do not want to wait."),
        good("We have cancelled the order as you asked and refunded it."),
        good("Die Stornierung ist erledigt, der Betrag ist erstattet.", language="de-DE", marketplace="amazon.de"),
    ),
)
