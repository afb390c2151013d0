"""Tells which of many things a text has all the words for, all of them at once.

Each thing needs a word of one group, and of a second, and so on; it may also need a word of one group right before one
of another. It has a bit for each of these; a word stands for the bits of all groups that it is in. The bits of a text's
words are put together, and what has all of its bits is left.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

_REMEMBERED = 20_000
"""Words of which is remembered what they stand for."""
_LARGE = 100
"""Words of a group from which on it is asked by itself."""


Pair = tuple[Collection[str], Collection[str]]
"""The words of which one must stand right before one of the others."""


class Needs:
    """What each of many things needs: filled once, then only asked."""

    def __init__(
        self,
        groups: Sequence[Sequence[Collection[str]]],
        ranks: int,
        pairs: Sequence[Sequence[Pair]] = (),
        also: Callable[[str], Collection[str]] | None = None,
    ) -> None:
        """Hold things by their groups of words, of which only the first ``ranks`` are asked for, and by their pairs.

        ``also`` tells which others a word stands for too.
        """
        self._also = also
        side_by_side = max(map(len, pairs), default=0)
        self._size, self._ranks = len(groups), ranks + side_by_side
        spare: list[int] = []
        wanted: dict[Collection[str], list[int]] = {}
        befores: dict[Collection[str], list[int]] = {}
        afters: dict[Collection[str], list[int]] = {}
        for at, needed in enumerate(groups):
            for rank in range(ranks):
                place = rank * self._size + at
                (wanted.setdefault(needed[rank], []) if rank < len(needed) else spare).append(place)
        for at, needed_pairs in enumerate(pairs):
            for rank in range(side_by_side):
                place = (ranks + rank) * self._size + at
                if rank >= len(needed_pairs):
                    spare.append(place)
                    continue
                for table, words in zip((befores, afters), needed_pairs[rank], strict=True):
                    table.setdefault(words, []).append(place)
        self._places, self._befores, self._afters = _Places(wanted), _Places(befores), _Places(afters)
        self.start = self._joined(spare)
        """The bits that need no word."""
        self._first = (1 << self._size) - 1
        self._known: dict[str, tuple[int, int, int]] = {}

    def bits(self, words: Iterable[str]) -> int:
        """Return the bits that words stand for, to be put together with ``start`` by ``|``."""
        return self._joined(place for word in words for place in self._places.of(word))

    def present(self, words: Iterable[str]) -> int:
        """Return the bits of a text's words in order; what an apostrophe parts from a word's front counts too."""
        found, waiting, known = self.start, 0, self._known
        for word in words:
            bits, before, after = known[word] if word in known else self._told(word)
            found |= bits
            if waiting and after:
                found |= waiting & after
            waiting = before
        return found

    def _told(self, word: str) -> tuple[int, int, int]:
        """Return what a word stands for by itself, before another and behind one, and remember it."""
        more = self._also(word) if self._also else ()
        both = {word, word.rpartition("'")[2], *more}
        tables = (both, self._places), (both, self._befores), ({word, *more}, self._afters)
        bits, before, after = (self._joined(place for it in said for place in table.of(it)) for said, table in tables)
        if len(self._known) >= _REMEMBERED:
            self._known = {}
        self._known[word] = bits, before, after
        return bits, before, after

    def left(self, bits: int) -> list[int]:
        """Return the numbers of the things for which the words of a text are there, in order."""
        both = bits & self._first
        for _ in range(self._ranks - 1):
            bits >>= self._size
            both &= bits
        found = []
        while both:
            lowest = both & -both
            found.append(lowest.bit_length() - 1)
            both ^= lowest
        return found

    def _joined(self, places: Iterable[int]) -> int:
        """Return the bits at the places as one number."""
        made = bytearray(self._size * self._ranks // 8 + 1)
        for place in places:
            made[place >> 3] |= 1 << (place & 7)
        return int.from_bytes(made, "little")


class _Places:
    """The places of the groups that a word is in; many things need the same group."""

    def __init__(self, groups: Mapping[Collection[str], list[int]]) -> None:
        """Turn small groups around; it is quicker to ask the few large ones than to do so with them."""
        self._large = [(words, places) for words, places in groups.items() if len(words) > _LARGE]
        self._small: dict[str, list[list[int]]] = {}
        for words, places in groups.items():
            for word in words if len(words) <= _LARGE else ():
                self._small.setdefault(word, []).append(places)

    def of(self, word: str) -> Iterator[int]:
        """Yield the places of a word."""
        for places in self._small.get(word, ()):
            yield from places
        for words, places in self._large:
            if word in words:
                yield from places
