"""The window stays light: ratios against a bare editor and a bare window measured in the same run."""

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

from tests.speed import memory_bench, start_bench, typing_bench


@pytest.mark.parametrize("length", [2_000, 20_000])
def test_a_key_costs_few_times_what_it_costs_in_a_bare_editor(qtbot: QtBot, tmp_path: Path, length: int) -> None:
    text = typing_bench.message(length, 20)
    bare = QTextEdit()
    qtbot.addWidget(bare)
    bare.resize(500, 700)
    bare.show()
    bare.setPlainText(text)
    app = typing_bench.open_window(tmp_path)
    qtbot.addWidget(app.window)
    typing_bench.fill(app, text)
    ratios = []
    for _ in range(3):
        yardstick = typing_bench.keys(bare, 25).median
        ratios.append(typing_bench.keys(app.page.editor, 25).median / yardstick)
    app.stop()
    assert min(ratios) <= 8


@pytest.mark.skipif(os.name == "nt", reason="the memory of a process is read the Unix way")
def test_the_first_paint_takes_at_most_twice_a_bare_windows() -> None:
    bare, ours = start_bench.compared(3)
    assert ours <= 2 * bare


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the memory of a process is read as Linux tells it")
def test_two_languages_with_grammar_stay_small() -> None:
    found, memory = memory_bench.two_languages()
    assert found >= 3
    assert memory <= 350
