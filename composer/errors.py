"""What can go wrong around the program, told in words that say what to do next."""

from dataclasses import dataclass
from pathlib import Path


class UserError(Exception):
    """Something about the machine or the input; its text is a whole sentence for the seller.

    The window shows it in a banner, the command line prints it and exits with 2. It is never a bug
    of ours, and no traceback goes with it.
    """


@dataclass(eq=False)  # not frozen: Python notes the traceback on an exception that travels
class DataError(UserError):
    """A fault in one of our data files, with the file, the line where known, and the key."""

    path: Path
    key: str
    fault: str
    line: int | None = None

    def __str__(self) -> str:
        """Return the fault as ``file:line: key: what is wrong``."""
        where = f"{self.path.name}:{self.line}" if self.line else self.path.name
        return f"{where}: {self.key}: {self.fault}"
