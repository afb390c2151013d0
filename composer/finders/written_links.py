"""Finds web addresses by what they start with: a scheme, two slashes, www, or a number address."""

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

import regex

from composer import late
from composer.finders.addresses import BODY, LONGEST, end_of, glued_at, parse, top_level
from composer.finders.link_data import words
from composer.finders.near import search_near
from composer.lines import Ends, by_line

_WEB = r"h\s?[tx]\s?[tx]\s?p\s?s?|h?t{1,3}ps?"
_SCHEME = late.full(
    rf"""(?:(?P<web>{_WEB})|(?<![A-Za-z0-9+])(?P<other>[A-Za-z][A-Za-z0-9+]{{1,14}}+))
    (?:\s?[:;]\s?(?P<slashes>[/\\]\s?[/\\]{{0,3}})|(?P<bare>//))(?P<gap>\s?)""",
    regex.IGNORECASE | regex.VERBOSE,
)
# What stands in every match of that, and how far around it the match may reach.
_SLASHED = late.full(r"[:;]\s?[/\\]|//")
_REACH, _BEHIND = 20, 8
_WWW = late.full(r"(?<![A-Za-z0-9@-])w\s?w\s?w\s?w?\d?(?P<gap>\s?[.,]\s?|\s)(?=[^\W_])", regex.IGNORECASE)
_SLASHES = late.full(rf"(?<![\w:;/\\.])//(?=[\w-]{{1,63}}+\.\w){BODY}{{1,{LONGEST}}}")
_NUMBER = late.full(
    rf"""(?<![\w.:/\[])(?:(?:\d{{1,3}}\.){{3}}\d{{1,3}}(?::\d{{2,5}}(?!\d)/?|/(?=[^\s\d]))
    |\[(?=[^\]\s]*:[^\]\s]*:)[0-9a-f:.]{{3,45}}\](?::\d{{2,5}}|/)){BODY}{{0,{LONGEST}}}""",
    regex.IGNORECASE | regex.VERBOSE,
)
_BODY = late.full(f"{BODY}{{1,{LONGEST}}}")
_HOST = late.full(
    r"""(?:[\w.%~+-]{1,64}(?::[^\s@/]{0,64})?@)?
    (?:(?:[\w-]|[\[(]\.[\])]|\.){2,253}(?::\d{1,5})?|\[[0-9a-fA-F:.]{2,45}\])""",
    regex.VERBOSE,
)
_SPACED = late.full(r"[\w-]{1,63}+(?:\s{0,2}[.,]\s{0,2}[\w-]{1,63}+|\s[\w-]{1,63}+){1,6}")
_TAIL = late.full(rf"(?::\d{{2,5}})?(?:\s?/\s?{BODY}{{0,{LONGEST}}})?")
_PART = late.full(r"[\w-]+")
# What stands on the line where an address starts; what a line break may part is looked at again in the whole text.
_WWW_START = late.plain(r"[wW](?<![A-Za-z0-9@\u0130\u0131\u017f\u212a-].)(?=\s?[wW]\s?[wW]|\s?[wW]\s?$|\s?$)")
_NUMBER_START, _BRACKET_START = late.plain(r"\d\.\d{1,3}[:/]"), late.plain(r"\](?::\d|/)")
_SLASHED_START = late.plain(r"[:;/](?:(?<=[:;])\s?(?:[/\\]|$)|(?<=/)/)")
_www_marks = by_line(lambda line: (match.span() for match in _WWW_START.finditer(line)))
_numbers = by_line(lambda line: [it.span() for look in (_NUMBER_START, _BRACKET_START) for it in look.finditer(line)])
_slashed_marks = by_line(lambda line: (match.span() for match in _SLASHED_START.finditer(line)))
_OTHER_THINGS = frozenset(["mailto", "tel", "sms", "callto"])


@dataclass(frozen=True, slots=True)
class Written:
    """An address that says by itself that it is one, by its place in the text that was searched."""

    start: int
    end: int
    kind: str
    """``scheme``, ``slashes``, ``www`` or ``number``."""
    address: str
    """The address with the spaces inside it taken out, ready for ``parse``."""
    certain: bool = True


Search = Callable[[str, int], "regex.Match[str] | None"]
"""Finds the next start of an address from a place on."""
Read = Callable[[str, "regex.Match[str]"], Written | None]
"""Reads the address that a match of its start begins, if there is one."""


def written_links(text: str) -> Iterator[Written]:
    """Yield every address that starts like one. They may overlap: the first one yielded counts."""
    if "/" in text or "\\" in text:
        yield from _walked(text, partial(_next_scheme, _slashed_marks(text)), _after_scheme)
        yield from _walked(text, _SLASHES.search, _after_slashes)
    if www := _www_marks(text):
        yield from _walked(text, lambda text, place: search_near(text, place, _WWW, www), _after_www)
    if _numbers(text):
        yield from _walked(text, _NUMBER.search, _number)


