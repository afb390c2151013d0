"""Asks every rule about a draft and gathers what they say into a report."""

import logging
from collections.abc import Iterator, Mapping

from composer.errors import UserError
from composer.model import Draft, Finding, Fix, Level, Outcome, Report
from composer.policy.policy import Policy
from composer.rule import Rule
from composer.rules import RULES

log = logging.getLogger(__name__)


def check(draft: Draft, policy: Policy, rules: Mapping[str, Rule] = RULES) -> Report:
    """Return the whole report for ``draft``. Raises ValueError when there is no rule to ask."""
    reports = tuple(steps(draft, policy, rules))
    if not reports:
        raise ValueError("there are no rules to check with")
    return reports[-1]


def steps(draft: Draft, policy: Policy, rules: Mapping[str, Rule] = RULES) -> Iterator[Report]:
    """Yield the report after the cheap rules, and again when all have answered.

    Only the last one can approve. Yields nothing when there are no rules: nothing was checked then.
    """
    asked = {name: rule for name, rule in rules.items() if policy.level(name) is not Level.OFF}
    cheap = [name for name, rule in asked.items() if not rule.costly]
    costly = [name for name, rule in asked.items() if rule.costly]
    outcomes: list[Outcome] = []
    for group, waiting in ((cheap, costly), (costly, [])):
        if not group:
            continue
        outcomes.extend(ask(name, asked[name], draft, policy) for name in group)
        yield Report(draft, policy.version, tuple(outcomes), tuple(waiting))


def ask(name: str, rule: Rule, draft: Draft, policy: Policy) -> Outcome:
    """Return what one rule says. A rule that raises could not say, which is not the same as silence."""
    level = policy.level(name)
    if rule.proactive_only and not draft.proactive:
        return Outcome(name, level)
    try:
        findings = tuple(rule.check(draft, policy))
        _demand_inside(findings, len(draft.text))
    except UserError as error:
        return Outcome(name, level, error=str(error))
    except Exception as error:
        log.exception("rule %s could not say", name)
        return Outcome(name, level, error=f"This check broke ({type(error).__name__}).")
    if len(findings) > 1:
        findings = tuple(sorted(findings, key=lambda it: (it.span.start, it.span.end)))
    return Outcome(name, level, findings)


def suggest(
    name: str, draft: Draft, policy: Policy, finding: Finding, rules: Mapping[str, Rule] = RULES
) -> tuple[Fix, ...]:
    """Return the finding's fixes, the costly ones included; asked for when a card opens."""
    rule = rules[name]
    return rule.suggest(draft, policy, finding) if rule.suggest else finding.fixes


def _demand_inside(findings: tuple[Finding, ...], length: int) -> None:
    """Raise ValueError when a finding or one of its edits lies outside the text."""
    for finding in findings:
        end = finding.span.end
        for fix in finding.fixes:
            for edit in fix.edits:
                end = max(end, edit.span.end)
        if end > length:
            raise ValueError(f"a finding ends at {end} in a text of {length}")
