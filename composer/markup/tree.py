"""Parses HTML as a browser would, in time that grows with its length whatever it holds."""

import re
from collections.abc import Iterator
from enum import Enum

from selectolax.lexbor import LexborHTMLParser, LexborNode

DEEPEST = 200
"""Elements nested deeper than this lose their tags, never their words."""
_PATIENCE = 300_000
"""How many open formatting elements may be carried into new blocks, all blocks together."""
_LONG_DATA = 65_536
"""Characters of a ``data:`` address that are kept: enough to see what kind of picture it is."""

_NAME = re.compile(r"(/?)([a-zA-Z][^\s/>]*)")
_DATA = re.compile(r"data:[^\s\"'<>()]+", re.IGNORECASE)
_FORMATTING = frozenset(
    ["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"]
)
_SHORT_NAMES = """
    area base br col embed hr img input link meta param source track wbr p li dt dd tr td th tbody thead tfoot option
    optgroup colgroup html head body !doctype
"""
# Elements that hold nothing, or that the next one of their kind closes.
_SHORT = frozenset(_SHORT_NAMES.split())


class Step(Enum):
    """What the walk meets."""

    ENTER = "enter"
    LEAVE = "leave"
    TEXT = "text"
    COMMENT = "comment"


def walk(html: str) -> Iterator[tuple[Step, LexborNode]]:
    """Yield every node of the page in order: elements when entered and left, texts, comments."""
    # Halves of UTF-16 pairs, which broken clipboards bring, have no UTF-8 form.
    parser = LexborHTMLParser(tame(shorten(html)).encode("utf-8", "replace"))
    node = parser.root
    while node is not None and node.prev is not None:
        node = node.prev
    open_nodes: list[LexborNode] = []
    while node is not None:
        tag = node.tag or ""
        if tag == "-text":
            yield Step.TEXT, node
        elif tag == "-comment":
            yield Step.COMMENT, node
        elif tag[:1] not in ("-", "!", ""):
            yield Step.ENTER, node
            below = node.first_child
            if below is not None:
                open_nodes.append(node)
                node = below
                continue
            yield Step.LEAVE, node
        after = node.next
        while after is None and open_nodes:
            node = open_nodes.pop()
            yield Step.LEAVE, node
            after = node.next
        node = after


def shorten(html: str) -> str:
    """Return the page with its ``data:`` addresses cut to the length that tells their kind."""
    if len(html) <= _LONG_DATA:
        return html
    return _DATA.sub(lambda match: match.group()[:_LONG_DATA], html)


def tame(html: str) -> str:
    """Return the page without the tags that would make a parser's work grow faster than the page.

    Ordinary pages come back as they are.
    """
    if html.count("<") <= DEEPEST:
        return html
    tamed = _flattened(html, frozenset())
    return _flattened(html, _FORMATTING) or "" if tamed is None else tamed


def _flattened(html: str, unwanted: frozenset[str]) -> str | None:
    """Return the page without unwanted and too deep tags; None when formatting piles up too much."""
    depth = formatting = effort = 0
    parts = html.split("<")
    kept = [parts[0]]
    for part in parts[1:]:
        named = _NAME.match(part)
        tag = named[2].lower() if named else ""
        tag_end = part.find(">")
        effort += formatting
        if named is None or tag in _SHORT or part[tag_end - 1 : tag_end] == "/":
            kept.append("<" + part)
            continue
        step = -1 if named[1] else 1
        drop = tag in unwanted or max(depth, depth + step) > DEEPEST
        depth = max(0, depth + step)
        if tag in _FORMATTING and not drop:
            formatting = max(0, formatting + step)
        if not drop:
            kept.append("<" + part)
        elif tag_end >= 0:
            kept.append(part[tag_end + 1 :])
        if effort > _PATIENCE and not unwanted:
            return None
    return "".join(kept)
