"""Unfolds a Hunspell dictionary: every entry with the forms that its suffix rules make, and the marks of each."""

import lzma
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_FIELD = re.compile(r"[,+$\[\]\s]+")


@dataclass(frozen=True, slots=True)
class Rule:
    """One suffix rule: what it takes off, what it puts on, where, and the marks of what comes out."""

    strip: str
    ending: str
    where: "re.Pattern[str]"
    marks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """One form of an entry, with the entry's marks and those of the rule."""

    word: str
    stem: str
    flags: tuple[str, ...]
    flag: str
    """Of the rule that made it; empty for the entry itself."""
    own: tuple[str, ...]
    marks: tuple[str, ...]


def unfolded(folder: Path, name: str, skipped: str = "") -> Iterator[Form]:
    """Yield each entry of a packed dictionary and each of its forms; rules with the flags ``skipped`` are left out."""
    rules, long, needs_affix = _rules(_unpacked(folder / f"{name}.aff.xz"))
    lines = _unpacked(folder / f"{name}.dic.xz").splitlines()
    for line in lines[1:]:
        if not line.strip() or line[0] == "#":
            continue
        entry, *marks = line.split(None, 1)
        stem, _, said = entry.partition("/")
        flags = tuple(said[at : at + 2] for at in range(0, len(said), 2)) if long else tuple(said)
        own = _marks(" ".join(marks))
        if needs_affix not in flags:
            yield Form(stem, stem, flags, "", own, ())
        for flag in flags:
            for rule in rules.get(flag, ()) if flag not in skipped else ():
                if stem.endswith(rule.strip) and rule.where.search(stem):
                    word = stem[: len(stem) - len(rule.strip)] + rule.ending
                    yield Form(word, stem, flags, flag, own, rule.marks)


def _unpacked(path: Path) -> str:
    """Return the text of a packed file."""
    return lzma.decompress(path.read_bytes()).decode("utf-8")


def _rules(text: str) -> tuple[dict[str, list[Rule]], bool, str]:
    """Return the suffix rules by flag, whether flags have two letters, and the flag of what is no word by itself."""
    rules: dict[str, list[Rule]] = defaultdict(list)
    needs_affix = ""
    for line in text.splitlines():
        cells = line.split(None, 5)
        if cells[:1] == ["NEEDAFFIX"]:
            needs_affix = cells[1]
        if len(cells) < 5 or cells[0] != "SFX":
            continue
        strip, ending = (cells[at].partition("/")[0].replace("0", "") for at in (2, 3))
        rules[cells[1]].append(Rule(strip, ending, re.compile(f"{cells[4]}$"), _marks(" ".join(cells[5:]))))
    return rules, "FLAG long" in text, needs_affix or "\0"


def _marks(text: str) -> tuple[str, ...]:
    """Return the marks of an entry or a rule: ``po:nom is:mas``, or ``[CAT=nc,G=m]``."""
    return tuple(it for it in _FIELD.split(text) if it)
