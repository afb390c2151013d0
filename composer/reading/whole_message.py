"""Judges what a message is for: which of its sentences can be set aside, and whether anything is left."""

from collections.abc import Iterable, Iterator

import regex

from composer.language.function_words import FUNCTION_WORDS
from composer.language.phrase_words import Words, words_of
from composer.model import Draft
from composer.policy.policy import Policy
from composer.reading.said import Said, Sentence, spoken

_FRAME = ("greeting", "sign_off", "thanks", "courtesy", "offers_help", "soft")
_SAID_SOMETHING = frozenset(_FRAME[:-1])
_HARMLESS = frozenset({"unhappy_help", "when_happy", "when_unhappy", "keeps_between", "asks_all_stars"})
"""What gives a message no purpose of its own."""
_LEFT_OVER = 3
"""Content words that a sentence of thanks may hold beside its phrases: a shop's name, a product's."""
_LEFT_OVER_CHARACTERS = 8
"""The same in Japanese, in characters that are not hiragana."""
_NAME_WORDS = 5
_NAME_CHARACTERS = 12
"""What a name in the first or a last line may hold: a shop's, a person's."""
_STOP = regex.compile(r"[.!?…。！？]\W*$")
_JAPANESE = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}]")
_CONTENT = regex.compile(r"[\p{Han}\p{Katakana}\p{Latin}]")


def set_aside(draft: Draft, policy: Policy, *more: str) -> frozenset[str] | None:
    """Return the senses by which every sentence was set aside, or None when something else is left.

    Greeting, sign-off, thanks, courtesy and offers of help are always set aside, and the senses in
    ``more``. A sentence that serves a kind, asks for a review or asks anything else is never.
    """
    sentences = spoken(draft, policy)
    if not sentences or draft.attachments or draft.images:
        return None
    aside = {*_FRAME, *more}
    closed = False
    end = max((number for number, it in enumerate(sentences) if _STOP.search(it.text)), default=0)
    heard: set[str] = set()
    for number, sentence in enumerate(sentences):
        if not _is_set_aside(sentence, aside, is_end=closed or number == 0 or number > end):
            return None
        closed = closed or sentence.says("sign_off", "thanks")
        heard.update(sentence.senses & aside)
    return frozenset(heard)


def _is_set_aside(sentence: Sentence, aside: set[str], *, is_end: bool) -> bool:
    """Whether a sentence holds nothing beside what is set aside. ``is_end``: names may stand here."""
    if not sentence.senses - aside <= _HARMLESS:
        return False
    spans = [(it.start, it.end) for it in sentence.meanings if it.sense in aside]
    says_something = not sentence.senses & aside <= {"soft"}
    asks = sentence.text.rstrip().endswith(("?", "？"))
    if asks and not sentence.says(*_SAID_SOMETHING):
        return False
    if _JAPANESE.search(sentence.text):
        left = "".join(char for at, char in enumerate(sentence.text) if not _covered(at, spans))
        content = len(_CONTENT.findall(left))
        is_name = is_end and not _STOP.search(sentence.text)
        allowed = _NAME_CHARACTERS if is_name else _LEFT_OVER_CHARACTERS if says_something else 0
        return content <= allowed
    left_over = [it for it in _content(sentence.text) if not _covered(it[1], spans)]
    if says_something:
        return len(left_over) <= _LEFT_OVER
    capitals = all(sentence.text[start].isupper() for _, start in left_over)
    return not left_over or (is_end and capitals and len(left_over) <= _NAME_WORDS)


def _covered(at: int, spans: Iterable[tuple[int, int]]) -> bool:
    """Whether a character belongs to something that was set aside."""
    return any(start <= at < end for start, end in spans)


def _content(sentence: str) -> Iterator[tuple[str, int]]:
    """Yield the words that carry meaning, each with its place: no function words, numbers or signs."""
    words: Words = words_of(sentence, "de")
    for start, end in zip(words.starts, words.ends, strict=True):
        word = sentence[start:end].lower()
        if len(word) > 2 and word[0].isalpha() and word not in FUNCTION_WORDS:
            yield word, start


def says(draft: Draft, policy: Policy, *senses: str) -> tuple[Said, ...]:
    """Return every place of the draft that surely says one of the senses."""
    return tuple(it for sentence in spoken(draft, policy) for it in sentence.said(*senses) if it.sure)
