"""Tells which patterns a sentence may fit: only those of which all the rarest items stand in it.

Each pattern is a bit, once for its rarest item, once for the next and so on. A word brings along the bits of all that
it is; what stands together in a sentence is joined, and only patterns with every one of their bits are left to look at.
"""

from collections.abc import Iterable, Mapping, Sequence

from composer.language.phrase_fit import Pattern

_RANKS = 4
"""So many items of a pattern are asked for; of the others the rarest have told already."""


class Index:
    """The patterns of one language, by the single-word items that stand in a sentence."""

    def __init__(
        self,
        patterns: Sequence[Pattern],
        alone: Mapping[str, Iterable[str]],
        begun: Mapping[str, Mapping[str, Iterable[str]]],
    ) -> None:
        """Index patterns. ``alone`` has the items that a single-word item is, ``begun`` those that two begin."""
        self._patterns, self._alone, self._begun = patterns, alone, begun
        self._size = len(patterns)
        self._bits: dict[str, list[int]] = {}
        spare: list[int] = []
        for at, pattern in enumerate(patterns):
            for rank, item in enumerate(pattern.needs[:_RANKS]):
                self._bits.setdefault(item, []).append(rank * self._size + at)
            spare += [rank * self._size + at for rank in range(len(pattern.needs), _RANKS)]
        self._spare = self._joined(spare)
        """What no sentence needs to bring along."""
        self._rank = (1 << self._size) - 1
        self._known: dict[str, int] = {}
        self._known_pairs: dict[tuple[str, str], int] = {}

    def candidates(self, singles: Iterable[str], pairs: Iterable[tuple[str, str]]) -> list[Pattern]:
        """Return the patterns that may fit a sentence of these single-word items and these, one behind the other."""
        present, known = self._spare, self._known
        for single in singles:
            bits = known.get(single)
            if bits is None:
                bits = known[single] = self._of_items(self._alone.get(single, ()))
            present |= bits
        for pair in pairs:
            bits = self._known_pairs.get(pair)
            if bits is None:
                bits = self._known_pairs[pair] = self._of_items(self._begun[pair[0]][pair[1]])
            present |= bits
        left = present & self._rank
        for _ in range(_RANKS - 1):
            present >>= self._size
            left &= present
        found = []
        while left:
            lowest = left & -left
            found.append(self._patterns[lowest.bit_length() - 1])
            left ^= lowest
        return found

    def _of_items(self, items: Iterable[str]) -> int:
        """Return the bits of all the items."""
        return self._joined(bit for item in items for bit in self._bits.get(item, ()))

    def _joined(self, bits: Iterable[int]) -> int:
        """Return bits as one number."""
        made = bytearray(self._size * _RANKS // 8 + 1)
        for bit in bits:
            made[bit >> 3] |= 1 << (bit & 7)
        return int.from_bytes(made, "little")
