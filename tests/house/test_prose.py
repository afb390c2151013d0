"""What we write for people is spelled right, judged by our own spelling."""

import re
from pathlib import Path

import pytest

from composer.help.book import WRITTEN
from composer.language import languages, spelling
from composer.language.speller import speller

ROOT = Path(__file__).resolve().parents[2]
PAPERS = [
    *sorted(ROOT.glob("*.md")),
    ROOT / "docs" / "index.md",
    *(ROOT / "resources" / "help" / f"{name}.md" for name in WRITTEN),
]
KNOWN = frozenset((Path(__file__).parent / "known_words.txt").read_text("utf-8").casefold().split())
"""Names and terms of our trade that no dictionary has."""
_NOT_PROSE = re.compile(r"```.*?```|`[^`]*`|\]\([^)]*\)|<[^>]+>|https?://\S+|\*\*|^\|.*\|$", re.DOTALL | re.MULTILINE)


def misspelled(text: str) -> list[str]:
    english = languages.find("en")
    assert english is not None
    known = speller(english, "GB", KNOWN)
    prose = _NOT_PROSE.sub(" ", text).replace("[", "").replace("_", " ")
    return sorted({it.word for it in spelling.slips(prose, known) if it.word.casefold() not in KNOWN})


@pytest.mark.parametrize("paper", PAPERS, ids=lambda it: it.name)
def test_spelling(paper: Path) -> None:
    assert misspelled(paper.read_text("utf-8")) == []


def test_a_slip_would_be_found() -> None:
    assert misspelled("Open the reciept, then `delte` it.") == ["reciept"]
