"""The rules' pages, offline and searchable."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QTextBrowser, QVBoxLayout, QWidget

from ui.pieces import card, label

_RULE = Qt.ItemDataRole.UserRole


class HelpPage(QWidget):
    """Lists every rule; shows the page of the chosen one."""

    closed = Signal()
    """Back to the message."""

    def __init__(self, folder: Path, titles: Mapping[str, str], parent: QWidget | None = None) -> None:
        """Show the pages in ``folder``, ``<rule>.md`` each, for the rules in ``titles``."""
        super().__init__(parent)
        self.setObjectName("page")
        self._folder, self._titles = folder, titles
        self._search = QLineEdit()
        self._search.setPlaceholderText("Search the rules")
        self._search.setAccessibleName("Search the rules")
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._fill)
        self._list = QListWidget()
        self._list.setAccessibleName("Rules")
        self._list.currentItemChanged.connect(self._open_current)
        self._browser = QTextBrowser()
        self._browser.setAccessibleName("The rule's page")
        self._browser.setOpenLinks(False)
        self._browser.document().setDocumentMargin(24)
        self._texts: dict[str, str] = {}
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(label("Help: every rule, and why", "title"))
        left.addWidget(self._search)
        left.addWidget(self._list, 1)
        side = QWidget()
        side.setObjectName("clear")
        side.setLayout(left)
        side.setFixedWidth(320)
        left.setContentsMargins(0, 0, 0, 0)
        frame, inside = card()
        inside.setContentsMargins(4, 4, 4, 4)
        inside.addWidget(self._browser)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(16)
        layout.addWidget(side)
        layout.addWidget(frame, 1)

    def show_rule(self, rule: str = "") -> None:
        """Open the page of ``rule``, or the first one."""
        if len(self._texts) < len(self._titles):
            self._read()
        self._search.clear()
        self._fill()
        for index in range(self._list.count()):
            if not rule or self._list.item(index).data(_RULE) == rule:
                self._list.setCurrentRow(index)
                break
        self._list.setFocus()

    def _read(self) -> None:
        """Read every page once; they are small."""
        for rule in self._titles:
            path = self._folder / f"{rule}.md"
            try:
                self._texts[rule] = path.read_text("utf-8")
            except OSError:
                self._texts[rule] = (
                    f"# {self._titles[rule]}\n\nThis page is missing. Install Permitted again to get it back."
                )

    def _fill(self) -> None:
        """List the rules whose page holds every word of the search."""
        asked = self._search.text().lower().split()
        self._list.clear()
        for rule, title in sorted(self._titles.items(), key=lambda it: it[1]):
            if all(word in f"{title} {self._texts.get(rule, '')}".lower() for word in asked):
                item = QListWidgetItem(title)
                item.setData(_RULE, rule)
                self._list.addItem(item)
        if self._list.count():
            self._list.setCurrentRow(0)
        else:
            self._browser.setPlainText("No rule's page holds these words. Try fewer or others.")

    def _open_current(self, item: QListWidgetItem | None) -> None:
        """Show the chosen rule's page."""
        if item is not None:
            self._browser.setMarkdown(self._texts[item.data(_RULE)])
            self._space()

    def _space(self) -> None:
        """Give paragraphs and headings room: read from Markdown they stand close together."""
        cursor = QTextCursor(self._browser.document())
        while not cursor.atEnd():
            form = cursor.blockFormat()
            form.setTopMargin(16 if form.headingLevel() > 1 else 0)
            form.setBottomMargin(8)
            cursor.setBlockFormat(form)
            if not cursor.movePosition(QTextCursor.MoveOperation.NextBlock):
                break
