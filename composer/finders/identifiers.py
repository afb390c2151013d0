"""Finds what holds digits and names a thing: order and tracking numbers, prices, dates, sizes, models.

None of it is a telephone number, and none of it is for the spelling checker.
"""

from collections.abc import Iterator
from functools import lru_cache

from composer import late
from composer.lines import Ends, by_line, odd_chars
from composer.model import Span
from composer.orders import near_misses, order_id
from composer.text import folded
from composer.view import View

# A run of digits starts or ends here, and is no part of a longer number with separators.
_START = r"(?<![\d+])(?<!\d[-./])"
_END = r"(?![-./]?\d)"
_DAY, _MONTH, _YEAR = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])", r"(?:19|20)\d\d"
_HOUR = r"(?:[01]?\d|2[0-4])"
_AMOUNT = r"\d{1,3}(?:[., ’']\d{2,3})*(?:[.,]\d{2})?|\d{4,9}(?:[.,]\d{1,2})?"
_MONEY = r"€|\$|£|¥|₹|₺|zł|kr|EUR|USD|GBP|CAD|AUD|SGD|MXN|BRL|PLN|SEK|JPY|INR|TRY|AED|SAR|EGP|ZAR|CHF|Rs|R\$|TL|lei"
_UNIT = (
    r"cm|mm|km|kg|mg|ml|mAh|kWh|Wh|GB|TB|MB|dpi|px|lm|lux|lumens?|watts?|volts?|oz|lbs?|psi|rpm|ppm|inch(?:es)?|Zoll|pouces"
    r"|pulgadas|pollici|polegadas|Stück|Stk|pcs|pieces|pi[eè]ces|piezas|pezzi|peças|stuks|st|szt|adet|units?|sets?|hours?|hrs?"
    r"|days?|Tagen?|Stunden|jours|heures|d[ií]as|horas|giorni|ore|dagen|dagar|dni|gün|%|°C|°F"
)
_STANDARD = r"DIN|EN|ISO|IEC|ASTM|ANSI|UL|BS|NF|VDE|IEEE|JIS|UNE|UNI|CEI|NBR|AS|NZS|GB/T|SS|PN|TS|NOM|FCC|REACH|CFR"
_VAT = r"AT|ATU|BE|BG|CY|CZ|DE|DK|EE|EL|ES|FI|FR|GB|HR|HU|IE|IT|LT|LU|LV|MT|NL|PL|PT|RO|SE|SI|SK|XI"

