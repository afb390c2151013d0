"""Finds slips in the set phrases of Japanese letters, which are told without a dictionary."""

from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType

import regex

from composer.model import Span

_END = r"(?=[。、！!？?…\s]|$)"
_STOP = r"(?=[。、！!…\sがのよ]|$)"
_POLITE = r"(?=ま[すしせ])"
_STEM = r"(?<=[ちてでみりしきえけせげべめれにび\p{Han}])"
_JAPANESE = (
    (rf"{_STEM}(?:くだい|くださ|くたさい|くだいさ|くさだい|くだざい|くだささい|くださいい|ぐださい){_END}", "ください"),
    (rf"{_STEM}(?:くだい|くたさい|くだいさ|くさだい|くだざい|くだささい|くださいい|ぐださい)(?=ませ)", "ください"),
    (rf"(?<![すご])(?:ごさい|こざい|ごいざ|ございい|ごい|ござ){_POLITE}", "ござい"),
    (rf"ございす{_STOP}", "ございます"),
    (rf"ございま[うず]?{_END}", "ございます"),
    (rf"いたし(?:ま[うず]?|す){_END}", "いたします"),
    (rf"いたしすま{_END}", "いたします"),
    (rf"いた(?:だ|たき){_POLITE}", "いただき"),
    (rf"いただき(?:ま[うず]?|す){_END}", "いただきます"),
    (rf"(?<=て)おり(?:ま[うず]?|す){_END}", "おります"),
    (rf"(?<=[しりきちみえけせげれべめ])すま{_END}", "ます"),
    (r"(?<=[\p{Han}たでりきいち][しりいき])また(?=[。！!]|$)", "ました"),
    (rf"(?:ありせん|ありまん|ありませ){_END}", "ありません"),
    (rf"でき(?:せん|まん|ませ){_END}", "できません"),
    (rf"まんせ{_END}", "ません"),
    (r"ません(?:し|てし)た", "ませんでした"),
    (rf"で(?:しょ|しう|ょう|しゅう|しょお|しょうう)か{_END}", "でしょうか"),
    (r"お願いたし(?=ま)", "お願いいたし"),
    (rf"お願いし(?:す|ま[うず]?){_END}", "お願いします"),
    (r"(?:ありがどう|ありがうと|ありとう|ありがと)(?=ござい)", "ありがとう"),
    (r"(?:よろく|よろくし|よろしお|よしろく)(?=お?(?:願|ねが))", "よろしく"),
    (r"申し分け(?=ご|あり|な)", "申し訳"),
    (r"こんにちわ", "こんにちは"),
    (r"こんばんわ", "こんばんは"),
    (r"(?<=[のた])とうり(?=です|に|、|ご|お)", "とおり"),
    (r"(?<=[\p{Han}りいきみけえべ])ずらい", "づらい"),
    (r"発想(?=いたしま|しました|済み|予定)", "発送"),
)
"""What is written, and what is meant."""
_ANY = MappingProxyType({"ja": tuple((regex.compile(pattern), meant) for pattern, meant in _JAPANESE)})


@dataclass(frozen=True, slots=True)
class SetPhraseSlip:
    """A stretch of a set phrase that is written wrongly."""

    span: Span
    word: str
    meant: str


def slips(text: str, language: str) -> Iterator[SetPhraseSlip]:
    """Yield the slips of a text, in their order, none inside another."""
    if text.isascii():
        return
    end = 0
    found = [
        (it.start(), -it.end(), it[0], meant) for one, meant in _ANY.get(language, ()) for it in one.finditer(text)
    ]
    for start, minus, word, meant in sorted(found, key=lambda it: it[:2]):
        if start >= end:
            end = -minus
            yield SetPhraseSlip(Span(start, end), word, meant)
