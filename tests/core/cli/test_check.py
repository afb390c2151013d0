"""``check`` keeps its contract: what it reads, tells and ends with."""

import json
from pathlib import Path

import pytest

from tests.core.cli.conftest import Run

GOOD = "Hello Anna,\n\nyour order 202-1234567-7654321 will be two days late. We are sorry.\n\nKind regards\n"
BAD = "Hello 😊 Anna,\n\nyour order 202-1234567-7654321 will be late. We are sory.\n"
FACTS = ("--kind", "order_problem", "--order-id", "202-1234567-7654321", "--marketplace", "amazon.co.uk")
DAY = ("--today", "2026-11-24", "--language", "en-GB")


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "good.txt"
    path.write_text(GOOD, "utf-8")
    return path


def test_an_approved_message_ends_with_0(run: Run, good: Path) -> None:
    ran = run("check", good, *FACTS, *DAY)
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.splitlines()[-1].startswith("Approved: ")


def test_a_message_that_is_not_approved_ends_with_1(run: Run) -> None:
    ran = run("check", *FACTS, *DAY, stdin=BAD)
    assert (ran.status, ran.err) == (1, "")
    assert ran.out.splitlines()[-1].startswith("Not approved: 1 blocker")


def test_the_text_shows_each_finding_under_its_line(run: Run) -> None:
    lines = run("check", *FACTS, *DAY, stdin=BAD).out.splitlines()
    at = lines.index("line 1: Hello 😊 Anna,")
    assert lines[at + 1] == " " * len("line 1: Hello ") + "^^"
    assert lines[at + 2].startswith("  blocker  [emoji]  ")
    assert " Fix: " in lines[at + 2]
    at = lines.index("line 3: your order 202-1234567-7654321 will be late. We are sory.")
    assert lines[at + 1] == " " * len("line 3: your order 202-1234567-7654321 will be late. We are ") + "^^^^"
    assert lines[at + 2] == "  warning  [spelling]  “sory” is not in the dictionary.  Fix: sorry."


def test_carets_stand_under_wide_letters(run: Run) -> None:
    text = "ご注文の商品 😊 です。"
    lines = run("check", *FACTS[:2], "--marketplace", "amazon.co.jp", stdin=text).out.splitlines()
    at = lines.index(f"line 1: {text}")
    assert lines[at + 1] == " " * (len("line 1: ") + 2 * 6 + 1) + "^^"


def test_json_has_the_shape_of_the_contract(run: Run) -> None:
    ran = run("check", "--format", "json", *FACTS, *DAY, stdin=BAD)
    data = ran.data
    assert list(data) == ["id", "approved", "to_accept", "policy", "text", "findings", "passed", "could_not_say"]
    assert (data["approved"], data["to_accept"], data["text"]) == (False, 1, BAD.removesuffix("\n"))
    emoji = next(it for it in data["findings"] if it["rule"] == "emoji")
    shown = {key: emoji[key] for key in ("level", "sure", "start", "end", "start_utf16", "end_utf16", "text")}
    assert shown == {
        "level": "blocker",
        "sure": True,
        "start": 6,
        "end": 7,
        "start_utf16": 6,
        "end_utf16": 8,
        "text": "😊",
    }
    edit = emoji["fixes"][0]["edits"][0]
    assert (set(edit), emoji["fixes"][0]["safe"]) == ({"start", "end", "text"}, True)
    later = next(it for it in data["findings"] if it["rule"] == "spelling")
    assert later["start_utf16"] == later["start"] + 1
    assert later["fixes"][0]["label"] == "sorry"
    assert "gif" in data["passed"]
    assert data["could_not_say"] == []


def test_a_finding_about_the_whole_message_has_no_place(run: Run) -> None:
    data = run("check", "--format", "json", "--marketplace", "amazon.com", stdin=GOOD).data
    kind = next(it for it in data["findings"] if it["rule"] == "kind_missing")
    assert [kind[key] for key in ("start", "end", "start_utf16", "end_utf16", "text")] == [None] * 4 + [""]


def test_strict_counts_warnings(run: Run) -> None:
    text = GOOD.replace("sorry", "sory")
    assert run("check", *FACTS, *DAY, stdin=text).status == 0
    ran = run("check", "--strict", "--format", "json", *FACTS, *DAY, stdin=text)
    assert (ran.status, ran.data["approved"], ran.data["to_accept"]) == (1, False, 1)


def test_a_facts_file_and_options_over_it(run: Run, tmp_path: Path, good: Path) -> None:
    facts = tmp_path / "facts.json"
    facts.write_text(json.dumps({"id": 7, "kind": "reply", "marketplace": "amazon.de", "names": ["Annika"]}), "utf-8")
    ran = run("check", good, "--facts", facts, "--format", "json", *FACTS, *DAY)
    assert (ran.status, ran.data["id"]) == (0, 7)


def test_windows_files_are_read_like_others(run: Run) -> None:
    plain = run("check", "--format", "json", *FACTS, *DAY, stdin=BAD)
    odd = run("check", "--format", "json", *FACTS, *DAY, stdin=b"\xef\xbb\xbf" + BAD.replace("\n", "\r\n").encode())
    assert odd.data == plain.data


def test_only_one_line_feed_at_the_end_is_dropped(run: Run) -> None:
    assert run("check", "--format", "json", stdin="Hello\n\n").data["text"] == "Hello\n"


