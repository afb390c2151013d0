"""Writes the source of the Windows Installer package: what wixl compiles into an ``.msi``.

The same folder gives the same text, and so the same identities: a component is known by its place in the program,
a product by its version, and all versions by one code that never changes.
"""

import re
import uuid
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

NAME, MAKER, ABOUT = "Permitted", "The Permitted authors", "Checks messages to Amazon buyers as you type"
UPGRADE = uuid.UUID("fa8e1a7b-40b1-40af-ad12-4c289a9ec420")
"""By which Windows knows every version as the same program. Never to be changed."""
PROGRAM, ICON = "program", "permitted.ico"
"""What the folder of the program and its icon are called beside the source."""
KEY = r"Software\Permitted"
TYPE = "Permitted.Archive"
NEWER = "A newer version of Permitted is installed already."
SETUP = "Permitted was installed for all users by its setup. Remove that first; what everybody wrote stays."
OPEN = '"[INSTALLDIR]permitted.exe" "%1"'
REGISTRY = (
    (KEY, "PackageDir", "[INSTALLDIR]"),
    (r"Software\Classes\.permitted", "", TYPE),
    (rf"Software\Classes\{TYPE}", "", "Permitted archive"),
    (rf"Software\Classes\{TYPE}\DefaultIcon", "", '"[INSTALLDIR]permitted.exe",0'),
    (rf"Software\Classes\{TYPE}\shell\open\command", "", OPEN),
)
"""Keys, names and values, for all users."""
PROPERTIES = {
    # files are replaced whatever versions they tell of, since those that are there go first
    "REINSTALLMODE": "amus",
    "ARPPRODUCTICON": ICON,
    "ARPCOMMENTS": ABOUT,
    "ARPNOMODIFY": "1",
}


def code(name: str) -> str:
    """Return the identity of something by its name, the same at every build."""
    return str(uuid.uuid5(UPGRADE, name)).upper()


def numbers(version: str) -> str:
    """Return a version as Windows Installer compares it: three numbers; a candidate counts as what it becomes.

    Raises ValueError when a number is larger than Windows Installer takes.
    """
    found = re.findall(r"\d+", version)[:3]
    if len(found) < 3 or any(int(it) > most for it, most in zip(found, (255, 255, 65534), strict=True)):
        raise ValueError(f"Windows Installer cannot count with the version {version}")
    return ".".join(found)


def _key(kind: str, name: str) -> str:
    """Return a key of a table for a place in the program: letters and digits that may stand there."""
    return f"{kind}{uuid.uuid5(UPGRADE, name).hex}"


def _add(parent: ET.Element, tag: str, **told: str) -> ET.Element:
    """Put an element with its attributes into another one and return it."""
    return ET.SubElement(parent, tag, told)


def _upgrades(product: ET.Element, number: str) -> None:
    """Say that older versions, and candidates of this one, go first, and that newer ones stay."""
    upgrade = _add(product, "Upgrade", Id=str(UPGRADE).upper())
    # wixl does not know how to include the maximum, which is therefore the number after this one
    first, second, third = number.split(".")
    above = f"{first}.{second}.{int(third) + 1}"
    older = {"Minimum": "0.0.0", "IncludeMinimum": "yes", "Maximum": above}
    _add(upgrade, "UpgradeVersion", Property="OLDER", **older)
    newer = {"Minimum": number, "IncludeMinimum": "no", "OnlyDetect": "yes"}
    _add(upgrade, "UpgradeVersion", Property="NEWER", **newer)
    _add(product, "Condition", Message=NEWER).text = "NOT NEWER"
    _add(product, "Condition", Message=SETUP).text = "Installed OR NOT SETUPDIR"


def _searches(product: ET.Element) -> None:
    """Look for an older installation, which is upgraded where it is, and for one of the setup."""
    for name, value in (("INSTALLDIR", "PackageDir"), ("SETUPDIR", "InstallDir")):
        searched = _add(product, "Property", Id=name)
        where = {"Root": "HKLM", "Key": KEY, "Name": value, "Type": "raw", "Win64": "yes"}
        _add(searched, "RegistrySearch", Id=_key("s", value), **where)


