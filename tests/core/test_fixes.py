"""Edits give the text they promise, and only those that fit side by side are taken together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.fixes import all_safe, apply, together
from composer.model import Edit, Finding, Fix, Level, Placed, Span

PLACES = st.integers(0, 20)
SPANS = st.tuples(PLACES, PLACES).map(lambda it: Span(min(it), max(it)))
EDITS = st.builds(Edit, SPANS, st.text("ab😊\n", max_size=3))
FIXES = st.builds(lambda edit: Fix("Fix", (edit,), safe=True), EDITS)
TEXT = "The quick brown fox 😊."


def placed(*fixes: Fix) -> Placed:
    return Placed("rule", Level.BLOCKER, Finding(Span(0, 1), "It is wrong.", fixes))


def test_apply_counts_in_the_text_as_given() -> None:
    assert apply("one two three", [Edit(Span(8, 13), "3"), Edit(Span(0, 3), "1")]) == "1 two 3"
    assert apply("😊 ok", [Edit(Span(0, 2), "")]) == "ok"
    assert apply("ok", []) == "ok"
    assert apply("ok", [Edit(Span(2, 2), ".")]) == "ok."


@pytest.mark.parametrize(
    "edits",
    [
        [Edit(Span(0, 3), "x"), Edit(Span(2, 4), "y")],
        [Edit(Span(0, 3), "x"), Edit(Span(0, 3), "x")],
        [Edit(Span(3, 9), "x")],
    ],
    ids=["overlap", "twice", "outside"],
)
def test_apply_refuses_what_does_not_fit(edits: list[Edit]) -> None:
    with pytest.raises(ValueError, match="overlaps another or lies outside"):
        apply("hello", edits)


@given(st.lists(FIXES, max_size=6))
def test_what_goes_together_can_be_applied(fixes: list[Fix]) -> None:
    edits = together(fixes)
    apply(TEXT, edits)
    assert list(edits) == sorted(edits, key=lambda it: it.span)
    assert all(any(edit in fix.edits for fix in fixes) for edit in edits)


@given(st.lists(FIXES, min_size=1, max_size=6))
def test_the_first_fix_always_goes_in(fixes: list[Fix]) -> None:
    assert set(fixes[0].edits) <= set(together(fixes))


@given(st.lists(FIXES, max_size=6))
def test_what_was_left_out_touches_what_was_taken(fixes: list[Fix]) -> None:
    edits = together(fixes)
    for fix in fixes:
        if not set(fix.edits) <= set(edits):
            assert any(edit.span.touches(other.span) for edit in fix.edits for other in edits)


@given(st.lists(FIXES, max_size=6))
def test_the_text_between_the_edits_stays(fixes: list[Fix]) -> None:
    edits = together(fixes)
    after = apply(TEXT, edits)
    assert len(after) == len(TEXT) + sum(len(edit.text) - len(edit.span) for edit in edits)
    last = 0
    for edit in edits:
        assert TEXT[last : edit.span.start] in after
        last = edit.span.end
    assert after.endswith(TEXT[last:])


def test_a_fix_goes_in_whole_or_not_at_all() -> None:
    first = Fix("A", (Edit(Span(4, 6), "x"),))
    both = Fix("B", (Edit(Span(0, 1), "y"), Edit(Span(5, 7), "z")))
    assert together([first, both]) == first.edits
    assert together([both, first]) == both.edits


def test_the_same_fix_from_two_rules_goes_in_once() -> None:
    fix = Fix("Remove", (Edit(Span(0, 4), ""),), safe=True)
    assert all_safe([placed(fix), placed(fix)]) == fix.edits


def test_only_safe_first_fixes_are_applied_unseen() -> None:
    safe = Fix("Remove", (Edit(Span(0, 1), ""),), safe=True)
    unsafe = Fix("Remove sentence", (Edit(Span(4, 9), ""),))
    assert all_safe([placed(), placed(unsafe), placed(safe)]) == safe.edits
    assert all_safe([placed(unsafe, safe)]) == ()
