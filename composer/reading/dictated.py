"""Finds where a buyer is told to put a given wording into a review: 'write "Great lamp" in your review'.

The wording stands in quotation marks, so the phrase files do not see it whole. Three things make the order to copy
it: a verb that asks to set something down, outside the quotation; a review; and no one else who wrote it. How each
language says so is in ``resources/languages/dictated.toml``.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

import regex

from composer import paths
from composer.model import Draft, Span
from composer.policy.policy import Policy
from composer.reading.clauses import clause_of
from composer.reading.listed import any_of, listed
from composer.reading.reported import is_theirs
from composer.reading.said import spoken

_MARKS = '"“„«»「”'
_WORDING = regex.compile(
    r'(?<![\w"])"[^"\n]{2,400}"|[“„][^“”„"\n]{2,400}[”“"]|«[^«»\n]{2,400}»|»[^«»\n]{2,400}«|”[^”“\n]{2,400}”|「[^「」\n]{1,400}」'
)
_PROSE = regex.compile(r"(?:\b[\p{Ll}\p{Lo}]{2,}.{0,80}?){2}")
"""A wording of words, unlike a code or a number."""


class _Words(NamedTuple):
    """What the file tells; it says what each is for."""

    review: "regex.Pattern[str]"
    set_down: "regex.Pattern[str]"
    others: "regex.Pattern[str]"
    denied: "regex.Pattern[str]"
    conditions: "regex.Pattern[str]"
    copied: "regex.Pattern[str]"


def dictated(draft: Draft, policy: Policy) -> Iterator[tuple[Span, bool]]:
    """Yield each clause that tells to put a quoted wording into a review; it is always sure."""
    text = draft.text
    if not any(mark in text for mark in _MARKS):
        return
    before = ""
    for sentence in spoken(draft, policy):
        start, end = sentence.span.start, sentence.span.end
        # A wording at the very end is masked, so that the sentence seems to end with its first mark.
        closing = _WORDING.match(text, end - 1) if end else None
        place = _place(text[start : closing.end() if closing else end], before)
        before = sentence.text
        if place is not None:
            found = Span(start + place[0], start + place[1])
            yield clause_of(text, found, Span(start, max(found.end, end))), True


@lru_cache(maxsize=2_000)
def _place(sentence: str, before: str) -> tuple[int, int] | None:
    """Return where a sentence tells to copy a wording, verb, wording and review; the one ``before`` may name that."""
    wordings = list(_WORDING.finditer(sentence))
    if not wordings:
        return None
    words = _words()
    given = [it for it in wordings if not words.review.search(it.group())]
    if not given or all(is_theirs(sentence, *it.span()) for it in given):
        return None
    outside = _WORDING.sub(lambda it: "\ufffc" * len(it.group()), sentence)
    review = words.review.search(outside)
    verb = next(
        (it for it in words.set_down.finditer(outside) if not words.others.search(outside, 0, it.start())), None
    )
    if review is None and words.review.search(before) and _PROSE.search(given[0].group()):
        review = words.copied.search(outside)
    if review is None or verb is None or words.denied.search(words.conditions.sub("", outside)):
        return None
    return min(review.start(), verb.start(), given[0].start()), max(review.end(), verb.end(), given[-1].end())


@lru_cache(maxsize=1)
def _words() -> _Words:
    """Read the file. Raises DataError when it is not of the form."""
    return listed(paths.resources() / "languages" / "dictated.toml", _made)


def _made(lists: dict[str, Any]) -> _Words:
    """Return the expressions of the file's lists."""
    return _Words(
        review=_whole(lists, "review"),
        set_down=_whole(lists, "set_down"),
        others=any_of(lists["others"], r"\b(?:{})\b(?:\s\w+){0,2}\s?$"),
        denied=any_of(lists["denied"], rf"\b(?:{{}})\b|{'|'.join(lists['denied_within'])}"),
        conditions=any_of(lists["conditions"], r"^\W*(?:\w+ ){0,2}?(?:{})\b[^,;:]{0,120}[,;:]"),
        copied=_whole(lists, "copied"),
    )


def _whole(lists: dict[str, Any], name: str) -> "regex.Pattern[str]":
    """Return the expression of a list of whole words, with those of languages that have no spaces between."""
    return any_of(lists[name], rf"\b(?:{{}})\b|{'|'.join(lists[name + '_unspaced'])}")
