"""A message that the seller starts must go out within 30 days of the order's completion.

Afterwards Amazon takes only replies to the buyer. Amazon does not publish what completion means: a delivery day is
taken for it, also an estimated one. Counted from the day of shipping or purchase, nothing is sure before 60 or 75 days
are over, and the last two days are pointed out because the day ends elsewhere at another hour. Nothing is said when no
day is known.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from composer.model import WHOLE, Basis, Draft, Finding, Kind
from composer.orders import window
from composer.orders.days import written
from composer.orders.window import State
from composer.policy.policy import Policy
from composer.rule import Rule, bad, good

_WEAK = {Basis.SHIPPED: "shipping", Basis.PURCHASED: "purchase"}


def check(draft: Draft, policy: Policy) -> Iterator[Finding]:
    """Yield one finding about the whole message when the window is closed, may be closed or is about to close."""
    found = window.of(draft.facts, draft.today, window.limits(policy.numbers))
    if found.last is None or found.state is State.OPEN:
        return
    day = written(found.last)
    if found.state is State.CLOSING:
        yield Finding(WHOLE, f"The time to write is nearly over: it ends {day}.", sure=False)
    elif not found.sure:
        yield Finding(WHOLE, f"30 days from {_WEAK[found.basis or Basis.SHIPPED]} ended on {day}.", sure=False)
    else:
        yield Finding(WHOLE, f"The time to start a message ended on {day}.")


def _day(text: str, **given: Any) -> dict[str, Any]:
    """Return the facts of an example: when the order was completed, seen from 24 November 2026."""
    return {"completed_on": date.fromisoformat(text), **given}


RULE = Rule(
    title="30-day window",
    check=check,
    proactive_only=True,
    examples=(
        bad("⟦⟧Your parcel is late.", **_day("2026-10-24")),
        bad("⟦⟧Ihr Paket kommt später.", **_day("2025-11-24", marketplace="amazon.de", language="de-DE")),
        bad("⟦⟧Su paquete.", **_day("2026-10-20", completed_basis=Basis.ESTIMATED)),
        bad("⟦⟧Votre colis.", **_day("2026-09-24", completed_basis=Basis.SHIPPED)),
        bad("⟦⟧Il suo pacco.", **_day("2026-09-09", completed_basis=Basis.PURCHASED)),
        bad("⟦⟧Your parcel is late.", **_day("2026-10-25"), sure=False),
        bad("⟦⟧Your parcel is late.", **_day("2026-10-26"), sure=False),
        bad("⟦⟧荷物が遅れております。", **_day("2026-10-24", completed_basis=Basis.SHIPPED), sure=False),
        bad("⟦⟧Your parcel is late.", **_day("2026-09-10", completed_basis=Basis.PURCHASED), sure=False),
        bad("⟦⟧Your parcel is late.", shipped_on=date(2026, 9, 1)),
        good("Your parcel is late.", **_day("2026-10-27")),
        good("Ihr Paket kommt später.", **_day("2026-11-30", completed_basis=Basis.ESTIMATED)),
        good("Votre colis.", purchased_on=date(2026, 9, 1), **_day("2026-11-10")),
        good("Your parcel is late."),
        good("荷物が遅れております。", **_day("2026-10-01"), today=None),
        good("Here is your answer.", **_day("2026-11-20"), kind=Kind.REPLY),
    ),
)
