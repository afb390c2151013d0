"""Finds e-mail addresses, plain and disguised, with their spans."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

import regex

from composer import late
from composer.finders import mail_marks as marks
from composer.finders import mail_words as words
from composer.finders.mail_parts import Host, host_at, local_before, named, spoken_start, telling
from composer.finders.near import near
from composer.finders.spaced import closed
from composer.lines import Ends, lines, remembered
from composer.model import Span


@dataclass(frozen=True, slots=True)
class Mail:
    """One e-mail address as it stands in the text."""

    span: Span
    sure: bool = True
    """False where it may also be something else."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """A word for @ with what stands on its two sides, in the closed-up text."""

    text: str
    start: int
    """Where the part before the @ starts."""
    local: str
    between: str
    """The word for @ with the spaces around it."""
    host: Host

    @property
    def apart(self) -> bool:
        """Whether there is white space around the word for @."""
        return self.between != self.between.strip()

    @property
    def stopped(self) -> bool:
        """Whether the word before is an ordinary one, so that this is no address."""
        return self.local.lower() in words.NEVER_LOCAL

    @property
    def cued(self) -> bool:
        """Whether the words before speak of writing or of an address."""
        return _CUE.search(self.text, max(0, self.start - 40), self.start) is not None


Judge = Callable[[_Seen], bool | None]
"""Says whether what was seen is an address: True, False for not sure, None for no."""
Place = tuple[int, int, bool]
"""Start, end and whether it is sure, in the closed-up text."""

_MOST = 100
"""No message holds more addresses of one kind; the rest is left alone, which keeps hostile texts cheap."""
_FLAGS = regex.IGNORECASE | regex.VERBOSE
_LAST = rf"(?![{words.CHAR}])"
_SIGN = late.full(rf"\s{{0,3}}{words.SIGN}(?:\s?{words.SIGN}){{0,2}}\s{{0,3}}", _FLAGS)
_STRONG = late.full(rf"\s{{0,2}}(?:{words.BRACKETED_AT}|{words.STRONG_AT}|\s-\s?at\s?-\s)\s{{0,2}}", _FLAGS)
_VAGUE = late.full(r"""[(\[{<]\s?(?:a|ä|et|en|ad)\s?[\])}>]|["'/*~=_|„“”‘’]""", _FLAGS)
_PLAIN = late.full(rf"(?:\s{{1,3}}|_|-)(?:{words.PLAIN_AT})(?:\s{{1,3}}|_|-)", _FLAGS)
_CAPITALS = late.full(
    rf"(?<![\w.-])(?P<local>[a-z0-9._-]{{2,40}})(?P<at>AT)[a-z0-9-]{{2,40}}\s?(?:DOT|\.)\s?(?:{words.TOP})(?!\w)"
)
_BESIDE = late.full(
    rf"""(?:\s{{1,3}}(?:(?:{words.PLAIN_AT}|{words.WEAK_AT})\s(?:the\s|my\s)?|is\san?\s)?
    |\s?[,(\[;:/|-]{{1,2}}\s{{0,2}}(?:(?:it'?s|is|at|on|bei|c'est|è|es)\s(?:an?\s|une?\s|eine?\s)?)?|\s?[\#*&^~|!$]\s?)
    (?=(?:{words.HOSTS})(?![A-Za-z]))""",
    _FLAGS,
)
_NAMED = late.full(
    rf"""(?<![A-Za-z@.])(?:{words.HOSTS})(?:\.(?:com|de|fr|it|es))?(?![A-Za-z.])
    (?P<word>[\s-]?(?:e-?mail|mail|address|adresse|account|konto|id|user(?:name)?|name|compte|cuenta|correo|indirizzo|conta|adres))?
    (?P<join>\s?[:=]\s?|\s(?:is|ist|est|es|è|é|lautet|är|jest|i\sam|i'm|as|under|unter|als)\s:?|\s-\s|\s)
    ["'“„]?(?P<name>[A-Za-z][A-Za-z0-9._+-]{{2,40}}+)""",
    _FLAGS,
)
_SWAPPED = late.full(
    rf"\s?[\{marks.SWAPS}]\s?(?=[{words.CHAR}-]{{1,60}}+\.(?:{words.TOP})(?!\w)[^\n]{{0,60}}[@﹫])", _FLAGS
)
_WEAK = late.full(rf"\s{{1,3}}(?:{words.WEAK_AT})\s{{1,3}}(?=[{words.CHAR}-]{{2,40}}+{words.SPOKEN_DOT})", _FLAGS)
_LEET = late.full(r"(?:wh@ts|inst@|f@ce|sn@p|telegr@|wech@)\w*", regex.IGNORECASE)
_DOTTED = late.full(
    rf"""(?<![{words.CHAR}@﹫./-])(?!(?:www|mail|e?mail|m|login|accounts?|support|help|[a-z]{{2}})\.)[A-Za-z0-9_-][A-Za-z0-9._-]{{2,40}}
    \.(?:gmail|hotmail|yahoo|outlook|gmx|icloud|163|126|qq)\.(?:com|de|fr|it|es|net|co\.uk|cn){_LAST}""",
    _FLAGS,
)
_SUBSTITUTE = late.full(r"[#*&^~|!$]")
_WORDED = late.full(r"\w")
_CUE = late.full(words.CUE, _FLAGS)
_BRACKET = late.full(rf"""[\[({{<|*_"'~/=«“„‘-]\s?(?:{marks.INNER_AT})\s?[\])}}>|*_"'~/=»”“’-]""", _FLAGS)
_dotted_in = remembered(lambda line: tuple(match.span() for match in _DOTTED.finditer(line)))
# How far before its mark a match may start.
_SIGN_REACH, _WORD_REACH, _HOST_REACH, _BESIDE_REACH = 3, 3, 7, 24
_BESIDE_STARTS = frozenset(",([;:/|-#*&^~!$")


