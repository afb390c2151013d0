"""``templates``: listed, filled, proved, brought in and given out, with the exit statuses of the contract."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from composer.history.store import open_store
from composer.paths import resources
from composer.templates import own
from tests.core.cli.conftest import Run
from tests.core.orders import reports
from tests.core.orders.reports import order_id

FINE = "Hello,\n\nwe are sorry: your order {order_id} with {items:short} will be late.\n\nKind regards"
FACTS = {
    "order_id": "302-7654321-1234567",
    "marketplace": "amazon.de",
    "language": "de-DE",
    "items": ["Stehlampe mit Dimmer, weiß 💡"],
    "store": "Lichthaus & Söhne",
    "today": "2026-11-24",
}


@pytest.fixture
def facts(tmp_path: Path) -> Path:
    path = tmp_path / "facts.json"
    path.write_text(json.dumps(FACTS), "utf-8")
    return path


@pytest.fixture
def history(tmp_path: Path) -> Path:
    return tmp_path / "kept.db"


@pytest.mark.parametrize("act", ["list", "fill", "check", "import", "export"])
def test_help_has_an_example(run: Run, act: str) -> None:
    ran = run("templates", act, "--help")
    assert (ran.status, ran.err) == (0, "")
    assert f"example:\n  permitted-cli templates {act}" in ran.out


def test_list(run: Run) -> None:
    everything = run("templates", "list")
    assert (everything.status, everything.err) == (0, "")
    assert len(everything.out.splitlines()) >= 30
    german = run("templates", "list", "--kind", "review_request", "--language", "de", "--format", "json").data
    assert [it["id"] for it in german] == ["review_neutral", "feedback_neutral"]
    assert german[0]["missing"] == german[0]["behind"] == german[0]["notes"] == []
    assert len(german[0]["usable"]) == len(german[0]["languages"]) == 11
    found = run("templates", "list", "--search", "rechnung", "--folder", "Invoices", "--format", "json").data
    assert "invoice_corrected" in {it["id"] for it in found}
    czech = run("templates", "list", "--search", "invoice_attached", "--language", "cs")
    assert "This template has no Czech version; this is the English one." in czech.out
    assert run("templates", "list", "--kind", "nonsense").status == 2


def test_fill(run: Run, facts: Path) -> None:
    ran = run("templates", "fill", "late_dispatch", "--facts", facts, "--set", "new_date=2026-12-31")
    assert (ran.status, ran.err) == (0, "")
    assert "302-7654321-1234567" in ran.out
    assert "31. Dezember 2026" in ran.out
    assert "Stehlampe mit Dimmer, weiß" in ran.out
    assert "💡" not in ran.out
    assert "{" not in ran.out
    assert ran.out.endswith("Lichthaus & Söhne\n")


def test_what_is_filled_is_approved(run: Run, facts: Path, tmp_path: Path) -> None:
    made = run("templates", "fill", "late_dispatch", "--facts", facts, "--set", "new_date=2026-12-31", "store=Meier")
    plain = tmp_path / "check.json"
    plain.write_text(json.dumps({key: it for key, it in FACTS.items() if key != "store"}), "utf-8")
    checked = run("check", "-", "--facts", plain, "--kind", "order_problem", "--strict", stdin=made.out)
    assert checked.status == 0, checked.out


def test_nothing_half_filled_is_printed(run: Run) -> None:
    ran = run("templates", "fill", "late_dispatch", "--marketplace", "amazon.de")
    assert (ran.status, ran.out) == (1, "")
    assert "order_id is missing." in ran.err
    assert "Give it with --set new_date=..." in ran.err
    data = run("templates", "fill", "late_dispatch", "--marketplace", "amazon.de", "--format", "json").data
    assert (data["text"], data["subject"]) == (None, None)
    assert {it["name"] for it in data["missing"]} == {"order_id", "items", "ask:new_date"}
    assert all(it["label"].endswith(".") for it in data["missing"])


def test_another_language_is_said(run: Run, facts: Path) -> None:
    given = ("--facts", facts, "--language", "cs", "--set", "new_date=2026-12-31")
    ran = run("templates", "fill", "late_dispatch", *given)
    assert ran.status == 0
    assert "This template has no Czech version; this is the German one." in ran.err
    assert run("templates", "fill", "late_dispatch", *given, "--format", "json").data["language"] == "de"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("late_dispach",), "Did you mean late_dispatch?"),
        (("late_dispatch", "--set", "new_dat=2026-12-31"), "Did you mean new_date?"),
        (("late_dispatch", "--set", "new_date=tomorrow"), "must be a day such as"),
        (("late_dispatch", "--set", "new_date"), "a name and a value"),
        (("late_dispatch", "--facts", "nowhere.json"), "cannot be read"),
        (("late_dispatch", "--order", "302-7654321-1234567"), "is not known"),
        (("late_dispatch", "--marketplace", "amazon.xx"), "No marketplace is called"),
    ],
)
def test_what_cannot_be_used_is_told_in_one_line(run: Run, arguments: tuple[str, ...], told: str) -> None:
    ran = run("templates", "fill", *arguments)
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert told in ran.err


def test_fill_for_an_order_that_was_brought_in(run: Run, tmp_path: Path, history: Path) -> None:
    day = (datetime.now(UTC) - timedelta(days=3)).isoformat(timespec="seconds")
    report = tmp_path / "AllOrders.txt"
    line = reports.all_orders(1, purchase_date=day, product_name="Lampe “Größe L”")
    report.write_bytes(reports.text(reports.ALL_ORDERS, line).encode("cp1252"))
    run("orders", "import", report, "--history", history)
    given = ("--order", order_id(1), "--history", history, "--set", "new_date=2026-12-31")
    ran = run("templates", "fill", "late_dispatch", *given)
    assert (ran.status, ran.err) == (0, "")
    assert order_id(1) in ran.out
    assert "Lampe “Größe L”" in ran.out


def test_check(run: Run, tmp_path: Path) -> None:
    ran = run("templates", "check", "--template", "late_dispatch", "--language", "sv")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.endswith("1 may be used, 0 may not.\n")
    bad = tmp_path / "bad.txt"
    bad.write_text(f"Kind: order_problem\nLanguage: en\nTitle: Bad\n\n{FINE} 😊\n", "utf-8")
    ran = run("templates", "check", bad)
    assert ran.status == 1
    assert "bad [en], nothing odd (amazon." in ran.out
    assert "emoji “😊”: " in ran.out
    (data,) = run("templates", "check", bad, "--format", "json").data
    assert (data["usable"], data["orders"], data["objections"][0]["rule"]) == (False, 50, "emoji")
    assert data["objections"][0]["messages"] == data["checked"]
    nothing = run("templates", "check")
    assert (nothing.status, nothing.err.count("\n")) == (2, 1)


def test_check_of_a_file_of_the_library(run: Run) -> None:
    path = resources() / "templates" / "ja.toml"
    (data,) = run("templates", "check", path, "--template", "review_neutral", "--format", "json").data
    assert (data["language"], data["usable"]) == ("ja", True)


def test_import_keeps_and_proves(run: Run, tmp_path: Path, history: Path) -> None:
    path = tmp_path / "mine.txt"
    path.write_text(f"Kind: order_problem\nLanguage: en\nTitle: Late lamp\n\n{FINE}\n", "utf-8")
    ran = run("templates", "import", path, "--history", history)
    assert (ran.status, ran.out, ran.err) == (0, "late-lamp [en] may be used.\n", "")
    assert run("templates", "list", "--own", "--history", history).out.splitlines()[1].strip() == "Your own."
    path.write_text(f"Kind: order_problem\nLanguage: en\nTitle: Late lamp\n\n{FINE} 😊\n", "utf-8")
    ran = run("templates", "import", path, "--history", history)
    assert ran.status == 1
    assert ran.out.startswith("late-lamp [en] is kept, but not to be used yet.\n  late-lamp [en], ")
    (data,) = run("templates", "list", "--own", "--history", history, "--format", "json").data
    assert (data["id"], data["usable"]) == ("late-lamp", [])
    with open_store(history) as store:
        assert len(own.older(store, "late-lamp")) == 1
    given = ("--marketplace", "amazon.co.uk", "--history", history)
    told = run("templates", "fill", "late-lamp", *given)
    assert (told.status, "has not been proved" in told.err) == (1, True)
    broken = tmp_path / "broken.json"
    broken.write_text('{"format": "other"}', "utf-8")
    assert run("templates", "import", broken, "--history", history).status == 2


def test_export_comes_back(run: Run, tmp_path: Path, history: Path) -> None:
    path = tmp_path / "two.json"
    ran = run("templates", "export", "late_dispatch", "lost_parcel", "--output", path)
    assert (ran.status, ran.out, ran.err) == (0, "", "")
    written: Any = json.loads(path.read_text("utf-8"))
    assert [it["id"] for it in written["templates"]] == ["late_dispatch", "lost_parcel"]
    plain = run("templates", "export", "late_dispatch", "--plain", "--language", "ja").out
    assert plain.startswith("Id: late_dispatch\nTitle: ")
    assert "Language: ja" in plain
    text = tmp_path / "ja.txt"
    text.write_text(plain, "utf-8")
    assert run("templates", "import", text, "--history", history).status == 0
    nothing = run("templates", "export", "--own")
    assert (nothing.status, nothing.err.count("\n")) == (2, 1)
