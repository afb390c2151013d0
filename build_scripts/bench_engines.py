"""The spelling engines that ours is measured beside, each asked the same two things, and what loading them costs."""

import importlib
import importlib.util
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from spellchecker import SpellChecker

from composer.language.languages import Language
from composer.language.suggestions import suggester
from composer.language.words import Lexicon
from composer.language.writing import plain

ROOT = Path(__file__).resolve().parent.parent
OURS = "ours"
PYSPELL = "pyspellchecker"
HUNSPELL = "Hunspell"
HARPER = "harper-py"
_MEASURED = """
import pathlib, re, resource, time
began = time.process_time()
{code}
spent = time.process_time() - began
status = pathlib.Path("/proc/self/status")
# The peak that getrusage tells counts the parent's memory too, where there is nothing better.
peak = re.search(r"VmHWM:\\s+(\\d+)", status.read_text())[1] if status.exists() else 0
print(spent * 1e3, int(peak or resource.getrusage(resource.RUSAGE_SELF).ru_maxrss) / 1024)
"""
_LOADING = {
    OURS: "from composer.language import languages, spelling, suggestions, words\n"
    "suggestions.suggester(languages.find({language!r}), {tags!r}).first('x')",
    PYSPELL: "from spellchecker import SpellChecker\nSpellChecker(language={language!r})",
    HUNSPELL: "from composer.language.words import lexicon\nlexicon({tags!r}).knows('x')",
    HARPER: "from harper import Dialect, Linter\nLinter(Dialect.AMERICAN).lint('x', language='plaintext')",
}
_APART = """
import time
began = time.process_time()
from composer.language import languages, spelling, suggestions, words
imported = time.process_time()
own, whole = [], words.Hunspell

def timed(*names, **options):
    start = time.process_time()
    made = whole(*names, **options)
    own.append(time.process_time() - start)
    return made

words.Hunspell = timed
suggestions.suggester(languages.find({language!r}), {tags!r}).first('x')
print((imported - began) * 1e3, sum(own) * 1e3, (time.process_time() - imported - sum(own)) * 1e3)
"""
_TIMES = 3
"""Loading is measured so often, and the least counts: the machine may be busy."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What loading ours takes in milliseconds: importing it, Hunspell's reading of its dictionaries, and the rest."""

    imports: float
    hunspell: float
    rest: float


@dataclass(frozen=True, slots=True)
class Engine:
    """One engine: whether it has a word, and what it would put for one that it has not."""

    name: str
    knows: Callable[[str], bool]
    suggests: Callable[[str], Sequence[str]]


def plain_ones(language: Language, words: Lexicon) -> list[Engine]:
    """Return the engines other than ours that have the language."""
    found = [Engine(HUNSPELL, lambda word: words.knows(plain(word)), lambda word: words.suggestions(plain(word)))]
    if language.id in SpellChecker.languages():
        found.insert(0, _pyspellchecker(language.id))
    if language.id == "en" and installed(HARPER):
        found.append(_harper())
    return found


def ours(language: Language, tags: tuple[str, ...]) -> dict[str, Callable[[str], Sequence[str]]]:
    """Return our two lists of suggestions by name."""
    engine = suggester(language, tags)
    return {"first": engine.first, "wider": engine.wider}


def installed(name: str) -> bool:
    """Whether an engine can be used here."""
    return name != HARPER or importlib.util.find_spec("harper") is not None


def loading(name: str, language: Language, tags: tuple[str, ...]) -> tuple[float, float] | None:
    """Return processor milliseconds and megabytes of import and loading, in a process of its own."""
    code = _LOADING[name].format(language=language.id, tags=tags)
    empty, whole = (_spent(_MEASURED.format(code=it)) for it in ("pass", code))
    return (whole[0], whole[1] - empty[1]) if whole and empty else None


def parts(language: Language, tags: tuple[str, ...]) -> Parts:
    """Return what loading ours takes, part by part; each time in a process of its own."""
    runs = [_printed(_APART.format(language=language.id, tags=tags)) for _ in range(_TIMES)]
    return Parts(*(min(it) for it in zip(*runs, strict=True)))


def _spent(code: str) -> tuple[float, float] | None:
    """Run code that prints its milliseconds and megabytes."""
    spent = _printed(code)
    return (spent[0], spent[1]) if spent else None


def _printed(code: str) -> list[float]:
    """Return the figures that code prints, none where it fails."""
    environment = os.environ | {"PYTHONPATH": os.pathsep.join((str(ROOT), os.environ.get("PYTHONPATH", "")))}
    done = subprocess.run([sys.executable, "-c", code], check=False, env=environment, capture_output=True, text=True)
    return [float(it) for it in done.stdout.split()] if done.returncode == 0 else []


def _pyspellchecker(language: str) -> Engine:
    """Return pyspellchecker as it comes, with its own list."""
    checker = SpellChecker(language=language)

    def suggests(word: str) -> Sequence[str]:
        return sorted(checker.candidates(word) or (), key=lambda it: -checker[it])

    return Engine(PYSPELL, lambda word: word.lower() in checker, suggests)


def _harper() -> Engine:
    """Return harper-py, asked word by word."""
    harper: Any = importlib.import_module("harper")
    linter = harper.Linter(harper.Dialect.AMERICAN)

    def found(word: str) -> list[Any]:
        lints = linter.lint(f"It is {word} now.", language="plaintext")
        return [it for it in lints if it.lint_kind == "Spelling" and it.problem_text == word]

    def suggests(word: str) -> Sequence[str]:
        return [it.replacement_text for lint in found(word) for it in lint.suggestions]

    return Engine(HARPER, lambda word: not found(word), suggests)
