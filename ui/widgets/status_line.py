"""The line below the text: its length, its language, and when it was kept."""

from datetime import datetime

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from ui.pieces import label, restyle


class StatusLine(QFrame):
    """Shows counts and times in plain words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the line, empty."""
        super().__init__(parent)
        self.setObjectName("clear")
        self._count = label(role="dim")
        self._language = label(role="dim")
        self._kept = label(role="dim")
        # No layout: a label in one makes the whole window lay itself out again for each letter typed.
        for part in (self._count, self._language, self._kept):
            part.setParent(self)
        self.setFixedHeight(self._count.sizeHint().height() + 16)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the labels at their ends."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        """Put the count at the left, language and time at the right."""
        height, right = self._count.sizeHint().height(), self.width() - 16
        self._count.setGeometry(16, 8, max(0, self.width() // 2 - 16), height)
        for part in (self._kept, self._language):
            width = part.sizeHint().width()
            part.setGeometry(right - width, 8, width, height)
            right -= width + (18 if width else 0)

    def show_count(self, length: int, limit: int) -> None:
        """Show the characters used of ``limit``; nought stands for no limit."""
        self._count.setText(f"{length:,} of {limit:,} characters" if limit else f"{length:,} characters")
        restyle(self._count, "role", "blocker" if limit and length > limit else "dim")

    def show_language(self, text: str) -> None:
        """Show the language that the text is checked in."""
        self._language.setText(text)
        self._place()

    def show_kept(self, at: datetime | None) -> None:
        """Show when the draft was last kept."""
        text = f"Kept {at:%H:%M}" if at else ""
        if text != self._kept.text():
            self._kept.setText(text)
            self._place()
