"""Asks the English engine, quire-grammar, for the slips of which it is certain."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

import regex
from quire_grammar import check

from composer.language.grammar.slip import MASK, Slip

# The engine's rules that are asked, each with what a sentence in small letters holds if it finds something. They begin
# with plain letters, or nearly so: such expressions take next to no time.
_HINTS = {
    "its-vs-it-s": r"it(?:s\s+(?:been|not|only|going)|'s\s+own)",
    "there-their-theyre": r"the(?:re\s+(?:own|house|home|car|kids|children|parents|friends|hands|eyes|heads)"
    r"|ir\s+(?:is|are|was|were|going|not|coming|already|almost|here))",
    "of-vs-have": r"(?:ld|st|ht|ay|n't|not)\s+of\b",
    "your-vs-youre": r"your\s+(?:welcome|right|wrong|kidding|going|not)",
    "then-vs-than": r"[ers]\s+then\b",
    "affect-vs-effect": r"ffect\b",
    "lose-vs-loose": r"loose\b",
    "lead-vs-led": r"lead\s+(?:the|him|her|them|us|me|to|a|into|out|down|up|off|away)\b",
    "to-vs-too": r"to(?:o\s+(?:go|be|do|see|get|him|her|them|the|a|an|make|take|come|know|say|find|give|keep|start|stop"
    r"|leave)|\s+(?:much|many|late|early|soon|little|hard|big|small|old|young|good|bad|tired|fast|slow|often|long|short"
    r"|close|heavy|loud|cold|hot|expensive|difficult|easy|nice|weak|strong|low|high))\b",
    "whose-vs-who-s": r"who's\s",
    "passed-vs-past": r"pas(?:sed|t)\b",
    "weather-vs-whether": r"weather\s+(?:or|to)\b",
    "a-vs-an": r"a(?:n (?:[^aeiou]|eu|ewe|uni|us|ubiq|one|once)| (?:[aeiou]|h(?:on|our|eir)))",
    "subject-verb-agreement": r"[eituy]\s+(?:don|do|were|have|are|was|has|is)\b",
}
_ASKED = {rule: re.compile(hint) for rule, hint in _HINTS.items()}
# What one of a sentence's words looks like then: a look that is remembered by word.
_TELLING = {
    "its-vs-it-s": r"it'?s",
    "there-their-theyre": r"the(?:re|ir)$",
    "of-vs-have": r"^of\b",
    "your-vs-youre": r"your$",
    "then-vs-than": r"^then\b",
    "affect-vs-effect": r"ffect\b",
    "lose-vs-loose": r"loose\b",
    "lead-vs-led": r"lead$",
    "to-vs-too": r"too?$",
    "whose-vs-who-s": r"who's$",
    "passed-vs-past": r"pas(?:sed|t)\b",
    "weather-vs-whether": r"weather$",
    "a-vs-an": r"an?$",
    "subject-verb-agreement": r"^(?:don|do|were|have|are|was|has|is)\b",
}
_TOLD = {rule: re.compile(hint) for rule, hint in _TELLING.items()}
# For two rules that nearly every sentence would call for: what their findings look like.
_SHAPES = {
    "a-vs-an": regex.compile(r"\ba (?:[aeiou]|h(?:on|our|eir))|\ban (?:[^aeiou]|eu|ewe|uni|us|ubiq|one|once)"),
    "subject-verb-agreement": regex.compile(
        r"\b(?:(?:he|she|it)\s+(?:don|do|were|have|are)|(?:they|we|you|i)\s+(?:was|has)|i\s+(?:are|is))\b"
    ),
}
_LONG, _MOST = 400, 20
"""A sentence of so many characters with so many of these is no prose, and would keep the engine busy for long."""
_UNASKED_WORDS = """
style punctuation doubled-word space-before-punctuation capitalization-after-period tense-drift
missing-space-after-sentence orphaned-letter breath-vs-breathe
"""
_UNASKED = frozenset(_UNASKED_WORDS.split())
# What the engine objects to although it is right, by its rule: the word it points at is in the braces of the group.
_RIGHT = {
    "your-vs-youre": regex.compile(
        r"\byour (?:right|wrong)\b(?! about| that)|\byour welcome (?!and|to|any)|\byour not (?:being|having)",
        regex.IGNORECASE,
    ),
    "its-vs-it-s": regex.compile(r"\bits (?:only|not)\b", regex.IGNORECASE),
    "then-vs-than": regex.compile(
        r"\b(?:more|other|less|rather|sooner|later|better|faster)[ ]then[ ,]+(?:we|you|i|it|the|please|they)\b",
        regex.IGNORECASE,
    ),
    "affect-vs-effect": regex.compile(
        r"(?<!not )\beffect\b|\beffect (?:\w+ )?(?:payments?|refunds?|delivery|repairs?|changes?)\b", regex.IGNORECASE
    ),
    "to-vs-too": regex.compile(
        r"\b(?:not|way|way,|is|was|are|were|be|much|am|got|been|like|need|how|about) to"
        r" (?:close|slow|fast|cold|early|hard|heavy|easy|nice|good|high|low|old|weak|long)\b(?=\s+[\p{L}])"
        r"|\b(?:not|way|is|be|was|are) to (?:close|slow)\b",
        regex.IGNORECASE,
    ),
    "there-their-theyre": regex.compile(
        r"\bthere (?:house|home|car|hands|eyes|heads|friends|kids)\b", regex.IGNORECASE
    ),
    "passed-vs-past": regex.compile(
        r"\b(?:just|finally|barely|have|has|had|half) past\b|\bpast out\b", regex.IGNORECASE
    ),
    "lead-vs-led": regex.compile(r"\b(?:it|he|she) lead\b", regex.IGNORECASE),
    "of-vs-have": regex.compile(r"\bof course\b", regex.IGNORECASE),
}
_SPELLED = regex.compile(r"[^aeiouy]+$|x[^aeiou]|util|unar", regex.IGNORECASE)
"""How words begin that the engine takes to sound otherwise: some that are said letter by letter, and "utility"."""
_NEXT = regex.compile(r"\s+([\p{L}\p{N}\ue000]++(?:['’&/.-][\p{L}\p{N}]++)*)")
# Spoken letter by letter, or with a sound that the spelling does not tell.
_LETTERS_WORDS = """
url urls usb us uk ups upc uv ui ux usps uhd utf uefi ufo led lcd sms sd ssd mp mp3 mp4 hdmi html rma nfc fm ml mm
rgb rpm herb herbs herbal hsn xl xs xxl eu euro euros ewer ouija uber one uno
"""
_LETTERS = frozenset(_LETTERS_WORDS.split())
_SUBJECT = regex.compile(
    r"\b(?:and|or|nor|to|from|with|for|of|by|at|on|in|about|than|like|that|which|who|let|make|help|see|if|whether|both|all|each|one"
    r"|some|any|many|most|none|either|neither)\s+(?:you|it|them|they|we|he|she|i)\s+$|\b(?:how|what|where|why|when)\b.{0,20}$",
    regex.IGNORECASE,
)


def asked(text: str, rules: Iterable[str] = _ASKED) -> frozenset[str]:
    """Return which of the engine's rules may find something in a text in small letters, with straight apostrophes."""
    return frozenset(
        [rule for rule in rules if _ASKED[rule].search(text) and (rule not in _SHAPES or _SHAPES[rule].search(text))]
    )


