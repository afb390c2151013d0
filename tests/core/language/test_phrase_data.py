"""Each language's phrases say what their examples show, and nothing of what they leave alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from composer.errors import DataError
from composer.language.phrase_data import LANGUAGES, Examples, meanings, read, said_in, sayings
from composer.language.senses import SENSES
from composer.model import Span
from composer.rule import bad


def every_sense() -> Iterator[tuple[str, Examples]]:
    for language in LANGUAGES:
        known = sayings(language)
        assert known is not None
        for examples in known.examples:
            yield language, examples


EVERY_SENSE = pytest.mark.parametrize(
    ("language", "examples"), [pytest.param(*it, id=f"{it[0]}-{it[1].sense}") for it in every_sense()]
)


def found(language: str, sense: str, sentence: str) -> list[Span]:
    return [Span(it.start, it.end) for it in meanings(sentence, language) if it.sense == sense]


@EVERY_SENSE
def test_what_says_it_is_found(language: str, examples: Examples) -> None:
    for marked in examples.flagged:
        example = bad(marked)
        assert found(language, examples.sense, example.draft.text) == list(example.spans), marked


@EVERY_SENSE
def test_what_does_not_say_it_is_left_alone(language: str, examples: Examples) -> None:
    for sentence in examples.fine:
        spans = found(language, examples.sense, sentence)
        assert [it.of(sentence) for it in spans] == [], sentence


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_knows_every_sense(language: str) -> None:
    known = sayings(language)
    assert known is not None
    assert set(known.senses) == set(SENSES)
    for examples in known.examples:
        if examples.sense not in ("greeting", "sign_off", "soft"):
            assert len(examples.flagged) >= 3, examples.sense
            assert len(examples.fine) >= 2, examples.sense


def test_an_unknown_language_has_no_phrases() -> None:
    assert sayings("fi") is None
    assert meanings("Kiitos tilauksesta.", "fi") == ()


def test_what_a_doubt_touches_is_not_sure(tmp_path: Path) -> None:
    path = tmp_path / "sv.phrases.toml"
    groups = ('sure = ["avbryt ordern"]', 'doubtful = ["om du vill ... ordern"]', 'unless = ["inte ... ordern"]')
    path.write_text("\n".join(["[senses.asks_cancel]", *groups]), "utf-8")
    known = read(path, "sv")
    sentences = ("Avbryt ordern.", "Om du vill, avbryt ordern.", "Vi vill inte avbryt ordern.")
    assert [[it.sure for it in said_in(sentence, known)] for sentence in sentences] == [[True], [False], []]


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("[senses.thanks]\nsure = ['<thank>']", "senses.thanks.sure"),
        ("[senses.thanks]\nsur = ['tack']", "senses.thanks.sur"),
        ("[senses.thanks]\nsure = 'tack'", "senses.thanks.sure"),
        ("[lists]\nthank = ['']", "lists.thank"),
        ("[sense.thanks]\nsure = ['tack']", "sense"),
        ("[senses", "file"),
    ],
)
def test_a_fault_in_a_file_is_told_with_its_key(tmp_path: Path, written: str, key: str) -> None:
    path = tmp_path / "sv.phrases.toml"
    path.write_text(written, "utf-8")
    with pytest.raises(DataError) as raised:
        read(path, "sv")
    assert raised.value.key == key
