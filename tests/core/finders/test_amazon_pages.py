"""Amazon's pages are told apart by path and query."""

import pytest

from composer.finders.amazon_pages import Page, page


@pytest.mark.parametrize(
    ("rest", "kind"),
    [
        ("/dp/B0ABCDEFGH", Page.PRODUCT),
        ("/-/en/Orderly-Lamp/dp/B0ABCDEFGH/ref=sr_1_1", Page.PRODUCT),
        ("/gp/aw/d/B0ABCDEFGH", Page.PRODUCT),
        ("/stores/Lamps/page/1", Page.STORE),
        ("/s?k=lamp", Page.SEARCH),
        ("/s?marketplaceID=1&me=A1", Page.SELLER),
        ("/gp/help/seller/at-a-glance.html?seller=A1", Page.SELLER),
        ("/?tag=vendor-20", Page.AFFILIATE),
        ("/dp/B0ABCDEFGH?tag=vendor-20", Page.AFFILIATE),
        ("/promocode/A1", Page.OFFER),
        ("/gp/your-account/order-details?orderID=1", Page.SERVICE),
        ("/gp/css/order-history", Page.SERVICE),
        ("/progress-tracker/package", Page.SERVICE),
        ("/review/create-review?asin=B0ABCDEFGH", Page.SERVICE),
        ("/hz/feedback/?orderID=1", Page.SERVICE),
        ("/gp/help/customer/display.html", Page.SERVICE),
        ("/spr/returns/cart", Page.SERVICE),
        ("/-/de/returns", Page.SERVICE),
        ("/gp/message?orderId=1", Page.SERVICE),
        ("", Page.HOME),
        ("/", Page.HOME),
        ("/prime", Page.OTHER),
    ],
)
def test_pages(rest: str, kind: Page) -> None:
    assert page(rest) is kind
