"""Builds plain text out of the pieces of a page: lines as a person sees them, with runs and pictures in place.

White space collapses as in a browser. A paragraph ends in a blank line where the page shows a distance;
an empty paragraph is that blank line and does not add to it. No-break spaces stay, as they do in the editor:
they mean something in French, and a finding must count in the same text everywhere.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from composer.model import Image, Run, Span, Trait

Traits = Mapping[Trait, str]
_SPACES = re.compile(r"[ \t\n\r\f]+")


@dataclass(slots=True)
class _Open:
    """A run that may still grow."""

    start: int
    end: int


@dataclass(slots=True)
class Lines:
    """The text so far, and the line that is being filled."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    """Code points in ``parts``."""
    runs: list[Run] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    touched: int = 0
    """Counts words, breaks and pictures, so that a caller can see whether an element held any."""
    pictures: int = 0
    """How many of those were pictures."""
    words: int = 0
    """How many of those were more than spaces."""
    _line: list[tuple[str, Traits]] = field(default_factory=list)
    _marks: list[tuple[int, Run | Image]] = field(default_factory=list)
    _line_length: int = 0
    _after_space: bool = True
    _gap: int = 1
    _blank: int = 0
    _growing: dict[tuple[Trait, str], _Open] = field(default_factory=dict)

    def text(self, data: str, traits: Traits, *, kept: bool = False) -> None:
        """Add words; ``kept`` keeps their white space and line breaks."""
        if not kept:
            self._add(_SPACES.sub(" ", data), traits)
            return
        first, *others = data.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        self._add(first, traits, kept=True)
        for other in others:
            self.line_break()
            self._add(other, traits, kept=True)

    def _add(self, data: str, traits: Traits, *, kept: bool = False) -> None:
        """Add a piece to the line, without a second space."""
        if not kept and self._after_space and data.startswith(" "):
            data = data[1:]
        if not data:
            return
        self._line.append((data, traits))
        self._line_length += len(data)
        self._after_space = data[-1] == " "
        self.touched += not data.isspace() or "\u00a0" in data
        self.words += not data.isspace()

    def space(self) -> None:
        """Keep what follows apart from what stands before it on the line."""
        if self._line_length and not self._after_space:
            self._add(" ", {})

    def mark(self, item: Run | Image) -> None:
        """Put something that has no words of its own at this place."""
        self._marks.append((self._line_length, item))
        self.touched += isinstance(item, Image)
        self.pictures += isinstance(item, Image)

    def line_break(self) -> None:
        """End the line, also when nothing stands on it."""
        self.touched += 1
        self._end_line(counts=not any(isinstance(item, Image) for _, item in self._marks))

    def block(self, *, apart: bool = False) -> None:
        """Begin or end a block: what stands on the line ends; ``apart`` asks for a blank line."""
        self._end_line(counts=False)
        self._gap = 2 if apart else self._gap

    def empty_block(self) -> None:
        """Count a paragraph that holds nothing."""
        self._blank += 1

    def finish(self) -> tuple[str, tuple[Run, ...], tuple[Image, ...]]:
        """Return the text, the runs without the white space at their ends, and the pictures."""
        self._end_line(counts=False)
        text = "".join(self.parts)
        for (trait, value), held in self._growing.items():
            self.runs.append(Run(Span(held.start, held.end), trait, value))
        runs = (_trimmed(run, text) for run in self.runs)
        in_order = sorted((run for run in runs if run), key=lambda run: (run.span, run.trait, run.value))
        return text, tuple(in_order), tuple(self.images)

    def _end_line(self, *, counts: bool) -> None:
        """Put the line into the text, or count it as blank."""
        line = "".join(piece for piece, _ in self._line)
        full = len(line.rstrip())
        if full:
            self._put_line(full)
        elif counts or "\u00a0" in line:
            self._blank += 1
        elif any(isinstance(item, Image) for _, item in self._marks):
            # Blank lines above and below a picture are not a row of blank lines.
            self._gap = max(self._gap, 1 + self._blank)
            self._blank = 0
        for place, item in self._marks:
            self._put_mark(self.length - full + min(place, full), item)
        self._line, self._marks, self._line_length, self._after_space = [], [], 0, True

    def _put_line(self, full: int) -> None:
        """Add the breaks before the line and its first ``full`` characters."""
        if self.parts:
            breaks = max(self._gap, 1 + self._blank)
            self.parts.append("\n" * breaks)
            self.length += breaks
        self._gap, self._blank = 1, 0
        for piece, traits in self._line:
            shown = piece[:full]
            full -= len(shown)
            if shown:
                self._grow(traits, self.length, self.length + len(shown))
                self.parts.append(shown)
                self.length += len(shown)

    def _grow(self, traits: Traits, start: int, end: int) -> None:
        """Lengthen the runs that go on, begin the others."""
        for trait, value in traits.items():
            if not value:
                continue
            held = self._growing.get((trait, value))
            if held is not None and held.end == start:
                held.end = end
                continue
            if held is not None:
                self.runs.append(Run(Span(held.start, held.end), trait, value))
            self._growing[trait, value] = _Open(start, end)

    def _put_mark(self, place: int, item: Run | Image) -> None:
        """Keep a picture or a run without words at its place."""
        if isinstance(item, Image):
            self.images.append(replace(item, span=Span(place, place)))
        else:
            self.runs.append(Run(Span(place, place), item.trait, item.value))


def _trimmed(run: Run, text: str) -> Run | None:
    """Return the run without white space at its ends; None when it held nothing else."""
    start, end = run.span.start, run.span.end
    if start == end:
        return run
    inside = text[start:end]
    start += len(inside) - len(inside.lstrip())
    end -= len(inside) - len(inside.rstrip())
    if start >= end:
        return None
    if run.trait in (Trait.BOLD, Trait.ITALIC, Trait.UNDERLINE):
        return Run(Span(start, end), run.trait)
    return Run(Span(start, end), run.trait, run.value)
