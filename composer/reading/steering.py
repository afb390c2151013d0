"""Finds how a message steers reviews without a plain word: who is to speak up, who is not, and how many stars count.

A condition that the buyer is happy, with what is then to be told to everybody, is a gate. A condition that something is
wrong, with the wish to hear of it alone or quietly, keeps a buyer from reviewing. Each half is harmless by itself.
"""

from collections.abc import Iterator
from itertools import pairwise

import regex

from composer import late
from composer.model import Draft, Span
from composer.policy.policy import Policy
from composer.reading.clauses import clause_of
from composer.reading.review_requests import named
from composer.reading.said import Sentence, spoken

PUBLIC = ("asks_review", "positive_review", "tells_all")
"""What asks a buyer to speak up where others read it."""
_PLACE = late.full(
    r"amazon|product page|produktseite|page (?:du )?produit|página del producto|pagina (?:del )?prodotto|"
    r"página do produto|productpagina|produktsida|stron\w+ produktu|ürün sayfa|商品ページ",
    regex.IGNORECASE,
)
"""Where reviews stand."""
_PRIVATE = ("keeps_between", "diverts")

Steer = tuple[Span, str]
"""Where it is said, and the sense of the phrases that it amounts to."""


def steers(draft: Draft, policy: Policy) -> Iterator[Steer]:
    """Yield each gate, each diversion and each pressing for all the stars, in a message that is about reviews."""
    sentences = spoken(draft, policy)
    # Where everybody is told on Amazon, no review has to be named.
    if not named(draft, policy) and not any(it.says("tells_all") and _PLACE.search(it.text) for it in sentences):
        return
    for sentence in sentences:
        for it in sentence.said("asks_all_stars"):
            if it.sure:
                yield _from(draft.text, it.span, sentence), "positive_review"
        if gate := _gate(sentence):
            opening = clause_of(draft.text, Span(gate.start, gate.start + 1), sentence.span)
            yield Span(opening.start, gate.end), "gates_review"
        if _keeps_apart(sentence):
            start = next(it.span for it in sentence.said("when_unhappy", "keeps_between"))
            yield _from(draft.text, start, sentence), "diverts"
    for before, after in pairwise(sentences):
        yield from _answered(before, after)


def _gate(sentence: Sentence) -> Span | None:
    """Return where one sentence has the happy speak up: the condition first, then what they are to do."""
    for condition in sentence.said("when_happy"):
        for request in sentence.said(*PUBLIC):
            if request.meaning.start >= condition.meaning.end - 1 or request.meaning.end > condition.meaning.end:
                whole = Span(min(condition.span.start, request.span.start), max(condition.span.end, request.span.end))
                if request.meaning.start >= condition.meaning.start:
                    return whole
    return None


def _keeps_apart(sentence: Sentence) -> bool:
    """Whether one sentence has the unhappy speak to the seller alone."""
    return sentence.says("when_unhappy") and sentence.says("keeps_between")


def _answered(before: Sentence, after: Sentence) -> Iterator[Steer]:
    """Yield the gate or diversion of a short question and what is asked of those who say yes."""
    if not before.text.rstrip().endswith(("?", "？")):
        return
    if before.says("when_happy") and after.says("tells_all", "positive_review"):
        start = next(before.said("when_happy")).span.start
        yield Span(start, max(it.span.end for it in after.said(*PUBLIC))), "gates_review"
    if before.says("when_unhappy") and after.says("keeps_between"):
        yield Span(before.span.start, next(after.said("keeps_between")).span.end), "diverts"


def _from(text: str, span: Span, sentence: Sentence) -> Span:
    """Return the clause of a place and all that follows from it in the sentence."""
    return Span(clause_of(text, span, sentence.span).start, clause_of(text, sentence.span, sentence.span).end)
