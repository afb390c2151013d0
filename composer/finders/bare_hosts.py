"""Finds web addresses without a scheme in running text, and leaves alone what only looks like one.

File names, abbreviations, version numbers, product names and sentences without a space between
them all have a full stop between letters; what tells them apart is written down here.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from composer.finders.addresses import BODY, CJK, LONGEST, end_of, glued_at, top_level
from composer.finders.hosts import Place, place, suffix_only
from composer.finders.link_data import words
from composer.finders.run_ons import (
    ends_sentence,
    joined,
    may_be_joined,
    speaks_of_site,
    starts_sentence,
    told_to_visit,
    with_follows,
)

_DOT = regex.compile(r"(?<=[\w-])\.(?=[\w-])")
_BEFORE = regex.compile(r"(?r)[\w-]+")
_DOTTED = regex.compile(r"[\w-]++(?:\.[\w-]++)++")
_TAIL = regex.compile(rf"(?::\d{{2,5}}(?!\d))?(?:[/?#]{BODY}{{1,{LONGEST}}})?")
_LEADING = regex.compile(rf"^.*[{CJK}](?=[A-Za-z0-9-])", regex.DOTALL)
_MEASURE = regex.compile(r"[\dx×]{1,12}[a-z]?")
_MODEL = regex.compile(r"(?=.*\d)[A-Z0-9-]+")
_ADDRESS_GOES_ON = regex.compile(r"[\w.+%-]{0,64}[ ]?@")
_GOES_ON = regex.compile(r"[ ]{1,2}[^\W\d_]")
_LOWER_GOES_ON = regex.compile(r"[ ]{1,2}\p{Ll}")

_SHAPES = words("shapes.toml")
_PLAIN, _SHOPS, _COMMON, _MARKETS = (_SHAPES[name] for name in ("plain", "shops", "common", "markets"))


@dataclass(frozen=True, slots=True)
class Bare:
    """A host without a scheme, by its place in the text that was searched."""

    start: int
    end: int
    host: str
    """In lower case."""
    certain: bool
    """False where it may as well be two words with a full stop between them."""
    tail: str = ""
    """Port, path and query as written."""


def bare_hosts(text: str) -> Iterator[Bare]:
    """Yield every host without a scheme in ``text``, in which letters and dots are plain already."""
    place = 0
    while dot := _DOT.search(text, place):
        before = _BEFORE.match(text, place, dot.start())
        match = _DOTTED.match(text, before.start() if before else dot.start() - 1)
        if not match:
            place = dot.end()
            continue
        found = _read(text, match.start(), match.end())
        place = found.end if found else match.end()
        if found:
            yield found


def _read(text: str, start: int, end: int) -> Bare | None:
    """Return the host that stands somewhere between ``start`` and ``end``, or None."""
    if _ADDRESS_GOES_ON.match(text, end) or text[max(0, start - 2) : start].rstrip().endswith("@"):
        return None
    word = text[start:end]
    if lead := _LEADING.match(word.partition(".")[0]):
        start += lead.end()
    start += len(text[start:end]) - len(text[start:end].lstrip("_-"))
    labels = text[start:end].rstrip("_-").split(".")[-12:]
    if len(labels) > 11:
        return None
    dropped = ""
    while len(labels) > 1 and not (top := top_level(labels[-1])):
        dropped = labels.pop()
    if len(labels) < 2 or not _may_be_dropped(dropped, labels[-1]):
        return None
    labels[-1] = top or ""
    if any("_" in label or not label.strip("-") for label in labels):
        return None
    end = start + len(".".join(labels))
    tail = _tail(text, start, end) if not dropped else ""
    certain = _judge(text, start, end, labels, tail)
    return None if certain is None else Bare(start, end + len(tail), ".".join(labels).lower(), certain, tail)


def _may_be_dropped(dropped: str, last: str) -> bool:
    """Whether what follows the last domain is the next sentence and not the ending of a file's name."""
    if not dropped or dropped.lower() in _SHAPES["endings"]:
        return not dropped
    return dropped[0].isupper() or not dropped[0].isascii() or last.lower() in _PLAIN


def _tail(text: str, start: int, end: int) -> str:
    """Return port, path and query that follow a host, without the sentence's punctuation."""
    match = _TAIL.match(text, end)
    if not match or not match.group():
        return ""
    stop = end_of(text, start, glued_at(text, start, match.end()))
    return text[end:stop]


