"""A link to Amazon should lead to the order, not to products or a store.

Pages of orders, reviews, feedback, help and returns are fine. Links to products, stores, search results, coupons and
sellers' profiles, and any link with a partner's tag, promote something, and many were blocked for it.
"""

from collections.abc import Iterator

from composer.finders.amazon_pages import Page, page
from composer.finders.draft_links import Spot, Where, draft_links, unlinked
from composer.finders.hosts import Place
from composer.model import Draft, Finding, Fix, Image, Run, Span, Trait
from composer.policy.policy import Policy
from composer.rule import Rule, bad, good, remove, remove_sentence

_MESSAGES = {
    Page.PRODUCT: "Leave out links to product pages.",
    Page.STORE: "Leave out links to a store on Amazon.",
    Page.SEARCH: "Leave out links to search results and lists.",
    Page.SELLER: "Leave out links to a seller's page.",
    Page.OFFER: "Leave out links to coupons and promotions.",
    Page.AFFILIATE: "Leave out links with a partner's tag.",
}


def check(draft: Draft, policy: Policy) -> Iterator[Finding]:
    """Yield a finding for each Amazon link that leads to something for sale."""
    del policy
    for spot in draft_links(draft):
        if spot.link.place is Place.AMAZON:
            message = _MESSAGES.get(page(spot.link.rest))
            if message:
                yield Finding(spot.link.span, message, _fixes(draft.text, spot))


def _fixes(text: str, spot: Spot) -> tuple[Fix, ...]:
    """Return the fixes that take out the address, or its whole sentence."""
    if spot.href:
        return unlinked(spot)
    if spot.where is Where.PICTURE:
        return (remove(text, spot.link.span, "Remove picture", safe=False),)
    label = "Remove link" if spot.where is Where.TEXT or spot.shown else "Remove words"
    return (remove(text, spot.stretch(text), label, safe=False), remove_sentence(text, spot.link.span))


RULE = Rule(
    title="Links to Amazon",
    check=check,
    examples=(
        bad("Buy it again: ⟦https://www.amazon.com/dp/B0ABCDEFGH⟧", fixed="Buy it again:"),
        bad("Hier: ⟦amazon.de/Tolles-Ding/dp/B0ABCDEFGH?ref=x⟧."),
        bad("Voir ⟦https://www.amazon.fr/stores/page/1⟧."),
        bad("Nuestra tienda ⟦https://www.amazon.es/shops/A1BCD⟧"),
        bad("⟦https://www.amazon.it/s?me=A1BCD⟧"),
        bad("商品は⟦https://www.amazon.co.jp/gp/product/B0ABCDEFGH⟧です。"),
        bad("See ⟦https://www.amazon.com/s?k=lamp&tag=vendor-20⟧."),
        bad("⟦https://www.amazon.com/sp?seller=A1BCD⟧"),
        bad("Look ⟦here⟧.", runs=(Run(Span(5, 9), Trait.LINK, "https://www.amazon.com/dp/B0ABCDEFGH"),)),
        bad("⟦\ufffc⟧", images=(Image(Span(0, 1), "logo.png", link="https://www.amazon.com/stores/x"),)),
        good("See https://www.amazon.com/gp/your-account/order-details?orderID=111-2222222-3333333."),
        good("Bewerten: https://www.amazon.de/review/create-review?asin=B0ABCDEFGH"),
        good("https://www.amazon.co.uk/hz/feedback?orderID=111-2222222-3333333"),
        good("Aide : https://www.amazon.fr/gp/help/customer/display.html"),
        good("https://www.amazon.es/returns and https://www.amazon.it/spr/returns/cart"),
        good("You bought it on Amazon.com, thank you."),
        good("https://www.amazon.com"),
    ),
)
