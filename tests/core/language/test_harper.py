"""The second English engine is asked little, tells what it finds in the text's own places, and leaves masks alone."""

import pytest

from composer.language.grammar import checker
from composer.language.grammar.harper import harper, worth
from composer.language.grammar.slip import MASK


@pytest.mark.parametrize(
    ("sentence", "found", "meant"),
    [
        ("We have too less stock at the moment.", "too less", "too few"),
        ("We let you to choose the colour.", "you to", "you"),
        ("We look forward for your answer.", "look forward for", "look forward to"),
        ("😀 We let you to choose the colour’s name.", "you to", "you"),
    ],
)
def test_a_slip_is_found_where_it_stands(sentence: str, found: str, meant: str) -> None:
    (slip,) = harper(sentence)
    assert sentence[slip.start : slip.end] == found
    assert slip.put == (meant,)
    assert slip.sure
    assert len(slip.message) <= 60


def test_it_is_asked_only_where_it_may_find_something() -> None:
    assert worth("we have too less stock at the moment.")
    assert not worth("thank you for your order, the parcel left today.")
    assert not worth("we look forward to your reply.")


def test_what_touches_a_mask_is_left_alone() -> None:
    assert list(harper(f"We have too {MASK * 4} stock, and {MASK * 3} less of it.")) == []


def test_the_answer_does_not_change() -> None:
    sentence = "We have too less stock and let you to choose."
    assert [list(harper(sentence)) for _ in range(3)] == [list(harper(sentence))] * 3


def test_its_findings_reach_the_grammar_of_a_text() -> None:
    text = "Thank you for your order.\nSorry, we have too less stock."
    (slip,) = checker.slips(text, "en")
    assert text[slip.start : slip.end] == "too less"
