"""Tells where in a line a pattern can begin, so that it is asked there and not at every character."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache

_CHUNK = re.compile(r"[^\W_]+")
_COMMA = re.compile(",")
_TURKISH = str.maketrans("İı", "ii")
_EDGE = re.compile(r"[.!?…:][ \u00a0](?P<mark>[¿¡])?")


@dataclass(frozen=True, slots=True)
class Openings:
    """What a pattern can begin with: words, and the edges of a sentence."""

    words: frozenset[str] = frozenset()
    """The first letters or digits in a row of each word, in lower case."""
    edges: bool = False
    """Whether it can begin where a sentence does."""
    commas: bool = False
    """Whether it can begin with a comma."""

    def places(self, line: str) -> list[int]:
        """Return the places in a line, in order, at which the pattern is to be tried."""
        known, words = _read(line), self.words
        found = [at for at, chunk in known.chunks if chunk in words] if words else []
        if self.edges or self.commas:
            more = known.edges if self.edges else ()
            return sorted({*found, *more, *(known.commas if self.commas else ())})
        return found


@dataclass(frozen=True, slots=True)
class _Line:
    """The words of a line with their places, and where its sentences start and its commas are."""

    chunks: list[tuple[int, str]]
    edges: tuple[int, ...]
    commas: tuple[int, ...]


def openings(words: Collection[str], *, edges: bool = False, commas: bool = False) -> Openings | None:
    """Return what a pattern begins with, None when one of the words does not begin with a letter or a digit."""
    chunks = set()
    for word in words:
        chunk = _CHUNK.match(word)
        if chunk is None:
            return None
        chunks.add(_small(chunk.group()))
    return Openings(frozenset(chunks), edges, commas)


@lru_cache(maxsize=16)
def _read(line: str) -> _Line:
    """Return where things are in a line; kept, as many patterns ask."""
    low = line.lower() if line.isascii() else line
    chunks = [(it.start(), it.group()) for it in _CHUNK.finditer(low)]
    if not line.isascii():  # In small letters it might be longer.
        chunks = [(at, _small(chunk)) for at, chunk in chunks]
    edges = [0]
    for match in _EDGE.finditer(line):
        edges += [match.end(), match.end() - 1] if match["mark"] else [match.end()]
    return _Line(chunks, tuple(edges), tuple(it.start() for it in _COMMA.finditer(line)) if "," in line else ())


def _small(chunk: str) -> str:
    """Return letters as they are compared: in lower case, and the Turkish ones like the others."""
    return chunk.lower() if chunk.isascii() else chunk.translate(_TURKISH).lower()
