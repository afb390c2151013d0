"""Measures the rules on the messages of ``tests/corpora``: precision and recall by rule and by language.

A line there is a line of ``batch`` with one more key, ``expect``: what must be found, each as rule, text and level.
Above hint level nothing else may be found. A message for which nothing above hint is expected counts as good.
Call it as ``python -m build_scripts.accuracy``; with ``--each`` it prints every difference too. It tells what falls
short of the demands below, and exits with 1 if anything does.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from composer import engine
from composer.cli.facts import draft_of
from composer.cli.judge import Habits, policy_for
from composer.model import Draft, Level, Placed, Span

CORPORA = Path(__file__).resolve().parent.parent / "tests" / "corpora"
BESIDE = CORPORA / "beside"
"""Messages of those who know the rules: each must be read rightly, but they say nothing of unseen ones, and are no part
of the figures."""
HELD_OUT = CORPORA / "held_out"
"""Messages that only this measurement reads, so that no rule is fitted to them."""

PRECISION, RECALL = 0.97, 0.95
"""What both the messages at hand and all messages together must reach."""
EACH = 0.9
"""What precision and recall of every single rule must reach, over all messages together."""
CLEAN = 0.98
"""The share of good messages in which nothing above hint may be found."""

_COVERED = 0.6
"""The share of an expected text that findings must cover; edges such as an article or a full stop may differ."""


@dataclass(frozen=True, slots=True)
class Expected:
    """One thing that must be found. An empty text stands for a finding about the whole message or a picture."""

    rule: str
    text: str
    level: str


@dataclass(frozen=True, slots=True)
class Case:
    """One message with all that must be found in it."""

    name: str
    language: str
    draft: Draft
    expected: tuple[Expected, ...]

    @property
    def good(self) -> bool:
        """Whether nothing above hint level is to be found."""
        return all(it.level == Level.HINT.word for it in self.expected)


@dataclass(frozen=True, slots=True)
class Compared:
    """How the rules did on one message."""

    case: Case
    met: tuple[Expected, ...]
    missed: tuple[Expected, ...]
    extra: tuple[Placed, ...]
    """Findings above hint level that nobody expected, those at another level than expected included."""
    silent: tuple[str, ...]
    """Rules that could not say."""

    @property
    def rules(self) -> frozenset[str]:
        """The rules that found something or should have."""
        expected = [it.rule for it in (*self.met, *self.missed)]
        return frozenset((*expected, *(it.rule for it in self.extra), *self.silent))

    @property
    def exact(self) -> bool:
        """Whether everything expected was found and nothing else."""
        return not (self.missed or self.extra or self.silent)

    @property
    def told(self) -> str:
        """The differences, one a line."""
        lines = [f"missed {it.rule} ({it.level}) on {it.text!r}" for it in self.missed]
        for it in self.extra:
            span = it.finding.span
            lines.append(f"extra {it.rule} ({it.level.word}) on {span.of(self.case.draft.text)!r}")
        lines.extend(f"{rule} could not say" for rule in self.silent)
        return "\n".join(lines)


def cases(folder: Path) -> list[Case]:
    """Return the messages of every file in ``folder`` itself. Raises UserError, KeyError or ValueError."""
    found = []
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            data = json.loads(line)
            expected = tuple(Expected(it["rule"], it["text"], it["level"]) for it in data.pop("expect"))
            found.append(Case(data["id"], path.stem, draft_of(data), expected))
    return found


def compare(case: Case) -> Compared:
    """Return what the rules find in the message, held against what is expected."""
    report = engine.check(case.draft, policy_for(case.draft, Habits({}, ())))
    found = report.findings()
    places = _places(case)
    met = [it for it, places_of in places if _is_met(it, places_of, found)]
    missed = [it for it, places_of in places if not _is_met(it, places_of, found)]
    extra = [it for it in found if it.level > Level.HINT and not any(_touches(it, *place) for place in places)]
    return Compared(case, tuple(met), tuple(missed), tuple(extra), tuple(it.rule for it in report.errors))


def _places(case: Case) -> list[tuple[Expected, Span | None]]:
    """Return the expected things with their places: what is told twice is at its second place the second time."""
    text = case.draft.text
    ends: Counter[Expected] = Counter()
    places: list[tuple[Expected, Span | None]] = []
    for it in case.expected:
        if not it.text:
            places.append((it, None))
            continue
        start = text.find(it.text, ends[it])
        if start < 0:
            raise ValueError(f"{case.name}: {it.text!r} does not stand in the text")
        ends[it] = start + len(it.text)
        places.append((it, Span(start, ends[it])))
    return places


def _touches(found: Placed, expected: Expected, place: Span | None) -> bool:
    """Whether a finding is about the expected thing, at the expected level."""
    if (found.rule, found.level.word) != (expected.rule, expected.level):
        return False
    span = found.finding.span
    return place is None or (span.start < place.end and place.start < span.end)


def _is_met(expected: Expected, place: Span | None, found: Iterable[Placed]) -> bool:
    """Whether findings cover most of the expected text."""
    touching = [it.finding.span for it in found if _touches(it, expected, place)]
    if place is None:
        return bool(touching)
    covered = {at for span in touching for at in range(max(span.start, place.start), min(span.end, place.end))}
    return len(covered) >= _COVERED * (place.end - place.start)


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts for some messages, a rule or a language."""

    met: int
    missed: int
    extra: int

    @property
    def precision(self) -> float:
        """The share of the findings that were expected; 1 when there was none."""
        return self.met / (self.met + self.extra) if self.met + self.extra else 1.0

    @property
    def recall(self) -> float:
        """The share of what was expected that was found; 1 when nothing was."""
        return self.met / (self.met + self.missed) if self.met + self.missed else 1.0

    @property
    def enough(self) -> bool:
        """Whether both reach what is demanded."""
        return self.precision >= PRECISION and self.recall >= RECALL