@lru_cache(maxsize=8)
def mails(text: str) -> tuple[Mail, ...]:
    """Return every e-mail address in ``text``, in order of place, none overlapping another. Memoised."""
    view = closed(text)
    taken: list[Place] = []
    end = -1
    for place in sorted(_candidates(view.text), key=lambda it: (it[0], -it[1], not it[2])):
        if place[0] >= end:
            taken.append(place)
            end = place[1]
        elif place[2] and not taken[-1][2]:
            taken[-1] = place
            end = place[1]
    return tuple(Mail(view.span(start, end), sure) for start, end, sure in taken)


def _candidates(text: str) -> Iterator[Place]:
    """Yield places that may be addresses, family by family, each behind a cheap gate."""
    told = lines(text)
    held = marks.STEMS.of_lines([line for _, line in told])
    present = frozenset().union(*held)
    signed = "@" in text or "﹫" in text
    if signed or "&" in text or "%40" in text:
        yield from _joined(text, near(text, _SIGN, marks.signs(text), _SIGN_REACH, "@﹫&%"), _by_sign)
    if not present.isdisjoint(words.AT_STEMS) or any(near(text, _BRACKET, marks.brackets(text), 0)):
        yield from _joined(text, _STRONG.finditer(text), _by_strong_word)
    if not present.isdisjoint(marks.AT_STEMS):
        yield from _joined(text, near(text, _PLAIN, marks.ordinary_words(text), _WORD_REACH), _by_plain_word)
    if not present.isdisjoint(words.DOT_STEMS):
        yield from _joined(text, _WEAK.finditer(text), _by_weak_word)
    if "AT" in text:
        yield from ((match.start(), match.end(), True) for match in _CAPITALS.finditer(text))
    if not present.isdisjoint(words.HOST_STEMS):
        some = [it for it, here in zip(told, held, strict=True) if not here.isdisjoint(marks.HOSTS)]
        yield from _beside_provider(text, some)
    if signed:
        yield from _joined(text, near(text, _SWAPPED, marks.swaps(text), 1, marks.SWAPS), lambda _: True)


