"""Findings that were carried over a change stand on the words they were about, or are gone."""

from hypothesis import given
from hypothesis import strategies as st

from composer.drift import Drift, between, carry
from composer.fixes import apply
from composer.model import WHOLE, Edit, Finding, Fix, Level, Placed, Span

TEXTS = st.text("ab \n😊é", max_size=40)


@st.composite
def changes(draw: st.DrawFn) -> tuple[str, str, Edit]:
    """Give a text, the text after one edit, and the edit."""
    before = draw(TEXTS)
    ends = sorted(draw(st.tuples(st.integers(0, len(before)), st.integers(0, len(before)))))
    edit = Edit(Span(*ends), draw(st.text("abX😊", max_size=6)))
    return before, apply(before, [edit]), edit


@st.composite
def found_in(draw: st.DrawFn, text: str) -> Placed:
    """Give a finding somewhere in the text, with a fix somewhere in it."""
    spans = [Span(*sorted(draw(st.tuples(*[st.integers(0, len(text))] * 2)))) for _ in range(2)]
    fix = Fix("Fix", (Edit(spans[1], "new"),), safe=True)
    return Placed("rule", Level.WARNING, Finding(spans[0], "It is wrong.", (fix,)))


@given(TEXTS, TEXTS)
def test_drift_turns_one_text_into_the_other(before: str, after: str) -> None:
    drift = between(before, after)
    assert before[: drift.old.start] + drift.new.of(after) + before[drift.old.end :] == after
    assert drift.shift == len(after) - len(before)


@given(TEXTS, TEXTS)
def test_drift_is_the_smallest(before: str, after: str) -> None:
    drift = between(before, after)
    old, new = drift.old.of(before), drift.new.of(after)
    if old and new:
        assert old[0] != new[0]
        assert old[-1] != new[-1]


@given(TEXTS)
def test_no_change_is_no_drift(text: str) -> None:
    drift = between(text, text)
    assert not drift.old
    assert not drift.new
    assert drift.span(Span(0, len(text))) == Span(0, len(text))


@given(st.data(), changes())
def test_carried_words_are_the_same_words(data: st.DataObject, change: tuple[str, str, Edit]) -> None:
    before, after, _ = change
    given_ = tuple(data.draw(st.lists(found_in(before), max_size=4)))
    for it in carry(given_, before, after):
        assert it.finding.span.end <= len(after)
        assert any(it.finding.span.of(after) == old.finding.span.of(before) for old in given_)


@given(st.data(), changes())
def test_carried_fixes_replace_the_same_words(data: st.DataObject, change: tuple[str, str, Edit]) -> None:
    before, after, _ = change
    old = data.draw(found_in(before))
    for it in carry((old,), before, after):
        for fix in it.finding.fixes:
            assert [e.span.of(after) for e in fix.edits] == [e.span.of(before) for e in old.finding.fixes[0].edits]
            assert (fix.label, fix.safe) == ("Fix", True)
            apply(after, fix.edits)


@given(st.data(), changes())
def test_what_stands_clear_of_the_change_is_kept(data: st.DataObject, change: tuple[str, str, Edit]) -> None:
    before, after, edit = change
    old = data.draw(found_in(before))
    span = old.finding.span
    carried = carry((old,), before, after)
    if span.end < edit.span.start:
        assert [it.finding.span for it in carried] == [span]
    drift = between(before, after)
    if span.start > drift.old.end:
        assert [it.finding.span for it in carried] == [Span(span.start + drift.shift, span.end + drift.shift)]


@given(st.data(), changes())
def test_there_and_back_again(data: st.DataObject, change: tuple[str, str, Edit]) -> None:
    before, after, _ = change
    old = data.draw(found_in(before))
    there = carry((old,), before, after)
    for it in carry(there, after, before):
        assert it.finding.span.of(before) == old.finding.span.of(before)


def one(span: Span, *fixes: Fix) -> tuple[Placed, ...]:
    return (Placed("rule", Level.HINT, Finding(span, "It is wrong.", fixes)),)


def test_a_finding_about_the_whole_message_stays() -> None:
    assert carry(one(WHOLE), "abc", "Xabc") == one(WHOLE)
    assert carry(one(WHOLE), "", "new") == one(WHOLE)


def test_typing_behind_before_and_in_a_word() -> None:
    word = one(Span(4, 7))
    assert carry(word, "see bad now", "see bad now!") == word
    assert carry(word, "see bad now", "I see bad now") == one(Span(6, 9))
    assert carry(word, "see bad now", "see baad now") == ()
    assert carry(word, "see bad now", "see bad") == word


def test_a_word_that_grows_at_either_end_is_another_word() -> None:
    assert carry(one(Span(4, 7)), "see bad now", "see badly now") == ()
    assert carry(one(Span(4, 7)), "see bad now", "see tbad now") == ()


def test_a_touched_fix_goes_and_its_finding_stays() -> None:
    far = Fix("Remove sentence", (Edit(Span(0, 11), ""),))
    near = Fix("Good", (Edit(Span(4, 7), "good"),))
    assert carry(one(Span(4, 7), far, near), "see bad now", "see bad n0w") == one(Span(4, 7), near)


def test_a_change_of_letters_in_place_drops_what_it_touches_only() -> None:
    drift = between("one two three", "one TWO three")
    assert drift == Drift(Span(4, 7), Span(4, 7))
    assert drift.span(Span(0, 3)) == Span(0, 3)
    assert drift.span(Span(4, 7)) is None
    assert drift.span(Span(8, 13)) == Span(8, 13)
