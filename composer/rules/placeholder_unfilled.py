"""A template's placeholders must be filled in before a message goes out.

Found are merge fields in any common style (braces, brackets, signs), crosses and blanks where a
value belongs, filler text and notes to oneself. Where the order's facts know the value, the fix
writes it. Remarks in brackets such as [2 pieces], prices, per cents and HTML tags are no
placeholders.
"""

from collections.abc import Iterator

from composer.finders.field_words import Field
from composer.finders.placeholders import Placeholder, placeholders
from composer.model import Draft, Facts, Finding, Fix
from composer.policy.policy import Policy
from composer.rule import Rule, bad, change, good

_MESSAGES = {
    Field.ORDER_ID: "Write the order id here.",
    Field.ITEM: "Write the item's name here.",
    Field.BUYER: "Write the buyer's name here.",
    Field.OTHER: "Fill this in, or take it out.",
}


def check(draft: Draft, policy: Policy) -> Iterator[Finding]:
    """Yield a finding for each place that was not filled in."""
    for it in placeholders(draft.text):
        if policy.main_language in ("es", "pt") and it.span.of(draft.text) == "TODO":
            continue  # an ordinary word there
        yield Finding(it.span, _MESSAGES[it.field], _fixes(it, draft.facts), it.sure)


def _fixes(it: Placeholder, facts: Facts) -> tuple[Fix, ...]:
    """Return the fix that writes the order's value. It is safe only where there is but one value."""
    if it.field is Field.ORDER_ID and facts.order_id:
        return (change(it.span, facts.order_id, f"Write {facts.order_id}", safe=True),)
    if it.field is Field.ITEM and facts.items:
        return (change(it.span, facts.items[0], "Write the item's name", safe=len(facts.items) == 1),)
    if it.field is Field.BUYER and facts.names:
        return (change(it.span, facts.names[0], f"Write {facts.names[0]}"),)
    return ()


_ORDER = "302-1234567-1234567"

RULE = Rule(
    title="Unfilled placeholders",
    check=check,
    examples=(
        bad(
            "Hello ⟦{{name}}⟧, your order ⟦{order_id}⟧",
            order_id=_ORDER,
            fixed=f"Hello {{{{name}}}}, your order {_ORDER}",
        ),
        bad("Dear ⟦[[buyer]]⟧,", names=("Ann",), fixed="Dear Ann,"),
        bad("Order ⟦#ORDER_ID#⟧ and ⟦%TRACKING%⟧ and ⟦$NAME$⟧"),
        bad("Your order ⟦<ORDER ID>⟧ is late.", order_id=_ORDER, fixed=f"Your order {_ORDER} is late."),
        bad("Order ⟦XXX-XXXXXXX-XXXXXXX⟧", order_id=_ORDER, fixed=f"Order {_ORDER}"),
        bad("About ⟦[product name]⟧: it is here.", items=("Oak lamp",), fixed="About Oak lamp: it is here."),
        bad("⟦Lorem ipsum dolor sit amet⟧, consectetur"),
        bad("Regards,\n⟦[Your Name]⟧"),
        bad("Regards,\n⟦Your Name⟧"),
        bad("Your parcel arrives on ⟦TBD⟧. ⟦INSERT DATE HERE⟧"),
        bad("Hello ⟦___⟧, your parcel arrives within ⟦XX⟧ days."),
        bad("Mit freundlichen Grüßen\n⟦[Ihr Name]⟧"),
        bad("Ihre Bestellung ⟦[Bestellnummer]⟧ kommt am ⟦TT.MM.JJJJ⟧.", order_id=_ORDER),
        bad("Cordialement,\n⟦[votre nom]⟧\nCommande ⟦[numéro de commande]⟧"),
        bad("Saludos,\n⟦[su nombre]⟧, pedido ⟦[NÚMERO DE PEDIDO]⟧"),
        bad("Gentile ⟦[nome cliente]⟧, il ⟦[data di consegna]⟧\n⟦[inserire firma]⟧"),
        bad("Atenciosamente, ⟦[seu nome]⟧"),
        bad("Met vriendelijke groet, ⟦[uw naam]⟧"),
        bad("Hälsningar, ⟦[ditt namn]⟧"),
        bad("Pozdrawiam, ⟦[Twoje imię]⟧, ⟦[numer zamówienia]⟧"),
        bad("Saygılarımla, ⟦[adınız]⟧, ⟦[sipariş numarası]⟧"),
        bad("⟦〇〇⟧様 ご注文⟦[注文番号]⟧は⟦○○⟧日に届きます。⟦【ここに名前を入力】⟧"),
        bad("Delivery in ⟦X⟧ days", sure=False),
        good("We send [2 pieces] as agreed [sic]; see [1] and [EU] below, [Important]"),
        good("100% cotton, 5 % off? #1 lamp & #2, $5 and 20 US$, C#, F#"),
        good("Todo está bien. ESTÁ TODO BIEN con su pedido"),
        good("Größe XXXL, iPhone X, Karte XXXX-XXXX-XXXX-1234, 3 x 2 m"),
        good("Press <b>OK</b> or write to <ann@example.com> <3"),
        good("Please write the date in the format DD/MM/YYYY."),
        good("【注文番号】302-1234567-1234567 [Order number]: 5"),
        good("________________\nAnn, x_y_z, ^___^"),
        good("Dear customer,\nDear buyer,\nyour name is on the label"),
    ),
)
