"""Finds the slips of grammar in a text: each line by itself, since most lines come again, then its sentences' edges."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice

import regex

from composer.language.grammar.asides import shortened
from composer.language.grammar.doubled import doubled, may_double
from composer.language.grammar.english import asked, english, told
from composer.language.grammar.harper import harper, may_be_worth, worth
from composer.language.grammar.japanese import japanese
from composer.language.grammar.pattern_data import Grammar, grammar
from composer.language.grammar.patterns import patterned, words_of
from composer.language.grammar.polish import polish
from composer.language.grammar.punctuation import marks
from composer.language.grammar.slip import MASK, Slip
from composer.language.grammar.starts import starts, stops, unopened
from composer.language.sieve import Sieve
from composer.language.tokens import Line, lines
from composer.model import Span
from composer.text import fold, sentences

_LONGEST = 1_500
"""Characters of a line that are looked at; nobody writes longer ones by hand."""
_FILE = r"\.(?:pdf|jpe?g|png|zip|gif|txt|docx?|xlsx?|csv|html?|bin|exe)\b"
_MOST = 60
"""Slips of one sort that are told in a line; no prose has more."""
_AGAIN = 10
"""So often each word comes in a line that is no prose."""
_LONGEST_ASKED = 400
"""Characters of a sentence that the second English engine is asked about."""
_NO_PROSE = Sieve(
    ("://", r"\b[a-z]{2,12}://\S+"),
    (re.compile(r"w\.", re.IGNORECASE), r"\bwww\.\S+"),
    ("@", r"(?<!\S)[^\s@]{0,64}+@\S*"),
    ("#", r"(?<!\w)#\w+"),
    ("{{", r"\{\{[^{}\n]{0,60}+\}\}"),
    ("[", r"\[[^\[\]\n]{1,40}+\]"),
    ("<", r"<[^<>\n]{1,60}+>"),
    (regex.compile(_FILE, regex.IGNORECASE), rf"(?<![\w.-])[\w-]{{1,60}}+{_FILE}"),
    flags=regex.IGNORECASE,
)


def slips(text: str, language: str, skipped: Iterable[Span] = ()) -> tuple[Slip, ...]:
    """Return the slips in order, none touching another; what is in ``skipped`` is not looked at.

    Raises DataError for a fault in a language's file.
    """
    known = grammar(language)
    if known is None:
        return ()
    masked = _masked(text, skipped)
    found: list[Slip] = []
    place = 0
    for line in masked.split("\n"):
        if line and len(line) <= _LONGEST:
            found.extend(it.moved(place) for it in _of_line(line, known))
        place += len(line) + 1
    if len(text) < 10 * _LONGEST and language != "ja":
        bounds = sentences(masked)
        found.extend(starts(masked, bounds, language))
        found.extend(stops(masked, bounds))
        if language == "es":
            found.extend(unopened(masked, bounds))
    return tuple(_apart(found))


@lru_cache(maxsize=512)
def _of_line(line: str, known: Grammar) -> tuple[Slip, ...]:
    """Return what is found in one masked line; kept."""
    words = words_of(line, known.language)
    found = [
        *islice(marks(line, known.language), _MOST),
        *islice(doubled(line, known.twice) if may_double(words) else (), _MOST),
    ]
    if _endless(words):
        return tuple(found)
    found.extend(_of_words(line, words, known))
    rest = shortened(line, known.language)
    if rest:
        again = (rest.back(it) for it in _of_words(rest.text, words_of(rest.text, known.language), known))
        found.extend(_beside_none([it for it in again if it], found))
    return tuple(found)


def _of_words(line: str, words: Sequence[str], known: Grammar) -> list[Slip]:
    """Return what the words of a line make wrong together."""
    found = list(patterned(line, words, known))
    if known.language == "ja":
        found.extend(japanese(line))
    if known.language == "pl":
        found.extend(_beside_none(islice(polish(line), _MOST), found))
    if known.language == "en":
        found.extend(_of_engines(line, words))
    return found


def _beside_none(slips: Iterable[Slip], found: Sequence[Slip]) -> list[Slip]:
    """Return the slips that neither touch what is found already nor stand right beside it: that is the same slip."""
    return [it for it in slips if not any(it.start <= one.end + 1 and one.start <= it.end + 1 for one in found)]


def _endless(words: Sequence[str]) -> bool:
    """Whether the same few words come again and again, as in no prose."""
    return len(words) > _MOST and len(set(words)) * _AGAIN <= len(words)


def _of_engines(line: str, words: Sequence[str]) -> Iterator[Slip]:
    """Yield what the English engines find in a line, of these words, that has something which they look for."""
    plain = line.replace("’", "'").lower()
    engines = [_of_sentence] if asked(plain, told(words)) else []
    if may_be_worth(words) and worth(plain):
        engines.append(_of_harper)
    for it in sentences(line) if engines else ():
        for engine in engines:
            yield from (slip.moved(it.start) for slip in engine(it.of(line)))


@lru_cache(maxsize=1_024)
def _of_sentence(sentence: str) -> tuple[Slip, ...]:
    """Return what the first English engine finds in one sentence; kept."""
    return tuple(islice(english(sentence), _MOST))


@lru_cache(maxsize=1_024)
def _of_harper(sentence: str) -> tuple[Slip, ...]:
    """Return what the second English engine finds in one sentence; kept."""
    return (
        tuple(harper(sentence)) if len(sentence) <= _LONGEST_ASKED and worth(sentence.replace("’", "'").lower()) else ()
    )


def _apart(found: list[Slip]) -> Iterator[Slip]:
    """Yield the slips in order; of two at one place the one found by the more certain means, which comes first."""
    kept: list[Slip] = []
    taken = bytearray(max((it.end for it in found), default=0))
    for it in sorted(found, key=lambda it: not it.sure):
        if not any(taken[it.start : it.end]):
            kept.append(it)
            taken[it.start : it.end] = b"\1" * (it.end - it.start)
    yield from sorted(kept, key=lambda it: (it.start, it.end))


def _masked(text: str, skipped: Iterable[Span]) -> str:
    """Return the text with all that is no prose turned into masks, as long as before."""
    masked = "\n".join(_plain_line(line) for _, line in lines(text))
    for span in skipped:
        hidden = "\n".join(MASK * len(part) for part in span.of(masked).split("\n"))
        masked = masked[: span.start] + hidden + masked[span.end :]
    return masked


@lru_cache(maxsize=512)
def _plain_line(line: Line) -> str:
    """Return a line with its identifiers, addresses, placeholders and markup turned into masks."""
    text = line.text
    spans = [*_kept_out(line), *(Span(*it) for it in _NO_PROSE.spans(text))]
    for span in spans:
        text = text[: span.start] + MASK * (min(span.end, len(text)) - span.start) + text[span.end :]
    return text


def _kept_out(line: Line) -> tuple[Span, ...]:
    """Return the identifiers, addresses, placeholders and markup of a line."""
    view = fold(line.text) if line.skipped else None
    identified = [view.span(*it) for it in line.skipped] if view else []
    return (*identified, *(Span(*it) for it in line.found))
