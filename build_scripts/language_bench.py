"""Prints how well and how fast spelling works, beside plain pyspellchecker and plain Hunspell in the same run.

English slips come from codespell's list (Debian package ``codespell``, or any file of ``slip->word`` lines given as
the argument); ordinary messages of every language from the tests' own cases.
"""

import argparse
import random
import time
import tomllib
from collections.abc import Callable, Iterable
from pathlib import Path

from spellchecker import SpellChecker

from composer.language import languages
from composer.language.speller import speller
from composer.language.spelling import slips
from composer.language.suggestions import Suggester, suggester
from composer.language.words import lexicon

ROOT = Path(__file__).resolve().parent.parent
CASES = ROOT / "tests" / "data" / "spelling_cases.toml"
INSTALLED = Path("/usr/lib/python3/dist-packages/codespell_lib/data/dictionary.txt")
COMMON = 3.3
"""Only words at least this common are asked for (logarithm of the count in a thousand million words)."""
SEED = 20201103

Pairs = list[tuple[str, str]]


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description="Measure spelling and its suggestions.")
    parser.add_argument("pairs", type=Path, nargs="?", default=INSTALLED, help="codespell's dictionary.txt")
    parser.add_argument("--most", type=int, default=600, help="how many pairs to try")
    given = parser.parse_args()
    loading()
    ordinary()
    if not given.pairs.is_file():
        raise SystemExit(f"{given.pairs} is not there: apt-get install codespell, or name the file.")
    english(given.pairs, given.most)


def loading() -> None:
    """Print how long each language takes to load, unpacking left out."""
    print(f"{'language':10} {'dictionary ms':>14} {'suggestions ms':>15}")
    for path in sorted((ROOT / "resources" / "languages").glob("*.toml")):
        language = languages.find(path.stem) if path.stem != "common" else None
        if language is None:
            continue
        tags = language.default[:1]
        lexicon(tags).knows("a")
        began = time.perf_counter()
        words = type(lexicon(tags))(tags)
        loaded = time.perf_counter()
        Suggester(language, words)
        print(f"{language.id:10} {(loaded - began) * 1e3:14.0f} {(time.perf_counter() - loaded) * 1e3:15.0f}")


def ordinary() -> None:
    """Print how many words of ordinary messages are found fault with."""
    print(f"\n{'language':10} {'messages':>9} {'words':>7} {'alarms':>7}")
    for code, case in tomllib.loads(CASES.read_text("utf-8"))["good"].items():
        language = languages.find(code)
        if language is None:
            continue
        known = speller(language, "GB", frozenset())
        alarms = sum(1 for text in case["texts"] for _ in slips(text, known))
        count = sum(len(text.split()) for text in case["texts"])
        print(f"{code:10} {len(case['texts']):9} {count:7} {alarms:7}")


def english(path: Path, most: int) -> None:
    """Print recall, ranks and times on English slips for our engine and for the plain ones."""
    language = languages.find("en")
    if language is None:
        raise SystemExit("resources/languages/en.toml is missing.")
    ours = suggester(language, ("en-US",))
    words = lexicon(("en-US",))
    pairs = chosen(path, most, ours)
    unknown = [pair for pair in pairs if not words.knows(pair[0])]
    print(f"\nEnglish slips: {len(pairs)}, of them not in the dictionary: {100 * len(unknown) / len(pairs):.1f} %")
    plain = SpellChecker(language="en", distance=1)
    engines: dict[str, Callable[[str], Iterable[str]]] = {
        "ours, first": ours.first,
        "ours, wider": ours.wider,
        "pyspellchecker": lambda word: sorted(plain.candidates(word) or (), key=lambda it: -plain[it]),
        "Hunspell": words.suggestions,
    }
    print(f"{'engine':16} {'first %':>8} {'in five %':>10} {'median ms':>10} {'p99 ms':>8}")
    for name, engine in engines.items():
        print(f"{name:16} " + measured(engine, unknown))


def chosen(path: Path, most: int, ours: Suggester) -> Pairs:
    """Return some pairs of a slip and its one correction, the same ones each time."""
    found: Pairs = []
    for line in path.read_text("utf-8").splitlines():
        slip, _, meant = line.strip().partition("->")
        if slip.isalpha() and meant.isalpha() and ours.frequency(meant) >= COMMON:
            found.append((slip, meant))
    random.Random(SEED).shuffle(found)
    return found[:most]


def measured(engine: Callable[[str], Iterable[str]], pairs: Pairs) -> str:
    """Return ranks and times of one engine as a row."""
    first = five = 0
    spent = []
    for slip, meant in pairs:
        began = time.perf_counter()
        answers = list(engine(slip))[:5]
        spent.append(time.perf_counter() - began)
        first += answers[:1] == [meant]
        five += meant in answers
    spent.sort()
    share = 100 / len(pairs)
    row = f"{first * share:8.1f} {five * share:10.1f} "
    return row + f"{spent[len(spent) // 2] * 1e3:10.2f} {spent[int(len(spent) * 0.99)] * 1e3:8.1f}"


if __name__ == "__main__":
    main()
