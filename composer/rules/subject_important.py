"""The subject must not be tagged [Important].

Until April 2025 the tag carried critical messages past a buyer's opt-out: a problem with the order, a question that
the order waits for, the delivery of a bulky item, a custom design. Now Amazon marks critical messages itself and the
tag does nothing. On a request for a review it has always been misuse, and weighs more.
"""

import re
from collections.abc import Iterator

from composer.model import WHOLE, Draft, Finding, Kind
from composer.policy.policy import Policy
from composer.reading.review_requests import asks
from composer.rule import Rule, bad, good
from composer.text import folded

_MISUSE = "A review request must not be marked [Important]."
_NOTHING = "[Important] in the subject no longer works; leave it out."
_CRITICAL_ONLY = "[Important] is for critical messages only; leave it out."

_CRITICAL = (Kind.ORDER_PROBLEM, Kind.ADDITIONAL_INFO, Kind.HEAVY_BULKY_DELIVERY, Kind.CUSTOM_DESIGN)
_WORDS = (
    r"(?:very\s|sehr\s|tr[eè]s\s|muy\s|molto\s|muito\s|zeer\s|mycket\s|bardzo\s|[cç]ok\s)?"
    r"(?:important[ea]?s?|wichtig|belangrijk|viktigt?|wa[zż]n[eay]|[oö]neml[iİ]|d[uů]le[zž]it[eé]|vigtigt?"
    r"|هام|مهم|महत्वपूर्ण|중요|חשוב)"
)
_TAG = re.compile(
    # Seven sorts of brackets; behind the word may stand signs, or in Chinese and Japanese a few more characters.
    rf"[\[【［〔〖〚｢「]\s*(?:{_WORDS}\s?[!:.*！：-]{{0,3}}|重要[^\]】］〕〗〛｣」]{{0,12}})\s*[\]】］〕〗〛｣」]",
    re.IGNORECASE,
)


def check(draft: Draft, policy: Policy) -> Iterator[Finding]:
    """Yield one finding about the whole message when its subject has the tag and should not."""
    if not _tagged(draft.subject):
        return
    if asks(draft, policy):
        yield Finding(WHOLE, _MISUSE, grave=True)
    elif not policy.number("subject_important.works"):
        yield Finding(WHOLE, _NOTHING)
    elif draft.kind not in _CRITICAL:
        yield Finding(WHOLE, _CRITICAL_ONLY)


def _tagged(subject: str) -> bool:
    """Whether the subject holds the tag, in any language and sort of brackets."""
    return bool(_TAG.search(subject) or _TAG.search(folded(subject).text))


RULE = Rule(
    title="[Important] in the subject",
    check=check,
    proactive_only=True,
    examples=(
        bad("⟦⟧Your parcel is late.", subject="[Important] Your order"),
        bad("⟦⟧Ihr Paket kommt später.", subject="Ihre Bestellung [WICHTIG!]", language="de-DE"),
        bad("⟦⟧Votre colis.", subject="[ important ] Votre commande", language="fr-FR"),
        bad("⟦⟧Su paquete.", subject="[Importante]: su pedido", language="es-ES"),
        bad("⟦⟧荷物が遅れております。", subject="【重要】ご注文について", language="ja-JP"),
        bad("⟦⟧荷物が遅れております。", subject="［重要なお知らせ］ご注文", language="ja-JP"),
        bad("⟦⟧How is your lamp?", subject="[Important] Your lamp", kind=Kind.REVIEW_REQUEST),
        bad("⟦⟧Siparişiniz.", subject="[Önemli] Sipariş", kind=Kind.INVOICE, language="tr-TR"),
        good("Your parcel is late.", subject="Important: your order"),
        good("Ihr Paket kommt später.", subject="Wichtige Frage zu Ihrer Bestellung"),
        good("Votre colis.", subject="[Votre commande] Information importante"),
        good("Su paquete.", subject="Su pedido [305-1234567-7654321]"),
        good("ご注文について重要なお知らせです。", subject="ご注文について"),
        good("The file [Important] is attached."),
    ),
)
