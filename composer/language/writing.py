"""How words are written: the one form in which they are looked up and compared."""

import re
import unicodedata

_SILENT = re.compile(r"[\u00ad\u200b-\u200d\u2060\ufeff]")


def plain(word: str) -> str:
    """Return the word as dictionaries write it: composed accents, straight apostrophes, nothing unseen."""
    if word.isascii():
        return word
    return unicodedata.normalize("NFC", _SILENT.sub("", word)).replace("’", "'").replace("ʼ", "'").replace("ẞ", "SS")


def lowered(text: str, language: str) -> str:
    """Return the text in small letters, the dots of i as Turkish has them."""
    return (text.replace("İ", "i").replace("I", "ı") if language == "tr" else text).lower()


def capital(word: str, language: str) -> str:
    """Return the word with a capital, the dot of i as Turkish has it."""
    return ("İ" if language == "tr" and word[:1] == "i" else word[:1].upper()) + word[1:]
