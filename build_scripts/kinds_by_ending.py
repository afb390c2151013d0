"""Tells gender, number and forms of Spanish and Italian words by their endings and the rules they are listed with."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from affixes import unfolded
from kinds_of_nouns import four, italian_adjective, noun, spanish_adjective
from word_kinds import ROWS, Kinds

_ADJECTIVE, _EPICENE, _NOUN, _VERB, _OTHER_TENSE = ROWS
_SPANISH = {
    "f": re.compile(r"(?:ión|dad|tad|tud|umbre|ez|anza|encia|ancia|ura|ica|era|ora|ina|ada|ida|illa|eta|osa)$"),
    "m": re.compile(r"(?:aje|[^ci]or|miento|án|ín|és|[^aei]al|el|il|ar|ete|ote|ante|én|(?<!i)ón|o)$"),
}
_ITALIAN = {
    "f": re.compile(r"(?:[sgz]ione|tà|tù|rice|udine|anza|enza|ura|iera|ina|etta|ella|ola|ata|ita|uta)$"),
    "m": re.compile(r"(?:tore|sore|ame|ile|ale|ore|ere|one|o)$"),
}
_EVEN = re.compile(r"(?:ble|nte|al|il|ar|az|iz|ense|este|estre|forme)$")
_EVEN_ITALIAN = re.compile(r"(?:bile|nte|ale|ile|ese|are|iore|ense|evole)$")
_SPANISH_PARTICIPLES = {"ar": "ado", "er": "ido", "ir": "ido", "ír": "ído"}
_ITALIAN_PARTICIPLES = {"are": "ato", "ere": "uto", "ire": "ito"}


def spanish(folder: Path, own: Mapping[str, str]) -> Kinds:
    """Return what the rules of the Spanish dictionary and the endings say."""
    kinds = Kinds(others=set(own.get("others", "").split()))
    conjugated, plurals, flags = _spanish_entries(folder)
    for stem, words in list(conjugated.items()):
        if len(words) > 20:
            _verb(kinds, words, _spanish_slots(stem, words), stem, plural="n")
    for participle, verb in _irregular(own):
        four(kinds, participle, own, ("o", "a", "os", "as"))
        kinds.participles.add(participle)
        _replace_participle(kinds, verb, participle)
    for stem, plural in plurals.items():
        if "G" in flags[stem] and stem[-1] in "oeándlrnzs":
            spanish_adjective(kinds, stem, plural, own)
        even = _EVEN.search(stem) and not _listed(stem, own)
        if even:
            kinds.tables[_EPICENE].add((stem, plural))
        if "G" not in flags[stem] and not even:
            noun(kinds, stem, plural, own, _SPANISH, ("a", "o"))
    _irregular_verbs(kinds, own)
    return kinds


def italian(folder: Path, own: Mapping[str, str]) -> Kinds:
    """Return what the rules of the Italian dictionary and the endings say."""
    kinds = Kinds(others=set(own.get("others", "").split()))
    conjugated, plurals, flags = _italian_entries(folder)
    for stem, words in list(conjugated.items()):
        if len(words) > 20:
            short = not stem.endswith("ire") or stem in own.get("short", "").split()
            _verb(kinds, words, _italian_slots(stem, words, short=short), stem, plural="no")
    for participle, verb in _irregular(own):
        four(kinds, participle, own, ("o", "a", "i", "e"))
        kinds.participles.add(participle)
        _replace_participle(kinds, verb, participle)
    for stem, plural in plurals.items():
        even = _EVEN_ITALIAN.search(stem) and not _listed(stem, own)
        if stem[-1] == "o" and flags[stem] & set("WY") and flags[stem] & set("om"):
            italian_adjective(kinds, stem, plural)
        elif even:
            kinds.tables[_EPICENE].add((stem, plural))
        else:
            noun(kinds, stem, plural, own, _ITALIAN, ("a", "o"))
    _irregular_verbs(kinds, own)
    return kinds


_Entries = tuple[dict[str, set[str]], dict[str, str], dict[str, set[str]]]
"""What is conjugated, the plurals and the marks, by the entry."""


def _spanish_entries(folder: Path) -> _Entries:
    """Return what the Spanish dictionary holds."""
    conjugated: dict[str, set[str]] = defaultdict(set)
    plurals: dict[str, str] = {}
    flags: dict[str, set[str]] = defaultdict(set)
    for form in unfolded(folder, "es"):
        if form.word.lower() != form.word:
            continue
        if form.flag in ("R", "E", "I", "D", "X", "") and form.stem[-2:] in _SPANISH_PARTICIPLES:
            conjugated[form.stem].add(form.word)
        flags[form.stem].update(form.flags)
        if form.flag == "S":
            plurals[form.stem] = form.word
    return conjugated, plurals, flags


def _italian_entries(folder: Path) -> _Entries:
    """Return what the Italian dictionary holds."""
    conjugated: dict[str, set[str]] = defaultdict(set)
    plurals: dict[str, str] = {}
    flags: dict[str, set[str]] = defaultdict(set)
    for form in unfolded(folder, "it", skipped="KLhlqrsTUXIj"):
        if form.word.lower() != form.word:
            continue
        if form.stem[-3:] in _ITALIAN_PARTICIPLES and form.flag in ("A", "B", "C", ""):
            conjugated[form.stem].add(form.word)
        flags[form.stem].update(form.flags)
        if form.flag in tuple("oOmQRS") and form.word[-1] in "ie" and (form.word[-1] == "i") != (form.flag == "Q"):
            plurals.setdefault(form.stem, form.word)
    return conjugated, plurals, flags


def _listed(stem: str, own: Mapping[str, str]) -> bool:
    """Whether the gender of a noun is listed."""
    return any(stem in own.get(it, "").split() for it in "mf")


def _irregular(own: Mapping[str, str]) -> Iterable[tuple[str, str]]:
    """Yield the irregular participles with their verbs."""
    for said in own.get("participles", "").split():
        participle, _, verb = said.partition("=")
        yield participle, verb


def _irregular_verbs(kinds: Kinds, own: Mapping[str, str]) -> None:
    """Put listed verbs in the place of what the rules make of them."""
    for line in own.get("verbs", "").strip().splitlines():
        row = tuple(line.split())
        kinds.tables[_VERB] = {it for it in kinds.tables[_VERB] if it[0] != row[0]}
        cells = dict(
            zip(["inf", "pp", "i1s", "i3s", "i1p", "i2p", "i3p", "s3s", "s1p", "s2p", "s3p"], row, strict=True)
        )
        kinds.tables[_VERB].add(tuple(cells[it] for it in _VERB.split()))
        kinds.tables[_OTHER_TENSE].add((cells["i3s"], cells["i3p"]))
        kinds.verbs.update(row[2:])


def _replace_participle(kinds: Kinds, verb: str, participle: str) -> None:
    """Give a verb its irregular participle."""
    for row in [it for it in kinds.tables[_VERB] if it[0] == verb]:
        kinds.tables[_VERB].remove(row)
        kinds.tables[_VERB].add((row[0], participle, *row[2:]))


def _verb(kinds: Kinds, words: Collection[str], slots: Mapping[str, str], stem: str, *, plural: str) -> None:
    """Note a verb by its conjugated forms."""
    parts = _SPANISH_PARTICIPLES if plural == "n" else _ITALIAN_PARTICIPLES
    size = 2 if plural == "n" else 3
    participle = stem[:-size] + parts[stem[-size:]]
    endings = ("o", "a", "os", "as") if plural == "n" else ("o", "a", "i", "e")
    four(kinds, participle, {}, endings)
    kinds.participles.add(participle)
    row = {"inf": stem, "pp": participle, **{slot: it for slot, it in slots.items() if it in words or "isc" in it}}
    kinds.verbs.update(it for it in words if it[:-1] not in (participle[:-1], f"{participle[:-1]}o"))
    kinds.tables[_VERB].add(tuple(row.get(it, "-") for it in _VERB.split()))
    if "i3s" in row and "i3p" in row:
        kinds.tables[_OTHER_TENSE].add((row["i3s"], row["i3p"]))
    now = {row.get(slot) for slot in ("i3s", "s3s")}
    for word in words:
        several = word + plural
        if word not in now and several in words and word[-1] in ("aeá" if plural == "n" else "a"):
            kinds.tables[_OTHER_TENSE].add((word, several))
    pasts = {"n": (("ó", "aron"), ("ió", "ieron")), "no": (("à", "anno"), ("ebbe", "ebbero"), ("ò", "arono"))}[plural]
    for one, more in pasts:
        for word in words:
            if word.endswith(one) and word[: -len(one)] + more in words:
                kinds.tables[_OTHER_TENSE].add((word, word[: -len(one)] + more))


def _spanish_slots(stem: str, words: Collection[str]) -> dict[str, str]:
    """Return the present forms of a Spanish verb."""
    first = stem.endswith("ar")
    body, here, there = stem[:-2], ("a" if first else "e"), ("e" if first else "a")
    plural = f"{body}{stem[-2].replace('í', 'i')}mos"
    one = [it for it in words if it.endswith(here) and it + "n" in words and f"{it}s" in words]
    root = min(one, key=lambda it: (abs(len(it) - len(body) - 1), it != body + here), default="")
    subjunctives = [it for it in words if it.endswith(there) and it + "n" in words and it + "s" in words]
    subjunctives = [it for it in subjunctives if not it.endswith(("ara", "iera", "ría", "aba", "ía"))]
    wish = min(subjunctives, key=lambda it: (abs(len(it) - len(body) - 1), it), default="")
    if not wish or not root:
        return {}
    mine = next((it for it in words if it.endswith("o") and it[:-1] == (wish[:-1] if not first else root[:-1])), "-")
    wishes = [it for it in words if it.endswith(f"{there}mos") and abs(len(it) - len(body) - 4) < 2]
    wishes = [it for it in wishes if it[-5] not in "rbí" or it[:-4] == body]
    return {
        "i1s": mine,
        "i3s": root,
        "i3p": root + "n",
        "i1p": plural,
        "i2p": root + "s",
        "s3s": wish,
        "s3p": wish + "n",
        "s1p": min(wishes, key=len, default="-"),
        "s2p": wish + "s",
    }


def _italian_slots(stem: str, words: Collection[str], *, short: bool) -> dict[str, str]:
    """Return the present forms of an Italian verb."""
    body = stem[:-3]
    if stem.endswith("are"):
        pairs = [(body + "a", body + "ano", wish) for wish in (body + "i", body + "hi", body)]
    else:
        middle = "" if short else "isc"
        pairs = [(f"{body}{middle}e", f"{body}{middle}ono", f"{body}{middle}a")]
    for one, several, wish in pairs:
        if not short or (one in words and several in words and wish in words and wish + "no" in words):
            first = {"are": "iamo", "ere": "iamo", "ire": "iamo"}[stem[-3:]]
            us = next((it for it in (body + first, body + "h" + first, body[:-1] + first) if it in words), "-")
            mine = next(
                (
                    it
                    for it in ((several[:-2],) if several.endswith("ono") else (body + "o", body + "io"))
                    if it in words or not short
                ),
                "-",
            )
            return {
                "i1s": mine,
                "i3s": one,
                "i3p": several,
                "i1p": us,
                "i2p": body + stem[-3] + "te",
                "s3s": wish,
                "s3p": wish + "no",
                "s1p": us,
            }
    return {}
