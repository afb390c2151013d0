"""Order reports as sellers get them come in whole, and what cannot be used is told by row and column."""

from datetime import date

import pytest

from composer.errors import UserError
from composer.model import Basis
from composer.orders import report
from composer.orders.order import Buyer, Order, OrderState, facts_of
from composer.orders.report_columns import ReportKind
from composer.orders.report_rows import Skipped, Wish
from composer.orders.report_text import rows_of_text
from tests.core.orders import reports
from tests.core.orders.reports import WISH, WITH_NAMES, ZONES, order_id


def orders_of(text: str | bytes, wish: Wish = WISH) -> list[Order]:
    return [it.order for it in report.read(rows_of_text(text), wish) if it.order is not None]


def skipped_of(text: str, wish: Wish = WISH) -> list[Skipped]:
    return [it.skipped for it in report.read(rows_of_text(text), wish) if it.skipped is not None]


def told(skipped: list[Skipped]) -> list[tuple[int, str, str]]:
    return [(it.row, it.column, it.reason) for it in skipped]


def test_all_orders() -> None:
    (order,) = orders_of(reports.text(reports.ALL_ORDERS, reports.all_orders()))
    assert (order.id, order.marketplace, order.state) == (order_id(1), "amazon.de", OrderState.SHIPPED)
    # Half past ten in the evening in London is the next day in Berlin.
    assert order.purchased_on == date(2026, 10, 2)
    assert (order.amount, order.currency, order.quantity, order.by_amazon) == (44.88, "EUR", 2, False)
    assert [(it.name, it.sku, it.asin) for it in order.items] == [("Lampe, blau", "L-1", "B000000001")]
    assert order.completion == (Basis.PURCHASED, date(2026, 10, 2))
    assert order.buyer == Buyer()


def test_new_orders() -> None:
    (order,) = orders_of(reports.text(reports.NEW_ORDERS, reports.new_order()), WITH_NAMES)
    assert (order.state, order.ship_by, order.amount) == (OrderState.UNSHIPPED, date(2026, 10, 3), 19.99)
    assert order.completion == (Basis.ESTIMATED, date(2026, 10, 7))
    assert order.buyer == Buyer("Jörg Größe", "Łucja Größe", "Köln", "abc123def456ghi@marketplace.amazon.de")
    assert facts_of(order).names == ("Jörg Größe", "Łucja Größe", "Köln")


def test_unshipped_orders_know_their_store_by_the_buyers_address() -> None:
    lines = [
        reports.unshipped(1),
        reports.unshipped(2, quantity_shipped="1", quantity_to_ship="1"),
        reports.unshipped(3, buyer_email=""),
    ]
    first, second, third = orders_of(reports.text(reports.UNSHIPPED, *lines))
    assert (first.marketplace, first.state, first.ship_by) == ("amazon.de", OrderState.UNSHIPPED, date(2026, 10, 5))
    assert second.state is OrderState.PART_SHIPPED
    assert third.marketplace is None
    given = Wish(ZONES, marketplace="amazon.fr")
    assert orders_of(reports.text(reports.UNSHIPPED, lines[2]), given)[0].marketplace == "amazon.fr"


def test_fba_shipments() -> None:
    (order,) = orders_of(reports.text(reports.FBA, reports.fba()))
    assert (order.state, order.by_amazon, order.amount) == (OrderState.SHIPPED, True, 17.99)
    assert (order.shipped_on, order.tracking, order.carrier) == (date(2026, 10, 2), ("00340434161094042557",), "DHL")
    facts = facts_of(order)
    assert (facts.completed_on, facts.completed_basis) == (date(2026, 10, 5), Basis.ESTIMATED)
    assert (facts.shipped_on, facts.tracking, facts.quantity) == (date(2026, 10, 2), "00340434161094042557", 1)


@pytest.mark.parametrize(
    ("columns", "line", "kind"),
    [
        (reports.ALL_ORDERS, reports.all_orders(), ReportKind.ALL_ORDERS),
        (reports.NEW_ORDERS, reports.new_order(), ReportKind.NEW_ORDERS),
        (reports.UNSHIPPED, reports.unshipped(), ReportKind.UNSHIPPED),
        (reports.FBA, reports.fba(), ReportKind.FBA_SHIPMENTS),
    ],
)
def test_columns_count_by_name_and_streets_phones_and_tax_ids_never_come_in(
    columns: list[str], line: reports.Line, kind: ReportKind
) -> None:
    plain = list(report.read(rows_of_text(reports.text(columns, line)), WITH_NAMES))
    other = [name.upper().replace("-", "_") for name in reversed(columns)] + ["Colour of the box"]
    upside = reports.text(other, {name.upper().replace("-", "_"): cell for name, cell in line.items()})
    turned = list(report.read(rows_of_text(upside), WITH_NAMES))
    assert [it.order for it in plain] == [it.order for it in turned]
    assert {it.kind for it in plain + turned} == {kind}
    assert not any(secret in repr(plain) for secret in reports.NEVER_KEPT)
    without = list(report.read(rows_of_text(reports.text(columns, line)), WISH))
    assert not any(word in repr(without) for word in ("Jörg", "Łucja", "Köln", "abc123def456ghi"))


def test_several_rows_are_one_order() -> None:
    lines = [
        reports.all_orders(1),
        reports.all_orders(1, sku="B-1", product_name="Birne", quantity="3", item_price="6", shipping_price=""),
        reports.all_orders(1, sku="K-1", item_status="Cancelled", quantity="1", item_price=""),
        reports.all_orders(1, shipping_price=""),
    ]
    (order,) = orders_of(reports.text(reports.ALL_ORDERS, *lines))
    assert [(it.sku, it.quantity) for it in order.items] == [("L-1", 4), ("B-1", 3), ("K-1", 0)]
    assert (order.quantity, order.amount) == (7, 90.86)


