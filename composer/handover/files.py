"""Hands a draft over as a file: plain text, or HTML without styles."""

from collections.abc import Callable
from html import escape
from itertools import groupby, pairwise
from pathlib import Path

from composer import atomic
from composer.errors import UserError
from composer.handover.plain_text import body
from composer.handover.way import Way
from composer.model import Draft, Run, Span, Trait

_LISTS = {"bullet": "ul", "number": "ol"}
_SCHEMES = ("https://", "http://", "mailto:", "tel:")


def text_file(path: Path) -> Way:
    """Return the way into a ``.txt`` file, UTF-8 with line feeds."""
    return _file("text_file", path, body, plain=True)


def html_file(path: Path) -> Way:
    """Return the way into an ``.html`` file with bold, italic, links and lists."""
    return _file("html_file", path, html, plain=False)


def html(draft: Draft) -> str:
    """Return a draft as a small whole page: paragraphs, lists, bold, italic and links, no styles."""
    language = f' lang="{escape(draft.facts.language)}"' if draft.facts.language else ""
    title = escape(draft.subject or "Message")
    head = f'<head>\n<meta charset="utf-8">\n<title>{title}</title>\n</head>'
    return f'<!DOCTYPE html>\n<html{language}>\n{head}\n<body dir="auto">\n{_blocks(draft)}</body>\n</html>\n'


def _file(channel: str, path: Path, made: Callable[[Draft], str], *, plain: bool) -> Way:
    """Return the way into one file."""

    def give(text: str) -> str:
        atomic.write(path, text.encode("utf-8"))
        try:
            return path.read_bytes().decode("utf-8", "replace")
        except OSError as error:
            raise UserError(f"{path} could not be read back: {error.strerror}. Save it in another place.") from error

    return Way(
        channel=channel,
        plain=plain,
        body=made,
        give=give,
        done=f"Saved as {path.name}.",
        differs=f"{path.name} holds something else than your text. Save it in another place.",
    )


def _blocks(draft: Draft) -> str:
    """Return the paragraphs and lists. A single line feed is a line break, an empty line a new paragraph."""
    out: list[str] = []
    for kind, grouped in groupby(_lines(draft), key=lambda line: line[1]):
        pieces = [_inline(draft, span) for span, _ in grouped]
        if kind in _LISTS:
            items = "".join(f"<li>{piece}</li>\n" for piece in pieces)
            out.append(f"<{_LISTS[kind]}>\n{items}</{_LISTS[kind]}>\n")
        else:
            out.extend(_paragraphs(pieces))
    return "".join(out)


def _lines(draft: Draft) -> list[tuple[Span, str]]:
    """Return each line's span with the kind of list that it is an item of, or nothing."""
    lists = [run for run in draft.runs if run.trait is Trait.LIST and len(run.span)]
    found = []
    start = 0
    for line in draft.text.split("\n"):
        span = Span(start, start + len(line))
        item = next((run.value for run in lists if len(span) and run.span.touches(span)), "")
        found.append((span, item))
        start = span.end + 1
    return found


def _paragraphs(pieces: list[str]) -> list[str]:
    """Return the lines of ordinary text as paragraphs; more than one empty line stays as many."""
    out: list[str] = []
    for empty, grouped in groupby(pieces, key=lambda piece: not piece):
        lines = list(grouped)
        if not empty:
            out.append("<p>" + "<br>\n".join(lines) + "</p>\n")
        elif out:
            out.extend(["<p><br></p>\n"] * (len(lines) - 1))
    return out


def _inline(draft: Draft, line: Span) -> str:
    """Return one line with its traits as tags that never overlap."""
    runs = [run for run in draft.runs if run.trait is not Trait.LIST and run.span.touches(line)]
    edges = {line.start, line.end}
    for run in runs:
        edges |= {max(line.start, run.span.start), min(line.end, run.span.end)}
    places = sorted(edges)
    parts = [Span(*pair) for pair in pairwise(places)]
    out = []
    for target, grouped in groupby(parts, key=lambda part: _target(runs, part)):
        inside = "".join(_tagged(draft.text, runs, part) for part in grouped)
        out.append(f'<a href="{escape(target)}">{inside}</a>' if target else inside)
    return "".join(out)


def _target(runs: list[Run], part: Span) -> str:
    """Return where a stretch links to, if it is a link that a mail program may open."""
    found = (run.value for run in runs if run.trait is Trait.LINK and run.span.touches(part))
    target = next(found, "")
    return target if target.lower().startswith(_SCHEMES) else ""


def _tagged(text: str, runs: list[Run], part: Span) -> str:
    """Return a stretch in bold or italic where it is; the marks of images are left out."""
    traits = {run.trait for run in runs if run.span.touches(part)}
    piece = escape(part.of(text), quote=False).replace("\ufffc", "")
    if Trait.ITALIC in traits:
        piece = f"<i>{piece}</i>"
    return f"<b>{piece}</b>" if Trait.BOLD in traits else piece
