"""Puts the window together: the only file that names everyone."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from composer.history import drafts
from composer.history.store import Store, open_store
from composer.model import Draft, Facts
from composer.paths import Folders, resources
from composer.policy import Policy, day_at, marketplaces, raised, resolve
from ui import theme
from ui.actions import Actions, writing_actions
from ui.choosing import Choosing
from ui.desk import Desk, Surroundings
from ui.desks import Desks
from ui.drafting import Drafting
from ui.handing_over import HandingOver
from ui.heavy import Heavy, load, loaded
from ui.help_page import HelpPage
from ui.keeper import Keeper
from ui.main_window import MainWindow
from ui.mending import Mending
from ui.outside import Outside
from ui.page_parts import make_page, make_words_page
from ui.paging import Paging
from ui.past import Past, line_of
from ui.preferences import Preferences
from ui.speech import announce
from ui.teaching import Teaching
from ui.tools import Tools
from ui.widgets.editor import new_document
from ui.widgets.help_side import HelpSide
from ui.widgets.history_page import HistoryPage
from ui.widgets.rail import Rail
from ui.widgets.settings_page import SettingsPage
from ui.writing import Writing

MINUTE = 60_000


class App(QObject):
    """Everything there is, joined."""

    _ready = Signal()
    """The rules and what goes with them are loaded."""

    def __init__(self, folders: Folders, outside: Outside, worker: ThreadPoolExecutor, window: MainWindow) -> None:
        """Fill ``window`` over the seller's ``folders``. Raises UserError when the history cannot be opened."""
        super().__init__()
        self._outside, self._worker, self.window = outside, worker, window
        self.preferences = Preferences(folders, self)
        self.store: Store = open_store(folders.history)
        self.keeper = Keeper(partial(open_store, folders.history), outside.clock, self)
        self.scheme = theme.colors(self.preferences.settings.theme)
        self._stores = [store for store, _ in marketplaces().values()]
        self.titles: dict[str, str] = {}
        """Each rule's title, filled when the rules are loaded."""
        self.page = make_page(self._stores, self.titles, self.scheme)
        self._ready.connect(self.page.facts.judge)
        self.writing = Writing(self.page, self)
        self.mending = Mending(self.page, self.writing, outside.clock, self)
        self.tools = Tools(self.page, self.writing, self)
        around = Surroundings(self.policy_for, self.today, worker, self._load)
        self.desks = Desks(self.store, self.keeper, around, self._document, outside.clock, self.scheme, self)
        self.teaching = Teaching(self.preferences.words, self.page, self.mending, self.desks)
        self.choosing = Choosing(self.page, self.writing, self._stores, self)
        give = (outside.clipboard, outside.ask_path, outside.browse)
        self.handing = HandingOver(self.store, self.keeper, outside.clock, *give, self)
        past = Past(self.store, self._stores, self.titles)
        self._make_pages(folders, past)
        more = (past, self.preferences, self._stores, outside.ask_text)
        self.drafting = Drafting(self.desks, self.page, self.writing, self.paging, *more)
        self._connect()
        self.window.add_actions(
            {**writing_actions(self.page, self.writing, self.mending, self.tools), **self._actions()}
        )
        self._dress()
        self.desks.open_all(self.drafting.first_facts())
        for trouble in self.preferences.troubles:
            self.page.banner.tell(trouble, "blocker")
        self._day = outside.clock().date()
        self._minute = QTimer(self, interval=MINUTE)
        self._minute.timeout.connect(self._look_around)
        self._minute.start()
        self._stopped = False

    def _make_pages(self, folders: Folders, past: Past) -> None:
        """Build the other pages and the window."""
        self.history = HistoryPage(self._stores, past.fetch_for, line_of)
        self.settings_page = SettingsPage(self._stores, str(folders.data))
        self.help = HelpPage(HelpSide(self.scheme), resources() / "help", self.titles, self.scheme)
        ask = self._outside.ask_open, self._outside.ask_path
        self.words_page = make_words_page(self.preferences.words, *ask, self.scheme)
        pages = {"compose": self.page, "history": self.history, "settings": self.settings_page, "help": self.help}
        pages["words"] = self.words_page
        self.rail = Rail(self.scheme)
        self.window.fill(pages, self.rail, self.rail.show_page)
        views = (self.page, self.history, self.settings_page, self.help, self.words_page)
        self.paging = Paging(self.window, self.rail, *views, past, self.preferences, self.keeper, self.mending)

    def _connect(self) -> None:
        """Join signals with what they are for."""
        page, preferences = self.page, self.preferences
        self.keeper.kept.connect(page.status.show_kept)
        self.tools.link_wanted.connect(self.drafting.link)
        page.verdict.handed_over.connect(self.copy)
        page.verdict.opened.connect(self._with_desk(lambda desk: self.handing.open_page(desk, preferences.settings)))
        page.verdict.saved.connect(lambda ending: self._with_desk(lambda desk: self.handing.save(desk, ending))())
        self.handing.told.connect(self._tell_end)
        self.handing.done.connect(lambda _result: self.drafting.note_sent())
        self.window.closing.connect(self.stop)
        self.window.painted.connect(self.desks.start_checking)
        self.window.painted.connect(preferences.words.watch)
        self.history.reused.connect(self.drafting.reuse)
        self.settings_page.changed.connect(preferences.change)
        self.help.browsed.connect(self._outside.browse)
        preferences.looks_changed.connect(self._apply_theme)
        preferences.policy_changed.connect(self.teaching.recheck)
        for part in (preferences.failed, self.keeper.failed):
            part.connect(lambda text: page.banner.tell(text, "blocker"))

    def _actions(self) -> Actions:
        """Return the actions on drafts and pages."""
        go, zoom = self.paging.go, self.preferences.zoom
        return {
            "Copy for Seller Central": ("Ctrl+Return Ctrl+Enter", self.copy),
            "New draft": ("Ctrl+N", self.drafting.new),
            "Close this draft": ("Ctrl+W", self.drafting.close_current),
            "Next draft": ("Ctrl+Tab", self.desks.step),
            "Find": ("Ctrl+F", self.paging.find),
            "All actions": ("Ctrl+K", self.paging.open_palette),
            "Write": ("Ctrl+1", lambda: go("compose")),
            "History": ("Ctrl+H", lambda: go("history")),
            "Settings": ("Ctrl+,", lambda: go("settings")),
            "My words": ("Ctrl+D", lambda: go("words")),
            "Help": ("F1", self.paging.help),
            "Larger text": ("Ctrl++ Ctrl+=", lambda: zoom(self.preferences.settings.zoom + 10)),
            "Smaller text": ("Ctrl+-", lambda: zoom(self.preferences.settings.zoom - 10)),
            "Text as at first": ("Ctrl+0", lambda: zoom(100)),
        }

    # What the desks need

    def _load(self) -> Heavy:
        """Return the engine. Called on the worker; the first call loads it."""
        first = not loaded()
        heavy = load()
        self.titles.update(heavy.titles)
        if first:
            self._ready.emit()
        return heavy

    def policy_for(self, facts: Facts) -> Policy:
        """Return the policy for an order's facts under the settings. Called on the worker, too."""
        settings = self.preferences.settings
        day = settings.policy_day or self.today(facts.marketplace)
        bare = resolve(facts.marketplace, facts.language, day)
        words = self.preferences.words.of(bare.language, *facts.also)
        policy = resolve(facts.marketplace, facts.language, day, words)
        return raised(policy, dict(settings.levels)) if settings.levels else policy

    def today(self, place: str | None) -> date:
        """Return the day in a marketplace's time zone."""
        return day_at(place, self._outside.clock())

    def _document(self) -> QTextDocument:
        return new_document(self.page.editor, self.preferences.settings.zoom)

    # Hand-over

    def _with_desk(self, act: Callable[[Desk], None]) -> Callable[[], None]:
        """Return what does ``act`` on the current desk."""

        def do() -> None:
            if self.desks.current is not None:
                act(self.desks.current)

        return do

    def copy(self) -> None:
        """Hand the current draft over to Seller Central."""
        self._with_desk(self.handing.copy)()

    def _tell_end(self, level: str, sentence: str) -> None:
        """Tell how a hand-over ended, with the next step."""
        copied = level == "ok" and sentence.startswith("Copied")
        self.page.banner.tell(sentence, level, "Open its page" if copied else "", self.page.verdict.opened.emit)
        announce(self.page.editor, sentence)

    # What changes around the drafts

    def _apply_theme(self) -> None:
        """Put colours and zoom on everything."""
        settings = self.preferences.settings
        self.scheme = theme.colors(settings.theme)
        self._dress()
        page = self.page
        for part in (page.tools, page.verdict, page.checks, page.status, page.banner, page.popup, self.rail):
            part.recolor(self.scheme)
        self.words_page.recolor(self.scheme)
        self.help.recolor(self.scheme, settings.zoom)
        self.desks.restyle(self.scheme, theme.editor_size(settings.zoom))
        self.drafting.show_desk()

    def _dress(self) -> None:
        """Give the whole program its palette and style sheet. Cheapest when the widgets stand."""
        application = QApplication.instance()
        dressed = theme.sheet(self.scheme, resources())
        if isinstance(application, QApplication) and application.styleSheet() != dressed:
            application.setPalette(theme.palette(self.scheme))
            application.setStyleSheet(dressed)

    def _look_around(self) -> None:
        """Judge every open draft again when the day has changed, also after sleep; see to the words."""
        self.preferences.words.look_again()
        for desk in self.desks.all:
            if desk.report is not None and desk.report.draft.today != desk.whole().today:
                desk.recheck()

    def stop(self) -> None:
        """Keep everything and let go of it."""
        if self._stopped:
            return
        self._stopped = True
        self._minute.stop()
        self.preferences.words.stop()
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
