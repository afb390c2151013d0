"""Slips are found in every language, and ordinary messages are left alone."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from composer import engine
from composer.language import spelling as spelling_engine
from composer.model import Draft, Facts
from composer.policy import resolve
from composer.rule import CLOSE, OPEN, bad
from composer.rules import spelling
from tests import yardstick

CASES = tomllib.loads((Path(__file__).parents[2] / "data" / "spelling_cases.toml").read_text("utf-8"))
ROOT = Path(__file__).parents[3]
STORES = {
    "en": "amazon.co.uk",
    "de": "amazon.de",
    "fr": "amazon.fr",
    "es": "amazon.es",
    "it": "amazon.it",
    "pt": "amazon.com.br",
    "nl": "amazon.nl",
    "sv": "amazon.se",
    "pl": "amazon.pl",
    "tr": "amazon.com.tr",
}


def found(text: str, language: str, place: str = "") -> list[tuple[str, bool]]:
    store = place or STORES[language]
    draft = Draft(text, facts=Facts(marketplace=store, language=language))
    return [(it.span.of(text), it.sure) for it in spelling.check(draft, resolve(store, language))]


def texts(group: str) -> list[tuple[str, str]]:
    return [(language, text) for language, case in CASES[group].items() for text in case["texts"]]


@pytest.mark.parametrize(("language", "text"), texts("good"))
def test_ordinary_messages_are_left_alone(language: str, text: str) -> None:
    assert found(text, language) == []


@pytest.mark.parametrize(("language", "marked"), texts("bad"))
def test_slips_are_found(language: str, marked: str) -> None:
    example = bad(marked)
    text = marked.replace(OPEN, "").replace(CLOSE, "")
    assert found(text, language) == [(span.of(text), True) for span in example.spans]


@pytest.mark.parametrize(
    ("language", "place", "clean"),
    [
        ("en-US", "amazon.com", False),
        ("en-GB", "amazon.co.uk", True),
        ("en-CA", "amazon.ca", True),
        ("en-AU", "amazon.com.au", True),
        ("en-GB", "amazon.de", True),
    ],
)
def test_british_spelling_by_country(language: str, place: str, clean: bool) -> None:
    assert (found("The colour is grey.", language, place) == []) is clean


def test_american_spelling_is_british_buyers_slip_only() -> None:
    assert found("The color is nice.", "en-GB", "amazon.co.uk") == [("color", True)]
    assert found("The color is nice.", "en-CA", "amazon.ca") == []


@pytest.mark.parametrize(
    "text",
    [
        "It\u2019s here, isn't it?",
        "The cafe\u0301 is open.",
        "Your re\u00adplace\u00adment is on its way.",
        "See order_details_v2.pdf and mail abc@exampel.com or www.exampel.com.",
        "Dear {{buyer_naem}}, [your naem]",
        "Serial no. KXQZT-99-ABQZ, size 38x40cm",
    ],
)
def test_what_is_no_slip(text: str) -> None:
    assert found(text, "en") == []


def test_words_of_the_order_and_the_sellers_own_are_right() -> None:
    text = "The zorbulator and the quibblex left Wumpfelden."
    draft = Draft(text, facts=Facts(items=("Acme Zorbulator",), names=("wumpfelden",)))
    policy = resolve("amazon.com", "en-US", None, frozenset({"Quibblex"}))
    assert list(spelling.check(draft, policy)) == []


@pytest.mark.parametrize(
    ("language", "name"), [("ja", "Japanese"), ("hi", "Hindi"), ("zh", "Chinese"), ("cs", "Czech")]
)
def test_a_language_without_dictionary_is_said_in_a_hint(language: str, name: str) -> None:
    draft = Draft("Hello there", facts=Facts(language=language))
    (finding,) = spelling.check(draft, resolve("amazon.de", language))
    assert finding.message == f"Spelling cannot be checked in {name} yet."
    assert len(finding.span) == 0
    assert not finding.sure


def test_an_unknown_language_is_told_from_the_text() -> None:
    draft = Draft(
        "Wij hebben uw bestelling vandaag ontvagen en sturen die op.", facts=Facts(marketplace="amazon.com.be")
    )
    assert [it.span.of(draft.text) for it in spelling.check(draft, resolve("amazon.com.be"))] == ["ontvagen"]


def test_suggestions_come_on_demand_with_typed_capitals() -> None:
    text = "Recieved. WE ARE SORY FOR THE INCONVINIENCE. Its alot."
    draft = Draft(text, facts=Facts(language="en-US"))
    policy = resolve("amazon.com", "en-US")
    findings = list(spelling.check(draft, policy))
    best = {it.span.of(text): engine.suggest("spelling", draft, policy, it)[0].label for it in findings}
    assert best == {"Recieved": "Received", "INCONVINIENCE": "INCONVENIENCE", "alot": "a lot"}
    assert all(it.fixes == () for it in findings)


def test_messages_stay_short_for_long_words() -> None:
    (finding,) = spelling.check(Draft("We are " + "recieving" * 6, facts=Facts()), resolve("amazon.com", "en-US"))
    assert len(finding.message) <= 60


@pytest.mark.parametrize(
    "unit", ["a", "@", "1", "-", "(", "a.", "1-", "[", "{{", "/a", "é", "'a", "Aa ", "\u200b", "zq "]
)
@pytest.mark.parametrize("language", ["en", "de"])
def test_hostile_texts_are_quick(unit: str, language: str) -> None:
    text = (unit * 20_000)[:20_000]
    found("warm zqx", language)

    def cold() -> None:
        spelling_engine._unknown.cache_clear()
        spelling_engine._answers.cache_clear()
        found(text, language)

    assert yardstick.within(cold, 0.1, tries=5)


def test_no_engine_is_loaded_before_it_is_needed() -> None:
    code = "import sys, composer.rules; print(*{'hunspell', 'spellchecker', 'langdetect'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.split() == []


@pytest.mark.parametrize(
    ("text", "slips"),
    [
        ("مرحبا، شكرا لطلبك. تم شحن الطلب أمس وسيصل يوم الجمعة. نعتذر عن التأخير.", []),
        ("يرجى تأكيد عنوان التوصيل والضغط على رابط التتبع في حسابكم.", []),
        ("شُكْرًا لَكَ عَلَى طَلَبِكَ، والشحنــة في الطريق.", []),
        ("لقد أرسنا لكم المنتج البديل وسيصل يوم الجمغة.", ["أرسنا", "الجمغة"]),
        ("The parcel وصل أمس.", []),
    ],
)
def test_arabic_words_are_looked_up_without_what_is_hung_on_to_them(text: str, slips: list[str]) -> None:
    assert [word for word, _ in found(text, "ar-AE", "amazon.ae")] == slips


def test_the_region_of_the_buyers_language_says_whose_spelling_counts() -> None:
    portuguese = "O autocarro trouxe a receção."
    assert found(portuguese, "pt-PT", "amazon.es") == []
    assert [word for word, _ in found(portuguese, "pt-BR", "amazon.com.br")] == ["receção"]
    american = "The color is nice."
    assert [word for word, _ in found(american, "en-GB", "amazon.de")] == ["color"]
    assert found(american, "en-US", "amazon.co.uk") == []
    assert found(american, "en-CA", "amazon.ca") == []


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ("Bitte senden Sie uns Ihre Rechnugsadresse.", "Rechnugsadresse"),
        ("Die Liefrungszeit beträgt drei Tage.", "Liefrungszeit"),
        ("Leider fehlt die Sendungsnumer in der Mail.", "Sendungsnumer"),
        ("Die neue Servierplate kommt morgen an.", "Servierplate"),
        ("Vileicht können wir Ihnen mit einem anderen Modell helfen.", "Vileicht"),
    ],
)
def test_slips_in_long_german_nouns_are_told(text: str, slip: str) -> None:
    assert found(text, "de") == [(slip, True)]


@pytest.mark.parametrize(
    "text",
    [
        "Unser Lager ist in Bolligerstrasse.",
        "Das Paket liegt bei Adelinde-Gorlitz-Platz im Laden.",
        "Wir senden an Börner ein neues Gerät.",
        "Ihr Nachbar Beier hat es angenommen.",
        "Der Badteppich liegt im Verteilzentrum, und der Gravurtext fehlt.",
    ],
)
def test_german_names_and_compounds_that_no_dictionary_has_are_no_slips(text: str) -> None:
    assert [it for it in found(text, "de") if it[1]] == []
