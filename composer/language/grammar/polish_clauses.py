"""Judges Polish clauses: subject and verb, predicate, and the case that a "nie" asks for."""

from composer.language.grammar.forms import ONE, SEVERAL, Form, Forms, bits, case_bits, gender_bits
from composer.language.grammar.polish_phrases import MEASURES, Judged
from composer.language.grammar.polish_words import (
    GEN,
    NOM,
    Token,
    alike,
    as_subject,
    cased,
    is_modifier,
    is_noun,
    listed,
    modifier,
    past_like,
    shares_case,
    slip,
)
from composer.language.grammar.slip import Slip

_POLITE = listed("pan pani państwo już jeszcze niestety teraz obecnie dziś dzisiaj jutro")
_MODAL = listed(
    "trzeba można wolno należy warto sposób potrzeby sensu możliwości powodu obowiązku zamiaru konieczności"
)
"""What an infinitive follows that a "nie" before it holds for too."""
_COPULA = listed("została został zostało zostały zostali była był było były byli")
_IS = listed("jest będzie zostanie bywa")
_OTHERS_TOO = frozenset(("i", "oraz", "a", "lub", "albo", "ani", "wraz", "z", ",", "plus"))
_POLITE_BITS = {"Państwo": bits("pl", "nom", "m1"), "Pan": bits("sg", "nom", "m1")}
"""Forms of address that can only be the subject."""
_NEUTER = gender_bits("n")
"""The gender whose subject and object look alike."""
_OF_BUYER = frozenset(("pana", "pani", "państwa"))
_REACH = 7
"""Words back in which an adjective's noun may stand."""
_BEFORE_OBJECT = frozenset(("inf", "impt"))


def passive(words: list[Token], at: int, known: Forms) -> Judged:
    """Judge "została wysłany", "była krzywy": the predicate is of the verb's gender and number."""
    if words[at].low not in _COPULA or at + 1 >= len(words) or not words[at + 1].close:
        return None
    wanted = words[at].form.past or known.of(words[at].low).past
    return _predicate(words, at + 1, wanted, known)


def predicate(words: list[Token], at: int, known: Forms) -> Judged:
    """Judge "lampa jest uszkodzony", "zamówienie zostanie wysłana": the predicate is like the subject before it."""
    wanted = _subject_bits(words, at)
    end = at + 1
    while (
        end < len(words) and words[end].close and (words[end].low in ("nie", "już", "teraz") or _is_copula(words[end]))
    ):
        end += 1
    if not wanted or not _is_copula(words[end - 1]) or end >= len(words) or not words[end].close:
        return None
    return _predicate(words, end, wanted, known)


def attribute(words: list[Token], at: int, known: Forms) -> Judged:
    """Judge an adjective behind its noun: "numer seryjna", "etykieta zwrotny jest"."""
    if at + 1 >= len(words) or not words[at + 1].close or not is_noun(words[at]) or not is_modifier(words[at + 1]):
        return None
    noun, other = words[at], words[at + 1]
    after = words[at + 2] if at + 2 < len(words) and words[at + 2].close else None
    if other.form.participle or not shares_case(noun.form.noun, modifier(other)):
        return None
    acts = after is not None and bool(after.form.kinds & {"fin", "praet"}) and bool(_subject_bits(words, at))
    named = after is not None and is_noun(after) and bool(after.form.noun & GEN & ~modifier(other))
    if not acts and (not named or (after and after.form.noun & modifier(other))):
        return None
    if any(it.form.noun & modifier(other) or not it.form.kinds for it in words[max(0, at - _REACH) : at + 1]):
        return None
    put = alike(other, noun.form.noun, known)
    return (slip(other, put), at + 2) if put else None


def _is_copula(it: Token) -> bool:
    """Whether it is "is" or "will be"."""
    return it.low in _IS


