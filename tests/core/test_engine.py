"""The engine fails closed: what could not be checked is never taken for checked."""

from collections.abc import Iterator
from dataclasses import replace
from types import MappingProxyType

import pytest

from composer.engine import ask, check, steps, suggest
from composer.errors import UserError
from composer.model import Draft, Edit, Finding, Fix, Kind, Level, Span
from composer.policy import Policy, resolve
from composer.rule import Check, Rule

DRAFT = Draft("A message", kind=Kind.ORDER_PROBLEM)
FIX = Fix("Remove", (Edit(Span(0, 1), ""),), safe=True)


def policy(**levels: Level) -> Policy:
    return replace(resolve("amazon.com"), levels=MappingProxyType(levels))


def rule(check_it: Check, *, costly: bool = False, proactive_only: bool = False) -> Rule:
    return Rule("Title", check_it, (), costly=costly, proactive_only=proactive_only)


def silent(draft: Draft, policy: Policy) -> Iterator[Finding]:
    yield from ()


def finds(*findings: Finding) -> Check:
    def check_it(draft: Draft, policy: Policy) -> Iterator[Finding]:
        yield from findings

    return check_it


def breaks(draft: Draft, policy: Policy) -> Iterator[Finding]:
    yield Finding(Span(0, 1), "It is wrong.")
    raise ZeroDivisionError("secret words of the seller")


def lacks_data(draft: Draft, policy: Policy) -> Iterator[Finding]:
    yield Finding(Span(0, 1), "It is wrong.")
    raise UserError("The dictionary is not there; install the program again.")


def test_every_rule_answers_and_what_passed_is_kept() -> None:
    found = Finding(Span(2, 9), "It is wrong.")
    report = check(DRAFT, policy(a=Level.WARNING, b=Level.HINT), {"a": rule(finds(found)), "b": rule(silent)})
    assert [(it.rule, it.level, it.findings) for it in report.outcomes] == [
        ("a", Level.WARNING, (found,)),
        ("b", Level.HINT, ()),
    ]
    assert report.draft is DRAFT
    assert report.policy == "2025-04-25"
    assert report.approved


def test_a_rule_that_raises_could_not_say_and_the_others_go_on(caplog: pytest.LogCaptureFixture) -> None:
    report = check(DRAFT, policy(a=Level.HINT, b=Level.HINT), {"a": rule(breaks), "b": rule(silent)})
    assert not report.approved
    assert report.errors[0].error == "This check broke (ZeroDivisionError)."
    assert report.errors[0].findings == ()
    assert report.passed == ("b",)
    assert [record.levelname for record in caplog.records] == ["ERROR"]


def test_missing_data_is_told_in_its_own_words_and_not_logged() -> None:
    outcome = ask("a", rule(lacks_data), DRAFT, policy(a=Level.WARNING))
    assert outcome.error == "The dictionary is not there; install the program again."
    assert not outcome.passed


@pytest.mark.parametrize(
    "finding",
    [
        Finding(Span(3, 10), "It is wrong."),
        Finding(Span(0, 1), "It is wrong.", (Fix("Fix", (Edit(Span(9, 12), ""),)),)),
    ],
    ids=["finding", "fix"],
)
def test_a_place_outside_the_text_is_a_broken_rule(finding: Finding, caplog: pytest.LogCaptureFixture) -> None:
    report = check(DRAFT, policy(a=Level.HINT), {"a": rule(finds(finding))})
    assert not report.approved
    assert report.errors[0].error == "This check broke (ValueError)."
    assert caplog.records


def test_without_rules_nothing_was_checked() -> None:
    assert list(steps(DRAFT, policy(), {})) == []
    with pytest.raises(ValueError, match="no rules"):
        check(DRAFT, policy(), {})
    with pytest.raises(ValueError, match="no rules"):
        check(DRAFT, policy(a=Level.OFF), {"a": rule(silent)})


def test_a_rule_that_is_off_or_unknown_to_the_policy_is_not_asked() -> None:
    rules = {"a": rule(silent), "off": rule(breaks), "unknown": rule(breaks)}
    report = check(DRAFT, policy(a=Level.HINT, off=Level.OFF), rules)
    assert [it.rule for it in report.outcomes] == ["a"]


def test_a_rule_of_the_policy_that_is_not_there_is_not_passed() -> None:
    report = check(DRAFT, policy(a=Level.HINT, gone=Level.BLOCKER), {"a": rule(silent)})
    assert "gone" not in report.passed


def test_cheap_rules_answer_first_and_only_the_whole_can_approve() -> None:
    rules = {"slow": rule(silent, costly=True), "a": rule(silent), "slower": rule(silent, costly=True)}
    first, last = steps(DRAFT, policy(a=Level.HINT, slow=Level.HINT, slower=Level.HINT), rules)
    assert (first.passed, first.waiting, first.approved) == (("a",), ("slow", "slower"), False)
    assert (last.passed, last.waiting, last.approved) == (("a", "slow", "slower"), (), True)


def test_one_step_is_enough_when_all_are_of_one_sort() -> None:
    for costly in (False, True):
        (only,) = steps(DRAFT, policy(a=Level.HINT), {"a": rule(silent, costly=costly)})
        assert only.approved


def test_rules_for_messages_that_the_seller_starts_pass_replies() -> None:
    asked = rule(finds(Finding(Span(0, 0), "It is wrong.")), proactive_only=True)
    reply = replace(DRAFT, kind=Kind.REPLY)
    assert ask("a", asked, reply, policy(a=Level.BLOCKER)).passed
    assert not ask("a", asked, DRAFT, policy(a=Level.BLOCKER)).passed
    assert not ask("a", asked, replace(DRAFT, kind=None), policy(a=Level.BLOCKER)).passed


def test_findings_of_a_rule_come_in_order() -> None:
    late, early = Finding(Span(5, 6), "It is wrong."), Finding(Span(1, 2), "It is wrong.")
    assert ask("a", rule(finds(late, early)), DRAFT, policy(a=Level.HINT)).findings == (early, late)


def test_costly_fixes_are_worked_out_only_when_asked_for() -> None:
    found = Finding(Span(0, 1), "It is wrong.", (FIX,))
    better = Fix("An", (Edit(Span(0, 1), "An"),))
    asked = replace(rule(finds(found)), suggest=lambda draft, policy, finding: (better, *finding.fixes))
    assert suggest("a", DRAFT, policy(), found, {"a": asked}) == (better, FIX)
    assert suggest("a", DRAFT, policy(), found, {"a": rule(finds(found))}) == (FIX,)
