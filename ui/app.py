"""Puts the window together: the only file that names everyone."""

import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import date, datetime

from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QIcon, QTextDocument
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog

from composer import markup
from composer import settings as settings_file
from composer.errors import UserError
from composer.history import drafts, messages, proof, search
from composer.history.messages import Entry
from composer.history.store import Store, open_store
from composer.language import own_words
from composer.model import Draft, Facts
from composer.orders import order_id
from composer.paths import Folders, resources
from composer.policy import Policy, day_at, marketplaces, raised, resolve
from composer.rules import RULES
from ui import receipt_page, theme, words
from ui.compose_page import ComposePage
from ui.desk import Desk, Surroundings
from ui.desks import Desks
from ui.handing_over import HandingOver
from ui.keeper import Keeper
from ui.main_window import MainWindow
from ui.models.entries import Fetch
from ui.widgets import editor as editor_widget
from ui.widgets.banner import Banner
from ui.widgets.checks_panel import ChecksPanel
from ui.widgets.editor import Editor
from ui.widgets.facts_panel import FactsPanel
from ui.widgets.find_bar import FindBar
from ui.widgets.finding_row import FindingRow
from ui.widgets.format_bar import FormatBar
from ui.widgets.help_page import HelpPage
from ui.widgets.history_page import HistoryPage, Wanted
from ui.widgets.palette import Palette
from ui.widgets.settings_page import SettingsPage
from ui.widgets.status_line import StatusLine
from ui.widgets.verdict_card import VerdictCard
from ui.widgets.window_card import WindowCard
from ui.writing import Writing

TITLES = {name: rule.title for name, rule in RULES.items()}


@dataclass(frozen=True, slots=True)
class Outside:
    """What lies outside the program, so that tests can stand in for it."""

    clock: Callable[[], datetime]
    """The moment, with its zone."""
    clipboard: Callable[[str], str]
    """Sets the clipboard and returns what it holds then."""
    ask_path: Callable[[str, str], str]
    ask_text: Callable[[str, str], str]
    """A title and a question in; the answer, or nothing, out."""
    browse: Callable[[QUrl], bool]


def real_outside() -> Outside:
    """Return the real clock, clipboard, dialogs and browser."""

    def clipboard(text: str) -> str:
        board = QApplication.clipboard()
        board.setText(text)
        return board.text()

    def ask_path(name: str, ending: str) -> str:
        kinds = {"txt": "Plain text (*.txt)", "html": "Web page (*.html)"}
        return QFileDialog.getSaveFileName(None, "Save the message", name, kinds[ending])[0]

    def ask_text(title: str, question: str) -> str:
        text, taken = QInputDialog.getText(None, title, question)
        return text.strip() if taken else ""

    return Outside(lambda: datetime.now().astimezone(), clipboard, ask_path, ask_text, QDesktopServices.openUrl)


