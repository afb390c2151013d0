"""The HTML file is small, clean, and shows the text as it was written."""

import re
from html import unescape
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from composer.handover.files import html, html_file
from composer.handover.plain_text import normalised
from composer.model import Draft, Facts, Run, Span, Trait


def inner(draft: Draft) -> str:
    found = re.search(r"<body[^>]*>\n(.*)</body>", html(draft), re.DOTALL)
    assert found
    return found[1]


def run(text: str, words: str, trait: Trait, value: str = "") -> Run:
    start = text.index(words)
    return Run(Span(start, start + len(words)), trait, value)


def test_paragraphs_and_line_breaks() -> None:
    assert inner(Draft("Guten Tag,\nhier\n\nist <b>&\n\n\n\nEnde")) == (
        "<p>Guten Tag,<br>\nhier</p>\n<p>ist &lt;b&gt;&amp;</p>\n<p><br></p>\n<p><br></p>\n<p>Ende</p>\n"
    )


def test_bold_italic_and_links_never_overlap() -> None:
    text = "Sehen Sie bitte hier nach"
    runs = (
        run(text, "Sie bitte", Trait.BOLD),
        run(text, "bitte hier", Trait.ITALIC),
        run(text, "bitte hier nach", Trait.LINK, 'https://a.de/?b=1&c="'),
    )
    assert inner(Draft(text, runs)) == (
        '<p>Sehen <b>Sie </b><a href="https://a.de/?b=1&amp;c=&quot;"><b><i>bitte</i></b><i> hier</i> nach</a></p>\n'
    )


def test_lists() -> None:
    text = "Vorher\neins\nzwei\ndrei\nNachher"
    runs = (
        run(text, "eins\nzwei", Trait.LIST, "bullet"),
        run(text, "drei", Trait.LIST, "number"),
        run(text, "zwei", Trait.BOLD),
    )
    assert inner(Draft(text, runs)) == (
        "<p>Vorher</p>\n<ul>\n<li>eins</li>\n<li><b>zwei</b></li>\n</ul>\n<ol>\n<li>drei</li>\n</ol>\n<p>Nachher</p>\n"
    )


def test_no_scripts_no_styles_and_the_language_is_named() -> None:
    text = "Klick"
    runs = (run(text, "Klick", Trait.LINK, "javascript:alert(1)"), run(text, "Klick", Trait.COLOR, "red"))
    page = html(Draft(text, runs, subject="<x>", facts=Facts(language="ar-AE")))
    assert "javascript" not in page
    assert "style" not in page
    assert '<html lang="ar-AE">' in page
    assert "<title>&lt;x&gt;</title>" in page
    assert "<p>Klick</p>" in page


def test_file_is_read_back_whole(tmp_path: Path) -> None:
    way = html_file(tmp_path / "a.html")
    page = way.body(Draft("Grüße 注文"))
    assert way.give(page) == page
    assert [it.name for it in tmp_path.iterdir()] == ["a.html"]
    assert not way.plain


@given(st.text(st.sampled_from("ab<&>\"' \n"), max_size=30), st.data())
def test_page_shows_the_words_that_were_written(text: str, data: st.DataObject) -> None:
    place = st.integers(0, len(text))
    spans = st.tuples(place, place).map(lambda it: Span(min(it), max(it)))
    traits = st.sampled_from([Trait.BOLD, Trait.ITALIC, Trait.LINK, Trait.LIST])
    values = st.sampled_from(["bullet", "number", "https://a.de"])
    runs = data.draw(st.lists(st.builds(Run, spans, traits, values), max_size=4))
    made = normalised(Draft(text, tuple(runs)), plain=False)
    body = LexborHTMLParser(html(made)).body
    assert body is not None
    assert body.text().split() == made.text.split() or "".join(body.text().split()) == "".join(made.text.split())
    assert "".join(unescape(re.sub(r"<[^>]*>", "", inner(made))).split()) == "".join(made.text.split())
