"""Widens a place of a sentence to the clause that it is in: what a person would strike out."""

from collections.abc import Iterable

import regex

from composer import late
from composer.model import Span

_BREAK = late.full(r"[,;:،](?=\s)|[、：；]|\s[-–—]\s")
_EDGES = ' \t\n\u00a0.!?…。！？"“”„«»()'
_WORDS = regex.compile(r"[\p{L}\p{M}]+")
_SHORT = 3
"""Words of a clause that only leads to the next one: "until Sunday, ..."."""


def clause_of(text: str, span: Span, sentence: Span) -> Span:
    """Return the clause or clauses of a sentence that ``span`` stands in, without what closes them."""
    starts = [sentence.start]
    end = sentence.end
    for match in _BREAK.finditer(text, sentence.start, sentence.end):
        if match.end() <= span.start:
            starts.append(match.end())
        elif match.start() >= span.end:
            end = match.start()
            break
    while len(starts) > 2 and len(_WORDS.findall(text, starts[-2], starts[-1])) <= _SHORT:
        starts.pop()
    start = starts[-1]
    while start < span.start and text[start] in _EDGES:
        start += 1
    while end > span.end and text[end - 1] in _EDGES:
        end -= 1
    return Span(min(start, span.start), max(end, span.end))


def joined(told: Iterable[tuple[Span, bool]]) -> list[tuple[Span, bool]]:
    """Return places in order, those that overlap as one: sure where one of them is."""
    found: list[tuple[Span, bool]] = []
    for span, sure in told:
        if found and span.start < found[-1][0].end:
            before, known = found.pop()
            found.append((Span(min(before.start, span.start), max(before.end, span.end)), sure or known))
        else:
            found.append((span, sure))
    return found
