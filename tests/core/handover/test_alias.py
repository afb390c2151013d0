"""An e-mail goes to a buyer's stand-in at the order's own marketplace, and to nobody else."""

import pytest

from composer.errors import UserError
from composer.handover.alias import checked
from composer.policy.files import marketplaces
from composer.policy.resolve import marketplace

NAME = "a1b2c3d4e5f6g7h"


@pytest.mark.parametrize("store", list(marketplaces()))
def test_every_marketplace_has_its_domain(store: str) -> None:
    place = marketplace(store)
    assert place.mail_domain.startswith("marketplace.amazon.")
    address = f"{NAME}@{place.mail_domain}"
    assert checked(f" {address.upper()} ", place) == address
    assert checked(address) == address


@pytest.mark.parametrize("part", ["", "+1f0e2d3c-AAAA-4bbb-8ccc-0123456789ab", "+x.y_z"])
def test_the_part_behind_a_plus_stays(part: str) -> None:
    assert checked(f"{NAME}{part}@m.marketplace.amazon.co.jp") == f"{NAME}{part}@m.marketplace.amazon.co.jp"


@pytest.mark.parametrize(
    "typed",
    [
        *("jane@example.com", "jane@amazon.de", f"{NAME}@marketplace.amazon.de.evil.com", f"{NAME}@amazon.de", NAME),
        *(f"{NAME}@marketplace.amazon.xx", f"x@{NAME}@marketplace.amazon.de", f"Jane <{NAME}@marketplace.amazon.de>"),
        *(f"{NAME}@marketplace.amazon.de, a@b.de", f"{NAME}@marketplace.amazon.de\r\nBcc: a@b.de", "@", "a@b"),
        *(f"{NAME}@evil.marketplace.amazon.de", "jane.doe-1234@marketplace.amazon.de"),
        "kürzel12345678@marketplace.amazon.de",
        *("x" * 21 + "@marketplace.amazon.de", f"{NAME}+@marketplace.amazon.de", "x" * 5000),
    ],
)  # fmt: skip
def test_everything_else_is_refused(typed: str) -> None:
    with pytest.raises(UserError, match="is not a buyer's address at Amazon") as told:
        checked(typed, marketplace("amazon.de"))
    assert "@marketplace.amazon.de." in str(told.value)
    assert len(str(told.value)) < 250


def test_another_marketplaces_buyer_is_refused() -> None:
    with pytest.raises(UserError, match=r"a buyer's address at amazon\.fr, but this order is of amazon\.de"):
        checked(f"{NAME}@marketplace.amazon.fr", marketplace("amazon.de"))


def test_nothing_typed_is_told() -> None:
    with pytest.raises(UserError, match="Enter the buyer's address"):
        checked("  ")
