"""Tells from a file's name and type what it is: a document, advertising, a program, an archive."""

import re
import unicodedata
from functools import lru_cache

from composer.finders.file_words import FILE_WORDS, Sort
from composer.model import Attachment

_PROGRAMS = (
    "exe msi msix bat cmd com scr pif ps1 psm1 vbs vbe js jse mjs ws wsf wsh jar apk ipa app appx dmg pkg deb rpm sh"
    " bash command run bin lnk url reg hta cpl dll sys iso img vhd vhdx gadget inf scf chm py"
)
_ARCHIVES = "zip zipx rar 7z tar gz tgz bz2 tbz xz txz zst cab arj ace lz lzh lzma z r00"
_MACROS = "docm dotm xlsm xltm xlsb xlam pptm potm ppsm ppam sldm"
PROGRAMS = frozenset(_PROGRAMS.split())
"""File name endings of what runs when it is opened."""
ARCHIVES = frozenset(_ARCHIVES.split())
"""File name endings of files that hold other files."""
MACROS = frozenset(_MACROS.split())
"""File name endings of office files that can hold programs."""

_ALONE = 5
"""Words of up to so many letters must stand alone in a name."""
_STROKED = str.maketrans({"ł": "l", "ı": "i", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe"})
_HUMP = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])")
_GAP = re.compile(r"[\W\d_]+")
_BIDI = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_SERIES = re.compile(
    r"(?:re|rg|rnr|inv|fa|fac|fc|ft|fv|vf|fs|nf|fat|bill|r|f)?[-_ #.]{0,3}(?:20\d\d)?[-_ /.]{0,3}\d{2,}[-_/\d]*"
)
"""A numbered paper, such as RE-2026-04711 or 2026-11-0482."""
_TYPES = (
    (
        re.compile(r"msdownload|msdos|dosexec|executable|x-sh\b|javascript|java-archive|x-msi|apple-diskimage"),
        "program",
    ),
    (re.compile(r"zip\b|x-rar|vnd\.rar|x-7z|x-tar|gzip|x-bzip"), "archive"),
    (re.compile(r"macroenabled"), "macro"),
)


def ending(name: str) -> str:
    """Return what stands behind the last full stop, in small letters; empty when there is none."""
    return ending_and_rest(name)[0]


def ending_and_rest(name: str) -> tuple[str, str]:
    """Return a name's ending in small letters and the name without it. Folders and outer space are left out."""
    plain = unicodedata.normalize("NFKC", name).replace("\\", "/").rpartition("/")[2].strip(" .\t\u00a0")
    stem, dot, last = plain.rpartition(".")
    return (last.strip().lower(), stem) if dot else ("", plain)


def danger(attachment: Attachment) -> str | None:
    """Return "program", "archive", "macro" or "hidden" when the file is one, else None.

    Hidden is a name that shows another ending than it has.
    """
    if _BIDI.search(attachment.name):
        return "hidden"
    last = ending(attachment.name)
    for endings, sort in ((PROGRAMS, "program"), (ARCHIVES, "archive"), (MACROS, "macro")):
        if last in endings:
            return sort
    given = (attachment.media_type or "").lower()
    return next((sort for pattern, sort in _TYPES if pattern.search(given)), None)


def double(name: str) -> bool:
    """Whether a harmless ending stands behind one of a program or an archive, as in "setup.exe.pdf"."""
    inner = ending(ending_and_rest(name)[1])
    return inner in PROGRAMS - {"com", "url", "run", "bin", "app", "sys", "inf"} or inner in ARCHIVES - {"z", "r00"}


def sorts(text: str) -> frozenset[Sort]:
    """Return what the words of a name, or of a text, tell of a file."""
    return _sorts(text[:4_000])


def numbered(name: str) -> bool:
    """Whether the name is little but a number, as invoices have."""
    return _SERIES.fullmatch(ending_and_rest(name)[1].lower().strip()) is not None


def shortened(name: str, room: int) -> str:
    """Return a file's name in at most ``room`` characters; its end, which tells the type, stays."""
    plain = "".join(char if char.isprintable() else "?" for char in name)
    return plain if len(plain) <= room else f"{plain[: room - 9]}…{plain[-8:]}"


@lru_cache(maxsize=256)
def _sorts(text: str) -> frozenset[Sort]:
    """Return the sorts of the words in a text."""
    plain = _plain(text)
    return frozenset(sort for sort, pattern in _patterns().items() if pattern.search(plain))


def _plain(text: str) -> str:
    """Return the words of a name in small letters without accents, one space between and around them."""
    humps = _HUMP.sub(" ", unicodedata.normalize("NFKC", text).replace("İ", "I"))
    letters = unicodedata.normalize("NFD", humps.lower().translate(_STROKED))
    bare = unicodedata.normalize("NFC", "".join(char for char in letters if not 0x300 <= ord(char) <= 0x36F))
    return f" {_GAP.sub(' ', bare).strip()} "


@lru_cache(maxsize=1)
def _patterns() -> dict[Sort, re.Pattern[str]]:
    """Return a pattern for each sort's words."""
    return {sort: re.compile("|".join(sorted({_frame(word) for word in words}))) for sort, words in FILE_WORDS.items()}


def _frame(word: str) -> str:
    """Return the pattern for one word: alone where it is short, else also as a part of a longer one."""
    plain = unicodedata.normalize("NFD", word)
    plain = unicodedata.normalize("NFC", "".join(char for char in plain if not 0x300 <= ord(char) <= 0x36F))
    if not plain.isascii():
        return re.escape(plain)
    body = re.escape(plain.strip("_").replace("_", " "))
    return f" {body} " if len(plain.replace("_", "")) <= _ALONE else body
