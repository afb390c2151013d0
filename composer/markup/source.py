"""Cuts the source of a page into its tags and style blocks, each with its place, so that the rest stays as it is."""

import html as entities
import re
from collections.abc import Iterator
from dataclasses import dataclass

_NAME = re.compile(r"(/?)([a-zA-Z][^\s/>]*)")
_END = re.compile(r">|=\s{0,50}[\"']")
_ATTRIBUTE = re.compile(r"([^\s=\"'<>/]+)(?:\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s\"'>][^\s>]*))?")
_RAW = frozenset(["style", "script", "title", "textarea", "xmp"])
"""Elements whose words are no tags."""


@dataclass(frozen=True, slots=True)
class Attribute:
    """One attribute of a tag; the place counts in the page, with the white space before it."""

    name: str
    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Tag:
    """One tag; its place counts in the page."""

    name: str
    closing: bool
    start: int
    end: int
    attributes: tuple[Attribute, ...] = ()
    body: tuple[int, int] = (0, 0)
    """Where the words of a style block start and end."""
    for_outlook: bool = False
    """Whether it stands in a comment that only Outlook reads."""

    def get(self, name: str) -> Attribute | None:
        """Return the attribute of that name, the first one as in browsers."""
        return next((it for it in self.attributes if it.name == name), None)


def tags(html: str) -> Iterator[Tag]:
    """Yield the tags of a page in order, also those in comments that only Outlook reads."""
    place = 0
    for_outlook = False
    while (start := html.find("<", place)) >= 0:
        if html.startswith("<!", start):
            place, opened = _after_comment(html, start)
            for_outlook = opened or (for_outlook and not html.startswith("<![endif", start))
            continue
        named = _NAME.match(html, start + 1)
        if named is None:
            place = start + 1
            continue
        end = _end(html, named.end())
        if end < 0:
            return
        name, closing = named[2].lower(), bool(named[1])
        attributes = () if closing else tuple(_attributes(html, named.end(), end - 1))
        body = (end, _body_end(html, name, end)) if name in _RAW and not closing else (end, end)
        yield Tag(name, closing, start, end, attributes, body, for_outlook)
        place = body[1]


def _after_comment(html: str, start: int) -> tuple[int, bool]:
    """Return where to go on after a comment or declaration, and whether what follows is Outlook's."""
    if html.startswith("<!--[if", start):
        shut = html.find("]>", start)
        inside = html[shut + 2 : shut + 5] if shut >= 0 else ""
        # <!--[if !mso]><!--> is for everybody but Outlook, and an ordinary comment is over by then.
        return (shut + 2, not inside.startswith(("<!-", "-->"))) if shut >= 0 else (len(html), False)
    if html.startswith("<!--", start):
        shut = html.find("-->", start + 2)
        return (shut + 3 if shut >= 0 else len(html)), False
    shut = html.find(">", start)
    return (shut + 1 if shut >= 0 else len(html)), False


def _end(html: str, place: int) -> int:
    """Return where a tag ends whose name ends at ``place``; -1 when it does not."""
    while found := _END.search(html, place):
        if found.group() == ">":
            return found.end()
        place = html.find(found.group()[-1], found.end()) + 1
        if place == 0:
            return -1
    return -1


def _body_end(html: str, name: str, start: int) -> int:
    """Return where the words of a raw element end."""
    found = re.compile(rf"</{name}", re.IGNORECASE).search(html, start)
    return found.start() if found else len(html)


def _attributes(html: str, start: int, end: int) -> Iterator[Attribute]:
    """Yield the attributes between two places."""
    last = start
    for found in _ATTRIBUTE.finditer(html, start, end):
        value = found[2] or ""
        bare = value[1:-1] if value[:1] in ('"', "'") else value
        before = found.start()
        while before > last and html[before - 1].isspace():
            before -= 1
        last = found.end()
        yield Attribute(found[1].lower(), entities.unescape(bare), before, found.end())


def written(name: str, value: str) -> str:
    """Return an attribute as it stands in a tag, with the space before it."""
    value = value.replace("&", "&amp;")
    if '"' not in value:
        return f' {name}="{value}"'
    return f" {name}='{value}'" if "'" not in value else f' {name}="{value.replace(chr(34), "&quot;")}"'
