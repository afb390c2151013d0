"""Words, sentences and paragraphs of a text with their spans, and a folded view with a map back.

Every offset is a code point of the text that was given.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

import regex

from composer.full_stops import goes_on
from composer.lines import remembered
from composer.model import Span
from composer.view import View

# A word: letters and marks, with apostrophes inside, soft hyphens and joiners along the way,
# not glued to a digit, an @, an underscore, a slash or a backslash.
_LETTER = r"[\p{L}\p{M}\u00ad\u200d\u200c]"
_WORD = regex.compile(
    rf"(?<![\p{{L}}\p{{M}}\p{{N}}_@/\\]){_LETTER}+(?:['’ʼ]{_LETTER}+)*(?![\p{{L}}\p{{M}}\p{{N}}_@/\\])"
)
# The same for a text of nothing but ASCII, in less time.
_ASCII_WORD = re.compile(r"(?<![A-Za-z0-9_@/\\])[A-Za-z]+(?:'[A-Za-z]+)*(?![A-Za-z0-9_@/\\])")

_STOP = regex.compile(r"[.!?…](?<![.!?…].)[.!?…]*+[\"'”’»)\]]*+(?=\s|$)|[。！？｡]+[」』）]*")
_STOPS = (".", "!", "?", "…")


def words(text: str) -> Iterator[Span]:
    """Yield each word's span: letters with inner apostrophes; tokens holding digits are not words."""
    for start, end in word_ends(text):
        yield Span(start, end)


@remembered
def word_ends(text: str) -> tuple[tuple[int, int], ...]:
    """Return where each word starts and ends, as ``words`` does. Memoised for lines, of which several rules ask."""
    shape = _ASCII_WORD if text.isascii() else _WORD
    return tuple([match.span() for match in shape.finditer(text)])


@lru_cache(maxsize=32)
def sentences(text: str) -> tuple[Span, ...]:
    """Return the spans of the sentences, without the white space around them. A line break ends one."""
    found: list[Span] = []
    place = 0
    for line in text.split("\n"):
        if line[:1] in _STOPS:
            # A stop that opens a line is read with the word that closes the line above it.
            found.extend(_sentences(text[: place + len(line)], place))
        else:
            found.extend(Span(it.start + place, it.end + place) if place else it for it in _of_line(line))
        place += len(line) + 1
    return tuple(found)


def _sentences(text: str, start: int = 0) -> tuple[Span, ...]:
    """Return the spans of the sentences of the last line of ``text``, which begins at ``start``."""
    found: list[Span] = []
    for match in _STOP.finditer(text, start):
        if match.group().startswith(".") and goes_on(text, match.start(), match.end()):
            continue
        _keep(text, start, match.end(), found)
        start = match.end()
    _keep(text, start, len(text), found)
    return tuple(found)


_of_line = remembered(_sentences)


