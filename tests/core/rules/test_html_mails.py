"""In mails as mail programs and template builders write them, the rules find what a person would point at, and mend it.

Beside each mail stands what must be found: level, rule and words, one a line; nothing where it must be left alone.
"""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from composer.engine import check
from composer.markup import mended, read
from composer.model import Channel, Draft, Facts, Kind, Level, Placed, Run, Trait
from composer.policy import resolve
from composer.rules import RULES

FOLDER = Path(__file__).parents[2] / "data" / "html" / "mails"
MAILS = sorted(FOLDER.glob("*.html"))
STYLING = (
    *("style_alignment", "style_font_sizes", "style_font_override", "style_color_override", "style_line_height"),
    *("style_margins", "style_image_width", "tracking_pixel", "image_insecure", "image_unrelated"),
    *("accessibility_alt_text", "accessibility", "gif", "hidden_characters", "style_line_breaks"),
    *("link_external", "link_unsecured"),
)
KEPT = (Trait.BOLD, Trait.ITALIC, Trait.LIST, Trait.HEADING, Trait.HIDDEN)
"""What no mending of styling may touch."""
EVERY_MAIL = pytest.mark.parametrize("path", MAILS, ids=lambda path: path.stem)


def draft_of(html: str) -> Draft:
    markup = read(html)
    facts = Facts(marketplace="amazon.com", language="en-US", language_known=True)
    draft = Draft(markup.text, markup.runs, markup.images, kind=Kind.ORDER_PROBLEM, channel=Channel.EMAIL, facts=facts)
    return replace(draft, today=date(2026, 11, 24))


def found_in(html: str) -> tuple[Placed, ...]:
    policy = resolve("amazon.com", "en-US", date(2026, 11, 24))
    return check(draft_of(html), policy, {name: RULES[name] for name in STYLING}).findings()


def told(it: Placed, text: str) -> str:
    return f"{it.level.word} {it.rule} | {' / '.join(it.finding.span.of(text).split(chr(10)))}".rstrip()


@EVERY_MAIL
def test_each_mail_gives_what_stands_beside_it(path: Path) -> None:
    html = path.read_text("utf-8")
    text = read(html).text
    expected = path.with_suffix(".found").read_text("utf-8").splitlines()
    assert sorted(told(it, text) for it in found_in(html)) == expected


def test_half_of_the_mails_are_left_alone() -> None:
    silent = [path.stem for path in MAILS if not any(it.level > Level.HINT for it in found_in(path.read_text("utf-8")))]
    assert len(MAILS) >= 25
    assert len(silent) >= len(MAILS) // 2


def kept(runs: tuple[Run, ...]) -> list[Run]:
    return [run for run in runs if run.trait in KEPT]


@EVERY_MAIL
def test_mended_mails_have_the_same_words_and_nothing_that_could_be_mended(path: Path) -> None:
    html = path.read_text("utf-8")
    fixes = [it.finding.fixes[0] for it in found_in(html) if it.finding.fixes and it.finding.fixes[0].restyle]
    clean = mended(html, fixes)
    before, after = read(html), read(clean)
    assert after.text == re.sub(r"\n{3,}", "\n\n", before.text)
    if after.text == before.text:
        assert kept(after.runs) == kept(before.runs)
    again = found_in(clean)
    assert [it for it in again if it.finding.fixes and it.finding.fixes[0].restyle] == []
    assert {it.rule for it in again} <= {it.rule for it in found_in(html)}
    assert mended(clean, fixes) == clean
    assert (clean == html) is (not fixes)


@EVERY_MAIL
def test_mending_one_thing_leaves_the_others(path: Path) -> None:
    html = path.read_text("utf-8")
    for it in found_in(html):
        if (
            it.rule.startswith("style_")
            and it.rule != "style_line_breaks"
            and it.finding.fixes
            and it.finding.fixes[0].restyle
        ):
            after = read(mended(html, it.finding.fixes[:1]))
            gone = {change.what.value for change in it.finding.fixes[0].restyle}
            pictures = "picture_width" in gone
            assert [run for run in after.runs if run.trait.value not in gone] == [
                run for run in read(html).runs if run.trait.value not in gone
            ]
            assert pictures or after.images == read(html).images
