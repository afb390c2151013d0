"""Gives a message's HTML back without the styling and pictures that the rules object to, and else as it was."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from itertools import pairwise

from composer.markup import mend_css, mend_pictures
from composer.markup.elements import HEADINGS
from composer.markup.facts import layout_tables, read
from composer.markup.mend_lines import without_spare_lines
from composer.markup.pictures import resolved
from composer.markup.source import Tag, tags, written
from composer.markup.styles import MOVED_BY_ALIGN
from composer.model import Fix, Mend, Restyle, Trait

Cut = tuple[int, int, str]
"""Start and end of what is replaced, and what stands there then."""
_ATTRIBUTES: Mapping[Mend, Mapping[str, tuple[str, ...]]] = {
    Mend.FONT: {"font": ("face",), "basefont": ("face",)},
    Mend.SIZE: {"font": ("size",), "basefont": ("size",)},
    Mend.COLOR: {"font": ("color",), "basefont": ("color",), "body": ("text", "link", "vlink", "alink")},
}
_USUAL = "medium"
_ELEMENTS: Mapping[Mend, Mapping[str, str]] = {
    Mend.FONT: {"tt": "font-family:initial"},
    Mend.SIZE: {"small": f"font-size:{_USUAL}", "big": f"font-size:{_USUAL}"},
    Mend.ALIGNMENT: {"center": "text-align:start"},
}
"""Elements that are nothing but styling, and what undoes it where no plain one can take their place."""
_PLAIN = {"center": "div"}


def mended(html: str, fixes: Iterable[Fix]) -> str:
    """Return the page after what the fixes change in its HTML; their edits count in the text and are not applied.

    No word is lost, and what the fixes do not name stays as it is written. Raises UserError for a page that is too
    long to be read.
    """
    restyles = tuple(dict.fromkeys(it for fix in fixes for it in fix.restyle))
    wanted = frozenset(it.what for it in restyles)
    html = _restyled(html, wanted - {Mend.SIZE})
    if Mend.SIZE in wanted:
        html = _without_sizes(html)
    if Mend.LINE_BREAKS in wanted:
        html = without_spare_lines(html)
    margins = [it.percent for it in restyles if it.what is Mend.MARGIN]
    if margins:
        html = _narrowed(html, min(margins))
    if Mend.LAYOUT_ROLE in wanted:
        html = _with_roles(html)
    links = frozenset(it.source for it in restyles if it.what is Mend.LINK)
    if links:
        html = _without_links(html, links)
    return _with_pictures_mended(html, restyles)


def _with_pictures_mended(html: str, restyles: Iterable[Restyle]) -> str:
    """Return the page with its pictures taken out or set right as asked for."""
    asked = {(it.source, it.what): it.percent for it in restyles if it.what in mend_pictures.ABOUT_PICTURES}
    return applied(html, mend_pictures.cuts(html, asked)) if asked else html


def _without_sizes(html: str) -> str:
    """Return the page without sizes of letters; what stood in a hidden wrapper with a size of its own stays seen."""
    without = _restyled(html, frozenset([Mend.SIZE]))
    if read(without).text == read(html).text:
        return without
    return _restyled(html, frozenset([Mend.SIZE]), size=_USUAL)


def _narrowed(html: str, most: int) -> str:
    """Return the page without the margins that are too wide, or without any where they only are so together."""
    narrowed = _restyled(html, frozenset(), margins_over=most)
    if not any(run.trait is Trait.MARGIN and _share(run.value) > most for run in read(narrowed).runs):
        return narrowed
    return _without_empty_columns(_restyled(html, frozenset(), margins_over=0))


def _share(value: str) -> float:
    """Return the hundredths of the width that a margin takes."""
    return float(value.rpartition(" ")[2].removesuffix("%"))


def _restyled(
    html: str,
    wanted: frozenset[Mend],
    *,
    margins_over: float | None = None,
    size: str = "",
    rename: bool = True,
) -> str:
    """Return the page without the styles that are wanted away; with ``rename`` no element is left that only styles."""
    if not wanted and margins_over is None:
        return html
    change = partial(mend_css.without, wanted=wanted, margins_over=margins_over, size=size)
    found: list[Cut] = []
    pieces = list(tags(html))
    more: dict[str, str] = {}
    if Mend.SIZE in wanted and len({tag.name for tag in pieces if tag.name in HEADINGS}) > 2:
        # With that many headings there would be too many sizes, although nobody has set any.
        more = dict.fromkeys(HEADINGS, f"font-size:{_USUAL}")
    styling = {name for it in wanted for name in _ELEMENTS.get(it, {})}
    if not rename:
        more |= {name: undone for it in wanted for name, undone in _ELEMENTS.get(it, {}).items()}
    for tag in pieces:
        if tag.name == "style" and not tag.closing:
            found.append((*tag.body, mend_css.in_blocks(html[slice(*tag.body)], change)))
        if rename and tag.name in styling:
            start = tag.start + 1 + tag.closing
            found.append((start, start + len(tag.name), _PLAIN.get(tag.name, "span")))
        found += _attribute_cuts(tag, wanted, written("size", "3") if size else "")
        found += _style_cuts(tag, change, "" if tag.closing else more.get(tag.name, ""))
    restyled = applied(html, found)
    if rename and any(tag.name in styling for tag in pieces) and read(restyled).text != read(html).text:
        # A page whose tags do not close in order hangs on their names.
        return _restyled(html, wanted, margins_over=margins_over, size=size, rename=False)
    return restyled


def _style_cuts(tag: Tag, change: Callable[[str], str], more: str) -> Iterator[Cut]:
    """Yield the change of a tag's style, to which ``more`` is added."""
    style = tag.get("style")
    told = ";".join(filter(None, (change(style.value) if style else "", more)))
    if style and told != style.value:
        yield style.start, style.end, written("style", told) if told.strip(" ;\n\r\t") else ""
    elif told and not style:
        end = tag.start + 1 + len(tag.name)
        yield end, end, written("style", told)


