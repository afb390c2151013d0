"""Tells a slip in one part of a compound, such as "Liefrungszeit", from a name that no dictionary has.

Names are made of words too ("Steinbacher", "Rosengasse"), so a part must be a common word, the other a single
edit from one, and the dictionary must have the compound that is meant.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from composer.language import edits
from composer.language.suggestions import Suggester

_LEAST = 4
"""Letters of a part; shorter ones are in too many names."""
_WELL_KNOWN = 2.8
"""The logarithm of the count (in a thousand million words) that the part written rightly must have."""
_MEANT = 3.0
"""The same for the word that the other part stands for."""
_LISTED = 2.0
"""The same for a part of a compound that is right: all that is in the list of frequent words."""
_LOOKED = 4
"""So many ways to part a word are looked into, those with the longest right part first."""
_EDITED = 3
_LINKS = ("", "s", "n", "en", "es", "er", "e")
_ENDS_OF_NAMES = """
    allee alpe bach bacher bauer baum baumer becker berg berger brück brücke brunn brunner burg burger dorf dorfer feld
    felder fels garten gasse grund hafen haus hausen hauser heim heimer hof hofen hofer hofmann holz hügel huber insel
    kirch kirchen kirchner kogel land lander macher mann markt maier mayer meier meyer moser mühl mühle mühlen müller
    park platz quelle reich ring rode roth schmid schmidt schmied schneider see stadt stätten stedt stein steiner stern
    straße strasse tal thal tor turm ufer wald walder wasser weg weiler wies wiese wieser winkel zell zeller
"""
_IN_NAMES = frozenset(_ENDS_OF_NAMES.split())
"""Parts that most names of places and families end in."""
_STREETS = (
    "strasse",
    "straße",
    "str",
    "gasse",
    "allee",
    "weg",
    "platz",
    "steig",
    "ufer",
    "ring",
    "damm",
    "chaussee",
    "promenade",
)
_NAME_ENDINGS = (
    *(
        "er",
        "l",
        "ing",
        "ingen",
        "au",
        "ach",
        "itz",
        "ow",
        "mann",
        "hofen",
        "kofen",
        "kon",
        "ken",
        "ard",
        "ich",
        "old",
        "roda",
    ),
    *(
        "hardt",
        "heim",
        "hausen",
        "stadt",
        "dorf",
        "berg",
        "burg",
        "feld",
        "bach",
        "eck",
        "tsch",
        "witz",
        "linde",
        "ski",
        "sen",
    ),
)
_SHORT = 6


@lru_cache(maxsize=2048)
def meant(word: str, engine: Suggester) -> str:
    """Return the compound that a word with a slip in one part stands for, in lower case, or an empty text."""
    lower = word.lower()
    if len(lower) < 2 * _LEAST:
        return ""
    if composed(word, engine):
        return ""
    parted = sorted(_parted(lower, engine), key=lambda it: -it[0])
    for _, known, other, last in islice(parted, _LOOKED):
        for whole in _wholes(known, other, engine) if last else _ends(known, other, engine):
            if engine.has(whole) or edits.cost(lower, whole, engine.language) <= edits.LEFT_OUT:
                return whole
    return ""


@lru_cache(maxsize=2048)
def composed(word: str, engine: Suggester) -> bool:
    """Whether a word that no dictionary has is made of two that it has, such as "Badteppich" or "Verteilzentrum"."""
    lower = word.lower()
    for place in range(_LEAST - 1, len(lower) - _LEAST + 2):
        first, last = lower[:place], lower[place:]
        if engine.frequency(last) < _LISTED or not engine.has(last):
            continue
        stems = (first.removesuffix(link) for link in _LINKS if len(first) - len(link) >= _LEAST - 1)
        if engine.has(first + "en") or any(map(engine.has, stems)):
            return True
    return False


@lru_cache(maxsize=2048)
def likely(word: str, engine: Suggester) -> bool:
    """Whether a likely slip of the pen leads from a word that the dictionary has to this one. Takes some 20 ms."""
    if composed(word, engine):
        return False
    return any(edits.cost(word.lower(), it, engine.language) <= edits.KEY for it in engine.rare(word))


def names_a_place(word: str) -> bool:
    """Whether a word is a street's name or another place's by its end, such as "Rosengasse"."""
    return word.lower().endswith(_STREETS)


def like_a_name(word: str) -> bool:
    """Whether a word is short or ends as families' and towns' names do."""
    return len(word) <= _SHORT or word.lower().endswith(_NAME_ENDINGS)


def _wholes(known: str, other: str, engine: Suggester) -> Iterator[str]:
    """Yield what a compound with a well-known last part may have been meant as."""
    if engine.frequency(other) >= _MEANT:
        yield from (other + link + known for link in _LINKS[1:])
    for link in _LINKS:
        if not other.endswith(link):
            continue
        stem = other.removesuffix(link)
        if len(stem) >= _LEAST - 1:
            yield from (it + link + known for it in _near(stem, engine))


def _ends(known: str, other: str, engine: Suggester) -> Iterator[str]:
    """Yield what a compound with a well-known first part may have been meant as."""
    if other not in _IN_NAMES:
        yield from (known + it for it in _near(other, engine))


def _near(part: str, engine: Suggester) -> Iterator[str]:
    """Yield the common words that a part of a compound may stand for."""
    near = islice(engine.near(part), _EDITED)
    return (it for it in near if engine.frequency(it) >= _MEANT and it not in _IN_NAMES and len(it) >= _LEAST - 1)


def _parted(lower: str, engine: Suggester) -> Iterator[tuple[int, str, str, bool]]:
    """Yield ways to part a word so that one part is well known: its length, it, the other, whether it is the last."""
    for place in range(_LEAST, len(lower) - _LEAST + 2):
        first, last = lower[:place], lower[place:]
        if len(last) >= _LEAST and last not in _IN_NAMES and engine.frequency(last) >= _WELL_KNOWN:
            yield len(last), last, first, True
        for link in _LINKS:
            stem = first.removesuffix(link) if link and first.endswith(link) else first
            if (stem is not first or not link) and len(stem) >= _LEAST and engine.frequency(stem) >= _WELL_KNOWN:
                yield len(stem), first, last, False
                break
