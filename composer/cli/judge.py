"""Checks one draft under the policy that counts for it, as the window would."""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from composer import engine, settings
from composer.errors import UserError
from composer.language import own_words
from composer.model import WHOLE, Draft, Fix, Level, Placed, Report
from composer.paths import of_user
from composer.policy import Policy, raised, resolve


@dataclass(frozen=True, slots=True)
class Habits:
    """What the seller set for every message."""

    own_words: Mapping[str, tuple[str, ...]]
    """By file: for all languages, and for each one."""
    levels: tuple[tuple[str, Level], ...]


def habits() -> Habits:
    """Return the seller's own words and raised levels. Raises UserError when they cannot be read."""
    folders = of_user()
    levels = settings.load(folders.settings).settings.levels
    return Habits(own_words.everything(folders.words), tuple(levels.items()))


def policy_for(draft: Draft, given: Habits) -> Policy:
    """Return the policy for the draft's marketplace, language and day. Raises UserError."""
    facts = draft.facts
    bare = resolve(facts.marketplace, facts.language, draft.today)
    words = own_words.united(given.own_words, (bare.language, *facts.also))
    policy = resolve(facts.marketplace, facts.language, draft.today, words)
    return raised(policy, dict(given.levels)) if given.levels else policy


@dataclass(frozen=True, slots=True)
class Judged:
    """A report and its findings with all their fixes, in order of place."""

    report: Report
    placed: tuple[Placed, ...]

    @property
    def to_accept(self) -> int:
        """How many warnings the window would ask the seller to accept."""
        return sum(it.level is Level.WARNING for it in self.placed)

    def approved(self, *, strict: bool = False) -> bool:
        """No blocker and every rule could say; ``strict`` wants no warning either."""
        return self.report.approved and not (strict and self.to_accept)


def judge(draft: Draft, given: Habits) -> Judged:
    """Ask every rule about the draft, and for the fixes that are worked out on demand. Raises UserError."""
    policy = policy_for(draft, given)
    report = engine.check(draft, policy)
    placed = (replace(it, finding=replace(it.finding, fixes=_fixes(it, draft, policy))) for it in report.findings())
    return Judged(report, tuple(placed))


def _fixes(placed: Placed, draft: Draft, policy: Policy) -> tuple[Fix, ...]:
    """Return the finding's fixes; the ones it has already, where others cannot be worked out."""
    try:
        return engine.suggest(placed.rule, draft, policy, placed.finding) or placed.finding.fixes
    except UserError:
        return placed.finding.fixes


def as_data(judged: Judged, name: Any = None, *, strict: bool = False) -> dict[str, Any]:
    """Return the report in the shape that batch lines and ``check --format json`` have."""
    report = judged.report
    text = report.draft.text
    astral = [place for place, char in enumerate(text) if char > "\uffff"]
    return {
        "id": name,
        "approved": judged.approved(strict=strict),
        "to_accept": judged.to_accept,
        "policy": report.policy,
        "text": text,
        "findings": [_finding(it, text, astral) for it in judged.placed],
        "passed": list(report.passed),
        "could_not_say": [{"rule": outcome.rule, "error": outcome.error} for outcome in report.errors],
    }


def _finding(placed: Placed, text: str, astral: list[int]) -> dict[str, Any]:
    """Return one finding; offsets count code points, and UTF-16 units beside them."""
    finding = placed.finding
    whole = finding.span == WHOLE
    start, end = (None, None) if whole else (finding.span.start, finding.span.end)
    return {
        "rule": placed.rule,
        "level": placed.level.word,
        "sure": finding.sure,
        "start": start,
        "end": end,
        "start_utf16": None if start is None else start + bisect_left(astral, start),
        "end_utf16": None if end is None else end + bisect_left(astral, end),
        "text": finding.span.of(text),
        "message": finding.message,
        "fixes": [
            {
                "label": fix.label,
                "safe": fix.safe,
                "edits": [{"start": it.span.start, "end": it.span.end, "text": it.text} for it in fix.edits],
            }
            for fix in finding.fixes
        ],
    }
