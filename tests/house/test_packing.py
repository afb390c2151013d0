"""How the frozen program is packed, signed and released: what the scripts decide, not what they run."""

import gzip
import io
import json
import os
import struct
import tarfile
from pathlib import Path
from types import ModuleType

import archives
import bill_of_materials
import build
import pack_appimage
import pack_linux
import pack_windows
import package_papers
import pytest
import release_notes
import signing
import sizes

from composer import updates

ROOT = Path(__file__).resolve().parents[2]


def test_archives_are_the_same_whenever_they_are_made(tmp_path: Path) -> None:
    (tmp_path / "run").write_bytes(b"#!")
    (tmp_path / "run").chmod(0o755)
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "b.txt").write_text("b")
    if os.name != "nt":
        (tmp_path / "link").symlink_to("run")
    items = [*archives.below(tmp_path, "top"), archives.Item("top/a", b"a")]
    packed = archives.tar(items, 1_700_000_000)
    os.utime(tmp_path / "run", (1, 1))
    assert archives.tar(reversed(items), 1_700_000_000) == packed
    with tarfile.open(fileobj=io.BytesIO(packed)) as held:
        assert {it.mtime for it in held} == {1_700_000_000}
        assert {it.uname for it in held} == {"root"}
        names = held.getnames()
    assert names[:2] == ["top", "top/sub"]
    assert {"top/a", "top/run", "top/sub/b.txt"} <= set(names)


def test_a_debian_package_is_an_archive_of_three(tmp_path: Path) -> None:
    (tmp_path / "permitted").write_bytes(b"x")
    made = pack_linux.deb(archives.below(tmp_path, pack_linux.HOME), "1.2.0-rc.1", "linux-x86_64", 1_700_000_000)
    assert made.startswith(b"!<arch>\ndebian-binary")
    assert [made.find(name) > 0 for name in (b"control.tar.xz", b"data.tar.xz")] == [True, True]
    assert pack_linux.of_debian("1.2.0-rc.1") == "1.2.0~rc.1"
    assert pack_linux.machine_of_debian("linux-arm64") == "arm64"


def test_an_appimage_says_what_it_is() -> None:
    program = bytes.fromhex("7f454c460201010000000000000000000200")
    assert pack_appimage.marked(program).hex() == "7f454c460201010041490200000000000200"
    with pytest.raises(ValueError, match="not a program"):
        pack_appimage.marked(b"MZ")


def test_the_bill_of_an_appimage_tells_what_its_beginning_is_made_of() -> None:
    bill = bill_of_materials.bill("1.2.0", "2026-11-25T00:00:00Z", [])
    added = {
        "type": "library",
        "bom-ref": "pkg:deb/debian/zlib1g-dev@1%3A1.2",
        "name": "zlib1g-dev",
        "version": "1:1.2",
    }
    told = bill_of_materials.with_more(bill, [added])
    assert told["components"] == [*bill["components"], added]
    assert told["serialNumber"] != bill["serialNumber"]
    assert set(told["dependencies"][0]["dependsOn"]) - set(bill["dependencies"][0]["dependsOn"]) == {added["bom-ref"]}
    with pytest.raises(ValueError, match="no-such-package is not installed"):
        bill_of_materials.of_linked(["no-such-package"])


def test_the_folder_of_an_appimage_starts_and_is_shown(tmp_path: Path) -> None:
    items = [*pack_linux.app_dir(), archives.Item("usr/bin/permitted", link="../lib/permitted/permitted")]
    assert {it.name for it in items} >= {"AppRun", "permitted.desktop", ".DirIcon"}
    # Windows has neither these links nor these modes
    posix = os.name != "nt"
    pack_appimage.laid_out([it for it in items if posix or not it.link], tmp_path)
    assert (tmp_path / "AppRun").read_bytes() == (pack_linux.PAPERS / "AppRun").read_bytes()
    if posix:
        assert os.access(tmp_path / "AppRun", os.X_OK)
        assert (tmp_path / "permitted.svg").stat().st_mode & 0o777 == 0o644
        assert (tmp_path / ".DirIcon").readlink() == Path("permitted.svg")
        assert (tmp_path / "usr" / "bin").stat().st_mode & 0o777 == 0o755
    squash = pack_appimage.squash_command(tmp_path, tmp_path / "image", 7)
    assert squash.count("7") == 2
    assert "-all-root" in squash


