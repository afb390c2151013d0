"""Reads prose that nobody here wrote: the translated GNOME help, messages of programs and manual pages."""

import gettext
import gzip
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

HELP = Path("/usr/share/help")
MANUALS = Path("/usr/share/man")
_OF_PACKAGE = Path("/var/lib/dpkg/info/manpages-{}.list")
"""The files of Debian's package of a language's manual pages."""
_FOLDERS = {"en": "C", "pt": "pt_BR"}
_MALLARD = "{http://projectmallard.org/1.0/}"
_NO_PROSE = frozenset(
    _MALLARD + it for it in ("code", "cmd", "key", "keyseq", "file", "sys", "input", "output", "media")
)
"""A paragraph with one of these would have a gap."""
_FEWEST = 5
"""Shorter paragraphs are headings and labels."""
_LITTLE = 2_000
"""With fewer words of help, messages are read too."""
_MESSAGES = "share/locale*/{}/LC_MESSAGES/*.mo"
_INLINE = (".B", ".I", ".R", ".SM", ".SB")
"""Macros of words within a paragraph of a manual page; any other ends it. What they and fonts mark are names: gaps."""
_UNFILLED = {".nf": ".fi", ".EX": ".EE", ".ig": "..", ".de": ".."}
"""What stands between these is no prose."""
_NO_SENTENCE = re.compile(r"[%{}<>|=\\_$\[\]`@#*]|\B-\w|\.\.|[a-z]\(|\w\.\w")


def prose(language: str, most: int, pages: Path = HELP, *, messages: bool = True) -> list[str]:
    """Return paragraphs with about so many words in all, those of ``messages`` where there is little help.

    Ends the program where the help is not installed.
    """
    folder = pages / _FOLDERS.get(language, language)
    if not (pages / "C").is_dir() or not folder.is_dir():
        raise SystemExit(f"{folder} is not there: apt-get install gnome-user-docs")
    found: list[str] = []
    words = 0
    for it in _paragraphs(folder):
        if words >= most:
            break
        if language == "en" or it not in _english(pages):
            found.append(it)
            words += len(it.split())
    for it in _messages(language) if messages and pages == HELP and words < _LITTLE else ():
        if words >= most:
            break
        found.append(it)
        words += len(it.split())
    return found


def cut(paragraphs: list[str], words: int) -> Iterator[str]:
    """Yield texts of about so many words, whole paragraphs put together or parts of long ones."""
    waiting: list[str] = []
    for it in paragraphs:
        waiting.extend(it.split())
        while len(waiting) >= words:
            yield " ".join(waiting[:words])
            waiting = waiting[words:]


@lru_cache(maxsize=1)
def _english(pages: Path) -> frozenset[str]:
    """Return the English paragraphs: where a translation has one, it was not translated."""
    return frozenset(_paragraphs(pages / "C"))


def _messages(language: str) -> Iterator[str]:
    """Yield the whole sentences among the translated messages of the programs that are installed, each once."""
    seen: set[str] = set()
    for path in sorted(Path("/usr").glob(_MESSAGES.format(language))):
        with path.open("rb") as file:
            texts = gettext.GNUTranslations(file)._catalog.values()  # type: ignore[attr-defined]  # noqa: SLF001
        for text in texts:
            for part in str(text).split("\n\n"):
                line = " ".join(part.split())
                whole = line[:1].isupper() and line.endswith(".") and not _NO_SENTENCE.search(line)
                if whole and len(line.split()) > _FEWEST and line not in seen:
                    seen.add(line)
                    yield line


def manuals(language: str, pages: Path = MANUALS) -> Iterator[str]:
    """Yield the paragraphs of a language's manual pages that have no gaps, each once."""
    seen: set[str] = set()
    listed = _OF_PACKAGE.with_name(_OF_PACKAGE.name.format(language))
    # The choice must not hang on what else is installed.
    owned = frozenset(listed.read_text("utf-8").split("\n") if pages == MANUALS and listed.is_file() else ())
    every = sorted((pages / _FOLDERS.get(language, language)).rglob("*.gz"))
    for page in every if pages != MANUALS else (it for it in every if str(it) in owned):
        for text in _manual(gzip.decompress(page.read_bytes()).decode("utf-8", "replace").splitlines()):
            if len(text.split()) >= _FEWEST and not _NO_SENTENCE.search(text) and text not in seen:
                seen.add(text)
                yield text


def _manual(lines: list[str]) -> Iterator[str]:
    """Yield the paragraphs of one manual page without the labels of its lists; a backslash marks a gap."""
    waiting: list[str] = []
    until, before = "", ""
    for line in [*lines, ".PP"]:
        macro = line.split()[0] if line.startswith((".", "'")) else ""
        if until:
            until = "" if macro == until else until
        elif macro.startswith(_INLINE) and macro != ".IP":
            waiting.append("\\")
        elif macro or not line.strip():
            yield " ".join(" ".join(waiting).split())
            waiting = []
            until = _UNFILLED.get(macro, "")
        elif before not in (".TP", ".TQ"):
            waiting.append(line)
        before = macro


def _paragraphs(folder: Path) -> Iterator[str]:
    """Yield each paragraph of a folder's pages once."""
    seen: set[str] = set()
    for page in sorted(folder.rglob("*.page")):
        for element in ET.parse(page).iter(f"{_MALLARD}p"):
            # What stands between marks is often put in by the reader's program: a link's title, a picture.
            if any(it.tag in _NO_PROSE or not "".join(it.itertext()).strip() for it in element.iter()):
                continue
            text = " ".join("".join(element.itertext()).split())
            if len(text.split()) >= _FEWEST and text not in seen:
                seen.add(text)
                yield text
