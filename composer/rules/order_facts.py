"""What the message says of the order must agree with the order.

A wrong day, amount, item, number of pieces or tracking number comes with copied texts, and makes a buyer write
back. Only sentences that state such a fact are read, against what is known of the order; days to come, replacements,
returns, postage and parts of the amount are left alone. A day beside the right one is pointed out, less surely, as
days differ by time zone.
"""

import re
from collections.abc import Iterator
from datetime import date

from composer.finders import claims, products, quantities
from composer.model import Basis, Draft, Facts, Finding, Kind, Span
from composer.orders.days import written
from composer.policy.policy import Policy
from composer.rule import Rule, bad, change, good

_EVENTS = {Basis.DELIVERED: "delivered", Basis.SHIPPED: "shipped", Basis.PURCHASED: "placed"}
_ASIN = re.compile(r"(?<![A-Z0-9])B0[A-Z0-9]{8}(?![A-Z0-9])")
_CENT = 0.005
_LONGEST_TOLD = 60
"""Letters of a finding's message."""


def check(draft: Draft, policy: Policy) -> Iterator[Finding]:
    """Yield a finding for each day, amount, quantity, item and tracking number that contradicts the order."""
    facts = draft.facts
    text = claims.own_words(draft.text)
    yield from _days(text, facts, policy)
    if facts.amount is not None or facts.currency:
        yield from _amounts(text, facts, policy.main_language)
    if facts.quantity is not None and len(facts.items) < 2:
        yield from _quantities(text, facts, facts.quantity)
    if facts.tracking:
        yield from _tracking(text, facts.tracking)
    yield from _items(text, facts)
    asked = draft.kind is Kind.REPLY
    for thing, own in products.strangers(text, facts.items, policy.main_language):
        told = f"The order has no {thing.span.of(draft.text)}."
        told = told if len(told) <= _LONGEST_TOLD else "The order has no such item."
        yield Finding(thing.span, told, (change(thing.span, own),), sure=not asked)


def _days(text: str, facts: Facts, policy: Policy) -> Iterator[Finding]:
    """Yield the stated days that are not the order's."""
    known = {Basis.SHIPPED: facts.shipped_on, Basis.PURCHASED: facts.purchased_on}
    if facts.completed_on and not known.get(facts.completed_basis):
        known[facts.completed_basis] = facts.completed_on
    if not any(known.get(event) for event in _EVENTS):
        return
    country = policy.marketplace.country if policy.marketplace else ""
    for it in claims.days(text, policy.main_language, country):
        day = known.get(it.event)
        if day and not it.date.means(day):
            fix = change(it.date.span, it.date.write(text, day))
            told = f"The order was {_EVENTS[it.event]} on {written(day)}."
            yield Finding(it.date.span, told, (fix,), sure=not it.date.near(day))


def _amounts(text: str, facts: Facts, language: str) -> Iterator[Finding]:
    """Yield the totals that are not what the buyer paid."""
    for it in claims.paid(text, language):
        if facts.currency and facts.currency not in it.currencies:
            yield Finding(it.span, f"The order was paid in {facts.currency}.")
        elif facts.amount is not None and abs(it.value - facts.amount) > _CENT:
            fix = change(it.span, it.write(text, facts.amount))
            yield Finding(it.span, f"The buyer paid {facts.amount:,.2f} for the order.", (fix,))


def _quantities(text: str, facts: Facts, quantity: int) -> Iterator[Finding]:
    """Yield the numbers of pieces that are not the order's. Numbers of the item's own title are none."""
    titled = set(re.findall(r"\d+", " ".join(facts.items)))
    for it in quantities.ordered(text):
        if it.value != quantity and it.span.of(text) not in titled:
            fix = change(it.span, it.write(quantity))
            yield Finding(it.span, f"The order has {quantity} piece{'' if quantity == 1 else 's'}.", (fix,))


def _tracking(text: str, tracking: str) -> Iterator[Finding]:
    """Yield the tracking numbers that are not the parcel's."""
    own = {claims.bare(it) for it in (tracking, *re.split(r"[\s,;]+", tracking))}
    for span, number in claims.tracking(text):
        if not any(number in it or (len(it) >= len(number) - 4 and it in number) for it in own if len(it) > 5):
            yield Finding(span, "This is not the order's tracking number.", (change(span, tracking),))


def _items(text: str, facts: Facts) -> Iterator[Finding]:
    """Yield the ASINs that are not in the order, where the order's are known."""
    own = set(_ASIN.findall(" ".join(facts.items)))
    for match in _ASIN.finditer(text) if own else ():
        if match.group() not in own:
            yield Finding(Span(*match.span()), "This ASIN is not in the order.", sure=False)


_DONE = date(2026, 3, 5)

RULE = Rule(
    title="Facts of the order",
    check=check,
    examples=(
        bad(
            "Your order was delivered on ⟦March 15, 2026⟧.",
            fixed="Your order was delivered on March 5, 2026.",
            completed_on=_DONE,
        ),
        bad(
            "Ihr Paket wurde am ⟦15. März⟧ zugestellt.",
            fixed="Ihr Paket wurde am 5. März zugestellt.",
            completed_on=_DONE,
            marketplace="amazon.de",
            language="de-DE",
        ),
        bad(
            "Votre colis a été expédié le ⟦13/03/2026⟧.",
            fixed="Votre colis a été expédié le 05/03/2026.",
            shipped_on=_DONE,
            marketplace="amazon.fr",
            language="fr-FR",
        ),
        bad(
            "Your order was delivered on ⟦05/03/2026⟧.",
            fixed="Your order was delivered on 03/05/2026.",
            completed_on=_DONE,
        ),
        bad(
            "ご注文の商品は⟦3月8日⟧に発送いたしました。",
            fixed="ご注文の商品は3月5日に発送いたしました。",
            shipped_on=_DONE,
            marketplace="amazon.co.jp",
            language="ja-JP",
        ),
        bad("The order was delivered on ⟦March 15⟧, so the invoice carries that date.", completed_on=_DONE),
        bad("You ordered ⟦3⟧ lamps.", fixed="You ordered 2 lamps.", quantity=2),
        bad(
            "Ha pagado ⟦34,99 €⟧.",
            fixed="Ha pagado 24,99 €.",
            amount=24.99,
            currency="EUR",
            language="es-ES",
        ),
        bad(
            "Il numero di tracking è ⟦1Z999AA10123450000⟧.",
            fixed="Il numero di tracking è 1Z999AA10123456784.",
            tracking="1Z999AA10123456784",
            language="it-IT",
        ),
        bad("Your order was shipped on ⟦March 6⟧.", sure=False, shipped_on=_DONE),
        bad(
            "About your order: the ⟦toaster⟧ needs a new crumb tray, so we are sending one on Tuesday.",
            items=("Kettle 1.7 l",),
        ),
        good("Your order was delivered on March 5.", completed_on=_DONE),
        good("Your replacement was delivered on March 9.", completed_on=_DONE),
        good("Ihre Bestellung wird am 9. März zugestellt.", completed_on=_DONE, language="de-DE"),
        good("Vous avez payé 24,99 € et 4,90 € de frais de port.", amount=24.99, language="fr-FR"),
        good("Hemos reembolsado 5,00 € por los gastos de envío.", amount=24.99, language="es-ES"),
        good("You ordered 2 days ago.", quantity=1),
        good("The tracking number of your return is 1Z999AA10123450000.", tracking="1Z999AA10123456784"),
        good("Your order was delivered on March 15."),
    ),
)
