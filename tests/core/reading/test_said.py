"""Sentences are read for what they say; what is quoted, named or addressed says nothing."""

from datetime import date

import pytest

from composer.markup import read
from composer.model import Draft, Facts, Kind
from composer.policy import resolve
from composer.reading.said import said, spoken

POLICY = resolve("amazon.com", "en-US")


def senses(text: str, *, items: tuple[str, ...] = ()) -> set[str]:
    facts = Facts(marketplace="amazon.com", language="en-US", items=items)
    draft = Draft(text, kind=Kind.REPLY, facts=facts, today=date(2026, 11, 24))
    return {sense for sentence in spoken(draft, POLICY) for sense in sentence.senses}


@pytest.mark.parametrize(
    "text",
    [
        "Please leave us a review.",
        "Please leave us a r e v i e w.",
        "Please leave us a re\u200bview.",
        "Please leave us a rеvіеw.",
        "Please leave us a r3view.",
        "Please leave us a re<b></b>view.",
        "Please leave us a&nbsp;review.",
        "Please leave us a ｒｅｖｉｅｗ.",
        "Please leave us an honest\nreview about it on Amazon.",
        "Bitte schreiben Sie eine Bewertung über uns.",
    ],
)
def test_disguise_does_not_help(text: str) -> None:
    assert "asks_review" in senses(text)


@pytest.mark.parametrize(
    "text",
    [
        "Here is our answer.\n> Should I leave a review?",
        'You wrote: "I would like to leave you a review if that is fine".',
        "The button is on the left.\n\nOn 3 May 2026 Anna wrote:\nPlease leave me a review of my question.",
    ],
)
def test_what_is_quoted_says_nothing(text: str) -> None:
    assert "asks_review" not in senses(text)


def test_titles_of_the_order_say_nothing() -> None:
    text = "Your Leave a Review Sticker Set left today."
    assert "asks_review" in senses(text)
    assert "asks_review" not in senses(text, items=("Leave a Review Sticker Set",))


def test_a_mail_that_is_answered_in_html_says_nothing() -> None:
    found = read('<p>Thank you.</p><div class="gmail_quote"><p>Shall I leave you a review?</p></div>')
    draft = Draft(found.text, found.runs, kind=Kind.REPLY, today=date(2026, 11, 24))
    assert "leave you a review" in draft.text
    assert not list(said(draft, POLICY, "asks_review"))
    own = read("<p>Thank you.</p><blockquote><p>Please leave us a review.</p></blockquote>")
    assert list(said(Draft(own.text, own.runs, kind=Kind.REPLY), POLICY, "asks_review"))


def test_places_count_in_the_text_as_typed() -> None:
    text = "Hello 😊,\nplease leave us a re\u200bview."
    draft = Draft(text, kind=Kind.REPLY, today=date(2026, 11, 24))
    found = next(iter(said(draft, POLICY, "asks_review")))
    assert found.span.of(text).endswith("re\u200bview")


def test_a_short_quotation_says_what_it_says() -> None:
    assert "dictates_review" in senses('Please mention "great lamp" in your review.')
