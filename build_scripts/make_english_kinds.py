"""Writes the forms of frequent English words, and which words are of one kind only, into ``en.kinds.toml``.

The forms come from the Python package that ``english_kinds.toml`` names, which has them from the SPECIALIST lexicon;
how common words are, from the frequency list. A noun that the lexicon takes for a verb too counts as a noun where
its past and its ``-ing`` are hardly ever written ("lamp", "lamping"), and as one that can be counted where its plural
is. The grammar patterns use the lists and tables by name:

=======================  ==========================================================================================
``vb vbz vbd vbn vbg``   the five forms of verbs, which may be nouns too
``xvb``                  verbs in their base form that are nothing else
``xvbz``                 their third person
``pasts``                past tenses and participles that are no base forms and no nouns
``simple``               past tenses that are no participles
``vbase``                verbs in their base form that is no past tense; they may be nouns too
``nn nns``               nouns that can be counted, one and several; they may be verbs too
``cn cns``               nouns that can be counted and are nothing else
``mn mns``               nouns that cannot, with what a learner takes for their plural
``jj``                   adjectives that are no nouns and no forms of verbs
``jc jjr jjs``           adjectives that are compared by endings
=======================  ==========================================================================================
"""

import argparse
import gzip
import json
import lzma
import textwrap
import tomllib
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from make_dictionaries import fetched

HERE = Path(__file__).resolve().parent
RESOURCES = HERE.parent / "resources"
FREQUENT, COMMON = 1_500, 3_000
"""Times in a thousand million words from which on a word, and a verb, is taken."""
RARELY, OFTEN = 0.08, 0.2
"""How often forms of a verb, and plurals, come for each time that the word itself does."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The forms of English words, several where they vary, and how common they are."""

    nouns: Mapping[str, tuple[str, ...]]
    verbs: Mapping[str, tuple[tuple[str, ...], ...]]
    """Third person, past, participle and ``-ing`` by base."""
    adjectives: Mapping[str, tuple[str, ...]]
    others: frozenset[str]
    counts: Mapping[str, int]

    def often(self, word: str) -> int:
        """Return how common a word is."""
        return self.counts.get(word, 0)

    def commonest(self, words: Iterable[str]) -> str:
        """Return the commonest of the words, nothing for none."""
        return max((it for it in words if it), key=self.often, default="")

    def verbal(self, word: str) -> float:
        """Return how often the other forms of a verb come for each time that the base does."""
        forms = {it for alternatives in self.verbs.get(word, ())[1:] for it in alternatives} - {word}
        return sum(map(self.often, forms)) / (self.often(word) + 1)

    def plural(self, word: str) -> str:
        """Return the plural of a noun, nothing if there is none."""
        return self.commonest(it for it in self.nouns.get(word, ()) if it != word)

    def counted(self, word: str) -> float:
        """Return how often the plural of a noun comes for each time that the singular does."""
        return self.often(self.plural(word)) / (self.often(word) + 1)


