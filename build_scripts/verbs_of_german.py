"""Tells the forms of German verbs for ``make_noun_kinds``, from the dictionary and a list of the irregular ones.

The dictionary knows words but not which of them belong together: a regular verb has its forms by its endings, one with
a prefix those of the verb behind it, and only what the dictionary has is taken.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

_SEPARABLE = re.compile(
    "(ab|an|auf|aus|bei|dar|ein|empor|fest|fort|frei|her|heraus|herunter|herum|hin|hinaus|hinein|hinzu|hoch|los|mit|nach"
    "|runter|raus|rein|statt|um|vor|vorbei|weg|weiter|wieder|zu|zurecht|zurück|zusammen|durch|über|unter|bereit|kaputt)"
)
_JOINED = re.compile("(be|emp|ent|er|ge|hinter|miss|ver|wider|zer|über|unter|durch|um)")
_NEEDS_E = re.compile(r"[dt]$|[^aeiouäöülrhmn][mn]$")
_NONE = "-"
Row = tuple[str, str, str, str, str]
"""Infinitive, present and past of the third person, participle, infinitive with its "zu" inside."""
Forms = tuple[str, str, str, str, str, str]
"""The same with the past of several persons behind that of one."""


def verbs(small: set[str], counts: Mapping[str, int], plan: Mapping[str, str]) -> list[Forms]:
    """Return the forms of the frequent verbs that have an infinitive and a participle of their own."""
    told = {row[0]: row for row in (_row(line) for line in plan["irregular"].split(";"))}
    spared, wanted = set(plan["no_verbs"].split()), plan["verbs"].split()
    known = dict(told)
    for word in sorted({it for it in small if it.endswith("n") and len(it) > 4} - known.keys() - spared):
        row = _regular(word, small, sure=word in wanted)
        if row is not None:
            known[word] = row
    rows = {row[0]: row for row in _prefixed(known, small)}
    rows |= {row[0]: row for row in _fronted([known[it] for it in wanted if it in known], plan["fronts"].split())}
    rows = {word: row for word, row in {**known, **rows, **told}.items() if not spared.intersection(row)}
    participles = {row[3] for row in rows.values()}
    own = [row for word, row in sorted(rows.items()) if word not in participles and row[3] not in rows]
    often = [row for row in own if row[0].endswith(tuple(wanted)) or counts.get(row[0]) or counts.get(row[3])]
    return [(*row[:3], _several(row[2]), *row[3:]) for row in often]


def _several(past: str) -> str:
    """Return the past of several persons."""
    return past if past == _NONE else past + ("n" if past.endswith("e") else "en")


def _fronted(bases: Iterable[Row], fronts: Iterable[str]) -> Iterator[Row]:
    """Yield the forms of verbs with each of the fronts that part from them."""
    for front in fronts:
        yield from ((front + row[0], _NONE, _NONE, front + row[3], f"{front}zu{row[0]}") for row in bases)


def _row(line: str) -> Row:
    """Return the forms of an irregular verb."""
    infinitive, present, past, participle = line.split()
    return infinitive, present, past, participle, _NONE


def _regular(word: str, small: set[str], *, sure: bool) -> Row | None:
    """Return the forms of a regular verb, None for what is no such verb."""
    stem = word[:-1] if word.endswith(("eln", "ern")) else word.removesuffix("en")
    if stem == word or len(stem) < 3:
        return None
    ended = f"{stem}{'e' if _NEEDS_E.search(stem) else ''}t"
    adjective = not sure and {f"{stem}es", f"{stem}em"} <= small
    alone = (word.endswith("ieren") or _JOINED.match(word)) and f"ge{ended}" not in small
    participle = ended if alone else f"ge{ended}"
    if adjective or not {ended, f"{ended}e", participle} <= small:
        return None
    return word, ended, f"{ended}e", participle, _NONE


def _prefixed(known: Mapping[str, Row], small: set[str]) -> Iterator[Row]:
    """Yield the forms of the verbs that are others with a prefix."""
    for word in small:
        for kind, parted in ((_SEPARABLE, True), (_JOINED, False)):
            match = kind.match(word)
            base = known.get(word[match.end() :]) if match else None
            while (
                match and base is None and len(match[0]) > 2 and (shorter := kind.fullmatch(word, 0, match.end() - 1))
            ):
                match, base = shorter, known.get(word[shorter.end() :])
            if match is None or base is None:
                continue
            front = match[0]
            if parted and front + base[3] in small:
                yield word, _NONE, _NONE, front + base[3], f"{front}zu{base[0]}"
                break
            participle = front + base[3].removeprefix("ge")
            if not parted and participle in small and front + base[1] in small:
                yield word, front + base[1], front + base[2], participle, _NONE