def _walked(text: str, search: Search, read: Read) -> Iterator[Written]:
    """Yield what ``read`` makes of each match, going on behind it: no stretch is read twice."""
    place = 0
    while match := search(text, place):
        found = read(text, match)
        place = max(found.end if found else 0, match.end(), place + 1)
        if found:
            yield found


def _next_scheme(marks: list[Ends], text: str, place: int) -> "regex.Match[str] | None":
    """Return the next scheme from ``place`` on; looked for only around its slashes, as most words have none."""
    for at in range(bisect_left(marks, (place, 0)), len(marks)):
        slashed = _SLASHED.match(text, marks[at][0])
        if not slashed:
            continue
        start, end = slashed.span()
        match = _SCHEME.search(text, max(place, start - _REACH), end + _BEHIND)
        if match and match.start() < start < match.end():
            return match
    return None


def _after_slashes(text: str, match: regex.Match[str]) -> Written | None:
    """Return the address after two slashes, which stands for one with the scheme of the page."""
    end = end_of(text, match.start(), glued_at(text, match.start(), match.end()))
    address = text[match.start() : end]
    known = top_level(parse(address).host.rpartition(".")[2])
    return Written(match.start(), end, "slashes", address) if known else None


def _number(text: str, match: regex.Match[str]) -> Written:
    """Return the address whose host is a number."""
    end = end_of(text, match.start(), match.end())
    return Written(match.start(), end, "number", text[match.start() : end])


def _after_scheme(text: str, match: regex.Match[str]) -> Written | None:
    """Return the address whose scheme was found, or None when no address follows it."""
    scheme = "".join((match["web"] or match["other"]).lower().split())
    slashes = "".join((match["slashes"] or match["bare"]).split())
    if match["other"] and (scheme in _OTHER_THINGS or match["bare"] or len(slashes) < 2):
        return None
    start, at = match.span()
    host = None if match["gap"] else _HOST.match(text, at)
    if host and "." in host.group().strip("."):
        end = _body_end(text, start, at, host.end())
        return Written(start, end, "scheme", f"{scheme}://{text[at:end]}") if end > at else None
    if stop := _spaced_end(text, at, dots_only=True):
        return Written(start, stop, "scheme", f"{scheme}://{''.join(text[at:stop].split())}")
    if host and host.group().lower() != "www":
        end = _body_end(text, start, at, host.end())
        firm = host.group().isdigit() or any(sign in text[at:end] for sign in "/[") or host.group() == "localhost"
        return Written(start, end, "scheme", f"{scheme}://{text[at:end]}", firm) if end > at else None
    return None


def _after_www(text: str, match: regex.Match[str]) -> Written | None:
    """Return the address that www starts; not certain when it does not end in a top-level domain."""
    start, at = match.span()
    if match["gap"] in (".", ",") and (host := _HOST.match(text, at)):
        end = _body_end(text, start, at, host.end())
        labels = text[at : min(end, host.end())].split(".")
        if top_level(labels[-1]) == labels[-1]:
            return Written(start, end, "www", f"www.{text[at:end]}")
        if len(labels) > 1 and (stop := _spaced_end(text, at, dots_only=True)):
            return Written(start, stop, "www", f"www.{''.join(text[at:stop].split())}")
        if not _spaced_end(text, at, dots_only=False):
            return Written(start, end, "www", f"www.{text[at:end]}", certain=end > at + 2) if end > at else None
    stop = _spaced_end(text, at, dots_only=False)
    return Written(start, stop, "www", f"www.{'.'.join(_PART.findall(text[at:stop]))}") if stop else None


def _body_end(text: str, start: int, at: int, host_end: int) -> int:
    """Return where the address that goes on at ``at`` ends, its host reaching at least to ``host_end``."""
    body = _BODY.match(text, at)
    return end_of(text, start, glued_at(text, at, max(body.end(), host_end) if body else host_end))


def _spaced_end(text: str, at: int, *, dots_only: bool) -> int | None:
    """Return where a host with spaces around its dots, or in their place, ends, its path included."""
    found = _SPACED.match(text, at)
    if not found:
        return None
    end, last = None, at
    for number, part in enumerate(_PART.finditer(text, at, found.end())):
        top, gap = top_level(part.group()), text[last : part.start()]
        last = part.end()
        apart = not gap.strip()
        if number and apart and (dots_only or not top or top.lower() not in words("shapes.toml")["spaced"]):
            break
        if number and top and not (top[0].isupper() and not top.isupper() and gap != "."):
            end = part.start() + len(top)
        elif end:
            break
    if end is None:
        return None
    tail = _TAIL.match(text, end)
    return end_of(text, at, glued_at(text, end, tail.end())) if tail else end
