"""Facts become a draft as the contract says: what is known, what is assumed, which day it is."""

from datetime import UTC, date, datetime, timedelta

import pytest

from composer.cli.facts import draft_of
from composer.model import Attachment, Channel, Kind
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
