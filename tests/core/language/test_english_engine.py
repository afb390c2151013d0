"""The first English engine is asked for no rule that the words of a sentence rule out, and for every other."""

import pytest

from composer.language.grammar.english import asked, told
from composer.language.grammar.patterns import words_of


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Its been late.", "its-vs-it-s"),
        ("Of it’s own.", "its-vs-it-s"),
        ("Their is more.", "there-their-theyre"),
        ("In there house.", "there-their-theyre"),
        ("You should of asked.", "of-vs-have"),
        ("We may not of-course.", "of-vs-have"),
        ("Your welcome.", "your-vs-youre"),
        ("It is later then that.", "then-vs-than"),
        ("This will effect you.", "affect-vs-effect"),
        ("Do not loose it.", "lose-vs-loose"),
        ("It was lead to us.", "lead-vs-led"),
        ("It is to late.", "to-vs-too"),
        ("We want too go.", "to-vs-too"),
        ("Who’s lamp is it?", "whose-vs-who-s"),
        ("It past a day.", "passed-vs-past"),
        ("We know not weather to go.", "weather-vs-whether"),
        ("A hour.", "a-vs-an"),
        ("It is an lamp.", "a-vs-an"),
        ("They has it.", "subject-verb-agreement"),
    ],
)
def test_a_rule_that_may_find_something_is_asked_for(text: str, rule: str) -> None:
    low = text.replace("’", "'").lower()
    assert rule in asked(low)
    assert asked(low, told(words_of(text, "en"))) == asked(low)


def test_words_without_anything_ask_for_nothing() -> None:
    assert told(words_of("Thank you, the parcel left today.", "en")) == frozenset()
