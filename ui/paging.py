"""Goes from page to page, each up to date when it is shown."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal

from composer.language.languages import spelled
from composer.language.own_words import ALL
from ui import words
from ui.help_subjects import subject
from ui.keeper import Keeper
from ui.main_window import MainWindow
from ui.mending import Mending
from ui.page_parts import Pages
from ui.past import Past
from ui.preferences import Preferences
from ui.widgets.palette import Palette
from ui.widgets.rail import Rail


class Paging(QObject):
    """Shows pages, and helps on the one that is shown."""

    todo_wanted = Signal()
    """List what there is to do."""
    templates_wanted = Signal()
    """Bring the page of templates up to date."""

    def __init__(
        self,
        window: MainWindow,
        rail: Rail,
        pages: Pages,
        past: Past,
        preferences: Preferences,
        keeper: Keeper,
        mending: Mending,
    ) -> None:
        """Work on the ``pages`` of ``window``."""
        super().__init__(window)
        self._window, self._pages = window, pages
        self._past, self._preferences, self._keeper, self._mending = past, preferences, keeper, mending
        self._refresh: dict[str, Callable[[], object]] = {
            "orders": pages.orders.refresh,
            "todo": self.todo_wanted.emit,
            "templates": self.templates_wanted.emit,
            "history": pages.history.refresh,
            "settings": lambda: pages.settings.show_settings(preferences.settings, _gist(preferences.words.files)),
            "words": self._open_words,
            "help": self._open_help,
        }
        self._focus: dict[str, Callable[[], object]] = {
            "compose": pages.compose.editor.setFocus,
            "orders": pages.orders.focus_first,
            "todo": pages.todo.focus_first,
            "templates": pages.templates.focus_first,
            "history": pages.history.focus_first,
            "words": pages.words.focus_search,
            "help": pages.help.focus_page,
        }
        self._find: dict[str, Callable[[], object]] = {
            **self._focus,
            "compose": pages.compose.find_bar.open,
            "help": pages.help.focus_search,
        }
        rail.chosen.connect(self.go)
        self._connect()

    def _connect(self) -> None:
        """Follow what leads from page to page."""
        pages, past = self._pages, self._past
        pages.history.opened.connect(lambda number: pages.history.show_message(past.page(number)))
        pages.orders.message_wanted.connect(self.open_message)
        pages.compose.earlier_card.opened.connect(self.open_message)
        self._mending.asked.connect(self.explain)
        pages.settings.words_wanted.connect(lambda: self.go("words"))
        pages.words.left.connect(lambda: self.go("settings"))

    def go(self, name: str) -> None:
        """Show a page."""
        self._keeper.now()
        self._refresh.get(name, _nothing)()
        self._window.show_page(name)
        self._focus.get(name, _nothing)()

    def _open_help(self) -> None:
        """Show the help where it was left, at first its beginning."""
        if not self._pages.help.name:
            self._pages.help.open()

    def _open_words(self) -> None:
        """Show the seller's own words as they are now."""
        self._preferences.words.look_again()
        self._pages.words.open(sorted(spelled()))

    def explain(self, page: str) -> None:
        """Show a page of the help, such as a rule's."""
        self._pages.help.open(page)
        self._window.show_page("help")
        self._pages.help.focus_page()

    def help(self) -> None:
        """Help on what has the focus: a finding, a field, or the page that is shown."""
        self.explain(subject(self._window.focusWidget(), self._window.page, self._mending.current))

    def find(self) -> None:
        """Find on the page that is shown."""
        self._find.get(self._window.page, _nothing)()

    def open_message(self, number: int) -> None:
        """Show the messages of a message's order in the history."""
        self.go("history")
        self._pages.history.look_for(self._past.message(number).draft.facts.order_id or "")

    def open_order(self, order_id: str) -> None:
        """Show an order on its page."""
        self.go("orders")
        self._pages.orders.look_for(order_id)

    def open_palette(self) -> None:
        """Offer every action by name."""
        Palette(self._window.actions(), self._window).open_over(self._window)


def _nothing() -> None:
    """Do nothing: a page has nothing to bring up to date, or nothing to find."""


def _gist(files: Mapping[str, tuple[str, ...]]) -> str:
    """Return how many words the seller has, in a sentence."""
    text = "Names, brands and terms that are spelled right."
    many = [
        f"{len(it):,} {'for all languages' if name == ALL else words.words_of(name)}"
        for name, it in files.items()
        if it
    ]
    total = words.counted(sum(map(len, files.values())), "word")
    return f"{text} {total}: {words.listed(many)}." if many else f"{text} You have added none yet."
