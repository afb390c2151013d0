"""Talk, payment and purchase stay on Amazon.

Moving a buyer to the seller's own shop, to a call or to another way of paying takes away what protects both sides, and
is forbidden in every message. Where a word such as PayPal only stands there, it counts as doubtful.
"""

from collections.abc import Iterator

import regex

from composer import late
from composer.finders import phones
from composer.finders.channel_names import names_in
from composer.finders.handles import routes
from composer.finders.mail import mails
from composer.model import Draft, Finding, Span
from composer.policy.policy import Policy
from composer.reading.clauses import clause_of, run_on
from composer.reading.said import said, spoken
from composer.rule import Rule, bad, good, remove_sentence
from composer.text import sentence_at, sentences

_TRADE = late.full(
    r"pay(?!s\b)|paid|transfer|zahl|überweis|kauf|bestel|rechnung|virement|pai|achet|achat|command|pag|compr|pedi"
    r"|trasfer|bonific|acquist|ordin|betal|overschri|overboek|koop|kop|köp|beställ|swish|przele|płac|płat|kup|zamów"
    r"|öde|havale|satın|sipariş|order|buy|bought|purchas|shop|store|web|site|laden|boutique|magasin|tienda|negoz|loj"
    r"|winkel|butik|sklep|stron|dükkan|mağaza|払|振込|送金|購入|買|注文|ショップ|サイト|通販|outside|außerhalb|dehors|fuera|fuori"
    r"|entre (?:nous|nosotros|nós)|tra noi|between us|unter uns|onder ons|mellan oss|między nami|aramızda"
    r"|fora|buiten|utanför|poza|dışı|外",
    regex.IGNORECASE,
)
"""What speaks of paying, buying or leaving, whatever way of contact stands beside it."""
_TALK = late.full(
    r"t[eé]l[eéè]f|phon|call|ruf|\bring|\bbel|appel|llam|chiam|\blig|dzwo|\bara|mail|電話|メール", regex.IGNORECASE
)
"""What speaks of a call or a mail, whose number or address may stand in the sentence behind it."""


def check(draft: Draft, policy: Policy) -> Iterator[Finding]:
    """Yield each place that leads away from Amazon; a way of contact that is named is told by the rules on contact."""
    for span, sure in run_on(_leading(draft, policy), draft.text):
        fix = remove_sentence(draft.text, span)
        yield Finding(span, "Talk, payment and purchase stay on Amazon.", (fix,), sure=sure)


def _leading(draft: Draft, policy: Policy) -> Iterator[tuple[Span, bool]]:
    """Yield the clauses that lead away, in order, and whether each surely does."""
    own = spoken(draft, policy)
    for it in said(draft, policy, "off_amazon"):
        stretch = it.span.of(draft.text)
        if _TRADE.search(stretch) or not (_names_network(stretch) or _contact_near(it.span, draft, policy)):
            yield clause_of(draft.text, it.span, own[it.sentence].span), it.sure


def _names_network(stretch: str) -> bool:
    """Whether a messenger or a social network is named, of which the rule on other channels tells."""
    return any(it.clear for it in names_in(stretch))


def _contact_near(place: Span, draft: Draft, policy: Policy) -> bool:
    """Whether the sentence names an address, a number or an app, or the one behind a word of a call does."""
    region = policy.marketplace.country if policy.marketplace else None
    around = sentence_at(draft.text, place.start)
    if _TALK.search(place.of(draft.text)):
        behind = next((it for it in sentences(draft.text) if it.start >= around.end), around)
        around = Span(around.start, behind.end)
    ways = (mails(draft.text), routes(draft.text), phones.find(draft.text, region))
    return any(it.sure and around.touches(it.span) for found in ways for it in found)


RULE = Rule(
    title="Leading off Amazon",
    check=check,
    examples=(
        bad("⟦You can order directly on our website next time⟧."),
        bad("⟦Please pay the difference by bank transfer⟧."),
        bad("⟦Rufen Sie uns an⟧, dann klären wir das.", language="de-DE", marketplace="amazon.de"),
        bad("⟦Puede pagar la diferencia por transferencia bancaria⟧.", language="es-ES", marketplace="amazon.es"),
        bad("⟦Please reach us outside Amazon⟧."),
        bad("⟦Kontaktieren Sie uns außerhalb von Amazon⟧.", language="de-DE", marketplace="amazon.de"),
        bad("⟦I prefer to talk outside the Amazon system⟧."),
        good("Please answer through Amazon's messages."),
        good("Call us on +1 206 555 0142, and we will sort it out."),
        good("We can settle that faster on the phone. Call +1 206 555 0142, please."),
        good("Schreiben Sie uns per E-Mail an info@lumora.de.", language="de-DE", marketplace="amazon.de"),
        good("The carrier will call you before the delivery."),
        good(
            "Die Erstattung geht auf das Konto, mit dem Sie bezahlt haben.", language="de-DE", marketplace="amazon.de"
        ),
    ),
)
