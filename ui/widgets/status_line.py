"""The line below the text: its length, its language, and when it was kept."""

from datetime import datetime

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from ui import links, words
from ui.links import Link
from ui.pieces import label
from ui.theme import Colors

_COUNT_ROOM = 170
"""Pixels that are left to the count, however many languages there are."""


class StatusLine(QFrame):
    """Shows counts and times in plain words; the languages are a button."""

    languages_wanted = Signal()
    """Offer other languages."""

    def __init__(self, scheme: Colors, parent: QWidget | None = None) -> None:
        """Make the line, empty."""
        super().__init__(parent)
        self.setObjectName("clear")
        self.setAccessibleName("Length and languages")
        self._count = _Count(scheme, self)
        self._language = Link(self)
        self._language.clicked.connect(self.languages_wanted)
        self._kept = label(role="dim")
        # No layout: a label in one makes the whole window lay itself out again for each letter typed.
        self._kept.setParent(self)
        self.setFixedHeight(self._count.sizeHint().height() + 16)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the labels at their ends."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        """Put the count at the left, languages and time at the right."""
        height, right = self._count.sizeHint().height(), self.width() - 16
        width = self._kept.sizeHint().width() if self._kept.text() else 0
        self._kept.setGeometry(right - width, 8, width, height)
        right -= width + (18 if width else 0) - links.PAD
        wanted = self._language.sizeHint()
        width = max(0, min(wanted.width(), right - 16 - _COUNT_ROOM))
        self._language.setGeometry(right - width, 8 - links.PAD, width, wanted.height())
        self._count.setGeometry(16, 8, max(0, right - width - 16), height)

    def show_count(self, length: int, limit: int) -> None:
        """Show the characters used of ``limit``; nought stands for no limit."""
        text = f"{length:,} of {limit:,} characters" if limit else f"{length:,} characters"
        self._count.show_text(text, over=bool(limit) and length > limit)

    def show_why(self, sentence: str) -> None:
        """Say why the limit is what it is, to whoever points at the count."""
        self._count.setToolTip(sentence)

    def show_languages(self, text: str, spoken: str) -> None:
        """Show the languages that the text is checked in; ``spoken`` is what a screen reader says of them."""
        self._language.say(text, f"{spoken}. Choose languages")
        self._language.setToolTip(f"{spoken}. Change  {words.key('Ctrl+Shift+L')}")
        self._place()

    def language_button(self) -> QWidget:
        """Return the button above which languages are offered."""
        return self._language

    def show_kept(self, at: datetime | None) -> None:
        """Show when the draft was last kept."""
        text = f"Kept {at:%H:%M}" if at else ""
        if text != self._kept.text():
            self._kept.setText(text)
            self._place()

    def recolor(self, scheme: Colors) -> None:
        """Take other colours."""
        self._count.recolor(scheme)


class _Count(QWidget):
    """The count, on a ground of its own: what lies below need not be painted for each letter typed."""

    def __init__(self, scheme: Colors, parent: QWidget) -> None:
        super().__init__(parent)
        self._scheme, self._text, self._over = scheme, "", False
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_text(self, text: str, *, over: bool) -> None:
        """Show ``text``, in the colour of what must be fixed when it is ``over`` the limit."""
        if (text, over) != (self._text, self._over):
            self._text, self._over = text, over
            self.setAccessibleName(text)
            self.update()

    def sizeHint(self) -> QSize:
        """Return the room that the count needs."""
        return QSize(links.advance(self._text), links.metrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the count."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._scheme.panel))
        painter.setFont(links.font())
        painter.setPen(QColor(self._scheme.blocker if self._over else self._scheme.dim))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, self._text)
        painter.end()

    def recolor(self, scheme: Colors) -> None:
        """Take other colours."""
        self._scheme = scheme
        self.update()
