"""Where the command line begins once it is frozen."""

import multiprocessing
import sys

from composer.cli.main import main

# a process of ``batch`` starts here, too, and goes its own way
multiprocessing.freeze_support()
sys.exit(main())
