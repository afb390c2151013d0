"""Order ids as typed, and as they stand in a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.orders import order_id

RIGHT = "305-1234567-7654321"


@pytest.mark.parametrize(
    "typed",
    [
        RIGHT,
        f"  {RIGHT}\n",
        f"#{RIGHT}",
        "305–1234567–7654321",
        "305 - 1234567 - 7654321",
        "３０５－１２３４５６７－７６５４３２１",
        "30512345677654321",
        "305 1234567 7654321",
        "3O5-l234567-765432I",
        "305.1234567/7654321",
    ],
)
def test_right_form_can_be_told(typed: str) -> None:
    assert order_id.normalised(typed) == RIGHT


@pytest.mark.parametrize(
    "typed", ["", "abc", "305-1234567-765432", "305-1234567-76543210", f"order {RIGHT}", "D01-1234567-7654321"]
)
def test_right_form_cannot_be_told(typed: str) -> None:
    assert order_id.normalised(typed) is None


@pytest.mark.parametrize(
    ("typed", "part"),
    [
        ("", "Type the order ID"),
        ("305-1234567-765432", "1 is missing"),
        ("305-1234567-7654", "3 are missing"),
        ("305-1234567-76543210", "is 1 too many"),
        ("305-1234567-765432x", "“x” does not belong"),
        ("30512345677654321", f"Write it as {RIGHT}."),
        ("3O5-1234567-7654321", f"Write it as {RIGHT}."),
        ("d01-1234567-7654321", "not seller orders"),
        ("123-1234567-1234567", "example"),
        ("000-0000000-0000000", "example"),
    ],
)
def test_fault_says_what_is_wrong(typed: str, part: str) -> None:
    said = order_id.fault(typed)
    assert said is not None
    assert part in said
    assert said.endswith(".")


def test_a_right_id_has_no_fault() -> None:
    assert order_id.fault(RIGHT) is None


@pytest.mark.parametrize(
    "text",
    [
        f"Order {RIGHT}.",
        f"Order{RIGHT}",
        f"注文番号{RIGHT}です",
        f"({RIGHT})",
        f"-{RIGHT}-",
        "Order 305\u2011123456\u200b7\u20117654321!",
        "طلب ٣٠٥-١٢٣٤٥٦٧-٧٦٥٤٣٢١",
    ],
)
def test_found_in_a_text(text: str) -> None:
    assert [it.id for it in order_id.find(text)] == [RIGHT]


@pytest.mark.parametrize(
    "text", [f"1{RIGHT}", f"{RIGHT}0", f"{RIGHT}-1", f"INV-{RIGHT}", f"A{RIGHT}", "305-1234567-765432"]
)
def test_not_found_in_a_text(text: str) -> None:
    assert order_id.find(text) == ()


@given(st.text(max_size=40), st.text(max_size=40))
def test_spans_cover_the_id(before: str, after: str) -> None:
    text = f"{before} {RIGHT} {after}"
    for found in order_id.find(text):
        assert order_id.normalised(found.span.of(text)) == found.id


def test_close_means_two_slips_at_most() -> None:
    assert order_id.close("305-1234567-765432", RIGHT)
    assert order_id.close("305-1234576-7654321", RIGHT)
    assert not order_id.close("112-7654321-1234567", RIGHT)
