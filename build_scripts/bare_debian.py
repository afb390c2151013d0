"""A bare Debian in a folder, for proofs: what the owner does in it, what a user does in it, what files it holds."""

import os
import shlex
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import prove_fresh

USER = "zoe"
HOME = str(Path("/", "home", "Zoë Müller"))
NOISE = ("/proc", "/sys", "/dev", "/run", "/tmp", "/var/cache", "/var/lib/apt", "/var/lib/dpkg", "/var/log")
"""Where the system writes for itself."""


class MissedError(Exception):
    """Something was not as it must be."""


class Bare:
    """A bare Debian, and what is done in it."""

    def __init__(self, root: Path) -> None:
        """Take the root's folder."""
        self.root = root

    def owner(self, *command: str) -> str:
        """Run a command as root and return what it says. Raises MissedError when it fails."""
        variables = {**prove_fresh.variables(os.environ, {}), "DEBIAN_FRONTEND": "noninteractive"}
        return self._done(["chroot", str(self.root), *command], variables)

    def inside(self, *command: str, home: str = HOME, **more: str) -> list[str]:
        """Return the command that runs another one as the user, in an environment with no more than a login's."""
        held = {"HOME": home, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", **more}
        given = [f"{name}={value}" for name, value in held.items()]
        return ["chroot", f"--userspec={USER}:{USER}", str(self.root), "/usr/bin/env", "-i", *given, *command]

    def user(self, *command: str) -> str:
        """Run a command as the user and return what it says. Raises MissedError when it fails."""
        return self._done(self.inside(*command), {})

    def _done(self, command: list[str], variables: dict[str, str]) -> str:
        environment = {"PATH": os.environ["PATH"], **variables}
        done = subprocess.run(command, check=False, env=environment, capture_output=True, encoding="utf-8")
        if done.returncode:
            raise MissedError(
                f"{shlex.join(command)} ended with {done.returncode}: {(done.stderr or done.stdout)[-1500:]}"
            )
        return done.stdout

    def files(self) -> set[str]:
        """Return every file of the root, but for what is the system's own business."""
        found = set()
        for folder, folders, names in os.walk(self.root):
            place = Path("/", Path(folder).relative_to(self.root))
            folders[:] = [it for it in folders if str(place / it) not in NOISE]
            found |= {str(place / name) for name in [*names, *folders]}
        return found


@contextmanager
def bare_debian(base: Path | None, *, keep: bool) -> Iterator[Bare]:
    """Hold a bare Debian, made anew or copied from ``base``; ``keep`` leaves it where it is."""
    root = Path(tempfile.mkdtemp(prefix="bare-"))
    try:
        if base:
            subprocess.run(["cp", "-a", f"{base}/.", str(root)], check=True)
        else:
            prove_fresh.bare_root(root, "ca-certificates")
        root.chmod(0o755)
        with prove_fresh.mounted(root):
            yield Bare(root)
    finally:
        if not keep:
            prove_fresh.remove(root)
