"""Finds faces and hearts typed with punctuation, Western and Japanese, and ``:smile:`` codes."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module

from composer import late
from composer.finders.tags import markup
from composer.lines import lines, remembered
from composer.model import Span


@dataclass(frozen=True, slots=True)
class Emoticon:
    """One typed face or heart."""

    span: Span
    sure: bool = True


_MORE = ("=.", "-.", ">.", "＞.")
"""Pieces of faces whose shape is looked for when a message has one of its family's usual pieces."""


@dataclass(frozen=True, slots=True)
class _Shape:
    """One family of faces."""

    kind: str
    gate: str
    """Pieces, apart by spaces, one of which must stand in the text: a look that costs next to nothing."""
    shape: re.Pattern[str]
    not_after: re.Pattern[str]
    """The character that must not stand before it."""

    @property
    def pieces(self) -> tuple[str, ...]:
        """One of these stands in every line that holds such a face."""
        return (*self.gate.split(" "), *_MORE)


# A face with a nose or with a bracket for a mouth may touch the word before it ("Thanks:)"), one with
# a letter for a mouth may not ("Size:D").
_JAPANESE = (
    r"(?:＾{2}|\^[_.\-oO0△ωvV]{0,2}\^[;'\"]{0,2}|[-=][_.][-=](?![-=])|[TQ]_[TQ]|;_{1,2};|o[_.]O|O[_.]o|[oO0°]_[oO0°]"
    r"|[>＞][_.][<＜]|[uUnvx@*]_+[uUnvx@*]|\\[oO]/|m\(_\s?_\)m|¯\\_\(ツ\)_/¯|ʕ[^\w\s]{1,2}ᴥ[^\w\s]{1,2}ʔ)(?![\w^_/@*=°])"
)
_EYES_GATE = ": ; = ： ；"
_SHAPES = tuple(
    _Shape(kind, gate, late.plain(shape), late.plain(not_after))
    for kind, gate, not_after, shape in (
        (
            "nosed",
            _EYES_GATE,
            r"[\d:;=./\\<>-]",
            r"[>}]?[:;=][-^o'´,~*]{1,2}(?:[)(\]\[}{|/\\*3>]{1,6}|[DPpOoXxSs$@#&]{1,3}(?!\w))",
        ),
        (
            "bracket",
            _EYES_GATE,
            r"[:;=./\\-]",
            r">?[:;=]['´]?(?:\)+|\(+|\]+|\[+|\}+)|[：；]['-]?(?:[)）]+|[(（]+)",
        ),
        ("letter", _EYES_GATE, r"[\w:;=./\\)\]-]", r"[:;=](?:D+|[Pp]+)(?![\w'’-])"),
        ("slanted", _EYES_GATE, r"[\w:;=./\\)\]-]", r"[:=][/\\|*$oO](?=\s|$|[.,!?)])"),
        ("cat", ":3 =3", r"[\w:;=./\\)\]-]", r"[:=]3(?=\s*(?:$|[\n.!?]))"),
        ("code", ":", r"[\w:]", r":[a-z][a-z0-9_+-]{1,40}:(?![\w:])"),
        ("laugh", "xD XD x- X- 8-", r"[\w:;=./\\)\]-]", r"[xX]D+(?![\w-])|[xX]-[DP)(]+(?!\w)|8-[)D]+"),
        ("turned", "(: (; (= (- (^ ('", r"[\w(]", r"\([-^']?[:;=](?=\s|$|[.,!?])"),
        ("heart", "<3 </3", r"[\d<&=/-]", r"(?:</3+|<3+)(?![\d\w<>=/])"),
        ("pasted", "\uf04a \uf04b \uf04c", r"(?!)", r"[\uf04a-\uf04c]"),
        ("japanese", "^ _ ＾ -.- >.< ＞ \\o/ \\O/ ʕ", r"[0-9A-Za-zÀ-ɏ_^./\\@*#>=°-]", _JAPANESE),
    )
)

