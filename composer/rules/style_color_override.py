"""Text must keep the colour of the buyer's mail program.

Amazon wants every message to look alike, and letters of another colour to be nobody's headline. Any colour that is set
counts; black, which changes nothing that most buyers see, is shown as not sure. A link in the colour that mail
programs give to links by themselves is left alone. A colour behind the words is no more than a hint.
"""

from collections.abc import Iterator

from composer.finders.colors import BLACK, WHITE, color
from composer.finders.styling import link_colors, restyled, stretches
from composer.model import Draft, Finding, Mend, Run, Span, Trait
from composer.policy.policy import Policy
from composer.rule import Rule, bad, good

_MESSAGE = "A text colour is set; leave it to the buyer."
_BLACK = "Black is set as text colour; leave it to the buyer."
_BEHIND = "A colour is set behind the words; plain is safer."


def check(draft: Draft, policy: Policy) -> Iterator[Finding]:
    """Yield a finding for each stretch of words with a colour of its own, and a hint for one behind words."""
    del policy
    fix = restyled("Take the colours out", Mend.COLOR, Mend.BACKGROUND)
    of_link = link_colors(draft)
    for stretch in stretches(draft, Trait.COLOR, lambda run: not of_link(run)):
        black = all(color(value) == BLACK for value in stretch.values)
        yield Finding(stretch.span, _BLACK if black else _MESSAGE, fix, sure=not black)
    fix = restyled("Take the colour out", Mend.BACKGROUND)
    for stretch in stretches(draft, Trait.BACKGROUND, lambda run: run.value != "image" and color(run.value) != WHITE):
        yield Finding(stretch.span, _BEHIND, fix, sure=False, mild=True)


def _run(start: int, end: int, value: str, trait: Trait = Trait.COLOR) -> Run:
    """Return a run for an example."""
    return Run(Span(start, end), trait, value)


_LINKED = Run(Span(4, 8), Trait.LINK, "https://www.amazon.com/gp/help")

RULE = Rule(
    title="Text colour",
    check=check,
    examples=(
        bad("Please reply ⟦today⟧.", runs=(_run(13, 18, "red"),)),
        bad("⟦Guten Tag,\nIhre Lampe kommt.⟧", runs=(_run(0, 10, "#333"), _run(11, 28, "#333333"))),
        bad("⟦Merci⟧ et ⟦bonne journée⟧", runs=(_run(0, 5, "rgb(255, 0, 0)"), _run(9, 22, "#0a0"))),
        bad("⟦Gracias⟧", runs=(_run(0, 7, "#000000"),), sure=False),
        bad("See ⟦here⟧ now.", runs=(_LINKED, _run(4, 8, "#ff6600"))),
        bad("⟦ご注文⟧について", runs=(_run(0, 3, "#ffff00", Trait.BACKGROUND),), sure=False),
        good("Your lamp is red, as you ordered."),
        good("See here now.", runs=(_LINKED, _run(4, 8, "#0563C1"))),
        good("Ecco il suo ordine.", runs=(_run(0, 4, "#ffffff", Trait.BACKGROUND),)),
        good("Guten Tag", runs=(Run(Span(0, 5), Trait.BOLD),)),
    ),
)
