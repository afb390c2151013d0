"""A stretch of a text. Every offset of the core counts code points, never UTF-16 units."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True, init=False)
class Span:
    """A half-open stretch of a text, counted in code points."""

    start: int
    end: int

    def __init__(self, start: int, end: int) -> None:
        """Raise ValueError for a span that runs backwards or starts before the text."""
        if not 0 <= start <= end:
            raise ValueError(f"not a span: {start} to {end}")
        _set_start(self, start)
        _set_end(self, end)

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


# Straight to the slots: a check makes hundreds of spans, and this is twice as fast as what a frozen class does.
_set_start, _set_end = (vars(Span)[name].__set__ for name in ("start", "end"))
WHOLE = Span(0, 0)
"""The span of a finding about the message as a whole: listed, not underlined."""
