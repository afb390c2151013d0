"""Finds a request to undo a review that an earlier sentence names, as in "We saw your review. Please remove it".

The phrase files read one sentence at a time. Here a sentence that asks for something to be removed or changed, and
calls it by a pronoun or not at all, is read with the two sentences before it, where a review must be named. Whose
move it is decides: what the seller or Amazon can do, and what a buyer may do at any time, is no request. How each
language says so is in ``resources/languages/taken_back.toml``.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

import regex

from composer import paths
from composer.language.phrase_data import Meaning
from composer.model import Draft
from composer.policy.policy import Policy
from composer.reading.listed import any_of, listed
from composer.reading.said import Said, spoken

REQUESTS = ("asks_review", "positive_review", "changes_review")
"""The senses that ask for a review, in whatever way."""
_BACK = 2
"""How many sentences before a request are read for a review."""

_STOPS = " .!?…。！？"


class _Form(NamedTuple):
    """How a language speaks of a review and of undoing it. The file tells what each is for."""

    stems: tuple[str, ...]
    review: "regex.Pattern[str]"
    says: "regex.Pattern[str]"
    undone: "regex.Pattern[str]"
    asked: "regex.Pattern[str]"
    others: "regex.Pattern[str]"
    once: "regex.Pattern[str]"


class _Forms(NamedTuple):
    """What the file of forms says."""

    value: "regex.Pattern[str]"
    denied: "regex.Pattern[str]"
    """Up to where a value is named."""
    behind: "regex.Pattern[str]"
    by_language: Mapping[str, _Form]

    def of(self, language: str) -> tuple[_Form, ...]:
        """Return a language's form and the English one."""
        return tuple(self.by_language[it] for it in dict.fromkeys((language, "en")) if it in self.by_language)


def taken_back(draft: Draft, policy: Policy) -> Iterator[Said]:
    """Yield each request to undo a review that is named up to two sentences before; it is always sure."""
    language, last = policy.main_language, -_BACK - 1
    for at, sentence in enumerate(spoken(draft, policy)):
        if at - last <= _BACK:
            place = _undone(sentence.text, language)
            if place is not None:
                yield from sentence.told((Meaning("changes_review", sure=True, start=place[0], end=place[1]),))
        if _names_review(sentence.text, language):
            last = at


def held_out(draft: Draft, policy: Policy) -> Iterator[Said]:
    """Yield each sentence, without its stop, that holds out something for a review asked for, or away, before.

    Such as "Please remove your review. As soon as it is gone, we refund the full price."
    """
    undone = {it.sentence for it in taken_back(draft, policy)}
    last = -_BACK - 1
    for at, sentence in enumerate(spoken(draft, policy)):
        if at - last <= _BACK and _is_reward(sentence.text, policy.main_language):
            told = Meaning("gives_value", sure=True, start=0, end=len(sentence.text.rstrip(_STOPS)))
            yield from sentence.told((told,))
        if at in undone or (sentence.says(*REQUESTS) and sentence.surely(*REQUESTS)):
            last = at


@lru_cache(maxsize=2_000)
def _names_review(sentence: str, language: str) -> bool:
    """Whether a sentence names a review, other than for what it tells of the product."""
    lower = sentence.lower()
    return any(
        any(stem in lower for stem in it.stems) and it.review.search(sentence) and not it.says.search(sentence)
        for it in _forms().of(language)
    )


@lru_cache(maxsize=2_000)
def _undone(sentence: str, language: str) -> tuple[int, int] | None:
    """Return where a sentence asks for something to be undone, in the buyer's language or English, not saying what."""
    for form in _forms().of(language):
        if (match := form.undone.search(sentence)) and form.asked.search(sentence):
            return None if form.others.search(sentence) or form.review.search(sentence) else match.span()
    return None


@lru_cache(maxsize=2_000)
def _is_reward(sentence: str, language: str) -> bool:
    """Whether a sentence waits for what was asked before, and gives something then."""
    forms = _forms()
    if not any(it.once.search(sentence) for it in forms.of(language)) or forms.behind.search(sentence):
        return False
    return any(not forms.denied.search(sentence, 0, it.start()) for it in forms.value.finditer(sentence))


@lru_cache(maxsize=1)
def _forms() -> _Forms:
    """Read the file of forms. Raises DataError when it is not of the form."""
    return listed(paths.resources() / "languages" / "taken_back.toml", _made)


def _made(lists: dict[str, Any]) -> _Forms:
    """Return what the file says."""
    value, behind = any_of(lists.pop("value")), any_of(lists.pop("denied_behind"))
    denied = any_of(lists.pop("denied"), r"\b(?:{})\b[^,;:]*$")
    return _Forms(value, denied, behind, {language: _form(it) for language, it in lists.items()})


def _form(lists: Mapping[str, Any]) -> _Form:
    """Return a language's form. What makes a request begins a word."""
    asked = any_of(lists["asked"], r"\b(?:{})")
    made = {name: any_of(lists[name]) for name in _Form._fields if name not in ("asked", "stems")}
    return _Form(stems=tuple(lists["stems"].split()), asked=asked, **made)
