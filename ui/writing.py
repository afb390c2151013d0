"""Joins the page on which one writes with the desk that is open on it."""

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor

from composer.approval import State, Verdict, holding, verdict
from composer.drift import carry
from composer.model import Channel, Draft, Placed
from composer.orders import window
from ui import languages, words
from ui.accepting import opened
from ui.compose_page import ComposePage
from ui.desk import Desk
from ui.speech import announce

CALM = 400
"""Milliseconds that a check may take before the verdict says so: shorter ones would only flicker."""
BREATH = 250
"""Milliseconds by which the count, which nobody reads while typing, may be behind."""


class Writing(QObject):
    """Shows a desk on the page, and does on the desk what is asked on the page."""

    shown = Signal()
    """Another desk is shown, or its facts are others."""
    followed = Signal()
    """The desk has changed."""

    def __init__(self, page: ComposePage, parent: QObject | None = None) -> None:
        """Work on ``page``."""
        super().__init__(parent)
        self.page = page
        self.desk: Desk | None = None
        self._busy = QTimer(self, singleShot=True, interval=CALM)
        self._busy.timeout.connect(self._show_verdict)
        self._behind = QTimer(self, singleShot=True, interval=BREATH)
        self._behind.timeout.connect(self._catch_up)
        self._typed = False
        self._listed = ""
        """The text in which the findings of the list count."""
        self.limit = 0
        """How long the message may be; nought for no limit."""
        page.editor.cursorPositionChanged.connect(self._note_caret)
        page.editor.pointed_at.connect(lambda _unit: self._open_card())
        page.facts.changed.connect(self._change_facts)

    # Showing a desk

    def show(self, desk: Desk) -> None:
        """Put another desk on the page."""
        if self.desk is not None:
            self.desk.edited.disconnect(self._note_edit)
            self.desk.judged.disconnect(self._show_report)
            self.desk.confirmed.disconnect(self._note_confirmed)
            self.desk.facts_changed.disconnect(self.note_facts)
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
        desk.confirmed.connect(self._note_confirmed)
        desk.facts_changed.connect(self.note_facts)
        page.facts.show_draft(desk.whole())
        self.note_facts()
        self._show_report()

    def _change_facts(self, draft: Draft) -> None:
        if self.desk is not None:
            # What was sent before is the history's to say; files and channel are chosen elsewhere.
            mine = self.desk.draft
            facts = replace(draft.facts, earlier=mine.facts.earlier)
            self.desk.change(replace(draft, facts=facts, attachments=mine.attachments, channel=mine.channel))

    def stop(self) -> None:
        """Show nothing more: the window is about to close."""
        self._busy.stop()
        self._behind.stop()
        self.desk = None

    def verdict(self) -> Verdict:
        """Return the verdict on the desk's draft exactly as it stands."""
        assert self.desk is not None  # noqa: S101 - shown before anyone can ask
        return verdict(self.desk.whole(), self.desk.report, self.desk.accepted)

    def _note_edit(self) -> None:
        """Follow an edit: a little later, for all the keys of a moment; the verdict if the check takes its time."""
        self._typed = True
        self.followed.emit()
        if self.page.popup.isVisible():
            self.page.popup.hide()
        for timer in (self._behind, self._busy):
            if not timer.isActive():
                timer.start()

    def _catch_up(self) -> None:
        """Show what may be a moment behind."""
        if self.desk is not None:
            self.page.status.show_count(length_of(self.desk), self.limit)

    def _note_confirmed(self) -> None:
        """Take note of a report that says what is shown already."""
        if self.desk is None or self.desk.checking:
            return
        self._busy.stop()
        if self.page.verdict.verdict.state is State.CHECKING:
            self._show_report()

    def note_facts(self) -> None:
        """Show what follows from the facts: limit, language and window."""
        desk, page = self.desk, self.page
        if desk is None:
            return
        policy, whole = desk.policy(), desk.whole()
        name = "email" if whole.channel is Channel.EMAIL else whole.kind
        self.limit = int(policy.numbers.get(f"too_long.{name}", policy.numbers["too_long.plain"]))
        sources = {rule: words.source(it) for rule, it in policy.sources.items()}
        if sources != page.sources:
            page.sources.update(sources)
            page.checks.forget()
        page.status.show_count(length_of(desk), self.limit)
        spoken = policy.language, whole.facts.also
        page.status.show_languages(languages.status(*spoken), languages.spoken(*spoken))
        page.attachments.show_files(whole.attachments)
        page.verdict.show_way(whole.channel)
        page.window_card.show_window(window.of(whole.facts, whole.today, window.limits(policy.numbers)))
        self.shown.emit()

    def _show_report(self) -> None:
        """Show findings and verdict."""
        desk, page = self.desk, self.page
        if desk is None:
            return
        written = bool(desk.text.strip())
        told = desk.settled_report or desk.report
        self._show_findings()
        page.checks.show_rest(told if written else None, holding(told, desk.accepted) if told and desk.accepted else ())
        said = desk.settled_verdict()
        if said is None:
            self._busy.start()
        else:
            # A report about the text of a moment ago is told as it is: another one is on its way.
            self._tell(said)
            self._busy.start() if desk.checking else self._busy.stop()

    def _show_findings(self) -> None:
        """Show the findings that are open; the one at the caret tells its keys."""
        if self.desk is not None:
            safe = len(self.desk.safe_edits()) > 0
            self._listed = self.desk.text
            self.page.checks.show_findings(self.open_findings(), self.desk.text, self.current(), safe=safe)

    def _show_verdict(self) -> None:
        """Show the verdict on the draft as it stands: that it is being checked, if that takes long."""
        if self.desk is not None:
            self._tell(self.verdict())

    def _tell(self, said: Verdict) -> None:
        """Show a verdict."""
        before = self.page.verdict.verdict
        if said != before and self.desk is not None:
            if said.headline != before.headline:
                announce(self.page.editor, f"{said.headline}. {said.detail}")
            self.page.verdict.show_verdict(said)
            self.page.show_strip(words.gist(self.desk.draft), said.headline)

    # The caret and its card

    def current(self) -> Placed | None:
        """Return the finding at the caret."""
        return self.desk.at(self.page.editor.textCursor().position()) if self.desk else None

    def _note_caret(self) -> None:
        """Follow the caret: typing opens no card, going somewhere does."""
        desk, page = self.desk, self.page
        if desk is None:
            return
        desk.caret = page.editor.textCursor().position()
        typed, self._typed = self._typed, False
        if typed:
            return
        desk.leave_word()
        self._show_findings()
        self._open_card()

    def open_findings(self) -> tuple[Placed, ...]:
        """Return what is shown without the word being typed and the warnings that were accepted."""
        desk = self.desk
        if desk is None or not desk.text.strip():
            return ()
        return opened(desk.settled(), desk.text, desk.settled_report, desk.accepted)

    def as_it_stands(self, placed: Placed) -> Placed | None:
        """Return a listed finding where it now stands; None when it is not there any more."""
        if self.desk is None or placed in self.desk.shown:
            return placed
        return next(iter(carry((placed,), self._listed, self.desk.text)), None)

    def _open_card(self) -> None:
        """Open the card of the finding at the caret, or close it."""
        found, page = self.current(), self.page
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
        found = self.as_it_stands(placed)
        if self.desk is None or found is None:
            return
        self.page.show_preview(None)
        cursor = self.page.editor.textCursor()
        cursor.setPosition(self.desk.offsets.to_qt(found.finding.span.start))
        self._typed = False
        self.page.editor.setTextCursor(cursor)
        self.page.editor.setFocus()
        self.page.editor.ensureCursorVisible()
        self._note_caret()
        fixes = ", ".join(fix.label for fix in placed.finding.fixes[:3])
        announce(self.page.editor, f"{words.LEVELS[placed.level.word]}: {placed.finding.message} {fixes}")


def length_of(desk: Desk) -> int:
    """Return how long the text is: as a browser counts, but for the Messaging API, which counts code points."""
    return len(desk.text) if desk.draft.channel is Channel.API else desk.document.characterCount() - 1