def _subject_bits(words: list[Token], at: int) -> int:
    """Return what a noun is as the subject right before its verb, 0 where another word may be the subject."""
    noun = words[at]
    before = words[at - 1] if at and noun.close else None
    if before and (_may_be_subject_too(before) or "prep" in before.form.kinds):
        return 0
    found = as_subject(noun)
    neuter = noun.form.noun & ONE if is_noun(noun) else 0
    if not found and neuter and not neuter & ~_NEUTER and not neuter & GEN and not noun.form.noun & SEVERAL:
        found = neuter & NOM if not (before and is_modifier(before)) or modifier(before) & NOM & neuter else 0
    return found


def _may_be_subject_too(before: Token) -> bool:
    """Whether a word before the subject makes it several, or is the subject with an attribute."""
    if before.low in _OF_BUYER:
        return False
    return before.low in _OTHERS_TOO or bool(before.form.kinds & {"subst", "ger", "num"})


def _predicate(words: list[Token], at: int, wanted: int, known: Forms) -> Judged:
    """Judge the adjective or participle at a place against the subject's bits."""
    other = words[at]
    if not is_modifier(other) or not modifier(other) & NOM or modifier(other) & wanted:
        return None
    after = words[at + 1] if at + 1 < len(words) and words[at + 1].close else None
    if after and (after.form.noun & modifier(other) or is_modifier(after)):
        return None
    put = alike(other, wanted, known)
    return (slip(other, put), at + 1) if put else None


def subject(words: list[Token], at: int, known: Forms) -> Judged:
    """Judge a noun that can only be the subject with the verb right behind it."""
    noun = words[at]
    if at + 1 >= len(words) or not words[at + 1].close:
        return None
    verb = words[at + 1]
    wanted = _POLITE_BITS.get(noun.text) or as_subject(noun)
    before = words[at - 1] if at else None
    if not wanted or (before and _may_be_subject_too(before)):
        return None
    if verb.form.only("praet", "adj") and verb.form.past and not wanted & verb.form.past:
        put = past_like(verb, wanted, known)
        return (slip(verb, put), at + 2) if put else None
    person = "sg:ter" if wanted & ONE else "pl:ter"
    if verb.form.only("fin", "subst") and verb.form.present and _misfits(verb.form, person):
        return Slip(verb.start, verb.end, f"“{verb.text}” does not fit “{noun.text}”."[:60], word=True), at + 2
    return None


def _misfits(verb: Form, person: str) -> bool:
    """Whether a present tense is of the other number, and the word can be no noun in the genitive."""
    return person not in verb.present and any(it.endswith(":ter") for it in verb.present) and not verb.noun & GEN


def negated(words: list[Token], at: int, known: Forms) -> Judged:
    """Judge what stands behind "nie" and its verb: an accusative becomes a genitive there."""
    if words[at].low != "nie":
        return None
    end, last = at + 1, None
    while end < len(words) and words[end].close:
        kinds = words[end].form.kinds
        if kinds & {"fin", "praet", *_BEFORE_OBJECT} and words[end].form.only(
            "fin", "praet", "inf", "impt", "subst", "adj"
        ):
            last = words[end]
        elif words[end].low not in _POLITE and words[end].low not in _MODAL:
            break
        end += 1
    first = end
    while end < len(words) - 1 and words[end].close and is_modifier(words[end]):
        end += 1
    if last is None or end >= len(words) or not words[end].close or not _is_accusative(words[first : end + 1], last):
        return None
    return cased(words[first : end + 1], GEN, "Behind “nie” the genitive is needed.", known), end + 1


def _is_accusative(phrase: list[Token], verb: Token) -> bool:
    """Whether a phrase can only be the object of a verb, in the accusative."""
    noun = phrase[-1]
    together = noun.form.noun if is_noun(noun) else 0
    for it in phrase[:-1]:
        together = together & modifier(it) or together
    if not together or together & SEVERAL or any(it.low in MEASURES for it in phrase):
        return False
    # No subject stands behind an infinitive, an imperative or a form of ours: what looks like one is the object.
    ours = "praet" in verb.form.kinds and not verb.form.past
    ours = ours or (bool(verb.form.present) and not any(it.endswith(":ter") for it in verb.form.present))
    can_be = case_bits("acc", "nom", "voc") if ours or verb.form.kinds <= _BEFORE_OBJECT else case_bits("acc")
    return not together & ~can_be
