"""What goes with the draft beside the rules' findings: its kind's check list, what may be sent today, near repeats.

Loaded and called on a worker, as the check list reads sentences.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from composer.checklists.checklist import checklist
from composer.checklists.items import Checklist
from composer.handover.budget import Budget, budget
from composer.history.repeats import Repeat, repeats
from composer.history.sent import Sent
from composer.model import Draft
from composer.orders import clock
from composer.orders.clock import Standing
from composer.orders.order import OrderState
from composer.policy.policy import Policy


@dataclass(frozen=True, slots=True)
class Beside:
    """What the window knows of the draft beside its text."""

    policy: Policy
    situation: str | None = None
    """What the seller says that the message is about."""
    ticked: frozenset[str] = frozenset()
    """Steps that are done."""
    sent: tuple[Sent, ...] = ()
    """What was sent for the order before."""
    state: OrderState = OrderState.UNKNOWN


@dataclass(frozen=True, slots=True)
class Guide:
    """What is to be shown."""

    draft: Draft
    checklist: Checklist
    standings: tuple[Standing, ...]
    budget: Budget
    repeat: Repeat | None
    """The earlier message that the draft is most like, if it is very much so."""

    @property
    def standing(self) -> Standing | None:
        """Whether the draft's kind may be sent today."""
        return next((it for it in self.standings if it.kind is self.draft.kind), None)


def guide(draft: Draft, beside: Beside) -> Guide:
    """Return what goes with a draft. Raises DataError for a fault in a data file."""
    listed = checklist(draft, beside.policy, beside.situation, beside.ticked)
    standings = clock.standings(draft.facts, draft.today, beside.policy.numbers, beside.state)
    return Guide(draft, listed, standings, budget(draft, beside.policy), _first(repeats(draft.text, beside.sent)))


def _first(found: Iterable[Repeat]) -> Repeat | None:
    """Return the likest one."""
    return next(iter(found), None)
