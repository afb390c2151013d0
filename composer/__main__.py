"""Starts the command line: ``python -m composer``, or ``permitted-cli`` once installed."""

import sys

from composer.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
