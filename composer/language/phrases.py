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
from functools import cached_property
from itertools import chain, product

import regex

from composer.language.phrase_fit import Element, Pattern, Place, fits
from composer.language.phrase_index import Index
from composer.language.phrase_words import UNSPACED, Words, common, inside, singles

NEAR, NEAR_CHARACTERS, ANY = 3, 8, 10_000
"""What ``..`` and ``...`` let stand between two items, in words or in characters."""
Places = dict[str, list[Place]]
"""By single-word item, where it stands in a sentence."""
_MOST = 40
"""Places of one item looked at in one sentence: more are hostile, and say nothing new."""
_COMMON = 40
"""As many rare words as one common word is worth."""
_GAP = regex.compile(r"\.\.(\.|\d{1,2})?")
_NAMED = regex.compile(r"<([a-z_]+)>")
_DIGITS = regex.compile(r"\d++")


class Phrases:
    """The patterns of one language: filled by ``add``, then only asked."""

    def __init__(self, language: str, lists: Mapping[str, Sequence[str]]) -> None:
        """Hold patterns of ``language``; ``lists`` are the word lists that they may name."""
        self._language, self._lists = language, lists
        self._exact: dict[str, set[str]] = {}
        self._forms: dict[str, set[str]] = {}
        self._known: dict[str, tuple[str, ...]] = {}
        self._firsts: dict[str, frozenset[str]] = {}
        """By pattern's item, or one of its alternatives: the single-word items that are it."""
        self._alone: dict[str, list[str]] = {}
        """By single-word item: the alternatives that it is by itself."""
        self._begun: dict[str, dict[str, dict[str, list[tuple[str, ...]]]]] = {}
        """By single-word item, then by the one that follows: the alternatives that they begin, and how each goes on."""
        self._items: dict[str, list[str]] = {}
        """By alternative: the patterns' items that it is in."""
        self._weights: dict[str, int] = {}
        self._part_weights: dict[str, int] = {}
        self._patterns: list[Pattern] = []
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
            self._patterns.append(self._compiled(key, written, kept))

    def _compiled(self, key: str, written: str, items: list[str]) -> Pattern:
        """Return the pattern of items of which none may be missing."""
        elements: list[Element] = []
        first, last, low, high = 0, None, 0, 0
        near = NEAR_CHARACTERS if self._language in UNSPACED else NEAR
        for item in items:
            gap = _GAP.fullmatch(item) if item[0] == "." else None
            if item == "{":
                first = len(elements)
            elif item == "}":
                last = len(elements) - 1
            elif item == "_":
                low, high = low + 1, high + 1
            elif gap:
                high += near if not gap[1] else ANY if gap[1] == "." else int(gap[1])
            else:
                if item not in self._weights:
                    self._keep_entries(item, written)
                elements.append(Element(item, low, high))
                low = high = 0
        tail, last = (high, len(elements) - 1) if last is None else (0, last)
        needs = tuple(sorted({it.item for it in elements} - {"^", "$"}, key=lambda it: (self._weights[it], it)))
        if not needs or low or last < first:
            raise ValueError(f"not a pattern: {written}")
        return Pattern(key, tuple(elements), needs, first, last, tail)

    def _keep_entries(self, item: str, written: str) -> None:
        """Keep which alternatives a pattern's item has."""
        self._weights[item] = 0
        if item in ("^", "$"):
            return
        for part in item.split("|"):
            if part not in self._items:
                self._keep_part(part, written)
            self._items[part].append(item)
            self._weights[item] += self._part_weights[part]

    def _keep_part(self, part: str, written: str) -> None:
        """Keep the entries of one of an item's alternatives, a list or itself, as sequences of single-word items."""
        named = _NAMED.fullmatch(part) if part[:1] == "<" else None
        if (named and named[1] not in self._lists) or (not named and ("<" in part or ">" in part)):
            raise ValueError(f"no word list is called {part}: {written}")
        listed = self._lists[named[1]] if named else [part.replace("_", " ")]
        known = [tuple(it for word in one.split() for it in singles(word, self._language)) for one in listed]
        if not all(known):
            raise ValueError(f"an empty item: {written}")
        alone = set()
        for first, *others in known:
            if others:
                begun = self._begun.setdefault(first, {}).setdefault(others[0], {})
                begun.setdefault(part, []).append(tuple(others[1:]))
            elif first not in alone:
                alone.add(first)
                self._alone.setdefault(first, []).append(part)
        for single in {*chain.from_iterable(known)}:
            table = self._forms if len(single) > 1 and "*" in (single[0], single[-1]) else self._exact
            table.setdefault(single.strip("*") or single, set()).add(single)
            self._longest = max(self._longest, len(single))
        firsts = {entry[0] for entry in known}
        self._part_weights[part] = sum(_COMMON if common(it) else 1 for it in firsts)
        self._firsts[part], self._items[part] = frozenset(alone), []

    def items_of(self, word: str) -> tuple[str, ...]:
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

    def matches(self, sentence: Words) -> dict[str, list[tuple[Place, Place]]]:
        """Return by key where its patterns fit the sentence, whole and pointed, the first places of each pattern."""
        places, by_start = self._places(sentence)
        pairs = self._pairs(places, by_start)
        candidates = self._index.candidates(places, pairs)
        size = len(sentence.folded)
        spots = self._spots({item for it in candidates for item in it.needs}, places, pairs)
        spots["^"], spots["$"] = [(0, 0)], [(size, size)]
        found: dict[str, list[tuple[Place, Place]]] = {}
        for pattern in candidates:
            if here := fits(pattern, spots, size):
                found.setdefault(pattern.key, []).extend(here)
        return found

    @cached_property
    def _index(self) -> Index:
        """The patterns by what stands in a sentence; made when the first sentence is read."""
        return Index(tuple(self._patterns), self._items, self._alone, self._begun)

    def _pairs(self, places: Places, by_start: Mapping[int, tuple[str, ...]]) -> set[tuple[str, str]]:
        """Return the single-word items that stand one behind the other and begin an entry of several words."""
        begun = self._begun
        return {
            (first, second)
            for first in begun.keys() & places.keys()
            for _, end in places[first]
            for second in by_start.get(end, ())
            if second in begun[first]
        }

    def _spots(self, items: set[str], places: Places, pairs: Iterable[tuple[str, str]]) -> dict[str, list[Place]]:
        """Return where any entry of each of the patterns' items stands, in order."""
        found: dict[str, list[Place]] = {}
        present = frozenset(places)
        for item in items:
            firsts = self._firsts.get(item)
            if firsts is None:
                firsts = self._firsts[item] = frozenset().union(*(self._firsts[part] for part in item.split("|")))
            for single in firsts & present:
                found[item] = found[item] + places[single] if item in found else places[single]
        for first, second in pairs:
            for part, entries in self._begun[first][second].items():
                for item in items.intersection(self._items[part]):
                    for others in entries:
                        found[item] = found.get(item, []) + _in_a_row((first, second, *others), places)
        for item, here in found.items():
            if len(here) > 2 or (len(here) == 2 and here[0] >= here[1]):
                found[item] = sorted(set(here))[:_MOST]
        return found

    def _places(self, sentence: Words) -> tuple[Places, dict[int, tuple[str, ...]]]:
        """Return where each single-word item stands, and all that start at a place."""
        found: Places = {}
        by_start: dict[int, tuple[str, ...]] = {}
        for word, start, end in self._stretches(sentence):
            items = self._known.get(word)
            if items is None:
                items = self.items_of(word)
            if not items:
                continue
            by_start[start] = by_start[start] + items if start in by_start else items
            place = (start, end)
            for item in items:
                listed = found.get(item)
                if listed is None:
                    found[item] = [place]
                elif len(listed) < _MOST:
                    listed.append(place)
        return found, by_start

    def _stretches(self, sentence: Words) -> Iterable[tuple[str, int, int]]:
        """Return what may be a single-word item, with where it starts and ends."""
        words = sentence.folded
        if self._language not in UNSPACED:
            single = [(word, at, at + 1) for at, word in enumerate(words)]
            return [*single, *((words[at] + words[at + 1], at, at + 2) for at in sentence.joined)]
        text = "".join(it[0] for it in words)
        numbers = ((it.group(), *it.span()) for it in _DIGITS.finditer(text))
        stretches = (
            (text[at:end], at, end)
            for at in range(len(text))
            for end in range(at + 1, min(at + self._longest, len(text)) + 1)
            if text[at:end] in self._exact and not text[at:end].isdigit() and not inside(text, at, end)
        )
        return chain(numbers, stretches)


def _in_a_row(singles: Iterable[str], places: Places) -> list[Place]:
    """Return where single-word items stand one right behind the other."""
    first, *others = singles
    here = places[first]
    for single in others:
        after = places.get(single, ())
        here = [(start, end) for start, middle in here for begin, end in after if begin == middle]
    return here
