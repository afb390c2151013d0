"""Finds phrases in sentences: a small pattern form over words and their forms, matched in linear time.

A pattern is items with spaces between them, each for the next word of a sentence:

=============  =========================================================================================
``word``       that word; case, accents, hyphens and the kind of apostrophe do not matter
``word*``      a word that begins so; ``*word`` one that ends so, ``*word*`` one that holds it
``a|b_c|d*``   one of these; ``_`` joins the words of one
``<name>``     an entry of the word list of that name, which may be several words; also among others: ``<name>|a``
``#``          a number
``_``          any one word
``..``         up to three words may stand between; ``..5`` up to five, ``...`` as many as the sentence has;
               at the end of a pattern so many words go with it
``item?``      may be missing
``^`` ``$``    the sentence's start, its end
``{`` ``}``    around the items that are pointed at; without them the whole match is
=============  =========================================================================================

Stars as signs are written ``★``, a run of them ``★★★★★``. In a language without spaces between words
(Japanese) an item is any stretch of characters, and ``..`` counts characters, up to eight.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, product

import regex

from composer.language.phrase_words import UNSPACED, Words, fold, inside, words_of

NEAR, NEAR_CHARACTERS, ANY = 3, 8, 10_000
"""What ``..`` and ``...`` let stand between two items, in words or in characters."""
_MOST = 40
"""Places of one item looked at in one sentence: more are hostile, and say nothing new."""
_GAP = regex.compile(r"\.\.(\.|\d{1,2})?")
_NAMED = regex.compile(r"<([a-z_]+)>")
_DIGITS = regex.compile(r"\d++")

Place = tuple[int, int]
"""A stretch of a sentence, counted in its words (in characters where there are no spaces)."""


@dataclass(frozen=True, slots=True)
class Match:
    """One place where a pattern fits."""

    key: str
    whole: Place
    pointed: Place


@dataclass(frozen=True, slots=True)
class _Element:
    """One item of a pattern, by the name of its entries, and how many words may stand before it."""

    item: str
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class _Pattern:
    """A pattern, ready to match. ``first`` and ``last`` are the elements pointed at, ``tail`` the words behind."""

    key: str
    elements: tuple[_Element, ...]
    first: int
    last: int
    tail: int


class Phrases:
    """The patterns of one language: filled by ``add``, then only asked."""

    def __init__(self, language: str, lists: Mapping[str, Sequence[str]]) -> None:
        """Hold patterns of ``language``; ``lists`` are the word lists that they may name."""
        self._language, self._lists = language, lists
        self._entries: dict[str, tuple[tuple[str, ...], ...]] = {}
        self._parts: dict[str, tuple[tuple[str, ...], ...]] = {}
        self._exact: dict[str, set[str]] = {}
        self._forms: dict[str, set[str]] = {}
        self._known: dict[str, tuple[str, ...]] = {}
        self._begun: dict[str, set[str]] = {}
        """By single-word item: the patterns' items that it can begin."""
        self._anchored: dict[str, list[_Pattern]] = {}
        self._longest = 1

    def add(self, key: str, written: str) -> None:
        """Add a pattern. Raises ValueError, with the pattern, when it is not of the form."""
        items = written.replace("{", " { ").replace("}", " } ").split()
        if not items or items[0] == "_" or _GAP.fullmatch(items[0]):
            raise ValueError(f"not a pattern: {written}")
        optional = [at for at, item in enumerate(items) if len(item) > 1 and item.endswith("?")]
        for missing in product((False, True), repeat=len(optional)):
            out = {at for at, gone in zip(optional, missing, strict=True) if gone}
            kept = [it.removesuffix("?") if len(it) > 1 else it for at, it in enumerate(items) if at not in out]
            pattern = self._compiled(key, written, kept)
            anchors = [it.item for it in pattern.elements if it.item not in ("^", "$")]
            rarest = min(anchors, key=lambda it: len(self._entries[it]))
            self._anchored.setdefault(rarest, []).append(pattern)

    def _compiled(self, key: str, written: str, items: list[str]) -> _Pattern:
        """Return the pattern of items of which none may be missing."""
        elements: list[_Element] = []
        first, last, low, high = 0, None, 0, 0
        near = NEAR_CHARACTERS if self._language in UNSPACED else NEAR
        for item in items:
            gap = _GAP.fullmatch(item)
            if item == "{":
                first = len(elements)
            elif item == "}":
                last = len(elements) - 1
            elif item == "_":
                low, high = low + 1, high + 1
            elif gap:
                high += near if not gap[1] else ANY if gap[1] == "." else int(gap[1])
            else:
                self._keep_entries(item, written)
                elements.append(_Element(item, low, high))
                low = high = 0
        tail, last = (high, len(elements) - 1) if last is None else (0, last)
        if all(it.item in ("^", "$") for it in elements) or low or last < first:
            raise ValueError(f"not a pattern: {written}")
        return _Pattern(key, tuple(elements), first, last, tail)

    def _keep_entries(self, item: str, written: str) -> None:
        """Keep the entries of a pattern's item as sequences of single-word items."""
        if item in ("^", "$") or item in self._entries:
            return
        self._entries[item] = tuple(entry for part in item.split("|") for entry in self._part(part, written))
        for entry in self._entries[item]:
            self._begun.setdefault(entry[0], set()).add(item)

    def _part(self, part: str, written: str) -> tuple[tuple[str, ...], ...]:
        """Return the entries of one of an item's alternatives: of a list, or itself. Memoised: lists stand in many."""
        known = self._parts.get(part)
        if known is None:
            named = _NAMED.fullmatch(part)
            if (named and named[1] not in self._lists) or (not named and ("<" in part or ">" in part)):
                raise ValueError(f"no word list is called {part}: {written}")
            listed = self._lists[named[1]] if named else [part.replace("_", " ")]
            known = tuple(tuple(it for word in one.split() for it in _singles(word, self._language)) for one in listed)
            if not all(known):
                raise ValueError(f"an empty item: {written}")
            self._parts[part] = known
            for single in {single for entry in known for single in entry}:
                table = self._forms if len(single) > 1 and "*" in (single[0], single[-1]) else self._exact
                table.setdefault(single.strip("*") or single, set()).add(single)
                self._longest = max(self._longest, len(single))
        return known

    def _items_of(self, word: str) -> tuple[str, ...]:
        """Return the single-word items that a word of a text is. Memoised: words come again and again."""
        known = self._known.get(word)
        if known is None:
            found = [*self._exact.get(word, ()), *(["#"] if word[0].isdigit() and word[-1].isdigit() else [])]
            size = min(len(word), 40)
            for start in range(size):
                for end in range(start + 1, size + 1):
                    forms = self._forms.get(word[start:end], ())
                    found += [it for it in forms if (not start or it[0] == "*") and (end == len(word) or it[-1] == "*")]
            known = self._known[word] = tuple(dict.fromkeys(found))
        return known

    def matches(self, sentence: Words) -> list[Match]:
        """Return every place where a pattern fits the sentence, the first ones of each pattern."""
        places = self._places(sentence)
        present = {item for single in places for item in self._begun.get(single, ())}
        size = len(sentence.folded)
        spots: dict[str, list[Place]] = {"^": [(0, 0)], "$": [(size, size)]}
        found: list[Match] = []
        for item in present:
            for pattern in self._anchored.get(item, ()):
                if all(it.item in present or it.item in spots for it in pattern.elements):
                    found.extend(self._fits(pattern, places, spots, size))
        return found

    def _places(self, sentence: Words) -> dict[str, list[Place]]:
        """Return where each single-word item stands."""
        found: dict[str, list[Place]] = {}
        spans: Iterable[tuple[str, int, int]]
        if self._language in UNSPACED:
            text = "".join(it[0] for it in sentence.folded)
            numbers = ((it.group(), *it.span()) for it in _DIGITS.finditer(text))
            stretches = (
                (text[at:end], at, end)
                for at in range(len(text))
                for end in range(at + 1, min(at + self._longest, len(text)) + 1)
                if text[at:end] in self._exact and not text[at:end].isdigit() and not inside(text, at, end)
            )
            spans = chain(numbers, stretches)
        else:
            words = sentence.folded
            single = [(word, at, at + 1) for at, word in enumerate(words)]
            spans = [*single, *((words[at] + words[at + 1], at, at + 2) for at in sentence.joined)]
        for word, start, end in spans:
            for item in self._items_of(word):
                listed = found.setdefault(item, [])
                if len(listed) < _MOST:
                    listed.append((start, end))
        return found

    def _spots(self, item: str, places: Mapping[str, list[Place]], spots: dict[str, list[Place]]) -> list[Place]:
        """Return where any entry of a pattern's item stands, in order. Memoised in ``spots``."""
        known = spots.get(item)
        if known is None:
            found: set[Place] = set()
            for entry in self._entries[item]:
                here = places.get(entry[0], [])
                for single in entry[1:]:
                    after = dict.fromkeys(places.get(single, ()))
                    here = [(start, end) for start, middle in here for begun, end in after if begun == middle]
                found.update(here)
            known = spots[item] = sorted(found)[:_MOST]
        return known

    def _fits(
        self, pattern: _Pattern, places: Mapping[str, list[Place]], spots: dict[str, list[Place]], size: int
    ) -> list[Match]:
        """Return where the pattern fits: of several ways to one end, the shortest."""
        ways: dict[int, tuple[int, int, int]] = {}
        """By where a way ends: where it starts, and where its pointed part starts and ends."""
        for at, element in enumerate(pattern.elements):
            onward: dict[int, tuple[int, int, int]] = {}
            for start, end in self._spots(element.item, places, spots):
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
        tails = ((end, way, min(pattern.tail, size - end)) for end, way in ways.items() if way[0] < end)
        return [Match(pattern.key, (way[0], end + tail), (way[1], way[2] + tail)) for end, way, tail in tails]


@lru_cache(maxsize=10_000)
def _singles(part: str, language: str) -> tuple[str, ...]:
    """Return a written word as single-word items: hyphens and apostrophes part it as they part a text."""
    bare = part.strip("*")
    if bare == "#" or language in UNSPACED:
        return (bare if bare == "#" else fold(part, language),)
    if singles := list(words_of(bare, language).folded):
        singles[0] = "*" * part.startswith("*") + singles[0]
        singles[-1] += "*" * part.endswith("*")
    return tuple(singles)
