"""Cuts sentences into the words that phrase patterns are matched against, folded so that spelling variants meet."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from types import MappingProxyType

import regex

from composer.language.function_words import FUNCTION_WORDS

UNSPACED = frozenset({"ja"})
"""Languages written without spaces between words: there each character is a word."""

_STARS = "★☆⭐🌟✩✪✭✯✰⭑"
_LETTERS = r"\p{L}[\p{L}\p{M}]*+"
_TOKEN = regex.compile(
    rf"{_LETTERS}(?:['’ʼ`´]{_LETTERS})*+|\p{{N}}++(?:[.,]\p{{N}}++)*+"
    rf"|[{_STARS}]\ufe0f?(?:\s?[{_STARS}]\ufe0f?)*+|[%€$£¥₺₹+&=@?!🎁\ufffc]"
)
_PART = regex.compile(_LETTERS)
_APART = MappingProxyType({"sv": frozenset(("våra", "vår", "vårt", "ändra", "stör", "störa", "låt", "äter"))})
"""Words that are others without their accents, so that they stay apart from those."""
APART = "\u030a"
"""What a word that stays apart ends with once it is folded."""
_PLAIN = str.maketrans("łŁøØđĐıŋ’ʼ`´", "lLoOdDin''''")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one sentence, folded, with their places in it."""

    folded: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    joined: tuple[int, ...]
    """The words that a hyphen joins to the next one: together they may be one word too, as in "e-mail"."""


@lru_cache(maxsize=20_000)
def fold(word: str, language: str) -> str:
    """Return a word as patterns see it: small letters without accents, any stars as ``★``."""
    if word[0] in _STARS:
        return "★" * sum(char in _STARS for char in word)
    if language in UNSPACED:
        return unicodedata.normalize("NFKC", word).casefold()
    if word.isascii() and word.isalpha():
        plain = word.casefold()
    else:
        parts = unicodedata.normalize("NFKD", word.translate(_PLAIN)).casefold()
        plain = "".join(char for char in parts if not unicodedata.combining(char))
        if word.casefold() in _APART.get(language, ()):
            plain += APART
    if language == "de":  # umlauts are also typed as two letters
        plain = plain.replace("ae", "a").replace("oe", "o").replace("ue", "u")
    return plain.replace("'", "")


def words_of(text: str, language: str) -> Words:
    """Return the words, numbers and signs of ``text``, usually a sentence.

    An apostrophe joins in English ("don't" is ``dont``) and parts elsewhere ("l'avis" is two words).
    """
    if language in UNSPACED:
        places = [(at, at + 1) for at, char in enumerate(text) if not char.isspace()]
        folded = [fold(text[start:end], language) for start, end in places]
    elif text.isascii() and text.isalpha():
        return Words((fold(text, language),), (0,), (len(text),), ())
    elif language == "en":
        found = list(_TOKEN.finditer(text))
        places = [it.span() for it in found]
        folded = [fold(it.group(), language) for it in found]
    else:
        places, folded = [], []
        for match in _TOKEN.finditer(text):
            word = match.group()
            if not word.isalpha() and word[0].isalpha():
                parts = [part.span() for part in _PART.finditer(text, match.start(), match.end())]
                places += parts
                folded += [fold(text[start:end], language) for start, end in parts]
            else:
                places.append(match.span())
                folded.append(fold(word, language))
    joined = tuple(_joined(text, places)) if "-" in text else ()
    starts, ends = zip(*places, strict=True) if places else ((), ())
    return Words(tuple(folded), starts, ends, joined)


def tokens(text: str) -> list[str]:
    """Return what ``words_of`` cuts a text with spaces between its words into, as it is written."""
    found: list[str] = _TOKEN.findall(text)
    return found


def parts_of(token: str, language: str) -> list[str]:
    """Return the words of one of the ``tokens``: an apostrophe parts them but in English."""
    return _PART.findall(token) if language != "en" and token[0].isalpha() and not token.isalpha() else [token]


def _joined(text: str, places: Sequence[tuple[int, int]]) -> Iterator[int]:
    """Yield the numbers of the words that only a hyphen parts from the next one."""
    for at, ((_, end), (start, _)) in enumerate(pairwise(places)):
        if start == end + 1 and text[end] == "-":
            yield at


@lru_cache(maxsize=10_000)
def singles(part: str, language: str) -> tuple[str, ...]:
    """Return a written word as single-word items: hyphens and apostrophes part it as they part a text."""
    if part.isascii() and part.isalpha() and language != "de":
        return (part.lower(),)
    bare = part.strip("*")
    if bare == "#" or language in UNSPACED:
        return (bare if bare == "#" else fold(part, language),)
    if found := list(words_of(bare, language).folded):
        if bare != part:  # A form of a word that stays apart may well be none.
            found = [it.removesuffix(APART) for it in found]
        found[0] = "*" * part.startswith("*") + found[0]
        found[-1] += "*" * part.endswith("*")
    return tuple(found)


def common(single: str) -> bool:
    """Whether a single-word item is met in nearly every sentence."""
    return len(single) < 3 or single.removesuffix(APART) in FUNCTION_WORDS


def inside(text: str, start: int, end: int) -> bool:
    """Whether a stretch that begins or ends with a Latin letter or a digit is only part of a longer word or number."""
    pairs = (text[max(0, start - 1) : start + 1], text[end - 1 : end + 1])
    return any(len(it) == 2 and it.isascii() and (it.isalpha() or it.isdigit()) for it in pairs)
