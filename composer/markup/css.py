"""Reads the little of CSS that matters in a message: what it sets on words, and what it hides."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from composer.markup.lengths import pixels
from composer.model import Trait

Declared = Mapping[str, str]
"""CSS properties of one element with their values, names in lower case, shorthands written out."""


class Declaration(NamedTuple):
    """One property as it was set."""

    name: str
    value: str
    important: bool


_NUMBER = re.compile(r"\s*([+-]?(?:\d{1,9}\.?\d{0,9}|\.\d{1,9}))")
_SIZE = r"\d*\.?\d+(?:px|p[tc]|r?em|ex|ch|in|cm|mm|v[wh]|%)|(?:xx?-)?(?:small|large)|xxx-large|medium|smaller|larger"
_SHORTHAND = re.compile(rf"(?:^|\s)({_SIZE})(?:\s*/\s*([\d.]+[a-z%]*|normal))?(?:\s+(.*)|$)", re.IGNORECASE | re.DOTALL)
_COLOR = re.compile(
    r"#[0-9a-f]{3,8}\b|(?:rgb|hsl)a?\([^()]{0,60}\)|(?<![\w(/.-])[a-z]{3,22}(?![\w(/.-])", re.IGNORECASE
)
_NO_COLOR_WORDS = """
    repeat scroll fixed local center top left right bottom cover contain none inherit initial unset revert auto
"""
_NO_COLORS = frozenset(_NO_COLOR_WORDS.split())
_ADDRESS = re.compile(r"(@import\s+)?url\(\s*[\"']?([^\"')]+)", re.IGNORECASE)
_FONT_FILE = re.compile(r"\.(?:woff2?|ttf|otf|eot|css)(?:[?#]|$)|^data:(?:application/)?(?:x-)?font", re.IGNORECASE)
_PARTS = re.compile(r"calc\([^()]{0,80}\)|\S+")
_SIDES = ("top", "right", "bottom", "left")
_INLINE = {
    f"{name}-inline{end}": tuple(f"{name}-{side}" for side in sides)
    for name in ("margin", "padding")
    for end, sides in (("", ("left", "right")), ("-start", ("left",)), ("-end", ("right",)))
}
"""Margins by the direction of the words, which are taken to run from left to right."""
_IMPORTANT = re.compile(r"!\s*important", re.IGNORECASE)


@lru_cache(maxsize=256)
def parsed(style: str) -> tuple[Declaration, ...]:
    """Return the properties of a ``style`` attribute or of a rule's body in order, shorthands written out."""
    found = []
    for written in split(style):
        name, colon, value = written.partition(":")
        if colon and len(name) < 100:
            plain = _IMPORTANT.sub("", value) if "!" in value else value
            found += [
                Declaration(one, other, plain != value)
                for one, other in _written_out(name.strip().lower(), plain.strip())
            ]
    return tuple(found)


def split(style: str) -> Iterator[str]:
    """Yield the declarations of a style as they are written, without comments."""
    held = ""
    for part in without_comments(style).split(";"):
        joined = f"{held};{part}" if held else part
        held = ""
        if part.count("(") > part.count(")") and joined is part:
            held = joined  # a semicolon inside url(data:...)
        else:
            yield joined
    if held:
        yield held


def declarations(style: str) -> dict[str, str]:
    """Return the properties of a ``style`` attribute; the last one counts, unless an earlier one is important."""
    found = parsed(style)
    weak = {it.name: it.value for it in found if not it.important}
    return weak | {it.name: it.value for it in found if it.important}


def _written_out(name: str, value: str) -> Iterator[tuple[str, str]]:
    """Yield a property as the single ones that it stands for."""
    if name in ("margin", "padding"):
        values = _PARTS.findall(value[:400])[:4]
        if values:
            right = values[1] if len(values) > 1 else values[0]
            four = (
                values[0],
                right,
                values[2] if len(values) > 2 else values[0],
                values[3] if len(values) > 3 else right,
            )
            yield from ((f"{name}-{side}", one) for side, one in zip(_SIDES, four, strict=True))
    elif name in _INLINE:
        values = _PARTS.findall(value[:400])
        yield from zip(_INLINE[name], (values[0], values[-1]) if values else (), strict=False)
    elif name == "font":
        yield from _font(value[:400])
    elif name == "background":
        yield "background-color", _background(value)
    else:
        yield name, value


