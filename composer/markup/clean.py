"""Rebuilds a page from what may stand in a message, and says in plain words what was left out."""

import html as entities
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise

from composer.markup.facts import LONGEST, Markup, read
from composer.markup.tree import shorten
from composer.model import Run, Trait

_SCHEMES = ("https:", "http:", "mailto:", "tel:")
"""Links that stay links: the rules have something to say about them. Others lose their target."""
_TAGS = {Trait.LINK: "a", Trait.BOLD: "b", Trait.HEADING: "b", Trait.ITALIC: "i"}
_ORDER = {trait: place for place, trait in enumerate(_TAGS)}
# Qt takes a line break inside an empty paragraph for a second line, unless it is told in its own words.
_EMPTY_LINE = '<div style="-qt-paragraph-type:empty"><br></div>'
_STYLES = (
    ("fonts and colours", (Trait.FONT, Trait.SIZE, Trait.COLOR, Trait.BACKGROUND)),
    ("alignment", (Trait.ALIGNMENT,)),
    ("line spacing and margins", (Trait.LINE_HEIGHT, Trait.MARGIN)),
    ("underlining", (Trait.UNDERLINE,)),
    ("hidden text", (Trait.HIDDEN,)),
)
_PARTS = (
    ("image", "1 image", "{} images"),
    ("tracker", "1 tracking picture", "{} tracking pictures"),
    ("table", "a table", "{} tables"),
    ("heading", "a heading", "{} headings"),
    ("drawing", "a drawing", "{} drawings"),
    ("form", "a form", "{} forms"),
    ("field", "a form field", "{} form fields"),
    ("video", "a video", "{} videos"),
    ("sound", "a sound", "{} sounds"),
    ("frame", "an embedded page", "{} embedded pages"),
    ("object", "an embedded file", "{} embedded files"),
    ("script", "a script", "{} scripts"),
)


@dataclass(frozen=True, slots=True)
class Cleaned:
    """HTML that is safe to show, and what it no longer holds."""

    html: str
    removed: tuple[str, ...]
    """In plain words, such as "2 images"; empty when nothing was left out."""


def clean(html: str) -> Cleaned:
    """Return the page rebuilt from words, bold, italic, lists and links, and nothing else.

    Hidden words go with the styles that hid them. Never raises: of a page that is longer than
    ``LONGEST`` the rest is left out, and told.
    """
    html = shorten(html)
    markup = read(html[:LONGEST])
    removed = list(_removed(markup))
    if len(html) > LONGEST:
        removed.append("everything after the first 1 MB")
    return Cleaned(to_html(markup.text, markup.runs), tuple(removed))


def to_html(text: str, runs: tuple[Run, ...] = ()) -> str:
    """Return ``text`` with its bold, italic, links and lists as flat HTML, one block for each line.

    For a text that ``read`` gave, the result read again gives the same text, and so does the editor.
    """
    lines = text.split("\n")
    starts = list(accumulate((len(line) + 1 for line in lines), initial=0))[:-1]
    inside = _by_line([run for run in runs if run.trait in _TAGS and _stays(run)], starts)
    lists = {run.span.start: "ol" if run.value == "number" else "ul" for run in runs if run.trait is Trait.LIST}
    out = []
    open_list = ""
    for number, line in enumerate(lines):
        indent = len(line) - len(line.lstrip())
        tag = lists.get(starts[number]) or lists.get(starts[number] + indent, "")
        if tag != open_list:
            out.append((open_list and f"</{open_list}>") + (tag and f"<{tag}>"))
            open_list = tag
        words = _line(line, starts[number], inside.get(number, []))
        if tag:
            out.append(f"<li>{words}</li>")
        else:
            out.append(f"<div>{words}</div>" if words else _EMPTY_LINE)
    return "".join(out) + (open_list and f"</{open_list}>")


def _by_line(runs: list[Run], starts: list[int]) -> dict[int, list[Run]]:
    """Return the runs of each line that has any."""
    found: dict[int, list[Run]] = {}
    for run in runs:
        if len(run.span):
            first = bisect_right(starts, run.span.start) - 1
            for number in range(first, bisect_right(starts, run.span.end - 1)):
                found.setdefault(number, []).append(run)
    return found


def _line(line: str, start: int, runs: list[Run]) -> str:
    """Return one line with the tags of the runs that touch it, which always close in order."""
    edges = {0, len(line)} | {
        min(max(place - start, 0), len(line)) for run in runs for place in (run.span.start, run.span.end)
    }
    out = []
    held: tuple[str, ...] = ()
    for first, last in pairwise(sorted(edges)):
        over = {run for run in runs if run.span.start <= start + first < run.span.end}
        wanted = tuple(dict.fromkeys(_tag(run) for run in sorted(over, key=lambda it: _ORDER[it.trait])))
        shared = _shared(held, wanted)
        out += [_closing(tag) for tag in reversed(held[shared:])]
        out += wanted[shared:]
        out.append(_words(line[first:last], first=first == 0))
        held = wanted
    return "".join(out) + "".join(_closing(tag) for tag in reversed(held))


def _tag(run: Run) -> str:
    """Return the tag that opens a run."""
    tag = _TAGS[run.trait]
    return f'<a href="{entities.escape(run.value)}">' if tag == "a" else f"<{tag}>"


def _closing(tag: str) -> str:
    """Return the tag that closes ``tag``."""
    return f"</{tag[1:2]}>"


def _shared(held: tuple[str, ...], wanted: tuple[str, ...]) -> int:
    """Return how many tags from the outside can stay open."""
    return next(
        (at for at, (one, other) in enumerate(zip(held, wanted, strict=False)) if one != other),
        min(len(held), len(wanted)),
    )


def _words(words: str, *, first: bool) -> str:
    """Return words as HTML in which no space collapses."""
    words = entities.escape(words, quote=False)
    if first and words.startswith(" "):
        words = "\u00a0" + words[1:]
    return words.replace("  ", " \u00a0").replace("\u00a0", "&nbsp;")


def _stays(run: Run) -> bool:
    """Whether the run goes into clean HTML: anything but a link with a target of another sort."""
    return run.trait is not Trait.LINK or run.value.lower().startswith(_SCHEMES)


def _removed(markup: Markup) -> Iterator[str]:
    """Yield what clean HTML no longer holds, in plain words."""
    for part, one, many in _PARTS:
        count = markup.count(part)
        if count:
            yield one if count == 1 else many.format(count)
    for words, traits in _STYLES:
        if any(run.trait in traits and _seen(run) for run in markup.runs):
            yield words
    lost = sum(1 for run in markup.runs if len(run.span) and not _stays(run))
    if lost:
        yield "the target of a link" if lost == 1 else f"the targets of {lost} links"


def _seen(run: Run) -> bool:
    """Whether a style makes the words look other than plain ones do."""
    if run.trait is Trait.ALIGNMENT:
        return run.value.lower() not in ("left", "start", "baseline", "top", "middle")
    return run.trait is not Trait.BACKGROUND or run.value.lower() not in ("transparent", "white", "#fff", "#ffffff")
