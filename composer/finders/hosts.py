"""Says what a host is: Amazon's, made to look like Amazon's, a shortener, a carrier, or any other."""

import unicodedata
from enum import StrEnum
from functools import lru_cache

import regex

from composer.finders.link_data import lines, words
from composer.text import folded

_NUMBERS = regex.compile(r"(?:\d{1,3}\.){3}\d{1,3}|\d{8,10}|0x[0-9a-f]{8}|\[[0-9a-f:.]{2,45}\]")
_PARTS = regex.compile(r"[-.]")


class Place(StrEnum):
    """What stands behind a host."""

    AMAZON = "amazon"
    """A marketplace's domain or a part of one, such as ``sellercentral.amazon.de``."""
    AMAZON_OTHER = "amazon_other"
    """A domain of Amazon's outside the 23 marketplaces."""
    AMAZON_SHORT = "amazon_short"
    """Amazon's own shortener, such as ``amzn.to``."""
    LOOKALIKE = "lookalike"
    """Made to look like Amazon: ``arnazon.com``, ``amazon.de.shop.com``."""
    SHORTENER = "shortener"
    NUMBER = "number"
    """A bare IP address."""
    CARRIER = "carrier"
    """A parcel carrier's, or a page that follows parcels."""
    OTHER = "other"


@lru_cache(maxsize=1)
def top_levels() -> frozenset[str]:
    """Return every top-level domain in lower case, international ones both in punycode and as read."""
    listed = lines("tlds.txt")
    return listed | {unpuny(name) for name in listed if name.startswith("xn--")}


@lru_cache(maxsize=1)
def _carriers() -> frozenset[str]:
    """Return the domains of parcel carriers and of parcel trackers, whatever their country."""
    return frozenset[str]().union(*words("carriers.toml").values())


def unpuny(label: str) -> str:
    """Return a label of a host as it is read: ``xn--mller-kva`` as ``müller``."""
    if not label.startswith("xn--"):
        return label
    try:
        return label[4:].encode("ascii").decode("punycode")
    except UnicodeError:
        return label


def suffix_only(labels: list[str]) -> bool:
    """Whether the labels are no more than a country's second level, such as ``co.uk``."""
    return len(labels) == 2 and labels[0] in words("hosts.toml")["second_level"] and len(labels[1]) == 2


def belongs(host: str, domains: frozenset[str]) -> bool:
    """Whether the host is one of the domains or below one."""
    labels = host.split(".")
    return any(".".join(labels[at:]) in domains for at in range(len(labels)))


@lru_cache(maxsize=1024)
def place(host: str) -> Place:
    """Return what the host is. ``host`` is in lower case, without port; an IPv6 address has its brackets."""
    ours = words("hosts.toml")
    if belongs(host, ours["marketplaces"]):
        return Place.AMAZON
    if _NUMBERS.fullmatch(host):
        return Place.NUMBER
    if belongs(host, ours["short"]):
        return Place.AMAZON_SHORT
    if belongs(host, lines("shorteners.txt")):
        return Place.SHORTENER
    if belongs(host, ours["other"]):
        return Place.AMAZON_OTHER
    if belongs(host, _carriers()):
        return Place.CARRIER
    return Place.LOOKALIKE if _looks_like_amazon(host) else Place.OTHER


def _looks_like_amazon(host: str) -> bool:
    """Whether a part of the host reads as Amazon, or nearly, once look-alike signs are undone."""
    for part in _PARTS.split(".".join(unpuny(label) for label in host[:253].split("."))):
        letters = unicodedata.normalize("NFKD", folded(f"a{part}").text[1:])
        plain = "".join(char for char in letters if not unicodedata.combining(char)).casefold()
        plain = plain.replace("rn", "m").replace("vv", "w").translate(str.maketrans("01345@", "olaasa"))
        if "amazon" in plain or "amzn" in plain or (4 <= len(plain) <= 8 and _one_slip(plain, "amazon")):
            return True
    return False


def _one_slip(word: str, other: str) -> bool:
    """Whether one letter too many, too few or wrong, or two swapped, is all that parts the two."""
    if sorted(word) == sorted(other):
        return sum(ours != theirs for ours, theirs in zip(word, other, strict=True)) == 2
    if abs(len(word) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(word), len(other)) and word[start] == other[start]:
        start += 1
    rest, others = word[start:], other[start:]
    return rest[1:] == others or rest == others[1:] or rest[1:] == others[1:]
