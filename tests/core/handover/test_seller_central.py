"""The compose page's address is the order's own, and a bad one is told before a browser opens."""

import pytest

from composer.errors import UserError
from composer.handover.seller_central import compose_address, review_address, way
from composer.policy.files import marketplaces
from composer.policy.resolve import marketplace

ORDER = "302-8512345-7654321"


@pytest.mark.parametrize("name", list(marketplaces()))
def test_every_marketplace_has_an_address(name: str) -> None:
    store = marketplace(name)
    address = compose_address(store, ORDER)
    assert address.startswith(f"https://{store.host}/")
    assert f"orderID={ORDER}" in address
    assert store.marketplace_id in address


def test_order_id_is_put_right() -> None:
    assert ORDER in compose_address(marketplace("amazon.de"), " 302–8512345–7654321 ")


def test_sellers_own_host_and_address_go_first() -> None:
    store = marketplace("amazon.de")
    hosts = {"amazon.de": "SellerCentral-Europe.amazon.com", "amazon.fr": "x.y"}
    assert compose_address(store, ORDER, hosts).startswith("https://sellercentral-europe.amazon.com/messaging/")
    own = {"amazon.de": "https://{host}/neu/{marketplace_id}/{order_id}"}
    assert compose_address(store, ORDER, hosts, own) == (
        f"https://sellercentral-europe.amazon.com/neu/A1PA6795UKMFR9/{ORDER}"
    )


@pytest.mark.parametrize("order_id", ["", "12", "302-8512345-765432", "../../x", "302-8512345-7654321&x=1"])
def test_order_id_that_is_none(order_id: str) -> None:
    with pytest.raises(UserError) as told:
        compose_address(marketplace("amazon.de"), order_id)
    assert str(told.value).endswith(".")


@pytest.mark.parametrize("host", ["", "a b.de", "a.de/x", "user@a.de", "a.de:80", "localhost", "a..de"])
def test_host_that_is_none(host: str) -> None:
    with pytest.raises(UserError, match="not a host name"):
        compose_address(marketplace("amazon.de"), ORDER, {"amazon.de": host})


@pytest.mark.parametrize(
    "address",
    ["http://{host}/{order_id}", "javascript:alert(1)", "https://{nobody}/", "https://{0}/", "{", "https://u@{host}/"],
)
def test_address_that_cannot_be_used(address: str) -> None:
    with pytest.raises(UserError, match="Change it in the settings"):
        compose_address(marketplace("amazon.de"), ORDER, {}, {"amazon.de": address})


@pytest.mark.parametrize("name", list(marketplaces()))
def test_every_marketplace_has_a_page_to_request_a_review(name: str) -> None:
    store = marketplace(name)
    place = f"orderId={ORDER}&marketplaceId={store.marketplace_id}"
    assert review_address(store, ORDER) == f"https://{store.host}/messaging/reviews?{place}"
    own = {name: "sellercentral-europe.amazon.com"}
    assert review_address(store, ORDER, own).startswith("https://sellercentral-europe.amazon.com/messaging/reviews?")
    with pytest.raises(UserError):
        review_address(store, "302-1")


def test_a_copy_says_which_files_are_to_be_attached() -> None:
    assert way(str).done == "Copied for Seller Central. Paste it into the message box."
    assert way(str, ("a.pdf", "b.png")).done.endswith("message box. Attach there: a.pdf, b.png.")
