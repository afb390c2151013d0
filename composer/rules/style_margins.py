"""Margins must not take more than a fifth of the message's width.

Amazon wants words that fill the message. What counts is how far they stand from its sides: margins, paddings and empty
columns of all elements around them together. A message that does not say how wide it is counts as 600 pixels.
"""

from collections.abc import Iterator

from composer.finders.styling import restyled, stretches
from composer.model import Draft, Finding, Mend, Run, Span, Trait
from composer.policy.policy import Policy
from composer.rule import Rule, bad, good


def check(draft: Draft, policy: Policy) -> Iterator[Finding]:
    """Yield a finding for each stretch of words that stands too far from a side."""
    most = policy.number("style_margins.percent")
    fix = restyled("Take the margins out", Mend.MARGIN, percent=int(most))
    for stretch in stretches(draft, Trait.MARGIN, lambda run: _share(run) > most):
        yield Finding(stretch.span, f"Margins may take {most:g} % of the width, not more.", fix)


def _share(run: Run) -> float:
    """Return how far the words stand from a side, in hundredths of the width."""
    share = run.value.rpartition(" ")[2].removesuffix("%")
    try:
        return float(share) if run.value.endswith("%") else 0.0
    except ValueError:
        return 0.0


def _margin(start: int, end: int, value: str) -> Run:
    """Return a run of one margin for an example."""
    return Run(Span(start, end), Trait.MARGIN, value)


RULE = Rule(
    title="Margins",
    check=check,
    examples=(
        bad(
            "⟦Hello Anna,\nyour lamp is late.⟧",
            runs=(_margin(0, 11, "margin-left: 25%"), _margin(12, 30, "margin-left: 25%")),
        ),
        bad("Guten Tag\n⟦Ihre Lampe⟧", runs=(_margin(10, 20, "padding-right: 20.1%"),)),
        bad("⟦Bonjour⟧\nMerci", runs=(_margin(0, 7, "empty-column: 33.3%"), _margin(8, 13, "margin-left: 5%"))),
        good("Hello Anna,", runs=(_margin(0, 11, "margin-left: 20%"),)),
        good("Guten Tag", runs=(_margin(0, 9, "padding-left: 4.2%"),)),
        good("Buongiorno"),
    ),
)
