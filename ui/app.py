"""Puts the window together: the only file that names everyone."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from composer import markup
from composer.errors import UserError
from composer.history import drafts
from composer.history.store import Store, open_store
from composer.model import Draft, Facts
from composer.orders import order_id
from composer.paths import Folders, resources
from composer.policy import Policy, day_at, marketplaces, raised, resolve
from composer.rules import RULES
from ui import theme
from ui.actions import Actions, writing_actions
from ui.compose_page import ComposePage
from ui.desk import Desk, Surroundings
from ui.desks import Desks
from ui.handing_over import HandingOver
from ui.keeper import Keeper
from ui.main_window import MainWindow
from ui.outside import Outside
from ui.paging import Paging
from ui.past import Past, line_of
from ui.preferences import Preferences
from ui.tools import Tools
from ui.widgets.banner import Banner
from ui.widgets.checks_panel import ChecksPanel
from ui.widgets.editor import Editor, new_document
from ui.widgets.facts_panel import FactsPanel
from ui.widgets.find_bar import FindBar
from ui.widgets.finding_row import FindingRow
from ui.widgets.format_bar import FormatBar
from ui.widgets.help_page import HelpPage
from ui.widgets.history_page import HistoryPage
from ui.widgets.settings_page import SettingsPage
from ui.widgets.status_line import StatusLine
from ui.widgets.verdict_card import VerdictCard
from ui.widgets.window_card import WindowCard
from ui.writing import Writing

TITLES = {name: rule.title for name, rule in RULES.items()}
MINUTE = 60_000


class App(QObject):
    """Everything there is, joined."""

    def __init__(self, folders: Folders, outside: Outside, worker: ThreadPoolExecutor) -> None:
        """Build the window over the seller's ``folders``. Raises UserError when the history cannot be opened."""
        super().__init__()
        self._outside, self._worker = outside, worker
        self.preferences = Preferences(folders, self)
        self.store: Store = open_store(folders.history)
        self.keeper = Keeper(self.store, outside.clock, self)
        self.scheme = theme.colors(self.preferences.settings.theme)
        self._stores = [store for store, _ in marketplaces().values()]
        self.page = self._make_page()
        self.writing = Writing(self.page, outside.clock, self)
        self.tools = Tools(self.page, self.writing, self)
        around = Surroundings(self.policy_for, self.today, worker)
        self.desks = Desks(self.store, self.keeper, around, self._document, outside.clock, self.scheme, self)
        give = (outside.clipboard, outside.ask_path, outside.browse)
        self.handing = HandingOver(self.store, self.keeper, outside.clock, *give, self)
        self._make_pages(folders)
        self._connect()
        self.window.add_actions({**writing_actions(self.page, self.writing, self.tools), **self._actions()})
        self._apply_theme()
        self.desks.open_all(self._first_facts())
        for trouble in self.preferences.troubles:
            self.page.banner.tell(trouble, "blocker")
        self._day = outside.clock().date()
        self._minute = QTimer(self, interval=MINUTE)
        self._minute.timeout.connect(self._look_around)
        self._minute.start()
        self._stopped = False

    def _make_page(self) -> ComposePage:
        """Return the page on which one writes."""
        scheme = self.scheme
        return ComposePage(
            FactsPanel(self._stores, lambda typed: order_id.fault(typed) or ""),
            WindowCard(),
            Editor(_clean),
            FormatBar(scheme),
            VerdictCard(scheme),
            ChecksPanel(lambda: FindingRow(self.scheme), TITLES, scheme),
            StatusLine(),
            Banner(scheme),
            FindBar(),
            FindingRow(scheme),
        )

    def _make_pages(self, folders: Folders) -> None:
        """Build the other pages and the window."""
        past = Past(self.store, self._stores, TITLES)
        self.past = past
        self.history = HistoryPage(self._stores, past.fetch_for, line_of)
        self.settings_page = SettingsPage(self._stores, str(folders.data))
        self.help = HelpPage(resources() / "help", TITLES)
        pages = {"compose": self.page, "history": self.history, "settings": self.settings_page, "help": self.help}
        self.window = MainWindow(pages, self.scheme)
        self.paging = Paging(
            self.window,
            self.page,
            self.history,
            self.settings_page,
            self.help,
            past,
            self.preferences,
            self.keeper,
            self.writing,
        )

    def _connect(self) -> None:
        """Join signals with what they are for."""
        page, preferences = self.page, self.preferences
        self.desks.changed.connect(self._show_desk)
        self.desks.opened.connect(self._connect_desk)
        self.keeper.kept.connect(page.status.show_kept)
        self.writing.taught.connect(self.teach)
        self.tools.link_wanted.connect(self._link)
        page.verdict.handed_over.connect(self.copy)
        page.verdict.opened.connect(self._with_desk(lambda desk: self.handing.open_page(desk, preferences.settings)))
        page.verdict.saved.connect(lambda ending: self._with_desk(lambda desk: self.handing.save(desk, ending))())
        self.handing.told.connect(self._tell_end)
        self.handing.done.connect(lambda _result: self._show_earlier())
        page.tab_chosen.connect(self.desks.choose)
        page.tab_closed.connect(self.close_draft)
        self.window.closing.connect(self.stop)
        self.history.reused.connect(self._reuse)
        self.settings_page.changed.connect(preferences.change)
        self.settings_page.words_changed.connect(preferences.set_words)
        preferences.looks_changed.connect(self._apply_theme)
        preferences.words_changed.connect(self._recheck)
        for part in (preferences.failed, self.keeper.failed):
            part.connect(lambda text: page.banner.tell(text, "blocker"))

    def _actions(self) -> Actions:
        """Return the actions on drafts and pages."""
        go, zoom = self.paging.go, self.preferences.zoom
        return {
            "Copy for Seller Central": ("Ctrl+Return Ctrl+Enter", self.copy),
            "New draft": ("Ctrl+N", self.new_draft),
            "Close this draft": ("Ctrl+W", lambda: self.close_draft(self._at())),
            "Next draft": ("Ctrl+Tab", self.desks.step),
            "Find": ("Ctrl+F", self.paging.find),
            "All actions": ("Ctrl+K", self.paging.open_palette),
            "Write": ("Ctrl+1", lambda: go("compose")),
            "History": ("Ctrl+H", lambda: go("history")),
            "Settings": ("Ctrl+,", lambda: go("settings")),
            "Help": ("F1", self.paging.help),
            "Larger text": ("Ctrl++ Ctrl+=", lambda: zoom(self.preferences.settings.zoom + 10)),
            "Smaller text": ("Ctrl+-", lambda: zoom(self.preferences.settings.zoom - 10)),
            "Text as at first": ("Ctrl+0", lambda: zoom(100)),
        }

    # What the desks need

    def policy_for(self, facts: Facts) -> Policy:
        """Return the policy for an order's facts under the settings. Called on the worker, too."""
        settings = self.preferences.settings
        day = settings.policy_day or self.today(facts.marketplace)
        policy = resolve(facts.marketplace, facts.language, day, self.preferences.words)
        return raised(policy, dict(settings.levels)) if settings.levels else policy

    def today(self, place: str | None) -> date:
        """Return the day in a marketplace's time zone."""
        return day_at(place, self._outside.clock())

    def _document(self) -> QTextDocument:
        return new_document(self.page.editor, self.preferences.settings.zoom)

    def _first_facts(self) -> Facts:
        """Return what a new draft begins with."""
        place = self.preferences.settings.marketplace or self.preferences.settings.last_marketplace
        store = next((it for it in self._stores if it.id == place), None)
        language = store.languages[0] if store and store.assumes_language else None
        return Facts(marketplace=store.id if store else None, language=language)

    # Drafts

    def new_draft(self) -> None:
        """Begin a new draft."""
        self.desks.new(Draft("", facts=self._first_facts()))
        self.paging.go("compose")
        self.page.facts.focus_first()

    def close_draft(self, number: int) -> None:
        """Close a draft without a question; a line offers it back."""
        had_words = bool(self.desks.all[number].text.strip())
        name = self.desks.close(number, self._first_facts())
        if had_words:
            text = "The draft is closed and kept."
            self.page.banner.tell(text, "hint", "Open it again", lambda: self.desks.reopen(name))

    def _at(self) -> int:
        return self.desks.all.index(self.desks.current) if self.desks.current else 0

    def _connect_desk(self, desk: Desk) -> None:
        desk.broke.connect(self._tell_broken)
        desk.edited.connect(self._show_tabs)
        desk.facts_changed.connect(self._show_earlier)

    def _tell_broken(self, error: Exception) -> None:
        """Tell that the draft could not be checked."""
        known = isinstance(error, UserError)
        text = str(error) if known else f"The draft could not be checked ({type(error).__name__})."
        self.page.banner.tell(f"{text} It is not approved; your draft is kept.", "blocker")

    def _show_desk(self) -> None:
        """Show the current desk."""
        if self.desks.current is not None:
            self.writing.show(self.desks.current)
            self._show_tabs()
            self._show_earlier()

    def _show_tabs(self) -> None:
        if len(self.desks.all) > 1 or self.page.tab_count > 1:
            self.page.show_tabs(self.desks.titles(), self._at())

    def _show_earlier(self) -> None:
        """Show the order's earlier messages."""
        desk = self.desks.current
        self.page.window_card.show_earlier(self.past.earlier(desk.draft.facts.order_id if desk else None))

    def _reuse(self, number: int) -> None:
        """Write anew from a kept message."""
        self.desks.from_message(self.past.message(number))
        self.paging.go("compose")

    def _link(self) -> None:
        """Ask where the selection is to lead."""
        address = self._outside.ask_text("Link", "Address, such as https://www.amazon.com/gp/help")
        if address:
            self.page.editor.set_link(address)

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
        self.writing.announce(sentence)

    # What changes around the drafts

    def teach(self, word: str) -> None:
        """Add a word to the seller's own, with the way back."""
        if self.preferences.teach(word):
            text = f"“{word}” is one of your words now."
            self.page.banner.tell(text, "ok", "Undo", lambda: self.preferences.unteach(word))

    def _recheck(self) -> None:
        """Check every open draft again."""
        for desk in self.desks.all:
            desk.recheck()

    def _apply_theme(self) -> None:
        """Put colours and zoom on everything."""
        settings = self.preferences.settings
        self.scheme = theme.colors(settings.theme)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.setPalette(theme.palette(self.scheme))
            application.setStyleSheet(theme.sheet(self.scheme, resources()))
        page = self.page
        for part in (page.tools, page.verdict, page.checks, page.banner, page.popup, self.window.rail):
            part.recolor(self.scheme)
        self.desks.restyle(self.scheme, theme.editor_size(settings.zoom))
        self._show_desk()

    def _look_around(self) -> None:
        """Judge every open draft again when the day has changed, also after sleep; see to the words."""
        self.preferences.look_again()
        for desk in self.desks.all:
            if desk.report is not None and desk.report.draft.today != desk.whole().today:
                desk.recheck()

    def stop(self) -> None:
        """Keep everything and let go of it."""
        if self._stopped:
            return
        self._stopped = True
        self._minute.stop()
        self.keeper.now()
        draft = self.desks.current.draft if self.desks.current else Draft("")
        place = draft.facts.marketplace
        settings = replace(self.preferences.settings, first_run=False, last_marketplace=place, last_kind=draft.kind)
        self.preferences.change(settings)
        drafts.prune(self.store, self._outside.clock())
        self._worker.shutdown(wait=True, cancel_futures=True)
        self.store.close()


def _clean(html: str) -> tuple[str, tuple[str, ...]]:
    """Return pasted HTML as it may be edited, and what was removed from it."""
    cleaned = markup.clean(html)
    return cleaned.html, cleaned.removed
