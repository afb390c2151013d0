"""Tells from the rules of the Swedish dictionary what each form can be, for ``make_noun_kinds``."""

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from affixes import unfolded

KINDS = ("en_ord", "ett_ord", "en_best", "ett_best", "fler", "fler_best")
_NEUTER, _COMMON = frozenset("BC"), frozenset("DE")
"""Rules for "-et" and "-en"."""
_OTHERS = frozenset("mNKPOQRST")
"""Rules for verbs and adjectives."""
_OTHER, _NONE = "x", "-"
FREQUENT = 1_500
"""Times in a thousand million words from which on a verb or an adjective is taken."""
Rows = dict[str, list[tuple[str, ...]]]


def swedish(folder: Path) -> dict[str, str]:
    """Return the kind of each form of a noun, ``mixed`` for what can be several, ``other`` for other words."""
    readings: dict[str, set[str]] = defaultdict(set)
    for (stem, flags), forms in _entries(folder).items():
        for word, kind in _read(stem, flags, forms):
            if word.islower() and word.isalpha():
                readings[word].add(kind)
    return {word: _one(said) for word, said in readings.items()}


@lru_cache(maxsize=1)
def _entries(folder: Path) -> Mapping[tuple[str, tuple[str, ...]], set[tuple[str, str]]]:
    """Return the forms of each entry, by its stem and its rules, with the rule that made each."""
    entries: dict[tuple[str, tuple[str, ...]], set[tuple[str, str]]] = defaultdict(set)
    for form in unfolded(folder, "sv"):
        entries[form.stem, form.flags].add((form.word, form.flag))
    return entries


def _one(said: set[str]) -> str:
    """Return the one kind among the readings."""
    if len(said) > 1:
        return "mixed"
    return "other" if _OTHER in said else min(said)


def _read(stem: str, flags: tuple[str, ...], forms: set[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield the forms of an entry with what each is."""
    words = {word for word, _ in forms}
    noun = _OTHERS.isdisjoint(flags)
    neuter = noun and not _NEUTER.isdisjoint(flags) and any(f"{stem}{it}" in words for it in ("et", "t"))
    common = noun and not neuter and not _COMMON.isdisjoint(flags) and any(f"{stem}{it}" in words for it in ("en", "n"))
    both = neuter and f"{stem}en" in words and any(f"{stem}{it}" in words for it in ("ar", "er", "or"))
    if both or not (neuter or common) or stem.endswith(("ande", "ende")):
        yield from ((word, _OTHER) for word in words)
        return
    for word in words:
        yield word, _kind(stem, word, neuter=neuter)


def _kind(stem: str, word: str, *, neuter: bool) -> str:
    """Return what a form of a noun is."""
    front = "ett" if neuter else "en"
    if word == stem:
        return f"{front}_ord"
    if word.endswith("s"):
        return _OTHER
    if word in ({f"{stem}et", f"{stem}t"} if neuter else {f"{stem}en", f"{stem}n"}):
        return f"{front}_best"
    if word.endswith("na") or (neuter and word == f"{stem}en"):
        return "fler_best"
    if word.endswith(("ar", "or", "er", "n")):
        return "fler"
    return _OTHER


def rows(folder: Path, counts: Mapping[str, int], found: Mapping[str, str], plan: Mapping[str, str]) -> Rows:
    """Return the forms of the frequent verbs and adjectives that are no nouns."""
    left_out, wanted = set(plan["mixed"].split()), set(plan["words"].split())
    taken = {word for word, kind in found.items() if kind == "other" and counts.get(word, 0) >= FREQUENT}
    taken = (taken - left_out) | wanted
    verbs: set[tuple[str, ...]] = set()
    adjectives: set[tuple[str, ...]] = set()
    every = {word for forms in _entries(folder).values() for word, _ in forms}
    for (stem, flags), forms in _entries(folder).items():
        if stem not in taken:
            continue
        words = {word for word, _ in forms}
        if "O" in flags:
            neuter = [word for word, flag in forms if flag == "O" and word.endswith("t")]
            several = [word for word, flag in forms if flag == "O" and word.endswith("a")]
            if len(neuter) == len(several) == 1:
                adjectives.add((stem, neuter[0], several[0]))
        elif stem.endswith("a"):
            found_rows = [_verb(stem[:-1], words), *([_verb(stem[:-1], every)] if stem in wanted else [])]
            row = [next((it for it in forms_of if it != _NONE), _NONE) for forms_of in zip(*found_rows, strict=True)]
            if _NONE not in row[:3]:
                verbs.add((stem, *row))
    adjectives |= {tuple(line.split()) for line in plan["adjectives"].split(";")}
    return {"v_inf v_pres v_past v_sup v_pass": sorted(verbs), "a_n a_t a_a": sorted(adjectives)}


def _verb(base: str, words: Container[str]) -> list[str]:
    """Return the present, the past, the supine and the passive that a verb has among the words."""
    past = (f"{base}de", f"{base}te", *((f"{base}e",) if base.endswith("d") else ()))
    first: list[tuple[str, ...]] = [(f"{base}ar",), (f"{base}ade",), (f"{base}at",), (f"{base}as",)]
    second = [(f"{base}er", f"{base}r"), past, (f"{base}t", f"{base[:-1]}t"), (f"{base}s", f"{base}as")]
    rows = [[next((it for it in those if it in words), _NONE) for those in forms] for forms in (first, second)]
    return next((row for row in rows if _NONE not in row[:3]), rows[0])
