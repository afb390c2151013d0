"""How much of its room a message has used, by channel and kind, for the counter beside the text."""

from dataclasses import dataclass

from composer.handover import api_actions
from composer.model import Channel, Draft
from composer.policy.policy import Policy
from composer.reading import length

CHARACTERS = "characters"
"""Code points, as Amazon's Messaging API counts them."""
BROWSER = "characters as a browser counts them"
"""UTF-16 units: an emoji counts as two."""


@dataclass(frozen=True, slots=True)
class Budget:
    """How long a message is, and how long it may be."""

    used: int
    limit: int | None
    """None where nothing limits it; nought where the channel takes no words of the seller's for this kind."""
    unit: str
    why: str = ""
    """A plain sentence where the limit is not the channel's usual one."""

    @property
    def left(self) -> int | None:
        """How much room is left; below nought for a text that is too long, None where nothing limits it."""
        return None if self.limit is None else self.limit - self.used


def budget(draft: Draft, policy: Policy, action: str = "") -> Budget:
    """Return the length budget of a draft, its text as it will go out: placeholders filled.

    ``action`` names the Messaging API's action where several send this kind; otherwise the roomiest counts.
    """
    usual = length.limit(draft, policy)
    if draft.channel is not Channel.API:
        return Budget(length.units(draft.text), usual or None, BROWSER)
    used, known = len(draft.text), api_actions.fitting(draft.kind)
    fitting = tuple(it for it in known if it.name == action) or known
    if not fitting:
        return Budget(used, usual or None, CHARACTERS, "The Messaging API does not send this kind of message.")
    most = max(it.longest or 0 for it in fitting)
    if not most:
        return Budget(used, 0, CHARACTERS, "Amazon writes this message itself; only files go with it.")
    why = "" if most == usual else f"The Messaging API takes {most:,} characters for this kind."
    return Budget(used, most, CHARACTERS, why)
