"""The scripts around the program: what CI runs, and what is carried into the bare root."""

import sys
from pathlib import Path

import check
import prove_fresh
import pytest

MODERN = """\
Types: deb
URIs: http://mirror.example/debian
Suites: bookworm bookworm-updates
Components: main

Types: deb
URIs: http://mirror.example/debian-security
Suites: bookworm-security
Components: main
"""
OLD = "# a comment\ndeb [signed-by=/x.gpg] http://old.example/debian bookworm main\n"


def test_ci_runs_every_step_before_the_tests() -> None:
    commands = check.steps("PYTHON")
    said = "\n".join(" ".join(command) for command in commands.values())
    for part in ("ruff format --check", "ruff check", "mypy", "importlinter", "make_help --check"):
        assert part in said
    assert all(command[0] == "PYTHON" for command in commands.values())


def test_a_step_that_fails_is_told_with_its_output(capsys: pytest.CaptureFixture[str]) -> None:
    commands = {
        "good": [sys.executable, "-c", "print('not shown')"],
        "bad": [sys.executable, "-c", "import sys; print('because'); sys.exit(3)"],
    }
    assert check.failures(commands, {}) == ["bad"]
    told = capsys.readouterr().out
    assert "because" in told
    assert "not shown" not in told
    assert "check: bad: FAILED" in told
    assert "check: good: good" in told


def test_ci_calls_the_test_command() -> None:
    text = (check.ROOT / ".ci" / "run").read_text("utf-8")
    assert text.startswith("#!/usr/bin/env bash\n")
    assert text.rstrip().endswith('exec "$python" build_scripts/dev.py test')


@pytest.mark.parametrize(
    ("sources", "expected"),
    [
        (MODERN, "http://mirror.example/debian"),
        (OLD, "http://old.example/debian"),
        (MODERN.replace("bookworm ", "trixie "), None),
        ("", None),
    ],
)
def test_the_mirror_of_this_machine(sources: str, expected: str | None) -> None:
    assert prove_fresh.mirror(sources) == expected


def test_pips_network_settings_go_along_and_files_do_not() -> None:
    listed = (
        ":env:.find-links='/opt/wheels'\n"
        "global.index-url='https://index.example/all'\n"
        "global.extra-index-url='file:///opt/one https://two.example/all'\n"
        "global.constraint='/etc/constraints.txt'\n"
    )
    assert prove_fresh.pip_settings(listed) == {
        "PIP_INDEX_URL": "https://index.example/all",
        "PIP_EXTRA_INDEX_URL": "https://two.example/all",
    }


def test_the_bare_root_knows_no_screen_and_nothing_else_of_here() -> None:
    seen = prove_fresh.variables({"DISPLAY": ":0", "HTTPS_PROXY": "http://proxy", "PYTHONPATH": "/x"}, {"PIP_A": "b"})
    assert seen["HTTPS_PROXY"] == "http://proxy"
    assert seen["PIP_A"] == "b"
    assert not {"DISPLAY", "PYTHONPATH"} & seen.keys()


def test_a_root_that_still_holds_a_mount_is_not_deleted(tmp_path: Path) -> None:
    assert prove_fresh.mounts_below(Path("/"), "proc /proc proc rw 0 0\n") == ["/proc"]
    assert prove_fresh.mounts_below(tmp_path, f"dev {tmp_path}/dev x rw 0 0\nproc /proc proc rw 0 0\n") == [
        f"{tmp_path}/dev"
    ]
    assert prove_fresh.mounts_below(tmp_path, "proc /proc proc rw 0 0\n") == []
