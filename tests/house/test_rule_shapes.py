"""Every rule has the shape that makes it testable, explainable and safe."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from composer.engine import suggest
from composer.fixes import all_safe, apply
from composer.model import Edit, Finding, Fix, Level, Placed
from composer.policy import Policy, resolve
from composer.policy.files import versions
from composer.rule import Example, Rule
from composer.rules import RETIRED, RULES

NEWEST = versions()[-1]
FOLDER = Path(__file__).resolve().parents[2] / "composer" / "rules"
FORBIDDEN_WORDS = ("error", "violation", "invalid")
EVERY_RULE = pytest.mark.parametrize(("name", "rule"), RULES.items(), ids=list(RULES))


def policy_of(example: Example) -> Policy:
    facts = example.draft.facts
    return resolve(facts.marketplace, facts.language, example.draft.today)


def found(rule: Rule) -> Iterator[tuple[Example, Finding]]:
    for example in rule.examples:
        for finding in rule.check(example.draft, policy_of(example)):
            yield example, finding


def test_modules_and_rules_agree() -> None:
    modules = {path.stem for path in FOLDER.glob("*.py")} - {"__init__"}
    assert set(RULES) == modules
    assert not RETIRED & modules


def test_every_rule_is_in_the_newest_policy_and_nothing_else_is() -> None:
    assert set(NEWEST.levels) == set(RULES)


def test_every_blocker_has_a_source() -> None:
    blockers = [name for name, level in NEWEST.levels.items() if level is Level.BLOCKER]
    assert blockers
    assert [name for name in blockers if not NEWEST.sources[name].title] == []


def test_titles_are_unique_and_short() -> None:
    titles = [rule.title for rule in RULES.values()]
    assert len({title.lower() for title in titles}) == len(titles)
    assert [title for title in titles if not 1 <= len(title) <= 30 or title.endswith(".")] == []


@EVERY_RULE
def test_docstring_leads_with_a_sentence(name: str, rule: Rule) -> None:
    text = (sys.modules[f"composer.rules.{name}"].__doc__ or "").strip()
    first = text.partition("\n")[0]
    assert len(first) < 100
    assert first.endswith(".")
    assert len(text) > len(first), "the help page says why, in a sentence or two more"


@EVERY_RULE
def test_examples_of_both_kinds(name: str, rule: Rule) -> None:
    assert sum(bool(example.spans) for example in rule.examples) >= 2
    assert sum(not example.spans for example in rule.examples) >= 2


@EVERY_RULE
def test_messages_are_short_whole_sentences(name: str, rule: Rule) -> None:
    messages = {finding.message for _, finding in found(rule)}
    assert messages
    for message in messages:
        assert len(message) <= 60, message
        assert message.endswith("."), message
        assert message[0].isupper() or not message[0].isalpha() or not message[0].isascii(), message
        assert not any(word in message.lower() for word in FORBIDDEN_WORDS), message


@EVERY_RULE
def test_spans_and_fixes_lie_inside_the_text(name: str, rule: Rule) -> None:
    for example, finding in found(rule):
        text = example.draft.text
        assert finding.span.end <= len(text)
        fixes: tuple[Fix, ...] = (*finding.fixes, *suggest(name, example.draft, policy_of(example), finding))
        for fix in fixes:
            assert fix.label.strip() == fix.label != ""
            assert fix.restyle or apply(text, fix.edits) != text


@EVERY_RULE
def test_safe_fixes_change_nothing_the_second_time(name: str, rule: Rule) -> None:
    for example in rule.examples:
        policy = policy_of(example)
        text = apply(example.draft.text, safe_edits(rule, example, example.draft.text, policy))
        assert apply(text, safe_edits(rule, example, text, policy)) == text


def safe_edits(rule: Rule, example: Example, text: str, policy: Policy) -> tuple[Edit, ...]:
    given = example.draft
    if text != given.text:  # runs and images count in the text as it was
        given = type(given)(text, subject=given.subject, kind=given.kind, note=given.note, facts=given.facts)
    placed = [Placed("", Level.BLOCKER, finding) for finding in rule.check(given, policy)]
    return all_safe(placed)
