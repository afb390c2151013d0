"""Everybody must be able to read the message, also with weak eyes or with a screen reader.

Amazon asks for messages that follow the W3C's guidelines for accessible content. Found are letters that stand out too
little from what is behind them, links whose words are "click here", "here" or a bare address, headings that leave a
level out, and tables that only place words without saying so (``role="presentation"``).
"""

from collections.abc import Iterator
from itertools import pairwise

from composer.finders.colors import BLACK, LINK, WHITE, color, contrast
from composer.finders.draft_links import draft_links, whole
from composer.finders.link_words import is_address, says_nothing
from composer.finders.styling import restyled, stretches
from composer.model import WHOLE, Draft, Finding, Mend, Run, Span, Trait
from composer.policy.policy import Policy
from composer.rule import Rule, bad, good

_LARGE, _LARGE_BOLD = 24, 18.5
"""Pixels from which letters count as large (https://www.w3.org/TR/WCAG21/#dfn-large-scale)."""
_FOR_LARGE = 3.0
_HEADINGS = {"1": 32, "2": 24}
_FAINT = "These words stand out too little from what is behind."


def check(draft: Draft, policy: Policy) -> Iterator[Finding]:
    """Yield a finding for each thing that some people cannot read or find their way by."""
    yield from _links(draft)
    yield from _headings(draft)
    yield from _contrasts(draft, policy.number("accessibility.contrast"))
    if any(run.trait is Trait.TABLE and run.value == "layout" for run in draft.runs):
        fix = restyled("Mark the tables", Mend.LAYOUT_ROLE)
        yield Finding(WHOLE, "Tables that place words need role=presentation.", fix)


def _links(draft: Draft) -> Iterator[Finding]:
    """Yield a finding for each link whose words tell nothing, or are an address."""
    lying = {spot.link.span for spot in draft_links(draft) if spot.differs}
    for link in whole(draft.runs):
        words = link.span.of(draft.text)
        if says_nothing(words):
            yield Finding(link.span, "Say where the link leads, not only where to click.")
        elif is_address(words) and link.span not in lying:
            yield Finding(link.span, "Give the link words instead of its address.")


def _headings(draft: Draft) -> Iterator[Finding]:
    """Yield a finding for each heading that leaves out a level."""
    headings = sorted((it for it in draft.runs if it.trait is Trait.HEADING and len(it.span)), key=lambda it: it.span)
    for above, heading in pairwise(headings):
        if heading.value.isdecimal() and above.value.isdecimal() and int(heading.value) > int(above.value) + 1:
            yield Finding(heading.span, f"After a heading {above.value} comes a heading {int(above.value) + 1}.")


def _contrasts(draft: Draft, least: float) -> Iterator[Finding]:
    """Yield a finding for each stretch of letters that are hard to tell from what is behind them."""
    faint: dict[bool, list[Run]] = {True: [], False: []}
    for start, end, held in _pieces(draft):
        letters = color(held[Trait.COLOR]) if Trait.COLOR in held else LINK if Trait.LINK in held else BLACK
        behind = color(held[Trait.BACKGROUND]) if Trait.BACKGROUND in held else WHITE
        if letters is None or behind is None or (ratio := contrast(letters, behind)) >= least:
            continue
        large = _size(held) >= (_LARGE_BOLD if Trait.BOLD in held or Trait.HEADING in held else _LARGE)
        faint[not (large and ratio >= _FOR_LARGE)].append(Run(Span(start, end), Trait.COLOR))
    for sure, runs in faint.items():
        for stretch in stretches(Draft(draft.text, tuple(runs)), Trait.COLOR, lambda run: bool(len(run.span))):
            yield Finding(
                stretch.span, _FAINT, restyled("Take the colours out", Mend.COLOR, Mend.BACKGROUND), sure=sure
            )


def _pieces(draft: Draft) -> Iterator[tuple[int, int, dict[Trait, str]]]:
    """Yield the stretches over which nothing changes, where a colour is set, with what is set."""
    wanted = (Trait.COLOR, Trait.BACKGROUND, Trait.LINK, Trait.SIZE, Trait.BOLD, Trait.HEADING)
    runs = sorted((it for it in draft.runs if it.trait in wanted and len(it.span)), key=lambda it: it.span)
    if not any(it.trait in (Trait.COLOR, Trait.BACKGROUND) for it in runs):
        return
    edges = sorted({edge for run in runs for edge in (run.span.start, run.span.end)})
    held: dict[Trait, Run] = {}
    place = 0
    for first, last in pairwise(edges):
        while place < len(runs) and runs[place].span.start <= first:
            held[runs[place].trait] = runs[place]
            place += 1
        values = {trait: run.value for trait, run in held.items() if run.span.end > first}
        if Trait.COLOR in values or Trait.BACKGROUND in values:
            yield first, last, values


def _size(held: dict[Trait, str]) -> float:
    """Return the size of letters in pixels."""
    size = held.get(Trait.SIZE, "").removesuffix("px")
    return float(size) if size.isdecimal() else _HEADINGS.get(held.get(Trait.HEADING, ""), 16)


def _run(start: int, end: int, trait: Trait, value: str) -> Run:
    """Return a run for an example."""
    return Run(Span(start, end), trait, value)


_GREY = _run(0, 5, Trait.COLOR, "#999999")
_HELP = "https://www.amazon.com/gp/help"

RULE = Rule(
    title="Accessible to everybody",
    check=check,
    examples=(
        bad("⟦Hello⟧ Anna", runs=(_GREY,)),
        bad("⟦Hallo⟧", runs=(_run(0, 5, Trait.COLOR, "#ffffff"), _run(0, 5, Trait.BACKGROUND, "#f5f5f5"))),
        bad("⟦Adieu⟧", runs=(_run(0, 5, Trait.COLOR, "#888"), _run(0, 5, Trait.SIZE, "32px")), sure=False),
        bad("⟦Click here⟧ for help.", runs=(_run(0, 10, Trait.LINK, _HELP),)),
        bad("Die Hilfe finden Sie ⟦hier⟧.", runs=(_run(21, 25, Trait.LINK, _HELP),)),
        bad("L'aide : ⟦cliquez ici⟧ !", runs=(_run(9, 20, Trait.LINK, _HELP),)),
        bad("詳しくは⟦こちら⟧", runs=(_run(4, 7, Trait.LINK, _HELP),)),
        bad("⟦https://www.amazon.com/gp/help⟧", runs=(_run(0, 30, Trait.LINK, _HELP),)),
        bad("Title\n⟦Part⟧", runs=(_run(0, 5, Trait.HEADING, "1"), _run(6, 10, Trait.HEADING, "3"))),
        bad("⟦⟧Ciao", runs=(_run(0, 0, Trait.TABLE, "layout"),)),
        good("Hello", runs=(_run(0, 5, Trait.COLOR, "#333333"),)),
        good("Your order's page", runs=(_run(0, 17, Trait.LINK, _HELP),)),
        good("Title\nPart\nEnd", runs=(_run(0, 5, Trait.HEADING, "2"), _run(6, 10, Trait.HEADING, "3"))),
        good("Click here to see https://www.amazon.com/gp/help"),
        good("Ciao", runs=(_run(0, 4, Trait.COLOR, "white"), _run(0, 4, Trait.BACKGROUND, "image"))),
    ),
)
