"""Identifiers and quantities are found whole."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.finders.identifiers import tokens


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Order 305-1234567-1234567.", ["305-1234567-1234567"]),
        ("Order 3O5-1234567-1234567.", ["3O5-1234567-1234567"]),
        ("UPS 1Z 999 AA1 01 2345 6784", ["1Z 999 AA1 01 2345 6784"]),
        ("RR 123 456 789 DE", ["RR 123 456 789 DE"]),
        ("USPS 9400 1118 9922 3344 5566 77", ["9400 1118 9922 3344 5566 77"]),
        ("IBAN DE89 3704 0044 0532 0130 00", ["DE89 3704 0044 0532 0130 00"]),
        ("VAT DE 123456789", ["DE 123456789"]),
        ("ASIN B0ABCDE123, FNSKU X001234567", ["B0ABCDE123", "X001234567"]),
        ("WH-1000XM4 and SM-G991B", ["WH-1000XM4", "SM-G991B"]),
        ("12.10.2025 or 2025-10-12", ["12.10.2025", "2025-10-12"]),
        ("15-20.10.2025", ["15-20.10.2025"]),
        ("from 9.00-17.00", ["9.00-17.00"]),
        ("for €1.234,56 or 5000 mAh", ["€1.234,56", "5000 mAh"]),
        ("EN 60335-1:2012", ["EN 60335-1:2012"]),
        ("７８９ＡＢＣ", ["７８９ＡＢＣ"]),
        ("52.520008, 13.404954", ["52.520008, 13.404954"]),
    ],
)
def test_found_whole(text: str, found: list[str]) -> None:
    assert [span.of(text) for span in tokens(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "No digits here.",
        "+49 171 2345678",
        "Tel030 1234567",
        "06.12.34.56.78",
        "06-12-34-56-78",
        "01 02 03 04 05",
        "WhatsApp+491712345678",
    ],
)
def test_left_alone(text: str) -> None:
    assert tokens(text) == ()


@given(st.text(alphabet="0123456789AaZé-./: €x１\u200b\n", max_size=80))
def test_spans_are_in_order_and_apart(text: str) -> None:
    spans = tokens(text)
    assert all(span.end <= len(text) for span in spans)
    assert all(left.end <= right.start for left, right in itertools.pairwise(spans))