# Each tuple becomes one pattern whose parts are tried in order, so that a text is walked three times and no more.
_AFTER_START = (
    # Parcels: DHL's twenty digits, anything of sixteen digits or more, Japanese slips.
    r"0034 ?04(?: ?\d){14}(?!\d)",
    r"(?:\d{16,34}|\d{4}(?: \d{4}){3,}(?: \d{1,4})?)(?!\d)",
    rf"\d{{4}}-\d{{4}}-\d{{4}}(?:-\d{{4}})?{_END}",
    # Taxes and books: SIRET, CNPJ, CPF, ISBN.
    rf"\d{{3}} \d{{3}} \d{{3}} \d{{5}}{_END}",
    rf"\d{{2}}\.\d{{3}}\.\d{{3}}/\d{{4}}-\d{{2}}{_END}",
    rf"\d{{3}}\.\d{{3}}\.\d{{3}}-\d{{2}}{_END}",
    rf"97[89][- ]\d{{1,5}}[- ]\d{{1,7}}[- ]\d{{1,6}}[- ]\d{_END}",
    # Dates, years and times, and ranges of them.
    rf"{_DAY}(?P<a>[./-]) ?{_MONTH}(?P=a) ?{_YEAR}{_END}",
    rf"{_DAY}\.? ?- ?{_DAY}(?P<b>[./]) ?{_MONTH}(?P=b) ?{_YEAR}{_END}",
    rf"{_DAY}\.{_MONTH}\. ?- ?{_DAY}\.{_MONTH}\.(?:{_YEAR})?{_END}",
    rf"(?<!\d ){_DAY}(?P<c>[./-]){_MONTH}(?P=c)\d\d{_END}(?! \d)",
    rf"{_MONTH}/{_DAY}/{_YEAR}{_END}",
    rf"{_YEAR}(?P<d>[./-]){_MONTH}(?P=d){_DAY}(?:T[\d:.+-]+Z?)?{_END}",
    rf"{_YEAR} ?[-/] ?{_YEAR}{_END}",
    rf"{_HOUR}[.h][0-5]\d ?(?:Uhr |h )?(?:-|to|bis|à|a|till?|til) ?{_HOUR}[.h][0-5]\d{_END}",
    rf"(?<!\d ){_HOUR} ?- ?{_HOUR}(?:,? (?:und |and |et |y |e |en )?{_HOUR} ?- ?{_HOUR}){{1,2}}{_END}(?! \d)",
)
_AFTER_ANYTHING = (
    # The parcels of UPS.
    r"\b1Z ?(?:[0-9A-Z] ?){15}[0-9A-Z]\b",
    r"(?<![\d:])\d{1,2}:\d{2}(?::\d{2})?(?![\d:])",
    # Sizes, coordinates, network addresses, quantities.
    (
        r"(?<![\d*-])(?<!\d )(?!0\d|\d{3}\*\d{3}\*\d{4})"
        r"\d{1,5}(?:[.,]\d+)? ?[x×*] ?\d{1,5}(?:[.,]\d+)?(?: ?[x×*] ?\d{1,5}(?:[.,]\d+)?)?\b"
    ),
    r"(?<![\d.])\d{1,3}\.\d{3,}°? ?[NSEWO]?[,;/ ] ?[-+]?\d{1,3}\.\d{3,}°? ?[NSEWO]?\b",
    r"(?<![\d.])\d{1,3}(?:[.,]\d+)?° ?(?:\d{1,2}['′] ?)?(?:\d{1,2}(?:[.,]\d+)?[\"″] ?)?[NSEWO]?",
    r"(?<![\d.])(?:10\.\d{1,3}|127\.0|172\.[1-3]\d|192\.168)\.\d{1,3}\.\d{1,3}(?::\d{2,5})?(?![.-]?\d)",
    rf"(?<![\d+])(?<!\d[ .,/-])(?:{_AMOUNT}) ?(?=[^\s\d.,])(?:(?:{_MONEY}|{_UNIT})\b|[€£¥円元個枚件本台回名歳年月日])",
)
_AFTER_LETTERS = (
    # Parcels: the postal union's thirteen signs. Accounts and taxes: IBAN, VAT, Swiss UID. Standards.
    r"\b[A-Z]{2} ?(?:\d ?){9}[A-Z]{2}\b",
    r"\b[A-Z]{2}\d{2} ?(?:[0-9A-Z]{4} ?){3,7}[0-9A-Z]{0,3}\b",
    rf"\b(?:{_VAT}) ?[1-9]\d{{7,11}}\b",
    r"\bCHE-\d{3}\.\d{3}\.\d{3}\b",
    rf"\b(?:{_STANDARD})(?:[ /-](?:{_STANDARD}))*[ /-]?[A-Z]?\d[\d.:/+-]*(?: ?\d{{2,4}}\b)?",
    rf"(?:{_MONEY})\.? ?(?:{_AMOUNT})(?!\d)",
    r"〒 ?\d{3}-?\d{4}",
    # The reference of a Belgian payment.
    r"(?:\+{3}|\*{3}) ?\d{3} ?/ ?\d{4} ?/ ?\d{5} ?(?:\+{3}|\*{3})",
)
_SHAPES = (
    late.plain(rf"(?=\d){_START}(?:{'|'.join(_AFTER_START)})"),
    late.plain(rf"(?<!\d)(?=\d)(?:{'|'.join(_AFTER_ANYTHING)})"),
    late.plain(rf"(?=[A-Zzklr〒€$£¥₹₺+*])(?:{'|'.join(_AFTER_LETTERS)})"),
)
_WORDED = r"(?:kr|Rs|zł)"
# What stands in every match of each of the three; a digit comes first, so that the look goes from digit to digit.
_NEEDED = (
    late.plain(r"\d(?:\d{15}|\.? ?[-/.h] ?\d| \d)"),
    late.plain(rf"\d(?!\d)(?:Z|:\d| ?[x×*] ?\d|\.\d|°| ?(?:(?:{_MONEY}|{_UNIT})\b|[€£¥円元個枚件本台回名歳年月日]))"),
    late.plain(
        r"\d(?<!\d\d)(?:(?<=[A-Z€$£¥₹₺〒]\d)|(?<=[A-Z€$£¥₹₺〒][ /.-]\d)|(?<=[A-Z€$£¥₹₺]\. \d)"
        rf"|(?<={_WORDED}\d)|(?<={_WORDED}[ .]\d)|(?<={_WORDED}\. \d)|(?<=lei\d)|(?<=lei[ .]\d)|(?<=lei\. \d)"
        r"|(?<=[+*]{3}\d)|(?<=[+*]{3} \d))"
    ),
)
_MIXED = late.plain(r"\d(?:(?<=[A-Za-z]\d)|(?<=[A-Za-z_-][_-]\d)|[_-]*+[A-Za-z])")
"""What stands in every word of ASCII that has letters and digits."""
# Letters and digits in one word, such as models, serial numbers and ASINs: "WH-1000XM4", "B0ABCDEFGH".
_WORD = late.full(
    r"(?<![\p{Latin}\p{M}0-9_-])(?=[\p{Latin}\p{M}_-]*[0-9])"
    r"[\p{Latin}\p{M}0-9_]++(?:-[\p{Latin}\p{M}0-9_]++)*+"
)
# The same in words of ASCII.
_PLAIN_WORD = late.plain(r"(?<![A-Za-z0-9_-])(?=[A-Za-z_-]*[0-9])[A-Za-z0-9_]++(?:-[A-Za-z0-9_]++)*+")
_DIGITS, _PLAIN_DIGITS = late.full(r"\d[^\n\p{L}]*"), late.plain(r"[0-9][^\nA-Za-z]*")
_DIGIT = late.plain(r"\d")
_ROOM = 32
_BESIDE = 8
"""Characters before a stretch that its shapes look at."""
_LETTER, _PLAIN_LETTER = late.full(r"\p{Latin}"), late.plain("[A-Za-z]")
# ... unless the letters only say that a telephone number follows, or that an extension does.
_LABEL = late.full(
    r"(?i)(?<!\p{L})(?:tel\w*?|phone|fon|mob|mobile?|cell?|handy"
    r"|fax|whats ?app|wa|call|ph|ruf|sms|text|ring|dial|viber)"
    r"(?!\p{L})|(?<=\d{4})(?:x|ext)\d{1,5}$"
)


