"""Knows what the forms of frequent words can be: noun or adjective, with gender, number and case.

``resources/morphology/<language>.txt.xz`` holds them; ``build_scripts/make_forms.py`` writes it and tells its form.
A noun phrase's reading is one bit: its case (nominative to vocative) times ten, plus its gender and number, from the
five genders of one (masculine personal, animate and inanimate, feminine, neuter) to the five of several. What two
words can be together is what their bits have in common.
"""

import lzma
from dataclasses import dataclass
from functools import lru_cache

from composer import paths
from composer.errors import DataError

CASES = ("nom", "gen", "dat", "acc", "inst", "loc", "voc")
GENDERS = ("m1", "m2", "m3", "f", "n")
_NUMBERS = ("sg", "pl")
_WIDTH = len(_NUMBERS) * len(GENDERS)
_ALL = (1 << _WIDTH) - 1
_REMEMBERED = 20_000
LONGEST = 30
"""Letters of a word that is looked up."""


def case_bits(*names: str) -> int:
    """Return the bits of all genders and numbers in these cases."""
    return sum(_ALL << _WIDTH * CASES.index(it) for it in names)


def gender_bits(gender: str) -> int:
    """Return the bits of all cases and numbers of a gender."""
    return sum(1 << at for at in range(_WIDTH * len(CASES)) if GENDERS[at % len(GENDERS)] == gender)


def number_bits(number: str) -> int:
    """Return the bits of all cases and genders of ``sg`` or ``pl``."""
    return sum(1 << at for at in range(_WIDTH * len(CASES)) if _NUMBERS[at % _WIDTH // len(GENDERS)] == number)


ONE, SEVERAL = number_bits("sg"), number_bits("pl")


@dataclass(frozen=True, slots=True)
class Form:
    """What a word can be; a word that is not known is nothing of it."""

    noun: int = 0
    adjective: int = 0
    participle: int = 0
    """Of the passive: it is an adjective too, but one that takes an object."""
    numeral: int = 0
    """Of a numeral that agrees with its noun, such as two to four."""
    counts: int = 0
    """Of a numeral behind which the noun stands in the genitive of several."""
    governs: int = 0
    """The bits of the cases behind a preposition."""
    past: int = 0
    """Genders and numbers of a past tense, as nominative bits."""
    present: frozenset[str] = frozenset()
    """Numbers and persons of a present tense: ``sg:ter`` for the third person of one."""
    kinds: frozenset[str] = frozenset()
    """The first parts of its tags: ``subst``, ``adj``, ``fin``, ``inf`` and so on."""

    def only(self, *kinds: str) -> bool:
        """Whether it is known and of no other kind than these."""
        return bool(self.kinds) and self.kinds.issubset(kinds)


_UNKNOWN = Form()


class Forms:
    """The forms of one language: read once, then only asked."""

    def __init__(self, text: bytes) -> None:
        """Hold the content of the file. Raises ValueError for a fault in it."""
        head, mark, words = text.partition(b"\n\n")
        if not mark or not words.endswith(b"\n"):
            raise ValueError("the sets of readings and the words are to be parted by an empty line")
        self._sets = [_form(line.decode("utf-8")) for line in head.split(b"\n")]
        self._words = words
        self.of = lru_cache(maxsize=_REMEMBERED)(self._looked_up)
        """Returns what a word in small letters can be."""

    def _looked_up(self, word: str) -> Form:
        """Find a word."""
        wanted = word.encode("utf-8")
        low, high = 0, len(self._words)
        # The words are in the order of their bytes, so the right line is found by halves.
        while low < high:
            middle = self._words.rfind(b"\n", low, (low + high) // 2) + 1 or low
            end = self._words.index(b"\n", middle)
            found, _, number = self._words[middle:end].partition(b"\t")
            if found == wanted:
                return self._sets[int(number)]
            if found < wanted:
                low = end + 1
            else:
                high = middle
        return _UNKNOWN


@lru_cache(maxsize=4)
def forms(language: str) -> Forms | None:
    """Return the forms of a language, None where there are none. Raises DataError for a fault in the file."""
    path = paths.resources() / "morphology" / f"{language}.txt.xz"
    if not path.exists():
        return None
    try:
        return Forms(lzma.decompress(path.read_bytes()))
    except (OSError, ValueError, lzma.LZMAError) as error:
        raise DataError(path, "file", f"it cannot be read ({error})") from error


def _form(said: str) -> Form:
    """Return what a set of readings says."""
    told = dict.fromkeys(("noun", "adjective", "participle", "numeral", "counts", "governs", "past"), 0)
    kinds, present = set(), set()
    for tag in said.split():
        kind, *parts = tag.split(":")
        kinds.add(kind)
        if kind in ("subst", "ger"):
            told["noun"] |= bits(*parts[:3])
        elif kind in ("adj", "ppas"):
            told["adjective" if kind == "adj" else "participle"] |= bits(*parts[:3])
        elif kind == "num":
            told["counts" if parts[3:] == ["rec"] else "numeral"] |= bits(*parts[:3])
        elif kind == "prep":
            told["governs"] |= case_bits(*parts[0].split("."))
        elif kind == "praet":
            told["past"] |= bits(parts[0], "nom", parts[1])
        elif kind == "fin":
            present.add(":".join(parts[:2]))
    return Form(**told, present=frozenset(present), kinds=frozenset(kinds))


def bits(numbers: str, cases: str, genders: str = ".".join(GENDERS)) -> int:
    """Return the bits of all combinations of what dots part."""
    return sum(
        1 << (_WIDTH * CASES.index(case) + len(GENDERS) * _NUMBERS.index(number) + GENDERS.index(gender))
        for case in cases.split(".")
        for number in numbers.split(".")
        for gender in genders.split(".")
    )
