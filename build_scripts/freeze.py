"""Freezes Permitted with PyInstaller into one folder: started by ``build.py``, in the packages' environment.

    python build_scripts/freeze.py FOLDER

The same source and locks give the same files: the moment is that of the source, not that of the build.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from importlib.metadata import packages_distributions
from importlib.util import find_spec
from pathlib import Path

import bill_of_materials
import package_lists
import package_papers
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

ROOT = Path(__file__).resolve().parent.parent
SPEC = ROOT / "build_scripts" / "package" / "permitted.spec"
WORK = ROOT / "build"
LATE = ("emoji", "hunspell", "phonenumbers", "quire_grammar", "harper", "spellchecker", "rapidfuzz.distance")
"""Packages that the program imports by name only when they are needed."""


def resources() -> list[Path]:
    """Return our data files that go into a package, in order."""
    top = ROOT / "resources"
    left_out = {top / name for name in package_lists.LEFT_OUT}
    return sorted(it for it in top.rglob("*") if it.is_file() and not left_out & {*it.parents})


def profiles() -> list[package_lists.Entry]:
    """Return langdetect's letter profiles, which are read as files. Raises FileNotFoundError."""
    spec = find_spec("langdetect")
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError("langdetect is not installed")
    found = sorted(Path(spec.submodule_search_locations[0], "profiles").iterdir())
    return [(f"langdetect/profiles/{it.name}", str(it), "DATA") for it in found]


def needed(path: str) -> list[str]:
    """Return the libraries that a file of Linux itself asks for. Raises CalledProcessError, FileNotFoundError."""
    told = subprocess.run(["objdump", "-p", path], check=True, capture_output=True, text=True).stdout
    return package_lists.needed(told)


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def of_tools() -> list[str]:
    """Return the modules of packages that build and do not belong to the program, whoever would import them."""
    ours = {_plain(name) for name, _, _ in package_papers.run_with()}
    return sorted(name for name, of in packages_distributions().items() if not ours & {_plain(it) for it in of})


def moment(seconds: str) -> str:
    """Return the moment of ``SOURCE_DATE_EPOCH`` as the bill of materials tells it."""
    return datetime.fromtimestamp(int(seconds), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def papers(made: Path, version: str, binaries: list[tuple[str, Path]]) -> list[package_lists.Entry]:
    """Write licences and the bill of materials of these files into ``made``; return them as files of the package.

    Raises ValueError when a package has no licence text, or the bill is not as the standard wants it.
    """
    packages = Path(sys.prefix).resolve()
    libraries = [it for it in binaries if not it[1].resolve().is_relative_to(packages) and "lib-dynload" not in it[0]]
    lacking = package_papers.gather(made / "licences")
    if lacking:
        raise ValueError(f"there is no licence text of {', '.join(lacking)}; put it into {package_papers.TEXTS}")
    for _, path in libraries:
        package = bill_of_materials.debian_package(path)
        if package:
            package_papers.of_system(package[0], made / "licences")
    told = json.dumps(bill_of_materials.bill(version, moment(os.environ["SOURCE_DATE_EPOCH"]), libraries), indent=1)
    fault = JsonStrictValidator(SchemaVersion.V1_6).validate_str(told)
    if fault:
        raise ValueError(f"the bill of materials is not CycloneDX: {fault}")
    (made / "sbom.cdx.json").write_text(told + "\n", "utf-8", newline="\n")
    files = [*sorted(it for it in (made / "licences").rglob("*") if it.is_file()), made / "sbom.cdx.json"]
    return [(str(it.relative_to(made)), str(it), "DATA") for it in files]


def main(folder: Path) -> int:
    """Freeze the program into the folder and return PyInstaller's exit status."""
    made, version = WORK / "made", package_papers.version()
    shutil.rmtree(made, ignore_errors=True)
    made.mkdir(parents=True)
    subprocess.run([sys.executable, str(ROOT / "build_scripts" / "draw_icons.py"), str(made / "icons")], check=True)
    for name, what in package_papers.PROGRAMS.items():
        text = package_papers.version_resource(name, what, version)
        (made / f"{name}.version.txt").write_text(text, "utf-8")
    # PyInstaller takes the moment from SOURCE_DATE_EPOCH; the order of sets must not change either
    variables = {**os.environ, "PYTHONHASHSEED": "1", "PERMITTED_MADE": str(made), "PERMITTED_VERSION": version}
    places = ["--distpath", str(folder), "--workpath", str(WORK / "pyinstaller")]
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN", *places, str(SPEC)]
    status = subprocess.run(command, check=False, cwd=ROOT, env=variables).returncode
    if sys.platform.startswith("linux") and not status:
        (folder / "permitted" / "permitted-cli").symlink_to("permitted")
    return status


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