def _attribute_cuts(tag: Tag, wanted: frozenset[Mend], size: str) -> list[Cut]:
    """Return the cuts of the attributes that style a tag; ``size`` stands for the sizes that go."""
    names = [name for it in wanted for name in _ATTRIBUTES.get(it, {}).get(tag.name, ())]
    if Mend.BACKGROUND in wanted:
        names.append("bgcolor")
    if Mend.ALIGNMENT in wanted and tag.name not in MOVED_BY_ALIGN:
        names.append("align")
    return [(it.start, it.end, size if it.name == "size" else "") for it in tag.attributes if it.name in names]


def _without_empty_columns(html: str) -> str:
    """Return the page with the widths of empty cells taken out."""
    pieces = list(tags(html))
    found: list[Cut] = []
    for tag, after in pairwise(pieces):
        inside = html[tag.end : after.start].replace("&nbsp;", "").replace("\u00a0", "").replace("&#160;", "")
        if tag.name == "td" and not tag.closing and after.name == "td" and after.closing and not inside.strip():
            found += [(it.start, it.end, "") for it in tag.attributes if it.name in ("width", "style")]
    return applied(html, found)


def _without_links(html: str, targets: frozenset[str]) -> str:
    """Return the page in which what leads to these addresses leads nowhere; words and pictures of the links stay."""
    pieces = list(tags(html))
    base = next((it.value for tag in pieces if tag.name == "base" and (it := tag.get("href"))), "")
    found: list[Cut] = []
    for tag in pieces:
        href = tag.get("href")
        if href and tag.name not in ("base", "link") and resolved(href.value, base) in targets:
            found += [(it.start, it.end, "") for it in tag.attributes if it.name in ("href", "target", "rel")]
    return applied(html, found)


def _with_roles(html: str) -> str:
    """Return the page with a role for each table that only places its words."""
    tables = [tag for tag in tags(html) if tag.name == "table" and not tag.closing and not tag.for_outlook]
    found = layout_tables(html)
    if len(found) != len(tables):
        found = tuple(tag.get("role") is None for tag in tables)
    ends = [
        (tag.start + 6, tag.start + 6, written("role", "presentation"))
        for tag, layout in zip(tables, found, strict=True)
        if layout
    ]
    return applied(html, ends)


def applied(html: str, cuts: Iterable[Cut]) -> str:
    """Return the page after the cuts, of which one inside another is left out."""
    out = []
    last = 0
    for start, end, text in sorted(cuts, key=lambda it: (it[0], -it[1])):
        if start >= last:
            out += [html[last:start], text]
            last = end
    return "".join(out) + html[last:]
