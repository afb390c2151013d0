"""Writes shouted words as a sentence, with names, acronyms and German nouns as they should be."""

from collections.abc import Mapping

import regex

from composer.finders.capitals import stays
from composer.model import Span
from composer.text import words

_PROPER = """
amazon prime monday tuesday wednesday thursday friday saturday sunday january february april june july august september
october november december christmas easter english german french spanish italian japanese germany france spain italy
england london europe china japan
"""
_PROPER_NAMES = frozenset(_PROPER.split())
_GERMAN_WORDS = """
der die das und ist sie wir nicht bitte für mit ihre ihr ein eine von den dem auf wird wurde werden sehr haben
"""
_DETERMINERS_WORDS = """
der die das den dem des ein eine einen einem einer eines ihr ihre ihren ihrem ihrer ihres unser unsere unseren
unserem unserer kein keine keinen keinem dieser diese dieses diesen diesem jeder jede jedes jeden zum zur im am
vom beim ins ans mein meine meinen meinem meiner alle allen viele vielen
"""
_POLITE_WORDS = """
sie ihnen ihr ihre ihren ihrem ihrer ihres
"""
_NOUNS_WORDS = """
paket pakete ware waren artikel kunde kunden kundin damen herren herr frau tag tage tagen woche wochen uhr post
bote adresse karton teil teile teilen lampe geld preis name namen haus auftrag dank gruß grüße grüßen hilfe
kontakt frage fragen problem probleme fehler schaden retoure umtausch ersatz ersatzteil garantie kauf käufer
verkäufer händler nachricht antwort foto fotos bild bilder größe farbe menge stück monat jahr montag dienstag
mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli august september oktober
november dezember amazon feiertag termin batterie batterien kabel stecker gerät geräte produkt produkte lager
versand lkw abholung nachbar
"""
_BEFORE_NOUNS_WORDS = "in mit ohne von für bei nach aus auf unter durch gegen"
_NO_NOUNS_WORDS = """
uns euch mir dir ihm mich dich sich allem wann dort hier heute morgen gestern zu und oder sind ist sehr bis etwa ca
jetzt nicht auch noch schon wird werden wurde hat haben kann können bitte oben unten außen innen vorne hinten mehr
weniger
"""
_GERMAN, _DETERMINERS, _POLITE, _NOUNS, _BEFORE_NOUNS, _NO_NOUNS = (
    frozenset(it.split())
    for it in (
        _GERMAN_WORDS,
        _DETERMINERS_WORDS,
        _POLITE_WORDS,
        _NOUNS_WORDS,
        _BEFORE_NOUNS_WORDS,
        _NO_NOUNS_WORDS,
    )
)
_NOUN_ENDS = ("ung", "ungen", "heit", "heiten", "keit", "keiten", "schaft", "tion", "tionen", "tät", "nummer", "datum")
_ADJECTIVE_ENDS = regex.compile(
    r"(?:lich|ig|isch|neu|gut|groß|klein|alt|falsch|richtig|defekt|ganz|nächst|letzt|erst)(?:e|en|er|es|em)$"
)
_SENTENCE = regex.compile(r"(?:^|[.!?…]\s*|\n)[\s\"'„“«(¡¿]*$")


def sentence_case(text: str, span: Span, keep: Mapping[str, str], language: str) -> str:
    """Return the stretch in sentence case.

    ``keep`` gives the right form of words by their small letters; acronyms stay. ``language`` is the
    message's main language; German is also told by its words.
    """
    stretch = span.of(text)
    spans = tuple(words(stretch))
    lowered = [_lower(it.of(stretch), language) for it in spans]
    german = language == "de" or len(_GERMAN & set(lowered)) >= 2
    out = []
    last = 0
    for number, it in enumerate(spans):
        out.append(stretch[last : it.start])
        word, low = it.of(stretch), lowered[number]
        opens = bool(_SENTENCE.search(text[max(0, span.start + it.start - 12) : span.start + it.start]))
        out.append(_written(word, low, opens, keep) or (_german(lowered, number) if german else low))
        last = it.end
    return "".join(out) + stretch[last:]


def _lower(word: str, language: str) -> str:
    """Return the word in small letters, with the Turkish i where it belongs."""
    if language == "tr":
        word = word.replace("I", "ı").replace("İ", "i")
    return word.lower()


def _written(word: str, low: str, opens: bool, keep: Mapping[str, str]) -> str:
    """Return a word whose form does not hang on the language, or nothing."""
    if not word.isupper():
        return word
    if low in keep:
        return keep[low]
    if low in _PROPER_NAMES:
        return low.capitalize()
    if low == "i" or low.startswith(("i'", "i’")) or stays(word):
        return word if len(low) == 1 or "'" not in word else word[0] + low[1:]
    return low[0].upper() + low[1:] if opens else ""


def _german(lowered: list[str], number: int) -> str:
    """Return a German word, a noun with its capital: told by its ending, by a list, or by an article before it."""
    low = lowered[number]
    capital = low[0].upper() + low[1:]
    if low in _POLITE or low in _NOUNS or low.endswith(_NOUN_ENDS):
        return capital
    if low in _DETERMINERS or low in _GERMAN:
        return low
    if number and lowered[number - 1] in _BEFORE_NOUNS and low not in _NO_NOUNS and not _ADJECTIVE_ENDS.search(low):
        return capital
    before = number - 1
    while before >= 0 and _ADJECTIVE_ENDS.search(lowered[before]):
        before -= 1
    described = before < number - 1 or (before >= 0 and lowered[before] in _DETERMINERS)
    return capital if described and low not in _NO_NOUNS and not _ADJECTIVE_ENDS.search(low) else low
