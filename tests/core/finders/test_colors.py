"""Colours are read as CSS writes them, and contrast is that of the W3C."""

import pytest

from composer.finders.colors import BLACK, WHITE, color, contrast


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("red", (255, 0, 0)),
        (" RebeccaPurple ", (102, 51, 153)),
        ("windowtext", BLACK),
        ("#f0a", (255, 0, 170)),
        ("#FF00AA", (255, 0, 170)),
        ("ff00aa", (255, 0, 170)),
        ("#ff00aaff", (255, 0, 170)),
        ("rgb(255, 0, 170)", (255, 0, 170)),
        ("rgb(255 0 170)", (255, 0, 170)),
        ("rgba(100%, 0%, 0%, 1)", (255, 0, 0)),
        ("rgb(300,-5,0)", (255, 0, 0)),
        ("hsl(120, 100%, 50%)", (0, 255, 0)),
        ("hsl(0deg 0% 100%)", WHITE),
    ],
)
def test_colours_are_read(value: str, expected: tuple[int, int, int]) -> None:
    assert color(value) == expected


@pytest.mark.parametrize(
    "value",
    [
        "",
        "image",
        "inherit",
        "#12",
        "#ff00aa80",
        "rgba(0,0,0,.5)",
        "rgb(a,b,c)",
        "rgb(nan,0,0)",
        "hsl(x,1%,1%)",
        "#" * 50,
    ],
)
def test_what_is_no_plain_colour_is_none(value: str) -> None:
    assert color(value) is None


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [(BLACK, WHITE, 21.0), (WHITE, WHITE, 1.0), ((119, 119, 119), WHITE, 4.48), ((118, 118, 118), WHITE, 4.54)],
)
def test_contrast_does_not_depend_on_which_is_behind(
    one: tuple[int, int, int], other: tuple[int, int, int], ratio: float
) -> None:
    assert contrast(one, other) == contrast(other, one) == pytest.approx(ratio, abs=0.01)
