"""Writes the bill of materials (CycloneDX 1.6, JSON): all that is in a package, with versions and licences.

It is made from the locks and from the files that go in, so that it says what is there, and it is the
same at every build of the same source.
"""

import hashlib
import json
import platform
import re
import shutil
import subprocess
import tomllib
import uuid
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import package_papers

ROOT = Path(__file__).resolve().parent.parent
DICTIONARIES = ROOT / "build_scripts" / "dictionaries.toml"
_SPDX = re.compile(r"[\w.+-]+(?: (?:AND|OR|WITH) [\w.+-]+)*")
_OURS = uuid.UUID("5f0d7a0e-6c0b-5a52-9d0e-0c8a6d1f7b1c")
"""The name space of our serial numbers."""


def licences(told: str) -> list[dict[str, Any]]:
    """Return a licence as CycloneDX tells it: an SPDX expression, or else its name."""
    return [{"expression": told}] if _SPDX.fullmatch(told) else [{"license": {"name": told}}]


def of_packages() -> list[dict[str, Any]]:
    """Return Python and the packages that Permitted runs with."""
    python = platform.python_version()
    found = [
        {
            "type": "library",
            "bom-ref": f"pkg:pypi/{name}@{version}",
            "name": name,
            "version": version,
            "purl": f"pkg:pypi/{name}@{version}",
            "licenses": licences(licence),
        }
        for name, version, licence in package_papers.run_with()
        if package_papers.installed(name)
    ]
    of_python = {"type": "platform", "bom-ref": f"python@{python}", "name": "Python", "version": python}
    return [{**of_python, "licenses": licences("PSF-2.0")}, *found]


def of_dictionaries() -> list[dict[str, Any]]:
    """Return the packages that the spelling dictionaries are from, and the word frequencies."""
    told = tomllib.loads(DICTIONARIES.read_text("utf-8"))
    sources = [*told["dictionaries"].values(), told["frequencies"], told["lists"]]
    return [
        {
            "type": "data",
            "bom-ref": f"{it['package']}@{it['version']}#data",
            "name": it["package"],
            "version": it["version"],
            "hashes": [{"alg": "SHA-256", "content": it["sha256"]}],
        }
        for it in sources
    ]


def debian_package(library: Path) -> tuple[str, str] | None:
    """Return name and version of the Debian package that a system's file is from, if there is one."""
    if shutil.which("dpkg-query") is None:
        return None
    for place in (library, Path("/lib", *library.parts[3:]), library.resolve()):
        said = subprocess.run(["dpkg-query", "-S", str(place)], check=False, capture_output=True, text=True).stdout
        if said:
            name = said.partition(":")[0]
            shown = ["dpkg-query", "-W", "-f=${Version}", name]
            version = subprocess.run(shown, check=False, capture_output=True, text=True).stdout
            return name, version.partition(" ")[0]
    return None


def of_linked(names: Iterable[str]) -> list[dict[str, Any]]:
    """Return Debian packages whose libraries are linked into a program. Raises ValueError for one that is not there."""
    found = []
    for name in names:
        shown = ["dpkg-query", "-W", "-f=${Version}", name]
        told = shutil.which("dpkg-query") and subprocess.run(shown, check=False, capture_output=True, text=True).stdout
        version = (told or "").strip()
        if not version:
            raise ValueError(f"the package {name} is not installed")
        purl = _of_debian(name, version)
        found.append({"type": "library", "bom-ref": purl, "name": name, "version": version, "purl": purl})
    return found


def _of_debian(name: str, version: str) -> str:
    """Return the address of a Debian package as bills have it."""
    return f"pkg:deb/debian/{name}@{version.replace(':', '%3A').replace('+', '%2B')}"


def with_more(bill: dict[str, Any], components: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """Return a bill with more components, under a serial number of its own."""
    more = [*bill["components"], *components]
    main = bill["metadata"]["component"]
    return {
        **bill,
        "serialNumber": uuid.uuid5(_OURS, json.dumps([main, more], sort_keys=True)).urn,
        "components": more,
        "dependencies": [{"ref": main["bom-ref"], "dependsOn": sorted({it["bom-ref"] for it in more})}],
    }


def of_system(libraries: Iterable[tuple[str, Path]]) -> list[dict[str, Any]]:
    """Return the system's shared libraries that go in, by name and place, with the package each is from."""
    found = []
    for name, path in sorted(libraries):
        component: dict[str, Any] = {
            "type": "file",
            "bom-ref": f"file:{name}",
            "name": name,
            "hashes": [{"alg": "SHA-256", "content": hashlib.sha256(path.read_bytes()).hexdigest()}],
        }
        package = debian_package(path)
        if package:
            component["version"] = package[1]
            component["purl"] = _of_debian(*package)
        found.append(component)
    return found


def bill(version: str, moment: str, libraries: Iterable[tuple[str, Path]]) -> dict[str, Any]:
    """Return the whole bill of one version, made of the source of that moment (ISO 8601)."""
    components = [*of_packages(), *of_dictionaries(), *of_system(libraries)]
    main = {"type": "application", "bom-ref": "permitted", "name": "Permitted", "version": version}
    said = json.dumps([main, components], sort_keys=True)
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": uuid.uuid5(_OURS, said).urn,
        "version": 1,
        "metadata": {"timestamp": moment, "component": {**main, "licenses": licences("GPL-3.0-or-later")}},
        "components": components,
        "dependencies": [{"ref": "permitted", "dependsOn": sorted({it["bom-ref"] for it in components})}],
    }
