"""The database is set up safely, brought up to date step by step, and its troubles are told plainly."""

import hashlib
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from composer.errors import UserError
from composer.history.messages import count, entries, get
from composer.history.proof import verify_all
from composer.history.schema import APPLICATION_ID, MIGRATIONS, statements
from composer.history.search import search
from composer.history.store import Store, open_store
from tests.core.history.samples import kept

# Released steps are never edited: a history that took them could not be told from one that did not.
RELEASED = (
    "4f469b8fdac8a111e7b5dd6b04b793a0dbb4771b324be46a356908e5f892f43b",
    "8682edd49d922274e9b71982e1e7f19da19cd12173ffb8255ba23c52c72e3bca",
    "5743a00408661c9cade351667c9ff153694aba4f82d9b07001e1039083bd506b",
    "1bd2723c4ec0cde38e9479f00ba7d1cc2b97a054f5c4dde96f4c0db5c821bdf7",
)
SAMPLE = Path(__file__).parents[2] / "data" / "history.v1.db"
STEP = "CREATE TABLE notes (word TEXT);\nINSERT INTO notes VALUES ('a; b');"


def schema(path: Path) -> list[tuple[str, str]]:
    with closing(sqlite3.connect(path)) as db:
        return sorted(db.execute("SELECT name, sql FROM sqlite_schema WHERE sql <> '' AND name NOT LIKE 'sqlite%'"))


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return Path(shutil.copy(SAMPLE, tmp_path / "history.db"))


def test_released_steps_stay_as_they_are() -> None:
    assert tuple(hashlib.sha256(step.encode()).hexdigest() for step in MIGRATIONS[: len(RELEASED)]) == RELEASED
    assert len(MIGRATIONS) == len(RELEASED)


def test_sync_log_and_references(store: Store) -> None:
    said = {name: store.rows(f"PRAGMA {name}")[0][0] for name in ("journal_mode", "synchronous", "foreign_keys")}
    assert said == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}
    assert store.rows("PRAGMA user_version")[0][0] == len(MIGRATIONS)
    assert store.rows("PRAGMA application_id")[0][0] == APPLICATION_ID
    assert store.rows("PRAGMA busy_timeout")[0][0] == 2000
    assert store.sound()


def test_first_version_opens_as_a_fresh_one(old: Path, tmp_path: Path) -> None:
    with open_store(old) as store:
        assert count(store) == 3
        assert store.sound()
        assert verify_all(store).faults == ()
        assert [entry.id for entry in search(store, "注文")] == [2]
        assert get(store, 1).draft.text.startswith("Guten Tag")
        assert get(store, 3).accepted[0].words == "colour"
    open_store(tmp_path / "fresh.db").close()
    assert schema(old) == schema(tmp_path / "fresh.db")


def test_step_is_taken_once_with_a_copy_before(old: Path) -> None:
    open_store(old, migrations=(*MIGRATIONS, STEP)).close()
    with open_store(old, migrations=(*MIGRATIONS, STEP)) as store:
        assert [row[0] for row in store.rows("SELECT word FROM notes")] == ["a; b"]
        assert count(store) == 3
    backup = old.with_name("history.v1.bak")
    assert backup.exists()  # or the next line would make a new one
    with open_store(backup) as store:
        assert count(store) == 3
        assert store.rows("SELECT name FROM sqlite_schema WHERE name = 'notes'") == []


def test_step_that_fails_leaves_everything_as_it_was(old: Path) -> None:
    before = schema(old)
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        open_store(old, migrations=(*MIGRATIONS, STEP, "DROP TABLE nowhere;"))
    assert schema(old) == before
    with open_store(old) as store:
        assert count(store) == 3


def test_newer_history_is_refused_and_left_alone(old: Path) -> None:
    open_store(old, migrations=(*MIGRATIONS, STEP)).close()
    before = old.read_bytes()
    with pytest.raises(UserError, match="newer Permitted"):
        open_store(old)
    assert old.read_bytes() == before


def test_strangers_file_is_refused(tmp_path: Path) -> None:
    text, other = tmp_path / "text.db", tmp_path / "other.db"
    text.write_text("Dear seller, this is no database at all. " * 50, "utf-8")
    with closing(sqlite3.connect(other)) as db:
        db.execute("CREATE TABLE bookmarks (address TEXT)")
    for path in (text, other):
        with pytest.raises(UserError, match="not a history of Permitted"):
            open_store(path)


def test_asking_for_a_history_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no history yet"):
        open_store(tmp_path / "history.db", create=False)
    assert list(tmp_path.iterdir()) == []


def test_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be", "utf-8")
    with pytest.raises(UserError, match="cannot be made"):
        open_store(tmp_path / "data" / "history.db")


def test_locked_history_says_so(store: Store, tmp_path: Path) -> None:
    with closing(sqlite3.connect(store.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        store.rows("PRAGMA busy_timeout = 1")
        with pytest.raises(UserError, match="in use by another program"):
            kept(store, "Hallo")
        other.execute("ROLLBACK")
    assert count(store) == 0
    assert kept(store, "Hallo") == [1]


def test_full_disk_says_so_and_keeps_nothing_by_halves(store: Store) -> None:
    pages = store.rows("PRAGMA page_count")[0][0]
    store.rows(f"PRAGMA max_page_count = {pages + 3}")
    with pytest.raises(UserError, match="disk is full"):
        kept(store, *(f"Text {n} " + "lang " * 2000 for n in range(9)))
    store.rows("PRAGMA max_page_count = 100000")
    assert store.sound()
    assert verify_all(store).faults == ()
    held = count(store)
    kept(store, "Es geht weiter")
    assert count(store) == held + 1


def test_read_only_history_says_so(store: Store) -> None:
    store.rows("PRAGMA query_only = 1")
    with pytest.raises(UserError, match="cannot be written to"):
        kept(store, "Hallo")


def test_transaction_keeps_all_or_nothing(store: Store) -> None:
    def half_done() -> None:
        with store.transaction():
            store.run("UPDATE chain SET length = 7")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        half_done()
    assert store.rows("SELECT length FROM chain")[0][0] == 0


def test_kept_messages_cannot_be_changed_by_a_slip_of_ours(store: Store) -> None:
    kept(store, "Hallo")
    for sql in ("UPDATE messages SET body = 'x'", "DELETE FROM messages"):
        with pytest.raises(sqlite3.IntegrityError, match="kept messages are never"):
            store.run(sql)
    assert [entry.text for entry in entries(store)] == ["Hallo"]


def test_copy_is_a_history(store: Store, tmp_path: Path) -> None:
    kept(store, "Hallo")
    store.copy_to(tmp_path / "copy.db")
    with open_store(tmp_path / "copy.db") as copy:
        assert verify_all(copy).looked_at == 1


def test_damage_is_noticed(store: Store) -> None:
    kept(store, "Hallo Welt")
    store.run("INSERT INTO sought (rowid, subject, body, order_id, buyer) VALUES (9, 'x', 'y', 'z', '')")
    assert store.sound()
    store.run("DELETE FROM sought_data WHERE id > 10")
    assert not store.sound()


def test_statements_keep_triggers_whole() -> None:
    trigger = "-- a note; with a semicolon\nCREATE TRIGGER t AFTER INSERT ON a\nBEGIN\n DELETE FROM a;\nEND;\n"
    script = "CREATE TABLE a (b);\n" + trigger
    assert [it.split()[0] for it in statements(script)] == ["CREATE", "--"]
    with pytest.raises(ValueError, match="inside a statement"):
        list(statements("CREATE TABLE a (b"))
