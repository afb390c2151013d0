"""Finds HTML tags and character entities that stand in a text as they were typed."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from html import unescape
from html.entities import name2codepoint

from composer.model import Span


class Sort(StrEnum):
    """What a piece of markup is."""

    TAG = "tag"
    ENTITY = "entity"


@dataclass(frozen=True, slots=True)
class Markup:
    """One tag, comment, script block or entity."""

    span: Span
    sort: Sort
    name: str
    """The tag's name in small letters, ``!`` for a comment or declaration, empty for an entity."""
    closing: bool = False
    value: str = ""
    """The character that an entity stands for."""


_HTML = """
a abbr address area article aside audio b base basefont bdi bdo big blink blockquote body br button canvas
caption center cite code col colgroup data dd del details dfn dialog dir div dl dt em embed fieldset
figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html i iframe img input
ins kbd label legend li link main map mark marquee menu meta nav nobr noscript object ol optgroup option
output p param picture pre progress q s samp script section select small source span strike strong style
sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video
wbr xml
"""
_NAMES = frozenset(_HTML.split())
# Names that sellers also write in angle brackets where a value belongs, such as <address>.
_FIELDS = frozenset(
    (
        "address",
        "article",
        "code",
        "data",
        "label",
        "link",
        "object",
        "option",
        "output",
        "source",
        "summary",
        "time",
        "title",
    )
)
_BARE_ATTRIBUTES = r"(?:nowrap|noshade|checked|disabled|selected|hidden|controls|autoplay|loop|muted|compact|readonly)"
_VALUE = r"""(?:"[^"<>]{0,4000}"|'[^'<>]{0,4000}'|[^\s"'<>]{0,4000})"""
_ATTRIBUTE = rf"(?:[\w:@.-]{{1,40}}\s?=\s?{_VALUE}|{_BARE_ATTRIBUTES}\b)"
_OPEN, _SHUT = r"(?:<|&(?:amp;)*lt;)", r"(?:>|&(?:amp;)*gt;)"

_TAG = re.compile(
    rf"{_OPEN}(?P<end>/?)(?P<name>[a-z][a-z0-9]{{0,15}}(?:[:-][a-z0-9-]{{1,20}})?)"
    rf"(?P<given>(?:\s{{1,8}}{_ATTRIBUTE})*+)\s{{0,8}}(?P<self>/?)\s?{_SHUT}",
    re.IGNORECASE,
)
_OTHER = re.compile(r"<!--|<!doctype[^<>]{0,400}>|<!\[(?:if|endif)[^<>]{0,200}>|<\?xml[^<>]{0,400}>", re.IGNORECASE)
_BROKEN = re.compile(
    r"<(?P<name>[a-z]{1,10})\s(?:href|src|style|class|color|face|size|align|border)\s?=[^<>\n]{0,4000}", re.IGNORECASE
)
_BOARD = re.compile(
    r"\[(?P<end>/?)(?P<name>b|i|u|s|url|img|color|size|font|quote|center|list)(?:=[^\[\]\n]{0,200})?\]", re.IGNORECASE
)
_NAMED = frozenset((*(it.lower() for it in name2codepoint), "apos"))
_ENTITY = re.compile(
    r"&(?:amp;)*+(?:#\d{1,7};|#x[0-9a-f]{1,6};|(?P<named>[a-z][a-z0-9]{1,7});|(?:nbsp|amp|quot|lt|gt)(?![\w=;]))"
    r"|&(?:amp;)+",
    re.IGNORECASE,
)
_BLOCKS = {"style", "script", "head"}


@lru_cache(maxsize=8)
def markup(text: str) -> tuple[Markup, ...]:
    """Return the markup of ``text`` in order; nothing overlaps.

    Comparisons (``a < b``), hearts, addresses in angle brackets and names such as AT&T are no
    markup. A word like ``<address>`` counts only with attributes or with its closing tag.
    """
    if "<" not in text and "&" not in text and "[/" not in text:
        return ()
    found = sorted([*_tags(text), *_others(text), *_entities(text)], key=lambda it: (it.span.start, -it.span.end))
    kept: list[Markup] = []
    for it in found:
        if not kept or it.span.start >= kept[-1].span.end:
            kept.append(it)
    return tuple(kept)


def _tags(text: str) -> list[Markup]:
    """Return the tags, whole blocks of style and script among them."""
    closed = {match[1].lower() for match in re.finditer(r"/\s?([a-z][a-z0-9]{0,15})", text, re.IGNORECASE)}
    lower = text.lower() if closed & _BLOCKS else ""
    found = []
    for match in _TAG.finditer(text):
        shut, written, given, alone = match.group("end", "name", "given", "self")
        name = written.lower()
        if not (given or alone or _is_tag(name, bool(shut), closed)):
            continue
        end = match.end()
        if name in _BLOCKS and not shut and len(lower) == len(text):
            end = _block_end(lower, name, end)
        found.append(Markup(Span(match.start(), end), Sort.TAG, name, bool(shut)))
    return found


def _is_tag(name: str, closing: bool, closed: set[str]) -> bool:
    """Whether a bare word in angle brackets is a tag and not a field to fill in."""
    if name not in _NAMES:
        return closing or ":" in name
    return name not in _FIELDS or closing or name in closed


def _block_end(lower: str, name: str, start: int) -> int:
    """Return where the block's closing tag ends, or ``start`` when there is none."""
    found = lower.find(f"</{name}", start)
    shut = lower.find(">", found) if found >= 0 else -1
    return shut + 1 if shut >= 0 else start


def _others(text: str) -> list[Markup]:
    """Return comments, declarations, tags that lost their end, and the square tags of web forums."""
    found = []
    end = 0
    last = text.rfind("-->")
    for match in _OTHER.finditer(text):
        if match.start() < end:
            continue
        end = match.end()
        if match.group() == "<!--":
            shut = text.find("-->", end) if last >= end else -1
            end = shut + 3 if shut >= 0 else end
        found.append(Markup(Span(match.start(), end), Sort.TAG, "!"))
    found.extend(
        Markup(Span(*match.span()), Sort.TAG, match["name"].lower())
        for match in _BROKEN.finditer(text)
        if match["name"].lower() in _NAMES and text[match.end() : match.end() + 1] != ">"
    )
    if "[/" in text:
        board = list(_BOARD.finditer(text))
        closed = {match["name"].lower() for match in board if match["end"]}
        found.extend(
            Markup(Span(*match.span()), Sort.TAG, match["name"].lower(), bool(match["end"]))
            for match in board
            if match["name"].lower() in closed
        )
    return found


def _entities(text: str) -> list[Markup]:
    """Return the entities that stand for a character."""
    found = []
    for match in _ENTITY.finditer(text):
        entity = match.group()
        if match["named"] and match["named"].lower() not in _NAMED:
            if not entity.lower().startswith("&amp;"):
                continue
            entity = entity[: len("&amp;")]
        value = _meaning(entity)
        if value is not None:
            span = Span(match.start(), match.start() + len(entity))
            found.append(Markup(span, Sort.ENTITY, "", value=value))
    return found


@lru_cache(maxsize=256)
def _meaning(entity: str) -> str | None:
    """Return the character behind an entity, also one that was escaped several times over."""
    bare = re.sub(r"&(?:amp;)+(?=.)", "&", entity)
    bare = bare if bare.endswith(";") else f"{bare};"
    value = unescape(bare)
    if value == bare:
        value = unescape(bare.lower())
    return value if value != bare.lower() and value != bare else None
