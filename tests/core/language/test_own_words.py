"""The seller's own words survive other editors, other programs and other hands."""

import os
from pathlib import Path

import pytest

from composer.errors import UserError
from composer.language import own_words


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


def test_no_folder_holds_no_words(tmp_path: Path) -> None:
    assert own_words.read(tmp_path / "none", "de") == frozenset()
    assert own_words.stamp(tmp_path / "none") == ()


@pytest.mark.parametrize("word", ["", "  ", "two words"])
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
