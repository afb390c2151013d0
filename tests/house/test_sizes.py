"""Files, functions and classes stay small enough to be read at one go."""

import ast
from pathlib import Path
from statistics import median

import pytest

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted(path for place in ("composer", "ui", "build_scripts", "tests") for path in (ROOT / place).rglob("*.py"))
EMPTY_NAMES = {"utils", "util", "helpers", "helper", "common", "manager", "base", "misc"}
Function = ast.FunctionDef | ast.AsyncFunctionDef


def lines(node: ast.stmt) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def test_there_are_files_to_measure() -> None:
    assert len(FILES) > 50


@pytest.mark.parametrize("path", FILES, ids=lambda it: it.relative_to(ROOT).as_posix())
def test_file_is_small(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= 250
    functions = [node for node in ast.walk(tree(path)) if isinstance(node, Function)]
    assert [f"{node.name}: {lines(node)} lines" for node in functions if lines(node) > 40] == []
    classes = [node for node in ast.walk(tree(path)) if isinstance(node, ast.ClassDef)]
    methods = {node.name: sum(isinstance(it, Function) for it in node.body) for node in classes}
    assert {name: count for name, count in methods.items() if count > 20} == {}


def test_most_files_are_smaller() -> None:
    sizes = [len(path.read_text("utf-8").splitlines()) for path in FILES if path.name != "__init__.py"]
    assert median(sizes) <= 130


def test_names_say_what_is_inside() -> None:
    assert [path.name for path in FILES if path.stem in EMPTY_NAMES or path.stem[-2:] in ("_2", "_3")] == []


def imports_inside(path: Path) -> list[str]:
    """Return our own modules that a function of the file imports, which could hide a cycle."""
    found = []
    for function in (node for node in ast.walk(tree(path)) if isinstance(node, Function)):
        for node in ast.walk(function):
            names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            names += [it.name for it in node.names] if isinstance(node, ast.Import) else []
            found += [f"{path.name}: {name}" for name in names if name.split(".")[0] in ("composer", "ui")]
    return found


def test_no_import_hides_in_a_function() -> None:
    assert [it for path in FILES if path.relative_to(ROOT).parts[0] != "tests" for it in imports_inside(path)] == []


def undocumented(path: Path) -> list[str]:
    """Return the public names of a file that have no docstring."""
    module = tree(path)
    public = [node for node in module.body if isinstance(node, (Function, ast.ClassDef))]
    public += [it for node in public if isinstance(node, ast.ClassDef) for it in node.body if isinstance(it, Function)]
    bare = [node.name for node in public if not node.name.startswith("_") and not ast.get_docstring(node)]
    return bare if ast.get_docstring(module) else ["the file itself", *bare]


def test_every_public_name_has_a_docstring() -> None:
    ours = [path for path in FILES if path.relative_to(ROOT).parts[0] != "tests"]
    assert {path.name: undocumented(path) for path in ours if undocumented(path)} == {}
    tests = [path for path in FILES if path.relative_to(ROOT).parts[0] == "tests"]
    assert [path.name for path in tests if not ast.get_docstring(tree(path))] == []
