"""Reads the gender, number and forms of French and Portuguese words from the marks of their dictionaries."""

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from affixes import Form, unfolded
from word_kinds import ROWS, Kinds

_ADJECTIVE, _EPICENE, _NOUN, _VERB, _OTHER_TENSE = ROWS
_FRENCH_SLOTS = {
    ("po:ipre", "po:1sg"): "i1s",
    ("po:ipre", "po:3sg"): "i3s",
    ("po:ipre", "po:1pl"): "i1p",
    ("po:ipre", "po:2pl"): "i2p",
    ("po:ipre", "po:3pl"): "i3p",
    ("po:ipre", "po:3pl!"): "i3p",
    ("po:spre", "po:3sg"): "s3s",
    ("po:spre", "po:1pl"): "s1p",
    ("po:spre", "po:2pl"): "s2p",
    ("po:spre", "po:3pl"): "s3p",
    ("po:spre", "po:3pl!"): "s3p",
}
_FORMS, _ENDS = ("ms", "fs", "mp", "fp"), ("o", "a", "os", "as")
_PORTUGUESE_SLOTS = {("p", "3", "s"): "i3s", ("p", "1", "s"): "i1s", ("p", "1", "p"): "i1p", ("p", "3", "p"): "i3p"}
_PORTUGUESE_SLOTS |= {("pc", it[1], it[2]): slot.replace("i", "s") for it, slot in _PORTUGUESE_SLOTS.items()}
_PORTUGUESE_SLOTS |= {("pc", "1_3", "s"): "s3s"}


def french(folder: Path, own: Mapping[str, str]) -> Kinds:
    """Return what the marks of the French dictionary say."""
    kinds = Kinds(others=set(own.get("others", "").split()))
    forms: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for form in unfolded(folder, "fr"):
        marks = {*form.marks, *(it for it in form.own if not (form.flag and it[:3] == "is:"))}
        marks |= {it for it in form.own if it[:3] == "is:" and not any(mark[:6] == it[:6] for mark in form.marks)}
        if form.word.lower() != form.word or form.word.startswith("-"):
            continue
        if any(it.startswith("po:v") for it in form.own):
            _french_verb(form, marks, kinds, forms)
            continue
        if not marks & {"po:nom", "po:adj"}:
            kinds.others.add(form.word)
        _named(kinds, form, _genders(marks), noun="po:nom" in marks, adjective="po:adj" in marks, forms=forms)
    return _tabled(kinds, forms)


def _genders(marks: set[str]) -> list[str]:
    """Return the forms that the marks of a French word stand for."""
    genders = ["m"] if "is:mas" in marks else ["f"] if "is:fem" in marks else ["m", "f"]
    numbers = ["s"] if "is:sg" in marks else ["p"] if "is:pl" in marks else ["s", "p"]
    return [gender + number for gender in genders for number in numbers]


def _french_verb(form: Form, marks: set[str], kinds: Kinds, forms: dict[tuple[str, str], dict[str, str]]) -> None:
    """Note a form of a French verb."""
    word, row = form.word, forms["verb", form.stem]
    if "po:ppas" in marks:
        for it in _genders(marks) if "po:adj" in marks or "is:mas" in marks or "is:fem" in marks else ["ms"]:
            kinds.adjectives[word].add(it)
            forms["participle", form.stem].setdefault(it, word)
        kinds.participles.add(word)
        row.setdefault("pp", word)
    elif "po:infi" in marks:
        row["inf"] = word
        kinds.verbs.add(word)
    else:
        kinds.verbs.add(word)
        for (tense, person), slot in _FRENCH_SLOTS.items():
            if {tense, person} <= marks:
                row.setdefault(slot, word)
        for tense in ("po:iimp", "po:cond", "po:ifut"):
            for person in ("3sg", "3pl"):
                if {tense, f"po:{person}"} <= marks or {tense, f"po:{person}!"} <= marks:
                    forms["tense", form.stem + tense]["v" + person[:2]] = word


