"""What can be put in while a template is written: the values at hand, and the rest of a name that was begun."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from composer.model import Edit, Span
from composer.templates.names import ASK, FORMS, VALUES, Value

_BEGUN = re.compile(r"\{((?:ask:)?\w*)(?::(\w*))?\Z", re.IGNORECASE)
_IF = re.compile(r"\[\[\s*if\s+(?:not\s+)?((?:ask:)?\w*)\Z", re.IGNORECASE)
_NEAR = 80


@dataclass(frozen=True, slots=True)
class Offer:
    """Something to put in."""

    insert: str
    """As it will stand in the text, such as ``{order_id}``."""
    label: str
    """A sentence that says what it is."""
    edit: Edit
    """What choosing it does to the text."""


def menu(asks: Mapping[str, Value]) -> tuple[tuple[str, str], ...]:
    """Return all places for values as they are put in, each with its label, the usual ones first."""
    known = [(it.name, it.label) for it in VALUES.values()]
    return tuple(
        ("{" + name + "}", label) for name, label in (*known, *((ASK + it.name, it.label) for it in asks.values()))
    )


def offers(text: str, caret: int, asks: Mapping[str, Value]) -> tuple[Offer, ...]:
    """Return what completes the name before the caret, whose place counts code points; nothing outside of braces."""
    before = text[max(0, caret - _NEAR) : caret]
    if match := _IF.search(before):
        span = Span(caret - len(match[1]), caret)
        return tuple(_offer(name, label, span) for name, label in _begun(match[1], asks))
    match = _BEGUN.search(before)
    if match is None or before[: match.start()].endswith("{"):
        return ()
    end = caret + (text[caret : caret + 1] == "}")
    if match[2] is not None:
        return tuple(_forms(match[1], match[2], Span(caret - len(match[0]), end), asks))
    span = Span(caret - len(match[0]), end)
    return tuple(_offer("{" + name + "}", label, span) for name, label in _begun(match[1], asks))


def _begun(start: str, asks: Mapping[str, Value]) -> Iterator[tuple[str, str]]:
    """Yield the names that begin so, then those that hold it."""
    names = {**{it.name: it.label for it in VALUES.values()}, **{ASK + it.name: it.label for it in asks.values()}}
    low = start.lower()
    first = [name for name in names if name.startswith(low)]
    yield from ((name, names[name]) for name in first)
    yield from ((name, names[name]) for name in names if name not in first and low in name)


def _forms(name: str, start: str, span: Span, asks: Mapping[str, Value]) -> Iterator[Offer]:
    """Yield a value's forms that begin so; after ``ask:`` the names."""
    if name.lower() == "ask":
        yield from (_offer("{" + it + "}", label, span) for it, label in _begun(f"ask:{start}", asks))
        return
    value = VALUES.get(name) or asks.get(name.removeprefix(ASK))
    for form in FORMS[value.sort] if value else ():
        if value and form.startswith(start.lower()):
            yield _offer("{" + f"{name}:{form}" + "}", f"{value.label[:-1]}, {form}.", span)


def _offer(insert: str, label: str, span: Span) -> Offer:
    """Return an offer that takes the place of what was begun."""
    return Offer(insert, label, Edit(span, insert))
