"""Finds in the source of a page what loads a picture, and how to take it out, shrink it or make it secure."""

import re
from collections.abc import Iterator, Mapping, Sequence

from composer.markup import css, pictures
from composer.markup.mend_css import in_blocks
from composer.markup.source import Attribute, Tag, tags, written
from composer.markup.tree import shorten
from composer.model import Mend

ABOUT_PICTURES = frozenset([Mend.PICTURE, Mend.PICTURE_WIDTH, Mend.PICTURE_HTTPS])
"""The changes that name a picture by its address."""
Asked = Mapping[tuple[str, Mend], int]
"""What to do with which picture, and the number that goes with it."""
Cut = tuple[int, int, str]
_WHOLE = frozenset(["img", "input", "source", "image", "embed", "bgsound", "v:imagedata", "v:fill", "v:image"])
"""Elements that are nothing without their picture."""
_NUMBER = re.compile(r"\d{1,6}(?:\.\d{1,6})?")
_SIZES = frozenset(["width", "height", "max-width", "min-width", "max-height", "min-height"])
_ADDRESS = re.compile(r"(url\(\s*[\"']?)(?:http:)?//", re.IGNORECASE)
_HTTP = re.compile(r"http:(?=//)|(?<![:\w])(?=//)", re.IGNORECASE)


def cuts(html: str, asked: Asked) -> list[Cut]:
    """Return what to change in the page, as start, end and new text."""
    pieces = list(tags(html))
    base = next((it.value for tag in pieces if tag.name == "base" and (it := tag.get("href"))), "")
    found: list[Cut] = []
    for number, tag in enumerate(pieces):
        if tag.closing:
            continue
        known = {what for source in _sources(tag, base) for what in ABOUT_PICTURES if (source, what) in asked}
        if Mend.PICTURE in known and tag.name in _WHOLE:
            found.append(_with_its_link(html, pieces, number))
            continue
        found += _changed(tag, base, asked, known)
        if tag.name == "style":
            body = html[slice(*tag.body)]
            if "url(" in body.lower():
                found.append((*tag.body, in_blocks(body, lambda it: _restyled(it, base, asked))))
    return found


def _sources(tag: Tag, base: str) -> list[str]:
    """Return the addresses of the pictures that an element shows by itself; one empty one for a picture without."""
    given = {it.name: it.value for it in reversed(tag.attributes) if it.name != "background"}
    found = [shorten(pictures.resolved(it, base)) for it in pictures.sources(tag.name, given)]
    return found or ([""] if tag.name == "img" else [])


def _changed(tag: Tag, base: str, asked: Asked, known: set[Mend]) -> Iterator[Cut]:
    """Yield the changes of a tag that stays."""
    shown = pictures.SOURCES.get(tag.name, ())
    for it in tag.attributes:
        source = shorten(pictures.resolved(it.value, base))
        if it.name in (*shown, "background") and (source, Mend.PICTURE) in asked:
            yield it.start, it.end, ""
        elif Mend.PICTURE_HTTPS in known and it.name == "srcset":
            yield it.start, it.end, written(it.name, re.sub(r"(^|\s)(?:http:)?//", r"\1https://", it.value))
        elif it.name in (*shown, "background") and (source, Mend.PICTURE_HTTPS) in asked:
            yield it.start, it.end, written(it.name, _secured(it.value.strip()))
    scale = next((asked[key] for key in asked if key[1] is Mend.PICTURE_WIDTH and key[0] in _sources(tag, base)), None)
    yield from _style_cuts(tag, base, asked, scale if Mend.PICTURE_WIDTH in known else None)


def _style_cuts(tag: Tag, base: str, asked: Asked, scale: int | None) -> Iterator[Cut]:
    """Yield the changes of a tag's style, and of its sizes where the picture must shrink."""
    style = tag.get("style")
    told = (
        _restyled(style.value, base, asked) if style and "url(" in style.value.lower() else style.value if style else ""
    )
    if scale is not None:
        sized = [it for it in tag.attributes if it.name in ("width", "height")]
        for it in sized:
            yield it.start, it.end, written(it.name, _scaled(it.value, scale))
        parts = [_scaled_declaration(it, scale) for it in css.split(told)] if told.strip() else []
        if not any(map(_is_width, sized)) and not any(map(_is_width, parts)):
            parts = [it for it in parts if not it.strip().lower().startswith("max-width")] + [f"max-width:{scale}%"]
        told = ";".join(it for it in parts if it.strip())
    if style and told != style.value:
        yield style.start, style.end, written("style", told) if told.strip(" ;") else ""
    elif told and not style:
        end = tag.start + 1 + len(tag.name)
        yield end, end, written("style", told)


def _is_width(given: Attribute | str) -> bool:
    """Whether an attribute or a declaration says how wide a picture is."""
    name, _, value = given.partition(":") if isinstance(given, str) else (given.name, "", given.value)
    return name.strip().lower() == "width" and _NUMBER.search(value) is not None


def _scaled_declaration(declaration: str, scale: int) -> str:
    """Return a declaration, scaled where it is a size."""
    name, colon, value = declaration.partition(":")
    return f"{name}{colon}{_scaled(value, scale)}" if name.strip().lower() in _SIZES else declaration


def _scaled(value: str, scale: int) -> str:
    """Return a size with its number at so many hundredths of what it was, whole numbers rounded down."""
    return _NUMBER.sub(lambda it: f"{int(float(it.group()) * scale) // 100}", value, count=1)


def _restyled(style: str, base: str, asked: Asked) -> str:
    """Return declarations without the pictures that go, and with the secure address of those that stay."""
    kept = []
    changed = False
    for declaration in css.split(style):
        sources = [shorten(pictures.resolved(it, base)) for it in css.pictures(declaration)]
        insecure = any((it, Mend.PICTURE_HTTPS) in asked for it in sources)
        unwanted = any((it, Mend.PICTURE) in asked for it in sources)
        changed = changed or insecure or unwanted
        if not unwanted:
            kept.append(_ADDRESS.sub(r"\1https://", declaration) if insecure else declaration)
    return ";".join(kept) if changed else style


def _secured(address: str) -> str:
    """Return an address that starts with https."""
    return _HTTP.sub("https:", address, count=1)


def _with_its_link(html: str, pieces: Sequence[Tag], number: int) -> Cut:
    """Return the cut of a picture, together with a link around it that would hold nothing any more."""
    start, end = pieces[number].start, pieces[number].end
    before = pieces[number - 1] if number else None
    after = pieces[number + 1] if number + 1 < len(pieces) else None
    if (
        before is None
        or after is None
        or before.name != "a"
        or before.closing
        or after.name != "a"
        or not after.closing
    ):
        return start, end, ""
    if html[before.end : start].strip() or html[end : after.start].strip():
        return start, end, ""
    return before.start, after.end, ""
