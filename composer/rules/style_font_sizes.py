"""A message must not have more than three sizes of letters.

Amazon counts every size that a reader sees: the usual one, headings, small print, and whatever is set. The first
three may stay; what is found is in the sizes that come after them. Sizes count in whole pixels, so 10 points and 13
pixels are one.
"""

from collections.abc import Iterator
from itertools import pairwise

from composer.finders.styling import restyled, stretches
from composer.model import Draft, Finding, Mend, Run, Span, Trait
from composer.policy.policy import Policy
from composer.rule import Rule, bad, good

_USUAL = "16px"
_HEADINGS = {"1": "32px", "2": "24px", "3": "19px", "4": _USUAL, "5": "13px", "6": "11px"}


def check(draft: Draft, policy: Policy) -> Iterator[Finding]:
    """Yield a finding for each stretch of words in one of the sizes that are too many."""
    runs = _sizes(draft)
    most = int(policy.number("style_font_sizes.sizes"))
    used = list(dict.fromkeys(run.value for run in runs))
    too_many = set(used[most:])
    if not too_many:
        return
    message = f"There are {len(used)} sizes of letters; {most} may be used."
    sized = Draft(draft.text, tuple(runs))
    for stretch in stretches(sized, Trait.SIZE, lambda run: run.value in too_many):
        yield Finding(stretch.span, message, restyled("Take the sizes out", Mend.SIZE))


def _sizes(draft: Draft) -> list[Run]:
    """Return the size of every stretch of words, also where nobody has set one."""
    given = [it for it in draft.runs if it.trait is Trait.SIZE and len(it.span)]
    headings = [it for it in draft.runs if it.trait is Trait.HEADING and it.value in _HEADINGS and len(it.span)]
    if not given and not headings:
        return []
    edges = sorted({0, len(draft.text)} | {edge for it in (*given, *headings) for edge in (it.span.start, it.span.end)})
    # What is set comes last, as it counts; runs of one sort do not overlap.
    values = dict.fromkeys(edges, _USUAL)
    values |= _laid({it.span.start: (it.span.end, _HEADINGS[it.value]) for it in headings}, edges)
    values |= _laid({it.span.start: (it.span.end, it.value) for it in given}, edges)
    found = []
    for first, last in pairwise(edges):
        words = Span(first, last).of(draft.text)
        start = first + len(words) - len(words.lstrip())
        if words.strip():
            found.append(Run(Span(start, start + len(words.strip())), Trait.SIZE, values[first]))
    return found


def _laid(held: dict[int, tuple[int, str]], edges: list[int]) -> dict[int, str]:
    """Return what holds from each edge on; ``held`` gives end and value of each stretch by its start."""
    found = {}
    end, value = 0, ""
    for edge in edges:
        end, value = held.get(edge, (end, value))
        if edge < end:
            found[edge] = value
    return found


def _size(start: int, end: int, value: int) -> Run:
    """Return a run of one size for an example."""
    return Run(Span(start, end), Trait.SIZE, f"{value}px")


_FOUR = (_size(0, 5, 24), _size(6, 9, 13), _size(20, 26, 11))

RULE = Rule(
    title="Sizes of letters",
    check=check,
    examples=(
        bad("Hello you, the lamp ⟦is new⟧ and will be with you.", runs=_FOUR),
        bad(
            "Titel\nUntertitel\nLampe ist da, sie kommt ⟦bald klein⟧",
            runs=(
                Run(Span(0, 5), Trait.HEADING, "1"),
                Run(Span(6, 16), Trait.HEADING, "2"),
                _size(41, 45, 20),
                _size(46, 51, 10),
            ),
        ),
        bad(
            "Bonjour Madame, la lampe arrive demain.\n⟦Merci\nA+⟧",
            runs=(_size(8, 14, 20), _size(16, 24, 12), _size(40, 45, 9), _size(46, 48, 8)),
        ),
        good("Hello you, the lamp is new.", runs=_FOUR[:2]),
        good("One two three", runs=(_size(0, 3, 13), _size(4, 7, 13), _size(8, 13, 14))),
        good("Guten Tag, die Größe ist 40."),
    ),
)
