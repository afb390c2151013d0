"""Acceptances survive edits elsewhere, lapse with their words, and never let a blocker through."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.approval import Accepted, State, accept, holding, open_warnings, ready, still, verdict
from composer.model import WHOLE, Draft, Facts, Finding, Level, Outcome, Report, Span

AT = datetime(2026, 11, 24, 12, tzinfo=UTC)
SAID = "Is this spelled right?"


def places(text: str, word: str) -> Iterator[Span]:
    start = text.find(word)
    while start >= 0:
        yield Span(start, start + len(word))
        start = text.find(word, start + len(word))


def report(text: str, *words: str, level: Level = Level.WARNING, whole: tuple[str, ...] = ()) -> Report:
    found = [Finding(span, SAID) for word in words for span in places(text, word)]
    found += [Finding(WHOLE, message) for message in whole]
    return Report(Draft(text), "2020-11-03", (Outcome("spelling", level, tuple(found)), Outcome("gif", Level.BLOCKER)))


def accepted(made: Report) -> tuple[Accepted, ...]:
    return tuple(accept(it, made.draft.text, AT) for it in made.at(Level.WARNING))


def test_acceptance_holds_what_it_was_about() -> None:
    made = report("Your colour\n is blue.", "colour\n is")
    assert accepted(made) == (Accepted("spelling", "colour is", "your", "blue", SAID, AT),)


@pytest.mark.parametrize(
    ("text", "covered"),
    [
        ("We sent the Klimt print today.", 1),
        ("Dear buyer, hello!\n\nWe sent the Klimt print today. And more.", 1),
        ("We sent the  Klimt\nprint today.", 1),
        ("We sent the “Klimt” print today.", 1),
        ("We sent a Klimt print today.", 1),
        ("We sent the Klimt poster today.", 1),
        ("We sent a Klimt poster today.", 0),
        ("Klimt", 0),
        ("We sent the Klimt print and the Klimt print today.", 1),
    ],
)
def test_edits_elsewhere_leave_it_standing(text: str, covered: int) -> None:
    before = accepted(report("We sent the Klimt print today.", "Klimt"))
    after = report(text, "Klimt")
    assert len(holding(after, before)) == covered
    assert len(open_warnings(after, before)) == text.count("Klimt") - covered


def test_other_words_another_rule_and_another_message_are_not_accepted() -> None:
    text = "We sent the Klimt print."
    (given_,) = accepted(report(text, "Klimt"))
    made = report(text, "Klimt")
    assert open_warnings(made, [given_]) == ()
    for other in (replace(given_, rule="emoticon"), replace(given_, words="klimt"), replace(given_, message="New.")):
        assert len(open_warnings(made, [other])) == 1


def test_one_acceptance_covers_one_warning_and_the_best_place_first() -> None:
    (given_,) = accepted(report("The grey box", "grey"))
    made = report("The grey cat and the grey box", "grey")
    assert [(it.finding.span.start, by) for it, by in still(made, [given_])] == [(4, None), (21, given_)]
    assert open_warnings(report("The grey box. The grey box", "grey"), [given_, given_]) == ()


def test_whole_message_warnings_go_by_what_is_said() -> None:
    made = report("Hello", whole=("It is in two languages.",))
    (given_,) = accepted(made)
    assert open_warnings(report("Something new", whole=("It is in two languages.",)), [given_]) == ()
    assert len(open_warnings(report("Hello", whole=("It is too short.",)), [given_])) == 1


@pytest.mark.parametrize("level", [Level.BLOCKER, Level.HINT])
def test_only_warnings_can_be_accepted(level: Level) -> None:
    made = report("The grey box", "grey", level=level)
    with pytest.raises(ValueError, match="only a warning"):
        accept(made.findings()[0], made.draft.text, AT)


def test_warning_that_became_a_blocker_is_no_longer_accepted() -> None:
    given_ = accepted(report("The grey box", "grey"))
    now = report("The grey box", "grey", level=Level.BLOCKER)
    assert not ready(now, given_)
    assert holding(now, given_) == ()
    assert verdict(now.draft, now, given_).headline == "Not ready: 1 to fix"


def test_blocker_that_is_not_sure_is_a_warning_and_can_be_accepted() -> None:
    made = report("The grey box", "grey", level=Level.BLOCKER)
    unsure = replace(made.outcomes[0], findings=tuple(replace(it, sure=False) for it in made.outcomes[0].findings))
    made = replace(made, outcomes=(unsure,))
    assert ready(made, accepted(made))


def test_ready_only_when_nothing_is_open() -> None:
    clean = report("Hello there")
    assert ready(clean, ())
    assert not ready(report("  \n"), ())
    assert not ready(replace(clean, waiting=("spelling",)), ())
    assert not ready(replace(clean, outcomes=()), ())
    assert not ready(replace(clean, outcomes=(Outcome("gif", Level.BLOCKER, error="Broke."),)), ())
    warned = report("The grey box", "grey")
    assert not ready(warned, ())
    assert ready(warned, accepted(warned))


BROKE = Outcome("link_external", Level.BLOCKER, error="Broke.")


@pytest.mark.parametrize(
    ("made", "headline", "detail"),
    [
        (report("Hello"), "Ready to send", "2 checks passed"),
        (report("A grey b grey", "grey", level=Level.BLOCKER), "Not ready: 2 to fix", "1 check passed"),
        (report("A grey b", "grey"), "Not ready: 1 to accept", "Mend each warning, or accept it · 1 check passed"),
        (report("A grey b", "grey", level=Level.HINT), "Ready to send", "1 hint · 1 check passed"),
        (replace(report("Hi"), outcomes=(BROKE, BROKE)), "Not ready: 2 checks could not run", "0 checks passed"),
        (replace(report("Hi"), waiting=("spelling",)), "Checking…", "2 checks passed · 1 still at work"),
    ],
)
def test_verdict_in_words(made: Report, headline: str, detail: str) -> None:
    said = verdict(made.draft, made, ())
    assert (said.headline, said.detail) == (headline, detail)


def test_verdict_counts() -> None:
    made = report("A grey b colour c", "grey", "colour")
    blocked = replace(
        made, outcomes=(*made.outcomes, Outcome("emoji", Level.BLOCKER, (Finding(Span(0, 1), "No."),)), BROKE)
    )
    said = verdict(blocked.draft, blocked, accepted(made)[:1])
    assert said.state is State.NOT_READY
    assert (said.blockers, said.warnings, said.accepted, said.could_not_say, said.passed) == (1, 1, 1, 1, 1)
    assert said.headline == "Not ready: 1 to fix"
    assert said.detail == "1 more to mend or accept · 1 check could not run · 1 warning accepted · 1 check passed"


def test_verdict_before_there_is_anything_to_say() -> None:
    assert verdict(Draft(" \n"), None, ()).headline == "Nothing written yet"
    assert verdict(Draft(""), None, ()).detail == "Write your message: every rule is checked as you type."
    assert verdict(Draft("Hello"), None, ()).headline == "Checking…"
    assert verdict(Draft("Hello!"), report("Hello"), ()).state is State.CHECKING


def test_verdict_says_that_the_language_is_assumed() -> None:
    draft = Draft("Hallo", facts=Facts(language="de-DE"))
    made = Report(draft, "2020-11-03", (Outcome("gif", Level.BLOCKER),))
    said = verdict(draft, made, ())
    assert said.headline == "Ready to send"
    assert said.detail == "1 check passed · the buyer's language is only assumed"


@given(st.text(st.sampled_from("ab \n"), max_size=40), st.text(st.sampled_from("ab \n"), max_size=20))
def test_adding_text_in_front_changes_nothing(text: str, added: str) -> None:
    made = report("x " + text + " end", "a")
    later = report(added + "\nx " + text + " end", "a")
    own = len(list(places("x " + text, "a")))
    assert open_warnings(made, accepted(made)) == ()
    assert len(holding(later, accepted(made))) == own
