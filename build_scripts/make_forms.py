"""Writes what Polish words for things, and all frequent words, can be into ``resources/morphology/pl.txt.xz``.

Run it where the package ``morfeusz2`` is installed, in the version named below with the dictionary named below; the
program itself does not need it. The file holds the sets of readings, a line each, an empty line, and then the words
in order of their bytes, each with a tab and the number of its set, from 0. A reading is a tag of the dictionary (the
Polish grammatical dictionary SGJP; its guide explains the tags) without what the checks do not ask for: aspect, degree,
negation.
"""

import json
import lzma
import re
from collections import defaultdict
from pathlib import Path

import morfeusz2

VERSION, DICTIONARY = "1.99.15", "pl.sgjp.sgjp-2026.06.01"
RESOURCES = Path(__file__).resolve().parent.parent / "resources"
FREQUENT = 2_500
"""Times in a thousand million words from which on all forms of a word are written."""
FORMS_OF = frozenset(("subst", "adj", "ppas", "num", "fin", "inf", "praet"))
KEPT = {"subst": 4, "adj": 4, "ppas": 4, "num": 5, "prep": 2, "fin": 3, "praet": 3, "ger": 4}
"""The parts of a tag that are kept, by its first part. Of other tags it is the first part."""
LEFT_OUT = frozenset(("depr", "adja", "brev", "romandig", "sym", "ign", "frag", "interj"))
RARE = frozenset(
    (
        "par",
        "paczek",
        "zamówień",
        "do",
        "on",
        "po",
        "na",
        "za",
        "od",
        "we",
        "ton",
        "lamp",
        "dan",
        "piąć",
        "bez",
        "o",
        "u",
        "i",
        "a",
        "w",
        "z",
        "nad",
        "pod",
    )
)
"""Nouns that hardly anybody means by a form that they share with a frequent word."""
_OF_MEN = ("adj:pl:nom.voc:m1", "ppas:pl:nom.voc:m1")
_WORD = re.compile(r"[a-ząćęłńóśźż]{2,24}|[aiouwz]")


def main() -> None:
    """Write the file. Ends with a message where the package or its dictionary is another one."""
    analyser = morfeusz2.Morfeusz(expand_tags=False)
    if (morfeusz2.__version__, analyser.dict_id()) != (VERSION, DICTIONARY):
        raise SystemExit(f"It takes morfeusz2 {VERSION} with {DICTIONARY}.")
    counts = json.loads(lzma.decompress((RESOURCES / "dictionaries" / "pl.json.xz").read_bytes()))
    frequent = {word for word in counts if _WORD.fullmatch(word)}
    lemmas: dict[str, int] = defaultdict(int)
    for word in frequent:
        for lemma, tag in readings(analyser, word):
            if tag.partition(":")[0] in FORMS_OF:
                lemmas[lemma] += counts[word]
    forms = set(frequent)
    for lemma, count in lemmas.items():
        if count >= FREQUENT:
            forms.update(all_forms(analyser, lemma))
    for stem in stems():
        if any(tag.startswith("inf") for _, tag in readings(analyser, stem)):
            forms.add(stem)
        if any(lemma.partition(":")[0] == stem and is_thing(tag) for lemma, tag in readings(analyser, stem)):
            forms.update(all_forms(analyser, stem))
    said = {form: " ".join(told(analyser, form)) for form in sorted(forms, key=str.encode)}
    sets = sorted(set(said.values()) - {""})
    numbers = {it: at for at, it in enumerate(sets)}
    words = (f"{form}\t{numbers[it]}" for form, it in said.items() if it)
    text = "\n".join([*sets, "", *words]) + "\n"
    target = RESOURCES / "morphology" / "pl.txt.xz"
    target.parent.mkdir(exist_ok=True)
    target.write_bytes(lzma.compress(text.encode("utf-8"), preset=9 | lzma.PRESET_EXTREME))
    print(f"{len(said)} forms, {len(sets)} sets of readings, {target.stat().st_size} bytes")


def all_forms(analyser: "morfeusz2.Morfeusz", lemma: str) -> set[str]:
    """Return all forms of a word."""
    return {form for form, *_ in analyser.generate(lemma) if _WORD.fullmatch(form)}


def stems() -> list[str]:
    """Return the words that the spelling dictionary lists: things of all kinds, however seldom they are spoken of."""
    listed = lzma.decompress((RESOURCES / "dictionaries" / "pl.dic.xz").read_bytes()).decode("utf-8")
    return sorted(
        stem for stem in {line.partition("/")[0] for line in listed.splitlines()[1:]} if _WORD.fullmatch(stem)
    )


def is_thing(tag: str) -> bool:
    """Whether a tag is one of a noun that is no person."""
    return tag.startswith("subst:") and not tag.endswith(":m1")


def is_adjective(analyser: "morfeusz2.Morfeusz", word: str) -> bool:
    """Whether a word can be an adjective."""
    return any(tag.startswith(("adj:", "ppas:")) for _, tag in readings(analyser, word))


def readings(analyser: "morfeusz2.Morfeusz", form: str) -> list[tuple[str, str]]:
    """Return the lemmas and tags of a form that is one word."""
    found = [(begin, end, said) for begin, end, said in analyser.analyse(form)]
    last = max(end for _, end, _ in found)
    return [(said[1], said[2]) for begin, end, said in found if begin == 0 and end == last and said[0] == form]


def told(analyser: "morfeusz2.Morfeusz", form: str) -> list[str]:
    """Return the readings of a form, shortened."""
    found = readings(analyser, form)
    adjectives = {lemma.partition(":")[0] for lemma, tag in found if tag.startswith(("adj:", "ppas:"))}
    said = set()
    for lemma, tag in found:
        parts = tag.split(":")
        plain = lemma.partition(":")[0]
        noun = parts[0] == "subst"
        rare = parts[0] in ("subst", "ger") and plain in RARE
        if parts[0] in LEFT_OUT or rare or (noun and (plain in adjectives or plain[:1].isupper())):
            continue
        # "nowy" and "nowa" are nouns too, "the new one": in front of a noun they are none. Names are none at all.
        if noun and adjectives and is_adjective(analyser, plain):
            continue
        # "części" as "frequent ones" is hardly meant where it is "parts".
        if tag.startswith(_OF_MEN) and any(it.startswith("subst") for _, it in found):
            continue
        if form == "tą" and "acc" in parts:  # So it is said, but written "tę".
            continue
        said.add(":".join(parts[: KEPT.get(parts[0], 1)]))
    return sorted(said)


if __name__ == "__main__":
    main()
