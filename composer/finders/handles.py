"""Finds other ways to reach a seller: messengers, social networks, @handles, and hints at them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

import regex

from composer import late
from composer.finders import invitations as said
from composer.finders.account_names import account_after, account_before, lone_handles
from composer.finders.channel_names import SPACED, Named, names_in
from composer.finders.euphemisms import hints
from composer.finders.mail import mails
from composer.finders.scenes import Scene, refused, scene
from composer.finders.spaced import Closed, closed
from composer.model import Span


@dataclass(frozen=True, slots=True)
class Route:
    """One pointer to a channel besides Amazon's messages."""

    span: Span
    sure: bool
    """False where the name stands alone, without an invitation, an account or a number."""
    network: str
    """The network's id, such as ``whatsapp``; empty for hints that name none."""


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    sure: bool
    network: str


_MOST = 40
"""No message names more; what comes after that is left alone, which keeps hostile texts cheap."""
# Networks that are spoken of for their content as well, so that "our video on YouTube" is no invitation.
_SHOWN = frozenset(["youtube", "pinterest", "twitch"])
_SHORTENED = frozenset(["facebook", "instagram", "telegram", "whatsapp", "wechat", "qq", "vk"])
"""Networks whose unclear forms are abbreviations: "our IG" is theirs, "our line" may be a row of lamps."""
_JOINING = late.full(
    r"(?<!\w)(?:follow|subscri|channel|folg|abonn|kanal|suiv|chaîne|sígu|síga|sigu|siga|canal|segu|iscriv|volg|följ|obserw|subskr|takip)"
    r"|登録|チャンネル|关注|频道|اشترك",
    regex.IGNORECASE,
)
_IN_ADDRESS = late.full(r"\.(?:com|me|net|org|gg|ru|tv|link)(?![\w])(?:/[\w./?=&%@+-]*[\w/])?", regex.IGNORECASE)
_SIBLING = late.full(r"\s?(?:[/,&+、]|or|and|oder|und|ou|et|o|y|e|of|en|eller|och|lub|i|veya|ve)\s?", regex.IGNORECASE)
_DECLINED = late.full(r"['’](?:[dt][ae]n?|y?[ae])$")
"""The ending of a Turkish name that is meant as a channel: "WhatsApp'tan"."""
_LABELLED = late.full(r"\w\s?(?:[:：=→>|-]|=>|->)\s?$")
_NUMBER = late.full(r"[\s:=：(#-]{0,4}(?:(?:is|ist|est|es|è|:)\s)?(?:\+|00|\(0|0)?\d[\d\s().\-/]{6,}")
_BARE_NUMBER = late.full(r"[\s:=：号群]{1,4}\d{5,12}(?!\d)")


@lru_cache(maxsize=8)
def routes(text: str) -> tuple[Route, ...]:
    """Return every other way of contact in ``text``, in order of place, none overlapping another. Memoised."""
    view = closed(text)
    found = [*_with_siblings(view.text, list(_named(view))), *_handles(view.text)]
    pointers = tuple(hints(view.text))
    found.extend(_Found(it.start, it.end, it.sure, "") for it in pointers if not it.lone)
    said_better = tuple(found)
    lone = (it for it in pointers if it.lone and not _beside(view.text, it.start, said_better))
    found.extend(_Found(it.start, it.end, it.sure, "") for it in lone)
    addresses = [mail.span for mail in mails(text) if mail.sure] if found else []
    kept: list[Route] = []
    end = -1
    for one in sorted(found, key=lambda it: (it.start, -it.end, not it.sure)):
        span = view.span(one.start, one.end)
        if one.start >= end and not any(span.touches(address) for address in addresses):
            sure = one.sure or (bool(one.network) and _beside_address(view, one.start, addresses))
            kept.append(Route(span, sure, one.network))
            end = one.end
    return tuple(kept)


def _beside_address(view: Closed, place: int, addresses: list[Span]) -> bool:
    """Whether the sentence that holds ``place`` gives an e-mail address, so that it speaks of contact."""
    around = scene(view.text, place)
    sentence = view.span(around.start, around.end)
    return any(sentence.touches(address) for address in addresses)


def networks(text: str) -> frozenset[str]:
    """Return the ids of the networks that ``text`` names, such as an item's title."""
    return frozenset(name.id for name in names_in(closed(text).text))


def _beside(text: str, place: int, others: tuple[_Found, ...]) -> bool:
    """Whether something more telling was found in the sentence that holds ``place``, or in a list after it."""
    around = scene(text, place)
    return any(around.start <= one.start < around.end + 40 for one in others)


