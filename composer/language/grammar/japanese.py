"""Finds the commonest slips of those who learned Japanese: の after an adjective, and the past put together wrongly."""

from collections.abc import Iterator

import regex

from composer.language.grammar.slip import Slip

_ADJECTIVE = (
    r"(?:しい|大きい|小さい|高い|安い|重い|軽い|早い|遅い|長い|短い|良い|悪い|白い|黒い|赤い|青い|古い|強い|弱い)"
)
_RULES = (
    (regex.compile(rf"(?<={_ADJECTIVE})の(?=[\p{{Han}}\p{{Katakana}}])"), "", "No “の” stands after an adjective."),
    (regex.compile(r"(?<=な|し|大き|小さ|高|安|重|軽|早|遅|長|短|悪)いでした"), "かったです", "This is no past form."),
    (regex.compile(r"(?<=\p{Han}[れけせえめべげ])るでした"), "ました", "This is no past form."),
    (regex.compile(r"ますした|ましたでした"), "ました", "This is no past form."),
    (regex.compile(r"でしたです"), "でした", "This is no past form."),
)
"""What is wrong, what is meant instead, and what is said of it."""


def japanese(line: str) -> Iterator[Slip]:
    """Yield the slips of one line."""
    if not line.isascii():
        for pattern, meant, told in _RULES:
            for match in pattern.finditer(line):
                yield Slip(*match.span(), told, (meant,))
