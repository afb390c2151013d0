"""Reads the little of CSS that matters in a message: what it sets on words, and what it hides."""

import re
from collections.abc import Iterator, Mapping

from composer.model import Trait

Declared = Mapping[str, str]
"""CSS properties of one element with their values, names in lower case."""
Sheet = dict[str, dict[str, str]]
"""Declarations by simple selector: ``p``, ``.note``, ``p.note``, ``#top``, ``*``."""

_LENGTH = re.compile(r"\s*([+-]?(?:\d+\.?\d*|\.\d+))\s*(px|pt|pc|em|rem|ex|in|cm|mm|%)?", re.IGNORECASE)
# https://www.w3.org/TR/css-values-3/#absolute-lengths, with letters of 16 pixels
_PIXELS = {"px": 1, "pt": 4 / 3, "pc": 16, "em": 16, "rem": 16, "ex": 8, "in": 96, "cm": 37.8, "mm": 3.78}
_SELECTOR = re.compile(r"(?:\*|[a-zA-Z][a-zA-Z0-9]*)?(?:[.#][\w-]+)?")
_SHORTHAND_SIZE = re.compile(r"(?:^|\s)(\d*\.?\d+(?:px|pt|em|rem|%))(?:\s*/\s*([\d.]+[a-z%]*))?\s*(.*)", re.IGNORECASE)
_ADDRESS = re.compile(r"(@import\s+)?url\(\s*[\"']?([^\"')]+)", re.IGNORECASE)
_FONT_FILE = re.compile(r"\.(?:woff2?|ttf|otf|eot|css)(?:[?#]|$)|^data:(?:application/)?(?:x-)?font", re.IGNORECASE)
_NOTHING = frozenset(["inherit", "initial", "unset", "revert", "normal", "auto", "", "none"])
_SIDES = ("margin-left", "margin-right", "padding-left", "padding-right")


def pixels(value: str | None) -> float | None:
    """Return a length in pixels; None for a percentage and for what is no length."""
    found = _LENGTH.match(value or "")
    unit = (found[2] or "px").lower() if found else "%"
    return None if found is None or unit == "%" else float(found[1]) * _PIXELS[unit]


def declarations(style: str) -> dict[str, str]:
    """Return the properties of a ``style`` attribute or of a rule's body; the last one counts."""
    found = {}
    held = ""
    for part in _without_comments(style).split(";"):
        held = f"{held};{part}" if held else part
        if part.count("(") > part.count(")") and len(held) == len(part):
            continue  # a semicolon inside url(data:...)
        name, colon, value = held.partition(":")
        held = ""
        if colon:
            found[name.strip().lower()] = value.replace("!important", "").strip()
    return found


def add_sheet(sheet: Sheet, text: str) -> None:
    """Add the rules of a style block to ``sheet``. What stands in ``@media`` is left out."""
    text = _without_comments(text)
    depth = start = 0
    selectors = ""
    for match in re.finditer(r"[{}]", text):
        if match.group() == "{":
            if depth == 0:
                selectors = text[start : match.start()].rpartition(";")[2].strip()
            depth += 1
            start = match.end() if depth == 1 else start
            continue
        depth = max(0, depth - 1)
        if depth == 0:
            if not selectors.startswith("@"):
                _add_rule(sheet, selectors, declarations(text[start : match.start()]))
            selectors, start = "", match.end()


def _add_rule(sheet: Sheet, selectors: str, declared: dict[str, str]) -> None:
    """Add one rule under each of its selectors that names elements simply."""
    for selector in selectors.replace("<!--", "").split(","):
        key = selector.strip()
        if key and _SELECTOR.fullmatch(key):
            tag, mark, name = re.split(r"([.#])", key, maxsplit=1) if re.search(r"[.#]", key) else (key, "", "")
            sheet.setdefault(tag.lower() + mark + name, {}).update(declared)


def declared_for(sheet: Sheet, tag: str, attributes: Mapping[str, str]) -> Declared:
    """Return what counts for an element: the sheet's rules, then its own style."""
    own = declarations(attributes["style"]) if "style" in attributes else {}
    if not sheet:
        return own
    keys = ["*", tag]
    for name in attributes.get("class", "").split()[:20]:
        keys += [f".{name}", f"*.{name}", f"{tag}.{name}"]
    if "id" in attributes:
        keys += [f"#{attributes['id']}", f"{tag}#{attributes['id']}"]
    merged: dict[str, str] = {}
    for key in keys:
        merged.update(sheet.get(key, {}))
    return {**merged, **own}


