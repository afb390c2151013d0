"""What is packed for macOS: the order of signing, what is refused, and the commands without running them."""

import plistlib
from pathlib import Path

import mac_property_list
import pack_mac
import pytest


@pytest.fixture
def app(tmp_path: Path) -> Path:
    made = tmp_path / "Permitted.app"
    inner = made / "Contents"
    for name in (
        "MacOS/permitted",
        "MacOS/permitted-cli",
        "Frameworks/PySide6/Qt/lib/QtCore.framework/Versions/A/QtCore",
        "Frameworks/PySide6/QtCore.abi3.so",
        "Frameworks/deep/er/one.dylib",
    ):
        path = inner / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"\xcf\xfa\xed\xfe....")
    (inner / "Resources").mkdir()
    (inner / "Resources" / "text.md").write_text("no code", "utf-8")
    told = {**mac_property_list.properties("1.2.3"), "CFBundleIdentifier": mac_property_list.IDENTIFIER}
    (inner / "Info.plist").write_bytes(plistlib.dumps(told))
    return made


def test_what_lies_deeper_is_signed_first_and_the_app_last(app: Path) -> None:
    order = [it.name for it in pack_mac.inside_out(app)]
    assert order[-1] == "Permitted.app"
    assert "QtCore" not in order
    assert "text.md" not in order
    assert "permitted" not in order
    assert set(order) == {"QtCore.framework", "QtCore.abi3.so", "one.dylib", "permitted-cli", "Permitted.app"}
    assert order.index("one.dylib") < order.index("permitted-cli")


def test_programs_get_the_hardened_runtime_and_entitlements(app: Path) -> None:
    signed = pack_mac.sign_commands(app, "Developer ID Application: X")
    assert all("runtime" in it for it in signed[:-1])
    entitled = [Path(it[-1]).name for it in signed if "--entitlements" in it]
    assert entitled == ["permitted-cli", "Permitted.app"]
    assert signed[-1][:3] == ["codesign", "--verify", "--deep"]
    assert not any("runtime" in it for it in pack_mac.sign_commands(app, "-"))


def test_entitlements_ask_for_one_thing() -> None:
    entitled = plistlib.loads(pack_mac.ENTITLEMENTS.read_bytes())
    assert entitled == {"com.apple.security.cs.allow-unsigned-executable-memory": True}


def test_only_what_is_signed_is_notarised(app: Path, tmp_path: Path) -> None:
    image = tmp_path / "a.dmg"
    both = {"MAC_IDENTITY": "X", "MAC_NOTARY_PROFILE": "p", "MAC_NOTARY_KEYCHAIN": "k"}
    said = [" ".join(it) for it in pack_mac.commands(app, image, both, tmp_path)]
    assert sum("notarytool submit" in it for it in said) == 2
    assert all("--keychain k" in it for it in said if "notarytool" in it)
    assert said.index(f"xcrun stapler staple {app}") < next(n for n, it in enumerate(said) if "hdiutil create" in it)
    assert said[-1].startswith("spctl --assess")
    plain = [" ".join(it) for it in pack_mac.commands(app, image, {"MAC_NOTARY_PROFILE": "p"}, tmp_path)]
    assert not any("notarytool" in it or "spctl" in it for it in plain)


def test_a_dry_run_runs_nothing(app: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert pack_mac.main([str(app), str(tmp_path), "--machine", "macos-arm64", "--dry-run"]) == 0
    assert "permitted-1.2.3-macos-arm64-unsigned.dmg" in capsys.readouterr().out
    assert not [*tmp_path.glob("*.dmg")]


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (lambda app: (app / "Contents" / "MacOS" / "permitted-cli").unlink(), "lacks the program permitted-cli"),
        (lambda app: (app / "Contents" / "Info.plist").unlink(), "is no app"),
        (lambda app: (app / "Contents" / "Info.plist").write_bytes(plistlib.dumps({})), "is None, and not"),
    ],
    ids=["a program is missing", "no property list", "another app"],
)
def test_what_is_not_ours_is_refused(app: Path, spoil: object, told: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert callable(spoil)
    spoil(app)
    assert pack_mac.main([str(app), str(app.parent), "--machine", "macos-arm64", "--dry-run"]) == 3
    assert told in capsys.readouterr().err


def test_another_machine_is_refused(app: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert pack_mac.main([str(app), str(app.parent), "--machine", "linux-x86_64", "--dry-run"]) == 3
    assert "is no Mac" in capsys.readouterr().err


def test_the_property_list_names_the_file_type_and_languages() -> None:
    told = mac_property_list.properties("1.2.3-rc.1")
    assert told["CFBundleShortVersionString"] == "1.2.3"
    assert told["UTExportedTypeDeclarations"][0]["UTTypeTagSpecification"]["public.filename-extension"] == ["permitted"]
    assert plistlib.loads(plistlib.dumps(told)) == told
