"""The fix of ``order_id_missing`` makes the rule content, whatever the greeting and the language."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.fixes import apply
from composer.model import Draft, Facts
from composer.policy import resolve
from composer.rules import order_id_missing

OWN = "305-1234567-7654321"


@given(st.text(alphabet="Hello,\n 様:!abc7-", max_size=60), st.sampled_from(["en-US", "de-DE", "ja-JP", "ar-AE", "xx"]))
def test_the_fix_answers_the_finding(text: str, language: str) -> None:
    draft = Draft(text, facts=Facts(order_id=OWN, language=language))
    policy = resolve()
    for finding in order_id_missing.check(draft, policy):
        mended = replace(draft, text=apply(text, finding.fixes[0].edits))
        assert not list(order_id_missing.check(mended, policy))
        assert len(mended.text) > len(text)


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("Hello", f"Hello\n\nOrder {OWN}"),
        ("Hi John, the item is late.", f"Order {OWN}\n\nHi John, the item is late."),
        ("\n\nHello Anna!\n\nText", f"\n\nHello Anna!\n\nOrder {OWN}\n\nText"),
        ("The parcel is late.\nSorry.", f"Order {OWN}\n\nThe parcel is late.\nSorry."),
    ],
)
def test_the_line_stands_below_the_greeting(text: str, fixed: str) -> None:
    (finding,) = order_id_missing.check(Draft(text, facts=Facts(order_id=OWN, language="en-US")), resolve())
    assert apply(text, finding.fixes[0].edits) == fixed
