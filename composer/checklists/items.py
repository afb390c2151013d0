"""A kind's check list and its items, as they stand for one draft."""

from dataclasses import dataclass
from enum import StrEnum

from composer.model import Kind, Span


class Role(StrEnum):
    """What an item asks for."""

    MUST = "must"
    """It must be in the message."""
    MUST_NOT = "must_not"
    """It must not be there."""
    STEP = "step"
    """It is done outside the text, and ticked by hand."""


class Mark(StrEnum):
    """How an item stands."""

    TICKED = "ticked"
    MISSING = "missing"
    BROKEN = "broken"
    """Something is there that must not be."""
    BY_HAND = "by_hand"
    """The seller says that it is done."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A sentence in the buyer's language that would tick an item."""

    text: str
    gaps: tuple[Span, ...]
    """Where the seller must still put something in, such as ``{new_date}``; nothing so unfinished goes out."""


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a check list."""

    id: str
    title: str
    role: Role
    mark: Mark
    spans: tuple[Span, ...] = ()
    """What ticked or broke it, in the draft's text."""
    offer: Offer | None = None
    """What could be put in; None where it is there, or where no sentence would help."""

    @property
    def done(self) -> bool:
        """Whether nothing is left to do."""
        return self.mark in (Mark.TICKED, Mark.BY_HAND)


@dataclass(frozen=True, slots=True)
class Situation:
    """What a message of a kind can be about, where its list depends on it."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Checklist:
    """The check list of a draft."""

    kind: Kind | None
    situation: Situation | None = None
    """What it is about; None where the kind has one list only."""
    chosen: bool = False
    """Whether the seller chose the situation; otherwise the text told it."""
    situations: tuple[Situation, ...] = ()
    """All that the seller can choose from."""
    items: tuple[Item, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether every item is done."""
        return all(it.done for it in self.items)

    @property
    def steps(self) -> tuple[Item, ...]:
        """Return what is to be done outside the text."""
        return tuple(it for it in self.items if it.role is Role.STEP)
