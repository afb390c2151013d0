"""A message that the seller starts must hold the order's ID.

Amazon wants the 17-digit order ID in every proactive message. Seller Central shows it beside the
message, but a text that is copied or sent by e-mail must say it itself. An ID that stands only in the
subject is pointed out, less surely. Replies need none.
"""

import re
from collections.abc import Iterator

from composer.model import WHOLE, Draft, Edit, Finding, Fix, Span
from composer.orders import near_misses, order_id
from composer.policy.policy import Policy
from composer.rule import Rule, bad, good

_MISSING = "The message does not name its order ID."
_IN_SUBJECT = "The order ID is in the subject only, not in the message."
_LINE = {
    "en": "Order",
    "de": "Bestellung",
    "fr": "Commande",
    "es": "Pedido",
    "it": "Ordine",
    "pt": "Pedido",
    "nl": "Bestelling",
    "sv": "Beställning",
    "pl": "Zamówienie",
    "tr": "Sipariş",
    "ar": "رقم الطلب",
    "ja": "ご注文番号",
    "zh": "订单编号",
    "hi": "ऑर्डर",
    "ko": "주문 번호",
    "cs": "Objednávka",
    "da": "Ordre",
    "he": "מספר הזמנה",
}
_GREETING = re.compile(
    r"(?:hello|hi|hey|dear|good (?:morning|afternoon|evening|day)|greetings|to whom|hallo|guten|gr[uü](?:ß|ss)"
    r"|sehr geehrt|liebe|moin|servus"
    r"|bonjour|bonsoir|madame|monsieur|ch[eè]re?\b|hola|buen[oa]s?\b|estimad|apreciad|querid|salve|buon|gentil"
    r"|egregi|ciao"
    r"|ol[aá]\b|bom dia|boa (?:tarde|noite)|prezad|car[oa]\b|beste|geachte|goede|dag\b|hej|god (?:dag|morgon"
    r"|kväll)|bästa|kära"
    r"|dzień dobry|witam|witaj|szanown|cześć|drog[ia]|merhaba|say[ıi]n|sevgili|değerli|selam|iyi (?:günler"
    r"|akşamlar)|günaydın"
    r"|مرحب|عزيز|السلام|أهلا|تحية|नमस्ते|प्रिय|こんにちは|お世話に|拝啓|您好|你好|尊敬|亲爱|안녕)"
    r"|[^\n]*(?:様|さま|さん|先生|女士|各位)[、，,]?$",
    re.IGNORECASE,
)


def check(draft: Draft, policy: Policy) -> Iterator[Finding]:
    """Yield one finding about the whole message when the order's ID is not in its text."""
    own = order_id.of(draft.facts)
    written = {found.id for found in order_id.find(draft.text)}
    written |= {miss.right for miss in near_misses.find(draft.text, own) if miss.right}
    if own in written or (own is None and written):
        return
    titled = {found.id for found in order_id.find(draft.subject)}
    in_subject = own in titled or (own is None and bool(titled))
    fixes = (_insertion(draft, policy, own),) if own else ()
    yield Finding(WHOLE, _IN_SUBJECT if in_subject else _MISSING, fixes, sure=not in_subject)


def _insertion(draft: Draft, policy: Policy, own: str) -> Fix:
    """Return a fix that puts the ID on a line of its own, below the greeting if there is one."""
    tag = (draft.facts.language or policy.language).split("-")[0].lower()
    line = f"{_LINE.get(tag, _LINE['en'])} {own}"
    place, greeted = _place(draft.text)
    rest = draft.text[place:]
    if not rest.strip():
        text = f"\n\n{line}" if greeted else line
    elif greeted:
        text = ("\n\n" if rest.startswith("\n\n") else "\n") + line
    else:
        text = f"{line}\n\n"
    return Fix("Insert the order ID", (Edit(Span(place, place), text),), safe=True)


def _place(text: str) -> tuple[int, bool]:
    """Return the end of the greeting's line and True, or the start of the text's first line and False."""
    start = len(text) - len(text.lstrip())
    end = text.find("\n", start)
    end = len(text) if end < 0 else end
    first = text[start:end].strip()
    if (
        first
        and len(first) <= 100
        and (first[-1] in ",!:،、，：" or (_GREETING.match(first) and first[-1] not in ".?"))
    ):
        return end, True
    return (start if first else 0), False


_OWN = "305-1234567-7654321"

RULE = Rule(
    title="Order ID in the text",
    check=check,
    proactive_only=True,
    examples=(
        bad(
            "⟦⟧Hello Anna,\n\nyour parcel is late.",
            fixed=f"Hello Anna,\n\nOrder {_OWN}\n\nyour parcel is late.",
            order_id=_OWN,
        ),
        bad(
            "⟦⟧Guten Tag,\nIhr Paket kommt später.",
            fixed=f"Guten Tag,\nBestellung {_OWN}\nIhr Paket kommt später.",
            order_id=_OWN,
            language="de-DE",
        ),
        bad(
            "⟦⟧Votre colis est en retard.",
            fixed=f"Commande {_OWN}\n\nVotre colis est en retard.",
            order_id=_OWN,
            language="fr-FR",
        ),
        bad("⟦⟧Hola:\n\nSu paquete.", fixed=f"Hola:\n\nPedido {_OWN}\n\nSu paquete.", order_id=_OWN, language="es-ES"),
        bad("⟦⟧Salve,\n\nIl pacco.", fixed=f"Salve,\n\nOrdine {_OWN}\n\nIl pacco.", order_id=_OWN, language="it-IT"),
        bad(
            "⟦⟧田中様\n\nお届けが遅れております。",
            fixed=f"田中様\n\nご注文番号 {_OWN}\n\nお届けが遅れております。",
            order_id=_OWN,
            language="ja-JP",
        ),
        bad("⟦⟧", fixed=f"Order {_OWN}", order_id=_OWN),
        bad("⟦⟧Your parcel is late.", sure=False, order_id=_OWN, subject=f"Order {_OWN}"),
        bad("⟦⟧Your order 112-7654321-1234567 is late.", order_id=_OWN),
        bad("⟦⟧Your parcel is late."),
        good(f"Your order {_OWN} is late.", order_id=_OWN),
        good("Ihre Bestellung 305–1234567–7654321 kommt später.", order_id=_OWN),
        good("ご注文番号 ３０５－１２３４５６７－７６５４３２１", order_id=_OWN),
        good("Your order 305 1234567 7654321 is late.", order_id=_OWN),
        good("Your order 112-7654321-1234567 is late."),
    ),
)
