"""Finds places of a template that were never filled in, with the value that belongs there."""

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import lru_cache

from composer import late
from composer.finders import placeholder_shapes as shapes
from composer.finders.field_words import Field
from composer.finders.tags import markup
from composer.lines import within
from composer.model import Span


@dataclass(frozen=True, slots=True)
class Placeholder:
    """One place that waits for a value."""

    span: Span
    field: Field
    sure: bool = True


@dataclass(frozen=True, slots=True)
class _Pattern:
    """One shape of a placeholder."""

    pieces: tuple[str, ...]
    """One of them must stand in the text: a look that costs next to nothing."""
    shape: re.Pattern[str]
    judge: shapes.Judge = shapes.whatever
    group: int = 0
    """Which group of the shape is the placeholder."""
    sure: bool = True


_GREETING = (
    r"(?:Dear|Hello|Hi|Hey|Hallo|Guten Tag|Lieber?|Sehr geehrter?(?: Frau| Herr)?|Bonjour|Cher|Chère|Hola|"
    r"Estimad[oa]|Ciao|Buongiorno|Gentile|Salve|Olá|Prezad[oa]|Car[oa]|Beste|Geachte|Hej|Bästa|Dzień dobry|"
    r"Witam|Cześć|Merhaba|Sayın)"
)
_GREETINGS = (
    "Dear Hello Hi Hey Hallo Guten Liebe Sehr Bonjour Cher Chère Hola Estimad Ciao Buongiorno Gentile Salve Olá "
    "Prezad Car Beste Geachte Hej Bästa Dzień Witam Cześć Merhaba Sayın"
)
"""The beginnings of the greetings, which stand in every text that holds one."""
_TITLE = r"(?:(?:Mr|Ms|Mrs|M|Mme|Sr|Sra|Sig|dhr|mevr|Herr|Frau|Monsieur|Madame)\.?)"
_UNITS = (
    r"(?:(?:working |business |calendar )?days?|weeks?|hours?|%|€|\$|£|EUR|USD|GBP|PLN|SEK|TRY|"
    r"Tagen?|Werktagen?|Wochen?|Stunden|jours?|semaines?|heures|d[ií]as?|semanas?|horas|giorni|settiman[ea]|ore|"
    r"dagen|weken|uur|dagar|veckor|timmar|dni|tygodni|godzin|gün|hafta|saat|日|月|円|時|営業日|个|天|元)(?!\w)"
)
_DATES = (
    r"(?:XX|DD|TT|JJ|GG|dd|tt|jj|gg|xx|\?\?)[./-](?:XX|MM|AA|mm|aa|xx|\?\?)[./-]"
    r"(?:(?:XX|YY|JJ|AA|RR|yy|jj|aa|rr|xx|\?\?){1,2}|20\d\d)"
    r"|(?:YYYY|JJJJ|AAAA|RRRR|XXXX|yyyy)-(?:MM|XX|mm)-(?:DD|TT|JJ|XX|dd)"
)
_CJK = "\u3041-\u30ff\u4e00-\u9fff"
_ALONE_BEFORE, _ALONE_AFTER = r"(?<![A-Za-z0-9])(?<!\d[ -])", r"(?![A-Za-z0-9])(?![ -]?\d)"


def _pattern(
    gate: str, shape: str, judge: shapes.Judge = shapes.whatever, group: int = 0, *, sure: bool = True
) -> _Pattern:
    """Return a pattern; the gate's pieces stand apart by spaces, the shape runs in linear time.

    It is quickest where it begins with a sign, and looks at what is before that afterwards.
    """
    return _Pattern(tuple(gate.split(" ")), late.plain(shape), judge, group, sure)


