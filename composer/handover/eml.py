"""Hands a draft over as an e-mail: a file that mail programs open as a draft, ready to be looked at and sent.

The e-mail goes to Amazon's stand-in for the buyer's address and to nobody else. It holds the words, the formatting
where there is any, and the attached files; nothing in it is fetched from elsewhere when it is read.
"""

import hashlib
import re
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from email.header import Header
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from itertools import count
from pathlib import Path

from composer import atomic
from composer.errors import UserError
from composer.handover import files
from composer.handover.attachments import Load, safe_name
from composer.handover.plain_text import normalised, with_targets
from composer.handover.way import Way
from composer.model import Attachment, Channel, Draft, Trait

CHANNEL = Channel.EMAIL.value
_POLICY = SMTP.clone(cte_type="7bit")
_LONGEST_WORD = 60
"""Characters from which on a word of a subject is encoded, so that no line of the header becomes too long."""
_FORMATTING = (Trait.BOLD, Trait.ITALIC, Trait.LINK, Trait.LIST)
_STEERING = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")
_SENDER = re.compile(r"[\w.+-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}", re.IGNORECASE | re.ASCII)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}")
_NOBODY = "permitted.invalid"
"""The domain of message ids where no sender is given: it belongs to nobody and tells nothing of the machine."""


@dataclass(frozen=True, slots=True)
class Envelope:
    """What an e-mail has besides the draft."""

    address: str
    """The buyer's stand-in, as ``alias.checked`` gave it."""
    dated: datetime
    """The e-mail's date, with its zone."""
    sender: str = ""
    """The seller's registered address; empty: the mail program fills in its own."""
    seed: str = ""
    """The same seed, date and draft give the same bytes; empty: no two e-mails have the same id."""


def way(path: Path, envelope: Envelope, load: Load) -> Way:
    """Return the way into an ``.eml`` file; ``load`` gives the bytes of what is attached."""

    def give(text: str) -> str:
        atomic.write(path, text.encode("ascii"))
        try:
            return path.read_bytes().decode("ascii", "replace")
        except OSError as error:
            raise UserError(f"{path} could not be read back: {error.strerror}. Save it in another place.") from error

    return Way(
        channel=CHANNEL,
        plain=False,
        judged_as=Channel.EMAIL,
        body=lambda draft: eml(draft, envelope, load),
        give=give,
        done=f"Saved as {path.name}. Open it in your mail program, look it over and send it.",
        differs=f"{path.name} holds something else than your e-mail. Save it in another place.",
    )


def sender(typed: str) -> str:
    """Return the seller's own address as it may stand in an e-mail, empty for none. Raises UserError."""
    address = typed.strip()
    if address and not _SENDER.fullmatch(address):
        raise UserError("The sender must be the address that is registered with Amazon, such as shop@example.com.")
    return address


def eml(draft: Draft, envelope: Envelope, load: Load) -> str:
    """Return a normalised draft as an e-mail: ASCII, lines ending in CR LF.

    Raises UserError when it has no subject, holds pictures, or an attached file is not as it was.
    """
    if not _line(draft.subject):
        raise UserError("An e-mail needs a subject. Enter one beside the text, then save it again.")
    if draft.images:
        raise UserError("An e-mail must not load pictures from elsewhere. Take them out, or attach them as files.")
    digest = _digest(envelope)
    message = EmailMessage(_POLICY)
    message.set_content(normalised(with_targets(draft), plain=True).text)
    if any(run.trait in _FORMATTING for run in draft.runs):
        message.add_alternative(files.html(draft), subtype="html")
    for attachment in draft.attachments:
        _attach(message, attachment, load(attachment))
    _tidy(message, digest)
    head = "".join(f"{name}: {value}\r\n" for name, value in _headers(draft, envelope, digest))
    return head + message.as_bytes().decode("ascii")


def _digest(envelope: Envelope) -> str:
    """Return what makes an e-mail's id and its boundaries: no word of it tells anything."""
    known = f"{envelope.seed}\n{envelope.dated.isoformat()}\n{envelope.address}"
    return hashlib.sha256(known.encode()).hexdigest()[:32] if envelope.seed else secrets.token_hex(16)


def _headers(draft: Draft, envelope: Envelope, digest: str) -> Iterator[tuple[str, str]]:
    """Yield the headers that say who writes to whom, when and about what; ASCII, folded with CR LF."""
    if envelope.sender:
        yield "From", envelope.sender
    yield "To", envelope.address
    yield "Subject", _folded(_line(draft.subject))
    yield "Date", format_datetime(envelope.dated)
    yield "Message-ID", f"<{digest}@{envelope.sender.rpartition('@')[2].lower() or _NOBODY}>"
    yield "X-Unsent", "1"
    if _LANGUAGE.fullmatch(draft.facts.language or ""):
        yield "Content-Language", draft.facts.language or ""


def _folded(subject: str) -> str:
    """Return a subject encoded where it must be, and folded."""
    plain = subject.isascii() and "=?" not in subject and max(map(len, subject.split())) < _LONGEST_WORD
    return Header(subject, "us-ascii" if plain else "utf-8", 76, "Subject").encode(linesep="\r\n")


def _line(text: str) -> str:
    """Return a text as it may stand in a header: one line, and nothing in it that ends one."""
    return " ".join(_STEERING.sub(" ", text).split())


def _attach(message: EmailMessage, attachment: Attachment, data: bytes) -> None:
    """Attach a file under its own name."""
    maintype, _, subtype = (attachment.media_type or "application/octet-stream").partition("/")
    name = _line(safe_name(attachment.name)) or "file"
    message.add_attachment(data, maintype=maintype, subtype=subtype, filename=name)


def _tidy(message: EmailMessage, digest: str) -> None:
    """Give each part that holds parts its boundary; "=_" stands in no encoded text."""
    numbers = count(1)
    for part in message.walk():
        if part is not message:
            del part["MIME-Version"]
        if part.is_multipart():
            part.set_boundary(f"=_{digest}_{next(numbers)}")
