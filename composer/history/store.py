"""Opens the history's database, brings it up to date and tells its troubles in plain words.

Everything is committed with full sync, so that a killed program or a power cut loses nothing that
was told as kept. A store is used by the thread that opened it.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any, Self

from composer.errors import UserError
from composer.history.schema import APPLICATION_ID, MIGRATIONS, statements

_PATIENCE = 2.0
"""Seconds to wait for another program that holds the file; the window waits with us, so not long."""

_TROUBLES = {
    sqlite3.SQLITE_BUSY: "The history is in use by another program. Close other Permitted windows and try again.",
    sqlite3.SQLITE_LOCKED: "The history is in use by another program. Close other Permitted windows and try again.",
    sqlite3.SQLITE_FULL: "The disk is full, so nothing was kept. Free some space and try again.",
    sqlite3.SQLITE_READONLY: "The history cannot be written to. Allow writing to {path} and try again.",
    sqlite3.SQLITE_PERM: "The history cannot be written to. Allow writing to {path} and try again.",
    sqlite3.SQLITE_CANTOPEN: "The history cannot be opened. See that {path} may be read and written.",
    sqlite3.SQLITE_IOERR: "The disk does not answer as it should, so nothing was kept. Check the disk of {path}.",
    sqlite3.SQLITE_CORRUPT: "The history file {path} is damaged. Put back a copy of it, or move it away to start anew.",
    sqlite3.SQLITE_NOTADB: "{path} is not a history of Permitted. Move it away to start anew.",
}


class Store:
    """One open history. Close it, or use it with ``with``."""

    def __init__(self, path: Path, db: sqlite3.Connection) -> None:
        self.path = path
        self._db = db

    def rows(self, sql: str, values: Sequence[object] = ()) -> list[sqlite3.Row]:
        """Return the rows that a statement gives. Raises UserError for trouble with the file."""
        with plainly(self.path):
            return self._db.execute(sql, values).fetchall()

    def stream(self, sql: str, values: Sequence[object] = ()) -> Iterator[sqlite3.Row]:
        """Yield the rows one by one, for statements that give very many."""
        with plainly(self.path):
            yield from self._db.execute(sql, values)

    def run(self, sql: str, values: Sequence[object] = ()) -> sqlite3.Cursor:
        """Run a statement that writes, inside ``transaction`` where there are several."""
        with plainly(self.path):
            return self._db.execute(sql, values)

    def run_all(self, sql: str, many: Iterable[Sequence[object]]) -> None:
        """Run a statement that writes once for each of ``many`` values, inside ``transaction``."""
        with plainly(self.path):
            self._db.executemany(sql, many)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Keep all that is written inside, or nothing of it when anything goes wrong."""
        with plainly(self.path), written(self._db):
            yield

    def sound(self) -> bool:
        """Whether the file and its search index are undamaged. Takes a while on a big history."""
        try:
            (said,) = self._db.execute("PRAGMA integrity_check(1)").fetchone()
            with written(self._db):
                self._db.execute("INSERT INTO sought (sought) VALUES ('integrity-check')")
        except sqlite3.DatabaseError:
            return False
        return bool(said == "ok")

    def copy_to(self, path: Path) -> None:
        """Write a whole copy of the history, also while it is in use. Raises UserError."""
        with plainly(self.path):
            _copy(self._db, path)

    def close(self) -> None:
        """Close the file. Closing twice does no harm."""
        with suppress(sqlite3.Error):
            self._db.execute("PRAGMA optimize")
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def open_store(path: Path, *, create: bool = True, migrations: Sequence[str] = MIGRATIONS) -> Store:
    """Open the history at ``path``, made anew unless ``create`` is false, and bring it up to date.

    Before an older history is changed, a copy ``history.v<N>.bak`` is put beside it. Raises
    UserError when the file is newer than this program, is not ours, or cannot be used.
    """
    if not create and not path.exists():
        raise UserError("There is no history yet: it begins with the first message you hand over.")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(f"The folder {path.parent} cannot be made: {error.strerror}. Make it, or allow it.") from error
    with plainly(path):
        db = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
        try:
            _demand_ours(db, path, len(migrations))
            _set_up(db)
            _bring_up_to_date(db, path, migrations)
        except BaseException:
            db.close()
            raise
    return Store(path, db)


@contextmanager
def plainly(path: Path) -> Iterator[None]:
    """Turn the database's own troubles into a UserError that says what to do; bugs of ours stay bugs."""
    try:
        yield
    except sqlite3.Error as error:
        code: Any = getattr(error, "sqlite_errorcode", None)
        told = _TROUBLES.get(code & 0xFF) if code is not None else None
        if told is None:
            raise
        raise UserError(told.format(path=path)) from error


@contextmanager
def written(db: sqlite3.Connection) -> Iterator[None]:
    """Commit what is written inside, or roll all of it back."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        # A full disk may have ended the transaction already.
        if db.in_transaction:
            db.rollback()
        raise


def _demand_ours(db: sqlite3.Connection, path: Path, known: int) -> None:
    """Raise UserError for a newer history, a stranger's database, and an SQLite without full-text search."""
    (version,) = db.execute("PRAGMA user_version").fetchone()
    (owner,) = db.execute("PRAGMA application_id").fetchone()
    (tables,) = db.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    if owner != APPLICATION_ID and (tables or version or owner):
        raise UserError(f"{path} is not a history of Permitted. Move it away to start anew.")
    if version > known:
        raise UserError(
            f"The history {path} was written by a newer Permitted (version {version}, this program knows {known}). "
            "Install the newer program; nothing was changed."
        )
    try:
        db.execute("CREATE VIRTUAL TABLE temp.probe USING fts5 (word)")
        db.execute("DROP TABLE temp.probe")
    except sqlite3.OperationalError as error:
        if "no such module" not in str(error):
            raise
        raise UserError("This Python's SQLite lacks full-text search (FTS5). Use a Python that has it.") from error


def _set_up(db: sqlite3.Connection) -> None:
    """Make the connection safe: a log beside the file, full sync, references held."""
    db.row_factory = sqlite3.Row
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = FULL")
    db.execute("PRAGMA foreign_keys = ON")


def _bring_up_to_date(db: sqlite3.Connection, path: Path, migrations: Sequence[str]) -> None:
    """Take the steps that are missing, all of them or none, after a copy of an older history."""
    if _version(db) == len(migrations):
        return
    with written(db):
        have = _version(db)  # read again: another window may have been quicker
        if have:
            with closing(sqlite3.connect(path)) as source:
                _copy(source, path.with_name(f"{path.stem}.v{have}.bak"))
        for script in migrations[have:]:
            for statement in statements(script):
                db.execute(statement)
        db.execute(f"PRAGMA user_version = {len(migrations)}")


def _version(db: sqlite3.Connection) -> int:
    """Return how many steps the database has taken."""
    (version,) = db.execute("PRAGMA user_version").fetchone()
    return int(version)


def _copy(db: sqlite3.Connection, path: Path) -> None:
    """Write a copy of the database; a half-written one never stands under the final name."""
    unfinished = path.with_name(path.name + ".part")
    unfinished.unlink(missing_ok=True)
    with closing(sqlite3.connect(unfinished)) as copy:
        db.backup(copy)
    unfinished.replace(path)
