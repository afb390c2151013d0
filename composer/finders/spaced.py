"""Closes up words whose letters stand apart, such as "W h a t s A p p", with a map back."""

import re
from dataclasses import dataclass
from functools import lru_cache

import regex

from composer.lines import by_line
from composer.model import Span
from composer.text import folded
from composer.view import View

# Five or more single characters with the same one thing between each two of them.
_RUN = regex.compile(
    r"""(?<![^\s("'\[{<:;,>|])[^\s()](?:
          (?:[ ]{1,3}[^\s()](?![^\W_])){4,}+
        | (?P<gap>[.\-_*·•|/,~+])[^\s()](?:(?P=gap)[^\s()](?![^\W_])){3,}+)""",
    regex.VERBOSE,
)
_GAPS = frozenset(".-_*·•|/,~+")
# What a run holds, for a look that costs next to nothing.
_GLUED_START = tuple((gap, regex.compile(rf"{regex.escape(gap)}(?:\S{regex.escape(gap)}){{2}}")) for gap in _GAPS)
_APART_START = regex.compile(r" {1,3}\S {1,3}\S {1,3}\S(?!\w)")
_NONE = r"[^ \t\n\r\v\f]"
_PLAIN_START = re.compile(rf" {{1,3}}{_NONE} {{1,3}}{_NONE} {{1,3}}{_NONE}(?!\w)")


@dataclass(frozen=True, slots=True)
class Closed:
    """A text as a reader puts it together in the head."""

    text: str
    """Folded as by ``text.folded``, and every letter-spaced run closed up."""
    runs: tuple[Span, ...]
    """Where the closed runs stand, in ``text``."""
    _folded: View
    _places: tuple[int, ...] | None
    """For each character its place in the folded text; None when nothing was closed up."""

    def span(self, start: int, end: int) -> Span:
        """Return the original's span for ``start`` to ``end`` of ``text``."""
        if self._places is None or start == end:
            return self._folded.span(start, end)
        return self._folded.span(self._places[start], self._places[end - 1] + 1)


@lru_cache(maxsize=8)
def closed(text: str) -> Closed:
    """Return ``text`` folded and with letter-spaced runs closed up. Memoised."""
    view = folded(text)
    out: list[str] = []
    places: list[int] = []
    runs: list[Span] = []
    last = 0
    for start, end in _all_runs(view.text):
        places.extend(range(last, start))
        out.append(view.text[last:start])
        kept = _kept(view.text, start, end)
        runs.append(Span(len(places), len(places) + len(kept)))
        places.extend(kept)
        out.append("".join(view.text[place] for place in kept))
        last = end
    if not runs:
        return Closed(view.text, (), view, None)
    places.extend(range(last, len(view.text)))
    return Closed("".join(out) + view.text[last:], tuple(runs), view, tuple(places))


def _runs(text: str) -> list[tuple[int, int]]:
    """Return where the letter-spaced runs of a line that hold at least four letters start and end."""
    found: list[tuple[int, int]] = []
    if not (_PLAIN_START if text.isascii() else _APART_START).search(text) and not any(
        text.count(gap) > 2 and start.search(text) for gap, start in _GLUED_START
    ):
        return found
    for match in _RUN.finditer(text):
        end = match.end()
        if sum(char.isalpha() for char in match.group()) >= 4:
            found.append((match.start(), end))
    return found


_all_runs = by_line(_runs)


def _kept(text: str, start: int, end: int) -> list[int]:
    """Return the places of a run's characters without what stands between them."""
    gap = next((char for char in text[start + 1 : end] if char in _GAPS), " ")
    if gap != " ":
        return list(range(start, end, 2))
    return [place for place in range(start, end) if text[place] != " "]
