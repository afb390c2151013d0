"""Lays what an element sets over what holds around it, as a browser does."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from composer.markup import css, elements, layout
from composer.markup.css import Declared
from composer.markup.elements import Element
from composer.markup.lengths import LETTERS, heading_size, letter_size, step_size
from composer.model import Trait

_ALIGNMENTS = {
    "middle": "center",
    "-webkit-center": "center",
    "-moz-center": "center",
    "-webkit-left": "left",
    "-webkit-right": "right",
    "justify-all": "justify",
    "initial": "start",
    "revert": "start",
    "match-parent": "",
    "inherit": "",
    "unset": "",
}
_KNOWN = frozenset(["left", "right", "center", "justify", "start", "end", ""])
MOVED_BY_ALIGN = frozenset(["img", "table", "hr", "iframe", "object", "input", "applet", "legend"])
"""Elements whose ``align`` moves them, and not the words in them."""


_BARE = frozenset(["b", "br", "div", "em", "i", "li", "p", "span", "strong", "tbody", "td", "th", "tr", "u"])
"""Elements that set nothing but traits and widths when nobody has styled them; most of a message is made of these."""


@dataclass(frozen=True, slots=True)
class Style:
    """What holds for the words inside an element."""

    traits: Mapping[Trait, str] = field(default_factory=dict)
    kept: bool = False
    """Whether white space is shown as written."""
    list_kind: str = "bullet"
    link: str = ""
    size: float = LETTERS
    """Pixels of the letters, whether anybody set them or not."""
    direction: str = ""
    """``ltr`` or ``rtl`` where it is told."""
    by_attribute: bool = False
    """Whether the alignment was set by ``align``, which tables do not take over from around them."""
    link_color: str = ""
    box: layout.Box = field(default_factory=layout.Box)


def inside(style: Style, element: Element, declared: Declared, link: str) -> Style:
    """Return what holds inside an element; ``link`` is where it leads if it is a link."""
    tag = element.tag
    if not declared and not element.attributes and tag in _BARE:
        own = elements.traits(element, style.list_kind)
        box = layout.inside(style.box, element, declared)
        traits = {**style.traits, **own} if own else style.traits
        return style if box is style.box and not own else replace(style, box=box, traits=traits)
    changes: dict[str, object] = {}
    if tag in ("ul", "ol"):
        changes["list_kind"] = "number" if tag == "ol" else "bullet"
    own = elements.traits(element, style.list_kind) | css.traits(declared)
    if tag == "body" and element.get("link"):
        changes["link_color"] = element.get("link")
    if link:
        # A link has a colour of its own, whatever that of the words around it.
        own.setdefault(Trait.COLOR, style.link_color)
        own[Trait.LINK] = changes["link"] = link
    direction = (declared.get("direction") or element.get("dir")).lower().strip()
    if direction in ("ltr", "rtl", "auto"):
        changes["direction"] = "" if direction == "auto" else direction
    changes |= _aligned(style, element, declared, str(changes.get("direction", style.direction)), own)
    size = _size(style, element, declared)
    if size is not None:
        changes["size"] = size
    if size is not None and (Trait.SIZE in style.traits or tag not in elements.HEADINGS or "font-size" in declared):
        own[Trait.SIZE] = f"{round(size)}px"
    box = layout.inside(style.box, element, declared)
    if box != style.box:
        changes["box"] = box
        own |= _margin(box, tag, declared, style.box.width)
    if own:
        changes["traits"] = {**style.traits, **own}
    changes |= _kept(tag, declared.get("white-space", ""))
    return replace(style, **changes) if changes else style  # type: ignore[arg-type]


def _kept(tag: str, space: str) -> dict[str, object]:
    """Return whether white space is kept, where the element says so."""
    if not space and tag not in ("pre", "listing", "plaintext"):
        return {}
    return {"kept": space.startswith(("pre", "break")) if space else True}


def beside(style: Style, width: float) -> Style:
    """Return what holds in a row's other cells after an empty one of so many pixels, which is a margin to them."""
    box = replace(style.box, left=style.box.left + width, width=max(0.0, style.box.width - width))
    margin = layout.told("empty-column", box.left, box.message)
    return replace(style, box=box, traits={**style.traits, Trait.MARGIN: margin})


def _margin(box: layout.Box, tag: str, declared: Declared, around: float) -> dict[Trait, str]:
    """Return the margin that an element sets, if any."""
    margin = layout.margin(box, tag, declared, around)
    return {Trait.MARGIN: margin} if margin else {}


def _aligned(
    style: Style, element: Element, declared: Declared, direction: str, own: dict[Trait, str]
) -> dict[str, object]:
    """Put the alignment that an element sets into ``own``; return whether an attribute set it."""
    by_attribute = "center" if element.tag == "center" else ""
    if element.tag not in MOVED_BY_ALIGN:
        by_attribute = element.get("align").lower().strip() or by_attribute
    told = declared.get("text-align", "").lower().strip()
    value = _ALIGNMENTS.get(told or by_attribute, told or by_attribute)
    if value and value in _KNOWN:
        if direction and value in ("left", "right"):
            value = "start" if (value == "left") == (direction == "ltr") else "end"
        own[Trait.ALIGNMENT] = value
        return {"by_attribute": not told}
    if element.tag == "table" and style.by_attribute:
        own[Trait.ALIGNMENT] = ""
        return {"by_attribute": False}
    return {}


def _size(style: Style, element: Element, declared: Declared) -> float | None:
    """Return the size of the letters in an element in pixels; None where it is that of those around."""
    tag = element.tag
    if "font-size" in declared:
        size = letter_size(declared["font-size"], style.size)
        if size is not None:
            return size
    if tag in elements.HEADINGS:
        return heading_size(tag, style.size)
    if tag in ("small", "big"):
        return letter_size("smaller" if tag == "small" else "larger", style.size)
    return step_size(element.get("size")) if tag == "font" and element.get("size") else None
