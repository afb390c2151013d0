"""Words, sentences and the folded view stand where they say they stand."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.model import Span
from composer.text import LOOKALIKES, blank, fancy, folded, invisible, paragraphs, sentence_at, sentences, words
from tests import yardstick

ODD = "aä9 .,!?…。\n\t'’-–@/_\u00ad\u200b\u200d\ufe0f\u00a0\u2028аеоＡ９𝐀Ⓐ🅰é\u0301日本語ش😊👍🏽"
TEXTS = st.text(st.sampled_from(ODD) | st.characters(), max_size=60)


def in_order(spans: list[Span], text: str) -> bool:
    places = [place for span in spans for place in (span.start, span.end)]
    return places == sorted(places) and all(0 <= place <= len(text) for place in places)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Don't stop", ["Don't", "stop"]),
        ("l’été d'Anna", ["l’été", "d'Anna"]),
        ("Größe 42 XL", ["Größe", "XL"]),
        ("B0ABCD12 x2 2nd", []),
        ("mail bob@shop.de now", ["mail", "de", "now"]),
        ("a_b c/d e\\f", []),
        ("well-known", ["well", "known"]),
        ("'quoted' words'", ["quoted", "words"]),
        ("sched\u00adule", ["sched\u00adule"]),
        ("e\u0301te\u0301", ["e\u0301te\u0301"]),
        ("می\u200cخواهم", ["می\u200cخواهم"]),
        ("", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    found = [span.of(text) for span in words(text)]
    assert [it for it in found if it not in ("bob", "shop")] == expected


@given(TEXTS)
def test_words_are_in_order_and_hold_no_digits(text: str) -> None:
    found = list(words(text))
    assert in_order(found, text)
    assert not any(char.isspace() or char.isdecimal() for span in found for char in span.of(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ('He said "no." Then left.', ['He said "no."', "Then left."]),
        ("Dear Mr. Smith, hello. Bye", ["Dear Mr. Smith, hello.", "Bye"]),
        ("Die Lieferung ist z. B. morgen da. Danke", ["Die Lieferung ist z. B. morgen da.", "Danke"]),
        ("Am 3. Mai kommt es. Gut", ["Am 3. Mai kommt es.", "Gut"]),
        ("The answer is no. Please wait.", ["The answer is no.", "Please wait."]),
        ("That is ok. We will. See no. 5 or no. seven", ["That is ok.", "We will.", "See no. 5 or no. seven"]),
        ("Hüllen, Kabel usw. Danke", ["Hüllen, Kabel usw.", "Danke"]),
        ("Tassen usw. sind da, inkl. Versand.", ["Tassen usw. sind da, inkl. Versand."]),
        ("Qui non c'è. La trova a casa. Il sig. È. Rossi", ["Qui non c'è.", "La trova a casa.", "Il sig. È. Rossi"]),
        ("It came at 11:40. The box is here", ["It came at 11:40.", "The box is here"]),
        ("Costs 3.50 EUR. Fine", ["Costs 3.50 EUR.", "Fine"]),
        ("We waited until 2026. Then it came.", ["We waited until 2026.", "Then it came."]),
        ("Wait... what? Yes", ["Wait...", "what?", "Yes"]),
        ("Line one\nline two", ["Line one", "line two"]),
        ("お世話になります。荷物は届きましたか？はい", ["お世話になります。", "荷物は届きましたか？", "はい"]),
        ("  \n \n", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in sentences(text)] == expected


@given(TEXTS)
def test_sentences_cover_everything_but_white_space(text: str) -> None:
    found = sentences(text)
    assert in_order(list(found), text)
    left = blank(text, found)
    assert left.strip() == ""
    assert all(span.of(text).strip() == span.of(text) != "" for span in found)


@given(TEXTS, st.integers(0, 70))
def test_the_sentence_at_a_place_holds_it_or_comes_before(text: str, place: int) -> None:
    span = sentence_at(text, place)
    assert span in sentences(text) or not sentences(text)
    holding = [it for it in sentences(text) if it.start <= place < it.end]
    assert holding in ([], [span])


@given(TEXTS)
def test_paragraphs_are_the_lines_that_hold_something(text: str) -> None:
    assert [span.of(text) for span in paragraphs(text)] == [line for line in text.split("\n") if line.strip()]


@given(TEXTS)
def test_every_stretch_of_the_folded_view_maps_back(text: str) -> None:
    view = folded(text)
    for place in range(len(view.text)):
        span = view.span(place, place + 1)
        assert 0 <= span.start < span.end <= len(text)
        assert view.text[place] in folded_alone(span.of(text))
    assert in_order([view.span(place, place) for place in range(len(view.text) + 1)], text)


def folded_alone(part: str) -> str:
    """Return all that a stretch may have become: itself, its plain form, the letter it looks like."""
    alone = "".join(fancy(char) or char for char in part)
    return f"{part}{alone}{unicodedata.normalize('NFKC', part)} -" + "".join(LOOKALIKES.get(it, "") for it in part)


@given(TEXTS)
def test_folding_drops_only_what_is_invisible(text: str) -> None:
    view = folded(text)
    covered = {it for place in range(len(view.text)) for it in [view.span(place, place + 1)]}
    kept = {place for span in covered for place in range(span.start, span.end)}
    assert [char for place, char in enumerate(text) if place not in kept and not invisible(char)] == []


@given(TEXTS)
def test_folding_twice_changes_nothing_more(text: str) -> None:
    once = folded(text).text
    assert folded(once).text == once


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("ｗｗｗ．ｓｈｏｐ．ｄｅ", "www.shop.de"),
        ("w\u200bw\u200bw.sh\u00adop.de", "www.shop.de"),
        ("аmazon", "amazon"),
        ("ѕhоp.cоm", "shop.com"),
        ("Привет", "Привет"),
        ("𝐜𝐚𝐥𝐥 𝟎𝟕𝟕", "call 077"),
        ("٠٧٧ ०७", "077 07"),
        ("555–1234", "555-1234"),
        ("a\u00a0b\u2009c", "a b c"),
        ("Größe façade", "Größe façade"),
        ("ⓐⓑ①", "ab1"),
        ("🄰🅰", "AA"),
    ],
)
def test_a_reader_sees(text: str, plain: str) -> None:
    assert folded(text).text == plain


def test_the_span_of_a_find_is_the_writers_own_text() -> None:
    text = "see w\u200bww.ｓhop.de now"
    view = folded(text)
    at = view.text.index("www.shop.de")
    assert view.span(at, at + len("www.shop.de")).of(text) == "w\u200bww.ｓhop.de"


@given(TEXTS, st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=4))
def test_blanking_keeps_every_other_place(text: str, pairs: list[tuple[int, int]]) -> None:
    spans = tuple(Span(min(pair), max(pair)) for pair in pairs)
    left = blank(text, spans)
    assert len(left) == len(text)
    for place, (old, new) in enumerate(zip(text, left, strict=True)):
        inside = any(span.start <= place < span.end for span in spans)
        assert new == (" " if inside and old != "\n" else old)


HOSTILE = {
    "dots": "." * 20_000 + "a",
    "quotes": '.""' * 7_000 + "a",
    "one long Cyrillic word": "а" * 20_000,
    "words of two scripts": "аa" * 10_000,
    "apostrophes": "a'" * 10_000,
    "soft hyphens": "\u00ad" * 20_000,
    "marks": "a" + "\u0301" * 20_000 + "1",
    "abbreviations": "a. " * 7_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_texts_take_no_longer_than_long_ones(text: str) -> None:
    """Quadratic work on these takes seconds; linear work some hundredths of one."""
    assert yardstick.within(lambda: (folded(text), list(words(text)), sentences(text)), 1, tries=1)
    view, found, parts = folded(text), list(words(text)), sentences(text)
    assert len(view.text) <= len(text)
    assert len(found) + len(parts) <= len(text)
