"""Messages should hold only characters that the buyer sees as what they are.

Found are characters that show nothing (zero-width, direction marks, soft hyphens), letters of
another alphabet inside a word, styled and full-width letters, and signs of symbol fonts that arrive
as an empty box. Scripts that need joiners, direction marks or full-width forms may have them, and
spaces that do not break are fine. Words that the HTML of a message hides are found, too: nobody can
check what nobody sees.
"""

import re
from collections.abc import Iterator

from composer.finders.hidden import Hidden, Kind, hidden
from composer.model import Draft, Edit, Finding, Fix, Run, Span, Trait
from composer.policy.policy import Policy
from composer.rule import Rule, bad, good

_FULL_WIDTH = re.compile(r"[\uff00-\uffef\u3000]+")
_MESSAGES = {
    Kind.INVISIBLE: "A character that shows nothing stands here.",
    Kind.UNSHOWN: "The buyer may see an empty box here.",
    Kind.LOOKALIKE: "This letter is from another alphabet.",
    Kind.FANCY: "Use plain characters here.",
}


def check(draft: Draft, policy: Policy) -> Iterator[Finding]:
    """Yield a finding for each word with such characters, one for each kind of them."""
    wide = policy.number("hidden_characters.full_width")
    for it in hidden(draft.text, policy.main_language):
        if not wide and all(_FULL_WIDTH.fullmatch(span.of(draft.text)) for span, _ in it.places):
            continue
        yield Finding(it.span, _MESSAGES[it.kind], (_fix(it),), it.sure)
    for run in draft.runs:
        if run.trait is Trait.HIDDEN:
            yield Finding(run.span, "Words are hidden here; take them out of the HTML.")


def _fix(it: Hidden) -> Fix:
    """Return the fix that writes the plain characters."""
    edits = tuple(Edit(span, plain) for span, plain in it.places)
    plain = "".join(edit.text for edit in edits).strip()
    if plain:
        return Fix(f"Write {plain}" if len(edits) == 1 else "Write plain letters", edits, safe=True)
    return Fix("Remove the hidden character", edits, safe=True)


RULE = Rule(
    title="Hidden characters",
    check=check,
    examples=(
        bad("Your or⟦\u200b⟧der is late.", fixed="Your order is late."),
        bad("a⟦\u200bm\u200bazo\u200b⟧n", fixed="amazon"),
        bad("Hello⟦⟧ Ann", runs=(Run(Span(5, 5), Trait.HIDDEN, "10 % off inside"),)),
        bad("Ihre Lie⟦\u00ad⟧ferung und ⟦\u202e⟧Karton", fixed="Ihre Lieferung und Karton"),
        bad("P⟦аyPа⟧l is not needed", fixed="PayPal is not needed"),
        bad("⟦Ｔｈａｎｋ⟧ you⟦，⟧Ann⟦！⟧", fixed="Thank you, Ann!"),
        bad("⟦𝓣𝓱𝓪𝓷𝓴⟧ ⟦𝔂𝓸𝓾⟧", fixed="Thank you"),
        bad("Merci ⟦ⓑⓘⓔⓝ⟧", fixed="Merci bien"),
        bad("⟦\uf0b7⟧ Primera parte", fixed="• Primera parte"),
        bad("Il pacco ⟦а⟧rriva", fixed="Il pacco arriva"),
        bad("ご注⟦\u200b⟧文の商品", language="ja-JP", fixed="ご注文の商品"),
        bad("At⟦\x92⟧s fine", fixed="At’s fine"),
        bad("Model ⟦ＡＢＣ１２３⟧ is on its way.", fixed="Model ABC123 is on its way."),
        bad("⟦𝓣𝓱𝓪𝓷𝓴⟧ ＡＢＣ", marketplace="amazon.co.jp", fixed="Thank ＡＢＣ"),
        good("Prix\u00a0: 5\u202f€, naïve Straße ĳ œ"),
        good("می‌خواهم کتاب‌ها \u200fسلام\u200e ABC ١٢٣", language="ar-AE"),
        good("क्‍ष हिन्दी १२३", language="hi-IN"),
        good("Model ＡＢＣ１２３ is on its way.", marketplace="amazon.co.jp"),
        good("ＡＢＣ　１２３　ご注文！", language="ja-JP"),
        good("我们已经发货，订单号：１２３", language="zh-CN"),
        good("Привет, Αθήνα, α-Strahlung, 10 μm, TNF, ① ② Ⓡ"),
        good("👨‍👩‍👧 ❤️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 葛󠄀"),
    ),
)
