"""Finds which things a text or an item's title names, and those that cannot be the order's."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

import regex

from composer import late, paths
from composer.errors import DataError
from composer.model import Span

LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "nl", "sv", "pl", "tr", "ja")
"""Languages in which things are known by their names."""
_ENDINGS = MappingProxyType(
    {"en": 2, "de": 3, "fr": 2, "es": 3, "it": 2, "pt": 3, "nl": 3, "sv": 5, "pl": 4, "tr": 8, "ja": 0}
)
"""Letters that may be hung on to a word."""
_CHANGING = ("es", "it", "pt", "pl", "sv")
"""Languages in which a word's last vowel changes with its form."""
_JOINED = ("de", "nl", "sv")
"""Languages in which a word may be the last part of a longer one."""
_VOWELS = "aeiouyäöåąęóéãê"
_LEAST = 4
_WORD = late.full(r"[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*")
_KNOWN_BY = late.full(r"[\p{L}\p{M}]{4,}")
_SIGNS = late.full(r"[\p{Han}\p{Katakana}ー]{2,}")
# What stands before a thing that both sides know of. Where there are no articles, nothing need stand there.
_DEFINITE = MappingProxyType(
    {
        "en": r"the|your|this|that",
        "de": r"der|die|das|den|dem|des|ihr\w{0,2}|dein\w{0,2}|dieser?|dieses|diesen|diesem|beim|vom|zum|zur",
        "fr": r"le|la|les|votre|vos|ton|ta|tes|ce|cet|cette|ces|du|au",
        "es": r"el|la|los|las|su|sus|tu|tus|este|esta|estos|estas|del|al",
        "it": r"il|lo|la|i|gli|le|suo|sua|suoi|sue|tuo|tua|questo|questa|questi|queste|del|della|dei|delle|dello",
        "pt": r"o|a|os|as|seu|sua|seus|suas|teu|tua|este|esta|esse|essa|do|da|dos|das",
        "nl": r"de|het|uw|je|jouw|deze|dit|die|dat",
        "sv": r"din|ditt|dina|er|ert|era|den|det|de|denna|detta",
    }
)
_FOR = frozenset("for für fur pour para per voor för with mit avec con com met med".split())  # noqa: SIM905


@dataclass(frozen=True, slots=True)
class Thing:
    """A kind of thing, where a text names it."""

    span: Span
    kind: str
    """Its id, such as ``toaster``."""
    known: bool
    """Whether it is spoken of as something both sides know of: "your toaster", not "a toaster"."""


@dataclass(frozen=True, slots=True)
class _Names:
    """The words for things in one language."""

    stems: dict[str, str]
    """The kind by the part of a word that does not change, in lower case."""
    phrases: dict[str, list[tuple[str, str]]]
    """The rest and the kind of names of several words, by their first word."""


def strangers(text: str, items: tuple[str, ...], language: str) -> Iterator[tuple[Thing, str]]:
    """Yield the things that a text speaks of while the order is of others, each with the usual word for the order's.

    Nothing is yielded unless it is known what every item is, and the text names none of them by any word of its title.
    """
    if not items or language not in LANGUAGES:
        return
    ordered = [_kinds(title) for title in items]
    if not all(ordered) or _speaks_of(text, items):
        return
    own = frozenset().union(*ordered)
    told = list(named(text, language))
    if any(it.kind in own for it in told):
        return
    usual = _usual(language)
    instead = usual[min(ordered[0])]
    yield from ((it, instead) for it in told if it.known)


def named(text: str, language: str) -> Iterator[Thing]:
    """Yield the things that a text in a language names, in order."""
    names = _names(language)
    if language == "ja":
        yield from (
            Thing(Span(place, place + len(stem)), kind, known=True)
            for stem, kind in names.stems.items()
            if (place := text.find(stem)) >= 0
        )
        return
    words = [(it.group().casefold(), it.start(), it.end()) for it in _WORD.finditer(text)]
    for at, (word, start, end) in enumerate(words):
        for rest, kind in names.phrases.get(word, ()):
            if text[end : end + len(rest) + 1].replace("-", " ").casefold() == f" {rest}":
                yield Thing(Span(start, end + len(rest) + 1), kind, _known(words, at, language))
                break
        else:
            found = _kind(word, names.stems, language)
            if found:
                yield Thing(Span(start, end), found, _known(words, at, language))


def _known(words: list[tuple[str, int, int]], at: int, language: str) -> bool:
    """Whether an article or the like stands before the word, perhaps with one word between, and no "for"."""
    if language not in _DEFINITE:
        return True
    before = [word for word, _, _ in words[max(at - 3, 0) : at]]
    for back in (1, 2):
        if len(before) >= back and regex.fullmatch(_DEFINITE[language], before[-back]):
            return not (len(before) > back and before[-back - 1] in _FOR)
    return False


def _kind(word: str, stems: dict[str, str], language: str) -> str:
    """Return the kind of thing that a word in lower case names, or an empty text."""
    for cut in range(_ENDINGS[language] + 1):
        stem = word[: len(word) - cut]
        if len(stem) < _LEAST - 1:
            break
        if stem in stems:
            return stems[stem]
        if language in _JOINED:
            for start in range(2, len(stem) - _LEAST):
                if stem[start:] in stems:
                    return stems[stem[start:]]
    return ""


def _speaks_of(text: str, items: tuple[str, ...]) -> bool:
    """Whether a text has a word of an item's title."""
    lower = text.casefold()
    titles = " ".join(items).casefold()
    return any(it in lower for it in {*_KNOWN_BY.findall(titles), *_SIGNS.findall(titles)})


def usual_word(kind: str, language: str) -> str:
    """Return the usual word for a kind of thing in a language. Raises KeyError for what is not known."""
    return _usual(language)[kind]


@lru_cache(maxsize=64)
def _kinds(title: str) -> frozenset[str]:
    """Return what an item's title says that the item is, in whatever language."""
    return frozenset(it.kind for language in LANGUAGES for it in named(title, language))


@lru_cache(maxsize=16)
def _names(language: str) -> _Names:
    """Return the words for things in a language."""
    stems: dict[str, str] = {}
    phrases: dict[str, list[tuple[str, str]]] = {}
    for kind, words in _listed().items():
        for name in words[language].casefold().split():
            first, _, rest = name.partition("_")
            if rest:
                phrases.setdefault(first, []).append((rest.replace("_", " "), kind))
            else:
                cut = language in _CHANGING and len(name) > _LEAST and name[-1] in _VOWELS
                stems.setdefault(name[:-1] if cut else name, kind)
    return _Names(stems, phrases)


@lru_cache(maxsize=16)
def _usual(language: str) -> dict[str, str]:
    """Return the usual word for each kind of thing in a language."""
    return {kind: words[language].split()[0].replace("_", " ") for kind, words in _listed().items()}


@lru_cache(maxsize=1)
def _listed() -> dict[str, dict[str, str]]:
    """Return the words by kind and language. Raises DataError when the file cannot be read."""
    path = paths.resources() / "products.toml"
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise DataError(path, "file", f"it cannot be read ({error})") from error