def test_linux_papers_tell_version_and_day() -> None:
    told = pack_linux.filled("permitted.metainfo.xml", "1.2.3", 0).decode()
    assert 'version="1.2.3" date="1970-01-01"' in told
    entry = (pack_linux.PAPERS / "permitted.desktop").read_text("utf-8")
    assert "Exec=permitted\n" in entry
    assert "Icon=permitted\n" in entry
    changes = gzip.decompress(gzip.compress((ROOT / "CHANGELOG.md").read_bytes(), mtime=0))
    assert changes.startswith(b"# Changelog")


@pytest.mark.parametrize(
    ("system", "machine", "expected"),
    [
        ("linux", "x86_64", "linux-x86_64"),
        ("win32", "AMD64", "windows-x86_64"),
        ("darwin", "arm64", "macos-arm64"),
        ("darwin", "x86_64", "macos-x86_64"),
    ],
)
def test_packages_are_called_by_system_and_machine(system: str, machine: str, expected: str) -> None:
    assert build.machine(system, machine) == expected
    assert [(ROOT / "build_scripts" / name).is_file() for name in build.packers(system)] == [True]


def test_the_sums_are_those_of_sha256sum(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"")
    assert build.sums(tmp_path) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a\n"


def test_sizes_are_told_by_part() -> None:
    assert sizes.part("_internal/PySide6/Qt/lib/libicudata.so.73").startswith("ICU")
    assert sizes.part("_internal/resources/dictionaries/de.dic.xz") == "dictionaries"
    assert sizes.part("permitted-cli").endswith("in permitted-cli")


def test_the_setup_is_compiled_with_what_it_needs() -> None:
    command = pack_windows.compile_command("makensis", Path("program"), "1.2.3", Path("out.exe"), signed=True)
    text = pack_windows.SCRIPT.read_text("utf-8")
    given = {part[2:].partition("=")[0] for part in command if part.startswith("-D")}
    assert {"VERSION", "NUMBERS", "PROGRAM", "ICON", "SIDE", "LICENCE", "OUT", "SIGN"} <= given
    assert [name for name in given if f"${{{name}}}" not in text and f"!ifdef {name}" not in text] == []
    assert pack_windows.numbers("1.2.3-rc.1") == "1.2.3.0"
    assert "RequestExecutionLevel user" in text


@pytest.mark.parametrize(
    ("packer", "machine", "ending"),
    [(pack_linux, "linux-x86_64", ""), (pack_appimage, "linux-x86_64", ""), (pack_windows, "windows-x86_64", ".exe")],
    ids=["linux", "appimage", "windows"],
)
def test_a_dry_run_checks_and_makes_nothing(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    packer: ModuleType,
    machine: str,
    ending: str,
) -> None:
    icons, program, packages = tmp_path / "icons", tmp_path / "permitted", tmp_path / "packages"
    for path in (program / "_internal", packages, icons / "hicolor"):
        path.mkdir(parents=True)
    for name in ("permitted.ico", "permitted.bmp"):
        (icons / name).touch()
    monkeypatch.setattr(pack_linux, "MADE", tmp_path)
    monkeypatch.setattr(pack_windows, "ICON", icons / "permitted.ico")
    arguments = [str(program), str(packages), "--machine", machine, "--dry-run"]
    assert packer.main(arguments) == 3
    assert f"permitted-cli{ending}" in capsys.readouterr().err
    for name in (f"permitted{ending}", f"permitted-cli{ending}", "_internal/base_library.zip"):
        (program / name).touch()
    assert packer.main([*arguments[:3], "solaris", "--dry-run"]) == 3
    assert "not for solaris" in capsys.readouterr().err
    assert packer.main([str(program), str(tmp_path / "elsewhere"), *arguments[2:]]) == 3
    assert "is not there" in capsys.readouterr().err
    assert packer.main(arguments) == 0
    assert f"permitted-{package_papers.version()}-{machine}" in capsys.readouterr().out
    assert [*packages.iterdir()] == []


