"""The language of a text is told surely or not at all."""

import tomllib
from pathlib import Path

import pytest

from composer.language import detection
from composer.text import sentences

CASES = tomllib.loads((Path(__file__).parents[2] / "data" / "language_cases.toml").read_text("utf-8"))


def foreign(text: str, expected: str) -> list[str]:
    found = (detection.verify(span.of(text), expected) for span in sentences(text))
    return [it.language for it in found if it]


def test_hard_cases_have_no_false_alarm_and_at_most_one_miss() -> None:
    alarms = [text for language, texts in CASES["ok"].items() for text in texts if foreign(text, language)]
    misses = [text for language, texts in CASES["wrong"].items() for text in texts if not foreign(text, language)]
    assert sum(len(texts) for group in CASES.values() for texts in group.values()) >= 100
    assert alarms == []
    assert len(misses) <= 1, misses


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Your order left our warehouse this morning.", "en"),
        ("Ihre Bestellung hat heute unser Lager verlassen.", "de"),
        ("Votre commande a quitté notre entrepôt ce matin.", "fr"),
        ("Su pedido ha salido hoy de nuestro almacén.", "es"),
        ("Il suo ordine è partito oggi dal nostro magazzino.", "it"),
        ("O seu pedido saiu hoje do nosso armazém.", "pt"),
        ("Uw bestelling heeft vandaag ons magazijn verlaten.", "nl"),
        ("Din beställning lämnade vårt lager i dag.", "sv"),
        ("Pani zamówienie opuściło dziś nasz magazyn.", "pl"),
        ("Siparişiniz bugün depomuzdan çıktı.", "tr"),
        ("غادر طلبك مستودعنا اليوم.", "ar"),
        ("ご注文の商品は本日発送しました。", "ja"),
        ("您的订单今天已从仓库发出。", "zh"),
        ("आपका ऑर्डर आज गोदाम से निकल गया है।", "hi"),
    ],
)
def test_each_language_is_told_and_stays_told(text: str, language: str) -> None:
    first = detection.detect(text)
    detection._scores.cache_clear()
    assert first.language == language
    assert detection.detect(text) == first


@pytest.mark.parametrize("text", ["", "12345", "…", "302-1234567-7654321"])
def test_a_text_without_words_has_no_language(text: str) -> None:
    assert detection.detect(text) == detection.Verdict("", 0.0)
