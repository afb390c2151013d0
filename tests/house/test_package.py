"""What goes into a package, and how the proof of one is made: what the scripts decide, not what they run."""

import stat
from pathlib import Path

import package_environment
import package_lists
import package_papers
import prove_built
import pytest


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
        "PySide6/Qt/plugins/imageformats/libqjpeg.so",
        "PySide6/Qt/translations/qtbase_pt_BR.qm",
        "langdetect/profiles/sv",
        "emoji/unicode_codes/emoji.json",
        "libxcb-cursor.so.0",
        "resources/help/index.md",
    ],
)
def test_what_goes_in(name: str) -> None:
    assert package_lists.goes_in(name)


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/Qt/plugins/sqldrivers/libqsqlite.so",
        "PySide6/Qt/plugins/platforms/libqvnc.so",
        "PySide6\\plugins\\generic\\qtuiotouchplugin.dll",
        "PySide6/Qt/translations/qtbase_ko.qm",
        "PySide6/Qt/translations/qtquickcontrols_de.qm",
        "langdetect/profiles/ko",
        "spellchecker/resources/en.json.gz",
        "emoji/unicode_codes/emoji_de.json",
        "selectolax/lexbor.c",
        "libstdc++.so.6",
        "libGL.so.1",
        "icuuc.dll",
        "PySide6\\opengl32sw.dll",
    ],
)
def test_what_stays_out(name: str) -> None:
    assert not package_lists.goes_in(name)


def test_nothing_that_reaches_a_network_goes_in() -> None:
    assert {"ssl", "_ssl", "ftplib", "http.server", "PySide6.QtNetwork"} <= set(package_lists.EXCLUDED)
    assert "tls" not in package_lists.PLUGINS


def test_libraries_go_in_that_are_asked_for() -> None:
    files = [
        ("app.cpython-311-x86_64-linux-gnu.so", "app", "EXTENSION"),
        ("libone.so.1", "one", "BINARY"),
        ("deep/libtwo.so", "two", "BINARY"),
        ("libunasked.so.5", "unasked", "BINARY"),
        ("libpython3.11.so.1.0", "python", "BINARY"),
        ("MSVCP140.dll", "msvcp", "BINARY"),
        ("data.txt", "data", "DATA"),
    ]
    asked = {"app": ["libone.so.1", "msvcp140.dll"], "one": ["/lib/libtwo.so"], "unasked": ["libunasked.so.5"]}
    kept = [it[1] for it in package_lists.reached(files, lambda place: asked.get(place, []))]
    assert kept == ["app", "one", "two", "python", "msvcp", "data"]


def test_what_a_file_of_linux_asks_for_is_read() -> None:
    told = "\n/lib/x.so:     file format elf64-x86-64\n\nDynamic Section:\n  NEEDED               libone.so.1\n"
    told += "  NEEDED               libstdc++.so.6\n  SONAME               libx.so\n  RUNPATH  $ORIGIN/NEEDED\n"
    assert package_lists.needed(told) == ["libone.so.1", "libstdc++.so.6"]
    assert package_lists.needed("not an object") == []


def test_the_runtime_of_cpp_is_there_for_everyone() -> None:
    brought = ("PySide6\\msvcp140.dll", "place", "BINARY")
    assert package_lists.shared_runtime([brought]) == [brought, ("msvcp140.dll", "place", "BINARY")]
    own = ("MSVCP140.dll", "other", "BINARY")
    assert package_lists.shared_runtime([brought, own]) == [brought, own]
    assert package_lists.shared_runtime([("libone.so", "one", "BINARY")]) == [("libone.so", "one", "BINARY")]


def test_the_version_resource_names_program_and_version() -> None:
    told = package_papers.version_resource("permitted-cli", "On the command line", "1.2.3-rc.1")
    assert "filevers=(1, 2, 3, 0)" in told
    assert '"permitted-cli.exe"' in told
    assert told.count('"1.2.3-rc.1"') == 2


def test_every_package_that_is_run_with_is_listed_with_its_licence() -> None:
    listed = package_papers.run_with()
    assert {"pyside6-essentials", "regex", "harper-py"} <= {name for name, _, _ in listed}
    assert all(version[0].isdigit() and licence for _, version, licence in listed)
    lock = package_environment.LOCK.read_text("utf-8")
    assert [name for name, version, _ in listed if f"\n{name}=={version} " not in f"\n{lock}"] == []


def test_the_environment_of_packages_has_its_own_lock() -> None:
    tools, packages = package_environment.installs("PYTHON")
    assert tools[-1].endswith("requirements-build.lock")
    assert packages[-1].endswith("requirements-package.lock")
    assert "--require-hashes" in packages
    lock = package_environment.LOCK.read_text("utf-8")
    assert "pyinstaller==" in lock
    assert "pytest==" not in lock


def test_who_starts_a_program_in_the_proof_has_nothing_but_a_folder(tmp_path: Path) -> None:
    given = {"PATH": "/bin", "PYTHONPATH": "/x", "HOME": "/y", "SYSTEMROOT": "C:\\Windows"}
    seen = prove_built.empty(tmp_path, given, "linux")
    assert seen["HOME"] == str(tmp_path)
    assert seen["PATH"] == ""
    assert "PYTHONPATH" not in seen
    there = prove_built.empty(tmp_path, given, "win32")
    assert there["SYSTEMROOT"] == "C:\\Windows"
    assert "HOME" not in there
    assert any(ord(letter) > 127 for letter in prove_built.HOME)
    assert " " in prove_built.HOME


def test_what_differs_from_the_source_is_told() -> None:
    ours = {"passed": True, "rules": "57", "help pages": "57"}
    assert [*prove_built.differences("self-test", ours, dict(ours))] == []
    assert [*prove_built.differences("self-test", ours, {**ours, "rules": "56"})] == [
        "self-test, rules: '56' instead of '57'"
    ]
    assert [*prove_built.differences("self-test", ours, "it broke")] != []
    assert [*prove_built.differences("self-test", ours, {"passed": True})] != []


def test_a_data_file_that_is_missing_is_told(tmp_path: Path) -> None:
    lacking = prove_built.missing_files(tmp_path)
    assert "the file sbom.cdx.json" in lacking
    assert "the file help/index.md" in lacking
    assert "the file policies/2025-04-25.toml" in lacking
    assert not any("screenshots" in it for it in lacking)


def test_a_folder_is_read_only_meanwhile(tmp_path: Path) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    with prove_built.read_only(tmp_path):
        assert not stat.S_IMODE(inner.stat().st_mode) & 0o222
    assert stat.S_IMODE(inner.stat().st_mode) & 0o200
