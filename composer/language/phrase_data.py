"""Reads the phrases of each language from ``resources/languages/<language>.phrases.toml``.

A file has word lists and senses. A sense is one thing that a sentence can say, such as ``asks_review``;
rules put senses together. Its keys are lists of patterns (``phrases`` tells their form) and of examples:

====================  ===================================================================================
``sure``              the sentence says it
``unsure``            it may say it: a person would have to look
``unless``            what one of these touches does not say it after all, such as a negation
``unless_sentence``   nothing in a sentence with one of these says it
``flagged``           example sentences in which exactly the stretches in ⟦ ⟧ are found
``fine``              example sentences in which nothing is found
====================  ===================================================================================
"""

import tomllib
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from operator import itemgetter
from pathlib import Path
from threading import Lock
from typing import Any, NamedTuple

from composer import paths
from composer.errors import DataError
from composer.language.phrase_fit import Place
from composer.language.phrase_kinds import STOPS, Kinds
from composer.language.phrase_words import Words, words_of
from composer.language.phrases import Phrases

LANGUAGES = ("de", "en", "es", "fr", "it", "ja", "nl", "pl", "pt", "sv", "tr")
"""The languages with phrase rules."""
_BUTS = {
    "en": ("but",), "de": ("aber",), "fr": ("mais",), "es": ("pero",), "it": ("ma",), "pt": ("mas", "porem"),
    "nl": ("maar",), "sv": ("men",), "pl": ("ale", "lecz"), "tr": ("ama", "fakat"),
}  # fmt: skip
"""What parts a denial from what is offered after all, in Latin-script languages: "not here, but by bank transfer"."""
_GROUPS = ("sure", "unsure", "doubtful", "unless", "unless_sentence")
_KEYS = frozenset((*_GROUPS, "flagged", "fine"))
_REMEMBERED = 4_000
"""Kinds of sentences of which is remembered what they say."""
_reading = Lock()


@dataclass(frozen=True, slots=True)
class Examples:
    """Sentences that show what one sense finds and what it leaves alone."""

    sense: str
    flagged: tuple[str, ...]
    fine: tuple[str, ...]


class Meaning(NamedTuple):
    """A place in a sentence that says something. Offsets are characters of that sentence."""

    sense: str
    sure: bool
    start: int
    end: int


Told = tuple[str, bool, int, int]
"""The like, counted in words: the sense, whether it is sure, the first word, the last."""


@dataclass(frozen=True, slots=True)
class Sayings:
    """All that is known of one language's phrases."""

    language: str
    phrases: Phrases = field(hash=False)
    senses: tuple[str, ...]
    examples: tuple[Examples, ...] = field(hash=False)
    kinds: Kinds = field(hash=False)
    told: dict[Hashable, tuple[Told, ...]] = field(hash=False, default_factory=dict)
    """What is said by sentences of each kind that was read, counted in words."""


def sayings(language: str) -> Sayings | None:
    """Return the phrases of a language without region, or None when there are none for it.

    Raises DataError for a fault in the file.
    """
    if language not in LANGUAGES:
        return None
    with _reading:
        found = _read(language)
    if isinstance(found, DataError):
        raise found
    return found


@lru_cache(maxsize=len(LANGUAGES))
def _read(language: str) -> Sayings | DataError:
    """Read a language's file once; a fault in it too is told without reading it again."""
    try:
        return read(paths.resources() / "languages" / f"{language}.phrases.toml", language)
    except DataError as error:
        return error


def read(path: Path, language: str) -> Sayings:
    """Read and compile a file of phrases. Raises DataError for a fault in it."""
    try:
        content = tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise DataError(path, "file", f"it cannot be read ({error})") from error
    lists = {name: _texts(path, f"lists.{name}", value) for name, value in content.pop("lists", {}).items()}
    phrases = Phrases(language, lists)
    examples = []
    for sense, table in content.pop("senses", {}).items():
        for key in table.keys() - _KEYS:
            raise DataError(path, f"senses.{sense}.{key}", "is not a known key")
        texts = {key: _texts(path, f"senses.{sense}.{key}", table.get(key, [])) for key in _KEYS}
        _add(path, phrases, sense, texts)
        examples.append(Examples(sense, texts["flagged"], texts["fine"]))
    for key in content:
        raise DataError(path, key, "is not a known key")
    return Sayings(
        language, phrases, tuple(it.sense for it in examples), tuple(examples), Kinds(language, phrases.items_of)
    )


