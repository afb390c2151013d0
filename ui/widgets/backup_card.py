"""Backups: everything that is the seller's in one file, and the way back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pieces import button, card, label, restyle, row

_ABOUT = "History, drafts, orders, templates, words and settings in one file, for another computer or a safe place."


class BackupCard(QWidget):
    """Offers to make a backup and to put one back, and says how that went."""

    wanted = Signal()
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the card."""
        super().__init__(parent)
        self.setObjectName("clear")
        frame, inside = card(8)
        self.said = label(role="dim", wrap=True)
        self.said.hide()
        inside.addWidget(label("Backup", "head"))
        inside.addWidget(label(_ABOUT, "dim", wrap=True))
        back = button("Put one back…", "", self.back_wanted.emit, "Put a backup back")
        inside.addLayout(row(button("Back up…", "", self.wanted.emit, "Write a backup"), back, None))
        inside.addWidget(self.said)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)

    def tell(self, sentence: str, level: str) -> None:
        """Say how it went."""
        self.said.setText(sentence)
        self.said.show()
        restyle(self.said, "role", level)