def test_tax_is_added_where_prices_stand_without_it() -> None:
    line = reports.all_orders(sales_channel="Amazon.com", currency="USD", item_promotion_discount="1.00")
    assert orders_of(reports.text(reports.ALL_ORDERS, line))[0].amount == 50.26
    assert orders_of(reports.text(reports.ALL_ORDERS, reports.all_orders(item_price="")))[0].amount is None


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ("Pending", OrderState.PENDING),
        ("Pending - Waiting for Pick Up", OrderState.PENDING),
        ("Unshipped", OrderState.UNSHIPPED),
        ("Partially Shipped", OrderState.PART_SHIPPED),
        ("PartiallyShipped", OrderState.PART_SHIPPED),
        ("SHIPPED", OrderState.SHIPPED),
        ("Shipping", OrderState.SHIPPED),
        ("Shipped - Out for Delivery", OrderState.SHIPPED),
        ("Shipped - Departed", OrderState.SHIPPED),
        ("Shipped - Returned to Seller", OrderState.RETURNED),
        ("Shipped - Rejected by Buyer", OrderState.RETURNED),
        ("Cancelled", OrderState.CANCELLED),
        ("Canceled", OrderState.CANCELLED),
        ("Something new", OrderState.UNKNOWN),
    ],
)
def test_states(said: str, state: OrderState) -> None:
    assert orders_of(reports.text(reports.ALL_ORDERS, reports.all_orders(order_status=said)))[0].state is state


def test_delivery_is_known_where_the_report_says_so() -> None:
    line = reports.all_orders(order_status="Shipped - Delivered to Buyer", sales_channel="Amazon.in", currency="INR")
    (order,) = orders_of(reports.text(reports.ALL_ORDERS, line))
    assert order.completion == (Basis.DELIVERED, date(2026, 10, 4))


def test_rows_that_cannot_be_used_are_told_and_the_others_come_in() -> None:
    lines = [
        reports.all_orders(1),
        {**reports.all_orders(2), "amazon-order-id": ""},
        {**reports.all_orders(2), "amazon-order-id": "302-12345-1"},
        {**reports.all_orders(2), "amazon-order-id": "S01-1234567-1234567"},
        reports.all_orders(3, sales_channel="Non-Amazon"),
        reports.all_orders(4, sales_channel="Amazon.moon"),
        reports.all_orders(5, purchase_date="03/04/2026 8:00"),
        reports.all_orders(6, purchase_date=""),
        reports.all_orders(7, purchase_date="2026-02-30T08:00:00Z"),
        reports.all_orders(8, quantity="two"),
        reports.all_orders(9, item_price="free"),
        reports.all_orders(10, currency="€"),
        reports.all_orders(11, cpf="1\tmore"),
        reports.all_orders(12),
    ]
    text = reports.text(reports.ALL_ORDERS, *lines).replace("\r\n", "\n\n", 1)
    assert [it.id for it in orders_of(text) if it.purchased_on] == [order_id(1), order_id(12)]
    assert told(skipped_of(text)) == [
        (4, "amazon-order-id", "The order ID is missing."),
        (5, "amazon-order-id", "An order ID has 17 digits; 8 are missing."),
        (6, "amazon-order-id", "This is a Multi-Channel Fulfilment order; its buyer cannot be written to."),
        (7, "sales-channel", "This was not sold on Amazon, so its buyer cannot be written to."),
        (8, "sales-channel", "The store “amazon.moon” is not known."),
        (9, "purchase-date", "This is not a date such as 2026-10-01T08:04:21+00:00."),
        (10, "purchase-date", "The day of the purchase is missing."),
        (11, "purchase-date", "There is no such day or hour."),
        (12, "quantity", "This is not a number of pieces."),
        (13, "item-price", "This is not an amount such as 24.99."),
        (14, "currency", "A currency has three letters such as EUR."),
        (15, "", "The row has 34 cells, but the header 33."),
    ]


def test_order_with_a_row_that_cannot_be_used_has_no_sums() -> None:
    lines = [reports.all_orders(1), reports.all_orders(1, sku="B-1", quantity="x"), reports.all_orders(1, sku="C-1")]
    (order,) = orders_of(reports.text(reports.ALL_ORDERS, *lines))
    assert (order.partial, order.amount, order.quantity, len(order.items)) == (True, None, None, 2)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "no columns"),
        ("hello\nworld\n", "no columns"),
        ("sku\tasin\tprice\nA\tB\t1\n", "no column amazon-order-id or order-id"),
        ("order-id\tsku\nA\tB\n", "no column purchase-date"),
        ("order-id\tpurchase-date\nA\tB\n", "no column sku or product-name"),
        ("PK\x03\x04\x14\x00\x06\x00\x08", "no columns"),
    ],
)
def test_other_files_are_told_from_reports(text: str, reason: str) -> None:
    with pytest.raises(UserError, match=reason):
        orders_of(text)


def test_writing_stays_tame() -> None:
    line = reports.all_orders(product_name="\x1b[31mרָהִיט\u202e lamp\x07" + "x" * 900)
    (name,) = (it.name for it in orders_of(reports.text(reports.ALL_ORDERS, line))[0].items)
    assert name.startswith("[31mרָהִיט lamp x")
    assert len(name) == 500
