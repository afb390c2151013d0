"""Findings that are carried lazily stand where carrying them one by one would put them."""

from hypothesis import given
from hypothesis import strategies as st

from composer.drift import carry
from composer.model import WHOLE, Edit, Finding, Fix, Level, Placed, Span
from composer.model.report import in_order
from ui.carried import Carried, identity

TEXT = "abcdefghij klmnopqrst uvwxyz 😀 and some more words"


def place(start: int, length: int, reach: int) -> Placed:
    span = Span(start, start + length)
    fix = Fix("Remove", (Edit(Span(start, min(len(TEXT), start + length + reach)), ""),))
    return Placed("emoji", Level.BLOCKER, Finding(span, "Not so.", (fix,)))


placed = st.lists(st.builds(place, st.integers(1, 40), st.integers(1, 5), st.integers(0, 2)), max_size=6)
edits = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 3), st.text("xy ", max_size=2)), max_size=8)


@given(placed, edits)
def test_lazy_and_eager_carrying_agree(found: list[Placed], changes: list[tuple[int, int, str]]) -> None:
    whole = Placed("too_long", Level.WARNING, Finding(WHOLE, "Too long."))
    shown = in_order([whole, *found])
    carried, text = Carried(shown, TEXT), TEXT
    for start, removed, added in changes:
        after = text[: min(start, len(text))] + added + text[start + removed :]
        carried.move_to(after)
        shown, text = carry(shown, text, after), after
    assert carried.placed == shown
    assert [it[:2] for it in carried.stretches()] == [
        (it.finding.span.start, it.finding.span.end) for it in shown if it.finding.span != WHOLE
    ]
    assert carried.of({"too_long"}) == (whole,)


@given(placed, edits)
def test_what_is_not_lost_looks_as_before(found: list[Placed], changes: list[tuple[int, int, str]]) -> None:
    shown = in_order(found)
    carried, text = Carried(shown, TEXT), TEXT
    for start, removed, added in changes:
        text = text[: min(start, len(text))] + added + text[start + removed :]
        carried.move_to(text)
    if not carried.lost:
        assert [identity(it, text) for it in carried.placed] == [identity(it, TEXT) for it in shown]


def test_a_key_behind_the_finding_makes_nothing_anew() -> None:
    one = place(5, 2, 0)
    carried = Carried((one,), TEXT)
    carried.move_to(TEXT + "x")
    assert carried.placed[0] is one


def test_a_long_mark_stays_while_one_types_inside_it_and_a_short_one_does_not() -> None:
    text = "word " * 60
    long = Placed("too_long", Level.BLOCKER, Finding(Span(100, 300), "Too long."))
    short = Placed("emoji", Level.BLOCKER, Finding(Span(198, 202), "Not so."))
    carried = Carried((long, short), text)
    carried.move_to(text[:200] + "x" + text[200:])
    carried.move_to(text[:200] + "xy" + text[200:])
    assert carried.placed == ()
    assert carried.lost
    assert [it[:2] for it in carried.stretches()] == [(100, 302)]
    assert carried.dropped == [(198, 203)]
