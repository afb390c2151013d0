"""An e-mail says what was written, to the buyer's stand-in alone, and cannot be made to say more."""

import email
import email.policy
import re
from dataclasses import replace
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import parsedate_to_datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from composer.errors import UserError
from composer.handover.attachments import safe_name
from composer.handover.eml import Envelope, eml, sender
from composer.handover.plain_text import normalised
from composer.model import WHOLE, Attachment, Draft, Facts, Image, Run, Span, Trait

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
ADDRESS = "a1b2c3d4e5f6g7h@marketplace.amazon.de"
ENVELOPE = Envelope(ADDRESS, NOON, seed="seed")
DRAFT = Draft("Guten Tag,\nIhr Paket ist unterwegs.", subject="Bestellung 302-1234567-7654321")

TEXTS = st.text(st.characters(codec="utf-8"), max_size=120)
SCRIPTS = st.text(st.sampled_from("aß żé 注文ごç\u200d👩🏽אב مرحبا नमस्ते ไทย=?_\"';,<>@().\\/\u3000"), max_size=160)


def nothing(_: Attachment) -> bytes:
    raise AssertionError("nothing is attached")


def made(draft: Draft, envelope: Envelope = ENVELOPE, data: bytes = b"%PDF-1.7\r\n\x00\xff") -> str:
    return eml(normalised(draft, plain=False), envelope, lambda _: data)


def read(text: str) -> EmailMessage:
    return email.message_from_bytes(text.encode("ascii"), policy=email.policy.default)


def body(message: EmailMessage, form: str = "plain") -> str:
    part = message.get_body((form,))
    assert part is not None
    return str(part.get_content()).replace("\r\n", "\n").removesuffix("\n")


def test_a_plain_draft_is_one_plain_part() -> None:
    message = read(made(DRAFT))
    assert message.get_content_type() == "text/plain"
    assert body(message) == DRAFT.text
    assert (message["To"], message["Subject"], message["X-Unsent"]) == (ADDRESS, DRAFT.subject, "1")
    assert parsedate_to_datetime(message["Date"]) == NOON
    assert message["From"] is None
    assert [name for name, _ in message.items()] == [
        *("To", "Subject", "Date", "Message-ID", "X-Unsent"),
        *("Content-Type", "Content-Transfer-Encoding", "MIME-Version"),
    ]


def test_sender_and_language_are_told_where_known() -> None:
    message = read(made(replace(DRAFT, facts=Facts(language="de-DE")), replace(ENVELOPE, sender="Shop@Example.com")))
    assert message["From"] == "Shop@Example.com"
    assert message["Content-Language"] == "de-DE"
    assert str(message["Message-ID"]).endswith("@example.com>")


def test_the_message_id_tells_nothing_and_is_new_without_a_seed() -> None:
    first, second = (read(made(DRAFT, replace(ENVELOPE, seed="")))["Message-ID"] for _ in range(2))
    assert first != second
    assert re.fullmatch(r"<[0-9a-f]{32}@permitted\.invalid>", first)


def test_the_same_seed_gives_the_same_bytes() -> None:
    draft = replace(
        DRAFT, runs=(Run(Span(0, 5), Trait.BOLD),), attachments=(Attachment("a.pdf", 9, "application/pdf"),)
    )
    assert made(draft) == made(draft)
    assert made(draft) != made(draft, replace(ENVELOPE, seed="other"))


def test_formatting_adds_an_html_part_and_plain_words_say_as_much() -> None:
    text = "Guten Tag,\neins\nzwei\nsiehe hier"
    runs = (
        Run(Span(0, 5), Trait.BOLD),
        Run(Span(11, 20), Trait.LIST, "bullet"),
        Run(Span(27, 31), Trait.LINK, "https://www.amazon.de/gp/help"),
    )
    message = read(made(replace(DRAFT, text=text, runs=runs)))
    assert message.get_content_type() == "multipart/alternative"
    assert body(message) == "Guten Tag,\n- eins\n- zwei\nsiehe hier <https://www.amazon.de/gp/help>"
    assert "<b>Guten</b>" in body(message, "html")
    assert '<a href="https://www.amazon.de/gp/help">hier</a>' in body(message, "html")
    assert "<img" not in body(message, "html")


def test_a_link_that_shows_its_address_or_runs_a_script_adds_nothing() -> None:
    runs = (Run(Span(0, 9), Trait.LINK, "https://amazon.de/"), Run(Span(10, 13), Trait.LINK, "javascript:x"))
    assert body(read(made(replace(DRAFT, text="amazon.de und", runs=runs)))) == "amazon.de und"


