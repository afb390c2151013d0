"""Gives what is known of an order as the keys of a batch line, for ``check --order``."""

from pathlib import Path
from typing import Any

from composer.errors import UserError
from composer.history import orders, sent
from composer.history.plain_data import to_data
from composer.history.store import open_store
from composer.orders import order_id
from composer.orders.order import facts_of
from composer.paths import of_user


def keys_of(typed: str, history: Path | None) -> dict[str, Any]:
    """Return the keys for an order of the history (None: the seller's own). Raises UserError."""
    wanted = order_id.normalised(typed)
    if wanted is None:
        raise UserError(order_id.fault(typed) or f"{typed} is not an order ID.")
    where = history or of_user().history
    if not where.exists():
        raise UserError(f"The order {wanted} is not known. Bring in a report that has it with: orders import FILE.")
    with open_store(where) as store:
        found = orders.get(store, wanted)
        asked = any(it.asked_for_review for it in sent.earlier(store, wanted))
    data: dict[str, Any] = to_data(facts_of(found))
    return {**data, "earlier_review_request": True} if asked else data


def beside(typed: str, history: Path | None) -> dict[str, str]:
    """Return what is known of the same order beside its facts: carrier and buyer. Raises UserError."""
    wanted = order_id.normalised(typed) or typed
    with open_store(history or of_user().history) as store:
        found = orders.get(store, wanted)
    told = {"carrier": found.carrier, "buyer_name": found.buyer.name}
    return {key: value for key, value in told.items() if value}
