"""Finds how many pieces a message says were ordered, in digits or words of the marketplaces' languages."""

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from composer import late
from composer.model import Span

_WORDS = {
    "en": "two three four five six seven eight nine ten",
    "de": "zwei drei vier fünf sechs sieben acht neun zehn",
    "fr": "deux trois quatre cinq six sept huit neuf dix",
    "es": "dos tres cuatro cinco seis siete ocho nueve diez",
    "it": "due tre quattro cinque sei sette otto nove dieci",
    "pt": "dois três quatro cinco seis sete oito nove dez",
    "nl": "twee drie vier vijf zes zeven acht negen tien",
    "sv": "två tre fyra fem sex sju åtta nio tio",
    "pl": "dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć",
    "tr": "iki üç dört beş altı yedi sekiz dokuz on",
}
_OTHERS = {"es": {"dos": 2}, "pt": {"duas": 2}, "pl": {"dwie": 2, "dwóch": 2}, "fr": {}}
_FRAMES = {
    "en": r"you(?: have|['’]ve)? (?:ordered|bought|purchased) {n}|your order (?:of|contains|has|holds) {n}",
    "de": r"sie haben (?:[\w-]+ ){{0,3}}{n} (?:[\w-]+ ){{1,4}}(?:bestellt|gekauft)"
    r"|(?:ihre|der) bestellung (?:über|von) {n}",
    "fr": r"vous avez (?:commandé|acheté) {n}|votre commande (?:de|comprend|contient) {n}",
    "es": r"(?:ha|has|usted ha) (?:pedido|comprado) {n}|(?:pidió|compró|pediste|compraste) {n}"
    r"|su pedido (?:de|incluye|contiene) {n}",
    "it": r"(?:ha|hai) (?:ordinato|acquistato) {n}|(?:il suo|il tuo) ordine (?:di|contiene) {n}",
    "pt": r"(?:você |o senhor |a senhora )?(?:encomendou|pediu|comprou) {n}|seu pedido (?:de|contém|inclui) {n}",
    "nl": r"(?:u hebt|u heeft|je hebt) (?:[\w-]+ ){{0,3}}{n} (?:[\w-]+ ){{1,4}}(?:besteld|gekocht)"
    r"|uw bestelling (?:van|bevat) {n}",
    "sv": r"(?:du|ni) (?:har )?(?:beställt|beställde|köpt|köpte) {n}|din beställning (?:av|på|innehåller) {n}",
    "pl": r"(?:zamówił|zamówiła|zamówili|kupił|kupiła)(?: pan| pani| państwo)? {n}"
    r"|zamówieni[ea] (?:obejmuje|zawiera) {n}",
    "tr": r"(?<n>\d{{1,3}}|{words}) adet (?:[\w-]+ ){{0,4}}(?:sipariş|satın)",
}
_LABELS = (
    r"(?:quantity|qty|menge|stückzahl|anzahl|quantité|cantidad|quantità|quantidade|aantal|antal|ilość"
    r"|liczba sztuk|miktar|adet|数量|個数)\s?[:：]\s?(?<n>\d{1,3})"
)
_JAPANESE = (
    r"(?<n>\d{1,3})\s?[個点枚本台冊箱足着](?:を|の)?(?:ご注文|ご購入|お買い上げ)|ご注文(?:数|の数量)は?\s?(?<n>\d{1,3})"
)
# Not pieces: times, measures, and numbers that belong to the next word, as in "2-seat" and "12 V".
_NO_COUNT = late.full(
    r"[ \u00a0]?(?:[-–:/]\s?\w|[.,]\d|[×x]\s?\d|%|°|\d)|[ \u00a0](?:days?|weeks?|months?|hours?|minutes?|years?|times?"
    r"|o['’]clock|am|pm|of (?:the|these|those)|tage?n?|wochen?|monate?n?|stunden?|uhr|mal|jours?|semaines?|mois|heures?"
    r"|fois|d[ií]as?|semanas?|mes(?:es|i)|horas?|veces|giorn[oi]|settiman[ae]|or[ae]|volt[ae]|vezes|dagen?|weken|week"
    r"|maand(?:en)?|uur|keer|dagar|veckor?|timmar|gånger|dni|tygodni\w*|godzin\w*|razy|gün|hafta|saat|kez|defa"
    r"|[kcmµ]?[mglwavj]|kwh|mah|ah|hz|[gtm]b|inch(?:es)?|zoll|ft|feet|lbs?|oz)(?!\w)",
    regex.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of pieces in a text."""

    span: Span
    value: int
    words: tuple[str, ...]
    """The language's words from two to ten where it is written as one, else empty."""

    def write(self, value: int) -> str:
        """Return another number in this one's form: a word where there is one."""
        return self.words[value - 2] if self.words and 2 <= value <= 10 else str(value)


def ordered(text: str) -> Iterator[Quantity]:
    """Yield the numbers of pieces that the text says were ordered, in no particular order."""
    for language, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            span = Span(*match.span("n"))
            if not _NO_COUNT.match(text, span.end):
                yield _read(span, match["n"].lower(), language)


def _read(span: Span, written: str, language: str) -> Quantity:
    """Return the quantity that is written."""
    if written.isdigit():
        return Quantity(span, int(written), ())
    words = tuple(_WORDS[language].split())
    value = _OTHERS.get(language, {}).get(written) or words.index(written) + 2
    return Quantity(span, value, words)


def _pattern(language: str, frame: str) -> "regex.Pattern[str]":
    """Return the pattern of one language's sentences."""
    words = "|".join((*_WORDS[language].split(), *_OTHERS.get(language, {})))
    number = rf"(?<n>\d{{1,3}}|{words})"
    return late.full(rf"(?<!\w)(?:{frame.format(n=number, words=words)})(?!\w)", regex.IGNORECASE)


_PATTERNS = (
    *((language, _pattern(language, frame)) for language, frame in _FRAMES.items()),
    ("", late.full(_LABELS, regex.IGNORECASE)),
    ("", late.full(_JAPANESE)),
)
