"""Pictures must not tell you that the buyer has opened the message.

Amazon allows no pictures that track. Found are pictures from the web that nobody can see, because they are hidden or
only a few pixels in size, and those on the addresses of mail trackers. A long code in the address of a picture may
stand for one buyer, so it is shown as not sure. Mail add-ons put such pictures in by themselves: switch them off.
"""

import re
from collections.abc import Iterator

from composer.finders.pictures import removal
from composer.markup.pictures import counts_readers, remote
from composer.model import Draft, Finding, Image, Span
from composer.policy.policy import Policy
from composer.rule import Rule, bad, good

_LINE = 20
"""Pixels from which a thin picture may be a line between two parts."""
_TOKEN = re.compile(r"(?<![\w%-])(?=[\w-]{0,200}?\d)(?=[\w-]{0,200}?[a-zA-Z])[\w-]{16,}={0,2}(?![\w%-])|[0-9a-f]{24,}")
_SHELF = re.compile(
    r"/(?:images?|img|media|assets?|static|uploads?|files?|content|gallery|cdn|logos?|pictures?|photos?|wp-content)/",
    re.IGNORECASE,
)
_FILE = re.compile(r"\.(?:png|jpe?g|gif|webp|svg|bmp|avif)$", re.IGNORECASE)
_AMAZON = re.compile(r"https?://[\w.-]{0,60}(?:media-amazon|ssl-images-amazon|images-amazon)\.com/", re.IGNORECASE)


def check(draft: Draft, policy: Policy) -> Iterator[Finding]:
    """Yield a finding for each picture that tracks, or may do so."""
    most = policy.number("tracking_pixel.pixels")
    seen = set()
    for image in draft.images:
        if (image.span, image.source) in seen or not remote(image.source):
            continue
        seen.add((image.span, image.source))
        if _line(image, most):
            yield Finding(
                image.span, "A picture this thin can track; leave it out.", removal(draft.text, image), sure=False
            )
        elif image.hidden or _small(image, most) or counts_readers(image.source):
            yield Finding(image.span, "This picture tracks whether the mail is read.", removal(draft.text, image))
        elif _coded(image.source):
            fixes = removal(draft.text, image, safe=False)
            yield Finding(image.span, "The code in this picture's address may track.", fixes, sure=False)


def _small(image: Image, most: float) -> bool:
    """Whether the picture is too small to be seen."""
    return any(side is not None and side <= most for side in (image.width, image.height))


def _line(image: Image, most: float) -> bool:
    """Whether the picture may as well be a line or a gap: thin, and long."""
    sides = [side for side in (image.width, image.height) if side is not None]
    thin = len(sides) == 2 and min(sides) <= most and max(sides) >= _LINE
    return thin and not image.hidden and not counts_readers(image.source)


def _coded(source: str) -> bool:
    """Whether a long code stands in the address, other than in the name of a file on a shelf."""
    if _AMAZON.match(source):
        return False
    path, _, query = source[:2000].partition("?")
    path = path.partition("//")[2].partition("/")[2]
    if _TOKEN.search(query):
        return True
    return not (_SHELF.search(f"/{path}") and _FILE.search(path)) and _TOKEN.search(path) is not None


def _picture(source: str, width: int | None = None, height: int | None = None, *, hidden: bool = False) -> Image:
    """Return a picture at the end of an example's text."""
    return Image(Span(5, 5), source, width, height, "", hidden=hidden)


RULE = Rule(
    title="Tracking pictures",
    check=check,
    examples=(
        bad("Hello⟦⟧", images=(_picture("https://a.example/p.png", 1, 1),)),
        bad("Hallo⟦⟧", images=(_picture("https://a.example/p.png", hidden=True),)),
        bad("Adieu⟦⟧", images=(_picture("https://mailtrack.io/trace/mail/8.png"),)),
        bad("Adiós⟦⟧", images=(_picture("https://a.example/open.php?u=77"),)),
        bad("Salve⟦⟧", images=(_picture("https://a.example/i/9f86d081884c7d659a2feaa0c55ad015", 200, 80),), sure=False),
        bad("Hallå⟦⟧", images=(_picture("https://a.example/logo.png?id=a8Zk20Qp41LmX7vT9s", 200, 80),), sure=False),
        bad("Merci⟦⟧", images=(_picture("https://a.example/line.png", 560, 2),), sure=False),
        good("Hello", images=(_picture("https://a.example/logo.png?v=17", 200, 80),)),
        good("Hallo", images=(_picture("cid:image001.png@01D9", 1, 1), _picture("data:image/png;base64,AA", 1, 1))),
        good("Adieu", images=(_picture("https://m.media-amazon.com/images/I/71Zt5dPKhRLx9QmWq2.jpg", 300, 300),)),
        good("Salve", images=(_picture("https://cdn.example/images/9f86d081884c7d659a2feaa0.png", 200, 80),)),
    ),
)
