"""Writes what is known of frequent words' gender, number and forms into ``resources/languages/<language>.kinds.toml``.

It is taken from the bundled dictionaries, which mark it (French, Portuguese) or show it by their rules and endings
(Spanish, Italian), for the words of the frequency lists and of ``word_kinds.toml``; the dictionaries' licences hold
for the files. The grammar patterns use the lists and tables by name:

======================  ============================================================================================
``xms xfs xmp xfp``     words that as noun or adjective have this gender and number only, and are nothing else
``yms yfs ymp yfp``     the same, but the word may be a verb too
``nms nfs nmp nfp``     nouns that are no adjectives
``bms bfs bmp bfp``     adjectives and participles that are no forms of verbs
``ams afs amp afp``     the four forms of adjectives and participles
``as ap``               the two forms of adjectives that have no gender
``ns np``               nouns, one and several
``inf pp i3s s3s ...``  verbs: infinitive, participle, present (``i``) and subjunctive (``s``) by person and number
``v3s v3p``             the third person of all tenses, where that of several is nothing else
``u3s``                 the third person of one where it is nothing else
======================  ============================================================================================
"""

import json
import lzma
import textwrap
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path

from kinds_by_ending import italian, spanish
from kinds_by_mark import french, portuguese
from kinds_of_nouns import listed_nouns
from word_kinds import ROWS, Kinds

HERE = Path(__file__).resolve().parent
RESOURCES = HERE.parent / "resources"
LICENCES = "resources/dictionaries/licences"
READERS = {"es": spanish, "fr": french, "it": italian, "pt": portuguese}
FREQUENT = 1_500
COMMON = {"ams": 2_200, "as ": 2_200, "ns ": 2_500, "inf": 6_000, "v3s": 2_500}
"""Times in a thousand million words from which on a word, and one with all its forms, is taken."""


def main() -> None:
    """Write the file of each language."""
    own = tomllib.loads((HERE / "word_kinds.toml").read_text("utf-8"))
    for language, read in READERS.items():
        counts = json.loads(lzma.decompress((RESOURCES / "dictionaries" / f"{language}.json.xz").read_bytes()))
        kinds = read(RESOURCES / "dictionaries", own.get(language, {}))
        listed_nouns(kinds, own.get(language, {}))
        text = written(language, kinds, counts, own.get(language, {}))
        (RESOURCES / "languages" / f"{language}.kinds.toml").write_text(text, "utf-8")
        print(language, len(text), {name: len(words) for name, words in kinds.lists(counts, FREQUENT).items()})


def written(language: str, kinds: Kinds, counts: Mapping[str, int], own: Mapping[str, str]) -> str:
    """Return the file of a language."""
    more = dict.fromkeys(own.get("words", "").split(), max(COMMON.values()))
    for row in kinds.tables[ROWS[3]]:
        more.update(dict.fromkeys(set(row) - {"-"} if row[0] in more else (), max(COMMON.values())))
    counts = {**counts, **{word: max(counts.get(word, 0), count) for word, count in more.items()}}
    parts = [
        f"# Made by build_scripts/make_word_kinds.py from the dictionary; its licence: {LICENCES}/{language}*.txt.",
        "\n[lists]",
        *(f"{name} = '''\n{_wrapped(words)}'''" for name, words in kinds.lists(counts, FREQUENT).items()),
        "\n[rows]",
    ]
    for columns in ROWS:
        rows = kinds.rows(columns, counts, COMMON[columns[:3]])
        parts.append(f"\"{columns}\" = '''\n" + "".join(f"{' '.join(row)}\n" for row in rows) + "'''")
    return "\n".join(parts) + "\n"


def _wrapped(words: Iterable[str]) -> str:
    """Return words in lines."""
    return textwrap.fill(" ".join(words), 118, break_on_hyphens=False, break_long_words=False)


if __name__ == "__main__":
    main()
