"""Picks out of a text the words that a spelling checker should look at, each with its span.

Left out are addresses however disguised, identifiers, placeholders, markup, file names, abbreviations before
a number and everything else that is no prose.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter
from typing import Protocol

import regex

from composer.finders.handles import routes
from composer.finders.identifiers import tokens as identifiers
from composer.finders.links import links
from composer.finders.mail import mails
from composer.finders.placeholders import placeholders
from composer.finders.tags import Sort, markup
from composer.language.sieve import Sieve
from composer.lines import Ends
from composer.model import Span
from composer.text import fold, folded, word_ends

_SHORT = (
    r"(?<![\p{L}\p{M}'’.-])\p{Ll}{2,5}\.(?=[ \xa0]?(?:\p{Lu}{0,3}[ \xa0-]?[\d§]|[,;:/)]))|(?<=\d[ \xa0])\p{Ll}{1,4}\."
)
"""Abbreviations such as "pos. 14" and "5 sek."."""
_ABBREVIATED = regex.compile(_SHORT)
_SKIPPED = Sieve(
    ("@", r"(?<!\S)[^\s@]*+@\S*"),
    ("://", r"\b[a-z]{2,12}://\S+"),
    ("www.", r"\bwww\.\S+"),
    ("#", r"(?<!\w)#\w+"),
    ("{{", r"\{\{[^{}\n]{0,60}+\}\}"),
    ("[", r"\[[^\[\]\n]{1,40}+\]"),
    ("<", r"<[^<>\n]{1,60}+>"),
    ("%", r"%[\p{L}_]{1,40}+%"),
    (
        regex.compile(r"\.[a-z]{2,4}(?![\w.])"),
        r"(?<![\w.-])[\w-]{1,60}+(?:\.[\w-]{1,60}+){0,4}?\.[a-z]{2,4}(?![\w.])(?:/\S*)?",
    ),
    ("/", r"(?<!\S)[^\s/]{0,60}+/[^\s/]{0,60}+/\S*"),
    ("\\", r"(?<!\S)[^\s\\]{0,40}+\\\S*"),
    ("nsta", r"(?<![\w-])[\p{L}.]{6,30}(?=[ \xa0](?:on|auf|bei|sur|en|su|no|op|på|na)[ \xa0](?i:insta))"),
    (regex.compile(r"[\d_]"), r"(?<![\p{L}\p{M}-])[\p{L}\p{M}-]*+[\d_][\w-]*+"),
    (regex.compile(r"\.[ \xa0]?(?:\p{Lu}{0,3}[ \xa0-]?[\d§]|[,;:/)])|\d[ \xa0]\p{Ll}{1,4}\."), _SHORT),
)
"""Addresses, handles, tags, names "on Insta"; placeholders; files, hosts; paths; what a digit or underscore touches."""
# A line with none of these has nothing to skip but words with digits and abbreviations.
_SIGNS = regex.compile(r"[@#{\[<%/\\]|\.[a-z]")
_DIGIT = regex.compile(r"[\d_][\w-]*+")
_LETTERS_BEFORE = regex.compile(r"[\p{L}\p{M}-]++", regex.REVERSE)
_DASHES = "-\u2010\u2011"


Piece = tuple[int, int, str, str]
"""Where a word starts and ends, what it is, and the whole hyphenated word that it is part of."""


class _Found(Protocol):
    """What a finder gives."""

    @property
    def span(self) -> Span:
        """Where it stands."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word to check, and where it stands."""

    text: str
    """As typed, without what cannot be seen."""
    span: Span
    """In the text that was given."""
    compound: str
    """The whole hyphenated word that it is part of, or the word itself."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a text with all that decides on its words; places count in the line."""

    text: str
    skipped: tuple[Ends, ...]
    """Identifiers, counted in the folded line."""
    found: tuple[Ends, ...]
    """What other rules speak of."""

    def pieces(self) -> list[Piece]:
        """Return the words to check, in order, as a reader sees them: look-alike and unseen characters made plain."""
        view = fold(self.text)
        skipped = (*_spans(view.text), *self.skipped)
        seen = view.text.replace("/", " ")
        seen = _blank(seen, skipped) if skipped else seen
        found = _grouped(seen, word_ends(seen))
        if not view.same:
            found = [(span.start, span.end, *it[2:]) for it in found for span in (view.span(it[0], it[1]),)]
        return [it for it in found if not _within(it, self.found)] if self.found else found


