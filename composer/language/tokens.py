"""Picks out of a text the words that a spelling checker should look at, each with its span.

Left out are addresses however disguised, identifiers, placeholders, markup, file names, abbreviations before
a number and everything else that is no prose.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

import regex

from composer.finders.handles import routes
from composer.finders.identifiers import tokens as identifiers
from composer.finders.links import links
from composer.finders.mail import mails
from composer.finders.placeholders import placeholders
from composer.finders.tags import Sort, markup
from composer.lines import Ends
from composer.model import Span
from composer.text import blank, fold, folded, words

# Addresses, handles and tags; placeholders; file names and hosts; paths; anything glued to a digit or underscore;
# abbreviations such as "pos. 14" and "5 sek.".
_SKIPPED = regex.compile(
    r"""(?<!\S)[^\s@]*+@\S*|\b[a-z]{2,12}://\S+|\bwww\.\S+|(?<!\w)\#\w+|\{\{[^{}\n]{0,60}+\}\}
    |\[[^\[\]\n]{1,40}+\]|<[^<>\n]{1,60}+>|%[\p{L}_]{1,40}+%
    |(?<![\w.-])[\w-]{1,60}+(?:\.[\w-]{1,60}+){0,4}?\.[a-z]{2,4}(?![\w.])(?:/\S*)?
    |(?<!\S)[^\s/]{0,60}+/[^\s/]{0,60}+/\S*|(?<!\S)[^\s\\]{0,40}+\\\S*
    |(?<![\p{L}\p{M}-])[\p{L}\p{M}-]*+[\d_][\w-]*+
    |(?<![\p{L}\p{M}'’.-])\p{Ll}{2,5}\.(?=[ \xa0]?(?:\p{Lu}{0,3}[ \xa0-]?[\d§]|[,;:/)]))
    |(?<=\d[ \xa0])\p{Ll}{1,4}\.""",
    regex.VERBOSE,
)
_DASHES = "-\u2010\u2011"


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

    def words(self) -> tuple[Word, ...]:
        """Return the words to check, in order, as a reader sees them: look-alike and unseen characters made plain."""
        view = fold(self.text)
        skipped = (*_spans(view.text), *(Span(*it) for it in self.skipped))
        seen = blank(view.text.replace("/", " "), skipped)
        found = [Span(*it) for it in self.found]
        words_here: list[Word] = []
        group: list[Span] = []
        for span in words(seen):
            if group and not (span.start == group[-1].end + 1 and seen[group[-1].end] in _DASHES):
                words_here.extend(_outside(found, _parts(seen, group, view.span)))
                group = []
            group.append(span)
        words_here.extend(_outside(found, _parts(seen, group, view.span)))
        return tuple(words_here)


def lines(text: str) -> Iterator[tuple[int, Line]]:
    """Yield where each line of a text starts, and the line. Nothing in one line decides on another's words."""
    view = folded(text)
    identified = _by_line(view.text, identifiers(view.text))
    found = _by_line(text, _found(text))
    place = 0
    for line, skipped, taken in zip(text.split("\n"), identified, found, strict=True):
        yield place, Line(line, skipped, taken)
        place += len(line) + 1


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
        for word in line.words():
            yield replace(word, span=Span(word.span.start + place, word.span.end + place))


def _spans(text: str) -> Iterator[Span]:
    """Yield what is no prose."""
    for match in _SKIPPED.finditer(text):
        yield Span(*match.span())


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


def _outside(found: list[Span], group: Iterable[Word]) -> Iterator[Word]:
    """Yield the words that touch nothing of what was found."""
    for word in group:
        place = bisect_left(found, word.span.end, key=lambda it: it.start)
        if not (place and found[place - 1].touches(word.span)):
            yield word


def _parts(seen: str, group: list[Span], back: Callable[[int, int], Span]) -> Iterator[Word]:
    """Yield the words of one hyphenated group."""
    if len(group) == 1 and len(group[0]) == 1:
        # A letter by itself is an initial or a list mark.
        return
    if group:
        whole = seen[group[0].start : group[-1].end]
        for span in group:
            yield Word(span.of(seen), back(span.start, span.end), whole)
