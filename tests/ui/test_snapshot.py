"""Text, runs and offsets come out of a document as they are in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument
from pytestqt.qtbot import QtBot

from composer.model import Run, Span, Trait
from ui.snapshot import Offsets, runs_of, text_of, word_at

TEXTS = st.text(st.sampled_from("a ü漢😊👨‍👩‍👧🇩🇪\n\u00a0é"), max_size=40)


@given(TEXTS, st.data())
def test_offsets_agree_with_utf16(text: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(text)))
    offsets = Offsets(text)
    unit = len(text[:place].encode("utf-16-le")) // 2
    assert offsets.to_qt(place) == unit
    assert offsets.from_qt(unit) == place


@given(TEXTS, st.data())
def test_a_unit_inside_a_pair_belongs_to_its_character(text: str, data: st.DataObject) -> None:
    astral = [place for place, char in enumerate(text) if char > "\uffff"]
    if astral:
        place = data.draw(st.sampled_from(astral))
        assert Offsets(text).from_qt(Offsets(text).to_qt(place) + 1) == place


@given(TEXTS, st.data())
def test_a_cursor_selects_what_the_span_covers(text: str, data: st.DataObject) -> None:
    document = QTextDocument()
    document.setPlainText(text)
    taken = text_of(document)
    start = data.draw(st.integers(0, len(taken)))
    end = data.draw(st.integers(start, len(taken)))
    cursor = QTextCursor(document)
    cursor.setPosition(Offsets(taken).to_qt(start))
    cursor.setPosition(Offsets(taken).to_qt(end), QTextCursor.MoveMode.KeepAnchor)
    selected = cursor.selection().toPlainText().replace("\xa0", " ")
    assert selected == taken[start:end].replace("\xa0", " ")


def test_soft_breaks_are_line_feeds_and_no_break_spaces_stay() -> None:
    document = QTextDocument()
    QTextCursor(document).insertText("a\u2028b\u00a0c")
    assert text_of(document) == "a\nb\u00a0c"


@pytest.mark.parametrize(
    ("html", "runs"),
    [
        ("a <b>bold</b> x", {Run(Span(2, 6), Trait.BOLD)}),
        ("😊 <i>it</i>", {Run(Span(2, 4), Trait.ITALIC)}),
        (
            '<a href="https://www.amazon.de/gp/help">help</a>',
            {Run(Span(0, 4), Trait.LINK, "https://www.amazon.de/gp/help")},
        ),
        ("<ul><li>one</li></ul>", {Run(Span(0, 3), Trait.LIST, "bullet")}),
        ("<ol><li>one</li></ol>", {Run(Span(0, 3), Trait.LIST, "number")}),
    ],
)
def test_runs(qtbot: QtBot, html: str, runs: set[Run]) -> None:
    document = QTextDocument()
    document.setHtml(html)
    found = set(runs_of(document, Offsets(text_of(document))))
    assert runs <= found


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("the par|", "par"),
        ("the par|cel is", "parcel"),
        ("the |parcel", "parcel"),
        ("the\n|parcel is", "parcel"),
        ("the | parcel", None),
        ("done.|", None),
        ("|", None),
        ("a par|, so", "par"),
    ],
)
def test_the_word_at_the_caret(text: str, word: str | None) -> None:
    caret = text.index("|")
    found = word_at(text.replace("|", ""), caret)
    assert (found.of(text.replace("|", "")) if found else None) == word
