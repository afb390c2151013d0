"""Takes a web address apart, and says where one ends in running text."""

from dataclasses import dataclass
from functools import lru_cache

import regex

from composer.finders.hosts import top_levels, unpuny

CJK = r"\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uff66-\uff9f"
"""Ranges for a character class: the letters of writing without spaces, to which addresses get glued."""

BODY = r"[^\s<>\"“”„«»‹›|\\^`{}、。，；：！？（）「」『』【】《》؟،]"
"""What the part of an address after its scheme may be made of."""

LONGEST = 2000
"""How many characters of an address are looked at: browsers take no more, and a text can be hostile."""

_CJK = regex.compile(f"[{CJK}]")
_END = regex.compile(r"[.,;:!?)\]}'\"*_~>»”’…]")
_WRAPPED_DOT = regex.compile(r"[\[(]\.[\])]")
_SCHEME = regex.compile(r"\s*([A-Za-z][A-Za-z0-9+.-]{1,20}?)\s?[:;]\s?[/\\]{1,2}\s?|\s*[/\\]{2}")


_CUT = regex.compile(r"[/?#\\]")
_APART_DOT = regex.compile(r"\s*\.\s*")


@dataclass(frozen=True, slots=True)
class Address:
    """The parts of a web address."""

    scheme: str
    """In lower case without the colon; empty when the address has none."""
    host: str
    """In lower case, as it is read: without port, user and end dot."""
    rest: str
    """Path, query and fragment."""
    user: bool = False
    """Whether something with an @ stands before the host, which can pass for the host."""


@lru_cache(maxsize=512)
def parse(address: str) -> Address:
    """Return the parts of an address that is known to be one; spaces around its signs do not matter."""
    found = _SCHEME.match(address)
    scheme = (found[1] or "").lower() if found else ""
    after = address[found.end() :] if found else address.strip()
    cut = _CUT.search(after)
    authority, rest = (after[: cut.start()], after[cut.start() :]) if cut else (after, "")
    user, at, host = authority.rpartition("@")
    host = _WRAPPED_DOT.sub(".", host)
    if host.startswith("["):
        host = host.partition("]")[0] + "]"
    else:
        host = _APART_DOT.sub(".", host.partition(":")[0]).strip(". ")
    return Address(scheme, host.lower(), rest, bool(at and user))


def end_of(text: str, start: int, end: int) -> int:
    """Return where the address from ``start`` really ends: without the sentence's own punctuation.

    A closing bracket stays when the address has the opening one.
    """
    excess = {shut: text.count(shut, start, end) - text.count(opened, start, end) for opened, shut in ("()", "[]")}
    while end > start and _END.match(text, end - 1):
        sign = text[end - 1]
        if excess.get(sign, 1) <= 0:
            break
        if sign in excess:
            excess[sign] -= 1
        end -= 1
    return end


def glued_at(text: str, start: int, end: int) -> int:
    """Return where Japanese, Chinese or Korean words start that are glued to an address, or ``end``."""
    found = _CJK.search(text, start, end)
    return found.start() if found and "." in text[start : found.start()] else end


@lru_cache(maxsize=1024)
def top_level(label: str) -> str | None:
    """Return the top-level domain with which a last label starts, in its own case, or None.

    What is glued to it may follow: a hyphen and a word, as in German, or Japanese and Chinese words.
    """
    known = top_levels()
    if label.lower().startswith("xn--"):
        return label if unpuny(label.lower()) in known else None
    if label.lower() in known:
        return label
    found = regex.match(rf"[^\W\d_{CJK}]+(?=[-{CJK}])", label)
    return found[0] if found and found[0].lower() in known else None
