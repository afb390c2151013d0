"""Slips of grammar are found, and what is meant instead is left alone, in pairs of sentences of each language.

Each line of ``tests/data/grammar/<language>.tsv`` is a wrong sentence, a tab and the right one.
"""

from pathlib import Path

import pytest

from composer.language.grammar.checker import slips
from composer.model import Span

DATA = Path(__file__).resolve().parents[2] / "data" / "grammar"
SHARE = 0.8
"""So many of the wrong sentences have to be found."""

LANGUAGES = sorted(it.stem for it in DATA.glob("*.tsv"))


def pairs(language: str) -> list[tuple[str, str]]:
    """Return the language's wrong sentences with their right ones."""
    lines = (DATA / f"{language}.tsv").read_text("utf-8").splitlines()
    split = [tuple(line.split("\t")) for line in lines if line]
    return [(wrong, right) for wrong, right in split]


def changed(wrong: str, right: str) -> Span:
    """Return where the wrong sentence differs, with the words around."""
    start = 0
    while start < min(len(wrong), len(right)) and wrong[start] == right[start]:
        start += 1
    same = 0
    while same < min(len(wrong), len(right)) - start and wrong[-1 - same] == right[-1 - same]:
        same += 1
    end = len(wrong) - same
    before = wrong[:start].rstrip().rfind(" ") + 1
    after = wrong.find(" ", len(wrong) - len(wrong[end:].lstrip()))
    return Span(before, after if after >= 0 else len(wrong))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_right_sentence_is_flagged(language: str) -> None:
    assert [right for _, right in pairs(language) if any(it.sure for it in slips(right, language))] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_most_wrong_sentences_are_found(language: str) -> None:
    both = pairs(language)
    missed = []
    for wrong, right in both:
        place = changed(wrong, right)
        if not any(it.start <= place.end and place.start <= it.end for it in slips(wrong, language)):
            missed.append(wrong)
    assert len(missed) <= (1 - SHARE) * len(both), "\n".join(missed)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pairs_differ(language: str) -> None:
    both = pairs(language)
    assert [wrong for wrong, right in both if wrong == right] == []
    assert len({wrong for wrong, _ in both}) == len(both)
