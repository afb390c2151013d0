"""A buyer's whole address is found in the form of each country; parts of it, and the seller's own, are left alone."""

import pytest

from composer.model import Draft, Facts, Kind
from composer.policy import resolve
from composer.rule import CLOSE, OPEN
from composer.rules import RULES
from tests import yardstick

WHOLE_ADDRESSES = [
    "We will ship it to ⟦2817 Juniper Hill Drive, Apt 6C, Boulder, CO 80304⟧ today.",
    "Is your address ⟦221B Baker Street, London NW1 6XE⟧ right?",
    "Your delivery address is:\n⟦10 Downing Street\nLondon SW1A 2AA⟧",
    "We sent it to ⟦45 King Street, Toronto, ON M5V 2T6⟧.",
    "Ihre Adresse lautet ⟦Hauptstraße 12a, 80331 München⟧, richtig?",
    "Die Lieferadresse ist:\n⟦Am Alten Markt Weg 5\n1030 Wien⟧",
    "Wir schicken die Lampe an ⟦Berliner Allee 45, 40212 Düsseldorf⟧.",
    "Votre adresse est-elle ⟦15 bis, rue de la République, 69002 Lyon⟧ ?",
    "¿Es su dirección ⟦Calle de Alcalá 45, 28014 Madrid⟧?",
    "Il suo indirizzo è ⟦Via Giuseppe Garibaldi 7, 20121 Milano⟧?",
    "O seu endereço é ⟦Rua das Flores, 123, 01310-100 São Paulo⟧?",
    "Is uw adres ⟦Kerkstraat 12, 1017 GK Amsterdam⟧?",
    "Är din adress ⟦Storgatan 12, 111 22 Stockholm⟧?",
    "Czy pani adres to ⟦ul. Marszałkowska 10/12, 00-590 Warszawa⟧?",
    "ご住所は⟦〒100-0005 東京都千代田区丸の内1丁目9番1号⟧でよろしいでしょうか。",
]
LEFT_ALONE = [
    "Is the house number in Juniper Hill Drive 2817 or 2871?",
    "Fehlt in der Hauptstraße 12 die Wohnungsnummer?",
    "Ist die Postleitzahl 80331 richtig?",
    "Please send it back to 10 Downing Street, London SW1A 2AA.",
    "Our address: 10 Downing Street, London SW1A 2AA",
    "Muster GmbH\nHauptstraße 12\n80331 München\nUSt-IdNr. DE123456789",
    "Bitte senden Sie den Artikel an uns zurück: Hauptstraße 12, 80331 München",
    "> My address is 221B Baker Street, London NW1 6XE.",
    "We ship to 27 countries. Order 80304 Boulder lamps.",
    "Kind regards\nThe Lamp Shop, 10 Downing Street, London SW1A 2AA",
]


def marked(text: str, **given: object) -> list[str]:
    draft = Draft(text, **given)  # type: ignore[arg-type]
    return [it.span.of(text) for it in RULES["buyer_data"].check(draft, resolve("amazon.de", "de-DE"))]


@pytest.mark.parametrize("example", WHOLE_ADDRESSES)
def test_a_whole_address_is_found(example: str) -> None:
    text = example.replace(OPEN, "").replace(CLOSE, "")
    assert marked(text) == [example[example.index(OPEN) + 1 : example.index(CLOSE)]]


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_parts_and_other_addresses_are_left_alone(text: str) -> None:
    assert marked(text) == []


def test_the_buyers_name_belongs_to_it() -> None:
    facts = Facts(names=("Anna Muster", "München"))
    text = "Anna Muster\nHauptstraße 12\n80331 München"
    assert marked(f"Guten Tag,\n\n{text}\n\nStimmt das?", facts=facts) == [text]
    assert marked(f"Guten Tag,\n\n{text}\n\nStimmt das?") == []


def test_a_question_about_an_address_quotes_all_of_it_or_a_part() -> None:
    whole = "Stimmt Hauptstraße 12, 80331 München?"
    assert marked(whole, kind=Kind.ADDITIONAL_INFO) == ["Hauptstraße 12, 80331 München"]
    assert marked(whole, kind=Kind.ORDER_PROBLEM) == []
    assert marked("Stimmt die Hausnummer in der Hauptstraße 12?", kind=Kind.ADDITIONAL_INFO) == []
    assert marked("Unser Lager: Hauptstraße 12, 80331 München", kind=Kind.ADDITIONAL_INFO) == []


def test_a_return_may_name_an_address() -> None:
    text = "Please ship it to 10 Downing Street, London SW1A 2AA."
    assert marked(text, kind=Kind.ORDER_PROBLEM)
    assert marked(text, kind=Kind.RETURN_QUESTION) == []


@pytest.mark.parametrize(
    "unit",
    ["a", "A", "1", "-", "Aa ", "Aa 1 ", "Via Aa ", "1 Aa ", "12345 Aa ", "Rue de la ", "都1", "A-", "1 rue de "],
)
def test_hostile_texts_are_quick(unit: str) -> None:
    marked("Warm: Via Roma 1, 20121 Milano")
    text = (unit * 20_000)[:20_000]
    assert yardstick.within(lambda: marked(text + " 12345 Milano 1"), 0.1)
