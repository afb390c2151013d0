"""Reads what is particular to each language from ``resources/languages``: dictionaries, words that are always right."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from composer import paths
from composer.errors import DataError

_NAMES = MappingProxyType(
    {
        "ar": "Arabic", "bn": "Bengali", "cs": "Czech", "da": "Danish", "de": "German", "en": "English",
        "es": "Spanish", "fr": "French", "he": "Hebrew", "hi": "Hindi", "it": "Italian", "ja": "Japanese",
        "kn": "Kannada", "ko": "Korean", "ml": "Malayalam", "mr": "Marathi", "nl": "Dutch", "pl": "Polish",
        "pt": "Portuguese", "sv": "Swedish", "ta": "Tamil", "te": "Telugu", "tr": "Turkish", "zh": "Chinese",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Language:
    """What spelling needs to know of one language, from its data file."""

    id: str
    """Without region, such as ``en``."""
    name: str
    default: tuple[str, ...]
    """The dictionaries that hold where nothing is said of the country; a word in any of them is right."""
    countries: Mapping[str, tuple[str, ...]] = field(hash=False)
    """The dictionaries that hold in a country, by ISO 3166 code."""
    accepted: frozenset[str] = field(hash=False)
    """Words that are right whatever the dictionaries say, in lower case; those of all languages included."""
    alphabet: frozenset[str] = field(hash=False)
    """The letters that the language's own words are written with, and the apostrophe."""
    endings: str
    """A pattern for what may be hung on to a word, such as pronouns on Spanish verbs; empty where there is none."""
    derived: Mapping[str, str] = field(hash=False)
    """What a word's root may end in, with bars between, by the ending of a small, great or fond form of it."""
    unwritten: str
    """Signs that may be written or left out, and stand in no dictionary, such as vowel signs."""
    elides: bool
    """Whether short words are joined to the next by an apostrophe, as in "l'article"."""
    joins_freely: bool
    """Whether words take so many endings that one with no known word near it may well be right."""
    noun_capitals: bool
    """Whether nouns have capitals, so that a capital does not speak for a name."""
    compounds: bool
    """Whether any two words may be written as one, so that no dictionary has them all."""
    first_parts: frozenset[str] = field(hash=False)
    """Words that make compounds with any other word, in lower case, such as "retour" in Dutch."""
    last_parts: frozenset[str] = field(hash=False)
    """The like for the last word of a compound, such as "trimmer" in German."""
    before_names: frozenset[str] = field(hash=False)
    """Words after which a capitalised word is a name, in lower case."""
    letter_words: frozenset[str] = field(hash=False)
    """Words of greetings and closings, of which a slip is told even in a line of names."""
    never_offered: frozenset[str] = field(hash=False)
    """Coarse words, in lower case: right when typed, but never suggested."""
    meant: Mapping[str, str] = field(hash=False)
    """What is meant by common slips, by the slip in lower case."""

    def dictionaries(self, country: str) -> tuple[str, ...]:
        """Return the dictionaries for a buyer in a country (ISO 3166, or empty)."""
        return self.countries.get(country, self.default)


def name(language: str) -> str:
    """Return the English name of a language without region, or the tag itself where it has none here."""
    return _NAMES.get(language, language)


@lru_cache(maxsize=1)
def spelled() -> frozenset[str]:
    """Return the languages, without region, in which spelling is checked."""
    return frozenset(path.stem for path in (paths.resources() / "languages").glob("*.toml") if path.stem in _NAMES)


@lru_cache(maxsize=32)
def find(language: str) -> Language | None:
    """Return the language's data (``language`` without region), or None when spelling is not known for it.

    Raises DataError for a fault in the file.
    """
    path = paths.resources() / "languages" / f"{language}.toml"
    if not language.isalpha() or not path.is_file():
        return None
    content = _read(language)
    try:
        spelling = content["spelling"]
        listed = spelling["words"]
        return Language(
            id=language,
            name=content["name"],
            default=tuple(spelling["default"]),
            countries={country: tuple(tags) for country, tags in spelling.get("countries", {}).items()},
            accepted=_words(_read("common")["spelling"]["accepted"]) | _words(listed["accepted"]),
            alphabet=frozenset(spelling["alphabet"]) | {"'"},
            endings=str(spelling.get("endings", "")),
            derived=dict(spelling.get("derived", {})),
            unwritten=str(spelling.get("unwritten", "")),
            elides=bool(spelling.get("elides", False)),
            joins_freely=bool(spelling.get("joins_freely", False)),
            noun_capitals=bool(spelling.get("noun_capitals", False)),
            compounds=bool(spelling.get("compounds", False)),
            first_parts=_words(listed.get("first_parts", "")),
            last_parts=_words(listed.get("last_parts", "")),
            before_names=_words(listed["before_names"]),
            letter_words=_words(listed["letter_words"]),
            never_offered=_words(listed.get("never_offered", "")),
            meant=dict(spelling.get("meant", {})),
        )
    except (KeyError, AttributeError, TypeError) as error:
        raise DataError(path, "spelling", f"a key is missing or of the wrong kind ({error})") from error


def _read(language: str) -> dict[str, Any]:
    """Return the content of a language's file. Raises DataError when it cannot be read."""
    path = paths.resources() / "languages" / f"{language}.toml"
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise DataError(path, "file", f"it cannot be read ({error})") from error


def _words(listed: str) -> frozenset[str]:
    """Return the words of a list that is written with spaces, in lower case, with their hyphenated parts whole."""
    return frozenset(listed.casefold().split())
