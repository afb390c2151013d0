"""No buyer is asked for a password, a card number, an identity document or a code.

Nothing that a buyer needs from an order takes such data, and asking for it is how fraud begins. Amazon pays refunds to
the card that paid, without the seller's help.
"""

from collections.abc import Iterator

from composer.model import Draft, Finding
from composer.policy.policy import Policy
from composer.reading.clauses import marked, thought_of
from composer.reading.said import said, spoken
from composer.rule import Rule, bad, good, remove_sentence


def check(draft: Draft, policy: Policy) -> Iterator[Finding]:
    """Yield each request for a secret."""
    sentences = spoken(draft, policy)
    found = said(draft, policy, "asks_secret")
    for span, sure in marked(draft.text, sentences, found, thought_of):
        fix = remove_sentence(draft.text, span)
        yield Finding(span, "Secrets of the buyer must not be asked for.", (fix,), sure=sure)


RULE = Rule(
    title="Request for secrets",
    check=check,
    examples=(
        bad("⟦Please send us your card number for the refund⟧."),
        bad("⟦Please tell us the password of your account⟧."),
        bad("⟦Bitte schicken Sie uns eine Kopie Ihres Ausweises⟧.", language="de-DE", marketplace="amazon.de"),
        good("Never give your card number to anyone who writes to you."),
        good("The default password of the router is on its label."),
        good("Das Passwort des Geräts steht auf der Rückseite.", language="de-DE", marketplace="amazon.de"),
    ),
)
