"""Tells which of many things a text has all the words for, all of them at once.

Each thing needs a word of one group, and of a second, and so on; it may also need a word of one group right before one
of another. It has a bit for each of these; a word stands for the bits of all groups that it is in. The bits of a text's
words are put together, and what has all of its bits is left.
"""

from collections.abc import Collection, Iterable, Sequence

_REMEMBERED = 20_000
"""Words of which is remembered what they stand for."""


Pair = tuple[Collection[str], Collection[str]]
"""The words of which one must stand right before one of the others."""


class Needs:
    """What each of many things needs: filled once, then only asked."""

    def __init__(
        self, groups: Sequence[Sequence[Collection[str]]], ranks: int, pairs: Sequence[Sequence[Pair]] = ()
    ) -> None:
        """Hold things by their groups of words, of which only the first ``ranks`` are asked for, and by their pairs."""
        side_by_side = max(map(len, pairs), default=0)
        self._size, self._ranks = len(groups), ranks + side_by_side
        self._places: dict[str, list[int]] = {}
        spare: list[int] = []
        for at, needed in enumerate(groups):
            for rank in range(ranks):
                if rank < len(needed):
                    for word in needed[rank]:
                        self._places.setdefault(word, []).append(rank * self._size + at)
                else:
                    spare.append(rank * self._size + at)
        self._befores: dict[str, list[int]] = {}
        self._afters: dict[str, list[int]] = {}
        for at, needed_pairs in enumerate(pairs):
            for rank in range(side_by_side):
                place = (ranks + rank) * self._size + at
                if rank >= len(needed_pairs):
                    spare.append(place)
                    continue
                for table, words in zip((self._befores, self._afters), needed_pairs[rank], strict=True):
                    for word in words:
                        table.setdefault(word, []).append(place)
        self.start = self._joined(spare)
        """The bits that need no word."""
        self._first = (1 << self._size) - 1
        self._known: dict[str, tuple[int, int, int]] = {}

    def bits(self, words: Iterable[str]) -> int:
        """Return the bits that words stand for, to be put together with ``start`` by ``|``."""
        return self._joined(place for word in words for place in self._places.get(word, ()))

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
        both = {word, word.rpartition("'")[2]}
        tables = (both, self._places), (both, self._befores), ({word}, self._afters)
        bits, before, after = (
            self._joined(place for it in said for place in table.get(it, ())) for said, table in tables
        )
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
