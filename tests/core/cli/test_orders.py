"""``orders`` and ``check --order``: reports come in, orders are found, and their facts count for a message."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from composer.cli.main import main
from tests.core.cli.conftest import Run
from tests.core.orders import reports
from tests.core.orders.reports import order_id

ID = order_id(1)


@pytest.fixture
def history(tmp_path: Path) -> Path:
    return tmp_path / "kept.db"


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """Write a report of two orders and two rows that cannot be used, as of three days ago."""
    day = (datetime.now(UTC) - timedelta(days=3)).isoformat(timespec="seconds")
    lines = [
        reports.all_orders(1, purchase_date=day, product_name="Lampe “Größe L”"),
        reports.all_orders(1, purchase_date=day, sku="B-1", product_name="Birne", shipping_price=""),
        reports.all_orders(2, purchase_date="2026-01-01T10:00:00Z"),
        reports.all_orders(3, purchase_date="gestern"),
        {**reports.all_orders(4), "amazon-order-id": "S01-1234567-1234567"},
    ]
    path = tmp_path / "AllOrders.txt"
    path.write_bytes(reports.text(reports.ALL_ORDERS, *lines).encode("cp1252"))
    return path


def test_report_comes_in(run: Run, report: Path, history: Path) -> None:
    ran = run("orders", "import", report, "--history", history)
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        "All Orders: 5 rows. New orders: 2; renewed: 0; as known: 0.",
        "Row 5, purchase-date: This is not a date such as 2026-10-01T08:04:21+00:00.",
        "Row 6, amazon-order-id: This is a Multi-Channel Fulfilment order; its buyer cannot be written to.",
        "Left out: 2 rows.",
        "All is kept.",
    ]
    again = run("orders", "import", report, "--history", history, "--format", "json").data
    assert (again["report"], again["rows"], again["new"], again["same"]) == ("all_orders", 5, 0, 2)
    assert [(it["row"], it["column"]) for it in again["skipped"]] == [(5, "purchase-date"), (6, "amazon-order-id")]
    assert again["skipped"][0]["order_id"] == order_id(3)


def test_dry_run_keeps_nothing(run: Run, report: Path, history: Path) -> None:
    ran = run("orders", "import", report, "--dry-run", "--history", history)
    assert ran.out.endswith("Nothing was kept, as it was a dry run.\n")
    assert not history.exists()
    run("orders", "import", "-", "--history", history, stdin=report.read_bytes())
    assert run("orders", "import", report, "--dry-run", "--history", history, "--format", "json").data["kept"] is False


def test_orders_are_listed(run: Run, report: Path, history: Path) -> None:
    run("orders", "import", report, "--history", history)
    lines = run("orders", "list", "--history", history).out.splitlines()
    assert [line.split()[0] for line in lines] == [ID, order_id(2)]
    assert "27 days  Lampe “Größe L” (+1)" in lines[0]
    assert "closed" in lines[1]
    (found,) = run("orders", "list", "--search", "grosse", "--history", history, "--format", "json").data
    assert (found["id"], found["amount"], found["quantity"], found["window"]) == (ID, 84.86, 4, "open")
    assert [it["sku"] for it in found["items"]] == ["L-1", "B-1"]
    near = run("orders", "list", "--days-left", "28", "--unwritten", "--history", history, "--format", "json").data
    assert [it["id"] for it in near] == [ID]
    for narrowed in (["--days-left", "5"], ["--state", "pending"], ["--marketplace", "amazon.fr"], ["--search", "x9"]):
        assert run("orders", "list", *narrowed, "--history", history).out == "No order fits.\n"


def test_one_order_is_shown(run: Run, report: Path, history: Path) -> None:
    run("orders", "import", report, "--names", "--history", history)
    page = run("orders", "show", ID.replace("-", " "), "--history", history).out
    for said in (f"Order:         {ID}", "Amount:        84.86 EUR", "2 × Birne (B-1)", "Buyer:         Köln"):
        assert said in page
    assert not any(secret in page for secret in reports.NEVER_KEPT)
    assert run("orders", "show", ID, "--history", history, "--format", "json").data["buyer"] == {"town": "Köln"}


def test_facts_of_an_order_count_for_a_message(run: Run, report: Path, history: Path) -> None:
    run("orders", "import", report, "--history", history)
    text = f"Zu Bestellung {ID}: Sie haben 50,00 € bezahlt. Bitte nennen Sie uns die richtige Hausnummer."
    asked = ("check", "--order", ID, "--history", history, "--kind", "additional_info", "--format", "json")
    found = {it["rule"] for it in run(*asked, stdin=text).data["findings"]}
    assert "order_facts" in found
    assert "order_id_missing" not in found
    laid_over = run(*asked, "--amount", "50", stdin=text).data
    assert "order_facts" not in {it["rule"] for it in laid_over["findings"]}
    assert run(*asked, stdin=text.replace("50,00", "84,86")).status == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["orders", "import", "nowhere.txt"], "There is no file nowhere.txt"),
        (["orders", "list"], "orders import FILE"),
        (["orders", "show", ID], "orders import FILE"),
        (["check", "--order", ID], "orders import FILE"),
        (["check", "--order", "302-1"], "13 are missing"),
        (["check", "--history", "x.db"], "--history is for --order"),
        (["orders", "import"], "FILE"),
        (["orders"], "import|list|show|log|take-back|done|reminders"),
    ],
)
def test_trouble_is_told_in_one_line(run: Run, history: Path, arguments: list[str], said: str) -> None:
    given = [*arguments, "--history", str(history)] if "--history" not in arguments and arguments[1:] else arguments
    ran = run(*given, stdin="Hello")
    assert (ran.status, ran.out) == (2, "")
    assert said in ran.err
    assert ran.err.count("\n") == 1


def test_file_that_is_no_report_changes_nothing(run: Run, report: Path, history: Path, tmp_path: Path) -> None:
    run("orders", "import", report, "--history", history)
    other = tmp_path / "listing.txt"
    other.write_text("sku\tasin\tprice\nA\tB\t1\n", "utf-8")
    ran = run("orders", "import", other, "--history", history)
    assert (ran.status, ran.out) == (2, "")
    assert "no column amazon-order-id or order-id" in ran.err
    unknown = run("check", "--order", order_id(9), "--history", history, stdin="Hello")
    assert (unknown.status, unknown.out) == (2, "")
    assert f"The order {order_id(9)} is not known" in unknown.err


@pytest.mark.parametrize("name", ["", "import", "list", "show"])
def test_help_has_an_example(capsys: pytest.CaptureFixture[str], name: str) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["orders", *([name] if name else []), "--help"])
    assert ended.value.code == 0
    assert "example:\n  permitted-cli orders" in capsys.readouterr().out
