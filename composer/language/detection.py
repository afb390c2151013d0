"""Says which language a text or a sentence is written in, the same answer every time.

The script decides first: kana is Japanese, Han Chinese, Arabic letters Arabic, Devanagari Hindi. Latin text is scored
with langdetect's own letter profiles, word by word and without its random sampling, plus a short list of function
words for each language. Profiles are read when they are first needed.
"""

import json
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from operator import add
from pathlib import Path
from threading import Lock
from types import MappingProxyType

import regex

from composer.errors import UserError
from composer.language.function_words import FUNCTION_WORDS

LATIN = ("en", "de", "fr", "es", "it", "pt", "nl", "sv", "pl", "tr")
"""The languages told apart by their letters and words."""
LANGUAGES = (*LATIN, "ar", "ja", "zh", "hi")
"""Every language that can be detected."""

CERTAIN = 0.9
"""How likely a language must be before a sentence is said to be in it."""
LEAST_WORDS = 3
"""Sentences with fewer lower-case words are names, addresses and greetings: they say nothing of the language."""

_SMOOTHING = 5e-5
"""What langdetect adds to each frequency: 0.5 divided by 10,000."""
_BONUS = 2.0
"""Natural-log units that a function word adds to its languages."""
_TEMPERATURE = 0.25
"""Neighbouring letters are not independent; this keeps the scores from being far too certain."""
_LONGEST_WORD = 40
_LITTLE_WORDS = 2
"""Function words that are one language's and not the other's and outweigh what letters look like."""

_WORD = regex.compile(r"\p{L}[\p{L}\p{M}]*(?:['’]\p{L}[\p{L}\p{M}]*)*")
_LATIN_LETTER = regex.compile(r"\p{Latin}")
_SCRIPTS = MappingProxyType(
    {
        "kana": regex.compile(r"[\u3041-\u30fa\u30fd-\u30ff\u31f0-\u31ff\uff66-\uff9d]"),
        "han": regex.compile(r"\p{Han}"),
        "ar": regex.compile(r"\p{Arabic}"),
        "hi": regex.compile(r"\p{Devanagari}"),
    }
)
_QUOTED = regex.compile(r'"[^"\n]{2,60}"|“[^“”\n]{2,60}”|„[^„“”\n]{2,60}[“”]|«[^«»\n]{2,60}»|「[^「」\n]{1,60}」')
# Two or more words with capitals in a row, short words between them allowed: names and addresses.
_NAMES = regex.compile(r"\p{Lu}[\p{L}\p{M}'’-]*+(?:[ ,]{1,2}(?:\p{Ll}{1,3}+ )?\p{Lu}[\p{L}\p{M}'’-]*+)+")
# Words with a digit or an @, and links.
_NOISE = re.compile(r"(?<!\S)[^\s@\d]*[@\d]\S*|https?://\S+|www\.\S+")


@dataclass(frozen=True, slots=True)
class Verdict:
    """The language that a text most likely is in."""

    language: str
    """Without region, such as ``de``; empty when the text says nothing."""
    probability: float


def detect(text: str) -> Verdict:
    """Return the likeliest language of the text, however short. Quotations, links and numbers do not count."""
    likely = probabilities(stripped(text))
    if not likely:
        return Verdict("", 0.0)
    best = max(likely, key=likely.__getitem__)
    return Verdict(best, likely[best])


@lru_cache(maxsize=512)
def verify(sentence: str, expected: str) -> Verdict | None:
    """Return the language of a sentence that is certainly not in ``expected``, else None.

    ``expected`` is a language without region. Sentences that hold little but names say nothing, so they are
    never in the wrong language. Judge sentence by sentence: one foreign sentence is found inside a right message.
    Answers are kept, since most sentences come again.
    """
    text = stripped(sentence)
    if evidence(text) < LEAST_WORDS:
        return None
    likely = probabilities(text.lower() if text.isupper() else text)
    if not likely:
        return None
    best = max(likely, key=likely.__getitem__)
    if best == expected or likely[best] < CERTAIN or likely.get(expected, 0.0) > 1 - CERTAIN:
        return None
    if _reads_as(text, expected, best):
        return None
    # Names and addresses speak their own language: what is left must be foreign as well.
    without_names = probabilities(_NAMES.sub(" ", text))
    return None if without_names.get(expected, 0.0) > 1 - CERTAIN else Verdict(best, likely[best])


@lru_cache(maxsize=512)
def evidence(text: str) -> float:
    """Return how many words of the text tell of its language; two Chinese or Japanese characters are one word.

    Memoised, as are all answers about a sentence.
    """
    eastern = 0 if text.isascii() else len(_SCRIPTS["han"].findall(text)) + len(_SCRIPTS["kana"].findall(text))
    if eastern:
        return eastern / 2
    if not _LATIN_LETTER.search(text):
        return len(text.split())
    words = _words(text)
    return len(words) if text.isupper() else len(words) - sum([word[0].isupper() for word in words])


