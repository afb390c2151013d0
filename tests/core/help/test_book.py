"""The help book is complete: every rule has its topic, every number its meaning, every link its page."""

import re
from pathlib import Path

import make_help
import pytest

from composer.errors import DataError
from composer.help import book, rule_page, topics
from composer.model import Kind
from composer.policy import CERTAINTIES, resolve, versions
from composer.rules import RULES

PAGES = make_help.pages()


def test_every_rule_has_one_topic() -> None:
    listed = [name for topic in topics.read().topics for name in topic.rules]
    assert len(listed) == len(set(listed))
    known = {name for version in versions() for name in version.levels} | set(RULES)
    assert set(listed) == known


def test_every_number_has_a_meaning_and_nothing_else_has() -> None:
    numbers = {name for version in versions() for name in version.numbers}
    assert set(topics.read().meanings) == numbers
    assert [it for it in topics.read().meanings.values() if it.endswith(".") or not it.strip()] == []


@pytest.mark.parametrize("fault", ["topics = 3", "[topics.a]\ntitle = 'A'", "[topics", "[topics.a]"])
def test_a_fault_in_the_topics_is_told(tmp_path: Path, fault: str) -> None:
    path = tmp_path / "help_topics.toml"
    path.write_text(fault, "utf-8")
    with pytest.raises(DataError, match=r"help_topics\.toml"):
        topics.read(path)


@pytest.mark.parametrize("name", PAGES)
def test_links_lead_to_pages_of_the_book(name: str) -> None:
    targets = set(re.findall(r"\]\(([^)\s]+)\)", re.sub(r"```.*?```", "", PAGES[name], flags=re.DOTALL)))
    assert {it for it in targets if it not in PAGES} == set()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_one_title_and_ends_with_a_line(name: str) -> None:
    plain = re.sub(r"(`{3,})text\n.*?\n\1", "", PAGES[name], flags=re.DOTALL)
    assert plain.startswith("# ")
    assert len(re.findall(r"^# ", plain, re.MULTILINE)) == 1
    assert PAGES[name].endswith("\n")


def test_the_contents_lead_to_every_page() -> None:
    listed = re.findall(r"^- \[.+?\]\((\w+\.md)\)", PAGES["index.md"], re.MULTILINE)
    assert sorted(listed) == sorted(PAGES.keys() - {"index.md"})
    assert "\n## About checking\n" in PAGES["index.md"]


def test_every_kind_has_its_part() -> None:
    assert [kind for kind in Kind if f"*Kind* `{kind}`" not in PAGES["reasons.md"]] == []


def test_what_changed_is_told_from_the_data() -> None:
    page = PAGES["versions.md"]
    for version in versions():
        assert f"## Policy {version.version}" in page
        assert all(f"- {change}" in page for change in version.changes)
    assert page.index("2025-04-25") < page.index("## Policy 2020-11-03")
    assert "In force from 3 Nov 2020 to 24 Apr 2025." in page
    assert "In force since 25 Apr 2025." in page
    assert "`works`: 1, now 0" in page


def test_the_sources_name_publisher_address_and_certainty() -> None:
    page = book.sources_page(resolve())
    assert all(f"**{words}**" in page for words in CERTAINTIES.values())
    for name in RULES:
        assert f"({name}.md): " in page
        source = resolve().sources[name]
        assert source.address in page
        assert source.publisher in page


def test_certainties_have_their_sentences() -> None:
    assert rule_page.CERTAINTY_SENTENCES.keys() == CERTAINTIES.keys()


@pytest.mark.parametrize("name", RULES)
def test_a_rules_page_says_all_that_counts(name: str) -> None:
    page, source = PAGES[f"{name}.md"], resolve().sources[name]
    parts = ["## Why", "## What it finds", "## What it leaves alone", "## Its level in each policy", "```text"]
    parts += ["## Where it comes from", f"**{source.certain}.**", f"`{name}`", "[All checks](index.md)"]
    if source.certainty != "own":
        parts += [source.publisher, source.title, source.address, "Read on 23 Nov 2026"]
    parts += [f"- `{key}`: **" for key in rule_page.numbers(name, resolve())]
    assert [part for part in parts if part not in page] == []
