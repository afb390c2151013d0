"""Attaches files to the draft that is open, and takes them off again, with a way back.

What is kept of a file is its name, size, type and hash. Where it lies is known only until the program ends.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject

from composer.errors import UserError
from composer.model import Attachment
from ui import words
from ui.compose_page import ComposePage
from ui.desk import Desk
from ui.heavy import load
from ui.speech import announce
from ui.writing import Writing

AskFiles = Callable[[], Sequence[str]]
"""Asks for files; their paths, none when the seller thinks better of it."""


class Attaching(QObject):
    """Does what the strip of attached files and the editor's drops are for."""

    def __init__(
        self,
        page: ComposePage,
        writing: Writing,
        paths: dict[Attachment, Path],
        ask_files: AskFiles,
        parent: QObject | None = None,
    ) -> None:
        """Work on ``page`` and the desk of ``writing``; ``paths`` is told where each file lies."""
        super().__init__(parent)
        self._page, self._writing, self._paths, self._ask = page, writing, paths, ask_files
        page.attachments.at_hand = paths.__contains__
        page.attachments.added.connect(self.ask)
        page.attachments.removed.connect(self.take_off)
        page.editor.files_dropped.connect(self.attach)

    def ask(self) -> None:
        """Ask for files and attach them."""
        self.attach(self._ask())

    def attach(self, names: Iterable[str]) -> None:
        """Attach the files at these paths; each is read to see what it is."""
        desk = self._writing.desk
        if desk is None:
            return
        there, troubles = list(desk.draft.attachments), []
        for name in names:
            try:
                found = load().attachments.read(Path(name))
            except UserError as error:
                troubles.append(str(error))
                continue
            self._paths[found] = Path(name)
            if found not in there:
                there.append(found)
        new = there[len(desk.draft.attachments) :]
        self._give(desk, there)
        if troubles:
            self._page.banner.tell(" ".join(troubles), "blocker")
        elif new:
            announce(self._page.editor, f"Attached: {words.listed([it.name for it in new])}")

    def take_off(self, number: int) -> None:
        """Take the file of this number off; a line offers it back."""
        desk = self._writing.desk
        if desk is None or number >= len(desk.draft.attachments):
            return
        gone, left = desk.draft.attachments[number], list(desk.draft.attachments)
        del left[number]
        self._give(desk, left)
        self._page.attachments.focus_after(number)
        told = f"“{words.shortened(gone.name)}” is taken off."
        self._page.banner.tell(told, "hint", "Undo", lambda: self._put_back(desk, number, gone))

    def _put_back(self, desk: Desk, number: int, attachment: Attachment) -> None:
        """Attach a file again where it was."""
        there = list(desk.draft.attachments)
        if attachment not in there and desk is self._writing.desk:
            there.insert(number, attachment)
            self._give(desk, there)

    def _give(self, desk: Desk, there: Sequence[Attachment]) -> None:
        """Let the draft have these files, and the strip show them; a file may be at hand again."""
        desk.change(replace(desk.draft, attachments=tuple(there)))
        self._page.attachments.show_files(desk.draft.attachments)
