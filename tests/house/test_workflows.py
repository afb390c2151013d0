"""What runs where releases are made is fixed: every action by the commit that its version stands for."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
PINNED = re.compile(r"uses: [\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda it: it.name)
def test_every_action_is_fixed_by_its_commit(path: Path) -> None:
    used = [line.strip().removeprefix("- ") for line in path.read_text("utf-8").splitlines() if "uses:" in line]
    assert used
    assert [it for it in used if not PINNED.fullmatch(it)] == []


def test_one_version_of_each_action_serves_all_workflows() -> None:
    used = {it for path in WORKFLOWS for it in PINNED.findall(path.read_text("utf-8"))}
    assert len({it.partition("@")[0] for it in used}) == len(used)
