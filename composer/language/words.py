"""Answers whether a word is spelled right in a language, with Hunspell and the bundled dictionaries and lists."""

import json
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Protocol

from hunspell import Hunspell

from composer.errors import UserError
from composer.language import dictionaries

_CACHE = 50_000
"""Answers kept for each lexicon; a seller's vocabulary is far smaller."""


class Lexicon:
    """One or more dictionaries of a language; a word in any of them is right. Safe to use from several threads."""

    def __init__(self, tags: tuple[str, ...]) -> None:
        """Load the dictionaries. Raises UserError when one is missing or damaged."""
        self.tags = tags
        try:
            with dictionaries.opened(tuple(name for tag in tags for name in _files(tag))) as folder:
                self._engines = [_engine(tag, folder) for tag in tags]
        except OSError as error:
            raise UserError("A dictionary cannot be read. Install Permitted again to repair it.") from error
        self._answers: dict[str, bool] = {}

    def knows(self, word: str) -> bool:
        """Whether the word, plain as ``plain`` gives it, is in a dictionary as typed."""
        answer = self._answers.get(word)
        if answer is None:
            if len(self._answers) >= _CACHE:
                self._answers.clear()
            answer = self._answers[word] = any(_spelled(engine, word) for engine in self._engines)
        return answer

    def suggestions(self, word: str) -> tuple[str, ...]:
        """Return the first dictionary's own suggestions. Slow: some 100 ms."""
        try:
            return tuple(self._engines[0].suggest(word))
        except UnicodeEncodeError:
            return ()


class _Engine(Protocol):
    """What is asked of a dictionary."""

    def spell(self, word: str) -> bool:
        """Whether the word is in it."""

    def suggest(self, word: str) -> Iterable[str]:
        """Return its own suggestions."""


class _Listed:
    """A dictionary that is a mere list of words."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(words)

    def spell(self, word: str) -> bool:
        """Whether the word is in the list."""
        return word in self._words

    def suggest(self, _word: str) -> Iterable[str]:
        """Return nothing: whoever has the list finds what is near."""
        return ()


def _files(tag: str) -> tuple[str, ...]:
    """Return the files of a dictionary: Hunspell's two, or the list of a language that has no other."""
    words = f"{tag}.dic"
    return (f"{tag}.aff", words) if words in dictionaries.bundled() else (f"{tag}.json",)


def _engine(tag: str, folder: Path) -> _Engine:
    """Return the dictionary whose unpacked files lie in the folder."""
    (first, *more) = _files(tag)
    if more:
        made: _Engine = Hunspell(tag, hunspell_data_dir=str(folder), system_encoding="UTF-8")
        return made
    return _Listed(json.loads((folder / first).read_text("utf-8")))


_loading = Lock()


def lexicon(tags: tuple[str, ...]) -> Lexicon:
    """Return the lexicon of the dictionaries, loaded once. Raises UserError when one is missing or damaged."""
    with _loading:
        return _load(tags)


@lru_cache(maxsize=6)
def _load(tags: tuple[str, ...]) -> Lexicon:
    """Load a lexicon; a failure is not kept, so that the next call tries again."""
    return Lexicon(tags)


def _spelled(engine: _Engine, word: str) -> bool:
    """Ask one dictionary; a word that its encoding cannot write is not in it."""
    try:
        return bool(engine.spell(word))
    except UnicodeEncodeError:
        return False
