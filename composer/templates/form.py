"""Reads the form of a template's text: places for values, and blocks that stand only where a value is known.

``{order_id}``
    a place for a value; an unknown one keeps the text from being handed over.
``{delivery_date:short}``
    the same in another form: ``long`` and ``short`` for dates, ``short`` for items (cut to about 60 characters).
``{carrier|the carrier}``
    the words to take where the value is not known; ``{carrier|}`` leaves it out.
``{ask:new_date}``
    a value that the seller is asked for. ``resources/templates/library.toml`` declares it with type and label.
``[[if tracking]] ... [[else]] ... [[end]]``
    a block. ``[[if not tracking]]`` turns it round, blocks may stand inside blocks, ``[[else]]`` may be left out.
    A tag that is alone on its line takes the line with it.
``{{`` and ``}}``
    a brace that stays.

Spans count code points of the text. Reading never fails: what is wrong is told as faults with their places.
"""

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass

from composer.model import Edit, Fix, Span
from composer.templates import names
from composer.templates.names import FORMS, VALUES, Value
from composer.templates.pieces import Block, Fault, Form, Literal, Piece, Slot

_MARK = re.compile(r"\{\{|\}\}|\{([^{}\n]{0,300})\}|\[\[([^\[\]\n]{0,120})\]\]|[{}]|\[\[")
_SLOT = re.compile(r"\s*((?:[Aa][Ss][Kk]\s*:\s*)?[^:|]*?)\s*(?::\s*([^|]*?)\s*)?(?:\|(.*))?", re.DOTALL)
_DEEPEST = 8
_IF = re.compile(r"if\s+(?:(not)\s+)?(\S.*)", re.IGNORECASE)


def read(text: str, asks: Mapping[str, Value]) -> Form:
    """Return the form of ``text``; ``asks`` are the values that the seller can be asked for, by name without ask:."""
    reader = _Reader(text, asks)
    reader.read()
    pieces = reader.close()
    faults = sorted(reader.faults, key=lambda it: it.span)
    return Form(text, pieces, tuple(faults), tuple(reader.slots), tuple(reader.tags))


@dataclass(slots=True)
class _Open:
    """A block whose end has not come yet."""

    tag: Span
    name: str
    negated: bool
    then: list[Piece]
    other: list[Piece] | None = None

    @property
    def at(self) -> list[Piece]:
        """Where pieces go at the moment."""
        return self.then if self.other is None else self.other


