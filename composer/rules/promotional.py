"""Nothing is advertised: no discounts, other products, shop, newsletter or followers.

Marketing is the first thing that the guidelines forbid, in every message and in whatever form. A discount that makes
good a fault or answers the buyer's own question is something else, but the words look alike, so it counts as doubtful.
What is promised for a review is told once, as a reward; a sentence that leads off Amazon is told as that.
"""

from collections.abc import Iterator

import regex

from composer import late
from composer.model import Draft, Finding, Kind, Span
from composer.policy.policy import Policy
from composer.reading.clauses import clause_of, joined
from composer.reading.rewards import rewards
from composer.reading.said import said, spoken
from composer.rule import Rule, bad, good, remove_sentence

_NEXT = late.full(
    r"\b(?:next (?:time|go|visit)|once more|another order|nächstes mal|nächsten mal|noch (?:ein)?mal|prochaine fois|"
    r"próxima vez|próxima comprinha|otra vez|prossima volta|volgende keer|nog (?:eens|een keer)|nästa gång|"
    r"en gång till|następnym razem|jeszcze raz|"
    r"bir (?:dahaki|sonraki)|bir kez daha|gelecek sefer)\b|もう一度|"
    r"\b(?:next|future|nächst\w*|künftig\w*|prochain\w*|futur\w*|próxim\w*|prossim\w*|futur[oi]|volgende|toekomstige|nästa|"
    r"framtida|następn\w*|kolejn\w*|sonraki|gelecek) (?:\w+ )?(?:orders?|purchases?|bestellung\w*|einkauf\w*|kauf|"
    r"commandes?|achats?|pedidos?|compras?|ordini?|ordine|acquist\w*|bestelling\w*|aankoop|aankopen|beställning\w*|köp\w*|"
    r"zamówieni\w*|zakup\w*|sipariş\w*|alışveriş\w*)|(?:次回|今度|次)の?(?:お買い?物|ご注文|ご購入|お買い上げ)",
    regex.IGNORECASE,
)


def check(draft: Draft, policy: Policy) -> Iterator[Finding]:
    """Yield every clause that promotes something."""
    for span, sure in joined(_promoting(draft, policy)):
        yield Finding(span, "Promotion is not allowed.", (remove_sentence(draft.text, span),), sure=sure)


def _promoting(draft: Draft, policy: Policy) -> Iterator[tuple[Span, bool]]:
    """Yield the clauses of all that promotes, in order, and whether it surely does."""
    sentences = spoken(draft, policy)
    rewarding = [it.span for it in rewards(draft, policy) if it.sure]
    for it in said(draft, policy, "promotes"):
        sentence = sentences[it.sentence]
        if any(it.span.touches(one) for one in rewarding) or (not it.sure and sentence.surely("off_amazon")):
            continue
        yield (
            clause_of(draft.text, it.span, sentence.span),
            it.sure and (not sentence.says("remedy") or _later(sentence.text)),
        )


def _later(sentence: str) -> bool:
    """Whether a sentence speaks of a purchase to come: what is given for it makes no fault good."""
    return _NEXT.search(sentence) is not None


RULE = Rule(
    title="Promotion",
    check=check,
    examples=(
        bad("Your lamp left today. ⟦Get 10% off with your next order⟧.", fixed="Your lamp left today."),
        bad("⟦Follow us for new arrivals and offers⟧."),
        bad("⟦Besuchen Sie auch unseren Shop für weitere Lampen⟧.", language="de-DE", marketplace="amazon.de"),
        bad("⟦Profitez de 15 % de réduction sur tout le site⟧.", language="fr-FR", marketplace="amazon.fr"),
        bad("⟦次回のご注文で使える10％OFFクーポンをご用意しました⟧。", language="ja-JP", marketplace="amazon.co.jp"),
        good("We refunded the discount that was missing on your order."),
        good("Feel free to write back. The replacement is free of charge."),
        good("We do not offer any discounts or coupons.", kind=Kind.REPLY),
        good("Folgen Sie bitte den Schritten in der Anleitung.", language="de-DE", marketplace="amazon.de"),
    ),
)
