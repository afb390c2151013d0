"""``handover`` writes approved messages and nothing else, and keeps what it wrote."""

import email
import email.policy
import json
from pathlib import Path
from typing import Any

import pytest

from composer.history import messages
from composer.history.store import open_store
from tests.core.cli.conftest import Ran, Run

ORDER = "302-1234567-7654321"
ADDRESS = "a1b2c3d4e5f6g7h@marketplace.amazon.co.uk"
TEXT = f"Dear Anna,\n\nyour order {ORDER} will be two days late. We are sorry.\n\nKind regards"
FACTS = ("--order-id", ORDER, "--marketplace", "amazon.co.uk", "--language", "en-GB", "--today", "2026-11-24")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "late.txt").write_text(TEXT, "utf-8")
    return tmp_path


def hand(run: Run, place: Path, form: str, *more: object, kind: str = "order_problem", text: str = "") -> Ran:
    if text:
        (place / "late.txt").write_text(text, "utf-8")
    given = ("--kind", kind, "--history", place / "h.db", "--completed-on", "2026-11-20", *FACTS)
    return run("handover", place / "late.txt", "--as", form, "--output", place / "out", *given, *more)


def kept(place: Path) -> list[messages.Message]:
    with open_store(place / "h.db") as store:
        return list(messages.everything(store))


def test_an_email(run: Run, place: Path) -> None:
    ran = hand(run, place, "eml", "--to", ADDRESS, "--from", "shop@example.com", "--subject", f"Your order {ORDER}")
    assert (ran.status, ran.err) == (0, "")
    assert (
        ran.out
        == "Saved as out. Open it in your mail program, look it over and send it. It is message 1 of the history.\n"
    )
    message = email.message_from_bytes((place / "out").read_bytes(), policy=email.policy.default)
    assert (message["To"], message["From"], message["X-Unsent"]) == (ADDRESS, "shop@example.com", "1")
    assert message.get_content().replace("\r\n", "\n") == f"{TEXT}\n"
    assert [it.channel for it in kept(place)] == ["email"]


def test_a_request_and_a_text(run: Run, place: Path) -> None:
    ran = hand(run, place, "api", "--format", "json")
    assert ran.status == 0
    assert (ran.data["handed_over"], ran.data["message"]) == (True, 1)
    assert json.loads((place / "out").read_text("utf-8"))["body"] == {"text": TEXT}
    assert hand(run, place, "text").status == 0
    assert (place / "out").read_text("utf-8") == TEXT
    assert [it.channel for it in kept(place)] == ["api", "text_file"]


@pytest.mark.parametrize("form", ["eml", "api", "text"])
def test_what_is_not_approved_writes_nothing(run: Run, place: Path, form: str) -> None:
    more = ("--to", ADDRESS, "--subject", f"Order {ORDER}") if form == "eml" else ()
    ran = hand(run, place, form, *more, text=TEXT.replace("sorry.", "sorry 😊."))
    assert ran.status == 1
    assert "[emoji]" in ran.out
    assert "nothing was written" in ran.err
    assert not (place / "out").exists()
    assert kept(place) == []


def test_warnings_must_be_accepted(run: Run, place: Path) -> None:
    odd = TEXT.replace("late", "laate")
    ran = hand(run, place, "text", "--format", "json", text=odd)
    assert (ran.status, ran.data["handed_over"], ran.data["output"]) == (1, False, None)
    assert ran.data["report"]["to_accept"] == 1
    assert hand(run, place, "text", "--accept-warnings").status == 0
    (message,) = kept(place)
    assert [it.words for it in message.accepted] == ["laate"]


def test_attached_files_go_along(run: Run, place: Path) -> None:
    invoice = place / "Invoice 5.pdf"
    invoice.write_bytes(b"%PDF-1.7 x")
    text = f"Dear Anna,\n\nhere is the invoice for order {ORDER}.\n\nKind regards"
    more = ("--to", ADDRESS, "--subject", f"Invoice for {ORDER}", "--attachment", invoice)
    assert hand(run, place, "eml", *more, kind="invoice", text=text).status == 0
    message = email.message_from_bytes((place / "out").read_bytes(), policy=email.policy.default)
    assert [it.get_filename() for it in message.iter_attachments()] == ["Invoice 5.pdf"]
    assert hand(run, place, "api", "--attachment", invoice, kind="invoice").status == 0
    assert json.loads((place / "out").read_text("utf-8"))["uploads"][0]["size"] == 10
    invoice.write_bytes(b"MZ\x90")
    ran = hand(run, place, "eml", *more, kind="invoice")
    assert ran.status == 1
    assert "No program may be attached" in ran.out


@pytest.mark.parametrize(
    ("form", "more", "told"),
    [
        ("eml", ("--subject", "x"), "Enter the buyer's address"),
        ("eml", ("--to", "jane@example.com"), "is not a buyer's address"),
        ("eml", ("--to", "a1b2c3d4e5f6g7h@marketplace.amazon.fr"), "this order is of amazon.co.uk"),
        ("eml", ("--to", ADDRESS), "needs a subject"),
        ("eml", ("--to", ADDRESS, "--from", "me"), "registered with Amazon"),
        ("eml", ("--to", ADDRESS, "--action", "invoice"), "--action is not for --as eml"),
        ("api", ("--from", "a@b.de"), "--from is not for --as api"),
        ("api", ("--action", "warranty"), "does not send this kind"),
        ("api", ("--attachment", "none.pdf"), "no file that can be read"),
        ("text", ("--coverage-end", "2027-01-01"), "--coverage-end is not for --as text"),
    ],
)
def test_unusable_input(run: Run, place: Path, form: str, more: tuple[Any, ...], told: str) -> None:
    ran = hand(run, place, form, *more)
    assert (ran.status, ran.out) == (2, "")
    assert told in ran.err
    assert not (place / "out").exists()
    assert kept(place) == []


def test_kinds_that_the_interface_does_not_know(run: Run, place: Path) -> None:
    assert "cannot answer a buyer" in hand(run, place, "api", kind="reply").err
    assert "Request a Review" in hand(run, place, "api", kind="review_request").err
    several = hand(run, place, "api", kind="other_required")
    assert "digitalAccessKey, legalDisclosure, warranty" in several.err


def test_a_second_review_request_is_noticed(run: Run, place: Path) -> None:
    text = f"Dear Anna,\n\nplease leave a review of your order {ORDER}, whatever you think of it.\n\nKind regards"
    first = hand(run, place, "text", "--accept-warnings", kind="review_request", text=text)
    assert (first.status, first.err) == (0, "")
    again = hand(run, place, "text", "--accept-warnings", kind="review_request", text=text + " Ann")
    assert again.status == 1
    assert "[review_repeat]" in again.out


def test_names_in_a_facts_file_are_no_files(run: Run, place: Path) -> None:
    facts = place / "facts.json"
    facts.write_text('{"attachments": ["a.pdf"]}', "utf-8")
    ran = hand(run, place, "text", "--facts", facts)
    assert (ran.status, ran.out) == (2, "")
    assert "--attachment" in ran.err
