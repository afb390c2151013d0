"""What is asked of the frozen program's folder before it is packed."""

from pathlib import Path

import package_papers


class RefusedError(Exception):
    """Something is not as it must be; the text says what."""


def checked(folder: Path, machine: str, machines: tuple[str, ...], ending: str = "") -> None:
    """See that the folder holds both programs and what they share, for a machine that is packed for.

    ``ending`` is what names of programs end in there. Raises RefusedError.
    """
    if machine not in machines:
        raise RefusedError(f"packed is for {' or '.join(machines)}, not for {machine}")
    needed = [*(f"{name}{ending}" for name in package_papers.PROGRAMS), "_internal/base_library.zip"]
    lacking = [name for name in needed if not (folder / name).is_file()]
    if lacking:
        raise RefusedError(f"{folder} is not the frozen program: {', '.join(lacking)} is not there")


def room(packages: Path) -> None:
    """See that packages can be put into the folder. Raises RefusedError."""
    if not packages.is_dir():
        raise RefusedError(f"the folder {packages}, where packages are put, is not there")


def drawn(icon: Path) -> None:
    """See that an icon, or a folder of them, is there. Raises RefusedError."""
    if not icon.exists():
        raise RefusedError(f"{icon} is not there: build_scripts/draw_icons.py draws it")
