"""Finds web addresses whose dots are spelled out, bracketed, set apart or replaced: "shop dot com"."""

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from composer import late
from composer.finders.addresses import BODY, CJK, end_of
from composer.finders.bare_hosts import Bare
from composer.finders.hosts import suffix_only
from composer.finders.near import near
from composer.finders.spoken_dots import WORDS, Dot, accepted, may_hold
from composer.lines import Ends, by_line

_FLAGS = regex.IGNORECASE | regex.VERBOSE
_DOT = late.full(
    rf"""(?P<wrapped>[ ]{{0,2}}[\[({{<][ ]?(?:{WORDS}|[.,·])[ ]?[\])}}>][ ]{{0,2}}
        |[ ]?(?P<sign_around>[-_*"'/|~])(?:{WORDS})(?P=sign_around)[ ]?)
    |(?P<glued>[ ]?(?:ドット|どっと|点|點|نقطة|دوت|डॉट)[ ]?)
    |(?P<word>[ ]{{1,2}}(?:{WORDS})[ ]{{1,2}})
    |(?P<apart>[ ]{{1,2}}\.[ ]{{1,2}}|[ ]\.(?=\w))
    |(?P<after>\.[ ](?=(?:com|co\.[a-z]{{2}})\b))
    |(?P<sign>[ ]?[,·•∙‧*][ ]?(?=(?:com|net|org|co[.,][a-z]{{2}})\b))""",
    _FLAGS,
)
# The label before a dot, read backwards: in writing without spaces it is one kind of letters.
_LEFT = late.full(
    rf"(?r)(?:[ァ-ヺー]{{1,24}}|[\u4e00-\u9fff]{{1,12}}|[\uac00-\ud7af]{{1,12}}|[ऀ-ॿ]{{2,24}}|(?:[^\W_{CJK}][-.]?){{0,48}}[^\W_{CJK}])"
)
_RIGHT = late.full(
    rf"""(?:c[ ]o[ ]m|n[ ]e[ ]t|o[ ]r[ ]g)(?!\w)|xn--[a-z0-9-]+|[^\W_{CJK}](?:[-.]?[^\W_{CJK}])*
    |コム|ネット|ジェーピー|कॉम|नेट""",
    _FLAGS,
)
_PATH = late.full(rf"/{BODY}+")
_WITHOUT_DOT = late.full(
    r"(?<![\w@.-])(?!polka|micro)(?P<name>[a-z0-9]{3,40}?)dot(?P<top>com|net|org|shop|co|de)(?![\w@])", regex.IGNORECASE
)
_UNDOTTED = late.full(
    r"""\b(?:visit|website|web[ ]site|webseite|homepage|online[ ]?shop|site[ ]internet|sitio[ ]web|sito[ ]web)
    (?:[ ](?:is|at|us[ ]at|our|ist|est|es|è))?[ ]?:?[ ]
    (?P<name>[a-z0-9-]{3,40})[ ](?P<top>com|net|org)(?=[ ]?[.,;!)]|\s*$|\n)""",
    _FLAGS,
)
_UNDOTTED_ENDS = (" com", " net", " org")
_glued_marks = by_line(lambda line: _marks(_WITHOUT_DOT, line) if "dot" in line.lower() else ())
# At the end of a line more is found than in the whole text, so these are only marks.
_undotted_marks = by_line(
    lambda line: _marks(_UNDOTTED, line) if any(end in line.lower() for end in _UNDOTTED_ENDS) else ()
)


def _marks(pattern: "regex.Pattern[str]", line: str) -> Iterator[Ends]:
    """Yield where the pattern stands in a line, also where one place overlaps another."""
    return (match.span() for match in pattern.finditer(line, overlapped=True))


@dataclass(frozen=True, slots=True)
class _Label:
    """One label of a chain: where it ends and which dot stands before it."""

    text: str
    end: int
    dot: Dot | None


def spoken_links(text: str) -> Iterator[Bare]:
    """Yield every address with disguised dots in ``text``; its host has the dots put back."""
    if may_hold(text):
        yield from _chains(text)
    for match in near(text, _WITHOUT_DOT, _glued_marks(text), 0):
        yield Bare(match.start(), match.end(), f"{match['name']}.{match['top']}".lower(), certain=True)
    for match in near(text, _UNDOTTED, _undotted_marks(text), 0):
        yield Bare(match.start("name"), match.end(), f"{match['name']}.{match['top']}".lower(), certain=False)


def _chains(text: str) -> Iterator[Bare]:
    """Yield the addresses made of labels with disguised dots between them."""
    place = 0
    while match := _DOT.search(text, place):
        left = _LEFT.match(text, place, match.start()) if match.start() > place else None
        place = match.end()
        if left:
            labels = _chain(text, left, match)
            found = _read(text, left.start(), labels)
            # What a chain without a host has shown need not be looked at again, but for its last label.
            place = found.end if found else max(match.end(), labels[-2].end if len(labels) > 2 else 0)
            if found:
                yield found


def _chain(text: str, left: regex.Match[str], dot: regex.Match[str] | None) -> list[_Label]:
    """Return the labels that dots of any kind join, from the one before the first dot on."""
    labels = [_Label(part, left.end(), None) for part in left.group().split(".")]
    place = left.end()
    while dot and len(labels) < 9 and (right := _RIGHT.match(text, dot.end())):
        kind = Dot(str(dot.lastgroup), dot.group().strip(" -_*\"'/|~[](){}<>").lower())
        place = right.start()
        for part in right.group().split("."):
            place += len(part)
            labels.append(_Label(part, place, kind))
            kind, place = Dot("plain", "."), place + 1
        dot = _DOT.match(text, right.end())
    return labels


def _read(text: str, start: int, labels: list[_Label]) -> Bare | None:
    """Return the address that the labels make up to the last one that can end it, or None."""
    names = [label.text for label in labels]
    for count in range(len(labels), 1, -1):
        last = labels[count - 1]
        joint = next((label.dot for label in labels[count - 1 :: -1] if label.dot and label.dot.kind != "plain"), None)
        if last.dot is None or joint is None:
            return None
        dot = joint if last.dot.kind == "plain" else last.dot
        ending = accepted(text, start, last.end, names[:count], dot)
        if ending is None:
            continue
        top, certain = ending
        host = [name.lower() for name in names[: count - 1]]
        if suffix_only([*host, top]):
            return None
        path = _PATH.match(text, last.end)
        end = end_of(text, start, path.end()) if path else last.end
        return Bare(start, end, ".".join([*host, top]), certain or bool(path), text[last.end : end])
    return None
