"""A draft that nearly repeats an earlier message is told, with how alike they are and where they differ."""

import time
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.history.repeats import Change, likeness, pieces, repeats
from composer.history.sent import Sent
from composer.model import Kind

OLD = "Dear Anna, your parcel 302-1234567-7654321 is late. It should arrive by Monday. We are very sorry."
NEW = "Dear Ben, your parcel 302-1234567-7654322 is late. It should arrive by Friday at last. We are very sorry!"
TEXTS = st.text("ab \nä日.", max_size=60)


def before(text: str) -> Sent:
    return Sent(date(2026, 11, 20), Kind.ORDER_PROBLEM, text, message=1)


def test_a_near_repeat_has_its_likeness_and_its_differences() -> None:
    other = replace(before("We need the number of your flat to send the parcel."), message=2)
    (found,) = repeats(NEW, [other, before(OLD), before("")])
    assert found.sent.message == 1
    assert 0.75 <= found.likeness < 1
    told = [(it.change, it.old.of(OLD), it.new.of(NEW)) for it in found.pieces if it.change is not Change.EQUAL]
    assert (Change.OLD, "Anna", "") in told
    assert (Change.NEW, "", "Ben") in told
    assert (Change.NEW, "", "Friday at last") in told


def test_the_same_words_are_the_same_whatever_their_signs() -> None:
    assert likeness(OLD, OLD.upper().replace(".", " !")) == 1
    assert likeness("ご注文の商品が遅れております。", "ご注文の商品が遅れております") == 1
    assert likeness(OLD, "Something else entirely") < 0.2


def test_short_texts_repeat_nothing() -> None:
    assert repeats("Many thanks!", [before("Many thanks!")]) == ()
    assert repeats("", [before(OLD)]) == ()


@given(TEXTS, TEXTS)
def test_pieces_hold_every_word_of_both_in_order(old: str, new: str) -> None:
    found = pieces(old, new)
    for text, spans in ((old, [it.old for it in found]), (new, [it.new for it in found])):
        assert spans == sorted(spans, key=lambda it: (it.start, it.end))
        kept = "".join(it.of(text) for it in spans)
        assert [it for it in kept if it.isalnum()] == [it for it in text if it.isalnum()]
    for it in found:
        if it.change is Change.EQUAL:
            assert it.old.of(old).split() == it.new.of(new).split() or not it.old.of(old).isascii()
    assert 0 <= likeness(old, new) <= 1


@pytest.mark.parametrize("text", ["a " * 20_000, "1 " * 20_000, "日" * 20_000, "a b " * 10_000, "-" * 20_000])
def test_hostile_texts_are_compared_in_time(text: str) -> None:
    begun = time.thread_time()
    repeats(text, [before(text[: len(text) // 2] + " b")], 0.0)
    assert time.thread_time() - begun < 1
