"""Where the windowed program begins once it is frozen."""

import sys

from ui.__main__ import main

sys.exit(main())
