"""Pictures are found wherever they hide, told by their bytes, and known when they spy."""

import base64
import struct

import pytest

from composer.markup import read, sniff, tracks

GIF = b"GIF89a" + struct.pack("<HH", 2, 3) + b"\0\0\0;"
PNG_HEAD = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + b"IHDR" + struct.pack(">II", 4, 5) + b"\x08\x06\0\0\0crc!"
PNG = PNG_HEAD + struct.pack(">I", 0) + b"IDATcrc!"
APNG = (
    PNG_HEAD + struct.pack(">I", 8) + b"acTL" + struct.pack(">II", 2, 0) + b"crc!" + struct.pack(">I", 0) + b"IDATcrc!"
)
JPEG = (
    b"\xff\xd8\xff\xe0\x00\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0\xff\xc0\x00\x11\x08" + struct.pack(">HH", 7, 6) + b"\x03"
)
WEBP = b"RIFF\x24\0\0\0WEBPVP8 " + bytes(20)
MOVING_WEBP = b"RIFF\x24\0\0\0WEBPVP8X\x0a\0\0\0\x02\0\0\0" + b"\x07\0\0\x08\0\0"


@pytest.mark.parametrize(
    ("data", "kind", "size"),
    [
        (GIF, "gif", (2, 3)),
        (PNG, "png", (4, 5)),
        (APNG, "apng", (4, 5)),
        (JPEG, "jpeg", (6, 7)),
        (WEBP, "webp", (None, None)),
        (MOVING_WEBP, "animated webp", (8, 9)),
        (b"\0\0\0\x1cftypavif", "avif", (None, None)),
        (b"<?xml version='1.0'?><svg xmlns='x'/>", "svg", (None, None)),
    ],
)
def test_pictures_are_told_by_their_bytes(data: bytes, kind: str, size: tuple[int | None, int | None]) -> None:
    found = sniff(data)
    assert found is not None
    assert (found.kind, (found.width, found.height)) == (kind, size)
    lying = f"<img src='data:image/jpg;base64,{base64.b64encode(data).decode()}'>"
    assert read(lying).images[0].kind == kind


@pytest.mark.parametrize(
    "data", [b"", b"GIF8", b"\xff\xd8", b"\x89PNG\r\n\x1a\n", b"RIFF1234WEBPVP8X", b"hello", bytes(9)]
)
def test_cut_bytes_raise_nothing(data: bytes) -> None:
    found = sniff(data)
    assert found is None or found.kind in ("jpeg", "png", "webp")


@pytest.mark.parametrize(
    "html",
    [
        "<img src='SRC'>",
        "<img srcset='https://b.example/1.png 1x, SRC 2x'>",
        "<picture><source srcset='SRC'><img src='https://b.example/1.png'></picture>",
        "<table background='SRC'><tr><td>x</table>",
        "<div style='background:url(SRC)'>x</div>",
        '<div style="background-image: url(&quot;SRC&quot;)">x</div>',
        "<style>p{background:url('SRC')}</style>",
        "<input type=image src='SRC'>",
        "<video poster='SRC'></video>",
        "<svg><image href='SRC'/></svg>",
        "<svg><image xlink:href='SRC'/></svg>",
        "<object data='SRC'></object>",
        "<!--[if gte vml 1]><v:shape><v:imagedata src='SRC'/></v:shape><![endif]-->",
        "<!--[if mso]><img src='SRC'><![endif]-->",
        "<noscript><img src='SRC'></noscript>",
        "<img src=' http://a.example/\nx.gif?y&#61;1 '>",
        "<base href='http://a.example/'><img src='x.gif?y=1'>",
        "<div hidden><img src='SRC'></div>",
    ],
)
def test_pictures_are_found_wherever_they_are(html: str) -> None:
    sources = [image.source for image in read(html.replace("SRC", "http://a.example/x.gif?y=1")).images]
    assert "http://a.example/x.gif?y=1" in sources


@pytest.mark.parametrize(
    "html",
    [
        "<img src='https://a.example/1' width=1 height=1>",
        "<img src='https://a.example/1' style='width:1px;height:1px'>",
        "<style>img{width:2px}</style><img src='https://a.example/1'>",
        "<img src='https://a.example/1' height=0>",
        "<img src='//a.example/1' style='display:none'>",
        "<div style='visibility:hidden'><img src='https://a.example/1'></div>",
        "<div style='max-height:0;overflow:hidden'><img src='https://a.example/1'></div>",
        "<img src='https://a.example/wf/open?upn=abc'>",
        "<img src='https://shop.example/track/open.php?u=77'>",
        "<img src='https://mailtrack.io/trace/mail/8.png'>",
        "<img src='https://a.example/spacer.gif'>",
        "<!--[if mso]><img src='https://a.example/1' width=1 height=1><![endif]-->",
    ],
)
def test_pictures_that_spy_are_known(html: str) -> None:
    assert any(map(tracks, read(html).images))


@pytest.mark.parametrize(
    "html",
    [
        "<img src='https://a.example/logo.png' width=120 height=40>",
        "<img src='https://a.example/google-pixel-8-case.jpg'>",
        "<img src='https://a.example/open-box/lamp.jpg?width=600'>",
        "<img src='https://a.example/opening-hours.png'>",
        "<img src='cid:image001.png@01D9' width=1>",
        "<img src='data:image/png;base64,AAAA' width=1 height=1>",
        "<img src='https://m.media-amazon.com/images/I/71abc.jpg' width='100%'>",
        "<img src='https://a.example/tracker-for-keys.jpg'>",
        "<img src='https://a.example/pixelart.png'>",
        "<div style='background:url(https://a.example/back.png)'>x</div>",
    ],
)
def test_honest_pictures_do_not_spy(html: str) -> None:
    assert not any(map(tracks, read(html).images))


def test_size_text_link_and_place_of_a_picture() -> None:
    html = "Hi <a href='https://a.example'><img src='cid:1' width=30 style='height:12pt' alt=''></a>there"
    (image,) = read(html).images
    assert (image.width, image.height, image.alt, image.link) == (30, 16, "", "https://a.example")
    assert image.span.start == 3
    assert read("<img src='cid:1'>").images[0].alt is None


def test_fonts_and_style_sheets_are_no_pictures() -> None:
    html = "<style>@import url(https://a.example/f);@font-face{src:url('f.woff2')}</style>a"
    assert read(html).images == ()
