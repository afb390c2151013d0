"""Every buyer is asked alike for a review, happy or not, and for an honest one.

Asking for five stars, asking only those who are happy, or sending the unhappy ones to the seller first all bend the
picture that reviews give. Amazon forbids each of them. An offer of help to unhappy buyers that stands beside a request
for a review can be read as steering, so it counts as doubtful; "write to us first" beside one does not. A wish to have
a review changed is told as that alone.
"""

from collections.abc import Iterator
from itertools import pairwise

import regex

from composer.model import Draft, Finding, Span
from composer.policy.policy import Policy
from composer.reading.clauses import clause_of
from composer.reading.said import Sentence, said, spoken
from composer.reading.steering import steers
from composer.rule import Rule, bad, good, remove_sentence

_WORDS = regex.compile(r"[\p{L}\p{M}]+")
_WORTH = 4
"""Words beyond what was told already that make a finding of their own."""
_REQUESTS = ("asks_review", "positive_review", "gates_review")
_MESSAGES = {
    "positive_review": "Only an honest review may be asked for, not a good one.",
    "gates_review": "All buyers must be asked alike, not only happy ones.",
    "diverts": "Unhappy buyers must not be kept from reviewing.",
    "unhappy_help": "Beside a review request this can be read as steering.",
}


def check(draft: Draft, policy: Policy) -> Iterator[Finding]:
    """Yield each place that asks for a good review, asks the happy only, or steers the unhappy away."""
    end = 0
    sentences = spoken(draft, policy)
    asks = any(sentence.says(*_REQUESTS) for sentence in sentences)
    found = [*_told(draft, policy), *_gates(draft.text, sentences)]
    found += [(span, sense, True) for span, sense in steers(draft, policy)]
    for whole, sense, sure in sorted(found, key=lambda it: (it[0].start, -it[0].end)):
        span = _rest(draft.text, whole, end) if whole.start < end else whole
        if span.start == span.end or (sense == "unhappy_help" and not (asks and draft.proactive)):
            continue
        end = span.end
        away = sense == "diverts" and asks
        yield Finding(span, _MESSAGES[sense], (remove_sentence(draft.text, span),), sure=sure or away)


def _rest(text: str, span: Span, end: int) -> Span:
    """Return what a place says beyond ``end``, where the one before it ends; nothing if that is a few words."""
    words = list(_WORDS.finditer(text, end, span.end)) if end < span.end else []
    return Span(words[0].start(), span.end) if len(words) >= _WORTH else Span(end, end)


def _told(draft: Draft, policy: Policy) -> Iterator[tuple[Span, str, bool]]:
    """Yield all that sentences say, an offer of help to the unhappy as part of the diversion that it belongs to."""
    changes = [it.span for it in said(draft, policy, "changes_review") if it.sure]
    found = [it for it in said(draft, policy, *_MESSAGES) if not any(it.span.touches(one) for one in changes)]
    sentences = spoken(draft, policy)
    helping = [it.span for it in found if it.sense == "unhappy_help"]
    for it in found:
        span = clause_of(draft.text, it.span, sentences[it.sentence].span)
        if it.sense == "diverts":
            parts = [span, *(one for one in helping if one.touches(span))]
            helping = [one for one in helping if one not in parts]
            span = Span(min(one.start for one in parts), max(one.end for one in parts))
        if it.sense != "unhappy_help":
            yield span, it.sense, it.sure
    yield from ((span, "unhappy_help", False) for span in helping)


def _gates(text: str, sentences: tuple[Sentence, ...]) -> Iterator[tuple[Span, str, bool]]:
    """Yield each question whether the buyer is happy that a request for a review answers at once.

    A reward that stands in a paragraph of its own is held out to all.
    """
    for before, after in pairwise(sentences):
        if after.surely("ties_value") and "\n\n" in text[before.span.end : after.span.start]:
            continue
        question = next((it for it in before.said("asks_happy") if it.sure), None)
        request = next(after.said(*_REQUESTS), None)
        if question and request:
            yield Span(question.span.start, request.span.end), "gates_review", True


RULE = Rule(
    title="Good reviews only",
    check=check,
    examples=(
        bad("⟦Please leave us a 5-star review⟧."),
        bad("⟦If you are happy with the lamp, please leave a review⟧."),
        bad("Are you ⟦happy with the lamp? Then please leave a review⟧."),
        bad("⟦Before you leave a negative review, please contact us⟧."),
        bad("⟦Über eine positive Bewertung würden wir uns freuen⟧.", language="de-DE", marketplace="amazon.de"),
        bad("⟦Si está satisfecho, deje una reseña⟧.", language="es-ES", marketplace="amazon.es"),
        bad("⟦星5の高評価をいただけますと幸いです⟧。", language="ja-JP", marketplace="amazon.co.jp"),
        good("Please leave an honest review of the lamp, whatever you think of it."),
        good("Thank you for the five stars you gave us last week.", kind="reply"),
        good("The notebook with the five stars on its cover is in stock again."),
        good("Ihre Bewertung hat uns geholfen, den Fehler zu finden.", language="de-DE", marketplace="amazon.de"),
    ),
)
