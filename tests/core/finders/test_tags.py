"""Tags and entities are found; comparisons, names and fields in angle brackets are not markup."""

import pytest

from composer.finders.tags import markup


def found(text: str) -> list[str]:
    return [it.span.of(text) for it in markup(text)]


@pytest.mark.parametrize(
    "piece",
    [
        "<br>",
        "<BR/>",
        "<br />",
        "</p>",
        '<a href="https://a.example/?x=1&y=2">',
        "<img src='a.gif' width=1 hidden>",
        "<o:p>",
        "<!-- note -->",
        "<!DOCTYPE html>",
        "<style>p { color: red }</style>",
        "<h2>",
        "&nbsp;",
        "&amp;",
        "&#39;",
        "&#x2019;",
        "&auml;",
        "&amp;nbsp;",
        "&lt;br&gt;",
        "<custom/>",
        '<address class="x">',
    ],
)
def test_markup_is_found_whole(piece: str) -> None:
    assert found(f"Hello {piece} there") == [piece]


@pytest.mark.parametrize(
    "text",
    [
        "I <3 it, a < b, b > c, <= 5, >= 6, <- back, -> on",
        "R&D, AT&T; M&S, Q&A; Smith & Sons; B&Book; a & b;",
        "<ann@example.com> <https://www.amazon.de> <ORDER ID> <name> <address> <title>",
        "if x<y and y>z, <30 cm & >10 cm",
        "[sic] [1] [b]",
    ],
)
def test_what_is_no_markup_is_silent(text: str) -> None:
    assert found(text) == []


def test_a_field_word_with_its_closing_tag_is_markup() -> None:
    assert found("<address>Here</address>") == ["<address>", "</address>"]


def test_square_tags_count_in_pairs() -> None:
    assert found("[b]note[/b] and [i]") == ["[b]", "[/b]"]


def test_entities_tell_their_character() -> None:
    assert [it.value for it in markup("&amp;lt; &eacute; &NBSP; &amp;amp;")] == ["<", "é", "\u00a0", "&"]
