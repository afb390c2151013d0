"""Settings come back as they were, and no file whatever keeps the program from starting."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from composer.errors import UserError
from composer.model import Kind, Level
from composer.settings import Loaded, Settings, load, save

ALL = Settings(
    theme="dark",
    zoom=125,
    marketplace="amazon.co.jp",
    policy_day=date(2026, 1, 15),
    levels=MappingProxyType({"shouting": Level.BLOCKER}),
    hosts=MappingProxyType({"amazon.de": "sellercentral-europe.amazon.com"}),
    compose_addresses=MappingProxyType({"amazon.de": "https://{host}/x?o={order_id}"}),
    reduced_motion=True,
    first_run=False,
    last_marketplace="amazon.com.be",
    last_kind=Kind.INVOICE,
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


def test_all_settings_come_back(path: Path) -> None:
    save(path, ALL)
    assert load(path) == Loaded(ALL)
    save(path, Settings())
    assert load(path) == Loaded(Settings())
    assert [it.name for it in path.parent.iterdir()] == ["settings.json"]


def test_no_file_gives_the_first_settings(path: Path) -> None:
    assert load(path) == Loaded(Settings())
    assert not path.parent.exists()


def test_what_a_newer_program_wrote_stays(path: Path) -> None:
    save(path, ALL)
    data = json.loads(path.read_text("utf-8")) | {"format": 9, "sparkles": [1, {"a": None}]}
    path.write_text(json.dumps(data), "utf-8")
    loaded = load(path)
    assert loaded.troubles == ()
    save(path, replace(loaded.settings, zoom=90))
    again = json.loads(path.read_text("utf-8"))
    assert again["sparkles"] == [1, {"a": None}]
    assert (again["format"], again["zoom"]) == (9, 90)


@pytest.mark.parametrize("broken", [b"", b"{", b"[1]", b"\xff\xfe\x00", b"\0" * 500, b"[" * 100_000, b'"text"'])
def test_broken_file_is_kept_aside(path: Path, broken: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(broken)
    loaded = load(path)
    assert loaded.settings == Settings()
    (told,) = loaded.troubles
    aside = path.with_name("settings.broken.json")
    assert str(aside) in told
    assert aside.read_bytes() == broken
    assert load(path) == Loaded(Settings())


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("theme", "pink"),
        ("theme", ["dark"]),
        ("zoom", "big"),
        ("zoom", True),
        ("marketplace", "ebay.com"),
        ("marketplace", 3),
        ("policy_day", "soon"),
        ("levels", {"emoji": "huge"}),
        ("levels", [1]),
        ("hosts", {"amazon.de": 1}),
        ("reduced_motion", "yes"),
        ("last_kind", "party"),
        ("last_kind", []),
    ],
)
def test_one_setting_that_cannot_be_used_is_named(path: Path, name: str, value: object) -> None:
    save(path, ALL)
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | {name: value}), "utf-8")
    loaded = load(path)
    assert loaded.settings == replace(ALL, **{name: getattr(Settings(), name)})
    (told,) = loaded.troubles
    assert name in told


def test_zoom_stays_in_range(path: Path) -> None:
    for given_, wanted in ((1, 50), (1000, 300), (110, 110)):
        save(path, Settings(zoom=given_))
        assert load(path).settings.zoom == wanted


def test_file_saved_by_an_editor_with_a_byte_order_mark(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b'\xef\xbb\xbf{"theme": "light"}')
    assert load(path) == Loaded(Settings(theme="light"))


def test_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "config").write_text("a file where the folder should be", "utf-8")
    with pytest.raises(UserError, match="could not be written"):
        save(tmp_path / "config" / "settings.json", ALL)
    (tmp_path / "other.json").mkdir()
    with pytest.raises(UserError, match="could not be written"):
        save(tmp_path / "other.json", ALL)
    assert sorted(it.name for it in tmp_path.iterdir()) == ["config", "other.json"]
    (told,) = load(tmp_path / "other.json").troubles
    assert "cannot be read" in told


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
)
NAMES = st.sampled_from([*Settings.__dataclass_fields__, "format", "other"])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200, deadline=None)
@given(data=st.dictionaries(NAMES, JSON))
def test_no_file_keeps_the_program_from_starting(tmp_path: Path, data: dict[str, object]) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps(data), "utf-8")
    loaded = load(path)
    save(path, loaded.settings)
    assert load(path).troubles == ()
