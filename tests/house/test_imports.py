"""The import contracts of pyproject.toml hold, and name every room there is."""

import tomllib
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).resolve().parents[2]


def test_contracts_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert lint_imports(no_cache=True) == 0


def test_every_room_of_the_core_has_its_layer() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    layers = next(it["layers"] for it in contracts if it["type"] == "layers" and it["containers"] == ["composer"])
    named = {room.strip() for layer in layers for room in layer.replace(":", "|").split("|")}
    there = {
        path.stem for path in (ROOT / "composer").iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()
    }
    assert named == there - {"__init__", "__main__"}
