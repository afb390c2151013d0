"""Walks through a page and gathers its words, styles and pictures."""

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from selectolax.lexbor import LexborNode

from composer.markup import css, elements, layout, pictures, styles, tables
from composer.markup.elements import Element
from composer.markup.lines import Lines
from composer.markup.sheet import Around, Sheet, marks_of
from composer.markup.styles import Style
from composer.markup.tree import Step, walk
from composer.model import WHOLE, Run, Trait

_LIST_NUMBER = re.compile(r"\s*\(?[0-9a-zA-Z]{1,5}[.)]")
_OUTLOOK_LINKS = frozenset(["a", "area", "v:roundrect", "v:shape", "v:rect"])
_SEEN_AS_PICTURE = frozenset(["img", "input", "source", "image", "object", "embed", "video", "svg"])


def element_of(node: LexborNode) -> Element:
    """Return what counts of a node, its names in lower case."""
    tag = (node.tag or "").lower()
    columns = sum(cell.tag in elements.CELLS for cell in node.iter()) if tag == "tr" else 0
    return Element(tag, {key: value or "" for key, value in node.attributes.items()}, columns)


@dataclass(frozen=True, slots=True)
class _Frame:
    """What to put back, and what to do, when an element is left."""

    tag: str
    outer: Style
    touched: int
    pictures: int
    words: int
    below: bool | None
    """Whether a blank line follows; None for what is not a block."""
    sized: bool
    """Whether the element says how wide it is."""


class Reader:
    """The state of one walk through a page."""

    def __init__(self, sheet: Sheet) -> None:
        self.lines = Lines()
        self.parts: Counter[str] = Counter()
        self._sheet = sheet
        self._frames: list[_Frame] = []
        self._around: list[Around] = []
        self.tables: list[tables.Table] = []
        """Every table, in order of place."""
        self._tables: list[tables.Table] = []
        self._style = Style()
        self._base = ""
        self._hidden_at: int | None = None
        self._hidden_words: list[str] = []
        self._silent_at: int | None = None
        self._sign_at: int | None = None
        self._word_list = ""
        self._choices: list[str] = []
        """Addresses that the next picture may be loaded from instead of its own."""

    @property
    def _shown(self) -> bool:
        """Whether words here are for a reader's eyes."""
        return self._hidden_at is None and self._silent_at is None

    def enter(self, element: Element) -> None:
        """Take in an element."""
        tag, depth, outer = element.tag, len(self._frames), self._style
        declared = self._sheet.declared_for(element, self._around)
        tables.entered(self._tables, element)
        if tag == "table":
            self.tables.append(self._tables[-1])
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
        counts = self.lines.touched, self.lines.pictures, self.lines.words
        below = self._open_block(element, declared) if self._shown else None
        link = self._resolved(element.get("href")) if tag in ("a", "area") else ""
        self._style = styles.inside(outer, element, declared, link)
        self._frames.append(_Frame(tag, outer, *counts, below, "width" in declared or "width" in element.attributes))
        self._around.append((element, marks_of(element)))
        self._add_pictures(element, declared, outer)

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

    def leave(self) -> None:
        """Leave the innermost element."""
        frame, style = self._frames.pop(), self._style
        self._around.pop()
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
        if frame.tag == "table":
            table = self._tables.pop()
            table.empty = empty
            if table.layout:
                self.lines.mark(Run(WHOLE, Trait.TABLE, "layout"))
        self._style = frame.outer
        bare = (frame.words, frame.pictures) == (self.lines.words, self.lines.pictures)
        if frame.tag == "td" and frame.sized and bare and frame.outer.box.columns > 1:
            self._style = styles.beside(frame.outer, style.box.width)

    def words(self, data: str) -> None:
        """Take in text."""
        style = self._style
        if self._frames and self._frames[-1].tag == "style":
            self._add_images(css.pictures(data), Element("style", {}), None)
        elif self._silent_at is not None:
            return
        elif self._hidden_at is not None or style.size <= 1:
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
            self._add_pictures(element, css.declarations(element.get("style")), self._style)
            if element.tag in _OUTLOOK_LINKS:
                link = self._resolved(element.get("href"))
                if link:
                    self.lines.mark(Run(WHOLE, Trait.LINK, link))

    def _end_hidden(self) -> None:
        """Keep the hidden words at this place, if any of them could be read at all."""
        words = " ".join("".join(self._hidden_words).split())
        if any(unicodedata.category(char)[0] in "LNPS" for char in words):
            self.lines.mark(Run(WHOLE, Trait.HIDDEN, words))
        self._hidden_at, self._hidden_words = None, []

    def _resolved(self, address: str) -> str:
        """Return where a link leads, empty for a place in the page itself."""
        return "" if pictures.tidy(address).startswith("#") else pictures.resolved(address, self._base)

    def _add_pictures(self, element: Element, declared: css.Declared, outer: Style) -> None:
        """Take in the pictures that an element loads; one that stands for an emoji becomes the emoji."""
        emoji = elements.emoji_of(element)
        if emoji and self._shown:
            self.lines.text(emoji, self._style.traits)
            return
        found = list(pictures.sources(element.tag, element.attributes))
        if element.tag == "source":
            self._choices += found
            return
        if element.tag == "img":
            found, self._choices = found + self._choices, []
        style = element.get("style")
        if "url(" in style.lower():
            found += css.pictures(style)
        if found or element.tag == "img":
            if element.tag in _SEEN_AS_PICTURE:
                share = layout.share(outer.box, element, declared)
            else:
                share = None if ":" in element.tag else self._style.box.width / self._style.box.message
            self._add_images(found or [""], element, declared, share)

    def _add_images(
        self, found: Iterable[str], element: Element, declared: css.Declared | None, share: float | None = None
    ) -> None:
        """Put pictures at this place; the addresses of one element count as one picture."""
        link, hidden = self._style.link or None, self._hidden_at is not None
        behind = element.tag not in _SEEN_AS_PICTURE
        images = [
            pictures.image_of(
                element.tag, self._resolved(address), element.attributes, declared or {}, link=link, hidden=hidden
            )
            for address in found
        ]
        for image in images:
            size = image.width / self._style.box.message if share is None and image.width else share
            percent = None if size is None else math.ceil(min(size, 90) * 100 - 0.01)
            self.lines.mark(replace(image, percent=percent, behind=behind))
        if images:
            self.parts["tracker" if any(map(pictures.tracks, images)) else "image"] += 1
