"""Another way to reach the seller: a messenger, a social network, a handle, a code to scan.

Talk with buyers stays in Amazon's messages, where both sides can prove what was said. A network's name
alone may also belong to the product, so it counts as doubtful until an invitation, an account or a
number stands with it; a product's feature and the words of the order's items are left alone.
"""

from collections.abc import Iterator

from composer.finders.clause import removable
from composer.finders.handles import Route, networks, routes
from composer.model import WHOLE, Draft, Finding, Fix, Span
from composer.policy.policy import Policy
from composer.reading.clauses import clause_of, joined, led_on
from composer.rule import Rule, bad, good, remove, remove_sentence
from composer.text import sentence_at

_CHANNEL = "No other contact channels; buyers answer through Amazon."
_DOUBTFUL = "Is this a way to reach you? Only Amazon's messages are."


def check(draft: Draft, policy: Policy) -> Iterator[Finding]:
    """Yield every pointer to a channel besides Amazon's messages."""
    del policy
    sold = frozenset(network for item in draft.facts.items for network in networks(item))
    told = [it for it in routes(draft.text) if not _of_the_order(it, sold, draft)]
    sure = [it.span for it in told if it.sure]
    clauses = joined((_clause(draft.text, it), True) for it in sure)
    for span, _ in clauses:
        named = [it for it in sure if it.touches(span)]
        yield Finding(span, _CHANNEL, _fixes(draft.text, named[0] if len(named) == 1 else span))
    for it in told:
        if not (it.sure or any(it.span.touches(span) for span, _ in clauses)):
            yield Finding(it.span, _DOUBTFUL, _fixes(draft.text, it.span), sure=False)
    if any(route.sure for route in routes(draft.subject)):
        yield Finding(WHOLE, "The subject names another contact channel.")


def _clause(text: str, place: Span) -> Span:
    """Return the clause that leads to a channel, with what is to be had there."""
    sentence = sentence_at(text, place.start)
    return led_on(text, clause_of(text, place, sentence), sentence)


def _of_the_order(route: Route, sold: frozenset[str], draft: Draft) -> bool:
    """Whether a doubtful name stands in the order itself: an item's title or a person's name."""
    if route.sure:
        return False
    stretch = route.span.of(draft.text).lstrip("@").casefold()
    return route.network in sold or any(stretch == name.casefold() for name in draft.facts.names)


def _fixes(text: str, span: Span) -> tuple[Fix, ...]:
    """Return the ways to take it out: the part of the sentence where that reads well, or all of it."""
    part = removable(text, span)
    whole = remove_sentence(text, span)
    return (remove(text, part, safe=False), whole) if part else (whole,)


RULE = Rule(
    title="Other contact channels",
    check=check,
    examples=(
        bad("Your lamp left today. ⟦Text us on WhatsApp for faster help⟧.", fixed="Your lamp left today."),
        bad("Your lamp left today, ⟦or message us on Telegram: lamp_shop⟧.", fixed="Your lamp left today."),
        bad("Best regards\nAnna\n⟦Instagram: bright.lamps⟧", fixed="Best regards\nAnna"),
        bad("⟦Find us on Instagram and on Facebook⟧."),
        bad("⟦⟧Your lamp left today.", subject="Text us on WhatsApp"),
        bad("⟦Please follow @brightlamps for news⟧."),
        bad("⟦Add our WeChat: lamps88 for help⟧."),
        bad("⟦Just scan the QR code on the card to talk to us⟧."),
        bad("⟦Reach us on W h a t s A p p or Wh4tsApp⟧."),
        bad("⟦Use the green chat app⟧, it is faster."),
        bad("⟦My number is on the card if you need me⟧."),
        bad("The lamp was shown on ⟦Facebook⟧.", sure=False),
        bad("You find the assembly video on ⟦YouTube⟧.", sure=False),
        bad("⟦Schreiben Sie uns einfach per WhatsApp⟧.", language="de-DE", marketplace="amazon.de"),
        bad("⟦Folgen Sie uns auf Facebook⟧.", language="de-DE", marketplace="amazon.de"),
        bad("⟦Contactez-nous sur WhatsApp⟧.", language="fr-FR", marketplace="amazon.fr"),
        bad("⟦Suivez-nous sur Instagram⟧ !", language="fr-FR", marketplace="amazon.fr"),
        bad("⟦Escríbanos por WhatsApp⟧.", language="es-ES", marketplace="amazon.es"),
        bad("⟦Síguenos en Instagram⟧.", language="es-ES", marketplace="amazon.es"),
        bad("⟦Scrivici su WhatsApp⟧.", language="it-IT", marketplace="amazon.it"),
        bad("⟦LINEでご連絡ください⟧。", language="ja-JP", marketplace="amazon.co.jp"),
        bad("⟦Chame no WhatsApp⟧.", language="pt-BR", marketplace="amazon.com.br"),
        bad("⟦Volg ons op Facebook⟧.", language="nl-NL", marketplace="amazon.nl"),
        bad("⟦Zoek ons op Insta, daar staan meer kleuren⟧.", language="nl-NL", marketplace="amazon.nl"),
        bad("⟦Kontakta oss via WhatsApp⟧.", language="sv-SE", marketplace="amazon.se"),
        bad("⟦Napisz do nas na WhatsAppie⟧.", language="pl-PL", marketplace="amazon.pl"),
        bad("⟦Bizi Instagram'da takip edin⟧.", language="tr-TR", marketplace="amazon.com.tr"),
        bad("⟦تواصل معنا عبر واتساب من فضلك⟧.", language="ar-EG", marketplace="amazon.eg"),
        bad("⟦请加我们的微信 lamps88⟧。"),
        good("The watch shows WhatsApp notifications on your wrist."),
        good("This holder fits the Facebook Portal."),
        good("Your ring light for TikTok left today.", items=("Ring light for TikTok and YouTube",)),
        good("We do not use WhatsApp."),
        good("Please sign on the line and keep the messenger bag."),
        good("Your lamp has no signal light; the snap button is on the left."),
        good("We offered 2 @ $5 each."),
        good("Please show the QR code of the return label at the counter."),
        good("Die Uhr zeigt WhatsApp-Nachrichten an.", language="de-DE", marketplace="amazon.de"),
        good("Wir nutzen kein WhatsApp.", language="de-DE", marketplace="amazon.de"),
        good("Vous pouvez suivre votre commande en ligne.", language="fr-FR", marketplace="amazon.fr"),
        good("Nous gravons « Suivez-nous jusqu'au sommet » ?", language="fr-FR", marketplace="amazon.fr"),
        good("Siga las instrucciones del manual.", language="es-ES", marketplace="amazon.es"),
        good("Segui le istruzioni nel manuale.", language="it-IT", marketplace="amazon.it"),
        good("オンラインで確認できます。ガイドラインもご覧ください。", language="ja-JP", marketplace="amazon.co.jp"),
    ),
)
