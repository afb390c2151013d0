"""The languages of a draft: shown below the text, chosen in a menu, kept with the draft."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QMenu

from composer.model import Facts
from composer.policy import Marketplace, marketplaces
from tests.ui.conftest import GOOD, World
from ui import languages
from ui.app import App
from ui.links import Link

STORES = [store for store, _ in marketplaces().values()]


def button(world: World) -> Link:
    found = world.app.page.status.language_button()
    assert isinstance(found, Link)
    return found


def opened(world: World) -> QMenu:
    QTest.mouseClick(button(world), Qt.MouseButton.LeftButton)
    menu = world.app.choosing.menu
    assert menu is not None
    assert menu.isVisible()
    return menu


def action(menu: QMenu, text: str, *, many: bool = False) -> QAction:
    below = [it.menu() for it in menu.actions() if isinstance(it.menu(), QMenu)]
    every = [it for each in (menu, *below) if isinstance(each, QMenu) for it in each.actions()]
    return next(it for it in every if it.text() == text and (it.actionGroup() is None) is many)


def test_the_line_tells_the_languages(world: World) -> None:
    world.write(GOOD, also=("en-GB",))
    assert button(world).text() == "German (DE) + English"
    name = button(world).accessibleName()
    assert name == "The buyer's language is German (Germany); English is also fine. Choose languages"
    status = world.app.page.status
    assert status.rect().contains(button(world).geometry())


def test_the_key_opens_the_menu(world: World) -> None:
    world.app.window.activateWindow()
    world.qtbot.waitUntil(world.app.window.isActiveWindow)
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(world.app.page.editor, Qt.Key.Key_L, keys)
    assert world.app.choosing.menu is not None
    assert world.app.choosing.menu.isVisible()
    world.app.choosing.menu.hide()


def test_choosing_sets_the_facts_and_their_field(world: World) -> None:
    world.write(GOOD)
    menu = opened(world)
    assert action(menu, "German (Germany)").isChecked()
    action(menu, "Turkish (Türkiye)").trigger()
    menu.hide()
    facts = world.desk.draft.facts
    assert (facts.language, facts.language_known) == ("tr-TR", True)
    field = next(it for it in world.app.page.facts.findChildren(QComboBox) if it.accessibleName() == "Buyer's language")
    assert field.currentText() == "Turkish (Türkiye)"
    menu = opened(world)
    action(menu, "German (Germany) · assumed").trigger()
    assert (world.desk.draft.facts.language, world.desk.draft.facts.language_known) == ("de-DE", False)
    action(menu, "French (France)").trigger()
    assert field.currentText() == "French (France)"
    menu.hide()


def test_a_further_language_is_ticked_while_the_menu_stays(world: World) -> None:
    world.write(GOOD)
    menu = opened(world)
    ticked = action(menu, "English", many=True)
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(ticked).center())
    assert menu.isVisible()
    assert ticked.isChecked()
    assert button(world).text() == "German (DE) + English"
    menu.setActiveAction(ticked)
    QTest.keyClick(menu, Qt.Key.Key_Space)
    assert not world.desk.draft.facts.also
    assert menu.isVisible()
    menu.hide()


def test_the_buyers_language_is_no_further_one(world: World) -> None:
    world.write(GOOD, also=("en-GB", "fr-FR"))
    menu = opened(world)
    action(menu, "English (United Kingdom)").trigger()
    menu.hide()
    assert world.desk.draft.facts.also == ("fr-FR",)
    assert button(world).text() == "English (UK) + French"


def test_languages_are_kept_with_the_draft(world: World, restart: Callable[[], App]) -> None:
    world.write(GOOD, also=("en-GB",))
    restart()
    world.settle()
    assert world.desk.draft.facts.also == ("en-GB",)
    assert button(world).text() == "German (DE) + English"


def test_what_cannot_be_spelled_is_marked() -> None:
    found = languages.choices(
        next(it for it in STORES if it.id == "amazon.com"), STORES, Facts(marketplace="amazon.com")
    )
    texts = [it.text for it in (*found.buyers, *found.also)]
    assert "Korean (South Korea) · spelling not checked" in texts
    assert "Spanish (United States)" in texts
    assert not any("spelling" in it.text for it in (*found.others, *found.more))


@pytest.mark.parametrize("store", STORES, ids=lambda it: it.id)
def test_the_marketplaces_languages_come_first_and_nothing_twice(store: Marketplace) -> None:
    found = languages.choices(store, STORES, Facts(marketplace=store.id))
    assert [it.tag for it in found.buyers[1:]] == list(store.languages)
    for offered in ((*found.buyers[1:], *found.others), (*found.also, *found.more)):
        tags = [it.tag for it in offered]
        assert len(tags) == len(set(tags))
    assert sum(it.on for it in (*found.buyers, *found.others)) <= 1


def test_a_language_from_elsewhere_is_offered_too() -> None:
    facts = Facts(marketplace="amazon.fr", language="uk-UA", language_known=True, also=("ja-JP",))
    found = languages.choices(next(it for it in STORES if it.id == "amazon.fr"), STORES, facts)
    assert [it.tag for it in found.buyers if it.on] == ["uk-UA"]
    assert [it.tag for it in found.also if it.on] == ["ja-JP"]
    assert languages.status("", ()) == "Language not known"