def _judge(text: str, start: int, end: int, labels: list[str], tail: str) -> bool | None:
    """Return True for a web address, False for what may be one, None for what is none."""
    words, top = [label.lower() for label in labels[:-1]], labels[-1].lower()
    host = ".".join([*words, top])
    last = words[-1].rpartition("-")[2] or words[-1]
    if host in _SHAPES["products"] or suffix_only([*words, top]) or not _shaped(words, top, tail):
        return None
    if place(host) in (Place.AMAZON, Place.AMAZON_SHORT, Place.SHORTENER, Place.AMAZON_OTHER):
        return True if len(host) > 4 or tail or host == "t.me" else None
    visited = told_to_visit(text, start)
    slashed = start > 0 and text[start - 1] in "/\\"
    if slashed and not tail and (top not in _SHOPS and starts_sentence(top)):
        return None
    if words[0] == "www" and len(words) > 1:
        return True
    if not tail and not visited and (not _cased(text, end, labels) or _is_file(words, top)):
        return None
    if top == "com" and not tail and not visited and with_follows(text, end):
        return None
    if joined(last, top):
        return True if visited or (tail and "." in tail) else (False if len(tail) > 2 else None)
    if tail or visited:
        return True
    if top != "de" and may_be_joined(last, top) and _GOES_ON.match(text, end) and len(words) == 1:
        return None
    unaided = _read_without_help(text, end, words, top, last)
    return speaks_of_site(text, start, end) if unaided is False else unaided


def _shaped(words: list[str], top: str, tail: str) -> bool:
    """Whether the labels have the shape of a host and not that of a number or an abbreviation."""
    if len(words) > 1 and all(_MEASURE.fullmatch(word) for word in words):
        return False
    if all(word.isdigit() for word in words):
        return len(words) == 1 and len(words[0]) >= 3 and top in (*_PLAIN, "cn")
    if len(words) == 1 and words[0] in _SHAPES["short_forms"] and top not in _PLAIN:
        return bool(tail) and place(f"{words[-1]}.{top}") is not Place.OTHER
    if words[-1] in ("am", "pm") or (len(words) > 1 and words[-1] == "m" and words[-2][-1:] in "ap"):
        return False
    if all(len(word) <= 2 for word in words):
        known = place(".".join([*words, top])) in (Place.SHORTENER, Place.AMAZON_SHORT, Place.CARRIER)
        firm = len(words) == 1 and (top in _PLAIN or (len(words[0]) == 2 and not starts_sentence(top)) or top == "de")
        return known or firm or (bool(tail) and not starts_sentence(top))
    return True


def _cased(text: str, end: int, labels: list[str]) -> bool:
    """Whether the last label's capitals are those of a host and not those of a new sentence."""
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
    ends_here = not _GOES_ON.match(text, end)
    if low in _SHOPS or not starts_sentence(low):
        return before[0].isupper() and (camel or ends_here) and len(low) < 6 and not ends_sentence(before.lower())
    return before[0].isupper() and (camel or ends_here) and low in _COMMON and not ends_sentence(before.lower())


def _is_file(words: list[str], top: str) -> bool:
    """Whether the name is more likely a file's."""
    if top in _SHAPES["files"]:
        return True
    return top in _SHAPES["maybe_files"] and any(part in _SHAPES["file_names"] for part in words[-1].split("-"))


def _read_without_help(text: str, end: int, words: list[str], top: str, last: str) -> bool | None:
    """Judge a host that stands without path and without "visit": by its words and by what follows."""
    if len(words) > 1:
        several = all(ends_sentence(word) for word in words) and starts_sentence(top)
        return None if several else True
    country = len(top) == 2 or not top.isascii()
    if not country and top not in _SHOPS and (ends_sentence(last) or _LOWER_GOES_ON.match(text, end)):
        # A new domain that is a word, such as "today": nothing but the words can tell.
        return None if starts_sentence(top) else True
    if not starts_sentence(top) or top in _COMMON or top in _SHOPS:
        return True
    goes_on = bool(_GOES_ON.match(text, end))
    if top in _MARKETS:
        return not goes_on or "-" in words[0]
    return None if goes_on else False
