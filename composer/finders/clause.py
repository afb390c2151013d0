"""Finds the part of a sentence that can go together with what stands in it, so that the rest still reads well."""

import regex

from composer import late
from composer.model import Span
from composer.text import sentence_at

_WORD = late.full(r"[\w@.'’-]+")
_CONTACT = (
    r"write|e-?mail|mail|contact|reach|message|text|send us|call|use|add|find|follow|at\b|via|by\b|on\b|through|"
    r"schreib|per\b|über|unter|kontakt|erreich|ruf|écri|par\b|joign|appel|escr|por\b|a trav[eé]s|llam|cont[aá]c|"
    r"scriv|tramite|chiam|trov|pel[oa]\b|cham|schrijf|bel\b|app\b|skriv|ring|pisz|napisz|przez|zadzwo|whats|insta|"
    r"face|tele"
)
_LAST_CUT = late.full(
    r"[,;]|\s[-–—](?=\s)|\s(?:or|oder|ou|o|oppure|of|eller|lub|albo|veya|ya da)\s"
    r"(?=(?:simply|just|also|else|einfach|auch|bien|sinon|anche|também|tambi[eé]n|you can|directly)?\s?"
    rf"(?:{_CONTACT}))",
    regex.IGNORECASE,
)
_SUBORDINATE = late.full(
    r"(?:if|should|when|in case|for|to|as|because|wenn|falls|sollten|sollte|bei|für|um|si|en cas|pour|afin|"
    r"lorsque|quand|cuando|para|se|per|quando|qualora|caso|als|indien|mocht|voor|om|bij|om|för|vid|jeśli|jeżeli|"
    r"gdy|w razie|aby|eğer|by the way|übrigens|au fait|por cierto|a proposito|überdies|hello|hi|dear|hallo|guten|"
    r"sehr|liebe|lieber|bonjour|cher|chère|hola|estimad|ciao|buongiorno|gentile|caro|cara|olá)\b",
    regex.IGNORECASE,
)
_OBJECT = late.full(
    r"(?<=(?:contact|reach|write to|write|inform|notify|kontaktieren sie|kontaktiere|schreiben sie|schreibt|schreib|"
    r"contactez|écrivez|contacteer|schrijf|kontakta|skriv till)[\s-](?:us|me|uns|mich|nous|moi|ons|oss)|"
    r"cont[aá]cte(?:n|nos)|escr[ií]ba(?:nos|nme)|escr[ií]benos|contatta(?:ci|teci)|"
    r"scriv(?:ici|eteci)|(?:kontakt z|do) nami?)"
    r"\s+(?:(?:directly|direkt|anytime|any time|jederzeit|also|auch)\s+)?"
    r"(?:(?:by|per|via|par|por|through)\s+(?:e-?mail|mail|correo|courriel|posta)\s+)?"
    r"(?:at|via|on|under|unter|über|per|by|through|à|par|sur|en|a|al|su|tramite|op|på|pod|na|przez|auf|mit)\s*:?\s*"
    r"(?:(?:our|unser\w*|notre|nuestr\w*|il nostro|onze|vår)\s+)?$",
    regex.IGNORECASE,
)
_TAIL = late.full(r"[\s.!?…。)]*")
_OPENINGS, _CLOSINGS = "([（【", ")]）】"


def removable(text: str, span: Span) -> Span | None:
    """Return the part around ``span`` that can be cut cleanly, or None when only the sentence as a whole can.

    That is a bracket, a line of its own with its label, a last clause, or "at x" after "contact us".
    """
    return _line(text, span) or _bracket(text, span) or _object(text, span) or _last_clause(text, span)


def _line(text: str, span: Span) -> Span | None:
    """Return the whole line with its line break when it holds the span and hardly anything else."""
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    end = len(text) if end < 0 else end
    label, rest = text[start : span.start].strip(), text[span.end : end].strip()
    if rest.strip(".)!") or (start == 0 and end == len(text)):
        return None
    if label and not (label.endswith((":", "：", "-", "|")) and len(_WORD.findall(label)) <= 3):
        return None
    return Span(start, end + 1) if end < len(text) else Span(start - 1, end)


def _bracket(text: str, span: Span) -> Span | None:
    """Return the bracket around the span when it is short."""
    sentence = sentence_at(text, span.start)
    opened = max(text.rfind(char, sentence.start, span.start) for char in _OPENINGS)
    closed = [at for at in (text.find(char, span.end, span.end + 80) for char in _CLOSINGS) if at >= 0]
    if opened < 0 or not closed or any(char in text[opened + 1 : span.start] for char in _CLOSINGS):
        return None
    around = text[opened + 1 : span.start] + " " + text[span.end : min(closed)]
    return Span(opened, min(closed) + 1) if len(_WORD.findall(around)) <= 6 and "\n" not in around else None


def _object(text: str, span: Span) -> Span | None:
    """Return "at x" of "contact us at x"."""
    start = max(0, span.start - 60)
    match = _OBJECT.search(text, start, span.start)
    rest = text[span.end : span.end + 1]
    return Span(match.start(), span.end) if match and (not rest or not rest.isalnum()) else None


def _last_clause(text: str, span: Span) -> Span | None:
    """Return what runs from the last comma, dash or "or" to the end of the sentence, without its full stop."""
    sentence = sentence_at(text, span.start)
    end = max(sentence.end, span.end)
    tail = _TAIL.fullmatch(text, span.end, end)
    if tail is None:
        return None
    cuts = list(_LAST_CUT.finditer(text, max(sentence.start, span.start - 90), span.start))
    if not cuts:
        return None
    cut = cuts[-1]
    head = text[sentence.start : cut.start()].rstrip(",; ")
    between = text[cut.end() : span.start]
    if len(_WORD.findall(head)) < 3 or len(_WORD.findall(between)) > 8 or _SUBORDINATE.match(head):
        return None
    return Span(sentence.start + len(head), span.end)
