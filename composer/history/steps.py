"""Keeps which steps outside the text an order's messages call for, and which of them the seller has ticked."""

from datetime import datetime

from composer.checklists.checklist import checklist, reminded
from composer.history.receipts import in_utc
from composer.history.store import Store
from composer.model import Draft
from composer.orders import order_id
from composer.policy import Policy, day_at

_WANT = (
    "INSERT INTO steps (order_id, step, marketplace, wanted_on) VALUES (?, ?, ?, ?)"
    " ON CONFLICT (order_id, step) DO UPDATE SET wanted_on = coalesce(wanted_on, excluded.wanted_on),"
    " marketplace = excluded.marketplace"
)
_TICK = (
    "INSERT INTO steps (order_id, step, marketplace, done_at) VALUES (?, ?, '', ?)"
    " ON CONFLICT (order_id, step) DO UPDATE SET done_at = coalesce(done_at, excluded.done_at)"
)


def want(store: Store, draft: Draft, policy: Policy, at: datetime) -> None:
    """Note the steps that a message which went out at ``at`` calls for, so that open ones are reminded of."""
    order = order_id.of(draft.facts)
    if order is None:
        return
    place = draft.facts.marketplace or ""
    day = draft.today or day_at(place or None, at)
    for step in reminded(checklist(draft, policy)):
        store.run(_WANT, (order, step, place, day.isoformat()))


def tick(store: Store, order: str, step: str, now: datetime) -> None:
    """Keep that the seller has done a step, named by its id in the check list."""
    store.run(_TICK, (order, step, in_utc(now)))


def untick(store: Store, order: str, step: str) -> None:
    """Keep that a step is open after all."""
    store.run("UPDATE steps SET done_at = NULL WHERE order_id = ? AND step = ?", (order, step))


def ticked(store: Store, order: str) -> frozenset[str]:
    """Return the steps of an order that the seller has done, as ``checklist`` wants them."""
    sql = "SELECT step FROM steps WHERE order_id = ? AND done_at IS NOT NULL"
    return frozenset(row["step"] for row in store.rows(sql, (order,)))
