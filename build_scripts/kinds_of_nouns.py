"""Notes the forms of nouns and adjectives, told by their endings, for ``kinds_by_ending``."""

import re
from collections.abc import Mapping

from word_kinds import ROWS, Kinds

ADJECTIVE, NOUN = ROWS[0], ROWS[2]
"""The columns of their tables."""


def four(kinds: Kinds, masculine: str, own: Mapping[str, str], endings: tuple[str, str, str, str]) -> None:
    """Note the four forms of what ends in -o."""
    row = [masculine[:-1] + it for it in endings]
    if endings[2] == "i":
        hard = "h" if masculine[-2] in "gc" and masculine not in own.get("soft", "").split() else ""
        row[2] = masculine[:-2] + "i" if masculine[-2] == "i" else masculine[:-1] + hard + "i"
        row[3] = masculine[:-1] + ("h" if masculine[-2] in "gc" else "") + "e"
    for form, word in zip(("ms", "fs", "mp", "fp"), row, strict=True):
        kinds.adjectives[word].add(form)
        if masculine.endswith(("ado", "ido", "ato", "uto", "ito")):
            kinds.participles.add(word)
    kinds.tables[ADJECTIVE].add(tuple(row))


def spanish_adjective(kinds: Kinds, stem: str, plural: str, own: Mapping[str, str]) -> None:
    """Note the forms of a Spanish adjective."""
    plain = stem.translate(str.maketrans("áéíóú", "aeiou")) if stem[-1] in "ns" else stem
    body = plain[:-1] if stem[-1] in "oe" else plain
    row = (stem, body + "a", plural, body + "as")
    for form, word in zip(("ms", "fs", "mp", "fp"), row, strict=True):
        kinds.adjectives[word].add(form)
        if word in own.get("nouns", "").split():
            kinds.nouns[word].add(form)
    kinds.tables[ADJECTIVE].add(row)


def italian_adjective(kinds: Kinds, stem: str, plural: str) -> None:
    """Note the forms of an Italian adjective that ends in -o."""
    hard = "h" if stem[-2] in "gc" else ""
    row = (stem, stem[:-1] + "a", plural, stem[:-1] + hard + "e")
    for form, word in zip(("ms", "fs", "mp", "fp"), row, strict=True):
        kinds.adjectives[word].add(form)
    kinds.tables[ADJECTIVE].add(row)


def noun(
    kinds: Kinds,
    stem: str,
    plural: str,
    own: Mapping[str, str],
    endings: Mapping[str, "re.Pattern[str]"],
    usual: tuple[str, str],
) -> None:
    """Note a noun whose ending, or the list of exceptions, tells its gender."""
    said = [it for it in "mf" if stem in own.get(it, "").split()]
    if not said and not re.search(r"ista$|(?:[^a]m|em|[^i]n)ta$", stem):
        said = [it for it in "mf" if endings[it].search(stem)]
        if (stem[-1] == usual[0] and not stem.endswith(("ma", "ta"))) or (
            stem[-1] == usual[0] and not said and stem.endswith(("ama", "rma", "lma", "ima", "uma", "etta", "otta"))
        ):
            said = ["f"]
    if len(said) == 1 and stem not in own.get("either", "").split():
        kinds.nouns[stem].add(said[0] + "s")
        kinds.nouns[plural].add(said[0] + "p")
        kinds.tables[NOUN].add((stem, plural))


def listed_nouns(kinds: Kinds, own: Mapping[str, str]) -> None:
    """Note frequent nouns with their listed gender alone, though the dictionary has them as something else as well."""
    for key, genders in (("nouns_m", "m"), ("nouns_f", "f"), ("nouns_mf", "mf")):
        for said in own.get(key, "").split():
            row = tuple(said.split(":"))
            for word, number in zip(row, "sp", strict=True):
                kinds.nouns[word] = {gender + number for gender in genders}
                kinds.adjectives.pop(word, None)
            if row[0] not in kinds.participles:
                kinds.tables[ADJECTIVE] = {it for it in kinds.tables[ADJECTIVE] if row[0] not in it}
            kinds.tables[NOUN] = {it for it in kinds.tables[NOUN] if row[0] not in it and row[1] not in it} | {row}
