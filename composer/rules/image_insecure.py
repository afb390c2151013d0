"""Pictures must come over a secure connection: their address starts with https.

Amazon forbids pictures that are not secured. Found are pictures over http, over an address that begins with two
slashes and names no connection, in styles too, and those that lie on your own computer, which no buyer can see.
"""

from collections.abc import Iterator

from composer.finders.pictures import removal
from composer.model import Draft, Finding, Fix, Image, Mend, Restyle, Span
from composer.policy.policy import Policy
from composer.rule import Rule, bad, good

_SAFE = ("https:", "cid:", "data:")
_LOCAL = ("file:", "blob:", "content:", "\\\\")


def check(draft: Draft, policy: Policy) -> Iterator[Finding]:
    """Yield a finding for each picture that does not come over https or inside the message."""
    del policy
    seen = set()
    for image in draft.images:
        source = image.source.strip().lower()
        if not source or source.startswith(_SAFE) or (image.span, source) in seen:
            continue
        seen.add((image.span, source))
        if source.startswith(("http:", "//")):
            yield Finding(image.span, "This picture is not secure: use https.", _secured(image))
        elif source.startswith(_LOCAL) or source[1:3] in (":\\", ":/"):
            yield Finding(image.span, "This picture lies on your computer only.", removal(draft.text, image))
        elif ":" in source.split("/")[0]:
            yield Finding(image.span, "This picture is not secure: use https.", removal(draft.text, image))
        else:
            message = "This picture's address is not whole: it needs https."
            yield Finding(image.span, message, removal(draft.text, image), sure=False)


def _secured(image: Image) -> tuple[Fix, ...]:
    """Return the fix that asks for the same picture over https; whether it is there, only the seller can know."""
    return (Fix("Use https", (), safe=True, restyle=(Restyle(Mend.PICTURE_HTTPS, image.source),)),)


def _picture(source: str) -> Image:
    """Return a picture at the end of an example's text."""
    return Image(Span(5, 5), source, 120, 40, "Logo")


RULE = Rule(
    title="Secure pictures",
    check=check,
    examples=(
        bad("Hello⟦⟧", images=(_picture("http://a.example/logo.png"),)),
        bad("Hallo⟦⟧", images=(_picture("//a.example/logo.png"),)),
        bad("Adieu⟦⟧", images=(_picture("HTTP://a.example/logo.png"),)),
        bad("Salve⟦⟧", images=(_picture("ftp://a.example/logo.png"),)),
        bad("Adiós⟦⟧", images=(_picture("file:///C:/Temp/image001.png"),)),
        bad("Merci⟦⟧", images=(_picture("images/logo.png"),), sure=False),
        good("Hello", images=(_picture("https://a.example/logo.png"),)),
        good("Hallo", images=(_picture("cid:image001.png@01D9"),)),
        good("Adieu", images=(_picture("data:image/png;base64,iVBORw0KGgo="),)),
    ),
)
