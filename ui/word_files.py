"""Takes the seller's own words in from a text file and gives them out to one, and says how that went."""

from dataclasses import dataclass
from pathlib import Path

from composer import atomic
from composer.errors import UserError
from composer.language import own_words
from composer.language.own_words import Parsed
from ui import words

MOST = 20_000_000
"""Bytes that a list of words may have: more is some other file."""


@dataclass(frozen=True, slots=True)
class Told:
    """How it went."""

    level: str
    """``ok``, ``hint`` when not all could be used, or ``blocker`` when nothing could."""
    sentence: str
    lines: tuple[str, ...] = ()
    """The lines of the file that are no words, with their numbers."""


def taken_in(path: Path) -> Parsed:
    """Return what a text file holds, one word a line. Raises UserError when it cannot be read as text."""
    try:
        if path.stat().st_size > MOST:
            raise UserError(f"{path.name} is too large for a list of words. Choose a text file with one word a line.")
        text = own_words.decoded(path.read_bytes())
    except OSError as error:
        raise UserError(f"{path} cannot be read: {error.strerror}. Choose another file.") from error
    if "\0" in text:
        raise UserError(f"{path.name} is not a text file. Save the list as text, one word a line, and choose that.")
    return own_words.parsed(text)


def import_sentence(found: Parsed, new: int, where: str) -> Told:
    """Return how an import went: how many words are new ``where``, and which lines were not words."""
    total, strange = len(found.words), len(found.strange)
    lines = tuple(f"Line {number}: {text}" for number, text in found.strange)
    if not total:
        return Told("blocker", "No words in that file. It must have one word a line.", lines)
    if new == total:
        said = f"{words.counted(new, 'word')} added to {where}."
    elif new:
        said = f"{new:,} of {words.counted(total, 'word')} added to {where}, as the others were there already."
    else:
        said = f"Nothing new: {words.counted(total, 'word')} of that file {_be(total)} among {where} already."
    if strange:
        said += f" {words.counted(strange, 'line')} {_be(strange)} not one word and {_be(strange)} left out."
    return Told("hint" if strange else "ok", said, lines)


def given_out(path: Path, own: tuple[str, ...]) -> Told:
    """Write words into a text file, one a line, and return how that went."""
    try:
        atomic.write(path, "".join(f"{word}\n" for word in own).encode("utf-8"))
    except UserError as error:
        return Told("blocker", str(error))
    return Told("ok", f"{words.counted(len(own), 'word')} saved in {path}.")


def _be(number: int) -> str:
    return "is" if number == 1 else "are"
