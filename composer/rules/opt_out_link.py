"""Amazon itself lets buyers opt out: a message holds no line or link for it.

Buyers switch off sellers' messages in their Amazon account. A link to unsubscribe belongs to newsletters, and marks a
message as one. Words about it without a link count as doubtful.
"""

from collections.abc import Iterator

from composer.finders.draft_links import draft_links
from composer.model import Draft, Finding
from composer.policy.policy import Policy
from composer.reading.said import said, spoken
from composer.rule import Rule, bad, good, remove_sentence


def check(draft: Draft, policy: Policy) -> Iterator[Finding]:
    """Yield each place that offers to unsubscribe; sure where a link stands in the sentence."""
    sentences = spoken(draft, policy)
    for it in said(draft, policy, "opt_out"):
        around = sentences[it.sentence].span
        linked = any(spot.link.span.touches(around) for spot in draft_links(draft))
        fix = remove_sentence(draft.text, it.span)
        yield Finding(it.span, "Opting out is Amazon's to offer, not yours.", (fix,), sure=it.sure and linked)


RULE = Rule(
    title="Unsubscribe line",
    check=check,
    examples=(
        bad("⟦Unsubscribe⟧: https://shop.example/out"),
        bad("⟦To stop receiving messages⟧, ⟦reply with STOP⟧.", sure=False),
        bad("⟦Vom Newsletter abmelden⟧: www.shop.example/ab", language="de-DE", marketplace="amazon.de"),
        good("The subscription renews on 5 May."),
        good("We stopped receiving scans from the carrier."),
        good("Melden Sie das Gerät in der App ab und wieder an.", language="de-DE", marketplace="amazon.de"),
    ),
)
