"""What the sentences of a draft say: the senses of the languages' phrase files, with their places.

The buyer's quoted words, a quoted thread, titles of the order's items and addresses say nothing.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

import regex

from composer.finders.plain_words import PlainWords, plain_words
from composer.finders.quotations import answered, engraved
from composer.language.detection import CERTAIN, LATIN, LEAST_WORDS, detect
from composer.language.phrase_data import Meaning, meanings
from composer.lines import remembered
from composer.model import Draft, Kind, Span, Trait
from composer.policy.policy import Policy
from composer.text import blank, sentences

_MASK = "\ufffc"
_LONGEST = 1_200
_ADDRESS = regex.compile(
    r"(?:https?://|www\.)\S+|(?<![\w.+-])[\w.+-]++@[\w-]+\.\S+|(?<![\d-])\d{3}-\d{7}-\d{7}(?![\d-])"
)
# Five words or more in quotation marks: somebody's own words, not the seller's.
_QUOTE = regex.compile(
    r"(?:(?<!\w)\"[^\"\n]{20,600}\"|“[^”\n]{20,600}”|„[^“”\n]{20,600}[“”]|«[^»\n]{20,600}»|「[^」\n]{12,400}」)"
)
_KANA = regex.compile(r"[\u3041-\u30fa\u30fc-\u30ff\uff66-\uff9d]")
_HAN = regex.compile(r"\p{Han}")
_WORDS = regex.compile(r"[\p{L}\p{M}]+")


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that the text says."""

    meaning: Meaning
    """What is said, with its place in the sentence's plain text."""
    sentence: int
    """The number of its sentence."""
    _start: int
    _plain: PlainWords

    @property
    def sense(self) -> str:
        """What is said, by its name in ``composer/language/senses.py``."""
        return self.meaning.sense

    @property
    def sure(self) -> bool:
        """Whether that is certain."""
        return self.meaning.sure

    @property
    def span(self) -> Span:
        """Where it is said, in the draft's text; worked out when it is asked for, as most is never shown."""
        return self._plain.span(self._start + self.meaning.start, self._start + self.meaning.end)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the seller's own, with what it says."""

    span: Span
    """In the draft's text."""
    text: str
    """Plain, with addresses and quotations masked."""
    meanings: tuple[Meaning, ...]
    """What it says, with the places in ``text``."""
    senses: frozenset[str]
    """All that it says, sure or not, by name."""
    number: int
    """Which sentence of the draft it is, from 0."""
    _start: int
    _plain: PlainWords

    def said(self, *senses: str) -> Iterator[Said]:
        """Yield every place that says one of the senses, in order."""
        if not self.senses.isdisjoint(senses):
            for it in self.meanings:
                if it.sense in senses:
                    yield Said(it, self.number, self._start, self._plain)

    def told(self, meanings: Iterable[Meaning]) -> Iterator[Said]:
        """Yield meanings of the sentence's plain text, whoever found them, with their places in the draft."""
        for it in meanings:
            yield Said(it, self.number, self._start, self._plain)

    def says(self, *senses: str) -> bool:
        """Whether the sentence says any of the senses, sure or not."""
        return not self.senses.isdisjoint(senses)

    def surely(self, *senses: str) -> bool:
        """Whether the sentence says any of the senses for sure."""
        return any(it.sense in senses and it.sure for it in self.meanings)


def spoken(draft: Draft, policy: Policy) -> tuple[Sentence, ...]:
    """Return the seller's own sentences in order. Memoised."""
    quotes = tuple(run.span for run in draft.runs if run.trait is Trait.QUOTE)
    if draft.kind is Kind.CUSTOM_DESIGN:
        quotes += engraved(draft.text)
    return _read(draft.text, quotes, (*draft.facts.items, *draft.facts.names), policy.main_language)


def said(draft: Draft, policy: Policy, *senses: str) -> Iterator[Said]:
    """Yield every place of the draft that says one of the senses, in order."""
    for sentence in spoken(draft, policy):
        yield from sentence.said(*senses)


@lru_cache(maxsize=8)
def _read(text: str, quotes: tuple[Span, ...], titles: tuple[str, ...], language: str) -> tuple[Sentence, ...]:
    """Read a text. Sentences are read one by one and remembered, so a key costs one sentence."""
    plain = plain_words(text)
    masked = _masked(plain.text, titles)
    found: list[Sentence] = []
    for start, end in _bounds(masked):
        sentence = masked[start:end]
        span = plain.span(start, end)
        if not sentence.strip(f"{_MASK} \t\n") or any(it.start <= span.start and span.end <= it.end for it in quotes):
            continue
        told, senses = _meanings(sentence, language)
        found.append(Sentence(span, sentence, told, senses, len(found), start, plain))
    return tuple(found)


