"""A message that the seller starts needs a permitted reason.

Amazon permits proactive messages for a short list of reasons only, so one of them must be chosen.
"Any other reason needed for the buyer to receive the purchase" wants a note that says which one.
"""

from collections.abc import Iterator

from composer.model import WHOLE, Draft, Finding, Kind
from composer.policy.policy import Policy
from composer.rule import Rule, bad, good

_MISSING = "Choose why you write: no permitted reason is chosen."
_NO_NOTE = "Say in the note why the buyer needs this message."


def check(draft: Draft, policy: Policy) -> Iterator[Finding]:
    """Yield one finding about the whole message when its reason, or the note to it, is missing."""
    del policy
    if draft.kind is None:
        yield Finding(WHOLE, _MISSING)
    elif draft.kind is Kind.OTHER_REQUIRED and not any(char.isalpha() for char in draft.note):
        yield Finding(WHOLE, _NO_NOTE)


RULE = Rule(
    title="Permitted reason",
    check=check,
    proactive_only=True,
    examples=(
        bad("⟦⟧Your parcel is late.", kind=None),
        bad("⟦⟧Ihr Paket kommt später.", kind=Kind.OTHER_REQUIRED),
        bad("⟦⟧Su paquete llegará tarde.", kind=Kind.OTHER_REQUIRED, note=" - "),
        good("Your parcel is late.", kind=Kind.ORDER_PROBLEM),
        good("Votre colis est en retard.", kind=Kind.OTHER_REQUIRED, note="Customs need the buyer's answer."),
        good("荷物が遅れております。", kind=Kind.OTHER_REQUIRED, note="税関のため"),
        good("Here is your answer.", kind=Kind.REPLY),
    ),
)
