"""Chooses correct sentences that nobody here wrote, and tells what grammar finds in them: each a false alarm.

The sentences are those of ``bench_prose``, and in a language with little help those of its manual pages. Where
the translator did slip, the sentence is not correct and is left out: ``foreign_slips.toml`` lists such sentences
by their hash, with a note of what is wrong in each.
"""

import hashlib
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bench_prose import HELP, MANUALS, manuals, prose

from composer.language.grammar import checker
from composer.text import sentences

SLIPS = Path(__file__).resolve().parent.parent / "tests" / "data" / "grammar" / "foreign_slips.toml"
CHOSEN = 300
"""Sentences of each language that have to be without a finding."""
_FEWEST = 5
_LONGEST = 60
"""Words of a sentence; what is longer is a list."""
_ALL = 10**9
_OPENING = "¿¡\"'“„«"
_PAIRS = (("(", ")"), ("[", "]"), ("«", "»"))
_MARKS = '"“”„'


@dataclass(frozen=True, slots=True)
class Alarms:
    """What grammar finds in some sentences, each sentence with its findings marked."""

    tried: int
    sure: tuple[str, ...]
    hints: tuple[str, ...]

    @property
    def total(self) -> str:
        """Return a cell of the table."""
        return f"{len(self.sure)} and {len(self.hints)} hints"


def correct(language: str, pages: Path = HELP, manual: Path = MANUALS, slips: Path = SLIPS) -> list[str]:
    """Return the correct sentences, in the order of their hashes, so that the first are a fair and fixed choice.

    Ends the program where there are too few.
    """
    known = tomllib.loads(slips.read_text("utf-8")).get(language, {})
    found = {digest(it): it for it in _whole(prose(language, _ALL, pages, messages=False))}
    if len(found) < CHOSEN:
        found |= {digest(it): it for it in _whole(manuals(language, manual))}
    if len(found.keys() - known) < CHOSEN:
        name = f"gnome-user-docs manpages-{language}"
        raise SystemExit(f"Too few sentences in {language} to judge grammar by: apt-get install {name}")
    return [found[it] for it in sorted(found) if it not in known]


def digest(sentence: str) -> str:
    """Return the SHA-256 that a sentence is listed by."""
    return hashlib.sha256(sentence.encode()).hexdigest()


def alarms(texts: Iterable[str], language: str) -> Alarms:
    """Return what grammar finds in the sentences."""
    every = tuple(texts)
    found: dict[bool, list[str]] = {True: [], False: []}
    for text in every:
        slips = checker.slips(text, language)
        if slips:
            marked = text
            for it in reversed(slips):
                offered = " | ".join(it.put)
                marked = f"{marked[: it.start]}⟦{marked[it.start : it.end]}⟧({offered}){marked[it.end :]}"
            found[any(it.sure for it in slips)].append(f"{digest(text)}  {marked}")
    return Alarms(len(every), tuple(found[True]), tuple(found[False]))


def _whole(paragraphs: Iterable[str]) -> Iterator[str]:
    """Yield the sentences that are whole: not a heading, the end of a list or half of what stands in brackets."""
    for text in paragraphs:
        parts = [span.of(text).strip() for span in sentences(text)]
        for before, it, after in zip([".", *parts], parts, [*parts[1:], "A"], strict=False):
            starts = all(part.lstrip(_OPENING)[:1].isupper() for part in (it, after)) and before[-1:] in ".!?"
            balanced = all(it.count(one) == it.count(other) for one, other in _PAIRS)
            balanced = balanced and sum(map(it.count, _MARKS)) % 2 == 0
            if starts and it[-1:] in ".!?" and balanced and _FEWEST <= len(it.split()) <= _LONGEST:
                yield it
