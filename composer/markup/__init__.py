"""HTML: what it says, what it brings besides words, and the clean form of it that may be edited."""

from composer.markup.clean import Cleaned, clean, to_html
from composer.markup.facts import LONGEST, Markup, read
from composer.markup.mend import mended
from composer.markup.pictures import Sniffed, sniff, tracks

__all__ = ["LONGEST", "Cleaned", "Markup", "Sniffed", "clean", "mended", "read", "sniff", "to_html", "tracks"]
