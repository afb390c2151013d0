"""A text made plain for searching, with a map back to the text as it was typed."""

from collections.abc import Iterable
from dataclasses import dataclass

from composer.model import Span


@dataclass(frozen=True, slots=True)
class View:
    """A text made plain for searching, and the way back to the text it came from."""

    text: str
    _origin: tuple[int, ...] | None
    """For each character of the view its place in the original, and the original's length."""

    def span(self, start: int, end: int) -> Span:
        """Return the original's span for ``start`` to ``end`` of the view."""
        if self._origin is None:
            return Span(start, end)
        if start == end:
            return Span(self._origin[start], self._origin[start])
        return Span(self._origin[start], self._origin[end - 1] + 1)

    @property
    def same(self) -> bool:
        """Whether places in the view are the original's."""
        return self._origin is None

    def places(self, start: int, length: int) -> Iterable[int]:
        """Return each character's place, and the end's, if the original of that length begins at ``start``."""
        if self._origin is None:
            return range(start, start + length + 1)
        return (start + place for place in self._origin)
