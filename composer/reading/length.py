"""How long a message is, and how long its channel lets it be.

Amazon's Messaging API counts characters, a browser counts some of them as two, such as emoji. Where a browser sends the
message the larger count is used, so that the text fits either way.
"""

import re

from composer.model import Channel, Draft, Kind
from composer.policy.policy import Policy

_BEYOND = re.compile("[\U00010000-\U0010ffff]")


def limit(draft: Draft, policy: Policy) -> int:
    """Return how many UTF-16 units a message of the draft's kind may have in its channel; nought: no limit."""
    name = "custom_design" if draft.kind is Kind.CUSTOM_DESIGN else "plain"
    return int(policy.number("too_long.email" if draft.channel is Channel.EMAIL else f"too_long.{name}"))


def units(text: str) -> int:
    """Return the length as a browser counts it, in UTF-16 units; never less than the code points."""
    return len(text) + (0 if text.isascii() else len(_BEYOND.findall(text)))
