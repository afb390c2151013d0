"""What is put together line by line is what the whole text gives."""

import json
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import regex

from composer.finders import (
    channel_names,
    euphemisms,
    identifiers,
    mail_marks,
    phones,
    placeholders,
    plain_digits,
    spaced,
    spoken_digits,
)
from composer.finders.mail_words import DOT_STEMS
from composer.finders.scenes import refused, scene
from composer.full_stops import goes_on
from composer.language import tokens
from composer.lines import by_line, remembered, within
from composer.model import Span
from composer.text import fold, folded, sentences, words

CORPORA = Path(__file__).resolve().parent.parent / "corpora"
JOINTS = ("\n", "\n\n", " ", "", ". ", "\n ", "\r\n", "\u2028", "\n.", "\n- ", " \n", "-\n", "@\n", ":\n", "(\n")
ODD = (
    "\u200b",
    "\u00ad",
    "1",
    "@",
    ".",
    "\n",
    "-",
    "(",
    "😊",
    "語",
    "<b>",
    "www.",
    "+49 ",
    "\u00a0",
    "{{x}}",
    "А",
    "Ａ",
    "ﬁ",
)


def _messages() -> list[str]:
    """Return the text of every message of the corpora."""
    lines = (line for path in sorted(CORPORA.rglob("*.jsonl")) for line in path.read_text("utf-8").splitlines() if line)
    return [json.loads(line).get("text", "") for line in lines]


def _mixed(messages: list[str], seed: int) -> str:
    """Return pieces of messages, put together at random and spoiled here and there."""
    draw = random.Random(seed)
    pieces = [piece for text in draw.sample(messages, 4) for piece in text.split("\n")]
    text = "".join(draw.choice(pieces) + draw.choice(JOINTS) for _ in range(draw.randint(2, 9)))
    for _ in range(draw.randint(0, 6)):
        at = draw.randint(0, len(text))
        text = text[:at] + draw.choice(ODD) + text[at + draw.randint(0, 2) :]
    return text


MESSAGES = _messages()
TEXTS = [*MESSAGES, *(_mixed(MESSAGES, seed) for seed in range(400))]


def _prose(text: str) -> str:
    """Return the text with spaces for what is no prose, looked for in the whole text."""
    return tokens._blank(text, tokens._spans(text))


def _whole_shapes(text: str) -> list[tuple[int, int]]:
    """Return the shapes of identifiers, matched in the whole text around its digits."""
    found: list[tuple[int, int]] = []
    for start, end in identifiers._neighbourhoods(text):
        for shape in identifiers._SHAPES:
            found.extend(match.span() for match in shape.finditer(text, start, end))
    return found


def _shapes(text: str) -> list[tuple[int, int]]:
    """Return the same, from each stretch and the few characters before it."""
    found: list[tuple[int, int]] = []
    for start, end in identifiers._neighbourhoods(text):
        before = text[max(0, start - identifiers._BESIDE) : start]
        stretch = set(identifiers._shapes(before, text[start:end]))
        alone = [
            match.span()
            for shape in identifiers._SHAPES
            for match in shape.finditer(before + text[start:end], len(before))
        ]
        found.extend((first - len(before) + start, last - len(before) + start) for first, last in alone)
        assert stretch >= {(first - len(before), last - len(before)) for first, last in alone}
    return found


def _whole_hints(text: str) -> list[tuple[int, int]]:
    """Return the hints, whose patterns are searched in the whole text."""
    found = []
    for stems, pattern, judge, _ in euphemisms._GATES:
        if any(stem in text.lower() for stem in stems):
            for match in pattern.finditer(text):
                around = scene(text, match.start())
                theirs = refused(text, around, *match.span()) or euphemisms._motto(text, match)
                if not theirs and judge(match.group(), around) is not None:
                    found.append(match.span())
    return found