def _keep(text: str, start: int, end: int, found: list[Span]) -> None:
    """Append the stretch without its outer white space, if anything is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        found.append(Span(start, end))


def sentence_at(text: str, place: int) -> Span:
    """Return the span of the sentence that holds ``place``, or the nearest one before it."""
    spans = sentences(text)
    if not spans:
        return Span(0, 0)
    at = bisect_right(spans, place, key=lambda it: it.start) - 1
    return spans[max(at, 0)]


def paragraphs(text: str) -> Iterator[Span]:
    """Yield the span of each line that holds more than white space."""
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield Span(start, start + len(line))
        start += len(line) + 1


# Characters that show nothing: zero-width, joiners, direction marks, soft hyphen, fillers, tags.
_INVISIBLE = frozenset("\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u2060\u3164\uffa0\ufeff")
_INVISIBLE_RANGES = ((0x200B, 0x200F), (0x202A, 0x202E), (0x2061, 0x206F), (0xFE00, 0xFE0F), (0xE0000, 0xE01EF))

# Letters of other scripts that look like Latin ones in common fonts, each before its double.
_PAIRS = (
    "аa еe оo рp сc уy хx іi ѕs јj ԁd һh ӏl ԛq ԝw ьb АA ВB ЕE КK МM НH ОO РP СC ТT ХX УY ІI ЅS ЈJ "
    "αa οo ρp νv ιi υu κk τt χx γy ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX "
    "ᴀa ᴄc ᴅd ᴇe ᴊj ᴋk ᴍm ᴏo ᴘp ᴛt ᴜu ᴠv ᴡw ᴢz ɑa ɡg ɩi ʀr օo սu հh ԼL Տs"
)
LOOKALIKES = {pair[0]: pair[1] for pair in _PAIRS.split()}
"""Letters of other scripts by the Latin letter that they can be mistaken for."""

_DASHES = frozenset("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d")
_JOINED = regex.compile(r"[\p{L}\p{M}\p{N}._%+-]++")
_LATIN = regex.compile(r"\p{Latin}")
_BEYOND_ASCII = regex.compile(r"[^\x00-\x7f]++")


def invisible(char: str) -> bool:
    """Whether the character takes no room of its own on the screen."""
    if char in _INVISIBLE:
        return True
    code = ord(char)
    return code > 0x200A and any(low <= code <= high for low, high in _INVISIBLE_RANGES)


def fancy(char: str) -> str | None:
    """Return the plain letters or digits behind a styled or full-width character, or None.

    Covers full-width forms, mathematical alphabets, circled and squared letters and digits, and the
    decimal digits of other scripts.
    """
    code = ord(char)
    if 0xFF01 <= code <= 0xFF5E or 0x1D400 <= code <= 0x1D7FF or 0x2460 <= code <= 0x24E9:
        plain = unicodedata.normalize("NFKC", char)
        return plain if plain != char else None
    if 0x1F130 <= code <= 0x1F189:
        plain = unicodedata.normalize("NFKC", char)
        return plain if plain != char else chr(ord("A") + (code - 0x1F130) % 0x20 % 26)
    if code > 0x7F and unicodedata.category(char) == "Nd":
        return str(unicodedata.decimal(char))
    return None


@lru_cache(maxsize=16)
def folded(text: str) -> View:
    """Return ``text`` as a reader sees it.

    Invisible characters are dropped, styled and full-width ones made plain, look-alike letters of a
    word with Latin letters made Latin, dashes made hyphens, odd spaces made spaces. Letters keep
    their case and accents. Memoised: several rules search the same view, and most lines stay as they are.
    """
    if text.isascii():
        return View(text, None)
    lines = text.split("\n")
    views = [_folded_line(line) for line in lines]
    whole = "\n".join(view.text for view in views)
    if all(view.same for view in views):
        return View(whole, None)
    origin: list[int] = []
    place = 0
    for line, view in zip(lines, views, strict=True):
        # The place behind a line is that of its line feed.
        origin.extend(view.places(place, len(line)))
        place += len(line) + 1
    return View(whole, tuple(origin))


def fold(text: str) -> View:
    """Return what ``folded`` does, without keeping it; a line folds by itself as it does within its text."""
    if text.isascii():
        return View(text, None)
    twins = _lookalike_places(text)
    out: list[str] = []
    grown: list[tuple[int, int]] = []
    """Where a character became none or several, and how many."""
    last = 0
    for match in _BEYOND_ASCII.finditer(text):
        start, end = match.span()
        out.append(text[last:start])
        for place in range(start, end):
            plain = twins.get(place) or _plain(text[place])
            out.append(plain)
            if len(plain) != 1:
                grown.append((place, len(plain)))
        last = end
    out.append(text[last:])
    if not grown:  # where each character became one other, places are the same as before
        return View("".join(out), None)
    origin: list[int] = []
    last = 0
    for place, count in grown:
        origin.extend(range(last, place))
        origin.extend([place] * count)
        last = place + 1
    origin.extend(range(last, len(text) + 1))
    return View("".join(out), tuple(origin))


_folded_line = remembered(fold)


@lru_cache(maxsize=8_192)
def _plain(char: str) -> str:
    """Return what one character beyond ASCII folds to; an invisible one folds to nothing."""
    if invisible(char):
        return ""
    if char in _DASHES:
        return "-"
    if char != "\n" and char.isspace() and char not in "\u2028\u2029":
        return " "
    return fancy(char) or char


def _lookalike_places(text: str) -> dict[int, str]:
    """Return the Latin letter for each look-alike that stands in a word with Latin letters."""
    if LOOKALIKES.keys().isdisjoint(text):
        return {}
    places: dict[int, str] = {}
    for match in _JOINED.finditer(text):
        if not _LATIN.search(match.group()):
            continue
        for place, char in enumerate(match.group(), match.start()):
            if char in LOOKALIKES:
                places[place] = LOOKALIKES[char]
    return places


def blank(text: str, spans: tuple[Span, ...]) -> str:
    """Return ``text`` with the spans turned into spaces, line breaks kept, so that offsets stay true."""
    if not spans:
        return text
    chars = list(text)
    for span in spans:
        chars[span.start : span.end] = "\n".join(" " * len(part) for part in span.of(text).split("\n"))
    return "".join(chars)
