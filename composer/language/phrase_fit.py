"""Where a phrase pattern fits a sentence, once the places of its items are known."""

from collections.abc import Callable
from dataclasses import dataclass

Place = tuple[int, int]
"""A stretch of a sentence, counted in its words (in characters where there are no spaces)."""


@dataclass(frozen=True, slots=True)
class Match:
    """One place where a pattern fits."""

    key: str
    whole: Place
    pointed: Place


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


def fits(pattern: Pattern, spots: Callable[[str], list[Place]], size: int) -> list[Match]:
    """Return where a pattern fits a sentence of ``size`` words: of several ways to one end, the shortest.

    ``spots`` gives the places of an item in the sentence, in order.
    """
    if len(pattern.elements) == 1:
        alone = spots(pattern.elements[0].item)
        return [Match(pattern.key, *[(start, min(end + pattern.tail, size))] * 2) for start, end in alone]
    ways: dict[int, tuple[int, int, int]] = {}
    """By where a way ends: where it starts, and where its pointed part starts and ends."""
    for at, element in enumerate(pattern.elements):
        onward: dict[int, tuple[int, int, int]] = {}
        for start, end in spots(element.item):
            if at == 0:
                way: tuple[int, int, int] | None = (start, start, end)
            else:
                near = [it for before, it in ways.items() if element.low <= start - before <= element.high]
                way = max(near, default=None)
            if way is None:
                continue
            begun = start if at == pattern.first else way[1]
            onward[end] = max(onward.get(end, (-1, 0, 0)), (way[0], begun, end if at <= pattern.last else way[2]))
        ways = onward
        if not ways:
            return []
    tails = ((end, way, min(pattern.tail, size - end)) for end, way in ways.items() if way[0] < end)
    return [Match(pattern.key, (way[0], end + tail), (way[1], way[2] + tail)) for end, way, tail in tails]
