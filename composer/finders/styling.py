"""Finds the stretches of a draft's words to which something is set, such as a font, and says what takes it back."""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from composer.markup.pictures import counts_readers, remote
from composer.model import Draft, Fix, Image, Mend, Restyle, Run, Span, Trait

_LINK_COLOR_NAMES = """
    blue #00f #00e #0000ff #0000ee rgb(0,0,255) rgb(0,0,238) #0563c1 #0563c2 #467886 #1155cc #15c rgb(17,85,204)
    #0078d4 #007aff #0b5394 #1a73e8 rgb(5,99,193) -webkit-link
"""
_LINK_COLORS = frozenset(_LINK_COLOR_NAMES.split())
"""Colours that mail programs give to links by themselves."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that follow each other and to which the same sort of thing is set."""

    span: Span
    values: tuple[str, ...]
    """What is set, each value once, in order of place."""


def stretches(draft: Draft, trait: Trait, wanted: Callable[[Run], bool]) -> Iterator[Stretch]:
    """Yield the stretches of the runs that are ``wanted``; those with only white space between them are one."""
    start = end = -1
    values: dict[str, None] = {}
    for run in sorted((it for it in draft.runs if it.trait is trait and len(it.span)), key=lambda it: it.span):
        if not wanted(run):
            continue
        if values and not draft.text[end : run.span.start].strip():
            end = max(end, run.span.end)
        else:
            if values:
                yield Stretch(Span(start, end), tuple(values))
            (start, end), values = (run.span.start, run.span.end), {}
        values[run.value] = None
    if values:
        yield Stretch(Span(start, end), tuple(values))


def restyled(label: str, *what: Mend, percent: int = 0) -> tuple[Fix, ...]:
    """Return the fix that takes styling out of the message's HTML; it loses no word, so it is safe."""
    return (Fix(label, (), safe=True, restyle=tuple(Restyle(it, percent=percent) for it in what)),)


def link_colors(draft: Draft) -> Callable[[Run], bool]:
    """Return what says of a colour whether mail programs give it to links by themselves, and it stands on one."""
    links: list[Span] = []
    for span in sorted(it.span for it in draft.runs if it.trait is Trait.LINK and len(it.span)):
        if links and span.start <= links[-1].end:
            links[-1] = Span(links[-1].start, max(links[-1].end, span.end))
        else:
            links.append(span)
    starts = [it.start for it in links]

    def is_of_link(run: Run) -> bool:
        if "".join(run.value.lower().split()) not in _LINK_COLORS:
            return False
        place = bisect_right(starts, run.span.start) - 1
        return place >= 0 and run.span.end <= links[place].end

    return is_of_link


def seen(draft: Draft) -> Iterator[Image]:
    """Yield the pictures that a reader sees, each once, whatever number of addresses it has; trackers are none."""
    known = set()
    for image in draft.images:
        key = (image.span, image.alt, image.width, image.height, image.percent, image.link, image.behind)
        tracks = remote(image.source) and counts_readers(image.source)
        if not (image.hidden or tracks) and key not in known:
            known.add(key)
            yield image
