"""What the packages for Windows must do where Wine takes the place of Windows: come, be whole, be renewed, and go."""

from pathlib import Path

import prove_built
from bare_debian import MissedError
from wine import Windows, drive
from x_screen import until

OLD = Path("_internal", "of an older version.txt")
"""A file that an older version had and that must go when it is renewed."""


def whole(there: Windows, program: Path) -> None:
    """See that the program in a folder works and has every file. Raises MissedError."""
    said = there.run([str(program / "permitted-cli.exe"), "self-test"])
    lacking = prove_built.missing_files(prove_built.content(program, "win32"))
    if "Everything works." not in said or lacking:
        raise MissedError(f"the program is not whole: {lacking[:10]} {said[-500:]}")


def for_one(there: Windows, setup: Path, pictures: Path) -> str:
    """Install silently, start, install over it, uninstall silently; what the user has stays. Raises MissedError."""
    users = next(it for it in (there.drive / "users").iterdir() if it.name != "Public")
    local = users / "AppData" / "Local"
    place, link = local / "Programs" / "Permitted", "Permitted.lnk"
    there.run([str(setup), "/S"])
    whole(there, place)
    if not [*users.rglob(link)]:
        raise MissedError("there is no entry in the start menu")
    there.looks(place / "permitted.exe", pictures / "windows.png")
    data = [*users.rglob("history.db")]
    if not data:
        raise MissedError("the window made no history")
    (place / OLD).touch()
    there.run([str(setup), "/S"])
    whole(there, place)
    if (place / OLD).exists() or not data[0].exists():
        raise MissedError("installed over itself, but old files are there, or the user's are not")
    asked = ["reg", "query", "HKCU\\Software\\Classes\\.permitted"]
    if "Permitted.Archive" not in there.run(asked):
        raise MissedError("the type of file is not known")
    there.run([str(place / "uninstall.exe"), "/S"])
    until(lambda: not place.exists(), "the folder to go")
    if [*users.rglob(link)] or not data[0].exists():
        raise MissedError("uninstalled, but the start menu has it still, or the user's history is gone")
    return "installed silently for one user, over itself, and uninstalled: nothing left but the user's own"


def for_all(there: Windows, setup: Path) -> str:
    """Install for all users and uninstall again: the user of Wine is an administrator. Raises MissedError."""
    place = there.drive / "Program Files" / "Permitted"
    there.run([str(setup), "/S", "/AllUsers"])
    whole(there, place)
    if "Permitted" not in there.run(["reg", "query", "HKLM\\Software\\Permitted", "/v", "InstallDir"]):
        raise MissedError("installed for all users, but the registry does not say where")
    there.run([str(place / "uninstall.exe"), "/AllUsers", "/S"])
    until(lambda: not place.exists(), "the folder to go")
    return "installed for all users, and uninstalled again"


def refused(there: Windows, command: list[str], why: str) -> None:
    """See that a command fails. Raises MissedError with the reason it should have had when it does not."""
    try:
        there.run(command)
    except MissedError:
        return
    raise MissedError(f"not refused: {why}")


def for_teams(there: Windows, older: Path, newer: Path, setup: Path) -> str:
    """Install with Windows Installer, renew, refuse what must be, and uninstall. Raises MissedError."""
    place, link = there.drive / "Program Files" / "Permitted", "Permitted.lnk"
    data = [*there.drive.rglob("history.db")]
    there.run(["msiexec", "/i", drive(older), "/qn"])
    if not (place / OLD).exists():
        raise MissedError("the older version did not come")
    there.run(["msiexec", "/i", drive(newer), "/qn"])
    whole(there, place)
    if (place / OLD).exists():
        raise MissedError("renewed, but files of the older version are there")
    known = there.run(["reg", "query", "HKLM\\Software\\Classes\\.permitted"])
    if "Permitted.Archive" not in known or not [*there.drive.rglob(link)]:
        raise MissedError("the type of file is not known, or there is no entry in the start menu")
    listed = there.run(["reg", "query", "HKLM\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall", "/s"])
    if listed.count("The Permitted authors") != 1:
        raise MissedError("the list of programs does not name it once")
    refused(there, ["msiexec", "/i", drive(older), "/qn"], "an older version over a newer one")
    refused(there, [str(setup), "/S", "/AllUsers"], "the setup over the package")
    there.run(["msiexec", "/x", drive(newer), "/qn"])
    if place.exists() or [*there.drive.rglob(link)] or data != [*there.drive.rglob("history.db")]:
        raise MissedError("uninstalled, but something is left, or the user's history is gone")
    there.run([str(setup), "/S", "/AllUsers"])
    refused(there, ["msiexec", "/i", drive(newer), "/qn"], "the package over the setup")
    there.run([str(place / "uninstall.exe"), "/AllUsers", "/S"])
    until(lambda: not place.exists(), "the folder to go")
    return "installed by Windows Installer, renewed and uninstalled: nothing left but the user's own"
