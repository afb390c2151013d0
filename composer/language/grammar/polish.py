"""Finds Polish words that do not agree: adjective and noun, preposition and case, numeral and noun, subject and verb.

A phrase is wrong when nothing that its words can be fits together. Only phrases of words that are known, and that are
nothing else, are judged; where a word may belong to another phrase, nothing is told.
"""

from collections.abc import Iterator

from composer.language.grammar import forms, polish_clauses, polish_phrases
from composer.language.grammar.polish_words import tokens
from composer.language.grammar.slip import Slip

_RULES = (
    polish_phrases.counted,
    polish_phrases.phrase,
    polish_clauses.passive,
    polish_clauses.predicate,
    polish_clauses.attribute,
    polish_clauses.subject,
    polish_clauses.negated,
)


def polish(line: str) -> Iterator[Slip]:
    """Yield what does not agree in a line, in order. Raises DataError for a fault in the file of forms."""
    known = forms.forms("pl")
    if known is None:
        return
    words = tokens(line, known)
    done = 0
    for at in range(len(words)):
        found = next((it for rule in _RULES if (it := rule(words, at, known))), None) if at >= done else None
        if found:
            yield found[0]
            done = found[1]
