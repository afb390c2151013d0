"""Finds what a message only quotes: lines behind ">", a mail thread below the answer, passages in quotation marks."""

from functools import lru_cache

import regex

from composer.lines import lines, remembered
from composer.model import Span

_LINE = regex.compile(r"^[ \t]*(?:>|&gt;)[^\n]*", regex.MULTILINE)
# What mail programs write above the message that is answered; all below it is the other's.
_THREAD = regex.compile(
    r"^[ \t]*(?:-{2,}\s?(?:original|ursprüng|message d|mensaje|messaggio|mensagem|oorspr|wiadomo|orijinal|元の|原始)"
    r"|_{10,}[ \t]*$"
    r"|(?:on|am|le|el|il|em|op|den|dnia|w dniu)\s[^\n]{4,100}(?:wrote|schrieb|a écrit|escribió|ha scritto|escreveu"
    r"|schreef|skrev|napisał(?:a|\(a\))?)[^\n]{0,80}:[ \t]*$"
    r"|[^\n]{4,100}(?:yazdı|のメール|写道)[ \t]*[:：][ \t]*$"
    r"|(?:from|von|de|da|van|från|od|kimden|差出人|发件人)\s?[:：][^\n]*\n[ \t]*(?:sent|gesendet|date|datum|envoyé"
    r"|enviado|inviato|data|verzonden|skickat|wysłano|gönder|送信|to|an|à|para|發送|发送)\b?[^\n:：]{0,20}[:：])",
    regex.IGNORECASE | regex.MULTILINE,
)
_ENGRAVED = regex.compile(
    r"^[ \t]*(?:(?:line|zeile|ligne|l[ií]nea|rengl[oó]n|riga|linha|regel|rad|wiersz|linia|satır)\s?\d{1,2}"
    r"|\d{1,2}\.?\s?(?:行目|satır))[ \t]*[:：][^\n]{1,40}$",
    regex.IGNORECASE | regex.MULTILINE,
)
"""What is to be engraved or printed, line by line."""
_OPENING = regex.compile(
    r"[ \t]*(?:-{2}|_{10}|(?:on|am|le|el|il|em|op|den|dnia|w dniu)(?:\s|$)"
    r"|(?:from|von|de|da|van|från|od|kimden|差出人|发件人)\s?(?:[:：]|$)|.*(?:yazdı|のメール|写道))",
    regex.IGNORECASE,
)
_HEADS = 3
"""Lines of what mail programs write that tell it."""
_PASSAGES = (
    ('"', regex.compile(r'(?<![\w"])"[^"\n]{2,600}"(?!\w)')),
    ("“", regex.compile(r"[“„][^“”„\n]{2,600}[”“]")),
    ("«", regex.compile(r"«[^«»\n]{2,600}»")),
    ("»", regex.compile(r"»[^«»\n]{2,600}«")),
    ("”", regex.compile(r"”[^”“\n]{2,600}”")),
    ("‘", regex.compile(r"[‘‚](?![ \n])[^‘’‚\n]{2,600}[’‘](?!\w)")),
    ("「", regex.compile(r"「[^「」\n]{1,600}」")),
    ("『", regex.compile(r"『[^『』\n]{1,600}』")),
)


@lru_cache(maxsize=16)
def answered(text: str) -> tuple[Span, ...]:
    """Return the lines behind ">" and the mail thread below an answer: the other's words."""
    found = [Span(*match.span()) for match in _LINE.finditer(text)] if ">" in text or "&gt;" in text else []
    thread = _thread(text)
    if thread:
        found.append(Span(thread, len(text)))
    return tuple(found)


@lru_cache(maxsize=16)
def engraved(text: str) -> tuple[Span, ...]:
    """Return the lines that are to be engraved or printed, such as "Line 2: ...", where there are several."""
    found = tuple(Span(*match.span()) for match in _ENGRAVED.finditer(text))
    return found if len(found) > 1 else ()


def _thread(text: str) -> int:
    """Return where a mail thread starts below an answer; 0 where there is none, or nothing but a thread."""
    for place, line in lines(text):
        if _may_open(line) and _THREAD.match("\n".join(text[place:].split("\n", _HEADS)[:_HEADS])):
            return place
    return 0


@remembered
def _may_open(line: str) -> bool:
    """Whether a line starts as one that opens a thread."""
    return _OPENING.match(line) is not None


@lru_cache(maxsize=16)
def quoted(text: str) -> tuple[Span, ...]:
    """Return the stretches that are not the writer's own words, in no particular order."""
    found = list(answered(text))
    for mark, pattern in _PASSAGES:
        if mark in text or mark == "‘":
            found.extend(Span(*match.span()) for match in pattern.finditer(text))
    return tuple(found)