def _texts(path: Path, key: str, value: Any) -> tuple[str, ...]:
    """Return a list of texts. Raises DataError."""
    if not isinstance(value, list) or not all(isinstance(it, str) and it.strip() for it in value):
        raise DataError(path, key, "expected a list of texts, none of them empty")
    return tuple(value)


def _add(path: Path, phrases: Phrases, sense: str, texts: Mapping[str, tuple[str, ...]]) -> None:
    """Add a sense's patterns. Raises DataError that names the pattern at fault."""
    for group in _GROUPS:
        for written in texts[group]:
            try:
                phrases.add(f"{sense} {group}", written)
            except ValueError as error:
                raise DataError(path, f"senses.{sense}.{group}", str(error)) from error


@lru_cache(maxsize=2_000)
def meanings(sentence: str, language: str) -> tuple[Meaning, ...]:
    """Return what a sentence says in a language. Memoised by sentence: while one is written, the others stay."""
    known = sayings(language)
    return said_in(sentence, known) if known else ()


def said_in(sentence: str, known: Sayings) -> tuple[Meaning, ...]:
    """Return what a sentence says, in order of place; a sense's overlapping places are one."""
    kind = known.kinds.of(sentence)
    told = known.told.get(kind)
    if not told and told is not None:
        return ()
    words = words_of(sentence, known.language)
    if told is None:
        if len(known.told) >= _REMEMBERED:
            known.told.clear()
        told = known.told[kind] = tuple(sorted(_said(words, known), key=itemgetter(2, 3, 0)))
    return tuple([Meaning(sense, sure, words.starts[first], words.ends[last]) for sense, sure, first, last in told])


def _said(words: Words, known: Sayings) -> Iterator[Told]:
    """Yield what the words of a sentence say, in no particular order."""
    senses: dict[str, dict[str, list[tuple[Place, Place]]]] = {}
    for key, places in known.phrases.matches(words).items():
        sense, _, group = key.partition(" ")
        senses.setdefault(sense, {})[group] = places
    for sense, said in senses.items():
        if "unless_sentence" in said or not ("sure" in said or "unsure" in said):
            continue
        sure, unsure = _told(said, words, _BUTS.get(known.language, ()))
        for spans, certain in ((sure, True), (unsure, False)):
            for start, end in spans:
                last = end - 1
                while last > start and words.folded[last] in STOPS:
                    last -= 1
                yield sense, certain, start, last


def _told(
    said: Mapping[str, list[tuple[Place, Place]]], words: Words, but: tuple[str, ...]
) -> tuple[list[Place], list[Place]]:
    """Return where a sense is told for sure and where not, by the places of each group of its patterns."""
    if len(said) == 1:
        [(group, places)] = said.items()
        merged = _merged([pointed for _, pointed in places])
        return (merged, []) if group == "sure" else ([], merged)
    barred, doubtful = ([whole for whole, _ in said.get(group, ())] for group in ("unless", "doubtful"))
    certain, likely = said.get("sure", []), said.get("unsure", [])
    buts = [at for at, word in enumerate(words.folded) if word in but]
    sure = _merged(_open(certain, [*barred, *doubtful], buts))
    maybe = _open([*likely, *certain] if doubtful else likely, barred, buts)
    return sure, _merged([it for it in maybe if not any(_touch(it, one) for one in sure)])


def _open(places: list[tuple[Place, Place]], barred: list[Place], buts: list[int]) -> list[Place]:
    """Return the pointed parts of the places that no exception touches; one that began before a "but" is over there."""
    if not barred:
        return [pointed for _, pointed in places]
    return [
        pointed
        for whole, pointed in places
        if not any(_touch(whole, it) and not any(it[0] < but < whole[0] for but in buts) for it in barred)
    ]


def _touch(one: Place, other: Place) -> bool:
    """Whether two places share a word."""
    return one[0] < other[1] and other[0] < one[1]


def _merged(places: list[Place]) -> list[Place]:
    """Return the places in order, those that overlap joined to one."""
    if len(places) == 1:
        return places if places[0][0] < places[0][1] else []
    merged: list[Place] = []
    for start, end in sorted(places):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        elif start < end:
            merged.append((start, end))
    return merged