def _component(place: ET.Element, name: str) -> ET.Element:
    """Put a file, by its name in the program, into its folder as a component of its own."""
    held = _add(place, "Component", Id=_key("c", name), Guid=code(name), Win64="yes")
    told = {"Id": _key("f", name), "Name": name.rpartition("/")[2], "Source": f"{PROGRAM}/{name}"}
    _add(held, "File", **told, KeyPath="yes", DiskId="1")
    return held


def _wired(held: ET.Element, name: str) -> None:
    """Give the component of the window its entry in the start menu and in the registry."""
    entry = {"Name": NAME, "Directory": "ProgramMenuFolder", "WorkingDirectory": "INSTALLDIR", "Description": ABOUT}
    _add(held, "Shortcut", Id="entry", Target=f"[#{_key('f', name)}]", **entry)
    for key, value_name, value in REGISTRY:
        told = {"Id": _key("r", key + value_name), "Root": "HKLM", "Key": key, "Value": value, "Type": "string"}
        _add(held, "RegistryValue", **told, **({"Name": value_name} if value_name else {}))


def _placed(top: ET.Element, program: Path) -> Iterator[str]:
    """Put every file of the program below its folder; yield the keys of their components."""
    places = {program: top}
    for path in sorted(program.rglob("*")):
        name = path.relative_to(program).as_posix()
        if path.is_dir():
            places[path] = _add(places[path.parent], "Directory", Id=_key("d", name), Name=path.name)
        else:
            held = _component(places[path.parent], name)
            if name == f"{NAME.lower()}.exe":
                _wired(held, name)
            yield _key("c", name)


def _sequence(product: ET.Element) -> None:
    """Say when older versions go, and what the list of programs shows as the folder."""
    _add(
        product,
        "CustomAction",
        Id="tellFolder",
        Property="ARPINSTALLLOCATION",
        Value="[INSTALLDIR]",
        Impersonate="yes",
    )
    order = _add(product, "InstallExecuteSequence")
    _add(order, "Custom", Action="tellFolder", After="CostFinalize")
    _add(order, "RemoveExistingProducts", After="InstallValidate")


def source(program: Path, version: str) -> str:
    """Return what wixl compiles, of the folder of the frozen program. Raises ValueError for a version."""
    number = numbers(version)
    told = {"Language": "1033", "Codepage": "1252", "Version": number, "Manufacturer": MAKER}
    root = ET.Element("Wix", {"xmlns": "http://schemas.microsoft.com/wix/2006/wi"})
    product = _add(root, "Product", Id=code(version), Name=NAME, UpgradeCode=str(UPGRADE).upper(), **told)
    package = {"InstallerVersion": "500", "Compressed": "yes", "InstallScope": "perMachine"}
    _add(product, "Package", Id=code(f"{version} package"), Manufacturer=MAKER, Description=ABOUT, **package)
    _add(product, "Media", Id="1", Cabinet="permitted.cab", EmbedCab="yes")
    _add(product, "Icon", Id=ICON, SourceFile=ICON)
    for name, value in PROPERTIES.items():
        _add(product, "Property", Id=name, Value=value)
    _upgrades(product, number)
    _searches(product)
    target = _add(product, "Directory", Id="TARGETDIR", Name="SourceDir")
    _add(target, "Directory", Id="ProgramMenuFolder")
    programs = _add(target, "Directory", Id="ProgramFiles64Folder")
    components = [*_placed(_add(programs, "Directory", Id="INSTALLDIR", Name=NAME), program)]
    feature = _add(product, "Feature", Id="Program", Title=NAME, Level="1")
    for key in components:
        _add(feature, "ComponentRef", Id=key)
    _sequence(product)
    ET.indent(root)
    return ET.tostring(root, "unicode", xml_declaration=True) + "\n"
