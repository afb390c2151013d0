"""The words of a text as a reader takes them in: no tags, no disguise, with the way back to the text as typed."""

from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache

import regex

from composer.finders.spaced import Closed, closed
from composer.finders.tags import Sort, markup
from composer.lines import remembered
from composer.model import Span

_BLOCKS = frozenset(
    (
        "br",
        "p",
        "div",
        "tr",
        "li",
        "ul",
        "ol",
        "table",
        "td",
        "th",
        "hr",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "blockquote",
    )
)
_SHORT_WORDS = frozenset("aàeéioóuwyz")
"""Words of one letter, in any of the languages."""
# Digits and signs that stand for letters inside a word, as in "disc0unt".
_SIGNS = {"0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b", "@": "a", "$": "s", "!": "i", "|": "l"}
# Between Japanese or Chinese characters a digit is a digit.
_LETTER = r"[\p{Latin}\p{Cyrillic}\p{Greek}]"
_SIGN = regex.compile(rf"(?<={_LETTER})[013457@$!|](?={_LETTER}{{2}}|{_LETTER}\b)|(?<={_LETTER})(?:00|33)(?={_LETTER})")


@dataclass(frozen=True, slots=True)
class PlainWords:
    """A text made plain, and the way back."""

    text: str
    _added: tuple[int, ...]
    """Where hyphens were put in that the closed text does not have."""
    _closed: Closed
    _origin: tuple[int, ...] | None
    """For each character without tags its place in the original, and the original's length."""

    def span(self, start: int, end: int) -> Span:
        """Return the original's span for ``start`` to ``end`` of ``text``."""
        start, end = start - bisect_left(self._added, start), end - bisect_left(self._added, end)
        found = self._closed.span(start, end)
        if self._origin is None:
            return found
        if found.start == found.end:
            return Span(self._origin[found.start], self._origin[found.start])
        return Span(self._origin[found.start], self._origin[found.end - 1] + 1)


@lru_cache(maxsize=8)
def plain_words(text: str) -> PlainWords:
    """Return ``text`` without tags, with entities as characters, and disguised words mended. Memoised."""
    bare, origin = _untagged(text)
    view = closed(bare)
    mended = "\n".join(map(_mended, view.text.split("\n")))
    # "a r e v i e w" is "a review" as well as one word: a hyphen leaves both open.
    apart = [run.start + 1 for run in view.runs if view.text[run.start].lower() in _SHORT_WORDS and len(run) > 4]
    for place in reversed(apart):
        mended = f"{mended[:place]}-{mended[place:]}"
    return PlainWords(mended, tuple(place + at for at, place in enumerate(apart)), view, origin)


@remembered
def _mended(line: str) -> str:
    """Return a line with letters for the signs inside its words."""
    return _SIGN.sub(_letters, line)


def _letters(match: "regex.Match[str]") -> str:
    """Return the letters that signs stand for; as many as there were signs."""
    return "".join(_SIGNS[sign] for sign in match.group())


def _untagged(text: str) -> tuple[str, tuple[int, ...] | None]:
    """Return the text without tags and entities, and where its characters come from."""
    found = markup(text)
    if not found:
        return text, None
    out: list[str] = []
    origin: list[int] = []
    last = 0
    for it in found:
        out.append(text[last : it.span.start])
        origin.extend(range(last, it.span.start))
        value = it.value if it.sort is Sort.ENTITY else "\n" if it.name in _BLOCKS else ""
        out.append(value)
        origin.extend([it.span.start] * len(value))
        last = it.span.end
    out.append(text[last:])
    origin.extend(range(last, len(text) + 1))
    return "".join(out), tuple(origin)
