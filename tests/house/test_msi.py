"""The package for Windows Installer: its source, what is refused, and what makes it the same at every build."""

import struct
import uuid
from pathlib import Path
from xml.etree import ElementTree as ET

import frozen_folder
import msi_source
import pack_msi
import pytest

NEEDED = ("permitted.exe", "permitted-cli.exe", "_internal/base_library.zip")
WIX = "{http://schemas.microsoft.com/wix/2006/wi}"


@pytest.fixture
def program(tmp_path: Path) -> Path:
    made = tmp_path / "permitted"
    for name in (*NEEDED, "_internal/PySide6/plugins/platforms/qwindows.dll", "_internal/base and more.txt"):
        path = made / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"MZ")
    return made


@pytest.fixture
def icon(tmp_path: Path) -> Path:
    made = tmp_path / "permitted.ico"
    made.write_bytes(b"icon")
    return made


def described(revision: str, moment: int) -> bytes:
    """Return what a package says of itself, in the layout of wixl's, with something before and behind it."""
    text = f"{{{revision}}}".encode() + b"\0\0"
    values = {9: struct.pack("<II", 30, 39) + text, 12: struct.pack("<IQ", 64, moment), 13: struct.pack("<IQ", 64, 7)}
    offset, table, body = 8 + 8 * len(values), b"", b""
    for name, value in values.items():
        table += struct.pack("<II", name, offset + len(body))
        body += value
    section = struct.pack("<II", 8 + len(table) + len(body), len(values)) + table + body
    return b"before" + b"\xfe\xff" + b"\0" * 26 + pack_msi.SUMMARY + struct.pack("<I", 48) + section + b"behind"


def test_every_file_is_a_component_of_its_own(program: Path) -> None:
    root = ET.fromstring(msi_source.source(program, "1.2.3"))
    sources = {it.attrib["Source"] for it in root.iter(f"{WIX}File")}
    assert sources == {f"program/{it.relative_to(program).as_posix()}" for it in program.rglob("*") if it.is_file()}
    components = [it.attrib["Id"] for it in root.iter(f"{WIX}Component")]
    assert components == [it.attrib["Id"] for it in root.iter(f"{WIX}ComponentRef")]
    assert len(set(components)) == len(sources)
    assert all(it.attrib["Win64"] == "yes" for it in root.iter(f"{WIX}Component"))


def test_keys_are_such_as_tables_take(program: Path) -> None:
    root = ET.fromstring(msi_source.source(program, "1.2.3"))
    keys = [it.attrib["Id"] for kind in ("File", "Component", "Directory") for it in root.iter(WIX + kind)]
    assert len(keys) == len(set(keys))
    assert [it for it in keys if len(it) > 72 or not it.isalnum() or it[0].isdigit()] == []


def test_start_menu_and_type_of_file_come_with_the_window(program: Path) -> None:
    root = ET.fromstring(msi_source.source(program, "1.2.3"))
    (held,) = [it for it in root.iter(f"{WIX}Component") if it.find(f"{WIX}Shortcut") is not None]
    file, entry = held.find(f"{WIX}File"), held.find(f"{WIX}Shortcut")
    assert file is not None
    assert entry is not None
    assert file.attrib["Source"] == "program/permitted.exe"
    assert entry.attrib["Target"] == f"[#{file.attrib['Id']}]"
    written = {it.attrib["Key"]: it.attrib["Value"] for it in held.iter(f"{WIX}RegistryValue")}
    assert written[r"Software\Classes\.permitted"] == msi_source.TYPE
    assert written[rf"Software\Classes\{msi_source.TYPE}\shell\open\command"].endswith('permitted.exe" "%1"')


def test_setup_and_package_know_of_each_other() -> None:
    setup = (pack_msi.ROOT / "build_scripts/package/windows/permitted.nsi").read_text("utf-8")
    assert f'!define KEY "{msi_source.KEY}"' in setup
    assert f'!define TYPE "{msi_source.TYPE}"' in setup
    assert 'HKLM "${KEY}" "PackageDir"' in setup
    assert (msi_source.KEY, "PackageDir") in {it[:2] for it in msi_source.REGISTRY}
    assert setup.count("LangString PACKAGED") == setup.count("LangString RUNNING")