def _named(view: Closed) -> Iterator[_Found]:
    """Yield networks that are named, spaced-out names first."""
    text = view.text
    for run in view.runs[:_MOST]:
        for match in SPACED.finditer(text, run.start, run.end):
            yield _Found(match.start(), match.end(), sure=True, network=match.group().lower())
    names = tuple(islice(names_in(text), _MOST))
    shown = _shown(text, names)
    for name in names:
        around = scene(text, name.start)
        address = _address(text, name)
        if address is not None:
            if around.said.invites:
                yield _Found(address[0], address[1], sure=True, network=name.id)
            continue
        own = said.OWN.search(text[max(around.start, name.start - 40) : name.start]) is not None
        account = account_after(text, name, invited=own or bool(around.invites)) or account_before(text, name)
        if account is not None:
            start, end = min(name.start, account[0]), max(name.end, account[1])
            yield _Found(start, end, sure=True, network=name.id)
            continue
        sure = _judged(text, name, around)
        if sure or (sure is not None and name.id not in shown):
            yield _Found(name.start, name.end, sure, name.id)


def _shown(text: str, names: tuple[Named, ...]) -> frozenset[str]:
    """Return the networks that a product shows or uses somewhere, so that a name alone elsewhere means that too."""
    return frozenset(it.id for it in names if (words := scene(text, it.start).said).features and not words.invites)


def _address(text: str, name: Named) -> tuple[int, int] | None:
    """Return the web address that the name is part of, or None; a link counts here only with an invitation."""
    match = _IN_ADDRESS.match(text, name.end)
    start = name.start
    while start > 0 and name.start - start < 60 and (text[start - 1].isalnum() or text[start - 1] in "./:-_@"):
        start -= 1
    if match:
        return start, match.end()
    if "://" in text[start : name.start] or ("/" in text[start : name.start] and "." in text[start : name.start]):
        return start, name.end
    return None


def _with_siblings(text: str, found: list[_Found]) -> list[_Found]:
    """Return what was found; a name beside a sure one, as in "WhatsApp or Viber: +44 ...", is sure as well."""
    told = sorted(found, key=lambda it: it.start)
    for at in range(len(told) - 2, -1, -1):
        one, following = told[at], told[at + 1]
        if not one.sure and following.sure and following.network and _SIBLING.fullmatch(text, one.end, following.start):
            told[at] = _Found(one.start, one.end, sure=True, network=one.network)
    return told


def _judged(text: str, name: Named, around: Scene) -> bool | None:
    """Say whether a name without an account is a channel: True, False for not sure, None for no."""
    before = text[max(around.start, name.start - 40) : name.start]
    if said.ADDRESSED.match(text, name.end):
        return None if refused(text, around, name.start, name.end) else True
    if said.FEATURE_AFTER.match(text, name.end) or refused(text, around, name.start, name.end):
        return None
    preposition = said.PREPOSITION if name.clear or name.id in _SHORTENED else said.BARE_PREPOSITION
    pointed = preposition.search(before) is not None or said.PARTICLE.match(text, name.end) is not None
    pointed = pointed or _DECLINED.search(text, name.start, name.end) is not None
    own = said.OWN.search(before) is not None
    number = _NUMBER.match(text, name.end) is not None or (name.id == "qq" and _BARE_NUMBER.match(text, name.end))
    if number and (name.clear or name.id in {"whatsapp", "qq", "telegram"}):
        return True
    if not name.clear and not (pointed or own):
        return None
    invited = _invited(text, name, around, pointed=pointed)
    if name.id in _SHOWN and not _JOINING.search(text, around.start, around.end):
        invited = own = False
    if invited or (
        own and not around.said.features and (name.clear or name.id in _SHORTENED or said.PLACE.match(text, name.end))
    ):
        return True
    if around.said.features or not name.clear:
        return None
    return False


def _invited(text: str, name: Named, around: Scene, *, pointed: bool) -> bool:
    """Whether the sentence asks the buyer to get in touch by this channel."""
    last = around.invited_before(name.start)
    if last is not None and pointed and not any(last <= start < name.start for start, _ in around.features):
        return name.clear or name.start - last < 60
    if pointed and name.clear and any(start <= name.start < end for start, end in around.invites):
        return True
    if around.said.features:
        return False
    if around.said.invites:
        return name.clear or pointed
    owned = said.PLACE.match(text, name.end) is not None
    if owned and name.clear and (around.said.ourselves or said.NUMBER.match(text, name.end)):
        return True
    spoken = any(abs(start - name.start) < 80 for start, _ in around.speaking)
    service = name.id == "messenger" and text[name.start].isupper()
    return pointed and spoken and (name.clear or service or (around.said.ourselves and name.id != "twitter"))


def _handles(text: str) -> Iterator[_Found]:
    """Yield @handles without a network's name."""
    if "@" not in text:
        return
    for start, end, telling in islice(lone_handles(text), _MOST):
        around = scene(text, start)
        if not refused(text, around, start, end):
            own = said.OWN.search(text[max(0, start - 30) : start]) is not None
            called = any(start - 30 < at < start for at, _ in around.speaking)
            if telling or around.said.invites or own or called or _LABELLED.search(text[max(0, start - 12) : start]):
                yield _Found(start, end, sure=True, network="")
            elif not (text[start + 1].isupper() and text[start - 1 : start] in ("", "\n")):
                yield _Found(start, end, sure=False, network="")
