"""Spelling looks at prose alone: what other rules speak of, and abbreviations before a number, are left out."""

import pytest

from composer.language.tokens import checkable


def words(text: str) -> list[str]:
    return [word.text for word in checkable(text)]


@pytest.mark.parametrize(
    ("text", "left_out"),
    [
        ("Please write to support (at) lumora-home dot com today.", {"support", "lumora", "home", "com"}),
        ("Schreiben Sie an service[ät]lichtwerk-hamburg Punkt de bitte.", {"service", "lichtwerk", "hamburg"}),
        ("Send it on insta @glowlash.uk please.", {"insta", "glowlash"}),
        ("Bonjour {prenom}, merci.", {"prenom"}),
        ("Il arrive aujourd&#39;hui sans faute.", {"aujourd", "hui"}),
        ("Håll RESET intryckt i 5 sek. Die Frist ist 14 Tage gem. § 355 BGB.", {"sek", "gem"}),
        ("La vite (pos. 14) è partita, sped. M1 123.", {"pos", "sped"}),
    ],
)
def test_what_is_no_prose_is_left_out(text: str, left_out: set[str]) -> None:
    assert left_out.isdisjoint(words(text))


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Sory. We wil call the carier.", ["Sory", "We", "wil", "call", "the", "carier"]),
        ("We are sory. please wait.", ["We", "are", "sory", "please", "wait"]),
        ("Your adress<b>es</b>", ["Your", "adress", "es"]),
        ("Write to us at Amazon, not by emial.", ["Write", "to", "us", "at", "Amazon", "not", "by", "emial"]),
    ],
)
def test_prose_is_kept(text: str, kept: list[str]) -> None:
    assert words(text) == kept
