"""Finds ways to another channel that name no network: "the green app", "scan the QR code on the card"."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

import regex

from composer.finders import euphemism_words as words
from composer.finders.near import near
from composer.finders.quotations import engraved, quoted
from composer.finders.scenes import Scene, refused, scene
from composer.lines import Stems, lines, low, remembered


@dataclass(frozen=True, slots=True)
class Hint:
    """A stretch that points to a channel, in the text that was searched."""

    start: int
    end: int
    sure: bool
    lone: bool = False
    """Whether it says nothing more once a network's name was found in the same sentence."""


Judge = Callable[[str, Scene], bool | None]
"""Says of a stretch and its sentence: True, False for not sure, None for harmless."""


def _coloured(stretch: str, around: Scene) -> bool | None:
    """Judge "the green app", which may also be the product's own."""
    if around.said.invites or (around.said.ourselves and around.said.speaking):
        return True
    if around.said.features:
        return None
    return words.CHATTING.search(stretch) is not None


def _scanned(stretch: str, around: Scene) -> bool | None:
    """Judge "scan the QR code": for the return label and the product's app it is harmless."""
    if around.said.invites or (around.said.ourselves and around.said.speaking):
        return True
    return None if around.said.innocent_code else words.ON_PAPER.search(stretch) is not None


def _card(stretch: str, around: Scene) -> bool | None:
    """Judge a card in the parcel, which may also be a warranty card or just paper."""
    return bool(words.OURS.match(stretch) or around.said.invites or around.speaking)


def _said_of_us(_: str, _around: Scene) -> bool | None:
    """Judge what speaks of our own number in so many words."""
    return True


def _private(_: str, around: Scene) -> bool | None:
    """Judge "privately", which is harmless in a sentence about Amazon's own messages."""
    return True if around.said.invites and not around.said.amazon else None


def _follow(_: str, around: Scene) -> bool | None:
    """Judge "follow us", which Amazon's own store page may mean too."""
    return None if around.said.amazon else True


def _social(_: str, around: Scene) -> bool | None:
    """Judge social networks without a name."""
    return True if around.said.invites else None


def _doubtful(_: str, around: Scene) -> bool | None:
    """Judge what may be meant otherwise."""
    return None if around.said.amazon else False


_MOST = 40
"""No message points to a channel more often; the rest is left alone, which keeps hostile texts cheap."""

_KINDS: tuple[tuple[str, "regex.Pattern[str]", Judge, bool], ...] = (
    (
        (
            "green|blue|yellow|purple|grün|verte|verde|groene|gröna|zielon|yeşil|緑|绿色|أخضر|chat app|messaging app|"
            "app with"
        ),
        words.COLOUR_APP,
        _coloured,
        False,
    ),
    (
        "scan|qr|flash|inquadr|leia|digitali|skan|tarat|taray|okut|読み取|スキャン|扫|掃|امسح",
        words.SCANNED,
        _scanned,
        False,
    ),
    (
        (
            "card|leaflet|flyer|insert|karte|kärtchen|carte|tarjeta|carta|carton|bigliet|cartão|kaartje|wizyt|"
            "kartvizit|number|nummer|numéro|número|numero|contact detail|contact info|kontaktdaten|名刺|カード|名片|"
            "卡"
        ),
        words.CARD,
        _card,
        False,
    ),
    (
        (
            "contact|kontakt|nummer|number|numer|num[eé]ro|número|numara|hotline|coordonn|contatti|recapiti|contato|"
            "telefo|iletişim|dane |連絡先|電話番号"
        ),
        words.ON_HOLDER,
        _said_of_us,
        False,
    ),
    ("priv|prywat|özelden|私|على الخاص", words.PRIVATE, _private, False),
    (
        (
            "follow|like|subscrib|add |folg|suivez|rejoig|sígu|sígan|síga|sigu|siga|segui|segua|volg|följ|obserw|"
            "śledź|takip ed|フォロー|关注|關注|تابع"
        ),
        words.FOLLOW,
        _follow,
        True,
    ),
    (
        "app ons|appje|appen|stuur|app mij|app me|dm us|dm me|pm us|pm me|inbox us|inbox me|dms|a dm|a pm|direct mess",
        words.DIRECT,
        _follow,
        True,
    ),
    ("text us|text me|a text|sms", words.TEXTING, _social, True),
    ("soci|sozial|społecz|sosyal|sns|社|التواصل", words.SOCIAL, _social, False),
    ("join our|treten|tritt|rejoig|unete|únete|unase|únase|unisciti|word lid|群", words.JOIN, _follow, True),
    ("come to our|visit|stop by|drop by|besuch|passez|bezoek", words.VISIT, _doubtful, False),
)
"""What stands in a lower-cased text that holds the kind, its pattern and judge, and whether it is a lone hint."""
_GATES = tuple((tuple(stems.split("|")), pattern, judge, lone) for stems, pattern, judge, lone in _KINDS)
_NEEDED = tuple(frozenset(pieces.split("|")) for pieces in words.NEEDED)
_stems = Stems((*(stem for stems, *_ in _GATES for stem in stems), *frozenset().union(*_NEEDED)), low=low)


def _marks_of(pattern: "regex.Pattern[str]") -> Callable[[str], tuple[int, ...]]:
    """Return a function that says where the pattern may stand in a line: where it does in the line by itself."""
    return remembered(lambda line: tuple(match.start() for match in pattern.finditer(line, overlapped=True)))


_MARKS = tuple(_marks_of(pattern) for _, pattern, *_ in _GATES)


def _present(text: str) -> frozenset[str]:
    """Return the stems that stand in the text."""
    return frozenset().union(*_stems.of_lines([line for _, line in lines(text)]))


def _motto(text: str, match: "regex.Match[str]") -> bool:
    """Whether a stretch is only part of words in quotation marks, such as a line to engrave."""
    size = len(match.group())
    return any(
        it.start < match.start() and match.end() < it.end and 2 * (it.end - it.start - 2) > 3 * size
        for it in (*quoted(text), *engraved(text))
    )


def hints(text: str) -> Iterator[Hint]:
    """Yield what points to another channel without naming a network, in no particular order."""
    told = lines(text)
    held = _stems.of_lines([line for _, line in told])
    present = frozenset().union(*held)
    for (stems, pattern, judge, lone), needed, marks_of in zip(_GATES, _NEEDED, _MARKS, strict=True):
        if present.isdisjoint(stems):
            continue
        some = (it for it, here in zip(told, held, strict=True) if not here.isdisjoint(needed))
        marks = [(place + start, place) for place, line in some for start in marks_of(line)]
        for match in islice(near(text, pattern, marks, 0), _MOST):
            around = scene(text, match.start())
            if refused(text, around, match.start(), match.end()) or (pattern is words.FOLLOW and _motto(text, match)):
                continue
            sure = judge(match.group(), around)
            if sure is not None:
                yield Hint(match.start(), match.end(), sure, lone)
