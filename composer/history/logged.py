"""Keeps what the seller says was sent for an order without this program, such as by the button Request a Review.

A line can be taken back, and a line that was taken back can be brought back.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from sqlite3 import Row

from composer.errors import UserError
from composer.history.receipts import in_utc
from composer.history.store import Store
from composer.model import Kind
from composer.orders import order_id


class How(StrEnum):
    """In which way it was sent."""

    REVIEW_BUTTON = "review_button"
    SELLER_CENTRAL = "seller_central"
    EMAIL = "email"
    OTHER = "other"

    @property
    def told(self) -> str:
        """The way in words, as the seller would say it."""
        return _TOLD[self]


_TOLD = {
    How.REVIEW_BUTTON: "used the Request a Review button",
    How.SELLER_CENTRAL: "sent from Seller Central",
    How.EMAIL: "sent by e-mail",
    How.OTHER: "sent in another way",
}


@dataclass(frozen=True, slots=True)
class Logged:
    """One message of which only the seller knows."""

    id: int
    order_id: str
    sent_on: date
    kind: Kind | None
    how: How
    text: str
    """Its words, where the seller gave them."""


def log(store: Store, order: str, kind: Kind | None, sent_on: date, how: How, *, text: str = "", now: datetime) -> int:
    """Keep that a message was sent, and return the line's id. Raises UserError for what cannot be.

    The button asks for a review, whatever kind is given.
    """
    wanted = order_id.normalised(order)
    if wanted is None:
        raise UserError(order_id.fault(order) or f"{order} is not an order ID.")
    if sent_on > now.date() and sent_on > now.astimezone().date():
        raise UserError("A message of a day to come cannot have been sent. Give the day on which it went out.")
    if how is How.REVIEW_BUTTON:
        kind = Kind.REVIEW_REQUEST
    values = (wanted, sent_on.isoformat(), kind.value if kind else "", how.value, text, in_utc(now))
    sql = "INSERT INTO logged (order_id, sent_on, kind, how, body, logged_at) VALUES (?, ?, ?, ?, ?, ?) RETURNING id"
    (row,) = store.rows(sql, values)
    return int(row["id"])


def take_back(store: Store, number: int, now: datetime) -> None:
    """Take a line back; ``bring_back`` undoes it. Raises UserError when there is none of that id."""
    sql = "UPDATE logged SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL"
    _demand(store.run(sql, (in_utc(now), number)).rowcount, number)


def bring_back(store: Store, number: int) -> None:
    """Bring a line back that was taken back. Raises UserError when there is none of that id."""
    sql = "UPDATE logged SET deleted_at = NULL WHERE id = ? AND deleted_at IS NOT NULL"
    _demand(store.run(sql, (number,)).rowcount, number)


def listed(store: Store, order: str) -> list[Logged]:
    """Return the lines of an order, the last day first."""
    sql = "SELECT * FROM logged WHERE order_id = ? AND deleted_at IS NULL ORDER BY sent_on DESC, id DESC"
    return [_logged(row) for row in store.rows(sql, (order,))]


def _logged(row: Row) -> Logged:
    """Return the line that a row holds."""
    kind = Kind(row["kind"]) if row["kind"] else None
    day = date.fromisoformat(row["sent_on"])
    return Logged(row["id"], row["order_id"], day, kind, How(row["how"]), row["body"])


def _demand(changed: int, number: int) -> None:
    """Raise UserError when no line was changed."""
    if not changed:
        raise UserError(f"There is no logged message {number} to change.")