class App(QObject):
    """Everything there is, joined."""

    def __init__(self, folders: Folders, outside: Outside, worker: ThreadPoolExecutor) -> None:
        """Build the window over the seller's ``folders``. Raises UserError when the history cannot be opened."""
        super().__init__()
        self._folders, self._outside, self._worker = folders, outside, worker
        loaded = settings_file.load(folders.settings)
        self.settings = loaded.settings
        self.store: Store = open_store(folders.history)
        self._words = own_words.read(folders.words)
        self.scheme = theme.colors(self.settings.theme)
        self._stores = [store for store, _ in marketplaces().values()]
        self.keeper = Keeper(self.store, outside.clock, self)
        self._make_page()
        self._make_pages()
        around = Surroundings(self.policy_for, self.today, worker)
        self.desks = Desks(self.store, self.keeper, around, self._document, outside.clock, self.scheme, self)
        self.handing = HandingOver(
            self.store, self.keeper, outside.clock, outside.clipboard, outside.ask_path, outside.browse, self
        )
        self._connect()
        self.window.add_actions(self._actions())
        self._apply_theme()
        self.desks.open_all(self._first_facts())
        for trouble in loaded.troubles:
            self.page.banner.tell(trouble, "blocker")
        self._midnight = QTimer(self, interval=60_000)
        self._midnight.timeout.connect(self._look_at_the_day)
        self._midnight.start()
        self._day = outside.clock().date()

    # Building

    def _make_page(self) -> None:
        """Build the page on which one writes."""
        scheme = self.scheme
        editor = Editor(self._clean)
        self.page = ComposePage(
            FactsPanel(self._stores, lambda typed: order_id.fault(typed) or ""),
            WindowCard(),
            editor,
            FormatBar(scheme),
            VerdictCard(scheme),
            ChecksPanel(lambda: FindingRow(self.scheme), TITLES, scheme),
            StatusLine(),
            Banner(scheme),
            FindBar(),
            FindingRow(scheme),
        )
        self.writing = Writing(self.page, self._outside.clock, self)

    def _make_pages(self) -> None:
        """Build the other pages and the window."""
        self.history = HistoryPage(self._stores, self._fetch_for, _entry_line)
        self.settings_page = SettingsPage(self._stores, str(self._folders.data))
        self.help = HelpPage(resources() / "help", TITLES)
        pages = {"compose": self.page, "history": self.history, "settings": self.settings_page, "help": self.help}
        self.window = MainWindow(pages, self.scheme)

    def _connect(self) -> None:
        """Join signals with what they are for."""
        page, window = self.page, self.window
        self.desks.changed.connect(self._show_desk)
        self.desks.opened.connect(self._connect_desk)
        self.keeper.kept.connect(page.status.show_kept)
        self.keeper.failed.connect(lambda text: page.banner.tell(text, "blocker"))
        self.writing.asked.connect(self.explain)
        self.writing.taught.connect(self.teach)
        self.writing.link_wanted.connect(self.link)
        page.verdict.handed_over.connect(self.copy)
        page.verdict.opened.connect(lambda: self._with_desk(lambda desk: self.handing.open_page(desk, self.settings)))
        page.verdict.saved.connect(lambda ending: self._with_desk(lambda desk: self.handing.save(desk, ending)))
        self.handing.told.connect(self._tell_end)
        self.handing.done.connect(lambda _result: self._show_earlier())
        page.tab_chosen.connect(self.desks.choose)
        page.tab_closed.connect(self.close_draft)
        page.window_card.opened.connect(self._open_message_page)
        window.rail.chosen.connect(self.go)
        window.closing.connect(self.stop)
        self.history.opened.connect(self._show_message)
        self.history.reused.connect(self._reuse)
        self.settings_page.changed.connect(self.change_settings)
        self.settings_page.words_changed.connect(self._set_words)

    def _actions(self) -> dict[str, tuple[str, Callable[[], object]]]:
        """Return every action by its name, with its keys."""
        writing, page = self.writing, self.page
        tools = {"Bold": ("Ctrl+B", "bold"), "Italic": ("Ctrl+I", "italic"), "List with bullets": ("Ctrl+Shift+8", "bullets"),
                 "List with numbers": ("Ctrl+Shift+7", "numbers"), "Link the selection": ("Ctrl+L", "link")}  # fmt: skip
        return {
            "Next finding": ("F8", lambda: writing.go()),
            "Previous finding": ("Shift+F8", lambda: writing.go(back=True)),
            "Apply the first fix": ("Alt+1", lambda: writing.fix_current(0)),
            "Apply the second fix": ("Alt+2", lambda: writing.fix_current(1)),
            "Apply the third fix": ("Alt+3", lambda: writing.fix_current(2)),
            "Accept this warning": ("Alt+I", writing.accept_current),
            "Why is this marked?": ("Alt+W", writing.why_current),
            "Fix all safe": ("Ctrl+Shift+F", writing.fix_all_safe),
            "Copy for Seller Central": ("Ctrl+Return Ctrl+Enter", self.copy),
            "Open the order's message page": ("Ctrl+Shift+O", page.verdict.opened.emit),
            "Save as plain text": ("Ctrl+S", lambda: page.verdict.saved.emit("txt")),
            "Save as web page": ("Ctrl+Shift+S", lambda: page.verdict.saved.emit("html")),
            "New draft": ("Ctrl+N", self.new_draft),
            "Close this draft": ("Ctrl+W", lambda: self.close_draft(self._at())),
            "Next draft": ("Ctrl+Tab", self.desks.step),
            "What the buyer sees": ("Ctrl+E", writing.toggle_preview),
            "Find": ("Ctrl+F", self._find),
            "The order's facts": ("Ctrl+O", page.facts.focus_first),
            "Next panel": ("F6", page.next_panel),
            "All actions": ("Ctrl+K", self._open_palette),
            "Write": ("Ctrl+1", lambda: self.go("compose")),
            "History": ("Ctrl+H", lambda: self.go("history")),
            "Settings": ("Ctrl+,", lambda: self.go("settings")),
            "Help": ("F1", self._help),
            "Larger text": ("Ctrl++ Ctrl+=", lambda: self._zoom(self.settings.zoom + 10)),
            "Smaller text": ("Ctrl+-", lambda: self._zoom(self.settings.zoom - 10)),
            "Text as at first": ("Ctrl+0", lambda: self._zoom(100)),
            **{name: (key, lambda tool=tool: writing.use_tool(tool)) for name, (key, tool) in tools.items()},
        }

    # What the desks need

    def policy_for(self, facts: Facts) -> Policy:
        """Return the policy for an order's facts under the settings. Called on the worker, too."""
        day = self.settings.policy_day or self.today(facts.marketplace)
        policy = resolve(facts.marketplace, facts.language, day, self._words)
        return raised(policy, dict(self.settings.levels)) if self.settings.levels else policy

    def today(self, place: str | None) -> date:
        """Return the day in a marketplace's time zone."""
        return day_at(place, self._outside.clock())

    def _document(self) -> QTextDocument:
        return editor_widget.new_document(self.page.editor, self.settings.zoom)

    def _first_facts(self) -> Facts:
        """Return what a new draft begins with."""
        place = self.settings.marketplace or self.settings.last_marketplace
        store = next((it for it in self._stores if it.id == place), None)
        return Facts(marketplace=place, language=store.languages[0] if store and store.assumes_language else None)

    def _clean(self, html: str) -> tuple[str, tuple[str, ...]]:
        cleaned = markup.clean(html)
        return cleaned.html, cleaned.removed

    # Pages

    def go(self, name: str) -> None:
        """Show a page, up to date."""
        self.keeper.now()
        if name == "history":
            self.history.refresh()
        elif name == "settings":
            self.settings_page.show_settings(self.settings, sorted(self._words, key=str.casefold))
        elif name == "help" and self.window.page != "help":
            self.help.show_rule()
        self.window.show_page(name)
        if name == "history":
            self.history.focus_first()
        elif name == "compose":
            self.page.editor.setFocus()

    def explain(self, rule: str) -> None:
        """Show a rule's page."""
        self.window.show_page("help")
        self.help.show_rule(rule)

    def _help(self) -> None:
        """Help on what has the focus: the finding at the caret, or the first page."""
        if self.window.page == "compose" and self.page.popup.isVisible():
            self.writing.why_current()
        else:
            self.go("help")

    def _find(self) -> None:
        """Find on the page that is shown."""
        if self.window.page == "history":
            self.history.focus_first()
        elif self.window.page == "compose":
            self.page.find_bar.open()

    def _open_palette(self) -> None:
        palette = Palette(self.window.actions(), self.window)
        palette.move(self.window.mapToGlobal(self.window.rect().center()) - palette.rect().center() / 1)
        palette.open()

    # Drafts

    def new_draft(self) -> None:
        """Begin a new draft."""
        self.desks.new(Draft("", facts=self._first_facts()))
        self.go("compose")
        self.page.facts.focus_first()

    def close_draft(self, number: int) -> None:
        """Close a draft without a question; a line offers it back."""
        had_words = bool(self.desks.all[number].text.strip())
        name = self.desks.close(number, self._first_facts())
        if had_words:
            self.page.banner.tell(
                "The draft is closed and kept.", "hint", "Open it again", lambda: self.desks.reopen(name)
            )

    def _at(self) -> int:
        return self.desks.all.index(self.desks.current) if self.desks.current else 0

    def _connect_desk(self, desk: Desk) -> None:
        desk.broke.connect(self._tell_broken)
        desk.edited.connect(self._show_tabs)

    def _tell_broken(self, error: Exception) -> None:
        """Tell that the draft could not be checked."""
        text = (
            str(error) if isinstance(error, UserError) else f"The draft could not be checked ({type(error).__name__})."
        )
        self.page.banner.tell(f"{text} It is not approved; your draft is kept.", "blocker")

    def _show_desk(self) -> None:
        """Show the current desk."""
        if self.desks.current is not None:
            self.writing.show(self.desks.current)
            self._show_tabs()
            self._show_earlier()

    def _show_tabs(self) -> None:
        if self.desks.current is not None:
            self.page.show_tabs(self.desks.titles(), self._at())

    def _show_earlier(self) -> None:
        """Show the order's earlier messages."""
        desk = self.desks.current
        order = desk.draft.facts.order_id if desk else None
        found = messages.entries(self.store, messages.Filter(order_id=order), limit=5) if order else []
        self.page.window_card.show_earlier([(it.id, it.kept_at.astimezone().date(), _kind(it)) for it in found])

    def link(self) -> None:
        """Ask where the selection is to lead."""
        address = self._outside.ask_text("Link", "Address, such as https://www.amazon.com/gp/help")
        if address:
            self.page.editor.set_link(address)

    def _with_desk(self, act: Callable[[Desk], None]) -> None:
        if self.desks.current is not None:
            act(self.desks.current)

    def copy(self) -> None:
        """Hand the current draft over to Seller Central."""
        self._with_desk(self.handing.copy)

    def _tell_end(self, level: str, sentence: str) -> None:
        """Tell how a hand-over ended, with the next step."""
        if level == "ok" and sentence.startswith("Copied"):
            self.page.banner.tell(sentence, "ok", "Open its page", self.page.verdict.opened.emit)
        else:
            self.page.banner.tell(sentence, level)
        self.writing.announce(sentence)

    # History

    def _fetch_for(self, wanted: Wanted) -> Fetch:
        """Return how to get pages of what is looked for."""
        query, place, kind, since = wanted
        zone = next((it.time_zone for it in self._stores if it.id == place), "UTC")
        first, _ = messages.days(since, None, zone)
        narrowed = messages.Filter(marketplace=place, kind=kind, since=first)
        return lambda below: search.search(self.store, query, narrowed, below)

    def _show_message(self, number: int) -> None:
        message = messages.get(self.store, number)
        self.history.show_message(receipt_page.page(message, proof.verify(self.store, number), TITLES))

    def _open_message_page(self, number: int) -> None:
        """Show a message of this order in the history."""
        self.go("history")
        self.history.look_for(messages.get(self.store, number).draft.facts.order_id or "")

    def _reuse(self, number: int) -> None:
        self.desks.from_message(messages.get(self.store, number))
        self.go("compose")

    # Settings

    def change_settings(self, changed: settings_file.Settings) -> None:
        """Take and keep other settings."""
        before, self.settings = self.settings, changed
        try:
            settings_file.save(self._folders.settings, changed)
        except UserError as error:
            self.page.banner.tell(str(error), "blocker")
        if before.theme != changed.theme:
            self._apply_theme()
        if before.zoom != changed.zoom:
            self._zoom(changed.zoom)

    def _zoom(self, percent: int) -> None:
        """Set the size of the text."""
        low, high = settings_file.ZOOM
        percent = min(max(percent, low), high)
        for desk in self.desks.all:
            font = desk.document.defaultFont()
            font.setPixelSize(round(theme.EDITOR_SIZE * percent / 100))
            desk.document.setDefaultFont(font)
        if percent != self.settings.zoom:
            self.settings = replace(self.settings, zoom=percent)
            self._save_settings()

    def _save_settings(self) -> None:
        try:
            settings_file.save(self._folders.settings, self.settings)
        except UserError as error:
            self.page.banner.tell(str(error), "blocker")

    def _apply_theme(self) -> None:
        """Put the colours on everything."""
        self.scheme = theme.colors(self.settings.theme)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.setPalette(theme.palette(self.scheme))
            application.setStyleSheet(theme.sheet(self.scheme, resources()))
        page = self.page
        for part in (page.tools, page.verdict, page.checks, page.banner, page.popup, self.window.rail):
            part.recolor(self.scheme)
        if hasattr(self, "desks"):
            self.desks.recolor(self.scheme)
            self._show_desk()

    def teach(self, word: str) -> None:
        """Add a word to the seller's own, with the way back."""
        own_words.add(self._folders.words, word)
        self._reread_words()
        self.page.banner.tell(f"“{word}” is one of your words now.", "ok", "Undo", lambda: self._unteach(word))

    def _unteach(self, word: str) -> None:
        own_words.remove(self._folders.words, word)
        self._reread_words()

    def _set_words(self, wanted: tuple[str, ...]) -> None:
        """Make the seller's words the ones wanted."""
        for word in self._words - set(wanted):
            own_words.remove(self._folders.words, word)
        for word in set(wanted) - self._words:
            own_words.add(self._folders.words, word)
        self._reread_words()

    def _reread_words(self) -> None:
        self._words = own_words.read(self._folders.words)
        for desk in self.desks.all:
            desk.recheck()

    # The day and the end

    def _look_at_the_day(self) -> None:
        """Judge every open draft again when the day has changed, also after sleep."""
        today = self._outside.clock().date()
        for desk in self.desks.all:
            if today != self._day or (desk.report and desk.report.draft.today != desk.whole().today):
                desk.recheck()
        self._day = today

    def stop(self) -> None:
        """Keep everything and let go of it."""
        if self.store_closed:
            return
        self.store_closed = True
        self.keeper.now()
        desk = self.desks.current
        facts = desk.draft if desk else Draft("")
        self.settings = replace(
            self.settings, first_run=False, last_marketplace=facts.facts.marketplace, last_kind=facts.kind
        )
        self._save_settings()
        self._midnight.stop()
        drafts.prune(self.store, self._outside.clock())
        self._worker.shutdown(wait=True, cancel_futures=True)
        self.store.close()

    store_closed = False


def _kind(entry: Entry) -> str:
    """Return an entry's kind in words."""
    return next((text for kind, text in words.KINDS.items() if kind == entry.kind), entry.kind)


def _entry_line(entry: Entry) -> str:
    """Return an entry as the list shows it: two lines."""
    first = f"{words.full_day(entry.kept_at.astimezone().date())}  ·  {entry.order_id or 'no order'}  ·  {_kind(entry)}"
    return f"{first}\n{words.shortened(entry.text, 70)}"


def start(arguments: list[str], folders: Folders) -> int:
    """Open the window and return the exit status when it is closed."""
    sys.setswitchinterval(0.0005)  # the worker gives way to the window often enough for smooth keys
    application = QApplication(arguments)
    application.setApplicationName("Permitted")
    application.setDesktopFileName("permitted")
    application.setStyle("Fusion")
    application.setWindowIcon(QIcon(str(resources() / "icons" / "app.svg")))
    app = App(folders, real_outside(), ThreadPoolExecutor(1, "checks"))
    app.window.show()
    return application.exec()
