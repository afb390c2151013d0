"""The history's tables, as the steps that lead to them; a released step is never edited.

``PRAGMA user_version`` of a database is the number of steps that it has taken.
"""

import sqlite3
from collections.abc import Iterator

APPLICATION_ID = 0x50524D54
"""Written into the file's header ("PRMT"), so that a stranger's database is not taken for ours."""

_FIRST = """
PRAGMA application_id = 1347571028;

-- One row for each message handed over. Rows are only ever added.
CREATE TABLE messages (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kept_at TEXT NOT NULL,
    channel TEXT NOT NULL,
    order_id TEXT NOT NULL,
    marketplace TEXT NOT NULL,
    kind TEXT NOT NULL,
    buyer TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    draft TEXT NOT NULL,
    receipt TEXT NOT NULL,
    seal TEXT NOT NULL
) STRICT;
CREATE INDEX messages_by_order ON messages (order_id, id);
CREATE INDEX messages_by_marketplace ON messages (marketplace, id);
CREATE INDEX messages_by_time ON messages (kept_at);

-- How many messages there are and the newest one's seal, so that a missing last row is noticed.
CREATE TABLE chain (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    length INTEGER NOT NULL,
    seal TEXT NOT NULL
) STRICT;
INSERT INTO chain VALUES (1, 0, '');

CREATE TRIGGER messages_are_not_changed BEFORE UPDATE ON messages
BEGIN
    SELECT RAISE(ABORT, 'kept messages are never changed');
END;
CREATE TRIGGER messages_are_not_removed BEFORE DELETE ON messages
BEGIN
    SELECT RAISE(ABORT, 'kept messages are never removed');
END;

-- The same texts made plain for searching: see composer/history/fold.py.
CREATE VIRTUAL TABLE sought USING fts5 (
    subject, body, order_id, buyer, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);

CREATE TABLE drafts (
    id TEXT PRIMARY KEY,
    opened_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    closed_at TEXT,
    deleted_at TEXT,
    message INTEGER REFERENCES messages (id),
    body TEXT NOT NULL,
    sheet TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Older states of a draft. At most one is held: the fullest since the text began to shrink.
CREATE TABLE draft_versions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    draft TEXT NOT NULL REFERENCES drafts (id) ON DELETE CASCADE,
    made_at TEXT NOT NULL,
    held INTEGER NOT NULL,
    length INTEGER NOT NULL,
    sheet TEXT NOT NULL
) STRICT;
CREATE INDEX draft_versions_by_draft ON draft_versions (draft, id);
"""

_ORDERS = """
-- One row for each order that a report told of. Who the buyer is stands apart, as it goes after a while.
CREATE TABLE orders (
    id TEXT PRIMARY KEY,
    marketplace TEXT NOT NULL,
    state TEXT NOT NULL,
    purchased_on TEXT NOT NULL,
    counts_from TEXT NOT NULL,
    basis TEXT NOT NULL,
    sought TEXT NOT NULL,
    body TEXT NOT NULL,
    buyer TEXT NOT NULL,
    sought_buyer TEXT NOT NULL,
    buyer_until TEXT,
    kept_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX orders_by_purchase ON orders (purchased_on, id);
CREATE INDEX orders_by_completion ON orders (counts_from);
CREATE INDEX orders_with_a_buyer ON orders (buyer_until) WHERE buyer_until IS NOT NULL;
"""

_TEMPLATES = """
-- The seller's own templates, and the library's that the seller has changed, with every older state.
CREATE TABLE templates (
    id TEXT PRIMARY KEY,
    changed_at TEXT NOT NULL,
    deleted_at TEXT,
    body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE template_versions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    template TEXT NOT NULL REFERENCES templates (id) ON DELETE CASCADE,
    made_at TEXT NOT NULL,
    body TEXT NOT NULL
) STRICT;
CREATE INDEX template_versions_by_template ON template_versions (template, id);

-- Favourites, of the library's templates as well, so that they refer to no table.
CREATE TABLE favourite_templates (
    id TEXT PRIMARY KEY,
    marked_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
"""

_LOGGED = """
-- What the seller says was sent for an order without this program. A line that was taken back can be brought back.
CREATE TABLE logged (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    order_id TEXT NOT NULL,
    sent_on TEXT NOT NULL,
    kind TEXT NOT NULL,
    how TEXT NOT NULL,
    body TEXT NOT NULL,
    logged_at TEXT NOT NULL,
    deleted_at TEXT
) STRICT;
CREATE INDEX logged_by_order ON logged (order_id, id);

-- What is to be done for an order outside the text of its messages, and what the seller has ticked.
CREATE TABLE steps (
    order_id TEXT NOT NULL,
    step TEXT NOT NULL,
    marketplace TEXT NOT NULL,
    wanted_on TEXT,
    done_at TEXT,
    PRIMARY KEY (order_id, step)
) STRICT, WITHOUT ROWID;
CREATE INDEX steps_left_open ON steps (wanted_on, order_id) WHERE done_at IS NULL AND wanted_on IS NOT NULL;

CREATE INDEX orders_to_ship ON orders (json_extract(body, '$.ship_by'), id)
    WHERE state IN ('unshipped', 'part_shipped');
"""

MIGRATIONS: tuple[str, ...] = (_FIRST, _ORDERS, _TEMPLATES, _LOGGED)
"""The steps in order."""


def statements(script: str) -> Iterator[str]:
    """Yield the statements of an SQL script, triggers whole."""
    gathered = ""
    for line in script.splitlines(keepends=True):
        gathered += line
        if sqlite3.complete_statement(gathered):
            yield gathered.strip()
            gathered = ""
    if gathered.strip():
        raise ValueError(f"the script ends inside a statement: {gathered.strip()[:40]}")
