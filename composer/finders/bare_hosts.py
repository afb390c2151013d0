"""Finds web addresses without a scheme in running text, and leaves alone what only looks like one.

File names, abbreviations, version numbers, product names and sentences without a space between
them all have a full stop between letters; what tells them apart is written down here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import regex

from composer.finders.addresses import BODY, CJK, LONGEST, end_of, glued_at, top_level
from composer.finders.host_shapes import cased, is_file, shaped
from composer.finders.hosts import Place, place, suffix_only
from composer.finders.link_data import words
from composer.finders.run_ons import (
    ends_sentence,
    goes_on_as_sentence,
    joined,
    may_be_joined,
    speaks_of_site,
    starts_sentence,
    told_to_visit,
    with_follows,
)
from composer.lines import by_line

_DOT = regex.compile(r"(?<=[\w-])\.(?=[\w-])")
_PLAIN_DOT = re.compile(r"\.(?<=[A-Za-z0-9_-]\.)(?=[A-Za-z0-9_-])")
_dots = by_line(lambda line: [it.span() for it in (_PLAIN_DOT if line.isascii() else _DOT).finditer(line)])
_BEFORE = regex.compile(r"(?r)[\w-]+")
_DOTTED = regex.compile(r"[\w-]++(?:\.[\w-]++)++")
_TAIL = regex.compile(rf"(?::\d{{2,5}}(?!\d))?(?:[/?#]{BODY}{{1,{LONGEST}}})?")
_LEADING = regex.compile(rf"^.*[{CJK}](?=[A-Za-z0-9-])", regex.DOTALL)
_ADDRESS_GOES_ON = regex.compile(r"[\w.+%-]{0,64}[ ]?@")
_MODEL = regex.compile(r"(?=.*\d)[A-Z0-9-]+")
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
    for dot, after in _dots(text):
        if dot < place:
            continue
        before = _BEFORE.match(text, place, dot)
        match = _DOTTED.match(text, before.start() if before else dot - 1)
        if not match:
            place = after
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
    names, top = [label.lower() for label in labels[:-1]], labels[-1].lower()
    host = ".".join([*names, top])
    if host in _SHAPES["products"] or suffix_only([*names, top]) or not shaped(names, top, tail):
        return None
    if place(host) in (Place.AMAZON, Place.AMAZON_SHORT, Place.SHORTENER, Place.AMAZON_OTHER):
        return True if len(host) > 4 or tail or host == "t.me" else None
    if names[0] == "www" and len(names) > 1:
        return True
    if start > 0 and text[start - 1] in "/\\" and not tail and top not in _SHOPS and starts_sentence(top):
        return None
    visited = told_to_visit(text, start)
    if not tail and is_file(names, top):
        return None
    if not tail and not visited:
        unlike = not cased(labels, ends_here=not _GOES_ON.match(text, end))
        if unlike or (top == "com" and with_follows(text, end)):
            return None
    return _read_on(text, Bare(start, end, host, visited, tail), names, top)


def _read_on(text: str, seen: Bare, names: list[str], top: str) -> bool | None:
    """Judge a host of the right shape by its words; ``seen.certain`` says whether one is told to visit it."""
    last = names[-1].rpartition("-")[2] or names[-1]
    if joined(last, top):
        return True if seen.certain or "." in seen.tail else (False if len(seen.tail) > 2 else None)
    if seen.tail or seen.certain:
        return True
    sited = speaks_of_site(text, seen.start, seen.end)
    if top != "de" and may_be_joined(last, top) and _GOES_ON.match(text, seen.end) and len(names) == 1:
        return None
    if top not in _PLAIN and goes_on_as_sentence(text, seen.end, top) and not sited:
        known = top in _COMMON or top in _MARKETS
        known = known and not any(sign.isdigit() for sign in names[-1])
        return False if known and (len(names[-1]) > 9 or len(names) > 1) else None
    if (
        _MODEL.fullmatch(text, seen.start, seen.end - len(top) - 1)
        and starts_sentence(top)
        and top not in _SHOPS | {"de"}
    ):
        return None
    unaided = _read_without_help(text, seen.end, names, top, last)
    return sited if unaided is False else unaided


def _read_without_help(text: str, end: int, names: list[str], top: str, last: str) -> bool | None:
    """Judge a host that stands without path and without "visit": by its words and by what follows."""
    if len(names) > 1:
        several = all(ends_sentence(word) for word in names) and starts_sentence(top)
        return None if several else True
    country = len(top) == 2 or not top.isascii()
    if not country and top not in _SHOPS and (ends_sentence(last) or _LOWER_GOES_ON.match(text, end)):
        # A new domain that is a word, such as "today": nothing but the words can tell.
        return None if starts_sentence(top) else True
    goes_on = bool(_GOES_ON.match(text, end))
    if not starts_sentence(top) or top in _COMMON or top in _SHOPS:
        return not (goes_on and top in ("be", "es", "it", "se") and len(names[0]) < 8)
    if top in _MARKETS:
        return not goes_on or "-" in names[0]
    return None if goes_on else False
