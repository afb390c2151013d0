"""What a seller sees and does while writing."""

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget

from composer.approval import State
from composer.model import Level
from tests.ui.conftest import GOOD, World
from ui.widgets.palette import Palette


def put_caret(world: World, words: str) -> None:
    cursor = world.app.page.editor.textCursor()
    cursor.setPosition(world.desk.offsets.to_qt(world.desk.text.index(words)))
    world.app.page.editor.setTextCursor(cursor)


def test_a_good_message_is_ready(world: World) -> None:
    world.write(GOOD)
    world.qtbot.waitUntil(lambda: world.app.page.verdict.verdict.state is State.READY)
    assert world.rules() == set()


def test_an_emoji_is_marked_and_removed_by_its_key(world: World) -> None:
    world.write(GOOD.replace("Freitag", "Freitag 😊"))
    assert world.rules() == {"emoji"}
    assert world.app.page.verdict.verdict.blockers == 1
    put_caret(world, "😊")
    assert world.app.page.popup.isVisible()
    world.app.mending.fix_current(0)
    world.settle()
    assert world.desk.text == GOOD
    assert not world.app.page.popup.isVisible()
    world.app.page.editor.undo()
    assert "😊" in world.desk.text


def test_findings_move_with_edits_before_the_next_check(world: World) -> None:
    world.write(GOOD.replace("Freitag", "Freitag 😊"))
    before = world.desk.shown
    cursor = QTextCursor(world.desk.document)
    cursor.insertText("Hallo 👋 ")
    emoji = [it for it in world.desk.shown if it.finding.span.of(world.desk.text) == "😊"]
    assert len(emoji) == len([it for it in before if it.rule == "emoji"])


def test_the_word_being_typed_has_no_mark(world: World) -> None:
    world.write("Hello,\n\nyour order 305-1234567-7654321 is late.\n\n", marketplace="amazon.com", language="en-US")
    QTest.keyClicks(world.app.page.editor, "It was recieved")
    world.settle()
    assert any(it.rule == "spelling" for it in world.desk.shown)
    assert all(it.rule != "spelling" for it in world.desk.settled())
    QTest.keyClicks(world.app.page.editor, " ")
    world.settle()
    assert any(it.rule == "spelling" for it in world.desk.settled())


def test_f8_walks_the_findings_and_comes_round(world: World) -> None:
    world.write(GOOD.replace("Freitag", "Freitag 😊").replace("Team", "Team 🚚"))
    put_caret(world, "Guten")
    places = []
    for _ in range(3):
        world.app.writing.go()
        places.append(world.app.page.editor.textCursor().position())
    assert places[0] < places[1]
    assert places[2] == places[0]
    world.app.writing.go(back=True)
    assert world.app.page.editor.textCursor().position() == places[1]


def test_fix_all_safe_is_one_undo_step(world: World) -> None:
    bad = GOOD.replace("Freitag", "Freitag 😊").replace("Team", "Team 🚚")
    world.write(bad)
    world.app.mending.fix_all_safe()
    world.settle()
    assert world.desk.text == GOOD
    world.app.page.editor.undo()
    assert world.desk.text == bad


def test_a_warning_is_accepted_and_taken_back(world: World) -> None:
    world.write(GOOD.replace("Freitag an.", "Freitag an :-)"))
    warning = next(it for it in world.desk.shown if it.level is Level.WARNING)
    states = [world.app.page.verdict.verdict.state]
    world.app.mending.accept(warning)
    states.append(world.app.page.verdict.verdict.state)
    world.app.mending.take_back(world.desk.accepted[0])
    states.append(world.app.page.verdict.verdict.state)
    assert states == [State.NOT_READY, State.READY, State.NOT_READY]


