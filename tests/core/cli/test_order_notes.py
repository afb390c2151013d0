"""``orders log``, ``take-back``, ``done`` and ``reminders``."""

from pathlib import Path

import pytest

from tests.core.cli.conftest import Run
from tests.core.orders import reports
from tests.core.orders.reports import order_id

ID = order_id(1)


@pytest.fixture
def history(tmp_path: Path, run: Run) -> Path:
    """Bring in an order that arrived on 5 October 2026 as expected."""
    report, path = tmp_path / "shipments.txt", tmp_path / "kept.db"
    report.write_text(reports.text(reports.FBA, reports.fba(1)), "utf-8")
    assert run("orders", "import", report, "--history", path).status == 0
    return path


def test_reminders_are_listed(run: Run, history: Path) -> None:
    ran = run("orders", "reminders", "--today", "2026-10-20", "--history", history)
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == (
        f"{ID}  2026-10-10 to 2026-11-02  ask_review        "
        "A review can be asked for until 2 Nov 2026, if it was delivered as expected.\n"
    )
    (found,) = run("orders", "reminders", "--today", "2026-10-20", "--history", history, "--format", "json").data
    assert (found["matter"], found["kind"], found["no_later"]) == ("ask_review", "review_request", "2026-11-02")
    assert run("orders", "reminders", "--today", "2027-01-01", "--history", history).out == "Nothing is to be done.\n"
    other = ("--marketplace", "amazon.fr", "--today", "2026-10-20")
    assert run("orders", "reminders", *other, "--history", history).out == "Nothing is to be done.\n"
    early = ("--today", "2026-10-08", "--history", history)
    assert run("orders", "reminders", *early).out == "Nothing is to be done.\n"
    assert ID in run("orders", "reminders", "--ahead", "2", *early).out


def test_what_was_sent_elsewhere_is_logged_and_taken_back(run: Run, history: Path) -> None:
    ran = run("orders", "log", ID, "--how", "review_button", "--on", "2026-10-15", "--history", history)
    assert ran.out == (
        "Logged as number 1: used the Request a Review button on 2026-10-15. Take it back with: orders take-back 1\n"
    )
    today = ("orders", "reminders", "--today", "2026-10-20", "--history", history)
    assert run(*today).out == "Nothing is to be done.\n"
    assert run("orders", "take-back", "1", "--history", history).out == "Number 1 is taken back.\n"
    assert ID in run(*today).out
    assert run("orders", "take-back", "1", "--undo", "--history", history).out == "Number 1 counts again.\n"
    assert run(*today).out == "Nothing is to be done.\n"
    assert run("orders", "take-back", "7", "--history", history).status == 2


def test_steps_are_ticked(run: Run, history: Path) -> None:
    assert run("orders", "done", ID, "adjust_amount", "--history", history).out == f"adjust_amount for {ID} is done.\n"
    ran = run("orders", "done", ID, "adjust_amount", "--undo", "--history", history, "--format", "json")
    assert ran.data == {"order_id": ID, "step": "adjust_amount", "done": False}
    assert run("orders", "done", "12", "adjust_amount", "--history", history).status == 2


def test_unusable_input(run: Run, history: Path) -> None:
    assert run("orders", "log", ID, "--how", "pigeon", "--history", history).status == 2
    assert run("orders", "log", ID, "--how", "other", "--on", "2999-01-01", "--history", history).status == 2
    assert run("orders", "log", ID, "--how", "other", "--on", "gestern", "--history", history).status == 2


def test_an_order_says_which_kinds_are_open_today_and_why(run: Run, history: Path) -> None:
    run("orders", "log", ID, "--how", "review_button", "--on", "2026-10-15", "--history", history)
    page = run("orders", "show", ID, "--history", history).out
    assert (
        "\nClosed today: review_request\n  A review was asked for on 15 Oct 2026, and it may be asked for once" in page
    )
    assert "\nOpen today: reply\n  A reply to the buyer may be sent at any time.\n" in page
    kinds = run("orders", "show", ID, "--history", history, "--format", "json").data["kinds"]
    assert (kinds["review_request"]["open"], kinds["reply"]["open"]) == (False, True)
    assert kinds["order_problem"]["last_safe"] == "2026-11-02"
