"""Text must start where lines start: no centred, justified or right-set words.

Amazon allows neither a centred message nor any other alignment than the usual one, which is left, and right in Arabic
and Hebrew. Pictures may be centred; only words count. Lines that many spaces push to the right are shown as a hint.
"""

import re
from collections.abc import Iterator

from composer.finders.styling import restyled, stretches
from composer.model import Draft, Edit, Finding, Fix, Mend, Run, Span, Trait
from composer.policy.policy import Policy
from composer.rule import Rule, bad, good

_MESSAGES = {
    "center": "Centred text is not permitted.",
    "justify": "Justified text is not permitted.",
    "right": "Text set to the right is not permitted.",
    "end": "Text must start at the side where lines start.",
}
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_LETTER = re.compile(r"[^\W\d_]")
_PUSHED = re.compile(r"(?:(?<=\n)|\A)([ \t\u00a0\u2000-\u200a\u3000]{9,}+)(?=\S)")


def check(draft: Draft, policy: Policy) -> Iterator[Finding]:
    """Yield a finding for each stretch of words that is set otherwise than usual."""
    del policy
    fix = restyled("Take the alignment out", Mend.ALIGNMENT)
    for stretch in stretches(draft, Trait.ALIGNMENT, lambda run: _unusual(draft.text, run)):
        yield Finding(stretch.span, _MESSAGES[stretch.values[0].lower()], fix)
    for match in _PUSHED.finditer(draft.text):
        span = Span(*match.span(1))
        without = (Fix("Remove the spaces", (Edit(span, ""),), safe=True),)
        yield Finding(span, "Spaces push this line to the right.", without, sure=False, mild=True)


def _unusual(text: str, run: Run) -> bool:
    """Whether words are set to another side than that at which their script starts."""
    value = run.value.lower()
    if value not in _MESSAGES:
        return False
    return value != "right" or not _runs_left(run.span.of(text))


def _runs_left(words: str) -> bool:
    """Whether most letters are of a script that is written from right to left."""
    return 2 * len(_RIGHT_TO_LEFT.findall(words)) > len(_LETTER.findall(words))


def _set(start: int, end: int, value: str) -> Run:
    """Return a run of one alignment for an example."""
    return Run(Span(start, end), Trait.ALIGNMENT, value)


RULE = Rule(
    title="Alignment",
    check=check,
    examples=(
        bad("⟦Hello Anna,\n\nyour lamp is late.⟧", runs=(_set(0, 11, "center"), _set(13, 31, "center"))),
        bad("Guten Tag,\n⟦Ihre Lampe kommt.⟧", runs=(_set(11, 28, "justify"),)),
        bad("Bonjour\n⟦Merci⟧\nCordialement", runs=(_set(0, 7, "left"), _set(8, 13, "right"), _set(14, 26, "start"))),
        bad("⟦שלום⟧", runs=(_set(0, 4, "end"),)),
        bad("Hola\n⟦               ⟧Gracias", fixed="Hola\nGracias", sure=False),
        good("Hello Anna,", runs=(_set(0, 11, "left"),)),
        good("مرحبا بكم", runs=(_set(0, 9, "right"),)),
        good("お客様", runs=(_set(0, 3, "start"),)),
        good("  Ecco:\n   - uno\n   - due"),
    ),
)
