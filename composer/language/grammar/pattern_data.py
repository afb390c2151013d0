"""Reads each language's grammar from ``resources/languages/<language>.grammar.toml``.

A file has ``[lists]`` of words, ``[heads]`` with the names of those lists that also hold for what ends with one of
their words (``capital`` for nouns that are written with one, ``small`` for other words, ``never`` for words with which
no other is taken to end; ``plain`` names further lists of other words), ``[forms.<name>]`` with tables from one form of
a word to another, whose left sides are a list of that name too (or a text, ``"send=sending; buy=buying"``), ``[twice]``
with the words that may be written twice, and ``[[slips]]``. A list of ``heads`` is put together with the one that is
made from a dictionary (``kinds``), which may also tell, as ``only``, the nouns that are something else without their
capital. The slips have:

===========  ============================================================================================
``find``     patterns of what is wrong (``pattern`` tells their form)
``put``      what is meant: a text, several, or a table from what was found to what is meant; ``*`` in it
             stands for what the pattern's star stood for, ``<2>`` for the second item in the braces.
             What starts with a comma goes where the space before the pattern is, and so does what starts
             with ``~``, which is joined to the word before. ``to @gerund`` stands for the forms of that
             name: "to send" becomes "sending", with ``to>in @gerund`` "in sending", and
             ``@ams>afs`` for a table of ``kinds``, before what is meant by what it does not have. In a
             table, ``-es = "-en"`` is for all words with that ending
``unless``   patterns; where one of them touches what was found, nothing is wrong after all
``sure``     false where it may well be right
``say``      the message, where "x" should be "y" would not help
``flagged``  example sentences in which exactly the stretches in ⟦ ⟧ are found
``fine``     example sentences in which nothing is found
===========  ============================================================================================
"""

import tomllib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from threading import Lock
from typing import Any

from composer import paths
from composer.errors import DataError
from composer.language.grammar.doubled import Twice
from composer.language.grammar.heads import Heads
from composer.language.grammar.kinds import Words, kinds
from composer.language.grammar.pattern import Pattern, compiled
from composer.language.needs import Needs

LANGUAGES = ("de", "en", "es", "fr", "it", "ja", "nl", "pl", "pt", "sv", "tr")
"""The languages whose grammar is looked at."""
_HEADS = ("capital", "small", "never")
_ONLY = "only"
"""The list of nouns that are something else without their capital, in the files of languages that have capitals."""
_KEYS = frozenset(("find", "put", "unless", "sure", "say", "flagged", "fine"))
_reading = Lock()


class Unless:
    """Patterns of what makes a find right after all, put together when they are first asked: few of them are."""

    def __init__(self, sources: tuple[str, ...], lists: Mapping[str, Collection[str]], heads: Heads) -> None:
        """Hold the patterns as the file has them."""
        self._sources, self._lists, self._heads = sources, lists, heads
        self._made: tuple[Pattern, ...] | None = None

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._sources)

    def __iter__(self) -> Iterator[Pattern]:
        """Go through the patterns. Raises ValueError for a fault in one."""
        if self._made is None:
            self._made = tuple(compiled(it, self._lists, self._heads) for it in self._sources)
        return iter(self._made)


@dataclass(frozen=True, slots=True)
class Entry:
    """One sort of slip of one language."""

    find: tuple[Pattern, ...] = field(hash=False)
    put: Mapping[str, tuple[str, ...]] = field(hash=False)
    """By what was found, in lower case; the key ``""`` stands for anything."""
    unless: "Unless" = field(hash=False)
    sure: bool
    say: str
    flagged: tuple[str, ...]
    fine: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grammar:
    """All that is known of one language's slips."""

    language: str
    entries: tuple[Entry, ...] = field(hash=False)
    twice: Twice = field(hash=False)
    patterns: tuple[tuple[Entry, Pattern], ...] = field(hash=False)
    """Every pattern of what is wrong, with its entry."""
    needs: Needs = field(hash=False)
    """What words a line must have for each of the patterns, and which of them side by side."""
    heads: Heads = field(hash=False)
    """Tells which listed word another ends with."""


def grammar(language: str) -> Grammar | None:
    """Return the grammar of a language without region, or None. Raises DataError for a fault in its file."""
    if language not in LANGUAGES:
        return None
    with _reading:
        return _read(language)


@lru_cache(maxsize=len(LANGUAGES))
def _read(language: str) -> Grammar:
    """Read a language's file."""
    path = paths.resources() / "languages" / f"{language}.grammar.toml"
    try:
        content = tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise DataError(path, "file", f"it cannot be read ({error})") from error
    known = kinds(path.with_name(f"{language}.kinds.toml"))
    named = content.get("heads", {})
    said = joined(known.lists, content.get("lists", {}), named)
    tables = {name: _table(raw) for name, raw in content.get("forms", {}).items()}
    forms = {**known.forms, **tables}
    heads = Heads(**{kind: {it for name in named.get(kind, "").split() for it in said[name]} for kind in _HEADS})
    only, nouns = said.get(_ONLY, ()), named.get("capital", "").split()
    small = f"{named.get('small', '')} {named.get('plain', '')}".split() if only else ()
    lists = {
        name: Words(words, only if name in nouns else (), small=name in small)
        for name, words in (said | tables).items()
    }
    entries = []
    for number, raw in enumerate(content.get("slips", ()), 1):
        try:
            entries.append(_entry(raw, lists, forms, heads))
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise DataError(path, f"slips {number}", str(error)) from error
    patterns = tuple((entry, pattern) for entry in entries for pattern in entry.find)
    groups = [(pattern.needs, *pattern.others) for _, pattern in patterns]
    pairs = [pattern.pairs for _, pattern in patterns]
    needs = Needs(groups, max(map(len, groups), default=1), pairs, heads.either if named else None)
    twice = Twice(**{name: frozenset(words.split()) for name, words in content.get("twice", {}).items()})
    return Grammar(language, tuple(entries), twice, patterns, needs, heads)


