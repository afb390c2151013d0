"""Talk, payment and purchase stay on Amazon.

Moving a buyer to the seller's own shop, to a call or to another way of paying takes away what protects both sides, and
is forbidden in every message. Where a word such as PayPal only stands there, it counts as doubtful.
"""

from collections.abc import Iterator

from composer.model import Draft, Finding
from composer.policy.policy import Policy
from composer.reading.said import said
from composer.rule import Rule, bad, good, remove_sentence


def check(draft: Draft, policy: Policy) -> Iterator[Finding]:
    """Yield each place that leads away from Amazon."""
    for it in said(draft, policy, "off_amazon"):
        fix = remove_sentence(draft.text, it.span)
        yield Finding(it.span, "Talk, payment and purchase stay on Amazon.", (fix,), sure=it.sure)


RULE = Rule(
    title="Leading off Amazon",
    check=check,
    examples=(
        bad("You can ⟦order directly on our website⟧ next time."),
        bad("Please ⟦pay the difference by bank transfer⟧."),
        bad("⟦Rufen Sie uns an⟧, dann klären wir das.", language="de-DE", marketplace="amazon.de"),
        bad("Puede ⟦pagar la diferencia por transferencia bancaria⟧.", language="es-ES", marketplace="amazon.es"),
        bad("Please reach us ⟦outside Amazon⟧."),
        bad("Kontaktieren Sie uns ⟦außerhalb von Amazon⟧.", language="de-DE", marketplace="amazon.de"),
        bad("I prefer to talk ⟦outside the Amazon⟧ system."),
        good("Please answer through Amazon's messages."),
        good("The carrier will call you before the delivery."),
        good(
            "Die Erstattung geht auf das Konto, mit dem Sie bezahlt haben.", language="de-DE", marketplace="amazon.de"
        ),
    ),
)
