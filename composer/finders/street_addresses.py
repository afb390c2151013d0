"""Finds whole postal addresses in a text: a street with its number, and a postcode with its town beside it."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from functools import lru_cache

import regex

from composer import late
from composer.finders.near import near
from composer.lines import Ends, by_paragraph, paragraphs, remembered
from composer.model import Span

_UP = r"[\p{Lu}\p{Lt}][\p{L}\p{M}'’-]{0,30}"
_NO = r"\d{1,5}\s?(?:[a-zA-Z](?![\p{L}]))?(?:[-/]\d{1,4}[a-zA-Z]?)?"
_SMALL = r"(?:de|del|della|delle|dei|di|da|do|dos|das|du|des|la|las|le|les|los|el|den|der|am|an|von|van|het|ten|l['’])"
_ENGLISH = (
    r"(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Court|Ct|Boulevard|Blvd|Way|Close|Place|Pl|Square|Sq|Terrace"
    r"|Crescent|Gardens|Row|Hill|Parkway|Pkwy|Highway|Hwy|Circle|Cir|Trail|Mews|Grove|Walk|Crossing|Loop|Alley)"
)
_GERMAN = (
    r"(?:straße|strasse|str\.|weg|gasse|platz|allee|ring|damm|ufer|chaussee|steig|straat|laan|plein|gracht|kade|dijk"
    r"|singel|dreef|steeg|gatan|vägen|gränd|torget|stigen|allén|backen)"
)
_FIRST = (
    r"(?:Rue|Avenue|Av\.|Avda\.?|Avenida|Boulevard|Bd|Chemin|Impasse|Place|Allée|Route|Quai|Cours|Calle|C/|Plaza|Paseo"
    r"|Camino|Ronda|Carrer|Travesía|Via|Viale|Piazza|Corso|Largo|Vicolo|Strada|Rua|R\.|Travessa|Praça|Alameda|Estrada"
    r"|ul\.|Ul\.|ulica|Ulica|al\.|Al\.|Aleja|aleja|pl\.|Plac|os\.|Osiedle|rue|avenue|boulevard|chemin|impasse|allée|route)"
)
_STREET = late.full(
    rf"(?<![\p{{L}}\d-])(?:"
    rf"\d{{1,5}}[a-zA-Z]?\s(?:{_UP}\s){{1,4}}{_ENGLISH}(?![\p{{L}}])"
    rf"|\d{{1,5}}(?:\s?(?:bis|ter|[a-zA-Z](?!\p{{L}})))?,?\s{_FIRST}\s(?:{_SMALL}\s?){{0,3}}{_UP}(?:[ -]{_UP}){{0,3}}"
    rf"|(?=[\p{{L}}-]++\.?\s\d)[\p{{L}}-]{{0,30}}{_GERMAN}\s{_NO}"
    rf"|(?:{_UP}\s){{1,3}}(?:Straße|Strasse|Weg|Gasse|Platz|Allee|Ring|Damm|Ufer|Laan|Plein|Gracht)\s{_NO}"
    rf"|(?=[A-Zabciopru]){_FIRST}\s?(?:{_SMALL}\s?){{0,3}}{_UP}(?:[ -](?:{_SMALL}\s){{0,2}}{_UP}){{0,4}},?\s"
    rf"(?:n\.?[º°]\s?)?{_NO}"
    rf"|(?:{_UP}\s){{1,3}}(?:Mah\.|Mahallesi|Cad\.|Caddesi|Sok\.|Sokak|Sokağı|Sk\.|Bulvarı)[^\n]{{0,60}}?No\s?[.:]?\s?\d{{1,5}}"
    r")"
)
_TOWN = rf"{_UP}(?:[ -](?:{_SMALL}\s)?{_UP}){{0,3}}"
_CODE = (
    r"(?:[A-Z]{1,2}-)?(?:\d{5}(?:-\d{3,4})?|\d{4}-\d{3}|\d{2}-\d{3}|\d{3}\s\d{2}|\d{4}\s?[A-Z]{2}|\d{4})(?!\d)"
    r"|[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}(?!\p{L})|[A-Z]\d[A-Z]\s?\d[A-Z]\d(?!\p{L})"
)
_PLACES = (
    late.full(rf"(?<![\p{{L}}\d-])(?:{_CODE})\s{_TOWN}(?![\p{{L}}\d])"),
    late.full(rf"(?<![\p{{L}}\d-]){_TOWN},?\s(?:[A-Z]{{2,3}}\s)?(?:{_CODE})(?![\p{{L}}\d])"),
)
_JAPANESE = late.full(
    r"(?:〒?\s?\d{3}-\d{4}\s{0,3})[^\s\d]{2,12}[都道府県][^\n。、]{2,40}?\d{1,4}(?:(?:丁目|番地?|号|[-－−])\s?\d{0,4}){1,4}"
)
# What stands in every match of the two, looked for from digit to digit: most numbers are no postcodes.
_NEEDED = (
    late.plain(r"\d(?:\d{3}(?:-\d{3,4})?|\d-\d{3}|\d\d\s\d\d|\d{3}\s?[A-Z]{2}|[A-Z]{2}|[A-Z]\d)\s[^\W\d_a-z]"),
    late.plain(r"\d(?:(?:(?<=[^\d\s]\s\d)|(?<=[A-Z]-\d))(?:\d{3}|\d-\d{3}|\d\d\s\d\d)|(?<=[A-Z]\d)[A-Z\d]?\s?\d[A-Z])"),
)
_TOWN_REACH = 200
"""A town's name is shorter."""
_BEFORE, _BEHIND = 60, 80
_SENTENCE = late.full(r"[.!?]\s+\p{Lu}\p{Ll}+\s\p{Ll}")


