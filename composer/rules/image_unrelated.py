"""Pictures must be your plain logo or the proof of a design that the buyer ordered.

Amazon allows no pictures of products, since it shows them itself, and none that have nothing to do with your brand,
such as banners, stars, signs of social networks or greetings. What a picture shows only you can tell: where its text
and its file's name say nothing, it is a hint.
"""

import re
from collections.abc import Iterator

from composer.finders.pictures import removal
from composer.finders.styling import seen
from composer.model import Draft, Finding, Image, Kind, Span
from composer.policy.policy import Policy
from composer.rule import Rule, bad, good

_SMALL = 3
_LOGO = re.compile(
    r"logo(?![a-z]{4})|(?<![a-z])(?:brand|signature|unterschrift|signatur|firma|handtekening|podpis|imza|wordmark|emblem)"
    r"(?![a-z])|ロゴ|社章",
    re.IGNORECASE,
)
_PRODUCT = re.compile(
    r"(?<![a-z])(?:products?|produkte?|produits?|productos?|prodott[oi]|produtos?|producten|produkter|produkty|ürün|urun"
    r"|article|artikel|articulo|artículo|articolo|artigo|item|listing|main[_ -]?image|packshot|asin|b0[a-z0-9]{8})"
    r"(?![a-z])|商品|製品",
    re.IGNORECASE,
)
_PRODUCT_HOST = re.compile(r"(?:media-amazon|ssl-images-amazon|images-amazon)\.com/images/[ipg]/", re.IGNORECASE)
_UNRELATED = re.compile(
    r"(?<![a-z])(?:banner|hero|promo\w{0,8}|sale|offers?|angebot|rabatt|coupon|gutschein|discount|voucher|newsletter|ads?"
    r"|stars?|sterne|étoiles|estrellas|stelle|estrelas|sterren|stjärnor|gwiazdki|yıldız|5[-_ ]?stars?|reviews?|rating"
    r"|facebook|instagram|twitter|tiktok|youtube|pinterest|linkedin|whatsapp|telegram|social|qr(?:[-_ ]?code)?"
    r"|thank[-_ ]?you|danke|merci|gracias|grazie|obrigad[oa]|happy|smil(?:e|ey)|christmas|weihnachten"
    r"|noël|navidad|natale|birthday|party|meme|sticker|unsplash|shutterstock|istock|pexels|background|footer|header)"
    r"(?![a-z])|星|レビュー|クーポン",
    re.IGNORECASE,
)


def check(draft: Draft, policy: Policy) -> Iterator[Finding]:
    """Yield a finding for each picture that is, or may be, neither a logo nor a proof."""
    del policy
    for image in seen(draft):
        if not _nothing_to_see(image):
            yield from _judged(draft, image)


def _judged(draft: Draft, image: Image) -> Iterator[Finding]:
    """Yield what is to be said of one picture."""
    told = _told(image)
    fixes = removal(draft.text, image, safe=False)
    proof = draft.kind is Kind.CUSTOM_DESIGN
    if _PRODUCT_HOST.search(image.source) or (_PRODUCT.search(told) and not proof and not _LOGO.search(told)):
        yield Finding(image.span, "Amazon allows no pictures of the product.", fixes)
    elif _LOGO.search(told) or _named(draft, image):
        return
    elif _UNRELATED.search(told):
        yield Finding(image.span, "Amazon allows a plain logo, no other pictures.", fixes)
    elif not proof and ".gif" not in told.lower():
        yield Finding(image.span, "Is this your plain logo? Other pictures are not allowed.", fixes, sure=False)


def _told(image: Image) -> str:
    """Return what the picture's text and the name of its file say."""
    if image.source.lower().startswith("data:"):
        return image.alt or ""
    path = image.source.split("?")[0].split("#")[0].rstrip("/")
    name = "/".join(path.partition("//")[2].split("/")[1:][-2:]) if "//" in path else path
    return f"{image.alt or ''} {name}"[:400]


def _named(draft: Draft, image: Image) -> bool:
    """Whether the picture's text is a name of the seller's or of the order's brand."""
    alt = (image.alt or "").casefold().strip()
    return bool(alt) and any(alt == name.casefold().strip() for name in draft.facts.names)


def _nothing_to_see(image: Image) -> bool:
    """Whether the picture is too small to show anything."""
    return any(side is not None and side <= _SMALL for side in (image.width, image.height))


def _picture(alt: str | None, source: str = "cid:image001.png", width: int | None = None) -> Image:
    """Return a picture at the end of an example's text."""
    return Image(Span(5, 5), source, width, width, alt)


RULE = Rule(
    title="Pictures",
    check=check,
    examples=(
        bad("Hello⟦⟧", images=(_picture("Your product"),)),
        bad("Hallo⟦⟧", images=(_picture(None, "https://m.media-amazon.com/images/I/71Zt5dPKhR.jpg"),)),
        bad("Adieu⟦⟧", images=(_picture("Cinq étoiles"),)),
        bad("Adiós⟦⟧", images=(_picture("", "https://a.example/img/facebook.png"),)),
        bad("Salve⟦⟧", images=(_picture("", "https://a.example/summer-banner.jpg"),)),
        bad("Hallå⟦⟧", images=(_picture(None),), sure=False),
        bad("ご注文の品⟦⟧", images=(_picture("商品の写真"),)),
        good("Hello", images=(_picture("North Lamps logo"),)),
        good("Hallo", images=(_picture("", "https://a.example/nordlampen_logo@2x.png"),)),
        good("Adieu", images=(_picture("Aperçu de la gravure", "cid:2"),), kind=Kind.CUSTOM_DESIGN),
        good("Salve", images=(_picture("North Lamps"),), names=("North Lamps",)),
        good("Hallå", images=(_picture("", "https://a.example/p.png", 1),)),
    ),
)
