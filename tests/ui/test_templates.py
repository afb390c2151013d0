"""Templates in the window: found, filled for the draft, used, changed, tried, undone, shared."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDateEdit, QLineEdit

from composer.model import Draft, Facts, Kind
from composer.templates import own
from tests.ui.conftest import ORDER, World
from ui.widgets.templates_page import TemplatesPage

FACTS = Facts(ORDER, "amazon.de", "de-DE", language_known=True, items=("Lampe, blau",), amount=24.99, currency="EUR")


@pytest.fixture
def page(world: World) -> TemplatesPage:
    world.desk.change(Draft("", facts=FACTS))
    world.app.paging.go("templates")
    return world.app.pages.templates


def choose(page: TemplatesPage, words: str) -> None:
    page._search.setText(words)


def shown(page: TemplatesPage) -> str:
    return str(page.view._browser.toPlainText()).replace("\u2060", "")


def field(page: TemplatesPage, name: str) -> Any:
    return page.view._fields[name]


def save(world: World, page: TemplatesPage) -> None:
    with world.qtbot.waitSignal(world.app.template_changing._proved, timeout=20_000):
        page.editor.save()
    world.qtbot.waitUntil(lambda: "tried with" not in page.editor._state.text() or not page.editing)


def test_all_templates_are_listed_and_found_in_every_language(page: TemplatesPage) -> None:
    assert page._model.rowCount() == 32
    choose(page, "verspatet")
    assert "The parcel is delayed" in page._model.index(0).data()
    choose(page, "nothing like it")
    assert page._lists.currentIndex() == 1
    assert not page.view.isVisible()
    choose(page, "")
    page._kind.setCurrentIndex(page._kind.findData(Kind.INVOICE))
    assert page._model.rowCount() == 2
    page._kind.setCurrentIndex(0)
    page._folder.setCurrentText("Reviews")
    assert page._model.rowCount() == 2


def test_the_buyers_language_picks_the_version(world: World, page: TemplatesPage) -> None:
    choose(page, "ships later")
    assert shown(page).startswith("Guten Tag,")
    assert ORDER in shown(page)
    page.view.language_chosen.emit("fr")
    assert shown(page).startswith("Bonjour,")


def test_nothing_half_filled_can_be_used(world: World, page: TemplatesPage) -> None:
    choose(page, "ships later")
    assert "[the new day]" in shown(page)
    assert not page.view._use.isEnabled()
    assert "Fill in" in page.view._lacking.text()
    world.app.templating.use()
    assert world.app.window.page == "templates"
    day = field(page, "new_date")
    assert isinstance(day, QDateEdit)
    day.setDate(QDate(2026, 12, 4))
    assert "4. Dezember 2026" in shown(page)
    assert page.view._use.isEnabled()


def test_what_the_order_lacks_is_told(world: World, page: TemplatesPage) -> None:
    world.desk.change(Draft("", facts=replace(FACTS, order_id=None)))
    world.app.paging.go("templates")
    choose(page, "invoice is attached")
    assert "The draft does not say this yet: The order ID." in page.view._lacking.text()


def test_a_template_goes_into_the_draft_and_out_again(world: World, page: TemplatesPage) -> None:
    choose(page, "out of stock")
    page.view._use.click()
    assert world.app.window.page == "compose"
    assert "24,99" in world.desk.text
    assert world.desk.draft.kind is Kind.ORDER_PROBLEM
    world.settle()
    assert world.rules() == set()
    world.app.page.editor.undo()
    assert world.desk.text == ""


def test_what_was_written_can_be_brought_back(world: World, page: TemplatesPage) -> None:
    world.app.page.editor.insertPlainText("Guten Tag, ich schreibe.")
    choose(page, "out of stock")
    page.view._use.click()
    assert "nicht liefern" in world.desk.text
    world.app.page.banner._do()
    assert world.desk.text == "Guten Tag, ich schreibe."


def test_a_favourite_comes_first(world: World, page: TemplatesPage) -> None:
    choose(page, "invoice is attached")
    page.view._favourite.click()
    choose(page, "")
    assert "The invoice is attached" in page._model.index(0).data()
    page._only.click()
    assert page._model.rowCount() == 1


def test_a_template_of_ones_own_is_tried_kept_and_deleted(world: World, page: TemplatesPage) -> None:
    page.made.emit()
    page.editor._title.setText("Schlüssel vergessen")
    text = "Guten Tag,\n\nzu Ihrer Bestellung {order_id} fehlt uns die Angabe der Farbe. Welche Farbe möchten Sie?"
    page.editor.text.setPlainText(f"{text}\n\nMit freundlichen Grüßen\n{{store|Ihr Verkäufer}}")
    save(world, page)
    assert page.banner.property("level") == "ok", page.editor._state.text()
    assert page.view._title.text() == "Schlüssel vergessen"
    assert page.view._use.isEnabled()
    page.view.deleted.emit()
    assert own.everything(world.app.store) == ()
    page.banner._do()
    assert [it.versions[0].title for it in own.everything(world.app.store)] == ["Schlüssel vergessen"]


def test_a_template_that_a_rule_objects_to_is_kept_but_cannot_be_used(world: World, page: TemplatesPage) -> None:
    choose(page, "out of stock")
    page.view.edit_wanted.emit()
    page.editor.text.moveCursor(QTextCursor.MoveOperation.End)
    page.editor.text.put("\nSchreiben Sie uns an hilfe@lumora-shop.de 😀")
    save(world, page)
    assert page.editing
    assert "cannot be used before this is mended" in page.editor._state.text()
    page.editor.left.emit()
    assert not page.view._use.isEnabled()
    page.view.deleted.emit()
    assert page.view._use.isEnabled(), "the library's own one is back"


def test_an_older_state_can_be_brought_back(world: World, page: TemplatesPage) -> None:
    choose(page, "out of stock")
    before = shown(page)
    for more in ("Wir bitten um Verständnis.", "Das tut uns sehr leid."):
        page.view.edit_wanted.emit()
        page.editor.text.setPlainText(page.editor.text.toPlainText().replace("{store|", f"{more}\n{{store|"))
        save(world, page)
    assert shown(page) != before
    page.view.older_wanted.emit()
    older = page.view.older_menu.actions()
    assert len(older) == 1
    with world.qtbot.waitSignal(world.app.template_changing._proved, timeout=20_000):
        older[0].trigger()
    world.qtbot.waitUntil(lambda: "Das tut uns sehr leid" not in shown(page))


def test_unknown_names_are_marked_and_mended(world: World, page: TemplatesPage) -> None:
    choose(page, "out of stock")
    page.view.edit_wanted.emit()
    page.editor.text.setPlainText("Guten Tag {buyr_name}")
    assert page.editor._faults.count() == 1
    assert not page.editor._save.isEnabled()
    page.editor._go(page.editor._faults.item(0))
    assert page.editor.text.toPlainText() == "Guten Tag {buyer_name}"
    assert page.editor._save.isEnabled()


def test_names_are_completed_as_one_types(world: World, page: TemplatesPage) -> None:
    page.made.emit()
    text = page.editor.text
    text.setFocus()
    world.qtbot.waitUntil(text.hasFocus)
    QTest.keyClicks(text, "Nr. {ord")
    assert text.completing
    QTest.keyClick(text, Qt.Key.Key_Return)
    assert text.toPlainText() == "Nr. {order_id}"
    assert not text.completing
    QTest.keyClicks(text, " [[if trac")
    QTest.keyClick(text, Qt.Key.Key_Tab)
    assert text.toPlainText() == "Nr. {order_id} [[if tracking"
    QTest.keyClicks(text, "]] {")
    QTest.keyClick(text, Qt.Key.Key_Escape)
    assert not text.completing


def test_a_changed_meaning_leaves_the_other_languages_behind(world: World, page: TemplatesPage) -> None:
    choose(page, "out of stock")
    page.view.edit_wanted.emit()
    page.editor._meaning.setChecked(True)
    save(world, page)
    assert not page.view._notes.isVisible()
    page.view.language_chosen.emit("en")
    assert "compare it with a newer one" in page.view._notes.text()


def test_templates_are_exported_and_imported(world: World, page: TemplatesPage, tmp_path: Path) -> None:
    choose(page, "ships later")
    for ending in ("json", "txt"):
        world.path = str(tmp_path / f"templates.{ending}")
        page.exported.emit(ending)
        assert page.banner.words.startswith("1 template written")
        world.templates_path = world.path
        page.imported.emit()
        assert page.banner.words.startswith("1 template brought in")
    (tmp_path / "odd.txt").write_bytes(b"\xff\xfe\x00")
    world.templates_path = str(tmp_path / "odd.txt")
    page.imported.emit()
    assert page.banner.property("level") == "blocker"


def test_the_store_signs(world: World, page: TemplatesPage) -> None:
    world.app.paging.go("settings")
    settings = world.app.pages.settings
    (line,) = (it for it in settings.findChildren(QLineEdit) if it.accessibleName() == "Name of your store")
    line.setText("Lumora Home")
    line.editingFinished.emit()
    world.app.paging.go("templates")
    choose(page, "out of stock")
    assert shown(page).rstrip().endswith("Lumora Home")
