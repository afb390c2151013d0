"""The papers that a package carries: the licences of all that is in it, and Windows' version resource."""

import re
import shutil
import sys
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
THIRD_PARTY = ROOT / "THIRD_PARTY.md"
TEXTS = ROOT / "build_scripts" / "package" / "licences"
"""Licence texts of packages that bring none along, Qt above all."""
NAMED = re.compile(r"(?i)^(.*[_-])?(licen[cs]e|copying|notice|copyright)", re.ASCII)

PROGRAMS = {"permitted": "Permitted", "permitted-cli": "Permitted on the command line"}
"""The programs in a package, and what each is."""

_VERSION = """\
VSVersionInfo(
  ffi=FixedFileInfo(filevers=({numbers}), prodvers=({numbers}), mask=0x3F, flags=0x0, OS=0x40004, fileType=0x1),
  kids=[
    StringFileInfo([StringTable("040904B0", [
      StringStruct("CompanyName", "The Permitted authors"),
      StringStruct("FileDescription", "{what}"),
      StringStruct("FileVersion", "{version}"),
      StringStruct("InternalName", "{name}"),
      StringStruct("LegalCopyright", "The Permitted authors. GPL-3.0-or-later"),
      StringStruct("OriginalFilename", "{name}.exe"),
      StringStruct("ProductName", "Permitted"),
      StringStruct("ProductVersion", "{version}")])]),
    VarFileInfo([VarStruct("Translation", [0x0409, 1200])])
  ])
"""


def version() -> str:
    """Return the program's version, from the one place where it stands."""
    said: dict[str, str] = {}
    exec((ROOT / "composer" / "__init__.py").read_text("utf-8"), said)
    return said["__version__"]


def version_resource(name: str, what: str, version: str) -> str:
    """Return PyInstaller's description of a program's version resource; ``version`` begins with three numbers."""
    numbers = ", ".join([*re.findall(r"\d+", version)[:3], "0"])
    return _VERSION.format(numbers=numbers, name=name, what=what, version=version)


def run_with(text: str | None = None) -> list[tuple[str, str, str]]:
    """Return the packages that Permitted runs with: name, version and licence, as THIRD_PARTY.md lists them."""
    text = THIRD_PARTY.read_text("utf-8") if text is None else text
    table = text.split("## Packages that Permitted runs with", 1)[1].split("\n## ", 1)[0]
    rows = re.findall(r"^\| ([\w.-]+) \| ([\w.]+) \| ([^|]+) \|", table, re.MULTILINE)
    return [(name, version, licence.strip()) for name, version, licence in rows if name != "package"]


def installed(name: str) -> bool:
    """Whether a package is installed; some are wanted only by older versions of Python."""
    try:
        return bool(distribution(name).version)
    except PackageNotFoundError:
        return False


def licence_files(package: str) -> list[Path]:
    """Return the licence files that an installed package brings along. Raises PackageNotFoundError."""
    found = [Path(str(it.locate())) for it in distribution(package).files or () if NAMED.match(it.name)]
    return sorted(path for path in found if path.is_file() and path.suffix not in {".py", ".pyc", ".pyi"})


def of_python() -> Path:
    """Return where Python's own licence lies. Raises FileNotFoundError."""
    places = [
        Path(sys.base_prefix, "LICENSE.txt"),
        Path(sys.base_prefix, "lib", f"python3.{sys.version_info[1]}", "LICENSE.txt"),
        Path(f"/usr/share/doc/python3.{sys.version_info[1]}/copyright"),
    ]
    for place in places:
        if place.is_file():
            return place
    raise FileNotFoundError("Python's licence is not beside Python; put it there as LICENSE.txt.")


def gather(folder: Path) -> list[str]:
    """Put every licence into the folder, by package; return the names of packages that have none.

    The folder is made anew. Licences of the dictionaries lie with the dictionaries.
    """
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    lacking = []
    for name in (it for it, _, _ in run_with() if installed(it)):
        texts = licence_files(name) or sorted((TEXTS / name).glob("*"))
        if not texts:
            lacking.append(name)
        for text in texts:
            place = folder / name / text.name
            place.parent.mkdir(exist_ok=True)
            shutil.copyfile(text, place)
    (folder / "python").mkdir()
    shutil.copyfile(of_python(), folder / "python" / "LICENSE.txt")
    for paper in ("LICENSE", "THIRD_PARTY.md"):
        shutil.copyfile(ROOT / paper, folder / paper)
    return lacking


def of_system(package: str, folder: Path) -> None:
    """Put a Debian package's notice into the folder; a library of it is in the program's package."""
    notice = Path("/usr/share/doc", package, "copyright")
    if notice.is_file():
        place = folder / "system" / package
        place.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(notice, place / "copyright")
