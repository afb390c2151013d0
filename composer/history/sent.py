"""What was already sent for an order: messages that were handed over here, and those that the seller logged by hand."""

from dataclasses import dataclass
from datetime import date, datetime

from composer.history.logged import How
from composer.history.store import Store
from composer.model import Earlier, Kind
from composer.policy import day_at

_KEPT = (
    "SELECT id, kept_at, marketplace, kind, body FROM messages WHERE order_id = ?"
    " AND id NOT IN (SELECT message FROM drafts WHERE id = ? AND message IS NOT NULL)"
)
_LOGGED = "SELECT id, sent_on, kind, how, body FROM logged WHERE order_id = ? AND deleted_at IS NULL"


@dataclass(frozen=True, slots=True)
class Sent:
    """One message that was sent for an order before."""

    sent_on: date
    kind: Kind | None
    text: str
    """Its words; empty where only the seller knew of it and gave none."""
    message: int | None = None
    """The id of the kept message; None for one that was logged by hand."""
    logged: int | None = None
    """The id of the logged line; None for a kept message."""
    how: How | None = None
    """In which way it was sent, for a logged one."""

    @property
    def earlier(self) -> Earlier:
        """The message as the facts of a draft have it."""
        return Earlier(self.sent_on, self.kind, self.kind is Kind.REVIEW_REQUEST)


def sent(store: Store, order_id: str, draft_id: str | None = None) -> tuple[Sent, ...]:
    """Return what was sent for an order with its words, newest first.

    The message that the draft ``draft_id`` was handed over as is left out: it is not earlier than itself.
    """
    found = []
    for row in store.rows(_KEPT, (order_id, draft_id)):
        day = day_at(row["marketplace"] or None, datetime.fromisoformat(row["kept_at"]))
        found.append(Sent(day, _kind(row["kind"]), row["body"], message=row["id"]))
    for row in store.rows(_LOGGED, (order_id,)):
        day = date.fromisoformat(row["sent_on"])
        found.append(Sent(day, _kind(row["kind"]), row["body"], logged=row["id"], how=How(row["how"])))
    return tuple(sorted(found, key=lambda it: (it.sent_on, it.message or 0, it.logged or 0), reverse=True))


def earlier(store: Store, order_id: str, draft_id: str | None = None) -> tuple[Earlier, ...]:
    """Return what was already sent for an order, newest first, as ``Facts.earlier`` wants it; ``sent`` tells more."""
    return tuple(it.earlier for it in sent(store, order_id, draft_id))


def _kind(name: str) -> Kind | None:
    """Return the kind of that name; None where it is not known."""
    return Kind(name) if name else None
