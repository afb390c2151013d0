"""``rules``, ``history``, ``self-test`` and the command line as a whole."""

import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from composer import engine
from composer.approval import HandedOver
from composer.cli.facts import draft_of
from composer.history import messages
from composer.history.store import open_store
from composer.policy import resolve
from composer.rules import RULES
from tests.core.cli.conftest import Run

ROOT = Path(__file__).parents[3]
NO_QT = """
import sys
class Gate:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("PySide6", "shiboken6"):
            raise ModuleNotFoundError(name)
sys.meta_path.insert(0, Gate())
from composer.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture
def history(tmp_path: Path) -> Path:
    """Make a history of three messages."""
    path = tmp_path / "kept.db"
    with open_store(path) as store:
        for number, words in enumerate(("a late parcel", "your invoice", "ein verspätetes Paket"), 1):
            draft = draft_of(
                {
                    "text": f"Hello, this is about {words}, order 302-1234567-765432{number}.",
                    "kind": "invoice" if number == 2 else "order_problem",
                    "order_id": f"302-1234567-765432{number}",
                    "marketplace": "amazon.de" if number == 3 else "amazon.co.uk",
                    "today": "2026-11-24",
                    "names": ["Zoë Smith"],
                }
            )
            policy = resolve(draft.facts.marketplace, draft.facts.language, draft.today)
            at = datetime(2026, 11, 20 + number, 9, tzinfo=UTC)
            messages.keep(store, HandedOver(engine.check(draft, policy), policy, (), "text_file", at, at))
    return path


def test_rules_are_listed_with_their_levels(run: Run) -> None:
    ran = run("rules")
    assert ran.status == 0
    assert [line.split()[1] for line in ran.out.splitlines()] == list(RULES)
    assert {it["rule"]: it["level"] for it in run("rules", "--format", "json").data}["emoji"] == "blocker"


def test_a_rules_page_is_shown(run: Run) -> None:
    assert run("rules", "emoji").out.startswith("# Emoji")
    assert run("rules", "emoji", "--format", "json").data["page"].startswith("# Emoji")
    ran = run("rules", "emojis")
    assert (ran.status, ran.err.count("\n")) == (2, 1)
    assert "'emojis'" in ran.err


def test_search_lists_the_newest_first(run: Run, history: Path) -> None:
    lines = run("history", "search", "--history", history).out.splitlines()
    assert [line.split()[0] for line in lines] == ["3", "2", "1"]
    found = run("history", "search", "paket", "--history", history, "--format", "json").data
    assert [it["id"] for it in found] == [3]
    assert run("history", "search", "nothing", "--history", history).out == "No message fits.\n"


@pytest.mark.parametrize(
    ("options", "ids"),
    [
        (["--marketplace", "amazon.co.uk"], [2, 1]),
        (["--kind", "invoice"], [2]),
        (["--order-id", "302-1234567-7654323"], [3]),
        (["--since", "2026-11-22"], [3, 2]),
        (["--until", "2026-11-22"], [2, 1]),
        (["--limit", "1"], [3]),
    ],
)
def test_search_is_narrowed_by_options(run: Run, history: Path, options: list[str], ids: list[int]) -> None:
    found = run("history", "search", "order", "--history", history, "--format", "json", *options).data
    assert [it["id"] for it in found] == ids


def test_show_prints_a_message_whole(run: Run, history: Path) -> None:
    out = run("history", "show", "2", "--history", history).out
    assert "Order:             302-1234567-7654322\n" in out
    assert out.endswith("\nHello, this is about your invoice, order 302-1234567-7654322.\n")
    data = run("history", "show", "2", "--history", history, "--format", "json").data
    assert data["receipt"]["text_sha256"]
    assert run("history", "show", "9", "--history", history).status == 2


def test_export_writes_json_lines_and_csv(run: Run, history: Path, tmp_path: Path) -> None:
    lines = run("history", "export", "--history", history).out.splitlines()
    assert [json.loads(line)["id"] for line in lines] == [1, 2, 3]
    target = tmp_path / "kept.csv"
    run("history", "export", "--history", history, "--format", "csv", "--kind", "invoice", "--output", target)
    assert target.read_bytes().count(b"\r\n") == 2


def test_verify_notices_a_changed_message(run: Run, history: Path) -> None:
    assert run("history", "verify", "--history", history).status == 0
    with open_store(history) as store:
        for row in store.rows("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'messages'"):
            store.run(f"DROP TRIGGER {row['name']}")
        store.run("UPDATE messages SET body = 'Something else' WHERE id = 2")
    ran = run("history", "verify", "--history", history, "--format", "json")
    assert (ran.status, ran.data["sound"]) == (1, False)
    assert "Message 2" in ran.data["faults"][0]
    assert run("history", "verify", "1", "--history", history).status == 0


def test_without_a_history_that_is_said(run: Run) -> None:
    ran = run("history", "search", "x")
    assert (ran.status, ran.err.count("\n")) == (2, 1)


def test_self_test_says_that_everything_works(run: Run) -> None:
    ran = run("self-test")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.endswith("Everything works.\n")
    assert run("self-test", "--format", "json").data["passed"] is True


@pytest.mark.parametrize(
    "command",
    [(), ("check",), ("batch",), ("rules",), ("history",), ("self-test",)]
    + [("history", it) for it in ("search", "show", "export", "verify")],
)
def test_every_command_has_help(run: Run, command: tuple[str, ...]) -> None:
    ran = run(*command, "--help")
    assert (ran.status, ran.err) == (0, "")
    assert "example" in ran.out
    assert "permitted-cli " + " ".join(command) in ran.out


def test_without_arguments_the_help_is_printed(run: Run) -> None:
    ran = run()
    assert ran.status == 0
    assert ran.out == run("--help").out


def test_a_wrong_command_is_told_in_one_line(run: Run) -> None:
    ran = run("chekc")
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)


def test_no_qt_is_needed(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", NO_QT, "check", "--kind", "reply", "--format", "json"],
        input="Grüße 😊".encode(),
        capture_output=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": "latin-1", "HOME": str(tmp_path)},
        check=False,
    )
    assert (done.returncode, done.stderr) == (1, b"")
    assert json.loads(done.stdout.decode("utf-8"))["text"] == "Grüße 😊"


def test_a_reader_that_goes_away_is_no_trouble(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "composer", "rules", "too_long"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        env={**os.environ, "HOME": str(tmp_path)},
    ) as started:
        assert started.stdout is not None
        assert started.stderr is not None
        started.stdout.close()
        assert started.stderr.read() == b""
    assert started.returncode == 2
