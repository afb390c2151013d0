"""Finds every web address of a draft: in its words, behind its links and behind its pictures."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

import regex

from composer.finders.links import Link, links, target
from composer.model import Draft, Fix, Image, Mend, Restyle, Run, Span, Trait
from composer.text import folded

_SCHEME = regex.compile(r"([a-z][a-z0-9+.-]{0,30}):|[\\]{2}", regex.IGNORECASE)
# These lead to no page; what they tell of the seller is for the rules about contact.
_CONTACT = frozenset(["mailto", "tel", "sms", "callto"])


class Where(StrEnum):
    """Where an address stands."""

    TEXT = "text"
    TARGET = "target"
    """Behind words that are a link."""
    PICTURE = "picture"


@dataclass(frozen=True, slots=True)
class Spot:
    """One address of a draft; ``link.span`` is what the reader sees of it: address, words or picture."""

    link: Link
    where: Where
    shown: Link | None = None
    """The address that a link's words show, if they show one."""
    href: str = ""
    """The target as it is written, of a link in HTML that has no words."""

    @property
    def differs(self) -> bool:
        """Whether the words show another host than the one to which the link leads."""
        if self.shown is None or not self.shown.certain:
            return False
        ours, theirs = self.link.host.removeprefix("www."), self.shown.host.removeprefix("www.")
        if self.link.place == self.shown.place == "amazon":
            return False
        return not (ours == theirs or ours.endswith(f".{theirs}") or theirs.endswith(f".{ours}"))

    def stretch(self, text: str) -> Span:
        """Return what to delete so that no empty brackets stay behind."""
        start, end = self.link.span.start, self.link.span.end
        around = text[max(0, start - 1) : start] + text[end : end + 1]
        return Span(start - 1, end + 1) if around in ("()", "[]", "<>") else self.link.span


def draft_links(draft: Draft) -> tuple[Spot, ...]:
    """Return every address of the draft's text, links and pictures, in order of place. Memoised."""
    return _spots(draft.text, draft.runs, draft.images)


def unlinked(spot: Spot) -> tuple[Fix, ...]:
    """Return the fix that takes the link off a picture, or off what only the HTML holds; nothing for other links."""
    if not spot.href:
        return ()
    return (Fix("Take the link off", (), safe=True, restyle=(Restyle(Mend.LINK, spot.href),)),)


def odd_targets(draft: Draft) -> Iterator[tuple[Span, str]]:
    """Yield span and scheme of each link whose target is no web page, such as ``javascript`` or ``file``."""
    for run in whole(draft.runs):
        if scheme := _odd_scheme(run.value):
            yield _shown(draft.text, run.span), scheme
    for image in draft.images:
        if image.link and (scheme := _odd_scheme(image.link)):
            yield image.span, scheme


@lru_cache(maxsize=8)
def _spots(text: str, runs: tuple[Run, ...], images: tuple[Image, ...]) -> tuple[Spot, ...]:
    """Return the addresses; those in the words of a link belong to that link."""
    written = links(text)
    behind: list[Spot] = []
    pictured = {(image.span, image.link): image for image in images if image.link}
    for run in whole(runs):
        span = _shown(text, run.span)
        link = target(run.value, span)
        if link is not None and (run.span, run.value) not in pictured:
            shown = next((it for it in written if it.span.touches(span)), None) if len(span) else None
            behind.append(Spot(link, Where.TARGET, shown, "" if len(span) else run.value))
    for image in pictured.values():
        link = target(image.link or "", image.span)
        if link is not None:
            behind.append(Spot(link, Where.PICTURE, None, "" if len(image.span) else image.link or ""))
    covered = [spot.link.span for spot in behind if spot.where is Where.TARGET and len(spot.link.span)]
    alone = [Spot(link, Where.TEXT) for link in written if not any(link.span.touches(span) for span in covered)]
    return tuple(sorted((*alone, *behind), key=lambda it: it.link.span))


def whole(runs: tuple[Run, ...]) -> Iterator[Run]:
    """Yield the links, those joined that bold or italic words inside have cut into pieces."""
    last: Run | None = None
    for run in sorted((it for it in runs if it.trait is Trait.LINK), key=lambda it: it.span):
        if last and last.value == run.value and run.span.start <= last.span.end:
            last = Run(Span(last.span.start, max(last.span.end, run.span.end)), run.trait, run.value)
            continue
        if last:
            yield last
        last = run
    if last:
        yield last


def _shown(text: str, span: Span) -> Span:
    """Return the span without white space at its ends, and inside the text."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return (
        Span(start, start + len(words.strip()))
        if words.strip()
        else Span(min(span.start, len(text)), min(span.end, len(text)))
    )


def _odd_scheme(href: str) -> str | None:
    """Return the scheme of a target that is neither a web page nor a way of contact, or None."""
    plain = "".join(char for char in folded(href).text if char > " " and char != "\x7f")
    found = _SCHEME.match(plain)
    if not found or target(href, Span(0, 0)) is not None:
        return None
    scheme = (found[1] or "file").lower()
    if scheme in _CONTACT or scheme in ("http", "https"):
        return None
    return "file" if len(scheme) == 1 else scheme
