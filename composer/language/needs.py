"""Tells which of many things a text has all the words for, all of them at once.

Each thing needs a word of one group, and of a second, and so on. It has a bit for each of its groups; a word stands for
the bits of all groups that it is in. The bits of a text's words are put together, and what has all of its bits is left.
"""

from collections.abc import Collection, Iterable, Sequence


class Needs:
    """What each of many things needs: filled once, then only asked."""

    def __init__(self, groups: Sequence[Sequence[Collection[str]]], ranks: int) -> None:
        """Hold things by their groups of words. Of each thing's groups only the first ``ranks`` are asked for."""
        self._size, self._ranks = len(groups), ranks
        self._places: dict[str, list[int]] = {}
        spare: list[int] = []
        for at, needed in enumerate(groups):
            for rank in range(ranks):
                if rank < len(needed):
                    for word in needed[rank]:
                        self._places.setdefault(word, []).append(rank * self._size + at)
                else:
                    spare.append(rank * self._size + at)
        self.start = self._joined(spare)
        """The bits that need no word."""
        self._first = (1 << self._size) - 1
        self._known: dict[str, int] = {}

    def bits(self, words: Iterable[str]) -> int:
        """Return the bits that words stand for, to be put together with ``start`` by ``|``."""
        return self._joined(place for word in words for place in self._places.get(word, ()))

    def present(self, words: Iterable[str]) -> int:
        """Return the bits of a text of these words. What each stands for is remembered."""
        found, known = self.start, self._known
        for word in words:
            if word in self._places:
                bits = known.get(word)
                if bits is None:
                    bits = known[word] = self.bits((word,))
                found |= bits
        return found

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
