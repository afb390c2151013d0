"""Proves the Linux packages on a bare Debian: install, write, hand over, find again, remove, nothing left behind.

    sudo python3 build_scripts/prove_package.py PACKAGES [--pictures FOLDER] [--base ROOT] [--keep]

The bare root gets the package and what the package asks for, and no more: the screen and the keys come from
outside. Needs root, debootstrap, Xvfb and xdotool. ``--base`` is a bare root made before, which is copied.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

import measure_start
from bare_debian import HOME, USER, Bare, MissedError, bare_debian
from x_screen import Screen, screen, until

PLACE = "/opt/some place/さん"
"""Where the folder to unpack is unpacked."""
ORDER = "202-7654321-1234567"
MESSAGE = (
    f"Hello,\n\nyour order {ORDER} will be two days late, because the carrier lost the parcel for a while. "
    "We are sorry.\n\nKind regards"
)
TOOLS = ("debootstrap", "Xvfb", "xdotool", "chroot")


def say(text: str) -> None:
    """Print the text at once."""
    print(f"prove_package: {text}", flush=True)


def installed(bare: Bare, deb: Path) -> None:
    """Install the package and what it asks for, and nothing else."""
    shutil.copyfile(deb, bare.root / "tmp" / deb.name)
    bare.owner("apt-get", "install", "-y", "-qq", "--no-install-recommends", f"/tmp/{deb.name}")


def linked(bare: Bare) -> None:
    """See that every library that a file of the program asks for is there. Raises MissedError."""
    of_program = "find /usr/lib/permitted -type f \\( -name '*.so*' -o -perm -100 \\)"
    asking = (
        f"LD_LIBRARY_PATH=/usr/lib/permitted/_internal; export LD_LIBRARY_PATH; {of_program} -exec ldd {{}} +; true"
    )
    lacking = sorted({line.strip() for line in bare.owner("sh", "-c", asking).splitlines() if "not found" in line})
    if lacking:
        raise MissedError(f"libraries are missing: {', '.join(lacking)}")


def written(bare: Bare, shown: Screen, pictures: Path) -> None:
    """Write a message in the window, hand it over, and find it again in the history. Raises MissedError."""
    running = subprocess.Popen(bare.inside("permitted", DISPLAY=shown.display))
    try:
        blank = shown.pixels()
        until(lambda: shown.pixels() != blank, "the window")
        until(lambda: bare.root.joinpath(*_history().parts[1:]).exists(), "the history")
        time.sleep(3)
        shown.click(*measure_start.EDITOR)
        shown.write(MESSAGE)
        shown.keys("ctrl+g")
        shown.write(ORDER)
        shown.keys("Tab")
        shown.write("Ire")
        shown.keys("Tab", "Tab")
        shown.write("Pro")
        time.sleep(3)
        shown.save(pictures / "written.png")
        shown.keys("ctrl+Return")
        time.sleep(2)
        shown.save(pictures / "handed-over.png")
        shown.keys("ctrl+h")
        time.sleep(2)
        shown.save(pictures / "history.png")
    finally:
        measure_start.end(running)
    found_again(bare)


def _history() -> Path:
    return Path(HOME, ".local", "share", "Permitted", "history.db")


def found_again(bare: Bare) -> None:
    """See that the message is in the history, whole. Raises MissedError."""
    said = bare.user("permitted-cli", "history", "search", "carrier", "--format", "json")
    if ORDER not in said or "two days late" not in said:
        raise MissedError(f"the message is not found again: {said[:500]}")
    bare.user("permitted-cli", "history", "verify")


def started(bare: Bare, shown: Screen) -> list[measure_start.Times]:
    """Return how long the window takes until a letter is seen."""
    folder = bare.root / "var" / "starts"
    folder.mkdir()
    bare.owner("chown", USER, "/var/starts")

    def start(home: Path) -> "subprocess.Popen[bytes]":
        there = f"/var/starts/{home.name}"
        bare.owner("chown", "-R", USER, there)
        return subprocess.Popen(bare.inside("permitted", home=there, DISPLAY=shown.display), stderr=subprocess.DEVNULL)

    try:
        return measure_start.measured(shown, start, folder, 3)
    finally:
        shutil.rmtree(folder)


def unpacked(bare: Bare, archive: Path) -> None:
    """Unpack the folder somewhere, run it, put it into the menu and out again, delete it. Raises MissedError."""
    before = bare.files()
    place = bare.root / PLACE[1:]
    place.mkdir(parents=True)
    subprocess.run(["tar", "-xf", str(archive), "-C", str(place)], check=True)
    inner = f"{PLACE}/{archive.name.removesuffix('.tar.xz')}"
    if "Everything works." not in bare.user(f"{inner}/AppRun", "self-test"):
        raise MissedError("the unpacked program does not say that it works")
    bare.user(f"{inner}/menu.sh")
    entry = bare.root / HOME[1:] / ".local/share/applications/permitted.desktop"
    if f'Exec="{inner}/AppRun"' not in entry.read_text("utf-8"):
        raise MissedError("the entry in the menu does not lead to the program")
    bare.user(f"{inner}/menu.sh", "--remove")
    shutil.rmtree(bare.root / "opt" / "some place")
    left = {it for it in bare.files() - before if not it.startswith(f"{HOME}/.")}
    if left or entry.exists():
        raise MissedError(f"left behind by the unpacked program: {sorted(left)[:20]}")


def one_file(bare: Bare, image: Path) -> str:
    """Start the AppImage, mounted where that can be here, and unpacked by itself in the root. Raises MissedError."""
    before, told = bare.files(), []
    place = bare.root / "opt" / image.name
    shutil.copyfile(image, place)
    place.chmod(0o755)
    if os.access("/dev/fuse", os.W_OK):
        with tempfile.TemporaryDirectory() as home:
            command = [str(place), "self-test"]
            said = subprocess.run(command, check=False, env={"HOME": home}, capture_output=True, text=True).stdout
        told.append(("mounted", said))
    told.append(("unpacked for the run", bare.user(f"/opt/{image.name}", "self-test")))
    for how, said in told:
        if "Everything works." not in said:
            raise MissedError(f"the AppImage, {how}, does not say that it works: {said[-500:]}")
    place.unlink()
    until(lambda: not [*(bare.root / "tmp").glob(".mount_*")], "the folder of the AppImage to go")
    left = {it for it in bare.files() - before if not it.startswith(f"{HOME}/.")}
    if left:
        raise MissedError(f"left behind by the AppImage: {sorted(left)[:20]}")
    return " and ".join(how for how, _ in told)


def proved(bare: Bare, packages: Path, pictures: Path) -> None:
    """Do it all, one after another. Raises MissedError."""
    deb, archive = next(packages.glob("*.deb")), next(packages.glob("*.tar.xz"))
    bare.owner("apt-get", "update", "-qq")
    bare.owner("useradd", "--create-home", "--home-dir", HOME, USER)
    installed(bare, deb)
    bare.owner("dpkg", "--purge", "permitted")
    before = bare.files()
    installed(bare, deb)
    size = sum(it.stat().st_size for it in (bare.root / "usr/lib/permitted").rglob("*") if not it.is_symlink())
    say(f"installed: {size / 1e6:.1f} MB, the package itself {deb.stat().st_size / 1e6:.1f} MB")
    linked(bare)
    if "Everything works." not in bare.user("permitted-cli", "self-test"):
        raise MissedError("the installed program does not say that it works")
    say("self-test: everything works")
    with screen() as shown:
        written(bare, shown, pictures)
        say("a message was written in the window, handed over and found again")
        times = started(bare, shown)
    print(measure_start.table(times))
    if median(it.letter for it in times) > measure_start.BUDGET:
        raise MissedError("the window takes too long until a letter is seen")
    installed(bare, deb)
    bare.owner("dpkg", "--install", f"/tmp/{deb.name}")
    found_again(bare)
    say("installed anew over itself: the message is still there")
    unpacked(bare, archive)
    say("the unpacked folder runs, goes into the menu and out again")
    for image in packages.glob("*.AppImage"):
        say(f"the AppImage runs, {one_file(bare, image)}, and leaves nothing behind")
    bare.owner("dpkg", "--purge", "permitted")
    left = bare.files() - before
    foreign = sorted(it for it in left if not it.startswith(f"{HOME}/"))
    if foreign or before - bare.files():
        raise MissedError(f"removed, but this is different: {foreign[:20]} {sorted(before - bare.files())[:20]}")
    if str(_history()) not in left:
        raise MissedError("the seller's history is gone with the program")
    say(f"removed: nothing left but the user's own {len(left)} files and folders")


def main() -> int:
    """Make the root, prove the packages in it, tell the result; return 0 only if all went well."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("packages", type=Path, help="the folder with the .deb, the .tar.xz and the .AppImage")
    parser.add_argument("--pictures", type=Path, help="where to save what was seen on the screen")
    parser.add_argument("--base", type=Path, help="a bare root to copy instead of making one")
    parser.add_argument("--keep", action="store_true", help="leave the bare root where it is")
    options = parser.parse_args()
    lacking = [it for it in TOOLS if not shutil.which(it)]
    if os.geteuid() != 0 or lacking:
        say(f"this must be root, and these must be there: {' '.join(lacking or TOOLS)}")
        return 3
    pictures = options.pictures or Path(tempfile.mkdtemp(prefix="pictures-"))
    pictures.mkdir(exist_ok=True)
    try:
        with bare_debian(options.base, keep=options.keep) as bare:
            proved(bare, options.packages.resolve(), pictures)
    except (MissedError, TimeoutError) as error:
        say(f"FAILED: {error}")
        return 1
    say(f"pictures are in {pictures}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