def test_a_word_is_taught_and_unlearned(world: World) -> None:
    text = "Hello,\n\nyour order 305-1234567-7654321 with the plurtz has shipped late.\n"
    world.write(text, marketplace="amazon.com", language="en-US")
    assert "spelling" in world.rules()
    world.app.teaching.teach("plurtz")
    world.qtbot.waitUntil(lambda: "spelling" not in world.rules(), timeout=10_000)
    world.app.preferences.words.undo()
    world.qtbot.waitUntil(lambda: "spelling" in world.rules(), timeout=10_000)


def test_a_paste_is_cleaned_and_says_what_was_removed(world: World) -> None:
    data = QMimeData()
    data.setHtml('<p style="color:red">Hello <b>you</b> <img src="http://example.com/x.gif" width="1" height="1"></p>')
    world.app.page.editor.insertFromMimeData(data)
    html = world.desk.document.toHtml()
    assert "Hello" in world.desk.text
    assert "<img" not in html
    assert "#ff0000" not in html
    assert world.app.page.banner.words.startswith("Pasted without")
    world.app.page.editor.undo()
    assert world.desk.text == ""


def test_nothing_is_loaded_for_a_picture(world: World) -> None:
    editor = world.app.page.editor
    for address in ("http://example.com/a.png", "file:///etc/hostname", "file://host/share/a.png"):
        assert editor.loadResource(2, address) is None


def test_an_input_method_is_left_alone(world: World) -> None:
    world.write(GOOD)
    event = QInputMethodEvent("にほ", [])
    QApplication.sendEvent(world.app.page.editor, event)
    composing = [world.desk.composing]
    done = QInputMethodEvent("", [])
    done.setCommitString("日本")
    QApplication.sendEvent(world.app.page.editor, done)
    composing.append(world.desk.composing)
    assert composing == [True, False]
    world.settle()
    assert "日本" in world.desk.text


def test_lists_and_bold_are_toggled(world: World) -> None:
    world.write("one")
    world.app.tools.use("bullets")
    assert world.desk.document.begin().textList() is not None
    world.app.tools.use("bullets")
    assert world.desk.document.begin().textList() is None
    world.app.page.editor.selectAll()
    world.app.tools.use("bold")
    assert any(run.trait.value == "bold" for run in world.desk.whole().runs)


def test_the_preview_shows_what_the_buyer_gets(world: World) -> None:
    world.write("one")
    world.app.tools.use("bullets")
    world.app.tools.toggle_preview()
    assert world.app.page.preview.toPlainText() == "- one"
    world.app.tools.toggle_preview()
    assert not world.app.page.previewing


def test_find_goes_round(world: World) -> None:
    world.write(GOOD)
    world.app.page.find_bar.open()
    world.app.page.find_bar.wanted.emit("ihr", False)
    assert world.app.page.editor.textCursor().selectedText().lower() == "ihr"
    world.app.page.find_bar.wanted.emit("nowhere", False)
    assert world.app.page.editor.textCursor().selectedText().lower() == "ihr"


def test_a_click_on_the_reason_opens_its_page(world: World) -> None:
    world.write(GOOD.replace("Freitag", "Freitag 😊"))
    put_caret(world, "😊")
    QTest.keyClick(world.app.window, Qt.Key.Key_F1)
    world.app.mending.why_current()
    assert world.app.window.page == "help"


def test_a_closed_draft_is_listed_and_opens_again(world: World) -> None:
    world.write("Where is the second shelf?")
    world.app.drafting.close_current()
    world.app.drafting.open_closed()
    palette = world.app.window.findChildren(Palette)[-1]
    lines, wanted = palette.findChild(QListWidget), palette.findChild(QLineEdit)
    assert lines is not None
    assert wanted is not None
    assert [lines.item(0).text().partition("  ·  ")[2], lines.count()] == ["Where is the second shelf?", 1]
    QTest.keyClick(wanted, Qt.Key.Key_Return)
    assert world.app.desks.current is not None
    assert world.app.desks.current.text == "Where is the second shelf?"
    assert world.app.desks.closed() == []


def test_without_closed_drafts_a_line_says_so(world: World) -> None:
    world.app.drafting.open_closed()
    assert "No draft was closed" in world.app.page.banner.words
