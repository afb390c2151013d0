"""The library's files: they are read, and what is wrong in one is told with file, line and key."""

import shutil
from pathlib import Path

import pytest

from composer.errors import DataError
from composer.model import Kind
from composer.paths import resources
from composer.templates import form
from composer.templates.library import Library, read_library
from composer.templates.local_forms import LANGUAGES
from composer.templates.made_up_words import read_words
from composer.templates.names import Sort
from composer.templates.picking import gaps

SOME = """
[folders]
a = "Folder A"
[ask.new_date]
type = "date"
label = "The new day."
[template.late]
kind = "order_problem"
folder = "a"
about = "It is late."
revision = 2
"""
TEXT = "[late]\ntitle = 'Late'\nrevision = 1\ntext = '''\nHello {order_id}\n'''\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "library.toml").write_text(SOME, "utf-8")
    (tmp_path / "en.toml").write_text(TEXT, "utf-8")
    return tmp_path


def test_every_kind_has_templates_and_there_are_enough(library: Library) -> None:
    assert len(library.templates) >= 30
    kinds = {it.kind for it in library.templates.values()}
    assert kinds == set(Kind) - {Kind.OTHER_REQUIRED}


def test_every_template_is_there_in_every_language(library: Library) -> None:
    assert {it.id: gaps(it, LANGUAGES) for it in library.templates.values() if gaps(it, LANGUAGES) != ((), ())} == {}


def test_no_text_has_a_fault(library: Library) -> None:
    texts = [(it.id, version) for it in library.templates.values() for version in it.versions]
    told = {f"{name} [{it.language}]": form.read(it.text, library.asks).faults for name, it in texts}
    assert {name: [str(it) for it in faults] for name, faults in told.items() if faults} == {}


def test_the_languages_ask_for_the_same(library: Library) -> None:
    """Whatever the buyer's language, a template wants the same answers from the seller."""
    odd = {}
    for template in library.templates.values():
        wanted = {
            it.language: frozenset(name for name in form.read(it.text, library.asks).wanted if name.startswith("ask:"))
            for it in template.versions
        }
        if len(set(wanted.values())) > 1:
            odd[template.id] = wanted
    assert odd == {}


def test_every_asked_text_has_samples(library: Library) -> None:
    texts = {name for name, it in library.asks.items() if it.sort is Sort.TEXT}
    assert set(library.samples) == texts


def test_made_up_words_are_there_for_every_language() -> None:
    words = read_words(resources() / "templates" / "orders.toml")
    assert set(words) == set(LANGUAGES)
    assert [language for language, it in words.items() if not 190 <= len(it.long) <= 200] == []


def test_a_small_library(folder: Path) -> None:
    (template,) = read_library(folder).templates.values()
    assert (template.kind, template.folder, template.own) == (Kind.ORDER_PROBLEM, "Folder A", False)
    (version,) = template.versions
    assert (version.text, version.language, template.behind(version)) == ("Hello {order_id}", "en", True)


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        (
            "library.toml",
            'kind = "order_problem"',
            'kind = "order"',
            "library.toml:8: template.late.kind: expected one",
        ),
        ("library.toml", 'folder = "a"', 'folder = "b"', "library.toml:9: template.late.folder: expected one of a"),
        ("library.toml", "It is late.", "late", "library.toml:10: template.late.about: expected a whole sentence"),
        ("library.toml", "revision = 2", "revision = 0", "library.toml:11: template.late.revision: expected a number"),
        ("library.toml", "revision = 2", "revision = 2\nx = 1", "library.toml:12: template.late.x: is not known"),
        ("library.toml", 'type = "date"', 'type = "day"', "library.toml:5: ask.new_date.type: expected one of text"),
        ("library.toml", "[folders]", "[folders", "library.toml: file: "),
        ("en.toml", "revision = 1", "revision = 3", "en.toml:3: late.revision: is higher than the template's, 2"),
        ("en.toml", "title = 'Late'", "title = ''", "en.toml:2: late.title: expected a text"),
        ("en.toml", "[late]", "[lat]", "en.toml:1: lat: is not in library.toml"),
    ],
)
def test_faults_are_told_with_their_place(folder: Path, file: str, old: str, new: str, told: str) -> None:
    path = folder / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(DataError) as caught:
        read_library(folder)
    assert str(caught.value).startswith(told)


def test_a_fault_in_the_samples_is_told(folder: Path) -> None:
    (folder / "samples.toml").write_text("[new_date]\nen = 'x'\n", "utf-8")
    with pytest.raises(DataError, match=r"samples.toml:1: new_date: is no text"):
        read_library(folder)


def test_the_library_can_stand_elsewhere(tmp_path: Path, library: Library) -> None:
    copy = shutil.copytree(resources() / "templates", tmp_path / "copy")
    assert read_library(copy).templates == library.templates
