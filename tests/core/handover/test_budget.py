"""The counter knows how long a message may be in each channel and for each kind."""

import pytest

from composer.handover.budget import BROWSER, CHARACTERS, budget
from composer.model import Channel, Draft, Kind
from composer.policy import resolve


@pytest.mark.parametrize(
    ("kind", "channel", "limit"),
    [
        (None, Channel.SELLER_CENTRAL, 2000),
        (Kind.REPLY, Channel.SELLER_CENTRAL, 2000),
        (Kind.CUSTOM_DESIGN, Channel.SELLER_CENTRAL, 800),
        (Kind.ORDER_PROBLEM, Channel.EMAIL, None),
        (Kind.ORDER_PROBLEM, Channel.API, 2000),
        (Kind.CUSTOM_DESIGN, Channel.API, 800),
        (Kind.OTHER_REQUIRED, Channel.API, 400),
        (Kind.INVOICE, Channel.API, 0),
        (Kind.REVIEW_REQUEST, Channel.API, 2000),
    ],
)
def test_limits(kind: Kind | None, channel: Channel, limit: int | None) -> None:
    found = budget(Draft("Hello", kind=kind, channel=channel), resolve())
    assert (found.used, found.limit) == (5, limit)
    assert found.left == (None if limit is None else limit - 5)


def test_a_browser_counts_an_emoji_twice_and_amazon_once() -> None:
    text = "Hi 😀"
    assert budget(Draft(text, kind=Kind.REPLY), resolve()).used == 5
    api = budget(Draft(text, kind=Kind.ORDER_PROBLEM, channel=Channel.API), resolve())
    assert (api.used, api.unit) == (4, CHARACTERS)
    assert budget(Draft(text), resolve()).unit == BROWSER


def test_an_action_without_words_says_so() -> None:
    draft = Draft("The key", kind=Kind.OTHER_REQUIRED, channel=Channel.API)
    assert budget(draft, resolve(), "digitalAccessKey").limit == 400
    found = budget(draft, resolve(), "warranty")
    assert (found.limit, found.left) == (0, -7)
    assert "Amazon writes" in found.why
