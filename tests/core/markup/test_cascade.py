"""What counts for words is what a mail program would show: cascade, inheritance, sizes and widths."""

import pytest

from composer.markup import read
from composer.model import Trait


def values(html: str, trait: Trait) -> list[tuple[str, str]]:
    """Return words and value of each run of one trait."""
    markup = read(html)
    return [(run.span.of(markup.text), run.value) for run in markup.runs if run.trait is trait]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<style>p{color:red} .a{color:blue}</style><p class=a>x</p>", "blue"),
        ("<style>.a{color:blue} p{color:red}</style><p class=a>x</p>", "blue"),
        ("<style>#i{color:blue} .a.b{color:red}</style><p id=i class='a b'>x</p>", "blue"),
        ("<style>p{color:red!important}</style><p style='color:blue'>x</p>", "red"),
        ("<style>p{color:red!important}</style><p style='color:blue ! important'>x</p>", "blue"),
        ("<p style='color:blue!important;color:red'>x</p>", "blue"),
        ("<style>.b{color:red}.a{color:blue}</style><p class='a b'>x</p>", "blue"),
        ("<style>div p{color:blue}</style><div><b><p>x</p></b></div>", "blue"),
        ("<style>div > p{color:blue}</style><div><p>x</p></div>", "blue"),
        ("<style>td .a b{color:blue}</style><table><tr><td><i class=a><b>x</b></i></table>", "blue"),
        ("<style>p[class=a]{color:blue}</style><p class=a>x</p>", "blue"),
        ("<style>p[class~='a']{color:blue}</style><p class='b a'>x</p>", "blue"),
        ("<style>@media screen{p{color:blue}}</style><p>x</p>", "blue"),
        ("<style>@media only screen and (min-width:480px){p{color:blue}}</style><p>x</p>", "blue"),
        ("<p>x</p><style>p{color:blue}</style>", "blue"),
        ("<style><!-- p{color:blue} --></style><p>x</p>", "blue"),
        ("<style>a:link{color:blue}</style><a href='https://a.example'>x</a>", "blue"),
        ("<div style='color:red'><p style='color:blue'>x</p></div>", "blue"),
        ("<div style='color:blue'><p style='color:inherit'>x</p></div>", "blue"),
        ("<body text=blue><p>x</p>", "blue"),
        ("<body link=blue><a href='https://a.example'>x</a>", "blue"),
    ],
)
def test_the_declaration_that_weighs_most_counts(html: str, expected: str) -> None:
    assert values(html, Trait.COLOR) == [("x", expected)]


@pytest.mark.parametrize(
    "html",
    [
        "<style>div > p{color:red}</style><div><b><p>x</p></b></div>",
        "<style>ul p{color:red}</style><p>x</p>",
        "<style>p:hover, p::first-line, p + p, a:visited{color:red}</style><p>x</p>",
        "<style>@media print{p{color:red}}</style><p>x</p>",
        "<style>@media (max-width:600px){p{color:red}}</style><p>x</p>",
        "<style media=print>p{color:red}</style><p>x</p>",
        "<style>p{color:red}</style><p style='color:initial'>x</p>",
        "<div style='color:red'><a href='https://a.example'>x</a></div>",
        "<style>/* p{color:red} */</style><p>x</p>",
        "<style>p{</style><p>x</p>",
    ],
)
def test_what_does_not_apply_is_not_told(html: str) -> None:
    assert values(html, Trait.COLOR) == []


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p style='font-size:12pt'>x</p>", "16px"),
        ("<p style='font-size:150%'>x</p>", "24px"),
        ("<div style='font-size:20px'><p style='font-size:1.5em'>x</p></div>", "30px"),
        ("<div style='font-size:20px'><p style='font-size:1.5rem'>x</p></div>", "24px"),
        ("<p style='font-size:x-large'>x</p>", "24px"),
        ("<p style='font-size:2vw'>x</p>", "12px"),
        ("<p style='font-size:calc(10px + 1em)'>x</p>", "26px"),
        ("<font size=2>x</font>", "13px"),
        ("<font size='+1'>x</font>", "18px"),
        ("<small>x</small>", "13px"),
        ("<big>x</big>", "19px"),
        ("<p style='font:italic 10pt/1.2 Arial'>x</p>", "13px"),
        ("<p style='font:small Arial'>x</p>", "13px"),
        ("<div style='font-size:14px'><h1>x</h1></div>", "28px"),
        ("<div style='font-size:0'><p style='font-size:medium'>x</p></div>", "16px"),
        ("<p style='font-size:" + "9" * 5_000 + "px'>x</p>", "1000px"),
    ],
)
def test_sizes_are_pixels(html: str, expected: str) -> None:
    assert values(html, Trait.SIZE) == [("x", expected)]


