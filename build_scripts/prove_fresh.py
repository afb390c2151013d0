"""Proves the set-up on a bare Debian 12: makes one with debootstrap, clones the checkout, runs both commands.

    sudo python3 build_scripts/prove_fresh.py [--keep] [--folder FOLDER]

A machine that already has the libraries proves nothing, so the bare root gets Python, git and the
certificates and no more. From this machine it takes how packages are reached: the mirror, apt's and
pip's network settings, name servers and certificates. Exit status 0 when both commands did their work.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SUITE = "bookworm"
PACKAGES = "python3,git,ca-certificates"
BUNDLE = Path("/etc/ssl/certs/ca-certificates.crt")
CHECKOUT = "/permitted"
COMMANDS = {
    "run": ["python3", "build_scripts/dev.py", "run"],
    "test": ["python3", "build_scripts/dev.py", "test"],
    "run again": ["python3", "build_scripts/dev.py", "run"],
}


def mirror(sources: str, suite: str = SUITE) -> str | None:
    """Return the first address in apt's sources, of either form, that has the suite itself."""
    one_line = re.compile(rf"^deb\s+(?:\[[^\]]*\]\s+)?(\S+)\s+{suite}\s", re.MULTILINE)
    found = one_line.search(sources)
    if found:
        return found[1]
    for stanza in re.split(r"\n\s*\n", sources):
        fields = dict(re.findall(r"^(URIs|Suites):\s*(.+)$", stanza, re.MULTILINE))
        if suite in fields.get("Suites", "").split():
            return str(fields.get("URIs", "").split()[0])
    return None


def pip_settings(listed: str) -> dict[str, str]:
    """Return pip's network settings as variables, from what ``pip config list`` says.

    What lies on this machine's disk is left out, the certificates apart: those are copied along.
    """
    settings = {}
    for line in listed.splitlines():
        key, _, value = line.partition("=")
        name, value = key.rpartition(".")[2], value.strip("'\"")
        if name in ("index-url", "extra-index-url", "trusted-host", "proxy", "default-timeout", "timeout"):
            reached = [it for it in value.split() if not it.startswith(("file:", "/"))]
            if reached:
                settings[f"PIP_{name.replace('-', '_').upper()}"] = " ".join(reached)
    return settings


def variables(host: Mapping[str, str], pip: Mapping[str, str]) -> dict[str, str]:
    """Return all the environment that a command sees in the bare root."""
    proxies = {name: value for name, value in host.items() if name.lower() in ("http_proxy", "https_proxy", "no_proxy")}
    plain = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/root", "LANG": "C.UTF-8"}
    return {**plain, **proxies, **pip, "PIP_CERT": str(BUNDLE), "SSL_CERT_FILE": str(BUNDLE)}


def say(text: str) -> None:
    """Print the text at once."""
    print(f"prove_fresh: {text}", flush=True)


def bare_root(root: Path, packages: str) -> None:
    """Make a bare root with these packages and this machine's way to more. Raises CalledProcessError."""
    root.mkdir(exist_ok=True)
    root.chmod(0o755)  # apt fetches as a user of its own
    listed = [Path("/etc/apt/sources.list"), *sorted(Path("/etc/apt/sources.list.d").glob("*"))]
    found = mirror("\n\n".join(path.read_text("utf-8") for path in listed if path.is_file()))
    command = ["debootstrap", "--variant=minbase", f"--include={packages}", SUITE, str(root)]
    subprocess.run([*command, *([found] if found else [])], check=True, stdout=subprocess.DEVNULL)
    acquire = subprocess.run(["apt-config", "dump", "Acquire"], check=True, capture_output=True, text=True).stdout
    (root / "etc/apt/apt.conf.d/90acquire").write_text(acquire, "utf-8")
    for path in (Path("/etc/resolv.conf"), Path("/etc/hosts"), BUNDLE):
        if path.exists():
            shutil.copyfile(path, root / path.relative_to("/"))


def make_root(root: Path) -> None:
    """Make the bare root with the checkout in it. Raises CalledProcessError."""
    bare_root(root, PACKAGES)
    target = f"{root}{CHECKOUT}"
    subprocess.run(["git", "clone", "--quiet", "--no-hardlinks", str(ROOT), target], check=True)


@contextmanager
def mounted(root: Path) -> Iterator[None]:
    """Hold /proc and /dev in the root."""
    held = []
    try:
        for name in ("/proc", "/dev", "/dev/pts"):
            subprocess.run(["mount", "--bind", name, f"{root}{name}"], check=True)
            held.append(f"{root}{name}")
        yield
    finally:
        for place in reversed(held):
            subprocess.run(["umount", place], check=True)


def prove(root: Path) -> dict[str, tuple[int, float]]:
    """Run the commands in the root and return the exit status and the seconds of each."""
    listed = subprocess.run(
        [sys.executable, "-m", "pip", "config", "list"], check=False, capture_output=True, text=True
    ).stdout
    environment = variables(os.environ, pip_settings(listed))
    results = {}
    for name, command in COMMANDS.items():
        say(f"{' '.join(command)}")
        began = time.perf_counter()
        inside = ["chroot", str(root), "sh", "-c", f'cd {CHECKOUT} && exec "$@"', "sh", *command]
        status = subprocess.run(inside, check=False, env=environment, stdin=subprocess.DEVNULL).returncode
        results[name] = (status, time.perf_counter() - began)
    return results


def mounts_below(folder: Path, mounts: str) -> list[str]:
    """Return where something is mounted below the folder; ``mounts`` is what /proc/mounts says."""
    places = [line.split()[1] for line in mounts.splitlines()]
    return [place for place in places if Path(place) != folder and Path(place).is_relative_to(folder)]


def remove(root: Path) -> None:
    """Delete the root, unless something is still mounted below it."""
    if mounts_below(root.resolve(), Path("/proc/mounts").read_text("utf-8")):
        say(f"something is still mounted below {root}; unmount it and delete the folder by hand")
        return
    shutil.rmtree(root)


def main() -> int:
    """Make the root, run the commands, tell the result; return 0 only if all went well."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--keep", action="store_true", help="leave the bare root where it is")
    parser.add_argument("--folder", type=Path, help="where to make it (default: a temporary folder)")
    options = parser.parse_args()
    if os.geteuid() != 0 or not shutil.which("debootstrap"):
        say("this must be root, and debootstrap must be there: sudo apt-get install debootstrap")
        return 3
    root = options.folder or Path(tempfile.mkdtemp(prefix="fresh-"))
    try:
        began = time.perf_counter()
        make_root(root)
        say(f"a bare Debian 12 in {time.perf_counter() - began:.0f} s, at {root}")
        with mounted(root):
            results = prove(root)
    finally:
        if not options.keep:
            remove(root)
    for name, (status, seconds) in results.items():
        say(f"{name}: exit status {status} after {seconds:.0f} s")
    return int(any(status for status, _ in results.values()))


if __name__ == "__main__":
    sys.exit(main())
