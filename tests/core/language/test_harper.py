"""The second English engine is asked little, tells what it finds in the text's own places, and leaves masks alone."""

import pytest

from composer.language.grammar import checker
from composer.language.grammar.harper import harper, may_be_worth, worth
from composer.language.grammar.patterns import words_of
from composer.language.grammar.slip import MASK

WORTH = """
he was accused|accusing|advantage|opposed|well-aware|beware|boarder|cease|comfortable|curious|despite|dose|extent
everytime|fond|hop|hopped|hopping|hurry|anyway|glance|ought|payed|bare|pleas|principle|respond|responding|responsible|rise
risen|rising|rose|similar|suppose|though|thought|tought|loose|aloud|wors|worst|impressed|another an|another ones
an another|as follow|awaited for|is allow|were concern|be shock|are worry|regard|comprised of|do a mistake|does mistakes
don’t can|during ages|each others|except of|for long time|it might can|free of charge|get use to|had of|has past|she dos
how that look like|due course|in need|from now|interested on|was been|yesterday night|let them to|time ago|forward for
looks likes|makes senses|most number|now way|safe time|opened the lights|close tv|save and sound|same like
since 5|special attention|takes care for|worth to|worse|arrives in sunday|they thing|supposed for|every think|too known
"""


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


@pytest.mark.parametrize("text", [it for line in WORTH.split("\n") for it in line.split("|") if it])
def test_a_look_at_the_words_lets_all_through_that_is_worth_asking(text: str) -> None:
    assert worth(text.replace("’", "'"))
    assert may_be_worth(words_of(f"So {text.capitalize()}!", "en"))


def test_a_look_at_the_words_keeps_most_back() -> None:
    assert not may_be_worth(words_of("Thank you for your order, the parcel left today and can come on Monday.", "en"))


def test_what_touches_a_mask_is_left_alone() -> None:
    assert list(harper(f"We have too {MASK * 4} stock, and {MASK * 3} less of it.")) == []


def test_the_answer_does_not_change() -> None:
    sentence = "We have too less stock and let you to choose."
    assert [list(harper(sentence)) for _ in range(3)] == [list(harper(sentence))] * 3


def test_its_findings_reach_the_grammar_of_a_text() -> None:
    text = "Thank you for your order.\nSorry, we have too less stock."
    (slip,) = checker.slips(text, "en")
    assert text[slip.start : slip.end] == "too less"
