"""Picks out of a text the words that a spelling checker should look at, each with its span.

Left out are addresses, identifiers, placeholders, file names and everything else that is no prose.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import regex

from composer.finders.identifiers import tokens as identifiers
from composer.model import Span
from composer.text import blank, folded, words

# Addresses, handles and tags; placeholders; file names and hosts; paths; anything glued to a digit or underscore.
_SKIPPED = regex.compile(
    r"""(?<!\S)[^\s@]*+@\S*|\b[a-z]{2,12}://\S+|\bwww\.\S+|(?<!\w)\#\w+|\{\{[^{}\n]{0,60}+\}\}
    |\[[^\[\]\n]{1,40}+\]|<[^<>\n]{1,60}+>|%[\p{L}_]{1,40}+%
    |(?<![\w.-])[\w-]{1,60}+(?:\.[\w-]{1,60}+){0,4}?\.[a-z]{2,4}(?![\w.])(?:/\S*)?
    |(?<!\S)[^\s/]{0,60}+/[^\s/]{0,60}+/\S*|(?<!\S)[^\s\\]{0,40}+\\\S*
    |(?<![\p{L}\p{M}-])[\p{L}\p{M}-]*+[\d_][\w-]*+""",
    regex.VERBOSE,
)
_DASHES = "-\u2010\u2011"


@dataclass(frozen=True, slots=True)
class Word:
    """A word to check, and where it stands."""

    text: str
    """As typed, without what cannot be seen."""
    span: Span
    """In the text that was given."""
    compound: str
    """The whole hyphenated word that it is part of, or the word itself."""


def checkable(text: str) -> Iterator[Word]:
    """Yield the words of a text in order, as a reader sees them: look-alike and unseen characters made plain."""
    view = folded(text)
    seen = view.text.replace("/", " ") if view.text.count("/") else view.text
    skipped = (*_spans(view.text), *(identifiers(view.text)))
    seen = blank(seen, skipped) if skipped else seen
    group: list[Span] = []
    for span in words(seen):
        if group and not (span.start == group[-1].end + 1 and seen[group[-1].end] in _DASHES):
            yield from _parts(seen, group, view.span)
            group = []
        group.append(span)
    yield from _parts(seen, group, view.span)


def _spans(text: str) -> Iterator[Span]:
    """Yield what is no prose."""
    for match in _SKIPPED.finditer(text):
        yield Span(*match.span())


def _parts(seen: str, group: list[Span], back: Callable[[int, int], Span]) -> Iterator[Word]:
    """Yield the words of one hyphenated group."""
    if len(group) == 1 and len(group[0]) == 1:
        # A letter by itself is an initial or a list mark.
        return
    if group:
        whole = seen[group[0].start : group[-1].end]
        for span in group:
            yield Word(span.of(seen), back(span.start, span.end), whole)
