"""Orders of reports are kept whole or not at all, found again, and forget their buyers in time."""

from collections.abc import Iterable
from dataclasses import fields, replace
from datetime import date, timedelta
from typing import Any

import pytest

from composer.errors import UserError
from composer.history import orders
from composer.history.messages import keep
from composer.history.order_data import body_of, buyer_text, order_from
from composer.history.order_import import OrderImport, Preview
from composer.history.orders import OrderFilter, count, find, forget_buyers, get, listed
from composer.history.store import Store, open_store
from composer.model import Basis
from composer.orders.order import Buyer, Item, Order, OrderState
from composer.orders.report_rows import Wish
from composer.orders.report_text import rows_of_text
from tests.core.history.samples import NOON, draft, handed_over
from tests.core.orders import reports
from tests.core.orders.reports import WISH, WITH_NAMES, Line, order_id

DAYS = ("purchased_on", "ship_by", "shipped_on", "estimated_on", "delivered_on")
TODAY = date(2026, 10, 20)


def bring(
    store: Store, columns: list[str], *lines: Line, wish: Wish = WISH, today: date = TODAY, dry: bool = False
) -> Preview:
    with OrderImport(store, wish, today) as coming:
        assert list(coming.reading(rows_of_text(reports.text(columns, *lines))))
        if not dry:
            coming.keep(NOON)
        return coming.preview


def ids(found: Iterable[Order]) -> list[str]:
    return [it.id for it in found]


def test_orders_come_in_and_are_found(store: Store) -> None:
    seen = bring(store, reports.ALL_ORDERS, reports.all_orders(1), reports.all_orders(2, sku="Z-9"))
    assert (seen.rows, seen.new, seen.renewed, seen.same, seen.skipped_rows) == (2, 2, 0, 0, 0)
    with open_store(store.path) as other:
        found = get(other, order_id(1))
        assert (found.amount, found.marketplace, found.state) == (44.88, "amazon.de", OrderState.SHIPPED)
        assert find(other, order_id(3)) is None
        with pytest.raises(UserError, match="orders import"):
            get(other, order_id(3))


def test_rows_of_an_order_that_stand_apart_are_joined(store: Store) -> None:
    lines = [reports.all_orders(1), reports.all_orders(2), reports.all_orders(1, sku="B-1"), reports.all_orders(3)]
    broken = [reports.all_orders(3, sku="B-2", quantity="x"), reports.all_orders(4, quantity="x")]
    seen = bring(store, reports.ALL_ORDERS, *lines, *broken)
    assert (seen.rows, seen.orders, seen.skipped_rows) == (6, 3, 2)
    assert [it.sku for it in get(store, order_id(1)).items] == ["L-1", "B-1"]
    assert get(store, order_id(3)).quantity is None
    assert find(store, order_id(4)) is None


def test_same_report_again_changes_nothing(store: Store) -> None:
    lines = [reports.fba(1), reports.fba(2)]
    bring(store, reports.FBA, *lines, wish=WITH_NAMES)
    before = store.rows("SELECT * FROM orders")
    assert bring(store, reports.FBA, *lines, wish=WITH_NAMES).same == 2
    assert bring(store, reports.FBA, *lines).same == 2
    assert store.rows("SELECT * FROM orders") == before
    assert bring(store, reports.FBA, reports.fba(2, carrier="UPS"), reports.fba(3)).renewed == 1


def test_reports_add_to_each_other_whichever_comes_first(store: Store) -> None:
    bring(store, reports.NEW_ORDERS, reports.new_order(1), wish=WITH_NAMES)
    bring(store, reports.ALL_ORDERS, reports.all_orders(1, quantity="1", item_price="19.99", shipping_price=""))
    bring(store, reports.FBA, reports.fba(1, item_promotion_discount=""))
    bring(store, reports.UNSHIPPED, reports.unshipped(1))
    order = get(store, order_id(1))
    assert (order.state, order.quantity, order.amount) == (OrderState.SHIPPED, 1, 19.99)
    assert (order.buyer.name, order.items[0].asin, order.tracking) == (
        "Jörg Größe",
        "B000000001",
        ("00340434161094042557",),
    )
    assert order.completion == (Basis.ESTIMATED, date(2026, 10, 7))


def test_older_report_does_not_undo_a_cancellation(store: Store) -> None:
    new, old = "2026-10-09T00:00:00Z", "2026-10-02T00:00:00Z"
    gone = reports.all_orders(
        1, order_status="Cancelled", item_status="Cancelled", item_price="", last_updated_date=new
    )
    bring(store, reports.ALL_ORDERS, gone)
    bring(store, reports.ALL_ORDERS, reports.all_orders(1, order_status="Unshipped", last_updated_date=old))
    order = get(store, order_id(1))
    assert (order.state, order.quantity) == (OrderState.CANCELLED, None)


def test_dry_run_cancelled_and_broken_imports_change_nothing(store: Store) -> None:
    bring(store, reports.ALL_ORDERS, reports.all_orders(1))
    before = store.rows("SELECT * FROM orders")
    assert bring(store, reports.ALL_ORDERS, reports.all_orders(1, quantity="9"), dry=True).renewed == 1
    with OrderImport(store, WISH, TODAY) as coming:
        many = reports.text(reports.ALL_ORDERS, *(reports.all_orders(n) for n in range(1200)))
        going = coming.reading(rows_of_text(many))
        next(going)
        next(going)
        going.close()
        assert ids(coming.orders(limit=1)) == [order_id(0)]
    quoted = reports.text(reports.ALL_ORDERS, reports.all_orders(5), mark=";") + '"open;1\n'
    with OrderImport(store, WISH, TODAY) as coming, pytest.raises(UserError, match="quotation mark"):
        list(coming.reading(rows_of_text(quoted)))
    assert store.rows("SELECT * FROM orders") == before
    keep(store, handed_over(draft("Guten Tag")))


