"""Tells a full stop that ends a sentence from one behind an abbreviation or a number."""

import regex

# What a full stop may follow without ending the sentence, in the marketplaces' languages.
_SHORTENED = (
    "mr mrs ms dr prof st no etc approx incl excl vs inc ltd dept est fig m p pp "  # English
    "nr art ca bzw usw ggf inkl exkl evtl vgl str tel hr fr abs min max std "  # German
    "mme mlle av bd cf env nº sr sra srta ud uds núm pág aprox sig gg dott ing pag es n "  # Romance
    "bv dhr mevr blz enz resp bl ul np tzn itp itd godz ok sn alm"  # Dutch, Swedish, Polish, Turkish
)
_ABBREVIATIONS = frozenset(_SHORTENED.split())
# Those that are also words, or like to stand last: before a capital letter they end the sentence.
_ALSO_LAST = frozenset({"no", "es", "ok", "est", "sn", "alm", "fig", "etc", "usw", "enz", "itp", "itd"})
_TAIL = regex.compile(r"[\p{L}\p{N}.]++", regex.REVERSE)


def goes_on(text: str, stop: int, end: int) -> bool:
    """Whether the full stop at ``stop`` ends an abbreviation or a number and not a sentence."""
    if end - stop > 1:
        return False
    before = stop - text.startswith("\n", stop - 1) if stop else 0
    tail = _TAIL.match(text, max(0, stop - 24), before)
    rest = text[end : end + 3].lstrip(" \u00a0")
    if not tail or not rest or rest.startswith("\n"):
        return False
    word = tail.group().lower()
    if word in _ALSO_LAST:
        return not rest[0].isupper()
    if "." in word or word in _ABBREVIATIONS:
        return True
    if len(word) == 1 and word.isalpha():
        return _shortens(tail.group(), text[max(0, tail.start() - 1) : tail.start()])
    ordinal = word.isdigit() and len(word) < 3 and text[max(0, tail.start() - 1) : tail.start()] not in {":", ","}
    return ordinal and (rest[0].isalpha() or rest[0].isdigit())


def _shortens(letter: str, before: str) -> bool:
    """Whether one letter is an initial and no word, as the last one of the Italian "non c'è" is."""
    return before not in {"'", "’"} and (letter.isascii() or letter.isupper())