def test_output_is_written_whole_or_not_at_all(run: Run, good: Path, tmp_path: Path) -> None:
    target = tmp_path / "report.json"
    assert run("check", good, "--output", target, "--format", "json", *FACTS, *DAY).out == ""
    assert json.loads(target.read_text("utf-8"))["approved"] is True
    before = target.read_bytes()
    ran = run("check", good, "--output", target, "--marketplace", "amazon.xx")
    assert (ran.status, target.read_bytes()) == (2, before)
    ran = run("check", good, "--output", good / "report.json", *FACTS, *DAY)
    assert (ran.status, ran.err.count("\n")) == (2, 1)
    assert {path.name for path in tmp_path.iterdir()} == {"good.txt", "report.json"}


@pytest.mark.parametrize(
    ("arguments", "stdin", "said"),
    [
        (["nowhere.txt"], "", "nowhere.txt"),
        ([], b"Hello\n\xff", "line 2"),
        (["--marketplace", "amazon.xx"], "x", "amazon.xx"),
        (["--kind", "advert"], "x", "'kind'"),
        (["--channel", "pigeon"], "x", "'channel'"),
        (["--today", "24.11.2026"], "x", "'today'"),
        (["--today", "2026-02-30"], "x", "2026-02-30"),
        (["--completed-on", "20261124"], "x", "'completed_on'"),
        (["--language", "German!"], "x", "'language'"),
        (["--facts", "nowhere.json"], "x", "nowhere.json"),
        (["--format", "xml"], "x", "xml"),
        (["--colour"], "x", "--colour"),
    ],
)
def test_unusable_input_is_told_in_one_line(run: Run, arguments: list[str], stdin: str | bytes, said: str) -> None:
    ran = run("check", *arguments, stdin=stdin)
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert said in ran.err


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ('{"kindd": "reply"}', "'kindd'"),
        ('{"text": "x"}', "'text'"),
        ('{"kind": 3}', "'kind'"),
        ('{"items": "lamp"}', "'items'"),
        ('{"earlier_review_request": "yes"}', "'earlier_review_request'"),
        ('{"attachments": [{"name": "a.pdf", "bytes": 3}]}', "'bytes'"),
        ('{"attachments": [{"name": "a.pdf", "size": -3}]}', "'size'"),
        ("[]", "JSON object"),
        ("{", "not JSON"),
        ("[" * 100_000, "not JSON"),
    ],
)
def test_unusable_facts_are_told_by_their_key(run: Run, tmp_path: Path, facts: str, said: str) -> None:
    path = tmp_path / "facts.json"
    path.write_text(facts, "utf-8")
    ran = run("check", "--facts", path, stdin="x")
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert said in ran.err


def test_sarif_points_at_lines_and_columns(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "bad.txt"
    path.write_text(BAD, "utf-8")
    log = run("check", path, "--format", "sarif", *FACTS, *DAY).data
    assert log["version"] == "2.1.0"
    (only,) = log["runs"]
    by_rule = {it["ruleId"]: it for it in only["results"]}
    assert by_rule["emoji"]["level"] == "error"
    region = by_rule["spelling"]["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"], region["endColumn"]) == (3, 53, 57)
    rules = only["tool"]["driver"]["rules"]
    assert all(rules[it["ruleIndex"]]["id"] == it["ruleId"] for it in only["results"])
    assert (
        by_rule["spelling"]["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"] == "sorry"
    )


def test_sarif_fingerprints_stay_when_the_text_moves(run: Run) -> None:
    def marks(text: str) -> set[str]:
        log = run("check", "--format", "sarif", *FACTS, *DAY, stdin=text).data
        return {it["partialFingerprints"]["permitted/v1"] for it in log["runs"][0]["results"]}

    here, moved = marks(BAD + "Bye 😊"), marks("Good morning.\n\n" + BAD + "Bye 😊")
    assert len(here) == 3
    assert here == moved


def test_the_sellers_own_words_count(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from composer.language import own_words
    from composer.paths import of_user

    own_words.add(of_user().words, "sory")
    own_words.add(of_user().words, "vrey", "en")
    own_words.add(of_user().words, "lampp", "de")
    text = GOOD.replace("sorry", "sory vrey lampp")
    out = run("check", *FACTS, *DAY, stdin=text).out
    assert [word in out for word in ("“sory”", "“vrey”", "“lampp”")] == [False, False, True]


def test_any_other_reason_wants_a_note(run: Run, good: Path) -> None:
    other = ("--kind", "other_required", *FACTS[2:], *DAY, "--format", "json")
    bare = run("check", good, *other)
    assert bare.status == 1
    assert "kind_missing" in {it["rule"] for it in bare.data["findings"]}
    noted = run("check", good, *other, "--note", "Customs need the buyer's answer.")
    assert (noted.status, noted.err) == (0, "")


def test_facts_of_the_order_are_options(run: Run, good: Path) -> None:
    dates = ("--completed-on", "2026-11-01", "--completed-basis", "estimated", "--shipped-on", "2026-10-01")
    more = ("--amount", "24.99", "--currency", "GBP", "--quantity", "2", "--tracking", "1Z999AA10123456784")
    day = ("--sent-today", "3", "--daily-orders", "10.5", "--purchased-on", "2026-09-30")
    assert run("check", good, *FACTS, *DAY, *dates, *more, *day).status == 0
    late = run("check", good, *FACTS, *DAY, "--completed-on", "2026-10-01", "--format", "json")
    assert "window_expired" in {it["rule"] for it in late.data["findings"]}
    help_text = run("check", "--help").out
    assert all(name in help_text for name in (*dates[::2], *more[::2], *day[::2], "--note"))
