"""Finds emoji as whole grapheme clusters, and names them in plain words."""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from importlib import import_module

import regex

from composer.model import Span


class Look(StrEnum):
    """How surely a reader takes it for an emoji."""

    EMOJI = "emoji"
    """A colour picture everywhere: by its own nature, or by a variation selector, skin tone or joiner."""
    SIGN = "sign"
    """An old pictograph such as a heart, a star or a telephone, drawn as text on some systems."""


@dataclass(frozen=True, slots=True)
class Emoji:
    """One emoji of a text."""

    span: Span
    """The whole cluster: selectors, skin tones, joined parts and tags included."""
    look: Look


_TEXT_STYLE, _EMOJI_STYLE, _JOINER, _KEYCAP = "\ufe0e", "\ufe0f", "\u200d", "\u20e3"

# Signs that Unicode lists among the emoji but that are typography when they stand alone: legal marks,
# arrows, ticks, squares, and the digits, # and * that keycaps are made from.
TYPOGRAPHIC = frozenset("#*0123456789©®™‼⁉ℹ↔↕↖↗↘↙↩↪▪▫▶◀◻◼⤴⤵⬅⬆⬇➡〰〽㊗㊙Ⓜ✔✖☑♀♂♾⚕⚖⚙⚛⚜♻✳✴❇✏✒✂")
"""Characters that are no emoji unless a variation selector or a joiner makes them one."""

# They look the part although Unicode does not list them.
_DECORATION = frozenset("★☆✩✪✫✬✭✮✯✰♡❥❦❧❁❀✿❃☻☏✆")

_BASE = "©®™‼⁉ℹ↔-↙↩↪⌀-⏿Ⓜ▪▫▶◀◻-◾☀-➿⤴⤵⬅-⬇⬛⬜⭐⭕〰〽㊗㊙\U0001f000-\U0001f1e5\U0001f200-\U0001faff"
_FLAG = "\U0001f1e6-\U0001f1ff"
_TAIL = "\ufe0e\ufe0f\u20e3\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f"
_CLUSTER = re.compile(rf"[{_FLAG}]{{1,2}}|[0-9#*]\ufe0f?\u20e3|[{_BASE}][{_TAIL}]*(?:{_JOINER}[{_BASE}][{_TAIL}]*)*")
_PICTURE = regex.compile(r"\p{Emoji_Presentation}")
_LISTED = regex.compile(r"\p{Emoji}")
_MADE_EMOJI = re.compile(f"[{_EMOJI_STYLE}{_JOINER}{_KEYCAP}\U0001f3fb-\U0001f3ff{_FLAG}]")

# Beyond U+1F300 everything is a picture, but for ornaments, alchemy, shapes, arrows and legacy ticks.
_PLAIN_BLOCKS = ((0x1F5F4, 0x1F5F9), (0x1F650, 0x1F67F), (0x1F700, 0x1F7DF), (0x1F800, 0x1F8FF))


@lru_cache(maxsize=8)
def emoji(text: str) -> tuple[Emoji, ...]:
    """Return the emoji of ``text`` in order; spans never overlap. Typographic signs are left out."""
    if text.isascii():
        return ()
    found = []
    for match in _CLUSTER.finditer(text):
        look = _look(match.group())
        if look is not None:
            found.append(Emoji(Span(*match.span()), look))
    return tuple(found)


@lru_cache(maxsize=256)
def _look(cluster: str) -> Look | None:
    """Return how the cluster reads, or None when it is typography."""
    first = cluster[0]
    if not _LISTED.match(first):
        return _unlisted(first)
    if cluster[-1] == _TEXT_STYLE:
        return None if first in TYPOGRAPHIC else Look.SIGN
    if _PICTURE.match(first) or _MADE_EMOJI.search(cluster):
        return Look.EMOJI
    if first in TYPOGRAPHIC:
        return None
    return Look.EMOJI if first >= "\U0001f300" else Look.SIGN


def _unlisted(char: str) -> Look | None:
    """Return how a character reads that Unicode does not list as an emoji, or not yet."""
    if char in _DECORATION:
        return Look.SIGN
    code = ord(char)
    if code < 0x1F300:
        return Look.SIGN if 0x1F000 <= code <= 0x1F0FF else None
    if any(low <= code <= high for low, high in _PLAIN_BLOCKS):
        return None
    return Look.EMOJI if unicodedata.category(char) == "Cn" else Look.SIGN


@lru_cache(maxsize=256)
def name(cluster: str) -> str:
    """Return the English name of an emoji, such as "thumbs up"; "emoji" for one without a name.

    The table of names is loaded at the first call, as most messages never need it.
    """
    names: dict[str, dict[str, str]] = import_module("emoji").EMOJI_DATA
    known = names.get(cluster) or names.get(cluster.rstrip(_TEXT_STYLE))
    if known:
        return known["en"].strip(":").replace("_", " ")
    return unicodedata.name(cluster[0], "emoji").lower()
