"""What the rules about characters and typing have in common: fixes that settle, and pace."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from composer.fixes import apply, together
from composer.model import Attachment, Channel, Draft, Facts, Finding, Image, Kind, Span
from composer.policy import resolve
from composer.rules import RULES
from tests import yardstick

IDS = (
    "emoji",
    "emoticon",
    "gif",
    "hidden_characters",
    "markup_in_plain_text",
    "placeholder_unfilled",
    "shouting",
    "style_line_breaks",
)
FACTS = Facts(order_id="302-1234567-1234567", items=("Oak lamp",), names=("Ann",), marketplace="amazon.com")
PIECES = (
    *(
        "Hello",
        " ",
        " ",
        "\n",
        "\n\n",
        ".",
        "!",
        "a",
        "WE",
        "ARE",
        "SORRY",
        "é",
        "語",
        "あ",
        "(",
        ")",
        "1",
        ":",
        "\u00a0",
    ),
    *("😊", "👍🏽", "❤️", "★", "1️⃣", "❗", "™️", "🇩🇪", ":-)", "^^", "<3", "(^_^)", "xD"),
    *(
        "\u200b",
        "\u00ad",
        "а",
        "Ａ",
        "，",
        "𝓣",
        "\uf0e0",
        "<br>",
        "<p>",
        "</p>",
        "<b>",
        "&nbsp;",
        "&amp;",
        "&lt;b&gt;",
        "&#128522;",
    ),
    *("{{name}}", "[Order ID]", "XXX-XXXXXXX-XXXXXXX", "a.gif", "<img src='x.gif'>"),
)
PLAIN_FLOODS = (
    "a",
    "@",
    "1",
    "-",
    "(",
    "a.",
    "1-",
    "<a ",
    "<div><b>",
    "<!--",
    "&",
    "[",
    "{",
    "_",
    "\n ",
    "A ",
    ":",
    "^",
)
HOSTILE = (
    *(
        "a",
        "@",
        "1",
        "-",
        "(",
        "a.",
        "1-",
        "A",
        "AB ",
        "<a ",
        "<div>",
        '<a href="',
        "<!--",
        "&",
        "&amp;",
        "[",
        "{",
        "#A ",
        "%A ",
    ),
    *(
        "_",
        "X",
        "XX ",
        "\n",
        "\n ",
        "\u200b",
        "\u200da",
        ":",
        ":)",
        "(^",
        "<3",
        "А",
        "ⓐ",
        "😊",
        ".gif",
        "![](",
        "TODO ",
        "\nDear a",
    ),
)


def findings(rule: str, draft: Draft) -> list[Finding]:
    policy = resolve(draft.facts.marketplace, "en-US")
    return sorted(RULES[rule].check(draft, policy), key=lambda it: it.span)


def draft(text: str, **given: object) -> Draft:
    return Draft(text, kind=Kind.ORDER_PROBLEM, facts=FACTS, **given)  # type: ignore[arg-type]


def settled(rule: str, text: str) -> str:
    """Return the text after all safe first fixes of one rule."""
    safe = [it.fixes[0] for it in findings(rule, draft(text)) if it.fixes and it.fixes[0].safe]
    return apply(text, together(safe))


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join), st.sampled_from(IDS))
def test_safe_fixes_settle_and_lie_inside(text: str, rule: str) -> None:
    for finding in findings(rule, draft(text)):
        assert finding.span.end <= len(text)
        assert all(edit.span.end <= len(text) for fix in finding.fixes for edit in fix.edits)
    once = settled(rule, text)
    assert settled(rule, settled(rule, once)) == settled(rule, once)


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("Thanks 😊😊 😊!", "Thanks!"),
        ("😊 😊 Hello", "Hello"),
        ("One\n\n😊\n\nTwo", "One\n\nTwo"),
        ("😊\n\nHello", "Hello"),
        ("Hello\n\n😊 🎉", "Hello"),
        ("(😊 thanks)", "(thanks)"),
        ("Great😊Thanks", "Great Thanks"),
        ("Danke!😊Bis bald", "Danke! Bis bald"),
        ("商品😊です", "商品です"),
        ("• 👉 Open the box", "• Open the box"),
    ],
)
def test_an_emoji_leaves_no_gap(text: str, fixed: str) -> None:
    assert settled("emoji", text) == fixed


@pytest.mark.parametrize("unit", sorted({*HOSTILE, *PLAIN_FLOODS}))
@pytest.mark.parametrize("rule", IDS)
def test_hostile_texts_are_quick(rule: str, unit: str) -> None:
    text = (unit * 20_000)[:20_000]
    # Thousands of findings take their time one by one; what grows with the square of the text takes seconds.
    limit = 0.1 if unit in PLAIN_FLOODS else 0.5
    assert any(_seconds(rule, f"{text}{tail}") < limit * yardstick.slowness() for tail in ("", "é", "?"))


def _seconds(rule: str, text: str) -> float:
    return yardstick.seconds(lambda: findings(rule, draft(text)))


def test_gif_pictures_by_name_type_and_bytes() -> None:
    place = Span(0, 1)
    pictures = {
        "https://a.example/x.gif": True,
        "https://a.example/X.GIF?size=1#top": True,
        "data:image/gif;base64,R0": True,
        "cid:part.gif": True,
        "https://a.example/gif/x.png": False,
        "https://a.example/x.png?y=.gif": False,
        "data:image/png;base64,R0.gif": False,
    }
    for source, wrong in pictures.items():
        assert bool(findings("gif", draft("\ufffc", images=(Image(place, source),)))) is wrong
    assert findings("gif", draft("\ufffc", images=(Image(place, "cid:x", kind="gif"),)))
    (fix,) = findings("gif", draft("\ufffc", images=(Image(Span(0, 0), "x.gif"),)))[0].fixes
    assert fix.edits == ()
    assert [it.source for it in fix.restyle] == ["x.gif"]


def test_gif_attachments_are_not_sure() -> None:
    attached = (Attachment("a.GIF"), Attachment("b", media_type="image/gif; name=b"), Attachment("gif.pdf"))
    assert [(it.span, it.sure) for it in findings("gif", draft("Hello", attachments=attached))] == [
        (Span(0, 0), False)
    ] * 2


def test_mail_may_carry_markup() -> None:
    assert findings("markup_in_plain_text", draft("<b>", channel=Channel.EMAIL)) == []
    assert len(findings("markup_in_plain_text", draft("<b>", channel=Channel.API))) == 1


def test_todo_is_a_word_in_spanish() -> None:
    text = "TODO correcto"
    spanish = list(RULES["placeholder_unfilled"].check(draft(text), resolve("amazon.es", "es-ES")))
    assert spanish == []
