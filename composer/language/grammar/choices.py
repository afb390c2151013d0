"""Tells what one item of a grammar pattern may be: an expression, or, where they are many, words to look up.

A noun that is something else when it is written small counts only with a capital ("Gut", not "gut"), and a word of a
list for those written small only without one, save at the start of a sentence.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import regex

from composer.language.grammar.heads import Heads
from composer.language.grammar.kinds import Words

WORD = r"[\p{L}\p{M}]++(?:['’-][\p{L}\p{M}]++)*+"
_OTHER = "*_# "
"""What makes an item other than a plain word."""
_LONG = 50
"""Words of an item from which on it is quicker to take any word and look it up."""
_NONE: frozenset[str] = frozenset()
_Kinds = tuple[Words | tuple[str, ...], ...]
"""Lists, and the words that stand beside them."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What an item may be."""

    made: str
    """The alternatives as an expression, empty if they are many."""
    words: frozenset[str]
    """In lower case, if all are plain."""
    kinds: _Kinds = ()
    """What the words are put together from, if some of them count only with a capital, or only without one."""

    def hold(self, match: "regex.Match[str]", name: str, heads: Heads) -> bool:
        """Whether what a group matched is one of the words, or ends with one of them."""
        word = match[name]
        low = word.lower().replace("’", "'")
        if low not in self.words:
            return heads.of(word) in self.words
        if not self.kinds:
            return True
        if word[:1].isupper():
            return low not in _only_small(self.kinds) or word.isupper() or _opens(match, name)
        return low not in _only_capital(self.kinds)


def _opens(match: "regex.Match[str]", name: str) -> bool:
    """Whether a group stands where a sentence starts, and each word has a capital."""
    before = match.string[: match.start(name)].rstrip()
    return not before or not (before[-1].isalnum() or before[-1] in ",;)'’-")


def choices(item: str, lists: Mapping[str, Collection[str]]) -> Choices:
    """Return what an item may be. Raises ValueError for a list that there is not."""
    entries: list[str] = []
    named: list[Words | tuple[str, ...]] = []
    for part in item.split("|"):
        if part.startswith("<") and part.endswith(">"):
            if part[1:-1] not in lists:
                raise ValueError(f"there is no list {part}")
            words = lists[part[1:-1]]
            named.append(words if isinstance(words, Words) else tuple(words))
        else:
            entries.append(part)
    if sum(map(len, named), len(entries)) <= _LONG:
        return Choices(*_alternatives((*(it for words in named for it in words), *entries)))
    kinds = (*named, tuple(entries)) if entries else tuple(named)
    if all(map(_plain, kinds)):
        return _looked_up(kinds)
    return Choices(alternated((*(it for words in named for it in words), *entries)), _NONE)


@lru_cache(maxsize=2_048)
def _looked_up(kinds: _Kinds) -> Choices:
    """Return the words of all the kinds together; kept: the same lists come together again."""
    cased = any(isinstance(it, Words) and (it.capital or it.small) for it in kinds)
    return Choices("", _NONE.union(*map(_plain, kinds)), kinds if cased else ())


@lru_cache(maxsize=2_048)
def _only_capital(kinds: _Kinds) -> frozenset[str]:
    """Return the words that count only with a capital; put together when they are first asked."""
    without = [_plain(it) - it.capital if isinstance(it, Words) and it.capital else _plain(it) for it in kinds]
    return _without([it.capital for it in kinds if isinstance(it, Words)], without)


@lru_cache(maxsize=2_048)
def _only_small(kinds: _Kinds) -> frozenset[str]:
    """Return the words that count only without a capital; put together when they are first asked."""
    either = [_plain(it) for it in kinds if not (isinstance(it, Words) and it.small)]
    return _without([_plain(it) for it in kinds if isinstance(it, Words) and it.small], either)


def _without(sets: Sequence[frozenset[str]], others: Sequence[frozenset[str]]) -> frozenset[str]:
    """Return the words of the sets that are in none of the others."""
    found = _NONE.union(*sets)
    return found.difference(*others) if found else found


@lru_cache(maxsize=2_048)
def _alternatives(entries: tuple[str, ...]) -> tuple[str, frozenset[str]]:
    """Return the words as an expression, and as a set if all are plain; kept: they come again."""
    return alternated(entries), _plain(entries)


@lru_cache(maxsize=2_048)
def _plain(entries: Words | tuple[str, ...]) -> frozenset[str]:
    """Return the words in lower case, none if one of them is other than plain; kept: lists come again."""
    together = "\n".join(entries)
    return frozenset() if any(it in together for it in _OTHER) else frozenset(together.lower().split("\n"))


@lru_cache(maxsize=2_048)
def alternated(entries: Collection[str]) -> str:
    """Return the words as an expression, the longest first."""
    return "|".join(_word(it) for it in sorted(entries, key=lambda it: (-len(it), it)))


@lru_cache(maxsize=8_192)
def _word(entry: str) -> str:
    """Return the expression of one word of an item."""
    if entry == "_":
        return WORD
    if entry == "#":
        return r"\d++(?:[.,]\d++)?"
    if entry.endswith("'_"):
        return f"{regex.escape(entry[:-2])}['’]{WORD}"
    made = entry.strip("*")
    if not made.isalpha():
        made = regex.escape(made, special_only=True).replace("'", "['’]")
    front = r"(?P<star>[\p{L}\p{M}]{1,30}?)" if entry.startswith("*") else ""
    back = r"(?P<star>[\p{L}\p{M}]{0,30}+)" if entry.endswith("*") else ""
    return front + made + back
