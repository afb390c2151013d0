"""What goes into a package and what stays out: modules, Qt's plugins and translations, data and libraries.

Plugins are named that go in, so that a new version of Qt brings nothing along unseen. Shared libraries
are not named at all: those go in that something in the package asks for.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import PurePosixPath

Entry = tuple[str, str, str]
"""One file as PyInstaller lists it: its name in the package, where it lies now, and of what kind it is."""

EXCLUDED = (
    *("_hashlib", "_ssl", "ssl", "ftplib", "http.server", "xmlrpc", "smtplib", "poplib", "imaplib", "telnetlib"),
    *("asyncio", "socketserver", "wsgiref", "webbrowser"),
    *("tkinter", "turtle", "curses", "readline", "idlelib", "test", "unittest", "doctest", "pdb", "pydoc", "cProfile"),
    *("pip", "setuptools", "pkg_resources", "ensurepip", "venv", "distutils", "lib2to3", "PyInstaller", "cyclonedx"),
    *("PySide6.QtNetwork", "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtQuickWidgets", "PySide6.QtQuickControls2"),
    *("PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets", "PySide6.QtSql", "PySide6.QtTest", "PySide6.QtDBus"),
    *("PySide6.QtDesigner", "PySide6.QtHelp", "PySide6.QtUiTools", "PySide6.QtConcurrent", "PySide6.QtXml"),
    *("phonenumbers.geocoder", "phonenumbers.carrier", "phonenumbers.timezone"),
    # of rapidfuzz only distances are asked for; what is slow in plain Python there is never called
    *("rapidfuzz.fuzz_cpp", "rapidfuzz.fuzz_cpp_avx2"),
)
"""Modules that are not needed. Without ``ssl`` the program could not even open a secure connection."""

PLUGINS = {
    "platforms": {"xcb", "wayland", "offscreen", "windows", "cocoa"},
    "platforminputcontexts": {"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"},
    "platformthemes": {"xdgdesktopportal"},
    "xcbglintegrations": set(),
    "wayland-shell-integration": {"xdg-shell"},
    "wayland-decoration-client": {"bradient"},
    "iconengines": {"svgicon"},
    "imageformats": {"gif", "ico", "jpeg", "svg", "webp"},
    "printsupport": {"cocoaprintersupport", "cupsprintersupport", "windowsprintersupport"},
}
"""Qt's plugins that go in, by folder: the name of the file without ``lib``, ``q`` and its ending."""

TRANSLATIONS = ("ar", "de", "es", "fr", "it", "ja", "nl", "pl", "pt_BR", "pt_PT", "sv", "tr", "zh_CN")
"""Languages of Qt's own words, such as those of its buttons."""

LEFT_OUT = ("screenshots",)
"""Folders of ``resources`` that nobody needs who runs the program."""

PROFILES = ("ar", "de", "en", "es", "fr", "it", "nl", "pl", "pt", "sv", "tr")
"""langdetect's letter profiles that we read, and Arabic."""

OF_SYSTEM = (
    *("libGL", "libEGL", "libdbus-1", "libsystemd", "libglib-2.0", "libgthread-2.0", "libfontconfig", "libfreetype"),
    *("libX11", "libX11-xcb", "libxcb", "libstdc++", "libgcc_s", "libexpat", "libz", "libuuid", "libgssapi_krb5"),
    *("libwayland-client", "libwayland-cursor", "libwayland-egl"),
)
"""Libraries on Linux that every desktop has, and that must fit what else the desktop opens, such as its drivers.

The Debian package names them as what it depends on.
"""

NOT_READ = re.compile(
    r"^(spellchecker/resources|hunspell/dictionaries|PySide6/(Qt/)?qml)/|^emoji/unicode_codes/emoji_\w+\.json$"
    r"|\.(c|cpp|h|pxd|pxi|pyx|pyi)$|/py\.typed$"
)
"""Files that packages bring along for other programs than this one."""

