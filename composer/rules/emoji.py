"""Messages must not hold emoji.

Amazon counts every emoji as a fault, from smileys to flags and keycaps. Signs of ordinary
typography are fine: © ® ™, arrows, bullets, ticks and fractions. Old signs that only some systems
draw as a picture, such as the black star or the text heart, are shown as not sure.
"""

from collections.abc import Iterator

from composer.finders.emoji import Emoji, Look, emoji, name
from composer.model import Draft, Edit, Finding, Fix, Span
from composer.policy.policy import Policy
from composer.rule import Rule, bad, change, good

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
    start, end, instead = _room(text, run[0].span.start, run[-1].span.end)
    for number, it in enumerate(run):
        last = number == len(run) - 1
        edit = Edit(Span(start, end if last else it.span.end), instead if last else "")
        start = it.span.end
        cluster = it.span.of(text)
        fixes = [Fix(f"Remove '{name(cluster)}'", (edit,), safe=True)]
        plain = _plain(text, it.span)
        if plain:
            fixes.insert(0, change(it.span, plain, f"Write {plain}", safe=True))
            start = it.span.end
        sure = it.look is Look.EMOJI
        message = "Amazon allows no emoji in messages." if sure else "This sign may count as an emoji."
        yield Finding(it.span, message, tuple(fixes), sure)


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


def _room(text: str, start: int, end: int) -> tuple[int, int, str]:
    """Return what to cut so that ``start`` to ``end`` leaves no spare space or empty line, and what to put."""
    left, right = start, end
    while left > 0 and text[left - 1] in " \u00a0":
        left -= 1
    while right < len(text) and text[right] in " \u00a0":
        right += 1
    opens, closes = text[left - 1 : left] in ("", "\n"), text[right : right + 1] in ("", "\n")
    if opens and closes:
        return (*_line(text, left, right), "")
    if opens:
        return start, right, ""
    if closes or text[right] in ".,;:!?…)]":
        return left, end if not closes else right, ""
    if left < start and right > end:
        return left, end, ""
    glued = text[start - 1 : start].isalnum() and text[end : end + 1].isalnum()
    return start, end, " " if glued and text[start - 1] < "\u3000" else ""


def _line(text: str, left: int, right: int) -> tuple[int, int]:
    """Return the line from ``left`` to ``right`` with the line breaks that it makes spare."""
    if right == len(text):
        while left > 0 and text[left - 1] == "\n":
            left -= 1
        return left, right
    right += 1
    if text[max(0, left - 2) : left] in ("", "\n\n"):
        while right < len(text) and text[right] == "\n":
            right += 1
    return left, right


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
