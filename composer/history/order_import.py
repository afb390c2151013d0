"""Brings an order report into the history: reads it beside the orders, shows what would come in, keeps all or nothing.

What a report says is gathered in a table of its own, in a file that goes with the connection. So a report of any length
needs little memory, drafts can be kept meanwhile, and whoever stops half-way has changed nothing.
"""

from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from sqlite3 import Row
from typing import Self

from composer.history.order_data import order_from
from composer.history.orders import COLUMNS, order_of, values_of
from composer.history.receipts import in_utc
from composer.history.store import Store
from composer.orders.order import Order, joined, renewed
from composer.orders.report import read
from composer.orders.report_columns import ReportKind
from composer.orders.report_rows import Skipped, Wish
from composer.orders.report_text import Row as ReportRow

SHOWN = 1000
"""How many of the rows that are left out are told one by one."""
_EVERY = 250
_READING = 0.7
"""The part of the work that reading is; the rest is comparing with what is kept."""
_NEW, _RENEWED, _SAME, _UNREAD = range(4)
_TABLE = """
CREATE TEMP TABLE incoming (
    id TEXT PRIMARY KEY, marketplace TEXT, state TEXT, purchased_on TEXT, counts_from TEXT, basis TEXT, sought TEXT,
    body TEXT, buyer TEXT, sought_buyer TEXT, buyer_until TEXT, sort INTEGER
) WITHOUT ROWID
"""
_NAMES = ", ".join(COLUMNS)
_PLACES = ", ".join("?" for _ in COLUMNS)


@dataclass(frozen=True, slots=True)
class Preview:
    """What a report will bring."""

    kind: ReportKind | None = None
    """None for a report with a header only."""
    rows: int = 0
    new: int = 0
    renewed: int = 0
    """Orders that are kept already and of which the report tells something else."""
    same: int = 0
    without_store: int = 0
    """Orders of which nobody knows the marketplace."""
    skipped: tuple[Skipped, ...] = ()
    """The first rows that are left out."""
    skipped_rows: int = 0
    """How many rows are left out in all."""

    @property
    def orders(self) -> int:
        """How many orders the report tells of."""
        return self.new + self.renewed + self.same


