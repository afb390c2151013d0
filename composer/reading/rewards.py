"""Finds what of value a message ties to a review, for the rule about rewards and for the one about promotion."""

from collections.abc import Iterator
from dataclasses import dataclass

from composer.model import Draft, Span
from composer.policy.policy import Policy
from composer.reading.said import Said, Sentence, spoken
from composer.reading.taken_back import REQUESTS, held_out

_LONGEST = 160
"""A tie longer than this is told by what is given alone."""


@dataclass(frozen=True, slots=True)
class Reward:
    """Something of value that is tied to a review, or stands near a request for one."""

    span: Span
    sure: bool


def rewards(draft: Draft, policy: Policy) -> Iterator[Reward]:
    """Yield each tie between a review and something of value."""
    sentences = spoken(draft, policy)
    tied = [it for sentence in sentences for it in sentence.said("ties_value")]
    for it in tied:
        yield Reward(_with_gift(it, sentences[it.sentence]), it.sure)
    told = {it.sentence for it in tied}
    for it in held_out(draft, policy):
        if it.sentence not in told:
            told.add(it.sentence)
            yield Reward(it.span, sure=True)
    for number, sentence in enumerate(sentences):
        if number in told:
            continue
        for it in sentence.said("gives_value"):
            yield from _beside_a_request(it, number, sentences)


def _beside_a_request(it: Said, number: int, sentences: tuple[Sentence, ...]) -> Iterator[Reward]:
    """Yield a reward when what is given stands near a request for a review, or for another one.

    What may only make good a fault, such as a refund, has to stand in the same sentence.
    """
    around = sentences[max(0, number - 1) : number + 2] if it.sure else (sentences[number],)
    near = any(sentence.says(*REQUESTS) for sentence in around)
    anywhere = it.sure and any(sentence.says(*REQUESTS) for sentence in sentences)
    if near or anywhere:
        yield Reward(_with_request(it, sentences[number]), sure=it.sure and near)


def _with_gift(it: Said, sentence: Sentence) -> Span:
    """Return the place of a tie together with all of what is given, where that goes on."""
    span = it.span
    for given in sentence.said("gives_value"):
        if given.sure and given.span.touches(span):
            span = Span(min(span.start, given.span.start), max(span.end, given.span.end))
    return span


def _with_request(it: Said, sentence: Sentence) -> Span:
    """Return the place of what is given, for sure together with the request for which it is given."""
    span = it.span
    if not it.sure:
        return span
    for request in sentence.said(*REQUESTS):
        both = Span(min(span.start, request.span.start), max(span.end, request.span.end))
        if request.sure and both.end - both.start <= _LONGEST:
            return both
    return span
