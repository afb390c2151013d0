"""Where a phrase pattern fits a sentence, once the places of its items are known."""

from collections.abc import Mapping
from dataclasses import dataclass

Place = tuple[int, int]
"""A stretch of a sentence, counted in its words (in characters where there are no spaces)."""


@dataclass(frozen=True, slots=True)
class Element:
    """One item of a pattern, by the name of its entries, and how many words may stand before it."""

    item: str
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern, ready to match. ``first`` and ``last`` are the elements pointed at, ``tail`` the words behind."""

    key: str
    elements: tuple[Element, ...]
    needs: frozenset[str]
    first: int
    last: int
    tail: int


Way = tuple[int, int, int]
"""Where a way through a pattern starts, and where its pointed part starts and ends."""


def fits(pattern: Pattern, spots: Mapping[str, list[Place]], size: int) -> list[tuple[Place, Place]]:
    """Return where a pattern fits a sentence of ``size`` words, whole and pointed: of several ways, the shortest.

    ``spots`` has the places of each of its items in the sentence, in order.
    """
    elements, tail = pattern.elements, pattern.tail
    if len(elements) == 1:
        alone = [(start, min(end + tail, size)) for start, end in spots[elements[0].item]]
        return [(it, it) for it in alone]
    stands = []
    for element in elements:
        here = spots[element.item]
        if not here:
            return []
        stands.append(here)
    # By where a way ends; in order, so of those that end at one place the one that starts last is kept.
    ways: dict[int, Way] = {end: (start, start, end) for start, end in stands[0]}
    for at in range(1, len(elements)):
        low, high = elements[at].low, elements[at].high
        onward: dict[int, Way] = {}
        for start, end in stands[at]:
            near = [it for before, it in ways.items() if low <= start - before <= high]
            if near:
                way = max(near) if len(near) > 1 else near[0]
                way = (way[0], start if at == pattern.first else way[1], end if at <= pattern.last else way[2])
                if end not in onward or way > onward[end]:
                    onward[end] = way
        if not onward:
            return []
        ways = onward
    return [
        ((way[0], min(end + tail, size)), (way[1], way[2] + min(tail, size - end)))
        for end, way in ways.items()
        if way[0] < end
    ]
