"""How words are written: the one form in which they are looked up and compared."""

import re
import unicodedata

_SILENT = re.compile(r"[\u00ad\u200b-\u200d\u2060\ufeff]")


def plain(word: str) -> str:
    """Return the word as dictionaries write it: composed accents, straight apostrophes, nothing unseen."""
    if word.isascii():
        return word
    return unicodedata.normalize("NFC", _SILENT.sub("", word)).replace("’", "'").replace("ʼ", "'").replace("ẞ", "SS")
