"""The checkout as a newcomer finds it: its layout, its papers, and no traces of anyone's machine."""

import re
import tomllib
from pathlib import Path

import make_locks
import pytest

import composer

ROOT = Path(__file__).resolve().parents[2]
TOP = {
    *(
        "pyproject.toml",
        "README.md",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "RELEASING.md",
        "SECURITY.md",
        "THIRD_PARTY.md",
    ),
    *(
        "LICENSE",
        ".gitignore",
        ".gitattributes",
        ".ci",
        ".github",
        "composer",
        "ui",
        "docs",
        "resources",
        "tests",
        "build_scripts",
    ),
}
MADE = {
    *(".git", ".venv", "build", "dist", "__pycache__", ".coverage"),
    *(".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis", ".import_linter_cache"),
}
TEXTS = {".py", ".md", ".toml", ".lock", ".txt", ".json", ".qss", ".svg", ".html", ".css", ".sql", ".jsonl", ".yml"}
# written with a dot inside, so that this file does not hold them itself
TRACES = [
    trace.replace("·", "")
    for trace in (
        *("/ro·ot/", "/ho·me/", "/wo·rk/", "C:\\Us·ers", "/Us·ers/"),
        *("python·hosted.org", "py·pi.org", "/sim·ple/", "deb.deb·ian.org", "arti·factory"),
        *("# TO·DO", "# FIX·ME", "Chat·GPT", "Anth·ropic", "AI ag·ent", "language mo·del", "proto·type"),
    )
]


PASTED = (ROOT / "tests" / "data", ROOT / "tests" / "corpora")
"""What sellers paste holds paths of their own machines."""
WORD_LISTS = ".kinds.toml"
"""How files end that ``make_word_kinds.py`` takes from the dictionaries: lists of single words, whatever they are."""


def texts() -> list[Path]:
    """Return every text file that is ours."""
    tops = [path for path in ROOT.iterdir() if path.name not in MADE]
    files = [path for top in tops for path in ([top] if top.is_file() else top.rglob("*"))]
    ours = [path for path in files if path.suffix in TEXTS and "__pycache__" not in path.parts]
    ours = [path for path in ours if not path.name.endswith(WORD_LISTS)]
    return [path for path in ours if not any(path.is_relative_to(place) for place in PASTED)]


def test_top_level_is_as_planned() -> None:
    there = {path.name for path in ROOT.iterdir()} - MADE
    assert {name for name in there - TOP if not name.endswith(".egg-info")} == set()
    assert TOP - there == set()


@pytest.mark.parametrize("trace", TRACES)
def test_no_traces(trace: str) -> None:
    pattern = re.compile(rf"(?<![\w.]){re.escape(trace)}")
    held = [
        f"{path.relative_to(ROOT)}: {line.strip()[:80]}"
        for path in texts()
        for line in path.read_text("utf-8").splitlines()
        if trace in line and pattern.search(line)
    ]
    assert held == []


def test_readme_leads_with_the_two_commands() -> None:
    top = "\n".join((ROOT / "README.md").read_text("utf-8").splitlines()[:20])
    assert "python3 build_scripts/dev.py run" in top
    assert "python3 build_scripts/dev.py test" in top


def test_links_in_papers_lead_somewhere() -> None:
    for paper in ROOT.glob("*.md"):
        for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", paper.read_text("utf-8")):
            assert (ROOT / target).exists(), f"{paper.name}: {target}"


def test_changelog_knows_this_version() -> None:
    text = (ROOT / "CHANGELOG.md").read_text("utf-8")
    assert f"## [{composer.__version__}]" in text
    assert "## [Unreleased]" in text


def test_licence_is_the_one_that_is_named() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["license"] == "GPL-3.0-or-later"
    assert (ROOT / "LICENSE").read_text("utf-8").split()[:5] == ["GNU", "GENERAL", "PUBLIC", "LICENSE", "Version"]


def test_third_party_list_covers_every_locked_package() -> None:
    text = (ROOT / "THIRD_PARTY.md").read_text("utf-8")
    names = (make_locks.LOCK, make_locks.PACKAGE_LOCK, make_locks.SITE_LOCK)
    locks = "".join(it.read_text("utf-8") for it in names)
    locked = re.findall(r"^([\w.-]+)==([\w.]+)", locks, re.MULTILINE)
    assert locked
    assert [f"{name} {version}" for name, version in locked if f"| {name} | {version} |" not in text] == []


def test_third_party_list_covers_every_dictionary() -> None:
    text = (ROOT / "THIRD_PARTY.md").read_text("utf-8")
    files = [path.name for path in (ROOT / "resources" / "dictionaries").glob("*.xz")]
    assert [name for name in files if name not in text] == []