@lru_cache(maxsize=8)
def tokens(text: str) -> tuple[Span, ...]:
    """Return the spans of all identifiers and quantities in ``text``, in order, none touching another."""
    view = folded(text)
    if not _DIGIT.search(view.text) and not any(char.isdigit() for char in odd_chars(view.text)):
        return ()
    return _merged(sorted(_places(view, text)))


def _places(view: View, text: str) -> Iterator[tuple[int, int]]:
    """Yield the ends of each identifier in the text, in no order."""
    for found in order_id.find(text):
        yield found.span.start, found.span.end
    for miss in near_misses.find(text):
        yield miss.span.start, miss.span.end
    for ends in _shaped(view.text):
        span = view.span(*ends)
        yield span.start, span.end


def _in_line(line: str) -> Iterator[Ends]:
    """Yield the ends of what has a shape of its own in a line; no shape goes on in the next."""
    for start, end in _neighbourhoods(line):
        for first, last in _shapes(line[max(0, start - _BESIDE) : start], line[start:end]):
            yield start + first, start + last


_shaped = by_line(_in_line)


def _shapes(before: str, stretch: str) -> tuple[tuple[int, int], ...]:
    """Return the ends of what has a shape of its own in a stretch, given what stands right before it."""
    text, start = before + stretch, len(before)
    found = [
        match.span()
        for shape, needed in zip(_SHAPES, _NEEDED, strict=True)
        if needed.search(text)
        for match in shape.finditer(text, start)
    ]
    if not text.isascii():
        words = (match for match in _WORD.finditer(text, start) if _LETTER.search(match.group()))
        found.extend(match.span() for match in words if not _LABEL.search(match.group()))
    elif _MIXED.search(text):
        plain = (match for match in _PLAIN_WORD.finditer(text, start) if _PLAIN_LETTER.search(match.group()))
        found.extend(match.span() for match in plain if not _LABEL.search(match.group()))
    return tuple((first - start, last - start) for first, last in found)


def _neighbourhoods(text: str) -> Iterator[tuple[int, int]]:
    """Yield the ends of the stretches around digits, for most of a message holds none."""
    last = (0, 0)
    for first, after in [match.span() for match in (_PLAIN_DIGITS if text.isascii() else _DIGITS).finditer(text)]:
        start, end = max(0, first - _ROOM), min(len(text), after + _ROOM)
        if start:
            start = text.rfind("\n", start, first) + 1 or text.find(" ", start, first) + 1 or start
        if start <= last[1]:
            last = (last[0], end)
            continue
        if last[1]:
            yield last
        last = (start, end)
    if last[1]:
        yield last


def _merged(places: list[tuple[int, int]]) -> tuple[Span, ...]:
    """Return what stands at the places, which are in order; what touches each other as one."""
    out: list[tuple[int, int]] = []
    for start, end in places:
        if out and start < out[-1][1]:
            out[-1] = (out[-1][0], max(out[-1][1], end))
        else:
            out.append((start, end))
    return tuple(Span(*ends) for ends in out)
