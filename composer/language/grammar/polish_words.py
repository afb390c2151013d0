"""The words of a line of Polish, with what they can be, and their other forms."""

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from composer.language.grammar import forms
from composer.language.grammar.forms import ONE, SEVERAL, Form, Forms, case_bits
from composer.language.grammar.slip import MASK, Slip
from composer.language.writing import capital

_WORD = regex.compile(r"\p{L}++(?:['’-]\p{L}++)*+|\d++(?:[.,]\d++)*+%?+|[^\s\p{L}\d]")


def listed(words: str) -> frozenset[str]:
    """Return the words of a text."""
    return frozenset(words.split())


PRONOUNS = listed(
    "to tego temu tym te tych tymi który która które którego której któremu którym którą których którymi którzy jaki "
    "jaka jakie jakiego jakiej jakim jaką jakich taki taka takie takiego takiej takim taką takich takimi sam sama "
    "samo same samego samej samym samą inne innego wszystko wszystkie wszystkiego wszystkim wszystkich każdy każda "
    "każdego każdemu każdej jeden jedna jedno jednego jednej jednym jedną jedni jedne tamto tamtego co czego czym pan "
    "pani państwo pana panu panem panią państwa państwu wart warta warte pełen pełna pełne pełny winien pewien pewna "
    "raz możliwe ważne dobre jasne lepsze pierwsze drugie trzecie całe więcej mniej dużo cały dostępne potrzebne nic "
    "coś ktoś nikt innym dane danych"
)
"""What may stand for a thing by itself, take a genitive, or begin a thought, in front of a noun that is not its own."""
_ENDINGS = "y i a ia e ie ego iego ej iej emu iemu ą ią ę ym im ych ich ymi imi en"
"""How forms of an adjective end, the likeliest first; it may end with its stem as well."""
_PERSON = regex.compile(r"(?:ł[ao]?m|łem|łeś|łaś|liśmy|łyśmy|liście|łyście|(?:by|li|ły)by(?:śmy|m)?)$")
"""How past tenses of the first and second person end, which the dictionary takes apart."""
_ACTS = Form(kinds=frozenset(("praet",)))
NOM, GEN = case_bits("nom"), case_bits("gen")


@dataclass(frozen=True, slots=True)
class Token:
    """One word or mark of a line."""

    start: int
    end: int
    text: str
    low: str
    form: Form
    close: bool
    """Whether nothing but a space parts it from the one before."""
    opens: bool
    """Whether it starts a sentence."""


def tokens(line: str, known: Forms) -> list[Token]:
    """Return the words and marks of a line."""
    found: list[Token] = []
    end, opens = 0, True
    for match in _WORD.finditer(line):
        text = match.group()
        low = text.lower()
        # A word with a capital inside a sentence is a name, whatever else it could be.
        named = text[:1].isupper() and not opens
        form = known.of(low) if text[0].isalpha() and not named and len(text) < forms.LONGEST else Form()
        if not form.kinds and _PERSON.search(low):
            form = _ACTS
        close = line[end : match.start()] in (" ", "\u00a0") and bool(found)
        found.append(Token(match.start(), match.end(), text, low, form, close, opens))
        end = match.end()
        opens = text in ".!?…:" or (opens and not text[0].isalnum() and text != MASK)
    return found


def is_modifier(it: Token) -> bool:
    """Whether it can only stand before a noun of its own."""
    return it.form.only("adj", "ppas", "adjc", "pact") and bool(modifier(it)) and it.low not in PRONOUNS


def modifier(it: Token) -> int:
    """Return what it can be as an adjective."""
    return it.form.adjective | it.form.participle


def is_noun(it: Token) -> bool:
    """Whether it can only be a noun."""
    return it.form.only("subst", "ger") and bool(it.form.noun) and it.low not in PRONOUNS


def as_subject(noun: Token) -> int:
    """Return the bits of a noun that can only be the subject, of one or of several; 0 of any other word."""
    bits = noun.form.noun if is_noun(noun) else 0
    only = not bits & ~(NOM | case_bits("voc")) and bool(bits & ONE) != bool(bits & SEVERAL)
    return bits & NOM if only else 0


def shares_case(one: int, other: int) -> bool:
    """Whether both can be of the same case, whatever gender and number."""
    return any(one & bits and other & bits for bits in map(case_bits, forms.CASES))


def alike(word: Token, wanted: int, known: Forms) -> tuple[str, ...]:
    """Return the forms of an adjective that fit, as endings make them."""
    found: dict[str, None] = {}
    for cut in range(1, min(5, len(word.low))):
        stem = word.low[:-cut]
        for ending in (*_ENDINGS.split(), ""):
            form = known.of(stem + ending)
            if stem + ending != word.low and (form.adjective | form.participle | form.numeral) & wanted:
                found.setdefault(stem + ending, None)
        if found:
            break
    return tuple(found)[:3]


def cased(phrase: list[Token], wanted: int, message: str, known: Forms) -> Slip:
    """Tell a phrase whose case is wrong, with the same phrase in the case that is meant, where that is known."""
    noun = phrase[-1]
    number = ONE if noun.form.noun & ONE else SEVERAL
    genders = [it for it in forms.GENDERS if noun.form.noun & forms.gender_bits(it)]
    wanted &= number & (forms.gender_bits(genders[0]) if len(genders) == 1 else ~0)
    words = [noun_like(noun, wanted, known), *(alike(it, wanted, known)[:1] for it in phrase[:-1])]
    put = (" ".join(it[0] for it in (*words[1:], words[0])),) if all(words) else ()
    return Slip(phrase[0].start, noun.end, message[:60], put, word=True)


def noun_like(noun: Token, wanted: int, known: Forms) -> tuple[str, ...]:
    """Return the form of a noun that fits, as endings make it."""
    stem = regex.sub(r"(?:[aeęąoyiu]|em|ie|ów|om|ami|ach)$", "", noun.low)
    endings = ("", "y", "i", "a", "ia", "u", "iu", "e", "ę", "ą", "ie", "em", "iem", "o", "ów", "om", "ami", "ach")
    made = [*(stem + it for it in endings), f"{stem[:-1]}e{stem[-1:]}"]
    return tuple(it for it in made if it != noun.low and known.of(it).noun & wanted)[:1]


def past_like(verb: Token, wanted: int, known: Forms) -> tuple[str, ...]:
    """Return the form of a past tense that fits."""
    stem = regex.sub(r"(?:ł|ła|ło|ły|li)$", "", verb.low)
    made = (stem + it for it in ("ła", "ł", "ło", "ły", "li"))
    return tuple(it for it in made if known.of(it).past & wanted)[:1]


def slip(word: Token, put: tuple[str, ...], others: Sequence[Token] = ()) -> Slip:
    """Return the slip of one word, with the words behind it that it is to fit."""
    meant = tuple(capital(it, "pl") if word.text[:1].isupper() else it for it in put)
    message = f"“{word.text}” should be “{meant[0]}” here."[:60]
    rest = "".join(f" {it.text}" for it in others)
    end = others[-1].end if others else word.end
    return Slip(word.start, end, message, tuple(it + rest for it in meant), word=True)
