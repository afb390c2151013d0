"""Underlines findings in the document without touching it: a highlighter that only reads.

Each level has its own line and tint, so that no one needs to tell colours apart. The word being
typed has no mark.
"""

from collections.abc import Iterable, Iterator

from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextBlock, QTextCharFormat, QTextDocument

from composer.model import Level, Span
from ui.carried import Carried, Stretch
from ui.snapshot import Offsets
from ui.theme import Colors

_Line = QTextCharFormat.UnderlineStyle
_STYLES = {Level.BLOCKER: _Line.SingleUnderline, Level.WARNING: _Line.DashUnderline, Level.HINT: _Line.DotLine}

_OF_LANGUAGE = {"spelling": _Line.WaveUnderline, "grammar": _Line.DashDotLine}
"""The lines of slips of the pen, which no tint goes with: they are not what the guidelines are about."""


class Marks(QSyntaxHighlighter):
    """Draws findings; redraws only blocks in which something changed."""

    def __init__(self, document: QTextDocument, scheme: Colors, shown: Carried, offsets: Offsets) -> None:
        """Draw ``shown`` on ``document`` with the colours of ``scheme``; ``offsets`` are its text's."""
        super().__init__(document)
        self._shown, self._offsets = shown, offsets
        self._typing: Span | None = None
        self._formats = _formats(scheme)

    def show(self, shown: Carried) -> None:
        """Show these findings instead of those before. Redraws the blocks in which something differs."""
        before, after = self._shown.stretches(), shown.stretches()
        self._shown = shown
        if before != after:
            self._redraw(_differing({*before} - {*after}, {*after} - {*before}))

    def move(self, offsets: Offsets, typing: Span | None, place: int, added: int) -> None:
        """Follow an edit that put ``added`` UTF-16 units at ``place``: the findings have moved already.

        The document redraws the edited blocks itself; only a word left in another block is redrawn here,
        and what a dropped mark reached into.
        """
        self._offsets = offsets
        before, self._typing = self._typing, typing
        left, self._shown.dropped = self._shown.dropped, []
        if before is not None and not self._redrawn(before, place, added):
            left.append((before.start, before.end))
        if left:
            self._redraw(left)

    def _redrawn(self, word: Span, place: int, added: int) -> bool:
        """Whether the document redraws the word by itself, as it stands in an edited block."""
        first, last = self.document().findBlock(place), self.document().findBlock(place + added)
        return first.position() <= self._offsets.to_qt(word.start) < last.position() + last.length()

    def leave_alone(self, word: Span | None) -> None:
        """Draw no mark that ends in ``word``, the word being typed."""
        if word != self._typing:
            before, self._typing = self._typing, word
            self._redraw((span.start, span.end) for span in (before, word) if span is not None)

    def recolor(self, scheme: Colors) -> None:
        """Draw everything again in other colours."""
        self._formats = _formats(scheme)
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """Set the formats of the current block; the weightiest last, so that it wins."""
        block, to_qt = self.currentBlock(), self._offsets.to_qt
        first = block.position()
        place = self._offsets.from_qt(first)
        end = place + len(text)
        here = [it for it in self._shown.stretches() if it[0] < end and it[1] > place]
        for mark in sorted(here, key=_weight):
            if not self._is_typed(mark):
                start = to_qt(max(mark[0], place))
                self.setFormat(start - first, to_qt(min(mark[1], end)) - start, self._formats[mark[3]])

    def _is_typed(self, mark: Stretch) -> bool:
        """Whether the mark ends in the word that is being typed."""
        typing = self._typing
        return typing is not None and typing.start < mark[1] <= typing.end

    def _redraw(self, places: Iterable[tuple[int, int]]) -> None:
        """Redraw each block that one of the stretches reaches into, once."""
        document, to_qt = self.document(), self._offsets.to_qt
        blocks: dict[int, QTextBlock] = {}
        for start, end in places:
            block, last = document.findBlock(to_qt(start)), to_qt(end)
            while block.isValid() and block.position() <= last:
                blocks[block.blockNumber()] = block
                block = block.next()
        for block in blocks.values():
            self.rehighlightBlock(block)


def _differing(gone: set[Stretch], come: set[Stretch]) -> Iterator[tuple[int, int]]:
    """Yield where something must be redrawn; of a mark that only grew or shrank, what it won or lost."""
    for mark in gone:
        start, end = mark[:2]
        same = next((it for it in come if it[2:] == mark[2:] and it[0] < end and start < it[1]), None)
        if same is None:
            yield start, end
            continue
        come = come - {same}
        for one, other in ((start, same[0]), (end, same[1])):
            if one != other:
                yield min(one, other), max(one, other)
    for start, end, *_ in come:
        yield start, end


def _weight(mark: Stretch) -> int:
    return mark[2]


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
    for rule, style in _OF_LANGUAGE.items():
        made[rule] = QTextCharFormat()
        made[rule].setUnderlineStyle(style)
        made[rule].setUnderlineColor(QColor(scheme.warning if rule == "spelling" else scheme.accent))
    return made
