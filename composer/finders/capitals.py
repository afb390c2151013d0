"""Finds words written in capitals, and tells shouting from acronyms, addresses and company names."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from composer import late
from composer.lines import Ends, lines, remembered
from composer.model import Span
from composer.text import word_ends

_ACRONYMS = """
LED USB HDMI UEFI WLAN WIFI OLED QLED AMOLED ANSI ISO ASIN SKU EAN UPC ISBN FNSKU FBA FBM FAQ DIY UPS USPS USA UAE EU UK
FEDEX DHL GLS DPD TNT BRT SDA MRW SEUR EORI IOSS VAT IVA TVA IBAN BIC PDF JPG JPEG PNG GIF HTML ABS PLA EVA MDF PVC PET
PETG TPU HEPA ROHS CE FCC RGB RGBW LCD UHD SSD HDD RAM ROM CPU GPU NFC RFID SIM SMS MMS GPS AUX ANC SUV IPX ATX
AC DC AAA AA TV PC ID OK OEM UVP IMEI MAC VESA SATA NVME DIMM ECC DDR EUR USD GBP CHF JPY PLN SEK TRY CAD AUD PM BBQ
NASA UNICEF UNESCO NATO COVID AIDS PIN TAN QR VIP MHD TÜV GSG LUCID EPR WEEE AGB BGB DSGVO GDPR SEPA NIF CIF DNI RMA TBA
XS XL XXL XXXL XXS UVA UVB SPF PH ETA FYI ASAP AVI
"""
_SHORT = """
THE AND YOU NOT DO WE IS ARE TO OF IN ON IT FOR BUT HAS WAS OUR ALL CAN NO YES GET NOW MY ME SO AT BE BY IF OR AN AS DID
HAD HIS HER HIM ITS WHO HOW WHY OUT NEW USE ANY ONE TWO DAY PAY ASK BUY SEE LET MAY GOT PUT VERY THIS
DIE DER DAS DEN DEM UND SIE IST WIR EIN MIT AUF FÜR BEI VON VOM ZUM ZUR AUS WIE WAS ES ER UNS IHR NUR NIE AN AM IM
LES DES UNE EST PAS SUR PAR QUI QUE VOS NOS LE LA UN ET EN DE DU AU NE SE CE ÇA IL LOS LAS POR CON DEL SUS SU SI SÍ HAY
MUY SIN MÁS UNA EL LO AL TU NOS CHE PER NON DI DA GLI HA HO È UNO UMA COM NÃO SEU SUA OS AS EM DO NA HET EEN VAN NIET
OM TE OP WIJ UW IK OCH ATT DET EJ ÄR SOM AV PÅ VI NIE JE NA DO ZE PO ZA BİR VE BU DA ÇOK
"""
_COMPANY = late.plain(
    r"(?<!\w)(?:G?MBH|LTD|LLC|INC|LIMITED|S\.?R\.?L|S\.?A\.?R\.?L|S\.?P\.?A|S\.?L|B\.?V|AG|KG|OHG|UG|AB|OY|SPÓŁKA|CORP)(?!\w)"
)
_STREET = late.full(
    r"(?<!\p{L})(?:STREET|ST|ROAD|RD|AVENUE|AVE|LANE|LN|DRIVE|DR|COURT|CLOSE|"
    r"BOULEVARD|BLVD|WAY|PLACE|SUITE|APT|UNIT|FLOOR|"
    r"P\.?O\.? BOX|RUE|IMPASSE|CHEMIN|ALLÉE|CALLE|AVDA|AVENIDA|PLAZA|PASEO|CARRER|VIA|VIALE|PIAZZA|CORSO|RUA|TRAVESSA|"
    r"UL|ULICA|OSIEDLE|MAH|CAD|SOK|\p{L}*(?:STRASSE|STRAẞE|STRAßE|STR|PLATZ|WEG|ALLEE|GASSE|STRAAT|LAAN|GATAN|VÄGEN))(?!\p{L})"
)
_PLACE = late.full(
    r"\s*(?:[A-Z]{1,2}-)?\d{2}-?\d{2,4}\s+\p{Lu}[\p{Lu}\s.'-]{2,40}$|.{2,40}\s[A-Z]{2}\s\d{5}(?:-\d{4})?\s*$"
)
_POSTCODE = late.plain(r"(?<!\w)[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}(?!\w)")
_TWO = late.full(r"\p{Lu}{2}[^\p{L}\n]{1,20}\p{Lu}{2}")
_CAPITALS = late.plain(r"[A-Z][A-Z']")
"""What stands in every word of ASCII that is longer than a letter and has capitals only."""
_SMALL, _PROSE = late.full(r"\p{Ll}{2,}"), late.full(r"[!?]|\p{Ll}\s\p{Ll}")
_BREAK = late.plain(r"[\n>|/→=•;+<]")
_FIELD = late.plain(r"[#%$\[{<_]+")
_UPPER, _LOWER = late.full(r"\p{Lu}"), late.full(r"\p{Ll}")
_VOWELS = frozenset("AEIOUYÈÊËÄÖÜÅÆØÁÉÍÓÚÀÈÌÒÙÂÊÎÔÛĄĘÓİIÃÕ")
_OPENING, _CLOSING = "\"'„“«»‚‘”「『[{<【", "\"'“”»«’‘」』]}>】"
_KNOWN, _COUNTED = frozenset(_ACRONYMS.split()), frozenset(_SHORT.split())


@dataclass(frozen=True, slots=True)
class Run:
    """Capital words in a row, on one line."""

    span: Span
    words: int
    """How many of them are shouted; acronyms, names and sizes do not count."""


def crowded(text: str, percent: float) -> bool:
    """Whether it is worth to look closer: two capital words in a row, or many capitals among all letters."""
    if _TWO.search(text):
        return True
    upper = len(_UPPER.findall(text))
    return upper * 100 > percent * (upper + len(_LOWER.findall(text)))


def is_acronym(word: str, known: frozenset[str]) -> bool:
    """Whether a word in capitals is no shouted word: an acronym, a size, or one of ``known`` in small letters."""
    if word in _KNOWN or word.lower() in known:
        return True
    if len(word) <= 3:
        return word not in _COUNTED
    return stays(word)


def stays(word: str) -> bool:
    """Whether a word stays in capitals also within a sentence: a known acronym, or one without a vowel."""
    return word in _KNOWN or not any(char in _VOWELS or char > "\u0370" for char in word)


def runs(text: str, known: frozenset[str]) -> Iterator[Run]:
    """Yield the runs of capital words. ``known`` are words, in small letters, that may be in capitals."""
    for place, line in lines(text):
        for row in _rows(line):
            yield from _kept(text, [Span(start + place, end + place) for start, end in row], known)


@remembered
def _rows(line: str) -> tuple[tuple[Ends, ...], ...]:
    """Return where the words stand that follow each other in capitals, for each such row of a line."""
    if line.isascii() and not _CAPITALS.search(line):
        return ()
    rows: list[list[Ends]] = [[]]
    last = 0
    for start, end in word_ends(line):
        upper = line[start:end].isupper()
        if rows[-1] and (not upper or _BREAK.search(line, last, start)):
            rows.append([])
        if upper:
            rows[-1].append((start, end))
        last = end
    return tuple(tuple(row) for row in rows if any(end - start > 1 for start, end in row))


def _kept(text: str, row: list[Span], known: frozenset[str]) -> Iterator[Run]:
    """Yield the run unless it stands in quotes, or on the line of an address or a company's name."""
    shouted = sum(len(it) > 1 and not is_acronym(it.of(text), known) for it in row)
    if not shouted:
        return
    calm = [it for it in row if not stays(it.of(text)) and it.of(text).lower() not in known]
    span = Span(calm[0].start, calm[-1].end)
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    if before and after and before in _OPENING and after in _CLOSING:
        return
    if not set_line(_around(text, span)):
        yield Run(span, shouted)