def _masked(text: str, titles: tuple[str, ...]) -> str:
    """Return the text, as long as before, with what is not the seller's own words masked."""
    known_lines = frozenset(title.strip().casefold() for title in titles)
    rows = blank(text, answered(text)).split("\n")
    text = "\n".join(_blank(row) if row.strip().casefold() in known_lines else _masked_line(row) for row in rows)
    lower = text.lower() if titles else ""
    for title in titles:
        known = title.strip().lower()
        if (" " in known or not known.isascii()) and len(lower) == len(text) and len(known) > 3:
            text = _without(text, lower, known)
    return text


def _blank(line: str) -> str:
    """Return a line that is a name or a title by itself, such as the shop's below a message, masked."""
    return _MASK + " " * (len(line) - 1) if line.strip() else line


@remembered
def _masked_line(line: str) -> str:
    """Return a line with its addresses and quotations masked."""
    if "@" in line or "://" in line or "www." in line or line.count("-") > 1:
        line = _ADDRESS.sub(_mask_of, line)
    return _QUOTE.sub(_mask_of, line) if '"' in line or not line.isascii() else line


def _mask_of(match: "regex.Match[str]") -> str:
    """Return a mask as long as the match, where the match is long enough to be somebody else's words."""
    words = len(_WORDS.findall(match.group()))
    if match.re is _QUOTE and words < 5 and match.group()[0] != "「":
        return match.group()
    return _MASK + " " * (len(match.group()) - 1)


def _without(text: str, lower: str, title: str) -> str:
    """Return the text with every place of the title masked."""
    at = lower.find(title)
    while at >= 0:
        text = text[:at] + _MASK + " " * (len(title) - 1) + text[at + len(title) :]
        at = lower.find(title, at + len(title))
    return text


def _bounds(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each sentence starts and ends; a line that was wrapped goes on in the next one."""
    joined: list[list[int]] = []
    for span in sentences(text):
        if joined and _goes_on(text, joined[-1][1], span.start) and span.end - joined[-1][0] < _LONGEST:
            joined[-1][1] = span.end
        else:
            joined.append([span.start, span.end])
    for start, end in joined:
        for at in range(start, end, _LONGEST):
            yield at, min(end, at + _LONGEST)


def _goes_on(text: str, end: int, start: int) -> bool:
    """Whether a line that ends at ``end`` was only wrapped before ``start``."""
    between = text[end:start]
    if between.count("\n") != 1 or end == 0:
        return False
    last, first = text[end - 1], text[start]
    if last in ".!?…。！？:：;；)" or first in "-•*·–":
        return False
    line = end - (text.rfind("\n", 0, end) + 1)
    if _KANA.match(first) or _HAN.match(first):
        return line >= 10 and bool(_KANA.match(last) or _HAN.match(last) or last == "、")
    return first.islower() and line >= 15


@lru_cache(maxsize=2_000)
def _meanings(sentence: str, language: str) -> tuple[tuple[Meaning, ...], frozenset[str]]:
    """Return what a sentence says in the buyer's language and in its own, and its senses. Memoised."""
    found: tuple[Meaning, ...] = ()
    for other in languages_of(sentence, language):
        told = meanings(sentence, other)
        if found:
            told = tuple(it for it in told if not any(_same(it, known) for known in found))
        found += told
    return found, frozenset(it.sense for it in found)


def _same(one: Meaning, other: Meaning) -> bool:
    """Whether two places say the same."""
    return one.sense == other.sense and one.start < other.end and other.start < one.end


def languages_of(sentence: str, language: str) -> tuple[str, ...]:
    """Return the languages in which a sentence is read; English too where nothing speaks for another."""
    if not sentence.isascii():
        if _KANA.search(sentence):
            return ("ja",)
        if language in ("ja", "zh") and _HAN.search(sentence):
            return ("ja",)
    likely = detect(sentence)
    other = likely.language
    if other != "en" and (likely.probability < CERTAIN or len(_WORDS.findall(sentence)) < LEAST_WORDS):
        other = "en"
    wanted = (language, other)
    return tuple(dict.fromkeys(it for it in wanted if it in LATIN))
