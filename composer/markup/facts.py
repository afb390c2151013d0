"""Reads a page once: its words as a person sees them, how they are styled, and what it brings besides."""

from collections.abc import Iterable
from dataclasses import dataclass

from selectolax.lexbor import LexborNode

from composer.errors import UserError
from composer.markup.reader import Reader, element_of
from composer.markup.sheet import Sheet, applies
from composer.markup.tree import Step, shorten, walk
from composer.model import Image, Run, Trait

LONGEST = 1_000_000
"""Characters of HTML that are read at most, long ``data:`` addresses counted shortened."""


@dataclass(frozen=True, slots=True)
class Markup:
    """What a page says and brings. Offsets count code points of ``text``."""

    text: str
    runs: tuple[Run, ...] = ()
    """Styles by stretch, in order. A link without words and a hidden part have an empty span; the
    value of ``Trait.HIDDEN`` is the words that are not shown."""
    images: tuple[Image, ...] = ()
    """Everything that would be loaded as a picture, also by CSS and by what only Outlook reads. The
    span is empty: pictures have no words in the text."""
    parts: tuple[tuple[str, int], ...] = ()
    """What stands in the page besides words and how often: ``image``, ``tracker``, ``table``, ``script`` ..."""

    @property
    def hidden(self) -> tuple[str, ...]:
        """Words that are in the page and not shown."""
        return tuple(run.value for run in self.runs if run.trait is Trait.HIDDEN)

    def count(self, part: str) -> int:
        """Return how many parts of one sort there are."""
        return dict(self.parts).get(part, 0)


def read(html: str) -> Markup:
    """Return what the page says and brings. Raises UserError for a page of over ``LONGEST`` characters."""
    reader = _walked(html)
    text, runs, images = reader.lines.finish()
    return Markup(text, runs, images, tuple(sorted(reader.parts.items())))


def layout_tables(html: str) -> tuple[bool, ...]:
    """Return of each table of the page, in order, whether it only places its words and does not say so."""
    return tuple(it.layout for it in _walked(html).tables)


def _walked(html: str) -> Reader:
    """Return the reader that has gone through the page. Raises UserError for one that is too long."""
    html = shorten(html)
    if len(html) > LONGEST:
        raise UserError("This HTML is too long: at most 1 MB can be read. Take the message out of it and try again.")
    steps = list(walk(html))
    reader = Reader(_sheet(steps))
    for step, node in steps:
        if step is Step.ENTER:
            reader.enter(element_of(node))
        elif step is Step.LEAVE:
            reader.leave()
        elif step is Step.TEXT:
            reader.words(node.text_content or "")
        else:
            reader.comment(node.comment_content or "")
    return reader


def _sheet(steps: Iterable[tuple[Step, LexborNode]]) -> Sheet:
    """Return the rules of all style blocks, which count for what stands before them, too."""
    sheet = Sheet()
    for step, node in steps:
        if step is Step.ENTER and node.tag == "style" and applies(node.attributes.get("media") or ""):
            sheet.add("".join(it.text_content or "" for it in node.iter(include_text=True)))
    return sheet