def portuguese(folder: Path, own: Mapping[str, str]) -> Kinds:
    """Return what the marks of the Portuguese dictionary say, and the words of Brazil that it lacks."""
    kinds = Kinds(others=set(own.get("others", "").split()))
    forms: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for form in unfolded(folder, "pt-PT", skipped="LMDnZ"):
        marks = dict(it.split("=", 1) for it in (*form.own, *form.marks) if "=" in it)
        kind = marks.get("CAT", "")
        if form.word.lower() != form.word or "-" in form.word or "GR" in marks:
            continue
        if kind == "v":
            _portuguese_verb(form, marks, kinds, forms)
        elif kind in ("nc", "adj", "a_nc"):
            genders = {"m": "m", "f": "f"}.get(marks.get("G", ""), "mf")
            numbers = {"s": "s", "p": "p"}.get(marks.get("N", ""), "sp")
            said = [gender + number for gender in genders for number in numbers]
            _named(kinds, form, said, noun=kind != "adj", adjective=kind != "nc", forms=forms)
        elif kind not in ("np", "ppa", "v", ""):
            kinds.others.add(form.word)
    for irregular in own.get("participles", "").split():
        participle, _, verb = irregular.partition("=")
        forms["verb", verb]["pp"] = participle
        forms["participle", verb] = {it: participle[:-1] + end for it, end in zip(_FORMS, _ENDS, strict=True)}
    return _tabled(kinds, forms)


def _portuguese_verb(
    form: Form, marks: Mapping[str, str], kinds: Kinds, forms: dict[tuple[str, str], dict[str, str]]
) -> None:
    """Note a form of a Portuguese verb."""
    lemma = next((it for it in form.own if "=" not in it), form.stem)
    word, row, tense = form.word, forms["verb", lemma], marks.get("T", "")
    who = marks.get("P", ""), marks.get("N", "s")
    if tense == "inf":
        row.setdefault("inf", word)
        kinds.verbs.add(word)
        if word[-2:] in ("ar", "er", "ir"):
            stem = word[:-2] + {"ar": "ad", "er": "id", "ir": "id"}[word[-2:]]
            row["pp"] = f"{stem}o"
            forms["participle", lemma] = {"ms": f"{stem}o", "fs": f"{stem}a", "mp": f"{stem}os", "fp": f"{stem}as"}
            for it, said in forms["participle", lemma].items():
                kinds.adjectives[said].add(it)
                kinds.participles.add(said)
        return
    if tense in ("ppa", "g", "ger"):
        return
    kinds.verbs.add(word)
    slot = _PORTUGUESE_SLOTS.get((tense, *who))
    if slot:
        row.setdefault(slot, word)
    elif who[0] in ("3", "1_3") and tense in ("pi", "pp", "f", "c"):
        forms["tense", f"{lemma} {tense}"][f"v3{who[1]}"] = word


def _named(
    kinds: Kinds,
    form: Form,
    said: list[str],
    *,
    noun: bool,
    adjective: bool,
    forms: dict[tuple[str, str], dict[str, str]],
) -> None:
    """Note a form of a noun or an adjective."""
    for it in said:
        if noun:
            kinds.nouns[form.word].add(it)
            forms["noun" + it[0], form.stem].setdefault(it, form.word)
        if adjective:
            kinds.adjectives[form.word].add(it)
            forms["adjective", form.stem].setdefault(it, form.word)


def _tabled(kinds: Kinds, forms: Mapping[tuple[str, str], Mapping[str, str]]) -> Kinds:
    """Put the forms of each word into rows."""
    for (kind, _), row in forms.items():
        if kind in ("adjective", "participle") and len(row) == 4:
            if row["ms"] == row["fs"] and row["mp"] != row["ms"]:
                kinds.tables[_EPICENE].add((row["ms"], row["mp"]))
            elif row["ms"] != row["fs"] and row["mp"] != row["fp"]:
                kinds.tables[_ADJECTIVE].add(tuple(row[it] for it in _ADJECTIVE.replace("a", "").split()))
        elif kind.startswith("noun") and len(row) == 2 and len(set(row.values())) == 2:
            kinds.tables[_NOUN].add((row[kind[-1] + "s"], row[kind[-1] + "p"]))
        elif kind == "verb" and "inf" in row:
            kinds.tables[_VERB].add(tuple(row.get(it, "-") for it in _VERB.split()))
            if "i3s" in row and "i3p" in row:
                kinds.tables[_OTHER_TENSE].add((row["i3s"], row["i3p"]))
        elif kind == "tense" and len(row) == 2:
            kinds.tables[_OTHER_TENSE].add((row["v3s"], row["v3p"]))
    return kinds