def _around(text: str, span: Span) -> str:
    """Return what stands in capitals around the run on its line, at most 100 characters to each side."""
    before = text[max(0, span.start - 100) : span.start].rpartition("\n")[2]
    after = text[span.end : span.end + 100].partition("\n")[0]
    return _SMALL.split(before)[-1] + span.of(text) + _SMALL.split(after)[0]


@lru_cache(maxsize=64)
def set_line(line: str) -> bool:
    """Whether a line is an address or a company's name, which are often set in capitals."""
    if len(line) > 90 or _PROSE.search(line):
        return False
    pieces = line.split()
    if _COMPANY.search(line) and len(pieces) <= 7 and sum(it in _COUNTED for it in pieces) < 2:
        return True
    digits = any(char.isdigit() for char in line)
    return digits and bool(_STREET.search(line) or _PLACE.match(line) or _POSTCODE.search(line))


def share(text: str, known: frozenset[str]) -> tuple[int, int]:
    """Return how many letters are capitals and how many have case at all, acronyms and set lines left out.

    Gives (0, 0) for a text that is mostly in a script without case.
    """
    counted = [_counted(line, known) if len(line) <= 4_000 else _count(line, known) for _, line in lines(text)]
    upper, cased, letters = (sum(it[at] for it in counted) for at in range(3))
    return (upper, cased) if cased * 5 > letters * 3 else (0, 0)


def _count(line: str, known: frozenset[str]) -> tuple[int, int, int]:
    """Return how many letters of a line are capitals, how many have case, and how many there are."""
    upper = cased = letters = 0
    if set_line(line):
        return 0, 0, 0
    for start, end in word_ends(line):
        word = line[start:end]
        if _FIELD.match(line[start - 1 : start]):
            continue
        if word.isupper() and (len(word) == 1 or is_acronym(word, known)):
            continue
        letters += len(word)
        if word.isascii() and word.islower() and word.isalpha():
            cased += len(word)
            continue
        upper += sum(char.isupper() for char in word)
        cased += sum(char.isupper() or char.islower() for char in word)
    return upper, cased, letters


_counted = lru_cache(maxsize=256)(_count)
