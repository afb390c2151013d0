"""Finds the system libraries that Qt needs on Linux, and installs what is missing where it may.

Qt itself comes with its Python package, but the package leaves these to the system. A missing one is
found by opening it, since Qt names only one at a time, or ends the program without a word. The lists
were found on a bare Debian 12 by running and by ldd. Nothing here is needed on Windows and macOS.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
from collections.abc import Mapping

WINDOW = {
    "libglib-2.0.so.0": ("libglib2.0-0", "libglib2.0-0t64"),
    "libGL.so.1": ("libgl1",),
    "libEGL.so.1": ("libegl1",),
    "libxkbcommon.so.0": ("libxkbcommon0",),
    "libfontconfig.so.1": ("libfontconfig1",),
    "libdbus-1.so.3": ("libdbus-1-3",),
    "libgssapi_krb5.so.2": ("libgssapi-krb5-2",),
    "libbrotlidec.so.1": ("libbrotli1",),
}
"""By file, the Debian packages that hold it, the name in Debian 12 first: for any window, off-screen ones too."""

X11 = {
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0",),
    "libxcb-cursor.so.0": ("libxcb-cursor0",),
    "libxcb-icccm.so.4": ("libxcb-icccm4",),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1",),
    "libxcb-shape.so.0": ("libxcb-shape0",),
}
"""What a window on an X11 screen needs besides."""


class MissingError(Exception):
    """Something of the system's is missing, and only its owner can install it; the text says how."""


def wanted(platform: str, environment: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Return the libraries a window needs here; ``platform`` is a ``sys.platform``, the rest ``os.environ``."""
    if not platform.startswith("linux"):
        return {}
    if environment.get("DISPLAY") and not environment.get("WAYLAND_DISPLAY"):
        return dict(WINDOW, **X11)
    return dict(WINDOW)


def missing(libraries: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Return those of the libraries that cannot be opened."""
    return {name: packages for name, packages in libraries.items() if not _opens(name)}


def _opens(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def advice(packages: list[str]) -> str:
    """Return the one command that installs the packages."""
    names = " ".join(packages)
    return "sudo apt-get update && sudo apt-get install -y --no-install-recommends " + names


def may_install() -> bool:
    """Whether this is the system's owner, on a system that has apt-get."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def install(why: str, packages: list[tuple[str, ...]]) -> None:
    """Install the packages with apt-get. ``packages`` holds for each one its names, the usual first.

    Raises MissingError with the command to type when this is not root or there is no apt-get, or when
    apt-get could not do it.
    """
    usual = [names[0] for names in packages]
    if not may_install():
        raise MissingError(why + " On Debian and Ubuntu this installs it:\n  " + advice(usual) + "\nThen try again.")
    environment = dict(os.environ, DEBIAN_FRONTEND="noninteractive", DEBCONF_NOWARNINGS="yes")
    print("dev.py: installing " + " ".join(usual), flush=True)
    try:
        subprocess.run(["apt-get", "update", "-qq"], check=True, env=environment)
        chosen = [_known(names) for names in packages]
        command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends"]
        subprocess.run(command + chosen, check=True, env=environment, stdout=subprocess.DEVNULL)
    except (OSError, subprocess.CalledProcessError) as error:
        raise MissingError(why + " Installing it failed. Try this by hand:\n  " + advice(usual)) from error


def _known(names: tuple[str, ...]) -> str:
    """Return the first name that this release of the system has, else the usual one."""
    for name in names:
        shown = subprocess.run(["apt-cache", "show", name], capture_output=True, check=False)
        if shown.returncode == 0:
            return name
    return names[0]


def demand(libraries: Mapping[str, tuple[str, ...]]) -> None:
    """See to it that all the libraries can be opened. Raises MissingError when that cannot be had."""
    lacking = missing(libraries)
    if not lacking:
        return
    install("Qt needs system libraries that are not there: " + ", ".join(lacking) + ".", list(lacking.values()))
    still = missing(lacking)
    if still:
        raise MissingError("These system libraries are still missing: " + ", ".join(still) + ".")
