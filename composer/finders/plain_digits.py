"""Turns digits in disguise into plain ones, character for character, so that offsets stay true."""

import re

from composer.lines import remembered

_OTHER_DIGITS = str.maketrans(
    "⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉⓪⓿❶❷❸❹❺❻❼❽❾➀➁➂➃➄➅➆➇➈➊➋➌➍➎➏➐➑➒", "0123456789" * 2 + "00" + "123456789" * 3
)
_KANJI = "〇零○一二三四五六七八九壱弐参幺"
_KANJI_DIGITS = str.maketrans(_KANJI, "0001234567891231")
_KANJI_RUN = re.compile(rf"[{_KANJI}]{{2,}}(?:[-ー・の ]?[{_KANJI}]{{2,}}){{1,4}}")
_DIGIT = re.compile(r"\d")
_LONG_MARK = re.compile(r"(?<=\d)[ー‐―](?=\d)")
# Words that are said for a sign between two digits.
_SIGN = re.compile(
    r"(?<=\d)(?!\d)[ ,]{0,2}\(?(?:dash|minus|hyphen|dot|point|period|slash|space|then|punkt"
    r"|strich|bindestrich|schr[aä]gstrich"
    r"|leerzeichen"
    r"|dann"
    r"|tiret|trait|espace|puis|guion|gui[oó]n|punto|espacio|barra|luego|trattino|spazio|poi|tra[cç]o|h[ií]fen|ponto|espa[cç]o"
    r"|streepje|punt|spatie|kreska|my[sś]lnik|kropka|streck|tire|nokta|の|ハイフン|杠)\)?[ ,]{0,2}(?=\d)",
    re.IGNORECASE,
)
_PLUS = re.compile(r"(?<!\w)(?:plus|m[aá]s|pi[uù]|mais|プラス) ?(?=\d{1,3}[ \-(\d])", re.IGNORECASE)
# What stands around all of the two, looked for from digit to digit.
_SIGNED = re.compile(r"\d[ ,]{0,2}\(?[^\W\d_]{1,14}\)?[ ,]{0,2}\d")
_ADDED = re.compile(r"\d(?<!\d\d)(?:(?<=[sSſuUùÙス]\d)|(?<=[sSſuUùÙス] \d))")
# Digits with letters that look like digits among them; judged by ``_undisguised``.
_LETTERED = re.compile(r"(?<![\w.,@/-])[+(]{0,2}[0-9OoIl|][0-9OoIl| ()./-]{6,26}[0-9OoIl|](?!\w)")
_PLAIN_DIGIT = re.compile(r"[0-9]")
_MIXED = re.compile(r"[0-9](?:[OoIl|]|[ ()./-]+[Oo])|[OoIl|][0-9]|[Oo][ ()./-]+[0-9]")
"""What stands in every such run in which a letter is read as a digit."""
_FEWEST = 6
"""Digits that a run has at least beside its letters."""
_TOUCHING = re.compile(r"\d ?[OoIl|][ \d]|[OoIl|] ?\d\d")
_CHUNK = re.compile(r"[0-9OoIl|]+")
_LETTERS = str.maketrans("OoIl|", "00111")
_NOUGHTS = frozenset(["O", "o", "OO", "Oo", "oO"])


def plain(text: str) -> tuple[str, tuple[int, ...]]:
    r"""Return folded ``text`` with plain digits, as long as before, and the places that were letters.

    Kanji and circled digits become digits, words for signs between digits become ``\\x01``, the letters
    O, I and l among digits become digits.
    """
    told = [_read(line) for line in text.split("\n")]
    if not any(own for _, _, own in told) or not any(_TOUCHING.search(undressed) for undressed, _, _ in told):
        return "\n".join([undressed for undressed, _, _ in told]), ()
    places: list[int] = []
    start = 0
    for _, read, own in told:
        places.extend(start + place for place in own)
        start += len(read) + 1
    return "\n".join([read for _, read, _ in told]), tuple(places)


@remembered
def _read(line: str) -> tuple[str, str, tuple[int, ...]]:
    """Return a line with plain digits, then with the letters among them read as digits, and the places of those."""
    undressed = _undressed(line)
    return undressed, *_undisguised(undressed)


def _undressed(text: str) -> str:
    """Return a line with plain digits and signs, its letters as they are."""
    if not text.isascii():
        text = text.translate(_OTHER_DIGITS)
        text = _LONG_MARK.sub("-", text)
        text = _KANJI_RUN.sub(lambda run: run.group().translate(_KANJI_DIGITS).replace("ー", "-"), text)
    if not _DIGIT.search(text):
        return text
    if _SIGNED.search(text):
        text = _SIGN.sub(lambda sign: "\x01" * len(sign.group()), text)
    return _PLUS.sub(lambda plus: "+".rjust(len(plus.group())), text) if _ADDED.search(text) else text


def _undisguised(text: str) -> tuple[str, tuple[int, ...]]:
    """Return the line with look-alike letters in runs of digits read as digits, and where they stood."""
    if len(_PLAIN_DIGIT.findall(text)) < _FEWEST or not _MIXED.search(text):
        return text, ()
    chars: list[str] | None = None
    places = []
    for match in _LETTERED.finditer(text):
        for place in _disguised(match.group()):
            chars = chars or list(text)
            chars[match.start() + place] = match.group()[place].translate(_LETTERS)
            places.append(match.start() + place)
    return ("".join(chars) if chars else text), tuple(places)


def _disguised(run: str) -> list[int]:
    """Return the places of letters that stand for digits; none when the run is words beside digits."""
    digits = sum(char.isdigit() for char in run)
    places = [place for place, char in enumerate(run) if char in "OoIl|"]
    if digits < _FEWEST or not places or len(places) > digits:
        return []
    for chunk in _CHUNK.findall(run):
        if not any(char.isdigit() for char in chunk) and chunk not in _NOUGHTS:
            return []
    return places
