"""What there is to do: listed, begun, ticked, taken back."""

import pytest
from PySide6.QtWidgets import QPushButton

from composer.history import steps
from composer.model import Kind
from tests.core.orders import reports
from tests.core.orders.reports import FBA, NEW_ORDERS, fba, new_order, order_id
from tests.ui.conftest import ORDER, World
from tests.ui.order_page import bring
from ui.widgets.todo_page import TodoPage

RECENT = {
    "purchase_date": "2026-11-10T10:00:00+00:00",
    "shipment_date": "2026-11-11T10:00:00+00:00",
    "estimated_arrival_date": "2026-11-14T20:00:00+00:00",
}


@pytest.fixture
def page(world: World) -> TodoPage:
    return world.app.pages.todo


def lines(page: TodoPage) -> list[str]:
    return [page._model.index(at).data().split("\n")[0] for at in range(page._model.rowCount())]


def go(world: World) -> None:
    world.app.paging.go("todo")


def test_without_orders_it_says_what_it_is_for(world: World, page: TodoPage) -> None:
    go(world)
    assert page._lists.currentIndex() == 1
    assert "Nothing to do now" in page._empty.text()
    assert not page._detail.isVisible()


def test_late_orders_come_before_reviews(world: World, page: TodoPage) -> None:
    late = {"purchase_date": "2026-11-18T10:00:00+01:00", "latest_ship_date": "2026-11-22T21:59:59Z"}
    world.app.paging.go("orders")
    bring(world, reports.text(FBA, fba(1, **RECENT)))
    bring(world, reports.text(NEW_ORDERS, new_order(2, **late)))
    go(world)
    assert lines(page) == ["Tell the buyer of the delay", "A review may be asked for"]
    assert order_id(2) in page._browser.toPlainText()
    assert "It was to be done by 23 Nov 2026" in page._browser.toPlainText()
    page._list.setCurrentIndex(page._model.index(1))
    assert "No earlier than" in page._browser.toPlainText()


def test_a_message_is_begun_with_its_kind_and_facts(world: World, page: TodoPage) -> None:
    world.app.paging.go("orders")
    bring(world, reports.text(FBA, fba(1, **RECENT)))
    go(world)
    page._write.click()
    assert world.app.window.page == "compose"
    assert world.desk.draft.kind is Kind.REVIEW_REQUEST
    assert world.desk.draft.facts.order_id == order_id(1)
    assert world.desk.draft.facts.language == "de-DE"


def test_an_open_step_is_listed_ticked_and_taken_back(world: World, page: TodoPage) -> None:
    world.write(
        f"Guten Tag,\n\nIhre Bestellung {ORDER} können wir leider nicht liefern, weil der Artikel ausverkauft ist."
        "\n\nWir haben Ihnen den vollen Betrag erstattet.\n\nFreundliche Grüße\nIhr Team"
    )
    world.app.copy()
    go(world)
    assert lines(page) == ["Adjust the amount in Manage Orders"]
    assert page._tick.isVisible()
    assert not page._write.isVisible()
    page._tick.click()
    assert lines(page) == []
    assert steps.ticked(world.app.store, ORDER) == {"adjust_amount"}
    page.banner._do()
    assert lines(page) == ["Adjust the amount in Manage Orders"]


def test_the_order_of_a_reminder_is_shown(world: World, page: TodoPage) -> None:
    world.app.paging.go("orders")
    bring(world, reports.text(FBA, fba(1, **RECENT), fba(2, **RECENT)))
    go(world)
    page._order.click()
    assert world.app.window.page == "orders"
    assert world.app.pages.orders._model.rowCount() == 1


def test_the_kinds_templates_are_one_step_away(world: World) -> None:
    world.write("Guten Tag,", order_id=ORDER)
    card = world.app.page.kind_card
    world.qtbot.waitUntil(card.isVisible, timeout=20_000)
    (link,) = (it for it in card.findChildren(QPushButton) if it.text() == "Templates for this")
    link.click()
    assert world.app.window.page == "templates"
    assert world.app.pages.templates._model.rowCount() == 9
