"""Emoji are found as whole clusters, and typography is left alone."""

from itertools import pairwise

import emoji as package
import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.finders.emoji import TYPOGRAPHIC, Look, emoji, name
from composer.model import Span

STRINGS = sorted(package.EMOJI_DATA)
SELECTOR = "\ufe0f"


def spans(text: str) -> list[Span]:
    return [it.span for it in emoji(text)]


def inside(cluster: str) -> list[str]:
    """Return what is found when the cluster stands in a sentence."""
    text = f"Thanks {cluster} see you"
    return [span.of(text) for span in spans(text)]


def test_every_known_emoji_is_found_whole_but_for_typographic_signs() -> None:
    wrong = [it for it in STRINGS if inside(it) != ([] if it in TYPOGRAPHIC else [it])]
    assert wrong == []
    assert sum(it in TYPOGRAPHIC for it in STRINGS) == 49


def test_every_known_emoji_is_found_without_its_selectors() -> None:
    # Keyboards and mail programs drop selectors, all of them or one at a time.
    bare = {it.replace(SELECTOR, "") for it in STRINGS} | {it.replace(SELECTOR, "", 1) for it in STRINGS}
    wrong = [it for it in bare if inside(it) != ([] if it in TYPOGRAPHIC else [it])]
    assert wrong == []


def test_a_selector_makes_a_typographic_sign_an_emoji() -> None:
    for sign in TYPOGRAPHIC - set("#*0123456789"):
        found = emoji(f"Lamp {sign}{SELECTOR} here")
        assert [(it.span, it.look) for it in found] == [(Span(5, 7), Look.EMOJI)]
        assert emoji(f"Lamp {sign}\ufe0e here") == ()


def test_neighbours_stay_apart() -> None:
    text = "🇩🇪🇫🇷👍🏽👍🏾👨‍👩‍👧‍👦❤️1️⃣2⃣🏴󠁧󠁢󠁥󠁮󠁧󠁿"
    assert [span.of(text) for span in spans(text)] == [
        "🇩🇪",
        "🇫🇷",
        "👍🏽",
        "👍🏾",
        "👨‍👩‍👧‍👦",
        "❤️",
        "1️⃣",
        "2⃣",
        "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
    ]


@pytest.mark.parametrize("sign", ["★", "☆", "♥", "♡", "☺", "☎", "✈", "☀", "👍\ufe0e", "🀐", "🕿"])
def test_old_signs_are_not_sure(sign: str) -> None:
    assert [it.look for it in emoji(f"Nice {sign} lamp")] == [Look.SIGN]


@pytest.mark.parametrize(
    "text",
    [
        "Acme© Lamp® Light™ ℹ",
        "← ↑ → ↓ ↔ ⇒ ➔ ➜ ➤ ➡ 🡒",
        "• ◦ ▪ ■ □ ● ○ ◆ ▲ ▼ ▶",
        "✓ ✔ ✗ ✘ ☐ ☑ ☒ 🗸",
        "½ ¾ ⅓ 20 °C № § ¶ † ‡ ∞ ≈ ≤ ± × ÷",
        "♪ „“ «» … – — ‰ €",
        "①②③ ❶❷ ⑴ Ⓐ 🄰 🅲",
        "【ご注意】※〒100-0001 ㈱山田 ㊙ 〆切 々 〜 ー",
        "Call #2 * 3, 100%",
        "فارسی می‌خواهم",
        "",
    ],
)
def test_typography_is_silent(text: str) -> None:
    assert emoji(text) == ()


def test_an_emoji_that_no_table_knows_yet_is_found() -> None:
    assert [it.look for it in emoji("New \U0001fafd\U0001faff pictures")][-1] is Look.EMOJI


def test_names_are_plain_words() -> None:
    assert name("👍") == "thumbs up"
    assert name("❤️") == "red heart"
    assert name("★") == "black star"
    assert name("👍🏽") == "thumbs up medium skin tone"


@given(st.lists(st.sampled_from([*STRINGS, "a", " ", "1", "#", "é", "語", "\u200d", SELECTOR, "\u20e3"]), max_size=12))
def test_spans_are_in_order_and_never_overlap(parts: list[str]) -> None:
    text = "".join(parts)
    found = spans(text)
    assert all(left.end <= right.start for left, right in pairwise(found))
    assert all(span.start < span.end <= len(text) for span in found)