def test_all_versions_are_one_program_and_each_a_product(program: Path) -> None:
    first, same, next_one = (
        ET.fromstring(msi_source.source(program, it)).find(f"{WIX}Product") for it in ("1.2.3-rc.1", "1.2.3", "1.3.0")
    )
    assert first is not None
    assert same is not None
    assert next_one is not None
    assert {it.attrib["UpgradeCode"] for it in (first, same, next_one)} == {"FA8E1A7B-40B1-40AF-AD12-4C289A9EC420"}
    assert len({it.attrib["Id"] for it in (first, same, next_one)}) == 3
    older, newer = same.iter(f"{WIX}UpgradeVersion")
    assert older.attrib["Maximum"] == "1.2.4"
    assert (newer.attrib["Minimum"], newer.attrib["OnlyDetect"]) == ("1.2.3", "yes")
    assert {it.attrib["Message"] for it in same.iter(f"{WIX}Condition")} == {msi_source.NEWER, msi_source.SETUP}


@pytest.mark.parametrize(("version", "number"), [("1.2.3", "1.2.3"), ("0.10.0-dev", "0.10.0"), ("2.0.1-rc.2", "2.0.1")])
def test_numbers_are_three(version: str, number: str) -> None:
    assert msi_source.numbers(version) == number


@pytest.mark.parametrize("version", ["1.2", "256.0.0", "1.0.65535"])
def test_a_version_that_cannot_be_counted_with_is_refused(version: str) -> None:
    with pytest.raises(ValueError, match="cannot count"):
        msi_source.numbers(version)


def test_a_package_says_the_same_of_itself_at_every_build() -> None:
    first = pack_msi.settled(described(str(uuid.uuid4()).upper(), 1), 1_700_000_000)
    assert pack_msi.settled(described(str(uuid.uuid4()).upper(), 2), 1_700_000_000) == first
    assert pack_msi.settled(first, 1_700_000_000) == first
    assert pack_msi.settled(first + b"more", 1_700_000_000)[: len(first)] != first
    assert first.startswith(b"before")
    assert first.endswith(b"behind")
    with pytest.raises(ValueError, match="describe"):
        pack_msi.settled(b"nothing", 0)


def test_a_dry_run_makes_nothing(program: Path, icon: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = icon.parent / "packages"
    out.mkdir()
    arguments = [str(program), str(out), "--machine", "windows-x86_64", "--icon", str(icon), "--dry-run"]
    assert pack_msi.main([*arguments, "--version", "1.2.3-rc.1"]) == 0
    told = capsys.readouterr().out
    assert "5 components, upgrading up to 1.2.3" in told
    assert "permitted-1.2.3-rc.1-windows-x86_64-unsigned.msi" in told
    assert [*out.iterdir()] == []


@pytest.mark.parametrize(
    ("machine", "spoilt", "why"),
    [
        ("windows-arm64", "", "not for windows-arm64"),
        ("windows-x86_64", "permitted-cli.exe", "permitted-cli.exe is not there"),
        ("windows-x86_64", "icon", "draws it"),
        ("windows-x86_64", "name", "für alle.txt"),
    ],
)
def test_what_is_not_as_it_must_be_is_refused(program: Path, icon: Path, machine: str, spoilt: str, why: str) -> None:
    if spoilt == "name":
        (program / "für alle.txt").touch()
    elif spoilt:
        (icon if spoilt == "icon" else program / spoilt).unlink()
    with pytest.raises(frozen_folder.RefusedError, match=why):
        pack_msi.checked(program, machine, icon, dry=True)
    arguments = [str(program), str(icon.parent), "--machine", machine, "--icon", str(icon), "--dry-run"]
    assert pack_msi.main(arguments) == 3
