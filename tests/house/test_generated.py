"""What is made from something else is fresh, and what was released is never edited."""

import hashlib
import json
from pathlib import Path

import make_help
import make_locks

from composer.paths import resources

FROZEN = Path(__file__).with_name("frozen.json")


def test_help_pages_are_fresh() -> None:
    assert make_help.stale(make_help.FOLDER, make_help.pages()) == []


def test_a_page_shows_examples_and_source() -> None:
    page = make_help.pages()["kind_missing.md"]
    assert page.startswith("# ")
    for part in ("## What it finds", "## What it leaves alone", "## Where it comes from", "**Blocker:**"):
        assert part in page


def test_a_page_that_differs_is_told(tmp_path: Path) -> None:
    (tmp_path / "same.md").write_text("a", "utf-8")
    (tmp_path / "old.md").write_text("a", "utf-8")
    (tmp_path / "of_no_rule.md").write_text("a", "utf-8")
    made = {"same.md": "a", "old.md": "b", "new.md": "c"}
    assert make_help.stale(tmp_path, made) == ["new.md", "of_no_rule.md", "old.md"]


def test_policy_versions_are_never_edited() -> None:
    """A change of what counts is a new file; only a version that was never released may get a new hash here."""
    there = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in (resources() / "policies").glob("*.toml")
    }
    assert there == json.loads(FROZEN.read_text("utf-8"))


def test_locks_name_hashes_and_no_addresses() -> None:
    for lock in (make_locks.LOCK, make_locks.PACKAGE_LOCK, make_locks.SITE_LOCK, make_locks.BUILD_LOCK):
        text = make_locks.without_addresses(lock.read_text("utf-8"))
        pinned = [line for line in text.splitlines() if "==" in line]
        assert pinned
        assert all(line.endswith("\\") for line in pinned), "every package has hashes"
    ours = [line for line in make_locks.BUILD_LOCK.read_text("utf-8").splitlines() if line.startswith("setuptools==")]
    assert len(ours) == 1
    assert ours[0] in make_locks.PACKAGE_LOCK.read_text("utf-8")
