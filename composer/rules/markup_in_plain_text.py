"""Plain-text channels must not carry HTML tags or entities.

Seller Central and the Messaging API show a message as it is typed, so the buyer would read
``<br>`` or ``&nbsp;``. E-mail carries real formatting and is not checked here. Comparisons, hearts
and names such as AT&T are no markup.
"""

from collections.abc import Iterator
from itertools import pairwise

from composer.finders.emoji import emoji
from composer.finders.spare import spare
from composer.finders.tags import Markup, Sort, markup
from composer.model import Channel, Draft, Edit, Finding, Fix, Span
from composer.policy.policy import Policy
from composer.rule import Rule, bad, change, good

# How many line breaks a tag stands for.
_BREAKS = dict.fromkeys(("div", "li", "tr", "ul", "ol", "table", "hr", "blockquote", "dd", "dt"), 1)
_MESSAGE = "This channel shows HTML tags as text."
_DOUBLE_BREAKS = frozenset(("p", "h1", "h2", "h3", "h4", "h5", "h6"))
_PLAIN_SPACES = "\u00a0\u2002\u2003\u2009"
_SILENT = "\u00ad\u200b\u200c\u200d\u200e\u200f\ufeff"


def check(draft: Draft, policy: Policy) -> Iterator[Finding]:
    """Yield a finding for each tag or entity where the channel takes plain text."""
    del policy
    if not draft.channel.plain:
        return
    group: list[Markup] = []
    for it in markup(draft.text):
        if it.sort is Sort.ENTITY:
            yield Finding(it.span, "Write the character itself.", (_character(draft.text, it),))
            continue
        if group and draft.text[group[-1].span.end : it.span.start].strip():
            yield from _tags(draft.text, group)
            group = []
        group.append(it)
    yield from _tags(draft.text, group)


def _character(text: str, it: Markup) -> Fix:
    """Return the fix that writes the character behind an entity."""
    value = it.value
    if value in _PLAIN_SPACES:
        beside = text[it.span.start - 1 : it.span.start], text[it.span.end : it.span.end + 1]
        value = "" if any(char in ("", " ", "\n") for char in beside) else " "
    elif value in _SILENT:
        value = ""
    elif emoji(value):
        room, value = spare(text, it.span.start, it.span.end)
        return change(room, value, "Remove", safe=True)
    label = f"Write {value}" if value.strip() else "Write a space" if value else "Remove"
    return change(it.span, value, label, safe=True)


def _tags(text: str, group: list[Markup]) -> Iterator[Finding]:
    """Yield the findings of tags that follow each other; the last one leaves the line breaks of all."""
    if not group:
        return
    room, instead = _room(text, group)
    start = room.start
    for it in group[:-1]:
        room_here = it.span if start == it.span.start else Span(start, it.span.end)
        yield Finding(it.span, _MESSAGE, (Fix("Remove the tag", (Edit(room_here, ""),), safe=True),))
        start = it.span.end
    label = "Write a line break" if "\n" in instead else "Remove the tag"
    yield Finding(group[-1].span, _MESSAGE, (Fix(label, (Edit(Span(start, room.end), instead),), safe=True),))


def _room(text: str, group: list[Markup]) -> tuple[Span, str]:
    """Return what to cut for the whole group of tags, and the line breaks or the space to put instead."""
    first, last = group[0].span.start, group[-1].span.end
    breaks = _breaks(group)
    if not breaks and not any(char.isspace() for char in text[first - 1 : first] + text[last : last + 1]):
        inner = any(left.span.end < right.span.start for left, right in pairwise(group))
        cells = any(it.name in ("td", "th") for it in group) and first and last < len(text)
        return Span(first, last), " " if inner or cells else ""
    start, end = first, last
    while start and text[start - 1].isspace():
        start -= 1
    while end < len(text) and text[end].isspace():
        end += 1
    there = text[start:first].count("\n") + text[last:end].count("\n")
    if not breaks or there >= breaks:
        return spare(text, first, last)
    return Span(start, end), "\n" * breaks if start and end < len(text) else ""


def _breaks(group: list[Markup]) -> int:
    """Return how many line breaks the tags of a group stand for together."""
    lines = sum(it.name == "br" for it in group)
    ends = [2 if it.name in _DOUBLE_BREAKS else _BREAKS.get(it.name, 0) for it in group]
    return min(2, max(lines, *ends))


RULE = Rule(
    title="HTML in plain text",
    check=check,
    examples=(
        bad("Hello,⟦<br>⟧⟦<br/>⟧your order is late.", fixed="Hello,\n\nyour order is late."),
        bad("Your lamp is ⟦<b>⟧on its way⟦</b>⟧.", fixed="Your lamp is on its way."),
        bad("Tom ⟦&amp;⟧ Ann", fixed="Tom & Ann"),
        bad(
            "⟦<p>⟧Guten Tag,⟦</p>⟧⟦<p>⟧Ihre Lieferung versp⟦&auml;⟧tet sich.⟦</p>⟧",
            fixed="Guten Tag,\n\nIhre Lieferung verspätet sich.",
        ),
        bad("Votre commande⟦&nbsp;⟧: l⟦&#39;⟧article est parti", fixed="Votre commande : l'article est parti"),
        bad('Vea ⟦<a href="https://www.amazon.es/gp/help">⟧la ayuda⟦</a>⟧', fixed="Vea la ayuda"),
        bad("Gentile cliente⟦<!-- nota -->⟧,", fixed="Gentile cliente,"),
        bad("お客様⟦<BR>⟧商品は明日届きます。", fixed="お客様\n商品は明日届きます。"),
        bad("Price ⟦&lt;⟧ 5, see ⟦&lt;b&gt;⟧note⟦&lt;/b&gt;⟧", fixed="Price < 5, see note"),
        bad("⟦<style>p {color: red}</style>⟧Hello", fixed="Hello"),
        bad("Dear Sir,\n⟦<div>⟧\nthe part⟦&nbsp⟧ is here\n⟦</div>⟧", fixed="Dear Sir,\nthe part is here"),
        good("I <3 it, a < b and b > c, <= 5 cm, <- left, R&D, AT&T; Q&A"),
        good("Your order <ORDER ID> and <name>, <address>"),
        good("Hello <b>you</b>", channel=Channel.EMAIL),
        good("Größe <30 cm & >10 cm; H&M-Karton"),
        good("Write to <ann@example.com>?"),
        good("Battery <40%; capacity >2000 mAh"),
    ),
)