def test_preview_shows_the_orders_and_how_far_it_is(store: Store) -> None:
    text = reports.text(reports.UNSHIPPED, *(reports.unshipped(n, buyer_email="") for n in range(1, 1501)))
    with OrderImport(store, WISH, TODAY) as coming:
        far = list(coming.reading(rows_of_text(text)))
        assert far == sorted(far)
        assert far[-1] == 1.0
        assert len(far) >= 6
        assert ids(coming.orders(after=order_id(9), limit=2)) == [order_id(10), order_id(11)]
        assert coming.preview.without_store == 1500


def test_drafts_can_be_kept_while_a_report_is_read(store: Store) -> None:
    text = reports.text(reports.ALL_ORDERS, *(reports.all_orders(n) for n in range(600)))
    with OrderImport(store, WISH, TODAY) as coming, open_store(store.path) as other:
        for _ in coming.reading(rows_of_text(text)):
            keep(other, handed_over(draft("Guten Tag")))
        coming.keep(NOON)
    assert count(store) == 600


def test_list_is_searched_and_filtered(store: Store) -> None:
    lines = [
        reports.all_orders(1, product_name="Tischlampe, Größe L"),
        reports.all_orders(2, sales_channel="Amazon.fr", purchase_date="2026-10-05T10:00:00Z"),
        reports.all_orders(3, order_status="Pending", purchase_date="2026-09-01T10:00:00Z", sku="100%_X"),
    ]
    bring(store, reports.ALL_ORDERS, *lines)
    bring(store, reports.FBA, reports.fba(4), wish=WITH_NAMES)
    assert ids(listed(store)) == [order_id(n) for n in (2, 1, 4, 3)]
    found = {query: ids(listed(store, query)) for query in ("grosse tisch", "lucja koln", "0%_x", order_id(2)[4:], "%")}
    assert found == {
        "grosse tisch": [order_id(1)],
        "lucja koln": [order_id(4)],
        "0%_x": [order_id(3)],
        order_id(2)[4:]: [order_id(2)],
        "%": [order_id(3)],
    }
    assert ids(listed(store, wanted=OrderFilter(marketplace="amazon.fr"))) == [order_id(2)]
    assert ids(listed(store, wanted=OrderFilter(state=OrderState.PENDING))) == [order_id(3)]
    closing = OrderFilter(counts_from=TODAY - timedelta(days=30), counts_until=date(2026, 10, 4))
    assert ids(listed(store, wanted=closing)) == [order_id(1)]
    keep(store, handed_over(draft("Guten Tag", order_id=order_id(1))))
    assert ids(listed(store, wanted=OrderFilter(unwritten=True))) == [order_id(n) for n in (2, 4, 3)]
    assert ids(listed(store, skip=1, limit=2)) == [order_id(1), order_id(4)]
    assert count(store, "lampe", OrderFilter(unwritten=True)) == 3


def test_buyers_are_kept_only_if_wanted_and_not_for_long(store: Store) -> None:
    bring(store, reports.NEW_ORDERS, reports.new_order(1))
    assert get(store, order_id(1)).buyer == Buyer()
    bring(store, reports.NEW_ORDERS, reports.new_order(1), reports.new_order(2), wish=WITH_NAMES)
    assert get(store, order_id(1)).buyer.town == "Köln"
    last = date(2026, 10, 7) + orders.NAMES_KEPT
    assert forget_buyers(store, last) == 0
    assert forget_buyers(store, last + timedelta(days=1)) == 2
    assert get(store, order_id(1)).buyer == Buyer()
    assert listed(store, "Jörg") == []
    late = last + timedelta(days=1)
    bring(store, reports.NEW_ORDERS, reports.new_order(1), reports.new_order(3), wish=WITH_NAMES, today=late)
    assert [it.buyer for it in listed(store)] == [Buyer()] * 3
    bring(store, reports.NEW_ORDERS, reports.new_order(4), wish=WITH_NAMES)
    assert forget_buyers(store) == 1


def test_what_was_never_to_be_kept_is_not_in_the_file(store: Store) -> None:
    bring(store, reports.NEW_ORDERS, reports.new_order(1), wish=WITH_NAMES)
    bring(store, reports.ALL_ORDERS, reports.all_orders(2), wish=WITH_NAMES)
    forget_buyers(store)
    store.run("PRAGMA wal_checkpoint(TRUNCATE)")
    data = store.path.read_bytes()
    assert order_id(1).encode() in data
    for secret in (*reports.NEVER_KEPT, "Jörg", "jorg", "Köln", "koln", "abc123def456ghi"):
        assert secret.encode() not in data


def test_every_field_comes_back() -> None:
    day = date(2026, 10, 1)
    items = (Item("Lampe\u2028“x”", "L-1", "B0", 2, 39.98), Item("Ohne Preis", quantity=1))
    buyer = Buyer("Jörg", "Łucja", "Köln", "a@marketplace.amazon.de")
    days: dict[str, Any] = {name: day + timedelta(n) for n, name in enumerate(DAYS)}
    plain = Order(order_id(1), "amazon.de", OrderState.RETURNED, items, "EUR", partial=True, **days)
    more: dict[str, Any] = {"tracking": ("1", "2"), "carrier": "DHL", "by_amazon": False, "business": True}
    whole = replace(plain, **more, cancel_asked=True, told_at=NOON, buyer=buyer)
    assert [it.name for it in fields(Order) if getattr(whole, it.name) == it.default] == []
    assert order_from(body_of(whole), buyer_text(whole.buyer)) == whole
    assert order_from(body_of(Order(order_id(1))), "") == Order(order_id(1))
