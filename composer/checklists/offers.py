"""Fills the sentences that a check list offers with what is known of the order."""

import re
from collections.abc import Iterator

from composer.checklists.items import Offer
from composer.model import Facts, Span
from composer.orders import order_id

_PLACE = re.compile(r"\{([a-z_]+)\}")
_LONGEST = 60


def filled(text: str, facts: Facts) -> Offer:
    """Return a sentence with the order's values in their places; what nobody knows stays a gap."""
    known = dict(_values(facts))
    made, gaps, place = "", [], 0
    for match in _PLACE.finditer(text):
        made += text[place : match.start()]
        value = known.get(match[1])
        if value is None:
            gaps.append(Span(len(made), len(made) + len(match.group())))
        made += value or match.group()
        place = match.end()
    return Offer(made + text[place:], tuple(gaps))


def _values(facts: Facts) -> Iterator[tuple[str, str]]:
    """Yield what is known of the order, by the name of its place."""
    own = order_id.of(facts)
    if own:
        yield "order_id", own
    if len(facts.items) == 1 and len(facts.items[0]) <= _LONGEST:
        yield "item", facts.items[0]
    if facts.tracking:
        yield "tracking", facts.tracking
