"""Says whether a page outside Amazon may be one that the buyer needs to complete the order."""

from functools import lru_cache

import regex

from composer.finders.hosts import Place
from composer.finders.link_data import named_tables
from composer.finders.links import Link
from composer.model import Kind

_WORDS = regex.compile(r"[^\W\d_]+")


def may_be_needed(link: Link, kind: Kind | None, sentence: str) -> bool:
    """Whether a message of this kind may need the link: the parcel's way, a booking, a design, a key.

    ``sentence`` is the one in which the link stands. Only pages over https count, and none that hides where
    it leads. Only the seller can know for sure.
    """
    if kind is None or not link.secure or link.user or link.place not in (Place.CARRIER, Place.OTHER):
        return False
    for purpose, listed in named_tables("purposes.toml").items():
        if kind.value not in listed["kinds"]:
            continue
        if purpose == "tracking" and link.place is Place.CARRIER:
            return True
        if link.place is Place.OTHER and _either(listed["words"], sentence, link):
            return not _either(listed.get("unless", frozenset()), sentence, link)
    return False


def _either(starts: frozenset[str], sentence: str, link: Link) -> bool:
    """Whether the sentence or the address speaks of one of these."""
    return _said(starts, sentence) or _speaks_of(starts, f"{link.host} {link.rest}".lower())


@lru_cache(maxsize=64)
def _said(starts: frozenset[str], sentence: str) -> bool:
    """Whether the sentence speaks of one of these; kept, since it may hold many addresses."""
    return _speaks_of(starts, sentence.lower())


def _speaks_of(starts: frozenset[str], text: str) -> bool:
    """Whether a word of the text starts like one of these, or holds one that is not written in Latin letters."""
    found = _WORDS.findall(text)
    plain = tuple(start for start in starts if ord(start[0]) < 0x250)
    return any(word.startswith(plain) for word in found) or any(start in text for start in starts if start not in plain)
