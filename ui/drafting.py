"""Opens, shows and closes drafts in the window."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QTextCursor

from composer.errors import UserError
from composer.model import Draft, Facts, Kind
from ui import words
from ui.compose_page import ComposePage
from ui.desk import Desk
from ui.desks import Desks
from ui.order_book import OrderBook
from ui.paging import Paging
from ui.past import Past
from ui.preferences import Preferences
from ui.widgets.editor import lay_out
from ui.widgets.palette import Palette
from ui.writing import Writing

_OFFERED = 50
"""So many closed drafts are offered; older ones are hardly looked for by their first words."""


class Drafting(QObject):
    """Joins the open desks with the page, the tabs and the order's earlier messages."""

    def __init__(
        self,
        desks: Desks,
        page: ComposePage,
        writing: Writing,
        paging: Paging,
        past: Past,
        book: OrderBook,
        preferences: Preferences,
        ask_text: Callable[[str, str], str],
    ) -> None:
        """Work on ``desks``; ``ask_text`` asks for an address."""
        super().__init__(desks)
        self._desks, self._page, self._writing, self._paging = desks, page, writing, paging
        self._past, self._book, self._preferences, self._ask_text = past, book, preferences, ask_text
        desks.changed.connect(self.show_desk)
        desks.opened.connect(self._connect_desk)
        page.tab_chosen.connect(desks.choose)
        page.tab_closed.connect(self.close)

    def first_facts(self) -> Facts:
        """Return what a new draft begins with."""
        place = self._preferences.settings.marketplace or self._preferences.settings.last_marketplace
        store = self._book.stores.get(place or "")
        language = store.languages[0] if store and store.assumes_language else None
        return Facts(marketplace=store.id if store else None, language=language)

    def new(self) -> None:
        """Begin a new draft."""
        self._desks.new(Draft("", facts=self.first_facts()))
        self._paging.go("compose")
        self._page.facts.focus_first()

    def start(self, draft: Draft) -> None:
        """Begin a draft about an order, or go on with the one that is open; an empty draft is not left behind."""
        known = next((desk for desk in self._desks.all if desk.draft.facts.order_id == draft.facts.order_id), None)
        current = self._desks.current
        self._paging.go("compose")
        if known is not None:
            self._desks.choose(self._desks.all.index(known))
            told = "You have a draft about this order open."
            self._page.banner.tell(told, "hint", "Begin another", lambda: self._begin(draft))
        elif current is not None and not current.text.strip() and not current.draft.facts.order_id:
            current.change(replace(draft, channel=current.draft.channel, attachments=current.draft.attachments))
            self.show_desk()
            self._page.facts.focus_kind()
        else:
            self._begin(draft)

    def _begin(self, draft: Draft) -> None:
        """Open a new draft whose kind is still to be chosen."""
        self._desks.new(draft)
        self._page.facts.focus_kind()

    def put(self, text: str, kind: Kind) -> None:
        """Put a template's message into the draft that is open, in place of what stands there; a line undoes it."""
        desk, editor = self._desks.current, self._page.editor
        if desk is None:
            return
        before = desk.text.strip()
        cursor = QTextCursor(desk.document)
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        lay_out(cursor, 0, desk.document.characterCount() - 1)
        cursor.endEditBlock()
        desk.change(replace(desk.draft, kind=kind))
        self._page.facts.show_draft(desk.whole())
        self._paging.go("compose")
        if before:
            told = "The template stands in the place of what you had written."
            self._page.banner.tell(told, "hint", "Undo", editor.undo)

    def close(self, number: int) -> None:
        """Close a draft without a question; a line offers it back."""
        had_words = bool(self._desks.all[number].text.strip())
        name = self._desks.close(number, self.first_facts())
        if had_words:
            text = "The draft is closed and kept."
            self._page.banner.tell(text, "hint", "Open it again", lambda: self._desks.reopen(name))

    def open_closed(self) -> None:
        """Offer the drafts that were closed, the last one first."""
        closed = self._desks.closed()[:_OFFERED]
        if not closed:
            self._page.banner.tell("No draft was closed. Each one that you close is kept and listed here.", "hint")
            self._paging.go("compose")
            return
        offered = []
        for it in closed:
            day = words.full_day(it.changed_at.astimezone().date())
            action = QAction(f"{day}  ·  {it.preview}", self)
            action.triggered.connect(partial(self._open_again, it.id))
            offered.append(action)
        window = self._page.window()
        Palette(offered, window, name="Closed drafts", asked="Search the drafts that you closed").open_over(window)

    def _open_again(self, name: str) -> None:
        """Open a closed draft and show it."""
        self._desks.reopen(name)
        self._paging.go("compose")

    def close_current(self) -> None:
        """Close the draft that is shown."""
        self.close(self.at())

    def at(self) -> int:
        """Return the number of the draft that is shown."""
        return self._desks.all.index(self._desks.current) if self._desks.current else 0

    def _connect_desk(self, desk: Desk) -> None:
        desk.broke.connect(self._tell_broken)
        desk.edited.connect(self._show_tabs)
        self._look_up(desk)
        desk.facts_changed.connect(lambda: self._look_up(desk))

    def _look_up(self, desk: Desk) -> None:
        """Fill in what is known of the desk's order, and tell its rules what was sent for it before."""
        before = desk.draft
        facts = self._book.filled(before.facts)
        if facts is not before.facts:
            desk.change(replace(before, facts=facts))
            self._show_filled(desk, before)
            return
        sent = self._past.sent_before(facts.order_id, desk.name)
        if sent != facts.earlier:
            desk.change(replace(desk.draft, facts=replace(facts, earlier=sent)))

    def _show_filled(self, desk: Desk, before: Draft) -> None:
        """Show that an order's facts were filled in, with the way back."""
        if desk is self._desks.current:
            self._page.facts.show_draft(desk.whole())
            told = "What your reports say of this order is filled in."
            self._page.banner.tell(told, "hint")

    def _tell_broken(self, error: Exception) -> None:
        """Tell that the draft could not be checked."""
        known = isinstance(error, UserError)
        text = str(error) if known else f"The draft could not be checked ({type(error).__name__})."
        self._page.banner.tell(f"{text} It is not approved; your draft is kept.", "blocker")

    def show_desk(self) -> None:
        """Show the current desk."""
        if self._desks.current is not None:
            self._writing.show(self._desks.current)
            self._show_tabs()

    def _show_tabs(self) -> None:
        if len(self._desks.all) > 1 or self._page.tab_count > 1:
            self._page.show_tabs(self._desks.titles(), self.at())

    def note_sent(self) -> None:
        """Tell every desk what was sent just now, and show it."""
        for desk in self._desks.all:
            self._look_up(desk)

    def reuse(self, number: int) -> None:
        """Write anew from a kept message."""
        self._desks.from_message(self._past.message(number))
        self._paging.go("compose")

    def link(self) -> None:
        """Ask where the selection is to lead."""
        address = self._ask_text("Link", "Address, such as https://www.amazon.com/gp/help")
        if address:
            self._page.editor.set_link(address)
