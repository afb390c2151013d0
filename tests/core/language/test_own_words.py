"""The seller's own words survive other editors, other programs and other hands."""

import os
from pathlib import Path

import pytest

from composer.errors import UserError
from composer.language import own_words
from composer.language.speller import word_set


def test_words_are_added_once_and_removed(tmp_path: Path) -> None:
    own_words.add(tmp_path, "Zorbulator")
    own_words.add(tmp_path, "Zorbulator")
    own_words.add(tmp_path, "Zugluft", "de")
    assert own_words.read(tmp_path, "de") == {"Zorbulator", "Zugluft"}
    assert own_words.read(tmp_path, "fr") == {"Zorbulator"}
    assert (tmp_path / "all.txt").read_bytes() == b"Zorbulator\n"
    own_words.remove(tmp_path, "Zorbulator")
    own_words.remove(tmp_path, "never there")
    assert own_words.read(tmp_path) == frozenset()


def test_files_from_other_editors_are_read(tmp_path: Path) -> None:
    (tmp_path / "all.txt").write_bytes("\ufeffFoo\r\n\r\n# a note\r\nCafe\u0301\r\n".encode())
    assert own_words.listed(tmp_path, "all") == ("Foo", "Café")


def test_a_change_from_outside_is_seen(tmp_path: Path) -> None:
    own_words.add(tmp_path, "one")
    before = own_words.stamp(tmp_path)
    path = tmp_path / "all.txt"
    path.write_text("two\n", "utf-8")
    os.utime(path, ns=(1, 1))
    assert own_words.read(tmp_path) == {"two"}
    assert own_words.stamp(tmp_path) != before


def test_notes_and_strange_lines_stay_when_a_file_is_changed(tmp_path: Path) -> None:
    (tmp_path / "all.txt").write_text("# brands\nFoo\nNew York\n\nBar\n", "utf-8")
    own_words.change(tmp_path, "all", more=("Baz", "Foo"), less=("Bar",))
    assert (tmp_path / "all.txt").read_text("utf-8") == "# brands\nFoo\nNew York\n\nBaz\n"
    before = own_words.stamp(tmp_path)
    own_words.change(tmp_path, "all", more=("Foo",), less=("Bar",))
    assert own_words.stamp(tmp_path) == before


def test_two_quick_changes_of_one_size_are_both_seen(tmp_path: Path) -> None:
    for number in range(20):
        own_words.write(tmp_path, [f"word{number:02}"])
        assert own_words.listed(tmp_path, "all") == (f"word{number:02}",)


def test_every_file_is_told_by_its_name(tmp_path: Path) -> None:
    assert own_words.everything(tmp_path / "none") == {}
    own_words.add(tmp_path, "Foo")
    own_words.add(tmp_path, "Zugluft", "de")
    (tmp_path / "my list.txt").write_text("Bar\n", "utf-8")
    files = own_words.everything(tmp_path)
    assert files == {"all": ("Foo",), "de": ("Zugluft",)}
    assert own_words.united(files, ["fr-FR"]) == {"Foo"}
    assert own_words.united(files, ["fr-FR", "de"]) == {"Foo", "Zugluft"}
    assert own_words.united(files, [""]) == {"Foo"}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_every_encoding_of_a_text_editor_is_read(tmp_path: Path, encoding: str) -> None:
    data = "Zürs\r\nCafé’s\r\n".encode(encoding)
    assert own_words.decoded(data) == "Zürs\r\nCafé’s\r\n"
    (tmp_path / "all.txt").write_bytes(data)
    own_words.add(tmp_path, "Foo")
    assert own_words.listed(tmp_path, "all") == ("Zürs", "Café's", "Foo")


def test_a_list_is_told_apart_from_what_is_no_word() -> None:
    told = own_words.parsed("Foo\n\n# note\ntwo words\n4711\nFoo\n Bar \nb\x07d\n" + "a" * 81)
    assert told.words == ("Foo", "Bar")
    assert [number for number, _ in told.strange] == [4, 5, 8, 9]


def test_no_folder_holds_no_words(tmp_path: Path) -> None:
    assert own_words.read(tmp_path / "none", "de") == frozenset()
    assert own_words.stamp(tmp_path / "none") == ()


@pytest.mark.parametrize("word", ["", "  ", "two words", "# note", "12-34", "a\ufffdb"])
def test_only_single_words_are_kept(tmp_path: Path, word: str) -> None:
    with pytest.raises(ValueError, match="not a word"):
        own_words.add(tmp_path, word)


def test_a_name_that_is_no_language_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="not a language"):
        own_words.add(tmp_path, "word", "../de")


def test_a_folder_that_cannot_be_made_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UserError, match="could not be written"):
        own_words.add(tmp_path / "file", "word")


def test_a_long_list_is_taken_apart_once() -> None:
    own = frozenset(f"word{number}" for number in range(500))
    first = word_set(("Acme Zorbulator-3000",), own)
    assert {"acme", "zorbulator", "word499"} <= first
    assert word_set(("Acme Zorbulator-3000",), own) is first
