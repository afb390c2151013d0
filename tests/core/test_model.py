"""Values compare by what they hold, and a report says what may be sent."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.model import WHOLE, Channel, Draft, Finding, Kind, Level, Outcome, Report, Span

DRAFT = Draft("Hello there")
PLACES = st.integers(0, 30)
SPANS = st.tuples(PLACES, PLACES).map(lambda it: Span(min(it), max(it)))


def report(*outcomes: Outcome, waiting: tuple[str, ...] = ()) -> Report:
    return Report(DRAFT, "2020-11-03", outcomes, waiting)


def outcome(level: Level, *, rule: str = "a", start: int = 0, sure: bool = True) -> Outcome:
    return Outcome(rule, level, (Finding(Span(start, start + 1), "It is wrong.", sure=sure),))


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2), (-5, -3)])
def test_a_span_runs_forwards_from_nought(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


def test_span_gives_its_text_in_code_points() -> None:
    assert Span(2, 4).of("a😊bcd") == "bc"
    assert len(Span(2, 4)) == 2


@given(SPANS, SPANS)
def test_touching_is_mutual(left: Span, right: Span) -> None:
    assert left.touches(right) == right.touches(left)


@given(SPANS, SPANS)
def test_spans_that_hold_something_touch_when_they_share_a_place(left: Span, right: Span) -> None:
    if len(left) and len(right):
        shared = set(range(left.start, left.end)) & set(range(right.start, right.end))
        assert left.touches(right) == bool(shared)


def test_an_empty_span_touches_what_it_stands_at() -> None:
    assert Span(3, 3).touches(Span(1, 3))
    assert Span(3, 3).touches(Span(3, 5))
    assert Span(3, 3).touches(Span(3, 3))
    assert not Span(3, 3).touches(Span(4, 5))


@pytest.mark.parametrize(
    ("level", "sure", "counts"),
    [
        (Level.BLOCKER, True, Level.BLOCKER),
        (Level.BLOCKER, False, Level.WARNING),
        (Level.WARNING, False, Level.HINT),
        (Level.HINT, False, Level.HINT),
        (Level.OFF, False, Level.OFF),
    ],
)
def test_what_is_not_sure_counts_one_lower(level: Level, sure: bool, counts: Level) -> None:
    assert level.when(sure) is counts


@pytest.mark.parametrize(
    ("level", "sure", "counts"),
    [
        (Level.BLOCKER, True, Level.BLOCKER),
        (Level.WARNING, True, Level.BLOCKER),
        (Level.WARNING, False, Level.WARNING),
        (Level.HINT, True, Level.WARNING),
        (Level.OFF, True, Level.OFF),
    ],
)
def test_what_is_grave_counts_one_higher(level: Level, sure: bool, counts: Level) -> None:
    assert level.when(sure, grave=True) is counts


def test_levels_are_written_as_words() -> None:
    assert [level.word for level in Level] == ["off", "hint", "warning", "blocker"]


def test_only_a_reply_is_not_proactive() -> None:
    assert [kind for kind in Kind if not kind.proactive] == [Kind.REPLY]
    assert Draft("x").proactive, "an unknown kind counts as proactive"
    assert not Draft("x", kind=Kind.REPLY).proactive


def test_only_mail_takes_markup() -> None:
    assert [channel for channel in Channel if not channel.plain] == [Channel.EMAIL]


def test_equal_drafts_are_one_key() -> None:
    assert {Draft("x"): 1}[Draft("x")] == 1
    assert Draft("x") != Draft("x", subject="y")


def test_approved_with_nothing_found_or_less_than_a_blocker() -> None:
    assert report(Outcome("a", Level.BLOCKER)).approved
    assert report(outcome(Level.WARNING)).approved
    assert report(outcome(Level.BLOCKER, sure=False)).approved


@pytest.mark.parametrize(
    "judged",
    [
        report(outcome(Level.BLOCKER)),
        report(Outcome("a", Level.HINT, error="No dictionary.")),
        report(Outcome("a", Level.BLOCKER), waiting=("spelling",)),
        report(),
    ],
    ids=["blocker", "could not say", "waiting", "nothing asked"],
)
def test_not_approved(judged: Report) -> None:
    assert not judged.approved


def test_what_passed_is_neither_found_nor_broken() -> None:
    judged = report(Outcome("a", Level.HINT), outcome(Level.HINT, rule="b"), Outcome("c", Level.HINT, error="Broken."))
    assert judged.passed == ("a",)
    assert [it.rule for it in judged.errors] == ["c"]


def test_findings_come_in_order_of_place_then_level_then_rule() -> None:
    whole = Outcome("z", Level.HINT, (Finding(WHOLE, "It is long."),))
    judged = report(
        outcome(Level.HINT, rule="c", start=5),
        outcome(Level.BLOCKER, rule="b", start=5),
        outcome(Level.HINT, rule="a", start=5),
        outcome(Level.WARNING, rule="d", start=2),
        whole,
    )
    assert [it.rule for it in judged.findings()] == ["z", "d", "b", "a", "c"]
    assert [it.rule for it in judged.at(Level.HINT)] == ["z", "a", "c"]


@pytest.mark.parametrize(
    ("level", "counts"), [(Level.BLOCKER, Level.HINT), (Level.WARNING, Level.HINT), (Level.OFF, Level.OFF)]
)
def test_a_mild_finding_is_a_hint_at_most(level: Level, counts: Level) -> None:
    assert level.when(sure=True, mild=True) is level.when(sure=False, grave=True, mild=True) is counts
