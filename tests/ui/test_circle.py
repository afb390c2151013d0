"""The whole circle: handed over, kept, found again; and nothing lost on the way."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from composer.history import messages
from composer.model import Kind
from tests.ui.conftest import GOOD, ORDER, World
from ui.app import App


def test_an_approved_draft_is_copied_and_kept(world: World) -> None:
    world.write(GOOD)
    world.app.copy()
    assert world.clipboard == GOOD
    assert world.app.page.banner.words == "Copied for Seller Central. Paste it into the message box."
    (entry,) = messages.entries(world.app.store)
    assert (entry.order_id, entry.text) == (ORDER, GOOD)


def test_the_rules_know_what_was_sent_before(world: World) -> None:
    world.write(GOOD)
    world.app.copy()
    assert world.desk.whole().facts.earlier == (), "a draft is not earlier than itself"
    world.app.drafting.new()
    world.write(GOOD.replace("Freitag", "Samstag"))
    (before,) = world.desk.whole().facts.earlier
    assert (before.kind, before.asked_for_review) == (Kind.ORDER_PROBLEM, False)
    world.desk.change(replace(world.desk.draft, facts=replace(world.desk.draft.facts, order_id="302-7654321-1234567")))
    assert world.desk.whole().facts.earlier == ()


def test_the_window_card_and_the_rule_agree(world: World) -> None:
    world.write(GOOD, completed_on=date(2026, 10, 20))
    assert "window_expired" in world.rules()
    assert world.app.page.window_card._count.text() == "closed"
    world.write("", completed_on=date(2026, 10, 26))
    assert world.app.page.window_card._line.text().endswith("1 day left · last safe day 23 Nov")
    world.write("", completed_on=date(2026, 11, 20))
    assert "window_expired" not in world.rules()
    assert world.app.page.window_card._count.text() == "day 4 of 30"


def test_a_draft_that_is_not_ready_is_refused(world: World) -> None:
    world.write(GOOD.replace("Freitag", "Freitag 😊"))
    world.app.copy()
    assert world.clipboard == ""
    assert messages.entries(world.app.store) == []
    assert world.app.page.banner.words.startswith("Not ready: 1 to fix")


def test_a_clipboard_that_another_program_changed_is_told(world: World) -> None:
    world.spoiled = True
    world.write(GOOD)
    world.app.copy()
    assert "another program" in world.app.page.banner.words
    assert messages.entries(world.app.store) == []


def test_files_hold_the_text(world: World, tmp_path: Path) -> None:
    world.write(GOOD)
    for ending in ("txt", "html"):
        world.path = str(tmp_path / f"m.{ending}")
        world.app.page.verdict.saved.emit(ending)
        assert ORDER in Path(world.path).read_text("utf-8")


def test_the_compose_page_opens_for_order_and_marketplace(world: World) -> None:
    world.write(GOOD)
    world.app.page.verdict.opened.emit()
    (address,) = world.opened
    assert address.startswith("https://sellercentral.amazon.de/messaging/contact")
    assert f"orderID={ORDER}" in address


def test_history_finds_and_reuses(world: World) -> None:
    world.write(GOOD)
    world.app.copy()
    world.app.paging.go("history")
    world.app.pages.history.look_for("freit")
    assert world.app.pages.history._model.rowCount() == 1
    assert "Ihre Bestellung" in world.app.pages.history._browser.toPlainText()
    assert "nothing was changed" in world.app.pages.history._browser.toPlainText()
    world.app.pages.history.look_for("nothing like it")
    assert world.app.pages.history._model.rowCount() == 0
    assert "No message fits" in world.app.pages.history._empty.text()
    world.app.pages.history.look_for("")
    world.app.pages.history._reuse_it()
    assert world.app.window.page == "compose"
    assert world.desk.text == GOOD
    assert len(world.app.desks.all) == 2


def test_a_closed_window_keeps_every_draft(world: World, restart: Callable[[], App]) -> None:
    world.write(GOOD)
    world.app.page.editor.selectAll()
    world.app.tools.use("bold")
    world.app.drafting.new()
    world.app.page.editor.insertPlainText("second")
    app = restart()
    assert [desk.text for desk in app.desks.all] == [GOOD, "second"]
    assert app.desks.all[0].draft.kind is Kind.ORDER_PROBLEM
    assert any(run.trait.value == "bold" for run in app.desks.all[0].whole().runs)


def test_a_closed_draft_comes_back(world: World) -> None:
    world.write(GOOD)
    world.app.drafting.close(0)
    assert world.desk.text == ""
    world.app.page.banner._do()
    assert world.desk.text == GOOD


def test_midnight_is_noticed(world: World) -> None:
    world.write(GOOD)
    before = world.desk.whole().today
    world.now += timedelta(days=1)
    world.app._look_around()
    world.settle()
    report = world.desk.report
    assert report is not None
    assert before is not None
    assert report.draft.today == before + timedelta(days=1)


def test_settings_change_at_once_and_stay(world: World, restart: Callable[[], App]) -> None:
    world.app.preferences.change(replace(world.app.preferences.settings, theme="dark", zoom=150))
    assert world.app.scheme.background == "#16191D"
    assert world.desk.document.defaultFont().pixelSize() == 22
    app = restart()
    assert app.preferences.settings.theme == "dark"
