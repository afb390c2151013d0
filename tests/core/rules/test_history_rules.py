"""What was sent before, when and how often, and how the subject is tagged: by policy version, kind and day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.engine import ask
from composer.model import Basis, Draft, Earlier, Facts, Kind, Level, Outcome
from composer.policy import resolve
from composer.rules import RULES

OLD, NEW = date(2024, 1, 1), date(2026, 11, 24)
CRITICAL = {Kind.ORDER_PROBLEM, Kind.ADDITIONAL_INFO, Kind.HEAVY_BULKY_DELIVERY, Kind.CUSTOM_DESIGN}
TAGS = (
    *("[Important]", "[IMPORTANT]", "[ important ]", "[Important!]", "[Wichtig]", "[importante]", "[Belangrijk]"),
    *(
        "[Viktigt]",
        "[Ważne]",
        "[ważna]",
        "[Önemli]",
        "[ÖNEMLİ]",
        "【重要】",
        "［重要］",
        "[重要]",
        "【重要なお知らせ】",
    ),
    *("【Important】", "［Ｉｍｐｏｒｔａｎｔ］", "[Impor\u200btant]", "〔重要〕", "[هام]", "[Sehr wichtig]"),
)


def outcome(rule: str, draft: Draft) -> Outcome:
    return ask(rule, RULES[rule], draft, resolve("amazon.de", "de-DE", draft.today))


def levels(rule: str, draft: Draft) -> list[Level]:
    told = outcome(rule, draft)
    return [told.level.when(it.sure, grave=it.grave) for it in told.findings]


@pytest.mark.parametrize("kind", Kind)
def test_the_tag_by_version_and_kind(kind: Kind) -> None:
    old, new = (
        levels("subject_important", Draft("x", subject="[Important] x", kind=kind, today=day)) for day in (OLD, NEW)
    )
    if kind is Kind.REPLY:
        assert old == new == []
    elif kind is Kind.REVIEW_REQUEST:
        assert old == new == [Level.BLOCKER]
    else:
        assert old == ([] if kind in CRITICAL else [Level.WARNING])
        assert new == [Level.WARNING]


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("frame", ["{} Your order", "Your order {}", "Re: {}Your order"])
def test_the_tag_is_known_in_every_form(tag: str, frame: str) -> None:
    assert levels("subject_important", Draft("x", subject=frame.format(tag), kind=Kind.INVOICE, today=NEW))


@pytest.mark.parametrize(
    "subject",
    [
        "",
        "Important",
        "(important)",
        "[Unimportant]",
        "[Important Bird Areas]",
        "[Order] important",
        "[]",
        "【ご注文】",
    ],
)
def test_other_subjects_are_left_alone(subject: str) -> None:
    assert not levels("subject_important", Draft("x", subject=subject, kind=Kind.INVOICE, today=NEW))


@pytest.mark.parametrize("unit", ["[", "[重要", "[ ", "important ", "[important", "a"])
def test_long_subjects_are_quick(unit: str) -> None:
    assert not levels("subject_important", Draft("x", subject=unit * 20_000, kind=Kind.INVOICE, today=NEW))


@given(st.integers(-60, 60), st.sampled_from(list(Basis)), st.sampled_from(list(Kind)))
def test_a_request_is_early_until_the_fifth_day(passed: int, basis: Basis, kind: Kind) -> None:
    facts = Facts(completed_on=NEW - timedelta(days=passed), completed_basis=basis)
    early = kind is Kind.REVIEW_REQUEST and passed < 5 and basis in (Basis.DELIVERED, Basis.ESTIMATED)
    assert bool(levels("review_timing", Draft("x", kind=kind, facts=facts, today=NEW))) is early


EARLIER = st.lists(st.builds(Earlier, st.just(OLD), st.none() | st.sampled_from(list(Kind)), st.booleans()), max_size=4)


@given(EARLIER, st.sampled_from(list(Kind)))
def test_the_history_decides(earlier: list[Earlier], kind: Kind) -> None:
    draft = Draft("x", kind=kind, facts=Facts(earlier=tuple(earlier)), today=NEW)
    started = [it for it in earlier if it.kind is not Kind.REPLY]
    repeat, many = levels("review_repeat", draft), levels("volume", draft)
    if kind is not Kind.REVIEW_REQUEST:
        assert repeat == []
    elif any(it.asked_for_review for it in earlier):
        assert repeat == [Level.BLOCKER]
    else:
        assert repeat == ([Level.WARNING] if started else [])
    assert many == ([Level.HINT] if len(started) >= 2 and kind is not Kind.REPLY else [])


@given(st.integers(0, 5000), st.integers(0, 500))
def test_the_days_limit(sent: int, orders: int) -> None:
    facts = Facts(sent_today=sent, daily_orders=float(orders))
    assert bool(levels("volume", Draft("x", kind=Kind.INVOICE, facts=facts, today=NEW))) is (
        sent + 1 > 5 * orders + 600
    )
