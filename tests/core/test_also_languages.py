"""Further languages that are fine in a draft: their sentences are no fault, and are checked in their own language."""

import json

import pytest

from composer import engine
from composer.cli.facts import draft_of
from composer.errors import UserError
from composer.model import Draft, Span
from composer.policy import resolve
from composer.rules import RULES

GERMAN = "Ihr Paket wurde gestern verschickt und kommt am Freitag bei Ihnen an."
ENGLISH = "Your parcel was sent yesterday and will arrive on Friday."


def draft(text: str, *also: str, language: str = "de-DE") -> Draft:
    return draft_of({"text": text, "kind": "reply", "marketplace": "amazon.de", "language": language,
                     "order_id": "305-1234567-7654321", "also_languages": list(also)})  # fmt: skip


def found(it: Draft, rule: str) -> list[str]:
    policy = resolve(it.facts.marketplace, it.facts.language, it.today)
    return [one.span.of(it.text) for one in engine.ask(rule, RULES[rule], it, policy).findings]


@pytest.mark.parametrize("also", ["en", "en-GB", "EN-us"])
def test_sentences_in_a_language_that_is_fine_are_no_fault(also: str) -> None:
    both = draft(f"{GERMAN} {ENGLISH}\n\n{ENGLISH}", also)
    proactive = Draft(**{name: getattr(both, name) for name in ("text", "facts", "today")})
    assert found(proactive, "wrong_language") == []
    assert found(Draft(ENGLISH, facts=both.facts, today=both.today), "wrong_language") == []


def test_another_language_than_those_is_still_a_fault() -> None:
    french = "Votre colis est parti hier et il arrivera vendredi chez vous."
    both = draft(f"{GERMAN} {ENGLISH} {french}", "en")
    proactive = Draft(both.text, facts=both.facts, today=both.today)
    assert found(proactive, "wrong_language") == [french]


def test_each_sentence_is_spelled_in_its_own_language() -> None:
    text = f"{GERMAN.replace('gestern', 'gesterrn')} {ENGLISH.replace('yesterday', 'yesterdya')}"
    assert found(draft(text, "en"), "spelling") == ["gesterrn", "yesterdya"]
    assert found(draft(text), "spelling") == ["gesterrn"]


def test_a_slip_gets_the_words_of_its_own_language() -> None:
    it = draft(f"{GERMAN} {ENGLISH.replace('yesterday', 'yesterdya')}", "en")
    policy = resolve(it.facts.marketplace, it.facts.language, it.today)
    (slip,) = engine.ask("spelling", RULES["spelling"], it, policy).findings
    fixes = engine.suggest("spelling", it, policy, slip)
    assert fixes[0].edits[0].text == "yesterday"
    assert fixes[0].edits[0].span == slip.span == Span(it.text.index("yesterdya"), it.text.index("yesterdya") + 9)


def test_grammar_too() -> None:
    it = draft(f"{GERMAN} {ENGLISH} This products will arrive with you on Friday.", "en")
    assert found(it, "grammar")
    assert not found(draft(f"{GERMAN} {ENGLISH} This product will arrive with you on Friday.", "en"), "grammar")


def test_a_whole_message_in_the_other_language_is_checked_in_it() -> None:
    it = draft(ENGLISH.replace("yesterday", "yesterdya"), "en")
    assert found(it, "spelling") == ["yesterdya"]


@pytest.mark.parametrize("given", ["en", [1], ["not a tag"], {"en": 1}])
def test_bad_tags_are_told(given: object) -> None:
    with pytest.raises(UserError, match="also_languages"):
        draft_of(json.loads(json.dumps({"text": "x", "also_languages": given})))
