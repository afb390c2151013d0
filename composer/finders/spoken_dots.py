"""Judges the dots that are not written as one: a word, a bracketed dot, a dot with spaces, a comma."""

from dataclasses import dataclass

import regex

from composer.finders.hosts import top_levels
from composer.finders.link_data import words
from composer.finders.run_ons import (
    ends_sentence,
    joined,
    may_be_joined,
    portuguese,
    starts_sentence,
    told_to_visit,
    with_follows,
)
from composer.lines import within

WORDS = r"dot|d0t|punktum|punkt|punto|point|ponto|punt|prick|kropka|nokta|точка|دوت|نقطة|डॉट|点|點|ドット|どっと"
"""The words for a dot in the marketplaces' languages, for a pattern; each means other things as well."""

_SIGNS = ("(.", "( .", "[.", "[ .", "{.", "{ .", "<.", "(,", "[,", " .", ". com", ". co.", "·", "•", "∙", "‧", "*")
_COMMAS = tuple(f",{gap}{top}" for gap in ("", " ") for top in ("com", "net", "org", "co."))
_signs = within((*WORDS.split("|"), *_SIGNS, *_COMMAS), lowered=True)

_ALIASES = {
    "c0m": "com", "kom": "com", "コム": "com", "كوم": "com", "कॉम": "com",
    "ネット": "net", "نت": "net", "नेट": "net", "ジェーピー": "jp",
}  # fmt: skip
_KANA = regex.compile(r"[\u3040-\u30ff]")
_GOES_ON = regex.compile(r"[ ]{1,2}[^\W\d_]")
# Domains that are words in other languages than the one in which the dot was spoken.
_AT_HOME = {
    "dot": frozenset(["co", "de", "es", "io", "nl", "se"]),
    "punkt": frozenset(["at", "co", "de", "fr", "it"]),
    "punto": frozenset(["co", "it"]),
    "punt": frozenset(["be"]),
    "point": frozenset(["be"]),
    "kropka": frozenset(["de"]),
    "nokta": frozenset(["es", "it"]),
}


@dataclass(frozen=True, slots=True)
class Dot:
    """A dot as it stands in the text."""

    kind: str
    """``wrapped``, ``glued``, ``word``, ``apart``, ``after``, ``sign`` or ``plain``."""
    written: str
    """In lower case, without what is around it."""


def may_hold(text: str) -> bool:
    """Whether there may be such a dot in a text; cheap, and wrong more often than right."""
    return bool(_signs(text))


def accepted(text: str, start: int, end: int, names: list[str], dot: Dot) -> tuple[str, bool] | None:
    """Return the top-level domain that the last of ``names`` is, and whether that is certain, or None.

    ``start`` and ``end`` are where the names stand in ``text``; ``dot`` is the one before the last.
    """
    name, written = names[-2].lower(), names[-1].replace(" ", "")
    top = _ALIASES.get(written.lower(), written.lower())
    if top not in top_levels() or not name or (written.istitle() and dot.kind not in ("wrapped", "word")):
        return None
    if dot.written in ("点", "點") and not name.isascii() and _KANA.search(text):
        return None  # Japanese has many words that end in this sign
    if dot.kind in ("wrapped", "glued"):
        plain = dot.kind == "wrapped" or len(top) == 2 or top in words("shapes.toml")["shops"]
        return (top, True) if plain else None
    visited = told_to_visit(text, start) or names[0].lower() == "www"
    if visited:
        return top, True
    ordinary = name in words("spoken.toml")["no_names"] or name.isdigit() or len(name) < 2
    if ordinary or (top == "com" and with_follows(text, end)):
        return None
    goes_on = _GOES_ON.match(text, end) is not None
    if dot.kind == "word":
        certain = _after_word(name, top, dot.written, goes_on)
    elif dot.kind in ("sign", "after") and top == "com" and (portuguese(text) or may_be_joined(name, top)):
        certain = None
    elif dot.kind == "sign":
        certain = _after_sign(name, top, dot.written, goes_on)
    else:
        certain = _after_space(name, top, dot.kind, goes_on)
    return None if certain is None else (top, certain)


def _after_word(name: str, top: str, word: str, goes_on: bool) -> bool | None:
    """Judge "shop dot com": surest for domains that are no words where the dot was spoken."""
    shapes = words("shapes.toml")
    if top in shapes["plain"] or (len(top) == 2 and not starts_sentence(top)) or top in _AT_HOME.get(word, ()):
        return True
    if any(sign.isdigit() or sign == "-" for sign in name) and top in shapes["common"]:
        return True
    known = top in shapes["shops"] or top in shapes["common"] or top in shapes["markets"]
    return True if known and not goes_on else None


def _after_sign(name: str, top: str, sign: str, goes_on: bool) -> bool | None:
    """Judge "shop,com" and "shop•com"."""
    if not name.isalnum() or joined(name, top) or len(name) < 3:
        return None
    if sign != ",":
        return True
    return not goes_on if top == "com" or not goes_on else None


def _after_space(name: str, top: str, kind: str, goes_on: bool) -> bool | None:
    """Judge "shop . com", "shop .com" and "shop. com", which may be slips at the end of a sentence."""
    shapes = words("shapes.toml")
    if joined(name, top) or (starts_sentence(top) and top != "com" and (goes_on or top not in shapes["common"])):
        return None
    if top not in shapes["shops"] and (len(top) != 2 or ends_sentence(name)):
        return None
    return not goes_on if kind == "after" else True
