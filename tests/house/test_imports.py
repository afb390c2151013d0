"""The import contracts of pyproject.toml hold, and name every room there is."""

import subprocess
import sys
import tomllib
from pathlib import Path

import check

ROOT = Path(__file__).resolve().parents[2]


def test_contracts_hold() -> None:
    """In a process of its own, as import-linter switches off the loggers of the one it runs in."""
    done = subprocess.run(check.steps(sys.executable)["imports"], cwd=ROOT, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout
    assert "0 broken" in done.stdout


def test_every_room_of_the_core_has_its_layer() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    layers = next(it["layers"] for it in contracts if it["type"] == "layers" and it["containers"] == ["composer"])
    named = {room.strip() for layer in layers for room in layer.replace(":", "|").split("|")}
    there = {
        path.stem for path in (ROOT / "composer").iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()
    }
    assert named == there - {"__init__", "__main__"}