def main() -> None:
    """Write the file."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", type=Path, help="where the package lies or is fetched to")
    folder: Path = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    plan = tomllib.loads((HERE / "english_kinds.toml").read_text("utf-8"))
    wheel = zipfile.ZipFile(fetched(folder, plan["inflections"]))
    known = lexicon(wheel)
    own = {name: set(words.split()) for name, words in plan["words"].items()}
    lists, rows = kinds(known, own)
    parts = [
        "# Made by build_scripts/make_english_kinds.py; its licence: resources/morphology/licences/en.txt.",
        "\n[lists]",
        *(f"{name} = '''\n{_wrapped(sorted(words))}'''" for name, words in lists.items()),
        "\n[rows]",
        *(f"\"{names}\" = '''\n" + "".join(f"{' '.join(row)}\n" for row in it) + "'''" for names, it in rows.items()),
    ]
    (RESOURCES / "languages" / "en.kinds.toml").write_text("\n".join(parts) + "\n", "utf-8")
    paper = next(name for name in wheel.namelist() if name.endswith("/LICENSE"))
    head = f"Forms of words taken from {paper.split('.dist-info')[0]}, which has them from the SPECIALIST lexicon.\n\n"
    licence = head + wheel.read(paper).decode("utf-8")
    (RESOURCES / "morphology" / "licences" / "en.txt").write_text(licence, "utf-8")
    print({name: len(words) for name, words in lists.items()}, {name: len(it) for name, it in rows.items()})


def lexicon(wheel: zipfile.ZipFile) -> Lexicon:
    """Return what the package and the frequency list say."""
    packed = wheel.read("lemminflect/resources/infl_lu.csv.gz")
    nouns: dict[str, tuple[str, ...]] = {}
    verbs: dict[str, tuple[tuple[str, ...], ...]] = {}
    adjectives: dict[str, tuple[str, ...]] = {}
    others: set[str] = set()
    for line in gzip.decompress(packed).decode("utf-8").splitlines():
        word, kind, *forms = line.split(",")
        if not word.isalpha() or not word.islower():
            continue
        said = [tuple(it.split("/")) for it in forms]
        if kind == "noun":
            nouns[word] = said[0]
        elif kind == "verb":
            past, participle, ing, third = said
            verbs[word] = (third, past, participle if any(participle) else past, ing)
        elif kind == "adj":
            adjectives[word] = tuple(it[0] for it in said)
        else:
            others.add(word)
    counts = json.loads(lzma.decompress((RESOURCES / "dictionaries" / "en.json.xz").read_bytes()))
    return Lexicon(nouns, verbs, adjectives, frozenset(others), counts)


_Rows = dict[str, list[tuple[str, ...]]]
_Own = Mapping[str, set[str]]


def kinds(known: Lexicon, own: _Own) -> tuple[dict[str, list[str]], _Rows]:
    """Return the lists and the rows of forms."""
    conjugated = sorted(_conjugated(known, own))
    bases = {row[0] for row in conjugated}
    nouns = sorted(_nouns(known, own))
    pure = [row for row in nouns if _only_noun(known, row[0], own)]
    told = {row[0] for row in conjugated if row[0] not in row[2:4]} - {it for row in conjugated for it in row[2:4]}
    single = {it for it in told if not known.nouns.get(it) and it not in known.adjectives and it not in known.others}
    pasts = {it for row in conjugated for it in row[2:4] if it not in bases and not known.counted(it) > RARELY}
    simple = {row[2] for row in conjugated} - {row[3] for row in conjugated}
    lists = {
        "xvb": sorted(single),
        "xvbz": sorted(row[1] for row in conjugated if row[0] in single),
        "pasts": sorted(pasts - {"needs", "being", "means"}),
        "simple": sorted(it for it in simple - bases - known.nouns.keys() if not it.endswith("ed")),
        "vbase": sorted(told),
        "jj": sorted(set(_adjectives(known, own)) - {it for row in conjugated for it in row}),
    }
    mass = sorted(it for it in own["mass"] if it.isalpha())
    rows: _Rows = {
        "vb vbz vbd vbn vbg": conjugated,
        "nn nns": nouns,
        "cn cns": pure,
        "mn mns": [(it, known.plural(it) or _plural(it)) for it in mass],
        "jc jjr jjs": sorted(_compared(known)),
    }
    return lists, rows


def _conjugated(known: Lexicon, own: _Own) -> Iterator[tuple[str, ...]]:
    """Yield the forms of the frequent verbs; where one varies, a row for each spelling that is common."""
    for base, forms in known.verbs.items():
        listed = base in own["verbs"]
        if base in own["no_verbs"] or not (listed or known.often(base) >= COMMON) or not all(map(any, forms)):
            continue
        if not listed and known.verbal(base) < RARELY:
            continue
        first = tuple(map(known.commonest, forms))
        if first[1] and first[3]:
            yield (base, *first)
        for at in (1, 2):
            for other in forms[at]:
                if other and other != first[at] and known.often(other) >= FREQUENT and known.often(base) >= COMMON:
                    yield (base, first[0], other if at == 1 else first[1], other, first[3])


def _nouns(known: Lexicon, own: _Own) -> Iterator[tuple[str, ...]]:
    """Yield the frequent nouns that can be counted."""
    for word in known.nouns.keys() | own["nouns"]:
        plural = known.plural(word)
        if word in own["nouns"]:
            yield word, plural or _plural(word)
            continue
        if known.often(word) < FREQUENT or not plural or len(word) < 3 or word in own["mass"]:
            continue
        if word in known.others or known.counted(word) <= RARELY:
            continue
        if word in known.adjectives and known.counted(word) < OFTEN:
            continue
        yield word, plural


def _only_noun(known: Lexicon, word: str, own: _Own) -> bool:
    """Whether a word is a noun that can be counted, and nothing else."""
    if word in own["nouns"] or word in own["no_nouns"]:
        return word in own["nouns"]
    return known.counted(word) > OFTEN and known.verbal(word) < RARELY and word not in known.adjectives


def _adjectives(known: Lexicon, own: _Own) -> Iterator[str]:
    """Yield the frequent adjectives that are no nouns and no base forms of verbs."""
    for word in known.adjectives:
        if known.often(word) < FREQUENT or word in own["no_adjectives"] or known.counted(word) > RARELY:
            continue
        if known.verbal(word) < RARELY and len(word) > 2:
            yield word


def _compared(known: Lexicon) -> Iterator[tuple[str, ...]]:
    """Yield the adjectives that are compared by endings."""
    for word, forms in known.adjectives.items():
        more, most = (*forms, "", "")[:2]
        if more and most and min(known.often(word), max(known.often(more), known.often(most))) >= FREQUENT / 2:
            yield word, more, most


def _plural(word: str) -> str:
    """Return what a learner takes for the plural of a noun without one."""
    if word.endswith("y") and word[-2] not in "aeiou":
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(("s", "x", "ch", "sh")) else f"{word}s"


def _wrapped(words: Iterable[str]) -> str:
    """Return words in lines."""
    return textwrap.fill(" ".join(words), 118, break_on_hyphens=False, break_long_words=False)


if __name__ == "__main__":
    main()
