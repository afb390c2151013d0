"""Takes text and runs out of a document, and maps between Python's offsets and Qt's.

Qt counts UTF-16 units, the core counts code points: this is the only file that knows both.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtGui import QTextBlock, QTextDocument, QTextFormat, QTextListFormat

from composer.model import Run, Span, Trait

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_NUMBERED = frozenset({QTextListFormat.Style.ListDecimal})


@dataclass(frozen=True)
class Offsets:
    """The map between code points and UTF-16 units of one text."""

    text: str

    @cached_property
    def _astral(self) -> list[int]:
        """Places of the characters that take two units."""
        return [] if self.text.isascii() else [match.start() for match in _ASTRAL.finditer(self.text)]

    def to_qt(self, place: int) -> int:
        """Return the UTF-16 offset of the code point at ``place``."""
        return place + bisect_left(self._astral, place) if self._astral else place

    def from_qt(self, unit: int) -> int:
        """Return the code point at UTF-16 offset ``unit``; inside a pair, the character it belongs to."""
        if not self._astral:
            return unit
        low, high = 0, len(self._astral)
        while low < high:
            middle = (low + high) // 2
            if self._astral[middle] + middle + 1 < unit:
                low = middle + 1
            else:
                high = middle
        place = unit - low
        inside = low < len(self._astral) and self._astral[low] + 1 == place and self._astral[low] + low + 1 == unit
        return place - 1 if inside else place

    def span_from_qt(self, start: int, end: int) -> Span:
        """Return the span for two UTF-16 offsets."""
        return Span(self.from_qt(start), self.from_qt(end))


def text_of(document: QTextDocument) -> str:
    """Return the document's text: blocks and soft breaks become line feeds, nothing else changes.

    No-break spaces and the mark of an image (U+FFFC) stay, so that rules can see them.
    """
    return document.toRawText().replace("\u2029", "\n").replace("\u2028", "\n")


def word_at(text: str, caret: int) -> Span | None:
    """Return the word at which one types, in code points: in it, behind it, or right before it.

    None where the caret has a space or a stop behind it and no word before it. What is typed before a word belongs to
    it until a space parts them, so that nothing flickers there either.
    """
    start = end = caret
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    if start == caret or not text[caret - 1].isalnum():
        start = caret
    while end < len(text) and text[end].isalnum():
        end += 1
    return Span(start, end) if start < end else None


def runs_of(document: QTextDocument, offsets: Offsets) -> tuple[Run, ...]:
    """Return the runs of bold, italic, links and lists, in order of place."""
    if not any(_counts(form) for form in document.allFormats()):
        return ()
    found: list[Run] = []
    block = document.begin()
    while block.isValid():
        made = block.textList()
        if made is not None:
            start = offsets.from_qt(block.position())
            kind = "number" if made.format().style() in _NUMBERED else "bullet"
            found.append(Run(Span(start, start + len(block.text())), Trait.LIST, kind))
        found.extend(_runs_of_block(block, offsets))
        block = block.next()
    return _joined(found)


def _counts(form: QTextFormat) -> bool:
    """Whether text in this format, or in a list of it, is a run. Most messages hold none."""
    if form.isListFormat():
        return True
    if not form.isCharFormat():
        return False
    made = form.toCharFormat()
    return made.fontWeight() > 500 or made.fontItalic() or made.isAnchor()


def _runs_of_block(block: QTextBlock, offsets: Offsets) -> list[Run]:
    """Return the character runs of one block."""
    found: list[Run] = []
    place = block.begin()
    while not place.atEnd():
        fragment = place.fragment()
        place += 1
        form = fragment.charFormat()
        if not (form.fontWeight() > 500 or form.fontItalic() or form.isAnchor()):
            continue
        start = fragment.position()
        span = offsets.span_from_qt(start, start + fragment.length())
        if form.fontWeight() > 500:
            found.append(Run(span, Trait.BOLD))
        if form.fontItalic():
            found.append(Run(span, Trait.ITALIC))
        if form.isAnchor() and form.anchorHref():
            found.append(Run(span, Trait.LINK, form.anchorHref()))
    return found


def _joined(runs: list[Run]) -> tuple[Run, ...]:
    """Return the runs with those that go on where an equal one ends made one."""
    open_runs: dict[tuple[Trait, str], Run] = {}
    done: list[Run] = []
    for run in runs:
        key = (run.trait, run.value)
        last = open_runs.get(key)
        if last is not None and last.span.end == run.span.start and run.trait is not Trait.LIST:
            open_runs[key] = Run(Span(last.span.start, run.span.end), run.trait, run.value)
        else:
            if last is not None:
                done.append(last)
            open_runs[key] = run
    done.extend(open_runs.values())
    return tuple(sorted(done, key=lambda run: (run.span, run.trait)))
