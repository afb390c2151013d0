"""Compiles the patterns of the grammar files: words with what is pointed at in braces, matched with accents and all.

A pattern is items with spaces between them, each for the next word of a sentence:

=============  =========================================================================================
``word``       that word; case and the kind of apostrophe do not matter, accents do
``word*``      a word that begins so; ``*word`` one that ends so
``a|b|c*``     one of these
``<name>``     a word of the list of that name, also among others: ``<name>|a``; of a long list also a word that
               ends with one of it (``heads``)
``#``          a number; ``_`` any one word; ``l'_`` any word after ``l'``; ``,`` a comma
``..``         up to three words may stand between; ``...`` up to nine with no comma or other mark
``item?``      may be missing; ``!a|b`` what comes next is none of these
``^`` ``$``    the start of a sentence, its end; also among others: ``^|the``, ``$|,|and``
``?$``         the sentence goes on to a question mark; ``.$`` to a full stop or an exclamation mark
``{`` ``}``    around the items that are wrong; without them the whole match is; ``put`` may name the words of the
               first of these as ``<1>``, of the second as ``<2>`` and so on
=============  =========================================================================================
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import regex

from composer import late
from composer.language.grammar.choices import WORD, Choices, alternated, choices
from composer.language.grammar.heads import Heads
from composer.language.grammar.openings import Openings, openings

_SPACE = r"[ \u00a0]+"
_ELIDED = r"(?<=(?<!\p{L})(?:l|d|un|dell|all|dall|nell|sull|quest|quell|bell)['’])"
_BEFORE = rf"(?:(?<![\p{{L}}\p{{M}}\p{{N}}_@/'’.\ue000-])|{_ELIDED})"
_AFTER = r"(?![\p{L}\p{M}\p{N}_@/\ue000-]|\(\p{L}{1,3}\)|['’][\p{L}\p{M}]|\.\p{L})"
"""What has a hyphen at its end is half of a word: "Versand- und Lieferadresse"."""
_START = r"(?:^[\s\"“„«¿¡(•*-]*|(?<=[.!?…:][ \u00a0])|(?<=[.!?…][ \u00a0][¿¡]))"
_END = r"(?=[ \u00a0]*(?:[.!?…;:]|$))"
_ASKS = r"(?=[^.!?…;:]{0,120}+\?)"
_STATES = r"(?=[^.!?…;:]{0,120}+[.!])"
_OPENS = r"(?:(?<!\w)|(?=[, \u00a0]))"
"""Where a pattern can begin at all: looked at first, it spares the inside of every word."""
_FIXED = {
    "^": _START,
    "$": _END,
    "?$": _ASKS,
    ".$": _STATES,
    ",": ",",
    "..": rf"(?:,?{_SPACE}{WORD}){{0,3}}?",
    "...": rf"(?:{_SPACE}[^\s,.;:!?…()]++){{0,9}}?",
    "}": ")",
}
"""The expressions of items that take no space before them."""
_EDGES = frozenset("^$,")
_NO_HEADS = Heads()


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled pattern and the words of which a line must have one for it to match."""

    source: str
    expression: "regex.Pattern[str]"
    needs: frozenset[str]
    """In lower case; never empty."""
    others: tuple[frozenset[str], ...] = ()
    """Further words; of each set the line must have one too."""
    pairs: tuple[tuple[frozenset[str], frozenset[str]], ...] = ()
    """Of each pair, one of the first words must stand right before one of the others."""
    listed: tuple[tuple[str, Choices], ...] = ()
    """Groups of the expression that take any word, with the words of which it must be one."""
    heads: Heads = field(default=_NO_HEADS, compare=False)
    """Tells which listed word another ends with."""
    openings: Openings | None = None
    """What it begins with, where that is known."""

    def matches(self, line: str) -> "Iterator[regex.Match[str]]":
        """Yield each match in the line, none touching another."""
        place = 0
        if self.openings is not None:
            for start in self.openings.places(line):
                match = self.expression.match(line, start) if start >= place else None
                if match and all(words.hold(match, name, self.heads) for name, words in self.listed):
                    yield match
                    place = max(match.end(), start + 1)
            return
        while (match := self.expression.search(line, place)) is not None:
            if all(words.hold(match, name, self.heads) for name, words in self.listed):
                yield match
                place = max(match.end(), match.start() + 1)
            else:
                place = match.start() + 1


_Item = tuple[frozenset[str], bool]
"""The words of a plain item, none for another, and whether it may be missing."""


