"""Puts the window together: the only file that names everyone."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextDocument

from composer.history import drafts
from composer.history.store import Store, open_store
from composer.model import Draft
from composer.paths import Folders
from composer.policy import marketplaces
from ui import theme
from ui.actions import Actions, page_actions, size_actions, writing_actions
from ui.attaching import Attaching
from ui.backups import Backups
from ui.choosing import Choosing
from ui.desk import Surroundings
from ui.desks import Desks
from ui.drafting import Drafting
from ui.dressing import dress, recolor
from ui.guiding import Guiding
from ui.handing_over import HandingOver
from ui.importing import Importing
from ui.judging import Judging
from ui.keeper import Keeper
from ui.main_window import MainWindow
from ui.mending import Mending
from ui.order_book import OrderBook
from ui.ordering import Ordering
from ui.outside import Outside
from ui.page_parts import Behind, Pages, make_page, make_pages
from ui.paging import Paging
from ui.past import Past
from ui.preferences import Preferences
from ui.reminding import Reminding
from ui.sending import Sending
from ui.teaching import Teaching
from ui.template_changing import TemplateChanging
from ui.template_desk import TemplateDesk
from ui.templating import Templating
from ui.tools import Tools
from ui.widgets.editor import new_document
from ui.widgets.rail import Rail
from ui.writing import Writing

MINUTE = 60_000


class App(QObject):
    """Everything there is, joined."""

    def __init__(self, folders: Folders, outside: Outside, worker: ThreadPoolExecutor, window: MainWindow) -> None:
        """Fill ``window`` over the seller's ``folders``. Raises UserError when the history cannot be opened."""
        super().__init__()
        self._outside, self._worker, self.window = outside, worker, window
        self.preferences = Preferences(folders, self)
        self.store: Store = open_store(folders.history)
        self.keeper = Keeper(partial(open_store, folders.history), outside.clock, self)
        self.scheme = theme.colors(self.preferences.settings.theme)
        self._stores = tuple(store for store, _ in marketplaces().values())
        self.judging = Judging(self.preferences, outside.clock, self)
        self.titles, self.today = self.judging.titles, self.judging.today
        self.page = make_page(self._stores, self.titles, self.scheme)
        self.judging.ready.connect(self.page.facts.judge)
        self.writing = Writing(self.page, self)
        self.mending = Mending(self.page, self.writing, outside.clock, self)
        self.tools = Tools(self.page, self.writing, self)
        around = Surroundings(self.judging.policy_for, self.today, worker, self.judging.load)
        self.desks = Desks(self.store, self.keeper, around, self._document, outside.clock, self.scheme, self)
        self.teaching = Teaching(self.preferences.words, self.page, self.mending, self.desks)
        self.choosing = Choosing(self.page, self.writing, self._stores, self)
        self.handing = HandingOver(self.store, self.keeper, outside, self)
        self.sending = Sending(self.handing, self.desks, self.page, self.preferences)
        self.attaching = Attaching(self.page, self.writing, self.handing.paths, outside.ask_files, self)
        past = Past(self.store, self._stores, self.titles)
        self.book = OrderBook(self.store, self._stores, self.today, lambda: self.preferences.settings.names_days)
        self.pages = self._make_pages(folders, past)
        more = (past, self.book, self.preferences, outside.ask_text)
        self.drafting = Drafting(self.desks, self.page, self.writing, self.paging, *more)
        beside = (self.store, self.book, worker, outside.clock)
        self.guiding = Guiding(self.page, self.writing, self.drafting, *beside)
        self._make_sides(folders)
        self._connect()
        self.window.add_actions(
            {**writing_actions(self.page, self.writing, self.mending, self.tools), **self._actions()}
        )
        self._begin()

    def _make_sides(self, folders: Folders) -> None:
        """Make what works on orders and templates."""
        outside = self._outside
        self.importing = Importing(partial(open_store, folders.history), outside.clock, self)
        self.ordering = Ordering(self.pages.orders, self.book, self.importing, self.preferences, outside)
        self.reminding = Reminding(self.pages.todo, self.store, self.book, outside.clock)
        self.backups = Backups(self.pages.settings.backup, folders, outside, self.keeper.now)
        at = TemplateDesk(self.store, self.desks, self.book, self.preferences, outside)
        self.templating = Templating(self.pages.templates, at)
        self.template_changing = TemplateChanging(self.pages.templates, at, self.templating)

    def _begin(self) -> None:
        """Show where the seller left off, and look around every minute from now on."""
        dress(self.scheme)
        self.desks.open_all(self.drafting.first_facts())
        for trouble in self.preferences.troubles:
            self.page.banner.tell(trouble, "blocker")
        self._day = self.today(None)
        self.book.forget_buyers()
        self._minute = QTimer(self, interval=MINUTE)
        self._minute.timeout.connect(self._look_around)
        self._minute.start()
        self._stopped = False

    def _make_pages(self, folders: Folders, past: Past) -> Pages:
        """Build the other pages and the window."""
        words, place = self.preferences.words, str(folders.data)
        behind = Behind(past, self.book, words, self._stores, self.titles, self._outside, place)
        pages = make_pages(self.page, behind, self.scheme)
        self.rail = Rail(self.scheme)
        self.window.fill(pages.by_name(), self.rail, self.rail.show_page)
        self.paging = Paging(self.window, self.rail, pages, past, self.preferences, self.keeper, self.mending)
        return pages

    def _connect(self) -> None:
        """Join signals with what they are for."""
        page, preferences = self.page, self.preferences
        self.keeper.kept.connect(page.status.show_kept)
        self.tools.link_wanted.connect(self.drafting.link)
        self.handing.done.connect(lambda _result: self.drafting.note_sent())
        self.window.closing.connect(self.stop)
        self.window.painted.connect(self.desks.start_checking)
        self.window.painted.connect(preferences.words.watch)
        self.pages.history.reused.connect(self.drafting.reuse)
        self.pages.history.drafts_wanted.connect(self.drafting.open_closed)
        self.ordering.started.connect(self.drafting.start)
        self.reminding.started.connect(self.drafting.start)
        self.reminding.order_wanted.connect(self.paging.open_order)
        self.paging.todo_wanted.connect(self.reminding.refresh)
        page.kind_card.templates_wanted.connect(self._offer_templates)
        self.templating.used.connect(self.drafting.put)
        self.paging.templates_wanted.connect(self.templating.refresh)
        settings = self.pages.settings
        settings.changed.connect(preferences.change)
        settings.forget_wanted.connect(lambda: settings.show_forgotten(self.book.forget_buyers(every=True)))
        self.pages.help.browsed.connect(self._outside.browse)
        preferences.looks_changed.connect(self._apply_theme)
        preferences.policy_changed.connect(self.teaching.recheck)
        for part in (preferences.failed, self.keeper.failed):
            part.connect(lambda text: page.banner.tell(text, "blocker"))

    def _actions(self) -> Actions:
        """Return the actions on drafts and pages."""
        return {
            "Copy for Seller Central": ("Ctrl+Return Ctrl+Enter", self.copy),
            "New draft": ("Ctrl+N", self.drafting.new),
            "Close this draft": ("Ctrl+W", self.drafting.close_current),
            "Closed drafts": ("Ctrl+Shift+T", self.drafting.open_closed),
            "Next draft": ("Ctrl+Tab", self.desks.step),
            "Bring in an order report": ("Ctrl+Shift+I", self._bring_in),
            **page_actions(self.paging),
            **size_actions(self.preferences),
        }

    def _document(self) -> QTextDocument:
        return new_document(self.page.editor, self.preferences.settings.zoom)

    # What is done here

    def _bring_in(self) -> None:
        """Ask for an order report on the page of orders."""
        self.paging.go("orders")
        self.ordering.ask()

    def _offer_templates(self) -> None:
        """Show the templates of the draft's kind."""
        self.paging.go("templates")
        self.templating.narrow(self.desks.current.draft.kind if self.desks.current else None)

    def copy(self) -> None:
        """Hand the current draft over to Seller Central."""
        self.sending.copy()

    # What changes around the drafts

    def _apply_theme(self) -> None:
        """Put colours and zoom on everything."""
        settings, page = self.preferences.settings, self.page
        self.scheme = theme.colors(settings.theme)
        parts = (
            page.attachments,
            page.kind_card,
            page.tools,
            page.verdict,
            page.checks,
            page.status,
            page.banner,
            page.popup,
            self.rail,
        )
        recolor(
            (*parts, self.pages.words, self.pages.orders, self.pages.todo, self.pages.templates),
            self.scheme,
            self._redraw,
        )

    def _redraw(self) -> None:
        """Draw anew what is made from colours and zoom."""
        zoom = self.preferences.settings.zoom
        self.pages.help.recolor(self.scheme, zoom)
        self.desks.restyle(self.scheme, theme.editor_size(zoom))
        self.drafting.show_desk()

    def _look_around(self) -> None:
        """Judge every open draft again when the day has changed, also after sleep; see to words and names."""
        self.preferences.words.look_again()
        before, self._day = self._day, self.today(None)
        if before != self._day:
            self.book.forget_buyers()
        for desk in self.desks.all:
            if desk.report is not None and desk.report.draft.today != desk.whole().today:
                desk.recheck()
        if before != self._day:
            self.writing.note_facts()

    def stop(self) -> None:
        """Keep everything and let go of it."""
        if self._stopped:
            return
        self._stopped = True
        self._minute.stop()
        self.preferences.words.stop()
        self.importing.stop()
        self.backups.stop()
        self.template_changing.stop()
        self.guiding.stop()
        self.keeper.stop()
        self.writing.stop()
        for desk in self.desks.all:
            desk.stop()
        draft = self.desks.current.draft if self.desks.current else Draft("")
        place = draft.facts.marketplace
        settings = replace(self.preferences.settings, first_run=False, last_marketplace=place, last_kind=draft.kind)
        self.preferences.change(settings)
        drafts.prune(self.store, self._outside.clock())
        self._worker.shutdown(wait=True, cancel_futures=True)
        self.store.close()
