"""Numbers that were meant as order ids, and numbers that were not."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.orders import near_misses
from composer.orders.near_misses import Fault

OWN = "305-1234567-7654321"


@pytest.mark.parametrize(
    ("text", "found", "fault", "right"),
    [
        ("order 305-1234567-765432", "305-1234567-765432", Fault.SHORT, None),
        ("Order #305-1234567-76543211.", "305-1234567-76543211", Fault.LONG, None),
        ("305-1234567-7654321-1", "305-1234567-7654321-1", Fault.LONG, None),
        ("Bestellung 3O5-1234567-765432l I mean", "3O5-1234567-765432l", Fault.LETTER, OWN),
        ("3051-234567-7654321", "3051-234567-7654321", Fault.GROUPS, OWN),
        ("305-123-4567-7654321", "305-123-4567-7654321", Fault.GROUPS, OWN),
        ("305/1234567/7654321", "305/1234567/7654321", Fault.HYPHENS, OWN),
        ("305-1234567-\n7654321", "305-1234567-\n7654321", Fault.HYPHENS, OWN),
        ("commande 30512345677654321", "30512345677654321", Fault.HYPHENS, OWN),
        ("numéro de commande 305 1234567 765432", "305 1234567 765432", Fault.SHORT, None),
        ("your 2 orders 305-1234567", "305-1234567", Fault.SHORT, None),
        ("您的订单号是305123456776543210", "305123456776543210", Fault.LONG, None),
        ("S02-1234567-7654321", "S02-1234567-7654321", Fault.LETTERED, None),
    ],
)
def test_meant_as_an_order_id(text: str, found: str, fault: Fault, right: str | None) -> None:
    misses = near_misses.find(text)
    assert [(it.span.of(text), it.fault, it.right) for it in misses] == [(found, fault, right)]


@pytest.mark.parametrize(
    "text",
    [
        f"Order {OWN} is late.",
        "Your order (tracking number 30512345677654321) is late.",
        "Ihre Bestellung kam mit DHL 12345678901234567.",
        "Votre commande, suivi 305-1234567-765432.",
        "Order now! 4111-1111-1111-1111",
        "Your order of 12 pieces, EAN 4006381333931.",
        "IBAN DE89 3704 0044 0532 0130 00",
        "The order came on 2026-11-24, size 120-60-40.",
        "Order 12345678 of your shop",
        "Bestellung: rufen Sie 030-1234567-12 an",
        "9e107d9d-372b-4bb6-8f5a-1234567890ab",
        "1Z 999 AA1 01 2345 6784",
        "Rechnung 2026-1234567-0001234",
        "order total 12 345 678 901 234,00",
    ],
)
def test_not_meant_as_an_order_id(text: str) -> None:
    assert near_misses.find(text) == ()


def test_the_orders_own_digits_are_known_without_a_word() -> None:
    text = "About 30512345677654321 we are sorry."
    assert near_misses.find(text) == ()
    assert [it.right for it in near_misses.find(text, OWN)] == [OWN]


@given(st.text(alphabet="0123456789OlI -./order\n", max_size=80))
def test_spans_lie_inside_and_in_order(text: str) -> None:
    misses = near_misses.find(text)
    assert all(it.span.end <= len(text) and len(it.span) for it in misses)
    assert all(left.span.end <= right.span.start for left, right in itertools.pairwise(misses))