def _font(value: str) -> Iterator[tuple[str, str]]:
    """Yield what a ``font`` shorthand sets."""
    found = _SHORTHAND.search(value)
    if found is None:
        if value.lower() in ("inherit", "initial", "unset"):
            yield from ((name, value) for name in ("font-size", "line-height", "font-family"))
        return
    before = value[: found.start()].lower().split()
    yield "font-weight", next((it for it in before if it.startswith("bold") or it.isdigit()), "normal")
    yield "font-style", next((it for it in before if it in ("italic", "oblique")), "normal")
    yield "font-size", found[1]
    yield "line-height", found[2] or "normal"
    if (found[3] or "").strip():
        yield "font-family", found[3].strip()


def _background(value: str) -> str:
    """Return the colour of a ``background`` shorthand, ``image`` for a picture without one, else nothing."""
    plain = re.sub(r"url\([^)]*\)", " ", value[:2000], flags=re.IGNORECASE)
    color = next((it for it in _COLOR.findall(plain) if it.lower() not in _NO_COLORS), "")
    if "url(" in value.lower() or "gradient(" in value.lower():
        return "image"
    return color or value.strip()


def pictures(text: str) -> Iterator[str]:
    """Yield every address of a picture that CSS would load; fonts and imported sheets are none."""
    for match in _ADDRESS.finditer(text):
        address = match[2].strip()
        if not match[1] and not _FONT_FILE.search(address):
            yield address


def hides(declared: Declared, attributes: Mapping[str, str]) -> bool:
    """Whether the element is not shown. Letters of no size are told by the reader, as they are inherited."""
    if "hidden" in attributes:
        return True
    if not declared:
        return False
    if declared.get("display", "").startswith("none") or declared.get("mso-hide", "").startswith("all"):
        return True
    if declared.get("visibility", "") in ("hidden", "collapse") or _nought(declared.get("opacity")):
        return True
    if declared.get("overflow", "") == "hidden" and any(
        _nought(declared.get(side)) for side in ("height", "max-height", "width", "max-width")
    ):
        return True
    if declared.get("clip", "").replace(" ", "").startswith(("rect(0", "rect(1px")):
        return True
    return any((pixels(declared.get(name)) or 0) < -900 for name in ("text-indent", "left", "top", "margin-left"))


def _nought(value: str | None) -> bool:
    """Whether the value is zero, in whatever unit."""
    found = _NUMBER.match(value or "")
    return found is not None and float(found[1]) == 0


_INHERITED = {
    "font-family": Trait.FONT,
    "color": Trait.COLOR,
    "line-height": Trait.LINE_HEIGHT,
}


def traits(declared: Declared) -> dict[Trait, str]:
    """Return what the declarations set on words; an empty value takes a trait back.

    Sizes, alignment and margins depend on what is around: see ``styles`` and ``layout``.
    """
    found: dict[Trait, str] = {}
    if not declared:
        return found
    for name, trait in _INHERITED.items():
        value = declared.get(name, "").strip()
        lowered = value.lower()
        if lowered in ("initial", "revert", "normal"):
            found[trait] = ""
        elif lowered not in ("", "inherit", "unset", "currentcolor", "auto", "none"):
            found[trait] = value
    behind = declared.get("background-color", "").strip()
    if behind.lower() not in ("", "inherit", "initial", "unset", "revert", "none", "transparent", "auto"):
        found[Trait.BACKGROUND] = behind
    elif "url(" in declared.get("background-image", "").lower():
        found[Trait.BACKGROUND] = "image"
    weight, slant = declared.get("font-weight", ""), declared.get("font-style", "")
    if weight:
        bold = weight.startswith("bold") or (weight.isdecimal() and len(weight) < 5 and int(weight) >= 600)
        found[Trait.BOLD] = "on" if bold else ""
    if slant:
        found[Trait.ITALIC] = "on" if slant.startswith(("italic", "oblique")) else ""
    if "underline" in declared.get("text-decoration", ""):
        found[Trait.UNDERLINE] = "on"
    return found


def gaps(declared: Declared) -> tuple[bool | None, bool | None]:
    """Return whether the element keeps a visible distance above and below; None where nothing is said."""
    if not declared:
        return None, None
    above, below = (pixels(declared.get(f"margin-{side}")) for side in ("top", "bottom"))
    return None if above is None else above >= 4, None if below is None else below >= 4


def without_comments(text: str) -> str:
    """Return CSS without its comments."""
    if "/*" not in text:
        return text
    first, *others = text.split("/*")
    return first + " ".join(other.partition("*/")[2] for other in others)
