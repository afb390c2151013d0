"""Finds telephone numbers whose digits are spelled out, as in "null eins sieben eins, zwei drei ..."."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby, pairwise

from composer.finders.number_words import JOINED, KANA, NAMES, PLUS, THRICE, TWICE
from composer.finders.phone_words import around
from composer.lines import lines, remembered
from composer.model import Span

_DIGIT, _TENS, _SIGN = 1, 2, 0


def _values(names: str) -> dict[str, int]:
    """Return how many digits each word of a language stands for."""
    nought, units, tens, signs = (part.split() for part in names.split(";"))
    return dict.fromkeys(signs, _SIGN) | dict.fromkeys(tens, _TENS) | dict.fromkeys([*nought, *units], _DIGIT)


_WORDS = {language: _values(names) for language, names in NAMES.items()}
_NOUGHT = frozenset(word for names in NAMES.values() for word in names.split(";")[0].split())
_ALL = frozenset(word for words in _WORDS.values() for word, value in words.items() if value)
_SIGNS = frozenset(word for words in _WORDS.values() for word, value in words.items() if not value)
_MARKS = frozenset("-,./()+")
_LEADS = PLUS | TWICE | THRICE
_PIECE = re.compile(r"[^\W\d_]+|\d+|[^\w\s]")
_LETTERS = re.compile(r"[^\W\d_]+")
_FEWEST = 3
"""Number words that a spelled telephone number has at least."""
_HEAD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class _Piece:
    """One word, number or mark of the text, in small letters."""

    word: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Run:
    """Number words of one language that follow each other."""

    span: Span
    words: int
    digits: int
    nought: bool
    """Whether it starts with nought or plus, or has digits among its words."""
    listed: bool
    """Whether the words are parted by commas throughout, or count upwards."""


def find(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each number spelled out in folded ``text``; languages that share words give it twice."""
    if "ゼロ" in text or "まる" in text or "マル" in text:
        for match in KANA.finditer(text):
            if re.search("ゼロ|まる|マル", match.group()):
                yield match.start(), match.start() + len(match.group().rstrip("、,・ ー-のノ"))
    counted = [_counted(line) for _, line in lines(text)]
    if sum(words for words, _ in counted) < 3 and not any(joined for _, joined in counted):
        return
    for pieces in _stretches(text):
        for language, known in _WORDS.items():
            if any(piece.word in known for piece in pieces):
                for run in _runs(pieces, language):
                    if _dialled(text, run):
                        yield run.span.start, run.span.end


@remembered
def _counted(line: str) -> tuple[int, bool]:
    """Return how many number words a line holds, and whether it has a number of two digits in one word."""
    if not _number_words(line):
        return 0, False
    words = _HEAD.findall(line.lower())
    return len([word for word in words if word in _ALL]), any(_joined(word) for word in words if len(word) > 8)


@remembered
def _number_words(line: str) -> int:
    """Return how many number words a line holds, also those beside digits or underscores."""
    words = _LETTERS.findall(line.lower())
    return len([word for word in words if word in _ALL or (len(word) > 8 and _joined(word))])


@lru_cache(maxsize=4096)
def _joined(word: str) -> bool:
    """Whether the word is a number of two digits in one word."""
    return any(shape.fullmatch(word) for shape in JOINED.values())


def _value(word: str, language: str) -> int | None:
    """Return how many digits the word stands for, nought for signs, None when it is no number word."""
    if word.isdigit():
        return len(word)
    if word in _MARKS:
        return _SIGN
    value = _WORDS[language].get(word)
    if value is None and language in JOINED and JOINED[language].fullmatch(word):
        return _TENS
    return value


def _stretches(text: str) -> Iterator[list[_Piece]]:
    """Yield runs of four pieces or more that are number words of any language, digits or marks."""
    for place, line in lines(text):
        for pieces in _of_line(line):
            yield [_Piece(it.word, it.start + place, it.end + place) for it in pieces]


@remembered
def _of_line(line: str) -> tuple[list[_Piece], ...]:
    """Return the runs of one line; none goes on in the next."""
    if _number_words(line) < _FEWEST:
        return ()
    runs: list[list[_Piece]] = [[]]
    for match in _PIECE.finditer(line):
        word = match.group().lower()
        if word in _ALL or word in _MARKS or word in _SIGNS or word.isdigit() or (len(word) > 8 and _joined(word)):
            runs[-1].append(_Piece(word, match.start(), match.end()))
        elif runs[-1]:
            runs.append([])
    return tuple(pieces for pieces in runs if len(pieces) >= 4)


def _runs(pieces: list[_Piece], language: str) -> Iterator[_Run]:
    """Yield the runs of four number words or more that are of the one language."""
    for known, group in groupby(pieces, lambda piece: _value(piece.word, language) is not None):
        if known:
            yield from _run(list(group), language)


def _run(pieces: list[_Piece], language: str) -> Iterator[_Run]:
    """Yield the run that the pieces make, without marks at its ends, when it holds four words or more."""
    values = [_value(piece.word, language) for piece in pieces]
    first = next((at for at, it in enumerate(pieces) if values[at] or it.word in _LEADS), len(pieces))
    last = max((at for at in range(len(pieces)) if values[at]), default=-1)
    pieces = pieces[first : last + 1]
    spelled = [piece.word for piece in pieces if piece.word.isalpha() and _WORDS[language].get(piece.word) != _SIGN]
    mixed = sum(len(piece.word) for piece in pieces if piece.word.isdigit()) >= 6
    if len(spelled) < (3 if mixed else 4):
        return
    commas = sum(piece.word == "," for piece in pieces)
    known = list(_WORDS[language])
    order = [known.index(word) for word in spelled if word in _WORDS[language]]
    rising = all(left < right for left, right in pairwise(order))
    lead = pieces[0].word
    yield _Run(
        Span(pieces[0].start, pieces[-1].end),
        len(spelled),
        _count(pieces, language),
        lead in _NOUGHT or lead in PLUS or lead.startswith("0") or mixed,
        rising or (commas >= len(spelled) - 2 and commas > 0),
    )


def _count(pieces: list[_Piece], language: str) -> int:
    """Return how many digits the pieces stand for; "thirty four" are two, "double five" are two."""
    digits, before, times = 0, 0, 1
    for piece in pieces:
        value = _value(piece.word, language) or 0
        if piece.word in TWICE or piece.word in THRICE:
            times = 3 if piece.word in THRICE else 2
        elif value:
            joins = before == _TENS and value == _DIGIT and piece.word not in _NOUGHT
            digits += times * (0 if joins else value)
            before, times = value, 1
    return digits


def _dialled(text: str, run: _Run) -> bool:
    """Whether the run is a telephone number: long enough, and started like one or spoken of as one."""
    if not 7 <= run.digits <= 17:
        return False
    words = around(text, run.span.start, run.span.end)
    if words.named:
        return False
    if words.call:
        return True
    if run.nought:
        return run.digits >= 8
    return run.digits >= 9 and run.words >= 7 and not run.listed
