"""The help opens on what has the focus, goes back and forth, searches as one types, and opens nothing by itself."""

import re
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget, QTextBrowser, QTreeWidget, QWidget

from composer.paths import resources
from tests.ui.conftest import GOOD, World
from ui import help_book, words
from ui.help_book import INDEX, matches, read, search
from ui.help_subjects import PAGES, SUBJECTS
from ui.theme import DARK
from ui.widgets.finding_row import FindingRow

BOOK = read(resources() / "help")


def browser(world: World) -> QTextBrowser:
    return world.app.pages.help.findChildren(QTextBrowser)[0]


def field(world: World) -> QLineEdit:
    return world.app.pages.help.findChildren(QLineEdit)[0]


def press(world: World, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(world.app.window.focusWidget(), key, modifier)


def policy(world: World) -> str:
    """Return the policy of the newest report."""
    return world.desk.report.policy if world.desk.report else ""


def named(world: World, name: str) -> QWidget:
    return next(it for it in world.app.window.findChildren(QWidget) if it.accessibleName() == name)


def test_the_contents_hold_every_page() -> None:
    listed = [name for _, names in BOOK.contents for name in names]
    assert sorted(listed) == sorted(BOOK.pages.keys() - {INDEX})
    assert BOOK.contents[0][0] == "Guide"


def test_the_help_opens_on_its_contents(world: World) -> None:
    world.app.paging.go("help")
    assert world.app.pages.help.name == INDEX
    tree = world.app.pages.help.findChildren(QTreeWidget)[0]
    groups = [tree.topLevelItem(at) for at in range(tree.topLevelItemCount())]
    assert [it.text(0) for it in groups if it] == [title for title, _ in BOOK.contents]


def test_links_lead_on_and_keys_lead_back(world: World) -> None:
    help_ = world.app.pages.help
    world.app.paging.explain("emoji")
    assert browser(world).toPlainText().startswith(BOOK.pages["emoji"].title)
    browser(world).anchorClicked.emit(QUrl("versions.md"))
    assert help_.name == "versions"
    press(world, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert help_.name == "emoji"
    press(world, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert help_.name == "emoji"
    press(world, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert help_.name == "versions"
    press(world, Qt.Key.Key_Home, Qt.KeyboardModifier.AltModifier)
    assert help_.name == INDEX
    press(world, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert help_.name == "versions"


def test_an_address_opens_in_the_browser_only_by_a_click(world: World) -> None:
    world.app.paging.explain("too_long")
    assert world.opened == []
    address = "https://developer-docs.amazon.com/sp-api/docs/messaging-api-v1-use-case-guide"
    assert address in browser(world).toPlainText()
    browser(world).anchorClicked.emit(QUrl(address))
    assert world.opened == [address]
    assert world.app.pages.help.name == "too_long"
    browser(world).anchorClicked.emit(QUrl("file:///etc/passwd"))
    assert world.opened == [address]


def test_a_search_lists_pages_and_marks_the_words(world: World) -> None:
    world.app.paging.go("help")
    press(world, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert world.app.window.focusWidget() is field(world)
    QTest.keyClicks(field(world), "TÉlephone")
    hits = world.app.pages.help.findChildren(QListWidget)[0]
    assert hits.count() >= 1
    assert hits.isVisible()
    QTest.keyClick(field(world), Qt.Key.Key_Down)
    assert world.app.pages.help.name == "contact_phone"
    marked = [it.cursor.selectedText().lower() for it in browser(world).extraSelections()]
    assert marked
    assert set(marked) == {"telephone"}
    QTest.keyClick(field(world), Qt.Key.Key_Escape)
    assert field(world).text() == ""
    assert browser(world).extraSelections() == []


def test_a_search_that_finds_nothing_says_what_to_do(world: World) -> None:
    world.app.paging.go("help")
    field(world).setText("zeppelin")
    told = [
        it.text()
        for it in world.app.pages.help.findChildren(type(world.app.pages.help.side._nothing))
        if it.isVisible()
    ]
    assert "No page holds “zeppelin”. Try one word, or a shorter one." in told
    world.app.pages.help.side._search.clear()
    assert world.app.pages.help.findChildren(QTreeWidget)[0].isVisible()


@pytest.mark.parametrize("name", SUBJECTS)
def test_every_subject_is_a_field_of_the_window(world: World, name: str) -> None:
    assert named(world, name).isEnabled()
    assert SUBJECTS[name] in BOOK.pages or (resources().parent / "composer/rules" / f"{SUBJECTS[name]}.py").exists()


def test_the_pages_that_explain_the_windows_pages_are_there(world: World) -> None:
    assert set(PAGES) == set(world.app.window.pages)
    assert set(PAGES.values()) <= set(BOOK.pages)


@pytest.mark.parametrize("name", ["Order ID", "Why you write", "Check list"])
def test_f1_helps_on_the_field_with_the_focus(world: World, name: str) -> None:
    named(world, name).setFocus()
    press(world, Qt.Key.Key_F1)
    assert world.app.window.page == "help"
    assert world.app.pages.help.name == SUBJECTS[name]


def test_f1_helps_on_the_finding_at_the_caret(world: World) -> None:
    world.write(GOOD.replace("Freitag", "Freitag 😊"))
    editor = world.app.page.editor
    cursor = editor.textCursor()
    cursor.setPosition(world.desk.offsets.to_qt(world.desk.text.index("😊")))
    editor.setTextCursor(cursor)
    editor.setFocus()
    press(world, Qt.Key.Key_F1)
    assert world.app.pages.help.name == "emoji"


def test_f1_helps_on_the_row_with_the_focus(world: World) -> None:
    world.write(GOOD.replace("Freitag", "Freitag 😊"))
    rows = [it for it in world.app.page.checks.findChildren(FindingRow) if it.placed and it.placed.rule == "emoji"]
    rows[0].setFocus()
    press(world, Qt.Key.Key_F1)
    assert world.app.pages.help.name == "emoji"


def test_a_missing_page_says_so(world: World) -> None:
    world.write(GOOD)
    world.app.titles["new_rule"] = "New rule"
    world.app.paging.explain("new_rule")
    assert browser(world).toPlainText().startswith("New rule\nThis page is missing.")


def test_colours_and_zoom_reach_the_page(world: World) -> None:
    world.app.paging.explain("emoji")
    before = browser(world).document().defaultFont().pixelSize()
    world.app.preferences.change(replace(world.app.preferences.settings, theme="dark", zoom=150))
    assert browser(world).document().defaultFont().pixelSize() == round(before * 1.5)
    assert world.app.pages.help._scheme is DARK


def test_the_keys_page_holds_every_action(world: World) -> None:
    page = BOOK.pages["keys"].markdown
    rows = dict(reversed(re.findall(r"^\| (\S.*?) \| (\S.*?) \|$", page, re.MULTILINE)))
    for action in world.app.window.actions():
        keys = [key.toString().replace("Return", "Enter") for key in action.shortcuts()]
        assert any(key in rows for key in keys), action.text()
        told = next(rows[key] for key in keys if key in rows)
        assert told.startswith(action.text()), f"{keys}: {told} is {action.text()}"


def test_the_reasons_page_has_the_windows_words() -> None:
    heads = re.findall(r"^## (.+)$", BOOK.pages["reasons"].markdown, re.MULTILINE)
    assert heads[:-1] == list(words.KINDS.values())


def test_the_policy_of_another_day_is_chosen_and_told(world: World) -> None:
    world.write(GOOD)
    verdict = world.app.page.verdict.verdict
    assert verdict.other_policy == ""
    world.app.paging.go("settings")
    page = world.app.pages.settings
    page._policy._which.setCurrentIndex(1)
    page._policy._picker.setDate(QDate(2024, 6, 1))
    world.settle()
    assert world.app.preferences.settings.policy_day == date(2024, 6, 1)
    assert policy(world) == "2020-11-03"
    assert "judged by the policy of 2020-11-03" in world.app.page.verdict.verdict.detail
    assert "2020-11-03" in page._policy._line.text()
    page._policy._which.setCurrentIndex(0)
    world.settle()
    assert policy(world) == "2025-04-25"
    assert world.app.page.verdict.verdict == verdict


def test_the_policys_day_changes_what_is_found(world: World) -> None:
    world.write(GOOD)
    world.desk.change(replace(world.desk.draft, subject="[Important] Ihre Bestellung"))
    world.settle()
    assert "subject_important" in world.rules()
    settings = world.app.preferences.settings
    world.app.preferences.change(replace(settings, policy_day=date(2024, 6, 1)))
    world.settle()
    assert "subject_important" not in world.rules()
    world.app.preferences.change(settings)
    world.settle()
    assert "subject_important" in world.rules()


def test_the_search_ranks_titles_first() -> None:
    assert search(BOOK, "emoji")[0].name == "emoji"
    assert search(BOOK, "") == ()
    assert search(BOOK, "emoji zeppelin") == ()


def test_words_are_found_whatever_their_case_and_accents() -> None:
    assert matches("Café 😊 CAFE cafés", help_book.words_of("cafe")) == ((0, 4), (7, 11), (12, 16))
    assert matches("aaa", ("a", "aa")) == ((0, 2), (2, 3))
