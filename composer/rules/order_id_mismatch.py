"""An order ID in the text must be the ID of this order.

A message that names another order usually comes from a copied text, and tells one buyer about the
order of another. The order that replaces this one may be named; it is pointed out, less surely.
"""

from collections.abc import Iterator

from composer.model import Draft, Finding, Span
from composer.orders import order_id
from composer.orders.number_names import named
from composer.policy.policy import Policy
from composer.rule import Rule, bad, change, good
from composer.text import sentence_at

_MESSAGE = "This is the ID of another order."
# The order that replaces this one, in the marketplaces' languages.
_REPLACEMENT = named(
    r"""
    replace\w* re-?order\w* re-?sen[dt] re-?ship\w* exchanged? new_order second_order ersatz\w* \w*ersatzbestell\w*
    nach(?:bestell|liefer|send)\w* neuen?_bestellung umtausch\w* austausch\w*
    remplac\w* échang\w* nouvelle_commande réexp\w+
    re+mplaz\w* reposici[oó]n sustitu\w* nuevo_pedido reenv[ií]\w* sostitu\w* nuovo_ordine rimpiazz\w* rispedi\w*
    substitu\w* novo_pedido nova_encomenda reposição reenvi\w* vervang\w* nieuwe_bestelling omruil\w*
    ersättning\w* ny(?:a)?_(?:beställning|order) utbyte\w* zamienn\w* zastęp\w* nowe_zamówienie wymian\w*
    değişim\w* yedek yeni_sipariş\w* ikame\w*
    """,
    "交換 代替 再送 再発送 新しいご?注文 补发 补寄 换货 重发 新订单 بديل استبدال प्रतिस्थापन",
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
    return _REPLACEMENT.within(text[max(sentence.start, span.start - 120) : min(sentence.end, span.end + 80)])


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
