"""The set-up script does the right thing on every system; what it decides is tested, not what it installs."""

import ast
import ctypes.util
import re
import subprocess
import sys
from pathlib import Path

import dev
import environment
import pytest
import qt_libraries

ROOT = Path(__file__).resolve().parents[2]
READ_BY_ANY = ("dev.py", "environment.py", "qt_libraries.py")
CDLL_OF_C = ctypes.util.find_library("c") or "libc.so.6"


@pytest.mark.parametrize("name", READ_BY_ANY)
def test_an_old_python_can_read_it(name: str) -> None:
    text = (ROOT / "build_scripts" / name).read_text("utf-8")
    module = ast.parse(text, feature_version=(3, 7))
    imported = [node for node in ast.walk(module) if isinstance(node, ast.Import | ast.ImportFrom)]
    names = {alias.name for node in imported if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module or "" for node in imported if isinstance(node, ast.ImportFrom)}
    ours = {path.stem for path in (ROOT / "build_scripts").glob("*.py")}
    assert {it.split(".")[0] for it in names} <= set(sys.stdlib_module_names) | ours


@pytest.mark.parametrize(
    ("version", "good"),
    [((3, 7), False), ((3, 10), False), ((3, 11), True), ((3, 14), True), ((3, 15), False), ((4, 0), False)],
)
def test_a_wrong_python_is_refused_in_one_line(version: tuple[int, int], good: bool) -> None:
    refused = environment.refusal(version)
    assert (refused is None) == good
    if refused:
        assert f"this is {version[0]}.{version[1]}" in refused
        assert "\n" not in refused


def test_the_range_is_that_of_the_project() -> None:
    assert 'requires-python = ">=3.11,<3.15"' in (ROOT / "pyproject.toml").read_text("utf-8")
    assert (environment.OLDEST, environment.NEWEST) == ((3, 11), (3, 14))


@pytest.mark.parametrize(
    ("platform", "expected"),
    [
        ("linux", "/x/.venv/bin/python"),
        ("darwin", "/x/.venv/bin/python"),
        ("win32", "/x/.venv\\Scripts\\python.exe"),
    ],
)
def test_where_the_environments_python_is(platform: str, expected: str) -> None:
    assert environment.interpreter(platform, "/x/.venv") == expected


def test_packages_are_installed_by_hash_and_only_langdetect_is_built() -> None:
    tools, packages = environment.installs("PYTHON")
    for command in (tools, packages):
        assert command[:4] == ["PYTHON", "-m", "pip", "install"]
        assert "--require-hashes" in command
        assert "--only-binary=:all:" in command
    assert tools[-1].endswith("requirements-build.lock")
    assert packages[-1].endswith("requirements.lock")
    assert "--no-build-isolation" in packages
    assert [it for it in packages if it.startswith("--no-binary")] == ["--no-binary=langdetect"]


def test_the_stamp_changes_with_the_locks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lock = tmp_path / "requirements.lock"
    lock.write_text("a==1", "utf-8")
    monkeypatch.setattr(environment, "LOCK", lock)
    first = environment.stamp()
    assert environment.stamp() == first
    lock.write_text("a==2", "utf-8")
    assert environment.stamp() != first


def test_an_environment_without_its_stamp_is_not_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "STAMP", tmp_path / "made-from")
    assert not environment.made()
    (tmp_path / "made-from").write_text("of another lock", "utf-8")
    assert not environment.made()


@pytest.mark.parametrize(
    ("platform", "variables", "expected"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}, True),
        ("darwin", {}, True),
        ("win32", {}, True),
    ],
)
def test_whether_there_is_a_screen(platform: str, variables: dict[str, str], expected: bool) -> None:
    assert dev.has_screen(platform, variables) == expected


@pytest.mark.parametrize("command", ["check", "batch", "rules", "history", "self-test"])
def test_commands_are_passed_on(command: str) -> None:
    assert dev.is_command([command, "--help"])


@pytest.mark.parametrize("arguments", [[], ["--demo"], ["draft.txt"]])
def test_what_is_no_command_is_for_the_window(arguments: list[str]) -> None:
    assert not dev.is_command(arguments)


def test_every_command_of_the_command_line_is_known() -> None:
    said = subprocess.run(
        [sys.executable, "-m", "composer", "--help"], cwd=ROOT, check=True, capture_output=True, text=True
    )
    assert tuple(re.findall(r"^    ([a-z-]+)", said.stdout.partition("commands:")[2], re.MULTILINE)) == dev.COMMANDS


def test_the_sample_is_there_and_shows_something() -> None:
    done = subprocess.run(dev.sample_command(sys.executable), cwd=ROOT, check=False, capture_output=True, text=True)
    assert done.stderr == ""
    assert done.returncode == 1, "the sample shows what is found, so it is not approved"
    for rule in ("emoji", "link_external", "contact_phone", "spelling", "order_id_invalid"):
        assert rule in done.stdout


def test_test_runs_everything_or_pytest_alone() -> None:
    assert dev.test_command("PYTHON", []) == ["PYTHON", "build_scripts/check.py"]
    assert dev.test_command("PYTHON", ["tests/core", "-x"]) == ["PYTHON", "-m", "pytest", "tests/core", "-x"]


@pytest.mark.parametrize(
    ("platform", "variables", "expected"),
    [
        ("linux", {"DISPLAY": ":0"}, {**qt_libraries.WINDOW, **qt_libraries.X11}),
        ("linux", {"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, qt_libraries.WINDOW),
        ("linux", {}, qt_libraries.WINDOW),
        ("darwin", {}, {}),
        ("win32", {}, {}),
    ],
)
def test_which_libraries_a_window_needs(
    platform: str, variables: dict[str, str], expected: dict[str, tuple[str, ...]]
) -> None:
    assert qt_libraries.wanted(platform, variables) == expected


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the libraries are those of Linux")
def test_a_missing_library_is_found() -> None:
    wanted = {CDLL_OF_C: ("libc6",), "libof-no-such-name.so.9": ("libof-no-such-name9",)}
    assert qt_libraries.missing(wanted) == {"libof-no-such-name.so.9": ("libof-no-such-name9",)}


def test_who_may_not_install_is_told_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(qt_libraries.MissingError) as told:
        qt_libraries.install("Something is missing.", [("libgl1",), ("libglib2.0-0", "libglib2.0-0t64")])
    assert str(told.value).startswith("Something is missing.")
    assert "sudo apt-get update && sudo apt-get install -y --no-install-recommends libgl1 libglib2.0-0" in str(
        told.value
    )


def test_what_is_no_action_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["tset"]) == 2
    assert dev.main([]) == 2
    assert "dev.py run" in capsys.readouterr().err
    assert dev.main(["--help"]) == 0
    assert "dev.py test" in capsys.readouterr().out
