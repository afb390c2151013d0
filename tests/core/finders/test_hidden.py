"""Characters that hide or pose are found, and scripts that need them may have them."""

import pytest

from composer.finders.hidden import Kind, hidden


def kinds(text: str, language: str = "en") -> list[tuple[Kind, str]]:
    return [(it.kind, it.span.of(text)) for it in hidden(text, language)]


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("or\u200bder", Kind.INVISIBLE, "\u200b"),
        ("w\u200bh\u200ba\u200bts", Kind.INVISIBLE, "\u200bh\u200ba\u200b"),
        ("Lie\u00adferung", Kind.INVISIBLE, "\u00ad"),
        ("a \u202eb", Kind.INVISIBLE, "\u202e"),
        ("a \u2066b", Kind.INVISIBLE, "\u2066"),
        ("\ufeffHello", Kind.INVISIBLE, "\ufeff"),
        ("Auf\u200clage", Kind.INVISIBLE, "\u200c"),
        ("a\ufe0f", Kind.INVISIBLE, "\ufe0f"),
        ("pаypal", Kind.LOOKALIKE, "а"),
        ("аmаzon", Kind.LOOKALIKE, "аmа"),
        ("Ηello", Kind.LOOKALIKE, "Η"),
        ("in the сор here", Kind.LOOKALIKE, "сор"),
        ("Привeт", Kind.LOOKALIKE, "e"),
        ("Ｔhank", Kind.FANCY, "Ｔ"),
        ("𝓣𝓱𝓪𝓷𝓴", Kind.FANCY, "𝓣𝓱𝓪𝓷𝓴"),
        ("ⓗⓔⓨ", Kind.FANCY, "ⓗⓔⓨ"),
        ("🅷🅸", Kind.FANCY, "🅷🅸"),
        ("ᴛʜᴀɴᴋ", Kind.FANCY, "ᴛʜᴀɴᴋ"),
        ("call ٣٤٥", Kind.FANCY, "٣٤٥"),
        ("o\u0336l\u0336d", Kind.FANCY, "o\u0336l\u0336"),
        ("\uf0e0 next", Kind.UNSHOWN, "\uf0e0"),
        ("It\x92s", Kind.UNSHOWN, "\x92"),
        ("a\x07", Kind.UNSHOWN, "\x07"),
    ],
)
def test_a_hidden_character_is_found(text: str, kind: Kind, found: str) -> None:
    assert kinds(text) == [(kind, found)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("5\u00a0€, 10\u202f%, 20\u2009°C, “quotes” – dash… ½ ﬁ № ℃ ℓ Å K µ Ω", "fr"),
        ("می‌خواهم کتاب‌ها", "fa"),
        ("\u200fشكرا\u200e ABC \u2067test\u2069 ٣٤٥", "ar"),
        ("שלום \u200f123", "he"),
        ("क्‍ष ३४५ ক্‍ষ", "hi"),
        ("ภาษา\u200bไทย", "th"),
        ("ＡＢＣ　１２３！（税込）｡ 葛󠄀", "ja"),
        ("您好，订单：１２３。", "zh"),
        ("Привет, хор, оса, Αθήνα, ρόδα", "en"),
        ("α-Liponsäure, β, χ² = 5 μm, Sony α7, ΔT", "de"),
        ("① ② ⑩ ⒈ Ⓡ Ⓐ 1ˢᵗ Mᵐᵉ 2ᵉ m² m³ H₂O", "fr"),
        ("👨‍👩‍👧 ❤️ ©️ ✔︎ 1️⃣ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🅰️", "en"),
        ("Cafe\u0301 nai\u0308ve Ł ø ß İ ı ğ ñ œ", "en"),
        ("\tTab and\r\nbreak", "en"),
    ],
)
def test_what_the_script_needs_is_silent(text: str, language: str) -> None:
    assert kinds(text, language) == []


def test_a_greek_letter_at_the_edge_of_a_word_is_not_sure() -> None:
    assert [it.sure for it in hidden("TNFα binder", "en")] == [False]