_PATTERNS = (
    _pattern("{{ ${ {%", r"\{\{+([^{}\n]{0,80})\}{0,3}|\$\{([^{}\n]{1,60})\}|\{%[^{}\n]{1,80}%\}"),
    _pattern("{", r"\{([\w$ .:'’-]{1,40})\}", shapes.in_braces),
    _pattern("[[ [% [object", r"\[\[([^\[\]\n]{0,80})\]\]|\[%([^\[\]\n]{1,60})%\]|\[object Object\]"),
    _pattern("[ 【", r"[\[【]([^\[\]【】\n]{2,80})[\]】]", shapes.in_brackets),
    _pattern("<% <<", r"<%=?[^<>\n]{1,80}%>|<<([^<>\n]{1,60})>>"),
    _pattern("<", r"<([^\W\d][\w .'’/-]{1,50})>", shapes.in_angles),
    _pattern("«", r"«([^\W\d][\w-]{1,40})»", shapes.in_quotes),
    _pattern("#", r"(?<![\w#&])#{1,3}([A-Za-z]\w{1,40}|[A-Z][A-Z ]{1,30}[A-Z])#{1,3}(?![\w#])"),
    _pattern("%", r"%(?<![\w%/]%)%?([A-Za-z]\w{2,40}|[A-Z][A-Z ]{1,30}[A-Z])%%?(?![\w%])"),
    _pattern("%", r"%(?:(?<![\w%/]%)(?<!\d %)(?:\d\$)?s(?!\w)|\([a-z_]{1,30}\)s)"),
    _pattern("$", r"\$(?<![\w$]\$)\$?([A-Za-z_]\w{1,40})\$\$?(?![\w$])", shapes.dollars),
    _pattern("$", r"\$(?<![\w$]\$)([A-Za-z]{2,20}(?:_[A-Za-z]{1,20}){1,4})(?![\w$])"),
    _pattern("*|", r"\*\|([^|\n]{1,40})\|\*"),
    _pattern("@@", r"@@([A-Za-z]\w{1,40})@@"),
    _pattern("__", r"(?<!\w)__([A-Z][A-Z_]{1,40}[A-Z])__(?!\w)"),
    _pattern("___ ＿＿", r"(?<![_＿])(?:_{3,}|＿{2,})(?![_A-Za-z])", shapes.blank),
    _pattern("__ ... …", rf"(?<=\s)_{{2}}(?=\s?{_UNITS})"),
    _pattern("... …", rf"(?<=\s)(?:\.{{3,}}|…)(?=\s?{_UNITS})", sure=False),
    _pattern("~ @ |", r"([~@|])(?<![\w~@|].)([\w ]{2,30})\1(?![\w~@|])", shapes.named),
    _pattern("### ####", r"(?<![\w#-])#{3,}(?![\w#-])(?! ?\w)", shapes.blank),
    _pattern("XX xx ##", r"(?<![\w-])(?:[Xx#]{2,4}|\d{3})-(?:[Xx#]{5,8}|\d{7})-[Xx#]{5,8}(?![\w-])", shapes.order_id),
    _pattern("XX/ XX. XX- ??/ ??. MM xx. xx/ mm AA aa", rf"(?<![\w./-])(?:{_DATES})(?![\w/-])", shapes.dated),
    _pattern("XXXX", rf"{_ALONE_BEFORE}(?<!X-)X{{4,}}{_ALONE_AFTER}(?!-X)"),
    _pattern("xxxx", rf"{_ALONE_BEFORE}(?<!x-)x{{4,}}{_ALONE_AFTER}(?!-x)", sure=False),
    _pattern("€ $ £", r"[€$£]\s?XX?X?(?:[.,]XX)?(?![A-Za-z0-9])"),
    _pattern("XX. XX, XX:", rf"{_ALONE_BEFORE}XX[.,:]XX{_ALONE_AFTER}"),
    _pattern("XX", rf"{_ALONE_BEFORE}XXX?(?=[ -]?{_UNITS})"),
    _pattern("X", rf"{_ALONE_BEFORE}(?<!\d )X(?= {_UNITS})", sure=False),
    _pattern("XX", rf"(?<=[{_CJK}№#])XX+(?![A-Za-z0-9])|{_ALONE_BEFORE}XX+(?=\s?(?:様|さん|先生|女士))"),
    _pattern(
        "XXX xxx",
        rf"(?:^|(?<=\n)){_GREETING} (?:{_TITLE} )?(XX+|xxx+)(?!\w)",
        shapes.crossed,
        1,
    ),
    _pattern(
        "XXX",
        rf"(?i:order|number|n[or]\.?|n°|nº|code|bestellung|nummer|commande|pedido|ordine|tracking|name|:)\s{{0,2}}(XXX){_ALONE_AFTER}",
        group=1,
    ),
    _pattern(
        "〇 ○ ◯ ● △ □",
        rf"([〇○◯●△□])\1{{1,3}}(?=\s?[{_CJK}])|(?<=[{_CJK}])([〇○◯●△□])\2{{1,3}}|[〇○◯●△](?=月[〇○◯●△\d]|日|円|個)",
    ),
    _pattern("ipsum dolor Ipsum IPSUM", r"(?i:lorem ipsum(?: dolor sit amet)?|dolor sit amet)"),
    _pattern("TODO TBD FIXME", r"(?<![\w-])(?:TODO|TBD|FIXME)(?![\w-])", shapes.todo),
    _pattern("HERE", r"\b(?:(?:INSERT|ENTER|ADD|TYPE) )?([A-Z]{2,15}(?: [A-Z]{2,15}){0,3}) HERE\b", shapes.here),
    _pattern("nsert", r"\b[Ii]nsert ((?!your)\w{2,15}(?: \w{2,15}){0,2}) here\b", shapes.here),
    _pattern(_GREETINGS, rf"(?:^|(?<=\n)){_GREETING} ([^\n,!.:;]{{3,40}})(?=[,!.:;]|\n|$)", shapes.greeted, 1),
    _pattern("\n", r"(?<=\n)[ \t]{0,8}(\(?[^\W\d][^\n\d.,:;!?()]{5,30}\)?)(?=\n|$)", shapes.alone, 1),
    _pattern("様", r"(?:お客様名|ご?氏名|お名前)(?=\s?様)"),
    _pattern("Muster", r"\bMuster(?:mann|frau|straße|strasse|stadt|firma)\b", sure=False),
)
_present = within(piece for pattern in _PATTERNS for piece in pattern.pieces if piece != "\n")


