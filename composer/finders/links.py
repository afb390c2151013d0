"""Finds web addresses in a text, plain and disguised, and says where each of them leads."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

import regex

from composer.finders.addresses import Address, parse
from composer.finders.bare_hosts import bare_hosts
from composer.finders.hosts import Place, place, unpuny
from composer.finders.mail import mails
from composer.finders.spaced import closed
from composer.finders.spoken_links import spoken_links
from composer.finders.written_links import written_links
from composer.lines import by_line
from composer.model import Span
from composer.text import LOOKALIKES, folded

_DOTTED = regex.compile(r"[^\W_][.。｡․][^\W_]")
_PLAIN_DOTTED = re.compile(r"\.(?<=[A-Za-z0-9]\.)(?=[A-Za-z0-9])")
_dotted = by_line(
    lambda line: [match.span()] if (match := (_PLAIN_DOTTED if line.isascii() else _DOTTED).search(line)) else ()
)
_OTHER_DOTS = regex.compile(r"(?<=[A-Za-z0-9])[。｡․](?=[A-Za-z0-9])")


class Form(StrEnum):
    """How a link is written."""

    SCHEME = "scheme"
    SLASHES = "slashes"
    WWW = "www"
    NUMBER = "number"
    BARE = "bare"
    SPOKEN = "spoken"
    """With the dots spelled out, in brackets or apart."""


@dataclass(frozen=True, slots=True)
class Link:
    """One web address, in a text or as the target of a link."""

    span: Span
    form: Form
    scheme: str
    """In lower case; empty when none is written. ``hxxp`` and misspelt ones are given as ``http``."""
    host: str
    """In lower case, as read, with plain dots; without port and user."""
    rest: str = ""
    """Path, query and fragment as written."""
    certain: bool = True
    """False where it may as well be something else, such as two sentences without a space."""
    user: bool = False
    """Whether something stands before an @ in front of the host."""
    disguised: bool = False
    """Whether letters of other scripts stand in it that look like Latin ones: then it leads elsewhere than it reads."""

    @property
    def place(self) -> Place:
        """What stands behind the host."""
        behind = place(self.host)
        return Place.LOOKALIKE if behind is Place.AMAZON and self.disguised else behind

    @property
    def secure(self) -> bool | None:
        """Whether the scheme is https; None when no scheme is written."""
        return self.scheme == "https" if self.scheme else None

    @property
    def named_only(self) -> bool:
        """Whether it is no more than a host's name, such as "Amazon.de" in a sentence."""
        return self.form in (Form.BARE, Form.SPOKEN) and not self.rest.strip("/")


@lru_cache(maxsize=8)
def links(text: str) -> tuple[Link, ...]:
    """Return every web address in ``text`` in order; none overlap, and none is part of an e-mail address.

    Amazon's own are among them. Zero-width, full-width, look-alike and spaced-out letters do not
    hide one; spans count in ``text`` as given. Memoised.
    """
    view = closed(text)
    plain = _OTHER_DOTS.sub(".", view.text) if not view.text.isascii() else view.text
    seen = tuple(_candidates(plain))
    if not seen:
        return ()
    found: list[Link] = []
    taken, mail = bytearray(len(text)), bytearray(len(text))
    for it in mails(text):
        mail[it.span.start : it.span.end] = b"\1" * len(it.span)
    for link in seen:
        span = view.span(link.span.start, link.span.end)
        in_mail = link.form in (Form.BARE, Form.SPOKEN) and not link.rest and any(mail[span.start : span.end])
        if not in_mail and not any(taken[span.start : span.end]):
            taken[span.start : span.end] = b"\1" * len(span)
            found.append(replace(link, span=span, disguised=_disguised(span.of(text))))
    return tuple(sorted(found, key=lambda it: it.span))


def _candidates(text: str) -> Iterator[Link]:
    """Yield links with spans in ``text``, surest forms first; later ones may overlap earlier ones."""
    for it in written_links(text):
        yield _link(Span(it.start, it.end), Form(it.kind), parse(it.address), it.certain)
    if _dotted(text):
        for bare in bare_hosts(text):
            form = Form.WWW if bare.host.startswith("www.") else Form.BARE
            yield _link(Span(bare.start, bare.end), form, parse(bare.host + bare.tail), bare.certain)
    for bare in spoken_links(text):
        yield _link(Span(bare.start, bare.end), Form.SPOKEN, parse(bare.host + bare.tail), bare.certain)


def _link(span: Span, form: Form, address: Address, certain: bool, disguised: bool = False) -> Link:
    """Return the link that an address makes."""
    scheme = address.scheme
    if scheme and scheme not in ("https", "ftp") and set(scheme) <= set("htxps"):
        scheme = "https" if scheme.endswith("s") and len(scheme) > 4 else "http"
    host = ".".join(unpuny(label) for label in address.host.split("."))
    return Link(span, form, scheme, host, address.rest, certain, address.user, disguised)


def _disguised(address: str) -> bool:
    """Whether a host holds look-alike letters; those of a path do not matter."""
    return not address.isascii() and any(char in LOOKALIKES for char in regex.split(r"(?<![/:])/(?!/)", address)[0])


def target(href: str, span: Span) -> Link | None:
    """Return the link that a link's target makes, or None when it leads to no host.

    White space and control characters inside it do not count, as in a browser. ``mailto:``,
    ``tel:`` and places inside the page have no host; see ``other_scheme`` for those.
    """
    disguised = _disguised(href)
    plain = "".join(char for char in folded(href).text if char > " " and char != "\x7f")
    for it in written_links(plain):
        if it.start == 0:
            return _link(span, Form(it.kind), parse(it.address), it.certain, disguised)
    for bare in bare_hosts(plain):
        if bare.start == 0:
            return _link(span, Form.BARE, parse(plain), certain=True, disguised=disguised)
    return None