def test_attachments_arrive_byte_for_byte() -> None:
    files = (
        Attachment("Rechnung № 5 für Zoë.pdf", 12, "application/pdf"),
        Attachment("注文.txt", 12, "text/plain"),
    )
    data = bytes(range(256)) * 50 + b"\r\n.\r\n"
    draft = replace(DRAFT, runs=(Run(Span(0, 5), Trait.BOLD),), attachments=files)
    message = read(made(draft, data=data))
    assert message.get_content_type() == "multipart/mixed"
    parts = list(message.iter_attachments())
    assert [(it.get_filename(), it.get_content_type()) for it in parts] == [(it.name, it.media_type) for it in files]
    assert [it.get_payload(decode=True) for it in parts] == [data, data]
    assert {it.get_content_disposition() for it in parts} == {"attachment"}


@pytest.mark.parametrize("subject", ["", " \n ", "\x07\x00"])
def test_a_subject_is_wanted(subject: str) -> None:
    with pytest.raises(UserError, match="needs a subject"):
        eml(replace(DRAFT, subject=subject), ENVELOPE, nothing)


@pytest.mark.parametrize("source", ["https://a.example/1.png", "cid:x", "data:image/png;base64,AA"])
def test_pictures_are_refused(source: str) -> None:
    with pytest.raises(UserError, match="pictures"):
        made(replace(DRAFT, images=(Image(WHOLE, source),)))


@pytest.mark.parametrize("typed", ["shop", "a b@c.de", "a@b.de\r\nBcc: x@y.de", "Shop <a@b.de>", "a@b.de,c@d.de"])
def test_a_sender_is_one_bare_address(typed: str) -> None:
    with pytest.raises(UserError, match="registered with Amazon"):
        sender(typed)
    assert sender(" shop@example.com ") == "shop@example.com"
    assert sender("") == ""


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r", "\u2028", "\x0b", "\x85", "\x1c", "\0"])
def test_no_header_comes_in_by_subject_or_name(end: str) -> None:
    nasty = f"x{end}Bcc: thief@example.com{end}{end}<b>body</b>"
    files = (Attachment(f"a{end}X-Evil: 1{end}{end}b.pdf", 5, "application/pdf"),)
    text = made(replace(DRAFT, subject=nasty, attachments=files, facts=Facts(language=f"de{end}X: 1")))
    message = read(text)
    assert "Bcc" not in message
    assert "X" not in message
    assert all("X-Evil" not in part for part in message.walk())
    assert body(message) == DRAFT.text
    assert message["Subject"] == "x Bcc: thief@example.com <b>body</b>"


@settings(max_examples=200, deadline=None)
@given(st.one_of(TEXTS, SCRIPTS))
def test_every_subject_comes_back(subject: str) -> None:
    draft = normalised(replace(DRAFT, subject=f"a {subject}"), plain=False)
    text = made(draft)
    assert text.isascii()
    assert all(len(line) <= 78 for line in text.split("\r\n\r\n")[0].split("\r\n"))
    message = read(text)
    kept = " ".join(re.sub(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+", " ", draft.subject).split())
    assert message["Subject"] == kept
    assert len(message.items()) == 8


@settings(max_examples=150, deadline=None)
@given(st.one_of(TEXTS, SCRIPTS), st.binary(max_size=60))
def test_every_name_and_all_bytes_come_back(name: str, data: bytes) -> None:
    files = (Attachment(f"{name}.pdf", len(data), "application/pdf"),)
    (part,) = read(made(replace(DRAFT, attachments=files), data=data)).iter_attachments()
    found = part.get_filename() or ""
    assert found == safe_name(files[0].name)
    assert not set(found) & set("\r\n\0/\\")
    assert part.get_payload(decode=True) == data
    assert {it.lower() for it in part} == {"content-type", "content-transfer-encoding", "content-disposition"}


@settings(max_examples=150, deadline=None)
@given(st.one_of(TEXTS, SCRIPTS))
def test_every_text_comes_back(text: str) -> None:
    draft = normalised(replace(DRAFT, text=text, runs=(Run(Span(0, len(text)), Trait.BOLD),)), plain=False)
    text = made(draft)
    assert all(len(line) <= 78 for line in text.split("\r\n"))
    assert body(read(text)) == draft.text
