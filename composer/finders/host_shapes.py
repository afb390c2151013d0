"""Tells by its shape and its capitals what may be a host: no abbreviation, number, model or file name."""

import regex

from composer.finders.hosts import Place, place
from composer.finders.link_data import words
from composer.finders.run_ons import ends_sentence, joined, starts_sentence

_MEASURE = regex.compile(r"\d[\dx×]{0,11}[a-z]{0,3}")
_MODEL = regex.compile(r"(?=.*\d)[A-Z0-9-]+")
_SHAPES = words("shapes.toml")
_PLAIN, _SHOPS, _COMMON, _SHORT = (_SHAPES[name] for name in ("plain", "shops", "common", "short_forms"))


def shaped(names: list[str], top: str, tail: str) -> bool:
    """Whether the labels have the shape of a host and not that of a number or an abbreviation."""
    if len(names) > 1 and all(_MEASURE.fullmatch(word) for word in names):
        return False
    if all(word.isdigit() for word in names):
        return len(names) == 1 and len(names[0]) >= 3 and top in (*_PLAIN, "cn")
    pair = [name.strip("-") for name in names[-2:]]
    if len(names) > 1 and any(name.isdigit() for name in pair) and not _SHORT.isdisjoint(pair):
        return False
    if len(names) > 1 and names[-1].isdigit() and starts_sentence(top) and not tail:
        return False
    if len(names) == 1 and names[0] in _SHORT and top not in _PLAIN:
        return bool(tail) and place(f"{names[0]}.{top}") is not Place.OTHER
    if names[-1] in ("am", "pm") or (len(names) > 1 and names[-1] == "m" and names[-2][-1:] in "ap"):
        return False
    if all(len(word) <= 2 for word in names):
        known = place(".".join([*names, top])) in (Place.SHORTENER, Place.AMAZON_SHORT, Place.CARRIER)
        firm = len(names) == 1 and (top in _PLAIN or (len(names[0]) == 2 and not starts_sentence(top)) or top == "de")
        return known or firm or (bool(tail) and not starts_sentence(top))
    return True


def cased(labels: list[str], *, ends_here: bool) -> bool:
    """Whether the last label's capitals are those of a host and not those of a new sentence.

    ``ends_here`` says that no word follows, so that nothing goes on with that sentence.
    """
    top, before = labels[-1], labels[-2]
    low = top.lower()
    if top == low:
        return True
    if top.isupper() and _MODEL.fullmatch(before) and low not in _SHOPS:
        return False
    if top.isupper():
        return before.isupper() or before.isdigit() or low in _PLAIN
    if low in _PLAIN:
        return not joined(before.lower(), low)
    camel = any(char.isupper() for char in before[1:]) and not before.isupper()
    if not camel and len(low) == 2 and low not in _SHAPES["titled"]:
        return False
    if low in _SHOPS or not starts_sentence(low):
        return before[0].isupper() and (camel or ends_here) and len(low) < 6 and not ends_sentence(before.lower())
    return before[0].isupper() and (camel or ends_here) and low in _COMMON and not ends_sentence(before.lower())


def is_file(names: list[str], top: str) -> bool:
    """Whether the name is more likely a file's."""
    if top in _SHAPES["files"]:
        return True
    return top in _SHAPES["maybe_files"] and any(part in _SHAPES["file_names"] for part in names[-1].split("-"))
