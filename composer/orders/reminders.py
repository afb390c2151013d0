"""What a seller is reminded of: messages that can be sent now, and steps that were left open."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from composer.model import Kind


class Matter(StrEnum):
    """What there is to do, the most urgent first."""

    ADJUST_AMOUNT = "adjust_amount"
    REFUND_CANCELLED = "refund_cancelled"
    TELL_DELAY = "tell_delay"
    ASK_REVIEW = "ask_review"

    @property
    def kind(self) -> Kind | None:
        """The kind of message that does it; None where a step outside the text does."""
        return _KINDS.get(self)


_KINDS = {Matter.TELL_DELAY: Kind.ORDER_PROBLEM, Matter.ASK_REVIEW: Kind.REVIEW_REQUEST}


@dataclass(frozen=True, slots=True)
class Reminder:
    """One thing to do for one order. Days are those of the marketplace's time zone."""

    matter: Matter
    order_id: str
    marketplace: str
    no_earlier: date
    no_later: date
    """The last safe day; one that is past is overdue."""
    why: str
    """One plain sentence for the seller."""
    sure: bool = True
    """Whether the days are certain; not where no delivery day is known."""

    @property
    def kind(self) -> Kind | None:
        """The kind of message that does it; None where a step outside the text does."""
        return self.matter.kind
