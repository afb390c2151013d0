"""The day chooses the policy, and a marketplace lays its own over it: from the data files to the verdict."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from composer.model import Level
from composer.paths import resources
from composer.policy import resolve
from composer.rules import RULES
from tests.core.cli.conftest import Run

ROOT = Path(__file__).parents[3]
ORDER = "202-1234567-7654321"
CLEAN = f"Hello,\n\nyour order {ORDER} will be two days late. We are sorry.\n"
FACTS = ("--kind", "order_problem", "--order-id", ORDER, "--marketplace", "amazon.co.uk", "--language", "en-GB")
CARRIED = """
import sys
sys._MEIPASS = sys.argv.pop(1)
from composer.__main__ import main
sys.exit(main(sys.argv[1:]))
"""
"""Runs the command line over resources that lie elsewhere, as in an installed program."""


@pytest.mark.parametrize(
    ("day", "version"),
    [
        ("2019-01-01", "2020-11-03"),
        ("2020-11-03", "2020-11-03"),
        ("2024-06-01", "2020-11-03"),
        ("2025-04-24", "2020-11-03"),
        ("2025-04-25", "2025-04-25"),
        ("2026-11-24", "2025-04-25"),
    ],
)
def test_the_day_chooses_the_policy(run: Run, day: str, version: str) -> None:
    assert run("check", *FACTS, "--today", day, "--format", "json", stdin=CLEAN).data["policy"] == version


def test_batch_lines_are_judged_each_by_its_day(run: Run) -> None:
    lines = [json.dumps({"text": CLEAN, "today": day}) for day in ("2024-06-01", "2026-11-24")]
    told = run("batch", stdin="\n".join(lines)).out.splitlines()
    assert [json.loads(line)["policy"] for line in told] == ["2020-11-03", "2025-04-25"]


def findings(run: Run, text: str, rule: str, day: str, *more: str) -> list[tuple[str, bool]]:
    """Return the levels of what a rule finds in a text on a day, each with whether it is sure."""
    data = run("check", *FACTS, "--completed-on", day, "--today", day, *more, "--format", "json", stdin=text).data
    return [(it["level"], it["sure"]) for it in data["findings"] if it["rule"] == rule]


def test_the_tag_in_a_subject_worked_until_2025(run: Run) -> None:
    tagged = ("--subject", "[Important] Your order")
    assert findings(run, CLEAN, "subject_important", "2024-06-01", *tagged) == []
    assert findings(run, CLEAN, "subject_important", "2026-11-24", *tagged) == [("warning", True)]


def test_asking_to_cancel_for_another_reason_weighed_more_until_2025(run: Run) -> None:
    text = f"{CLEAN}\nPlease cancel your order, as the courier is on strike.\n"
    assert findings(run, text, "cancel_request", "2024-06-01") == [("blocker", True)]
    assert findings(run, text, "cancel_request", "2026-11-24") == [("warning", False)]
    gone = f"{CLEAN}\nThe lamp is out of stock. Please cancel your order.\n"
    assert findings(run, gone, "cancel_request", "2024-06-01") == [("blocker", True)]
    assert findings(run, gone, "cancel_request", "2026-11-24") == [("blocker", True)]


def test_the_rules_tell_levels_numbers_and_sources(run: Run) -> None:
    told = {it["rule"]: it for it in run("rules", "--format", "json").data}
    assert set(told) == set(RULES)
    old_keys = {"rule", "title", "level", "about", "policy", "source"}
    new_keys = {"topic", "levels", "numbers", "publisher", "address", "certainty", "certainty_words", "read_on"}
    assert all(set(it) == old_keys | new_keys for it in told.values())
    length = told["too_long"]
    assert set(length["source"]) == {"title", "publisher", "address"}
    assert length["numbers"] == {"custom_design": 800, "email": 0, "plain": 2000}
    assert (length["publisher"], length["certainty"]) == ("Amazon", "amazon")
    assert (length["certainty_words"], length["read_on"]) == ("Amazon's own text", "2026-11-23")
    assert length["levels"] == {"2020-11-03": "blocker", "2025-04-25": "blocker"}
    assert length["address"].startswith("https://")


def test_a_rules_page_tells_numbers_source_and_day(run: Run) -> None:
    page = run("rules", "too_long").out
    for part in ("`plain`: **2,000**", "Amazon: Messaging API model", "Read on 23 Nov 2026", "**Amazon's own text.**"):
        assert part in page
    assert "| [2020-11-03](versions.md) | 3 Nov 2020 | blocker |" in page


def test_the_marketplace_is_in_a_rules_page(run: Run) -> None:
    assert "`full_width`: **1**" in run("rules", "hidden_characters").out
    page = run("rules", "hidden_characters", "--marketplace", "amazon.co.jp").out
    assert "`full_width`: **0**" in page
    assert "- Japan (amazon.co.jp): `full_width` 0. In Japan" in page


def test_japan_has_full_width_letters_in_any_language(run: Run) -> None:
    def rules(place: str) -> set[str]:
        asked = ("--kind", "reply", "--language", "en-US", "--marketplace", place, "--format", "json")
        return {it["rule"] for it in run("check", *asked, stdin="Model ＡＢＣ１２３ is on its way.").data["findings"]}

    assert "hidden_characters" in rules("amazon.com")
    assert "hidden_characters" not in rules("amazon.co.jp")


def test_a_level_and_a_number_of_a_marketplace_reach_the_verdict(tmp_path: Path) -> None:
    """Over a copy of the resources in which one marketplace lays its own level and number over."""
    carried = tmp_path / "resources"
    (carried / "marketplaces").mkdir(parents=True)
    for path in resources().iterdir():
        if path.name != "marketplaces":
            (carried / path.name).symlink_to(path)
    for path in (resources() / "marketplaces").iterdir():
        more = (
            '\n[rules.emoji]\nreason = "Emoji are liked there."\nlevel = "hint"\n'
            '\n[rules.too_long]\nreason = "The form is short there."\nplain = 50\n'
        )
        text = path.read_text("utf-8") + (more if path.stem == "amazon.ie" else "")
        (carried / "marketplaces" / path.name).write_text(text, "utf-8")

    def found(place: str) -> dict[str, str]:
        asked = ["check", "--kind", "reply", "--marketplace", place, "--language", "en-IE", "--format", "json"]
        done = subprocess.run(
            [sys.executable, "-c", CARRIED, str(tmp_path), *asked],
            input=f"{CLEAN} 😊".encode(),
            capture_output=True,
            cwd=ROOT,
            env={**os.environ, "HOME": str(tmp_path)},
            check=False,
        )
        assert done.stderr == b""
        return {it["rule"]: it["level"] for it in json.loads(done.stdout)["findings"]}

    assert found("amazon.ie") == {"emoji": "hint", "too_long": "blocker"}
    assert found("amazon.co.uk") == {"emoji": "blocker"}


def test_what_a_marketplace_lays_over_never_reaches_another() -> None:
    assert resolve("amazon.co.jp").levels == resolve("amazon.de").levels
    assert resolve("amazon.co.jp").level("hidden_characters") is Level.WARNING
