"""Finds the commonest slips of those who learned Japanese: particles, の behind adjectives and verbs, polite forms."""

from collections.abc import Iterator

import regex

from composer.language.grammar.slip import Slip

_ADJECTIVE = (
    r"(?:しい|大きい|小さい|高い|安い|重い|軽い|早い|速い|遅い|長い|短い|良い|悪い|白い|黒い|赤い|青い|古い|強い|弱い|"
    r"厚い|薄い|広い|狭い|太い|細い|硬い|固い|甘い|濃い|近い|遠い|多い|少ない|暗い|明るい|熱い|暑い|寒い|丸い|可愛い)"
)
_NOUN = r"(?<=[\p{Han}\p{Katakana}ー])"
_NEXT = r"(?=[\p{Han}\p{Katakana}])"
_THING = (
    r"(?:商品|製品|部品|荷物|箱|品物|注文|写真|説明書|ラベル|サイズ|カバー|コード|電池|袋|方法|場合|理由|問題|サービス)"
)
_RULES = (
    (
        regex.compile(rf"(?<={_ADJECTIVE})の(?=[\p{{Han}}\p{{Katakana}}]|ため|もの|こと(?!か)|ところ)"),
        ("",),
        "adjective",
    ),
    (
        regex.compile(
            rf"(?<=[\p{{Han}}っしれけめべ][った])の(?={_THING})|(?<=[っしれけめべ]た|\p{{Han}}[くすつむぶ])の(?={_THING})"
        ),
        ("",),
        "verb",
    ),
    (regex.compile(rf"{_NOUN}(?P<one>を|が|に|で|へ|から|まで|より)(?P=one){_NEXT}"), (), "twice"),
    (regex.compile(rf"をを|{_NOUN}がが|{_NOUN}にに(?=[なお])|{_NOUN}からから"), (), "twice"),
    (regex.compile(rf"{_NOUN}はは(?=[\p{{Han}}\p{{Katakana}}どすいこそおごま])|{_NOUN}のの{_NEXT}"), (), "twice"),
    (regex.compile(rf"{_NOUN}(?:をが|がを|をは|はを|にを|でを|へを|はが|がは|をで|でが){_NEXT}"), (), "two"),
    (regex.compile(r"(?<=な|し|大き|小さ|高|安|重|軽|早|遅|長|短|悪|良)いでした"), ("かったです",), "past"),
    (regex.compile(r"(?<=\p{Han}[れけせえめべげ])るでした"), ("ました",), "past"),
    (regex.compile(r"ますした|ましたでした|ますでした"), ("ました",), "past"),
    (regex.compile(r"でしたです"), ("でした",), "past"),
    (regex.compile(r"ますです(?!が)"), ("ます",), "polite"),
    (regex.compile(r"(?<=\p{Han}|で)するです(?!が)"), ("します",), "polite"),
    (regex.compile(r"(?<=\p{Han}[れけせえめべげ])るです(?!が)"), ("ます",), "polite"),
    (regex.compile(r"できるです(?!が)"), ("できます",), "polite"),
    (
        regex.compile(rf"(?<=綺麗|きれい|便利|丁寧|簡単|大切|必要|丈夫|静か|特別|重要|安全|新鮮|清潔)(?={_THING})"),
        ("な",),
        "na",
    ),
    (regex.compile(r"(?<=写真|画像|返事|連絡|番号|情報|住所)が(?=ください|下さい|送って)"), ("を",), "object"),
)
"""What is wrong, what is meant instead, and what is said of it."""
_TOLD = {
    "adjective": "No “の” stands after an adjective.",
    "verb": "No “の” stands between a verb and what it describes.",
    "twice": "The particle stands here twice.",
    "two": "Two particles do not go together here.",
    "past": "This is no past form.",
    "polite": "This polite form is put together wrongly.",
    "na": "“な” is missing here.",
    "object": "“を” is meant here.",
}


def japanese(line: str) -> Iterator[Slip]:
    """Yield the slips of one line."""
    if line.isascii():
        return
    for pattern, meant, told in _RULES:
        for match in pattern.finditer(line):
            found = match.group()
            put = meant or ((found[: len(found) // 2],) if told == "twice" else (found[:1], found[1:]))
            start, end = match.span()
            if start == end:  # What is missing is shown at the word before.
                yield Slip(start - 1, end, _TOLD[told], (line[start - 1] + put[0],))
            else:
                yield Slip(start, end, _TOLD[told], put)
