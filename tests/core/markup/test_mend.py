"""Mending takes out what a fix names and leaves every other character of the page as it was."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from composer.markup import mended, read
from composer.model import Fix, Mend, Restyle
from tests import yardstick

STYLING = tuple(
    Restyle(it, percent=20)
    for it in Mend
    if not it.value.startswith("picture") and it not in (Mend.LINK, Mend.LINE_BREAKS)
)
PIECES = (
    *(
        "<p style='font:bold 12px/2 Arial;color:red'>",
        "</p>",
        "<font face=x size=5>",
        "</font>",
        "<center>",
        "</center>",
    ),
    *("<style>p{color:red;margin-left:50%}</style>", "<table><tr><td align=center>", "</table>", "words", "&amp;", "<"),
    *("<!--[if mso]>", "<![endif]-->", "<!--", "-->", "<img src=x style='width:100%'>", '"', "<h1>", "</h1>", "<big>"),
    *("<div style='font-size:0'>", "</div>", "<a href='https://a.example'>", "</a>", " ", "\n", "<td width=200></td>"),
)


def mend(html: str, *what: Mend, source: str = "", percent: int = 20) -> str:
    return mended(html, [Fix("Mend", (), restyle=tuple(Restyle(it, source, percent) for it in what))])


@pytest.mark.parametrize(
    ("html", "what", "expected"),
    [
        ("<P  CLASS=a style='color:red; font-family: Arial'>x", Mend.FONT, '<P  CLASS=a style="color:red">x'),
        ("<p style='font-family:Arial'>x</p>", Mend.FONT, "<p>x</p>"),
        ("<p style='font-family:Arial'>x</p>", Mend.COLOR, "<p style='font-family:Arial'>x</p>"),
        (
            "<p style='font:bold 12px/2 Arial'>x",
            Mend.FONT,
            '<p style="font-weight:bold;font-size:12px;line-height:2">x',
        ),
        ("<p style='font:12px Arial'>x", Mend.SIZE, '<p style="font-family:Arial">x'),
        ("<font face=Arial color='red'>x</font>", Mend.FONT, "<font color='red'>x</font>"),
        ("<tt>x</tt>", Mend.FONT, "<span>x</span>"),
        ("<body text=red bgcolor=#fff link=blue>x", Mend.COLOR, "<body bgcolor=#fff>x"),
        (
            "<td bgcolor=red style='background:url(a.png) red'>x",
            Mend.BACKGROUND,
            "<td style='background:url(a.png) red'>x",
        ),
        ("<center>x</center>", Mend.ALIGNMENT, "<div>x</div>"),
        ("<p align=center><img align=left src=x>", Mend.ALIGNMENT, "<p><img align=left src=x>"),
        (
            "<style>p, td { line-height:1.5; color:red }</style>x",
            Mend.LINE_HEIGHT,
            "<style>p, td { color:red }</style>x",
        ),
        ("<style>@media print{p{color:red}}</style>", Mend.COLOR, "<style>@media print{p{}}</style>"),
        ("<style>@font-face{font-family:X}</style>", Mend.FONT, "<style>@font-face{font-family:X}</style>"),
        ("<!--[if mso]><p style='color:red'>x</p><![endif]-->", Mend.COLOR, "<!--[if mso]><p>x</p><![endif]-->"),
        ("<!-- <p style='color:red'> -->x", Mend.COLOR, "<!-- <p style='color:red'> -->x"),
        (
            "<p style='margin:0 30% 0 10px'>x",
            Mend.MARGIN,
            '<p style="margin-top:0;margin-right:0;margin-bottom:0;margin-left:10px">x',
        ),
        ("<p style='margin-left:200px;color:red'>x", Mend.MARGIN, '<p style="color:red">x'),
        ("<p style='padding:0 100px'>x", Mend.MARGIN, "<p style='padding:0 100px'>x"),
        ("<p style='font-size:0'>x</p>y", Mend.SIZE, "<p style='font-size:0'>x</p>y"),
        ("<small>x</small>", Mend.SIZE, "<span>x</span>"),
        ("<table><tr><td>x</table>", Mend.LAYOUT_ROLE, '<table role="presentation"><tr><td>x</table>'),
        (
            "<table><tr><td>a<td>b<tr><td>c<td>d</table>",
            Mend.LAYOUT_ROLE,
            "<table><tr><td>a<td>b<tr><td>c<td>d</table>",
        ),
        ("<p title='>' style=\"font-family:'A B'\">x", Mend.FONT, "<p title='>'>x"),
        ("<p style='color:red' style='color:blue'>x", Mend.COLOR, "<p style='color:blue'>x"),
        ("a<br> <br/>&nbsp;<br>b<br><br>c", Mend.LINE_BREAKS, "a<br> <br/>b<br><br>c"),
        (
            "<p>a</p><p>&nbsp;</p> <p class=x><o:p>&nbsp;</o:p></p><p>b</p>",
            Mend.LINE_BREAKS,
            "<p>a</p><p>&nbsp;</p><p>b</p>",
        ),
        ("<div>a</div><div><br></div><div><br></div><p>b</p>", Mend.LINE_BREAKS, "<div>a</div><div><br></div><p>b</p>"),
        (
            "<p>a</p><p>&nbsp;</p><p>b</p><div></div><div></div>",
            Mend.LINE_BREAKS,
            "<p>a</p><p>&nbsp;</p><p>b</p><div></div><div></div>",
        ),
        ("a < b <p style='color:red", Mend.COLOR, "a < b <p style='color:red"),
    ],
)
def test_one_thing_goes_and_the_rest_stays(html: str, what: Mend, expected: str) -> None:
    assert mend(html, what) == expected


SRC = "http://a.example/logo.png"


@pytest.mark.parametrize(
    ("html", "what", "expected"),
    [
        (f"a<img src='{SRC}' alt=x>b<img src=cid:2>", Mend.PICTURE, "ab<img src=cid:2>"),
        (f"a<a href=x> <img src='{SRC}'> </a>b", Mend.PICTURE, "ab"),
        (f"<a href=x>a<img src='{SRC}'></a>b", Mend.PICTURE, "<a href=x>a</a>b"),
        (f"<td background='{SRC}' width=3>x", Mend.PICTURE, "<td width=3>x"),
        (f"<td style='color:red;background:url({SRC})'>x", Mend.PICTURE, '<td style="color:red">x'),
        (f"<style>p{{background:url({SRC})}}</style>x", Mend.PICTURE, "<style>p{}</style>x"),
        (f"<!--[if mso]><v:fill src='{SRC}'/><![endif]-->x", Mend.PICTURE, "<!--[if mso]><![endif]-->x"),
        ("<base href='http://a.example/'><img src=logo.png>", Mend.PICTURE, "<base href='http://a.example/'>"),
        (f"<img src='{SRC}'>", Mend.PICTURE_HTTPS, '<img src="https://a.example/logo.png">'),
        ("<img src='//a.example/x.png'>", Mend.PICTURE_HTTPS, "<img src='//a.example/x.png'>"),
        (
            f"<p style='background:url({SRC})'>",
            Mend.PICTURE_HTTPS,
            '<p style="background:url(https://a.example/logo.png)">',
        ),
        (f"<img src='{SRC}' width=600 height=101>", Mend.PICTURE_WIDTH, f'<img src=\'{SRC}\' width="480" height="80">'),
        (f"<img src='{SRC}' style='width:100%'>", Mend.PICTURE_WIDTH, f"<img src='{SRC}' style=\"width:80%\">"),
        (f"<img src='{SRC}'>", Mend.PICTURE_WIDTH, f"<img style=\"max-width:80%\" src='{SRC}'>"),
    ],
)
def test_a_picture_is_known_by_its_address(html: str, what: Mend, expected: str) -> None:
    assert mend(html, what, source=SRC, percent=80) == expected


def test_a_link_goes_and_what_it_held_stays() -> None:
    html = "<a href='https://a.example' target=_blank class=b><img src=cid:1></a><a href='https://b.example'>x</a>"
    assert mend(html, Mend.LINK, source="https://a.example") == (
        "<a class=b><img src=cid:1></a><a href='https://b.example'>x</a>"
    )


def test_words_in_a_wrapper_of_no_size_stay_seen() -> None:
    html = "<div style='font-size:0'><p style='font-size:13px'>Seen</p><font size=2>too</font></div>"
    assert read(html).text == "Seen\n\ntoo"
    clean = '<div style=\'font-size:0\'><p style="font-size:medium">Seen</p><font size="3">too</font></div>'
    assert mend(html, Mend.SIZE) == clean


def test_margins_that_are_too_wide_only_together_go_all() -> None:
    html = "<div style='padding-left:10%'><p style='margin-left:90px'>x</p></div>"
    assert mend(html, Mend.MARGIN) == "<div><p>x</p></div>"


def test_without_a_fix_the_page_is_the_same() -> None:
    assert mended("<p style='color:red'>x", []) == "<p style='color:red'>x"


@given(st.lists(st.sampled_from(PIECES)).map("".join))
@example("<div style='font-size:0'><center></div>words")
@example("<div style='font-size:0'><small></div>words</small>")
def test_whatever_comes_the_words_stay_and_mending_twice_changes_nothing(html: str) -> None:
    fixes = [Fix("Mend", (), restyle=STYLING)]
    clean = mended(html, fixes)
    assert read(clean).text == read(html).text
    assert mended(clean, fixes) == clean


@pytest.mark.parametrize(
    "piece",
    [
        "<a ",
        "<p style='",
        "<!--[if mso]>",
        "<style>",
        "{",
        "<",
        "<p style=color:red>",
        "<p a= ",
        "<b><p>",
        '<a "',
        "<br>",
        "<p><b>",
        "<p> </p>",
        "<br> ",
    ],
)
def test_hostile_pages_are_mended_in_time(piece: str) -> None:
    html = piece * (20_000 // len(piece))
    fix = Fix("Mend", (), restyle=(*STYLING, Restyle(Mend.LINE_BREAKS)))
    assert yardstick.within(lambda: mended(html, [fix]), 0.4)
