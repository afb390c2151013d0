"""Where a phrase pattern fits a sentence, once the places of its items are known."""

from collections.abc import Iterable, Mapping
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
    """A pattern, ready to match. ``first`` and ``last`` are the elements pointed at, ``tail`` the words behind.

    ``needs`` are its items, the rarest first.
    """

    key: str
    elements: tuple[Element, ...]
    needs: tuple[str, ...]
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
        alone = spots.get(elements[0].item, [])
        if tail:
            alone = [(start, min(end + tail, size)) for start, end in alone]
        return [(it, it) for it in alone]
    # By where a way ends; in order, so of those that end at one place the one that starts last is kept.
    ways: dict[int, Way] = {end: (start, start, end) for start, end in spots.get(elements[0].item, ())}
    for at in range(1, len(elements)):
        element = elements[at]
        ways = _onward(ways, element, spots.get(element.item, ()), at == pattern.first, at <= pattern.last)
        if not ways:
            return []
    return [
        ((way[0], min(end + tail, size)), (way[1], way[2] + min(tail, size - end)))
        for end, way in ways.items()
        if way[0] < end
    ]


def _onward(
    ways: Mapping[int, Way], element: Element, spots: Iterable[Place], begins: bool, pointed: bool
) -> dict[int, Way]:
    """Return the ways that go on with an element: of those to one place, the shortest.

    ``begins``: the pointed part begins with it. ``pointed``: it is of that part, or before it.
    """
    low, high = element.low, element.high
    onward: dict[int, Way] = {}
    for start, end in spots:
        way: Way | None = None
        for before, it in ways.items():
            if low <= start - before <= high and (way is None or it > way):
                way = it
        if way is not None:
            way = (way[0], start if begins else way[1], end if pointed else way[2])
            if end not in onward or way > onward[end]:
                onward[end] = way
    return onward
