"""Finds the slips of a language's grammar file in one line."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

import regex

from composer.language.grammar.pattern_data import Entry, Grammar
from composer.language.grammar.slip import Slip
from composer.language.writing import capital, lowered
from composer.lines import Ends

_WORD = regex.compile(r"[\p{L}\p{M}]++(?:['’-][\p{L}\p{M}]++)*+")
_ASCII_WORD = re.compile(r"[a-z]+(?:['-][a-z]+)*")
_OPENS = regex.compile(r"(?:^|[.!?…:] )[\s\"'“„«¿¡(•*-]*$")
_PART = regex.compile(r"(?P<onto>(?<=[\p{L}>]))?<(?P<number>[1-9])>")
_MOST = 60
"""Matches in one line that are looked into; no prose has more."""
_ARTICLES = frozenset(("o", "a", "um", "uma", "el", "la", "los", "las", "un", "una", "le", "une", "il", "lo"))
_ADDED = frozenset(("a <", "the"))
"""How what is meant begins where an article is missing."""
_NAME = regex.compile(r" \p{Lu}\p{Ll}")
"""What follows an article that fits the kind of thing, not its name: "o Galaxy", "el Almohada Feliz"."""
_ENDING = 4
"""Letters of the longest ending in the file of a language."""
_BEFORE_VOWEL = regex.compile(
    r"^a (?=(?!eu|one\b|once\b|uni(?![mn])|us[aeiu]|ut[ei]|uk\b|usb)[aeiou]|hour|honest|honou?r)", regex.IGNORECASE
)
_STOP = regex.compile(r"[^.!?…;:,()]{0,120}+(?<=[\p{L}\p{M}])\.(?=[\s\"”“»)]|$)(?! *\p{Ll})")
"""What is left of a sentence of one clause up to its full stop."""
_LONGEST = 16
"""Characters of a word that fit twice into a message."""


def words_of(line: str, language: str) -> list[str]:
    """Return the words of a line in order, in small letters and with straight apostrophes."""
    low = lowered(line, language)
    found: list[str] = _ASCII_WORD.findall(low) if low.isascii() else _WORD.findall(low.replace("’", "'"))
    return found


def patterned(line: str, words: Iterable[str], known: Grammar) -> Iterator[Slip]:
    """Yield each slip that the language's patterns find, in no particular order, none inside another.

    ``words`` are the line's, as ``words_of`` gives them.
    """
    taken: list[Slip] = []
    sparing: dict[int, list[Ends]] = {}
    left = _MOST
    # Only the patterns whose words the line has, side by side where they must be, are asked.
    for number in known.needs.left(known.needs.present(words)):
        entry, pattern = known.patterns[number]
        for match in islice(pattern.matches(line), left):
            left -= 1
            if not _spared(match, entry, sparing) and not any(_overlap(it, match) for it in taken):
                slip = _slip(match, entry, known)
                if slip is not None:
                    taken.append(slip)
    yield from taken


def _overlap(slip: Slip, match: "regex.Match[str]") -> bool:
    """Whether what was matched has been told already."""
    return slip.start < match.end("at") and match.start("at") < slip.end


def _spared(match: "regex.Match[str]", entry: Entry, known: dict[int, list[Ends]]) -> bool:
    """Whether something that makes it right touches what was matched; ``known`` keeps where that stands in the line."""
    if not entry.unless:
        return False
    places = known.get(id(entry))
    if places is None:
        places = [it.span() for pattern in entry.unless for it in pattern.matches(match.string)]
        known[id(entry)] = places
    return any(start < match.end() and match.start() < end for start, end in places)


def _slip(match: "regex.Match[str]", entry: Entry, known: Grammar) -> Slip | None:
    """Return what the match says, or None where the file has nothing for what was found."""
    found, language = match["at"], known.language
    low = lowered(found, language).replace("’", "'")
    put = entry.put.get(low) or entry.put.get("") or _headed(found, entry, known) or _ended(low, entry)
    # "2.5 A adapter", "option A": a capital by itself that starts no sentence is no word.
    letter = len(found) == 1 and found.isupper() and not _OPENS.search(match.string, 0, match.start("at"))
    if not put or letter or (low in _ARTICLES and put[0] in _ARTICLES and _NAME.match(match.string, match.end("at"))):
        return None
    # A word in capitals among others is a name, and no comma goes before it: "the function JEŻELI returns".
    if put[0][:1] == "," and len(found) > 1 and found.isupper() and not match.string.isupper():
        return None
    if put[0] == "?":
        return _unasked(match, entry)
    # "Select Printer": what has a capital within a sentence is a name, and goes without an article.
    if put[0][:3] in _ADDED and found[:1].isupper() and not _OPENS.search(match.string, 0, match.start("at")):
        return None
    star = lowered(_star(match), language)
    mark = "’" if "’" in match.string else "'"
    filled = [_filled(it.replace("*", star), match) for it in put]
    if language == "en":
        filled = [_BEFORE_VOWEL.sub("an ", it) for it in filled]
    meant = tuple(_cased(it, found, language).replace("'", mark) for it in filled)
    if meant[0].replace("’", "'") == found.replace("’", "'"):
        return None
    put, at = _fitted(match, meant)
    return Slip(*match.span("at"), _message(found, meant[0], entry), put, sure=entry.sure, at=at, word=True)


def _unasked(match: "regex.Match[str]", entry: Entry) -> Slip | None:
    """Return the slip of a question that ends in a full stop, nothing where it ends otherwise or has a comma."""
    stop = _STOP.match(match.string, match.end("at"))
    if stop is None:
        return None
    return Slip(stop.end() - 1, stop.end(), "A question ends in a question mark.", ("?",), sure=entry.sure)


def _headed(found: str, entry: Entry, known: Grammar) -> tuple[str, ...]:
    """Return what is meant by the word that another ends with, with what is before it."""
    head = known.heads.of(found)
    if not head or head[0] == "-":
        return ()
    return tuple(found[: -len(head)] + it.lower() for it in entry.put.get(head, ()))


def _ended(low: str, entry: Entry) -> tuple[str, ...]:
    """Return what is meant by the longest of the word's endings that the entry knows: ``-es = "-en"``."""
    for length in range(min(_ENDING, len(low) - 1), 0, -1):
        if (meant := entry.put.get(f"-{low[-length:]}")) is not None:
            return tuple(low[:-length] + it[1:] for it in meant)
    return ()


