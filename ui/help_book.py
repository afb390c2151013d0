"""The help book in memory: its pages, its contents, and the search over them. Plain Python, no Qt."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

INDEX = "index"
AROUND = 40
"""Characters that an excerpt shows before and after what was found."""
_LINK = re.compile(r"\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\([^)\s]*\)")
_LINES = re.compile(r"^(?:\*.+\(index\.md\)|\| --- .*|`{3,}\w*)$", re.MULTILINE)
_SIGNS = re.compile(r"^(?:#+ |- |\| )|\*\*|`| \|(?=\s)|(?<!\w)\*|\*(?!\w)", re.MULTILINE)
_ENTRY = re.compile(r"^(?:## (?P<group>.+)|- \[(?P<title>.+?)\]\((?P<name>\w+)\.md\))", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Page:
    """One page."""

    title: str
    markdown: str
    plain: str
    """What one reads, without the signs of Markdown, in one line."""
    folded: str
    """``plain`` as it is searched, letter for letter."""


@dataclass(frozen=True, slots=True)
class Book:
    """All pages, and the contents as the page ``index`` has them."""

    pages: Mapping[str, Page]
    contents: tuple[tuple[str, tuple[str, ...]], ...]
    """Each group's title with the names of its pages."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One page that was found."""

    name: str
    title: str
    excerpt: str


def read(folder: Path) -> Book:
    """Read every page in ``folder``. Never raises: what cannot be read is not in the book."""
    pages = {}
    for path in sorted(folder.glob("*.md")):
        try:
            pages[path.stem] = _page(path.read_text("utf-8"), path.stem)
        except (OSError, UnicodeDecodeError):
            continue
    contents: dict[str, list[str]] = {}
    group = ""
    for entry in _ENTRY.finditer(pages[INDEX].markdown) if INDEX in pages else ():
        if entry["group"]:
            group = entry["group"]
        elif entry["name"] in pages:
            contents.setdefault(group, []).append(entry["name"])
    return Book(pages, tuple((title, tuple(names)) for title, names in contents.items()))


def _page(markdown: str, name: str) -> Page:
    """Return a page with what is searched in it."""
    first, _, rest = markdown.partition("\n")
    plain = " ".join(_SIGNS.sub("", _LINK.sub(r"\1", _LINES.sub("", rest))).split())
    return Page(first.removeprefix("# ").strip() or name, markdown, plain, folded(plain))


def folded(text: str) -> str:
    """Return the text as it is searched: small letters without accents, each in its old place."""
    return "".join(map(_fold, text))


@lru_cache(maxsize=4096)
def _fold(char: str) -> str:
    """Return one character as it is searched; always one."""
    return unicodedata.normalize("NFKD", char)[:1].lower()[:1] or char


def words_of(asked: str) -> tuple[str, ...]:
    """Return the words that are searched for."""
    return tuple(dict.fromkeys(folded(asked).split()))


def search(book: Book, asked: str) -> tuple[Hit, ...]:
    """Return the pages whose title and text hold every word, the best first; none when nothing is asked."""
    wanted = words_of(asked)
    ranked = []
    for name, page in book.pages.items() if wanted else ():
        title = folded(f"{page.title} {name}")
        if name != INDEX and all(word in title or word in page.folded for word in wanted):
            in_title = sum(word in title for word in wanted)
            often = sum(page.folded.count(word) for word in wanted)
            ranked.append((-in_title, -often, page.title, Hit(name, page.title, _excerpt(page, wanted))))
    return tuple(hit for *_, hit in sorted(ranked, key=lambda it: it[:3]))


def _excerpt(page: Page, wanted: tuple[str, ...]) -> str:
    """Return the words around the first place that was found, or the page's beginning."""
    places = [place for word in wanted if (place := page.folded.find(word)) >= 0]
    place = min(places, default=0)
    start, end = max(0, place - AROUND), min(len(page.plain), place + 2 * AROUND)
    if start:
        start = page.plain.find(" ", start, place) + 1 or start
    if end < len(page.plain):
        end = max(page.plain.rfind(" ", place, end), place + len(wanted[0]))
    return f"{'… ' if start else ''}{page.plain[start:end]}{' …' if end < len(page.plain) else ''}"


def matches(text: str, wanted: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    """Return where the words stand in ``text``, in order and without overlaps, in code points."""
    plain = folded(text)
    found = sorted((it.start(), it.end()) for word in wanted for it in re.finditer(re.escape(word), plain))
    kept: list[tuple[int, int]] = []
    for start, end in found:
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
        elif end > kept[-1][1]:
            kept[-1] = (kept[-1][0], end)
    return tuple(kept)