# A Japanese face in brackets: nothing but drawing characters, two of which are eyes, cheeks or arms.
_BRACKETED = late.plain(r"[(（][^()（）\n]{2,14}[)）][ノﾉ丿/／mｍ╯づ☞ゞ♪۶]{0,2}(?:\s?[︵彡]\s?[┻┳━♪☆]{1,4})?")
_HANDS = frozenset("ヽヾ＼\\mｍ╰┗ლ☞σ٩")
_EYES = frozenset("˃˂๑^＾´｀`ω∀▽△дДд益ಠ◕ᴥ◡‿≧≦ﾟ￣ᵔ°•͜͡ʖ╥﹏ಥ◠ᴗ∇≡⊙◉✧ヮ皿ε")
_MOUTHS = frozenset("∀ω▽△Дд﹏‿ᴗヮ皿益ᴥ")
_DRAWN = late.plain(r"[\W_oOvVwTＴдДωεοヮ皿益ツᴥᴗಠʖ˃˂○◯ーノﾉづ・]+")
_SMALL = late.plain(
    r"[(（]\s?[*;；#]?(?:([TＴ^＾])[_＿.ωoO○ェー]?\1|([;；><oOQ\-=~＠@*])[_＿.ωェー]\2|>[_.]<)[;；*#]{0,3}\s?[)）]"
)

_UNITS = late.plain(
    r"\s?(?:[cmdk]?m|km|k?g|mg|lbs?|oz|in|inch(?:es)?|ft|[mc]?l|k?[VW]|m?A|mAh|[kMG]?Hz|dB|%|°[CFK]?|€|\$|£|EUR|"
    r"h|s|min|sec|hours?|days?|weeks?|months?|years?|pieces?|pcs|units?|items?|people|persons?|Stück|Stk|Tagen?|"
    r"Stunden|Wochen|Monaten?|Jahren?|Personen|jours?|heures?|semaines?|mois|ans?|pièces?|d[ií]as?|horas?|"
    r"semanas?|meses|años?|anos?|piezas?|unidades|giorni|ore|settimane|mesi|anni|pezzi|dagen|uur|weken|stuks|"
    r"dagar|timmar|dni|godzin|gün|saat|日|時間|個|年|天|个)(?!\w)"
)
_LABELS = late.plain(
    r"(?:(?<![^\W\d_])(?:si[zs]e|colou?r|type|class|model|version|grade|level|cup|drive|option|plan|group|row|seat|taille|"
    r"couleur|mod[èe]le|classe|lettre|talla|color|modelo|clase|tipo|taglia|colore|modello|letra|lettera|rozmiar|beden)|"
    # These end longer words too, but "tomorrow" is no row.
    r"gr[öo](?:ß|ss)e|farbe|typ|klasse|modell|maat|kleur|storlek|サイズ|型番)\s?$",
    re.IGNORECASE,
)
_LOVED = late.plain(r"(?:\b(?:I|i|we|We|you|You)|[.!?,])\s?$")
_THAN = late.plain(r"\b(?:than|als|que|di|dan|än|niż|de|do|daha)\s?$", re.IGNORECASE)
_CARD = late.plain(r"\s?(?:card|memory|picture|karte|speicher|carte|tarjeta|scheda)", re.IGNORECASE)


@lru_cache(maxsize=8)
def emoticons(text: str) -> tuple[Emoticon, ...]:
    """Return the typed faces of ``text`` in order and without overlaps.

    List numbers, ratios, times, sizes, comparisons, brackets after a colon and drive letters are none.
    """
    marks = sorted((at, start + place) for place, line in lines(text) for at, start in _marks(line))
    found: list[Emoticon] = []
    for at, start in marks:
        if at == len(_SHAPES):
            match = _BRACKETED.match(text, start)
            if match and _drawn(match.group()):
                found.append(Emoticon(_with_hands(text, match)))
            continue
        shape = _SHAPES[at]
        match = shape.shape.match(text, start)
        if not match or not any(piece in text for piece in shape.gate.split(" ")):
            continue
        sure = _judge(shape.kind, match, text)
        if sure is not None:
            found.append(Emoticon(Span(*match.span()), sure))
    return _kept(text, found) if found else ()


_NEEDED = tuple(frozenset(shape.pieces) for shape in _SHAPES)
_PIECES = tuple(frozenset().union(*_NEEDED))


@remembered
def _marks(line: str) -> tuple[tuple[int, int], ...]:
    """Return where faces may start in a line, each with the number of its shape; the last is a drawn one."""
    found: list[tuple[int, int]] = []
    held = [piece for piece in _PIECES if piece in line]
    for at, needed in enumerate(_NEEDED) if held else ():
        if not needed.isdisjoint(held):
            shape = _SHAPES[at]
            found.extend(
                (at, match.start())
                for match in shape.shape.finditer(line)
                if not (match.start() and shape.not_after.match(line, match.start() - 1))
            )
    if "(" in line or "（" in line:
        found.extend((len(_SHAPES), match.start()) for match in _BRACKETED.finditer(line))
    return tuple(found)


