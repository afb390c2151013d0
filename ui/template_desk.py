"""What the page of templates works on: the templates, the one that is chosen, and the draft that it is filled for."""

from collections.abc import Mapping
from importlib import import_module
from typing import Any

from composer.history.store import Store
from composer.templates.template import Template
from ui.desks import Desks
from ui.order_book import OrderBook
from ui.outside import Outside
from ui.preferences import Preferences

LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "nl", "sv", "pl", "tr", "ja")
"""The languages that are offered for a template's texts."""


class TemplateDesk:
    """Holds the templates, loaded when first asked for, and what is chosen of them."""

    def __init__(
        self, store: Store, desks: Desks, orders: OrderBook, preferences: Preferences, outside: Outside
    ) -> None:
        """Fill templates for what is open among ``desks``."""
        self._store, self._desks, self._orders = store, desks, orders
        self._preferences, self.outside = preferences, outside
        self._book: Any = None
        self.chosen = ""
        """The id of the template that is shown."""
        self.language = ""
        """The language that the seller chose for it; empty for the buyer's."""

    @property
    def parts(self) -> Any:
        """The module that knows templates, loaded when first asked for."""
        return import_module("ui.template_book")

    @property
    def book(self) -> Any:
        """The templates. Raises UserError and DataError when they are first asked for."""
        if self._book is None:
            self._book = self.parts.TemplateBook(self._store, self.outside.clock)
        return self._book

    @property
    def template(self) -> Template | None:
        """The template that is chosen."""
        found: Template | None = self.book.all.get(self.chosen)
        return found

    def order(self) -> Any:
        """Return what a template is filled with."""
        desk = self._desks.current
        assert desk is not None  # noqa: S101 - there is always one
        draft = desk.whole()
        known = self._orders.find(draft.facts.order_id)
        buyer = known.buyer.name if known else ""
        carrier = known.carrier if known else ""
        return self.parts.Order(draft, desk.policy(), carrier, buyer, self._preferences.settings.store_name)

    def shown(self, answers: Mapping[str, str]) -> Any:
        """Return the chosen template, filled as far as it goes; None where none is chosen.

        Raises UserError for an answer that cannot be meant.
        """
        template = self.template
        return self.book.shown(template, self.language, self.order(), answers) if template else None


def title(it: Template) -> str:
    """Return a template's title in English, or in the first language it has."""
    version = it.version("en") or (it.versions[0] if it.versions else None)
    return version.title if version else it.id
