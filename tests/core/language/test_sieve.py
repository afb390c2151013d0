"""A sieve finds what one expression of all its alternatives finds."""

import regex
from hypothesis import given
from hypothesis import strategies as st

from composer.language.sieve import Sieve

ALTERNATIVES = {
    "@": r"(?<!\S)[^\s@]*+@\S*",
    "://": r"\b[a-z]{2,12}://\S+",
    "#": r"(?<!\w)#\w+",
    "[": r"\[[^\[\]\n]{1,40}+\]",
    "/": r"(?<!\S)[^\s/]{0,60}+/[^\s/]{0,60}+/\S*",
    "1": r"[a-z-]*+1[\w-]*+",
}
ALL = regex.compile("|".join(ALTERNATIVES.values()))
SIEVE = Sieve(*ALTERNATIVES.items())


@given(
    st.text("ab1@#/[]:- _", max_size=40)
    | st.lists(st.sampled_from(["a", "http://", "@", "/", "#b", "[a b]", " ", "1"])).map("".join)
)
def test_the_same_is_found_as_by_one_expression(text: str) -> None:
    assert SIEVE.spans(text) == [it.span() for it in ALL.finditer(text)]


def test_what_comes_first_hides_what_begins_inside_it() -> None:
    assert SIEVE.spans("see [a #c] or #d") == [(4, 10), (14, 16)]
    assert SIEVE.spans("nothing here") == []
    assert Sieve((regex.compile(r"\d"), "a."), ("x", "b")).spans("ab ac b") == []


def test_flags_are_for_all() -> None:
    assert Sieve(("W", "w+"), flags=regex.IGNORECASE).spans("wW") == [(0, 2)]
