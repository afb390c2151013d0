"""Made-up order reports in the shapes that Seller Central gives."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from composer.orders.report_rows import Wish
from composer.policy import marketplaces

ZONES = {name: store.time_zone for name, (store, _) in marketplaces().items()}
WISH = Wish(ZONES)
NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)
WITH_NAMES = Wish(ZONES, names=True)
_BUYER = (
    "buyer-email buyer-name buyer-phone-number recipient-name ship-address-1 ship-address-2 ship-address-3 ship-city "
    "ship-state ship-postal-code ship-country ship-phone-number"
)
_MONEY = "currency item-price item-tax shipping-price shipping-tax"
ALL_ORDERS = (
    "amazon-order-id merchant-order-id purchase-date last-updated-date order-status fulfillment-channel sales-channel "
    f"order-channel url ship-service-level product-name sku asin item-status quantity {_MONEY} gift-wrap-price "
    "gift-wrap-tax item-promotion-discount ship-promotion-discount ship-city ship-state ship-postal-code ship-country "
    "promotion-ids is-business-order purchase-order-number price-designation cpf"
).split()
NEW_ORDERS = (
    f"order-id order-item-id purchase-date payments-date {_BUYER} sku product-name quantity-purchased currency "
    "item-price item-tax shipping-price shipping-tax ship-service-level delivery-start-date delivery-end-date "
    "sales-channel latest-ship-date latest-delivery-date is-business-order is-buyer-requested-cancellation"
).split()
UNSHIPPED = (
    "order-id order-item-id purchase-date payments-date reporting-date promise-date days-past-promise "
    f"{_BUYER} sku product-name quantity-purchased quantity-shipped quantity-to-ship ship-service-level"
).split()
FBA = (
    "amazon-order-id merchant-order-id shipment-id shipment-item-id amazon-order-item-id purchase-date payments-date "
    f"shipment-date reporting-date {_BUYER} sku product-name quantity-shipped currency item-price item-tax "
    "shipping-price shipping-tax item-promotion-discount ship-promotion-discount carrier tracking-number "
    "estimated-arrival-date fulfillment-center-id fulfillment-channel sales-channel"
).split()
BUYER = {
    "buyer-email": "abc123def456ghi@marketplace.amazon.de",
    "buyer-name": "Jörg Größe",
    "buyer-phone-number": "+49 221 5550123",
    "recipient-name": "Łucja Größe",
    "ship-address-1": "Musterstraße 17",
    "ship-city": "Köln",
    "ship-postal-code": "50667",
    "ship-country": "DE",
    "ship-phone-number": "0221 5550123",
    "cpf": "123.456.789-09",
}
NEVER_KEPT = ("5550123", "Musterstraße", "123.456.789")

Line = Mapping[str, str]


def order_id(number: int) -> str:
    return f"302-{number:07}-{number * 7 % 10_000_000:07}"


def all_orders(number: int = 1, **more: str) -> Line:
    """Return a row of All Orders; an underscore in a name stands for a hyphen."""
    return _line(
        {
            "amazon-order-id": order_id(number),
            "purchase-date": "2026-10-01T22:30:21+00:00",
            "last-updated-date": "2026-10-03T22:07:59+00:00",
            "order-status": "Shipped",
            "fulfillment-channel": "Merchant",
            "sales-channel": "Amazon.de",
            "product-name": "Lampe, blau",
            "sku": "L-1",
            "asin": "B000000001",
            "item-status": "Shipped",
            "quantity": "2",
            "currency": "EUR",
            "item-price": "39.98",
            "item-tax": "6.38",
            "shipping-price": "4.90",
            "is-business-order": "false",
            **BUYER,
        },
        more,
    )


def new_order(number: int = 1, **more: str) -> Line:
    return _line(
        {
            "order-id": order_id(number),
            "order-item-id": "10000000000001",
            "purchase-date": "2026-10-01T10:00:00+02:00",
            "sku": "L-1",
            "product-name": "Lampe, blau",
            "quantity-purchased": "1",
            "currency": "EUR",
            "item-price": "19.99",
            "sales-channel": "Amazon.de",
            "latest-ship-date": "2026-10-03T21:59:59Z",
            "latest-delivery-date": "2026-10-07T21:59:59Z",
            **BUYER,
        },
        more,
    )


def unshipped(number: int = 1, **more: str) -> Line:
    return _line(
        {
            "order-id": order_id(number),
            "purchase-date": "2026-10-01T10:00:00+00:00",
            "reporting-date": "2026-10-01T12:00:00+00:00",
            "promise-date": "2026-10-05T21:59:59+00:00",
            "days-past-promise": "-2",
            "sku": "L-1",
            "product-name": "Lampe, blau",
            "quantity-purchased": "1",
            "quantity-shipped": "0",
            "quantity-to-ship": "1",
            **BUYER,
        },
        more,
    )


def fba(number: int = 1, **more: str) -> Line:
    return _line(
        {
            "amazon-order-id": order_id(number),
            "shipment-id": "DabcdeFgH",
            "purchase-date": "2026-10-01T10:00:00+00:00",
            "shipment-date": "2026-10-02T10:00:00+00:00",
            "reporting-date": "2026-10-02T20:00:00+00:00",
            "sku": "L-1",
            "product-name": "Lampe, blau",
            "quantity-shipped": "1",
            "currency": "EUR",
            "item-price": "19.99",
            "item-promotion-discount": "-2.00",
            "carrier": "DHL",
            "tracking-number": "00340434161094042557",
            "estimated-arrival-date": "2026-10-05T20:00:00+00:00",
            "fulfillment-channel": "AFN",
            "sales-channel": "Amazon.de",
            **BUYER,
        },
        more,
    )


def text(columns: Sequence[str], *lines: Line, mark: str = "\t", end: str = "\r\n") -> str:
    """Return a report as text, without any quoting."""
    rows = [mark.join(columns), *(mark.join(line.get(name, "") for name in columns) for line in lines)]
    return "".join(f"{row}{end}" for row in rows)


def _line(usual: Line, more: Line) -> Line:
    return {**usual, **{name.replace("_", "-"): cell for name, cell in more.items()}}
