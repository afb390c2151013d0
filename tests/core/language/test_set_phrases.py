"""Slips in the set phrases of Japanese letters are told, and right ones are not."""

import pytest

from composer.language.set_phrases import slips


@pytest.mark.parametrize(
    ("text", "word", "meant"),
    [
        ("もう少々お待ちくだい。", "くだい", "ください"),
        ("どちらがよろしいでしょか。", "でしょか", "でしょうか"),
        ("よろしくお願いいたしすま。", "いたしすま", "いたします"),
        ("誠にありがとうごさいます。", "ごさい", "ござい"),
        ("在庫はありまん。", "ありまん", "ありません"),
        ("本日発想いたしました。", "発想", "発送"),
        ("お知らせしませんした。", "ませんした", "ませんでした"),
    ],
)
def test_a_slip_is_told(text: str, word: str, meant: str) -> None:
    """Each is found once, with what is meant."""
    (found,) = slips(text, "ja")
    assert (found.word, found.meant, found.span.of(text)) == (word, meant, word)


@pytest.mark.parametrize(
    "text",
    [
        "少々お待ちください。よろしいでしょうか。お願いいたします。誠にありがとうございます。",
        "ゆで卵をくだいて混ぜます。石をかみくだいた跡です。また、ご連絡ください。",
        "ここでしか買えません。申し訳ございませんでした。在庫がございませんので、お待ちくださいませ。",
        "いただきました写真を拝見いたしました。新しい発想の道具です。",
        "Order 249-9842156-1514270 has left.",
    ],
)
def test_what_is_right_is_left_alone(text: str) -> None:
    """Words that hold the same signs are no slips."""
    assert list(slips(text, "ja")) == []
    assert list(slips(text, "en")) == []
