"""Files are attached by button, key and drop, are seen, judged and kept with the draft, and come back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtTest import QTest

from composer.history import drafts
from tests.ui.conftest import GOOD, World
from ui import words
from ui.app import App

PDF = b"%PDF-1.7 " + bytes(5_000)


@pytest.fixture
def invoice(tmp_path: Path) -> Path:
    path = tmp_path / "Rechnung 5.pdf"
    path.write_bytes(PDF)
    return path


def names(world: World) -> list[str]:
    return [it.name for it in world.desk.draft.attachments]


def chips(world: World) -> list[str]:
    return [chip.close_button.accessibleName() for chip in world.app.page.attachments._chips]


def test_the_button_and_the_key_ask_for_files(world: World, invoice: Path) -> None:
    world.files = [str(invoice)]
    (action,) = [it for it in world.app.window.actions() if it.text() == "Attach a file"]
    action.trigger()
    assert names(world) == ["Rechnung 5.pdf"]
    assert chips(world) == ["Take off Rechnung 5.pdf, 5 KB"]
    world.app.page.attachments._add.click()
    assert names(world) == ["Rechnung 5.pdf"], "the same file goes once"
    assert world.desk.draft.attachments[0].media_type == "application/pdf"


def test_files_that_are_dropped_on_the_text_are_attached(world: World, invoice: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(invoice))])
    assert world.app.page.editor.canInsertFromMimeData(data)
    world.app.page.editor.insertFromMimeData(data)
    assert names(world) == ["Rechnung 5.pdf"]
    assert world.desk.text == ""


def test_an_address_that_is_dropped_is_no_file(world: World) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://a.example/x.pdf")])
    world.app.page.editor.insertFromMimeData(data)
    assert names(world) == []
    assert "without a file" in world.app.page.banner.words


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_file_is_taken_off_by_key_and_comes_back(world: World, invoice: Path, key: Qt.Key) -> None:
    second = invoice.with_name("Anleitung.pdf")
    second.write_bytes(PDF + b"2")
    world.app.attaching.attach([str(invoice), str(second)])
    QTest.keyClick(world.app.page.attachments._chips[0].close_button, key)
    assert names(world) == ["Anleitung.pdf"]
    assert world.app.page.banner.words == "“Rechnung 5.pdf” is taken off."
    world.app.page.banner._do()
    assert names(world) == ["Rechnung 5.pdf", "Anleitung.pdf"]


def test_files_are_judged(world: World, invoice: Path) -> None:
    invoice.write_bytes(b"MZ\x90")
    world.write(GOOD)
    world.app.attaching.attach([str(invoice)])
    world.settle()
    assert "attachment_forbidden" in world.rules()
    world.app.attaching.take_off(0)
    world.settle()
    assert world.rules() == set()


def test_what_cannot_be_read_is_told(world: World, tmp_path: Path) -> None:
    world.app.attaching.attach([str(tmp_path), str(tmp_path / "none.pdf")])
    assert names(world) == []
    assert "a folder" in world.app.page.banner.words
    assert "none.pdf" in world.app.page.banner.words


def test_facts_typed_later_leave_files_alone(world: World, invoice: Path) -> None:
    world.app.attaching.attach([str(invoice)])
    world.app.page.facts._fields.subject.setText("Rechnung")
    assert names(world) == ["Rechnung 5.pdf"]
    assert world.desk.draft.subject == "Rechnung"


def test_each_draft_has_its_own_files(world: World, invoice: Path) -> None:
    world.write(GOOD)
    world.app.attaching.attach([str(invoice)])
    world.app.drafting.new()
    assert chips(world) == []
    world.app.desks.choose(0)
    assert len(chips(world)) == 1


def test_files_stay_with_the_draft_but_not_their_bytes(world: World, restart: Callable[[], App], invoice: Path) -> None:
    world.app.attaching.attach([str(invoice)])
    before = world.desk.draft.attachments
    app = restart()
    assert world.desk.draft.attachments == before
    (kept,) = drafts.open_drafts(app.store)
    assert str(invoice.parent) not in (drafts.load(app.store, kept.id) or drafts.Sheet(world.desk.draft)).html
    assert str(invoice.parent).encode() not in world.folders.history.read_bytes()
    assert "Not at hand" in chips(world)[0]
    app.attaching.attach([str(invoice)])
    assert chips(world) == ["Take off Rechnung 5.pdf, 5 KB"]
    assert world.desk.draft.attachments == before


def test_chips_take_as_many_rows_as_they_need(world: World, tmp_path: Path) -> None:
    strip = world.app.page.attachments
    low = strip.height()
    for number in range(5):
        path = tmp_path / f"a rather long name of a file {number}.pdf"
        path.write_bytes(PDF + bytes([number]))
        world.app.attaching.attach([str(path)])
    assert strip.height() > low
    places = [chip.geometry() for chip in strip._chips]
    assert all(strip.rect().contains(it) for it in places)
    assert not any(one.intersects(other) for n, one in enumerate(places) for other in places[:n])
    for _ in range(5):
        world.app.attaching.take_off(0)
    assert strip.height() == low


@pytest.mark.parametrize(
    ("count", "text"), [(None, ""), (0, "0 KB"), (1, "1 KB"), (91_400, "91 KB"), (1_500_000, "1.5 MB")]
)
def test_sizes(count: int | None, text: str) -> None:
    assert words.size(count) == text
