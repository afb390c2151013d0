"""An order ID in the text must be the ID of this order.

A message that names another order usually comes from a copied text, and tells one buyer about the
order of another. The order that replaces this one may be named; it is pointed out, less surely.
"""

import re
from collections.abc import Iterator

from composer.model import Draft, Finding, Span
from composer.orders import order_id
from composer.policy.policy import Policy
from composer.rule import Rule, bad, change, good
from composer.text import sentence_at

_MESSAGE = "This is the ID of another order."
# The order that replaces this one, in the marketplaces' languages.
_REPLACEMENT = re.compile(
    r"\breplace\w*|\bre-?order\w*|\b(?:re-?sen[dt]|re-?ship\w*|exchange)\b|\bnew order\b|\bsecond order\b"
    r"|ersatz\w*|\bnach(?:bestell|liefer|send)\w*|\bneue bestellung|\b(?:umtausch|austausch)\w*"
    r"|\bremplac\w*|\béchange\w*|\bnouvelle commande|\bréexp\w+"
    r"|\bre+mplaz\w*|\breposici[oó]n|\bsustitu\w*|\bnuevo pedido|\breenv[ií]\w*"
    r"|\bsostitu\w*|\bnuovo ordine|\brimpiazz\w*|\brispedi\w*"
    r"|\bsubstitu\w*|\bnovo pedido|\bnova encomenda|\breposição|\breenvi\w*"
    r"|\bvervang\w*|\bnieuwe bestelling|\bomruil\w*"
    r"|ersättning\w*|\bny(?:a)? (?:beställning|order)|\butbyte\w*"
    r"|\bzamienn\w*|\bzastęp\w*|\bnowe zamówienie|\bwymian\w*"
    r"|\bdeğişim\w*|\byedek\b|\byeni sipariş\w*|\bikame\w*"
    r"|交換|代替|再送|再発送|新しいご?注文|补发|补寄|换货|重发|新订单|بديل|استبدال|प्रतिस्थापन",
    re.IGNORECASE,
)


def check(draft: Draft, policy: Policy) -> Iterator[Finding]:
    """Yield a finding for each order ID that is not this order's; none when this order's is not known."""
    del policy
    own = order_id.of(draft.facts)
    if own is None:
        return
    for found in order_id.find(draft.text):
        if found.id != own:
            sure = not _replaces(draft.text, found.span)
            yield Finding(found.span, _MESSAGE, (change(found.span, own),), sure)


def _replaces(text: str, span: Span) -> bool:
    """Whether the sentence around the ID speaks of a replacement."""
    sentence = sentence_at(text, span.start)
    return (
        _REPLACEMENT.search(text, max(sentence.start, span.start - 120), min(sentence.end, span.end + 80)) is not None
    )


_OWN = "305-1234567-7654321"

RULE = Rule(
    title="Order ID of this order",
    check=check,
    examples=(
        bad("Your order ⟦112-7654321-1234567⟧ is late.", fixed=f"Your order {_OWN} is late.", order_id=_OWN),
        bad("Bestellung ⟦112–7654321–1234567⟧ ist da.", fixed=f"Bestellung {_OWN} ist da.", order_id=_OWN),
        bad(f"Commande {_OWN} et commande ⟦112-7654321-1234567⟧.", order_id=_OWN),
        bad("ご注文番号 ⟦１１２－７６５４３２１－１２３４５６７⟧", fixed=f"ご注文番号 {_OWN}", order_id=_OWN),
        bad(f"Order {_OWN}: your replacement order is ⟦112-7654321-1234567⟧.", sure=False, order_id=_OWN),
        bad(f"{_OWN}: Die Ersatzbestellung hat die Nummer ⟦112-7654321-1234567⟧.", sure=False, order_id=_OWN),
        bad("La commande de remplacement ⟦112-7654321-1234567⟧ part demain.", sure=False, order_id=_OWN),
        bad("El pedido de reemplazo es ⟦112-7654321-1234567⟧.", sure=False, order_id=_OWN),
        bad("L'ordine sostitutivo è ⟦112-7654321-1234567⟧.", sure=False, order_id=_OWN),
        bad("交換品のご注文番号は⟦112-7654321-1234567⟧です。", sure=False, order_id=_OWN),
        good(f"Your order {_OWN} is late.", order_id=_OWN),
        good("Ihre Bestellung 305–1234567–7654321 ist da.", order_id=_OWN),
        good("Your order 112-7654321-1234567 is late."),
        good("Your order is late.", order_id=_OWN),
    ),
)
