"""A message has a purpose beside thanks and offers of help.

Amazon sends thanks itself. A message that only thanks, or only says that you are there to help, is not permitted,
whatever the greeting around it. Thanks inside a message with a purpose are fine.
"""

from collections.abc import Iterator

from composer.model import WHOLE, Draft, Finding, Kind
from composer.policy.policy import Policy
from composer.reading.whole_message import set_aside
from composer.rule import Rule, bad, good


def check(draft: Draft, policy: Policy) -> Iterator[Finding]:
    """Yield a finding when nothing is left once thanks, help, greeting and sign-off are set aside."""
    heard = set_aside(draft, policy)
    if heard is None:
        return
    if "thanks" in heard:
        yield Finding(WHOLE, "The message only says thank you.")
    elif heard & {"offers_help", "courtesy"}:
        yield Finding(WHOLE, "The message only offers help or good wishes.")


RULE = Rule(
    title="Only a thank-you",
    check=check,
    examples=(
        bad("⟦⟧Hello Anna,\n\nthank you for your order 112-7654321-1234567.\n\nKind regards\nLumora"),
        bad("⟦⟧Hello,\n\nif you have any questions, please let us know. We are here to help.\n\nBest regards"),
        bad(
            "⟦⟧Hallo Anna,\n\nvielen Dank für Ihren Einkauf!\n\nViele Grüße\nIhr Lumora-Team",
            language="de-DE",
            marketplace="amazon.de",
        ),
        bad("⟦⟧この度はご購入いただき、誠にありがとうございます。", language="ja-JP", marketplace="amazon.co.jp"),
        good("Thank you for your order. The parcel is delayed by two days because of snow."),
        good("Thank you for your message. The cable goes into the left port.", kind=Kind.REPLY),
        good("Thank you for your order. Which colour would you like for the engraving?"),
        good(
            "Danke für Ihre Bestellung. Leider verspätet sich die Lieferung um zwei Tage.",
            language="de-DE",
            marketplace="amazon.de",
        ),
    ),
)
