"""The line below the text: its length, its language, and when it was kept."""

from datetime import datetime

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

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
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 8)
        layout.setSpacing(18)
        layout.addWidget(self._count)
        layout.addStretch(1)
        layout.addWidget(self._language)
        layout.addWidget(self._kept)

    def show_count(self, length: int, limit: int) -> None:
        """Show the characters used of ``limit``; nought stands for no limit."""
        self._count.setText(f"{length:,} of {limit:,} characters" if limit else f"{length:,} characters")
        restyle(self._count, "role", "blocker" if limit and length > limit else "dim")

    def show_language(self, text: str) -> None:
        """Show the language that the text is checked in."""
        self._language.setText(text)

    def show_kept(self, at: datetime | None) -> None:
        """Show when the draft was last kept."""
        self._kept.setText(f"Kept {at:%H:%M}" if at else "")
