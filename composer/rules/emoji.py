"""Messages must not hold emoji.

Amazon counts every emoji as a fault, from smileys to flags and keycaps. Signs of ordinary
typography are fine: © ® ™, arrows, bullets, ticks and fractions. Old signs that only some systems
draw as a picture, such as the black star or the text heart, are shown as not sure.
"""

from collections.abc import Iterator

from composer.finders.emoji import Emoji, Look, emoji, name
from composer.finders.spare import spare
from composer.model import Draft, Edit, Finding, Fix, Span
from composer.policy.policy import Policy
from composer.rule import Rule, bad, change, good

_MESSAGE = "Amazon allows no emoji in messages."
_DOUBT = "This sign may count as an emoji."
_FLOOD = 100
"""Emoji in one run beyond which they are told as one."""

# Emoji that stand for a mark of punctuation or law: the plain one keeps what the seller meant.
_PLAIN = {"❗": "!", "❓": "?", "❕": "!", "❔": "?", "©": "©", "®": "®", "™": "™", "ℹ": ""}


def check(draft: Draft, policy: Policy) -> Iterator[Finding]:
    """Yield a finding for each emoji."""
    del policy
    for run in _runs(draft.text, emoji(draft.text)):
        yield from _findings(draft.text, run)


def _runs(text: str, found: tuple[Emoji, ...]) -> Iterator[list[Emoji]]:
    """Yield the emoji in groups with nothing but spaces between them."""
    run: list[Emoji] = []
    for it in found:
        if run and text[run[-1].span.end : it.span.start].strip(" \u00a0"):
            yield run
            run = []
        run.append(it)
    if run:
        yield run


def _findings(text: str, run: list[Emoji]) -> Iterator[Finding]:
    """Yield the run's findings. Their removals lie side by side, so that all of them fit together."""
    room, instead = spare(text, run[0].span.start, run[-1].span.end)
    if len(run) > _FLOOD:
        whole = Span(run[0].span.start, run[-1].span.end)
        fix = change(room, instead, f"Remove {len(run)} emoji", safe=True)
        yield Finding(whole, _MESSAGE, (fix,), any(it.look is Look.EMOJI for it in run))
        return
    start = room.start
    for number, it in enumerate(run):
        last = number == len(run) - 1
        edit = Edit(Span(start, room.end if last else it.span.end), instead if last else "")
        start = it.span.end
        cluster = it.span.of(text)
        fixes = [Fix(f"Remove '{name(cluster)}'", (edit,), safe=True)]
        plain = _plain(text, it.span)
        if plain:
            fixes.insert(0, change(it.span, plain, f"Write {plain}", safe=True))
            start = it.span.end
        sure = it.look is Look.EMOJI
        yield Finding(it.span, _MESSAGE if sure else _DOUBT, tuple(fixes), sure)


def _plain(text: str, span: Span) -> str:
    """Return the ordinary characters that say the same, or nothing."""
    cluster = span.of(text)
    if cluster[0].isascii():
        opens_line = text[: span.start].rpartition("\n")[2].strip() == "" and cluster[0].isdigit()
        return cluster[0] + ("." if opens_line and text[span.end : span.end + 1] in (" ", "\u00a0") else "")
    plain = _PLAIN.get(cluster[0], "")
    if plain in ("!", "?") and not text[max(0, span.start - 1) : span.start].isalnum():
        return ""
    return plain


RULE = Rule(
    title="Emoji",
    check=check,
    examples=(
        bad("Great⟦😊⟧", fixed="Great"),
        bad("Thank you ⟦😊⟧ for your order", fixed="Thank you for your order"),
        bad("Thank you ⟦👍🏽⟧⟦🎉⟧!", fixed="Thank you!"),
        bad("⟦✅⟧ Versendet am 3. März.\n⟦📦⟧ Kommt morgen.", fixed="Versendet am 3. März.\nKommt morgen."),
        bad("Bonjour,\n\n⟦🇫🇷⟧ ⟦❤️⟧\n\nCordialement", fixed="Bonjour,\n\nCordialement"),
        bad("Un saludo ⟦👨‍👩‍👧⟧", fixed="Un saludo"),
        bad("A presto⟦🙏⟧ceste", fixed="A presto ceste"),
        bad("ありがとうございます⟦🙇‍♀️⟧。", fixed="ありがとうございます。"),
        bad("⟦1️⃣⟧ Unplug the lamp.\n⟦2️⃣⟧ Wait.", fixed="1. Unplug the lamp.\n2. Wait."),
        bad("Please reply⟦❗⟧", fixed="Please reply!"),
        bad("Acme⟦™️⟧ lamp", fixed="Acme™ lamp"),
        bad("Happy customers ⟦★⟧", fixed="Happy customers", sure=False),
        bad("With love ⟦♥⟧ from us", fixed="With love from us", sure=False),
        good("Acme™ lamp © 2026, ½ price band, 20 °C → 25 °C ✓ done"),
        good("Steps: 1 → 2 ⇒ 3 • lamp #4 * 2"),
        good("Größe 38–40 ✔ passt, siehe §3"),
        good("ご注文の商品は※明日届きます。㊙〒100-0001"),
    ),
)
