"""Packs the frozen program for macOS: signs it from the inside out, has it notarised, makes a disk image.

    python build_scripts/pack_mac.py Permitted.app PACKAGES --machine macos-arm64 [--dry-run]

``MAC_IDENTITY``         the name of a Developer ID Application certificate in the keychain
``MAC_NOTARY_PROFILE``   what ``xcrun notarytool store-credentials`` was told to call the credentials
``MAC_NOTARY_KEYCHAIN``  the keychain that holds them, when it is not that of the login

Without an identity the program is signed for this Mac alone, and the image says ``unsigned`` in its name.
``--dry-run`` checks what is given and prints the commands, on any system.
"""

import argparse
import os
import plistlib
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

import mac_property_list

ROOT = Path(__file__).resolve().parent.parent
PAPERS = ROOT / "build_scripts" / "package" / "macos"
ENTITLEMENTS = PAPERS / "entitlements.plist"
MACHINE_CODE = {
    *(b"\xcf\xfa\xed\xfe", b"\xce\xfa\xed\xfe", b"\xfe\xed\xfa\xcf", b"\xfe\xed\xfa\xce"),
    *(b"\xca\xfe\xba\xbe", b"\xca\xfe\xba\xbf"),
}
"""How files with machine code begin on macOS, those for two chips last."""
TOOLS = ("codesign", "xcrun", "hdiutil", "ditto", "osascript", "spctl")


class RefusedError(Exception):
    """What was given cannot be packed; the text says why."""


def has_code(path: Path) -> bool:
    """Whether a file holds machine code of macOS."""
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as held:
        return held.read(4) in MACHINE_CODE


def inside_out(app: Path) -> list[Path]:
    """Return all that is to be signed, what lies deeper first, each framework after what is in it.

    The programs beside the main one come before the app itself, which is last.
    """
    files = [it for it in app.rglob("*") if has_code(it)]
    frameworks = [it for it in app.rglob("*.framework") if it.is_dir() and not it.is_symlink()]
    # the main file of a framework is signed with the framework
    within = [it for it in files if not any(it.name == frame.stem and frame in it.parents for frame in frameworks)]
    main = app / "Contents" / "MacOS" / "permitted"
    found = [it for it in [*within, *frameworks] if it != main]
    return [*sorted(found, key=lambda it: (-len(it.parts), str(it))), app]


def checked(app: Path, machine: str, tools: tuple[str, ...]) -> None:
    """See that the app is one, and ours, and that the tools are there. Raises RefusedError."""
    missing = [it for it in tools if shutil.which(it) is None]
    if missing:
        raise RefusedError(f"these come with macOS and are not here: {', '.join(missing)}")
    if machine not in ("macos-arm64", "macos-x86_64"):
        raise RefusedError(f"{machine} is no Mac; macos-arm64 and macos-x86_64 are")
    listed = app / "Contents" / "Info.plist"
    if app.suffix != ".app" or not listed.is_file():
        raise RefusedError(f"{app} is no app; build it first with build_scripts/build.py")
    identifier = plistlib.loads(listed.read_bytes()).get("CFBundleIdentifier")
    if identifier != mac_property_list.IDENTIFIER:
        raise RefusedError(f"{app} is {identifier}, and not {mac_property_list.IDENTIFIER}")
    lacking = [name for name in ("permitted", "permitted-cli") if not has_code(app / "Contents" / "MacOS" / name)]
    if lacking:
        raise RefusedError(f"{app} lacks the program {', '.join(lacking)}")


def sign_commands(app: Path, identity: str) -> list[list[str]]:
    """Return what signs the app. ``identity`` is ``-`` to sign for this Mac alone."""
    # a time stamp and the hardened runtime are what notarising asks for
    hardened = ["--timestamp", "--options", "runtime"] if identity != "-" else []
    begin = ["codesign", "--force", "--sign", identity, *hardened]
    commands = []
    for path in inside_out(app):
        runs = path == app or path.parent == app / "Contents" / "MacOS"
        commands.append([*begin, *(["--entitlements", str(ENTITLEMENTS)] if runs and hardened else []), str(path)])
    return [*commands, ["codesign", "--verify", "--deep", "--strict", "--verbose=2", str(app)]]


