"""The pattern form: what each item matches, which faults are named, and that hostile text is read in time."""

from collections.abc import Callable

import pytest

from composer.language.phrase_words import words_of
from composer.language.phrases import Phrases
from tests.yardstick import within

LISTS = {"review": ["review*", "star rating", "★★★★★"], "we": ["we", "our team"], "rare": ["e-mail", "o'clock"]}


def phrases(*patterns: str, language: str = "en") -> Phrases:
    made = Phrases(language, LISTS)
    for pattern in patterns:
        made.add("sense", pattern)
    return made


def pointed(pattern: str, sentence: str, language: str = "en") -> list[str]:
    """Return what the pattern points at in the sentence, in order."""
    words = words_of(sentence, language)
    found = phrases(pattern, language=language).matches(words)
    places = sorted({part for places in found.values() for _, part in places})
    return [sentence[words.starts[start] : words.ends[end - 1]] for start, end in places]


@pytest.mark.parametrize(
    ("pattern", "sentence", "expected"),
    [
        ("send", "Please send it.", ["send"]),
        ("send", "PLEASE SEND IT.", ["SEND"]),
        ("send", "We resend what you sent.", []),
        ("send*", "Sending is not resending.", ["Sending"]),
        ("*send", "A resend, no sender.", ["resend"]),
        ("*view*", "Reviewers view.", ["Reviewers", "view"]),
        ("a|the lamp*", "A lamp, the lamps, my lamp.", ["A lamp", "the lamps"]),
        ("lamp|two_man|pallet", "Two man and a pallet.", ["Two man", "pallet"]),
        ("# day|days", "In 3 days or 2.5 days or ten days.", ["3 days", "2.5 days"]),
        ("cafe", "The café is open.", ["café"]),
        ("café", "The cafe is open.", ["cafe"]),
        ("5 %", "It is 5% off.", ["5%"]),
    ],
)
def test_an_item_is_a_word(pattern: str, sentence: str, expected: list[str]) -> None:
    assert pointed(pattern, sentence) == expected


@pytest.mark.parametrize(
    ("pattern", "sentence", "expected"),
    [
        ("<we> sent", "Our team sent what we sent.", ["Our team sent", "we sent"]),
        ("a <review>", "A reviewer, a star rating, a star.", ["A reviewer", "a star rating"]),
        ("a <review>|comment", "A review or a comment.", ["A review", "a comment"]),
        ("by <rare>", "By e-mail, by email.", ["By e-mail"]),
        ("<we>? wrote", "It was we wrote and wrote.", ["we wrote", "wrote", "wrote"]),
    ],
)
def test_a_list_is_any_of_its_entries(pattern: str, sentence: str, expected: list[str]) -> None:
    assert pointed(pattern, sentence) == expected


@pytest.mark.parametrize(
    ("pattern", "sentence", "expected"),
    [
        ("leave a review", "Leave a good review.", []),
        ("leave _ review", "Leave a review or leave a good review.", ["Leave a review"]),
        ("leave _ _ review", "Leave a review or leave a good review.", ["leave a good review"]),
        ("leave .. review", "Leave review.", ["Leave review"]),
        ("leave .. review", "Leave us a good review.", ["Leave us a good review"]),
        ("leave .. review", "Leave us all a good review.", []),
        ("leave ..5 review", "Leave us all here a good review.", ["Leave us all here a good review"]),
        ("leave ..1 review", "Leave us a review.", []),
        ("leave ... view", "Leave it as it is, for us all to view.", ["Leave it as it is, for us all to view"]),
        ("leave .. review", "Leave it, and leave a review.", ["leave a review"]),
        ("send ..2", "Please send it to us now.", ["send it to"]),
        ("send ..2", "Please send it.", ["send it"]),
    ],
)  # fmt: skip
def test_a_gap_lets_so_many_words_stand_between(pattern: str, sentence: str, expected: list[str]) -> None:
    assert pointed(pattern, sentence) == expected


@pytest.mark.parametrize(
    ("pattern", "sentence", "expected"),
    [
        ("so? good", "Good.", ["Good"]),
        ("a? good lamp?", "A good lamp.", ["A good", "A good lamp", "good", "good lamp"]),
        ("^ hello", "Hello and hello.", ["Hello"]),
        ("review $", "A review of the review", ["review"]),
        ("^ hello $", "Hello you", []),
        ("we { send it } today", "We send it today.", ["send it"]),
        ("{ send } ..", "Please send it now.", ["send"]),
        ("if .. { leave .. review }", "If you can, leave a review.", ["leave a review"]),
        ("if|when { gift }", "When gifts, if gift.", ["gift"]),
    ],
)  # fmt: skip
def test_items_may_be_missing_anchored_and_pointed_at(pattern: str, sentence: str, expected: list[str]) -> None:
    assert pointed(pattern, sentence) == expected


