"""The order's facts, always beside the text: id, marketplace, language, why, completion, items."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from composer.model import Basis, Draft, Facts, Kind
from composer.policy import Marketplace
from ui import words
from ui.facts_fields import NOT_SET, make_fields
from ui.pieces import button, card, label, restyle, row

JudgeId = Callable[[str], str | None]
"""A typed order id in, what is wrong with it out: empty when nothing is, None when it cannot be told yet."""


class FactsPanel(QWidget):
    """Edits the facts of one draft."""

    changed = Signal(object)
    """A Draft without text whose facts, kind, note and subject are what the seller set."""

    def __init__(self, marketplaces: Sequence[Marketplace], judge_id: JudgeId, parent: QWidget | None = None) -> None:
        """Offer ``marketplaces``; judge a typed order id by ``judge_id``."""
        super().__init__(parent)
        self.setObjectName("clear")
        self._judge_id = judge_id
        self._marketplaces = {it.id: it for it in marketplaces}
        self._draft = Draft("")
        self._showing = False
        self._fields = make_fields(marketplaces)
        self._id_line = label(role="dim", wrap=True)
        self._note_label = label("What for", "dim")
        self.layout_ = QVBoxLayout(self)
        self.layout_.setContentsMargins(0, 0, 0, 0)
        self.layout_.setSpacing(12)
        self.layout_.addWidget(self._order_card())
        self.layout_.addWidget(self._more_card())
        self._fill_languages(Facts())
        self._connect()

    def _order_card(self) -> QFrame:
        """Return the card with what every message needs."""
        frame, layout = card(4)
        f = self._fields
        layout.addWidget(label("Order", "head"))
        for text, field in (("Order ID", f.order_id), ("", self._id_line), ("Marketplace", f.marketplace),
                            ("Buyer's language", f.language), ("Why you write", f.kind)):  # fmt: skip
            if text:
                layout.addSpacing(4)
                layout.addWidget(label(text, "dim"))
            layout.addWidget(field)
        layout.addWidget(self._note_label)
        layout.addWidget(f.note)
        layout.addSpacing(4)
        layout.addWidget(label("Completed", "dim"))
        layout.addWidget(f.basis)
        layout.addWidget(f.completed)
        return frame

    def _more_card(self) -> QFrame:
        """Return the card with what helps: buyer, items, subject; closed at first."""
        frame, layout = card(4)
        f = self._fields
        inside = QWidget()
        inside.setObjectName("clear")
        below = QVBoxLayout(inside)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(4)
        for text, field in (("Buyer's name", f.buyer), ("Items", f.items), ("Subject (e-mail only)", f.subject)):
            below.addWidget(label(text, "dim"))
            below.addWidget(field)
        inside.hide()
        self._more = button("Buyer, items, subject", "link", name="Show buyer, items and subject")
        self._more.clicked.connect(lambda: inside.setVisible(not inside.isVisible()))
        layout.addLayout(row(label("More about the order", "head"), None))
        layout.addWidget(self._more)
        layout.addWidget(inside)
        return frame

    def _connect(self) -> None:
        """Tell of each change."""
        f = self._fields
        f.marketplace.currentIndexChanged.connect(self._change_marketplace)
        for combo in (f.language, f.kind, f.basis):
            combo.currentIndexChanged.connect(self._tell)
        for line in (f.order_id, f.note, f.subject, f.buyer):
            line.textChanged.connect(self._tell)
        f.items.textChanged.connect(self._tell)
        f.completed.dateChanged.connect(self._tell)

    def show_draft(self, draft: Draft) -> None:
        """Show the facts of ``draft``, without telling of a change."""
        self._draft = draft
        if draft == self.made():
            self._follow()
            return
        self._showing = True
        f, facts = self._fields, draft.facts
        f.marketplace.setCurrentIndex(max(f.marketplace.findData(facts.marketplace), 0))
        self._fill_languages(facts)
        f.kind.setCurrentIndex(max(f.kind.findData(draft.kind), 0))
        f.basis.setCurrentIndex(max(f.basis.findData(facts.completed_basis), 0) if facts.completed_on else 0)
        day = facts.completed_on or draft.today or date.today()  # noqa: DTZ011 - only where a picker starts
        f.completed.setDate(QDate(day.year, day.month, day.day))
        for line, text in ((f.order_id, facts.order_id), (f.note, draft.note), (f.subject, draft.subject),
                           (f.buyer, " ".join(facts.names))):  # fmt: skip
            if line.text() != (text or ""):
                line.setText(text or "")
        f.items.setPlainText("\n".join(facts.items))
        self._showing = False
        self._follow()

    def made(self) -> Draft:
        """Return the draft shown, with what the fields say instead of its facts."""
        f = self._fields
        basis = f.basis.currentData()
        picked = f.completed.date()
        language = f.language.currentData() or (None, False)
        facts = replace(
            self._draft.facts,
            order_id=f.order_id.text().strip() or None,
            marketplace=f.marketplace.currentData(),
            language=language[0],
            language_known=language[1],
            completed_on=date(picked.year(), picked.month(), picked.day()) if basis else None,
            completed_basis=Basis(basis or Basis.DELIVERED),
            items=tuple(line.strip() for line in f.items.toPlainText().splitlines() if line.strip()),
            names=tuple(f.buyer.text().split()),
        )
        kind = Kind(f.kind.currentData()) if f.kind.currentData() else None  # Qt hands back mere text
        return replace(self._draft, facts=facts, kind=kind, note=f.note.text().strip(), subject=f.subject.text())

    def focus_first(self) -> None:
        """Put the focus where a new draft begins."""
        self._fields.order_id.setFocus()
        self._fields.order_id.selectAll()

    def show_standings(self, standings: Mapping[Kind, Any]) -> None:
        """Say at each kind whether it may be sent today (a ``clock.Standing``)."""
        for at in range(1, self._fields.kind.count()):
            it = standings[Kind(self._fields.kind.itemData(at))]
            text = words.KINDS[it.kind]
            self._fields.kind.setItemText(at, text if it.open else f"{text} · closed")
            self._fields.kind.setItemData(at, it.reason, Qt.ItemDataRole.ToolTipRole)

    def focus_kind(self) -> None:
        """Put the focus where a draft about a known order begins."""
        self._fields.kind.setFocus()

    def _change_marketplace(self) -> None:
        """Offer the marketplace's languages, its first one assumed."""
        if not self._showing:
            self._showing = True
            self._fill_languages(
                replace(self._draft.facts, marketplace=self._fields.marketplace.currentData(), language=None)
            )
            self._showing = False
            self._tell()

    def _fill_languages(self, facts: Facts) -> None:
        """Fill the languages of the facts' marketplace and pick the one that counts."""
        combo = self._fields.language
        combo.clear()
        store = self._marketplaces.get(facts.marketplace or "")
        if store is None or not store.assumes_language:
            combo.addItem(NOT_SET, (None, False))
        else:
            combo.addItem(f"{words.short_language(store.languages[0])} · assumed", (store.languages[0], False))
        tags = list(store.languages if store else ())
        if facts.language and facts.language not in tags:
            tags.append(facts.language)
        for tag in tags:
            combo.addItem(words.language(tag), (tag, True))
        wanted = (facts.language, facts.language_known)
        for index in range(combo.count()):
            if tuple(combo.itemData(index)) == wanted:
                combo.setCurrentIndex(index)

    def _tell(self) -> None:
        """Tell of the change, unless it is ours."""
        if self._showing:
            return
        self._draft = self.made()
        self._follow()
        self.changed.emit(self._draft)

    def judge(self) -> None:
        """Say whether the order id has its right form."""
        typed = self._fields.order_id.text().strip()
        wrong = self._judge_id(typed) if typed else None
        self._id_line.setText(wrong or "17 digits, right form")
        self._id_line.setVisible(wrong is not None)
        restyle(self._id_line, "role", "blocker" if wrong else "ok")
        restyle(self._fields.order_id, "state", "blocker" if wrong else "")

    def _follow(self) -> None:
        """Bring what depends on the fields up to date."""
        f = self._fields
        self.judge()
        noted = self._draft.kind is Kind.OTHER_REQUIRED
        self._note_label.setVisible(noted)
        f.note.setVisible(noted)
        f.completed.setVisible(f.basis.currentData() is not None)
