"""Joins the page on which one writes with the desk that is open on it."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor

from composer.approval import Accepted, Verdict, accept, holding, verdict
from composer.model import Draft, Level, Placed
from ui import words
from ui.accepting import opened
from ui.compose_page import ComposePage
from ui.desk import Desk
from ui.speech import announce
from ui.widgets.finding_row import FindingRow

CALM = 400
"""Milliseconds that a check may take before the verdict says so: shorter ones would only flicker."""


class Writing(QObject):
    """Shows a desk on the page, and does on the desk what is asked on the page."""

    asked = Signal(str)
    """Why? With the rule's id."""
    taught = Signal(str)
    """Add this word to the seller's own words."""

    def __init__(self, page: ComposePage, clock: Callable[[], datetime], parent: QObject | None = None) -> None:
        """Work on ``page``; ``clock`` gives the moment of an acceptance."""
        super().__init__(parent)
        self.page, self._clock = page, clock
        self.desk: Desk | None = None
        self._busy = QTimer(self, singleShot=True, interval=CALM)
        self._busy.timeout.connect(self._show_verdict)
        self._typed = False
        self._limit = 0
        page.checks.row_made.connect(self._connect_row)
        self._connect_row(page.popup)
        page.checks.all_safe.connect(self.fix_all_safe)
        page.checks.asked.connect(self.asked)
        page.checks.taken_back.connect(self._take_back)
        page.editor.cursorPositionChanged.connect(self._note_caret)
        page.editor.pointed_at.connect(lambda _unit: self._open_card())
        page.facts.changed.connect(self._change_facts)

    # Showing a desk

    def show(self, desk: Desk) -> None:
        """Put another desk on the page."""
        if self.desk is not None:
            self.desk.edited.disconnect(self._note_edit)
            self.desk.judged.disconnect(self._show_report)
            self.desk.facts_changed.disconnect(self._note_facts)
        self.desk = desk
        page = self.page
        page.show_preview(None)
        page.popup.hide()
        page.editor.edit(desk.document)
        cursor = QTextCursor(desk.document)
        cursor.setPosition(min(desk.caret, desk.document.characterCount() - 1))
        page.editor.setTextCursor(cursor)
        desk.edited.connect(self._note_edit)
        desk.judged.connect(self._show_report)
        desk.facts_changed.connect(self._note_facts)
        page.facts.show_draft(desk.whole())
        self._note_facts()
        self._show_report()

    def _change_facts(self, draft: Draft) -> None:
        if self.desk is not None:
            self.desk.change(draft)

    def verdict(self) -> Verdict:
        """Return the verdict on the desk as it stands."""
        assert self.desk is not None  # noqa: S101 - shown before anyone can ask
        return verdict(self.desk.whole(), self.desk.report, self.desk.accepted)

    def _note_edit(self) -> None:
        """Follow an edit: what is cheap at once, the verdict only if the check takes its time."""
        self._typed = True
        self.page.popup.hide()
        if self.desk is not None:
            self.page.status.show_count(len(self.desk.text), self._limit)
        if not self._busy.isActive():
            self._busy.start()

    def _note_facts(self) -> None:
        """Show what follows from the facts: limit, language and window."""
        desk, page = self.desk, self.page
        if desk is None:
            return
        policy, whole = desk.policy(), desk.whole()
        self._limit = int(policy.numbers.get(f"too_long.{whole.kind}", policy.numbers["too_long.plain"]))
        page.status.show_count(len(desk.text), self._limit)
        page.status.show_language(words.language(policy.language) if policy.language else "")
        if whole.today is not None:
            page.window_card.show_window(whole.facts, whole.today)

    def _show_report(self) -> None:
        """Show findings and verdict."""
        desk, page = self.desk, self.page
        if desk is None:
            return
        if desk.checking and not self._busy.isActive():
            self._busy.start()
        written = bool(desk.text.strip())
        told = desk.settled_report or desk.report
        self._show_findings()
        page.checks.show_rest(told if written else None, holding(told, desk.accepted) if told else ())
        if not desk.checking and (not written or len(desk.settled()) == len(desk.shown)):
            self._busy.stop()
            self._show_verdict()

    def _show_findings(self) -> None:
        """Show the findings that are open; the one at the caret tells its keys."""
        if self.desk is not None:
            safe = len(self.desk.safe_edits()) > 0
            self.page.checks.show_findings(self._open_findings(), self.desk.text, self._current(), safe=safe)

    def _show_verdict(self) -> None:
        """Show the verdict that counts now."""
        if self.desk is None:
            return
        said = self.verdict()
        if said != self.page.verdict.verdict:
            if said.headline != self.page.verdict.verdict.headline:
                announce(self.page.editor, f"{said.headline}. {said.detail}")
            self.page.verdict.show_verdict(said)
        self.page.show_strip(words.gist(self.desk.draft), said.headline)

    # The caret and its card

    def _current(self) -> Placed | None:
        """Return the finding at the caret."""
        return self.desk.at(self.page.editor.textCursor().position()) if self.desk else None

    def _note_caret(self) -> None:
        """Follow the caret: typing opens no card, going somewhere does."""
        desk, page = self.desk, self.page
        if desk is None:
            return
        desk.caret = page.editor.textCursor().position()
        if self._typed:
            self._typed = False
            return
        desk.leave_word()
        self._show_findings()
        self._open_card()

    def _open_findings(self) -> tuple[Placed, ...]:
        """Return what is shown without the word being typed and the warnings that were accepted."""
        desk = self.desk
        if desk is None or not desk.text.strip():
            return ()
        return opened(desk.settled(), desk.text, desk.settled_report, desk.accepted)

    def _open_card(self) -> None:
        """Open the card of the finding at the caret, or close it."""
        found, page = self._current(), self.page
        if found is None or self.desk is None or self.desk.composing or page.editor.textCursor().hasSelection():
            page.popup.hide()
            return
        page.popup.show_finding(found, self.desk.text, current=True)
        page.place_popup()

    def go(self, *, back: bool = False) -> None:
        """Go to the next finding from the caret, or to the one before."""
        if self.desk is None:
            return
        caret = self.page.editor.textCursor().position()
        current = self.desk.at(caret)
        start = self.desk.offsets.to_qt(current.finding.span.start) if current else caret
        found = self.desk.next_from(start, back=back)
        if found is not None:
            self.go_to(found)

    def go_to(self, placed: Placed) -> None:
        """Put the caret on a finding's words and open its card."""
        if self.desk is None:
            return
        self.page.show_preview(None)
        cursor = self.page.editor.textCursor()
        cursor.setPosition(self.desk.offsets.to_qt(placed.finding.span.start))
        self._typed = False
        self.page.editor.setTextCursor(cursor)
        self.page.editor.setFocus()
        self.page.editor.ensureCursorVisible()
        self._note_caret()
        fixes = ", ".join(fix.label for fix in placed.finding.fixes[:3])
        announce(self.page.editor, f"{words.LEVELS[placed.level.word]}: {placed.finding.message} {fixes}")

    # What can be done with findings

    def _connect_row(self, row: FindingRow) -> None:
        """Listen to a row's buttons."""
        row.chosen.connect(self.go_to)
        row.fixed.connect(self.fix)
        row.asked.connect(self.asked)
        row.accepted.connect(self.accept)
        row.taught.connect(self._teach)

    def fix(self, placed: Placed, number: int) -> None:
        """Apply a finding's fix by its number."""
        if self.desk is None or number >= len(placed.finding.fixes):
            return
        if not self.desk.apply(placed.finding.fixes[number].edits):
            self.page.banner.tell("The text has changed since. Look at the finding again.")
        self.page.popup.hide()
        self.page.editor.setFocus()

    def fix_current(self, number: int) -> None:
        """Apply a fix of the finding at the caret, or of the first one that has so many."""
        found = self._current()
        if found is None and self.desk is not None:
            found = next((it for it in self._open_findings() if len(it.finding.fixes) > number), None)
        if found is not None:
            self.fix(found, number)

    def fix_all_safe(self) -> None:
        """Apply every safe fix as one undo step."""
        if self.desk is None:
            return
        edits = self.desk.safe_edits()
        if edits and self.desk.apply(edits):
            text = f"{len(edits)} safe fix{'' if len(edits) == 1 else 'es'} applied."
            self.page.banner.tell(text, "ok", "Undo", self.page.editor.undo)

    def accept(self, placed: Placed) -> None:
        """Accept a warning, if it is one and is still there."""
        if self.desk is not None and placed.level is Level.WARNING and placed in self.desk.shown:
            self.desk.accept(accept(placed, self.desk.text, self._clock()))
            self.page.popup.hide()

    def accept_current(self) -> None:
        """Accept the warning at the caret."""
        found = self._current()
        if found is not None:
            self.accept(found)

    def why_current(self) -> None:
        """Ask why, for the finding at the caret or the first one."""
        found = self._current() or next(iter(self._open_findings()), None)
        if found is not None:
            self.asked.emit(found.rule)

    def _take_back(self, it: Accepted) -> None:
        if self.desk is not None:
            self.desk.unaccept(it)

    def _teach(self, placed: Placed) -> None:
        """Add a finding's word to the seller's words."""
        if self.desk is not None:
            self.taught.emit(placed.finding.span.of(self.desk.text))
