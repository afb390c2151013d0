"""Every offered sentence ticks its own item in each language and passes the rules; so do other ordinary wordings."""

from collections.abc import Iterator

import pytest

from composer import engine
from composer.checklists.checklist import QUESTION, checklist
from composer.checklists.data import Wanted, lists, offers, own_phrases
from composer.checklists.items import Mark
from composer.checklists.offers import filled as offer_of
from composer.language.phrase_data import LANGUAGES, said_in
from composer.language.senses import SENSES
from composer.model import Facts, Kind, Level, Span
from composer.rule import bad
from tests.core.checklists.samples import ORDER, draft, filled, policy, values, whole

PARTS = [(kind, it) for kind, found in lists().items() for it in found.items if it.offer and it.offer != "order_id"]
# Kinds change within a language, or its dictionaries would be read anew for each.
EVERY_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)


def situation_of(it: Wanted) -> str | None:
    return it.when[0] if it.when else None


def messages() -> Iterator[tuple[Kind, str | None]]:
    for kind, found in lists().items():
        yield from ((kind, it.id) for it, _ in found.situations)
        if not found.situations:
            yield kind, None


@pytest.mark.parametrize(("kind", "it"), PARTS, ids=[f"{kind}-{it.id}" for kind, it in PARTS])
@EVERY_LANGUAGE
def test_offered_sentence_ticks_its_item(language: str, kind: Kind, it: Wanted) -> None:
    wordings = [filled(language, it.offer), *values(language)["wordings"][it.offer]]
    for words in wordings:
        made = draft(language, kind, words)
        items = {one.id: one for one in checklist(made, policy(language), situation_of(it)).items}
        assert items[it.id].mark is Mark.TICKED, words
        assert it.sign or any(span.of(made.text) in words for span in items[it.id].spans), words
    bare = {one.id: one for one in checklist(draft(language, kind), policy(language), situation_of(it)).items}
    assert bare[it.id].mark is Mark.MISSING
    assert bare[it.id].offer == offer_of(offers(language)[it.offer], Facts(ORDER))


@pytest.mark.parametrize(("kind", "situation"), list(messages()))
@EVERY_LANGUAGE
def test_a_message_of_offered_sentences_is_complete_and_passes(
    language: str, kind: Kind, situation: str | None
) -> None:
    made = whole(language, kind, situation)
    report = engine.check(made, policy(language))
    assert report.errors == ()
    assert [
        (it.rule, it.finding.message, it.finding.span.of(made.text))
        for it in report.findings()
        if it.level > Level.HINT
    ] == [], made.text
    found = checklist(made, policy(language), situation)
    assert [(it.id, it.mark.value) for it in found.items if it.role.value != "step" and not it.done] == [], made.text


@EVERY_LANGUAGE
def test_a_sentence_with_a_gap_never_goes_out(language: str) -> None:
    for name, text in offers(language).items():
        offer = offer_of(text, Facts(ORDER))
        made = draft(language, Kind.ORDER_PROBLEM, offer.text)
        found = engine.check(made, policy(language)).at(Level.BLOCKER)
        told = {it.finding.span.of(made.text) for it in found if it.rule == "placeholder_unfilled"}
        assert told == {it.of(offer.text) for it in offer.gaps}, name


@EVERY_LANGUAGE
def test_the_text_tells_the_situation(language: str) -> None:
    for situation in ("cannot_ship", "other"):
        made = whole(language, Kind.ORDER_PROBLEM, situation)
        found = checklist(made, policy(language)).situation
        assert found is not None
        assert found.id == situation, made.text
    for words in values(language)["wordings"]["late"]:
        found = checklist(draft(language, Kind.ORDER_PROBLEM, words), policy(language)).situation
        assert found is not None
        assert found.id == "late", words
    for situation in ("partial_refund", "missing"):
        made = whole(language, Kind.RETURN_QUESTION, situation)
        found = checklist(made, policy(language)).situation
        assert found is not None
        assert found.id == situation, made.text


@EVERY_LANGUAGE
def test_pressure_breaks_its_item(language: str) -> None:
    for words in values(language)["wordings"]["presses"]:
        found = checklist(draft(language, Kind.ORDER_PROBLEM, words), policy(language), "late")
        marks = {it.id: it.mark for it in found.items}
        assert marks["no_pressure"] is Mark.BROKEN, words


@EVERY_LANGUAGE
def test_phrases_say_what_their_examples_show(language: str) -> None:
    known = own_phrases(language)
    assert known is not None
    for examples in known.examples:
        for marked in examples.flagged:
            example = bad(marked)
            found = [Span(it.start, it.end) for it in said_in(example.draft.text, known) if it.sense == examples.sense]
            assert found == list(example.spans), marked
        for sentence in examples.fine:
            assert [it for it in said_in(sentence, known) if it.sense == examples.sense] == [], sentence


@EVERY_LANGUAGE
def test_every_language_has_every_sentence_and_sense(language: str) -> None:
    known = own_phrases(language)
    english = own_phrases("en")
    assert known is not None
    assert english is not None
    assert set(known.senses) == set(english.senses)
    assert set(offers(language)) == {"order_id", *(it.offer for _, it in PARTS)}
    assert SENSES.keys().isdisjoint(known.senses)
    wanted = {sense for found in lists().values() for it in found.items for sense in it.says}
    wanted |= {sense for found in lists().values() for _, senses in found.situations for sense in senses}
    assert wanted - set(SENSES) - {QUESTION} == set(known.senses)
