"""Orders in the window: they are found, and drafts begin with everything filled in."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit

from composer.history import orders
from composer.model import Draft, Facts, Kind
from tests.core.orders import reports
from tests.core.orders.reports import ALL_ORDERS, all_orders, order_id
from tests.ui.conftest import GOOD, World
from tests.ui.order_page import bring, button, listed
from ui.widgets.orders_page import OrdersPage


@pytest.fixture
def page(world: World) -> OrdersPage:
    world.app.paging.go("orders")
    return world.app.pages.orders


def test_without_orders_it_says_how_they_come_in(page: OrdersPage) -> None:
    assert "No orders yet." in page._empty.text()
    assert "download one of these" in page._browser.toPlainText()
    assert not page._write.isVisible()


def test_orders_are_found_and_narrowed(world: World, page: OrdersPage) -> None:
    bring(
        world,
        reports.text(
            ALL_ORDERS,
            all_orders(1, purchase_date="2026-11-20T10:00:00+00:00", product_name="Blue lamp"),
            all_orders(2, purchase_date="2026-10-27T10:00:00+00:00", sales_channel="Amazon.fr"),
            all_orders(3, purchase_date="2026-08-01T10:00:00+00:00", order_status="Cancelled"),
        ),
    )
    assert listed(page) == [order_id(1), order_id(2), order_id(3)]
    search = page.findChild(QLineEdit)
    assert search is not None
    search.setText("blue lam")
    assert listed(page) == [order_id(1)]
    search.setText("nothing like it")
    assert page._empty.isVisible()
    assert "No order fits" in page._empty.text()
    search.clear()
    combos = {it.accessibleName(): it for it in page.findChildren(QComboBox)}
    for name, text, left in (
        ("Days left", "Open", [1, 2]),
        ("Days left", "Open, 5 days or fewer", [2]),
        ("Days left", "Over", [3]),
        ("State", "Cancelled", [3]),
        ("Marketplace", "France · amazon.fr", [2]),
    ):
        combos[name].setCurrentText(text)
        assert listed(page) == [order_id(it) for it in left], text
        combos[name].setCurrentIndex(0)


def test_writing_about_an_order_begins_with_everything_filled_in(world: World, page: OrdersPage) -> None:
    bring(world, reports.text(ALL_ORDERS, all_orders(1, purchase_date="2026-11-20T10:00:00+00:00")))
    with world.qtbot.waitSignal(world.app.ordering.started):
        button(world, "Write about this order").click()
    facts = world.desk.draft.facts
    assert (facts.order_id, facts.marketplace, facts.language) == (order_id(1), "amazon.de", "de-DE")
    assert facts.items == ("Lampe, blau",)
    assert (facts.amount, facts.currency, facts.quantity) == (44.88, "EUR", 2)
    assert world.app.window.page == "compose"
    assert len(world.app.desks.all) == 1, "the empty draft was not left behind"


def test_an_open_draft_about_the_order_is_shown_instead(world: World, page: OrdersPage) -> None:
    bring(world, reports.text(ALL_ORDERS, all_orders(1), all_orders(2)))
    order = orders.get(world.app.store, order_id(1))
    world.app.ordering.write(order)
    world.app.page.editor.insertPlainText("Guten Tag")
    world.app.ordering.write(orders.get(world.app.store, order_id(2)))
    assert len(world.app.desks.all) == 2
    world.app.ordering.write(order)
    assert world.desk.text == "Guten Tag"
    assert len(world.app.desks.all) == 2
    world.app.page.banner._do()
    assert len(world.app.desks.all) == 3
    assert world.desk.draft.facts.order_id == order_id(1)


def test_the_facts_of_a_known_order_are_filled_in_when_its_id_is_typed(world: World, page: OrdersPage) -> None:
    bring(world, reports.text(ALL_ORDERS, all_orders(1, purchase_date="2026-11-20T10:00:00+00:00")))
    world.app.drafting.new()
    field = world.app.page.facts._fields.order_id
    field.setFocus()
    QTest.keyClicks(field, order_id(1))
    assert world.desk.draft.facts.items == ("Lampe, blau",)
    assert world.desk.draft.facts.marketplace == "amazon.de"
    assert world.app.page.facts._fields.items.toPlainText() == "Lampe, blau"
    assert "filled in" in world.app.page.banner.words


def test_what_the_seller_has_set_is_not_overwritten(world: World, page: OrdersPage) -> None:
    bring(world, reports.text(ALL_ORDERS, all_orders(1)))
    world.app.drafting.new()
    mine = Facts(marketplace="amazon.fr", language="fr-FR", language_known=True, completed_on=date(2026, 11, 1))
    world.desk.change(replace(world.desk.draft, facts=mine))
    world.desk.change(replace(world.desk.draft, facts=replace(mine, order_id=order_id(1))))
    assert world.desk.draft.facts == replace(mine, order_id=order_id(1))


def test_the_messages_of_an_order_are_shown_with_it(world: World, page: OrdersPage) -> None:
    bring(world, reports.text(ALL_ORDERS, all_orders(1, purchase_date="2026-11-20T10:00:00+00:00")))
    assert "None was handed over yet" in page._browser.toPlainText()
    text = GOOD.replace("305-1234567-7654321", order_id(1))
    world.write(text, order_id=order_id(1))
    world.app.copy()
    world.app.paging.go("orders")
    assert "Problem with the order" in page._browser.toPlainText()
    page.message_wanted.emit(1)
    assert world.app.window.page == "history"
    world.app.paging.go("orders")
    unwritten = next(it for it in page.findChildren(QCheckBox) if it.text() == "Not yet written to")
    unwritten.click()
    assert listed(page) == []


def test_a_draft_without_an_order_is_not_taken_for_one_about_it(world: World, page: OrdersPage) -> None:
    world.app.drafting.start(Draft("", kind=Kind.REPLY, facts=Facts(order_id=None)))
    assert len(world.app.desks.all) == 1
