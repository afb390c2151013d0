"""Facts become a draft as the contract says: what is known, what is assumed, which day it is."""

from datetime import UTC, date, datetime, timedelta

import pytest

from composer.cli.facts import draft_of
from composer.errors import UserError
from composer.model import Attachment, Basis, Channel, Kind
from composer.policy import day_at


def test_a_language_that_is_given_is_known() -> None:
    facts = draft_of({"text": "a", "marketplace": "amazon.de", "language": "fr"}).facts
    assert (facts.language, facts.language_known) == ("fr", True)


def test_without_a_language_the_stores_first_is_assumed() -> None:
    facts = draft_of({"text": "a", "marketplace": "www.Amazon.de"}).facts
    assert (facts.marketplace, facts.language, facts.language_known) == ("amazon.de", "de-DE", False)


def test_a_store_with_two_languages_assumes_none() -> None:
    assert draft_of({"text": "a", "marketplace": "amazon.com.be"}).facts.language is None


@pytest.mark.parametrize("place", ["amazon.co.jp", "amazon.com", None])
def test_today_is_the_day_where_the_store_is(place: str | None) -> None:
    before = day_at(place, datetime.now(UTC).astimezone())
    today = draft_of({"text": "a", "marketplace": place}).today
    assert today is not None
    assert before <= today <= before + timedelta(days=1)


def test_every_key_arrives() -> None:
    draft = draft_of(
        {
            "id": "x",
            "html": "<p>Hi <b>you</b></p>",
            "subject": "S",
            "kind": "other_required",
            "note": "why",
            "order_id": " 302-1234567-7654321 ",
            "marketplace": "amazon.de",
            "completed_on": "2026-11-20",
            "today": "2026-11-24",
            "earlier_review_request": True,
            "attachments": ["a.pdf", {"name": "b.png", "size": 9}],
            "items": ["Lamp"],
            "names": ["Anna"],
            "channel": "email",
        }
    )
    assert (draft.text, draft.runs[0].span.of(draft.text)) == ("Hi you", "you")
    assert (draft.subject, draft.kind, draft.note, draft.channel) == ("S", Kind.OTHER_REQUIRED, "why", Channel.EMAIL)
    assert draft.attachments == (Attachment("a.pdf"), Attachment("b.png", 9))
    assert draft.today == date(2026, 11, 24)
    facts = draft.facts
    assert (facts.order_id, facts.completed_on) == ("302-1234567-7654321", date(2026, 11, 20))
    assert (facts.items, facts.names) == (("Lamp",), ("Anna",))
    assert facts.earlier[0].asked_for_review


def test_facts_of_the_order_arrive() -> None:
    facts = draft_of(
        {
            "text": "a",
            "completed_on": "2026-11-20",
            "completed_basis": "shipped",
            "shipped_on": "2026-11-19",
            "purchased_on": "2026-11-18",
            "amount": "24.99",
            "currency": "eur",
            "quantity": 2,
            "tracking": " 1Z999AA10123456784 ",
            "sent_today": 7,
            "daily_orders": 12.5,
        }
    ).facts
    assert (facts.completed_basis, facts.shipped_on) == (Basis.SHIPPED, date(2026, 11, 19))
    assert (facts.purchased_on, facts.amount, facts.currency) == (date(2026, 11, 18), 24.99, "EUR")
    assert (facts.quantity, facts.tracking) == (2, "1Z999AA10123456784")
    assert (facts.sent_today, facts.daily_orders) == (7, 12.5)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("amount", "much"),
        ("amount", -1),
        ("amount", True),
        ("daily_orders", float("inf")),
        ("quantity", 1.5),
        ("currency", "euro"),
        ("completed_basis", "hoped"),
        ("shipped_on", "yesterday"),
    ],
)
def test_facts_that_cannot_be_are_refused_by_name(key: str, value: object) -> None:
    with pytest.raises(UserError, match=f"'{key}'"):
        draft_of({"text": "a", key: value})
