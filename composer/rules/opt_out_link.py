"""Amazon itself lets buyers opt out: a message holds no line or link for it.

Buyers switch off sellers' messages in their Amazon account. A link to unsubscribe belongs to newsletters, and marks a
message as one. Words about it without a link count as doubtful.
"""

from bisect import bisect_right
from collections.abc import Iterator

from composer.finders.draft_links import Where, draft_links
from composer.model import Draft, Finding, Span
from composer.policy.policy import Policy
from composer.reading.clauses import thought_of
from composer.reading.said import said, spoken
from composer.rule import Rule, bad, good, remove_sentence
from composer.text import sentence_at, sentences


def check(draft: Draft, policy: Policy) -> Iterator[Finding]:
    """Yield each place that offers to unsubscribe; sure where a link stands in the sentence or beside it."""
    for span, sure in _joined(_places(draft, policy)):
        whole = Span(span.start, max(span.end, sentence_at(draft.text, span.end - 1).end))
        fix = remove_sentence(draft.text, whole)
        yield Finding(span, "Opting out is Amazon's to offer, not yours.", (fix,), sure=sure)


def _places(draft: Draft, policy: Policy) -> Iterator[tuple[Span, bool]]:
    """Yield each place, up to the words of a link in the sentence beside it, and whether it is sure."""
    own, spots = spoken(draft, policy), draft_links(draft)
    starts = [spot.link.span.start for spot in spots]
    for it in said(draft, policy, "opt_out"):
        beside = _beside(draft.text, it.span)
        around = own[it.sentence].span
        start, end = it.span.start, it.span.end
        linked = False
        first = max(0, bisect_right(starts, min(beside.start, around.start)) - 1)
        last = bisect_right(starts, max(beside.end, around.end))
        for spot in spots[first:last]:
            place = spot.link.span
            near = beside.start <= place.start and place.end <= beside.end
            linked = linked or near or place.touches(around)
            if near and spot.where is Where.TARGET and not place.touches(around):
                start, end = min(start, place.start), max(end, place.end)
            elif place.start < end < place.end:  # the words end in the link's mask
                end = place.end
        span = Span(start, end)
        yield (span if linked else thought_of(draft.text, span, around)), it.sure and linked


def _beside(text: str, span: Span) -> Span:
    """Return the sentence of the span with the one before and the one after it, as far as they share its line."""
    found = sentences(text)
    at = max(0, bisect_right(found, span.start, key=_start) - 1)
    near = [it for it in found[max(0, at - 1) : at + 3] if "\n" not in _between(text, it, span)]
    after = [it for it in near if it.start >= span.end][:1]
    kept = [it for it in near if it.start < span.end] + after
    return Span(kept[0].start, kept[-1].end) if kept else span


def _start(span: Span) -> int:
    return span.start


def _between(text: str, one: Span, other: Span) -> str:
    """Return the text between two spans; nothing where they touch."""
    return text[min(one.end, other.end) : max(one.start, other.start)]


def _joined(places: Iterator[tuple[Span, bool]]) -> list[tuple[Span, bool]]:
    """Return the places in order, those that overlap as one."""
    found: list[tuple[Span, bool]] = []
    for span, sure in sorted(places):
        before, known = found[-1] if found else (Span(0, 0), False)
        if found and before.touches(span):
            found[-1] = (Span(before.start, max(before.end, span.end)), known or sure)
        else:
            found.append((span, sure))
    return found


RULE = Rule(
    title="Unsubscribe line",
    check=check,
    examples=(
        bad("⟦Unsubscribe⟧: https://shop.example/out"),
        bad("⟦To stop receiving messages, reply with STOP⟧.", sure=False),
        bad("⟦Vom Newsletter abmelden⟧: www.shop.example/ab", language="de-DE", marketplace="amazon.de"),
        bad("⟦No more messages⟧ from us, please? https://shop.example/out"),
        good("The subscription renews on 5 May."),
        good("We stopped receiving scans from the carrier."),
        good("Melden Sie das Gerät in der App ab und wieder an.", language="de-DE", marketplace="amazon.de"),
    ),
)