PAIRS: dict[str, tuple[Callable[[str], object], Callable[[str], object]]] = {
    "letters apart": (spaced._all_runs, spaced._runs),
    "numbers with letters": (phones._lettered, lambda text: [it.span() for it in phones._VANITY.finditer(text)]),
    "numbers": (
        lambda text: list(phones._all_candidates(text, "US")),
        lambda text: list(phones._candidates(text, "US")),
    ),
    "plain digits": (
        lambda text: "\n".join(plain_digits._undressed(line) for line in text.split("\n")),
        plain_digits._undressed,
    ),
    "number words": (
        lambda text: sum(spoken_digits._counted(line)[0] for line in text.split("\n")),
        lambda text: spoken_digits._counted(text)[0],
    ),
    "networks": (
        channel_names._present,
        lambda text: _named(f" {text} "),
    ),
    "hints": (
        lambda text: [(it.start, it.end) for it in euphemisms.hints(text)],
        _whole_hints,
    ),
    "no prose": (lambda text: "\n".join(map(_prose, text.split("\n"))), _prose),
    "words": (
        by_line(lambda line: ((it.start, it.end) for it in words(line))),
        lambda text: [(it.start, it.end) for it in words(text)],
    ),
    "identifiers": (_shapes, _whole_shapes),
    "folding": (lambda text: "\n".join(fold(line).text for line in text.split("\n")), lambda text: folded(text).text),
}


def _named(text: str) -> set[str]:
    """Return the stems of networks in the whole text, as written or in lower case, with its signs or without."""
    plain = text.translate(channel_names._GAPS)
    hay = f"{text}\n{text.lower()}\n{plain}\n{plain.lower()}"
    return {stem for stem in channel_names._STEMS if stem in hay}


@pytest.mark.parametrize("name", PAIRS)
def test_lines_give_what_the_whole_text_gives(name: str) -> None:
    by_lines, whole = PAIRS[name]
    for text in TEXTS:
        assert by_lines(text) == whole(text), text


@pytest.mark.parametrize("stems", [mail_marks.AT_STEMS, DOT_STEMS, placeholders._PATTERNS[0].pieces])
def test_stems_within_a_text(stems: tuple[str, ...]) -> None:
    look = within(stems)
    for text in TEXTS:
        assert look(text) == {stem for stem in stems if stem in text}


_STOP = regex.compile(r"(?<![.!?…])[.!?…]++[\"'”’»)\]]*+(?=\s|$)|[。！？｡]+[」』）]*|\n+")


def _plain_sentences(text: str) -> Iterator[Span]:
    """Yield the sentences of a text, read from its start to its end as one."""
    from_here = 0
    ends = list(_STOP.finditer(text))
    for start, end, stop in [*((it.start(), it.end(), it.group()) for it in ends), (len(text), len(text), "")]:
        if stop.startswith(".") and goes_on(text, start, end):
            continue
        piece = text[from_here:end]
        if piece.strip():
            yield Span(from_here + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip()))
        from_here = end


def test_sentences_are_those_of_the_whole_text() -> None:
    for text in TEXTS:
        assert sentences(text) == tuple(_plain_sentences(text)), text


def test_places_are_kept_where_every_character_stays_one() -> None:
    view = folded("Ａ–b\u200bc ﬁ")
    assert view.text == "A-bc ﬁ"
    assert [view.span(at, at + 1) for at in range(4)] == [Span(0, 1), Span(1, 2), Span(2, 3), Span(4, 5)]
    assert folded("Ａ–b").span(1, 3) == Span(1, 3)


def test_long_lines_are_not_kept() -> None:
    asked: list[str] = []

    def length(line: str) -> int:
        asked.append(line)
        return len(line)

    look = remembered(length)
    assert [look("a"), look("a"), look("b" * 5_000), look("b" * 5_000)] == [1, 1, 5_000, 5_000]
    assert [len(it) for it in asked] == [1, 5_000, 5_000]