@lru_cache(maxsize=8)
def placeholders(text: str) -> tuple[Placeholder, ...]:
    """Return what was left unfilled in ``text``, in order and without overlaps.

    HTML tags are left out, as are remarks in brackets, prices, per cents and masked card numbers.
    """
    found: list[Placeholder] = []
    present = _present(text) | {"\n"}
    for pattern in _PATTERNS:
        if not present.isdisjoint(pattern.pieces):
            found.extend(_matches(text, pattern))
    if not found:
        return ()
    tags = [it.span for it in markup(text)]
    kept: list[Placeholder] = []
    for it in sorted(found, key=lambda it: (it.span.start, -it.span.end)):
        following = bisect_right(tags, it.span)
        tagged = tags and any(it.span.touches(tag) for tag in tags[max(0, following - 1) : following + 1])
        if not tagged and not (kept and it.span.start < kept[-1].span.end):
            kept.append(it)
    return _as_form(text, kept)


def _as_form(text: str, kept: list[Placeholder]) -> tuple[Placeholder, ...]:
    """Return the placeholders; blanks that look like a form for the buyer to fill in are not sure."""
    blanks = [it.span for it in kept if text[it.span.start] == "_"]
    if len(blanks) < 2 or (len(blanks) == 2 and "\n" in text[blanks[0].end : blanks[1].start]):
        return tuple(kept)
    return tuple(replace(it, sure=False) if it.span in blanks else it for it in kept)


def _matches(text: str, pattern: _Pattern) -> list[Placeholder]:
    """Return what one pattern finds."""
    judged = ((match, pattern.judge(match, text)) for match in pattern.shape.finditer(text))
    return [Placeholder(Span(*it.span(pattern.group)), kind, pattern.sure) for it, kind in judged if kind is not None]
