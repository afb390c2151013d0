"""Finds what a message states of the order: when it was delivered, sent or placed, what was paid, its numbers."""

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from composer.finders import amounts, claim_words, dates
from composer.finders.amounts import Amount
from composer.finders.dates import Dated
from composer.finders.quotations import quoted
from composer.model import Basis, Span
from composer.orders import order_id
from composer.text import blank, sentences

_EVENTS = (
    (Basis.DELIVERED, claim_words.DELIVERED),
    (Basis.SHIPPED, claim_words.SHIPPED),
    (Basis.PURCHASED, claim_words.ORDERED),
)
_VERB_LAST = ("de", "nl", "ja", "zh", "tr")
"""Languages in which the verb stands behind the day."""
_NEAR, _WRONG_SIDE = 45, 20
"""How far a day may stand from its verb, and how much farther it counts on the side that is less usual."""
_LOOK_BACK = 30
_AMOUNT_NEAR = 40
_TRACKING_NEAR = 40
_NUMBER = regex.compile(r"(?<![A-Za-z0-9-])(?:[A-Z0-9-]{8,40}|[A-Z0-9]{2,10}(?: [A-Z0-9]{2,10}){1,8})(?![A-Za-z0-9-])")
_LEAST, _LEAST_DIGITS = 8, 6
_LONGEST = 1_000
"""Longer sentences are no sentences."""


@dataclass(frozen=True, slots=True)
class DayClaim:
    """A day on which something is said to have happened to the order."""

    event: Basis
    date: Dated


def own_words(text: str) -> str:
    """Return the text, as long as before, without what it only quotes."""
    return blank(text, quoted(text))


def days(text: str, language: str, country: str) -> Iterator[DayClaim]:
    """Yield the days of the order's delivery, shipping and purchase that the text states, in order."""
    for sentence in _spoken(text):
        dated = [it for it in dates.find(text, language, country) if _inside(it.span, sentence)]
        if not dated:
            continue
        cues = [
            (event, Span(*match.span()))
            for event, pattern in _EVENTS
            for match in pattern.finditer(text, sentence.start, sentence.end)
        ]
        for it in dated:
            event = _event(text, sentence, it.span, [other.span for other in dated if other is not it], cues, language)
            if event is not None:
                yield DayClaim(event, it)


def paid(text: str, language: str) -> Iterator[Amount]:
    """Yield the amounts that the text says were paid for the whole order."""
    for sentence in _spoken(text):
        if claim_words.ANOTHER.search(text, sentence.start, sentence.end):
            continue
        named = [Span(*match.span()) for match in claim_words.TOTAL.finditer(text, sentence.start, sentence.end)]
        for it in amounts.find(text) if named else ():
            if not _inside(it.span, sentence):
                continue
            # Behind the amount its name belongs to it only where the verb is last: "£5 of the total" is no total.
            fitting = [cue for cue in named if cue.end <= it.span.start or language in _VERB_LAST]
            near = min((_gap(it.span, cue) for cue in fitting), default=_AMOUNT_NEAR + 1)
            around = slice(max(sentence.start, it.span.start - 60), min(sentence.end, it.span.end + 25))
            if near <= _AMOUNT_NEAR and not claim_words.PART.search(text[around]):
                yield it


def tracking(text: str) -> Iterator[tuple[Span, str]]:
    """Yield each number that the text gives as the parcel's, with its letters and digits alone."""
    orders = [it.span for it in order_id.find(text)]
    for sentence in _spoken(text):
        if claim_words.ANOTHER.search(text, sentence.start, sentence.end):
            continue
        for cue in claim_words.TRACKING.finditer(text, sentence.start, sentence.end):
            for match in _NUMBER.finditer(text, cue.end(), min(sentence.end, cue.end() + _TRACKING_NEAR + 40)):
                span, number = _trimmed(Span(*match.span()), match.group())
                enough = len(number) >= _LEAST and sum(char.isdigit() for char in number) >= _LEAST_DIGITS
                if span.start - cue.end() > _TRACKING_NEAR:
                    break
                if enough and not any(span.touches(it) for it in orders):
                    yield span, number
                    break


def bare(number: str) -> str:
    """Return the letters and digits of a number, in capitals."""
    return "".join(char for char in number.upper() if char.isalnum())


def _trimmed(span: Span, written: str) -> tuple[Span, str]:
    """Return the number without words in capitals around it, such as the carrier's name."""
    parts = written.split(" ")
    while len(parts) > 1 and not any(char.isdigit() for char in parts[-1]):
        parts.pop()
    start = span.start
    while len(parts) > 1 and not any(char.isdigit() for char in parts[0]):
        start += len(parts.pop(0)) + 1
    kept = " ".join(parts)
    return Span(start, start + len(kept)), bare(kept)


def _spoken(text: str) -> Iterator[Span]:
    """Yield the sentences that may hold a claim: those with a digit, and not too long."""
    for span in sentences(text):
        if len(span) <= _LONGEST and any(char.isdigit() for char in span.of(text)):
            yield span


def _event(
    text: str, sentence: Span, day: Span, others: list[Span], cues: list[tuple[Basis, Span]], language: str
) -> Basis | None:
    """Return what is said to have happened on a day, or None when that is not stated as a fact."""
    best: tuple[int, Basis, Span] | None = None
    for event, cue in cues:
        gap = _gap(day, cue)
        between = Span(*sorted((cue.end, day.start)) if cue.end <= day.start else sorted((day.end, cue.start)))
        parted = any(between.start <= it.start < between.end for it in others)
        if gap > _NEAR or parted or any(char in ";()" for char in between.of(text)):
            continue
        usual = (cue.start > day.start) is (language in _VERB_LAST) or gap <= 1
        weight = gap + (0 if usual else _WRONG_SIDE)
        if best is None or weight < best[0]:
            best = (weight, event, cue)
    if best is None:
        return None
    _, event, cue = best
    start, end = min(cue.start, day.start), max(cue.end, day.end)
    around = text[max(sentence.start, start - _LOOK_BACK) : day.start] + " " + text[day.end : min(end, sentence.end)]
    if claim_words.NOT_YET.search(around):
        return None
    # What comes behind a comma is of something else: "delivered on 2 May, so the invoice carries that date".
    comma = text.find(",", max(cue.end, day.end), sentence.end)
    clause = Span(sentence.start, sentence.end if comma < 0 else comma)
    if claim_words.ANOTHER.search(text, clause.start, clause.end):
        return None
    return event if event is Basis.PURCHASED or _of_parcel(text, clause, event, cue) else None


def _of_parcel(text: str, sentence: Span, event: Basis, cue: Span) -> bool:
    """Whether a clause speaks of the buyer's parcel, not of a message, a payment or what came to the seller."""
    # "Left our warehouse" is of the parcel, "arrived at our warehouse" is not.
    if claim_words.ELSEWHERE.search(text[sentence.start : cue.start] + " " + text[cue.end : sentence.end]):
        return False
    if event is Basis.DELIVERED and claim_words.BROUGHT.search(text, cue.start, cue.end):
        return True
    return claim_words.PARCEL.search(text, sentence.start, sentence.end) is not None


def _gap(one: Span, other: Span) -> int:
    """Return how many characters stand between two stretches."""
    return max(other.start - one.end, one.start - other.end, 0)


def _inside(span: Span, sentence: Span) -> bool:
    """Whether a stretch lies in the sentence."""
    return sentence.start <= span.start and span.end <= sentence.end
