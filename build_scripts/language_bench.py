"""Prints how well and how fast spelling and grammar work, beside plain pyspellchecker, Hunspell and harper-py.

Prose is the translated GNOME help (Debian package ``gnome-user-docs``), and for Turkish, of which there is little, the
messages of what else is installed. Slips of the pen are put into it; real English slips come from codespell's list
(Debian package ``codespell``). Floors stand in ``bench_floors.py``; what falls short of one has a ``!``, and then the
status is 1. Times are processor time.

``.venv/bin/python build_scripts/language_bench.py --language de --most 300``
"""

import argparse
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "build_scripts")]

from bench_engines import HARPER, HUNSPELL, OURS, PYSPELL, Engine, installed, loading, ours, parts, plain_ones  # noqa: E402
from bench_floors import CAPITALS, CODESPELL, FLOORS, GRAMMAR, LOADING, OF_HUNSPELL, RECALL  # noqa: E402
from bench_prose import cut, prose  # noqa: E402
from bench_sentences import CHOSEN, correct  # noqa: E402
from bench_sentences import alarms as found_in  # noqa: E402
from bench_slips import Slip, listed, seeded  # noqa: E402

from composer.language import spelling, words  # noqa: E402
from composer.language.grammar import checker  # noqa: E402
from composer.language.languages import Language, find  # noqa: E402
from composer.language.speller import Speller, speller  # noqa: E402
from composer.language.suggestions import suggester  # noqa: E402
from composer.language.tokens import checkable  # noqa: E402

PAIRS = Path("/usr/lib/python3/dist-packages/codespell_lib/data/dictionary.txt")
WORDS = 20
"""Words of prose for each slip."""
SHARE = 4
"""One slip in so many is given to the suggestions."""
PATIENCE = 1.5
"""Seconds that an engine other than ours may take for the suggestions of one language."""
PARAGRAPH = 60


@dataclass(slots=True)
class Table:
    """The rows printed so far, and whether all reached their floors."""

    short: list[str] = field(default_factory=list)

    def row(self, name: str, *cells: str) -> None:
        """Print a row."""
        print(f"  {name:26}" + "".join(f"{it:>22}" for it in cells), flush=True)

    def floored(self, what: str, value: float, floor: float, *, most: bool = False) -> str:
        """Return a figure beside its floor, or beside the most that it may be."""
        good = value <= floor if most else value >= floor
        if not good:
            self.short.append(f"{what}: {value:.2f} for {floor:g}")
        return f"{value:.2f} ({'<=' if most else '>='} {floor:g}){' ' if good else '!'}"


def main() -> int:
    """Print the tables; return 1 where a floor is not reached."""
    parser = argparse.ArgumentParser(description="Measure spelling, suggestions and grammar.")
    parser.add_argument("--language", choices=sorted(FLOORS), action="append", help="only this one; may come again")
    parser.add_argument("--most", type=int, default=1_200, help="how many slips to make (a quarter for suggestions)")
    parser.add_argument("--pairs", type=Path, default=PAIRS, help="codespell's dictionary.txt")
    parser.add_argument(
        "--alarms", action="store_true", help="only print the correct sentences that are found fault with"
    )
    given = parser.parse_args()
    table = Table()
    for code in given.language or sorted(FLOORS):
        language = find(code)
        if language is None:
            raise SystemExit(f"resources/languages/{code}.toml is missing.")
        if given.alarms:
            false_alarms(table, language.id, correct(language.id), show=True)
        else:
            one_language(table, language, given.most, given.pairs)
    print("\n" + ("Short of a floor: " + "; ".join(table.short) if table.short else "All floors are reached."))
    return 1 if table.short else 0


