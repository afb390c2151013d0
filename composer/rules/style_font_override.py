"""Text must be in the font of the buyer's mail program, not in one that the message sets.

Amazon wants every message to look alike and to be read with the settings that a buyer has chosen. By the letter of
that rule any font that is set counts, also one that looks like the usual one. Outlook and Word set their own font in
every message that they write, such as Calibri or Aptos: what is copied from them is found as well. Write in plain
text, or take the font out: the words stay.
"""

from collections.abc import Iterator

from composer.finders.styling import restyled, stretches
from composer.model import Draft, Finding, Mend, Run, Span, Trait
from composer.policy.policy import Policy
from composer.rule import Rule, bad, good

_GENERIC = frozenset(["inherit", "initial", "unset", "revert", "default", ""])


def check(draft: Draft, policy: Policy) -> Iterator[Finding]:
    """Yield a finding for each stretch of words that has a font of its own."""
    del policy
    for stretch in stretches(draft, Trait.FONT, lambda run: run.value.strip().lower() not in _GENERIC):
        yield Finding(stretch.span, _message(stretch.values), restyled("Take the font out", Mend.FONT))


def _message(values: tuple[str, ...]) -> str:
    """Return what is wrong, with the font's name where there is one that is short."""
    name = values[0].split(",")[0].strip(" \"'")
    if len(values) == 1 and len(name) <= 22 and name.isprintable():
        return f"The font {name} is set; leave it to the buyer."
    return "Fonts are set; leave them to the buyer."


def _font(start: int, end: int, value: str) -> Run:
    """Return a run of one font for an example."""
    return Run(Span(start, end), Trait.FONT, value)


RULE = Rule(
    title="Font",
    check=check,
    examples=(
        bad("⟦Hello Anna,\n\nyour lamp is late.⟧", runs=(_font(0, 11, "Arial"), _font(13, 31, "Arial"))),
        bad("Guten Tag, ⟦Ihre Lampe⟧ kommt.", runs=(_font(11, 21, "'Comic Sans MS', cursive"),)),
        bad("⟦Bonjour⟧ Madame, ⟦merci⟧.", runs=(_font(0, 7, "Georgia"), _font(16, 21, "Verdana"))),
        bad("⟦Hola y gracias⟧", runs=(_font(0, 4, "Georgia"), _font(5, 14, "Calibri"))),
        bad("⟦Il codice⟧ è 12.", runs=(_font(0, 9, "monospace"),)),
        bad("⟦お客様⟧", runs=(_font(0, 3, '"Yu Gothic"'),)),
        good("Hello Anna, your lamp is late."),
        good("Guten Tag", runs=(_font(0, 9, "inherit"),)),
        good("Bonjour Madame", runs=(Run(Span(0, 7), Trait.BOLD),)),
        good("The font of the print will be Arial, as you wished."),
    ),
)