def pictures(text: str) -> Iterator[str]:
    """Yield every address of a picture that CSS would load; fonts and imported sheets are none."""
    for match in _ADDRESS.finditer(text):
        address = match[2].strip()
        if not match[1] and not _FONT_FILE.search(address):
            yield address


def hides(declared: Declared, attributes: Mapping[str, str]) -> bool:
    """Whether the element is not shown. Letters of no size are told by ``tiny``, as they are inherited."""
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
    return any((pixels(declared.get(name)) or 0) < -900 for name in ("text-indent", "left", "top", "margin-left"))


def tiny(size: str) -> bool:
    """Whether letters of this size cannot be seen."""
    length = pixels(size)
    return (length is not None and length <= 1 and not size.isdigit()) or size.strip() == "0"


def _nought(value: str | None) -> bool:
    """Whether the value is zero, in whatever unit."""
    found = _LENGTH.match(value or "")
    return found is not None and float(found[1]) == 0


def traits(declared: Declared) -> dict[Trait, str]:
    """Return what the declarations set on words; an empty value takes a trait back."""
    found: dict[Trait, str] = {}
    if not declared:
        return found
    if "font" in declared:
        _add_shorthand(found, declared["font"])
    for name, trait in (
        ("font-family", Trait.FONT),
        ("font-size", Trait.SIZE),
        ("color", Trait.COLOR),
        ("background", Trait.BACKGROUND),
        ("background-color", Trait.BACKGROUND),
        ("text-align", Trait.ALIGNMENT),
        ("line-height", Trait.LINE_HEIGHT),
    ):
        value = declared.get(name, "")
        if value.lower() not in _NOTHING:
            found[trait] = value
    margin = _widest_side(declared)
    if margin:
        found[Trait.MARGIN] = margin
    weight, slant = declared.get("font-weight", ""), declared.get("font-style", "")
    if weight:
        found[Trait.BOLD] = "on" if weight.startswith("bold") or (weight.isdigit() and int(weight) >= 600) else ""
    if slant:
        found[Trait.ITALIC] = "on" if slant.startswith(("italic", "oblique")) else ""
    if "underline" in declared.get("text-decoration", ""):
        found[Trait.UNDERLINE] = "on"
    return found


def _add_shorthand(found: dict[Trait, str], value: str) -> None:
    """Add size, line height and family of a ``font`` shorthand."""
    match = _SHORTHAND_SIZE.search(value[:300])
    if match:
        parts = zip((Trait.SIZE, Trait.LINE_HEIGHT, Trait.FONT), match.groups(), strict=True)
        found.update({trait: part for trait, part in parts if part})


def _widest_side(declared: Declared) -> str:
    """Return the widest margin or padding at the sides as ``name: value``; empty when there is none."""
    sides = {name: declared[name] for name in _SIDES if name in declared}
    for short in ("margin", "padding"):
        values = declared.get(short, "").split()
        if values:
            right = values[1] if len(values) > 1 else values[0]
            sides.setdefault(f"{short}-right", right)
            sides.setdefault(f"{short}-left", values[3] if len(values) > 3 else right)
    set_sides = [(name, value) for name, value in sides.items() if (_size_of(value)) > 0]
    return max(
        (f"{name}: {value}" for name, value in set_sides), key=lambda it: _size_of(it.split(": ")[1]), default=""
    )


def _size_of(value: str) -> float:
    """Return a number that orders widths: pixels, a percentage counted of 600 pixels."""
    found = _LENGTH.match(value)
    if found is None:
        return 0
    return float(found[1]) * (6 if found[2] == "%" else _PIXELS[(found[2] or "px").lower()])


def gaps(declared: Declared) -> tuple[bool | None, bool | None]:
    """Return whether the element keeps a visible distance above and below; None where nothing is said."""
    if not declared:
        return None, None
    values = declared.get("margin", "").split()
    above = declared.get("margin-top") or (values[0] if values else None)
    below = declared.get("margin-bottom") or ((values[2] if len(values) > 2 else values[0]) if values else None)
    above_pixels, below_pixels = pixels(above), pixels(below)
    return (
        None if above_pixels is None else above_pixels >= 4,
        None if below_pixels is None else below_pixels >= 4,
    )


def _without_comments(text: str) -> str:
    """Return CSS without its comments."""
    if "/*" not in text:
        return text
    first, *others = text.split("/*")
    return first + " ".join(other.partition("*/")[2] for other in others)
