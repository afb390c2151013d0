"""What spelling and grammar have to reach in each language."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Floor:
    """The worst figures that are good enough in one language, in per cent."""

    alarms: float | None
    """Words of correct prose that are found fault with, at most; None where the prose is messages of programs."""
    first: float
    """Slips whose word is the first suggestion."""
    five: float
    """Slips whose word is among five suggestions."""


GRAMMAR = 2.5
"""Findings of grammar in a thousand words of correct prose, at most."""
RECALL = 1.5
"""Per cent of slips that Hunspell finds and ours may leave to be names, brands and abbreviations."""
CAPITALS = 5.0
"""The same where nouns have capitals as names do."""
OF_HUNSPELL = 0.72
"""In messages of programs, full of words that no dictionary has: the share of what Hunspell flags, at most."""
CODESPELL = (90.3, 96.3)
"""First and in five, on codespell's English pairs."""
LOADING = 700
"""Milliseconds that loading a language in the background may take, without importing the program, at most."""
FLOORS = {
    "de": Floor(0.96, 91.7, 98.0),
    "en": Floor(0.41, 91.3, 99.7),
    "es": Floor(0.89, 90.3, 98.0),
    "fr": Floor(0.19, 91.7, 99.7),
    "it": Floor(0.62, 89.7, 97.3),
    "nl": Floor(0.74, 89.7, 99.0),
    "pl": Floor(0.26, 90.7, 100.0),
    "pt": Floor(0.76, 90.0, 98.7),
    "sv": Floor(1.33, 86.7, 99.0),
    "tr": Floor(None, 84.7, 98.0),
}
