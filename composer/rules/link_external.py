"""A link must not lead away from Amazon.

Amazon permits an outside page only if it is secure, works, and is needed to complete the order. Found are
addresses with and without a scheme, spelled out or spaced out, shorteners, bare number addresses, hosts that
only look like Amazon's, words that show another address than the one behind them, and pictures with a link.
Pages of carriers, for booking, designs and digital keys over https are not certain where the reason for writing
fits: give the carrier's name and the tracking number where that is enough.
"""

import re
from collections.abc import Iterator

from composer.finders.draft_links import Spot, Where, draft_links, unlinked
from composer.finders.hosts import Place
from composer.finders.link_purposes import may_be_needed
from composer.finders.links import Link, links
from composer.finders.pictures import removal
from composer.model import WHOLE, Draft, Finding, Fix, Image, Kind, Run, Span, Trait
from composer.policy.policy import Policy
from composer.rule import Rule, bad, good, remove, remove_sentence
from composer.text import sentence_at

_MESSAGES = {
    Place.AMAZON_OTHER: "This Amazon page is not part of the buyer's store.",
    Place.AMAZON_SHORT: "A shortened link hides where it leads.",
    Place.SHORTENER: "A shortened link hides where it leads.",
    Place.LOOKALIKE: "This address is not Amazon's, it only looks like it.",
    Place.NUMBER: "A link to a bare number address is not permitted.",
    Place.CARRIER: "Give the carrier and tracking number, not a link.",
    Place.OTHER: "A link to a page outside Amazon is not permitted.",
}


def check(draft: Draft, policy: Policy) -> Iterator[Finding]:
    """Yield a finding for each address outside Amazon, in the text, behind words, behind or in pictures."""
    for spot in draft_links(draft):
        if spot.link.place is not Place.AMAZON or spot.differs:
            span = spot.link.span
            yield Finding(span, _message(draft, spot), _fixes(draft.text, spot), sure=_sure(draft, policy, spot))
    for image in draft.images:
        if any(_outside(link) for link in links(image.alt or "")):
            yield Finding(image.span, "A picture must not show a web address.", removal(draft.text, image, safe=False))
        elif any(_outside(link) for link in links(_file_name(image.source))):
            yield Finding(image.span, "This picture may show a web address.", sure=False)
    for link in links(draft.subject):
        if _outside(link):
            yield Finding(WHOLE, "Take the web address out of the subject.")


def _file_name(source: str) -> str:
    """Return the name of a picture's file without its ending; what a logo is called tells what stands on it."""
    if not source.lower().startswith(("http:", "https:", "//")):
        return ""
    path = re.split(r"[?#]", source[:2000], maxsplit=1)[0].rstrip("/")
    name = path.partition("//")[2].rpartition("/")[2]
    return name.rpartition(".")[0].replace("_", " ").replace("@2x", "")


def _outside(link: Link) -> bool:
    """Whether the link leads away from Amazon for sure."""
    return link.certain and link.place is not Place.AMAZON


def _message(draft: Draft, spot: Spot) -> str:
    """Return what is wrong with the address."""
    if spot.where is Where.PICTURE:
        return "A picture or logo must not carry a link."
    if spot.differs:
        return "The link leads elsewhere than its words say."
    if not spot.link.certain:
        return "This reads like a web address."
    if spot.link.place is Place.OTHER and may_be_needed(spot.link, draft.kind, _sentence(draft, spot)):
        return "Keep this link only if the order needs it."
    return _MESSAGES[spot.link.place]


def _sure(draft: Draft, policy: Policy, spot: Spot) -> bool:
    """Whether the link is certainly one that is not permitted."""
    link = spot.link
    if spot.differs or spot.where is Where.PICTURE:
        return True
    if not link.certain or link.place in (Place.AMAZON_OTHER, Place.AMAZON_SHORT):
        return False
    own = {name.casefold() for name in (*draft.facts.names, *policy.own_words)}
    if link.named_only and link.host in own:
        return False
    return not may_be_needed(link, draft.kind, _sentence(draft, spot))


def _sentence(draft: Draft, spot: Spot) -> str:
    """Return the sentence in which the address stands."""
    return sentence_at(draft.text, spot.link.span.start).of(draft.text)


def _fixes(text: str, spot: Spot) -> tuple[Fix, ...]:
    """Return the fixes that take out the address, or its whole sentence."""
    if spot.href:
        return unlinked(spot)
    if spot.where is Where.PICTURE:
        return (remove(text, spot.link.span, "Remove picture", safe=False),)
    label = "Remove link" if spot.where is Where.TEXT or spot.shown else "Remove words"
    return (remove(text, spot.stretch(text), label, safe=False), remove_sentence(text, spot.link.span))


_TRACKING = "Track your parcel at ⟦https://www.dhl.de/track?id=1⟧."

RULE = Rule(
    title="Links outside Amazon",
    check=check,
    examples=(
        bad("Visit ⟦https://vendor.com/sale⟧ today.", fixed="Visit today."),
        bad("Das finden Sie auf ⟦werkzeugland.de⟧.", fixed="Das finden Sie auf."),
        bad("Visitez notre boutique (⟦www.boutique.fr⟧) !", fixed="Visitez notre boutique !"),
        bad("Nuestra ⟦tienda punto com⟧ le espera."),
        bad("Il sito è ⟦negozio[.]it⟧, grazie."),
        bad("詳しくは⟦vendor.co.jp⟧をご覧ください。"),
        bad("Sieh ⟦amazon.de.evil-shop.com⟧ und ⟦arnazon.com⟧ an."),
        bad("Le lien : ⟦bit.ly/3abc⟧"),
        bad("Go to ⟦https://amazon.com@evil.com/login⟧ now."),
        bad("Open ⟦192.168.1.1/setup⟧ now."),
        bad("Our page is ⟦v\u200bendor . com⟧."),
        bad("See ⟦amzn.to/3abc⟧.", sure=False),
        bad(_TRACKING, sure=False),
        bad(_TRACKING, kind=Kind.REVIEW_REQUEST),
        bad("Book a slot: ⟦https://book.freight.com/7⟧", kind=Kind.HEAVY_BULKY_DELIVERY, sure=False),
        bad("Your proof: ⟦https://proofs.com/7⟧", kind=Kind.CUSTOM_DESIGN, sure=False),
        bad("Click ⟦here⟧.", runs=(Run(Span(6, 10), Trait.LINK, "https://vendor.com"),)),
        bad("Click ⟦amazon.com⟧.", runs=(Run(Span(6, 16), Trait.LINK, "https://vendor.com"),)),
        bad("Regards ⟦\ufffc⟧", images=(Image(Span(8, 9), "logo.png", link="https://vendor.com"),)),
        bad("Regards⟦⟧", images=(Image(Span(7, 7), "https://m.media-amazon.com/vendor.com_logo.png"),), sure=False),
        bad("Regards⟦⟧", images=(Image(Span(7, 7), "cid:1", alt="Logo vendor.com"),)),
        good("You bought it on Amazon.de, see https://www.amazon.de/gp/your-account."),
        good("It shipped.It will arrive. Please print label.zip and manual.pdf."),
        good("Grazie.Il team della Muster S.p.A. saluta."),
        good("Version 2.0.1 runs on ASP.NET for 24.99eur."),
        good("Write to shop@vendor.com."),
        good("Search for our name on Google."),
        good("Click here.", runs=(Run(Span(6, 10), Trait.LINK, "https://www.amazon.com/gp/help"),)),
    ),
)
