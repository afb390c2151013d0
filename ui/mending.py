"""What can be done about findings: fix, accept, ask why, teach a word."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from composer.approval import Accepted, accept
from composer.model import Level, Placed
from ui.compose_page import ComposePage
from ui.widgets.finding_row import FindingRow
from ui.writing import Writing


class Mending(QObject):
    """Does on the current desk what rows and keys ask for."""

    asked = Signal(str)
    """Why? With the rule's id."""
    taught = Signal(str, bool)
    """Add this word to the seller's own words, those of the draft's language or, if true, of all languages."""

    def __init__(
        self, page: ComposePage, writing: Writing, clock: Callable[[], datetime], parent: QObject | None = None
    ) -> None:
        """Work on ``page`` and the desk of ``writing``; ``clock`` gives the moment of an acceptance."""
        super().__init__(parent)
        self._page, self._writing, self._clock = page, writing, clock
        page.checks.row_made.connect(self._connect_row)
        self._connect_row(page.popup)
        page.checks.all_safe.connect(self.fix_all_safe)
        page.checks.asked.connect(self.asked)
        page.checks.taken_back.connect(self.take_back)

    def _connect_row(self, row: FindingRow) -> None:
        """Listen to a row's buttons."""
        row.chosen.connect(self._writing.go_to)
        row.fixed.connect(self.fix)
        row.asked.connect(self.asked)
        row.accepted.connect(self.accept)
        row.taught.connect(self._teach)

    def fix(self, placed: Placed, number: int) -> None:
        """Apply a finding's fix by its number, where the finding now stands."""
        if self._writing.desk is None or number >= len(placed.finding.fixes):
            return
        now = self._writing.as_it_stands(placed)
        fixes = now.finding.fixes if now is not None else ()
        if len(fixes) != len(placed.finding.fixes) or not self._writing.desk.apply(fixes[number].edits):
            self._page.banner.tell("The text has changed since. Look at the finding again.")
        self._page.popup.hide()
        self._page.editor.setFocus()

    def fix_current(self, number: int) -> None:
        """Apply a fix of the finding at the caret, or of the first one that has so many."""
        found = self._writing.current()
        if found is None and self._writing.desk is not None:
            found = next((it for it in self._writing.open_findings() if len(it.finding.fixes) > number), None)
        if found is not None:
            self.fix(found, number)

    def fix_all_safe(self) -> None:
        """Apply every safe fix as one undo step."""
        if self._writing.desk is None:
            return
        edits = self._writing.desk.safe_edits()
        if edits and self._writing.desk.apply(edits):
            text = f"{len(edits)} safe fix{'' if len(edits) == 1 else 'es'} applied."
            self._page.banner.tell(text, "ok", "Undo", self._page.editor.undo)

    def accept(self, placed: Placed) -> None:
        """Accept a warning, if it is one and is still there."""
        now = self._writing.as_it_stands(placed)
        if self._writing.desk is not None and now is not None and now.level is Level.WARNING:
            made = accept(now, self._writing.desk.text, self._clock())
            self._writing.desk.set_accepted((*self._writing.desk.accepted, made))
            self._page.popup.hide()

    def accept_current(self) -> None:
        """Accept the warning at the caret."""
        found = self._writing.current()
        if found is not None:
            self.accept(found)

    def current(self) -> Placed | None:
        """Return the finding at the caret."""
        return self._writing.current()

    def why_current(self) -> None:
        """Ask why, for the finding at the caret or the first one."""
        found = self._writing.current() or next(iter(self._writing.open_findings()), None)
        if found is not None:
            self.asked.emit(found.rule)

    def take_back(self, it: Accepted) -> None:
        """Take an acceptance back."""
        if self._writing.desk is not None:
            self._writing.desk.set_accepted(tuple(other for other in self._writing.desk.accepted if other != it))

    def _teach(self, placed: Placed, everywhere: bool) -> None:
        """Add a finding's word to the seller's words."""
        now = self._writing.as_it_stands(placed)
        if self._writing.desk is not None and now is not None:
            self.taught.emit(now.finding.span.of(self._writing.desk.text), everywhere)
