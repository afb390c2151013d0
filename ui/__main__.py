"""Opens the window: ``python -m ui``."""

import sys

from composer.paths import of_user
from ui.app import start


def main() -> int:
    """Start the program with the arguments of the command line."""
    return start(sys.argv, of_user())


if __name__ == "__main__":
    raise SystemExit(main())
