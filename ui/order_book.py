"""Finds kept orders for the window, and what they say for a draft."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from composer.history import orders
from composer.history.store import Store
from composer.model import Facts
from composer.orders.order import Order, facts_of
from composer.policy import Marketplace
from ui.order_list import OrderFetch, Wanted

Today = Callable[[str | None], date]


class OrderBook:
    """The orders of the history, as the window needs them."""

    def __init__(
        self, store: Store, stores: Sequence[Marketplace], today: Today, names_days: Callable[[], int]
    ) -> None:
        """Look into ``store``; ``today`` gives the day in a marketplace, ``names_days`` how long names are kept."""
        self._names_days = names_days
        self._store, self._today = store, today
        self.stores = {it.id: it for it in stores}

    def fetch_for(self, wanted: Wanted) -> OrderFetch:
        """Return how to get pages of what is looked for."""
        return OrderFetch(self._store, wanted, self._today)

    def find(self, order_id: str | None) -> Order | None:
        """Return a kept order, or None when no report told of it."""
        return orders.find(self._store, order_id) if order_id else None

    def facts(self, order: Order) -> Facts:
        """Return what an order says for a draft; the language is assumed from its marketplace."""
        return replace(facts_of(order), language=self._language(order.marketplace))

    def filled(self, facts: Facts) -> Facts:
        """Return ``facts`` with what a kept order adds, the very same where none does; what the seller said stays.

        An order is looked for only while nothing but its id, marketplace and language is known.
        """
        bare = Facts(
            order_id=facts.order_id,
            marketplace=facts.marketplace,
            language=facts.language,
            language_known=facts.language_known,
            earlier=facts.earlier,
            also=facts.also,
        )
        order = self.find(facts.order_id) if facts == bare else None
        if order is None:
            return facts
        known = self.facts(order)
        told = facts.language_known
        return replace(
            known,
            marketplace=known.marketplace or facts.marketplace,
            language=facts.language if told else known.language or facts.language,
            language_known=told,
            earlier=facts.earlier,
            also=facts.also,
        )

    def forget_buyers(self, *, every: bool = False) -> int:
        """Forget who the buyers are whose time is over, or every one; return how many there were."""
        # What is kept says when its 30 days are over; fewer days are over so much sooner.
        day = self._today(None) + (orders.NAMES_KEPT - timedelta(days=self._names_days()))
        return orders.forget_buyers(self._store, None if every else day)

    def _language(self, place: str | None) -> str | None:
        """Return the language that a marketplace's buyers are taken to speak."""
        store = self.stores.get(place or "")
        return store.languages[0] if store and store.assumes_language else None