@pytest.mark.parametrize("value", ["calc(", "clamp(1px, 2px, 3px)", "var(--x)", "-", "%", "inherit", "bold", "12"])
def test_odd_sizes_break_nothing(value: str) -> None:
    assert read(f"<p style='font-size:{value};margin:{value};width:{value}'>x</p>").text == "x"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p style='text-align:center'>x</p>", ["center"]),
        ("<center>x</center>", ["center"]),
        ("<div align=center><p>x</p></div>", ["center"]),
        ("<div align=center><p style='text-align:left'>x</p></div>", ["left"]),
        ("<td align=center><table><tr><td>x</table>", []),
        ("<table><tr><td align=center><table><tr><td>x</table></table>", []),
        ("<table><tr><td style='text-align:center'><table><tr><td>x</table></table>", ["center"]),
        ("<table align=center><tr><td>x</table>", []),
        ("<div dir=rtl><p align=right>x</p></div>", ["start"]),
        ("<div dir=rtl><p align=left>x</p></div>", ["end"]),
        ("<p style='text-align:-webkit-center'>x</p>", ["center"]),
        ("<p style='text-align:initial'>x</p>", ["start"]),
        ("<p valign=center>x</p>", []),
        ("<th>x</th>", []),
    ],
)
def test_alignment_is_that_of_the_words(html: str, expected: list[str]) -> None:
    assert [value for _, value in values(html, Trait.ALIGNMENT)] == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p style='margin-left:150px'>x</p>", "margin-left: 25%"),
        ("<div style='width:1000px'><p style='margin-left:150px'>x</p></div>", "margin-left: 15%"),
        ("<table width=500><tr><td style='padding:0 125px'>x</table>", "padding-left: 25%"),
        ("<div style='padding-left:10%'><p style='padding-left:100px'>x</p></div>", "padding-left: 26.7%"),
        ("<table width=600><tr><td width=150>&nbsp;</td><td>x</td></table>", "empty-column: 25%"),
        ("<p style='margin-inline-start:30%'>x</p>", "margin-left: 30%"),
        ("<p style='padding:0 calc(25% + 30px)'>x</p>", "padding-left: 30%"),
        ("<p style='margin-left:72pt'>x</p>", "margin-left: 16%"),
        ("<p style='width:50%;margin-left:25%'>x</p>", "margin-left: 25%"),
    ],
)
def test_margins_are_a_share_of_the_width(html: str, expected: str) -> None:
    assert [value for words, value in values(html, Trait.MARGIN) if words == "x"] == [expected]


@pytest.mark.parametrize(
    "html",
    [
        "<div style='margin:0 auto;max-width:600px'>x</div>",
        "<p style='margin:2em 0'>x</p>",
        "<p style='margin-left:-20px'>x</p>",
        "<table width=600><tr><td width=300>y</td><td>x</td></table>",
    ],
)
def test_other_distances_are_no_margins(html: str) -> None:
    assert values(html, Trait.MARGIN) == []


@pytest.mark.parametrize(
    ("html", "percent"),
    [
        ("<img src='cid:1' width=300>", 50),
        ("<img src='cid:1' style='width:100%'>", 100),
        ("<img src='cid:1' style='width:100%;max-width:300px'>", 50),
        ("<img src='cid:1' style='max-width:50%'>", 50),
        ("<img src='cid:1' style='max-width:100%'>", None),
        ("<img src='cid:1'>", None),
        ("<div style='max-width:400px'><img src='cid:1' width=300></div>", 75),
        ("<table width=600><tr><td width=120><img src='cid:1' width='100%'></td><td>x</td></table>", 20),
        ("<table width=600><tr><td>x</td><td><img src='cid:1' width='100%'></td></table>", 50),
        ("<table width=600><tr><td style='padding:0 60px'><img src='cid:1' style='width:100%'></td></table>", 80),
        ("<img src='cid:1' style='width:10cm'>", 63),
        ("<img src='cid:1' width='" + "9" * 400 + "'>", 9000),
    ],
)
def test_widths_of_pictures_are_a_share_of_the_message(html: str, percent: int | None) -> None:
    assert read(html).images[0].percent == percent


@pytest.mark.parametrize(
    ("html", "layout"),
    [
        ("<table><tr><td>x</table>", 1),
        ("<table role=presentation><tr><td>x</table>", 0),
        ("<table><tr><td><table role=none><tr><td>a<td>b<tr><td>c<td>d</table></table>", 1),
        ("<table><tr><td>a<td>b<tr><td>c<td>d</table>", 0),
        ("<table><tr><th>a<tr><td>b</table>", 0),
        ("<table><tr><td></table>x", 0),
    ],
)
def test_tables_that_place_words_are_told_from_data(html: str, layout: int) -> None:
    assert len(values(html, Trait.TABLE)) == layout
