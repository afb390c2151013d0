"""Follows how wide the elements of a message are, and how far their words stand from its sides."""

from collections.abc import Mapping
from dataclasses import dataclass

from composer.markup.css import Declared
from composer.markup.elements import CELLS, Element
from composer.markup.lengths import WIDTH, pixels

_LEAST = 320.0
"""Pixels from which a declared width is that of the whole message, and not of a part."""
_HOLDERS = frozenset(["table", "td", "div", "center", "body", "section", "article", "main"])
_SIZED = frozenset(["table", "td", "th", "div", "img", "hr", "center", "col"])
_BODIES = frozenset(["html", "body"])
_SIDES = ("margin-left", "margin-right", "padding-left", "padding-right")


@dataclass(frozen=True, slots=True)
class Box:
    """The room inside an element; all in pixels."""

    width: float = WIDTH
    message: float = WIDTH
    """How wide the message is."""
    declared: bool = False
    """Whether the message says how wide it is."""
    left: float = 0
    right: float = 0
    """How far the room is from the sides of the message, as the seller set it."""
    columns: int = 1
    """How many cells share the room, where the element is a row of a table."""


def inside(box: Box, element: Element, declared: Declared) -> Box:
    """Return the room inside an element that stands in ``box``."""
    if not (declared or element.attributes or element.columns or box.columns > 1):
        return box
    room, message, left, right = box.width, box.message, box.left, box.right
    width = _width(box, element, declared)
    holds_all = width is not None and not box.declared and width >= _LEAST and _absolute(element, declared)
    if width is not None and holds_all:
        room, message, left, right = width, width, 0.0, 0.0
    elif width is not None:
        room = min(width, message)
    elif element.tag in CELLS and box.columns > 1:
        room /= box.columns
    sides = sides_of(element.tag, declared, box.width)
    if sides:
        by_left, by_right = (
            sides.get(f"margin-{side}", 0.0) + sides.get(f"padding-{side}", 0.0) for side in ("left", "right")
        )
        left, right = max(0.0, left + by_left), max(0.0, right + by_right)
        room = max(0.0, room - max(0.0, by_left) - max(0.0, by_right))
    return Box(room, message, box.declared or holds_all, left, right, element.columns or 1)


def margin(box: Box, tag: str, declared: Declared, around: float) -> str:
    """Return the widest side that an element sets and how far it puts its words in, such as ``margin-left: 25%``.

    The share is of the message's width, with what the elements around set added. Empty where nothing is set. ``box``
    is the room inside the element, ``around`` how wide the one is that it stands in.
    """
    sides = {name: size for name, size in sides_of(tag, declared, around).items() if size > 0}
    if not sides:
        return ""
    name = max(sides, key=lambda it: sides[it])
    return told(name, max(box.left, box.right) if tag not in _BODIES else sides[name], box.message)


def told(name: str, size: float, message: float) -> str:
    """Return a distance as the value of ``Trait.MARGIN``."""
    return f"{name}: {round(min(size / message, 9.0) * 100, 1):g}%"


def sides_of(tag: str, declared: Mapping[str, str], width: float) -> dict[str, float]:
    """Return the margins and paddings at the sides in pixels, where they are set to a length."""
    found = {}
    for name in _SIDES:
        if name in declared and not (tag in CELLS and name.startswith("margin")):
            size = pixels(declared[name], of=width)
            if size:
                found[name] = size
    return found


def share(box: Box, element: Element, declared: Declared) -> float | None:
    """Return how much of the message's width a picture takes, 1 for the whole; None when nobody says."""
    widths = [_length(declared.get("width", ""), box.width)]
    if widths[0] is None:
        widths = [_length(element.get("width"), box.width)]
    most = _length(declared.get("max-width", ""), box.width)
    if most is not None:
        # Without a width the picture's own counts, which is not known; but it is never more than the most.
        widths = [min(most, widths[0])] if widths[0] is not None else [most if most < box.message else None]
    return None if widths[0] is None else widths[0] / box.message


def _length(value: str, of: float) -> float | None:
    """Return a width in pixels; None for one that is set to no length."""
    return pixels(value, of=of) if value else None


def _width(box: Box, element: Element, declared: Declared) -> float | None:
    """Return the width that is set for an element, in pixels."""
    width = _length(declared.get("width", ""), box.width)
    if width is None and element.tag in _SIZED:
        width = _length(element.get("width"), box.width)
    most = _length(declared.get("max-width", ""), box.width)
    if most is not None:
        width = most if width is None else min(width, most)
    return width


def _absolute(element: Element, declared: Declared) -> bool:
    """Whether an element that can hold the whole message says in pixels how wide it is."""
    given = (declared.get("width", ""), declared.get("max-width", ""), element.get("width"))
    return element.tag in _HOLDERS and any(pixels(it) is not None and "%" not in it for it in given)