_PLUGIN = re.compile(r"PySide6/(?:Qt/)?plugins/([^/]+)/(?:lib)?q?([^/.]+)\.(?:so|dll|dylib)$")
_DEBUGGED = re.compile(r"(?i)^(?:icuuc|icuin|icudt\d*|d3dcompiler_\w+|opengl32sw|api-ms-win-.*|ucrtbase)\.dll$")
"""Windows brings these itself, or Qt opens them only where nothing better is there."""


def plain(name: str) -> str:
    """Return a file's name in the package with slashes, as on every system."""
    return name.replace("\\", "/")


def goes_in(name: str) -> bool:
    """Whether a file goes into the package, by its name there; shared libraries are judged by ``reached``."""
    name = plain(name)
    plugin = _PLUGIN.search(name)
    if plugin or ("/plugins/" in name and name.startswith("PySide6/")):
        return bool(plugin and plugin[2] in PLUGINS.get(plugin[1], ()))
    if "/translations/" in name and name.startswith("PySide6/"):
        return bool(re.search(rf"/qtbase_({'|'.join(TRANSLATIONS)})\.qm$", name))
    if name.startswith("langdetect/profiles/"):
        return PurePosixPath(name).name in PROFILES
    if _DEBUGGED.match(PurePosixPath(name).name):
        return False
    if re.match(r"lib[\w.+-]+?\.so\b", name) and name.partition(".so")[0] in OF_SYSTEM:
        return False
    return not NOT_READ.search(name)


def shared_runtime(files: Sequence[Entry]) -> list[Entry]:
    """Return the files with Microsoft's C++ runtime for everyone, not only for the package that brought it.

    A fresh Windows does not have it, and the command line asks for it without having opened Qt.
    """
    found = {_own(it[0]): it for it in files if re.fullmatch(r"msvcp140(_\d)?\.dll", _own(it[0]))}
    there = {plain(it[0]).casefold() for it in files}
    return [*files, *((name, it[1], it[2]) for name, it in found.items() if name not in there)]


def is_library(name: str) -> bool:
    """Whether a file is a shared library, which is in the package only because another file asks for it."""
    path = PurePosixPath(plain(name))
    if ".abi3." in path.name or ".cpython-" in path.name or re.search(r"\.(cp\d+-\w+\.)?pyd$", path.name):
        return False
    if path.match("plugins/*/*") or path.parts[0] in ("lib-dynload", "python3"):
        return False
    return bool(re.search(r"\.so(\.\d+)*$|\.dylib$|\.dll$", path.name)) or ".framework/" in str(path)


def reached(files: Sequence[Entry], asked_by: Callable[[str], Iterable[str]]) -> list[Entry]:
    """Return the files without those libraries that nothing asks for, directly or through another one.

    ``asked_by`` gives, for a file where it lies now, the names of the libraries that it asks for.
    """
    libraries = {_own(it[0]): it for it in files if is_library(it[0])}
    asked = [it[1] for it in files if not is_library(it[0]) or _python(it[0])]
    kept: set[str] = set()
    while asked:
        fresh = ({_own(name) for name in asked_by(asked.pop())} & libraries.keys()) - kept
        kept |= fresh
        asked += [libraries[name][1] for name in fresh]
    return [it for it in files if not is_library(it[0]) or _python(it[0]) or _own(it[0]) in kept]


def needed(told: str) -> list[str]:
    """Return the libraries that a file of Linux itself asks for, from what ``objdump -p`` tells of it.

    Not those that the system's libraries ask for in turn: the system has them too, and of its own version.
    """
    return re.findall(r"^\s*NEEDED\s+(\S+)$", told, re.MULTILINE)


def _own(name: str) -> str:
    """Return a library's own name, without its folder and in small letters, as Windows does not tell them apart."""
    return PurePosixPath(plain(name)).name.casefold()


def _python(name: str) -> bool:
    """Whether this is Python itself, which the program opens, and what Windows wants beside it."""
    return bool(
        re.match(r"(?i)(lib)?python3[\w.]*\.(so|dll|dylib)|vcruntime\w*\.dll|Python$", PurePosixPath(name).name)
    )