def one_language(table: Table, language: Language, most: int, pairs: Path) -> None:
    """Print all figures of one language."""
    known = speller(language, "US" if language.id == "en" else "", frozenset())
    tags = known.words.tags
    paragraphs = prose(language.id, most * WORDS)
    print(f"\n{language.name}: {len(paragraphs)} paragraphs, {sum(len(it.split()) for it in paragraphs)} words")
    others = plain_ones(language, words.lexicon(tags[:1]))
    names = [HUNSPELL, PYSPELL, *((HARPER,) if language.id == "en" else ())]
    table.row("", OURS, *names)
    alarms(table, known, paragraphs, others, names)
    slips = seeded(paragraphs, suggester(language, tags), language.id, most, capitals=language.noun_capitals)
    recall(table, known, slips, others, names)
    chosen = [(it.typed, it.meant) for it in slips[: max(most // SHARE, 1)]]
    floor = FLOORS[language.id]
    suggestions(table, language, tags, chosen, others, names, f"of {len(chosen)} slips", (floor.first, floor.five))
    if language.id == "en":
        if not pairs.is_file():
            raise SystemExit(f"{pairs} is not there: apt-get install codespell, or name the file with --pairs.")
        real = listed(pairs, suggester(language, tags), len(chosen))
        real = [it for it in real if not known.words.knows(it[0])]
        suggestions(table, language, tags, real, others, names, f"of {len(real)} real ones", CODESPELL)
    latency(table, known, paragraphs)
    row = [loaded(loading(it, language, tags if it == OURS else tags[:1])) for it in (OURS, *names)]
    table.row("loading ms, MB", *row)
    it = parts(language, tags)
    whole = table.floored(f"{language.id} loading", it.hunspell + it.rest, LOADING, most=True)
    table.row("  without imports ms", whole)
    table.row("  imports, Hunspell, rest", f"{it.imports:.0f}, {it.hunspell:.0f}, {it.rest:.0f} ")


def false_alarms(table: Table, code: str, every: list[str], *, show: bool = False) -> None:
    """Print how many correct sentences grammar finds fault with, of the fixed choice and of all, and maybe which."""
    found, of_all = found_in(every[:CHOSEN], code), found_in(every, code)
    name = f"{code} alarms in {found.tried} sentences"
    if found.sure:
        table.short.append(f"{name}: {len(found.sure)}")
    table.row(name if show else name[3:], f"{found.total}{'!' if found.sure else ' '}")
    table.row(f"  in all {of_all.tried}", f"{of_all.total} ")
    for text in (*of_all.sure, *of_all.hints) if show else ():
        print(f"    {text}")


def alarms(table: Table, known: Speller, paragraphs: list[str], others: list[Engine], names: Sequence[str]) -> None:
    """Print how much of correct prose is found fault with."""
    code = known.language.id
    every = [word.text for text in paragraphs for word in checkable(text)]
    found = [it.sure for text in paragraphs for it in spelling.slips(text, known)]
    share = 100 / len(every)
    cells = unknown(others, every)
    floor = FLOORS[code].alarms or float(cells[HUNSPELL]) * OF_HUNSPELL
    cell = table.floored(f"{code} false alarms", len(found) * share, floor, most=True)
    table.row("words flagged %", cell, *by_name(cells, names))
    table.row("  of them sure %", f"{sum(found) * share:.2f}")
    slips = [it.sure for text in paragraphs for it in checker.slips(text, code)]
    sure = sum(slips) * 1000 / len(every)
    table.row("grammar, sure, in 1000", table.floored(f"{code} grammar", sure, GRAMMAR, most=True))
    false_alarms(table, code, correct(code))
    table.row("grammar, hints, in 1000", f"{(len(slips) - sum(slips)) * 1000 / len(every):.2f}")


def unknown(engines: list[Engine], every: Sequence[str]) -> dict[str, str]:
    """Return by engine how many of the words it does not have, in per cent; a slow one is asked about the first."""
    found = {}
    for it in engines:
        asked = every[: len(every) if it.name != HARPER else 1_000]
        found[it.name] = f"{sum(not it.knows(word) for word in asked) * 100 / len(asked):.2f}"
    return found


def recall(table: Table, known: Speller, slips: list[Slip], others: list[Engine], names: Sequence[str]) -> None:
    """Print how many slips are found: ours in their sentences, the others word by word."""
    found = sum(any(slip.span.touches(it.span) for it in spelling.slips(slip.sentence, known)) for slip in slips)
    cells = unknown(others, [it.typed for it in slips])
    floor = float(cells[HUNSPELL]) - (CAPITALS if known.language.noun_capitals else RECALL)
    cell = table.floored(f"{known.language.id} slips found", found * 100 / len(slips), floor)
    table.row(f"slips found % of {len(slips)}", cell, *by_name(cells, names))


def suggestions(
    table: Table,
    language: Language,
    tags: tuple[str, ...],
    pairs: list[tuple[str, str]],
    others: list[Engine],
    names: Sequence[str],
    label: str,
    floors: tuple[float, float],
) -> None:
    """Print how often the word that was meant is the first suggestion and among five, and how long that takes."""
    lists = {name: measured(engine, pairs) for name, engine in ours(language, tags).items()}
    theirs = {it.name: measured(it.suggests, pairs, PATIENCE) for it in others}
    wider = lists["wider"]
    for at, what in enumerate(("first", "in five")):
        cell = table.floored(f"{language.id} {what} {label}", wider.shares[at], floors[at])
        cells = {name: f"{it.shares[at]:.1f} of {it.tried}" for name, it in theirs.items()}
        table.row(f"{what} % {label}", cell, *by_name(cells, names))
    table.row("  of the first list %", " / ".join(f"{it:.1f}" for it in lists["first"].shares))
    table.row("  ms, median and p99", wider.times, *by_name({it: theirs[it].times for it in theirs}, names))
    table.row("  of the first list ms", lists["first"].times)


@dataclass(frozen=True, slots=True)
class Ranks:
    """How one engine did."""

    tried: int
    shares: tuple[float, float]
    times: str


def measured(
    engine: Callable[[str], Iterable[str]], pairs: list[tuple[str, str]], patience: float = float("inf")
) -> Ranks:
    """Ask an engine for the words of slips until its time is up."""
    first = five = 0
    spent: list[float] = []
    for slip, meant in pairs:
        began = time.thread_time()
        answers = list(engine(slip))[:5]
        spent.append(time.thread_time() - began)
        answers = [it.lower() for it in answers]
        first += answers[:1] == [meant.lower()]
        five += meant.lower() in answers
        if sum(spent) > patience:
            break
    share = 100 / len(spent)
    return Ranks(len(spent), (first * share, five * share), quantiles(spent))


def quantiles(spent: list[float]) -> str:
    """Return the median and the 99th percentile in milliseconds."""
    if not spent:
        return "-"
    spent = sorted(spent)
    return f"{spent[len(spent) // 2] * 1e3:.2f} / {spent[int(len(spent) * 0.99)] * 1e3:.1f}"


def latency(table: Table, known: Speller, paragraphs: list[str]) -> None:
    """Print how long a paragraph never seen takes, its words known from before as they are after a few messages."""
    texts = list(cut(paragraphs, PARAGRAPH))[:300]
    checks: dict[str, Callable[[str], object]] = {
        "spelling": lambda text: list(spelling.slips(text, known)),
        "grammar": lambda text: checker.slips(text, known.language.id),
    }
    for name, check in checks.items():
        spent = []
        for text in texts:
            began = time.thread_time()
            check(text)
            spent.append(time.thread_time() - began)
        table.row(f"{name}, ms in {PARAGRAPH} words", quantiles(spent))


def loaded(cost: tuple[float, float] | None) -> str:
    """Return a cell for what loading costs."""
    return f"{cost[0]:.0f}, {cost[1]:.0f}" if cost else "-"


def by_name(cells: dict[str, str], names: Sequence[str]) -> list[str]:
    """Return the cells in the order of the columns."""
    return [cells.get(it, "-" if installed(it) else "not installed") for it in names]


if __name__ == "__main__":
    raise SystemExit(main())
