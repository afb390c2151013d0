"""Judges Polish noun phrases: preposition, numeral, adjectives and the noun."""

from composer.language.grammar.forms import SEVERAL, Forms, case_bits
from composer.language.grammar.polish_words import (
    GEN,
    NOM,
    PRONOUNS,
    Token,
    alike,
    cased,
    is_modifier,
    is_noun,
    listed,
    modifier,
    noun_like,
    shares_case,
    slip,
)
from composer.language.grammar.slip import Slip

Judged = tuple[Slip, int] | None
"""What is wrong, and the number of the word from which to go on; None where nothing is."""
MEASURES = listed(
    "godzinę minutę chwilę sekundę noc dobę sobotę niedzielę środę raz tydzień dzień rok miesiąc zimę wiosnę drogę "
    "całą większość resztę połowę trochę ilość uwagę"
)
"""Accusatives of time and measure, which neither a "nie" nor a preposition before another word changes."""
_PREPOSITIONS = listed(
    "do od dla bez z ze w we na po przy przed przez pod nad między za o u ku dzięki zamiast oprócz wobec według "
    "podczas około spod mimo pomimo wskutek wśród poza ponad"
)
_LOOSE = frozenset(("za", "po", "na", "o"))
"""Prepositions in many set phrases, of whose case nothing is told."""
_FIXED = listed("zamian ul al pl")
"""What is no noun behind a preposition: the second word of "w zamian", short forms before a street's name."""
_VAGUE = frozenset(("coś", "nic", "czegoś", "niczego", "po"))
_ATTRIBUTE = case_bits("gen", "dat", "inst")
_SEVERAL_GEN = GEN & SEVERAL
_STRAIGHT = case_bits("nom", "acc")
_PAIRS = {"dwa": "dwie", "dwie": "dwa", "oba": "obie", "obie": "oba", "obydwa": "obydwie", "obydwie": "obydwa"}


def phrase(words: list[Token], at: int, known: Forms) -> Judged:
    """Judge a preposition, if there is one, with the adjectives and the noun behind it."""
    governs = words[at].form.governs if words[at].low in _PREPOSITIONS else 0
    if not governs and at and words[at].close and words[at - 1].low in _PREPOSITIONS:
        return None  # It was judged with its preposition.
    end = at + bool(governs)
    mods = []
    while end < len(words) and (is_modifier(words[end]) or (governs and words[end].low in ("ta", "te", "ten"))):
        if not words[end].close and end != at:
            return None
        mods.append(words[end])
        end += 1
    if end >= len(words) or not is_noun(words[end]) or not (words[end].close or end == at):
        return None
    noun = words[end]
    together = noun.form.noun
    for mod in mods:
        together &= modifier(mod)
    if not together and mods and not (governs and _is_followed(words, end)):
        found = _unlike(mods, noun, governs, words[at - 1] if at and words[at].close else None, known)
    elif together and governs and not together & governs and not noun.opens:
        found = _governed(words[at], mods, noun, known)
    else:
        found = None
    return (found, end + 1) if found else None


def _is_followed(words: list[Token], at: int) -> bool:
    """Whether a noun may be the subject of the verb right behind it: "na nowe zwrot trwa tydzień"."""
    after = words[at + 1] if at + 1 < len(words) else None
    acts = after is not None and (bool(after.form.past) or any(it.endswith(":ter") for it in after.form.present))
    return acts and bool(words[at].form.noun & NOM)


def _unlike(mods: list[Token], noun: Token, governs: int, before: Token | None, known: Forms) -> Slip | None:
    """Tell an adjective that is not like its noun, unless it is like the noun before it or takes this one as object."""
    unlike = [it for it in mods if not modifier(it) & noun.form.noun]
    if len(unlike) not in (1, len(mods)):
        return None
    mod = unlike[0]
    if not governs and before and _belongs_to(mod, before):
        return None
    if not shares_case(modifier(mod), noun.form.noun):
        apart = mod.form.participle or mod.low[:4] in ("pełn", "godn", "peln") or mod.form.kinds & {"pact"}
        if apart or (not governs and noun.form.noun & _ATTRIBUTE):
            return None
    fits = noun.form.noun & (governs or ~0)
    if governs and not fits:
        return cased([*mods, noun], governs, "This case does not fit its preposition.", known)
    put = alike(mod, fits, known)
    return slip(mod, put, [*mods[mods.index(mod) + 1 :], noun]) if put else None


def _belongs_to(mod: Token, before: Token) -> bool:
    """Whether an adjective may belong to what stands before it, as in "kartę gwarancyjną producenta"."""
    return (
        bool(before.form.noun & modifier(mod))
        or not before.form.kinds
        or bool(before.form.kinds & {"subst", "ger", "num"})
        or before.low in _VAGUE
    )


def _governed(preposition: Token, mods: list[Token], noun: Token, known: Forms) -> Slip | None:
    """Tell a noun in another case than the preposition wants."""
    if preposition.low in _LOOSE or noun.low in MEASURES | _FIXED:
        return None
    message = f"Behind “{preposition.low}” another case is needed."
    return cased([*mods, noun], preposition.form.governs, message, known)


def counted(words: list[Token], at: int, known: Forms) -> Judged:
    """Judge a numeral with the noun behind it."""
    number, end = words[at], at + 1
    while end < len(words) - 1 and words[end].close and is_modifier(words[end]):
        end += 1
    if end >= len(words) or not words[end].close or not is_noun(words[end]):
        return None
    noun = words[end]
    if number.form.only("num") and number.form.numeral and not number.form.counts:
        found = _few(number, words[at + 1 : end], noun, known)
    elif _is_free(words, at) and (_many(number.text) or (number.form.counts and number.form.only("num"))):
        found = _several(number, noun, known)
    else:
        found = None
    return (found, end + 1) if found else None


def _few(number: Token, mods: list[Token], noun: Token, known: Forms) -> Slip | None:
    """Judge two to four: they are like their noun."""
    if number.form.numeral & noun.form.noun or number.low in PRONOUNS:
        return None
    other = _PAIRS.get(number.low, "")
    if other and known.of(other).numeral & noun.form.noun:
        return slip(number, (other,), [*mods, noun])
    straight = bool(number.form.numeral & NOM)
    if noun.form.noun & SEVERAL and not (straight and noun.form.noun & SEVERAL & ~_SEVERAL_GEN == 0):
        return None
    put = noun_like(noun, (NOM if straight else number.form.numeral) & SEVERAL, known)
    return Slip(noun.start, noun.end, f"Behind “{number.text}” the plural is needed."[:60], put, word=True)


def _several(number: Token, noun: Token, known: Forms) -> Slip | None:
    """Judge five and more: the genitive of several stands behind them."""
    bits = noun.form.noun
    if number.low in ("półtora", "półtorej") or bits & _SEVERAL_GEN or not bits & SEVERAL & _STRAIGHT:
        return None
    message = f"Behind “{number.text}” the genitive of several is needed."
    return Slip(noun.start, noun.end, message[:60], noun_like(noun, _SEVERAL_GEN, known), word=True)


def _is_free(words: list[Token], at: int) -> bool:
    """Whether a number counts what follows, and is not the number of what stands before it."""
    if not at:
        return True
    before = words[at - 1]
    return not is_noun(before) and (bool(before.form.kinds) or not before.text[0].isalpha()) and before.low != "nr"


def _many(text: str) -> bool:
    """Whether figures stand for a number behind which the genitive of several comes."""
    if not text.isdigit() or len(text) > 3 or int(text) < 5:
        return False
    return int(text) % 10 not in (2, 3, 4) or int(text) % 100 in (12, 13, 14)