@pytest.mark.parametrize(
    ("pattern", "sentence", "expected"),
    [
        ("★★★★★", "Give ★★★★★ or ⭐⭐⭐⭐⭐ or ☆ ☆ ☆ ☆ ☆ .", ["★★★★★", "⭐⭐⭐⭐⭐", "☆ ☆ ☆ ☆ ☆"]),
        ("★★★★★", "Give ★★★.", []),
        ("5 ★", "Only 5★ help.", ["5★"]),
        ("e-mail", "By e-mail or e mail.", ["e-mail", "e mail"]),
        ("email", "By e-mail or email.", ["e-mail", "email"]),
        ("email", "By e mail.", []),
        ("5-star", "A 5-star or 5 star hotel.", ["5-star", "5 star"]),
        ("don't", "Don't, don’t, dont, don`t.", ["Don't", "don’t", "dont", "don`t"]),
        ("dont", "Don't.", ["Don't"]),
    ],
)
def test_signs_between_letters_do_not_matter(pattern: str, sentence: str, expected: list[str]) -> None:
    assert pointed(pattern, sentence) == expected


@pytest.mark.parametrize(
    ("language", "pattern", "sentence", "expected"),
    [
        ("fr", "l avis", "L’avis est là.", ["L’avis"]),
        ("fr", "l'avis", "L'avis est là.", ["L'avis"]),
        ("fr", "avis", "L'avis est là.", ["avis"]),
        ("de", "grüße", "Grüße, Gruesse, Grüsse.", ["Grüße", "Gruesse", "Grüsse"]),
        ("de", "*bewertung", "Eine Produktbewertung.", ["Produktbewertung"]),
        ("tr", "degerlendirme*", "Değerlendirmenizi yazın.", ["Değerlendirmenizi"]),
        ("pl", "złoty", "Jeden zloty.", ["zloty"]),
    ],
)
def test_each_language_is_folded_its_own_way(language: str, pattern: str, sentence: str, expected: list[str]) -> None:
    assert pointed(pattern, sentence, language) == expected


@pytest.mark.parametrize(
    ("pattern", "sentence", "expected"),
    [
        ("レビュー", "商品レビューをお願いします。", ["レビュー"]),
        ("レビュー お願い", "レビューお願いします。", ["レビューお願い"]),
        ("レビュー お願い", "レビューをお願いします。", []),
        ("レビュー .. お願い", "レビューのご投稿をお願いします。", ["レビューのご投稿をお願い"]),
        ("レビュー .. お願い", "レビューについてはこちらの画面よりお願いします。", []),
        ("レビュー を|も 書*", "レビューも書く。", []),
        ("星 # つ", "星5つです。星５つです。", ["星5つ", "星５つ"]),
        ("レビュー|評価 { 削除 }", "評価削除。", ["削除"]),
        ("line", "LINEとOnlineです。", ["LINE"]),
    ],
)
def test_without_spaces_an_item_is_a_stretch_of_characters(pattern: str, sentence: str, expected: list[str]) -> None:
    assert pointed(pattern, sentence, "ja") == expected


def test_a_match_knows_its_key_and_the_whole_of_it() -> None:
    made = Phrases("en", LISTS)
    made.add("one", "we { send }")
    made.add("two", "send it")
    found = made.matches(words_of("Now we send it.", "en"))
    assert found == {"one": [((1, 3), (2, 3))], "two": [((2, 4), (2, 4))]}


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        ("leave a <reviews>", "no word list is called <reviews>"),
        ("leave <review|rating>", "no word list is called <"),
        ("leave <Review>", "no word list is called <"),
        ("leave a| review", "an empty item"),
        ("leave ; review", "an empty item"),
        ("..", "not a pattern"),
        ("", "not a pattern"),
        ("^ $", "not a pattern"),
        ("_ review", "not a pattern"),
        (".. review", "not a pattern"),
        ("} leave {", "not a pattern"),
    ],
)
def test_a_fault_is_named_with_its_pattern(pattern: str, said: str) -> None:
    with pytest.raises(ValueError, match=said) as raised:
        phrases(pattern)
    assert pattern in str(raised.value)


def test_no_text_and_no_pattern_find_nothing() -> None:
    assert phrases().matches(words_of("Leave a review.", "en")) == {}
    assert phrases("leave").matches(words_of("", "en")) == {}


HOSTILE: tuple[Callable[[int], str], ...] = (
    lambda size: "a" * size,
    lambda size: "a " * (size // 2),
    lambda size: "a b " * (size // 4),
    lambda size: "1" * size,
    lambda size: "-a" * (size // 2),
    lambda size: "a'" * (size // 2),
    lambda size: "★ " * (size // 2),
    lambda size: "é" * size,
    lambda size: "leave a review " * (size // 15),
)


@pytest.mark.parametrize("language", ["en", "fr", "ja"])
@pytest.mark.parametrize("text", [make(20_000) for make in HOSTILE], ids=[repr(make(8)) for make in HOSTILE])
def test_hostile_text_is_read_in_time(text: str, language: str) -> None:
    made = phrases(
        "a ... b ... a", "a? b? a? .. leave|a .. <review>", "*a*", "a* b", "★ ... ★", "# ... #", language=language
    )
    assert within(lambda: made.matches(words_of(text, language)), 0.1)
