"""Walks through a page and gathers its words, styles and pictures."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from urllib.parse import urljoin

from selectolax.lexbor import LexborNode

from composer.markup import css, elements, pictures
from composer.markup.elements import Element
from composer.markup.lines import Lines
from composer.markup.tree import Step, walk
from composer.model import WHOLE, Run, Trait

_LIST_NUMBER = re.compile(r"\s*\(?[0-9a-zA-Z]{1,5}[.)]")


def element_of(node: LexborNode) -> Element:
    """Return what counts of a node, its names in lower case."""
    return Element((node.tag or "").lower(), {key: value or "" for key, value in node.attributes.items()})


@dataclass(frozen=True, slots=True)
class _Style:
    """What holds for the words inside an element."""

    traits: Mapping[Trait, str]
    kept: bool = False
    """Whether white space is shown as written."""
    list_kind: str = "bullet"
    link: str = ""


@dataclass(frozen=True, slots=True)
class _Frame:
    """What to put back, and what to do, when an element is left."""

    tag: str
    outer: _Style
    touched: int
    pictures: int
    below: bool | None
    """Whether a blank line follows; None for what is not a block."""


class Reader:
    """The state of one walk through a page."""

    def __init__(self) -> None:
        self.lines = Lines()
        self.parts: Counter[str] = Counter()
        self._sheet: css.Sheet = {}
        self._frames: list[_Frame] = []
        self._style = _Style({})
        self._base = ""
        self._hidden_at: int | None = None
        self._hidden_words: list[str] = []
        self._silent_at: int | None = None
        self._sign_at: int | None = None
        self._word_list = ""

    @property
    def _shown(self) -> bool:
        """Whether words here are for a reader's eyes."""
        return self._hidden_at is None and self._silent_at is None

    def enter(self, element: Element) -> None:
        """Take in an element."""
        tag, depth, outer = element.tag, len(self._frames), self._style
        declared = css.declared_for(self._sheet, tag, element.attributes)
        for part in elements.parts_of(element):
            self.parts[part] += 1
        if tag == "base":
            self._base = element.get("href")
        if self._silent_at is None and tag in elements.SILENT:
            self._silent_at = depth
        if self._hidden_at is None and css.hides(declared, element.attributes):
            self._hidden_at = depth
        if self._sign_at is None and declared.get("mso-list", "").lower() == "ignore":
            self._sign_at = depth
        touched, shown_pictures = self.lines.touched, self.lines.pictures
        below = self._open_block(element, declared) if self._shown else None
        self._lay_over(element, declared)
        self._frames.append(_Frame(tag, outer, touched, shown_pictures, below))
        self._add_pictures(element, declared)

    def _open_block(self, element: Element, declared: css.Declared) -> bool | None:
        """Begin a line where the element does; return whether a blank line follows it."""
        if element.tag == "br":
            self.lines.line_break()
        elif element.tag in elements.CELLS:
            self.lines.space()
        elif element.tag in elements.BLOCKS:
            above, below = elements.distance(element, declared, in_list=Trait.LIST in self._style.traits)
            self.lines.block(apart=above)
            return below
        return None

    def _lay_over(self, element: Element, declared: css.Declared) -> None:
        """Lay what the element sets over what holds around it."""
        style = self._style
        if element.tag in ("ul", "ol"):
            style = replace(style, list_kind="number" if element.tag == "ol" else "bullet")
        own = elements.traits(element, style.list_kind) | css.traits(declared)
        if element.tag in ("a", "area") and (link := self._resolved(element.get("href"))):
            own[Trait.LINK] = link
            style = replace(style, link=link)
        if own:
            style = replace(style, traits={**style.traits, **own})
        space = declared.get("white-space", "")
        if space or element.tag in ("pre", "listing", "plaintext"):
            style = replace(style, kept=space.startswith(("pre", "break")) if space else True)
        self._style = style

    def leave(self) -> None:
        """Leave the innermost element."""
        frame, style = self._frames.pop(), self._style
        depth = len(self._frames)
        empty = frame.touched == self.lines.touched
        wordless = self.lines.touched - frame.touched == self.lines.pictures - frame.pictures
        if frame.tag in ("a", "area") and style.link and (wordless or not self._shown):
            self.lines.mark(Run(WHOLE, Trait.LINK, style.link))
        if self._hidden_at == depth:
            self._end_hidden()
        if self._silent_at == depth:
            self._silent_at = None
        if self._sign_at == depth:
            self._sign_at = None
        if frame.below is not None:
            if frame.tag == "p" and empty:
                self.lines.empty_block()
            self.lines.block(apart=frame.below)
            self._sign_at, self._word_list = None, ""
        self._style = frame.outer

    def words(self, data: str) -> None:
        """Take in text."""
        style = self._style
        if self._frames and self._frames[-1].tag == "style":
            css.add_sheet(self._sheet, data)
            self._add_images(css.pictures(data), Element("style", {}), {})
        elif self._silent_at is not None:
            return
        elif self._hidden_at is not None or css.tiny(style.traits.get(Trait.SIZE, "")):
            self._hidden_words.append(data)
            if self._hidden_at is None:
                self._end_hidden()
        elif self._sign_at is not None:
            # Word writes the signs of lists as text, for programs that know no lists.
            if data.strip():
                self._word_list = "number" if _LIST_NUMBER.match(data) else "bullet"
        elif self._word_list:
            self.lines.text(data, {**style.traits, Trait.LIST: self._word_list}, kept=style.kept)
        else:
            self.lines.text(data, style.traits, kept=style.kept)

    def comment(self, data: str) -> None:
        """Take in a comment: Outlook reads some of them, and Word marks the signs of lists with them."""
        lowered = data.strip().lower()
        if lowered.startswith("[if !supportlists"):
            self._sign_at = -1
        elif lowered.startswith("[endif") and self._sign_at == -1:
            self._sign_at = None
        elif lowered.startswith("[if") and "<" in data:
            self._read_conditional(data.partition("]>")[2])

    def _read_conditional(self, data: str) -> None:
        """Count pictures and links that only Outlook sees; their words are not for other readers."""
        for step, node in walk(data):
            if step is not Step.ENTER:
                continue
            element = element_of(node)
            self._add_pictures(element, css.declared_for({}, element.tag, element.attributes))
            if element.tag in ("a", "area", "v:roundrect", "v:shape", "v:rect"):
                link = self._resolved(element.get("href"))
                if link:
                    self.lines.mark(Run(WHOLE, Trait.LINK, link))

    def _end_hidden(self) -> None:
        """Keep the hidden words at this place, if any of them could be read at all."""
        words = " ".join("".join(self._hidden_words).split())
        if any(char.isprintable() and not char.isspace() for char in words):
            self.lines.mark(Run(WHOLE, Trait.HIDDEN, words))
        self._hidden_at, self._hidden_words = None, []

    def _resolved(self, address: str) -> str:
        """Return where a link leads, empty for a place in the page itself."""
        address = pictures.tidy(address)
        if address.startswith("#"):
            return ""
        with suppress(ValueError):
            return urljoin(self._base, address) if self._base and address else address
        return address

    def _add_pictures(self, element: Element, declared: css.Declared) -> None:
        """Take in the pictures that an element loads; one that stands for an emoji becomes the emoji."""
        emoji = elements.emoji_of(element)
        if emoji and self._shown:
            self.lines.text(emoji, self._style.traits)
            return
        found = list(pictures.sources(element.tag, element.attributes))
        style = element.get("style")
        if "url(" in style.lower():
            found += css.pictures(style)
        if found or element.tag == "img":
            self._add_images(found or [""], element, declared)

    def _add_images(self, found: Iterable[str], element: Element, declared: css.Declared) -> None:
        """Put pictures at this place; the addresses of one element count as one picture."""
        link, hidden = self._style.link or None, self._hidden_at is not None
        images = [
            pictures.image_of(
                element.tag, self._resolved(address), element.attributes, declared, link=link, hidden=hidden
            )
            for address in found
        ]
        for image in images:
            self.lines.mark(image)
        if images:
            self.parts["tracker" if any(map(pictures.tracks, images)) else "image"] += 1
