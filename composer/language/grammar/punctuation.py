"""Finds marks that are doubled and spaces that are spare or missing beside a mark, line by line."""

import re
from collections.abc import Iterator

import regex

from composer.finders.run_ons import joined, starts_sentence
from composer.language.function_words import FUNCTION_WORDS
from composer.language.grammar.slip import Slip

_REPEATED = regex.compile(r"(?:(?<!!)!{2,}|(?<!\?)\?{2,}|[!?]*!\?+!+[!?]*|[!?]*\?!+\?+[!?]*)(?![!?])|¡{2,}|¿{2,}")
_TWICE = regex.compile(r"(?<![,;.])(?:, ,|(?<=\S),,|,,(?![\p{L}\p{N}])|;;|\.\.(?<!\d\.\.)|\.\.(?!\d))(?![,;.])")
"""Two commas before a word are how low quotation marks are typed."""
_WIDE = regex.compile(r"！{2,}|？{2,}|。{2,}|、{2,}")
_SPACED = regex.compile(r"(?<=\S)[ \u00a0\u202f]++(?:([,.!?])(?=[\s\p{L}]|$)|([;:])(?=\s|$))")
_AFTER_COMMA = regex.compile(r"(?<![\p{L}\p{M}'’@/.-])([\p{L}\p{M}'’]{2,}),([\p{L}\p{M}'’]{2,})(?![\p{L}@/,])")
_AFTER_STOP = regex.compile(
    r"(?<![\p{L}\p{M}\p{N}'’@/._-])([\p{L}\p{M}'’]{2,})([.!?])([\p{L}\p{M}'’]{1,})(?![\p{L}\p{N}@/_]|[.-]\p{L}|\()"
)
_SENTENCE = regex.compile(r"(?!Net\b)\p{Lu}\p{Ll}+")
# What a line has that may hold one of these, for a look that costs next to nothing: of any of them, then of each.
_ANY = re.compile(r"[!?¡¿,;.！？。、](?![\s\d]|$)|[ \u00a0\u202f][,.!?;:]")
_MANY = ("!!", "??", "!?", "?!", "¡¡", "¿¿")
_PAIRS = (",,", ", ,", ";;", "..")
_WIDE_PAIRS = ("！！", "？？", "。。", "、、")
_SPACE_BEFORE = (*(f" {mark}" for mark in ",.!?;:"), "\u00a0", "\u202f")
_GLUED = regex.compile(r"[.!?,][\p{L}\p{M}'’]")
_QUOTES = frozenset("\"'“”„’")
_FRENCH_MARKS = "!?;:"
"""Marks before which French has a space."""
_SHORTENED_WORDS = """
incl excl approx inkl exkl zzgl abzgl bzw usw etc evtl ggf str tel fax nr art sog vgl mwst inh vol min max std mio
env réf ref núm pág aprox tfno prof dott sig ing dr mr mrs mme mlle ext ecc rif bijv enz evt resp afd osv dvs inkl kl
ul tzn itp itd godz sp vb vs mah cad apt sok co ltd inc corp gmbh st www com
"""
_SHORTENED = frozenset(_SHORTENED_WORDS.split())
# What a dot joins to a name: endings of hosts and files.
_ENDINGS_WORDS = """
com net org de fr es it nl se pl tr uk us eu jp be br mx ca au in sg ae sa eg za io co app shop store online info biz
pdf jpg jpeg png gif zip txt doc docx xls xlsx csv html js ts py exe bin apk mp mov avi heic me tv ai
"""
_ENDINGS = frozenset(_ENDINGS_WORDS.split())


def marks(line: str, language: str) -> Iterator[Slip]:
    """Yield each slip of punctuation in a line whose addresses, numbers and quotations are masked."""
    if not _ANY.search(line):
        return
    yield from _doubled(line)
    if language == "ja":
        return
    yield from _spare_spaces(line, language)
    yield from _missing_spaces(line)


def _doubled(line: str) -> Iterator[Slip]:
    """Yield marks that stand twice or more."""
    repeated = _REPEATED.finditer(line) if any(it in line for it in _MANY) else ()
    for match in (*repeated, *(_WIDE.finditer(line) if any(it in line for it in _WIDE_PAIRS) else ())):
        found = match.group()
        one = "?" if "?" in found else found[0]
        yield Slip(match.start(), match.end(), "One mark is enough.", (one,))
    for match in _TWICE.finditer(line) if any(it in line for it in _PAIRS) else ():
        # Two full stops often stand for three.
        one = match.group()[0]
        yield Slip(match.start(), match.end(), "This mark stands twice.", (one,), sure=one != ".")


def _spare_spaces(line: str, language: str) -> Iterator[Slip]:
    """Yield spaces before a mark."""
    if not any(it in line for it in _SPACE_BEFORE):
        return
    for match in _SPACED.finditer(line):
        mark = match[1] or match[2]
        if language == "fr" and mark in _FRENCH_MARKS:
            continue
        before, after = line[match.start() - 1], line[match.end() : match.end() + 1]
        # ".NET", an ellipsis, a signature's dash are no slips; beside a name or number the space may come from it.
        if (mark == "." and after.strip() and not _SENTENCE.match(line, match.end())) or not (
            before.isalnum() or before in ")”»\"'’"
        ):
            continue
        label = mark in ":;"
        put = mark if not after.strip() else f"{mark} "
        yield Slip(*match.span(), f"No space before “{mark}”.", (put,), sure=not label)


def _missing_spaces(line: str) -> Iterator[Slip]:
    """Yield marks that the next word follows without a space."""
    if not _GLUED.search(line):
        return
    if "," in line:
        for match in _AFTER_COMMA.finditer(line):
            if _value(line, match.start(), match.end()):
                continue
            sure = not (match[1].isupper() or match[2].isupper() or match[2][0].isupper())
            at = (match.end(1), match.end(1) + 1)
            yield Slip(match.start(), match.end(), "A space is missing after the comma.", (", ",), sure, at)
    for match in _AFTER_STOP.finditer(line):
        if _two_sentences(match[1], match[3], match[2]):
            at = (match.start(2), match.end(2))
            yield Slip(
                match.start(), match.end(), "A space is missing between two sentences.", (f"{match[2]} ",), at=at
            )


def _value(line: str, start: int, end: int) -> bool:
    """Whether what has a comma without a space is a value of a setting: "remount,bind", menu:open,close."""
    if line[start - 1 : start] in _QUOTES and line[end : end + 1] in _QUOTES:
        return True
    return ":" in line[line.rfind(" ", 0, start) + 1 : start]


def _two_sentences(before: str, after: str, mark: str) -> bool:
    """Whether the word before the mark ends a sentence and the one after it starts the next."""
    low, first = before.lower(), after.lower()
    if low in _SHORTENED or before.isupper() or (after.isupper() and len(after) > 1):
        return False
    starts = first in FUNCTION_WORDS or starts_sentence(first)
    if after[0].islower():
        return joined(low, first) or (mark != "." and starts and len(after) > 1)
    if not starts and (first in _ENDINGS or len(after) < 2 or any(it.isupper() for it in after[1:])):
        return False
    return starts or (len(before) > 2 and before.islower())
