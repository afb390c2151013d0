"""What a way of handing over is: how the draft becomes text, how it is given, and what is said then."""

from collections.abc import Callable
from dataclasses import dataclass

from composer.model import Channel, Draft

Give = Callable[[str], str]
"""Gives the text away and returns what has arrived, read back. Raises UserError when it cannot."""


@dataclass(frozen=True, slots=True)
class Way:
    """One way of handing over."""

    channel: str
    """What the history keeps, such as ``seller_central``."""
    plain: bool
    """Whether only words arrive, so that lists need marks of their own."""
    body: Callable[[Draft], str]
    """Makes what is given out of a normalised draft. Raises UserError when that cannot be done."""
    give: Give
    done: str
    """The sentence for a hand-over that went well."""
    differs: str
    """The sentence for when something else arrived than was given."""
    judged_as: Channel | None = None
    """The channel whose rules count; None: the draft's own."""
