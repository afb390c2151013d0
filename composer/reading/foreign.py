"""Finds the sentences of a message that are not in the buyer's language, and whether that is all of it.

Each sentence is judged on its own. Quotations, links, titles of the order's items, names and addresses say nothing of
the language a message is written in, nor do lines of two or three words.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import regex

from composer.finders.quotations import quoted
from composer.language import detection
from composer.language.function_words import FUNCTION_WORDS
from composer.lines import Ends, by_line, lines
from composer.model import Draft, Span
from composer.text import blank, sentences

_ENOUGH = 600
"""Characters of a sentence that are enough to tell its language."""
_WHOLE = 0.8
"""The share of words in other languages from which the whole message is in the wrong one."""
_SURE, _SURE_OF_KIN = 4.0, 6.0
"""Words that make a verdict sure, and those it takes between languages that are alike."""
_KIN = ({"es", "pt", "it"}, {"de", "nl"}, {"sv", "da"}, {"pl", "cs"}, {"zh", "ja"}, {"hi", "mr"})
_OWN_LETTERS = {
    "ko": r"\p{Hangul}", "he": r"\p{Hebrew}", "bn": r"\p{Bengali}", "ta": r"\p{Tamil}", "te": r"\p{Telugu}",
    "kn": r"\p{Kannada}", "ml": r"\p{Malayalam}", "mr": r"\p{Devanagari}",
}  # fmt: skip
"""The letters of languages that are told by their script alone."""
_UNTOLD = ("cs", "da")
"""Languages in Latin letters that have no profile; only what clearly is another language is told there."""
_UNSPACED = ("zh", "ja")
_CLEAR, _FUNCTION_SHARE = 0.97, 0.35
_ITEM_RUN = 3
"""So many words of the order's items in a row are a title, also where it is shortened."""

