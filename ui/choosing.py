"""Lets the seller choose the languages of the draft that is open."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QPoint

from composer.model import Facts
from composer.policy import Marketplace
from ui import languages
from ui.compose_page import ComposePage
from ui.widgets.language_menu import LanguageMenu
from ui.writing import Writing


class Choosing(QObject):
    """Opens the menu of languages and does what is chosen there, as the facts' field does."""

    def __init__(
        self, page: ComposePage, writing: Writing, stores: Sequence[Marketplace], parent: QObject | None = None
    ) -> None:
        """Work on ``page`` and the desk of ``writing``; ``stores`` are the marketplaces."""
        super().__init__(parent)
        self._page, self._writing, self._stores = page, writing, stores
        self.menu: LanguageMenu | None = None
        """The menu that was opened last."""
        page.status.languages_wanted.connect(self.open)

    def open(self) -> None:
        """Offer languages above the status line's button."""
        desk, button = self._writing.desk, self._page.status.language_button()
        if desk is None or not button.isVisible():
            return
        if self.menu is not None:
            self.menu.deleteLater()
        facts = desk.draft.facts
        store = next((it for it in self._stores if it.id == facts.marketplace), None)
        menu = self.menu = LanguageMenu(languages.choices(store, self._stores, facts), self._page)
        menu.chosen.connect(self._choose)
        menu.ticked.connect(self._tick)
        menu.popup(button.mapToGlobal(QPoint(0, 0)) - QPoint(0, menu.sizeHint().height()))

    def _choose(self, tag: str | None, known: bool) -> None:
        """Take another language of the buyer."""
        if self._writing.desk is not None:
            self._take(languages.with_language(self._writing.desk.draft.facts, tag, known=known))

    def _tick(self, tag: str) -> None:
        """Take a further language, or let it go."""
        if self._writing.desk is not None:
            self._take(languages.toggled(self._writing.desk.draft.facts, tag))

    def _take(self, facts: Facts) -> None:
        """Let the draft have these facts, and the panel show them."""
        desk = self._writing.desk
        if desk is not None:
            desk.change(replace(desk.draft, facts=facts))
            self._page.facts.show_draft(desk.whole())
