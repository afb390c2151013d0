"""Fills the costly fixes into a report, on the worker, before the report is shown."""

from dataclasses import replace

from composer.errors import UserError
from composer.model import Finding, Fix, Report
from composer.policy import Policy
from ui.heavy import Heavy


def with_suggestions(report: Report, policy: Policy, heavy: Heavy) -> Report:
    """Return the report with the costly fixes filled in where a finding has none.

    A finding for which none can be worked out stays as it is: it is still true.
    """

    def filled(rule: str, finding: Finding) -> Finding:
        try:
            fixes: tuple[Fix, ...] = finding.fixes or heavy.suggest(rule, report.draft, policy, finding)
        except UserError:
            return finding
        return replace(finding, fixes=fixes)

    outcomes = tuple(
        replace(outcome, findings=tuple(filled(outcome.rule, finding) for finding in outcome.findings))
        for outcome in report.outcomes
    )
    return replace(report, outcomes=outcomes)
