"""A check list follows the kind, the situation and the text, and ticks what it finds there."""

import time
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from composer.checklists import data
from composer.checklists.checklist import checklist, reminded
from composer.checklists.items import Checklist, Item, Mark, Role
from composer.errors import DataError
from composer.model import Attachment, Basis, Draft, Earlier, Facts, Image, Kind, Span
from composer.policy import resolve

TODAY = date(2026, 11, 24)
ORDER = "302-1234567-7654321"
POLICY = resolve("amazon.com", "en-US", TODAY)


def draft(text: str, kind: Kind = Kind.ORDER_PROBLEM, **facts: object) -> Draft:
    known = Facts(ORDER, "amazon.com", "en-US", **facts)  # type: ignore[arg-type]
    return Draft(text, kind=kind, facts=known, today=TODAY)


def items(found: Checklist) -> dict[str, Item]:
    return {it.id: it for it in found.items}


def test_no_kind_has_no_list() -> None:
    found = checklist(replace(draft("Hello"), kind=None), POLICY)
    assert (found.kind, found.items, found.complete) == (None, (), True)
    assert reminded(found) == ()


def test_what_cannot_be_sent_leads_to_the_amount() -> None:
    text = f"We cannot ship your order {ORDER} because the last lamp broke."
    found = checklist(draft(text), POLICY)
    assert found.situation is not None
    assert (found.situation.id, found.chosen) == ("cannot_ship", False)
    assert [it.id for it in found.situations] == ["cannot_ship", "late", "other"]
    seen = items(found)
    assert seen["order_id"].spans == (Span(text.index(ORDER), text.index(ORDER) + len(ORDER)),)
    assert [it.id for it in found.items if it.mark is Mark.MISSING] == ["amount_adjusted", "adjust_amount"]
    offer = seen["amount_adjusted"].offer
    assert offer is not None
    assert (offer.text, offer.gaps) == ("We have refunded the full amount of your order.", ())
    assert [it.id for it in found.steps] == ["adjust_amount"]
    assert "NoInventory" in found.steps[0].title
    assert "CouldNotShip" in found.steps[0].title
    assert reminded(found) == ("adjust_amount",)


def test_an_offered_sentence_completes_the_list_and_the_step_is_ticked_by_hand() -> None:
    text = f"We cannot ship your order {ORDER} because the last lamp broke. We have refunded the full amount."
    assert not checklist(draft(text), POLICY).complete
    found = checklist(draft(text), POLICY, ticked=["adjust_amount"])
    assert items(found)["adjust_amount"].mark is Mark.BY_HAND
    assert found.complete


def test_a_request_to_cancel_breaks_its_item() -> None:
    text = "The lamp is out of stock. Please cancel the order."
    broken = items(checklist(draft(text), POLICY))["no_cancel"]
    assert (broken.mark, [it.of(text) for it in broken.spans]) == (Mark.BROKEN, ["Please cancel the order"])
    allowed = items(checklist(draft("It is late. You may cancel if you like."), POLICY))["no_cancel"]
    assert allowed.mark is Mark.TICKED


def test_the_seller_may_choose_the_situation() -> None:
    made = draft("We are very sorry.")
    told = checklist(made, POLICY)
    assert told.situation is not None
    assert told.situation.id == "other"
    found = checklist(made, POLICY, "late")
    assert found.situation is not None
    assert (found.situation.id, found.chosen) == ("late", True)
    offer = items(found)["new_date"].offer
    assert offer is not None
    assert [it.of(offer.text) for it in offer.gaps] == ["{new_date}"]
    unknown = checklist(made, POLICY, "no such thing")
    assert (unknown.situation, unknown.chosen) == (told.situation, False)


def test_what_the_order_says_is_filled_in() -> None:
    offer = items(checklist(draft("Hello"), POLICY))["order_id"].offer
    assert offer is not None
    assert offer.text == f"This message is about your order {ORDER}."
    empty = replace(draft("Hello"), facts=Facts())
    offer = items(checklist(empty, POLICY))["order_id"].offer
    assert offer is not None
    assert [it.of(offer.text) for it in offer.gaps] == ["{order_id}"]


def test_another_orders_id_does_not_tick() -> None:
    assert items(checklist(draft("Order 302-1234567-7654322"), POLICY))["order_id"].mark is Mark.MISSING


def test_an_invoice_wants_its_file() -> None:
    made = draft(f"The invoice for order {ORDER} is attached.", Kind.INVOICE)
    assert items(checklist(made, POLICY))["attachment"].mark is Mark.MISSING
    assert checklist(replace(made, attachments=(Attachment("invoice.pdf"),)), POLICY).complete