@pytest.mark.parametrize(
    ("given", "system", "begins"),
    [
        ({"SIGN_PFX": "c.pfx"}, "win32", ["signtool", "sign"]),
        ({"SIGN_SHA1": "ab"}, "win32", ["signtool", "sign"]),
        ({"SIGN_PFX": "c.pfx", "SIGN_PFX_PASSWORD": "secret"}, "linux", ["osslsigncode", "sign"]),
        ({"SIGN_COMMAND": "mine --on {file}"}, "linux", ["mine", "--on", "a.exe"]),
    ],
)
def test_the_certificate_decides_what_signs(given: dict[str, str], system: str, begins: list[str]) -> None:
    assert signing.named(given)
    command = signing.command(Path("a.exe"), given, system, Path("password"), Path("out"))
    assert command[: len(begins)] == begins
    assert system == "win32" or "secret" not in command


def test_without_a_certificate_nothing_is_signed(capsys: pytest.CaptureFixture[str]) -> None:
    assert not signing.named({"SIGN_PFX": ""})
    with pytest.raises(ValueError, match="SIGN_PFX is needed"):
        signing.command(Path("a.exe"), {"SIGN_SHA1": "ab"}, "linux", Path("p"), Path("o"))
    assert signing.main([]) == 3
    assert "nothing is signed" in capsys.readouterr().err


@pytest.mark.parametrize("size", [0, 4096])
def test_a_signature_is_seen_in_the_file(tmp_path: Path, size: int) -> None:
    content = bytearray(512)
    content[:2] = b"MZ"
    struct.pack_into("<I", content, 0x3C, 0x80)
    struct.pack_into("<H", content, 0x80 + 24, 0x20B)
    struct.pack_into("<I", content, 0x80 + 24 + 112 + 36, size)
    file = tmp_path / "a.exe"
    file.write_bytes(content)
    assert signing.is_program(file)
    assert signing.is_signed(file) == bool(size)


def test_a_release_tells_its_changes_and_sums(tmp_path: Path) -> None:
    packages = tmp_path / "packages"
    packages.mkdir()
    (packages / "permitted-1.2.0-windows-x86_64-unsigned-setup.exe").write_bytes(b"x")
    changelog = "# Changelog\n\n## [Unreleased]\n\n## [1.2.0] - 2027-03-01\n\n- One.\n\n## [1.1.0]\n\n- Old.\n"
    release_notes.write(packages, "1.2.0", tmp_path / "notes.md", changelog)
    notes = (tmp_path / "notes.md").read_text("utf-8")
    assert notes.startswith("- One.\n")
    assert "Old" not in notes
    assert "Not signed" in notes
    told = json.loads((packages / release_notes.LATEST).read_text("utf-8"))
    assert (told["version"], told["day"], len(told["files"])) == ("1.2.0", "2027-03-01", 1)
    assert len((packages / release_notes.SUMS).read_text("utf-8").splitlines()) == 2
    latest = updates.read(packages / release_notes.LATEST)
    assert (latest.version, latest.day.isoformat(), latest.changes) == ("1.2.0", "2027-03-01", "- One.")
    with pytest.raises(ValueError, match=r"nothing of 9\.9\.9"):
        release_notes.write(packages, "9.9.9", tmp_path / "notes.md", changelog)
    with pytest.raises(ValueError, match=r"on which day 1\.1\.0"):
        release_notes.write(packages, "1.1.0", tmp_path / "notes.md", changelog)


def test_a_candidate_is_not_what_all_should_have(tmp_path: Path) -> None:
    packages = tmp_path / "packages"
    packages.mkdir()
    (packages / "permitted-1.2.0-rc.1-linux-x86_64.tar.xz").write_bytes(b"x")
    release_notes.write(packages, "1.2.0-rc.1", tmp_path / "notes.md", "## [1.2.0-rc.1] - 2027-02-01\n\n- One.\n")
    assert not (packages / release_notes.LATEST).exists()
    assert len((packages / release_notes.SUMS).read_text("utf-8").splitlines()) == 1