def _reads_as(text: str, expected: str, other: str) -> bool:
    """Whether the little words of the text are those of ``expected`` and none is the other language's alone."""
    told = [FUNCTION_WORDS.get(word.lower().replace("’", "'"), ()) for word in _words(text)]
    ours = sum(expected in it and other not in it for it in told)
    return ours >= _LITTLE_WORDS and not any(other in it and expected not in it for it in told)


@lru_cache(maxsize=512)
def probabilities(text: str) -> Mapping[str, float]:
    """Return the languages with how likely each is; empty when the text holds nothing to tell by. Memoised."""
    found = script(text)
    if found:
        return MappingProxyType({found: 1.0})
    rows = [_scores(word[:_LONGEST_WORD]) for word in _words(text)]
    if not rows:
        return MappingProxyType({})
    totals = [sum(scores) for scores in zip(*rows, strict=True)]
    best = max(totals)
    if best == 0:
        return MappingProxyType({})
    weights = [math.exp((total - best) * _TEMPERATURE) for total in totals]
    whole = sum(weights)
    return MappingProxyType({language: weight / whole for language, weight in zip(LATIN, weights, strict=True)})


@lru_cache(maxsize=64)
def _words(text: str) -> tuple[str, ...]:
    """Return the words of a text. Memoised: they are counted, then scored."""
    return tuple(_WORD.findall(text))


def script(text: str) -> str:
    """Return the language that the script alone tells, or an empty string for mostly Latin text."""
    if text.isascii():
        return ""
    counts = {name: len(pattern.findall(text)) for name, pattern in _SCRIPTS.items()}
    if not any(counts.values()):
        return ""
    eastern = counts["kana"] + counts["han"]
    # Five Latin letters make a word; a Chinese or Japanese character weighs about as much.
    latin_words = len(_LATIN_LETTER.findall(text)) / 5
    if eastern > latin_words and eastern >= counts["ar"] + counts["hi"]:
        return "ja" if counts["kana"] * 20 >= counts["han"] else "zh"
    if counts["ar"] > latin_words * 4 and counts["ar"] >= counts["hi"]:
        return "ar"
    return "hi" if counts["hi"] > latin_words * 4 else ""


@lru_cache(maxsize=512)
def stripped(text: str) -> str:
    """Return the text without quotations, links, addresses and everything that holds a digit. Memoised."""
    if '"' in text or not text.isascii():
        text = _QUOTED.sub(" ", text)
    return _NOISE.sub(" ", text)


@lru_cache(maxsize=20_000)
def _scores(word: str) -> tuple[float, ...]:
    """Return what one word adds to each Latin language's score."""
    totals = [0.0] * len(LATIN)
    if not _LATIN_LETTER.match(word):
        return tuple(totals)
    # Capitals stand for something else in the profiles (acronyms), so they say nothing by their letters.
    if not word.isupper() or len(word) == 1:
        table = _profiles()
        padded = f" {word} "
        for start in range(len(padded)):
            for length in (1, 2, 3):
                row = table.get(padded[start : start + length]) if start + length <= len(padded) else None
                if row is not None:
                    totals = list(map(add, totals, row))
    for language in FUNCTION_WORDS.get(word.lower().replace("’", "'"), ()):
        totals[LATIN.index(language)] += _BONUS
    return tuple(totals)


_reading = Lock()


def _profiles() -> dict[str, list[float]]:
    """Return the score of each letter group for each Latin language; read once, also with two threads."""
    with _reading:
        return _read_profiles()


@lru_cache(maxsize=1)
def _read_profiles() -> dict[str, list[float]]:
    """Read langdetect's profiles into one table of log likelihoods above the floor."""
    table: dict[str, list[float]] = {}
    floor = math.log(_SMOOTHING)
    # Found without being imported: langdetect's own modules are not used, and importing them takes longer.
    spec = find_spec("langdetect")
    if spec is None or not spec.submodule_search_locations:
        raise UserError("The language profiles are missing. Install Permitted again to repair it.")
    folder = Path(spec.submodule_search_locations[0], "profiles")
    for place, language in enumerate(LATIN):
        profile = json.loads((folder / language).read_text("utf-8"))
        for group, count in profile["freq"].items():
            row = table.setdefault(group, [0.0] * len(LATIN))
            row[place] = math.log(count / profile["n_words"][len(group) - 1] + _SMOOTHING) - floor
    return table
