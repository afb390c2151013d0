"""The help book: its contents and search at the left, a page at the right, offline."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QColor, QKeySequence, QResizeEvent, QShortcut, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QTextBrowser, QTextEdit, QToolButton, QWidget

from ui import help_look, words
from ui.help_book import INDEX, Book, matches, read
from ui.icons import icon
from ui.pieces import button, card, row, tool
from ui.snapshot import Offsets, text_of
from ui.theme import Colors
from ui.widgets.help_side import HelpSide

_SIDE, _NARROW_SIDE, _NARROW = 320, 220, 820
"""Width of the left side, the same where there is little room, and the page's width below which there is."""
_MOST = 300
"""Places marked on one page."""


class HelpPage(QWidget):
    """Shows the book's pages, and goes back and forward between them."""

    browsed = Signal(QUrl)
    """The seller clicked an address outside: open it in the browser."""

    def __init__(
        self, side: HelpSide, folder: Path, titles: Mapping[str, str], scheme: Colors, parent: QWidget | None = None
    ) -> None:
        """Show the book in ``folder``, read when it is first opened, with ``side`` for contents and search.

        ``titles`` names the rules whose page is missing.
        """
        super().__init__(parent)
        self.setObjectName("page")
        self._folder, self._titles, self._scheme, self._zoom = folder, titles, scheme, 100
        self.side = side
        self._book = Book({}, ())
        self._seen: list[tuple[str, int]] = []
        """The pages that were shown, each with how far it was scrolled."""
        self._at = -1
        self._browser = QTextBrowser()
        self._browser.setAccessibleName("Page of the help")
        self._browser.setOpenLinks(False)
        self._browser.document().setDocumentMargin(20)
        self._browser.anchorClicked.connect(self._follow)
        side.chosen.connect(self.open)
        side.searched.connect(lambda: self._mark(move=True))
        self._back = self._way("Back", "back", "Alt+Left", partial(self._step, -1))
        self._forward = self._way("Forward", "forward", "Alt+Right", partial(self._step, 1))
        home = button("All checks", "link", self.open, "All checks: the help's first page")
        home.setToolTip(f"The help's first page  {words.key('Alt+Home')}")
        self._key("Alt+Home", self.open)
        frame, inside = card(0)
        inside.setContentsMargins(4, 4, 4, 4)
        inside.addLayout(row(8, self._back, self._forward, home, None, spacing=2))
        inside.addWidget(self._browser, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(16)
        layout.addWidget(side)
        layout.addWidget(frame, 1)

    def _way(self, name: str, shape: str, key: str, act: Callable[[], None]) -> QToolButton:
        """Return a button with an arrow, which has a key as well."""
        made = tool(icon(shape, self._scheme.text), name, f"{name}  {words.key(key)}")
        made.clicked.connect(lambda _=False: act())
        self._key(key, act)
        return made

    def _key(self, key: str, act: Callable[[], None]) -> None:
        """Give an action a key that counts on this page only."""
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)

    # Going from page to page

    def open(self, name: str = INDEX) -> None:
        """Show the page called ``name``, such as a rule's id; the book is read at the first call."""
        if not self._book.pages:
            self._book = read(self._folder)
            self.side.fill(self._book)
        self._note_place()
        if self.name != name:
            del self._seen[self._at + 1 :]
            self._seen.append((name, 0))
            self._at += 1
        self._show()

    @property
    def name(self) -> str:
        """The name of the page that is shown; empty before the first one."""
        return self._seen[self._at][0] if self._at >= 0 else ""

    def _note_place(self) -> None:
        """Note how far the page is scrolled, for coming back to it."""
        if self._at >= 0:
            self._seen[self._at] = (self.name, self._browser.verticalScrollBar().value())

    def _step(self, by: int) -> None:
        """Go back or forward among the pages that were shown."""
        if 0 <= self._at + by < len(self._seen):
            self._note_place()
            self._at += by
            self._show()

    def _follow(self, url: QUrl) -> None:
        """Follow a link: inside the book to its page, outside only by asking for the browser."""
        if url.scheme() in ("https", "http"):
            self.browsed.emit(url)
        elif not url.scheme():
            self.open(url.path().removesuffix(".md"))

    def _show(self) -> None:
        """Show the page that is due, in the look of now, with what is searched for marked."""
        name, scrolled = self._seen[self._at]
        page = self._book.pages.get(name)
        title = page.title if page else self._titles.get(name, name)
        missing = f"# {title}\n\nThis page is missing. Install Permitted again to get it back."
        self._browser.setMarkdown(page.markdown if page else missing)
        document = self._browser.document()
        font = document.defaultFont()
        font.setPixelSize(round(help_look.BODY * self._zoom / 100))
        document.setDefaultFont(font)
        help_look.dress(document, self._scheme)
        self._mark(move=not scrolled)
        if scrolled:
            self._browser.verticalScrollBar().setValue(scrolled)
        self._back.setEnabled(self._at > 0)
        self._forward.setEnabled(self._at + 1 < len(self._seen))
        self._browser.setAccessibleDescription(title)
        self.side.choose(name)

    def _mark(self, *, move: bool) -> None:
        """Mark what is searched for on the page; with ``move`` also go to the first place."""
        text = text_of(self._browser.document())
        offsets, marked = Offsets(text), []
        for start, end in matches(text, self.side.wanted)[:_MOST]:
            selection = QTextEdit.ExtraSelection()
            selection.cursor = QTextCursor(self._browser.document())
            selection.cursor.setPosition(offsets.to_qt(start))
            selection.cursor.setPosition(offsets.to_qt(end), QTextCursor.MoveMode.KeepAnchor)
            selection.format.setBackground(QColor(self._scheme.warning_soft))
            selection.format.setForeground(QColor(self._scheme.text))
            marked.append(selection)
        self._browser.setExtraSelections(marked)
        if move and marked:
            first = QTextCursor(self._browser.document())
            first.setPosition(marked[0].cursor.selectionStart())
            self._browser.setTextCursor(first)

    def focus_search(self) -> None:
        """Put the focus into the search field."""
        self.side.focus_search()

    def focus_page(self) -> None:
        """Put the focus on the page, to be read and scrolled."""
        self._browser.setFocus()

    # Looks

    def recolor(self, scheme: Colors, zoom: int = 100) -> None:
        """Take other colours, and a page's text at ``zoom`` percent."""
        self._scheme, self._zoom = scheme, zoom
        self.side.recolor(scheme)
        for made, shape in ((self._back, "back"), (self._forward, "forward")):
            made.setIcon(icon(shape, scheme.text))
        if self._at >= 0:
            self._note_place()
            self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the page more of the room where there is little."""
        super().resizeEvent(event)
        self.side.setFixedWidth(_SIDE if self.width() >= _NARROW else _NARROW_SIDE)
