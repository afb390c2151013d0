"""Resources are found, and the seller's folders are their own."""

from pathlib import Path

from composer.errors import DataError
from composer.paths import Folders, of_user, resources, under


def test_resources_are_there() -> None:
    assert (resources() / "policies").is_dir()
    assert (resources() / "marketplaces").is_dir()


def test_folders_lie_below_the_given_place_and_are_not_made(tmp_path: Path) -> None:
    folders = under(tmp_path / "new")
    places = [folders.data, folders.config, folders.cache, folders.log]
    assert len(set(places)) == 4
    assert all(place.parent == tmp_path / "new" for place in places)
    assert not (tmp_path / "new").exists()
    assert folders.history.parent == folders.data
    assert folders.words.parent == folders.data
    assert folders.settings.parent == folders.config


def test_the_users_own_folders_bear_the_programs_name(folders: Folders) -> None:
    own = of_user()
    assert "Permitted" in own.data.parts
    assert own.data != folders.data
    assert not own.data.exists(), "tests never see the folders of whoever runs them"


def test_a_fault_in_a_file_is_told_in_one_line() -> None:
    assert str(DataError(Path("/x/a.toml"), "rules.emoji.level", "is missing", 7)) == (
        "a.toml:7: rules.emoji.level: is missing"
    )
    assert str(DataError(Path("/x/a.toml"), "file", "is not there")) == "a.toml: file: is not there"
