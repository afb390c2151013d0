"""One finding: its shape, what is wrong, the words it is about, where that comes from, and what can be done.

It is drawn by hand, as a list of them changes while one types.
"""

from collections.abc import Mapping

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from composer.model import Level, Placed
from ui import links, words
from ui.carried import identity
from ui.links import GAP, PAD, Link
from ui.theme import Colors

SHOWN_FIXES = 3
"""Fixes with a key of their own: Alt+1 to Alt+3."""
_LEFT, _TOP, _RIGHT, _BOTTOM = 12, 10, 12, 6
_SHAPE, _STEP = 18, 4
_INDENT = _LEFT + _SHAPE + 8
_WRAP = Qt.TextFlag.TextWordWrap.value


class FindingRow(QFrame):
    """Shows one finding, in the list or at the caret."""

    chosen = Signal(object)
    """The Placed whose words are to be shown."""
    fixed = Signal(object, int)
    """Apply the fix with this number to the Placed."""
    asked = Signal(str)
    """Why? With the rule's id."""
    accepted = Signal(object)
    """Accept the Placed, a warning."""
    taught = Signal(object, bool)
    """Add the Placed's word to the seller's own words: of the draft's language or, if true, of all languages."""

    def __init__(self, scheme: Colors, sources: Mapping[str, str], parent: QWidget | None = None) -> None:
        """Make an empty row; ``sources`` tells for a rule's id where it comes from and how certain that is."""
        super().__init__(parent)
        self.setObjectName("finding")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scheme, self._sources = scheme, sources
        self._level = self._head = self._quote = self._source = ""
        self._fixes: list[Link] = []
        self._others: list[Link] = []
        self._why, self._teach, self._accept = Link(self), Link(self), Link(self)
        self._why.clicked.connect(lambda: self.asked.emit(self.placed.rule if self.placed else ""))
        self._teach.clicked.connect(lambda: self.taught.emit(self.placed, False))
        self._accept.clicked.connect(lambda: self.accepted.emit(self.placed))
        for link, name in ((self._why, "Why?"), (self._teach, "Add word"), (self._accept, "Accept")):
            link.say(name, name if link is not self._teach else "Add to my words of this language")
            link.hide()
        self._teach_all: Link | None = None
        """Made with the first word that can be taught, as most rows show none."""
        self._key: object = None
        self._heights: dict[int, int] = {}
        self.identity: object = None
        """What the row shows, but for whether it is the current one; rows of one identity can be swapped."""
        self.current = False
        """Whether the caret is at the finding: then its keys are told."""
        self.placed: Placed | None = None

    def show_finding(self, placed: Placed, text: str, *, current: bool = False, look: object = None) -> bool:
        """Show ``placed``, whose span counts in ``text``; return whether that looks new.

        The current one, at the caret, also tells its keys. ``look`` is its identity, where that is known.
        """
        self.placed = placed
        source = self._sources.get(placed.rule, "")
        look = look or identity(placed, text)
        key = (look, current, source)
        if key == self._key:
            return False
        self._key, self.identity, self.current = key, look, current
        self._heights.clear()
        quote = words.shortened(placed.finding.span.of(text))
        self._level, self._head = placed.level.word, placed.finding.message.removesuffix(".")
        self._quote, self._source = f"“{quote}”" if quote else "", source
        self.setAccessibleName(f"{words.LEVELS[self._level]}: {placed.finding.message} {quote}")
        self.setAccessibleDescription(source)
        self._fill(placed)
        self._place()
        self.update()
        return True

    def links(self) -> list[Link]:
        """Return the buttons that are shown, in order."""
        return [*self._shown_fixes(), *self._others]

    def _fill(self, placed: Placed) -> None:
        """Give the buttons their words: fixes first, each with its key, then what else one can do."""
        fixes = placed.finding.fixes[:SHOWN_FIXES]
        while len(self._fixes) < len(fixes):
            self._fixes.append(self._new_fix(len(self._fixes)))
        for number, link in enumerate(self._fixes):
            if number < len(fixes):
                key = f"  {words.key(f'Alt+{number + 1}')}" if self.current else ""
                link.say(words.shortened(fixes[number].label, 44) + key, fixes[number].label)
            link.setVisible(number < len(fixes))
        self._why.say("Why?", f"Why? About {placed.finding.message}")
        self._accept.say(f"Accept  {words.key('Alt+I')}" if self.current else "Accept", "Accept this warning")
        word = placed.rule == "spelling" and len(placed.finding.span) > 0
        if word and self._teach_all is None:
            self._teach_all = self._new_teach_all()
        wanted = {self._why: True, self._teach: word, self._accept: placed.level is Level.WARNING}
        if self._teach_all is not None:
            wanted = {self._why: True, self._teach: word, self._teach_all: word, **wanted}
        self._others = [link for link, on in wanted.items() if on]
        for link, on in wanted.items():
            link.setVisible(on)

    def _new_teach_all(self) -> Link:
        """Return the button that adds a word for all languages."""
        made = Link(self)
        made.say("For all languages", "Add to my words for all languages")
        made.clicked.connect(lambda: self.taught.emit(self.placed, True))
        return made

    def _new_fix(self, number: int) -> Link:
        """Return the button of the fix with this number."""
        made = Link(self)
        made.clicked.connect(lambda: self.fixed.emit(self.placed, number))
        return made

    def _shown_fixes(self) -> list[Link]:
        """Return the buttons of the fixes there are."""
        return self._fixes[: len(self.placed.finding.fixes)] if self.placed else []

    # Room

    def hasHeightForWidth(self) -> bool:
        """Tell that words are wrapped."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return how high the row is at ``width``."""
        if width not in self._heights:
            self._heights[width] = self._walk(width)[-1].bottom() + 1 + _BOTTOM
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """Return the row's size at the width that it has."""
        return QSize(self.width(), self.heightForWidth(self.width()))

    def _walk(self, width: int) -> list[QRect]:
        """Return where head, quote and source stand at ``width``, and each line of buttons."""
        room = max(1, width - _INDENT - _RIGHT)
        top, found = _TOP, []
        for text, bold in ((self._head, True), (self._quote, False), (self._source, False)):
            tall = links.height(text, room, bold=bold)
            found.append(QRect(_INDENT, top, room, tall))
            top += tall + (_STEP if tall else 0)
        for line in self._lines(room):
            found.append(QRect(_INDENT, top, room, line[0].sizeHint().height()))
            top = found[-1].bottom() + 1
        return found

    def _lines(self, room: int) -> list[list[Link]]:
        """Return the buttons line by line: all in one, or the fixes ahead of the others."""
        together = list(links.lines(self.links(), room + PAD))
        if len(together) == 1:
            return together
        return [*links.lines(self._shown_fixes(), room + PAD), *links.lines(self._others, room + PAD)]

    def _place(self) -> None:
        """Put the buttons where they belong."""
        room = max(1, self.width() - _INDENT - _RIGHT)
        for line, place in zip(self._lines(room), self._walk(self.width())[3:], strict=True):
            left = place.left() - PAD
            for link in line:
                size = link.sizeHint()
                link.setGeometry(left, place.top(), min(size.width(), place.right() + PAD - left), size.height())
                left += size.width() + GAP

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons where they belong at the new width."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card, its shape and its words."""
        scheme = self._scheme
        marked = self.current or self.hasFocus() or self.objectName() == "popup"
        painter = QPainter(self)
        links.fill_ground(painter, self, scheme)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(scheme.accent if marked else scheme.line), 1))
        painter.setBrush(QColor(scheme.panel))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        if self._level:
            image = links.shape(self._level, scheme, _SHAPE, self.devicePixelRatioF())
            painter.drawImage(QRect(_LEFT, _TOP, _SHAPE, _SHAPE), image)
        places = self._walk(self.width())
        for place, text, bold in zip(
            places, (self._head, self._quote, self._source), (True, False, False), strict=False
        ):
            if text:
                painter.setFont(links.font(bold=bold))
                painter.setPen(QColor(scheme.text if bold else scheme.dim))
                painter.drawText(place, _WRAP, text)
        painter.end()

    # What one does with it

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Show the words on a click."""
        if self.placed is not None and event.button() is Qt.MouseButton.LeftButton:
            self.chosen.emit(self.placed)
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show the words on Enter and space."""
        if self.placed is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self.placed)
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the focus no longer."""
        super().focusOutEvent(event)
        self.update()

    def recolor(self, scheme: Colors) -> None:
        """Take other colours."""
        self._scheme = scheme
        self.update()
