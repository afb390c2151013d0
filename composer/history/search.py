"""Finds messages by words of their subject, text, order id or buyer, as the seller types.

All words must be there; the last one may be unfinished; "words in quotes" must stand together. What
the word index does not find is looked for inside words, so ``erstattung`` finds Rückerstattung.
"""

import re
from dataclasses import dataclass

from composer.history.fold import folded, gapless, places
from composer.history.messages import ALL, ENTRY, PAGE, Entry, Filter, entries, entry_of
from composer.history.store import Store
from composer.model import Span

_TERM = re.compile(r'"([^"]*)("?)|([^\s"]+)')
_ORDER = re.compile(r"(?=[a-z0-9]{4,17}\Z)([a-z0-9]\d{2})(\d{1,7})(\d*)\Z")
_WILD, _ESCAPED = re.compile(r"[\\%_]"), r"\\\g<0>"
_EXCERPT = 120
_LONGEST = 600
_MOST = 40
"""A pasted text is a query too: so many characters and words of it are looked for."""


@dataclass(frozen=True, slots=True)
class Term:
    """One word or phrase of a query, folded."""

    text: str
    unfinished: bool
    """Whether longer words that begin with it count too."""

    @property
    def plain(self) -> str:
        """The term's letters and digits, each word of it between single spaces."""
        return " ".join("".join(it if it.isalnum() or gapless(it) else " " for it in self.text).split())

    @property
    def match(self) -> str:
        """The term as the index wants it, quoted whatever it holds; an order id also with its hyphens."""
        star = " *" if self.unfinished else ""
        forms = [self.plain]
        order = _ORDER.match(self.plain)
        if order:
            forms.append(" ".join(part for part in order.groups() if part))
        quoted = [f'"{form}"{star}' for form in forms]
        return f"({' OR '.join(quoted)})" if len(quoted) > 1 else quoted[0]

    @property
    def short(self) -> bool:
        """Whether it is one letter of a script with word gaps: too little for the word index."""
        return len(self.plain) == 1 and not gapless(self.plain)


def terms(query: str) -> tuple[Term, ...]:
    """Return what a query asks for. A closing quote or a space behind the last word finishes it."""
    found = []
    for part in _TERM.finditer(query[:_LONGEST]):
        phrase, closed, word = part.groups()
        unfinished = part.end() == len(query[:_LONGEST]) and not closed
        found.append(Term(folded(word if phrase is None else phrase), unfinished))
    return tuple(it for it in found[:_MOST] if it.text.strip())


def search(store: Store, query: str, wanted: Filter = ALL, below: int | None = None, limit: int = PAGE) -> list[Entry]:
    """Return at most ``limit`` lines that fit the query and the filter, newest first.

    ``below`` is the last id of the page before. An empty query lists everything.
    """
    asked = terms(query)
    if not asked:
        return entries(store, wanted, below, limit)
    if all(it.plain and not it.short for it in asked):
        found = _by_words(store, asked, wanted, below, limit)
        # A later page that is empty is the end, unless the word index had nothing from the start.
        if found or (below is not None and _by_words(store, asked, wanted, None, 1)):
            return found
    return _inside_words(store, asked, wanted, below, limit)


def marks(text: str, query: str) -> tuple[Span, ...]:
    """Return where a query's words stand in a text, in order and without overlaps: what to highlight."""
    found = sorted(span for term in terms(query) for span in places(text, term.text.strip()))
    kept: list[Span] = []
    for span in found:
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return tuple(kept)


def excerpt(entry: Entry, query: str) -> str:
    """Return one line of a message's text around the first place that fits the query."""
    spans = marks(entry.text, query)
    start = max(0, spans[0].start - _EXCERPT // 3) if spans else 0
    if start:
        start = entry.text.find(" ", start, spans[0].start) + 1 or start
    piece = " ".join(entry.text[start : start + _EXCERPT].split())
    return f"{'…' if start else ''}{piece}{'…' if start + _EXCERPT < len(entry.text) else ''}"


def _by_words(store: Store, asked: tuple[Term, ...], wanted: Filter, below: int | None, limit: int) -> list[Entry]:
    """Return lines by the word index."""
    where, values = _narrowed(wanted, below, "sought.rowid")
    match = " AND ".join(term.match for term in asked)
    sql = (
        f"SELECT {ENTRY} FROM sought JOIN messages ON messages.id = sought.rowid"  # noqa: S608 - values are bound
        f" WHERE sought MATCH ?{where} ORDER BY sought.rowid DESC LIMIT ?"
    )
    return [entry_of(row) for row in store.rows(sql, [match, *values, limit])]


def _inside_words(store: Store, asked: tuple[Term, ...], wanted: Filter, below: int | None, limit: int) -> list[Entry]:
    """Return lines that hold each term anywhere, also in the middle of a word.

    Reads the table in which FTS5 keeps the folded texts, as that is four times as fast as asking FTS5.
    """
    where, values = _narrowed(wanted, below, "plain.id")
    columns = " OR ".join(f"plain.c{number} LIKE ? ESCAPE '\\'" for number in range(4))
    patterns = [f"%{re.sub(_WILD, _ESCAPED, term.text)}%" for term in asked for _ in range(4)]
    sql = (
        f"SELECT {ENTRY} FROM sought_content AS plain CROSS JOIN messages ON messages.id = plain.id"  # noqa: S608 - values are bound
        f" WHERE {' AND '.join([f'({columns})'] * len(asked))}{where} ORDER BY plain.id DESC LIMIT ?"
    )
    return [entry_of(row) for row in store.rows(sql, [*patterns, *values, limit])]


def _narrowed(wanted: Filter, below: int | None, number: str) -> tuple[str, list[object]]:
    """Return the condition for a filter and a page; ``number`` is the column with the id."""
    where, values = wanted.where()
    if below is None:
        return where, values
    return f"{where} AND {number} < ?", [*values, below]
