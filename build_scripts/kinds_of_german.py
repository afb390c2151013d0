"""Tells from the German nouns of Wiktionary what each of their forms can be, for ``make_noun_kinds``."""

import csv
import io
import re
import zipfile
from collections import defaultdict
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from affixes import unfolded

_WORD = re.compile(r"[A-ZÄÖÜ][a-zäöüßéèêàáóç]+")
_PART = "ho"
"""The dictionary's marks of what is only a part of words."""
_NAMES = ("Vorname", "Eigenname", "Abkürzung", "Symbol")
GENDERS = {"fs": "fem", "ms": "masc", "ns": "neut"}
SAME = {"ms": "masc_same", "ns": "neut_same"}


@dataclass(slots=True)
class Nouns:
    """What the forms of nouns can be."""

    readings: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """By form: ``fs ms ns`` one thing by gender, ``p`` several, ``d`` their dative, ``g`` genitive, ``o`` others."""
    same: set[str] = field(default_factory=set)
    """What stands for one thing and for several."""
    names: set[str] = field(default_factory=set)
    """Names, abbreviations and adjectives."""
    several: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    weak: dict[str, str] = field(default_factory=dict)
    """The other cases of nouns such as "Kunde"."""
    of: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """The genitives of a noun."""

    def genitives(self, words: Container[str]) -> list[str]:
        """Return the genitives of these nouns that are no other form of one."""
        found = {it for word, forms in self.of.items() if word.lower() in words for it in forms}
        return sorted(it.lower() for it in found if self.readings[it] == {"g"} and it.endswith("s") and it.isalpha())


def german(wheel: Path) -> Nouns:
    """Return what the package holds."""
    nouns = Nouns()
    text = zipfile.ZipFile(wheel).read("german_nouns/nouns.csv").decode("utf-8")
    for row in csv.DictReader(io.StringIO(text)):
        kind = row["pos"]
        if "Wortverbindung" in kind:
            continue
        if "adjektivische" in kind:
            nouns.names.update(word for column, word in row.items() if " " in column and word)
        elif kind == "Substantiv":
            _note(nouns, row)
        elif any(it in kind for it in _NAMES):
            nouns.names.add(row["lemma"])
    return nouns


def _forms(row: Mapping[str, str], name: str, *, rare: bool = True) -> set[str]:
    """Return the forms of a case, also those that are marked as rare."""
    wanted = re.compile(rf"{name}(?: \d)?{'[*]?' if rare else ''}")
    return {word for column, word in row.items() if word and wanted.fullmatch(column)}


def _note(nouns: Nouns, row: Mapping[str, str]) -> None:
    """Note the forms of one noun."""
    genders = {word for column, word in row.items() if column.startswith("genus") and word} or {"?"}
    one, several = _forms(row, "nominativ singular"), _forms(row, "nominativ plural")
    if not one and not several:
        one = {row["lemma"]}
    for word in filter(_WORD.fullmatch, one):
        nouns.readings[word] |= {f"{gender}s" for gender in genders}
    for word in several:
        nouns.readings[word].add("p")
    for word in _forms(row, "dativ plural") - several:
        nouns.readings[word].add("d")
    _note_genitives(nouns, one, _forms(row, "genitiv singular") - one)
    others = _forms(row, "akkusativ singular", rare=False)
    for word in (others | _forms(row, "dativ singular", rare=False)) - one:
        nouns.readings[word].add("o")
    if len(one) == len(genders) == 1:
        word = min(one)
        nouns.same |= one & several
        if genders == {"m"} and len(others) == 1 and not others & one:
            nouns.weak[word] = min(others)
        if several and word not in several:
            nouns.several[word] |= several


def _note_genitives(nouns: Nouns, one: set[str], genitives: set[str]) -> None:
    """Note the genitives of one noun."""
    for word in genitives:
        nouns.readings[word].add("g")
    for word in one if genitives else ():
        nouns.of[word] |= genitives


def kinds(nouns: Nouns, small: set[str], meant: Mapping[str, str]) -> dict[str, str]:
    """Return the list that each form belongs to: ``other`` for what is no use, ``mixed`` for what can be several."""
    found = {}
    for word, said in nouns.readings.items():
        low = word.lower()
        kind = "mixed"
        if word in nouns.names or (said == {"fs"} and nouns.of.get(word)):
            pass  # What is feminine has no genitive of its own: one of the two is a slip of the package.
        elif len(said) == 1 and min(said) in GENDERS:
            kind = GENDERS[min(said)]
        elif word in nouns.same and len(said) == 2 and "p" in said and min(said) in SAME:
            kind = SAME[min(said)]
        elif said in ({"p"}, {"p", "g"}, {"d"}) and not (low.endswith("n") and low in small):
            kind = "plur" if "p" in said else "plur_dat"
        elif not said & {"fs", "ms", "ns", "?s"}:
            kind = "other"
        found[low] = kind
    for kind in GENDERS.values():
        found |= dict.fromkeys(meant[kind].split(), kind)
    return found


def small_words(folder: Path) -> set[str]:
    """Return all words that the dictionary writes small."""
    return {it.word for it in unfolded(folder, "de") if it.word[:1].islower() and not set(_PART) & set(it.flags)}


def pairs(nouns: Nouns, found: Mapping[str, str], uncounted: str) -> Iterator[tuple[str, str]]:
    """Yield what is counted, one and several, of nouns that are not feminine: those have regular endings."""
    left_out = set(uncounted.split())
    for word, several in sorted(nouns.several.items()):
        low, many = word.lower(), min(several).lower()
        if len(several) == 1 and found.get(low) in ("masc", "neut") and low not in left_out and many.isalpha():
            yield low, many


def weak(nouns: Nouns, found: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield what takes an ending in all other cases, with it."""
    for word, other in sorted(nouns.weak.items()):
        if found.get(word.lower()) == "masc":
            yield word.lower(), other.lower()
