"""A message has a purpose beside confirming an order, its dispatch or its delivery.

Amazon confirms orders, dispatch and delivery itself, so a message that does only that is not permitted. A notice of a
delay and an answer to the buyer's own question are something else.
"""

from collections.abc import Iterator

from composer.model import WHOLE, Draft, Finding
from composer.policy.policy import Policy
from composer.reading.whole_message import set_aside
from composer.rule import Rule, bad, good


def check(draft: Draft, policy: Policy) -> Iterator[Finding]:
    """Yield a finding when the message holds nothing but a confirmation and what is usually around it."""
    heard = set_aside(draft, policy, "confirms")
    if heard and "confirms" in heard:
        yield Finding(WHOLE, "The message only confirms what Amazon confirms.")


RULE = Rule(
    title="Only a confirmation",
    check=check,
    proactive_only=True,
    examples=(
        bad("⟦⟧Hello Anna,\n\nyour order 112-7654321-1234567 has been shipped today.\n\nKind regards\nLumora"),
        bad("⟦⟧Hello,\n\nwe have received your order. Your tracking number is 1Z999AA10123456784.\n\nThank you!"),
        bad(
            "⟦⟧Guten Tag,\n\nIhre Bestellung wurde heute versandt.\n\nMit freundlichen Grüßen",
            language="de-DE",
            marketplace="amazon.de",
        ),
        bad("⟦⟧ご注文の商品を本日発送いたしました。", language="ja-JP", marketplace="amazon.co.jp"),
        good("Your order has been shipped, but the carrier reports a delay of two days."),
        good("Your order was shipped in two parcels. The second one arrives on Monday: please keep the box."),
        good(
            "Ihre Bestellung wurde versandt, leider ist das Paket beschädigt.",
            language="de-DE",
            marketplace="amazon.de",
        ),
    ),
)