def figures(compared: Iterable[Compared], rule: str | None = None) -> Figures:
    """Return the counts over the messages, of one rule or of all. A rule that could not say counts as a miss."""
    met = missed = extra = 0
    for it in compared:
        met += sum(rule in (None, told.rule) for told in it.met)
        missed += sum(rule in (None, told.rule) for told in it.missed)
        missed += sum(rule in (None, silent) for silent in it.silent)
        extra += sum(rule in (None, found.rule) for found in it.extra)
    return Figures(met, missed, extra)


def clean(compared: Sequence[Compared]) -> tuple[int, int]:
    """Return how many of the good messages have no finding above hint level, and how many there are."""
    good = [it for it in compared if it.case.good]
    return sum(not it.extra and not it.silent for it in good), len(good)


def shortfalls(compared: Sequence[Compared], each: float = EACH) -> list[str]:
    """Return what falls short of the demands, one line a thing; nothing when all is well."""
    lines = []
    whole = figures(compared)
    if not whole.enough:
        lines.append(f"all: precision {whole.precision:.3f}, recall {whole.recall:.3f}")
    for rule in sorted({rule for it in compared for rule in it.rules}):
        counts = figures(compared, rule)
        if min(counts.precision, counts.recall) < each:
            lines.append(f"{rule}: precision {counts.precision:.3f}, recall {counts.recall:.3f}")
    silent, good = clean(compared)
    if silent < CLEAN * good:
        lines.append(f"good messages: {silent} of {good} are clean")
    return lines


def table(compared: Sequence[Compared]) -> str:
    """Return the figures by rule, by language and over all as lines of a table."""
    lines = [f"{'':24}{'expected':>9}{'found':>7}{'extra':>7}{'precision':>11}{'recall':>8}"]
    rules = sorted({rule for it in compared for rule in it.rules})
    lines.extend(_row(rule, figures(compared, rule)) for rule in rules)
    languages = sorted({it.case.language for it in compared})
    lines.extend(_row(name, figures([it for it in compared if it.case.language == name])) for name in languages)
    lines.append(_row("all", figures(compared)))
    silent, good = clean(compared)
    lines.append(f"{len(compared)} messages; {silent} of {good} good ones are clean")
    return "\n".join(lines)


def _row(name: str, counts: Figures) -> str:
    """Return one line of the table."""
    expected = counts.met + counts.missed
    shares = f"{counts.precision:>11.3f}{counts.recall:>8.3f}"
    return f"{name:24}{expected:>9}{counts.met:>7}{counts.extra:>7}{shares}"


def main() -> int:
    """Print the tables, and return 0 when the figures are good enough, else 1. Differences held out are not told."""
    at_hand = [compare(it) for it in cases(CORPORA)]
    held_out = [compare(it) for it in cases(HELD_OUT)]
    if "--each" in sys.argv[1:]:
        for it in at_hand:
            if not it.exact:
                print(f"{it.case.name}\n  " + it.told.replace("\n", "\n  "))
    print(f"Messages at hand\n{table(at_hand)}\n\nHeld out\n{table(held_out)}\n\nTogether\n{table(at_hand + held_out)}")
    short = [*shortfalls(at_hand, each=0), *shortfalls(at_hand + held_out)]
    if short:
        print("\nShort of what is demanded\n" + "\n".join(short))
    return int(bool(short))


if __name__ == "__main__":
    sys.exit(main())
