"""Goes from page to page, each up to date when it is shown."""

from collections.abc import Mapping

from PySide6.QtCore import QObject

from composer.language.languages import spelled
from composer.language.own_words import ALL
from ui import words
from ui.compose_page import ComposePage
from ui.help_page import HelpPage
from ui.help_subjects import subject
from ui.keeper import Keeper
from ui.main_window import MainWindow
from ui.mending import Mending
from ui.past import Past
from ui.preferences import Preferences
from ui.widgets.history_page import HistoryPage
from ui.widgets.palette import Palette
from ui.widgets.rail import Rail
from ui.widgets.settings_page import SettingsPage
from ui.widgets.words_page import WordsPage


class Paging(QObject):
    """Shows pages, and helps on the one that is shown."""

    def __init__(
        self,
        window: MainWindow,
        rail: Rail,
        compose: ComposePage,
        history: HistoryPage,
        settings: SettingsPage,
        help_: HelpPage,
        own: WordsPage,
        past: Past,
        preferences: Preferences,
        keeper: Keeper,
        mending: Mending,
    ) -> None:
        """Work on the pages of ``window``."""
        super().__init__(window)
        self._window, self._compose, self._history = window, compose, history
        self._settings, self._help, self._own = settings, help_, own
        self._past, self._preferences, self._keeper, self._mending = past, preferences, keeper, mending
        rail.chosen.connect(self.go)
        history.opened.connect(lambda number: history.show_message(past.page(number)))
        compose.window_card.opened.connect(self.open_message)
        mending.asked.connect(self.explain)
        settings.words_wanted.connect(lambda: self.go("words"))
        own.left.connect(lambda: self.go("settings"))

    def go(self, name: str) -> None:
        """Show a page."""
        self._keeper.now()
        if name == "history":
            self._history.refresh()
        elif name == "settings":
            self._settings.show_settings(self._preferences.settings, _gist(self._preferences.words.files))
        elif name == "words":
            self._preferences.words.look_again()
            self._own.open(sorted(spelled()))
        elif name == "help" and not self._help.name:
            self._help.open()
        self._window.show_page(name)
        if name == "history":
            self._history.focus_first()
        elif name == "compose":
            self._compose.editor.setFocus()
        elif name == "words":
            self._own.focus_search()
        elif name == "help":
            self._help.focus_page()

    def explain(self, page: str) -> None:
        """Show a page of the help, such as a rule's."""
        self._help.open(page)
        self._window.show_page("help")
        self._help.focus_page()

    def help(self) -> None:
        """Help on what has the focus: a finding, a field, or the page that is shown."""
        self.explain(subject(self._window.focusWidget(), self._window.page, self._mending.current))

    def find(self) -> None:
        """Find on the page that is shown."""
        if self._window.page == "history":
            self._history.focus_first()
        elif self._window.page == "compose":
            self._compose.find_bar.open()
        elif self._window.page == "words":
            self._own.focus_search()
        elif self._window.page == "help":
            self._help.focus_search()

    def open_message(self, number: int) -> None:
        """Show the messages of a message's order in the history."""
        self.go("history")
        self._history.look_for(self._past.message(number).draft.facts.order_id or "")

    def open_palette(self) -> None:
        """Offer every action by name."""
        palette = Palette(self._window.actions(), self._window)
        palette.adjustSize()
        middle = self._window.mapToGlobal(self._window.rect().center())
        palette.move(middle.x() - palette.width() // 2, middle.y() - palette.height() // 2)
        palette.open()


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
