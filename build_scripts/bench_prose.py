"""Reads prose that nobody here wrote: the translated GNOME help, and where there is little, messages of programs."""

import gettext
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

HELP = Path("/usr/share/help")
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
_NO_SENTENCE = re.compile(r"[%{}<>|=\\_$\[\]`@#*]|\B-\w|\.\.|[a-z]\(|\w\.\w")


def prose(language: str, most: int, pages: Path = HELP) -> list[str]:
    """Return paragraphs with about so many words in all. Ends the program where the help is not installed."""
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
    for it in _messages(language) if pages == HELP and words < _LITTLE else ():
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
