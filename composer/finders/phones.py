"""Finds telephone numbers of every country with a marketplace, however they are written.

Digits come first, then the shape, then the words around: a number that could be anything is a
telephone number only when something says so.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from composer.finders import phone_shapes, spoken_digits
from composer.finders.identifiers import tokens
from composer.finders.phone_verdict import Candidate, verdict
from composer.finders.phone_words import around, of_others
from composer.finders.plain_digits import plain
from composer.lines import by_line, lines
from composer.model import Span
from composer.text import folded

_DIGIT = re.compile(r"\d")
_FEWEST = 6
"""Digits that a number has at least."""
_MANY = re.compile(r"\d(?:[^\d]{0,12}\d){5}")
# A longer unbroken run of digits and separators is a table, not telephone numbers.
_LONGEST = 300
_LONGEST_LINE = 4_000
_MOST = 150
"""No message holds more numbers; the rest is left alone until these are gone, which keeps hostile texts cheap."""
# Between two digits of one number: a few separators, or what a word such as "dash" was turned into.
_BETWEEN = r"(?:\x01+|[ ()\[\]\-./•·・|~_*\u20e3]{0,4})"
_RUN = re.compile(rf"(?<!\d)(?<!\d[.,:])(?:\+ ?|\(\+? ?|\[\+? ?)*\d(?:{_BETWEEN}\d)*")
_NEXT = re.compile(r"(?<=\d)(?:\s*[/|;]\s*| {2,}| - | *(?=\+)| ?\((?=\+))(?=[+(\d])")
_EXTENSION = re.compile(
    r"[ ,;/-]*\(?(?:ext(?:ension|n)?|x|durchwahl|dw|poste|interno|int|anexo|extensi[oó]n|ramal|toestel|ankn|wew|dahili"
    r"|内線|转)"
    r"[.: ]*\d{1,5}\b\)?",
    re.IGNORECASE,
)
_BESIDE = re.compile(r"[\d\x00][ ./-]{0,2}\Z")
_BEHIND = re.compile(r"[ ./-]{0,2}[\d\x00]")
# Free lines are known by their first digits; other digits before a word may be an amount, as in "1800 LUMENS".
_FREE = re.compile(r"\+?1[-. ]\(?8|08\d\d[-. ][A-Z]{5}")
_VANITY = re.compile(
    r"(?<![\w+-])(?:\+?1[-. ])?\(?(?:8(?:00|22|33|44|55|66|77|88)|9?00|0?8[0-9]{2}|1[38]00)\)?[-. ]"
    r"(?!(?:TL|TRY|PLN|EUR|EURO|USD|GBP|SEK|BRL|CHF|JPY|CAD|MXN|KR|KG|CM|MM|KM|ML|GB|MB|TB|W|WH|MAH|BTU|RPM|WATT|UVP)\b)"
    r"(?=[A-Z0-9]*-?[A-Z])(?:[A-Z]{2,5} [A-Z]{2,6}|[A-Z0-9]{2,10}(?:-[A-Z0-9]{1,8}){0,2})\b"
)

# What stands in each of those.
_WORD_BEHIND = re.compile(r"[0-9][0-9]\)?[-. ](?=[A-Z0-9]*-?[A-Z])")


@dataclass(frozen=True, slots=True)
class Phone:
    """A telephone number in a text."""

    span: Span
    sure: bool = True


@lru_cache(maxsize=8)
def find(text: str, region: str | None = None) -> tuple[Phone, ...]:
    """Return the telephone numbers in ``text``, in order, as a reader in ``region`` (ISO 3166) takes them."""
    view = folded(text)
    found = [Phone(view.span(start, end), sure) for start, end, sure in _all(view.text, region)]
    kept: list[Phone] = []
    for phone in sorted(found, key=lambda it: (it.span.start, -it.span.end)):
        if not kept or not phone.span.touches(kept[-1].span):
            kept.append(phone)
    return tuple(kept)


def _all(text: str, region: str | None) -> Iterator[tuple[int, int, bool]]:
    """Yield the ends in the folded text of what each way of writing a number gives, and whether it is sure."""
    for start, end in spoken_digits.find(text):
        yield start, end, not of_others(text, start, end)
    for start, end in _lettered(text):
        words = around(text, start, end)
        if not words.named and (words.call or _FREE.match(text, start, end)):
            yield start, end, not of_others(text, start, end)
    work, disguised = plain(text)
    if not _MANY.search(work):
        return
    masked = _masked(work)
    left = _MOST
    for start, end in _all_candidates(masked, region):
        hidden = any(start < place < end for place in disguised)
        candidate = Candidate(start, end, work[start:end], hidden, _cut(masked, start, end))
        for it in _judged(text, work, candidate, region):
            yield it
            left -= 1
        if not left:
            return


_lettered = by_line(lambda line: [it.span() for it in _VANITY.finditer(line)] if _WORD_BEHIND.search(line) else ())
"""Where the numbers with letters for digits stand."""


def _cut(masked: str, start: int, end: int) -> bool:
    """Whether digits, or the end of an identifier, stand beside the stretch with only a space or mark between."""
    return _BESIDE.search(masked[max(0, start - 3) : start]) is not None or _BEHIND.match(masked, end) is not None


def _masked(work: str) -> str:
    """Return the text with every identifier turned into a character that no number holds."""
    parts: list[str] = []
    last = 0
    for span in tokens(work):
        parts += (work[last : span.start], "\x00" * len(span))
        last = span.end
    return "".join(parts) + work[last:]


def _all_candidates(masked: str, region: str | None) -> Iterator[tuple[int, int]]:
    """Yield the ends of stretches that hold 6 to 17 digits and may be one number, line by line."""
    for place, line in lines(masked):
        for start, end in _kept(line, region) if len(line) <= _LONGEST_LINE else _candidates(line, region):
            yield start + place, end + place


@lru_cache(maxsize=256)
def _kept(line: str, region: str | None) -> tuple[tuple[int, int], ...]:
    """Return what stands in a line that is not too long to be kept."""
    return tuple(_candidates(line, region))


def _candidates(masked: str, region: str | None) -> Iterator[tuple[int, int]]:
    """Yield the ends of such stretches in one line."""
    if len(_DIGIT.findall(masked)) < _FEWEST:
        return
    for run in _RUN.finditer(masked):
        if not 6 <= run.end() - run.start() <= _LONGEST:
            continue
        start = run.start()
        for cut in () if phone_shapes.listed(run.group()) else _NEXT.finditer(masked, run.start(), run.end()):
            if _digits(masked[start : cut.start()]) >= 7 and _digits(masked[cut.end() : run.end()]) >= 6:
                yield from _parts(masked, start, cut.start(), region)
                start = cut.end()
        yield from _parts(masked, start, run.end(), region)


def _digits(text: str) -> int:
    """Return how many digits the text holds."""
    return sum(char.isdigit() for char in text)


def _parts(masked: str, start: int, end: int, region: str | None) -> Iterator[tuple[int, int]]:
    """Yield the stretch itself, or the numbers inside it when it is not a valid number as a whole."""
    groups = [Span(start + it.start(), start + it.end()) for it in phone_shapes.GROUP.finditer(masked[start:end])]
    count = sum(len(group) for group in groups)
    if count < _FEWEST or len(groups) > 60:
        return
    if count <= 17 and (
        len(groups) == 1
        or phone_shapes.valid_in(masked[start:end], region)
        or phone_shapes.listed(masked[start:end])
        or all(len(it) == 1 for it in groups)
    ):
        yield start, end
        return
    inside = list(_inside(masked, start, groups, region))
    if inside:
        yield from inside
    elif count <= 17:
        yield start, end


def _inside(masked: str, start: int, groups: list[Span], region: str | None) -> Iterator[tuple[int, int]]:
    """Yield the longest valid numbers made of neighbouring groups, from left to right."""
    first = 0
    while first < len(groups):
        left = start if first == 0 else _opened(masked, groups[first].start)
        for last in range(min(first + 6, len(groups)), first, -1):
            right = groups[last - 1].end
            if 8 <= _digits(masked[left:right]) <= 15 and phone_shapes.valid_in(masked[left:right], region):
                yield left, right
                first = last
                break
        else:
            first += 1


def _opened(text: str, start: int) -> int:
    """Return the start with the bracket or plus that stands before it."""
    while start and text[start - 1] in "(+[":
        start -= 1
    return start


def _judged(text: str, work: str, it: Candidate, region: str | None) -> Iterator[tuple[int, int, bool]]:
    """Yield the stretch with its extension when shape and words make it a telephone number."""
    if it.raw.startswith("(") and ")" not in it.raw:
        it = replace(it, start=it.start + 1, raw=it.raw[1:])
    sure = verdict(text, it, region)
    if sure is None:
        return
    start, end = it.start, it.end
    extension = _EXTENSION.match(work, end)
    if extension:
        end = extension.end()
    if text[end : end + 1] == ")" and "(" in text[start:end] and ")" not in text[start:end]:
        end += 1
    yield start, end, sure and not of_others(text, start, end)