def _places_of(pattern: "regex.Pattern[str]", needed: re.Pattern[str]) -> Callable[[str], list[Ends]]:
    """Return a function that says where the pattern starts; none but its last space goes on across an empty line."""

    def of_part(part: str) -> Iterator[Ends]:
        first = needed.search(part)
        if first:
            yield from (it.span() for it in pattern.finditer(part, max(0, first.start() - _TOWN_REACH)))

    return by_paragraph(of_part)


_streets = remembered(lambda part: tuple(it.span() for it in _STREET.finditer(part)))
_places = tuple(_places_of(*both) for both in zip(_PLACES, _NEEDED, strict=True))


def find(text: str) -> Iterator[Span]:
    """Yield the stretch of each whole address in order, from its first part to its last."""
    kinds = [look(text) for look in _places]
    places = sorted(ends for kind in kinds for ends in kind)
    # A street belongs to a postcode in its own paragraph.
    some = [(at, part) for at, part in paragraphs(text) if _stands_in(places, at, at + len(part))]
    streets = [(start + at, end + at) for at, part in some for start, end in _streets(part)]
    for match in near(text, _STREET, streets, 0):
        street = Span(*match.span())
        beside = [it for kind in kinds for it in _near(kind, street) if _beside(text, street, it)]
        if beside:
            best = min(beside, key=lambda it: abs(it.start - street.end))
            yield Span(min(street.start, best.start), max(street.end, best.end))
    for match in _JAPANESE.finditer(text) if any(char in text for char in "都道府県") else ():
        yield Span(*match.span())


def _stands_in(places: list[Ends], start: int, end: int) -> bool:
    """Whether one of the places, which are in order, starts from ``start`` to ``end``."""
    at = bisect_left(places, (start, 0))
    return at < len(places) and places[at][0] <= end


def _near(places: list[Ends], street: Span) -> list[Span]:
    """Return the places, given in order, that are near enough to a street to be looked at."""
    first = bisect_left(places, (street.start - _BEFORE - _TOWN_REACH, 0))
    return [Span(*ends) for ends in places[first : bisect_left(places, (street.end + _BEHIND + 1, 0))]]


def _beside(text: str, street: Span, place: Span) -> bool:
    """Whether a postcode's place belongs to a street: near it, with no end of a sentence or paragraph between."""
    if place.start >= street.end:
        between = text[street.end : place.start]
        return len(between) <= _BEHIND and not _parted(between)
    between = text[place.end : street.start]
    return place.end <= street.start and len(between) <= _BEFORE and not _parted(between)


@lru_cache(maxsize=256)
def _parted(between: str) -> bool:
    """Whether a sentence or a paragraph ends in a stretch of text. Memoised: the stretch is a short one."""
    return "\n\n" in between or _SENTENCE.search(between) is not None
