"""No page, however hostile, takes long to read."""

import pytest

from composer.markup import clean
from tests import yardstick

HOSTILE = {
    "open tags": "<a " * 20_000,
    "comments": "<!--" * 20_000,
    "nested blocks": "<div>" * 20_000,
    "nested blocks, very many": "<div>" * 190_000,
    "nested bold": "<b>" * 20_000,
    "bold carried into paragraphs": "<b><p>" * 20_000,
    "many sorts of bold": "".join(f"<b x={number}>" for number in range(3_000)) + "<p>x" * 10_000,
    "nested tables": "<table><tr><td>" * 5_000,
    "nested lists": "<ul><li>" * 10_000,
    "less-than signs": "<" * 900_000,
    "ampersands": "&" * 400_000,
    "brackets in a style": "<p style='" + "(" * 400_000 + "'>",
    "comments in a sheet": "<style>" + "/*" * 400_000,
    "braces in a sheet": "<style>" + "{" * 400_000,
    "data addresses": "data:" * 190_000,
    "candidates": "<img srcset='" + "a," * 400_000 + "'>",
    "addresses in a style": "<p style='" + "url(" * 200_000 + "'>",
    "classes": "<p class='" + "a " * 400_000 + "'>",
    "slashes in an address": "<img src='http:" + "//" * 100_000 + "'>",
    "spaces": " " * 900_000 + "x",
    "conditional comments": "<!--[if mso]>" * 50_000,
}


@pytest.mark.parametrize("html", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_pages_are_read_in_time(html: str) -> None:
    assert yardstick.within(lambda: clean(html), 1)


def test_words_in_very_deep_places_are_kept() -> None:
    assert (
        clean("<div>" * 5_000 + "deep" + "</div>" * 5_000 + "<p>after").html
        == "<div>deep</div>" + _GAP + "<div>after</div>"
    )


_GAP = '<div style="-qt-paragraph-type:empty"><br></div>'
