"""The check list: rows stay with their findings, say where the rule comes from, and act where findings stand now."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage, QTextCursor
from PySide6.QtTest import QTest

from composer.model import Level
from tests.ui.conftest import GOOD, World
from ui.widgets.finding_row import FindingRow

BAD = GOOD.replace("Freitag", "Freitag 😊").replace("Team", "Team 🚚")


def rows(world: World) -> list[FindingRow]:
    panel = world.app.page.checks
    return [made for level in (Level.BLOCKER, Level.WARNING, Level.HINT) for made in panel._rows[level]]


def test_a_row_stays_while_text_changes_elsewhere(world: World) -> None:
    world.write(BAD)
    before = rows(world)
    QTest.keyClicks(world.app.page.editor, " und so")
    world.settle()
    assert [made for made in rows(world) if made in before] == before


def test_a_row_acts_where_its_finding_stands_now(world: World) -> None:
    world.write(BAD)
    row = next(made for made in rows(world) if "🚚" in made._quote)
    QTextCursor(world.desk.document).insertText("Hallo! ")
    QTest.mouseClick(row.links()[0], Qt.MouseButton.LeftButton)
    assert world.desk.text == "Hallo! " + BAD.replace(" 🚚", "")


def test_a_row_tells_its_source_and_its_name(world: World) -> None:
    world.write(BAD)
    row = rows(world)[0]
    assert row._source == world.desk.policy().sources["emoji"].certain
    assert row.accessibleDescription() == row._source
    assert row.accessibleName().startswith("Must be fixed: ")
    assert [link.accessibleName() for link in row.links()][-1].startswith("Why?")


def test_rows_are_below_one_another_and_hold_their_buttons(world: World) -> None:
    world.write(BAD)
    for width in (1400, 1120):
        world.app.window.resize(width, 800)
        world.qtbot.waitUntil(lambda: rows(world)[0].width() > 100)
        bottom = 0
        for row in rows(world):
            assert row.y() >= bottom
            bottom = row.y() + row.height()
            assert all(row.rect().contains(link.geometry()) for link in row.links())


def test_the_keyboard_walks_rows_and_buttons_in_order(world: World) -> None:
    world.write(BAD)
    panel = world.app.page.checks
    panel._order_tabs()
    first = rows(world)[0]
    assert first.nextInFocusChain() is first.links()[0]
    QTest.keyClick(first, Qt.Key.Key_Return)
    assert world.app.page.editor.textCursor().position() == world.desk.offsets.to_qt(world.desk.text.index("😊"))


def test_a_space_while_typing_opens_no_card(world: World) -> None:
    world.write(BAD)
    QTest.keyClicks(world.app.page.editor, " x y ")
    assert not world.app.page.popup.isVisible()
    cursor = world.app.page.editor.textCursor()
    cursor.setPosition(world.desk.offsets.to_qt(world.desk.text.index("😊")))
    world.app.page.editor.setTextCursor(cursor)
    assert world.app.page.popup.isVisible()


def test_rows_that_are_moved_look_as_if_painted_anew(world: World) -> None:
    world.write(BAD)
    for text in ("😀 ", "😉 "):
        QTextCursor(world.desk.document).insertText(text)
        world.settle()
    assert len(rows(world)) == 4
    world.qtbot.waitUntil(lambda: _same(world), timeout=3_000)
    world.desk.document.undo()
    world.settle()
    assert len(rows(world)) == 3
    world.qtbot.waitUntil(lambda: _same(world), timeout=3_000)


def _same(world: World) -> bool:
    """Whether the check list stands on the screen as it would be painted now."""
    window, panel = world.app.window, world.app.page.checks
    place = QRect(panel.mapTo(window, QPoint(0, 0)), panel.size())
    size = place.width(), place.height()
    on_screen = window.screen().grabWindow(window.winId(), place.x(), place.y(), *size).toImage()
    form = QImage.Format.Format_RGB32
    return bool(on_screen.convertToFormat(form) == window.grab(place).toImage().convertToFormat(form))
