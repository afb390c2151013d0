"""Slips of those who learned Japanese are found; what looks like them is left alone."""

import pytest

from composer.language.grammar.checker import slips


@pytest.mark.parametrize(
    ("line", "place", "put"),
    [
        ("替え刃ははどちらの機種にも合います。", "はは", "は"),
        ("一台の笠をが割れていました。", "をが", "が"),
        ("返品ラベルはアカウントからから印刷できます。", "からから", "から"),
        ("マットレスは大きいのため、二人で運びます。", "の", ""),
        ("新しいのポンプを送ります。", "の", ""),
        ("壊れたの部品を交換します。", "の", ""),
        ("届くの商品をお待ちください。", "の", ""),
        ("便利方法があります。", "利", "利な"),
        ("写真がください。", "が", "を"),
        ("とても高いでした。", "いでした", "かったです"),
        ("明日発送するです。", "するです", "します"),
    ],
)
def test_slips_are_found(line: str, place: str, put: str) -> None:
    assert [(line[it.start : it.end], put in it.put) for it in slips(line, "ja")] == [(place, True)]


@pytest.mark.parametrize(
    "line",
    [
        "大きいのが届きます。",
        "赤いのと青いのがあります。",
        "のどがからからに乾きました。",
        "お母さんはははと笑いました。",
        "カバーをはがしてください。",
        "サイズが大きいので、交換します。",
        "届いたのは昨日です。",
    ],
)
def test_what_is_right_is_left_alone(line: str) -> None:
    assert slips(line, "ja") == ()
