"""Reads what a sentence says around a network's name: an invitation, a refusal, or talk of a product."""

from dataclasses import dataclass
from functools import cached_property, lru_cache

import regex

from composer import late
from composer.finders import invitations as said
from composer.finders.euphemism_words import QR_INNOCENT
from composer.finders.near import AtWords
from composer.text import sentences

_BLOCK = 200
_REACH = 240
"""How far around a name a long sentence is read, in characters: keeps hostile texts cheap."""
_ANSWER = 90
"""How soon after what the buyer asked for the answer stands, in characters."""
_ASIDE = 4
"""How soon after a name it may be said that the buyer spoke of it."""
_BREAK = late.full(
    r"[;:—]|\s[-–]\s|[,،]|(?<!\w)(?:but|aber|sondern|mais|pero|sino|(?<!nie )ma|mas|maar|men|utan|ale|lecz|ama|ancak|"
    r"instead|stattdessen|please|bitte)(?!\w)",
    regex.IGNORECASE,
)
_CONDITION = late.full(
    r"[,;:.!?]|(?<!\w)(?:if|when|unless|because|wenn|falls|weil|si|lorsque|se|quando|cuando|als|indien|om|jeśli|"
    r"gdy|eğer|and|und|et|y|e|or|so)(?!\w)",
    regex.IGNORECASE,
)
_INVITES, _SPEAKING, _FEATURES = AtWords(said.INVITES), AtWords(said.SPEAKING), AtWords(said.FEATURES)

Places = tuple[tuple[int, int], ...]


class _Part:
    """What a stretch says, counted from its start. Each kind of words is looked for when it is first asked for."""

    def __init__(self, text: str) -> None:
        """Know the words of a stretch."""
        self._text = text

    @cached_property
    def invites(self) -> Places:
        """Where the buyer is asked to get in touch."""
        return tuple(_INVITES.spans(self._text))

    @cached_property
    def speaking(self) -> Places:
        """Where messages and help are spoken of."""
        return tuple(_SPEAKING.spans(self._text))

    @cached_property
    def features(self) -> Places:
        """Where it is said what a product is or does."""
        return tuple(_FEATURES.spans(self._text))

    @cached_property
    def negations(self) -> Places:
        """Where words say no."""
        return tuple(match.span() for match in said.NEGATIONS.finditer(self._text))

    @cached_property
    def ourselves(self) -> bool:
        """Whether the seller speaks of himself."""
        return said.OURSELVES.search(self._text) is not None

    @cached_property
    def amazon(self) -> bool:
        """Whether Amazon itself is named."""
        text = self._text
        return "amazon" in text.lower() or "亚马逊" in text or "アマゾン" in text or "أمازون" in text

    @cached_property
    def warning(self) -> bool:
        """Whether something is said of fraud, or of others who use the seller's name."""
        return said.WARNINGS.search(self._text) is not None

    @cached_property
    def innocent_code(self) -> bool:
        """Whether something is said of returns, set-up or apps, which have codes of their own."""
        return QR_INNOCENT.search(self._text) is not None


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence, or the part of a long one around a name. Places count in the whole text."""

    start: int
    end: int
    said: _Part

    @property
    def invites(self) -> Places:
        """Where the buyer is asked to get in touch."""
        return self._moved(self.said.invites)

    @property
    def speaking(self) -> Places:
        """Where messages and help are spoken of."""
        return self._moved(self.said.speaking)

    @property
    def features(self) -> Places:
        """Where it is said what a product is or does."""
        return self._moved(self.said.features)

    @property
    def negations(self) -> Places:
        """Where words say no."""
        return self._moved(self.said.negations)

    def invited_before(self, place: int) -> int | None:
        """Return where the last invitation before ``place`` ends, or None."""
        ends = [end for _, end in self.invites if end <= place + 1]
        return max(ends) if ends else None

    def _moved(self, places: Places) -> Places:
        """Return places in the stretch as places in the text."""
        return tuple([(start + self.start, end + self.start) for start, end in places])


def scene(text: str, place: int) -> Scene:
    """Return the scene of what stands at ``place``."""
    start, end = _bounds(text, place)
    if end - start > 2 * _REACH:
        block = start + (place - start) // _BLOCK * _BLOCK
        start, end = max(start, block - _REACH), min(end, block + _BLOCK + _REACH)
    return Scene(start, end, _part(text[start:end]))


def _bounds(text: str, place: int) -> tuple[int, int]:
    """Return where the sentence starts and ends; a line without a full stop belongs to the next one."""
    spans = sentences(text)
    low, high = 0, len(spans) - 1
    while low < high:
        middle = (low + high + 1) // 2
        if spans[middle].start <= place:
            low = middle
        else:
            high = middle - 1
    if not spans:
        return 0, len(text)
    start, end = spans[low].start, max(spans[low].end, place)
    at = low
    while at > 0 and start - spans[at - 1].start < 160 and text[spans[at - 1].end - 1] not in ".!?。！？…":
        at -= 1
        start = spans[at].start
        if "\n\n" in text[spans[at].end : spans[at + 1].start]:
            start = spans[at + 1].start
            break
    return start, end


@lru_cache(maxsize=256)
def _part(text: str) -> _Part:
    """Return what a stretch says. Memoised: a sentence may hold many names, and most stay while one is written."""
    return _Part(text)


def refused(text: str, around: Scene, start: int, end: int) -> bool:
    """Whether the words say no to what stands from ``start`` to ``end``, or warn of it: "we do not use WhatsApp"."""
    if around.said.warning or _declined(text, around, end):
        return True
    if not around.said.negations:
        return False
    for no, after in reversed(around.negations):
        if after > start:
            continue
        if said.ENCOURAGED.search(text, max(around.start, no - 14), min(start, after + 30)):
            continue
        first_invite = min((at for at, _ in around.invites if after <= at), default=start)
        if not _BREAK.search(text, after, min(first_invite, start)) and start - no < 120:
            return True
    rest = _CONDITION.search(text, end, around.end)
    stop = rest.start() if rest else around.end
    if around.invited_before(start) is not None:
        return False
    return any(
        end <= no < min(stop, end + 70) and not said.ENCOURAGED.search(text, no, min(after + 10, around.end))
        for no, after in around.negations
    )


def _declined(text: str, around: Scene, end: int) -> bool:
    """Whether the buyer asked for it, and the answer, there or in the next sentence, is no.

    A Turkish verb stands behind what it asks for.
    """
    asked = said.ASKED.search(text, around.start, around.end)
    if asked is None or (asked.start() > end + _ASIDE and text[asked.end() - 1] != "z"):
        return False
    stop = min(len(text), end + _ANSWER)
    no = said.NEGATIONS.search(text, end, stop) or said.DECLINES.search(text, end, stop)
    return no is not None and not said.INVITES.search(text, max(end, asked.end()), no.start())