class OrderImport:
    """One report on its way in: go through ``reading`` to its end, look at ``preview``, then ``keep``.

    Leave it with ``with``, or ``close`` it; unless ``keep`` was called, nothing has changed then. It wants an open
    store of its own, as nothing else may be kept through that one while the report is read.
    """

    def __init__(self, store: Store, wish: Wish, today: date) -> None:
        self._store, self._wish, self._today = store, wish, today
        self._skipped: list[Skipped] = []
        self.preview = Preview()
        self._store.run("DROP TABLE IF EXISTS temp.incoming")
        self._store.run(_TABLE)

    def reading(self, rows: Iterator[ReportRow]) -> Generator[float, None, None]:
        """Read the report and yield how far the work is, from 0 to 1. Raises UserError; stop it to cancel."""
        self._store.run("BEGIN")  # takes no lock of the history, as only the table of its own is written to
        held: dict[str, Order] = {}
        try:
            told = None
            for done, told in enumerate(read(rows, self._wish)):
                order = told.order
                if order is not None:
                    held[order.id] = joined(held[order.id], order) if order.id in held else order
                if told.skipped is not None:
                    self._leave_out(told.skipped)
                if done % _EVERY == 0:
                    self._gather(held)
                    self.preview = replace(self.preview, kind=told.kind, rows=told.rows)
                    yield told.share * _READING
            self._gather(held)
            if told is not None:
                self.preview = replace(self.preview, kind=told.kind, rows=told.rows)
            self._store.run("DELETE FROM temp.incoming WHERE sort = ?", (_UNREAD,))
        finally:
            self._store.run("COMMIT")
        yield from self._compare()

    def orders(self, *, after: str = "", limit: int = 200) -> list[Order]:
        """Return orders as they would be kept, by id, those behind the id ``after``."""
        sql = "SELECT body, buyer FROM temp.incoming WHERE id > ? ORDER BY id LIMIT ?"
        return [order_of(row) for row in self._store.rows(sql, (after, limit))]

    def keep(self, now: datetime) -> None:
        """Keep the orders, all of them or none. Raises UserError when they cannot be kept."""
        with self._store.transaction():
            self._store.run(
                f"INSERT OR REPLACE INTO orders ({_NAMES}, kept_at)"  # noqa: S608 - our own words only
                f" SELECT {_NAMES}, ? FROM temp.incoming WHERE sort < ?",
                (in_utc(now), _SAME),
            )

    def close(self) -> None:
        """Let go of what was read."""
        self._store.run("DROP TABLE IF EXISTS temp.incoming")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _leave_out(self, row: Skipped) -> None:
        """Note a row that cannot be used."""
        if len(self._skipped) < SHOWN:
            self._skipped.append(row)
            self.preview = replace(self.preview, skipped=tuple(self._skipped))
        self.preview = replace(self.preview, skipped_rows=self.preview.skipped_rows + 1)

    def _gather(self, held: dict[str, Order]) -> None:
        """Put orders with the others, or to their own rows that stood elsewhere in the report, and empty ``held``."""
        marks = ", ".join("?" * len(held))
        sql = f"SELECT id, body, buyer FROM temp.incoming WHERE id IN ({marks})"  # noqa: S608 - values are bound
        for row in self._store.rows(sql, list(held)):
            held[row["id"]] = joined(order_of(row), held[row["id"]])
        self._put((it, _sort(it)) for it in held.values())
        held.clear()

    def _put(self, orders: Iterable[tuple[Order, int]]) -> None:
        """Put orders into the table, each with what it is for."""
        sql = f"INSERT OR REPLACE INTO temp.incoming ({_NAMES}, sort) VALUES ({_PLACES}, ?)"  # noqa: S608 - our own words only
        self._store.run_all(sql, ((*values_of(it, self._today), sort) for it, sort in orders))

    def _compare(self) -> Iterator[float]:
        """Lay what was read over what is kept, some orders at a time, and count."""
        (total, bare), (known,) = self._store.rows(_COUNTS)[0], self._store.rows(_KNOWN)[0]
        self.preview = replace(self.preview, new=total - known, without_store=bare)
        done, last = 0, ""
        while rows := self._store.rows(_BESIDE, (last, _EVERY)):
            self._store.run("BEGIN")
            try:
                for row in rows:
                    self._lay_over(row)
            finally:
                self._store.run("COMMIT")
            done, last = done + len(rows), rows[-1]["id"]
            yield _READING + (1 - _READING) * done / known
        if not known:
            yield 1.0

    def _lay_over(self, row: Row) -> None:
        """Note how an order that is kept already will be kept, and what that changes."""
        seen = self.preview
        same = row["body"] == row["kept"] and row["buyer"] in ("", row["kept_buyer"])
        if not same and self._renew(row):
            self.preview = replace(seen, renewed=seen.renewed + 1)
        else:
            self.preview = replace(seen, same=seen.same + 1)
            self._store.run("UPDATE temp.incoming SET sort = ? WHERE id = ?", (_SAME, row["id"]))

    def _renew(self, row: Row) -> bool:
        """Put together what is kept and what the report tells of an order; say whether anything is new."""
        kept = order_from(row["kept"], row["kept_buyer"])
        order = renewed(kept, order_of(row))
        if order != kept:
            self._put([(order, _RENEWED)])
        return order != kept


_COUNTS = "SELECT count(*), count(nullif(marketplace != '', true)) FROM temp.incoming"
_KNOWN = "SELECT count(*) FROM temp.incoming AS incoming JOIN orders ON orders.id = incoming.id"
_BESIDE = (
    "SELECT incoming.id, incoming.marketplace, incoming.body, incoming.buyer, orders.body AS kept,"
    " orders.buyer AS kept_buyer FROM temp.incoming AS incoming JOIN orders ON orders.id = incoming.id"
    " WHERE incoming.id > ? ORDER BY incoming.id LIMIT ?"
)


def _sort(order: Order) -> int:
    """Return what an order is for now: new, or not to be kept as no row of it could be read."""
    return _UNREAD if order.purchased_on is None else _NEW
