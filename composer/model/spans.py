"""A stretch of a text. Every offset of the core counts code points, never UTF-16 units."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch of a text, counted in code points."""

    start: int
    end: int

    def __post_init__(self) -> None:
        """Raise ValueError for a span that runs backwards or starts before the text."""
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start} to {self.end}")

    def of(self, text: str) -> str:
        """Return the part of ``text`` that the span covers."""
        return text[self.start : self.end]

    def touches(self, other: "Span") -> bool:
        """Whether the two share a character, or one is empty and stands inside the other."""
        if self.start == self.end or other.start == other.end:
            return self.start <= other.end and other.start <= self.end
        return self.start < other.end and other.start < self.end

    def __len__(self) -> int:
        """Return how many code points the span covers."""
        return self.end - self.start


WHOLE = Span(0, 0)
"""The span of a finding about the message as a whole: listed, not underlined."""
