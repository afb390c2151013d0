"""Finds a request to undo a review that an earlier sentence names, as in "We saw your review. Please remove it".

The phrase files read one sentence at a time. Here a sentence that asks for something to be removed or changed, and
calls it by a pronoun or not at all, is read with the two sentences before it, where a review must be named. Whose
move it is decides: what the seller or Amazon can do, and what a buyer may do at any time, is no request. How each
language says so is in ``resources/languages/taken_back.toml``.
"""

import tomllib
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

import regex

from composer import late, paths
from composer.errors import DataError
from composer.language.phrase_data import Meaning
from composer.model import Draft
from composer.policy.policy import Policy
from composer.reading.said import Said, Sentence, spoken

REQUESTS = ("asks_review", "positive_review", "changes_review")
"""The senses that ask for a review, in whatever way."""
_BACK = 2
"""How many sentences before a request are read for a review."""


class _Form(NamedTuple):
    """How a language asks to undo what is not named: the first two must be in the sentence, the third must not.

    The last is how what is held out for it begins.
    """

    undone: "regex.Pattern[str]"
    asked: "regex.Pattern[str]"
    others: "regex.Pattern[str]"
    once: "regex.Pattern[str]"


class _Forms(NamedTuple):
    """What the file of forms says."""

    review: "regex.Pattern[str]"
    says: "regex.Pattern[str]"
    value: "regex.Pattern[str]"
    by_language: Mapping[str, _Form]


def taken_back(draft: Draft, policy: Policy) -> Iterator[Said]:
    """Yield each request to undo a review that is named up to two sentences before; it is always sure."""
    sentences = spoken(draft, policy)
    for at, sentence in enumerate(sentences):
        place = _undone(sentence.text, policy.main_language) if at else None
        if place is not None and _named(sentences[max(at - _BACK, 0) : at]):
            yield from sentence.told((Meaning("changes_review", sure=True, start=place[0], end=place[1]),))


def held_out(draft: Draft, policy: Policy) -> Iterator[int]:
    """Yield the numbers of sentences that hold out something of value for a review asked for, or away, before.

    Such as "Please remove your review. As soon as it is gone, we refund the full price."
    """
    sentences = spoken(draft, policy)
    undone = {it.sentence for it in taken_back(draft, policy)}
    for at, sentence in enumerate(sentences):
        before = sentences[max(at - _BACK, 0) : at]
        asked = any(it.surely(*REQUESTS) or it.number in undone for it in before)
        if asked and _is_reward(sentence.text, policy.main_language):
            yield at


@lru_cache(maxsize=2_000)
def _is_reward(sentence: str, language: str) -> bool:
    """Whether a sentence waits for what was asked before, and gives something then."""
    forms = _forms()
    known = (forms.by_language.get(language), forms.by_language["en"])
    return any(it is not None and it.once.search(sentence) for it in known) and bool(forms.value.search(sentence))


@lru_cache(maxsize=2_000)
def _undone(sentence: str, language: str) -> tuple[int, int] | None:
    """Return where a sentence asks for something to be undone, in the buyer's language or English, not saying what."""
    forms = _forms()
    for form in (forms.by_language.get(language), forms.by_language["en"]):
        if form is not None and (match := form.undone.search(sentence)) and form.asked.search(sentence):
            return None if form.others.search(sentence) or forms.review.search(sentence) else match.span()
    return None


def _named(sentences: tuple[Sentence, ...]) -> bool:
    """Whether one of the sentences names a review, other than for what it tells of the product."""
    forms = _forms()
    return any(forms.review.search(it.text) and not forms.says.search(it.text) for it in sentences)


@lru_cache(maxsize=1)
def _forms() -> _Forms:
    """Read the file of forms. Raises DataError when it is not of the form."""
    path = paths.resources() / "languages" / "taken_back.toml"
    try:
        data = tomllib.loads(path.read_text("utf-8"))
        review = rf"\b(?:{'|'.join(data.pop('review'))})\b|{'|'.join(data.pop('review_unspaced'))}"
        says, value = _pattern(data.pop("says")), _pattern(data.pop("value"))
        by_language = {language: _form(it) for language, it in data.items()}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise DataError(path, "file", f"it cannot be read ({error})") from error
    return _Forms(late.full(review, regex.IGNORECASE), says, value, by_language)


def _form(lists: Mapping[str, Any]) -> _Form:
    """Return a language's form. What makes a request begins a word."""
    asked = late.full(rf"\b(?:{'|'.join(lists['asked'])})", regex.IGNORECASE)
    return _Form(_pattern(lists["undone"]), asked, _pattern(lists["others"]), _pattern(lists["once"]))


def _pattern(alternatives: list[str]) -> "regex.Pattern[str]":
    """Return a list of alternatives as one expression; it is compiled when a sentence first needs it."""
    return late.full("|".join(alternatives), regex.IGNORECASE)
