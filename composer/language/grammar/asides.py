"""Takes out of a line what hides a subject in many messages: "of order 123-..." behind it, "Good morning," before it.

"The lamps of your order 123-1234567-1234567 is late" is to be judged as "The lamps is late", and so is a sentence
that a salutation opens where only a sentence's start tells the subject.
"""

from bisect import bisect_right
from dataclasses import dataclass, replace
from types import MappingProxyType

import regex

from composer.language.grammar.slip import MASK, Slip

_NUMBER = r"(?: (?:number|no\.?|nr\.?|nummer|numer|numéro|n°|n\.?[ºo°]?|número|numero|núm\.?))?"
_PHRASES = MappingProxyType(
    {
        "en": r"(?:of|from|in|for|on|with) (?:(?:your|the|this|our) )?order",
        "de": r"(?:(?:aus|von|zu|in|für|mit) )?(?:(?:der|ihrer|deiner|ihre|deine|zur) )?bestell(?:ung|nummer)",
        "fr": r"(?:de|pour|dans|avec) (?:la|votre|ta|cette) commande",
        "es": r"(?:del|de su|de tu|de este|para el|en el|en su|de la) (?:pedido|orden|compra)",
        "it": r"(?:dell'|dell’|del suo |del tuo |del vostro |nell'|nell’|per l'|per l’)ordine",
        "pt": r"(?:d[ao]|n[ao]|para [ao]|de) (?:(?:sua|seu|tua|teu) )?(?:encomenda|pedido|compra)",
        "nl": r"(?:van|uit|bij|voor|in) (?:(?:uw|je|de) )?(?:bestelling|order)",
        "sv": r"(?:i|från|till|för|på|av) (?:(?:din|er) )?(?:beställning|beställningen|order|ordern)",
        "pl": r"(?:z|do|dla|w) (?:(?:państwa|pana|pani|tego|twojego) )?zamówieni(?:a|u)",
    }
)
_SALUTATIONS = MappingProxyType(
    {
        "it": r"(?:buon ?giorno|buona ?sera|buon pomeriggio|salve|ciao|gentil\w+|egregi[oa]|car[oa]|spett\w+)",
        "pt": r"(?:ol[áa]|oi|bom dia|boa (?:tarde|noite)|prezad[oa]s?|car[oa]s?|estimad[oa]s?|exm[oa]s?\.?)",
    }
)
_CALLED = r"(?: [^\s,;:!?]{1,30}){0,4}, (?=\p{L})"
"""Who is greeted."""
_ASIDES = MappingProxyType(
    {
        language: regex.compile(
            rf" {phrase}{_NUMBER} {MASK}++(?= \p{{L}})"
            + (rf"|^{_SALUTATIONS[language]}{_CALLED}" if language in _SALUTATIONS else ""),
            regex.IGNORECASE,
        )
        for language, phrase in _PHRASES.items()
    }
)


@dataclass(frozen=True, slots=True)
class Shortened:
    """A line without its asides."""

    text: str
    _starts: tuple[int, ...]
    """Where each aside stood, in the shortened line."""
    _lengths: tuple[int, ...]
    """How much was taken out up to each of them."""

    def back(self, slip: Slip) -> Slip | None:
        """Return the slip with its places in the line as it was; None where an aside stands in its middle."""
        start, end = self._place(slip.start), self._place(slip.end - 1) + 1
        if end - start != slip.end - slip.start or slip.at:
            return None
        return replace(slip, start=start, end=end)

    def _place(self, at: int) -> int:
        """Return where a character of the shortened line stood."""
        number = bisect_right(self._starts, at)
        return at + (self._lengths[number - 1] if number else 0)


def shortened(line: str, language: str) -> Shortened | None:
    """Return the line without what hides subjects; None where nothing does, so that there is nothing new to judge."""
    pattern = _ASIDES.get(language)
    hides = pattern is not None and (MASK in line or (language in _SALUTATIONS and ", " in line))
    found = list(pattern.finditer(line)) if pattern is not None and hides else []
    if not found:
        return None
    text, starts, lengths, end, taken = "", [], [], 0, 0
    for match in found:
        text += line[end : match.start()]
        end = match.end()
        taken += match.end() - match.start()
        starts.append(len(text))
        lengths.append(taken)
    return Shortened(text + line[end:], tuple(starts), tuple(lengths))
