"""Examples say exactly what they mark, and shared fixes leave tidy texts."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.fixes import apply
from composer.model import Channel, Kind, Span
from composer.rule import bad, change, good, remove, remove_sentence

MARKED = st.lists(
    st.tuples(st.text("ab 😊\n", max_size=5), st.text("xy😊", min_size=1, max_size=4)), min_size=1, max_size=4
)


@given(MARKED)
def test_marks_give_the_spans_they_enclose(parts: list[tuple[str, str]]) -> None:
    example = bad("".join(f"{before}⟦{inside}⟧" for before, inside in parts))
    assert example.draft.text == "".join(before + inside for before, inside in parts)
    assert [span.of(example.draft.text) for span in example.spans] == [inside for _, inside in parts]


def test_keywords_are_fields_of_the_draft_or_of_its_facts() -> None:
    example = bad("⟦⟧x", kind=Kind.REPLY, channel=Channel.EMAIL, order_id="1", language="de-DE", today=date(2026, 1, 2))
    draft = example.draft
    assert (draft.kind, draft.channel, draft.today) == (Kind.REPLY, Channel.EMAIL, date(2026, 1, 2))
    assert (draft.facts.order_id, draft.facts.language, draft.facts.marketplace) == ("1", "de-DE", "amazon.com")
    assert example.spans == (Span(0, 0),)
    with pytest.raises(TypeError):
        bad("⟦x⟧", of_no_such_name=1)


@pytest.mark.parametrize("text", ["no marks", "⟦open"])
def test_a_bad_example_must_mark_something(text: str) -> None:
    with pytest.raises(ValueError, match="⟦"):
        bad(text)


def test_a_good_example_marks_nothing() -> None:
    assert good("fine").spans == ()
    with pytest.raises(ValueError, match="no ⟦ ⟧"):
        good("⟦x⟧")


@pytest.mark.parametrize(
    ("marked", "left"),
    [
        ("Thanks ⟦X⟧ a lot", "Thanks a lot"),
        ("Thanks ⟦X⟧", "Thanks"),
        ("Thanks ⟦X⟧.", "Thanks."),
        ("Thanks⟦X⟧.", "Thanks."),
        ("⟦X⟧ Thanks", "Thanks"),
        ("One\n⟦X⟧ two", "One\ntwo"),
        ("One ⟦X⟧\ntwo", "One\ntwo"),
        ("(⟦X⟧ one)", "(one)"),
        ("(one ⟦X⟧)", "(one)"),
        ("a⟦X⟧b", "ab"),
        ("⟦X⟧", ""),
    ],
)
def test_removing_takes_the_spare_space_along(marked: str, left: str) -> None:
    example = bad(marked)
    fix = remove(example.draft.text, example.spans[0])
    assert apply(example.draft.text, fix.edits) == left
    assert fix.safe


@given(st.text("ab .,\n", max_size=12), st.text("ab .,\n", max_size=12))
def test_removing_loses_no_words_and_doubles_no_space(before: str, after: str) -> None:
    text = f"{before}XX{after}"
    left = apply(text, remove(text, Span(len(before), len(before) + 2)).edits)
    assert re.sub(r"\s", "", left) == re.sub(r"\s", "", before + after)
    assert len(re.findall("  ", left)) <= len(re.findall("  ", text))


@pytest.mark.parametrize(
    ("marked", "left"),
    [
        ("Hello. Call ⟦X⟧ now. Bye.", "Hello. Bye."),
        ("Hello.\nCall ⟦X⟧ now.\nBye.", "Hello.\n\nBye."),
        ("Hello. Call ⟦X⟧", "Hello."),
        ("Call ⟦me⟧. Bye.", "Bye."),
        ("Call ⟦X⟧", ""),
    ],
)
def test_removing_a_sentence(marked: str, left: str) -> None:
    example = bad(marked)
    fix = remove_sentence(example.draft.text, example.spans[0])
    assert apply(example.draft.text, fix.edits) == left
    assert not fix.safe


def test_a_change_is_called_by_its_new_text() -> None:
    assert change(Span(0, 1), "the").label == "the"
    assert change(Span(0, 1), "", "Remove").label == "Remove"
    assert not change(Span(0, 1), "the").safe
