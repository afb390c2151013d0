"""Days and amounts as each language writes them, and that our own rules read them back."""

from datetime import date

import pytest

from composer.finders import amounts, dates
from composer.policy import marketplaces
from composer.templates import local_forms
from composer.templates.local_forms import LANGUAGES, amount, currency_of, day, listed

NBSP = "\u00a0"
STORES = [(*tag.split("-"), it.country) for it, _ in marketplaces().values() for tag in it.languages]
READ = sorted({it for it in STORES if it[0] in LANGUAGES})
"""Language and country of the readers, and the store's country, by which our rules read."""


@pytest.mark.parametrize(
    ("language", "country", "long", "short"),
    [
        ("en", "US", "March 1, 2026", "Mar 1, 2026"),
        ("en", "GB", "1 March 2026", "1 Mar 2026"),
        ("en", "CA", "March 1, 2026", "Mar 1, 2026"),
        ("fr", "CA", "1er mars 2026", "2026-03-01"),
        ("de", "DE", "1. März 2026", "01.03.2026"),
        ("fr", "FR", "1er mars 2026", "01/03/2026"),
        ("es", "ES", "1 de marzo de 2026", "01/03/2026"),
        ("it", "IT", "1º marzo 2026", "01/03/2026"),
        ("pt", "BR", "1 de março de 2026", "01/03/2026"),
        ("nl", "NL", "1 maart 2026", "01-03-2026"),
        ("sv", "SE", "1 mars 2026", "2026-03-01"),
        ("pl", "PL", "1 marca 2026", "01.03.2026"),
        ("tr", "TR", "1 Mart 2026", "01.03.2026"),
        ("ja", "JP", "2026年3月1日", "2026/03/01"),
    ],
)
def test_days(language: str, country: str, long: str, short: str) -> None:
    assert day(date(2026, 3, 1), language, country) == long
    assert day(date(2026, 3, 1), language, country, "short") == short


@pytest.mark.parametrize(("language", "country", "store"), READ)
@pytest.mark.parametrize("form", ["long", "short"])
def test_days_are_read_back(language: str, country: str, store: str, form: str) -> None:
    for when in (date(2026, month, it) for month in range(1, 13) for it in (1, 2, 11, 28)):
        text = day(when, language, country, form)
        (found,) = dates.find(text, language, store)
        assert found.span.of(text) == text.removesuffix("日") or found.span.of(text) == text
        assert found.means(when), text
        assert found.readings[0] == (when.year, when.month, when.day), text


@pytest.mark.parametrize(
    ("language", "country", "currency", "written"),
    [
        ("en", "US", "USD", "$1,234.50"),
        ("en", "GB", "GBP", "£1,234.50"),
        ("en", "DE", "EUR", "€1,234.50"),
        ("en", "JP", "JPY", f"JPY{NBSP}1,234"),
        ("en", "AE", "AED", f"AED{NBSP}1,234.50"),
        ("de", "DE", "EUR", f"1.234,50{NBSP}€"),
        ("fr", "FR", "EUR", f"1{NBSP}234,50{NBSP}€"),
        ("fr", "CA", "CAD", f"1{NBSP}234,50{NBSP}$"),
        ("es", "ES", "EUR", f"1234,50{NBSP}€"),
        ("es", "MX", "MXN", "$1,234.50"),
        ("it", "IT", "EUR", f"1.234,50{NBSP}€"),
        ("pt", "BR", "BRL", f"R${NBSP}1.234,50"),
        ("pt", "ES", "EUR", f"1234,50{NBSP}€"),
        ("nl", "NL", "EUR", f"€{NBSP}1.234,50"),
        ("sv", "SE", "SEK", f"1{NBSP}234,50{NBSP}kr"),
        ("pl", "PL", "PLN", f"1234,50{NBSP}zł"),
        ("tr", "TR", "TRY", f"1.234,50{NBSP}TL"),
        ("ja", "JP", "JPY", "1,234円"),
        ("de", "US", "USD", f"1.234,50{NBSP}$"),
        ("de", "SE", "SEK", f"1.234,50{NBSP}SEK"),
    ],
)
def test_amounts(language: str, country: str, currency: str, written: str) -> None:
    assert amount(1234 if currency == "JPY" else 1234.5, currency, language, country) == written


@pytest.mark.parametrize(("language", "country", "store"), READ)
def test_amounts_are_read_back(language: str, country: str, store: str) -> None:
    currency = currency_of(store)
    assert currency is not None
    for value in (0.99, 7.0, 49.9, 999.99, 1234.5, 98765.43, 1234567.89):
        wanted = float(round(value)) if currency == "JPY" else value
        text = amount(wanted, currency, language, country)
        (found,) = amounts.find(text)
        assert (found.span.of(text), found.value) == (text, wanted)
        assert currency in found.currencies


def test_every_store_has_its_currency() -> None:
    assert [it.country for it, _ in marketplaces().values() if currency_of(it.country) is None] == []


def test_lists() -> None:
    assert listed(["a"], "de") == "a"
    assert listed(["a", "b"], "de") == "a und b"
    assert listed(["a", "b", "c"], "en") == "a, b and c"
    assert listed(["agua", "hilo"], "es") == "agua e hilo"
    assert listed(["皿", "箱"], "ja") == "皿、箱"
    assert set(local_forms.LANGUAGES) == set(LANGUAGES)
