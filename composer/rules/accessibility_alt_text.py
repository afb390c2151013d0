"""Every picture must have a text that stands for it where it cannot be seen.

Amazon asks for messages that everybody can read, as the W3C's guidelines describe it. Screen readers read the ``alt``
text aloud, and mail programs that block pictures show it. A picture that is only an ornament has an empty one; one that
is a link needs words. A text that is no more than a file's name is shown as not sure.
"""

import re
from collections.abc import Iterator

from composer.finders.styling import seen
from composer.model import Draft, Finding, Image, Span
from composer.policy.policy import Policy
from composer.rule import Rule, bad, good

_SMALL = 3
"""Pixels up to which a picture shows nothing, so that there is nothing to say of it."""
_NO_WORDS = re.compile(
    r"\s*(?:[\w() .-]{1,80}\.(?:png|jpe?g|gif|webp|bmp|svg|heic|tiff?)"
    r"|(?:image|img|picture|pic|photo|bild|foto|imagen?|immagine|imagem|afbeelding|zdj[eę]cie|obraz|resim|görsel|画像|写真)"
    r"[\s_-]{0,2}\d{0,6}|(?:dsc|img|pxl|screenshot)[\s_-]?\d[\w -]{0,40}|[\W\d_]{1,40})\s*",
    re.IGNORECASE,
)


def check(draft: Draft, policy: Policy) -> Iterator[Finding]:
    """Yield a finding for each picture without a text that stands for it."""
    del policy
    for image in seen(draft):
        if image.behind or any(side is not None and side <= _SMALL for side in (image.width, image.height)):
            continue
        if image.alt is None:
            yield Finding(image.span, "This picture has no text for those who cannot see it.")
        elif image.link and not image.alt.strip():
            yield Finding(image.span, "A picture that is a link needs a text.")
        elif image.alt.strip() and _NO_WORDS.fullmatch(image.alt[:200]):
            yield Finding(image.span, "Say what the picture shows, not what its file is called.", sure=False)


def _picture(alt: str | None, *, link: str | None = None, size: int = 80, hidden: bool = False) -> Image:
    """Return a picture at the end of an example's text."""
    return Image(Span(5, 5), "cid:logo", size, size, alt, link, hidden=hidden)


RULE = Rule(
    title="Texts for pictures",
    check=check,
    examples=(
        bad("Hello⟦⟧", images=(_picture(None),)),
        bad("Hallo⟦⟧", images=(_picture("", link="https://www.amazon.de"),)),
        bad("Adieu⟦⟧", images=(_picture("IMG_2041.jpg"),), sure=False),
        bad("Salve⟦⟧", images=(_picture("immagine"),), sure=False),
        good("Hello", images=(_picture("Logo of North Lamps"),)),
        good("Hallo", images=(_picture(""),)),
        good("Adiós", images=(_picture(None, size=1), _picture(None, hidden=True))),
        good("お客様", images=(Image(Span(3, 3), "cid:1", alt="ランプの図面"),)),
    ),
)
