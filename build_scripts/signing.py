"""Signs programs for Windows with the certificate that the environment names, or says that there is none.

    python build_scripts/signing.py FILE ...

``SIGN_COMMAND``           a whole command of your own; ``{file}`` in it is the file
``SIGN_PFX``               a certificate with its key, and ``SIGN_PFX_PASSWORD`` its password
``SIGN_SHA1``              on Windows, the thumbprint of a certificate of the store or of a token
``SIGN_TIMESTAMP``         the address of a time stamp server; without one, signatures end with the certificate

On Windows signtool signs, elsewhere osslsigncode. Passwords never stand in what is printed.
"""

import os
import shlex
import shutil
import struct
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

ABOUT = "Permitted"


def named(given: Mapping[str, str]) -> bool:
    """Whether the environment names something to sign with."""
    return any(given.get(name) for name in ("SIGN_COMMAND", "SIGN_PFX", "SIGN_SHA1"))


def command(file: Path, given: Mapping[str, str], system: str, password: Path, out: Path) -> list[str]:
    """Return the command that signs the file on a ``sys.platform``.

    ``password`` is a file that holds the password and ``out`` where osslsigncode writes; the other tools
    sign in place. Raises ValueError when what is named cannot be used on that system.
    """
    if given.get("SIGN_COMMAND"):
        return [part.replace("{file}", str(file)) for part in shlex.split(given["SIGN_COMMAND"])]
    stamp = given.get("SIGN_TIMESTAMP")
    if system == "win32":
        stamped = ["/tr", stamp, "/td", "SHA256"] if stamp else []
        key = ["/sha1", given["SIGN_SHA1"]] if given.get("SIGN_SHA1") else ["/f", given["SIGN_PFX"]]
        secret = ["/p", given["SIGN_PFX_PASSWORD"]] if key[0] == "/f" and given.get("SIGN_PFX_PASSWORD") else []
        return ["signtool", "sign", "/q", "/fd", "SHA256", "/d", ABOUT, *stamped, *key, *secret, str(file)]
    if not given.get("SIGN_PFX"):
        raise ValueError("SIGN_SHA1 is a certificate of Windows' store; here SIGN_PFX is needed.")
    stamped = ["-ts", stamp] if stamp else []
    key = ["-pkcs12", given["SIGN_PFX"], "-readpass", str(password)]
    return ["osslsigncode", "sign", "-h", "sha256", "-n", ABOUT, *key, *stamped, "-in", str(file), "-out", str(out)]


def is_program(file: Path) -> bool:
    """Whether the file is a program or library of Windows, by its first bytes."""
    return file.is_file() and file.read_bytes()[:2] == b"MZ"


def is_signed(file: Path) -> bool:
    """Whether a program of Windows carries a signature already (PE format, certificate table)."""
    content = file.read_bytes()
    start = struct.unpack_from("<I", content, 0x3C)[0] + 24
    tables = start + (112 if struct.unpack_from("<H", content, start)[0] == 0x20B else 96)
    return bool(struct.unpack_from("<I", content, tables + 4 * 8 + 4)[0])


def sign(file: Path, given: Mapping[str, str], system: str = sys.platform) -> None:
    """Sign the file. Raises CalledProcessError, ValueError, or FileNotFoundError for a tool that is not there."""
    with tempfile.TemporaryDirectory() as folder:
        password, out = Path(folder, "password"), Path(folder, "signed")
        password.touch(0o600)
        password.write_text(given.get("SIGN_PFX_PASSWORD", ""), "utf-8")
        asked = command(file, given, system, password, out)
        if shutil.which(asked[0]) is None:
            raise FileNotFoundError(f"{asked[0]} is needed to sign, and is not there")
        subprocess.run(asked, check=True, stdout=subprocess.DEVNULL)
        if out.exists():
            shutil.copymode(file, out)
            shutil.move(out, file)


def sign_all(folder: Path, given: Mapping[str, str]) -> int:
    """Sign every program and library below the folder that nobody has signed yet; return how many."""
    files = [it for it in sorted(folder.rglob("*")) if is_program(it) and not is_signed(it)]
    for file in files:
        sign(file, given)
    return len(files)


def main(arguments: list[str]) -> int:
    """Sign the files and return 0, or 3 when there is nothing to sign with."""
    if not named(os.environ):
        print("signing: nothing is signed; SIGN_COMMAND, SIGN_PFX or SIGN_SHA1 name a certificate", file=sys.stderr)
        return 3
    try:
        for name in arguments:
            sign(Path(name), os.environ)
    except (ValueError, FileNotFoundError) as error:
        print(f"signing: {error}", file=sys.stderr)
        return 3
    except subprocess.CalledProcessError as error:
        # the command holds the password with signtool
        print(f"signing: {error.cmd[0]} ended with {error.returncode}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
