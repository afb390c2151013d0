"""What a draft shows without its sentences being read: its order's id, its attachments, what was sent before."""

import re
from collections.abc import Callable, Mapping
from datetime import timedelta
from types import MappingProxyType

from composer.checklists.items import Mark
from composer.model import Basis, Draft, Span
from composer.orders import order_id
from composer.policy.policy import Policy
from composer.reading.review_requests import asked_before
from composer.reading.said import spoken
from composer.reading.whole_message import set_aside

_QUOTED = re.compile(
    r"\"[^\"\n]{2,80}\"|“[^”\n]{2,80}”|„[^“”\n]{2,80}[“”]|”[^”\n]{2,80}”|«[^»\n]{2,80}»|[「『][^」』\n]{1,60}[」』]"
)
"""Words in quotation marks: in a message about a design they are what it will say."""
_BELOW = re.compile(r"^[^\n]{15,}[:：]\n{1,3}([^\n]{1,80})", re.MULTILINE)
"""The like on a line of their own, below one that ends in a colon and is no greeting."""

Sign = Callable[[Draft, Policy], tuple[Mark, tuple[Span, ...]]]
"""Says how an item stands, and what in the text shows it."""


def _order_id(draft: Draft, _: Policy) -> tuple[Mark, tuple[Span, ...]]:
    """Look for the order's id in the text; whose it is cannot be told where the order is not known."""
    own = order_id.of(draft.facts)
    spans = tuple(it.span for it in order_id.find(draft.text) if own is None or it.id == own)
    return (Mark.TICKED if spans else Mark.MISSING), spans


def _attachment(draft: Draft, _: Policy) -> tuple[Mark, tuple[Span, ...]]:
    """Tell whether a file goes with the message."""
    return (Mark.TICKED if draft.attachments else Mark.MISSING), ()


def _design(draft: Draft, _: Policy) -> tuple[Mark, tuple[Span, ...]]:
    """Tell whether a file goes with the message, a picture stands in it, or words are quoted."""
    quoted = [it.span() for it in _QUOTED.finditer(draft.text)] + [it.span(1) for it in _BELOW.finditer(draft.text)]
    spans = (*(it.span for it in draft.images), *(Span(*it) for it in sorted(quoted)))
    return (Mark.TICKED if spans or draft.attachments else Mark.MISSING), spans


def _note(draft: Draft, _: Policy) -> tuple[Mark, tuple[Span, ...]]:
    """Tell whether the seller noted why the buyer needs the message."""
    return (Mark.TICKED if draft.note.strip() else Mark.MISSING), ()


def _asked_once(draft: Draft, _: Policy) -> tuple[Mark, tuple[Span, ...]]:
    """Tell whether a review was asked for before."""
    return (Mark.BROKEN if asked_before(draft) else Mark.TICKED), ()


def _delivered(draft: Draft, policy: Policy) -> tuple[Mark, tuple[Span, ...]]:
    """Tell whether the order was delivered some days ago; missing where no delivery day is known."""
    done, facts = draft.facts.completed_on, draft.facts
    if done is None or draft.today is None or facts.completed_basis not in (Basis.DELIVERED, Basis.ESTIMATED):
        return Mark.MISSING, ()
    wait = timedelta(days=int(policy.number("review_timing.days_after_delivery")))
    return (Mark.TICKED if draft.today >= done + wait else Mark.BROKEN), ()


def _substance(draft: Draft, policy: Policy) -> tuple[Mark, tuple[Span, ...]]:
    """Tell whether anything is said beside greeting, thanks and offers of help."""
    return (Mark.TICKED if spoken(draft, policy) and set_aside(draft, policy) is None else Mark.MISSING), ()


SIGNS_OF: Mapping[str, Sign] = MappingProxyType(
    {
        "order_id": _order_id,
        "attachment": _attachment,
        "design": _design,
        "note": _note,
        "asked_once": _asked_once,
        "delivered": _delivered,
        "substance": _substance,
    }
)
"""By the name that the data uses."""
