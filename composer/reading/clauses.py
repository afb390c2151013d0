"""Widens a place of a sentence to the clause that it is in: what a person would strike out."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

import regex

from composer import late
from composer.model import Span
from composer.reading.said import Said, Sentence

_BREAK = late.full(r"[,;:،](?=\s)|[、：；]|\s[-–—]\s")
_EDGES = ' \t\n\u00a0.!?…。！？"“”„«»()'
_WORDS = regex.compile(r"[\p{L}\p{M}]+")
_UNSPACED = regex.compile(r"[\p{Han}\p{Katakana}\p{Hiragana}]")
_THERE = late.full(
    r"(?:[\p{L}\p{M}'’]+ ){0,5}?(?:there|then|dort|dann|là|alors|ah[ií]|all[íá]|lì|poi|lá|aí|daar|dan|där|då|tam|wtedy|"
    r"nazywa(?:my)?|adı|orada|oradan|oraya|konuşur(?:uz|sunuz)|görüşür(?:üz|sünüz)|bağlanırsınız|düşersiniz)(?![\p{L}\p{M}])|"
    r"(?:そこ|そちら)",
    regex.IGNORECASE,
)
"""How a clause begins that goes on about a place just named: ", there I can see it live"."""
_SHORT = 3
"""Words of a clause that only leads to the next one: "until Sunday, ..."."""
_BEFORE = 12
"""No more clauses than these lead to another, which keeps long lists cheap."""


def clause_of(text: str, span: Span, sentence: Span) -> Span:
    """Return the clause or clauses of a sentence that ``span`` stands in, without what closes them."""
    breaks = _breaks(text, sentence)
    at = bisect_right(breaks, span.start, key=lambda it: it.end)
    starts = [sentence.start, *(it.end for it in breaks[max(at - _BEFORE, 0) : at])]
    end = next((it.start for it in breaks[at:] if it.start >= span.end), sentence.end)
    while len(starts) > 2 and len(_WORDS.findall(text, starts[-2], starts[-1])) <= _SHORT:
        starts.pop()
    start = starts[-1]
    while start < span.start and text[start] in _EDGES:
        start += 1
    while end > span.end and text[end - 1] in _EDGES:
        end -= 1
    return Span(min(start, span.start), max(end, span.end))


def led_on(text: str, span: Span, sentence: Span) -> Span:
    """Return a clause that names a place to go, with the next one where that tells what is to be had there."""
    mark = next((it for it in _breaks(text, sentence) if it.start >= span.end), None)
    if mark is None or mark.start > span.end or not _THERE.match(text[mark.end : sentence.end].lstrip()):
        return span
    following = clause_of(text, Span(mark.end, mark.end + 1), sentence)
    return Span(span.start, following.end)


def thought_of(text: str, span: Span, sentence: Span) -> Span:
    """Return the clauses of ``span`` with the one before and the one after: "if ..., then ..., so that ...".

    A clause of a few words before it, such as a greeting, is no part of the thought.
    """
    inner = clause_of(text, span, sentence)
    breaks = _breaks(text, sentence)
    before = next((it for it in reversed(breaks) if it.end <= inner.start), None)
    after = next((it for it in breaks if it.start >= inner.end), None)
    start = clause_of(text, Span(before.start - 1, before.start), sentence).start if before else inner.start
    end = clause_of(text, Span(after.end, after.end + 1), sentence).end if after else inner.end
    if before and not _says_much(text[start : before.start]):
        start = inner.start
    return Span(min(start, inner.start), max(end, inner.end))


def _says_much(clause: str) -> bool:
    """Whether a clause is more than a greeting or a filler."""
    return bool(_UNSPACED.search(clause)) or len(_WORDS.findall(clause)) > _SHORT


@lru_cache(maxsize=8)
def _breaks(text: str, sentence: Span) -> tuple[Span, ...]:
    """Return what parts a sentence's clauses."""
    return tuple(Span(it.start(), it.end()) for it in _BREAK.finditer(text, sentence.start, sentence.end))


def marked(
    text: str, sentences: Sequence[Sentence], told: Iterable[Said], widened: Callable[[str, Span, Span], Span]
) -> list[tuple[Span, bool]]:
    """Return what to mark of what is told: each place widened within its sentence, those that overlap as one."""
    return joined((widened(text, it.span, sentences[it.sentence].span), it.sure) for it in told)


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


def run_on(told: Iterable[tuple[Span, bool]], text: str) -> list[tuple[Span, bool]]:
    """Return places in order, joined also where only a mark between two clauses parts them."""
    found: list[tuple[Span, bool]] = []
    for span, sure in joined(told):
        if found and found[-1][1] == sure and _between(text, found[-1][0].end, span.start):
            found.append((Span(found.pop()[0].start, span.end), sure))
        else:
            found.append((span, sure))
    return found


def _between(text: str, start: int, end: int) -> bool:
    """Whether nothing but a mark that parts clauses stands between two places."""
    mark = _BREAK.match(text, start, end)
    return mark is not None and not text[mark.end() : end].strip(" ")
