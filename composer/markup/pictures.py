"""Finds out what a picture is: where it comes from, what its bytes are, whether it spies on readers."""

import base64
import binascii
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from urllib.parse import unquote_to_bytes, urljoin

from composer.markup.lengths import pixels
from composer.model import WHOLE, Image

_SMALL = 3
"""A remote picture at most this many pixels wide or high shows nothing: it counts readers."""

SOURCES: Mapping[str, tuple[str, ...]] = {
    "img": ("src", "srcset", "lowsrc", "data-src", "dynsrc"),
    "source": ("srcset",),
    "input": ("src",),
    "video": ("poster",),
    "object": ("data",),
    "embed": ("src",),
    "image": ("href", "xlink:href", "src"),
    "bgsound": ("src",),
    "v:imagedata": ("src",),
    "v:fill": ("src",),
    "v:image": ("src",),
}
"""Attributes that load a picture, by element; ``background`` does it on any element."""

_DATA = re.compile(r"data:([^;,]*)([^,]*),", re.IGNORECASE)
_BETWEEN = re.compile(r",\s+")
"""Between the candidates of a ``srcset``; a comma inside a ``data:`` address has no space after it."""
_TRACKER = re.compile(
    r"/(?:o|open|opens|beacon|pixel|track(?:ing)?|trk|wf/open|e2t|imp|read-?receipt)(?:[/.?]|$)"
    r"|[/._-](?:1x1|blank|clear|spacer|transparent|pixel)\.(?:gif|png)|(?:open|pixel|track)\.(?:aspx|php|gif)\b"
    r"|//[^/]*\b(?:mailtrack|yesware|mailfoogae|bananatag|streak|sendgrid|mandrillapp|list-manage|mailgun|hubspotemail"
    r"|getnotify|google-analytics|doubleclick|superhuman|mixmax|cirrusinsight)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Sniffed:
    """What the first bytes of a picture tell."""

    kind: str
    """``gif``, ``png``, ``apng``, ``jpeg``, ``webp``, ``animated webp``, ``avif``, ``heic``, ``bmp``, ``svg``."""
    width: int | None = None
    height: int | None = None


def sniff(data: bytes) -> Sniffed | None:
    """Return what a picture is by its bytes, whatever its name says; None when it is none we know."""
    if data[:6] in (b"GIF87a", b"GIF89a"):
        return Sniffed("gif", int.from_bytes(data[6:8], "little"), int.from_bytes(data[8:10], "little"))
    if data[:8] == b"\x89PNG\r\n\x1a\n":
        # An animation says so before its first picture data: https://www.w3.org/TR/png-3/#apng-frame-based-animation
        before_pixels = data.partition(b"IDAT")[0]
        return Sniffed("apng" if b"acTL" in before_pixels else "png", *_big(data, 16, 20, 4))
    if data[:2] == b"\xff\xd8":
        return Sniffed("jpeg", *_jpeg_size(data))
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        if data[12:16] != b"VP8X":
            return Sniffed("webp")
        width, height = (int.from_bytes(data[at : at + 3], "little") + 1 for at in (24, 27))
        return Sniffed("animated webp" if data[20:21] and data[20] & 2 else "webp", width, height)
    return _sniff_rarer(data)


def _sniff_rarer(data: bytes) -> Sniffed | None:
    """Return what the less common formats are."""
    if data[4:8] == b"ftyp" and data[8:12] in (b"avif", b"avis", b"heic", b"heix", b"mif1"):
        return Sniffed("avif" if data[8:11] == b"avi" else "heic")
    if data[:2] == b"BM" and data[6:10] == b"\0\0\0\0":
        return Sniffed("bmp", int.from_bytes(data[18:22], "little"), int.from_bytes(data[22:26], "little"))
    start = data[:1000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith(b"<svg") or (start.startswith(b"<?xml") and b"<svg" in start):
        return Sniffed("svg")
    return None


def _big(data: bytes, width_at: int, height_at: int, size: int) -> tuple[int | None, int | None]:
    """Return two big-endian numbers, or nothing where the bytes end before them."""
    if len(data) < max(width_at, height_at) + size:
        return None, None
    width, height = (int.from_bytes(data[at : at + size], "big") for at in (width_at, height_at))
    return width, height


def _jpeg_size(data: bytes) -> tuple[int | None, int | None]:
    """Return width and height from a JPEG's frame header."""
    place = 2
    while place + 9 <= len(data) and data[place] == 0xFF:
        marker = data[place + 1]
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            return _big(data, place + 7, place + 5, 2)
        place += 2 + int.from_bytes(data[place + 2 : place + 4], "big")
    return None, None


def sniff_address(source: str) -> Sniffed | None:
    """Return what a ``data:`` address holds; None for other addresses and for broken ones."""
    head = _DATA.match(source)
    if head is None:
        return None
    body = source[head.end() :]
    if "base64" not in head[2].lower():
        return sniff(unquote_to_bytes(body[:4096]))
    letters = re.sub(r"[^A-Za-z0-9+/]", "", body)
    try:
        return sniff(base64.b64decode(letters[: len(letters) // 4 * 4]))
    except binascii.Error:
        return None


def sources(tag: str, attributes: Mapping[str, str]) -> Iterator[str]:
    """Yield the addresses that an element loads as pictures, without the white space inside them."""
    for name in SOURCES.get(tag, ()):
        value = attributes.get(name, "")
        found = (part.split()[0] for part in _BETWEEN.split(value) if part.strip()) if name == "srcset" else (value,)
        yield from filter(None, map(tidy, found))
    if attributes.get("background"):
        yield tidy(attributes["background"])


def resolved(address: str, base: str) -> str:
    """Return where an address leads from a page with this base."""
    address = tidy(address)
    with suppress(ValueError):
        return urljoin(base, address) if base and address else address
    return address


def tidy(address: str) -> str:
    """Return an address as a browser reads it: no white space around it, no line breaks or tabs inside."""
    return re.sub(r"[\t\r\n\0]", "", address.strip())


def image_of(
    tag: str,
    source: str,
    attributes: Mapping[str, str],
    declared: Mapping[str, str],
    *,
    link: str | None,
    hidden: bool,
) -> Image:
    """Return the picture that an element shows, its place still to be told."""
    sniffed = sniff_address(source)
    sizes = [pixels(declared.get(side)) for side in ("width", "height")]
    for number, side in enumerate(("width", "height")):
        if sizes[number] is None and side in attributes:
            sizes[number] = pixels(attributes[side])
    width, height = (None if size is None else round(min(size, 100_000)) for size in sizes)
    if sniffed and width is None and height is None and "%" not in attributes.get("width", ""):
        width, height = sniffed.width, sniffed.height
    # Backgrounds and the like cannot have an alternative text, so they do not lack one.
    alt = attributes.get("alt") if tag in ("img", "input") else ""
    return Image(WHOLE, source, width, height, alt, link, sniffed.kind if sniffed else None, hidden)


def remote(source: str) -> bool:
    """Whether showing the picture asks another computer for it."""
    return source.lower().startswith(("http:", "https:", "//", "ftp:"))


def counts_readers(source: str) -> bool:
    """Whether the address is one of those that mail trackers use."""
    return _TRACKER.search(source) is not None


def tracks(image: Image) -> bool:
    """Whether the picture is there to tell the sender that the message was opened."""
    if not remote(image.source):
        return False
    small = any(side is not None and side <= _SMALL for side in (image.width, image.height))
    return small or image.hidden or counts_readers(image.source)
