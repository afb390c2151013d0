"""What is suggested for a slip: the likeliest word first, fit to be offered."""

import pytest

from composer.language import languages
from composer.language.suggestions import Suggester, suggester

SLIPS = [
    ("en", "mesage", "message"),
    ("en", "thankyou", "thank you"),
    ("en", "yourorder", "your order"),
    ("en", "dont", "don't"),
    ("en", "definately", "definitely"),
    ("en", "Wensday", "Wednesday"),
    ("en", "manuel", "manual"),
    ("de", "lieferung", "Lieferung"),
    ("fr", "numero", "numéro"),
    ("es", "mañna", "mañana"),
    ("pl", "zamowienie", "zamówienie"),
    ("tr", "cikti", "çıktı"),
]


def of(code: str) -> Suggester:
    language = languages.find(code)
    assert language is not None
    return suggester(language, language.default)


@pytest.mark.parametrize(("code", "slip", "meant"), SLIPS)
def test_the_likeliest_word_comes_first(code: str, slip: str, meant: str) -> None:
    assert of(code).wider(slip)[0] == meant


@pytest.mark.parametrize("word", ["recieve", "Recieve", "RECIEVE", "shif", "x" * 200, "zzzzqqqq", "a", ""])
def test_at_most_five_and_never_the_word_itself(word: str) -> None:
    for found in (of("en").first(word), of("en").wider(word)):
        assert len(found) <= 5
        assert word not in found
        assert len(set(found)) == len(found)


def test_coarse_words_are_never_offered() -> None:
    assert "shit" not in of("en").wider("shif")
    assert "shift" in of("en").wider("shif")
