"""Disguised letters are read as letters, and digits in other scripts stay digits."""

import pytest

from composer.finders.plain_words import plain_words


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("a disc0unt for you", "a discount for you"),
        ("星5の高評価", "星5の高評価"),
        ("次回1つ無料", "次回1つ無料"),
        ("送料0円", "送料0円"),
    ],
)
def test_a_digit_is_a_letter_only_among_letters(written: str, read: str) -> None:
    assert plain_words(written).text == read
