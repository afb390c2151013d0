"""An order ID in the text must be 3-7-7 digits.

Amazon's order IDs have 17 digits in three groups, with hyphens between them. A digit too few or too
many, a letter O for a nought or a missing hyphen makes a number that neither Amazon nor the buyer can
look up. Numbers that are named otherwise, such as tracking numbers, are left alone. Example IDs from
manuals and the D01- or S01- numbers of other kinds of orders are pointed out, less surely.
"""

from collections.abc import Iterator

from composer.model import Draft, Finding, Fix
from composer.orders import near_misses, order_id
from composer.orders.near_misses import Fault, NearMiss
from composer.policy.policy import Policy
from composer.rule import Rule, bad, change, good

_SAMPLE = "This order ID is an example, not a real one."


def check(draft: Draft, policy: Policy) -> Iterator[Finding]:
    """Yield a finding for each number that was meant as an order ID, and for each example ID."""
    del policy
    own = order_id.of(draft.facts)
    for miss in near_misses.find(draft.text, own):
        yield Finding(miss.span, miss.fault.value, _fixes(miss, own), sure=miss.fault is not Fault.LETTERED)
    for found in order_id.find(draft.text):
        if order_id.sample(found.id) and found.id != own:
            yield Finding(found.span, _SAMPLE, (change(found.span, own),) if own else (), sure=False)


def _fixes(miss: NearMiss, own: str | None) -> tuple[Fix, ...]:
    """Return the right form; this order's own ID comes first where the number is nearly that."""
    right = miss.right
    if own and right == own:
        return (change(miss.span, own, safe=True),)
    fixes = []
    if own and (miss.fault is Fault.LETTERED or order_id.close(miss.digits, own)):
        fixes.append(change(miss.span, own))
    if right:
        fixes.append(change(miss.span, right, safe=own is None))
    return tuple(fixes)


_OWN = "305-1234567-7654321"

RULE = Rule(
    title="Order ID's form",
    check=check,
    examples=(
        bad("Your order ⟦305-1234567-765432⟧ is late.", fixed=f"Your order {_OWN} is late.", order_id=_OWN),
        bad("Your order ⟦305-1234567-76543210⟧ is late.", fixed=f"Your order {_OWN} is late.", order_id=_OWN),
        bad("Order ID: ⟦3O5-l234567-7654321⟧", fixed=f"Order ID: {_OWN}"),
        bad("Order no. ⟦30512345677654321⟧", fixed=f"Order no. {_OWN}"),
        bad("Ihre Bestellung ⟦305 1234567 7654321⟧ ist da.", fixed=f"Ihre Bestellung {_OWN} ist da."),
        bad("Bestellnummer ⟦3051-234567-7654321⟧", fixed=f"Bestellnummer {_OWN}"),
        bad("Votre commande n° ⟦305.1234567.7654321⟧", fixed=f"Votre commande n° {_OWN}"),
        bad("Su pedido ⟦305-12345677654321⟧ llegará mañana.", fixed=f"Su pedido {_OWN} llegará mañana."),
        bad("Il suo ordine ⟦305_1234567_7654321⟧", fixed=f"Il suo ordine {_OWN}"),
        bad("O seu pedido ⟦305-1234567⟧ está a caminho."),
        bad("Uw bestelling ⟦305-1234567-765432⟧ is vertraagd."),
        bad("⟦305123456776543210⟧ numaralı siparişiniz yola çıktı."),
        bad("ご注文番号は⟦30512345677654321⟧です。", fixed=f"ご注文番号は{_OWN}です。"),
        bad(
            "Your digital order ⟦D01-1234567-7654321⟧.", fixed=f"Your digital order {_OWN}.", sure=False, order_id=_OWN
        ),
        bad("Order ⟦123-1234567-1234567⟧ is late.", sure=False),
        good(f"Your order {_OWN} is late.", order_id=_OWN),
        good("Your order 305–1234567–7654321 is late."),
        good("ご注文番号 ３０５－１２３４５６７－７６５４３２１"),
        good("Your order was shipped with tracking number 305-1234567-765432."),
        good("Your order was sent with DHL, 12345678901234567."),
        good("Ihre Sendungsnummer lautet 00340434161094012345."),
        good("EAN 4006381333931, invoice INV-2026-0012345, account 30512345677654321."),
        good("Call us about your order on 0171 2345678."),
        good("Order 123-1234567-1234567 is late.", order_id="123-1234567-1234567"),
    ),
)
