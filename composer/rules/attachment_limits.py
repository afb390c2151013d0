"""At most five files may be attached, of the types Amazon takes and under 10 MB in all.

Seller Central and the Messaging API take text, PDF and Word files and JPG, GIF and PNG pictures. A file of another
type, a sixth file or one byte too many makes Amazon turn the whole message away. Where the file itself was looked
into, its bytes must be what its name says, and there must be some.
"""

from collections.abc import Iterator

from composer.finders.file_names import danger, ending, shortened
from composer.finders.file_types import DOCX, OLE, called, fits
from composer.model import WHOLE, Attachment, Draft, Finding, Kind
from composer.policy.policy import Policy
from composer.rule import Rule, bad, good

_TYPES = ("txt", "pdf", "doc", "docx", "jpg", "jpeg", "gif", "png")
_MEDIA_TYPES = (
    "text/plain",
    "application/pdf",
    "application/msword",
    DOCX,
    "image/jpeg",
    "image/gif",
    "image/png",
)
_LONGEST_ENDING = 12
_LONGEST = 60
"""Characters of a message."""


def check(draft: Draft, policy: Policy) -> Iterator[Finding]:
    """Yield findings about the whole message: too many files, too large, or of a type that is not taken."""
    files = draft.attachments
    most, limit = int(policy.number("attachment_limits.files")), int(policy.number("attachment_limits.bytes"))
    if len(files) > most:
        yield Finding(WHOLE, f"Amazon takes {most} files at most; here are {len(files)}.")
    size = sum(it.size or 0 for it in files)
    if size >= limit:
        yield Finding(WHOLE, f"The files have {size / 1e6:,.1f} MB; {limit / 1e6:g} MB is too much.")
    for ending_of_type in dict.fromkeys(ending(it.name) for it in files if not _taken(it)):
        if ending_of_type:
            yield Finding(WHOLE, f"Amazon takes no .{ending_of_type[:_LONGEST_ENDING]} files.")
        else:
            yield Finding(WHOLE, "A file has no ending that tells its type.", sure=False)
    for it in files:
        yield from _inside(it)


def _inside(attachment: Attachment) -> Iterator[Finding]:
    """Yield what is wrong with the bytes of a file that was looked into."""
    last, kind = ending(attachment.name), attachment.media_type
    if attachment.size == 0:
        yield _about(attachment, "This file is empty: “{}”.", sure=True)
    elif kind and not fits(last, kind) and danger(attachment) is None:
        yield _about(attachment, f"Not .{last} inside but {called(kind)}: “{{}}”.", sure=kind != OLE)


def _about(attachment: Attachment, message: str, *, sure: bool) -> Finding:
    """Return a finding that names a file."""
    return Finding(WHOLE, message.format(shortened(attachment.name, _LONGEST - len(message) + 2)), sure=sure)


def _taken(attachment: Attachment) -> bool:
    """Whether Amazon takes a file of this type, by its name or, where that tells nothing, by its media type."""
    last = ending(attachment.name)
    if last:
        return last in _TYPES
    return (attachment.media_type or "").split(";")[0].strip().lower() in _MEDIA_TYPES


def _files(*names: str, size: int | None = None) -> tuple[Attachment, ...]:
    """Return attachments of these names, all of one size."""
    return tuple(Attachment(name, size) for name in names)


RULE = Rule(
    title="Limits for files",
    check=check,
    examples=(
        bad("⟦⟧Six files.", attachments=_files("a.pdf", "b.pdf", "c.pdf", "d.pdf", "e.pdf", "f.pdf")),
        bad("⟦⟧Die Anleitung liegt bei.", attachments=_files("Anleitung.pdf", size=10_000_000)),
        bad("⟦⟧Voici les photos.", attachments=_files("a.jpg", "b.jpg", "c.jpg", size=4_000_000)),
        bad("⟦⟧Adjunto la hoja.", attachments=_files("pedido.xlsx")),
        bad("⟦⟧In allegato.", attachments=_files("foto.heic", "foto2.HEIC")),
        bad("⟦⟧動画です。", attachments=_files("video.mp4"), kind=Kind.REPLY),
        bad("⟦⟧The invoice.", attachments=_files("invoice"), sure=False),
        bad("⟦⟧Anbei.", attachments=(Attachment("Rechnung.pdf", 9_000, "image/png"),), kind=Kind.INVOICE),
        bad("⟦⟧Voici.", attachments=(Attachment("facture.docx", 9_000, OLE),), sure=False),
        bad("⟦⟧Adjunto.", attachments=(Attachment("factura.pdf", 0),)),
        good("Five files.", attachments=_files("a.pdf", "b.txt", "c.doc", "d.docx", "e.PNG", size=1_999_999)),
        good("Die Anleitung liegt bei.", attachments=_files("Anleitung.v2.1.PDF", size=9_999_999)),
        good("Voici la photo.", attachments=_files("photo.jpeg")),
        good("La factura.", attachments=(Attachment("factura", 10, "application/pdf"),)),
        good("La fattura.", attachments=(Attachment("fattura.PDF", 9_000, "application/pdf"),)),
        good("写真です。", attachments=(Attachment("写真.jpeg", 9_000, "image/jpeg; name=x"),)),
        good("No files."),
    ),
)
