"""What a template's text is made of once it was read: words, places for values, blocks, and what is wrong."""

from collections.abc import Iterator
from dataclasses import dataclass

from composer.model import Fix, Span


@dataclass(frozen=True, slots=True)
class Literal:
    """Words that stay as they are."""

    span: Span
    text: str
    """The words as they will stand, doubled braces made single."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for a value."""

    span: Span
    """With its braces."""
    name: str
    """As VALUES has it, or with ``ask:`` in front."""
    form: str = ""
    fallback: str | None = None
    """The words where the value is not known; None when it must be."""


@dataclass(frozen=True, slots=True)
class Block:
    """Words that stand only where a value is known, and others where it is not."""

    span: Span
    """From the first tag to the last."""
    name: str
    negated: bool
    then: "tuple[Piece, ...]"
    other: "tuple[Piece, ...]" = ()


Piece = Literal | Slot | Block


@dataclass(frozen=True, slots=True)
class Fault:
    """Something in the text that cannot be filled as it stands."""

    span: Span
    line: int
    """From 1 on."""
    column: int
    """Code points in the line, from 1 on."""
    message: str
    """A whole sentence that says what to do."""
    fix: Fix | None = None

    def __str__(self) -> str:
        """Return the fault with its place."""
        return f"line {self.line}, column {self.column}: {self.message}"


@dataclass(frozen=True, slots=True)
class Form:
    """A text that was read."""

    text: str
    pieces: tuple[Piece, ...]
    faults: tuple[Fault, ...]
    slots: tuple[Slot, ...]
    """Every place for a value, those in blocks as well, in order."""
    tags: tuple[Span, ...]
    """The tags of blocks, in order, for showing them apart."""

    @property
    def wanted(self) -> tuple[str, ...]:
        """The names of all values that places and blocks ask about, each once, in order."""
        return tuple(dict.fromkeys((*(it.name for it in self.slots), *_conditions(self.pieces))))


def each(pieces: tuple[Piece, ...]) -> Iterator[Piece]:
    """Yield all pieces, those in blocks after their block."""
    for piece in pieces:
        yield piece
        if isinstance(piece, Block):
            yield from each(piece.then)
            yield from each(piece.other)


def _conditions(pieces: tuple[Piece, ...]) -> list[str]:
    """Return the names that blocks ask about."""
    return [it.name for it in each(pieces) if isinstance(it, Block)]
