"""One open draft: its document, its facts, what was found in it, and what can be done about that.

A desk carries the findings along while text changes, so that they are never shown in a wrong place,
and puts the truth in their stead when the next report arrives.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextDocument

from composer.approval import Accepted, State, Verdict, verdict
from composer.fixes import all_safe
from composer.model import Draft, Edit, Facts, Placed, Report, Span
from composer.policy import Policy
from ui import apply
from ui.asking import Asking, Told
from ui.carried import Carried
from ui.heavy import Heavy
from ui.live_check import LiveCheck
from ui.marks import Marks
from ui.snapshot import Offsets, runs_of, text_of, word_at
from ui.theme import Colors

PolicyFor = Callable[[Facts], Policy]
Today = Callable[[str | None], date]

SETTLED = 1200
"""Milliseconds without a key after which the word at the caret counts as written."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What every desk needs from outside: the policy for given facts, the day, a worker."""

    policy_for: PolicyFor
    today: Today
    worker: ThreadPoolExecutor
    heavy: Callable[[], Heavy]
    """Gives the engine; the first call takes long and is made on the worker."""


class Desk(QObject):
    """Holds one draft while it is written."""

    edited = Signal()
    """Text, formatting or facts changed; what is shown was carried along."""
    facts_changed = Signal()
    """Facts, kind, note or subject are others now."""
    judged = Signal()
    """What is to be seen of ``report`` and ``shown`` is new."""
    confirmed = Signal()
    """A report came in that says what is shown already."""
    broke = Signal(object)
    """The engine itself failed, with the exception."""

    def __init__(self, name: str, document: QTextDocument, around: Surroundings, scheme: Colors) -> None:
        """Open a desk for the draft called ``name`` (its id in the history) over ``document``."""
        super().__init__(document)
        self.name, self.document = name, document
        self.draft = Draft("", today=around.today(None))
        self.report: Report | None = None
        self.settled_report: Report | None = None
        """The newest report in which every rule had answered, without the word that was being typed."""
        self._verdict: Verdict | None = None
        self.accepted: tuple[Accepted, ...] = ()
        self.composing = self.handed_over = False
        self.caret = 0
        """The caret's place in UTF-16 units, kept with the draft."""
        self._typing: Span | None = None
        """The word being typed."""
        self._around = around
        self.text = text_of(document)
        """The text as it stands, in code points."""
        self.offsets = Offsets(self.text)
        self._findings = Carried((), self.text)
        self._looks: object = None
        """What one sees of the findings and the report, as it was last told."""
        self._now: Draft | None = None
        # The order matters: findings must be carried before the highlighter redraws the edited block.
        document.contentsChange.connect(self._note_change)
        self._marks = Marks(document, scheme, self._findings, self.offsets)
        self._asking = Asking(around.policy_for, around.heavy)

        def taken() -> Draft | None:
            return None if self.composing else self._asking.about(self.whole(), self._typing)

        self._live = LiveCheck(taken, self._asking.ask, around.worker, self)
        self._live.checked.connect(self._receive)
        self._live.failed.connect(self.broke)
        self._settled = QTimer(self, singleShot=True, interval=SETTLED)
        self._settled.timeout.connect(self.leave_word)

    # What is there

    @property
    def shown(self) -> tuple[Placed, ...]:
        """The findings in order of place, carried along since the newest report."""
        return self._findings.placed

    @property
    def checking(self) -> bool:
        """Whether what is shown is not yet the last word on what stands there."""
        return self.report is None or not self.report.complete or self.report.draft != self.whole()

    @property
    def idle(self) -> bool:
        """Whether no check runs or waits."""
        return self._live.idle

    def whole(self) -> Draft:
        """Return the draft as it stands: text, runs and facts, with the day of now."""
        today = self._around.today(self.draft.facts.marketplace)
        if self._now is None or self._now.today != today:
            runs = runs_of(self.document, self.offsets)
            self._now = replace(self.draft, text=self.text, runs=runs, today=today)
        return self._now

    def policy(self) -> Policy:
        """Return the policy that counts for the facts as they stand."""
        return self._around.policy_for(self.draft.facts)

    # What can be done

    def change(self, draft: Draft) -> None:
        """Take other facts, kind, note, subject or channel from ``draft``; its text is not used."""
        draft = replace(draft, text="", runs=())
        if draft != self.draft:
            self.draft, self._now = draft, None
            self.recheck()
            self.edited.emit()
            self.facts_changed.emit()

    def recheck(self) -> None:
        """Check at once: the policy, the seller's words or the day may be others now."""
        self._live.now()

    def stop(self) -> None:
        """Check and tell nothing more: the window is about to close."""
        self._live.stop()
        self._settled.stop()

    def apply(self, edits: tuple[Edit, ...]) -> bool:
        """Apply edits that count in the text as it stands; return whether that was done."""
        done = apply.edits(self.document, edits, self.text)
        if done:
            self._live.now()
        return done

    def safe_edits(self) -> tuple[Edit, ...]:
        """Return what "fix all safe" would change now."""
        return all_safe(self.shown)

    def set_accepted(self, accepted: tuple[Accepted, ...]) -> None:
        """Note which warnings the seller accepts."""
        self.accepted = accepted
        self.edited.emit()
        self.judged.emit()

    def leave_word(self) -> None:
        """Treat the word at the caret as written: it may have a mark now."""
        self._settled.stop()
        if self._typing is not None:
            hidden = self._findings.ends_in(self._typing)
            self._typing = None
            self._marks.leave_alone(None)
            if hidden:
                self._live.now()

    def recolor(self, scheme: Colors) -> None:
        """Draw the marks in other colours."""
        self._marks.recolor(scheme)

    def at(self, unit: int) -> Placed | None:
        """Return the weightiest finding at a UTF-16 offset, or None."""
        place = self.offsets.from_qt(unit)
        here = [
            it for it in self.shown if len(it.finding.span) and it.finding.span.start <= place <= it.finding.span.end
        ]
        return max(here, key=lambda it: (it.level, -len(it.finding.span)), default=None)

    def settled(self) -> tuple[Placed, ...]:
        """Return what is shown, without what is only about the word being typed."""
        word = self._typing
        if word is None:
            return self.shown
        return tuple(it for it in self.shown if not word.start < it.finding.span.end <= word.end)

    def settled_verdict(self) -> Verdict | None:
        """Return the verdict on the newest complete report, whatever was typed since; None without one."""
        if not self.text.strip():
            return Verdict(State.EMPTY)
        report = self.settled_report
        if report is None or not self.accepted:
            return self._verdict
        return verdict(report.draft, report, self.accepted)

    def next_from(self, unit: int, *, back: bool = False) -> Placed | None:
        """Return the next finding after the caret, or before it; past the last one comes the first."""
        placed = [it for it in self.shown if len(it.finding.span)]
        if not placed:
            return None
        place = self.offsets.from_qt(unit)
        if back:
            return next((it for it in reversed(placed) if it.finding.span.end < place), placed[-1])
        return next((it for it in placed if it.finding.span.start > place), placed[0])

    # How it is kept true

    def _note_change(self, place: int, removed: int, added: int) -> None:
        """Carry what is shown over to the new text. Called before anything is redrawn."""
        if not removed and not added:
            return
        text = text_of(self.document)
        self._now = None
        if text != self.text:
            self._findings.move_to(text)
            self._asking.lost = self._asking.lost or self._findings.lost
            self.text, self.offsets = text, Offsets(text)
            caret = min(self.offsets.from_qt(place + added), len(text))
            self._typing = word_at(text, caret) if added <= 2 else None
            self._settled.start()
        self._live.edited()
        self.edited.emit()
        # Last, as a block that is redrawn makes Qt tell of the caret, which must not come before the edit.
        self._marks.move(self.offsets, self._typing, place, added)

    def _receive(self, told: Told) -> None:
        """Show what was told, carried over if the text has changed since; say so only if it looks new."""
        report, fresh = told.report, told.findings
        fresh.move_to(self.text)
        known, self._asking.lost = not (self._asking.lost or fresh.lost), fresh.lost
        if report.waiting:
            fresh.add(self._findings.of(report.waiting))
        self.report = report
        if report.complete:
            self.settled_report, self._verdict = told.calm, told.verdict
        self._findings = fresh
        self._marks.show(fresh)
        looks = (told.looks, bool(self.accepted), not self.text.strip())
        if known and looks == self._looks and not any(looks[1:]):
            self.confirmed.emit()
        else:
            self._looks = looks
            self.judged.emit()
