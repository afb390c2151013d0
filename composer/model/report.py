"""What the rules say of a draft: findings with their fixes, outcomes, and the report of them all."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from composer.model.draft import Draft
from composer.model.spans import Span


class Level(IntEnum):
    """How much a finding matters; the policy gives it, not the rule."""

    OFF = 0
    HINT = 1
    WARNING = 2
    BLOCKER = 3

    @property
    def word(self) -> str:
        """The level's name as policies, reports and the window write it, such as "blocker"."""
        return self.name.lower()

    def when(self, sure: bool, *, grave: bool = False, mild: bool = False) -> "Level":
        """Return the level that counts: one step lower for a finding that is not sure, never below hint.

        A grave one counts one step higher, up to blocker; a mild one is never more than a hint.
        """
        if mild:
            return min(self, Level.HINT)
        level = Level(self + 1) if grave and Level.OFF < self < Level.BLOCKER else self
        if sure or level <= Level.HINT:
            return level
        return Level(level - 1)


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace what ``span`` covers by ``text``."""

    span: Span
    text: str


class Mend(StrEnum):
    """What can be taken out of a message's HTML, or set right in it, without touching a word."""

    FONT = "font"
    SIZE = "size"
    COLOR = "color"
    BACKGROUND = "background"
    ALIGNMENT = "alignment"
    LINE_HEIGHT = "line_height"
    MARGIN = "margin"
    LAYOUT_ROLE = "layout_role"
    PICTURE = "picture"
    PICTURE_WIDTH = "picture_width"
    PICTURE_HTTPS = "picture_https"
    LINK = "link"
    LINE_BREAKS = "line_breaks"


@dataclass(frozen=True, slots=True)
class Restyle:
    """One change of the message's HTML that no edit of its text can make. See ``composer.markup.mended``."""

    what: Mend
    source: str = ""
    """The address of the picture or link that the change is about."""
    percent: int = 0
    """How wide margins may be, of the message; to how much of its width a picture shrinks."""


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that answer a finding. Edits are in order and never overlap."""

    label: str
    """A plain verb phrase for a button, such as "Remove"."""
    edits: tuple[Edit, ...]
    safe: bool = False
    """Whether "fix all safe" may apply it unseen: no words of the seller's are lost."""
    restyle: tuple[Restyle, ...] = ()
    """Changes of the HTML that the message came as; beside them ``edits`` may be empty."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One place where a rule objects."""

    span: Span
    message: str
    """What is wrong, in at most 60 characters, ending in a full stop."""
    fixes: tuple[Fix, ...] = ()
    sure: bool = True
    grave: bool = False
    """Whether this one weighs more than what the rule finds as a rule: it counts one step higher."""
    mild: bool = False
    """Whether this one is a hint at most, whatever the level of its rule."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one rule had to say of one draft, also when it had nothing to say."""

    rule: str
    level: Level
    findings: tuple[Finding, ...] = ()
    error: str | None = None
    """Set when the rule could not say. It blocks approval."""

    @property
    def passed(self) -> bool:
        """Whether the rule looked and found nothing."""
        return self.error is None and not self.findings


@dataclass(frozen=True, slots=True)
class Placed:
    """A finding with the rule it comes from and the level that counts after ``sure``."""

    rule: str
    level: Level
    finding: Finding


@dataclass(frozen=True, slots=True)
class Report:
    """All outcomes for one draft under one policy."""

    draft: Draft
    policy: str
    """The policy's version, such as ``2020-11-03``."""
    outcomes: tuple[Outcome, ...]
    waiting: tuple[str, ...] = ()
    """Ids of the rules that have not answered yet."""

    @property
    def complete(self) -> bool:
        """Whether every rule has answered, and there was at least one."""
        return not self.waiting and bool(self.outcomes)

    @property
    def errors(self) -> tuple[Outcome, ...]:
        """Outcomes of the rules that could not say."""
        return tuple(outcome for outcome in self.outcomes if outcome.error is not None)

    @property
    def passed(self) -> tuple[str, ...]:
        """Ids of the rules that looked and found nothing."""
        return tuple(outcome.rule for outcome in self.outcomes if outcome.passed)

    @property
    def approved(self) -> bool:
        """No blocker, nothing waiting, and every rule could say. Warnings are the seller's to accept."""
        return self.complete and not self.errors and not self.at(Level.BLOCKER)

    def findings(self) -> tuple[Placed, ...]:
        """Every finding in order of place, whole-message ones first; equal places by level, then id."""
        return in_order(self._placed())

    def at(self, level: Level) -> tuple[Placed, ...]:
        """Return the findings whose level that counts is ``level``, in order of place."""
        return in_order(it for it in self._placed() if it.level is level)

    def _placed(self) -> Iterator[Placed]:
        """Yield every finding with its rule and the level that counts."""
        for outcome in self.outcomes:
            for finding in outcome.findings:
                yield Placed(
                    outcome.rule, outcome.level.when(finding.sure, grave=finding.grave, mild=finding.mild), finding
                )


def in_order(placed: Iterable[Placed]) -> tuple[Placed, ...]:
    """Return findings in order of place; equal places by level, the weightiest first, then by rule."""
    # Numbers, not spans: comparing spans is what a check list would spend its time on.
    return tuple(sorted(placed, key=lambda it: (it.finding.span.start, it.finding.span.end, -it.level, it.rule)))
