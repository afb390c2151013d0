"""Finds a word that was written twice; each language's words that may stand twice are in its grammar file."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise
from operator import eq

import regex

from composer.language.function_words import FUNCTION_WORDS
from composer.language.grammar.slip import Slip

_DOUBLED = regex.compile(
    r"(?<![\p{L}\p{M}\p{N}'’_@/.\ue000-])(?P<word>[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*+)[ \u00a0]+(?P<again>(?P=word))"
    r"(?![\p{L}\p{M}\p{N}_@/\ue000-]|['’-][\p{L}\p{M}]|\.\p{L})",
    regex.IGNORECASE,
)
_SAME = str.maketrans({"ı": "i", "İ": "i", "\u0307": ""})
"""What an i may be written with."""
_CLAUSE = regex.compile(r"[,;:(–][^,;:(–.!?]{0,24}$")
_LAST = regex.compile(r"\p{L}++$")
_INFLECTED = regex.compile(r"\p{L}(?:lar[ıa]|ler[ie])(?:n|nı|ni|na|ne|nda|nde|ndan|nden|nın|nin|mız|miz)?$")
"""Turkish endings of several things that are somebody's: what bears them is not doubled for its sound."""
_SINGLE = frozenset("aàáeèéiìoòóuùyåöwz")
"""Letters that are words."""


@dataclass(frozen=True, slots=True)
class Twice:
    """What a language's grammar file says of words written twice."""

    may: frozenset[str] = frozenset()
    """They may stand twice: "very very", "sie sie"."""
    after_comma: frozenset[str] = frozenset()
    """They may where a clause has just begun: ", die die Ware"."""
    doubtful: frozenset[str] = frozenset()
    """They may, in rare cases: "log in in the app"."""
    parted: frozenset[str] = frozenset()
    """After one of these they surely may: "switched on on the back"."""
    only: frozenset[str] = frozenset()
    """In a language that doubles words at will, the only ones that may not."""


def may_double(words: Sequence[str]) -> bool:
    """Whether a word may stand twice among the words of a line in small letters: a look that costs next to nothing."""
    return any(map(eq, words, islice(words, 1, None))) or (
        not all(map(str.isascii, words))
        and any(one == other for one, other in pairwise(it.translate(_SAME).casefold() for it in words))
    )


def doubled(line: str, rules: Twice) -> Iterator[Slip]:
    """Yield each word that stands twice in a row."""
    for match in _DOUBLED.finditer(line):
        word, again = match["word"], match["again"]
        low = word.lower()
        spared = rules.only and low not in rules.only and not _INFLECTED.search(low)
        if low in rules.may or spared or (len(low) == 1 and _letter(word, again)):
            continue
        if low in rules.after_comma and _CLAUSE.search(line, max(0, match.start() - 30), match.start()):
            continue
        before = line[: match.start()].rstrip(" \"'“„«¿¡(")
        if low in rules.doubtful and (last := _LAST.search(before)) and last[0].lower() in rules.parted:
            continue
        # Names and sizes may stand twice, and so may what differs in its capital: "Sie sie", "you: You".
        if again[0].isupper() and ((word.isupper() and word != "I") or word[0].isupper() or low not in FUNCTION_WORDS):
            continue
        # "the menu Menu", "key Menu menu": what has a capital may be what something is called.
        opens = before[-1:] in ("", ".", "!", "?", "…", ":")
        if len(word) > 1 and (
            again.isupper() or word.isupper() or (word.istitle() and again[0].islower() and not opens)
        ):
            continue
        sure = low not in rules.doubtful and (again[0].islower() if word.islower() else opens)
        yield Slip(*match.span(), f"“{_short(low)}” stands twice.", (word,), sure=sure)


def _letter(word: str, again: str) -> bool:
    """Whether one letter written twice is no word: "size L L", "o O"."""
    return word.lower() not in _SINGLE or (word != again and word != "I")


def _short(word: str) -> str:
    """Return the word so that it fits into a message."""
    return word if len(word) <= 30 else f"{word[:29]}…"
