"""Where the one program for Linux begins once it is frozen: its name says whether a window or a command is meant."""

import multiprocessing
import sys
from pathlib import Path

if len(sys.argv) > 1:
    # a process of ``batch`` starts here, too, whatever its name, and goes its own way
    multiprocessing.freeze_support()
if Path(sys.argv[0]).name == "permitted-cli":
    from composer.cli.main import main as run_command

    sys.exit(run_command())

from ui.__main__ import main as open_window

sys.exit(open_window())
