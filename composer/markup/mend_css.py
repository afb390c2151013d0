"""Takes single declarations out of CSS and leaves the others as they are written."""

import re
from collections.abc import Callable

from composer.markup.css import parsed, split
from composer.markup.lengths import WIDTH, letter_size, pixels
from composer.model import Mend

_DROPPED = {
    Mend.FONT: re.compile(r"(?:mso-[a-z-]*)?font-family|mso-(?:ascii|hansi|bidi|fareast)-theme-font|mso-font-charset"),
    Mend.COLOR: re.compile(r"color|-webkit-text-fill-color|mso-style-textfill-.*|mso-color-alt|mso-themecolor"),
    Mend.BACKGROUND: re.compile(r"background(?:-color)?|mso-shading|mso-highlight"),
    Mend.ALIGNMENT: re.compile(r"text-align(?:-last)?|text-justify"),
    Mend.LINE_HEIGHT: re.compile(r"line-height|mso-line-height-(?:rule|alt)"),
    Mend.SIZE: re.compile(r"font-size|mso-(?:ansi|bidi)-font-size"),
}
_OF_FONT = {"font-family": Mend.FONT, "font-size": Mend.SIZE, "line-height": Mend.LINE_HEIGHT}
_SIDE = re.compile(r"(?:margin|padding)(?:-(?:left|right)|-inline(?:-start|-end)?)?")
_BLOCK = re.compile(r"\{([^{}]*)\}")


def without(css: str, wanted: frozenset[Mend], *, margins_over: float | None = None, size: str = "") -> str:
    """Return declarations without what is ``wanted``; the text itself where nothing is.

    Margins and paddings at the sides go where they are over so many hundredths of the width; letters that are
    sized to be hidden stay hidden. ``size`` stands for the sizes that are taken out.
    """
    kept: list[str] = []
    changed = False
    for declaration in split(css):
        name, _, value = declaration.partition(":")
        told = _told(name.strip().lower(), value.strip(), wanted, size)
        if told is None and margins_over is not None and _SIDE.fullmatch(name.strip().lower()):
            told = _narrower(name.strip().lower(), value, margins_over)
        if told is None:
            kept.append(declaration)
        else:
            changed = True
            kept += [told] if told else []
    return ";".join(kept) if changed else css


def _told(name: str, value: str, wanted: frozenset[Mend], size: str) -> str | None:
    """Return what stands for a declaration, empty for nothing; None where it stays."""
    if name == "font" and wanted & set(_OF_FONT.values()):
        return _font(value, wanted, size)
    for what in wanted & _DROPPED.keys():
        if _DROPPED[what].fullmatch(name):
            if what is Mend.SIZE:
                return None if _hidden(value) else size and f"font-size:{size}"
            return None if what is Mend.BACKGROUND and "url(" in value.lower() else ""
    return None


def _font(value: str, wanted: frozenset[Mend], size: str) -> str:
    """Return a ``font`` shorthand written out without what is wanted."""
    found = [
        it
        for it in parsed(f"font:{value}")
        if it.value.lower() != "normal"
        and (_OF_FONT.get(it.name) not in wanted or (it.name == "font-size" and _hidden(it.value)))
    ]
    told = ";".join(f"{it.name}:{it.value}{' !important' if it.important else ''}" for it in found)
    return f"{told};font-size:{size}".strip(";") if size and Mend.SIZE in wanted else told


def _hidden(value: str) -> bool:
    """Whether letters of this size cannot be seen."""
    found = letter_size(value.replace("!important", ""), 16)
    return found is not None and found <= 1


def _narrower(name: str, value: str, most: float) -> str | None:
    """Return a margin without the sides that are too wide; None where none is."""
    parts = parsed(f"{name}:{value}")
    if not any(_wide(it.value, most) for it in parts if not it.name.endswith(("-top", "-bottom"))):
        return None
    after = " !important" if parts[0].important else ""
    told = []
    for it in parts:
        wide = not it.name.endswith(("-top", "-bottom")) and _wide(it.value, most)
        told += [] if wide and len(parts) == 1 else [f"{it.name}:{'0' if wide else it.value}{after}"]
    return ";".join(told)


def _wide(value: str, most: float) -> bool:
    """Whether a margin takes more than so many hundredths of the width."""
    size = pixels(value, of=WIDTH)
    return size is not None and size > most / 100 * WIDTH


def in_blocks(sheet: str, change: Callable[[str], str]) -> str:
    """Return a style sheet with the declarations of each of its rules changed; fonts that it brings are left alone."""

    def changed(found: re.Match[str]) -> str:
        head = sheet[max(0, found.start() - 20) : found.start()].strip().lower()
        return found.group() if head.endswith("@font-face") else f"{{{change(found[1])}}}"

    return _BLOCK.sub(changed, sheet)
