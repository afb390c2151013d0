"""Fills a template for an order: the whole text, or a list of what is missing, and nothing in between."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from composer.model import Span
from composer.templates.known import Reader, written
from composer.templates.names import Sort
from composer.templates.pieces import Block, Fault, Form, Literal, Piece, Slot

_EMPTY_LINES = re.compile(r"\n[ \t]*\n(?:[ \t]*\n)+")
_TRAILING = re.compile(r"[ \t]+(?=\n)")


@dataclass(frozen=True, slots=True)
class Filled:
    """What came of a template. It has a text, or something is missing or at fault."""

    text: str | None
    """The message; None when anything is missing."""
    missing: tuple[str, ...] = ()
    """The names of values that are not known and have no words in their stead, each once, in order."""
    faults: tuple[Fault, ...] = ()
    """What is wrong with the template itself."""


@dataclass(frozen=True, slots=True)
class Glimpse:
    """A template as far as it can be filled, to look at and never to hand over."""

    text: str
    """With the names of missing values in braces."""
    places: tuple[tuple[Span, str], ...]
    """Where the values and the gaps stand, with their names: they are shown as chips."""
    missing: tuple[str, ...]


Known = Mapping[str, tuple[Sort, object]]


def fill(form: Form, known: Known, reader: Reader) -> Filled:
    """Return the message, or what it lacks."""
    if form.faults:
        return Filled(None, faults=form.faults)
    made = _Made(known, reader)
    made.add(form.pieces)
    if made.missing:
        return Filled(None, tuple(dict.fromkeys(made.missing)))
    return Filled(_calm("".join(made.words)))


def glimpse(form: Form, known: Known, reader: Reader) -> Glimpse:
    """Return the message as far as it goes, with the places of its values."""
    made = _Made(known, reader)
    made.add(form.pieces)
    text, places = "", []
    for words, name in zip(made.words, made.origins, strict=True):
        if name:
            places.append((Span(len(text), len(text) + len(words)), name))
        text += words
    return Glimpse(text, tuple(places), tuple(dict.fromkeys(made.missing)))


class _Made:
    """The words of a message while they are put together."""

    def __init__(self, known: Known, reader: Reader) -> None:
        self._known, self._reader = known, reader
        self.words: list[str] = []
        self.origins: list[str] = []
        """For each of the words the name of its value; empty for words of the template."""
        self.missing: list[str] = []

    def add(self, pieces: tuple[Piece, ...]) -> None:
        """Add what the pieces give."""
        for piece in pieces:
            if isinstance(piece, Literal):
                self._put(piece.text, "")
            elif isinstance(piece, Slot):
                self._slot(piece)
            elif isinstance(piece, Block):
                self.add(piece.then if (piece.name in self._known) is not piece.negated else piece.other)

    def _slot(self, slot: Slot) -> None:
        """Add a value, or the words in its stead, or note that it is missing."""
        if slot.name in self._known:
            self._put(written(*self._known[slot.name], slot.form, self._reader), slot.name)
        elif slot.fallback is not None:
            self._put(slot.fallback, slot.name)
        else:
            self.missing.append(slot.name)
            self._put("{" + slot.name + "}", slot.name)

    def _put(self, words: str, origin: str) -> None:
        """Add words."""
        self.words.append(words)
        self.origins.append(origin)


def _calm(text: str) -> str:
    """Return the text without spaces at the ends of lines, and with one empty line where there were several."""
    return _EMPTY_LINES.sub("\n\n", _TRAILING.sub("", text)).strip("\n ")
