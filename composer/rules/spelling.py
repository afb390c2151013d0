"""A word that no dictionary of the buyer's language knows.

Amazon counts spelling mistakes among the faults of a message. Each sentence is checked with the dictionaries of the
buyer's language and country. Words of the order (names, items), identifiers, addresses, common shop and brand names
and your own words are left alone, and so are sentences in another language. A word that may be a name is only a hint.
"""

from collections.abc import Iterator
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

from composer.language import detection, languages, set_phrases
from composer.model import WHOLE, Draft, Finding, Fix
from composer.policy.policy import Policy
from composer.reading.foreign import judged
from composer.rule import Rule, bad, change, good
from composer.text import blank

if TYPE_CHECKING:
    from composer.language.speller import Speller

_SHOWN = 30
"""Longer words are shortened in the message, which has 60 characters."""


def check(draft: Draft, policy: Policy) -> Iterator[Finding]:
    """Yield each word that is not in the dictionary, or one hint when the language has no dictionary."""
    language = _language(draft, policy)
    if not draft.text.strip() or not language:
        return
    known = _speller(draft, policy, language)
    if known is None:
        yield from _set_phrases(draft.text, language)
        yield Finding(WHOLE, f"Spelling cannot be checked in {languages.name(language)} yet.", sure=False)
        return
    foreign = judged(draft, policy.main_language)
    if foreign.whole:
        return  # Every word would be unknown; that the language is another one says it all.
    yield from _told(blank(draft.text, tuple(it.span for it in foreign.fine)), known)
    for other, elsewhere in foreign.parts(draft.text):
        found = _speller(draft, policy, other)
        if found is not None:
            yield from _told(blank(draft.text, elsewhere), found)


def _set_phrases(text: str, language: str) -> Iterator[Finding]:
    """Yield the slips in set phrases, which are told in a language without a dictionary as well."""
    for slip in set_phrases.slips(text, language):
        yield Finding(slip.span, f"“{slip.word}” is written wrongly.", (change(slip.span, slip.meant),))


def _told(text: str, known: "Speller") -> Iterator[Finding]:
    """Yield each slip of a text in one language."""
    for slip in _engine().slips(text, known):
        word = slip.word if len(slip.word) <= _SHOWN else f"{slip.word[: _SHOWN - 1]}…"
        yield Finding(slip.span, f"“{word}” is not in the dictionary.", sure=slip.sure)


def suggest(draft: Draft, policy: Policy, finding: Finding) -> tuple[Fix, ...]:
    """Return the words that may be meant, the likeliest first; takes up to some 50 ms."""
    if finding.span == WHOLE:
        return ()
    beside = judged(draft, policy.main_language).fine
    here = (it.language for it in beside if it.span.start <= finding.span.start < it.span.end)
    known = _speller(draft, policy, next(here, _language(draft, policy)))
    if known is None:
        return ()
    engine = import_module("composer.language.suggestions").suggester(known.language, known.words.tags)
    words = engine.wider(finding.span.of(draft.text))
    return tuple(change(finding.span, word) for word in words)


def _engine() -> ModuleType:
    """Return the spelling engine, imported when it is first needed: it takes longer than all other rules."""
    return import_module("composer.language.spelling")


def _language(draft: Draft, policy: Policy) -> str:
    """Return the language to check in, without region: the buyer's, or the text's own where that is not known."""
    return policy.main_language or detection.detect(draft.text).language


def _speller(draft: Draft, policy: Policy, language: str) -> "Speller | None":
    """Return the speller for this buyer and order, or None when the language has no dictionary."""
    found = languages.find(language)
    if found is None:
        return None
    engine = import_module("composer.language.speller")
    allowed = engine.word_set((*draft.facts.items, *draft.facts.names), policy.own_words)
    made: Speller = engine.speller(found, policy.country(language, draft.facts.also), allowed)
    return made


RULE = Rule(
    title="Spelling",
    check=check,
    suggest=suggest,
    costly=True,
    examples=(
        bad("We have ⟦recieved⟧ your message."),
        bad("Sorry for the ⟦inconvinience⟧, we ⟦wil⟧ send a new one ⟦tomorow⟧."),
        bad("⟦Unfortunatly⟧ the item is out of stock."),
        bad("The ⟦colour⟧ you received is wrong.", marketplace="amazon.com", language="en-US"),
        bad("We ⟦dont⟧ have this size.", marketplace="amazon.co.uk", language="en-GB"),
        bad("Wir haben Ihre ⟦Bestelung⟧ heute ⟦verschikt⟧.", marketplace="amazon.de", language="de-DE"),
        bad("Votre ⟦comande⟧ part demain.", marketplace="amazon.fr", language="fr-FR"),
        bad("Hemos ⟦recivido⟧ su pedido.", marketplace="amazon.es", language="es-ES"),
        bad("Il pacco è partito ⟦perchè⟧ era pronto.", marketplace="amazon.it", language="it-IT"),
        bad("لقد ⟦أرسنا⟧ المنتج أمس.", marketplace="amazon.ae", language="ar-AE"),
        bad("⟦⟧お荷物は昨日発送いたしました。", marketplace="amazon.co.jp", language="ja-JP", sure=False),
        good("The colour you received is wrong.", marketplace="amazon.co.uk", language="en-GB"),
        good("Das Rücksendeetikett für Frau Öztürk liegt bei.", marketplace="amazon.de", language="de-DE"),
        good("L’étiquette USB-C n’est pas dans la boîte.", marketplace="amazon.fr", language="fr-FR"),
        good("O autocarro trouxe a receção ao facto.", marketplace="amazon.es", language="pt-PT"),
        good("شكرا لطلبكم، ستصل الشحنة خلال ثلاثة أيام.", marketplace="amazon.ae", language="ar-AE"),
        good("Péguela en la caja y envíenosla.", marketplace="amazon.es", language="es-ES"),
        good("Dear Mrs Kowalczyk, your Ugreen USB-C cable left our warehouse in Shenzhen on 12.03.2026."),
        good("Your order 302-1234567-7654321 was shipped with DHL, tracking 00340434161094042557."),
        good("Wir schicken Ihnen morgen einen neuen Artikel."),
        good("We’ve checked it, and you’re right: it isn’t the 3rd one."),
        good("The zorbulator fits.", items=("Acme Zorbulator 3000",)),
    ),
)
