"""Gathers what the words of a language are and gives the unambiguous ones out in lists and rows of forms."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

ROWS = ("ams afs amp afp", "as ap", "ns np", "inf pp i1s i3s i1p i2p i3p s3s s1p s2p s3p", "v3s v3p")
"""The columns of each table of forms; a form that is missing is a ``-``."""
FORMS = tuple(gender + number for gender in "mf" for number in "sp")


@dataclass(slots=True)
class Kinds:
    """What the words of a language can be."""

    nouns: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """``ms``, ``fs``, ``mp`` or ``fp`` by word."""
    adjectives: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    participles: set[str] = field(default_factory=set)
    verbs: set[str] = field(default_factory=set)
    """Forms that are conjugated."""
    others: set[str] = field(default_factory=set)
    """Words of any other kind, such as adverbs."""
    tables: dict[str, set[tuple[str, ...]]] = field(default_factory=lambda: defaultdict(set))
    """Rows of forms by their columns."""

    def lists(self, counts: Mapping[str, int], least: int) -> dict[str, list[str]]:
        """Return the words by kind, of those that are frequent enough."""
        found: dict[str, list[str]] = {kind + form: [] for kind in "xynb" for form in FORMS}
        for word in sorted(self.nouns.keys() | self.adjectives.keys()):
            said = self.nouns.get(word, set()) | self.adjectives.get(word, set())
            if counts.get(word, 0) < least or word in self.others or len(said) != 1 or len(word) < 3:
                continue
            form = min(said)
            noun = word in self.nouns
            if noun or word not in self.participles:
                found[("y" if word in self.verbs else "x") + form].append(word)
            if noun and word not in self.adjectives:
                found["n" + form].append(word)
        for word in sorted(self.adjectives):
            if counts.get(word, 0) >= least and word not in self.others and word not in self.verbs:
                for form in self.adjectives[word]:
                    found["b" + form].append(word)
        named = self.nouns.keys() | self.adjectives.keys() | self.others
        found["u3s"] = sorted({one for one, _ in self.tables["v3s v3p"]} - named)
        found["u3s"] = [it for it in found["u3s"] if counts.get(it, 0) >= least]
        return found

    def rows(self, columns: str, counts: Mapping[str, int], least: int) -> list[tuple[str, ...]]:
        """Return the rows of a table of which some form is frequent enough; of two with one first form the first."""
        kept: dict[str, tuple[str, ...]] = {}
        verb = columns[:3] in ("inf", "v3s")
        other = self.nouns.keys() | self.adjectives.keys() if columns == "v3s v3p" else set() if verb else self.others
        if columns == "v3s v3p":
            other |= {one for one, _ in self.tables[columns]}
        for row in sorted(self.tables[columns]):
            if columns == "ns np" and (self._numbers(row[0]) != {"s"} or self._numbers(row[1]) != {"p"}):
                continue
            if max(counts.get(it, 0) for it in row) >= least and not other.intersection(row if not verb else row[1:]):
                kept.setdefault(row[0], row)
        return list(kept.values())

    def _numbers(self, word: str) -> set[str]:
        """Return whether a word stands for one thing, for several or for both."""
        return {it[1] for it in (*self.nouns.get(word, ()), *self.adjectives.get(word, ()))}
