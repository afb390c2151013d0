"""No text of 20,000 characters, however hostile, keeps any rule busy for long; every rule is asked."""

import random
from collections.abc import Callable
from functools import partial

import pytest

from composer import engine
from composer.model import Draft, Facts, Kind
from composer.policy import resolve
from composer.rules import RULES
from tests import yardstick

LENGTH = 20_000
BUDGET = 0.1
FACTS = Facts("112-1234567-7654321", "amazon.com", "en-US", language_known=True, items=("Oak lamp",), names=("Ann",))
SINGLE = (
    "a",
    "A",
    "1",
    "@",
    "-",
    "(",
    "[",
    "{",
    "<",
    "&",
    ":",
    ".",
    "/",
    "_",
    "#",
    "%",
    "*",
    '"',
    "'",
    "+",
    "\n",
    "é",
    "語",
)
PAIRS = (
    "a.",
    "1-",
    "O1",
    "A ",
    "a-",
    "1 ",
    "\n ",
    "a@",
    "@a.b ",
    "a\u200b",
    "а a",
    "<b>",
    "<a ",
    "<div>",
    "<!--",
    "&amp;",
)


def _filled(piece: Callable[[int], str]) -> str:
    """Return numbered pieces until the text is long enough."""
    parts: list[str] = []
    size = 0
    while size < LENGTH:
        parts.append(piece(len(parts)))
        size += len(parts[-1])
    return "".join(parts)[:LENGTH]


def _unknown(number: int) -> str:
    """Return a word that no dictionary has, another one for each number."""
    draw = random.Random(number)
    return "".join(draw.choice("bcdfgklmnprstvz") + draw.choice("aeiou") for _ in range(draw.randint(4, 6)))


def _in_lines(text: str) -> str:
    """Return the text in lines that are nearly as long as the grammar looks into."""
    return "\n".join(text[start : start + 1_400] for start in range(0, LENGTH, 1_401))[:LENGTH]


TEXTS = {
    **{repr(piece): (piece * LENGTH)[:LENGTH] for piece in (*SINGLE, *PAIRS)},
    "nested markup": "<div>" * 1_800 + "x" + "</div>" * 1_800,
    "telephone numbers": _filled(lambda it: f"+1 206 555 {it % 9000 + 1000}, "),
    "telephone numbers in sentences": _filled(lambda it: f"Call 0171 {2345678 + it * 37} now. "),
    "numbers that are said to be none": _filled(lambda it: f"0171 {2345678 + it * 37} is not a phone number. "),
    "American numbers": _filled(lambda it: f"(212) 5{it % 90 + 10}-{it % 9000 + 1000} "),
    "order ids": _filled(lambda it: f"112-{1234567 + it}-{7654321 - it} "),
    "nearly order ids": _filled(lambda it: f"order 112 {1234567 + it} {7654321 - it}, "),
    "unknown words": _filled(lambda it: f"{_unknown(it)} "),
    "unknown words in lines": _filled(lambda it: _unknown(it) + (" ", ".\n")[it % 9 == 8]),
    "unknown names": _filled(lambda it: f"{_unknown(it).capitalize()} "),
    "links": _filled(lambda it: f"https://shop{it}.example.com/a/{it}?b={it} "),
    "hosts": _filled(lambda it: f"see shop{it}.com now, "),
    "e-mail addresses": _filled(lambda it: f"info{it}@shop{it}.com, "),
    "spelled-out addresses": _filled(lambda it: f"info{it} (at) shop{it} (dot) com "),
    "handles": _filled(lambda it: f"@shop_{it} follow us on Instagram "),
    "emoji": "😀" * LENGTH,
    "emoji families": _filled(lambda _: "👨‍👩‍👧"),
    "emoji among words": _filled(lambda _: "a word 😀 "),
    "typed smileys": _filled(lambda _: "fine :-) "),
    "placeholders": _filled(lambda it: f"dear {{{{name{it}}}}} "),
    "capitals": _filled(lambda _: "WE ARE SORRY NOW. "),
    "letters apart": _filled(lambda _: "w h a t s a p p "),
    "one sentence": _filled(lambda it: ("the parcel left on monday and ", "we are sorry because the carrier ")[it % 2]),
    **{
        f"{words!r} in long lines": _in_lines(words * LENGTH)
        for words in ("does not ", "since ", "they has ", "i is ", "a an ", ", ", "it , ", "sorry,we ", "the the. ")
    },
    "slips in long lines": _in_lines(
        _filled(lambda it: f"they has the {_unknown(it)} and i is at a {_unknown(it + 1)} ")
    ),
    "slips in short lines": _filled(lambda _: "they has it\n"),
    "sentences with slips": _in_lines(_filled(lambda it: f"They has {it} lamp, and we was late. ")),
}


def _draft(text: str) -> Draft:
    return Draft(text, facts=FACTS, kind=Kind.ORDER_PROBLEM)


@pytest.mark.parametrize("name", TEXTS)
def test_no_rule_is_busy_for_long(name: str) -> None:
    policy = resolve("amazon.com", "en-US")
    engine.check(_draft("It is recieved: call 020 7946 0123 or write to a@b.com 😀 www.b.com"), policy)
    limit = BUDGET * yardstick.slowness()
    slow = set(RULES)
    # What is remembered of one text says nothing of the next, so that each try is a first one.
    for tail in ("", "é", "?", " x", "\nx"):
        draft = _draft(TEXTS[name] + tail)
        slow = {it for it in slow if yardstick.seconds(partial(engine.ask, it, RULES[it], draft, policy)) > limit}
        if not slow:
            return
    pytest.fail(f"{', '.join(sorted(slow))}: more than {limit * 1000:.0f} ms")


@pytest.mark.parametrize("name", TEXTS)
def test_every_rule_can_say(name: str) -> None:
    report = engine.check(_draft(TEXTS[name]), resolve("amazon.com", "en-US"))
    assert [(it.rule, it.error) for it in report.errors] == []
