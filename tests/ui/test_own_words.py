"""The page of the seller's own words: found, added, removed, imported, exported, undone, and followed from outside."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListView, QListWidget, QPlainTextEdit, QPushButton, QToolButton, QWidget

from tests.ui.conftest import World
from ui.own_words import OwnWords
from ui.widgets.words_card import WordsCard

MISSPELT = "Hello,\n\nyour order 305-1234567-7654321 with the plurtz has shipped late.\n"


@pytest.fixture
def card(world: World) -> WordsCard:
    """Return the card of the page, opened by its key."""
    world.app.window.activateWindow()
    world.qtbot.waitUntil(world.app.window.isActiveWindow)
    QTest.keyClick(world.app.window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert world.app.window.page == "words"
    found = world.app.pages.words.findChild(WordsCard)
    assert found is not None
    return found


def own(world: World) -> OwnWords:
    return world.app.preferences.words


def named(world: World, kind: type[QWidget], name: str) -> QWidget:
    found = [it for it in world.app.pages.words.findChildren(kind) if it.accessibleName().startswith(name)]
    assert len(found) == 1, (name, [it.accessibleName() for it in world.app.pages.words.findChildren(kind)])
    return found[0]


def listed(world: World) -> list[str]:
    view = named(world, QListView, "My words")
    assert isinstance(view, QListView)
    return [view.model().index(row, 0).data() for row in range(view.model().rowCount())]


def typed(world: World, text: str, *keys: Qt.Key) -> None:
    line = named(world, QLineEdit, "Find or add")
    assert isinstance(line, QLineEdit)
    line.insert(text)
    for key in keys:
        QTest.keyClick(line, key)


def choose(world: World, language: str) -> None:
    found = named(world, QListWidget, "Languages of my words")
    assert isinstance(found, QListWidget)
    item = next(found.item(row) for row in range(found.count()) if found.item(row).text().startswith(language))
    found.setCurrentItem(item)


def press(world: World, name: str) -> None:
    QTest.mouseClick(named(world, QPushButton, name), Qt.MouseButton.LeftButton)


def said(world: World) -> str:
    return str(world.app.pages.words._banner.words)


def test_a_word_is_added_by_enter_and_found_again(world: World, card: WordsCard) -> None:
    typed(world, "Zürs", Qt.Key.Key_Return)
    typed(world, "Anker", Qt.Key.Key_Return)
    assert listed(world) == ["Anker", "Zürs"]
    assert (world.folders.words / "all.txt").read_text("utf-8") == "Zürs\nAnker\n"
    typed(world, "zur")
    assert listed(world) == ["Zürs"]
    assert said(world) == "“Anker” added to your words for all languages."


def test_what_is_no_word_is_told(world: World, card: WordsCard) -> None:
    typed(world, "1234", Qt.Key.Key_Return)
    assert "is not a word" in said(world)
    assert own(world).files == {}
    card.forget_search()
    typed(world, "New York", Qt.Key.Key_Return)
    assert listed(world) == ["New", "York"]
    typed(world, "York", Qt.Key.Key_Return)
    assert "already" in said(world)


def test_several_words_are_removed_by_one_key_and_come_back(world: World, card: WordsCard) -> None:
    own(world).add("all", ["one", "two", "three", "four"])
    typed(world, "", Qt.Key.Key_Down)
    view = named(world, QListView, "My words")
    assert view.hasFocus()
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert listed(world) == ["three", "two"]
    assert said(world) == "2 words removed from your words for all languages."
    QTest.keyClick(view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert listed(world) == ["four", "one", "three", "two"]
    QTest.keyClick(view, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert listed(world) == ["three", "two"]


def test_undo_works_from_the_line_unless_something_is_typed_there(world: World, card: WordsCard) -> None:
    typed(world, "Anker", Qt.Key.Key_Return)
    line = named(world, QLineEdit, "Find or add")
    typed(world, "x")
    QTest.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert own(world).files == {"all": ("Anker",)}
    QTest.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert own(world).files == {"all": ()}


def test_undo_shows_the_language_that_it_is_about(world: World, card: WordsCard) -> None:
    choose(world, "German")
    typed(world, "Zugluft", Qt.Key.Key_Return)
    choose(world, "All languages")
    assert listed(world) == []
    QTest.mouseClick(named(world, QToolButton, "Undo"), Qt.MouseButton.LeftButton)
    assert world.app.pages.words.file == "de"
    assert said(world) == "Undone: 1 word removed from your German words."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_an_import_tells_what_is_new_and_what_is_no_word(
    world: World, card: WordsCard, tmp_path: Path, encoding: str
) -> None:
    choose(world, "German")
    own(world).add("de", ["Kraft"])
    path = tmp_path / "list.txt"
    path.write_bytes("Kraft\r\nZürs\r\ntwo words\r\n\r\n4711\r\nCafé\r\n".encode(encoding))
    world.open_path = str(path)
    press(world, "Import")
    assert listed(world) == ["Café", "Kraft", "Zürs"]
    assert said(world).startswith("2 of 3 words added to your German words")
    lines = named(world, QPlainTextEdit, "Lines that")
    assert isinstance(lines, QPlainTextEdit)
    assert lines.isVisible()
    assert lines.toPlainText() == "Line 3: two words\nLine 5: 4711"
    own(world).undo()
    assert listed(world) == ["Kraft"]


def test_nothing_is_lost_by_a_file_that_is_no_list(world: World, card: WordsCard, tmp_path: Path) -> None:
    own(world).add("all", ["Kraft"])
    for name, data in (("a.png", b"\x89PNG\0\0\0\1\0\0"), ("empty.txt", b""), ("numbers.txt", b"1\n2\n")):
        path = tmp_path / name
        path.write_bytes(data)
        world.open_path = str(path)
        press(world, "Import")
        assert own(world).files == {"all": ("Kraft",)}
        assert world.app.pages.words._banner.property("level") == "blocker"
    world.open_path = str(tmp_path / "none.txt")
    press(world, "Import")
    assert "cannot be read" in said(world)


def test_an_export_can_be_imported_again(world: World, card: WordsCard, tmp_path: Path) -> None:
    own(world).add("all", ["Zürs", "Anker"])
    world.path = world.open_path = str(tmp_path / "out.txt")
    press(world, "Export")
    assert (tmp_path / "out.txt").read_text("utf-8") == "Zürs\nAnker\n"
    own(world).remove("all", ["Zürs", "Anker"])
    press(world, "Import")
    assert own(world).files == {"all": ("Zürs", "Anker")}
    world.path = str(tmp_path)
    press(world, "Export")
    assert world.app.pages.words._banner.property("level") == "blocker"


def test_words_from_outside_are_followed_and_drafts_checked_again(world: World) -> None:
    world.write(MISSPELT, marketplace="amazon.com", language="en-US")
    assert "spelling" in world.rules()
    world.folders.words.mkdir()
    path = world.folders.words / "en.txt"
    path.write_text("plurtz\n", "utf-8")
    world.qtbot.waitUntil(lambda: "spelling" not in world.rules(), timeout=3_000)
    path.write_text("other\n", "utf-8")
    world.qtbot.waitUntil(lambda: "spelling" in world.rules(), timeout=3_000)
    fresh = path.with_name("fresh")
    fresh.write_text("plurtz\nother\n", "utf-8")
    fresh.replace(path)
    world.qtbot.waitUntil(lambda: "spelling" not in world.rules(), timeout=3_000)
    world.app.paging.go("words")
    choose(world, "English")
    assert listed(world) == ["other", "plurtz"]


def test_a_taught_word_goes_to_the_language_of_the_draft_or_to_all(world: World) -> None:
    world.write(MISSPELT, marketplace="amazon.com", language="en-US")
    row = next(it for rows in world.app.page.checks._rows.values() for it in rows if it.placed.rule == "spelling")
    texts = {link.text(): link for link in row.links()}
    assert texts["For all languages"].accessibleName() == "Add to my words for all languages"
    QTest.mouseClick(texts["Add word"], Qt.MouseButton.LeftButton)
    world.qtbot.waitUntil(lambda: "spelling" not in world.rules(), timeout=10_000)
    assert own(world).files == {"en": ("plurtz",)}
    assert world.app.page.banner.words == "“plurtz” is one of your English words now."
    world.app.teaching.teach("Lumora", everywhere=True)
    assert own(world).files == {"en": ("plurtz",), "all": ("Lumora",)}
    world.app.teaching.teach("two words")
    assert "is not one word" in world.app.page.banner.words


def test_words_of_another_language_do_not_count(world: World) -> None:
    world.write(MISSPELT, marketplace="amazon.com", language="en-US")
    own(world).add("de", ["plurtz"])
    world.settle()
    assert "spelling" in world.rules()
    facts = world.desk.draft.facts
    assert "plurtz" not in world.app.judging.policy_for(facts).own_words
    own(world).add("all", ["plurtz"])
    world.qtbot.waitUntil(lambda: "spelling" not in world.rules(), timeout=10_000)


def test_words_that_cannot_be_kept_are_told_and_not_shown(world: World, card: WordsCard) -> None:
    world.folders.words.parent.joinpath("words").write_text("", "utf-8")
    typed(world, "Anker", Qt.Key.Key_Return)
    assert "could not be written" in said(world)
    assert listed(world) == []
    assert not own(world).can_undo


def test_settings_say_how_many_words_there_are(world: World) -> None:
    own(world).add("all", ["one", "two"])
    own(world).add("de", ["drei"])
    world.app.paging.go("settings")
    page = world.app.pages.settings
    assert page._words.text().endswith("3 words: 2 for all languages and 1 German.")
    QTest.mouseClick(
        next(it for it in page.findChildren(QPushButton) if it.text() == "My words…"), Qt.MouseButton.LeftButton
    )
    assert world.app.window.page == "words"
