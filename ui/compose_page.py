"""The page on which a message is written: the order's facts, the text, the checks."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QSplitter,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from ui import words
from ui.pieces import button, row, scrolled, thin_line
from ui.placing import fit
from ui.widgets.attachment_strip import AttachmentStrip
from ui.widgets.banner import Banner
from ui.widgets.checks_panel import ChecksPanel
from ui.widgets.earlier_card import EarlierCard
from ui.widgets.editor import Editor
from ui.widgets.facts_panel import FactsPanel
from ui.widgets.find_bar import FindBar
from ui.widgets.finding_row import FindingRow
from ui.widgets.format_bar import FormatBar
from ui.widgets.kind_card import KindCard
from ui.widgets.status_line import StatusLine
from ui.widgets.verdict_card import VerdictCard
from ui.widgets.window_card import WindowCard

NARROW, SLIM = 1100, 900
"""Widths in pixels below which the facts fold into a strip, and below which the checks do as well."""
FACTS_WIDTH, CHECKS_WIDTH = 280, 356


class ComposePage(QWidget):
    """Holds the parts side by side and folds them when there is little room."""

    tab_chosen = Signal(int)
    tab_closed = Signal(int)

    def __init__(
        self,
        facts: FactsPanel,
        kinds: KindCard,
        window: WindowCard,
        earlier: EarlierCard,
        editor: Editor,
        tools: FormatBar,
        verdict: VerdictCard,
        checks: ChecksPanel,
        status: StatusLine,
        banner: Banner,
        find: FindBar,
        attachments: AttachmentStrip,
        popup: FindingRow,
        sources: dict[str, str],
        parent: QWidget | None = None,
    ) -> None:
        """Lay the given parts out; ``sources``, by rule, is what rows say of where a rule comes from."""
        super().__init__(parent)
        self.setObjectName("page")
        self.facts, self.window_card, self.editor, self.tools, self.find_bar = facts, window, editor, tools, find
        self.verdict, self.checks, self.status, self.banner, self.popup = verdict, checks, status, banner, popup
        self.kind_card, self.earlier_card, self.sources, self.attachments = kinds, earlier, sources, attachments
        self.preview = QPlainTextEdit()
        self.preview.setReadOnly(True)
        self.preview.setFrameShape(QFrame.Shape.NoFrame)
        self.preview.setAccessibleName("What the buyer sees")
        self._tabs = QTabBar()
        self._facts_open = self._checks_open = False
        popup.setObjectName("popup")
        popup.setParent(editor)
        popup.hide()
        self._lay_out()

    def _lay_out(self) -> None:
        """Put the columns side by side below the strip that stands for folded ones."""
        self._facts_side = scrolled(self.facts, self.kind_card, self.window_card, self.earlier_card)
        self._middle = self._make_middle()
        self._checks_side = self._make_checks_side()
        self.splitter = self._make_splitter()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        layout.addWidget(self._make_strip())
        layout.addWidget(self.splitter, 1)

    def _make_splitter(self) -> QSplitter:
        """Return the three columns side by side."""
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(16)
        splitter.setChildrenCollapsible(False)
        for part in (self._facts_side, self._middle, self._checks_side):
            splitter.addWidget(part)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([FACTS_WIDTH, 1168 - 32 - FACTS_WIDTH - CHECKS_WIDTH, CHECKS_WIDTH])
        return splitter

    def _make_middle(self) -> QWidget:
        """Return the middle: tabs, banner, and the card of the editor."""
        self._tabs.hide()
        self._tabs.setTabsClosable(True)
        self._tabs.setExpanding(False)
        self._tabs.setDrawBase(False)
        self._tabs.setAccessibleName("Open drafts")
        self._tabs.currentChanged.connect(self.tab_chosen)
        self._tabs.tabCloseRequested.connect(self.tab_closed)
        frame = QFrame()
        frame.setProperty("card", True)
        card = QVBoxLayout(frame)
        card.setContentsMargins(1, 1, 1, 1)
        card.setSpacing(0)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.editor)
        self._stack.addWidget(self.preview)
        for part in (self.tools, thin_line(), self.find_bar, self._stack, self.attachments, thin_line(), self.status):
            card.addWidget(part, 1 if part is self._stack else 0)
        middle = QWidget()
        middle.setObjectName("clear")
        middle.setMinimumWidth(340)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._tabs)
        column.addWidget(self.banner)
        column.addWidget(frame, 1)
        return middle

    def _make_checks_side(self) -> QWidget:
        """Return the right column."""
        side = QWidget()
        side.setObjectName("clear")
        side.setMinimumWidth(300)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.verdict)
        column.addWidget(self.checks, 1)
        return side

    def _make_strip(self) -> QFrame:
        """Return the strip that stands for folded columns."""
        self._strip = QFrame()
        self._strip.setProperty("card", True)
        line = QHBoxLayout(self._strip)
        line.setContentsMargins(8, 4, 8, 4)
        self._facts_button = button("Order", "link", self._toggle_facts, "Show or hide the order's facts")
        self._verdict_button = button("Checks", "link", self._toggle_checks, "Show or hide the checks")
        line.addLayout(row(self._facts_button, None, self._verdict_button))
        self._strip.hide()
        return self._strip

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold the columns."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """Show the columns that there is room for, and the ones that were asked for."""
        narrow, slim = self.window().width() < NARROW, self.window().width() < SLIM
        self._strip.setVisible(narrow)
        self._verdict_button.setVisible(slim)
        self._facts_side.setVisible(not narrow or self._facts_open)
        self._checks_side.setVisible(not slim or self._checks_open)
        self._middle.setVisible(not slim or not (self._facts_open and self._checks_open))

    def _toggle_facts(self) -> None:
        self._facts_open = not self._facts_open
        self._checks_open = self._checks_open and self.window().width() >= SLIM
        self._fold()

    def _toggle_checks(self) -> None:
        self._checks_open = not self._checks_open
        self._facts_open = False
        self._fold()

    def show_strip(self, facts: str, verdict: str) -> None:
        """Put the folded columns' gist on the strip."""
        for made, text in ((self._facts_button, words.shortened(facts, 70)), (self._verdict_button, verdict)):
            if made.text() != f"{text}  ▾":
                made.setText(f"{text}  ▾")

    def show_tabs(self, titles: Sequence[str], current: int) -> None:
        """Show a tab for each open draft when there are two or more."""
        self._tabs.blockSignals(True)
        while self._tabs.count() > len(titles):
            self._tabs.removeTab(self._tabs.count() - 1)
        for number, title in enumerate(titles):
            if number == self._tabs.count():
                self._tabs.addTab(title)
            if self._tabs.tabToolTip(number) != title:
                self._tabs.setTabText(number, words.shortened(title, 26))
                self._tabs.setTabToolTip(number, title)
        self._tabs.setCurrentIndex(current)
        self._tabs.blockSignals(False)
        self._tabs.setVisible(len(titles) > 1)

    @property
    def tab_count(self) -> int:
        """How many tabs there are, shown or not."""
        return self._tabs.count()

    def show_preview(self, text: str | None) -> None:
        """Show ``text`` as the buyer gets it, or the editor again for None."""
        if text is not None:
            self.preview.setPlainText(text)
        self._stack.setCurrentIndex(0 if text is None else 1)
        self.tools.show_preview(text is not None)

    @property
    def previewing(self) -> bool:
        """Whether the preview is open."""
        return self._stack.currentIndex() == 1

    def next_panel(self) -> None:
        """Put the focus on the next of text, checks and facts."""
        panels = [part for part in (self.editor, self._checks_side, self._facts_side) if part.isVisible()]
        here = self.window().focusWidget()
        at = next((n for n, part in enumerate(panels) if part is here or part.isAncestorOf(here)), -1)
        target = panels[(at + 1) % len(panels)]
        if target is self._checks_side:
            self.verdict.focus_button() if self.verdict.verdict.headline == "Ready to send" else self.checks.setFocus()
        elif target is self._facts_side:
            self.facts.focus_first()
        else:
            self.editor.setFocus()

    def place_popup(self) -> None:
        """Put the card below the caret's line, or above it where there is no room."""
        self.popup.setFixedWidth(min(340, self.editor.width() - 24))
        self.popup.show()
        self.popup.raise_()
        fit(self.popup, self.editor)
