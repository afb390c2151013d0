"""Order reports come in through the window: shown first, kept only then, left at any time."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QListWidget, QPushButton

from composer.history import orders
from tests.core.orders import reports
from tests.core.orders.reports import ALL_ORDERS, FBA, UNSHIPPED, all_orders, fba, order_id, unshipped
from tests.ui.conftest import World
from tests.ui.order_page import bring, button, listed, read, report
from ui.app import App
from ui.widgets.orders_page import OrdersPage

FRESH = {
    "purchase_date": "2026-11-20T10:00:00+00:00",
    "shipment_date": "2026-11-21T10:00:00+00:00",
    "estimated_arrival_date": "2026-11-23T20:00:00+00:00",
}


@pytest.fixture
def page(world: World) -> OrdersPage:
    world.app.paging.go("orders")
    return world.app.pages.orders


def lines(page: OrdersPage, name: str) -> list[str]:
    (found,) = (it for it in page.coming.findChildren(QListWidget) if it.accessibleName() == name)
    return [found.item(at).text() for at in range(found.count())]


def test_a_report_is_shown_before_it_is_kept(world: World, page: OrdersPage) -> None:
    read(world, reports.text(ALL_ORDERS, all_orders(1), all_orders(2), all_orders(3, purchase_date="soon")))
    assert lines(page, "Orders that will come in")[0].startswith(order_id(1))
    assert lines(page, "Rows that are left out")[0].startswith("Row 4, purchase-date")
    assert orders.count(world.app.store) == 0
    button(world, "Bring in 2 orders").click()
    world.qtbot.waitUntil(lambda: page._model.rowCount() == 2, timeout=20_000)
    assert page.banner.words == "2 new orders brought in."
    assert page.banner.property("level") == "ok"


def test_cancel_leaves_everything_as_it_was(world: World, page: OrdersPage) -> None:
    read(world, reports.text(ALL_ORDERS, all_orders(1)))
    button(world, "Cancel").click()
    assert page.banner.words == "Nothing was brought in."
    bring(world, reports.text(ALL_ORDERS, all_orders(2)))
    assert listed(page) == [order_id(2)]


def test_a_report_that_is_being_read_can_be_left(world: World, page: OrdersPage) -> None:
    text = reports.text(ALL_ORDERS, *(all_orders(it) for it in range(1, 4000)))
    with world.qtbot.waitSignal(world.app.importing.progressed, timeout=20_000):
        world.app.ordering.open(str(report(world, text)))
    button(world, "Cancel").click()
    bring(world, reports.text(ALL_ORDERS, all_orders(7000)))
    assert listed(page) == [order_id(7000)]


def test_what_is_no_report_is_told_and_leaves_everything(world: World, page: OrdersPage) -> None:
    with world.qtbot.waitSignal(world.app.importing.failed, timeout=20_000):
        world.app.ordering.open(str(report(world, "Dear buyer,\nthank you.\n")))
    assert page.banner.property("level") == "blocker"
    assert page.banner.words.endswith("Nothing was brought in.")
    with world.qtbot.waitSignal(world.app.importing.failed, timeout=20_000):
        world.app.ordering.open(str(world.folders.data / "not-there.txt"))
    assert "cannot be read" in page.banner.words


def test_a_report_can_be_opened_dropped_or_pasted(world: World, page: OrdersPage) -> None:
    text = reports.text(ALL_ORDERS, all_orders(1))
    world.open_path = str(report(world, text))
    with world.qtbot.waitSignal(world.app.importing.read, timeout=20_000):
        button(world, "Bring in a report").click()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(world.open_path)])
    drop = QDropEvent(
        QPointF(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    with world.qtbot.waitSignal(world.app.importing.read, timeout=20_000):
        page.dropEvent(drop)
    world.clipboard = text
    page.setFocus()
    with world.qtbot.waitSignal(world.app.importing.read, timeout=20_000):
        QTest.keyClick(page, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    world.clipboard = "hello"
    button(world, "Paste").click()
    assert "No order report was copied" in page.banner.words


def test_the_marketplace_can_be_told_where_the_report_does_not_say_it(world: World, page: OrdersPage) -> None:
    read(world, reports.text(UNSHIPPED, unshipped(1, buyer_email="")))
    (store,) = (it for it in page.coming.findChildren(QComboBox) if it.isVisible())
    store.setCurrentIndex(store.findData("amazon.it"))
    with world.qtbot.waitSignal(world.app.importing.read, timeout=20_000):
        store.activated.emit(store.currentIndex())
    with world.qtbot.waitSignal(world.app.importing.kept, timeout=20_000):
        button(world, "Bring in 1 order").click()
    assert orders.get(world.app.store, order_id(1)).marketplace == "amazon.it"


def test_names_come_in_only_where_the_seller_wants_it(world: World, page: OrdersPage) -> None:
    text = reports.text(FBA, fba(1, **FRESH))
    bring(world, text)
    assert "Buyer\nnot kept" in page._browser.toPlainText()
    read(world, text)
    (names,) = page.coming.findChildren(QCheckBox)
    with world.qtbot.waitSignal(world.app.importing.read, timeout=20_000):
        names.click()
    with world.qtbot.waitSignal(world.app.importing.kept, timeout=20_000):
        button(world, "Bring in 1 order").click()
    assert "Jörg Größe" in page._browser.toPlainText()
    assert world.app.preferences.settings.keep_names


def test_who_the_buyer_is_is_forgotten_in_time(world: World, page: OrdersPage, restart: Callable[[], App]) -> None:
    world.app.preferences.change(replace(world.app.preferences.settings, keep_names=True))
    bring(world, reports.text(FBA, fba(1, **FRESH)))
    assert orders.get(world.app.store, order_id(1)).buyer.name == "Jörg Größe"
    world.now = world.now.replace(year=2027)
    app = restart()
    assert orders.get(app.store, order_id(1)).buyer.name == ""


def test_every_buyer_can_be_forgotten_at_once(world: World, page: OrdersPage) -> None:
    world.app.preferences.change(replace(world.app.preferences.settings, keep_names=True))
    bring(world, reports.text(FBA, fba(1, **FRESH)))
    world.app.paging.go("settings")
    settings = world.app.pages.settings
    (keep,) = (it for it in settings.findChildren(QCheckBox) if it.text().startswith("Keep buyers"))
    assert keep.isChecked()
    (forget,) = (it for it in settings.findChildren(QPushButton) if it.text() == "Forget them now")
    forget.click()
    assert settings._forgotten.text() == "1 buyer forgotten."
    assert orders.get(world.app.store, order_id(1)).buyer.name == ""
    keep.click()
    assert not world.app.preferences.settings.keep_names


def test_buyers_are_forgotten_sooner_where_the_seller_wants_it(
    world: World, page: OrdersPage, restart: Callable[[], App]
) -> None:
    settings = replace(world.app.preferences.settings, keep_names=True, names_days=7)
    world.app.preferences.change(settings)
    bring(world, reports.text(FBA, fba(1, **FRESH)))
    world.now = world.now.replace(day=29)
    app = restart()
    assert orders.get(app.store, order_id(1)).buyer.name == "Jörg Größe"
    world.now = world.now.replace(month=12, day=2)
    app = restart()
    assert orders.get(app.store, order_id(1)).buyer.name == ""
