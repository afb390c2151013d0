"""A slip of grammar or punctuation, with what is meant instead.

Amazon counts grammatical mistakes among the faults of a message. Looked for are words written twice, the wrong one of
two words that sound alike, forms that do not agree, marks that are doubled, spaces beside them that are spare or
missing, and sentences without a capital or a full stop. What may well be right is only a hint. Sentences in another
language, names, titles, links, numbers and quotations are left alone.
"""

from collections.abc import Iterator
from importlib import import_module
from types import ModuleType

import regex

from composer.finders.quotations import quoted
from composer.language import detection, languages
from composer.language.function_words import FUNCTION_WORDS
from composer.model import Draft, Edit, Finding, Fix, Span
from composer.policy.policy import Policy
from composer.reading.foreign import judged, titles
from composer.rule import Rule, bad, good
from composer.text import words

_NEXT = regex.compile(r" [\p{L}\p{M}]++(?:['’-][\p{L}\p{M}]++)*+")
_SHORT = 4
"""Letters of a word that says little by itself."""
_LONGEST = 30
"""Longer corrections are shortened on the button."""


def check(draft: Draft, policy: Policy) -> Iterator[Finding]:
    """Yield each slip; one that a dictionary objects to is left to the spelling rule."""
    if not draft.text.strip():
        return
    language = policy.main_language or detection.detect(draft.text).language
    foreign = judged(draft, policy.main_language)
    if foreign.whole:
        return
    never = (*quoted(draft.text), *_given(draft))
    yield from _told(draft, policy, language, (*never, *(it.span for it in foreign.beside)))
    for other, elsewhere in foreign.parts(draft.text):
        yield from _told(draft, policy, other, (*never, *elsewhere))


def _told(draft: Draft, policy: Policy, language: str, skipped: tuple[Span, ...]) -> Iterator[Finding]:
    """Yield the slips of one language outside what is skipped."""
    for slip in _engine().slips(draft.text, language, skipped):
        span = Span(slip.start, slip.end)
        if slip.word and not _spelled(span.of(draft.text), language, policy):
            continue
        place = Span(*slip.at) if slip.at else span
        fixes = tuple(Fix(_label(it), (Edit(place, it),)) for it in slip.put)
        yield Finding(_with_next(draft.text, span) if slip.word else span, slip.message, fixes, sure=slip.sure)


def _with_next(text: str, span: Span) -> Span:
    """Return the place of a short word, such as an article or "has", with the word that it goes with behind it."""
    found = span.of(text)
    beside = _NEXT.match(text, span.end) if len(found) <= _SHORT and found.isalpha() else None
    return Span(span.start, beside.end()) if beside else span


def _given(draft: Draft) -> Iterator[Span]:
    """Yield where the order's titles and names stand."""
    yield from titles(draft.text, draft.facts.items, ())
    for span in titles(draft.text, (), draft.facts.names):
        word = span.of(draft.text)
        if word[:1].isupper() and word.lower() not in FUNCTION_WORDS:
            yield span


def _label(meant: str) -> str:
    """Return what the button of a fix says."""
    if not meant.strip(" .,;:!?¿¡…"):
        return f"Write “{meant.strip()}”"
    return meant if len(meant) <= _LONGEST else f"{meant[: _LONGEST - 1]}…"


def _spelled(found: str, language: str, policy: Policy) -> bool:
    """Whether all the words are in the dictionary, so that no other rule marks them."""
    known = languages.find(language)
    if known is None:
        return True
    engine = import_module("composer.language.speller")
    speller = engine.speller(known, policy.country(language), engine.word_set((), policy.own_words))
    word = import_module("composer.language.tokens").Word
    return all(speller.right(word(it.of(found), it, it.of(found))) for it in words(found))


def _engine() -> ModuleType:
    """Return the grammar engine, imported when it is first needed: it takes longer than all other rules."""
    return import_module("composer.language.grammar.checker")


RULE = Rule(
    title="Grammar",
    check=check,
    costly=True,
    examples=(
        bad("An order ⟦have been⟧ placed.", fixed="An order has been placed."),
        bad("⟦This products⟧ are out of stock.", fixed="These products are out of stock."),
        bad("We send you ⟦the the⟧ replacement today.", fixed="We send you the replacement today."),
        bad("⟦Your welcome⟧, and thank you.", fixed="You're welcome, and thank you."),
        bad("We are very sorry⟦!!⟧", fixed="We are very sorry!"),
        bad(
            "We are sorry for the delay⟦ ,⟧the parcel is late.", fixed="We are sorry for the delay, the parcel is late."
        ),
        bad("⟦please⟧ send us a photo of the item.", fixed="Please send us a photo of the item."),
        bad("Wir hoffen, ⟦das Sie⟧ zufrieden sind.", language="de-DE", fixed="Wir hoffen, dass Sie zufrieden sind."),
        bad("Votre colis ⟦à été⟧ expédié.", language="fr-FR", fixed="Votre colis a été expédié."),
        bad("Su pedido ⟦esta en⟧ camino.", language="es-ES", fixed="Su pedido está en camino."),
        bad("Il pacco ⟦e stato⟧ spedito.", language="it-IT", fixed="Il pacco è stato spedito."),
        bad("お荷物を発送いたしました⟦。。⟧", language="ja-JP", fixed="お荷物を発送いたしました。"),
        good("Thank you, the order has been placed, and its tracking number follows."),
        good("The iPhone case is ready. iPhone 15 and USB-C cables fit, e.g. the 2 m one."),
        good("Hello Ann,\n\nyour parcel left on Monday.\n\nKind regards\nYour team"),
        good("We had had no news until 10:30."),
        good("Avez-vous reçu votre colis ? Oui, vous vous souvenez !", language="fr-FR"),
        good("Hier ist die Lampe, die die Kundin gewünscht hat.", language="de-DE"),
        good("¿Ha recibido el pedido? ¡Gracias!", language="es-ES"),
        good("Qual è il problema?", language="it-IT"),
        good("ご注文ありがとうございます。本日発送いたします。", language="ja-JP"),
    ),
)
