"""Joins the history page with the history's database."""

from collections.abc import Sequence
from datetime import date

from composer.history import messages, proof, search, sent
from composer.history.messages import Entry, Message
from composer.history.store import Store
from composer.model import Earlier
from composer.policy import Marketplace
from ui import receipt_page, words
from ui.models.lines import Fetch
from ui.widgets.history_page import Wanted


class Past:
    """Finds kept messages and words them for the window."""

    def __init__(self, store: Store, stores: Sequence[Marketplace], titles: dict[str, str]) -> None:
        """Look into ``store``; ``titles`` names the rules."""
        self._store, self._stores, self._titles = store, stores, titles

    def fetch_for(self, wanted: Wanted) -> Fetch:
        """Return how to get pages of what is looked for."""
        query, place, kind, since = wanted
        zone = next((it.time_zone for it in self._stores if it.id == place), "UTC")
        first, _ = messages.days(since, None, zone)
        narrowed = messages.Filter(marketplace=place, kind=kind, since=first)
        return lambda seen: search.search(self._store, query, narrowed, seen[-1].id if seen else None)

    def message(self, number: int) -> Message:
        """Return a kept message."""
        return messages.get(self._store, number)

    def page(self, number: int) -> str:
        """Return a message with its receipt as a page."""
        return receipt_page.page(self.message(number), proof.verify(self._store, number), self._titles)

    def sent_before(self, order_id: str | None, draft_id: str) -> tuple[Earlier, ...]:
        """Return what was sent for an order before the draft ``draft_id``, newest first."""
        return sent.earlier(self._store, order_id, draft_id) if order_id else ()

    def earlier(self, order_id: str | None) -> list[tuple[int, date, str]]:
        """Return an order's latest messages as id, day and kind in words."""
        if not order_id:
            return []
        found = messages.entries(self._store, messages.Filter(order_id=order_id), limit=5)
        return [(it.id, it.kept_at.astimezone().date(), kind_of(it)) for it in found]


def kind_of(entry: Entry) -> str:
    """Return an entry's kind in words."""
    return next((text for kind, text in words.KINDS.items() if kind == entry.kind), entry.kind)


def line_of(entry: Entry) -> str:
    """Return an entry as the list shows it: two lines."""
    day = words.full_day(entry.kept_at.astimezone().date())
    return f"{day}  ·  {entry.order_id or 'no order'}\n{words.shortened(f'{kind_of(entry)}: {entry.text}', 50)}"
