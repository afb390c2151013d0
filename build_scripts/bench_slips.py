"""Makes slips of the pen in prose, the same ones each time, and reads those of codespell's list.

A slip is one edit of a common word in mid-sentence, in the shares that people's slips have: letters left out,
swapped, put in or doubled, a key beside the right one, an accent lost. What makes another word is thrown out.
"""

import random
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from composer.language.suggestions import Suggester
from composer.model import Span
from composer.text import sentences, words

SEED = 20201103
_COMMON = 3.2
"""Only words at least this common are misspelled (logarithm of the count in a thousand million words)."""
_WORD = 2.0
"""What is at least this common is a word, and no slip."""
_ENGLISH = 3.3
_SHORTEST = 4
_LONGEST = 40
"""Words of a sentence."""
_FIRST = 0.07
"""The share of slips in a word's first letter."""
_KINDS = {"left out": 0.25, "swapped": 0.2, "put in": 0.15, "key": 0.28, "accent": 0.12}
_ROWS = {"de": ("qwertzuiop", "asdfghjkl", "yxcvbnm"), "fr": ("azertyuiop", "qsdfghjklm", "wxcvbn")}
_QWERTY = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


@dataclass(frozen=True, slots=True)
class Slip:
    """A word misspelled in its sentence."""

    sentence: str
    span: Span
    typed: str
    meant: str


def seeded(paragraphs: list[str], ours: Suggester, language: str, most: int, *, capitals: bool) -> list[Slip]:
    """Return slips, each of another word. With ``capitals``, capitalised words are misspelled too."""
    dice = random.Random(SEED)
    found: list[Slip] = []
    taken: set[str] = set()
    for sentence in _sentences(paragraphs, dice):
        inside = [it for it in words(sentence) if len(it) >= _SHORTEST][1:]
        inside = [it for it in inside if _fit(it.of(sentence), ours, capitals=capitals)]
        inside = [it for it in inside if it.of(sentence) not in taken]
        if not inside or len(sentence.split()) > _LONGEST:
            continue
        span = dice.choice(inside)
        word = span.of(sentence)
        typed = _mistyped(word, language, dice)
        if typed != word and ours.frequency(typed) < _WORD:
            changed = sentence[: span.start] + typed + sentence[span.end :]
            taken.add(word)
            found.append(Slip(changed, Span(span.start, span.start + len(typed)), typed, word))
        if len(found) == most:
            break
    return found


def listed(path: Path, ours: Suggester, most: int) -> list[tuple[str, str]]:
    """Return slips of a list of ``slip->word`` lines with the one word that is meant, the same ones each time."""
    found = []
    for line in path.read_text("utf-8").splitlines():
        typed, _, meant = line.strip().partition("->")
        if typed.isalpha() and meant.isalpha() and ours.frequency(meant) >= _ENGLISH:
            found.append((typed, meant))
    random.Random(SEED).shuffle(found)
    return found[:most]


def _sentences(paragraphs: list[str], dice: random.Random) -> Iterator[str]:
    """Yield the sentences in a random order, several times over, so that few may do."""
    every = [it.of(text) for text in paragraphs for it in sentences(text)]
    for _ in range(4):
        dice.shuffle(every)
        yield from every


def _fit(word: str, ours: Suggester, *, capitals: bool) -> bool:
    """Whether a word is one to be misspelled."""
    written = word.islower() or (capitals and word[1:].islower())
    return written and word.isalpha() and ours.frequency(word) >= _COMMON


def _mistyped(word: str, language: str, dice: random.Random) -> str:
    """Return the word with one edit."""
    kind = dice.choices(tuple(_KINDS), tuple(_KINDS.values()))[0]
    accented = [at for at, letter in enumerate(word) if _bare(letter) != letter]
    if kind == "accent":
        if accented:
            at = dice.choice(accented)
            return word[:at] + _bare(word[at]) + word[at + 1 :]
        kind = "left out"
    at = 0 if dice.random() < _FIRST else dice.randrange(1, len(word))
    if kind == "left out":
        return word[:at] + word[at + 1 :]
    if kind == "swapped":
        at = min(at, len(word) - 2)
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    near = _beside(word[at], language, dice)
    if kind == "put in":
        return word[:at] + (word[at] if dice.random() < 0.5 else near) + word[at:]
    return word[:at] + near + word[at + 1 :]


def _bare(letter: str) -> str:
    """Return a letter without its accent, as it is typed on a keyboard that has none."""
    strokes = {"ł": "l", "ı": "i", "ø": "o", "ß": "s"}
    return strokes.get(letter) or unicodedata.normalize("NFD", letter)[0]


def _beside(letter: str, language: str, dice: random.Random) -> str:
    """Return the letter of a key beside that of the given one, or the letter itself for a key that is not known."""
    rows = _ROWS.get(language, _QWERTY)
    bare = _bare(letter.lower())
    for number, row in enumerate(rows):
        if (column := row.find(bare)) >= 0:
            near = [row[at] for at in (column - 1, column + 1) if 0 <= at < len(row)]
            near += [rows[it][column] for it in (number - 1, number + 1) if 0 <= it < 3 and column < len(rows[it])]
            made = dice.choice(near)
            return made.upper() if letter.isupper() else made
    return letter
