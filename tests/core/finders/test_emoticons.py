"""Typed faces are found; list numbers, ratios, sizes and brackets are not faces."""

import pytest

from composer.finders.emoticons import emoticons

FACES = (
    ":-)",
    ";)",
    ":)",
    ":(",
    ":-(",
    ":D",
    ":-D",
    ";-)",
    ":P",
    ":-P",
    "xD",
    "x-D",
    "<3",
    "</3",
    "<33",
    "^_^",
    "^^",
    "T_T",
    ">_<",
    "-_-",
    "¯\\_(ツ)_/¯",
    "(^_^)",
    "(´・ω・`)",
    "(ಠ_ಠ)",
    "ヽ(´▽`)/",
    "(*^▽^*)",
    "(^^;)",
    "(>_<)",
    "(T_T)",
    "(;_;)",
    "o_O",
    "=)",
    "=D",
    ":-/",
    ":/",
    ":|",
    ":-|",
    ":*",
    ":-*",
    ":'(",
    ":')",
    ">:(",
    ":-O",
    ";P",
    "8-)",
    "(:",
    "\\o/",
    "ʕ•ᴥ•ʔ",
    "(づ｡◕‿‿◕｡)づ",
    "(=^・^=)",
    "(^o^)丿",
    "＾＾",
    ":]",
    ":smile:",
    ":thumbsup:",
    "m(__)m",
    "(･∀･)",
    "σ(^_^)",
    "٩(◕‿◕｡)۶",
    "：）",
    ":-)))",
)
HARMLESS = (
    "size <3 cm",
    "the <3°C shelf",
    "<3 Stück, <3kg, <3V, <3 jours",
    "kleiner als <3",
    "step 8)",
    "a) b) c) 1) 2)",
    "option 2:)",
    "C:\\ and D:\\",
    "ratio 1:3, 16:9, 3:0 (3:1)",
    "at 10:30) and 8:00-18:00",
    "(see: a)",
    "Price: (incl. VAT)",
    "Colours: [red] [blue], Options:[a]",
    "Bitte prüfen Sie:(1) Kabel, (2) Stecker",
    "Versand (DHL:) und (Größe: 5)",
    "Größe: D, size:D, Taille :D, Model:P",
    "if (a==b) y=(x+1); a;b",
    "https://www.amazon.de/ and/or",
    "x^2, 2^^3, file_name, x_y, o.o., Sp. z o.o.",
    "xD-Picture Card, XD card",
    "(*) (**) (—) (+/-) (~) (--) (°) (^)",
    "（※）（笑）ご注文：（Ａ）",
    "==== ---- **** ~~~~ - - -",
    "12:30:15 and :the: end",
    "<b style='color:red;'>",
)


@pytest.mark.parametrize("face", FACES)
@pytest.mark.parametrize(
    "text",
    ["Thank you very much {}", "Danke {} bis bald", "Bonjour {}.\nCordialement", "It goes out tomorrow {}\n\nBye"],
)
def test_a_face_is_found_whole(face: str, text: str) -> None:
    written = text.format(face)
    assert [it.span.of(written) for it in emoticons(written)] == [face]


@pytest.mark.parametrize("text", HARMLESS)
def test_what_is_no_face_is_silent(text: str) -> None:
    assert emoticons(text) == ()


def test_a_mouth_that_may_be_a_closing_bracket_is_not_sure() -> None:
    assert [it.sure for it in emoticons("We checked it (item A :) today")] == [False]


def test_a_heart_before_a_plain_word_is_not_sure() -> None:
    assert [it.sure for it in emoticons("Lamps <3 always")] == [False]
    assert [it.sure for it in emoticons("I <3 lamps")] == [True]
