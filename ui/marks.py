"""Underlines findings in the document without touching it: a highlighter that only reads.

Each level has its own line and tint, so that no one needs to tell colours apart. The word being
typed has no mark.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextBlock, QTextCharFormat, QTextDocument

from composer.model import Level, Placed, Span
from ui.snapshot import Offsets
from ui.theme import Colors

_Line = QTextCharFormat.UnderlineStyle
_STYLES = {Level.BLOCKER: _Line.SingleUnderline, Level.WARNING: _Line.DashUnderline, Level.HINT: _Line.DotLine}


@dataclass(frozen=True, slots=True)
class Mark:
    """One stretch to underline, in UTF-16 units of the document."""

    start: int
    end: int
    style: str
    """``blocker``, ``warning``, ``hint`` or ``spelling``."""


def of(placed: Iterable[Placed], offsets: Offsets) -> tuple[Mark, ...]:
    """Return the marks of the findings that stand somewhere, the weightiest last so that it wins."""
    marks = []
    for it in sorted(placed, key=lambda it: it.level):
        span = it.finding.span
        if len(span):
            style = "spelling" if it.rule == "spelling" else it.level.word
            marks.append(Mark(offsets.to_qt(span.start), offsets.to_qt(span.end), style))
    return tuple(marks)


class Marks(QSyntaxHighlighter):
    """Draws marks; redraws only blocks whose marks changed."""

    def __init__(self, document: QTextDocument, scheme: Colors) -> None:
        """Draw on ``document`` with the colours of ``scheme``."""
        super().__init__(document)
        self._marks: tuple[Mark, ...] = ()
        self._typing: Span | None = None
        self._formats = _formats(scheme)

    def show(self, marks: tuple[Mark, ...]) -> None:
        """Show these marks instead of those before. Redraws the blocks in which something differs."""
        differing = set(self._marks) ^ set(marks)
        self._marks = marks
        self._redraw((mark.start, mark.end) for mark in differing)

    def move(self, marks: tuple[Mark, ...], typing: Span | None) -> None:
        """Take over marks that an edit moved, and the word being typed.

        The document redraws the edited block itself; only a word left in another block is redrawn here.
        """
        self._marks = marks
        before, self._typing = self._typing, typing
        if before is not None and (typing is None or abs(before.end - typing.end) > 2):
            self._redraw([(before.start, before.end)])

    def leave_alone(self, word: Span | None) -> None:
        """Draw no mark that ends in ``word``, the word being typed, in UTF-16 units."""
        if word != self._typing:
            before, self._typing = self._typing, word
            self._redraw((span.start, span.end) for span in (before, word) if span is not None)

    def recolor(self, scheme: Colors) -> None:
        """Draw everything again in other colours."""
        self._formats = _formats(scheme)
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """Set the formats of the current block."""
        block = self.currentBlock()
        first, last = block.position(), block.position() + block.length() - 1
        for mark in self._marks:
            if mark.start < last and mark.end > first and not self._is_typed(mark):
                start = max(mark.start, first)
                self.setFormat(start - first, min(mark.end, last) - start, self._formats[mark.style])

    def _is_typed(self, mark: Mark) -> bool:
        """Whether the mark ends in the word that is being typed."""
        typing = self._typing
        return typing is not None and typing.start < mark.end <= typing.end

    def _redraw(self, places: Iterable[tuple[int, int]]) -> None:
        """Redraw each block that one of the stretches reaches into, once."""
        document = self.document()
        blocks: dict[int, QTextBlock] = {}
        for start, end in places:
            block = document.findBlock(start)
            while block.isValid() and block.position() <= end:
                blocks[block.blockNumber()] = block
                block = block.next()
        for block in blocks.values():
            self.rehighlightBlock(block)


def _formats(scheme: Colors) -> dict[str, QTextCharFormat]:
    """Return the character format of each style."""
    made = {}
    for level, style in _STYLES.items():
        form = QTextCharFormat()
        form.setUnderlineStyle(style)
        form.setUnderlineColor(QColor(scheme.of(level.word)))
        if level is not Level.HINT:
            form.setBackground(QColor(scheme.soft_of(level.word)))
        made[level.word] = form
    wave = QTextCharFormat()
    wave.setUnderlineStyle(_Line.WaveUnderline)
    wave.setUnderlineColor(QColor(scheme.warning))
    made["spelling"] = wave
    return made
