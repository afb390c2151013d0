"""What every part of the grammar check gives: one slip, and what is meant instead."""

from dataclasses import dataclass, replace

MASK = "\ue000"
"""Stands in a text for each character that is not the writer's prose: names, titles, links, quotations, markup."""


@dataclass(frozen=True, slots=True)
class Slip:
    """A stretch of a line that is not right. Offsets are characters of the line, or of the text once ``moved``."""

    start: int
    end: int
    message: str
    """A whole sentence of at most 60 characters."""
    put: tuple[str, ...] = ()
    """What may stand there instead, the likeliest first."""
    sure: bool = True
    at: tuple[int, int] | None = None
    """Where ``put`` goes, if not at the slip itself."""
    word: bool = False
    """Whether it is about a word as such, which the dictionary may object to as well."""

    def moved(self, by: int) -> "Slip":
        """Return the slip counted from a place ``by`` characters earlier."""
        at = (self.at[0] + by, self.at[1] + by) if self.at else None
        return replace(self, start=self.start + by, end=self.end + by, at=at)
