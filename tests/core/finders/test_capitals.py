"""Shouting is told from acronyms, addresses and company names, and calmed without losing names."""

import pytest

from composer.finders.capitals import runs, share
from composer.finders.sentence_case import sentence_case
from composer.model import Span

NONE: frozenset[str] = frozenset()


def shouted(text: str) -> list[str]:
    return [it.span.of(text) for it in runs(text, NONE) if it.words >= 3]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Please DO NOT RETURN THE LAMP now", "DO NOT RETURN THE LAMP"),
        ("Il pacco È STATO SPEDITO IERI oggi", "È STATO SPEDITO IERI"),
        ("Su paquete HA SIDO ENVIADO HOY por SEUR", "HA SIDO ENVIADO HOY"),
        ("WE SENT 2 USB CABLES TODAY", "WE SENT 2 USB CABLES TODAY"),
        ("Votre COLIS EST RETARDÉ", "COLIS EST RETARDÉ"),
        ("ЗАКАЗ УЖЕ ОТПРАВЛЕН СЕГОДНЯ ВЕЧЕРОМ", "ЗАКАЗ УЖЕ ОТПРАВЛЕН СЕГОДНЯ ВЕЧЕРОМ"),
    ],
)
def test_capitals_in_a_row_are_found(text: str, found: str) -> None:
    assert shouted(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "USB HDMI LED WLAN RGB PVC DHL UPS GLS XXL XS",
        "ACME TRADING HOUSE LTD, 12 HIGH STREET, LONDON",
        "MAX MÜLLER\nHAUPTSTRASSE 5\n10115 BERLIN MITTE NORD",
        "Indirizzo: VIA GARIBALDI 12, 20121 MILANO MI",
        "Calle: CALLE GRAN VIA 12, 28013 MADRID",
        "The label says “DO NOT OPEN COVER”.",
        "Write [YOUR ORDER NUMBER] there",
        "I AM sorry. VERY sorry.",
        "Press MENU > SETUP > RESET, then OK",
        "ご注文のＬＥＤランプ",
    ],
)
def test_capitals_that_belong_are_silent(text: str) -> None:
    assert shouted(text) == []


@pytest.mark.parametrize(
    ("text", "language", "calm"),
    [
        ("WE SENT THE LED LAMP. I AM SORRY", "en", "We sent the LED lamp. I am sorry"),
        ("WE'LL SEND IT ON MONDAY BY AMAZON", "en", "We'll send it on Monday by Amazon"),
        ("BITTE SENDEN SIE DIE FALSCHE LAMPE ZURÜCK", "de", "Bitte senden Sie die falsche Lampe zurück"),
        ("IHRE BESTELLUNG IST IM VERSAND", "", "Ihre Bestellung ist im Versand"),
        ("WICHTIGER HINWEIS: GERÄT NICHT IN WASSER TAUCHEN", "de", "Wichtiger Hinweis: Gerät nicht in Wasser tauchen"),
        ("KARGONUZ BUGÜN VERİLDİ IŞIK", "tr", "Kargonuz bugün verildi ışık"),
        ("LA LIVRAISON EST EN RETARD", "fr", "La livraison est en retard"),
        ("HELLO ANN MCDONALD", "en", "Hello Ann McDonald"),
    ],
)
def test_a_shouted_line_as_a_sentence(text: str, language: str, calm: str) -> None:
    keep = {"ann": "Ann", "mcdonald": "McDonald"}
    assert sentence_case(text, Span(0, len(text)), keep, language) == calm


def test_a_stretch_within_a_sentence_starts_small() -> None:
    text = "Please DO NOT OPEN it"
    assert sentence_case(text, Span(7, 18), {}, "en") == "do not open"


def test_the_share_leaves_out_acronyms_and_scripts_without_case() -> None:
    assert share("USB HDMI lamp", NONE) == (0, 4)
    assert share("ご注文のLEDランプは明日届きますのでよろしく", NONE) == (0, 0)
    upper, cased = share("SHOUT quiet", NONE)
    assert (upper, cased) == (5, 10)
