"""Joins the page of orders with what it leads to: a report that comes in, a draft with an order's facts."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from composer.history.order_import import Preview
from composer.model import Draft
from composer.orders.order import Order
from composer.orders.report_rows import Wish
from ui import words
from ui.importing import Coming, Importing, Source
from ui.order_book import OrderBook
from ui.outside import Outside
from ui.preferences import Preferences
from ui.widgets.orders_page import OrdersPage


class Ordering(QObject):
    """Brings reports in and opens drafts about orders."""

    started = Signal(object)
    """Begin this Draft."""

    def __init__(
        self,
        page: OrdersPage,
        book: OrderBook,
        importing: Importing,
        preferences: Preferences,
        outside: Outside,
    ) -> None:
        """Work on ``page``; ``outside`` asks for a file and gives the text that was copied."""
        super().__init__(page)
        self._page, self._book, self._importing, self._preferences = page, book, importing, preferences
        self._ask_report, self._read_clipboard = outside.ask_report, outside.read_clipboard
        self._source: Source | None = None
        page.opened.connect(self.write)
        page.import_wanted.connect(self.ask)
        page.dropped.connect(self.open)
        page.pasted.connect(self.paste)
        page.coming.wished.connect(self._read)
        page.coming.kept.connect(importing.keep)
        page.coming.left.connect(self._leave)
        importing.progressed.connect(self._show_progress)
        importing.read.connect(self._show_read)
        importing.kept.connect(self._tell_kept)
        importing.failed.connect(self._tell_failed)

    def write(self, order: Order) -> None:
        """Begin a draft with everything that is known of an order."""
        self.started.emit(Draft("", facts=self._book.facts(order)))

    def ask(self) -> None:
        """Ask for a report's file and read it."""
        path = self._ask_report()
        if path:
            self.open(path)

    def open(self, path: str) -> None:
        """Read a report's file."""
        self._begin(Source(Path(path).name, Path(path)))

    def paste(self) -> None:
        """Read the report's text that was copied."""
        text = self._read_clipboard()
        if "\t" in text or "," in text:
            self._begin(Source("Pasted text", text))
        else:
            self._page.banner.tell("No order report was copied. Copy its rows together with the header.", "hint")

    def _begin(self, source: Source) -> None:
        """Read a report with the seller's wishes."""
        self._source = source
        self._page.banner.hide()
        self._page.coming.open(source.name, names=self._preferences.settings.keep_names)
        self._page.show_import(on=True)
        self._read()

    def _read(self) -> None:
        """Read the report, or read it again with other wishes."""
        if self._source is None:
            return
        card, settings = self._page.coming, self._preferences.settings
        if card.names != settings.keep_names:
            self._preferences.change(replace(settings, keep_names=card.names))
        card.begin()
        zones = {name: it.time_zone for name, it in self._book.stores.items()}
        self._importing.begin(self._source, Wish(zones, card.store, card.names))

    def _show_progress(self, coming: Coming) -> None:
        if self._source is not None:
            self._page.coming.show_progress(coming)

    def _show_read(self, coming: Coming) -> None:
        if self._source is not None:
            self._page.coming.show_read(coming)

    def _leave(self) -> None:
        """Leave the report: nothing has changed."""
        self._end()
        self._page.banner.tell("Nothing was brought in.", "hint")

    def _tell_kept(self, seen: Preview) -> None:
        """Show the orders, and say what came in."""
        self._end()
        self._page.refresh()
        news = f", {words.counted(seen.renewed, 'order')} brought up to date" if seen.renewed else ""
        self._page.banner.tell(f"{words.counted(seen.new, 'new order')} brought in{news}.", "ok")
        self._page.focus_first()

    def _tell_failed(self, sentence: str) -> None:
        """Say why a report cannot be used."""
        self._end()
        self._page.banner.tell(f"{sentence} Nothing was brought in.", "blocker")

    def _end(self) -> None:
        """Let go of the report."""
        self._source = None
        self._importing.cancel()
        self._page.show_import(on=False)
