"""Brings a draft into the form in which it goes out; this is done before the last check, never after it."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace

import regex

from composer.fixes import apply
from composer.model import Draft, Edit, Image, Run, Span, Trait

_BREAK = re.compile("\r\n?|[\u2028\u2029\u0085\v\f]")
_HALF = re.compile("[\ud800-\udfff]")
_SPARE = re.compile(r"[ \t]+(?=\n|\Z)|\s+\Z")
_SCHEME = re.compile(r"(?:https?://|mailto:|tel:)", re.IGNORECASE)
_CLUSTER = regex.compile(r"\X")


def normalised(draft: Draft, *, plain: bool) -> Draft:
    """Return the draft as it will be given: line feeds, composed letters, no spare space at line ends.

    With ``plain`` the items of lists get "- " or their number, as nothing else shows them then. What
    the traits and images cover stays the same words. Doing it twice changes nothing.
    """
    draft = _edited(draft, _replaced(_BREAK, draft.text, "\n"))
    draft = _edited(draft, _replaced(_HALF, draft.text, "\ufffd"))
    draft = _edited(draft, _composed(draft.text))
    if plain:
        draft = _edited(draft, _marks(draft))
        draft = replace(draft, runs=tuple(run for run in draft.runs if run.trait is not Trait.LIST))
    draft = _edited(draft, _replaced(_SPARE, draft.text, ""))
    subject = " ".join(unicodedata.normalize("NFC", _HALF.sub("\ufffd", draft.subject)).split())
    return replace(draft, subject=subject)


def with_targets(draft: Draft) -> Draft:
    """Return the draft with the address of each link behind its words, where the words are not the address."""
    links = (run for run in draft.runs if run.trait is Trait.LINK and len(run.span) and _SCHEME.match(run.value))
    shown = {run.span.end: run.value for run in links if _bare(run.span.of(draft.text)) != _bare(run.value)}
    return _edited(draft, [Edit(Span(end, end), f" <{shown[end]}>") for end in sorted(shown)])


def _bare(address: str) -> str:
    """Return an address as people write it: without its scheme and the slash at its end."""
    return _SCHEME.sub("", address.strip()).rstrip("/").lower()


def body(draft: Draft) -> str:
    """Return what a plain channel gets of a normalised draft: its text, and nothing else."""
    return draft.text


def _replaced(pattern: re.Pattern[str], text: str, by: str) -> list[Edit]:
    """Return edits that put ``by`` in place of each match."""
    return [Edit(Span(*match.span()), by) for match in pattern.finditer(text)]


def _composed(text: str) -> list[Edit]:
    """Return edits that compose letters and their accents (Unicode's form C)."""
    if unicodedata.is_normalized("NFC", text):
        return []
    found = []
    for match in _CLUSTER.finditer(text):
        composed = unicodedata.normalize("NFC", match.group())
        if composed != match.group():
            found.append(Edit(Span(*match.span()), composed))
    return found


def _marks(draft: Draft) -> list[Edit]:
    """Return edits that put a mark before each item of a list; numbers start anew after other text."""
    lists = [run for run in draft.runs if run.trait is Trait.LIST and len(run.span)]
    found: list[Edit] = []
    start, number = 0, 0
    for line in draft.text.split("\n"):
        covering = Span(start, start + len(line))
        item = next((run for run in lists if run.span.touches(covering) and len(covering)), None)
        number = number + 1 if item is not None and item.value == "number" else 0
        if item is not None and line.strip():
            found.append(Edit(Span(start, start), f"{number}. " if number else "- "))
        start += len(line) + 1
    return found


def _edited(draft: Draft, edits: list[Edit]) -> Draft:
    """Return the draft with its text edited, and its runs and images over the same words."""
    if not edits:
        return draft
    runs = tuple(_moved_runs(draft.runs, edits))
    images = tuple(_moved_image(image, edits) for image in draft.images)
    return replace(draft, text=apply(draft.text, edits), runs=runs, images=images)


def _moved_runs(runs: Iterable[Run], edits: list[Edit]) -> Iterable[Run]:
    """Yield the runs where they now stand, without those whose words are gone."""
    for run in runs:
        span = _moved(run.span, edits)
        if len(span) or not len(run.span):
            yield replace(run, span=span)


def _moved_image(image: Image, edits: list[Edit]) -> Image:
    """Return the image where it now stands."""
    return replace(image, span=_moved(image.span, edits))


def _moved(span: Span, edits: list[Edit]) -> Span:
    """Return where the words of a span now stand; text put in at its start is left out of it."""
    start = _place(span.start, edits, ends=False)
    return Span(start, max(start, _place(span.end, edits, ends=True)))


def _place(place: int, edits: list[Edit], *, ends: bool) -> int:
    """Return where a place now is; inside an edit, the near edge of what was put there."""
    shift = 0
    for edit in edits:
        start, end = edit.span.start, edit.span.end
        if end <= place and (start < place or not ends):
            shift += len(edit.text) - (end - start)
        elif start < place < end:
            return start + shift + (len(edit.text) if ends else 0)
        else:
            break
    return place + shift
