"""Packs the frozen program for Linux: a Debian package, and a folder to unpack and start anywhere.

    python build_scripts/pack_linux.py PROGRAM PACKAGES --machine linux-x86_64 [--dry-run]

The folder of the ``.tar.xz`` is laid out as an AppDir; ``pack_appimage.py`` makes one file of the same.
"""

import argparse
import gzip
import hashlib
import os
import platform
import sys
from datetime import UTC, datetime
from pathlib import Path

import archives
import frozen_folder
import package_papers
from archives import Item

ROOT = Path(__file__).resolve().parent.parent
PAPERS = ROOT / "build_scripts" / "package" / "linux"
MADE = ROOT / "build" / "made"
HOME = "usr/lib/permitted"
MACHINES = ("linux-x86_64", "linux-arm64")
BUDGET = 70
"""Megabytes that a package may have."""
DEPENDS = (
    *("libgl1", "libegl1", "libglib2.0-0 | libglib2.0-0t64", "libdbus-1-3", "libfontconfig1", "libfreetype6"),
    *("libx11-6", "libx11-xcb1", "libxcb1", "libstdc++6", "libgcc-s1", "libexpat1", "zlib1g"),
    *("libwayland-client0", "libwayland-cursor0"),
)
"""The Debian packages of the libraries that are left to the system; glibc comes to it."""
CONTROL = """\
Package: permitted
Version: {version}
Architecture: {machine}
Maintainer: The Permitted authors <permitted@localhost>
Installed-Size: {size}
Depends: {depends}
Recommends: fonts-dejavu-core | fonts-noto-core, xdg-utils
Suggests: fonts-noto-cjk
Section: editors
Priority: optional
Description: checks messages to Amazon buyers as you type
 Permitted is a composer for Amazon sellers. It shows what Amazon's Communication
 Guidelines do not allow, why, and how to put it right, in eleven languages.
 It works offline: nothing you write leaves your computer.
"""


def machine_of_debian(machine: str) -> str:
    """Return Debian's name of a machine such as ``linux-x86_64``."""
    return {"x86_64": "amd64", "arm64": "arm64"}[machine.removeprefix("linux-")]


def filled(name: str, version: str, moment: int) -> bytes:
    """Return one of the papers with version and day put in."""
    day = datetime.fromtimestamp(moment, UTC).date().isoformat()
    return (PAPERS / name).read_text("utf-8").replace("@VERSION@", version).replace("@DAY@", day).encode()


def shared(version: str, moment: int) -> list[Item]:
    """Return what a desktop wants to know of the program: its entry, its icons, its description."""
    icons = archives.below(MADE / "icons" / "hicolor", "usr/share/icons/hicolor")
    return [
        *icons,
        Item("usr/share/icons/hicolor/scalable/apps/permitted.svg", ROOT / "resources" / "icons" / "app.svg"),
        Item("usr/share/applications/permitted.desktop", PAPERS / "permitted.desktop"),
        Item("usr/share/metainfo/permitted.metainfo.xml", filled("permitted.metainfo.xml", version, moment)),
    ]


def programs(folder: Path) -> list[Item]:
    """Return the program's folder, and both programs by their names on the path."""
    links = [Item(f"usr/bin/{name}", link=f"../lib/permitted/{name}") for name in package_papers.PROGRAMS]
    return [*archives.below(folder, HOME), *links]


def of_debian(version: str) -> str:
    """Return a version as Debian compares it: ``1.2.0-rc1`` comes before ``1.2.0``."""
    return version.replace("-", "~")


