"""Regular expressions that are compiled when they are first asked: all at once they would double the start-up time."""

import re
from typing import Any, cast

import regex


class _Late:
    """Stands for a pattern and becomes as good as it with the first question."""

    def __init__(self, library: Any, source: str, flags: int) -> None:
        self._made = library, source, flags

    def __getattr__(self, name: str) -> Any:
        """Compile, and hand out the pattern's own method; the next question goes straight to it."""
        if name.startswith("__"):
            raise AttributeError(name)
        library, source, flags = self._made
        answer = getattr(library.compile(source, flags), name)
        setattr(self, name, answer)
        return answer


def plain(source: str, flags: int = 0) -> "re.Pattern[str]":
    """Return what ``re.compile`` would, compiled later. A fault in the source is told at the first question."""
    return cast("re.Pattern[str]", _Late(re, source, flags))


def full(source: str, flags: int = 0) -> "regex.Pattern[str]":
    """Return what ``regex.compile`` would, compiled later. A fault in the source is told at the first question."""
    return cast("regex.Pattern[str]", _Late(regex, source, flags))
