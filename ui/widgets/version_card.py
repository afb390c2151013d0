"""The version of the program, and whether a file that the seller downloaded tells of a newer one."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from composer import __version__, updates
from composer.errors import UserError
from ui import words
from ui.pieces import button, card, label, restyle, row

_ABOUT = f"Permitted {__version__}. It never asks a network; download {updates.NAME} from the releases to compare."


class VersionCard(QWidget):
    """Looks into the file that tells of the newest version."""

    def __init__(self, ask_path: Callable[[], str], parent: QWidget | None = None) -> None:
        """Make the card; ``ask_path`` asks for the file."""
        super().__init__(parent)
        self.setObjectName("clear")
        self._ask_path = ask_path
        frame, inside = card(8)
        self.said = label(role="dim", wrap=True)
        self.said.hide()
        inside.addWidget(label("Version", "head"))
        inside.addWidget(label(_ABOUT, "dim", wrap=True))
        inside.addLayout(row(button("Look into the file…", "", self._look, "Look into a downloaded update file"), None))
        inside.addWidget(self.said)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)

    def _look(self) -> None:
        """Ask for the file and say what it tells."""
        path = self._ask_path()
        if not path:
            return
        try:
            found = updates.read(Path(path))
        except UserError as error:
            self._tell(str(error), "blocker")
            return
        day = words.full_day(found.day)
        if found.newer:
            self._tell(f"Version {found.version} of {day} is newer.\n{found.changes.strip()}", "ok")
        else:
            self._tell(f"The file tells of version {found.version} of {day}, which is not newer.", "dim")

    def _tell(self, sentence: str, level: str) -> None:
        """Say what was found."""
        self.said.setText(sentence)
        self.said.show()
        restyle(self.said, "role", level)
