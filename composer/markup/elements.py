"""What each HTML element means for the words in it: lines, distances, traits, and what it brings besides."""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from composer.markup.css import Declared, gaps
from composer.model import Trait


@dataclass(frozen=True, slots=True)
class Element:
    """One element as it was written."""

    tag: str
    attributes: Mapping[str, str]
    columns: int = 0
    """How many cells a row of a table holds."""

    def get(self, name: str) -> str:
        """Return an attribute's value, empty where there is none."""
        return self.attributes.get(name, "")


HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
"""The headings, from the weightiest."""
_APART = HEADINGS | {"p", "dl", "blockquote", "pre", "figure", "hr", "fieldset", "listing"}
_BLOCK_NAMES = """
    address article aside body caption center dd details dialog dir div dt figcaption footer form header legend li main
    menu nav ol option section summary table tbody tfoot thead tr ul
"""
BLOCKS = _APART | frozenset(_BLOCK_NAMES.split())
"""Elements that begin a line and end it."""
CELLS = frozenset(["td", "th"])
"""Elements whose words are kept apart by a space."""
_SILENT_NAMES = "audio canvas datalist iframe noembed noframes script style template title video xml"
SILENT = frozenset(_SILENT_NAMES.split())
"""Elements whose words nobody sees, and which do not count as hidden words either."""
_MAY_KEEP_DISTANCE = _APART | {"div", "section", "article", "ul", "ol"}
# Word's own paragraphs have no distance; its style sheet says so, and is often lost on the way.
_WORD_CLASSES = ("msonormal", "msonospacing", "msoplaintext", "msolistparagraph")

PARTS: Mapping[str, str] = {
    "table": "table",
    "script": "script",
    "form": "form",
    "iframe": "frame",
    "frame": "frame",
    "object": "object",
    "embed": "object",
    "applet": "object",
    "video": "video",
    "audio": "sound",
    "bgsound": "sound",
    "svg": "drawing",
    "v:shape": "drawing",
    "canvas": "drawing",
    **dict.fromkeys(HEADINGS, "heading"),
    **dict.fromkeys(("input", "select", "textarea", "button"), "field"),
}
"""What an element is counted as."""

_PLAIN: Mapping[str, tuple[Trait, str]] = {
    **dict.fromkeys(("b", "strong", "th"), (Trait.BOLD, "on")),
    **dict.fromkeys(("i", "em", "cite", "var", "dfn"), (Trait.ITALIC, "on")),
    **dict.fromkeys(("u", "ins"), (Trait.UNDERLINE, "on")),
    "tt": (Trait.FONT, "monospace"),
    **{tag: (Trait.HEADING, tag[1]) for tag in HEADINGS},
}
_FROM_ATTRIBUTES = {
    "font": {"face": Trait.FONT, "color": Trait.COLOR},
    "body": {"text": Trait.COLOR, "bgcolor": Trait.BACKGROUND},
    **{tag: {"bgcolor": Trait.BACKGROUND} for tag in ("td", "th", "tr", "table", "tbody")},
}
_LONGEST_EMOJI = 12


def parts_of(element: Element) -> Iterator[str]:
    """Yield what the element counts as besides its words."""
    if element.tag in PARTS:
        yield PARTS[element.tag]
    if any(name.startswith("on") and len(name) > 4 for name in element.attributes):
        yield "script"


def traits(element: Element, list_kind: str) -> dict[Trait, str]:
    """Return what the element sets by its name and attributes; ``list_kind`` is that of the list around it."""
    found = {}
    if element.tag in _PLAIN:
        trait, value = _PLAIN[element.tag]
        found[trait] = value
    if element.tag == "li":
        found[Trait.LIST] = list_kind
    if element.tag in ("blockquote", "div") and (element.get("type").lower() == "cite" or _quotes(element)):
        found[Trait.QUOTE] = "on"
    for name, trait in _FROM_ATTRIBUTES.get(element.tag, {}).items():
        if element.get(name):
            found[trait] = element.get(name)
    return found


def _quotes(element: Element) -> bool:
    """Whether an element holds the mail that is answered, as mail programs mark it."""
    marks = f"{element.get('class')} {element.get('id')}".lower()
    return any(mark in marks for mark in ("gmail_quote", "yahoo_quoted", "moz-cite", "divrplyfwdmsg", "appendonsend"))


def distance(element: Element, declared: Declared, *, in_list: bool) -> tuple[bool, bool]:
    """Return whether a blank line is seen above and below a block."""
    if in_list or element.tag not in _MAY_KEEP_DISTANCE:
        return False, False
    from_word = any(name in element.get("class").lower() for name in _WORD_CLASSES)
    usual = element.tag in _APART and not from_word
    above, below = gaps(declared)
    return (usual if above is None else above), (usual if below is None else below)


def emoji_of(element: Element) -> str:
    """Return the emoji that a picture stands for in web mail, empty for any other picture."""
    alt = element.get("alt").strip() if element.tag == "img" else ""
    if not alt or alt.isascii() or len(alt) > _LONGEST_EMOJI:
        return ""
    sorts = {unicodedata.category(char) for char in alt if char not in "0123456789#*"}
    return alt if sorts & {"So", "Me"} and sorts <= {"So", "Me", "Sk", "Sm", "Mn", "Cf"} else ""
