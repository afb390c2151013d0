"""What a rule is, how its examples are written, and the fixes that many rules share."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from composer.model import Draft, Edit, Facts, Finding, Fix, Kind, Span
from composer.policy.policy import Policy
from composer.text import sentence_at

Check = Callable[[Draft, Policy], Iterator[Finding]]
Suggest = Callable[[Draft, Policy, Finding], tuple[Fix, ...]]
"""Costly fixes for one finding, worked out only when someone asks."""

OPEN, CLOSE = "⟦", "⟧"
_EXAMPLE_FACTS = Facts(marketplace="amazon.com", language="en-US", language_known=True)
_FACT_NAMES = frozenset(it.name for it in fields(Facts))


@dataclass(frozen=True, slots=True)
class Example:
    """A draft and what the rule must say of it."""

    draft: Draft
    spans: tuple[Span, ...]
    """Exactly what must be found; empty for a good example."""
    fixed: str | None = None
    """The text after the first fix of every finding was applied, where the example tells it."""
    sure: bool = True
    """Whether the findings must be sure."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that a message must not do, or must do. Its id is its module's name."""

    title: str
    """Two or three words for the check list, such as "Emoji"."""
    check: Check
    examples: tuple[Example, ...]
    suggest: Suggest | None = None
    proactive_only: bool = False
    """Whether the rule looks only at messages that the seller starts."""
    costly: bool = False
    """Whether the rule needs an engine and is therefore asked after the cheap ones."""


def bad(marked: str, *, fixed: str | None = None, sure: bool = True, **given: Any) -> Example:
    """Return an example whose stretches in ⟦ ⟧ must be found, and nothing else.

    ``⟦⟧`` at the very start stands for a finding about the whole message. Keywords are fields of
    ``Draft`` or of ``Facts``; the marketplace is amazon.com unless told otherwise.
    """
    text, spans = _unmarked(marked)
    if not spans:
        raise ValueError(f"no ⟦ ⟧ in {marked!r}")
    return Example(_draft(text, given), spans, fixed, sure)


def good(text: str, **given: Any) -> Example:
    """Return an example in which the rule must find nothing. Keywords as for ``bad``."""
    if OPEN in text or CLOSE in text:
        raise ValueError(f"a good example has no ⟦ ⟧: {text!r}")
    return Example(_draft(text, given), ())


def _unmarked(marked: str) -> tuple[str, tuple[Span, ...]]:
    """Return the text without its marks and the spans that the marks enclosed."""
    parts = marked.split(OPEN)
    text = parts[0]
    spans = []
    for part in parts[1:]:
        inside, closed, after = part.partition(CLOSE)
        if not closed:
            raise ValueError(f"⟦ without ⟧ in {marked!r}")
        spans.append(Span(len(text), len(text) + len(inside)))
        text += inside + after
    return text, tuple(spans)


def _draft(text: str, given: dict[str, Any]) -> Draft:
    """Return a draft of the text with the given fields of ``Draft`` and ``Facts``."""
    facts = {name: value for name, value in given.items() if name in _FACT_NAMES}
    others = {name: value for name, value in given.items() if name not in _FACT_NAMES}
    others.setdefault("kind", Kind.ORDER_PROBLEM)
    others.setdefault("today", date(2026, 11, 24))
    return Draft(text, facts=replace(_EXAMPLE_FACTS, **facts), **others)


def change(span: Span, text: str, label: str | None = None, *, safe: bool = False) -> Fix:
    """Return a fix that puts ``text`` where ``span`` is; its label is the new text unless told."""
    return Fix(label or text, (Edit(span, text),), safe)


def remove(text: str, span: Span, label: str = "Remove", *, safe: bool = True) -> Fix:
    """Return a fix that deletes ``span`` of ``text`` together with the space it makes spare."""
    start, end = span.start, span.end
    before = text[start - 1 : start] or "\n"
    after = text[end : end + 1] or "\n"
    if before == " " and (after.isspace() or after in ".,;:!?…)"):
        start -= 1
    elif after == " " and (before == "\n" or before in "(["):
        end += 1
    return Fix(label, (Edit(Span(start, end), ""),), safe)


def remove_sentence(text: str, span: Span) -> Fix:
    """Return a fix that deletes the sentence that holds ``span``; it takes words, so it is not safe."""
    sentence = sentence_at(text, span.start)
    whole = Span(min(sentence.start, span.start), max(sentence.end, span.end))
    start, end = whole.start, whole.end
    while end < len(text) and text[end] == " ":
        end += 1
    if end == len(text) or text[end] == "\n":
        while start > 0 and text[start - 1] == " ":
            start -= 1
    return Fix("Remove sentence", (Edit(Span(start, end), ""),), safe=False)
