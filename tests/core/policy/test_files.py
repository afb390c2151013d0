"""A fault in a data file is told with file, line and key, and nothing of the file is used."""

from datetime import date
from pathlib import Path

import pytest

from composer.errors import DataError
from composer.model import Level
from composer.paths import resources
from composer.policy.files import marketplaces, read_marketplace, read_version, versions

VERSION = """\
version = "2030-01-01"
effective = 2030-01-01
changes = ["Emoji count."]

[sources.own]
title = "A check of our own"
publisher = "Permitted"
read_on = 2030-01-01

[rules.emoji]
level = "blocker"
source = "own"
certainty = "own"

[rules.shouting]
level = "hint"
source = "own"
certainty = "own"
running_words = 3
"""
OVERRIDES = """
[rules.emoji]
reason = "Emoji are liked there."
level = "hint"

[rules.too_long]
reason = "The form is short there."
plain = 100
"""
PLACE = (resources() / "marketplaces" / "amazon.de.toml").read_text("utf-8")


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def test_a_version_is_read(tmp_path: Path) -> None:
    version = read_version(written(tmp_path, "2030-01-01.toml", VERSION))
    assert (version.version, version.effective) == ("2030-01-01", date(2030, 1, 1))
    assert version.changes == ("Emoji count.",)
    assert version.levels == {"emoji": Level.BLOCKER, "shouting": Level.HINT}
    assert version.numbers == {"shouting.running_words": 3.0}
    assert version.sources["emoji"].title == "A check of our own"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('level = "blocker"', 'level = "blokker"', "2030-01-01.toml:11: rules.emoji.level: no such level: blokker"),
        ('level = "hint"', "level = 2", "2030-01-01.toml:16: rules.shouting.level: expected str, found int"),
        ('source = "own"', 'source = "amazon"', "2030-01-01.toml:12: rules.emoji.source: no such source: amazon"),
        ('certainty = "own"', 'certainty = "sure"', "2030-01-01.toml:13: rules.emoji.certainty: expected one of"),
        ("running_words = 3", 'running_words = "three"', "2030-01-01.toml:19: rules.shouting.running_words: "),
        ("running_words = 3", "running_words = true", "2030-01-01.toml:19: rules.shouting.running_words: "),
        ('publisher = "Permitted"\n', "", "2030-01-01.toml:5: sources.own.publisher: is missing"),
        (
            "read_on = 2030-01-01",
            'read_on = "soon"',
            "2030-01-01.toml:8: sources.own.read_on: expected date",
        ),
        ("effective = 2030-01-01", "effective = 2030-01-01\nextra = 1", "2030-01-01.toml:3: extra: is not a known key"),
        ('version = "2030-01-01"', 'version = "2031-01-01"', "2030-01-01.toml:1: version: must be the file's name"),
        ('title = "A', 'titel = "A', "2030-01-01.toml:5: sources.own.title: is missing"),
        ("[rules.emoji]", "[rules", "2030-01-01.toml"),
        ('changes = ["Emoji count."]\n', "", "2030-01-01.toml: changes: is missing"),
        ('["Emoji count."]', "[]", "2030-01-01.toml:3: changes: expected a list of whole sentences"),
        ('["Emoji count."]', '["Emoji count"]', "2030-01-01.toml:3: changes: expected a list of whole sentences"),
        ('["Emoji count."]', '["emoji count."]', "2030-01-01.toml:3: changes: expected a list of whole sentences"),
        ('["Emoji count."]', "[1]", "2030-01-01.toml:3: changes: expected a list of texts"),
    ],
)
def test_a_fault_is_told_with_its_place(tmp_path: Path, old: str, new: str, told: str) -> None:
    path = written(tmp_path, "2030-01-01.toml", VERSION.replace(old, new, 1))
    with pytest.raises(DataError) as raised:
        read_version(path)
    assert told in str(raised.value)


def test_what_is_no_table_is_a_fault(tmp_path: Path) -> None:
    text = VERSION.replace("[sources.own]", "[sources]\nown = 1\n[sources.other]", 1)
    with pytest.raises(DataError, match="expected a table"):
        read_version(written(tmp_path, "2030-01-01.toml", text))


def test_a_file_that_is_not_there_or_not_text(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"2030-01-01\.toml"):
        read_version(tmp_path / "2030-01-01.toml")
    (tmp_path / "2030-01-01.toml").write_bytes(b"version = '\xff'")
    with pytest.raises(DataError, match=r"2030-01-01\.toml"):
        read_version(tmp_path / "2030-01-01.toml")


def test_a_marketplace_lays_levels_and_numbers_over(tmp_path: Path) -> None:
    text = PLACE + OVERRIDES
    place, overrides = read_marketplace(written(tmp_path, "amazon.de.toml", text))
    assert place.id == "amazon.de"
    assert overrides.levels == {"emoji": Level.HINT}
    assert overrides.numbers == {"too_long.plain": 100.0}
    assert overrides.reasons == {"emoji": "Emoji are liked there.", "too_long": "The form is short there."}


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('reason = "Emoji are liked there."\n', "", "rules.emoji.reason: is missing"),
        ('"Emoji are liked there."', '"liked"', "rules.emoji.reason: expected a whole sentence"),
        ('level = "hint"', 'level = "high"', "rules.emoji.level: no such level: high"),
        ("plain = 100", 'plain = "short"', "rules.too_long.plain: is not a known key, and not a number"),
    ],
)
def test_a_fault_in_what_a_marketplace_lays_over(tmp_path: Path, old: str, new: str, told: str) -> None:
    with pytest.raises(DataError) as raised:
        read_marketplace(written(tmp_path, "amazon.de.toml", PLACE + OVERRIDES.replace(old, new, 1)))
    assert told in str(raised.value)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('id = "amazon.de"', 'id = "amazon.dk"', "amazon.de.toml:1: id: must be the file's name"),
        ('country = "DE"', "country = 49", "amazon.de.toml:3: country: expected str, found int"),
        ('country = "DE"', 'county = "DE"', "amazon.de.toml: country: is missing"),
        ('"en-GB"', "1", "amazon.de.toml:5: languages: expected a list of texts"),
    ],
)
def test_a_fault_in_a_marketplace(tmp_path: Path, old: str, new: str, told: str) -> None:
    with pytest.raises(DataError) as raised:
        read_marketplace(written(tmp_path, "amazon.de.toml", PLACE.replace(old, new, 1)))
    assert told in str(raised.value)


def test_no_policies_at_all_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="there is no policy file"):
        versions(tmp_path)


def test_versions_come_oldest_first(tmp_path: Path) -> None:
    written(tmp_path, "2030-01-01.toml", VERSION)
    written(tmp_path, "2029-05-01.toml", VERSION.replace("2030-01-01", "2029-05-01"))
    assert [it.version for it in versions(tmp_path)] == ["2029-05-01", "2030-01-01"]


def test_marketplaces_come_by_name() -> None:
    names = [place.name for place, _ in marketplaces().values()]
    assert names == sorted(names)