def deb(items: list[Item], version: str, machine: str, moment: int) -> bytes:
    """Return the Debian package of the items, with the papers that Debian wants in it."""
    changes = gzip.compress((ROOT / "CHANGELOG.md").read_bytes(), mtime=moment)
    items = [
        *items,
        Item("usr/share/doc/permitted/copyright", ROOT / "THIRD_PARTY.md"),
        Item("usr/share/doc/permitted/changelog.gz", changes),
    ]
    contents = {
        it.name: it.content if isinstance(it.content, bytes) else it.content.read_bytes() for it in items if not it.link
    }
    libc = platform.libc_ver()[1] or "2.36"
    control = CONTROL.format(
        version=of_debian(version),
        machine=machine_of_debian(machine),
        size=sum(len(it) // 1024 + 1 for it in contents.values()),
        depends=", ".join([f"libc6 (>= {libc})", *DEPENDS]),
    )
    digests = "".join(
        f"{hashlib.md5(content, usedforsecurity=False).hexdigest()}  {name}\n"
        for name, content in sorted(contents.items())
    )
    papers = [
        Item("control", control.encode()),
        Item("md5sums", digests.encode()),
        Item("postinst", PAPERS / "refresh.sh", runs=True),
        Item("postrm", PAPERS / "refresh.sh", runs=True),
    ]
    x86 = machine.endswith("x86_64")
    members = {
        "debian-binary": b"2.0\n",
        "control.tar.xz": archives.tar(papers, moment, prefix="./"),
        "data.tar.xz": archives.tar(items, moment, prefix="./", x86=x86),
    }
    return archives.ar(members, moment)


def app_dir() -> list[Item]:
    """Return what makes an AppDir of a folder with the program in it: how it starts, and what menus show."""
    return [
        Item("AppRun", PAPERS / "AppRun", runs=True),
        Item("permitted.desktop", PAPERS / "permitted.desktop"),
        Item("permitted.svg", ROOT / "resources" / "icons" / "app.svg"),
        Item(".DirIcon", link="permitted.svg"),
    ]


def folder_to_unpack(items: list[Item], version: str, machine: str, moment: int) -> bytes:
    """Return the ``.tar.xz`` of a folder that runs wherever it is unpacked."""
    top = f"permitted-{version}-{machine}"
    extra = [
        Item("menu.sh", PAPERS / "menu.sh", runs=True),
        Item("README.txt", filled("README.txt", version, moment)),
    ]
    inside = [Item(f"{top}/{it.name}", it.content, it.link, it.runs) for it in [*items, *app_dir(), *extra]]
    return archives.tar(inside, moment, x86=machine.endswith("x86_64"))


def main(arguments: list[str]) -> int:
    """Make both packages; return 0, 1 when one is over its budget, 3 when something is not there."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("program", type=Path, help="the folder of the frozen program")
    parser.add_argument("packages", type=Path, help="where to put the packages")
    parser.add_argument("--machine", required=True, help="such as linux-x86_64")
    parser.add_argument("--dry-run", action="store_true", help="check everything, tell what would be done, and do none")
    asked = parser.parse_args(arguments)
    try:
        frozen_folder.checked(asked.program, asked.machine, MACHINES)
        frozen_folder.room(asked.packages)
        frozen_folder.drawn(MADE / "icons" / "hicolor")
    except frozen_folder.RefusedError as error:
        print(f"pack_linux: {error}", file=sys.stderr)
        return 3
    version, moment = package_papers.version(), int(os.environ.get("SOURCE_DATE_EPOCH", "0"))
    items = [*programs(asked.program), *shared(version, moment)]
    packers = {
        f"permitted_{of_debian(version)}_{machine_of_debian(asked.machine)}.deb": deb,
        f"permitted-{version}-{asked.machine}.tar.xz": folder_to_unpack,
    }
    if asked.dry_run:
        print(*(f"{name}: {len(items)} files and links" for name in packers), sep="\n")
        return 0
    made = {name: pack(items, version, asked.machine, moment) for name, pack in packers.items()}
    for name, content in made.items():
        (asked.packages / name).write_bytes(content)
        print(f"{len(content) / 1e6:8.1f} MB  {name}, of {BUDGET} MB", flush=True)
    return int(any(len(it) > BUDGET * 1e6 for it in made.values()))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
