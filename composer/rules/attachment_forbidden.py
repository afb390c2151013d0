"""Only instructions, warranties, invoices, or what your reason for writing calls for may be attached.

Amazon takes product instructions, warranties and invoices; with the matching reason also a proof of a custom design,
a return label, a legal notice or a digital key. Advertising, programs, archives and files with macros never go,
whatever they are called. What a paper is about can be told from its name only, so a name that says nothing is pointed
out, less surely, and a picture's name as a hint.
"""

from collections.abc import Iterator

from composer.finders.file_names import danger, double, ending, numbered, shortened, sorts
from composer.finders.file_words import Sort
from composer.model import WHOLE, Attachment, Draft, Finding, Kind
from composer.policy.policy import Policy
from composer.rule import Rule, bad, good

_LONGEST = 60
"""Characters of a message."""
_DANGERS = {
    "program": "No program may be attached: “{}”.",
    "archive": "No archive may be attached: “{}”.",
    "macro": "No file with macros may be attached: “{}”.",
    "hidden": "This name hides what the file is: “{}”.",
}
_DOUBLE = "Two endings; say what the file is: “{}”."
_PROMOTION = "No advertising may be attached: “{}”."
_OTHER_KIND = "This does not fit why you write: “{}”."
_UNCLEAR = "Name the file by what it is: “{}”."

_FITTING = {
    Sort.PROOF: (Kind.CUSTOM_DESIGN, Kind.REPLY),
    Sort.LABEL: (Kind.RETURN_QUESTION, Kind.ORDER_PROBLEM, Kind.REPLY),
    Sort.KEY: (Kind.OTHER_REQUIRED, Kind.ORDER_PROBLEM, Kind.REPLY),
}
_PICTURES = ("jpg", "jpeg", "png", "gif")
# With these reasons, a name that says nothing is that of the file that the reason is about.
_ABOUT_FILES = (Kind.INVOICE, Kind.CUSTOM_DESIGN, Kind.RETURN_QUESTION, Kind.REPLY)


def check(draft: Draft, policy: Policy) -> Iterator[Finding]:
    """Yield a finding about the whole message for each file that may not go with it."""
    del policy
    for attachment in draft.attachments:
        found = _judged(attachment, draft)
        if found is not None:
            message, sure = found
            told = message.format(shortened(attachment.name, _LONGEST - len(message) + 2))
            yield Finding(WHOLE, told, sure=sure, mild=message is _UNCLEAR and ending(attachment.name) in _PICTURES)


def _judged(attachment: Attachment, draft: Draft) -> tuple[str, bool] | None:
    """Return what is wrong with a file and whether that is sure, or None."""
    bad_sort = danger(attachment)
    if bad_sort:
        return _DANGERS[bad_sort], True
    if double(attachment.name):
        return _DOUBLE, False
    found = sorts(attachment.name)
    if Sort.PROMOTION in found:
        return _PROMOTION, Sort.DOCUMENT not in found
    if Sort.DOCUMENT in found or any(draft.kind in _FITTING[sort] for sort in found):
        return None
    if found:
        return _OTHER_KIND, False
    if draft.kind in _ABOUT_FILES or numbered(attachment.name) or Sort.DOCUMENT in sorts(draft.text):
        return None
    return _UNCLEAR, False


def _files(*names: str) -> tuple[Attachment, ...]:
    """Return attachments of these names."""
    return tuple(Attachment(name) for name in names)


RULE = Rule(
    title="Files to attach",
    check=check,
    examples=(
        bad("⟦⟧Here you are.", attachments=_files("flyer.pdf"), kind=Kind.REPLY),
        bad("⟦⟧Anbei die Rechnung.", attachments=_files("Rechnung.pdf", "Gutschein_10.pdf"), kind=Kind.INVOICE),
        bad("⟦⟧Voici la facture.", attachments=_files("catalogue-2027.pdf"), kind=Kind.INVOICE),
        bad("⟦⟧Adjunto.", attachments=_files("lista de precios.docx"), kind=Kind.REPLY),
        bad("⟦⟧In allegato.", attachments=_files("buono_sconto.png"), kind=Kind.ORDER_PROBLEM),
        bad("⟦⟧添付します。", attachments=_files("割引クーポン.pdf"), kind=Kind.REPLY),
        bad("⟦⟧The invoice.", attachments=_files("invoice.pdf.exe"), kind=Kind.INVOICE),
        bad("⟦⟧The manual.", attachments=_files("manual.zip"), kind=Kind.REPLY),
        bad("⟦⟧Die Anleitung.", attachments=_files("Anleitung.docm"), kind=Kind.REPLY),
        bad("⟦⟧Your parcel is late.", attachments=_files("scan0001.pdf"), sure=False),
        bad("⟦⟧Your invoice.", attachments=_files("return_label.pdf"), kind=Kind.INVOICE, sure=False),
        bad("⟦⟧La facture.", attachments=(Attachment("facture.pdf", 9, "application/zip"),), kind=Kind.INVOICE),
        good("Here is your invoice.", attachments=_files("Invoice_004518.pdf"), kind=Kind.INVOICE),
        good("Die Teile fehlen.", attachments=_files("Montageanleitung_v2.1.pdf"), kind=Kind.ORDER_PROBLEM),
        good("Voici la facture.", attachments=_files("FA-2026-1182.pdf"), kind=Kind.INVOICE),
        good("Etiqueta adjunta.", attachments=_files("etiqueta_devolucion.pdf"), kind=Kind.RETURN_QUESTION),
        good("La bozza.", attachments=_files("bozza_targa.pdf"), kind=Kind.CUSTOM_DESIGN),
        good("保証書です。", attachments=_files("保証書.pdf"), kind=Kind.OTHER_REQUIRED),
        good("Karta gwarancyjna.", attachments=_files("karta_gwarancyjna.pdf"), kind=Kind.ORDER_PROBLEM),
        good("Here is the photo you asked for.", attachments=_files("IMG_2231.jpg"), kind=Kind.REPLY),
        good("Flyer, coupon and catalogue are words."),
    ),
)
