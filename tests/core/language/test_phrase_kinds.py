"""Sentences of one kind say the same, at places of their own; what a pattern asks for makes another kind."""

import pytest

from composer.language.phrase_data import meanings
from composer.language.phrase_kinds import Kinds
from composer.language.phrases import Phrases


def kinds(language: str = "en") -> Kinds:
    phrases = Phrases(language, {})
    for pattern in ("5 stars|star", "send* it", "e-mail", "l'avis"):
        phrases.add("sense", pattern)
    return Kinds(language, phrases.items_of)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Send it to Ann.", "SEND it to Robert."),
        ("It has 3 or 4 parts.", "It has 17 or 2.5 parts."),
        ("Sendi it.", "Sendin it."),
        ("Sign-up here.", "Log-in here."),
    ],
)
def test_names_and_numbers_that_no_pattern_asks_for_are_alike(one: str, other: str) -> None:
    made = kinds()
    assert made.of(one) == made.of(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Send it.", "Take it."),
        ("Send it.", "Send it it."),
        ("Give 5 stars.", "Give 4 stars."),
        ("Write an e-mail.", "Write an e mail."),
        ("We sent ok-it.", "We sent ok it!"),
        ("Send it to us.", "Send it to us!"),
    ],
)
def test_what_a_pattern_asks_for_is_told_apart(one: str, other: str) -> None:
    made = kinds()
    assert made.of(one) != made.of(other)


def test_an_apostrophe_parts_words_but_in_english() -> None:
    french, english = kinds("fr"), kinds()
    assert french.of("l'avis") == french.of("L’Avis") != french.of("lavis")
    assert english.of("l'avis") != english.of("l avis")


def test_the_places_are_each_sentences_own() -> None:
    said = []
    for name in ("Ann", "Bartholomew", "Zoë"):
        text = f"{name}, please leave us a 5-star review of order 17."
        said.append([(it.sense, text[it.start : it.end]) for it in meanings(text, "en")])
    assert ("asks_review", "leave us a 5-star review") in said[0]
    assert said[0] == said[1] == said[2]