class _Reader:
    """Walks over the marks of a text once."""

    def __init__(self, text: str, asks: Mapping[str, Value]) -> None:
        self._text, self._asks = text, asks
        self._lines = [0, *(match.end() for match in re.finditer("\n", text))]
        self._pieces: list[Piece] = []
        self._open: list[_Open] = []
        self._too_deep = 0
        self.faults: list[Fault] = []
        self.slots: list[Slot] = []
        self.tags: list[Span] = []

    def read(self) -> None:
        """Take the text mark by mark."""
        at = 0
        for mark in _MARK.finditer(self._text):
            start, end = mark.span()
            if mark[2] is not None:
                start, end = self._line(start, end)
                start = max(start, at)
            self._words(at, start)
            at = end
            if mark[1] is not None:
                self._slot(Span(*mark.span()), mark[1])
            elif mark[2] is not None:
                self._tag(Span(*mark.span()), mark[2])
            elif len(mark[0]) == 2 and mark[0] != "[[":
                self._put(Literal(Span(*mark.span()), mark[0][0]))
            else:
                self._odd(Span(*mark.span()), mark[0])
        self._words(at, len(self._text))

    def close(self) -> tuple[Piece, ...]:
        """Return the pieces. Blocks that were never closed are faults, and end with the text."""
        while self._open:
            block = self._open[-1]
            self._fault(block.tag, f"The block about {block.name!r} is never closed. Put [[end]] where it ends.")
            self._end(Span(len(self._text), len(self._text)))
        return tuple(self._pieces)

    def _line(self, start: int, end: int) -> tuple[int, int]:
        """Return the ends of a tag; one that is alone on its line takes the line feed as well."""
        text = self._text
        first = text.rfind("\n", 0, start) + 1
        last = text.find("\n", end)
        last = len(text) if last < 0 else last
        if text[first:start].strip(" \t") or text[end:last].strip(" \t"):
            return start, end
        return first, min(last + 1, len(text))

    def _put(self, piece: Piece) -> None:
        """Add a piece where the walk is."""
        (self._open[-1].at if self._open else self._pieces).append(piece)

    def _words(self, start: int, end: int) -> None:
        """Add the words between two marks."""
        if start < end:
            self._put(Literal(Span(start, end), self._text[start:end]))

    def _odd(self, span: Span, mark: str) -> None:
        """Add a mark without its partner as words, and tell of it."""
        self._put(Literal(span, mark))
        if mark == "[[":
            self._fault(span, "This block tag is not closed. Write [[if name]], [[else]] or [[end]] on one line.")
        else:
            told = f"This {mark} has no partner. Write {mark * 2} for a brace that stays."
            self._fault(span, told, Fix(f"Write {mark * 2}", (Edit(span, mark * 2),)))

    def _slot(self, span: Span, inside: str) -> None:
        """Add a place for a value."""
        match = _SLOT.fullmatch(inside)
        written, form, fallback = match.groups() if match else (inside, None, None)
        name = self._name(span, re.sub(r"\s*:\s*", ":", written), span.start + 1, inside)
        value = names.named(name, self._asks)
        slot = Slot(span, name, form or "", fallback)
        if value is not None and slot.form and slot.form not in FORMS[value.sort]:
            self._fault(span, *_form_fault(span, slot, FORMS[value.sort]))
        self.slots.append(slot)
        self._put(slot)

    def _name(self, span: Span, written: str, start: int, inside: str) -> str:
        """Return the name as written, in small letters after ``ask:``; an unknown one is told with the nearest."""
        name = names.ASK + written[4:] if written[:4].lower() == names.ASK else written
        if names.named(name, self._asks) is not None:
            return name
        if not name.strip():
            self._fault(span, "A name is missing here. Put in the name of a value, such as order_id.")
            return name
        near = names.nearest(name, self._asks)
        if near is None:
            self._fault(span, f"No value is called {name!r}. Known are: {', '.join(VALUES)}.")
            return name
        place = start + len(inside) - len(inside.lstrip())
        edit = Edit(Span(place, place + len(_head(inside))), near)
        self._fault(span, f"No value is called {name!r}. Write {near!r}.", Fix(f"Write {near}", (edit,)))
        return name

    def _tag(self, span: Span, inside: str) -> None:
        """Take a tag of a block."""
        self.tags.append(span)
        word = inside.strip()
        if (match := _IF.fullmatch(word)) and len(self._open) >= _DEEPEST:
            self._too_deep += 1
            self._fault(span, f"Blocks stand at most {_DEEPEST} deep. Close one before this one.")
        elif match:
            start = span.start + 2 + inside.index(match[2])
            name = self._name(span, re.sub(r"\s*:\s*", ":", match[2]), start, match[2])
            self._open.append(_Open(span, name, bool(match[1]), []))
        elif word.lower() == "end":
            self._end(span)
        elif word.lower() == "else":
            self._else(span)
        else:
            self._fault(
                span, f"No block begins with {word!r}. Write [[if name]], [[if not name]], [[else]] or [[end]]."
            )

    def _else(self, span: Span) -> None:
        """Turn to the other part of the block."""
        if self._too_deep:
            return
        if not self._open:
            self._fault(span, "This [[else]] belongs to no block. Put [[if name]] before it, or take it away.")
        elif self._open[-1].other is not None:
            self._fault(span, "This block has an [[else]] already. Take one of them away.")
        else:
            self._open[-1].other = []

    def _end(self, span: Span) -> None:
        """Close the block."""
        if self._too_deep:
            self._too_deep -= 1
            return
        if not self._open:
            self._fault(span, "This [[end]] closes no block. Put [[if name]] before it, or take it away.")
            return
        it = self._open.pop()
        whole = Span(it.tag.start, span.end)
        self._put(Block(whole, it.name, it.negated, tuple(it.then), tuple(it.other or ())))

    def _fault(self, span: Span, message: str, fix: Fix | None = None) -> None:
        """Tell of a fault with its line and column."""
        line = bisect_right(self._lines, span.start)
        self.faults.append(Fault(span, line, span.start - self._lines[line - 1] + 1, message, fix))


def _head(inside: str) -> str:
    """Return the name in front of form and fallback, as it was written."""
    match = _SLOT.fullmatch(inside)
    return match[1] if match else inside.strip()


def _form_fault(span: Span, slot: Slot, forms: tuple[str, ...]) -> tuple[str, Fix]:
    """Return what to say of a form that a value does not have, and the fix."""
    near = names.closest(slot.form, forms) or (forms[0] if forms else "")
    words = "" if slot.fallback is None else f"|{slot.fallback}"
    better = "{" + slot.name + (f":{near}" if near else "") + words + "}"
    if not forms:
        told = f"{slot.name!r} has no forms. Take {':' + slot.form!r} away."
    else:
        told = f"{slot.name!r} has no form {slot.form!r}. Write {' or '.join(forms)}."
    return told, Fix(f"Write {better}", (Edit(span, better),))
