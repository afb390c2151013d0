"""Reads the two halves of an e-mail address: what stands before a word for @, and the host after it."""

from dataclasses import dataclass
from functools import lru_cache

import regex

from composer import late
from composer.finders import mail_words as words

_FLAGS = regex.IGNORECASE | regex.VERBOSE
_END = rf"(?![{words.CHAR}])"
_LABEL = rf"[{words.CHAR}](?:[{words.CHAR}-]{{0,61}}[{words.CHAR}])?+"
_PROVIDER = late.full(
    rf"(?:{words.HOSTS}){_END}(?P<top>{words.LOOSE_DOT}(?:{words.TOP})(?:\.[a-z]{{2}})?{_END}|\.[a-z]{{2,6}}{_END}|\s(?:com|de|fr|net){_END})?",
    _FLAGS,
)
_FULL = late.full(rf"(?:{_LABEL}\.){{1,6}}(?:[A-Za-zÀ-ɏ][A-Za-z0-9À-ɏ]{{0,23}}|xn--[a-z0-9-]{{2,40}}){_END}", _FLAGS)
_OTHER_SCRIPT = late.full(r"(?:[\p{L}\p{N}-]{1,63}+\.){1,6}\p{L}{2,24}(?!\w)")
_SPOKEN = late.full(
    rf"{_LABEL}(?:{words.LOOSE_DOT}{_LABEL}){{0,2}}?{words.SPOKEN_DOT}(?:{words.TOP})(?:{words.LOOSE_DOT}(?:uk|br|tr|au|mx|jp))?{_END}",
    _FLAGS,
)
_LOOSE = late.full(
    rf"{_LABEL}(?:{words.LOOSE_DOT}{_LABEL}){{0,2}}?(?:\s{{0,2}}[.。·•,](?:{words.TOP})|\s{{1,2}}[.。·•]\s{{0,2}}(?:{words.TOP})|{words.LOOSE_DOT}(?:{words.CLEAR_TOP}|de))(?:{words.LOOSE_DOT}(?:uk|br|tr|au|mx|jp))?{_END}",
    _FLAGS,
)
_BARE = late.full(rf"{_LABEL}{_END}", _FLAGS)
_DOT = late.full(words.LOOSE_DOT, _FLAGS)
# "At this point in", "a este punto es": the word for a dot beside an article, or with another language's ending.
_ORDINARY_DOT = late.full(
    r"""(?<!\w)(?:this|that|what|which|some|one|the|ce|cet|quel|un|le|au|du|de|este|ese|el|al|questo|quel|il|esse|o|ao|um|het|dit|
    dat|een|der|dem|den|diesem|einem)\s+(?:point|punto|ponto|punt|punkt)|\spoint\s+(?!com|fr|net|org|eu|be|ch|info|shop)
    |\spunto\s+(?!com|es|it|net|org|eu|mx|info|shop)|\sponto\s+(?!com|pt|br|net|org)|\spunkt\s+(?!de|at|ch|com|net|eu|info|shop)
    |\spunt\s+(?!nl|be|com|eu|net)""",
    _FLAGS,
)
# The next sentence without its space: "lamps.com.Please".
_RUN_ON = late.full(rf"(?P<host>[^A-Z]+\.(?:{words.TOP}))\.[A-Z][a-zà-ÿ]+")
_SPOKEN_BEFORE = late.full(
    rf"(?<![{words.CHAR}._%+-])[{words.CHAR}._%+-]{{1,30}}(?:{words.SPOKEN_DOT}|\s(?:{words.SPOKEN_LINE})\s)$", _FLAGS
)
_KNOWN_TOP = late.full(rf"\.(?:{words.TOP})$", _FLAGS)
_LOCAL_CHARS = frozenset(regex.findall(rf"[{words.CHAR}._%+-]", "".join(map(chr, range(0x250)))))
_NAME = late.full(r"[^\W\d_]{2,}[._][^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class Host:
    """What follows the word for @, from the least to the most telling."""

    end: int
    provider: bool = False
    """A mail provider that everybody knows, with or without its ending."""
    top: bool = False
    """It ends in a known ending such as "com"."""
    glued: bool = False
    """Written as hosts are, without spaces and words."""
    spoken: bool = False
    """A dot was written as a word or in brackets."""
    ordinary: bool = False
    """That word and the ending are ordinary words too, as in "this point in"."""
    amazon: bool = False
    """Amazon itself, which is a place to buy and no address; its mail aliases do not count."""


def host_at(text: str, start: int) -> Host | None:
    """Return the host that starts at ``start``, or None when nothing there can be one."""
    if not text[start : start + 1].isalnum():
        return None
    match = _PROVIDER.match(text, start)
    if match:
        top = match["top"] or ""
        spoken = any(char.isalpha() for char in top[: -4 if "." in top else -2].strip())
        return Host(match.end(), provider=True, top=bool(top), glued=" " not in match.group(), spoken=spoken)
    bare = _BARE.match(text, start)
    if bare and not _DOT.match(text, bare.end()):
        return Host(bare.end()) if bare.end() - start > 2 and text[start].isalpha() else None
    amazon = text[start : start + 14].lower().startswith(("amazon.", "amazon ", "www.amazon."))
    match = _FULL.match(text, start)
    if match and (run_on := _RUN_ON.fullmatch(match.group())):
        return Host(start + run_on.end("host"), top=True, glued=True, amazon=amazon)
    if match:
        return Host(match.end(), top=_KNOWN_TOP.search(match.group()) is not None, glued=True, amazon=amazon)
    match = _SPOKEN.match(text, start)
    if match:
        ordinary = _ORDINARY_DOT.search(match.group()) is not None
        return Host(match.end(), top=True, spoken=True, ordinary=ordinary, amazon=amazon)
    match = _LOOSE.match(text, start)
    if match:
        return Host(match.end(), top=True, amazon=amazon)
    match = _OTHER_SCRIPT.match(text, start)
    if match:
        return Host(match.end(), glued=True)
    return Host(bare.end()) if bare else None


def local_before(text: str, end: int) -> tuple[int, int] | None:
    """Return where the part before the @ starts and ends, when it ends at ``end`` or a few spaces before."""
    stop = end
    while stop > 0 and end - stop < 4 and text[stop - 1].isspace():
        stop -= 1
    start = stop
    while start > 0 and stop - start < 80 and text[start - 1] in _LOCAL_CHARS:
        start -= 1
    while start < stop and text[start] in ".-%+":
        start += 1
    if start == stop == end:
        while start > 0 and stop - start < 40 and text[start - 1].isalnum():
            start -= 1
    return (start, stop) if start < stop else None


def spoken_start(text: str, start: int) -> int:
    """Return where the part before the @ starts when its dots are written as words too: "anna dot k"."""
    for _ in range(3):
        first = max(0, start - 45)
        length = _spoken_length(text[max(0, first - 1) : start], min(first, 1))
        if not length:
            break
        start -= length
    return start


@lru_cache(maxsize=256)
def _spoken_length(before: str, first: int) -> int:
    """Return how long the word with a spoken dot is that ends ``before``, or 0. Memoised: these words stay."""
    match = _SPOKEN_BEFORE.search(before, first)
    return len(before) - match.start() if match else 0


def telling(local: str) -> bool:
    """Whether a word looks like the first half of an address: "john.smith", "shop_88", "info"."""
    low = local.lower()
    if low in words.ROLES:
        return True
    if not any(char.isalpha() for char in local):
        return False
    inner = local[1:-1]
    digits = sum(char.isdigit() for char in local)
    return "." in inner or "_" in inner or (digits >= 2 and len(local) - digits >= 3)


def named(local: str) -> bool:
    """Whether a word is two names with a dot or a line between them, as hardly anything but an address is."""
    return _NAME.fullmatch(local) is not None
