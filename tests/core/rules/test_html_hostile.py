"""No HTML of 20,000 characters makes a rule, or the reading of it, slow."""

from datetime import date

import pytest

from composer.markup import read
from composer.model import Channel, Draft, Facts, Finding, Kind
from composer.policy import Policy, resolve
from composer.rules import RULES
from tests import yardstick

PIECES = {
    "nested styles": "<div style='font-family:Arial;color:red;padding-left:1px'>x",
    "stretches": "<span style='font-family:A;color:blue;line-height:2'>x</span> y ",
    "links": "<a href='https://a.example/'>here</a> x ",
    "blue links": "<a href='https://a.example/'><span style='color:blue'>here</span></a> x ",
    "pictures": "<img src='http://a.example/a.gif' width=1>",
    "linked pictures": "<a href=http://b.example><img src='//a.example/1' alt='img_1'></a>",
    "tables": "<table><tr><td>x",
    "rows": "<tr><td>x<td>y",
    "headings": "<h1>a</h1><h3>b</h3>",
    "hidden": "<p hidden>x</p>",
    "sheets": "<style>.a b i{color:red}</style><b class=a><i>x",
    "sizes": "<font size=7>a</font><font size=1>b</font><h1>c</h1><h2>d</h2>",
}
LONG = {
    "a long alt": "<img alt='" + "img_1" * 4_000 + "'>",
    "a long address": "<img src='https://a.example/?" + "-1a" * 6_000 + "'>",
    "a long font": "<p style='font:" + "1px " * 5_000 + "'>x",
    "a long background": "<p style='background:" + "a(" * 9_000 + "'>x",
    "a long selector": "<style>p" + ":a" * 9_000 + "{color:red}</style><p>x",
    "a long media": "<style>@media " + " " * 19_000 + "(x){p{color:red}}</style><p>x",
    "many rules": "<style>" + "".join(f".a{it} b{{color:red}}" for it in range(900)) + "</style><b class=a>x" * 90,
}
PAGES = {name: piece * (20_000 // len(piece)) for name, piece in PIECES.items()} | LONG
HTML_RULES = [it for it in RULES if it.startswith(("style_", "image_", "accessibility", "tracking", "gif", "link_"))]


@pytest.mark.parametrize("html", PAGES.values(), ids=PAGES.keys())
def test_hostile_pages_are_read_and_judged_in_time(html: str) -> None:
    assert yardstick.within(lambda: read(html), 0.3)
    markup = read(html)
    facts = Facts(marketplace="amazon.com", language="en-US", language_known=True)
    draft = Draft(markup.text, markup.runs, markup.images, kind=Kind.REPLY, channel=Channel.EMAIL, facts=facts)
    policy = resolve("amazon.com", "en-US", date(2026, 11, 24))
    for name in HTML_RULES:
        assert in_time(draft, policy, name), name


def in_time(draft: Draft, policy: Policy, name: str) -> bool:
    def ask() -> list[Finding]:
        return list(RULES[name].check(draft, policy))

    return yardstick.seconds(ask) <= 0.1 or yardstick.within(ask, 0.1)