@lru_cache(maxsize=8)
def lines(text: str) -> tuple[tuple[int, Line], ...]:
    """Return where each line of a text starts, and the line. Nothing in one line decides on another's words.

    Memoised: grammar and spelling read the same text.
    """
    view = folded(text)
    identified = _by_line(view.text, identifiers(view.text))
    found = _by_line(text, _found(text))
    made: list[tuple[int, Line]] = []
    place = 0
    for line, skipped, taken in zip(text.split("\n"), identified, found, strict=True):
        made.append((place, Line(line, skipped, taken)))
        place += len(line) + 1
    return tuple(made)


def _by_line(text: str, spans: Sequence[Span]) -> Iterator[tuple[Ends, ...]]:
    """Yield for each line of the text the parts of the spans that lie in it, counted in the line."""
    start, at = 0, 0
    for line in text.split("\n"):
        end = start + len(line)
        inside = []
        while at < len(spans) and spans[at].start < end:
            inside.append((max(spans[at].start, start) - start, min(spans[at].end, end) - start))
            if spans[at].end > end:
                break
            at += 1
        yield tuple(it for it in inside if it[0] < it[1])
        start = end + 1


def checkable(text: str) -> Iterator[Word]:
    """Yield the words of a text in order, as ``Line.words`` gives them, counted in the text."""
    for place, line in lines(text):
        for start, end, word, compound in line.pieces():
            yield Word(word, Span(start + place, end + place), compound)


def _spans(text: str) -> list[Ends]:
    """Return what is no prose in a line."""
    if _SIGNS.search(text) or "://" in text or "www." in text or "nsta" in text:
        return _SKIPPED.spans(text)
    found: list[Ends] = []
    for match in _DIGIT.finditer(text):
        before = _LETTERS_BEFORE.match(text, 0, match.start())
        found.append((before.start() if before else match.start(), match.end()))
    at = text.find(".")
    while at >= 0:
        start = at
        while start and text[start - 1].isalpha():
            start -= 1
        if short := _ABBREVIATED.match(text, start):
            found.append(short.span())
        at = text.find(".", at + 1)
    return found


def _blank(line: str, places: Iterable[Ends]) -> str:
    """Return the line with spaces in the places."""
    chars = list(line)
    for start, end in places:
        chars[start:end] = " " * (end - start)
    return "".join(chars)


def _grouped(seen: str, places: Sequence[Ends]) -> list[Piece]:
    """Return the words at the places; those joined by dashes know of each other, single letters are left out."""
    found: list[Piece] = []
    first = 0
    for at, (start, end) in enumerate(places):
        joined = at + 1 < len(places) and places[at + 1][0] == end + 1 and seen[end] in _DASHES
        if joined:
            continue
        if at > first:
            whole = seen[places[first][0] : end]
            found += [(begun, ended, seen[begun:ended], whole) for begun, ended in places[first : at + 1]]
        elif end - start > 1:
            # A letter by itself is an initial or a list mark.
            word = seen[start:end]
            found.append((start, end, word, word))
        first = at + 1
    return found


def _within(piece: Piece, found: Sequence[Ends]) -> bool:
    """Whether a word touches anything of what was found, which is in order."""
    at = bisect_left(found, piece[1], key=itemgetter(0))
    return at > 0 and found[at - 1][1] > piece[0]


def _found(text: str) -> list[Span]:
    """Return what other rules speak of, in order: ways of contact, links, placeholders, markup."""
    finders: tuple[Callable[[str], Iterable[_Found]], ...] = (mails, links, routes, placeholders)
    spans = [it.span for finder in finders for it in finder(text)]
    for it in markup(text):
        # The letters beside an entity belong to the same word.
        glued = it.sort is Sort.ENTITY
        spans.append(Span(max(it.span.start - glued, 0), min(it.span.end + glued, len(text))))
    return _merged(sorted(spans))


def _merged(spans: list[Span]) -> list[Span]:
    """Return sorted spans without overlaps."""
    merged: list[Span] = []
    for it in spans:
        if merged and it.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, it.end))
        else:
            merged.append(it)
    return merged
