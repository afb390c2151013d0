"""Tells from a file's bytes what it is, and whether that is what its name says."""

import io
import zipfile
from collections.abc import Mapping
from struct import error as struct_error
from types import MappingProxyType

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
MACROS = "application/vnd.ms-word.document.macroenabled.12"
OLE = "application/x-ole-storage"
UNKNOWN = "application/octet-stream"

_MAGIC: tuple[tuple[int, bytes, str], ...] = (
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"GIF87a", "image/gif"),
    (0, b"GIF89a", "image/gif"),
    (0, b"MZ", "application/vnd.microsoft.portable-executable"),
    (0, b"\x7fELF", "application/x-executable"),
    (0, b"\xcf\xfa\xed\xfe", "application/x-executable"),
    (0, b"\xca\xfe\xba\xbe", "application/x-executable"),
    (0, b"Rar!\x1a\x07", "application/vnd.rar"),
    (0, b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (0, b"\x1f\x8b", "application/gzip"),
    (0, b"BZh", "application/x-bzip2"),
    (0, b"\xfd7zXZ\x00", "application/x-xz"),
    (257, b"ustar", "application/x-tar"),
    (8, b"WEBP", "image/webp"),
    (0, b"II*\x00", "image/tiff"),
    (0, b"MM\x00*", "image/tiff"),
    (4, b"ftyphei", "image/heic"),
    (4, b"ftypmif1", "image/heic"),
    (4, b"ftypavif", "image/avif"),
    (4, b"ftyp", "video/mp4"),
)
"""Where certain bytes stand, and what has them there."""
_TEXTS: tuple[tuple[str, str], ...] = (
    ("{\\rtf", "application/rtf"),
    ("#!", "application/x-sh"),
    ("<!doctype html", "text/html"),
    ("<html", "text/html"),
    ("<svg", "image/svg+xml"),
)
"""How texts begin that are more than text."""
_STREAMS: tuple[tuple[str, str], ...] = (
    ("WordDocument", "application/msword"),
    ("Workbook", "application/vnd.ms-excel"),
    ("PowerPoint Document", "application/vnd.ms-powerpoint"),
)
"""What the old office files name their parts."""
_CONTROL = frozenset(range(32)) - frozenset(b"\t\n\r\f\x1b")
_HEAD = 4_096
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))

_OF_ENDING: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "txt": ("text/plain", "text/html", "application/rtf"),
        "pdf": ("application/pdf",),
        "doc": ("application/msword", "application/rtf", OLE),
        "docx": (DOCX,),
        "jpg": ("image/jpeg",),
        "jpeg": ("image/jpeg",),
        "gif": ("image/gif",),
        "png": ("image/png",),
    }
)
_CALLED: Mapping[str, str] = MappingProxyType(
    {
        "application/pdf": "a PDF",
        "application/msword": "a Word file",
        DOCX: "a Word file",
        "application/rtf": "a Word file",
        "image/jpeg": "a JPG",
        "image/png": "a PNG",
        "image/gif": "a GIF",
        "text/plain": "text",
        "text/html": "a web page",
    }
)


def sniffed(data: bytes) -> str:
    """Return the media type that the bytes of a whole file tell, ``UNKNOWN`` when they tell nothing."""
    if b"%PDF-" in data[:1_024]:
        return "application/pdf"
    for place, magic, media_type in _MAGIC:
        if data[place : place + len(magic)] == magic:
            return media_type
    if data[:4] in (b"PK\x03\x04", b"PK\x05\x06"):
        return _zipped(data)
    if data[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        return _old_office(data)
    return _text(data)


def fits(ending: str, media_type: str) -> bool:
    """Whether a file of this ending may be of this type. Endings that nobody may attach fit everything."""
    bare = media_type.split(";", maxsplit=1)[0].strip().lower()
    return ending not in _OF_ENDING or bare in _OF_ENDING[ending]


def called(media_type: str) -> str:
    """Return what a type is called in a sentence, such as "a PDF"."""
    if media_type in _CALLED:
        return _CALLED[media_type]
    return "another picture" if media_type.startswith("image/") else "something else"


def _zipped(data: bytes) -> str:
    """Return what a file is that holds files: a document of Word, or an archive."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = frozenset(archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, struct_error):
        return "application/zip"
    if "[Content_Types].xml" not in names or "word/document.xml" not in names:
        return "application/zip"
    return MACROS if any(name.lower().endswith("vbaproject.bin") for name in names) else DOCX


def _old_office(data: bytes) -> str:
    """Return what an office file of the old form is, by the names of its parts."""
    if "_VBA_PROJECT".encode("utf-16-le") in data:
        return MACROS
    return next((kind for name, kind in _STREAMS if name.encode("utf-16-le") in data), OLE)


def _text(data: bytes) -> str:
    """Return which text it is; ``UNKNOWN`` for what is none in any encoding."""
    encoding = next((name for bom, name in _BOMS if data.startswith(bom)), "")
    try:
        head = data.decode(encoding or "utf-8")[:_HEAD]
    except UnicodeDecodeError:
        if encoding or not data:
            return UNKNOWN
        # Older encodings, which cannot be told apart, have no control characters either.
        head = data[:_HEAD].decode("latin-1")
    if any(ord(char) in _CONTROL for char in head) or (not encoding and 0 in data):
        return UNKNOWN
    start = head.lstrip().lower()
    return next((kind for words, kind in _TEXTS if start.startswith(words)), "text/plain" if data else UNKNOWN)