def _joined(text: str, anchors: "Iterable[regex.Match[str]]", judge: Judge) -> Iterator[Place]:
    """Yield what stands around each word for @ where the judge takes it for an address."""
    left = _MOST
    for match in anchors:
        if not left:
            return
        local = local_before(text, match.start())
        if local is None:
            continue
        host = host_at(text, match.end())
        if host is None:
            continue
        start, stop = local
        seen = _Seen(text, start, text[start:stop], text[stop : match.end()], host)
        sure = judge(seen)
        if sure is not None:
            left -= 1
            yield spoken_start(text, start), host.end, sure


def _by_sign(seen: _Seen) -> bool | None:
    """Judge a real @, which is also used for prices, places and handles."""
    host = seen.host
    if not seen.apart and (host.glued or host.spoken):
        return True
    if seen.stopped or (host.amazon and seen.apart) or (seen.local.isdigit() and not host.provider):
        return None
    if host.provider or host.top:
        return True
    if seen.apart or host.glued or len(seen.local) < 3 or _LEET.fullmatch(seen.text, seen.start, host.end):
        return None
    return telling(seen.local)


def _by_strong_word(seen: _Seen) -> bool | None:
    """Judge "(at)", "arroba" and the like."""
    host = seen.host
    if seen.stopped or host.amazon:
        return None
    if host.provider or host.spoken:
        return True
    if _VAGUE.search(seen.between) and (seen.apart or not host.top):
        return None
    return True if host.top else telling(seen.local) or None


def _by_plain_word(seen: _Seen) -> bool | None:
    """Judge "at" between spaces, which is an ordinary word nearly always."""
    host = seen.host
    if seen.stopped or host.amazon:
        return None
    hyphened = "-" in seen.between
    if host.provider:
        return host.top or telling(seen.local) or seen.cued
    if host.spoken:
        return None if host.ordinary else True
    if not host.glued or not host.top or hyphened:
        return None
    in_capitals = "AT" in seen.between and not seen.local.isupper()
    return True if in_capitals or "_" in seen.between or telling(seen.local) else None


def _by_weak_word(seen: _Seen) -> bool | None:
    """Judge "bei", "chez", "en" before a host whose dot is written as a word."""
    return True if seen.host.spoken and not seen.host.ordinary and telling(seen.local) else None


def _by_provider(seen: _Seen) -> bool | None:
    """Judge a word beside a mail provider with something weak between them, or nothing but a space."""
    if seen.stopped or seen.local.isdigit() or seen.text[seen.start - 1 : seen.start] == "@":
        return None
    if _SUBSTITUTE.search(seen.between):
        return seen.host.top or telling(seen.local) or None
    if telling(seen.local) and seen.local.lower() not in words.ROLES:
        if seen.cued or named(seen.local) or seen.host.top:
            return True
        return False if _WORDED.search(seen.between) else None
    if seen.host.spoken and seen.cued and _WORDED.search(seen.between):
        return True
    return None


def _beside_provider(text: str, some: list[tuple[int, str]]) -> Iterator[Place]:
    """Yield what stands before or behind a mail provider, given the lines that may name one, with their places."""
    hosts = [(place + start, place + end) for place, line in some for start, end in marks.hosts_in(line)]
    yield from _joined(text, near(text, _BESIDE, hosts, _BESIDE_REACH, _BESIDE_STARTS), _by_provider)
    dotted = ((place + start, place + end, True) for place, line in some for start, end in _dotted_in(line))
    yield from islice(dotted, _MOST)
    yield from _after_provider(text, hosts)


def _after_provider(text: str, hosts: list[Ends]) -> Iterator[Place]:
    """Yield "Gmail: john.smith" and "my Gmail is john.smith"."""
    for match in islice(near(text, _NAMED, hosts, _HOST_REACH), _MOST):
        name = match["name"].rstrip(".-_+")
        end = match.start("name") + len(name)
        if text[end : end + 1] in ("@", "﹫") or name.lower() in words.NEVER_LOCAL:
            continue
        if telling(name) and name.lower() not in words.ROLES:
            yield match.start(), end, bool(match["join"].strip() or match["word"])
        elif ":" in match["join"] or "=" in match["join"]:
            closing = text[end : end + 2].strip()
            if closing[:1] in ("", ".", ",", ";", ")") and len(name) > 4:
                yield match.start(), end, True
