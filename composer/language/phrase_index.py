"""Tells which patterns a sentence may fit: only those of which all the rarest items stand in it."""

from collections.abc import Iterable, Mapping, Sequence

from composer.language.needs import Needs
from composer.language.phrase_fit import Pattern

_RANKS = 4
"""So many items of a pattern are asked for; of the others the rarest have told already."""


class Index:
    """The patterns of one language, by the single-word items that stand in a sentence."""

    def __init__(
        self,
        patterns: Sequence[Pattern],
        items: Mapping[str, Iterable[str]],
        alone: Mapping[str, Iterable[str]],
        begun: Mapping[str, Mapping[str, Iterable[str]]],
    ) -> None:
        """Index patterns. ``items`` has by alternative the patterns' items that it is in.

        ``alone`` has the alternatives that a single-word item is, ``begun`` those that two begin.
        """
        self._patterns, self._items, self._alone, self._begun = patterns, items, alone, begun
        self._needs = Needs([[(item,) for item in it.needs] for it in patterns], _RANKS)
        self._known: dict[str, int] = {}
        self._known_pairs: dict[tuple[str, str], int] = {}

    def candidates(self, singles: Iterable[str], pairs: Iterable[tuple[str, str]]) -> list[Pattern]:
        """Return the patterns that may fit a sentence of these single-word items and these, one behind the other."""
        present, known = self._needs.start, self._known
        for single in singles:
            bits = known.get(single)
            if bits is None:
                bits = known[single] = self._bits(self._alone.get(single, ()))
            present |= bits
        for pair in pairs:
            bits = self._known_pairs.get(pair)
            if bits is None:
                bits = self._known_pairs[pair] = self._bits(self._begun[pair[0]][pair[1]])
            present |= bits
        return [self._patterns[at] for at in self._needs.left(present)]

    def _bits(self, alternatives: Iterable[str]) -> int:
        """Return the bits of every item with one of the alternatives."""
        return self._needs.bits(item for part in alternatives for item in self._items[part])
