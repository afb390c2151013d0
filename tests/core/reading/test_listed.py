"""Files of listed expressions are whole, and a fault in one is told by its file."""

import tomllib
from pathlib import Path

import pytest
import regex

from composer.errors import DataError
from composer.reading.listed import any_of, listed

FOLDER = Path(__file__).parents[3] / "resources" / "languages"


def lists(content: object) -> list[list[str]]:
    if isinstance(content, list):
        return [content]
    return [it for part in content.values() for it in lists(part)] if isinstance(content, dict) else []


@pytest.mark.parametrize("name", ["dictated", "taken_back"])
def test_every_line_is_an_expression(name: str) -> None:
    found = lists(tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8")))
    assert len(found) > 8
    for alternatives in found:
        for line in alternatives:
            assert regex.compile(line).match("") is None, f"{line} matches nothing at all"


def test_alternatives_stand_where_the_form_says() -> None:
    assert any_of(["a{2}", "b"], r"\b(?:{})\b").findall("AA b ab") == ["AA", "b"]


@pytest.mark.parametrize("content", ["", "review = [", "review = 3"])
def test_a_fault_is_told_with_its_file(content: str, tmp_path: Path) -> None:
    path = tmp_path / "some.toml"
    path.write_text(content, "utf-8")
    with pytest.raises(DataError, match=r"some\.toml"):
        listed(path, lambda it: any_of(it["review"]))
