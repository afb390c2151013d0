"""Makes a draft's check list: what its kind asks for, and what of that its text already says."""

import re
from collections.abc import Iterable, Mapping
from itertools import islice

from composer.checklists.data import KindList, Wanted, lists, offers, own_phrases
from composer.checklists.items import Checklist, Item, Mark, Role, Situation
from composer.checklists.offers import filled
from composer.checklists.signs import SIGNS_OF
from composer.language.phrase_data import LANGUAGES, Meaning, said_in
from composer.model import Draft, Span
from composer.policy.policy import Policy
from composer.reading.said import Said, languages_of, spoken

QUESTION = "question"
"""The sense of a sentence that asks, whatever it asks."""
_ASKS = re.compile(r"[?？]\W*$|(?:でしょう|ました|ます|です|ません)か[。\s]*$")

_SHOWN = 50
"""How many places of one item are shown; more are hostile."""

Heard = Mapping[str, tuple[Said, ...]]
"""By sense, where the text says it."""


def checklist(draft: Draft, policy: Policy, situation: str | None = None, ticked: Iterable[str] = ()) -> Checklist:
    """Return the draft's check list; an empty one while nobody has said why the seller writes.

    ``situation`` is what the seller chose, by its id; otherwise the text tells it. ``ticked`` are the ids of steps that
    the seller says are done. Raises DataError for a fault in a data file.
    """
    if draft.kind is None:
        return Checklist(None)
    found = lists()[draft.kind]
    heard = _heard(draft, policy)
    about = _situation(found, heard, situation)
    done = frozenset(ticked)
    items = tuple(
        _item(it, draft, policy, heard, done)
        for it in found.items
        if not it.when or (about is not None and about.id in it.when)
    )
    chosen = about is not None and about.id == situation
    return Checklist(draft.kind, about, chosen, tuple(it for it, _ in found.situations), items)


def reminded(found: Checklist) -> tuple[str, ...]:
    """Return the ids of the list's steps of which the seller is reminded while they are open."""
    if found.kind is None:
        return ()
    wanted = {it.id for it in lists()[found.kind].items if it.remind}
    return tuple(it.id for it in found.steps if it.id in wanted)


def _heard(draft: Draft, policy: Policy) -> Heard:
    """Return what the text says: by the phrases of the rules, and by those of the check lists alone."""
    heard: dict[str, list[Said]] = {}
    for sentence in spoken(draft, policy):
        asks = (Meaning(QUESTION, sure=True, start=0, end=len(sentence.text)),) if _ASKS.search(sentence.text) else ()
        for it in sentence.told((*sentence.meanings, *asks)):
            heard.setdefault(it.sense, []).append(it)
        for language in languages_of(sentence.text, policy.main_language):
            known = own_phrases(language)
            for it in sentence.told(said_in(sentence.text, known)) if known else ():
                heard.setdefault(it.sense, []).append(it)
    return {sense: tuple(said) for sense, said in heard.items()}


def _situation(found: KindList, heard: Heard, chosen: str | None) -> Situation | None:
    """Return the situation that the seller chose, or else the first that the text tells; None where there are none."""
    for it, _ in found.situations:
        if it.id == chosen:
            return it
    for it, senses in found.situations:
        if not senses or any(said.sure for sense in senses for said in heard.get(sense, ())):
            return it
    return None


def _item(wanted: Wanted, draft: Draft, policy: Policy, heard: Heard, ticked: frozenset[str]) -> Item:
    """Return an item as it stands."""
    mark, spans = _mark(wanted, draft, policy, heard, ticked)
    offer = None
    if mark is Mark.MISSING and wanted.offer:
        language = policy.main_language if policy.main_language in LANGUAGES else "en"
        text = offers(language).get(wanted.offer)
        offer = filled(text, draft.facts) if text else None
    return Item(wanted.id, wanted.title, wanted.role, mark, spans, offer)


def _mark(
    wanted: Wanted, draft: Draft, policy: Policy, heard: Heard, ticked: frozenset[str]
) -> tuple[Mark, tuple[Span, ...]]:
    """Return how an item stands, and what in the text says so."""
    if wanted.role is Role.STEP:
        return (Mark.BY_HAND if wanted.id in ticked else Mark.MISSING), ()
    said = [it for sense in wanted.says for it in heard.get(sense, ())]
    if wanted.role is Role.MUST_NOT:
        spans = _spans(it for it in said if it.sure)
        if spans:
            return Mark.BROKEN, spans
        return SIGNS_OF[wanted.sign](draft, policy) if wanted.sign else (Mark.TICKED, ())
    spans = _spans(said)
    if spans:
        return Mark.TICKED, spans
    return SIGNS_OF[wanted.sign](draft, policy) if wanted.sign else (Mark.MISSING, ())


def _spans(said: Iterable[Said]) -> tuple[Span, ...]:
    """Return the first places in order, each once."""
    return tuple(sorted({it.span for it in islice(said, _SHOWN)}))
