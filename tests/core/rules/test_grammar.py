"""The grammar rule in a whole message: what it leaves to others, and how much it finds in forty wrong sentences."""

from pathlib import Path

import pytest

from composer import engine
from composer.fixes import apply
from composer.model import Draft, Facts, Finding, Kind, Level
from composer.policy import resolve
from composer.rules import RULES

DATA = Path(__file__).resolve().parents[2] / "data"
FOUND = 36
"""Of the forty wrong sentences so many must be found."""


def told(text: str, language: str = "en-US", marketplace: str = "amazon.com", **facts: object) -> list[Finding]:
    given = Facts(marketplace=marketplace, language=language, language_known=True, **facts)  # type: ignore[arg-type]
    draft = Draft(text, facts=given, kind=Kind.ORDER_PROBLEM)
    outcome = engine.ask("grammar", RULES["grammar"], draft, resolve(marketplace, language))
    assert outcome.error is None
    assert outcome.level is Level.WARNING
    return list(outcome.findings)


def places(text: str, language: str = "en-US", marketplace: str = "amazon.com", **facts: object) -> list[str]:
    return [it.span.of(text) for it in told(text, language, marketplace, **facts)]


def test_most_wrong_sentences_are_found() -> None:
    lines = (DATA / "grammar_wrong.tsv").read_text("utf-8").splitlines()
    found = [line for line in lines if any(it.sure for it in told(line.split("\t")[1]))]
    assert len(lines) == 40
    assert len(found) >= FOUND


def test_no_right_sentence_is_told() -> None:
    lines = (DATA / "grammar_right.txt").read_text("utf-8").splitlines()
    assert len(lines) >= 40
    assert [line for line in lines if told(line)] == []


@pytest.mark.parametrize(
    "text",
    [
        "You wrote “it don't fit and and is late” on Monday.",
        "We have read it.\n\n> the the parcel have been lost\n> sorry !!",
        "Le colis à été expédié hier par notre transporteur. We are sorry that it is late.",
        "Order 112-1234567-7654321 , sorry , is at https://www.amazon.com/a,b!! now.",
    ],
)
def test_what_is_not_the_sellers_prose_is_left_alone(text: str) -> None:
    assert places(text) in ([], [" ,"])


def test_titles_and_names_are_left_alone() -> None:
    title = "This Products Lamp Lamp"
    assert places(f"Your {title} is here.", items=(title,)) == []
    assert places("Dear Bora Bora, it is here.", names=("Bora Bora",)) == []


def test_a_message_in_another_language_is_left_alone() -> None:
    assert places("Wir haben die die Lampe heute verschickt, und sie kommt am Montag an.") == []


def test_a_word_that_no_dictionary_has_is_left_to_spelling() -> None:
    text = "Der Versand ist Standart."
    assert places(text, "de-DE", "amazon.de") == []
    draft = Draft(text, facts=Facts(marketplace="amazon.de", language="de-DE", language_known=True))
    spelled = engine.ask("spelling", RULES["spelling"], draft, resolve("amazon.de", "de-DE"))
    assert [it.span.of(text) for it in spelled.findings] == ["Standart"]


def test_every_correction_can_be_applied() -> None:
    text = "¿Esta bien? Llega hoy? Su pedido esta en camino .Gracias"
    findings = told(text, "es-ES", "amazon.es")
    assert len(findings) >= 3
    for it in findings:
        assert apply(text, it.fixes[0].edits) != text