def told(words: Iterable[str]) -> frozenset[str]:
    """Return the engine's rules that may find something in a text of these words."""
    return frozenset().union(*map(_telling, words))


@lru_cache(maxsize=20_000)
def _telling(word: str) -> frozenset[str]:
    """Return the engine's rules that may find something in a text with the word; remembered."""
    return frozenset(rule for rule, hint in _TOLD.items() if hint.search(word))


def english(sentence: str) -> Iterator[Slip]:
    """Yield the slips that the engine finds in one sentence."""
    plain = sentence.replace("’", "'")
    low = plain.lower()
    rules = asked(low)
    if not rules or (len(low) > _LONG and sum(1 for shape in _SHAPES.values() for _ in shape.finditer(low)) > _MOST):
        return
    off = _UNASKED.union(_ASKED.keys() - rules)
    told: set[tuple[int, int]] = set()
    for it in check(plain, disable=off):
        place = (it.start, it.end)
        if place in told or it.rule_id in off or not it.suggestions or _right(plain, it.rule_id, *place):
            continue
        told.add(place)
        found, meant = sentence[it.start : it.end], it.suggestions[0]
        yield Slip(*place, f"“{found}” should be “{meant}” here.", (meant,), word=True)


def _right(sentence: str, rule: str, start: int, end: int) -> bool:
    """Whether what the engine objects to is right after all, or cannot be told."""
    if MASK in sentence[max(0, start - 2) : end + 2]:
        return True
    if rule == "a-vs-an":
        return _right_article(sentence, start, end)
    if rule == "subject-verb-agreement" and _SUBJECT.search(sentence, max(0, start - 40), start):
        return True
    spared = _RIGHT.get(rule)
    return spared is not None and any(
        it.start() < end and start < it.end() for it in spared.finditer(sentence, max(0, start - 30), end + 30)
    )


def _right_article(sentence: str, start: int, end: int) -> bool:
    """Whether the article before a word may be right: before a letter, a number, an acronym, or if it is no article."""
    following = _NEXT.match(sentence, end)
    if following is None:
        return True
    word = following[1]
    first = regex.split(r"['’&/.-]", word)[0]
    lone = len(first) == 1 or first[0].isdigit() or MASK in word or _SPELLED.match(first)
    if lone or first.lower() in _LETTERS or any(it.isupper() for it in first[1:]):
        return True
    # "Option A and B", "vitamin A is": a letter with a capital that does not start the sentence.
    return sentence[start] == "A" and bool(sentence[:start].strip(" \"'“‘(-*•"))
