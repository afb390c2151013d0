"""Reads CSS colours, and tells how well letters of one colour can be read on another."""

import colorsys
import re
from functools import lru_cache

Color = tuple[int, int, int]
"""Red, green and blue, from 0 to 255."""
BLACK: Color = (0, 0, 0)
WHITE: Color = (255, 255, 255)
LINK: Color = (0, 0, 238)
"""What browsers give to links that nobody has coloured."""

_HEX = re.compile(r"#?([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})")
_FUNCTION = re.compile(r"(rgb|hsl)a?\(([^()]{1,60})\)")
_NAMED_COLORS = """
aliceblue f0f8ff antiquewhite faebd7 aqua 00ffff aquamarine 7fffd4 azure f0ffff beige f5f5dc bisque ffe4c4 black 000000
blanchedalmond ffebcd blue 0000ff blueviolet 8a2be2 brown a52a2a burlywood deb887 cadetblue 5f9ea0 chartreuse 7fff00
chocolate d2691e coral ff7f50 cornflowerblue 6495ed cornsilk fff8dc crimson dc143c cyan 00ffff darkblue 00008b
darkcyan 008b8b darkgoldenrod b8860b darkgray a9a9a9 darkgrey a9a9a9 darkgreen 006400 darkkhaki bdb76b
darkmagenta 8b008b darkolivegreen 556b2f darkorange ff8c00 darkorchid 9932cc darkred 8b0000 darksalmon e9967a
darkseagreen 8fbc8f darkslateblue 483d8b darkslategray 2f4f4f darkslategrey 2f4f4f darkturquoise 00ced1
darkviolet 9400d3 deeppink ff1493 deepskyblue 00bfff dimgray 696969 dimgrey 696969 dodgerblue 1e90ff
firebrick b22222 floralwhite fffaf0 forestgreen 228b22 fuchsia ff00ff gainsboro dcdcdc ghostwhite f8f8ff gold ffd700
goldenrod daa520 gray 808080 grey 808080 green 008000 greenyellow adff2f honeydew f0fff0 hotpink ff69b4
indianred cd5c5c indigo 4b0082 ivory fffff0 khaki f0e68c lavender e6e6fa lavenderblush fff0f5 lawngreen 7cfc00
lemonchiffon fffacd lightblue add8e6 lightcoral f08080 lightcyan e0ffff lightgoldenrodyellow fafad2 lightgray d3d3d3
lightgrey d3d3d3 lightgreen 90ee90 lightpink ffb6c1 lightsalmon ffa07a lightseagreen 20b2aa lightskyblue 87cefa
lightslategray 778899 lightslategrey 778899 lightsteelblue b0c4de lightyellow ffffe0 lime 00ff00 limegreen 32cd32
linen faf0e6 magenta ff00ff maroon 800000 mediumaquamarine 66cdaa mediumblue 0000cd mediumorchid ba55d3
mediumpurple 9370db mediumseagreen 3cb371 mediumslateblue 7b68ee mediumspringgreen 00fa9a mediumturquoise 48d1cc
mediumvioletred c71585 midnightblue 191970 mintcream f5fffa mistyrose ffe4e1 moccasin ffe4b5 navajowhite ffdead
navy 000080 oldlace fdf5e6 olive 808000 olivedrab 6b8e23 orange ffa500 orangered ff4500 orchid da70d6
palegoldenrod eee8aa palegreen 98fb98 paleturquoise afeeee palevioletred db7093 papayawhip ffefd5 peachpuff ffdab9
peru cd853f pink ffc0cb plum dda0dd powderblue b0e0e6 purple 800080 rebeccapurple 663399 red ff0000 rosybrown bc8f8f
royalblue 4169e1 saddlebrown 8b4513 salmon fa8072 sandybrown f4a460 seagreen 2e8b57 seashell fff5ee sienna a0522d
silver c0c0c0 skyblue 87ceeb slateblue 6a5acd slategray 708090 slategrey 708090 snow fffafa springgreen 00ff7f
steelblue 4682b4 tan d2b48c teal 008080 thistle d8bfd8 tomato ff6347 turquoise 40e0d0 violet ee82ee wheat f5deb3
white ffffff whitesmoke f5f5f5 yellow ffff00 yellowgreen 9acd32 windowtext 000000 window ffffff canvastext 000000
canvas ffffff
"""
_WORDS = _NAMED_COLORS.split()
_NAMED = dict(zip(_WORDS[::2], _WORDS[1::2], strict=True))
"""The names of https://www.w3.org/TR/css-color-4/#named-colors, and those of Windows that Outlook writes."""


@lru_cache(maxsize=256)
def color(value: str) -> Color | None:
    """Return the colour that a CSS value tells; None for one that is not known or can be seen through."""
    value = value.strip().lower()[:100]
    found = _HEX.fullmatch(_NAMED.get(value, value))
    if found:
        digits = found[1] if len(found[1]) > 4 else "".join(it * 2 for it in found[1])
        return (
            None if digits[6:] not in ("", "ff") else (int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:6], 16))
        )
    function = _FUNCTION.fullmatch(value)
    parts = re.split(r"[\s,/]+", function[2].strip()) if function else []
    if function is None or len(parts) not in (3, 4) or (len(parts) == 4 and parts[3] not in ("1", "1.0", "100%")):
        return None
    try:
        return _rgb(parts) if function[1] == "rgb" else _hsl(parts)
    except ValueError:
        return None


def _rgb(parts: list[str]) -> Color:
    """Return the colour of three parts of light. Raises ValueError for what is no number."""
    red, green, blue = (_bounded(float(it[:-1]) * 2.55 if it.endswith("%") else float(it)) for it in parts[:3])
    return red, green, blue


def _hsl(parts: list[str]) -> Color:
    """Return the colour of a hue in degrees, a saturation and a lightness. Raises ValueError for what is no number."""
    hue = float(parts[0].removesuffix("deg")) / 360 % 1
    saturation, lightness = (min(max(float(it.removesuffix("%")) / 100, 0.0), 1.0) for it in parts[1:3])
    red, green, blue = (_bounded(it * 255) for it in colorsys.hls_to_rgb(hue, lightness, saturation))
    return red, green, blue


def _bounded(part: float) -> int:
    """Return a part of light between 0 and 255."""
    return round(min(max(part, 0.0), 255.0))


def contrast(one: Color, other: Color) -> float:
    """Return the contrast of two colours, from 1 to 21 (https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(of: Color) -> float:
    """Return how light a colour is (https://www.w3.org/TR/WCAG21/#dfn-relative-luminance)."""
    red, green, blue = (it / 255 / 12.92 if it / 255 <= 0.04045 else ((it / 255 + 0.055) / 1.055) ** 2.4 for it in of)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
