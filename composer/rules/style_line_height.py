"""Lines must keep the distance that the buyer's mail program gives them.

Amazon allows no other height of lines than the usual one, so that messages look alike. Word, Google Docs and template
builders set one almost always, such as 107 % or 1.5. A height of 100 % is shown as not sure: readers hardly see it.
"""

from collections.abc import Iterator

from composer.finders.styling import restyled, stretches
from composer.model import Draft, Finding, Mend, Run, Span, Trait
from composer.policy.policy import Policy
from composer.rule import Rule, bad, good

_USUAL = frozenset(["", "normal", "inherit", "initial", "unset", "revert", "auto"])
_LETTERS = frozenset(["100%", "1", "1.0", "1em"])


def check(draft: Draft, policy: Policy) -> Iterator[Finding]:
    """Yield a finding for each stretch of lines whose height is set."""
    del policy
    fix = restyled("Take the line height out", Mend.LINE_HEIGHT)
    for stretch in stretches(draft, Trait.LINE_HEIGHT, lambda run: run.value.strip().lower() not in _USUAL):
        sure = not all(value.strip().lower() in _LETTERS for value in stretch.values)
        yield Finding(stretch.span, "A line height is set; leave it as it is.", fix, sure=sure)


def _height(start: int, end: int, value: str) -> Run:
    """Return a run of one line height for an example."""
    return Run(Span(start, end), Trait.LINE_HEIGHT, value)


RULE = Rule(
    title="Line height",
    check=check,
    examples=(
        bad("⟦Hello Anna,\nyour lamp is late.⟧", runs=(_height(0, 11, "1.5"), _height(12, 30, "1.5"))),
        bad("Guten Tag,\n\n⟦Ihre Lampe kommt.⟧", runs=(_height(12, 29, "107%"),)),
        bad("⟦Bonjour⟧ Madame", runs=(_height(0, 7, "24px"),)),
        bad("⟦Gracias⟧", runs=(_height(0, 7, "100%"),), sure=False),
        good("Hello Anna,\nyour lamp is late."),
        good("Guten Tag", runs=(_height(0, 9, "normal"),)),
        good("Buongiorno", runs=(Run(Span(0, 10), Trait.SIZE, "16px"),)),
    ),
)
