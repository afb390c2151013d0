"""Says where in a text something stands without which there is no e-mail address: a look that costs next to nothing."""

import re

import regex

from composer import late
from composer.finders import mail_words as words
from composer.finders.near import places_of
from composer.lines import Ends, Stems, by_line, low

INNER_AT = r"a\s?t|a|ä|ät|aet|ad|et|en|@"
"""What stands in brackets or other marks for @."""
SWAPS = "#*&^~|!$+☆★◎●○□△◆"
"""Signs that may stand for @."""
AT_STEMS = (" at", "at ", "ät", "aet", " a t ", "_at_", "-at-", " ad ")
"""One of these stands in a lower-cased text that has an ordinary word for @."""
HOSTS = frozenset((*words.HOST_STEMS, "web", "qq", "163", "126"))
"""One of these stands in every line that names a mail provider."""
STEMS = Stems((*words.AT_STEMS, *AT_STEMS, *words.DOT_STEMS, *HOSTS), low=low)
"""Tells which stems of all kinds stand in lines."""

_SIGN, _SWAP = late.plain("[@﹫&%]"), late.plain(f"[{SWAPS}]")
# What a line break parts is taken for a mark as well.
_IN_BRACKETS = late.plain(
    rf"""[\[({{<|*_"'~/=«“„‘-]\s?(?:$|(?:{INNER_AT})\s?(?:[\])}}>|*_"'~/=»”“’-]|$))""", re.IGNORECASE
)
_ORDINARY = late.full(r"(?<![^\s_-])(?:at|ät|aet|ad|a(?=$|\st(?:$|[\s_-])))(?:$|[\s_-]|(?<=a))", regex.IGNORECASE)

hosts_in = places_of(HOSTS)
"""Where names of mail providers may stand in a line."""
brackets = by_line(lambda line: (match.span() for match in _IN_BRACKETS.finditer(line)))
"""Where brackets may hold a word for @."""
ordinary_words = by_line(lambda line: (match.span() for match in _ORDINARY.finditer(line)))
"""Where ordinary words for @ stand."""


def signs(text: str) -> list[Ends]:
    """Return where @ may stand, also as HTML or a web address has it."""
    return [match.span() for match in _SIGN.finditer(text)]


def swaps(text: str) -> list[Ends]:
    """Return where signs stand that may be meant for @."""
    return [match.span() for match in _SWAP.finditer(text)]
