"""Every rule says of its own examples exactly what they tell."""

import pytest

from composer.fixes import apply, together
from composer.model import Finding
from composer.policy import resolve
from composer.rule import Example, Rule
from composer.rules import RULES

CASES = [
    pytest.param(rule, example, id=f"{name}-{number}")
    for name, rule in RULES.items()
    for number, example in enumerate(rule.examples)
]


def findings(rule: Rule, example: Example) -> list[Finding]:
    facts = example.draft.facts
    policy = resolve(facts.marketplace, facts.language, example.draft.today)
    return sorted(rule.check(example.draft, policy), key=lambda it: it.span)


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_example(rule: Rule, example: Example) -> None:
    found = findings(rule, example)
    text = example.draft.text
    assert [it.span.of(text) for it in found] == [span.of(text) for span in example.spans]
    assert [it.span for it in found] == list(example.spans)
    assert {it.sure for it in found} <= {example.sure}
    if example.fixed is not None:
        fixes = [it.fixes[0] for it in found if it.fixes]
        assert apply(text, together(fixes)) == example.fixed