def _kept(text: str, found: list[Emoticon]) -> tuple[Emoticon, ...]:
    """Return the faces in order: of two that overlap the longer one, and none within HTML tags."""
    tags = [it.span for it in markup(text)]
    kept: list[Emoticon] = []
    for it in sorted(found, key=lambda it: (it.span.start, -it.span.end)):
        following = bisect_right(tags, it.span)
        if tags and any(it.span.touches(tag) for tag in tags[max(0, following - 1) : following + 1]):
            continue
        if not kept or it.span.start >= kept[-1].span.end:
            kept.append(it)
        elif it.span.end > kept[-1].span.end:
            kept[-1] = it
    return tuple(kept)


def _with_hands(text: str, match: re.Match[str]) -> Span:
    """Return the face's span with the two characters before it that are its arms, if they are."""
    start = match.start()
    while start > max(0, match.start() - 2) and text[start - 1] in _HANDS:
        start -= 1
    return Span(start if not text[start - 1 : start].isalnum() else match.start(), match.end())


def _drawn(face: str) -> bool:
    """Whether brackets hold a drawn face and not a remark or a sign."""
    inside = re.split(r"[(（]", face, maxsplit=1)[1]
    inside = re.split(r"[)）]", inside, maxsplit=1)[0]
    if _SMALL.search(face):
        return True
    if not _DRAWN.fullmatch(inside) or len(set(inside)) < 2:
        return False
    return sum(char in _EYES for char in inside) >= 2 or (inside[0] == inside[-1] and bool(_MOUTHS & set(inside)))


def _judge(kind: str, match: re.Match[str], text: str) -> bool | None:
    """Return whether the face is sure, or None when it is something else."""
    start, end, face = match.start(), match.end(), match.group()
    before, after = text[max(0, start - 24) : start], text[end : end + 24]
    if kind in ("nosed", "bracket"):
        return _bracketed(face, text, start, end) if face[-1] in "()[]{}（）" else True
    if kind == "letter":
        return None if _LABELS.search(before) else True
    if kind == "slanted":
        return None if _LABELS.search(before) or "|" in before + after else face[-1] not in "oO*$"
    if kind == "laugh":
        sure = face[0] in "x8" or "-" in face or not after[:2].strip(" .!?,\n)")
        return None if _CARD.match(after) or not sure else True
    if kind == "heart":
        return _loved(face, before, after)
    if kind == "cat":
        return None if _LABELS.search(before) or before[-2:-1].isdigit() else False
    if kind == "code":
        return True if _is_code(face) else None
    return True


def _bracketed(face: str, text: str, start: int, end: int) -> bool | None:
    """Judge a face whose mouth is a bracket: it may be a real bracket beside a colon."""
    opens = face[-1] in "([{（"
    after = text[end : end + 1]
    if opens and after and (after.isalnum() or after in "\"'„“«$€£#"):
        return None
    line_start, line_end = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    nosed = len(face.rstrip("()[]{}（）")) > 1
    if opens:
        rest = text[end : line_end if line_end >= 0 else len(text)][:80]
        closes = rest.find({"(": ")", "[": "]", "{": "}", "（": "）"}[face[-1]])
        if not nosed and closes >= 0 and face[-1] not in rest[:closes]:
            return None
    else:
        line = text[max(line_start, start - 80) : start]
        opener = {")": "(", "]": "[", "}": "{", "）": "（"}[face[-1]]
        glued = start > 0 and (text[start - 1].isalnum() or text[start - 1] in '%€$"”')
        unclosed = line.count(opener) > line.count(face[-1])
        if not nosed and glued and (unclosed or text[start - 1].isdigit()):
            return None
        if unclosed and not nosed:
            return None if face[-1] in "]}" else False
    return True


def _loved(face: str, before: str, after: str) -> bool | None:
    """Judge a heart: "less than three" stands before a unit or a thing that is counted."""
    if face.startswith("</"):
        return True
    if _UNITS.match(after) or _THAN.search(before):
        return None
    ends = not after.strip(" )") or after.lstrip(" )")[0] in ".!?,;:\n"
    if ends or _LOVED.search(before):
        return True
    return False if before.endswith(" ") else None


def _is_code(face: str) -> bool:
    """Whether the word between colons is an emoji's name in chat programs."""
    package = import_module("emoji")
    return bool(package.emojize(face, language="alias") != face)