@pytest.mark.parametrize(
    ("facts", "mark"),
    [
        ({}, Mark.MISSING),
        ({"completed_on": date(2026, 11, 22)}, Mark.BROKEN),
        ({"completed_on": date(2026, 11, 10)}, Mark.TICKED),
        ({"completed_on": date(2026, 11, 10), "completed_basis": Basis.SHIPPED}, Mark.MISSING),
    ],
)
def test_a_review_waits_for_the_delivery(facts: dict[str, object], mark: Mark) -> None:
    made = draft("Please leave a review.", Kind.REVIEW_REQUEST, **facts)
    assert items(checklist(made, POLICY))["delivered"].mark is mark


def test_a_review_is_asked_for_once_and_neutrally() -> None:
    asked = (Earlier(TODAY, Kind.REVIEW_REQUEST, asked_for_review=True),)
    made = draft("If you are happy, please leave us a 5-star review.", Kind.REVIEW_REQUEST, earlier=asked)
    seen = items(checklist(made, POLICY))
    assert (seen["once"].mark, seen["neutral"].mark) == (Mark.BROKEN, Mark.BROKEN)
    assert seen["once"].offer is None


def test_a_design_is_shown_by_a_picture_a_file_or_quoted_words() -> None:
    below = "Please check it, this is what it will read:\n\nAnna and Ben"
    picture = (Image(Span(0, 0), "cid:1"),)
    for text, images in (("Please check it.", picture), ("It will read “Anna”.", ()), (below, ())):
        made = replace(draft(text, Kind.CUSTOM_DESIGN), images=images)
        assert items(checklist(made, POLICY))["shown"].mark is Mark.TICKED
    assert items(checklist(draft("Please check it.", Kind.CUSTOM_DESIGN), POLICY))["shown"].mark is Mark.MISSING


def test_a_reply_says_something() -> None:
    for text, mark in (
        ("Hello Anna,\n\nThank you for your message.\n\nKind regards", Mark.MISSING),
        ("Hello Anna,\n\nThe crock has been fired at 1250 degrees.\n\nKind regards", Mark.TICKED),
    ):
        assert items(checklist(draft(text, Kind.REPLY), POLICY))["answered"].mark is mark


def test_another_kind_wants_a_note() -> None:
    made = draft("You need the pickup code.", Kind.OTHER_REQUIRED)
    assert items(checklist(made, POLICY))["note"].mark is Mark.MISSING
    assert items(checklist(replace(made, note="Age check"), POLICY))["note"].mark is Mark.TICKED


def test_a_language_without_sentences_is_offered_english() -> None:
    found = items(checklist(draft("Hei"), resolve("amazon.com", "fi-FI", TODAY)))["order_id"]
    assert found.offer is not None
    assert found.offer.text.startswith("This message")


def test_titles_are_in_plain_english() -> None:
    for kind, found in data.lists().items():
        for it in found.items:
            assert it.title[0].isupper() or it.title[0] == "“"
            assert not it.title.endswith(".")
            assert len(it.title) <= 100
            assert it.role is Role.STEP or not it.remind, kind


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[poetry]\nitems = []", "is not a kind"),
        ("[reply]\n[[reply.items]]\nid = 'a'\ntitle = 'A'\nrole = 'must'", "says nothing"),
        ("[reply]\n[[reply.items]]\nid = 'a'\ntitle = 'A'\nrole = 'may'\nsays = ['x']", "unknown role"),
        ("[reply]\n[[reply.items]]\ntitle = 'A'\nrole = 'must'\nsays = ['x']", "is missing"),
        ("[reply]\n[[reply.items]]\nid = 'a'\ntitle = 'A'\nrole = 'step'\nwhere = 'x'", "not a known key"),
        ("[reply]\n[[reply.items]]\nid = 'a'\ntitle = 'A'\nrole = 'step'\nwhen = ['x']", "no such situation"),
        ("[reply]", "needs items"),
        ("[reply", "cannot be read"),
    ],
)
def test_faults_in_the_data_are_told(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "kinds.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(DataError, match=said):
        data._lists(path)


@pytest.mark.parametrize(
    "text", ["a", "1 ", "? ", "“", "Monday ", "please ", "refund 5 ", "\n", "a:", "a long line of words:\n"]
)
def test_hostile_texts_are_read_in_time(text: str) -> None:
    made = draft(text * (20_000 // len(text)))
    checklist(draft("Hello"), POLICY)
    begun = time.thread_time()
    checklist(made, POLICY)
    assert time.thread_time() - begun < 2