def compiled(source: str, lists: Mapping[str, Collection[str]], heads: Heads = _NO_HEADS) -> Pattern:
    """Return the pattern. Raises ValueError when it is not of the form above, or has no plain word to go by."""
    items = _braced(source)
    parts: list[str] = []
    inside = 0
    row: list[_Item] = []
    listed: list[tuple[str, Choices]] = []
    first = True
    for item, following in zip(items, [*items[1:], ""], strict=True):
        if item == "{":
            parts.append("(?P<at>" if first or following == "," else f"{_SPACE}(?P<at>")
            first = first or following != ","
            inside = 1
            continue
        if item in _FIXED:
            parts.append(_FIXED[item])
            row.extend([] if item == "}" else [(frozenset(), False)])
            first = first and item != ","
        else:
            edges = _EDGES.intersection(item.removeprefix("!").split("|"))
            among = choices("|".join(it for it in item.strip("!?").split("|") if it not in edges), lists)
            made, words = among.made, among.words
            if not made:
                exact = not edges and item[0] != "!" and item[-1] != "?" and ".." not in items
                made = f"(?P<listed{len(listed)}>{WORD})" if exact else alternated(words)
                listed.extend([(f"listed{len(listed)}", among)] if exact else [])
            edged = _edged(edges, made) if edges else ""
            parts.append(f"(?!{edged})" if edged and item[0] == "!" else edged or _placed(item, made, first=first))
            first = first and (item[0] == "!" or item[-1] == "?" or "^" in edges)
            plain = not edges and item[0] != "!"
            row.append((words if plain else frozenset(), plain and item[-1] == "?"))
        if item == "}":
            inside = 0
        elif inside and item[0] not in "^$!,":
            parts[-1] = f"(?P<part{inside}>{parts[-1]})"
            inside += 1
    fewest, *others = _needed(row, source)
    expression = late.full(_OPENS + "".join(parts), regex.IGNORECASE)
    begins = None if heads else _begins(items[items[0] == "{"], lists)
    return Pattern(source, expression, fewest, tuple(others), _pairs(row), tuple(listed), heads, begins)


def _begins(item: str, lists: Mapping[str, Collection[str]]) -> Openings | None:
    """Return what a pattern with this first item begins with, None where only a search tells."""
    if item == "^":
        return openings((), edges=True)
    edges = _EDGES.intersection(item.split("|"))
    if item[0] in "!.?," or item[-1] == "?" or item in _FIXED or "$" in edges or edges == {","}:
        return None
    words = choices("|".join(it for it in item.split("|") if it not in edges), lists).words
    return openings(words, edges="^" in edges, commas="," in edges) if words else None


def _braced(source: str) -> list[str]:
    """Return the items of a pattern with the braces among them. Raises ValueError when these do not fit together."""
    items = source.replace("{", " { ").replace("}", " } ").split()
    braces = [it for it in items if it in ("{", "}")]
    if braces not in ([], ["{", "}"]):
        raise ValueError(f"the braces do not fit together: {source}")
    return items if braces else ["{", *items, "}"]


def _needed(row: Sequence[_Item], source: str) -> list[frozenset[str]]:
    """Return the words of the items that must be there, the fewest first. Raises ValueError when there are none."""
    needs = [words for words, spare in row if words and not spare]
    if not needs:
        raise ValueError(f"one item must be a plain word: {source}")
    return sorted(needs, key=len)


def _pairs(row: Sequence[_Item]) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """Return what must stand side by side: the words of plain items, and of those that may stand between them."""
    found = []
    before: frozenset[str] = frozenset()
    between: frozenset[str] = frozenset()
    for words, spare in row:
        if spare and words and before:
            between |= words
            continue
        if words and not spare and before:
            # Long sets are not copied where nothing may stand between.
            found += [(before, between | words), (before | between, words)] if between else [(before, words)]
        before, between = frozenset() if spare else words, frozenset()
    return tuple(found)


def _edged(edges: frozenset[str], made: str) -> str:
    """Return the expression of an item that may also be an edge of the sentence or a comma."""
    word = f"{_BEFORE}(?:{made}){_AFTER}"
    if "^" in edges:
        comma = f",{_SPACE}|" if "," in edges else ""
        return f"(?:{_START}|{comma}{word}{_SPACE})"
    return f"(?:{'|'.join(_FIXED[it] for it in sorted(edges))}|{_SPACE}{word})"


def _placed(item: str, made: str, *, first: bool) -> str:
    """Return the expression of an item with the space that parts it from the one before it."""
    space = "" if first else _SPACE
    if item.startswith("!"):
        return rf"(?!{space}(?:{made}){_AFTER})"
    word = f"{_BEFORE}(?:{made}){_AFTER}"
    if item.endswith("?"):
        return f"(?:{word}{_SPACE})?" if first else f"(?:{_SPACE}{word})?"
    return space + word
