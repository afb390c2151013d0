"""Tells the forms of German adjectives for ``make_noun_kinds``: what the dictionary has with all five endings."""

from collections.abc import Iterable, Iterator, Mapping

ENDINGS = ("e", "er", "es", "en", "em")
FREQUENT = 2_000
"""Times in a thousand million words from which on an adjective is taken."""


def adjectives(small: set[str], counts: Mapping[str, int], left_out: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """Yield the forms of the frequent adjectives in the order of the endings."""
    spared = set(left_out)
    for word in sorted(it for it in small if it.endswith("em")):
        forms = tuple(word[:-2] + ending for ending in ENDINGS)
        often = sum(counts.get(it, 0) for it in (*forms, word[:-2]))
        if len(word) > 4 and often >= FREQUENT and small.issuperset(forms) and not spared.intersection(forms):
            yield forms