def _star(match: "regex.Match[str]") -> str:
    """Return what the star of what is wrong stands for; other items may have stars too."""
    if "star" not in match.groupdict():
        return ""
    places = zip(match.captures("star"), match.spans("star"), strict=True)
    within = (said for said, (start, end) in places if match.start("at") <= start and end <= match.end("at"))
    return next(within, "")


def _message(found: str, meant: str, entry: Entry) -> str:
    """Return the sentence that says what is wrong."""
    if entry.say:
        return entry.say
    if meant[0] == ",":
        return f"A comma is missing before “{found}”." if len(found) <= _LONGEST else "A comma is missing here."
    if meant[0] == "~":
        return "This is joined to the word before it."
    if len(found) <= _LONGEST and len(meant) <= _LONGEST:
        return f"“{found}” {'should' if entry.sure else 'may have to'} be “{meant}” here."
    return f"“{meant}” is meant here." if len(meant) < 2 * _LONGEST else "This form does not fit here."


def _fitted(match: "regex.Match[str]", meant: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[int, int] | None]:
    """Return what is meant and where it goes: a comma, and what is joined by a tilde, take the space before them."""
    if meant[0][0] not in ",~":
        return meant, None
    start = len(match.string[: match.start("at")].rstrip(" \u00a0"))
    return tuple(it.lstrip("~") for it in meant), (start, match.end("at"))


def _filled(put: str, match: "regex.Match[str]") -> str:
    """Return what is meant with the words found in place of their numbers, in small letters within a word."""
    if "<" not in put:
        return put
    opens = match.start("at") == match.start("part1") and bool(_OPENS.search(match.string, 0, match.start("at")))

    def said(part: "regex.Match[str]") -> str:
        number = part["number"]
        words = (match.groupdict().get(f"part{number}") or "").strip()
        if part["onto"] is not None or (number == "1" and opens and part.start() > 0):
            words = words[:1].lower() + words[1:]
        return words

    return " ".join(_PART.sub(said, put).split())


def _cased(meant: str, found: str, language: str) -> str:
    """Return what is meant with the capitals of what was found."""
    if found.isupper() and len(found) > 1:
        return (meant.replace("i", "İ") if language == "tr" else meant).upper()
    return capital(meant, language) if found[:1].isupper() else meant
