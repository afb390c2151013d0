"""What the cleaner gives reads the same in Qt's document as in the core."""

from pathlib import Path

import pytest
from PySide6.QtGui import QTextCursor, QTextDocument
from pytestqt.qtbot import QtBot

from composer.markup import clean, read
from composer.model import Trait
from ui.snapshot import Offsets, runs_of, text_of

SAMPLES = sorted((Path(__file__).parents[1] / "data" / "html").glob("*.html"))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_pasted_pages_have_the_same_text_and_runs(path: Path, qtbot: QtBot) -> None:
    html = path.read_text("utf-8")
    markup = read(html)
    document = QTextDocument()
    QTextCursor(document).insertHtml(clean(html).html)
    text = text_of(document)
    assert text == markup.text
    shared = (Trait.BOLD, Trait.ITALIC, Trait.LINK)
    expected = {run for run in markup.runs if run.trait in shared and len(run.span)}
    assert {run for run in runs_of(document, Offsets(text)) if run.trait in shared} == expected
