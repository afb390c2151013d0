"""Finds what one expression of many alternatives would find, and asks only those whose signs stand in the text."""

import re

import regex

from composer.lines import Ends

Alternative = tuple["str | re.Pattern[str] | regex.Pattern[str]", str]
"""What a text has in which the expression matches, a text itself or another expression, and the expression."""


class Sieve:
    """Alternatives in order: of two that match at one place the first counts."""

    def __init__(self, *alternatives: Alternative, flags: int = 0) -> None:
        """Hold the alternatives."""
        self._alternatives = [(sign, regex.compile(source, flags)) for sign, source in alternatives]

    def spans(self, text: str) -> list[Ends]:
        """Return where the alternatives match, in order, none touching what another took before it."""
        asked = [
            shape
            for sign, shape in self._alternatives
            if (sign in text if isinstance(sign, str) else sign.search(text))
        ]
        waiting = [
            (match.start(), number, match.end(), shape)
            for number, shape in enumerate(asked)
            if (match := shape.search(text))
        ]
        found: list[Ends] = []
        while waiting:
            start, _, end, _ = min(waiting)
            found.append((start, end))
            behind = []
            for it in waiting:
                if it[0] >= end:
                    behind.append(it)
                elif match := it[3].search(text, end):
                    behind.append((match.start(), it[1], match.end(), it[3]))
            waiting = behind
        return found