def notary_commands(what: Path, credentials: list[str], folder: Path) -> list[list[str]]:
    """Return what has an app or an image notarised, and puts the ticket into it."""
    sent = folder / "sent.zip" if what.suffix == ".app" else what
    zipping = [["ditto", "-c", "-k", "--keepParent", str(what), str(sent)]] if sent != what else []
    return [
        *zipping,
        ["xcrun", "notarytool", "submit", str(sent), *credentials, "--wait", "--timeout", "30m"],
        ["xcrun", "stapler", "staple", str(what)],
        ["xcrun", "stapler", "validate", str(what)],
    ]


def image_commands(app: Path, image: Path, folder: Path) -> list[list[str]]:
    """Return what makes a disk image of the app, laid out to be dragged into Applications."""
    content, draft = folder / "content", folder / "draft.dmg"
    make = ["hdiutil", "create", "-volname", "Permitted", "-srcfolder", str(content), "-fs", "HFS+", "-format", "UDRW"]
    attach = ["hdiutil", "attach", "-readwrite", "-noverify", "-mountpoint", "/Volumes/Permitted", str(draft)]
    return [
        ["mkdir", "-p", str(content)],
        ["ditto", str(app), str(content / app.name)],
        ["ln", "-s", "/Applications", str(content / "Applications")],
        [*make, str(draft)],
        attach,
        ["osascript", str(PAPERS / "layout.applescript"), "Permitted"],
        ["hdiutil", "detach", "/Volumes/Permitted"],
        ["hdiutil", "convert", str(draft), "-format", "ULMO", "-o", str(image)],
        ["hdiutil", "verify", str(image)],
    ]


def commands(app: Path, image: Path, given: Mapping[str, str], folder: Path) -> list[list[str]]:
    """Return all commands in order, from the frozen app to the finished image."""
    identity, profile = given.get("MAC_IDENTITY") or "-", given.get("MAC_NOTARY_PROFILE") or ""
    signed, notarised = identity != "-", identity != "-" and profile != ""
    keychain = given.get("MAC_NOTARY_KEYCHAIN")
    credentials = ["--keychain-profile", profile, *(["--keychain", keychain] if keychain else [])]
    done = sign_commands(app, identity)
    if notarised:
        done += notary_commands(app, credentials, folder)
    done += image_commands(app, image, folder)
    if signed:
        done.append(["codesign", "--force", "--sign", identity, "--timestamp", str(image)])
    if notarised:
        done += notary_commands(image, credentials, folder)
        done.append(["spctl", "--assess", "--type", "open", "--context", "context:primary-signature", str(image)])
    return done


def main(arguments: list[str]) -> int:
    """Pack the app; return 0, 1 when a command failed, 3 when something is not as it must be."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("app", type=Path, help="the frozen Permitted.app")
    parser.add_argument("packages", type=Path, help="where to put the image")
    parser.add_argument("--machine", required=True, help="macos-arm64 or macos-x86_64")
    parser.add_argument("--dry-run", action="store_true", help="print the commands and run none")
    asked = parser.parse_args(arguments)
    try:
        checked(asked.app, asked.machine, () if asked.dry_run else TOOLS)
    except RefusedError as error:
        print(f"pack_mac: {error}", file=sys.stderr)
        return 3
    version = plistlib.loads((asked.app / "Contents" / "Info.plist").read_bytes())["CFBundleShortVersionString"]
    mark = "" if os.environ.get("MAC_IDENTITY") else "-unsigned"
    with tempfile.TemporaryDirectory() as folder:
        image = asked.packages / f"permitted-{version}-{asked.machine}{mark}.dmg"
        for command in commands(asked.app, image, os.environ, Path(folder)):
            print(shlex.join(command), flush=True)
            if not asked.dry_run and subprocess.run(command, check=False).returncode:
                print(f"pack_mac: this failed, see above: {command[0]}", file=sys.stderr)
                return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
