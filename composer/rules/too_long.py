"""A message must not be longer than its channel takes.

Amazon's Messaging API takes 2,000 characters, and 800 for confirming a custom design; the compose page
of Seller Central seems to use the same figures. The API counts characters, a browser counts some of
them as two, such as emoji; the larger count is used, so that the text fits either way.
"""

from collections.abc import Iterator

from composer.model import Channel, Draft, Finding, Kind, Span
from composer.policy.policy import Policy
from composer.reading import length
from composer.rule import Rule, bad, good


def check(draft: Draft, policy: Policy) -> Iterator[Finding]:
    """Yield one finding on all that stands behind the limit, when there is a limit and it is passed."""
    limit = length.limit(draft, policy)
    if not limit or len(draft.text) * 2 <= limit:
        return
    spare = length.units(draft.text) - limit
    if spare > 0:
        message = f"Too long by {spare:,} character{'s' if spare > 1 else ''}; {limit:,} are allowed."
        yield Finding(Span(_fits(draft.text, limit), len(draft.text)), message)


def _fits(text: str, limit: int) -> int:
    """Return how many code points at the start of the text fit into ``limit`` UTF-16 units."""
    used = 0
    for place, char in enumerate(text):
        used += 2 if char > "\uffff" else 1
        if used > limit:
            return place
    return len(text)


RULE = Rule(
    title="Length",
    check=check,
    examples=(
        bad("x" * 2000 + "⟦y⟧"),
        bad("é" * 800 + "⟦é!⟧", kind=Kind.CUSTOM_DESIGN),
        bad("あ" * 1998 + "😀" + "⟦い⟧", kind=Kind.REPLY),
        bad("x" * 1999 + "⟦😀⟧"),
        bad("x" * 2000 + "⟦yy⟧", channel=Channel.API),
        good("x" * 2000),
        good("😀" * 1000),
        good("x" * 801, kind=Kind.REVIEW_REQUEST),
        good("x" * 2500, channel=Channel.EMAIL),
        good("x" * 2500, channel=Channel.EMAIL, kind=Kind.CUSTOM_DESIGN),
    ),
)
