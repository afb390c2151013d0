"""Bundled dictionaries unpack whole, whatever lies in the cache."""

import hashlib
import lzma
import shutil
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from composer import paths
from composer.errors import UserError
from composer.language import dictionaries
from composer.language.words import Lexicon

NAME = "en-US.aff"
BUNDLE = paths.resources() / "dictionaries"


def content_of(cache: Path) -> bytes:
    with dictionaries.opened((NAME,), cache) as folder:
        return (folder / NAME).read_bytes()


def test_every_bundled_file_unpacks_to_its_hash_and_has_a_licence() -> None:
    entries = dictionaries.manifest(BUNDLE)
    assert {f"{name}.xz" for name in entries} == {path.name for path in BUNDLE.glob("*.xz")}
    for name, entry in entries.items():
        content = lzma.decompress((BUNDLE / f"{name}.xz").read_bytes())
        assert (len(content), hashlib.sha256(content).hexdigest()) == (entry.size, entry.sha256)
        paper = "frequencies" if name.endswith(".json") else name.rpartition(".")[0]
        assert (BUNDLE / "licences" / f"{paper}.txt").stat().st_size > 50


def test_a_damaged_copy_is_replaced(tmp_path: Path) -> None:
    whole = content_of(tmp_path)
    copy = tmp_path / "dictionaries" / NAME
    copy.write_bytes(whole[:-1] + b"?")
    assert content_of(tmp_path) == whole == copy.read_bytes()


def test_a_whole_copy_is_used_as_it_is(tmp_path: Path) -> None:
    content_of(tmp_path)
    before = (tmp_path / "dictionaries" / NAME).stat().st_mtime_ns
    content_of(tmp_path)
    assert (tmp_path / "dictionaries" / NAME).stat().st_mtime_ns == before


def test_many_at_once_leave_one_whole_file(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        contents = set(pool.map(content_of, [tmp_path] * 16))
    assert len(contents) == 1
    assert [path.name for path in (tmp_path / "dictionaries").iterdir()] == [NAME]


def test_without_a_cache_a_spare_folder_serves_and_goes(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    with dictionaries.opened((NAME,), blocked) as folder:
        assert (folder / NAME).read_bytes() == lzma.decompress((BUNDLE / f"{NAME}.xz").read_bytes())
    assert not folder.exists()


@pytest.mark.parametrize("damage", [None, b"no xz", lzma.compress(b"something else")])
def test_a_damaged_bundle_says_what_to_do(tmp_path: Path, damage: bytes | None) -> None:
    bundle = tmp_path / "bundle"
    bundle.mkdir()
    shutil.copy(BUNDLE / "manifest.toml", bundle)
    if damage is not None:
        (bundle / f"{NAME}.xz").write_bytes(damage)
    with pytest.raises(UserError, match="Install Permitted again"), dictionaries.opened((NAME,), tmp_path, bundle):
        pass


def test_a_missing_list_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="Install Permitted again"):
        dictionaries.bundled(tmp_path)


def test_a_user_name_in_any_script_is_no_trouble(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # On Windows the engine is handed such paths with the system's long-path mark, by "UTF-8" as its encoding.
    home = tmp_path / "Jürgen Øst 山田 İşık"
    monkeypatch.setenv("XDG_CACHE_HOME", str(home))
    assert str(paths.of_user().cache).startswith(str(home)) or sys.platform != "linux"
    words = Lexicon(("en-GB",))
    assert words.knows("parcel")
    assert not words.knows("parcell")
