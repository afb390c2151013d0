"""Reads the gender, number and forms of a language's frequent words from ``resources/languages/<language>.kinds.toml``.

``build_scripts/make_word_kinds.py`` writes the files and tells the names. Each column of a table is a list of words by
its name; ``ams>afs`` is the table from one column to another, and ``>afs`` the one from all others to it.
"""

import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import permutations
from pathlib import Path

from composer.errors import DataError

Table = Mapping[str, tuple[str, ...]]


class Words(Collection[str]):
    """The words of a list, told from others by being this one: comparing long lists word by word takes long."""

    __slots__ = ("_words", "capital", "small")

    def __init__(self, words: Collection[str], capital: Collection[str] = (), *, small: bool = False) -> None:
        """Hold the words, those that count only with a capital, and whether all do only without one."""
        self._words = tuple(words)
        self.capital = frozenset(words).intersection(capital) if capital else frozenset()
        self.small = small

    def __contains__(self, word: object) -> bool:
        """Tell whether a word is one of them."""
        return word in self._words

    def __iter__(self) -> Iterator[str]:
        """Go through the words."""
        return iter(self._words)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._words)


_NONE = "-"
"""Stands for a form that a word does not have."""


@dataclass(frozen=True, slots=True)
class Kinds:
    """The lists and the tables of forms of one language."""

    lists: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    forms: Mapping[str, Table] = field(default_factory=dict, hash=False)


def kinds(path: Path) -> Kinds:
    """Return what the file says, nothing where there is none. Raises DataError for a fault in it."""
    if not path.exists():
        return Kinds()
    try:
        content = tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise DataError(path, "file", f"it cannot be read ({error})") from error
    lists = {name: tuple(words.split()) for name, words in content.get("lists", {}).items()}
    forms: dict[str, Table] = {}
    for heading, text in content.get("rows", {}).items():
        names = heading.split()
        columns = list(zip(*(line.split() for line in text.splitlines() if line), strict=True))
        for name, words in zip(names, columns, strict=True):
            lists[name] = tuple(it for it in words if it != _NONE)
        tables = dict(zip(names, columns, strict=True))
        for one, other in permutations(names, 2):
            forms[f"{one}>{other}"] = _Forms((tables[one],), tables[other])
        for name in names:
            forms[f">{name}"] = _Forms(tuple(tables[it] for it in names if it != name), tables[name])
    return Kinds(lists, forms)


class _Forms(Mapping[str, tuple[str, ...]]):
    """A table that is put together when it is first asked: few of them are."""

    def __init__(self, sources: tuple[tuple[str, ...], ...], target: tuple[str, ...]) -> None:
        """Hold the columns of the table."""
        self._sources, self._target = sources, target
        self._made: dict[str, tuple[str, ...]] | None = None

    def _table(self) -> dict[str, tuple[str, ...]]:
        """Return the table."""
        if self._made is None:
            self._made = {}
            for source in self._sources:
                for found, meant in zip(source, self._target, strict=True):
                    if _NONE not in (found, meant) and found != meant:
                        self._made.setdefault(found, (meant,))
        return self._made

    def __getitem__(self, word: str) -> tuple[str, ...]:
        """Return the other form of a word."""
        return self._table()[word]

    def __iter__(self) -> Iterator[str]:
        """Go through the words."""
        return iter(self._table())

    def __len__(self) -> int:
        """Return how many words there are."""
        return len(self._table())
