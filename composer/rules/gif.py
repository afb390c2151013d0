"""Messages must not hold GIF pictures.

An inline picture counts by its file name, by its ``data:`` type or by its first bytes. A ``.gif``
file as an attachment, or a sentence that names one, is shown as not sure.
"""

import re
from collections.abc import Iterator

from composer.finders.pictures import removal
from composer.finders.spare import spare
from composer.finders.tags import markup
from composer.model import WHOLE, Attachment, Draft, Finding, Fix, Image, Span
from composer.policy.policy import Policy
from composer.rule import Rule, bad, change, good

_MESSAGE = "Amazon allows no GIF pictures."
_ATTACHED = "A GIF file is attached; use PNG or JPG."
_NAMED = "A GIF file is named; use PNG or JPG."

_GIF_SOURCE = re.compile(r"\.gif\s*$", re.IGNORECASE)
_NAME = r"[\w.%+~@/:-]{1,300}(?<![./])\.gif(?![\w.-]*[\w-])"
# What mail programs and editors leave of a picture in plain text, and a bare file name.
_LEFT_OVER = re.compile(
    rf"!?\[[^\[\]\n]{{0,100}}\]\([^()\s]{{0,300}}\.gif(?:\?[^()\s]{{0,300}})?\)"
    rf"|\[(?:image|cid|img|bild|imagen?|immagine)\s?:\s?[^\[\]\n]{{0,200}}?\.gif[^\[\]\n]{{0,100}}\]"
    rf"|<[^<>\n\s]{{1,200}}\.gif(?:[@?][^<>\n]{{0,100}})?>"
    rf"|\[[\w. %-]{{1,200}}\.gif\]"
    rf"|(?<![\w./@%+~:-])(?P<bare>{_NAME})",
    re.IGNORECASE,
)


def check(draft: Draft, policy: Policy) -> Iterator[Finding]:
    """Yield a finding for each GIF among the pictures, the attachments and the text."""
    del policy
    for attachment in draft.attachments:
        if _attached_gif(attachment):
            yield Finding(WHOLE, _ATTACHED, sure=False)
    taken = []
    for image in draft.images:
        if _inline_gif(image):
            taken.append(image.span)
            yield Finding(image.span, _MESSAGE, removal(draft.text, image))
    if ".gif" not in draft.text.lower():
        return
    for finding in _in_text(draft.text):
        if not any(finding.span.touches(span) for span in taken):
            yield finding


def _inline_gif(image: Image) -> bool:
    """Whether the picture is a GIF by name, type or bytes."""
    if (image.kind or "").lower() in ("gif", "image/gif"):
        return True
    source = image.source.strip().lower()
    if source.startswith("data:"):
        return source.startswith("data:image/gif")
    return bool(_GIF_SOURCE.search(re.split(r"[?#]", source, maxsplit=1)[0]))


def _attached_gif(attachment: Attachment) -> bool:
    """Whether the attached file is a GIF by name or type."""
    by_type = (attachment.media_type or "").split(";")[0].strip().lower() == "image/gif"
    return by_type or bool(_GIF_SOURCE.search(attachment.name))


def _removal(text: str, span: Span) -> tuple[Fix, ...]:
    """Return the fix that takes the picture out, or nothing where it has no place in the text."""
    if not len(span):
        return ()
    room, instead = spare(text, span.start, span.end)
    return (change(room, instead, "Remove the picture", safe=True),)


def _in_text(text: str) -> Iterator[Finding]:
    """Yield what is left of GIF pictures in the text, and sentences that name a GIF file."""
    tags = [it.span for it in markup(text) if it.name == "img" and ".gif" in it.span.of(text).lower()]
    for span in tags:
        yield Finding(span, _MESSAGE, _removal(text, span))
    for match in _LEFT_OVER.finditer(text):
        span = Span(*match.span())
        if any(span.touches(tag) for tag in tags):
            continue
        if match["bare"] is None:
            yield Finding(span, _MESSAGE, _removal(text, span))
        elif "//" not in match["bare"] and not match["bare"].lower().startswith("www."):
            alone = text[: span.start].rpartition("\n")[2].strip() + text[span.end :].partition("\n")[0].strip() == ""
            yield Finding(span, _MESSAGE if alone else _NAMED, _removal(text, span) if alone else (), alone)


RULE = Rule(
    title="GIF pictures",
    check=check,
    examples=(
        bad(
            "Hello ⟦\ufffc⟧ there", images=(Image(Span(6, 7), "https://shop.example/Hi.GIF?x=1"),), fixed="Hello there"
        ),
        bad("⟦\ufffc⟧", images=(Image(Span(0, 1), "data:image/gif;base64,R0lGOD"),)),
        bad("Logo ⟦\ufffc⟧", images=(Image(Span(5, 6), "cid:logo", kind="gif"),)),
        bad("⟦⟧Die Anleitung liegt bei.", attachments=(Attachment("Anleitung.gif"),), sure=False),
        bad("⟦⟧Voici la notice.", attachments=(Attachment("notice", media_type="image/gif"),), sure=False),
        bad('Gracias ⟦<img src="https://a.example/hola.gif">⟧', fixed="Gracias"),
        bad("Ciao\n⟦[image: banner.gif]⟧", fixed="Ciao"),
        bad("ありがとう\n⟦smile.gif⟧\n", fixed="ありがとう\n"),
        bad("See the file ⟦steps.gif⟧ for help.", sure=False),
        good("Logo \ufffc", images=(Image(Span(5, 6), "https://a.example/gif/logo.png?from=a.gif"),)),
        good("The player shows JPG, PNG and .gif files.", attachments=(Attachment("gif.pdf", 1, "application/pdf"),)),
        good("A gift for you, gif.pdf is attached."),
    ),
)
