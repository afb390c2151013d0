"""What is pasted comes out clean, and what went is said in plain words."""

import pytest

from composer.markup import LONGEST, clean, to_html
from composer.model import Run, Span, Trait


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p class=x style='color:red'>Hi <strong>you</strong></p>", "<div>Hi <b>you</b></div>"),
        ("<ul class=a><li>x</li></ul><ol><li><em>y</em></li></ol>", "<ul><li>x</li></ul><ol><li><i>y</i></li></ol>"),
        (
            "<a href='https://a.example/?a=1&amp;b=2' onclick=x>y</a>",
            '<div><a href="https://a.example/?a=1&amp;b=2">y</a></div>',
        ),
        ("<a href='mailto:a@b.example'>y</a>", '<div><a href="mailto:a@b.example">y</a></div>'),
        ("<a href='javascript:alert(1)'>y</a>", "<div>y</div>"),
        ("<a href=' JAVA\nSCRIPT:alert(1)'>y</a>", "<div>y</div>"),
        ("<a href='data:text/html,x'>y</a><a href='file:///c:/x'>z</a>", "<div>yz</div>"),
        ("&lt;script&gt;x&lt;/script&gt;", "<div>&lt;script&gt;x&lt;/script&gt;</div>"),
        ("<h2>T</h2>", "<div><b>T</b></div>"),
        (
            "<b>a<a href='https://a.example'>b<i>c</i></a></b>",
            '<div><b>a</b><a href="https://a.example"><b>b<i>c</i></b></a></div>',
        ),
        ("a&nbsp;&nbsp;b", "<div>a&nbsp;&nbsp;b</div>"),
        (
            '<a href="https://a.example/&quot;onmouseover=x">y</a>',
            '<div><a href="https://a.example/&quot;onmouseover=x">y</a></div>',
        ),
    ],
)
def test_only_what_a_message_may_hold_stays(html: str, expected: str) -> None:
    assert clean(html).html == expected


@pytest.mark.parametrize(
    ("html", "removed"),
    [
        ("<p>Hi <b>you</b></p><ul><li>x</li></ul>", ()),
        ("<img src=a.png><img src=b.png>x", ("2 images",)),
        ("<img src='https://a.example/p' width=1 height=1>x", ("1 tracking picture",)),
        ("<img srcset='https://a.example/1.png 1x, https://a.example/2.png 2x'>x", ("1 image",)),
        ("<font color=red>x</font>", ("fonts and colours",)),
        ("<p align=center>x</p>", ("alignment",)),
        ("<p align=left>x</p>", ()),
        ("<p style='line-height:2'>x</p>", ("line spacing and margins",)),
        ("<u>x</u>", ("underlining",)),
        ("<p hidden>secret</p>x", ("hidden text",)),
        ("<p hidden> </p>x", ()),
        ("<table><tr><td>x</table>", ("a table",)),
        ("<script>x</script>y<form><input></form>", ("a form", "a form field", "a script")),
        ("<a href='javascript:x'>y</a>", ("the target of a link",)),
        ("<iframe src=x></iframe><video src=x></video>y", ("a video", "an embedded page")),
        ("<!-- x --><meta charset=utf-8><style>p{}</style>y", ()),
    ],
)
def test_what_was_removed_is_said(html: str, removed: tuple[str, ...]) -> None:
    assert clean(html).removed == removed


def test_a_page_that_is_too_long_is_cut_and_that_is_said() -> None:
    cleaned = clean("<p>a</p>" * (LONGEST // 8 + 10))
    assert cleaned.removed == ("everything after the first 1 MB",)


def test_text_and_runs_become_html_with_tags_that_close_in_order() -> None:
    text = "one two three\n\nfour"
    runs = (
        Run(Span(0, 7), Trait.BOLD),
        Run(Span(4, 13), Trait.ITALIC),
        Run(Span(15, 19), Trait.LIST, "number"),
        Run(Span(15, 19), Trait.LINK, "https://a.example"),
    )
    assert to_html(text, runs) == (
        "<div><b>one <i>two</i></b><i> three</i></div>"
        '<div style="-qt-paragraph-type:empty"><br></div>'
        '<ol><li><a href="https://a.example">four</a></li></ol>'
    )
