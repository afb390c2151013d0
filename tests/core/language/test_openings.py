"""A pattern tried only where it can begin finds what a search of the whole line finds."""

from dataclasses import replace

import pytest

from composer.language.grammar.openings import openings
from composer.language.grammar.pattern import compiled

LISTS = {"thing": ("lamp", "box", "don't")}


@pytest.mark.parametrize(
    "source", ["the|a {<thing>}", "^ {the} lamp", "^|and|, {is} it", "{don't} box", "{e-mail} box"]
)
@pytest.mark.parametrize(
    "line",
    [
        "The lamp, is it? Is it the box: is it a lamp!",
        "“The lamp” and is it. The lamp",
        "don’t box, Don't box; e-mail box",
        "¿the lamp? ¡the lamp! Bueno. ¿The lamp?",
        "Wait.\u00a0The lamp; bathe lamp, the lampshade, IS IT, THE LAMP",
        "",
    ],
)
def test_nothing_is_lost(source: str, line: str) -> None:
    pattern = compiled(source, LISTS)
    assert pattern.openings is not None
    searched = replace(pattern, openings=None)
    assert [it.span() for it in pattern.matches(line)] == [it.span() for it in searched.matches(line)]


def test_small_and_large_letters_of_turkish_are_one() -> None:
    known = openings(("iyi", "ısı"))
    assert known is not None
    assert known.places("İyi, ISI ve iyi ısı") == [0, 5, 12, 16]


def test_what_begins_with_a_sign_is_searched() -> None:
    assert openings(("-box",)) is None
    assert compiled("_ {lamp}", LISTS).openings is None
