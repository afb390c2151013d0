"""Drafts and reports survive the way into JSON and back, whatever they hold."""

import json
from dataclasses import fields
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.approval import Accepted
from composer.history.drafts import Sheet
from composer.history.plain_data import from_data, report_data, report_from, to_data, to_json
from composer.model import (
    Attachment,
    Draft,
    Edit,
    Facts,
    Finding,
    Fix,
    Image,
    Level,
    Mend,
    Outcome,
    Report,
    Restyle,
    Run,
    Span,
)

WORDS = st.text(max_size=12)
SPANS = st.tuples(st.integers(0, 99), st.integers(0, 99)).map(lambda it: Span(min(it), max(it)))


def every(kind: type) -> st.SearchStrategy[object]:
    """Values of a dataclass with every field drawn by its type."""
    return st.from_type(kind)


st.register_type_strategy(Span, SPANS)
st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))
DRAFTS = st.builds(
    Draft,
    text=st.text(st.characters(), max_size=40),
    runs=st.lists(every(Run), max_size=2).map(tuple),
    images=st.lists(every(Image), max_size=2).map(tuple),
    attachments=st.lists(every(Attachment), max_size=2).map(tuple),
    subject=WORDS,
    kind=st.from_type(Draft.__annotations__["kind"]),
    note=WORDS,
    facts=every(Facts),
    channel=st.from_type(Draft.__annotations__["channel"]),
    today=st.none() | st.dates(),
)
OUTCOMES = st.builds(
    Outcome, WORDS, st.sampled_from(Level), st.lists(every(Finding), max_size=2).map(tuple), st.none() | WORDS
)


@given(DRAFTS)
def test_draft_survives(draft: Draft) -> None:
    text = to_json(to_data(draft))
    text.encode("utf-8")
    assert from_data(Draft, json.loads(text)) == draft


@given(DRAFTS, st.lists(OUTCOMES, max_size=3).map(tuple), st.lists(WORDS, max_size=2).map(tuple))
def test_report_survives(draft: Draft, outcomes: tuple[Outcome, ...], waiting: tuple[str, ...]) -> None:
    report = Report(draft, "2020-11-03", outcomes, waiting)
    assert report_from(json.loads(to_json(report_data(report))), draft) == report


@given(st.datetimes(timezones=st.just(UTC)), DRAFTS, WORDS)
def test_sheet_survives(at: datetime, draft: Draft, words: str) -> None:
    sheet = Sheet(draft, "<p>x</p>", 3, (Accepted("spelling", words, "", words, "Not a word.", at),))
    assert from_data(Sheet, json.loads(to_json(to_data(sheet)))) == sheet


def test_half_a_pair_survives() -> None:
    draft = Draft("a\ud83db")
    assert from_data(Draft, json.loads(to_json(to_data(draft)))) == draft


def test_a_fix_of_html_survives() -> None:
    fix = Fix("Shrink", (), safe=True, restyle=(Restyle(Mend.PICTURE_WIDTH, "cid:1", 80), Restyle(Mend.FONT)))
    assert from_data(Fix, json.loads(to_json(to_data(fix)))) == fix


def test_what_is_as_usual_is_left_out() -> None:
    assert to_data(Draft("Hallo")) == {"text": "Hallo"}
    assert to_data(Finding(Span(1, 2), "No.", (Fix("Remove", (Edit(Span(1, 2), ""),)),))) == {
        "span": [1, 2],
        "message": "No.",
        "fixes": [{"label": "Remove", "edits": [{"span": [1, 2], "text": ""}]}],
    }
    assert len(fields(Draft)) > 1


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ({"text": 3}, "Draft.text must be str"),
        ({"text": "a", "colour": 1}, "Draft has no colour"),
        ({"text": "a", "kind": "party"}, "party"),
        ({"text": "a", "runs": [{"span": [2, 1], "trait": "bold"}]}, "not a span"),
        ({"text": "a", "facts": []}, "Draft.facts must be dict"),
        ({}, "text"),
        ([], "Draft must be dict"),
    ],
)
def test_what_does_not_fit_is_named(data: object, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        from_data(Draft, data)


def test_no_form_for_strange_values() -> None:
    with pytest.raises(TypeError, match="object"):
        to_data(object())


@given(st.floats(0, 1e9), st.integers(0, 9999), st.dates(), st.text(max_size=20))
def test_what_is_known_of_the_order_survives(amount: float, count: int, day: date, number: str) -> None:
    facts = Facts(
        shipped_on=day, purchased_on=day, amount=amount, currency="EUR", quantity=count, tracking=number,
        sent_today=count, daily_orders=amount,
    )  # fmt: skip
    assert from_data(Facts, json.loads(to_json(to_data(facts)))) == facts