def joined(
    made: Mapping[str, tuple[str, ...]], own: Mapping[str, str], named: Mapping[str, str]
) -> dict[str, tuple[str, ...]]:
    """Return the lists of both files: those that ``heads`` names together, else the file's own before what is made.

    A word that is in one of the file's own lists of a kind is taken out of what is made of the others.
    """
    said = {name: tuple(words.split()) for name, words in own.items()}
    shared = [name for kind in ("capital", "small") for name in named.get(kind, "").split() if name in made]
    taken = {it for name in shared for it in said.get(name, ())}
    more = {name: tuple(it for it in made[name] if it not in taken) for name in shared}
    more |= {name: made[name] for name in named.get("never", "").split() if name in made}
    return {**made, **said, **{name: (*said.get(name, ()), *words) for name, words in more.items()}}


def _entry(
    raw: Mapping[str, Any], lists: Mapping[str, Collection[str]], forms: Mapping[str, Any], heads: Heads
) -> Entry:
    """Make one entry of a table of the file."""
    unknown = raw.keys() - _KEYS
    if unknown:
        raise ValueError(f"there is no key {', '.join(sorted(unknown))}")
    return Entry(
        find=tuple(compiled(it, lists, heads) for it in _several(raw["find"])),
        put=_meant(raw["put"], forms),
        unless=Unless(_several(raw.get("unless", ())), lists, heads),
        sure=bool(raw.get("sure", True)),
        say=str(raw.get("say", "")),
        flagged=_several(raw.get("flagged", ())),
        fine=_several(raw.get("fine", ())),
    )


def _table(raw: Any) -> Mapping[str, Any]:
    """Return a table of forms that a file has as a table or, read sooner, as a text: "send=sending; buy=buying"."""
    return dict(it.split("=", 1) for it in raw.split("; ")) if isinstance(raw, str) else raw


def _meant(raw: Any, forms: Mapping[str, Any]) -> Mapping[str, tuple[str, ...]]:
    """Return what is meant by what was found, in lower case."""
    if isinstance(raw, dict):
        return {found.lower(): _several(meant) for found, meant in raw.items()}
    texts = _several(raw)
    if texts[0][:1] == "@" and ">" in texts[0] and not any("@" in it for it in texts[1:]):
        table: Mapping[str, tuple[str, ...]] = forms[texts[0][1:]]
        return _Else(table, texts[1:]) if texts[1:] else table
    if "@" in texts[0]:
        return _Behind([(*_given(before), forms[name]) for before, _, name in (it.partition("@") for it in texts)])
    return {"": texts}


def _given(before: str) -> tuple[str, str]:
    """Return the words before a form as found and as meant: with ``to>in`` an "in" for a "to"."""
    found, other, meant = before.partition(">")
    return (f"{found} " if found else "", meant) if other else (before, "")


class _Else(Mapping[str, tuple[str, ...]]):
    """A table with what is meant by anything that it does not have."""

    def __init__(self, table: Mapping[str, tuple[str, ...]], otherwise: tuple[str, ...]) -> None:
        """Hold both."""
        self._table, self._otherwise = table, otherwise

    def __getitem__(self, found: str) -> tuple[str, ...]:
        """Return what is meant by the words found."""
        return self._table.get(found) or self._otherwise

    def __iter__(self) -> Iterator[str]:
        """Go through what the table has."""
        return iter(self._table)

    def __len__(self) -> int:
        """Return how much the table has."""
        return len(self._table)


class _Behind(Mapping[str, tuple[str, ...]]):
    """Tables of forms that stand behind given words; nothing is put together before it is asked for."""

    def __init__(self, tables: Sequence[tuple[str, str, Mapping[str, Any]]]) -> None:
        """Hold each table with the words as found and as meant."""
        self._tables = tables

    def __getitem__(self, found: str) -> tuple[str, ...]:
        """Return what is meant by the words found."""
        for before, instead, table in self._tables:
            form = table.get(found[len(before) :]) if found.startswith(before) else None
            if form is not None:
                return tuple(instead + it for it in _several(form))
        raise KeyError(found)

    def __iter__(self) -> Iterator[str]:
        """Go through what may be found."""
        return (before + it for before, _, table in self._tables for it in table)

    def __len__(self) -> int:
        """Return how much may be found."""
        return sum(len(table) for _, _, table in self._tables)


def _several(raw: Any) -> tuple[str, ...]:
    """Return a text or a list of texts as a tuple."""
    return (raw,) if isinstance(raw, str) else tuple(raw)
