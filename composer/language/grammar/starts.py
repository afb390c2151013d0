"""Finds sentences that start in small letters or have no stop, and Spanish questions that are not opened."""

from collections.abc import Iterator, Sequence

import regex

from composer.finders.run_ons import starts_sentence
from composer.language.function_words import FUNCTION_WORDS
from composer.language.grammar.slip import MASK, Slip
from composer.language.writing import capital
from composer.model import Span

_FIRST = regex.compile(r"[\"'“„«¿¡(]*([\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*)(?=[\s,!?]|$)")
_LAST = regex.compile(r"([\p{L}\p{M}'’]+|\ue000+)[\"'”“»)]*([.!?…]+)[\"'”“»]*$")
_CLOSES = frozenset(".!?…\"'”“»")
"""What the last character of a sentence with a stop is."""
_VOWEL = regex.compile(r"[aeiouyäöüåæøáéíóúàèìòùâêîôûãõąęıİ]", regex.IGNORECASE)
_STOPS = ".!?…。！？"
_SHORT_WORDS = """
zzgl abzgl gem lt sog insb bspw entspr versch vorauss voraus wg betr réf ref réfs tél rif ej ext bijv evt osv dvs ev qté
qty cant ped fact art vb örn prof mec spec amt lfd tägl jan feb apr jun jul aug sept sep oct okt nov dec dez déc gen ott
dic mag giu lug set out ago abr fev mrt mon tue wed thu fri mo di mi do fr sa so ex lun mar mer gio ven sab dom jeu sam
"""
_SHORT = frozenset(_SHORT_WORDS.split())
_SIGN_OFF = 3
"""A line of so few words is a greeting, a name or a closing."""
_TITLE = 6
"""A word of so many letters with a capital before a full stop may be an abbreviation, such as "Temp."."""
_STATEMENT = 8
"""A paragraph of so many words is a sentence, and wants a stop."""


def starts(text: str, bounds: Sequence[Span], language: str) -> Iterator[Slip]:
    """Yield the sentences of a masked text that start in small letters. ``bounds`` are its sentences, in order."""
    before: Span | None = None
    for it in bounds:
        first = None if text[it.start].isupper() else _FIRST.match(text, it.start, it.end)
        # A brand such as "iPhone" has a capital further on.
        if first and first[1].islower() and 1 < len(first[1]) < 30 and not _named(first[1], language):
            sure = _starts_anew(text, before, it, first[1], language)
            if sure is not None:
                low = first[1]
                yield Slip(
                    first.start(1), first.end(1), "A sentence starts with a capital.", (capital(low, language),), sure
                )
        before = it


def _named(word: str, language: str) -> bool:
    """Whether a word with a hyphen may be the name of a program, "gnome-shell"."""
    return "-" in word and language not in FUNCTION_WORDS.get(word.partition("-")[0].replace("’", "'"), ())


def _starts_anew(text: str, before: Span | None, it: Span, word: str, language: str) -> bool | None:
    """Return whether a sentence surely starts here; None when it need not."""
    if before is not None and text[before.end - 1] not in _CLOSES:
        return None
    known = language in FUNCTION_WORDS.get(word.replace("’", "'"), ()) or starts_sentence(word)
    whole = len(it.of(text).split()) > _SIGN_OFF and text[it.end - 1] in _STOPS
    if before is None:
        if text[: it.start].strip():
            return None
        # A greeting in small letters is a matter of taste.
        return (whole and known) or (False if whole or known else None)
    last = _LAST.search(text, max(before.start, before.end - 60), before.end)
    if last is None or len(last[2]) > 1 or last[2] == "…":
        return None
    if "\n" in text[before.end : it.start]:
        return None if not whole or len(before.of(text).split()) <= _SIGN_OFF else known
    ended = last[1].lower()
    if last[1][0].isupper() and len(ended) <= _TITLE and language not in FUNCTION_WORDS.get(ended, ()):
        return None
    # A number with a dot is an ordinal in Turkish, and what is masked may be one.
    if ended in _SHORT or len(ended) < 2 or not (_VOWEL.search(ended) or (MASK in ended and language != "tr")):
        return None
    if last[2] != "." and not whole:
        return None
    return known and (len(ended) > 2 or ended in FUNCTION_WORDS) and MASK not in ended


def stops(text: str, bounds: Sequence[Span]) -> Iterator[Slip]:
    """Yield the ends of paragraphs that read as a sentence and have no stop; none of them is sure."""
    for at, it in enumerate(bounds):
        after = text[it.end : it.end + 2]
        if after not in ("", "\n\n") or not text[it.end - 1].isalpha() or MASK in it.of(text)[-20:]:
            continue
        said = it.of(text)
        alone = at == 0 or "\n" in text[bounds[at - 1].end : it.start]
        if (
            len(said.split()) >= _STATEMENT
            and said[:1].isupper()
            and ":" not in said
            and not (alone and said.istitle())
        ):
            yield Slip(it.end - 1, it.end, "A full stop is missing.", (".",), sure=False, at=(it.end, it.end))


def unopened(text: str, bounds: Sequence[Span]) -> Iterator[Slip]:
    """Yield Spanish questions and exclamations without the mark that opens them; many leave it out."""
    for it in bounds:
        said = it.of(text)
        for close, opening in (("?", "¿"), ("!", "¡")):
            if said.endswith(close) and opening not in said and "¿" not in said and "¡" not in said and len(said) > 2:
                if not said[0].isalpha():
                    continue
                message = f"“{opening}” is missing at the start of this sentence."
                yield Slip(it.end - 1, it.end, message, (opening,), sure=False, at=(it.start, it.start))
