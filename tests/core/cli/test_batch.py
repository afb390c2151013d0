"""``batch`` keeps order, tells bad lines in their place, and says the same as ``check`` in every form."""

import html
import json
from pathlib import Path
from typing import Any

import pytest

from tests.core.cli.conftest import Run

TEXT = (
    "Hello 😊 Mrs Turner,\n\nyour order 202-7654321-123456 is late. Write to shop@north.example or call 07700 900123.\n"
    "We are sory.\n\n\n\nKind regards & thanks"
)
FACTS: dict[str, Any] = {
    "subject": "Your order",
    "kind": "order_problem",
    "order_id": "202-7654321-1234567",
    "marketplace": "amazon.co.uk",
    "language": "en-GB",
    "completed_on": "2026-11-20",
    "today": "2026-11-24",
    "earlier_review_request": True,
    "attachments": ["manual.pdf", {"name": "logo.gif", "size": 2048}],
    "items": ["Reading lamp"],
    "names": ["Turner"],
    "channel": "seller_central",
}


def lines_of(*drafts: object) -> str:
    return "".join(json.dumps(it, ensure_ascii=False) + "\n" for it in drafts)


def test_one_report_a_line_in_the_same_order(run: Run) -> None:
    drafts = [{"id": f"m{number}", "text": f"Hello {'😊' * (number % 3)}", "kind": "reply"} for number in range(20)]
    ran = run("batch", stdin=lines_of(*drafts))
    reports = [json.loads(line) for line in ran.out.splitlines()]
    assert (ran.status, ran.err) == (0, "")
    assert [it["id"] for it in reports] == [it["id"] for it in drafts]
    assert [it["approved"] for it in reports] == [number % 3 == 0 for number in range(20)]


def test_several_processes_give_the_same(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "drafts.jsonl"
    drafts = [{"id": number, "text": f"Order {number} 😊", "kind": "reply"} for number in range(12)]
    path.write_text(lines_of(*drafts, {"oops": 1}), "utf-8")
    alone, together = run("batch", path), run("batch", path, "--jobs", "2")
    assert (together.status, together.out) == (2, alone.out)


def test_a_bad_line_is_told_in_its_place(run: Run) -> None:
    given = (
        lines_of({"text": "a", "kind": "reply"}).encode()
        + b"{not json}\n\n"
        + b'{"text": "\xff"}\n[]\n'
        + lines_of({"txt": "a"}, {"html": "a", "text": "b"}, {"text": "a", "today": "soon"}).encode()
        + lines_of({"id": 9, "text": "z", "kind": "reply"}).encode()
    )
    ran = run("batch", stdin=given)
    reports = [json.loads(line) for line in ran.out.splitlines()]
    assert ran.status == 2
    assert [it.get("line") for it in reports] == [None, 2, 4, 5, 6, 7, 8, None]
    assert all(list(it) == ["line", "error"] for it in reports[1:-1])
    assert "'txt'" in reports[4]["error"]
    assert "'today'" in reports[6]["error"]
    assert reports[-1]["id"] == 9


def test_a_half_of_a_pair_does_no_harm(run: Run) -> None:
    ran = run("batch", stdin='{"text": "a \\ud83d b", "kind": "reply"}\n')
    assert ran.data["text"] == "a \ud83d b"


def test_the_same_findings_in_all_three_forms(run: Run, tmp_path: Path) -> None:
    facts = tmp_path / "facts.json"
    facts.write_text(json.dumps(FACTS), "utf-8")
    page = tmp_path / "message.html"
    paragraphs = (f"<div>{html.escape(line) or '<br>'}</div>" for line in TEXT.split("\n"))
    page.write_text("<html><body>" + "".join(paragraphs) + "</body></html>", "utf-8")
    text = tmp_path / "message.txt"
    text.write_text(TEXT + "\n", "utf-8")
    as_text = run("check", text, "--facts", facts, "--format", "json").data
    as_html = run("check", page, "--facts", facts, "--format", "json").data
    in_batch = run("batch", stdin=lines_of({"text": TEXT, **FACTS})).data
    html_in_batch = run("batch", stdin=lines_of({"html": page.read_text("utf-8"), **FACTS})).data
    assert as_text == as_html == in_batch == html_in_batch
    assert {it["rule"] for it in as_text["findings"]} >= {
        "emoji",
        "gif",
        "spelling",
        "order_id_invalid",
        "contact_phone",
    }


def test_options_say_the_same_as_keys(run: Run) -> None:
    options = (
        *("--subject", "Your order", "--kind", "order_problem", "--order-id", "202-7654321-1234567"),
        *("--marketplace", "amazon.co.uk", "--language", "en-GB", "--completed-on", "2026-11-20"),
        *("--today", "2026-11-24", "--earlier-review-request", "--attachment", "manual.pdf", "logo.gif"),
        *("--channel", "seller_central", "--format", "json"),
    )
    keys = {key: value for key, value in FACTS.items() if key not in ("items", "names")}
    keys["attachments"] = ["manual.pdf", "logo.gif"]
    assert run("check", *options, stdin=TEXT).data == run("batch", stdin=lines_of({"text": TEXT, **keys})).data


def test_output_goes_to_a_file_whole(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "reports.jsonl"
    ran = run("batch", "--output", target, stdin=lines_of({"text": "a", "kind": "reply"}, {"x": 1}))
    assert (ran.status, ran.out) == (2, "")
    assert len(target.read_text("utf-8").splitlines()) == 2


@pytest.mark.parametrize("jobs", ["0", "-1", "many"])
def test_a_wrong_number_of_processes(run: Run, jobs: str) -> None:
    ran = run("batch", f"--jobs={jobs}", stdin="")
    assert (ran.status, ran.err.count("\n")) == (2, 1)