_LETTER = regex.compile(r"\p{L}")
_LATIN = regex.compile(r"\p{Latin}")
_OTHER = regex.compile(r"\p{Cyrillic}|\p{Greek}|\p{Hangul}|\p{Hebrew}|\p{Thai}|\p{Bengali}|\p{Tamil}|\p{Telugu}")
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’.-]*")
_EASTERN_ADDRESS = regex.compile(r"[省市区區县縣路街道号號室町村丁番府都郡楼階棟]")
_EASTERN_TALK = regex.compile(r"[ますたですください]{2}|[请請您的了吗嗎]")
_LABELLED = regex.compile(
    r"^[^:：\n]{0,40}(?:artikel|articles?|product|produkt|produit|prodott|produt|items?\b|artículo|articol|artigo|ürün|modell?"
    r"|titel|titles?|titre|título|titolo|text[eo]?\b|testo|tekst|metin|gravur|engrav|gravé|grabad|grabar|incision|incider"
    r"|gravaç|gravar|gravering|grawer|inscri|inschrift|widmung|dedica|商品|刻印|文字|彫刻)[^:：\n]{0,30}[:：](?<rest>[^\n]+)",
    regex.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Foreign:
    """One sentence in another language."""

    span: Span
    language: str
    """Without region, such as ``de``; empty where it cannot be named."""
    words: float
    """How many of its words tell the language."""

    def sure(self, expected: str) -> bool:
        """Whether there are words enough to be sure that the sentence is not in ``expected``."""
        kin = any({self.language, expected} <= group for group in _KIN)
        return expected not in _UNTOLD and self.words >= (_SURE_OF_KIN if kin else _SURE)


@dataclass(frozen=True, slots=True)
class Judged:
    """What a message has in other languages than the buyer's."""

    sentences: tuple[Foreign, ...] = ()
    whole: Foreign | None = None
    """Set when nearly all of the message is in another language; its span covers the message."""
    fine: tuple[Foreign, ...] = ()
    """Sentences in the further languages that are fine in the draft."""

    @property
    def beside(self) -> tuple[Foreign, ...]:
        """Every sentence that is not in the expected language, fine or not."""
        return (*self.sentences, *self.fine)

    def parts(self, text: str) -> Iterator[tuple[str, tuple[Span, ...]]]:
        """Yield the further languages in use, with what of the text is not in them, spaces at the edges left out."""
        for language in sorted({it.language for it in self.fine}):
            inside = [it.span for it in self.fine if it.language == language]
            edges = [0, *(edge for it in inside for edge in (it.start, it.end)), len(text)]
            gaps = (_trimmed(text, *it) for it in zip(edges[::2], edges[1::2], strict=True))
            yield language, tuple(it for it in gaps if len(it))


def _trimmed(text: str, start: int, end: int) -> Span:
    """Return the stretch without spaces at its edges."""
    part = text[start:end]
    start += len(part) - len(part.lstrip())
    return Span(start, max(start, end - len(part) + len(part.rstrip())))


def judged(draft: Draft, expected: str) -> Judged:
    """Return what of the draft is not in ``expected``, a language without region; nothing when that is empty."""
    if not expected:
        return Judged()
    facts = draft.facts
    also = frozenset(tag.partition("-")[0].lower() for tag in facts.also) - {expected}
    return _judged(draft.text, expected, also, facts.items, facts.names)


@lru_cache(maxsize=16)
def _judged(text: str, expected: str, also: frozenset[str], items: tuple[str, ...], names: tuple[str, ...]) -> Judged:
    """Judge each sentence, then all of them together."""
    own = blank(text, (*quoted(text), *titles(text, items, names), *_labelled(text)))
    found: list[Foreign] = []
    fine: list[Foreign] = []
    rest: list[str] = []
    for span in sentences(own):
        sentence = span.of(own)[:_ENOUGH]
        words, language = _sentence(sentence, expected)
        if language is None:
            rest.append(sentence)
        else:
            (fine if language in also else found).append(Foreign(span, language, words))
    said = sum(it.words for it in found)
    right = sum(it.words for it in fine) + _in_expected(" ".join(rest)[: 10 * _ENOUGH], expected)
    if not found or said < (said + right) * _WHOLE:
        return Judged(tuple(found), fine=tuple(fine))
    most = max(
        sorted({it.language for it in found}), key=lambda name: sum(it.words for it in found if it.language == name)
    )
    return Judged(tuple(found), Foreign(Span(found[0].span.start, found[-1].span.end), most, said), tuple(fine))


@lru_cache(maxsize=2_000)
def _sentence(sentence: str, expected: str) -> tuple[float, str | None]:
    """Return how many words tell of the language, and the language if it surely is another one than expected."""
    if _strange_script(sentence, expected):
        return len(sentence.split()), ""
    words = detection.evidence(detection.stripped(sentence))
    if words < detection.LEAST_WORDS or _eastern_address(sentence):
        return 0.0, None
    if expected in _OWN_LETTERS:
        return words, None if regex.search(_OWN_LETTERS[expected], sentence) else detection.detect(sentence).language
    if expected in _UNTOLD:
        verdict = detection.detect(sentence)
        return words, verdict.language if _clear(sentence, verdict, expected) else None
    if expected not in detection.LANGUAGES:
        return words, None
    found = detection.verify(sentence, expected)
    return words, found.language if found else None


def _in_expected(rest: str, expected: str) -> float:
    """Return how many words of what is not foreign are the expected language's: all of them or, in doubt, none."""
    if expected in _UNSPACED:  # Without spaces, whatever holds a digit would take its whole sentence along.
        return detection.evidence(rest) if detection.script(rest) == expected else 0.0
    words = detection.evidence(detection.stripped(rest))
    if expected not in detection.LANGUAGES:
        return words
    verdict = detection.detect(rest)
    return words if verdict.language == expected and verdict.probability >= detection.CERTAIN else 0.0


def _strange_script(sentence: str, expected: str) -> bool:
    """Whether the sentence is in letters that neither the expected language nor detection knows."""
    if sentence.isascii() or expected in _OWN_LETTERS or expected == "zh":
        return False
    other = len(_OTHER.findall(sentence))
    return other >= 8 and len(sentence.split()) >= 2 and other > 0.7 * len(_LETTER.findall(sentence))


def _clear(sentence: str, verdict: detection.Verdict, expected: str) -> bool:
    """Whether a sentence is clearly in a language that has a profile, seen from one that has none."""
    if verdict.probability < _CLEAR or any({verdict.language, expected} <= group for group in _KIN):
        return False
    if verdict.language not in detection.LATIN:
        return True
    words = [word.lower() for word in _WORD.findall(sentence)]
    told = sum(verdict.language in FUNCTION_WORDS.get(word.replace("’", "'"), ()) for word in words)
    return told >= len(words) * _FUNCTION_SHARE


def _eastern_address(sentence: str) -> bool:
    """Whether a Chinese or Japanese line is an address."""
    return (
        not sentence.isascii() and len(_EASTERN_ADDRESS.findall(sentence)) >= 3 and not _EASTERN_TALK.search(sentence)
    )


def _labelled(text: str) -> list[Span]:
    """Return what stands behind a label for a title or an engraving, which may be in any language."""
    return [Span(*ends) for ends in _rests(text)]


@by_line
def _rests(line: str) -> Iterator[Ends]:
    """Yield what stands behind the label that opens a line."""
    if (":" in line or "：" in line) and (match := _LABELLED.match(line)):
        yield match.span("rest")


@lru_cache(maxsize=16)
def titles(text: str, items: tuple[str, ...], names: tuple[str, ...]) -> tuple[Span, ...]:
    """Return the places of the items' titles, whole or shortened, and of the order's names."""
    if not items and not names:
        return ()
    return tuple(
        Span(start + place, end + place) for place, line in lines(text) for start, end in _titles_of(line, items, names)
    )


@lru_cache(maxsize=512)
def _titles_of(line: str, items: tuple[str, ...], names: tuple[str, ...]) -> tuple[Ends, ...]:
    """Return where titles and names stand in a line, in no particular order; kept, as most lines come again."""
    known, single = _words_of(items), _words_of(names)
    found: list[Ends] = []
    run: list[Ends] = []
    for match in _WORD.finditer(line):
        word, ends = match.group().lower().rstrip(".-'’"), match.span()
        if word in single:
            found.append(ends)
        if word in known and (not run or line[run[-1][1] : ends[0]].strip(" ,;:/()[]+&|–-") == ""):
            run.append(ends)
            continue
        found.extend(run if len(run) >= _ITEM_RUN else ())
        run = [ends] if word in known else []
    return (*found, *(run if len(run) >= _ITEM_RUN else ()))


@lru_cache(maxsize=16)
def _words_of(texts: tuple[str, ...]) -> frozenset[str]:
    """Return the words of titles or names in small letters."""
    return frozenset(word.lower() for text in texts for word in _WORD.findall(text))
