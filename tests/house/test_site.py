"""The site has every page of the help book, and no link on it leads nowhere; told without Sphinx."""

import re
from collections import Counter
from pathlib import Path

import make_locks
import make_site
import package_environment
import pytest

PAGES = make_site.pages()
_CODE = re.compile(r"^(`{3,}).*?^\1|`[^`\n]*`", re.DOTALL | re.MULTILINE)
_TREE = re.compile(r"^```\{toctree\}\n:hidden:\n(?::caption: [^\n]+\n)?\n(.+?)\n```$", re.DOTALL | re.MULTILINE)


def links(page: str) -> set[str]:
    """Return where the links and pictures of a page lead within the site."""
    return set(re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)", _CODE.sub("", page)))


def test_contents_name_every_page_once() -> None:
    listed = Counter(f"{name}.md" for page in PAGES.values() for tree in _TREE.findall(page) for name in tree.split())
    assert listed == Counter(PAGES.keys() - {"index.md"})
    assert {it.name for it in make_site.HELP.glob("*.md")} <= PAGES.keys()


@pytest.mark.parametrize("name", PAGES)
def test_links_lead_somewhere(name: str) -> None:
    pictures = {it.name for it in make_site.SHOTS.glob("*.png")}
    assert links(PAGES[name]) - PAGES.keys() - pictures == set()


def test_pages_of_rules_lead_to_all_checks() -> None:
    assert "checks.md" in links(PAGES["emoji.md"])
    assert "index.md" not in links(PAGES["emoji.md"])
    assert links(PAGES["checks.md"]) == {
        f"{it}.md" for page in make_site.groups(PAGES["checks.md"]) for it in page.names
    }
    assert "emoji.md" in links(PAGES["checks_characters_and_typing.md"])
    assert "CONTRIBUTING.md" in links(PAGES["developers.md"])


def test_pictures_are_there_small_and_shown() -> None:
    shown = {picture for page in PAGES.values() for picture in links(page) if picture.endswith(".png")}
    assert shown == {it.name for it in make_site.SHOTS.glob("*.png")}
    assert [it.name for it in make_site.SHOTS.iterdir() if it.stat().st_size > 120_000] == []


def test_a_picture_without_its_heading_is_told() -> None:
    assert make_site.pictured("keys.md", "# Keys\n\nOne.\n") == "# Keys\n\nOne.\n"
    with pytest.raises(ValueError, match=r"window\.png"):
        make_site.pictured("start.md", "# Another title\n\nOne.\n")
    page = make_site.pictured("start.md", "# Your first message\n\nOne.\n\nTwo.\n")
    assert re.search(r"One\.\n\n!\[[^]]+\]\(window\.png\)\n\nTwo\.", page)


def test_all_that_sphinx_reads_is_written(tmp_path: Path) -> None:
    made = tmp_path / "made"
    made.mkdir()
    (made / "of_no_page.md").write_text("old", "utf-8")
    make_site.write(made)
    assert {it.name for it in made.iterdir() if it.suffix == ".md"} == PAGES.keys()
    assert (made / "window.png").is_file()


def test_the_site_has_an_environment_of_its_own() -> None:
    assert make_site.LOCK == make_locks.SITE_LOCK
    assert package_environment.installs("PYTHON", make_site.LOCK)[-1][-1].endswith("requirements-site.lock")
    lock = make_site.LOCK.read_text("utf-8")
    assert "\nsphinx==" in lock
    assert "pyside6" not in lock
    assert package_environment.stamp() != package_environment.stamp(lock=make_site.LOCK)
