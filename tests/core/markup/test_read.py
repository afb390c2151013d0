"""HTML is read as a person sees it, with everything that it brings besides words."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from composer.errors import UserError
from composer.markup import LONGEST, Markup, clean, read
from composer.model import Trait

SAMPLES = sorted((Path(__file__).parents[2] / "data" / "html").glob("*.html"))
PIECES = (
    *(
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<br>",
        "<b>",
        "</b>",
        "<ul><li>",
        "</li></ul>",
        "<a href='https://a.example'>",
    ),
    *("</a>", "<span hidden>", "</span>", "<td>", "<table><tr><td>", "</table>", "<!--", "-->", "<img src=x>", "<pre>"),
    *(
        "words",
        " ",
        "\n",
        "&nbsp;",
        "ß",
        "😀",
        "<i style='font-size:0'>",
        "</i>",
        "<style>p{color:red}",
        "</style>",
        "\ud83d",
    ),
)


def values(markup: Markup, trait: Trait) -> list[tuple[str, str]]:
    """Return words and value of each run of one trait."""
    return [(run.span.of(markup.text), run.value) for run in markup.runs if run.trait is trait]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_real_pages_read_as_a_person_sees_them(path: Path) -> None:
    assert read(path.read_text("utf-8")).text == path.with_suffix(".txt").read_text("utf-8").removesuffix("\n")


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_clean_pages_read_the_same_and_hold_nothing_else(path: Path) -> None:
    before = read(path.read_text("utf-8"))
    cleaned = clean(path.read_text("utf-8"))
    after = read(cleaned.html)
    assert after.text == before.text
    assert not after.images
    assert not after.parts
    assert {run.trait for run in after.runs} <= {Trait.BOLD, Trait.ITALIC, Trait.LIST, Trait.LINK}


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>A</p><p>B</p>", "A\n\nB"),
        ("A<br>B<br><br>C", "A\nB\n\nC"),
        ("A<br><br><br>B", "A\n\n\nB"),
        ("A<br/> <br/>\n<br/>&nbsp;<br/>B", "A\n\n\n\nB"),
        ("<p>A</p><p>&nbsp;</p><p>B</p>", "A\n\nB"),
        ("<p>A</p><p></p><p><br></p><p>B</p>", "A\n\n\nB"),
        ("<p>A</p><p>&nbsp;</p><p>&nbsp;</p><p>&nbsp;</p><p>B</p>", "A\n\n\n\nB"),
        ("<div>A</div><div>B</div><div></div><div>C</div>", "A\nB\nC"),
        ("<div><br></div><div>A</div><div><br></div>", "A"),
        ("<h2>T</h2>x", "T\n\nx"),
        ("<ul><li>a</li><li><p>b</p><p>c</p></li></ul>d", "a\nb\nc\nd"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc"),
        ("  a \n\t b<b> c</b> <i> d</i>  ", "a b c d"),
        ("caf&eacute; &amp; &lt;b&gt; &#128512; &nope;", "café & <b> 😀 &nope;"),
        ("a&nbsp;&nbsp;b", "a\u00a0\u00a0b"),
        ("a<script>x()</script><style>p{}</style><!-- c --><title>t</title>b", "ab"),
        ("<pre>a\n  b\n\nc</pre>", "a\n  b\n\nc"),
        ("<div style='white-space: pre-wrap'>a\nb</div>", "a\nb"),
        ("<p>A</p><p><img src='https://a.example/x.png'></p><p>B</p>", "A\n\nB"),
        ("x<p style='display:none'>y</p>z", "xz"),
        ("Hello <img alt='👍🏽' src='https://a.example/t.png'>", "Hello 👍🏽"),
        ("Hello <img alt='Logo' src='https://a.example/t.png'>", "Hello"),
        ("<p>مرحبا</p><p>こんにちは<br>世界</p>", "مرحبا\n\nこんにちは\n世界"),
        ("plain words", "plain words"),
        ("", ""),
        ("a < b and c > d", "a < b and c > d"),
    ],
)
def test_words_stand_as_they_are_shown(html: str, text: str) -> None:
    assert read(html).text == text


def test_links_keep_their_words_and_target() -> None:
    html = "See <a href=' https://a.example/x&amp;y\n '>the <b>page</b> </a>, <a href='#top'>up</a>, <a name=n>n</a>."
    assert values(read(html), Trait.LINK) == [("the page", "https://a.example/x&y")]


def test_links_without_words_are_counted() -> None:
    html = (
        "<a href='http://a.example'><img src='cid:1'></a><span style='display:none'><a href='http://b.example'>x</a></span>"
        "<!--[if mso]><a href='http://c.example'>x</a><![endif]--><base href='http://d.example/'><a href='p'>x</a>"
    )
    targets = {value for _, value in values(read(html), Trait.LINK)}
    assert targets == {"http://a.example", "http://b.example", "http://c.example", "http://d.example/p"}


@pytest.mark.parametrize(
    ("html", "trait", "expected"),
    [
        ("<b>a</b><strong>b</strong> c", Trait.BOLD, [("ab", "")]),
        ("<b style='font-weight:normal'>a</b>", Trait.BOLD, []),
        ("<span style='font-weight:700'>a <span style='font-weight:400'>b</span></span>", Trait.BOLD, [("a", "")]),
        ("<em>a</em> <span style='font-style: italic'>b</span>", Trait.ITALIC, [("a", ""), ("b", "")]),
        ("<font face=Arial size=5 color=red>a</font>", Trait.FONT, [("a", "Arial")]),
        ("<font face=Arial size=5 color=red>a</font>", Trait.SIZE, [("a", "24px")]),
        ("<p style='font: bold 12px/1.5 Georgia, serif'>a</p>", Trait.LINE_HEIGHT, [("a", "1.5")]),
        ("<p style='font: bold 12px/1.5 Georgia, serif'>a</p>", Trait.FONT, [("a", "Georgia, serif")]),
        ("<style>.x, p.y {color: #F00 !important}</style><p class='a y'>a</p>", Trait.COLOR, [("a", "#F00")]),
        ("<center>a</center><p align=justify>b</p>", Trait.ALIGNMENT, [("a", "center"), ("b", "justify")]),
        ("<p style='margin:0 25% 0 10px'>a</p>", Trait.MARGIN, [("a", "margin-right: 25%")]),
        ("<p style='padding-left:200px;margin:0'>a</p>", Trait.MARGIN, [("a", "padding-left: 33.3%")]),
        ("<p style='margin:1em 0'>a</p>", Trait.MARGIN, []),
        ("<p style='background:url(data:image/png;base64,AA==);color:red'>a</p>", Trait.COLOR, [("a", "red")]),
        ("<ol><li>a<li>b</ol>", Trait.LIST, [("a", "number"), ("b", "number")]),
        ("<h1>a</h1>", Trait.HEADING, [("a", "1")]),
    ],
)
def test_styles_are_told_with_their_stretch(html: str, trait: Trait, expected: list[tuple[str, str]]) -> None:
    assert values(read(html), trait) == expected


@pytest.mark.parametrize(
    "opening",
    [
        "<span hidden>",
        "<div style='display: none'>",
        "<div style='DISPLAY:none !important'>",
        "<span style='visibility:hidden'>",
        "<span style='opacity:0'>",
        "<span style='font-size:0'>",
        "<span style='font-size:1px;line-height:1px'>",
        "<div style='max-height:0;overflow:hidden'>",
        "<div style='position:absolute;left:-9999px'>",
        "<span style='mso-hide:all'>",
        "<style>.pre{display:none}</style><div class=pre>",
        "<div style='display:none'><b>",
    ],
)
def test_hidden_words_are_not_text_but_told(opening: str) -> None:
    markup = read(f"<p>Seen</p>{opening}secret")
    assert markup.text == "Seen"
    assert markup.hidden == ("secret",)
    assert "secret" not in clean(f"<p>Seen</p>{opening}secret").html


def test_small_letters_inside_a_wrapper_without_size_are_seen() -> None:
    assert read("<td style='font-size:0'><div style='font-size:13px'>Seen</div></td>").text == "Seen"


def test_a_media_rule_hides_nothing() -> None:
    assert (
        read("<style>@media (max-width:9px){.x{display:none}} .y{color:red}</style><p class=x>Seen</p>").text == "Seen"
    )


def test_a_page_that_is_too_long_is_refused() -> None:
    with pytest.raises(UserError, match="1 MB"):
        read("<p>a</p>" * (LONGEST // 8 + 1))


def test_big_embedded_pictures_do_not_count() -> None:
    assert read(f"<img src='data:image/png;base64,{'A' * 2 * LONGEST}'>Hello").text == "Hello"


@given(st.lists(st.sampled_from(PIECES)).map("".join) | st.text())
@example("<b><p>a</b>b</p>")
def test_whatever_comes_spans_fit_and_cleaning_is_stable(html: str) -> None:
    markup = read(html)
    assert all(run.span.end <= len(markup.text) for run in markup.runs)
    assert all(image.span.end <= len(markup.text) for image in markup.images)
    cleaned = clean(html)
    again = read(cleaned.html)
    assert again.text.replace("\u00a0", " ").split("\n") == markup.text.replace("\u00a0", " ").split("\n")
    assert clean(cleaned.html).removed == ()
